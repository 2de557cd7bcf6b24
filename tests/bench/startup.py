"""What a start costs: briefcheck against ``python3 -c pass``, in CPU time (user and system), alternating.

Every start checks a document of its own: the answer to a call that was made before is kept, and giving it again is another
thing than checking. What that costs stands in a line by itself and has no goal here.

Run it as ``python tests/bench/startup.py``; it exits 1 when a start is dearer than the goal.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

GOAL = 12.0
"""Times the CPU of ``python3 -c pass``, for checking one small document."""

WARMING = 2
"""Starts of each command that are not counted."""

QUIET = 3.0
"""Seconds before the first start: what is kept of a file that has only just changed is not used, and not kept."""

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Byte code is kept between starts, as it is for everybody who installs the package."""

MARKDOWN = """# Contact report

Client: North Wind Tea
Meeting date: 2 March 2026
Attendees: Li An (agency), Fang Tao (client)

## Decisions

- The green label stays.

## Next steps

| Action | Owner | Due |
| --- | --- | --- |
| Send the revised layout | Li An | 6 March 2026 |
| Book the studio | | 9 March 2026 |
"""


def cpu_of(command: list[str]) -> float:
    """Return the CPU milliseconds that a command takes, its children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in {0, 1}:  # a start that fails early would look quick
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def write_documents(folder: Path) -> tuple[Path, Path]:
    """Write the small Markdown file and its Word twin."""
    import docx

    markdown, word = folder / "report.md", folder / "report.docx"
    markdown.write_text(MARKDOWN, encoding="utf-8")
    document = docx.Document()
    table: list[list[str]] = []
    for line in MARKDOWN.splitlines():
        if line.startswith("|"):
            table.append([cell.strip() for cell in line.strip("|").split("|")])
        elif line.startswith("#"):
            document.add_heading(line.lstrip("# "), level=line.count("#"))
        elif line:
            document.add_paragraph(line)
    rows = [row for row in table if set(row[0]) != {"-"}]
    grid = document.add_table(len(rows), len(rows[0]))
    for cells, row in zip(grid.rows, rows, strict=True):
        for cell, words in zip(cells.cells, row, strict=True):
            cell.text = words
    document.save(str(word))
    return markdown, word


def measure(commands: dict[str, list[list[str]]], starts: int) -> dict[str, float]:
    """Return the median CPU milliseconds of each command, one start of each in turn; of its forms, one after the other."""
    taken: dict[str, list[float]] = {name: [] for name in commands}
    forms = {name: cycle(given) for name, given in commands.items()}
    for name in WARMING * list(commands):
        cpu_of(next(forms[name]))  # the first start writes the byte code and warms the disk
    for _ in range(starts):
        for name in commands:
            taken[name].append(cpu_of(next(forms[name])))
    return {name: statistics.median(times) for name, times in taken.items()}


def each_its_own(command: list[str], document: Path, starts: int) -> list[list[str]]:
    """Return the command for copies of the document, as many as there are starts."""
    copies = [document.with_stem(f"{document.stem}-{number}") for number in range(starts + WARMING)]
    for copy in copies:
        shutil.copy(document, copy)
    return [[*command, str(copy)] for copy in copies]


def imports_of(command: list[str], count: int) -> list[tuple[float, str]]:
    """Return the heaviest imports of a start, milliseconds of their own, the heaviest first."""
    timed = [command[0], "-X", "importtime", *command[1:], "--no-cache"]  # else it is answered from what is kept
    rows = []
    for line in subprocess.run(timed, capture_output=True, text=True, check=False, env=ENVIRONMENT).stderr.splitlines():
        cells = line.removeprefix("import time:").split("|")
        if len(cells) == 3 and cells[0].strip().isdigit():
            rows.append((int(cells[0]) / 1000, cells[2].strip()))
    return sorted(rows, reverse=True)[:count]


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--starts", type=int, default=15, help="starts of each (default 15)")
    parser.add_argument("--imports", type=int, default=12, help="so many of the heaviest imports are named")
    args = parser.parse_args()
    python = sys.executable
    with tempfile.TemporaryDirectory() as name:
        markdown, word = write_documents(Path(name))
        check = [python, "-m", "briefcheck", "check"]
        commands = {
            "python3 -c pass": [[python, "-c", "pass"]],
            "briefcheck --version": [[python, "-m", "briefcheck", "--version"]],
            "check one small .md": each_its_own(check, markdown, args.starts),
            "check one small .docx": each_its_own(check, word, args.starts),
            "the same .md again": [[*check, str(markdown)]],
        }
        time.sleep(QUIET)
        ENVIRONMENT["PYTHONPYCACHEPREFIX"] = str(Path(name) / "bytecode")
        os.chdir(name)
        medians = measure(commands, args.starts)
        bare = medians["python3 -c pass"]
        print(f"Python {sys.version.split()[0]}, {args.starts} starts of each in turn, medians of CPU (user + system)")
        print(f"{'':24}{'ms':>8}{'x pass':>9}")
        for command, median in medians.items():
            print(f"{command:24}{median:8.1f}{median / bare:9.1f}")
        for command in ("check one small .md", "check one small .docx"):
            heaviest = ", ".join(f"{module} {ms:.1f}" for ms, module in imports_of(commands[command][0], args.imports))
            print(f"\nheaviest imports (ms, own) to {command}:\n  {heaviest}")
    worst = max(median for command, median in medians.items() if command.startswith("check")) / bare
    print(f"\n{'within' if worst <= GOAL else 'OVER'} the goal of {GOAL:g} x: the dearest is {worst:.1f} x")
    return 0 if worst <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
