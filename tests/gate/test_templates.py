"""The templates: valid by the tools that know their formats, and their scripts run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

TEMPLATES = Path(__file__).parents[2] / "templates"
BIN = Path(sys.executable).parent
ACTIONS = ("check", "gate")
UNITS = {
    "systemd/briefcheck-gate@.service": "1.0",
    "systemd/briefcheck-gate@.timer": None,
    "rclone/briefcheck-mirror@.service": "2.0",
    "rclone/briefcheck-mirror@.timer": None,
}
"""The units, and for services how exposed systemd may find them: 0 is nothing at all, 10 everything."""


def tool(name: str) -> str:
    found = shutil.which(name, path=os.pathsep.join([str(BIN), os.environ["PATH"]]))
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def run(*command: object, **options: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, **options)


@pytest.mark.parametrize(
    ("schema", "path", "options"),
    [
        ("vendor.github-actions", "github/check/action.yml", ()),
        ("vendor.github-actions", "github/gate/action.yml", ()),
        ("vendor.github-workflows", "github/gate.yml", ()),
        ("vendor.gitlab-ci", "gitlab/briefcheck.gitlab-ci.yml", ("--data-transform", "gitlab-ci")),
    ],
)
def test_schemas_hold(schema: str, path: str, options: tuple[str, ...]) -> None:
    done = run(tool("check-jsonschema"), "--builtin-schema", schema, *options, TEMPLATES / path)
    assert done.returncode == 0, done.stdout


def test_actions_are_safe() -> None:
    done = run(tool("zizmor"), "--offline", "--no-progress", TEMPLATES / "github")
    # The workflow names its own repository by a placeholder, which cannot be pinned by a hash.
    found = [line for line in done.stdout.splitlines() if line.startswith(("error", "warning"))]
    assert found in ([], ["error[unpinned-uses]: unpinned action reference"]), done.stdout


@pytest.mark.parametrize("name", UNITS)
def test_units_are_valid_and_services_hardened(name: str, tmp_path: Path) -> None:
    analyze = tool("systemd-analyze")
    for other in UNITS:
        text = (TEMPLATES / other).read_text()
        for program in ("briefcheck", "mirror.sh"):
            text = text.replace(f"/opt/briefcheck/bin/{program}", "/bin/true")
        (tmp_path / Path(other).name).write_text(text)
    unit = tmp_path / Path(name).name.replace("@.", "@team.")
    unit.write_text((tmp_path / Path(name).name).read_text())

    done = run(analyze, "verify", "--man=no", unit)
    assert (done.returncode, done.stderr) == (0, "")

    worst = UNITS[name]
    if worst is not None:
        limit = str(int(float(worst) * 10))
        done = run(analyze, "security", "--offline=true", f"--threshold={limit}", "--no-pager", unit)
        if "Unknown" in done.stderr or "unrecognized" in done.stderr:
            pytest.skip("this systemd cannot look at a unit offline")
        assert done.returncode == 0, done.stdout


def test_the_service_calls_the_gate_as_it_is() -> None:
    """Every option that the unit gives is one that the command has."""
    from argparse import ArgumentParser

    from briefcheck.cli import gate
    from briefcheck.cli.parser import Parser

    parser = Parser("en", prog="briefcheck gate")
    gate.arguments(parser)
    assert isinstance(parser, ArgumentParser)
    text = (TEMPLATES / "systemd/briefcheck-gate@.service").read_text().replace("\\\n", " ")
    line = next(line for line in text.splitlines() if line.startswith("ExecStart="))
    words = line.replace("$OPTIONS", "--audience client --other hold").split()
    args = parser.parse_args(words[2:])
    assert args.stage == "/srv/briefcheck/%i/stage"
    assert args.other == "hold"


# ---------------------------------------------------------------------- the scripts


@pytest.fixture
def runner(tmp_path: Path) -> dict[str, str]:
    """What a runner gives to a step, with briefcheck installed."""
    (tmp_path / "tmp" / "briefcheck").mkdir(parents=True)
    (tmp_path / "tmp" / "briefcheck" / "bin").symlink_to(BIN)
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "a.md").write_text("# Note\n\nFine.\n")
    (documents / "b c.md").write_text("# Contact report\n\nPassword: Xk29!fjQ0aLp\n")
    return {
        **os.environ,
        "PATH": os.pathsep.join([str(BIN), os.environ["PATH"]]),
        "RUNNER_TEMP": str(tmp_path / "tmp"),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
    }


def step(action: str, environment: dict[str, str], folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the last step of an action as a runner does."""
    data = yaml.safe_load((TEMPLATES / "github" / action / "action.yml").read_text())
    last = data["runs"]["steps"][-1]
    given = {name: str(entry.get("default", "")) for name, entry in data["inputs"].items()} | inputs
    named = {
        variable: given[value.removeprefix("${{ inputs.").removesuffix(" }}")]
        for variable, value in last["env"].items()
    }
    return run("bash", "--noprofile", "--norc", "-e", "-c", last["run"], env=environment | named, cwd=folder)


@pytest.mark.parametrize("action", ACTIONS)
def test_the_actions_install_the_version_they_came_with(action: str, tmp_path: Path) -> None:
    """The step that installs, with a pip that says what it was asked for."""
    data = yaml.safe_load((TEMPLATES / "github" / action / "action.yml").read_text())
    (install,) = [step for step in data["runs"]["steps"] if "pip install" in step.get("run", "")]
    python = tmp_path / "python"
    python.write_text(
        '#!/bin/sh\nif [ "$2" = venv ]; then mkdir -p "$3/bin" && cp "$0" "$3/bin/python"; else echo "$@"; fi\n'
    )
    python.chmod(0o755)
    for plugins, given in (("", ""), ("briefcheck-acme==1.2  other", " briefcheck-acme==1.2 other")):
        environment = {
            "PATH": f"{tmp_path}:{os.environ['PATH']}",
            "RUNNER_TEMP": str(tmp_path),
            "PLUGINS": plugins,
            "GITHUB_ACTION_PATH": str(TEMPLATES / "github" / action),
        }
        done = run("bash", "--noprofile", "--norc", "-e", "-c", install["run"], env=environment)
        assert done.stdout.endswith(f"--disable-pip-version-check {TEMPLATES.parent}{given}\n"), done.stderr


def test_the_check_action_annotates_and_summarises(runner: dict[str, str], tmp_path: Path) -> None:
    done = step("check", runner, tmp_path, paths="documents/a.md\n\ndocuments/b c.md\n", audience="client")
    assert done.returncode == 1, done.stderr
    assert "::error" in done.stdout
    assert "Xk29!fjQ0aLp" not in done.stdout
    assert "## briefcheck" in (tmp_path / "summary").read_text()
    sarif = (tmp_path / "output").read_text().strip().removeprefix("sarif=")
    assert '"2.1.0"' in Path(sarif).read_text()


@pytest.mark.parametrize(("fail", "code"), [("false", 0), ("true", 1)])
def test_the_gate_action_publishes_what_passes(runner: dict[str, str], tmp_path: Path, fail: str, code: int) -> None:
    done = step("gate", runner, tmp_path, **{"source": "documents", "stage": "out/", "fail-when-held": fail})
    assert done.returncode == code, done.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a.md"]
    assert (tmp_path / "output").read_text().splitlines() == ["code=1", "held=out-held", "sums=out-gate/SHA256SUMS"]
    assert (tmp_path / "out-gate" / "SHA256SUMS").read_text().endswith("  a.md\n")
    assert "held" in (tmp_path / "summary").read_text()


def test_the_gate_action_fails_where_nothing_was_judged(runner: dict[str, str], tmp_path: Path) -> None:
    assert step("gate", runner, tmp_path, source="nowhere", stage="out").returncode == 3


def test_the_gitlab_job_publishes_what_passes(runner: dict[str, str], tmp_path: Path) -> None:
    data = yaml.safe_load((TEMPLATES / "gitlab" / "briefcheck.gitlab-ci.yml").read_text())
    script = "set -eo pipefail\n" + "\n".join(data[".briefcheck-gate"]["script"])
    variables = {name: str(value) for name, value in data["variables"].items()}
    done = run("bash", "-c", script, env=runner | variables, cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert [path.name for path in (tmp_path / "stage").iterdir()] == ["a.md"]
    assert (tmp_path / "stage-held" / "index.html").exists()


@pytest.fixture
def mirror(tmp_path: Path) -> tuple[Path, ...]:
    """A stage with its sums, and a folder that stands for a remote."""
    import hashlib

    stage = tmp_path / "stage"
    stage.mkdir()
    (stage / "a.md").write_text("# A\n")
    (stage / ".briefcheck-1-1.tmp").write_text("half")
    sums = tmp_path / "SHA256SUMS"
    sums.write_text(f"{hashlib.sha256(b'# A' + bytes([10])).hexdigest()}  a.md\n")
    return stage, tmp_path / "remote", sums


def call_mirror(*arguments: object) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(BIN), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "RCLONE_PAUSE": "0", "RCLONE_CONFIG": os.devnull}
    return run("bash", TEMPLATES / "rclone" / "mirror.sh", *arguments, env=environment)


def test_the_recipe_mirrors_and_proves_it(mirror: tuple[Path, ...]) -> None:
    tool("rclone")
    stage, remote, sums = mirror
    done = call_mirror(*mirror)
    assert done.returncode == 0, done.stderr
    assert [path.name for path in remote.iterdir()] == ["a.md"]

    sums.write_text(f"{'0' * 64}  a.md\n")
    done = call_mirror(*mirror)
    assert done.returncode == 1
    assert "try 3 of 3" in done.stderr
    assert stage.exists()


def test_the_recipe_mirrors_nothing_where_there_is_no_stage(mirror: tuple[Path, ...], tmp_path: Path) -> None:
    _, remote, sums = mirror
    done = call_mirror(tmp_path / "unmounted", remote, sums)
    assert done.returncode == 3
    assert "nothing was mirrored" in done.stderr
    assert not remote.exists()
    assert call_mirror("only one").returncode == 2
