"""Times the rules about sensitive content against the reading of the same documents, alternating in one run.

    BRIEFCHECK_CORPUS=FOLDER python tests/bench/sensitive.py [--rounds N]

Measured is every Word file of the corpus that can be read, of every folder; beside it stand those of the folders A, B and C,
which are documents as people write them. Without a corpus it takes the samples.

As reading counts what every run pays for words, whichever rules look at them: *shown*, from the bytes to the document, and
*unshown*, the second look, which reads the words that no page shows (descriptions of pictures, charts, workbooks, variables)
and the things that hold some (``Document.held_text`` and ``Document.held``): whoever asks for the words pays for both.
As rules counts the time of all of ``sensitive/*`` that their gate lets in, and of the gate: they join the words of the
document, survey them, make them plain and search them. *passages*, between the two, gathers the words into the form that all
rules about words share, those of other plugins too; the share with them is printed as well, and does not decide.

It is CPU time, the least of the rounds for each file: the machine may be shared. Ends with 1 when over all files the rules
take more than 15 % of the time of reading.
"""

from __future__ import annotations

import argparse
import gc
import os
import time
from itertools import pairwise
from pathlib import Path

from briefcheck_sensitive._gate import wanted

from briefcheck import Context, Document, Rule
from briefcheck.errors import UnreadableDocument
from briefcheck.plugins import load_extensions
from briefcheck.readers.docx import read_docx

ROOT = Path(__file__).resolve().parents[2]
GOAL = 0.15
"""Of the time of reading."""
WRITTEN_BY_PEOPLE = frozenset("ABC")
STEPS = ("shown", "unshown", "passages", "rules")
LARGEST = 3_000_000
"""Bytes of a file that is timed: beyond, one file would say more than all others."""


def documents(folder: Path) -> dict[Path, bytes]:
    """Return the readable Word files of a folder."""
    files = {path: path.read_bytes() for path in sorted(folder.rglob("*.docx"))}
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
    if document is None or document.held_text is None or document.held is None:
        raise SystemExit(f"{path.name} could be read before, and now cannot")
    times.append(clock())
    context = Context(document, None)
    if not context.passages:
        raise SystemExit(f"no words in {path.name}: nothing was measured")
    times.append(clock())
    names = frozenset(wanted(context))
    for rule in rules:
        if rule.name in names:
            list(rule.check(context, rule.options()))
    times.append(clock())
    return [after - before for before, after in pairwise(times)]


def main() -> int:
    """Print the times; return the exit code."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=5)
    given = arguments.parse_args()
    corpus = os.environ.get("BRIEFCHECK_CORPUS")
    folder = Path(corpus) if corpus else ROOT / "samples"
    files = documents(folder)
    rules = [rule for rule in load_extensions().rules if rule.plugin == "sensitive"]
    gc.freeze()
    rounds = [[seconds(path, data, rules) for path, data in files.items()] for _ in range(given.rounds + 1)][1:]
    least = {
        path: [min(times) for times in zip(*of_file, strict=True)]
        for path, of_file in zip(files, zip(*rounds, strict=True), strict=True)
    }
    print(f"{len(rules)} rules, the least of {given.rounds} rounds, CPU time")
    people = [times for path, times in least.items() if path.relative_to(folder).parts[0] in WRITTEN_BY_PEOPLE]
    if people:
        tell("A, B and C", people)
    share = tell("all folders", list(least.values()))
    print(f"goal: at most {GOAL} over all folders: {'met' if share <= GOAL else 'MISSED'}")
    return 0 if share <= GOAL else 1


def tell(name: str, least: list[list[float]]) -> float:
    """Print the times of some files; return the share of the rules in the time of reading."""
    shown, unshown, passages, running = (sum(times) for times in zip(*least, strict=True))
    print(f"{name}: {len(least)} Word files")
    for step, time_ in zip(STEPS, (shown, unshown, passages, running), strict=True):
        print(f"  {step:9} {1000 * time_ / len(least):8.2f} ms a file")
    share = running / (shown + unshown)
    print(f"  rules / reading: {share:.3f}; with passages {(running + passages) / (shown + unshown):.3f}")
    print(f"  of what is shown alone: rules {running / shown:.3f}, with passages {(running + passages) / shown:.3f}")
    return share


if __name__ == "__main__":
    raise SystemExit(main())
