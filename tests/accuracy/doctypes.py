"""Which type each document of the corpus is taken for, and how long that takes.

Run: ``python tests/accuracy/doctypes.py [CORPUS]`` (or BRIEFCHECK_CORPUS). Prints the confusion table: what a document is, by its
label or its folder, against what it was recognised as; unknown is allowed, wrong is not. Then the time of recognition
a document, with all types, and what of it reading the outline takes.
"""

from __future__ import annotations

import gc
import json
import os
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from briefcheck.doctypes.classify import recognise
from briefcheck.doctypes.load import load_types
from briefcheck.doctypes.names import section_labels
from briefcheck.document.document import Document
from briefcheck.errors import UnreadableDocument
from briefcheck.facts.outline import read_outline

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))  # it runs by itself, too

from support.calls import calls  # noqa: E402  # see above

TYPES = load_types(ROOT / "rulesets" / "types")

UNKNOWN = "unknown"

OURS = {
    "creative_brief": {"creative-brief"},
    "communication_strategy": {"communication-strategy"},
    "agenda": {"agenda"},
    "status_report": {"status-report"},
    "client_brief": {"client-brief"},
    "media_brief": {"media-brief"},
    "minutes": {"contact-report"},
}
"""The types that a document of a label may be taken for; every other is wrong."""

UNLABELLED = {"creative-brief", "communication-strategy", "client-brief", "media-brief", "agenda", "status-report"}
"""What an unlabelled document of the folder of briefs and plans may be taken for; who looks at the table judges them."""


def documents(corpus: Path) -> Iterator[tuple[str, str, Document]]:
    """Yield what each document is, its path, and the document."""
    from briefcheck.readers.docx import read_docx
    from briefcheck.readers.markdown import read_markdown

    labels = {
        path.stem: str(json.loads(path.read_text(encoding="utf-8"))["doc_type"])
        for path in (corpus / "labels").glob("C-*.json")
    }
    for folder in ("A", "B", "C", "negatives"):
        for path in sorted((corpus / folder).rglob("*.*")):
            if path.suffix not in {".md", ".docx"}:
                continue
            try:
                document = (read_docx if path.suffix == ".docx" else read_markdown)(path.read_bytes(), path.name)
            except UnreadableDocument:
                continue
            kind = (
                "minutes"
                if folder in "AB"
                else labels.get(path.stem, "other, unlabelled")
                if folder == "C"
                else "negative"
            )
            yield kind, str(path.relative_to(corpus)), document


def confusion(corpus: Path) -> tuple[Counter[tuple[str, str]], list[str]]:
    """Return how many documents of a kind were taken for a type, and those taken for a wrong one."""
    table: Counter[tuple[str, str]] = Counter()
    wrong: list[str] = []
    for kind, path, document in documents(corpus):
        type_ = recognise(document, None, TYPES)
        name = type_.id if type_ else UNKNOWN
        table[kind, name] += 1
        allowed = UNLABELLED if kind == "other, unlabelled" else OURS.get(kind, set())
        if type_ is not None and name not in allowed:
            wrong.append(f"{path} ({kind}) as {name}")
    return table, wrong


def times(corpus: Path) -> tuple[list[float], list[float]]:
    """Return the milliseconds that recognising each document took, and that reading its outline with one type took."""
    recognising: list[float] = []
    reading: list[float] = []
    labels = section_labels(TYPES[:1])
    gc.freeze()  # what else this process holds is not to be looked over at the cost of either
    for _, _, document in documents(corpus):
        read_outline(document, labels)  # what is kept of headings that were met is there for both
        start = time.process_time()
        recognise(document, None, TYPES)
        middle = time.process_time()
        read_outline(document, labels)
        recognising.append(1000 * (middle - start))
        reading.append(1000 * (time.process_time() - middle))
    gc.unfreeze()
    return recognising, reading


def counted(corpus: Path) -> tuple[int, int]:
    """Return the calls of recognising every fifth document, and of reading its outline with one type."""
    labels = section_labels(TYPES[:1])
    chosen = [document for _, _, document in documents(corpus)][::5]
    for document in chosen:  # what is made on first use is there for both
        recognise(document, None, TYPES)
        read_outline(document, labels)
    recognising = calls(lambda: [recognise(document, None, TYPES) for document in chosen])
    return recognising, calls(lambda: [read_outline(document, labels) for document in chosen])


def main() -> None:
    """Print the table and the times."""
    corpus = Path(sys.argv[1] if len(sys.argv) > 1 else os.environ["BRIEFCHECK_CORPUS"])
    table, wrong = confusion(corpus)
    for kind in dict.fromkeys(kind for kind, _ in table):
        print(kind)
        for name, count in sorted(
            ((name, n) for (of, name), n in table.items() if of == kind), key=lambda pair: -pair[1]
        ):
            print(f"    {name:24} {count}")
    print(f"wrong: {len(wrong)}", *wrong, sep="\n    ")
    recognising, reading = times(corpus)
    print(
        f"recognising with {len(TYPES)} types: {statistics.median(recognising):.2f} ms in the middle, "
        f"{sum(recognising) / len(recognising):.2f} ms on average; reading an outline: {statistics.median(reading):.2f} ms "
        f"and {sum(reading) / len(reading):.2f} ms"
    )


if __name__ == "__main__":
    main()
