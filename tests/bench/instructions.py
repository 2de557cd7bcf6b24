"""Counts the instructions of reading Word files: a measure that repeats exactly, however busy the machine is.

    python tests/bench/instructions.py [--quick]

Prints the ratios and ends with 1 when a goal is missed: at most 1.6 times the floor (inflate and parse the same parts)
and at least 10 times fewer than python-docx, on files of 2 and of 20 pages. Needs valgrind.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from generate import PAGES, generate

MOST_OF_FLOOR = 1.6
LEAST_OF_PYTHON_DOCX = 10.0
TIMES = {"small": 10, "medium": 2}


def count(reader: str, file: Path, times: int) -> int:
    """Return the instructions of a process that reads ``file`` once and ``times`` more."""
    valgrind = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    run = read(reader, file, times, valgrind)
    found = re.search(r"I\s+refs:\s+([\d,]+)", run.stderr)
    if found is None:
        raise SystemExit(f"valgrind said nothing of instructions:\n{run.stderr}")
    return int(found[1].replace(",", ""))


def read(reader: str, file: Path, times: int, under: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    """Read ``file`` in a process of its own, ``under`` another program."""
    script = str(Path(__file__).parent / "readers.py")
    command = [*under, sys.executable, "-I", script, reader, str(file), str(times)]
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment)


def cost(reader: str, file: Path, times: int) -> float:
    """Return the instructions of one more read, in millions, when the reader has settled."""
    return (count(reader, file, times + 2) - count(reader, file, 2)) / times / 1e6


def measure(file: Path, readers: Sequence[str], times: int) -> dict[str, float]:
    """Return what one read costs each reader, in millions of instructions."""
    for reader in readers:  # what is only compiled once is compiled now
        read(reader, file, 0)
    return {reader: cost(reader, file, times) for reader in readers}


def judge(costs: dict[str, float]) -> list[str]:
    """Print the ratios and return those that miss their goal."""
    ratios = [
        ("ours / floor", costs["ours"] / costs["floor_kept_tables"]),
        ("ours, nothing kept / floor", costs["ours_cold"] / costs["floor_same_parts"]),
    ]
    missed = [f"{what} is {ratio:.2f}" for what, ratio in ratios if ratio > MOST_OF_FLOOR]
    for what, ratio in ratios:
        print(f"  {what:28} {ratio:6.2f}  (goal: at most {MOST_OF_FLOOR})")
    print(f"  {'ours / main part alone':28} {costs['ours'] / costs['floor']:6.2f}")
    if "python_docx" in costs:
        ratio = costs["python_docx"] / costs["ours"]
        print(f"  {'python-docx / ours':28} {ratio:6.2f}  (goal: at least {LEAST_OF_PYTHON_DOCX})")
        if ratio < LEAST_OF_PYTHON_DOCX:
            missed.append(f"python-docx / ours is {ratio:.2f}")
    return missed


def main() -> int:
    if shutil.which("valgrind") is None:
        print("valgrind is not installed: `make system-deps` installs it", file=sys.stderr)
        return 2
    readers = ["floor", "floor_kept_tables", "floor_same_parts", "ours", "ours_cold"]
    if "--quick" not in sys.argv:
        readers.append("python_docx")
    missed: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for name, times in TIMES.items():
            file = Path(folder) / f"{name}.docx"
            file.write_bytes(generate(PAGES[name]))
            costs = measure(file, readers, times)
            print(f"{name} ({PAGES[name]} pages), millions of instructions a read:")
            for reader, value in costs.items():
                print(f"  {reader:18} {value:9.2f}")
            missed += [f"{name}: {what}" for what in judge(costs)]
    for line in missed:
        print("missed:", line, file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
