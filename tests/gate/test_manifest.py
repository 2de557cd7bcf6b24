"""The manifest: what the stage holds, in a form that others can verify."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from support.gates import Trial

from briefcheck.errors import UsageError
from briefcheck.gate.errors import GateStopped


def read(path: Path) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    head, *files = [json.loads(line) for line in path.read_text().splitlines()]
    return head, files


def sha256(text: str | bytes) -> str:
    return hashlib.sha256(text.encode() if isinstance(text, str) else text).hexdigest()


@pytest.fixture
def manifest(trial: Trial) -> Path:
    return trial.folder / "manifest.jsonl"


@pytest.fixture(scope="session")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("ssh-keygen") is None:
        pytest.skip("ssh-keygen is not installed")
    path = tmp_path_factory.mktemp("keys") / "gate"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "gate@example.com", "-f", path], check=True)
    return path


def test_it_lists_what_the_stage_holds(trial: Trial, manifest: Path) -> None:
    trial.write("b.md", "# B\n")
    trial.write("a/客户.md", "# A\n")
    trial.write("c.xlsx", "1")
    trial.go(manifest=manifest, other="pass")

    head, files = read(manifest)
    assert [(one["name"], one["sha256"], one["size"], one["verdict"]) for one in files] == [
        ("a/客户.md", sha256("# A\n"), 4, "passed"),
        ("b.md", sha256("# B\n"), 4, "passed"),
        ("c.xlsx", sha256("1"), 1, "unchecked"),
    ]
    assert (head["files"], head["previous"]) == (3, None)
    sums = trial.folder / "SHA256SUMS"
    assert head["sums"] == sha256(sums.read_bytes())
    done = subprocess.run(["sha256sum", "--strict", "-c", sums], cwd=trial.stage, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_held_file_is_listed_with_the_hash_of_the_version_that_is_there(trial: Trial, manifest: Path) -> None:
    trial.write("a.md", "# First\n")
    trial.go(manifest=manifest)
    trial.write("a.md", "# EVIL\n")
    trial.go(manifest=manifest)
    _, files = read(manifest)
    assert [(one["sha256"], one["held"]) for one in files] == [(sha256("# First\n"), True)]
    assert (trial.folder / "SHA256SUMS").read_text() == f"{sha256('# First' + chr(10))}  a.md\n"


def test_each_names_the_one_before_and_is_written_only_when_something_changes(trial: Trial, manifest: Path) -> None:
    trial.write("a.md", "# A\n")
    trial.go(manifest=manifest)
    first = manifest.read_bytes()
    trial.go(manifest=manifest)
    assert manifest.read_bytes() == first

    trial.write("b.md", "# B\n")
    trial.go(manifest=manifest)
    assert read(manifest)[0]["previous"] == sha256(first)


def test_one_that_was_tampered_with_is_written_anew(trial: Trial, manifest: Path) -> None:
    trial.write("a.md", "# A\n")
    trial.go(manifest=manifest)
    (trial.folder / "SHA256SUMS").write_text("")
    trial.go(manifest=manifest)
    assert (trial.folder / "SHA256SUMS").read_text().endswith("  a.md\n")


def test_a_signature_verifies_and_a_changed_manifest_does_not(trial: Trial, manifest: Path, key: Path) -> None:
    trial.write("a.md")
    trial.go(manifest=manifest, key=key)
    signers = trial.folder / "signers"
    signers.write_text(f"gate@example.com {key.with_suffix('.pub').read_text()}")
    command = ["ssh-keygen", "-Y", "verify", "-f", signers, "-I", "gate@example.com", "-n", "briefcheck-manifest"]
    command += ["-s", f"{manifest}.sig"]

    def verifies(data: bytes) -> bool:
        return subprocess.run(command, input=data, capture_output=True, check=False).returncode == 0

    assert verifies(manifest.read_bytes())
    assert not verifies(manifest.read_bytes().replace(b"a.md", b"b.md"))


def test_a_key_that_cannot_sign_is_told_before_anything_is_done(trial: Trial, manifest: Path, key: Path) -> None:
    trial.write("a.md")
    with pytest.raises(UsageError, match="cannot sign"):
        trial.go(manifest=manifest, key=trial.folder / "no key")
    locked = trial.folder / "locked"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "secret words", "-f", locked], check=True)
    with pytest.raises(UsageError, match="cannot sign"):
        trial.go(manifest=manifest, key=locked)
    assert not trial.stage.exists()
    assert key.exists()


def test_one_that_cannot_be_written_is_trouble(trial: Trial) -> None:
    trial.write("a.md")
    result = trial.go(manifest=trial.folder / "no folder" / "manifest.jsonl")
    assert "manifest" in result.trouble[0].en
    assert GateStopped("x").text.en == "x"
    assert result.code == 3
