"""Times the rules about sensitive content against the reading of the same documents, alternating in one run.

    BRIEFCHECK_CORPUS=FOLDER python tests/bench/sensitive.py [--rounds N] [--all]

*shown* turns the bytes into a document; *unshown* is the second look, which reads the words that no page shows
(descriptions of pictures, charts, workbooks, variables) and which rules about words ask for: together they are the
reading. *passages* gathers all words into the form that every rule about words shares, and *rules* are all of
``sensitive/*``, their joining and surveying of the words with them. It is CPU time, the least of the rounds for each file:
the machine may be shared. Ends with 1 when the rules take more than 15 % of the time of reading. Without a corpus it takes
the samples; ``--all`` takes every Word file of the corpus, small and broken test files too.
"""

from __future__ import annotations

import argparse
import gc
import os
import time
from itertools import pairwise
from pathlib import Path

from briefcheck import Context, Document, Rule
from briefcheck.errors import UnreadableDocument
from briefcheck.plugins import load_extensions
from briefcheck.readers.docx import read_docx

ROOT = Path(__file__).resolve().parents[2]
GOAL = 0.15
"""Of the time of reading."""
STEPS = ("shown", "unshown", "passages", "rules")
LARGEST = 3_000_000
"""Bytes of a file that is timed: beyond, one file would say more than all others."""


def documents(*, every: bool) -> dict[Path, bytes]:
    """Return the readable Word files of the corpus, or the samples."""
    corpus = os.environ.get("BRIEFCHECK_CORPUS")
    folders = [Path(corpus) / name for name in ("." if every else "ABC")] if corpus else [ROOT / "samples"]
    files = {path: path.read_bytes() for folder in folders for path in sorted(folder.rglob("*.docx"))}
    return {path: data for path, data in files.items() if len(data) < LARGEST and read(path, data) is not None}


def read(path: Path, data: bytes) -> Document | None:
    """Return the document, None for what cannot be read."""
    try:
        return read_docx(data, path.name)
    except UnreadableDocument:
        return None


def seconds(path: Path, data: bytes, rules: list[Rule]) -> list[float]:
    """Return the CPU seconds of each step for one file."""
    clock = time.process_time
    times = [clock()]
    document = read(path, data)
    times.append(clock())
    if document is None or document.held_text is None:
        raise SystemExit(f"{path.name} could be read before, and now cannot")
    times.append(clock())
    context = Context(document, None)
    if not context.passages:
        raise SystemExit(f"no words in {path.name}: nothing was measured")
    times.append(clock())
    for rule in rules:
        list(rule.check(context, rule.options()))
    times.append(clock())
    return [after - before for before, after in pairwise(times)]


def main() -> int:
    """Print the times; return the exit code."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=7)
    arguments.add_argument("--all", action="store_true")
    given = arguments.parse_args()
    files = documents(every=given.all)
    rules = [rule for rule in load_extensions().rules if rule.plugin == "sensitive"]
    gc.freeze()
    rounds = [[seconds(path, data, rules) for path, data in files.items()] for _ in range(given.rounds + 1)][1:]
    least = [[min(times) for times in zip(*of_file, strict=True)] for of_file in zip(*rounds, strict=True)]
    shown, unshown, passages, running = (sum(times) for times in zip(*least, strict=True))
    print(f"{len(files)} Word files, {len(rules)} rules, the least of {given.rounds} rounds, CPU time")
    for name, time_ in zip(STEPS, (shown, unshown, passages, running), strict=True):
        print(f"  {name:9} {1000 * time_ / len(files):8.2f} ms a file")
    share = running / (shown + unshown)
    print(
        f"  rules / reading: {share:.3f} (goal: at most {GOAL}); with passages {(running + passages) / (shown + unshown):.3f}"
    )
    print(f"  of what is shown alone: rules {running / shown:.3f}, with passages {(running + passages) / shown:.3f}")
    return 0 if share <= GOAL else 1


if __name__ == "__main__":
    raise SystemExit(main())
