"""Times the extraction of actions against the reading of the same minutes, alternating in one run.

    BRIEFCHECK_CORPUS=FOLDER python tests/bench/actions.py [--rounds N]

*reading* turns the bytes into a document. *other facts* are what every rule shares: outline, sections, header fields,
meeting date, attendees. *actions* is the extraction of the actions on top of them. Ends with 1 when the extraction takes
longer than the reading. Without a corpus it takes the samples.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import time
from pathlib import Path

from briefcheck import Context, Document
from briefcheck.doctypes.load import load_type
from briefcheck.errors import UnreadableDocument
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown

ROOT = Path(__file__).resolve().parents[2]
READERS = {".docx": read_docx, ".md": read_markdown}


def minutes() -> dict[Path, bytes]:
    """Return the readable minutes of the corpus, or the samples."""
    corpus = os.environ.get("BRIEFCHECK_CORPUS")
    folders = [Path(corpus) / "A", Path(corpus) / "B"] if corpus else [ROOT / "samples"]
    files = {
        path: path.read_bytes() for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in READERS
    }
    return {path: data for path, data in files.items() if read(path, data) is not None}


def read(path: Path, data: bytes) -> Document | None:
    """Return the document, None for what cannot be read: nothing can be extracted there."""
    try:
        return READERS[path.suffix](data, path.name)
    except UnreadableDocument:
        return None


def one_round(files: dict[Path, bytes]) -> tuple[float, float, float]:
    """Return the seconds of reading all files, of the facts that every rule shares, and of extracting the actions."""
    type_ = load_type(str(ROOT / "rulesets" / "types" / "contact-report.yaml"))
    started = time.perf_counter()
    documents = [read(path, data) for path, data in files.items()]
    read_all = time.perf_counter()
    contexts = [Context(document, type_) for document in documents if document is not None]
    for context in contexts:
        for fact in ("sections", "action_sections", "meeting_date", "attendees", "language"):
            getattr(context, fact)
    understood = time.perf_counter()
    found = sum(len(context.actions) for context in contexts)
    ended = time.perf_counter()
    if not found:
        raise SystemExit("no action was found in any file: nothing was measured")
    return read_all - started, understood - read_all, ended - understood


def main() -> int:
    """Print the times; return the exit code."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=7)
    given = arguments.parse_args()
    files = minutes()
    one_round(files)  # what is compiled and cached on first use
    gc.freeze()
    rounds = [one_round(files) for _ in range(given.rounds)]
    share = statistics.median(actions / reading for reading, _, actions in rounds)
    print(f"{len(files)} minutes, {len(rounds)} rounds, median")
    for name, times in zip(("reading", "other facts", "actions"), zip(*rounds, strict=True), strict=True):
        print(f"  {name:12} {1000 * statistics.median(times) / len(files):8.2f} ms a file")
    print(f"  extracting actions takes {share:.2f} x the time of reading (goal: at most 1)")
    return 0 if share <= 1 else 1


if __name__ == "__main__":
    raise SystemExit(main())
