"""One worker process against two, and none: wall and CPU, in turn in one run.

Run it as ``python tests/bench/scaling.py``. It needs two cores that nobody else uses: on a busy machine the wall clock
tells of the others. The last column does not: the work of the busiest process, against all of it in one process. It exits
1 where that says that two workers miss the goal.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import generate
import startup

GOAL = 1.7
"""Times as quick with two workers as in one process, from 200 documents up; fewer: never slower."""

SIZES = (10, 20, 40, 80, 200)


def documents(folder: Path, count: int) -> list[str]:
    """Write Word files and Markdown in turn, as small as most are."""
    word = generate.generate(2)
    found = []
    for number in range(count):
        path = folder / f"{number:04}.{('docx', 'md')[number % 2]}"
        path.write_bytes(word if path.suffix == ".docx" else startup.MARKDOWN.encode())
        found.append(str(path))
    return found


def cpu_of_children(pids: Sequence[int]) -> list[float]:
    """Return the CPU seconds of processes that still run (Linux)."""
    ticks = os.sysconf("SC_CLK_TCK")
    found = []
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        found.append((int(fields[11]) + int(fields[12])) / ticks)
    return found


def run(paths: Sequence[str], loaded: object, jobs: int) -> tuple[float, float]:
    """Return the wall seconds of checking, and the CPU seconds of the busiest process."""
    from briefcheck.engine.tasks import Spec, Task
    from briefcheck.engine.worker import judge_with
    from briefcheck.engine.workers import Workers

    extensions, policies = loaded  # type: ignore[misc]
    began, cpu = time.perf_counter(), time.process_time()
    if not jobs:
        judge = judge_with(policies, extensions)
        for path in paths:
            judge(Task(path))
        return time.perf_counter() - began, time.process_time() - cpu
    with Workers(Spec(), jobs, loaded=loaded) as workers:  # type: ignore[arg-type]
        reports = list(workers.check(map(Task, paths)))
        busiest = max([time.process_time() - cpu, *cpu_of_children(workers.pids)])
    if len(reports) != len(paths):
        sys.exit("reports are missing")
    return time.perf_counter() - began, busiest


def main() -> int:
    """Measure, print the table, return 1 where a goal is missed."""
    from briefcheck.engine.tasks import Spec

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    args = parser.parse_args()
    missed = 0
    with tempfile.TemporaryDirectory(prefix="briefcheck-scaling-") as name:
        paths = documents(Path(name), max(args.sizes))
        loaded = Spec().load()
        loaded[1].prepare(paths)
        run(paths[:2], loaded, 0)  # imports what a run needs; workers take it along
        print("documents   wall ms: none   one   two    none/two   CPU ms: none   busiest of two   none/busiest")
        for size in args.sizes:
            rows: dict[int, list[tuple[float, float]]] = {0: [], 1: [], 2: []}
            for _ in range(args.rounds):
                for jobs, taken in rows.items():
                    taken.append(run(paths[:size], loaded, jobs))
            wall = {jobs: 1000 * statistics.median(wall for wall, _ in taken) for jobs, taken in rows.items()}
            cpu = {jobs: 1000 * min(cpu for _, cpu in taken) for jobs, taken in rows.items()}
            ratio = cpu[0] / cpu[2]
            print(
                f"{size:9}{wall[0]:16.0f}{wall[1]:6.0f}{wall[2]:6.0f}{wall[0] / wall[2]:12.2f}"
                f"{cpu[0]:15.0f}{cpu[2]:17.0f}{ratio:15.2f}"
            )
            missed += ratio < (GOAL if size >= 200 else 1)
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
