"""Times the extraction of actions against the reading of the same minutes, alternating in one run.

    BRIEFCHECK_CORPUS=FOLDER python tests/bench/actions.py [--rounds N]

*reading* turns the bytes into a document. *extraction* is all that is needed to name its actions, from the document alone:
title, outline, sections, header fields, meeting date, attendees and the actions themselves. Ends with 1 when extraction
takes longer than reading. Without a corpus it takes the samples.
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


def one_round(files: dict[Path, bytes]) -> tuple[float, float]:
    """Return the seconds of reading all files, and of extracting their actions."""
    type_ = load_type(str(ROOT / "rulesets" / "types" / "contact-report.yaml"))
    start = time.perf_counter()
    documents = [read(path, data) for path, data in files.items()]
    middle = time.perf_counter()
    found = sum(len(Context(document, type_).actions) for document in documents if document is not None)
    end = time.perf_counter()
    if not found:
        raise SystemExit("no action was found in any file: nothing was measured")
    return middle - start, end - middle


def main() -> int:
    """Print both times; return the exit code."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=7)
    files = minutes()
    one_round(files)  # what is compiled and cached on first use
    gc.freeze()
    rounds = [one_round(files) for _ in range(arguments.parse_args().rounds)]
    reading, extraction = (statistics.median(times) for times in zip(*rounds, strict=True))
    share = statistics.median(extracted / read_ for read_, extracted in rounds)
    print(f"{len(files)} minutes, {len(rounds)} rounds, median")
    print(f"  reading              {1000 * reading / len(files):8.2f} ms a file")
    print(
        f"  extracting actions   {1000 * extraction / len(files):8.2f} ms a file   {share:5.2f} x reading (goal: at most 1)"
    )
    return 0 if share <= 1 else 1


if __name__ == "__main__":
    raise SystemExit(main())
