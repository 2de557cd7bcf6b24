"""Times the reading of real Word files: ours, python-docx, docx2python and the floor, alternating in one run.

    BRIEFCHECK_CORPUS=FOLDER python tests/bench/reading.py [--rounds N] [--files N]

In every round each reader reads all files, one reader after the other, so that a busy machine slows all alike; the table
gives the median over the rounds for the files that every reader can read. Ends with 1 when ours is less than 8 times
faster than python-docx. Without a corpus it takes the generated files of 2 and 20 pages.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import io
import logging
import os
import random
import statistics
import sys
import time
import warnings
import zipfile
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from generate import PAGES, generate
from readers import READERS

COMPARED = ["floor", "floor_same_parts", "ours", "python_docx", "docx2python"]
LEAST_OF_PYTHON_DOCX = 8.0
LEAST_BYTES, MOST_BYTES = 10_000, 3_000_000  # of document.xml
LONGEST = 5.0  # seconds for one file: python-docx needs minutes for some


def real_files(most: int) -> dict[str, bytes]:
    """Return up to ``most`` Word files of the corpus, always the same ones, or the generated files."""
    folder = os.environ.get("BRIEFCHECK_CORPUS")
    if not folder:
        return {name: generate(PAGES[name]) for name in ("small", "medium")}
    paths = sorted(Path(folder).rglob("*.docx"))
    random.Random(1).shuffle(paths)  # noqa: S311  # the same files each time
    return dict(islice(((str(path), data) for path in paths if is_document(data := path.read_bytes())), most))


def is_document(data: bytes) -> bool:
    """Tell whether a file has about a page of text: test stubs of a line measure how a zip file is opened, nothing else."""
    with contextlib.suppress(zipfile.BadZipFile, KeyError):
        return LEAST_BYTES <= zipfile.ZipFile(io.BytesIO(data)).getinfo("word/document.xml").file_size <= MOST_BYTES
    return False


def seconds(reader: str, data: bytes) -> float | None:
    """Return how long one read takes, None when the reader cannot."""
    start = time.perf_counter()
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            READERS[reader](data)
    except Exception:  # noqa: BLE001  # other people's readers fail in many ways; the file is then left out
        return None
    return time.perf_counter() - start


def readable(files: dict[str, bytes], readers: list[str]) -> dict[str, bytes]:
    """Return the files that every reader reads, quickly enough to be compared at all."""
    kept = {}
    for name, data in files.items():
        times = []
        for reader in readers:
            taken = seconds(reader, data)
            if taken is None or taken > LONGEST:
                break
            times.append(taken)
        if len(times) == len(readers):
            kept[name] = data
    return kept


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--files", type=int, default=1000)
    given = arguments.parse_args()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    try:
        import docx2python  # noqa: F401  # only to see whether it is there
    except ImportError:
        COMPARED.remove("docx2python")
    files = readable(real_files(given.files), COMPARED)
    gc.freeze()
    total: dict[str, list[float]] = {reader: [] for reader in COMPARED}
    for _ in range(given.rounds):
        for reader in COMPARED:
            start = time.perf_counter()
            for data in files.values():
                seconds(reader, data)
            gc.collect()  # python-docx leaves its trees in cycles: each reader frees what it left on its own time
            total[reader].append(time.perf_counter() - start)
    print(f"{len(files)} files that all can read, {given.rounds} rounds, median")
    for reader in COMPARED:
        per_file = statistics.median(total[reader]) / len(files) * 1000
        ratio = statistics.median(one / ours for one, ours in zip(total[reader], total["ours"], strict=True))
        print(f"  {reader:18} {per_file:8.2f} ms a file   {ratio:7.2f} x ours")
    faster = statistics.median(one / ours for one, ours in zip(total["python_docx"], total["ours"], strict=True))
    print(f"  ours is {faster:.1f} times faster than python-docx (goal: at least {LEAST_OF_PYTHON_DOCX:.0f})")
    return 0 if faster >= LEAST_OF_PYTHON_DOCX else 1


if __name__ == "__main__":
    raise SystemExit(main())
