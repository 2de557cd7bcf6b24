"""Times the rules about sensitive content against the reading of the same documents, alternating in one run.

    BRIEFCHECK_CORPUS=FOLDER python tests/bench/sensitive.py [--rounds N]

*reading* turns the bytes into a document; *passages* gathers its words, which every rule about words shares; *rules* run
all of ``sensitive/*`` over them. Ends with 1 when the rules take more than 15 % of the time of reading. Without a corpus
it takes the samples.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import time
from pathlib import Path

from briefcheck import Context, Document, Rule
from briefcheck.errors import UnreadableDocument
from briefcheck.plugins import load_extensions
from briefcheck.readers.docx import read_docx

ROOT = Path(__file__).resolve().parents[2]
GOAL = 0.15
"""Of the time of reading."""


def documents() -> dict[Path, bytes]:
    """Return the readable Word files of the corpus, or the samples."""
    corpus = os.environ.get("BRIEFCHECK_CORPUS")
    folders = [Path(corpus) / name for name in "ABC"] if corpus else [ROOT / "samples"]
    files = {path: path.read_bytes() for folder in folders for path in sorted(folder.rglob("*.docx"))}
    return {path: data for path, data in files.items() if read(path, data) is not None}


def read(path: Path, data: bytes) -> Document | None:
    """Return the document, None for what cannot be read."""
    try:
        return read_docx(data, path.name)
    except UnreadableDocument:
        return None


def one_round(files: dict[Path, bytes], rules: list[Rule]) -> tuple[float, float, float]:
    """Return the seconds of reading all files, of gathering their passages, and of running the rules."""
    reading = gathering = running = 0.0
    found = 0
    for path, data in files.items():
        started = time.perf_counter()
        document = read(path, data)
        was_read = time.perf_counter()
        context = Context(document, None)
        found += len(context.passages)
        gathered = time.perf_counter()
        for rule in rules:
            list(rule.check(context, rule.options()))
        ended = time.perf_counter()
        reading, gathering, running = (
            reading + was_read - started,
            gathering + gathered - was_read,
            running + ended - gathered,
        )
    if not found:
        raise SystemExit("no words in any file: nothing was measured")
    return reading, gathering, running


def main() -> int:
    """Print the times; return the exit code."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=7)
    given = arguments.parse_args()
    files = documents()
    rules = [rule for rule in load_extensions().rules if rule.plugin == "sensitive"]
    one_round(files, rules)  # what is compiled and cached on first use
    gc.freeze()
    rounds = [one_round(files, rules) for _ in range(given.rounds)]
    share = statistics.median(running / reading for reading, _, running in rounds)
    print(f"{len(files)} Word files, {len(rules)} rules, {len(rounds)} rounds, median")
    for name, times in zip(("reading", "passages", "rules"), zip(*rounds, strict=True), strict=True):
        print(f"  {name:9} {1000 * statistics.median(times) / len(files):8.2f} ms a file")
    print(f"  the rules take {share:.3f} of the time of reading (goal: at most {GOAL})")
    return 0 if share <= GOAL else 1


if __name__ == "__main__":
    raise SystemExit(main())
