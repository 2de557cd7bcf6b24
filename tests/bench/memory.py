"""The most memory that checking takes at any time, against the floor: the same file unzipped and parsed by libxml2.

Run it as ``python tests/bench/memory.py``; it exits 1 when a file of 300 pages takes more than the goal. Each figure is of a
process of its own: its imports count on both sides.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import generate

GOAL = 1.3
"""Times the floor, for 300 pages; a smaller file is mostly imports."""

FLOOR = """
import resource, sys, zipfile
import lxml.etree
with zipfile.ZipFile(sys.argv[1]) as parts:
    tree = lxml.etree.fromstring(parts.read("word/document.xml"))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""

CHECK = """
import resource, sys
from briefcheck.cli.main import main
code = main(["check", "--no-cache", "--jobs", "0", "--format", "concise", sys.argv[1]])
sys.stdout.flush()
sys.stderr.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) + "\\n")
sys.exit(code)
"""


def peak(program: str, path: Path) -> float:
    """Return the most MiB that a process had at a time."""
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=False)
    if done.returncode not in {0, 1}:
        sys.exit(f"it ended with {done.returncode}: {done.stderr[-800:]}")
    said = done.stderr if program is CHECK else done.stdout
    kibibytes = int(said.strip().rpartition("\n")[2])
    return kibibytes / 1024 if sys.platform != "darwin" else kibibytes / 1024 / 1024


def main() -> int:
    """Measure, print the table, return 1 where the goal is missed."""
    ratio = 0.0
    print("pages   floor MiB   check MiB   ratio")
    with tempfile.TemporaryDirectory(prefix="briefcheck-memory-") as name:
        for pages in generate.PAGES.values():
            path = Path(name) / f"{pages}.docx"
            path.write_bytes(generate.generate(pages))
            floor, ours = peak(FLOOR, path), peak(CHECK, path)
            ratio = ours / floor
            print(f"{pages:5}{floor:12.0f}{ours:12.0f}{ratio:8.2f}" + (f" (goal {GOAL})" if pages == 300 else ""))
    return int(ratio > GOAL)


if __name__ == "__main__":
    sys.exit(main())
