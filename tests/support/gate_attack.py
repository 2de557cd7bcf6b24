"""The gate under attack: an editor changes files between clean and bad while the gate runs, and the gate is killed.

    python tests/support/gate_attack.py --files 300 --rounds 3 --kills 50

Every file says in its last line what the rest of it hashes to, so that a torn one is known. At no time may the stage hold
a file that is torn or bad. At the end of each round the manifest equals the stage, and the audit log's chain holds.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

RULES = """\
extends: []
rules:
  sensitive/banned-term:
    severity: error
    options: {terms: [{term: EVIL, reason: {en: "It is evil", zh: "不行"}}]}
"""


def document(number: int, *, bad: bool, size: int) -> bytes:
    """Return a document of about ``size`` bytes; a bad one has the bad word at its end, where a torn one would lose it."""
    body = f"# Note {number}\n\n" + "All is well here, said the planner to the buyer.\n\n" * (size // 50)
    body += "The word is EVIL.\n\n" if bad else "The word is good.\n\n"
    return (body + hashlib.sha256(body.encode()).hexdigest() + "\n").encode()


def fault(data: bytes) -> str:
    """Return what is wrong with a file of the stage, "" if nothing is."""
    body, _, last = data.decode("utf-8", "replace").rstrip("\n").rpartition("\n")
    if hashlib.sha256(f"{body}\n".encode()).hexdigest() != last:
        return "torn"
    return "bad" if "EVIL" in body else ""


@dataclass
class Editor:
    """Rewrites files of a folder, in place or by atomic rename, from one version to the next."""

    folder: Path
    files: int
    pause: float
    dice: random.Random
    bad: dict[str, bool] = field(default_factory=dict)
    changes: int = 0

    def write(self, name: str, *, bad: bool, in_place: bool) -> None:
        """Write a file anew."""
        self.changes += 1
        data = document(self.changes, bad=bad, size=self.dice.choice((500, 5_000, 60_000)))
        path = self.folder / name
        if in_place:
            with open(path, "wb", buffering=0) as file:
                half = self.dice.randrange(len(data))
                file.write(data[:half])
                if self.dice.random() < 0.3:
                    time.sleep(self.pause)
                file.write(data[half:])
        else:
            temporary = path.with_name(f"{path.name}.tmp")
            temporary.write_bytes(data)
            temporary.replace(path)
        self.bad[name] = bad

    def begin(self) -> None:
        """Make the files."""
        for number in range(self.files):
            folder = self.folder / f"client {number % 7}"
            folder.mkdir(parents=True, exist_ok=True)
            self.write(f"{folder.name}/报告 {number}.md", bad=self.dice.random() < 0.3, in_place=False)

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Edit until the block ends."""
        over = threading.Event()

        def edit() -> None:
            names = sorted(self.bad)
            while not over.wait(self.pause):
                self.write(self.dice.choice(names), bad=self.dice.random() < 0.5, in_place=self.dice.random() < 0.5)

        editor = threading.Thread(target=edit)
        editor.start()
        try:
            yield
        finally:
            over.set()
            editor.join()


class Attack:
    """A source, a stage, and the gate between them as a process of its own."""

    def __init__(self, folder: Path, files: int, pause: float, seed: int) -> None:
        self.folder = folder
        self.stage = folder / "out"
        self.audit = folder / "audit.jsonl"
        self.manifest = folder / "manifest.jsonl"
        (folder / "briefcheck.yaml").write_text(RULES)
        self.dice = random.Random(seed)  # noqa: S311  # an attack that can be repeated
        self.editor = Editor(folder / "team", files, pause, self.dice)
        self.editor.begin()
        self.most_seen = 0

    def gate(self) -> subprocess.Popen[bytes]:
        """Start the gate."""
        command = [sys.executable, "-m", "briefcheck", "gate", str(self.folder / "team"), "--stage", str(self.stage)]
        command += ["--config", str(self.folder / "briefcheck.yaml"), "--settle", "300ms", "--max-delete", "100%"]
        command += ["--audit", str(self.audit), "--manifest", str(self.manifest), "--lang", "en"]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def look(self) -> dict[str, str]:
        """Return the hash of every file in the stage; none may be torn or bad."""
        found = {}
        for path in sorted(self.stage.rglob("*")):
            if path.is_dir():
                continue
            data = path.read_bytes()
            assert not fault(data), f"{path} is {fault(data)}"
            found[path.relative_to(self.stage).as_posix()] = hashlib.sha256(data).hexdigest()
        self.most_seen = max(self.most_seen, len(found))
        return found

    def settle(self) -> None:
        """Go once more with nobody editing: all is as it should be, and says so."""
        gate = self.gate()
        out, err = gate.communicate()
        assert gate.returncode in {0, 1}, (out + err).decode()
        stage = self.look()
        clean = {name for name, bad in self.editor.bad.items() if not bad}
        assert clean <= set(stage), "a clean file is not in the stage"
        for name in clean:
            assert stage[name] == hashlib.sha256((self.folder / "team" / name).read_bytes()).hexdigest(), name
        sums = dict(reversed(line.split("  ", 1)) for line in (self.folder / "SHA256SUMS").read_text().splitlines())
        assert sums == stage, "the manifest is not what the stage holds"
        from briefcheck.gate.audit import verify

        lines, broken = verify(str(self.audit))
        assert lines, "nothing on record"
        assert not broken, "; ".join(map(str, broken))
        assert replayed(self.audit) == stage, "the record does not lead to what the stage holds"

    def change_while_running(self, rounds: int) -> None:
        """Let the gate run beside the editor."""
        for _ in range(rounds):
            with self.editor.at_work():
                gate = self.gate()
                while gate.poll() is None:
                    self.look()
                    time.sleep(0.02)
                out, err = gate.communicate()
                assert gate.returncode in {0, 1}, (out + err).decode()
            self.settle()

    def kill_while_running(self, kills: int) -> int:
        """Kill the gate at random times while the editor is at work, until ``kills`` were still running; return how many.

        A gate that ended first says how long one takes on this machine just then: the next is killed sooner.
        """
        hit, longest = 0, 1.5
        with self.editor.at_work():
            for _ in range(10 * kills):
                began = time.monotonic()
                gate = self.gate()
                with suppress(subprocess.TimeoutExpired):
                    gate.wait(self.dice.uniform(0.1, 1) * longest)
                    longest = time.monotonic() - began
                hit += gate.poll() is None
                gate.send_signal(signal.SIGKILL)
                gate.communicate()
                self.look()
                if hit == kills:
                    break
        self.settle()
        return hit


def replayed(audit: Path) -> dict[str, str]:
    """Return what the stage holds by the record alone."""
    import json

    stage: dict[str, str] = {}
    before: dict[str, str | None] = {}
    for raw in audit.read_text().splitlines():
        try:
            line = json.loads(raw)
        except ValueError:
            continue  # cut off by a kill; the next line says so
        path = line.get("path", "")
        if line["event"] in {"published", "recovered"}:
            before[path] = stage.get(path)
            stage[path] = line["sha256"]
        elif line["event"] == "not-published" and stage.get(path) == line["sha256"]:
            stage.pop(path)
            if (old := before.get(path)) is not None:
                stage[path] = old
        elif line["event"] in {"removed", "missing"}:
            stage.pop(path, None)
    return stage


def main() -> None:
    """Attack as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--pause", type=float, default=0.004, help="seconds between two changes")
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "big"))
    args = parser.parse_args()
    print(f"seed {args.seed}")
    with tempfile.TemporaryDirectory() as folder:
        attack = Attack(Path(folder), args.files, args.pause, args.seed)
        attack.change_while_running(args.rounds)
        print(
            f"{args.rounds} rounds, {attack.editor.changes} changes: nothing bad, nothing torn, manifest equal to the stage"
        )
        before = attack.editor.changes
        hit = attack.kill_while_running(args.kills)
        changes = attack.editor.changes - before
        lines = len(attack.audit.read_bytes().splitlines())
        print(f"{hit} kills of {args.kills} hit a running gate, {changes} changes; audit log of {lines} lines holds")
        print(f"most files in the stage: {attack.most_seen} of {args.files}")


if __name__ == "__main__":
    main()
