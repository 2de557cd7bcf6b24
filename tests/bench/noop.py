"""A second look at a tree in which nothing has changed, against ``os.scandir`` and ``stat`` of the same tree.

Run it as ``python tests/bench/noop.py``; the 100,000 files are generated and removed again. The first check of them takes
minutes: ``--quick`` records a report of the same length in its place, and measures the second look at that. It exits 1 when the second look is dearer than the goal, or says anything else than the first.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

GOAL = 2.5
"""Times the CPU of listing the tree and asking for the size and times of every file, in the same process."""

FOLDER = 100
"""Files of one folder."""

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

LISTING = """
import os, sys, time
began, waiting, count = time.process_time(), [sys.argv[1]], 0
while waiting:
    with os.scandir(waiting.pop()) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            else:
                entry.stat(follow_symlinks=False)
                count += 1
print(time.process_time() - began, count)
"""


FIRST = """
import os, sys
from briefcheck.cli import again, main

def run(arguments):
    for folder, folders, files in sorted(os.walk(arguments[1])):
        for name in sorted(files):
            path = os.path.join(folder, name)
            print(f"✓ {path}: passed what could be checked (type not recognised, so what is missing was not looked for, and running text was not read for actions: “--type contact-report”, for instance, says what it is; for internal use)")
    again.settle()
    return 0

main._run = run
sys.exit(main.main())
"""
"""Says what a first check would, of files that all pass."""


def generate(root: Path, files: int) -> None:
    """Write small notes, a hundred a folder."""
    for number in range(files):
        if number % FOLDER == 0:
            folder = root / f"client-{number // FOLDER:05}"
            folder.mkdir(parents=True)
        text = f"# Note {number}\n\nThe green label stays on the small bottle, as agreed on visit {number}.\n"
        (folder / f"note-{number:06}.md").write_text(text, encoding="utf-8")


def check(root: Path, cache: Path, module: str = "briefcheck") -> tuple[float, float, bytes]:
    """Return the CPU and wall seconds of a check, children included, and what it said."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", module, "check", str(root)]
    environment = {**ENVIRONMENT, "XDG_CACHE_HOME": str(cache)}
    done = subprocess.run(command, capture_output=True, check=False, env=environment, cwd=root.parent)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"the check ended with {done.returncode}: {done.stderr.decode()[:500]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall, done.stdout


def listing(root: Path) -> tuple[float, int]:
    """Return the CPU seconds of listing the tree with sizes and times, and the number of files."""
    done = subprocess.run([sys.executable, "-c", LISTING, str(root)], capture_output=True, check=True, text=True)
    seconds, count = done.stdout.split()
    return float(seconds), int(count)


def main() -> int:
    """Measure, print the table, return 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="briefcheck-noop-") as name:
        root, cache = Path(name) / "tree", Path(name) / "cache"
        cache.mkdir()
        generate(root, args.files)
        (root.parent / "first.py").write_text(FIRST, encoding="utf-8")
        time.sleep(2.5)  # a file that has just been written is not taken on trust
        first_cpu, first_wall, said = check(root, cache, "first" if args.quick else "briefcheck")
        ratios, cpus, walls, floors = [], [], [], []
        for _ in range(args.rounds):
            floor, count = listing(root)
            cpu, wall, again = check(root, cache)
            if again != said or count != args.files:
                sys.exit("the second look says something else than the first")
            ratios.append(cpu / floor)
            cpus.append(cpu)
            walls.append(wall)
            floors.append(floor)
        for number in () if args.quick else range(0, args.files, max(1, args.files // 10)):
            path = root / f"client-{number // FOLDER:05}" / f"note-{number:06}.md"
            path.write_text("# Note\n\nThe label is red now.\n", encoding="utf-8")
        time.sleep(2.5)
        few_cpu, few_wall, _ = (0.0, 0.0, b"") if args.quick else check(root, cache)
    ratio = statistics.median(ratios)
    print(
        f"{args.files} files: first check {first_cpu:.1f} s CPU, {first_wall:.1f} s wall ({1000 * first_cpu / args.files:.2f} ms a file)"
    )
    print(f"scandir and stat: {statistics.median(floors):.3f} s CPU")
    print(
        f"second look: {statistics.median(cpus):.3f} s CPU, {statistics.median(walls):.3f} s wall: {ratio:.2f} x (goal {GOAL})"
    )
    if not args.quick:
        print(f"ten files changed: {few_cpu:.2f} s CPU, {few_wall:.2f} s wall")
    return int(ratio > GOAL)


if __name__ == "__main__":
    sys.exit(main())
