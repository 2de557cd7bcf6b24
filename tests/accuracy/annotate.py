"""``briefcheck annotate`` over real Word files: the copies open, say the same, and each comment hangs on its words.

    python tests/accuracy/annotate.py [CORPUS] [--office N] [--planted] [--every N] [--list] [--keep FOLDER]

CORPUS (or BRIEFCHECK_CORPUS) is a folder of Word files. Each is annotated with what is found in it for a client and for the
public; with --planted with comments on stretches of words all over it instead, and on its headers, notes and boxes, as
they come; with --every N only each Nth file. The copy is asked:

* does python-docx open it;
* are the members of the zip file that have nothing to do with comments the same bytes, and people's comments in it;
* is a copy of the copy the same;
* does LibreOffice convert it to ODT wherever it converts the original, with the same text, every comment in it, and the
  words that each is about between its two ends (--office N: this many files, spread evenly; all: -1). What goes wrong
  just so with that one comment written as anybody would is LibreOffice's own and told apart.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from lxml import etree

sys.path.insert(0, str(Path(__file__).parents[1]))
from support.compared import Copy, office

from briefcheck import UnreadableDocument
from briefcheck.annotate.plan import Annotated, CannotAnnotateError
from briefcheck.annotate.word import annotated, without_remarks
from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import Document
from briefcheck.engine.check import check_bytes
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.readers.docx import read_docx
from briefcheck.rules.report import DocumentReport, Location, ReportedFinding
from briefcheck.text import Text

SUFFIXES = {".docx", ".docm", ".dotx", ".dotm"}
OURS = ("comments", "word/document", "word/_rels/document", "document.xml", "[content_types].xml")
PLANTED = 60
"""Stretches of words to a document."""


def planted(document: Document) -> tuple[ReportedFinding, ...]:
    """Return findings on stretches of words all over the body, and one on each other part."""
    found: list[Location] = [Location(Text("x", "x"))]
    for part in document.parts:
        worded = [it for it in paragraphs(part.blocks) if it.text.strip()]
        if part.kind != "body":
            found += [Location(Text("x", "x"), part.kind, it.place.line, 1, number=part.number) for it in worded[:1]]
            continue
        for at, paragraph in enumerate(worded[:: max(1, len(worded) // PLANTED)][:PLANTED]):
            dice = crc32(f"{document.path.rpartition('/')[2]}{at}".encode())
            start = dice % len(paragraph.text)
            length = 1 + (dice >> 8) % min(40, len(paragraph.text) - start)
            place = paragraph.place_at(start)
            found.append(Location(Text("x", "x"), "body", place.line, place.column, length=length if dice & 64 else 0))
    said = Text("x", "x")
    return tuple(
        ReportedFinding(f"planted/n{at}", "error", "certain", said, said, said, "", where)
        for at, where in enumerate(found)
    )


def members(data: bytes) -> dict[str, bytes]:
    """Return the packed content of the members of a zip file that no comment may touch."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = (it for it in archive.infolist() if not it.is_dir())
        kept = (it for it in infos if not any(word in it.filename.lower() for word in OURS))
        return {it.filename: f"{it.CRC} {it.file_size} {it.compress_size}".encode() for it in kept}


def comments_of(data: bytes) -> list[tuple[str, str]]:
    """Return id and text of each comment in the file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [it for it in archive.namelist() if "comments" in it.lower() and it.endswith(".xml")]
        roots = [etree.fromstring(archive.read(name)) for name in names]
    return [
        (next(str(value) for key, value in it.attrib.items() if str(key).endswith("}id")), "".join(it.itertext()))
        for root in roots
        for it in root.iter("{*}comment")
    ]


# ---------------------------------------------------------------------- one file


class Tally:
    """What was counted over all files."""

    def __init__(self, *, plant: bool, keep: str | None) -> None:
        """Begin with nothing."""
        self.extensions = load_extensions()
        self.policies = [Policies(self.extensions, audience=audience) for audience in ("client", "public")]
        self.plant = plant
        self.keep = keep
        self.count: Counter[str] = Counter()
        self.wrong: list[str] = []
        self.copies: list[Copy] = []

    def take(self, path: Path) -> None:
        """Annotate a file and ask the copy."""
        data = path.read_bytes()
        try:
            base = without_remarks(data, str(path))
            made = [annotated(base, report, "en") for report in self._reports(base, path)]
        except UnreadableDocument:
            self.count["cannot be read"] += 1
            return
        except CannotAnnotateError as error:
            self.count["refused"] += 1
            print(f"refused: {path}: {error.why.en}")
            return
        self.count["annotated"] += 1
        for copy in made:
            self._ask(path, data, copy)

    def _reports(self, base: bytes, path: Path) -> Iterator[DocumentReport]:
        reports = (check_bytes(base, str(path), it.for_file(str(path)), self.extensions) for it in self.policies)
        if not self.plant:
            yield from reports
            return
        document = read_docx(base, str(path))
        yield DocumentReport(str(path), None, None, None, "client", "failed", planted(document))

    def _ask(self, path: Path, data: bytes, copy: Annotated) -> None:
        self.count["copies"] += 1
        self.count["comments written"] += copy.comments
        self.count["findings left out"] += copy.left_out
        self.count["copies without a comment"] += not copy.comments
        if members(data) != members(copy.data):
            self.wrong.append(f"{path}: a part changed that has nothing to do with comments")
        before, after = dict(comments_of(data)), dict(comments_of(copy.data))
        if any(after.get(key) != text for key, text in before.items()):
            self.wrong.append(f"{path}: a person's comment is not what it was")
        if len(after) != len(before) + copy.comments:
            self.wrong.append(f"{path}: {len(after)} comments, not {len(before)} and {copy.comments}")
        again = annotated(without_remarks(copy.data, str(path)), copy.report, "en")
        if again.data != copy.data:
            self.wrong.append(f"{path}: a copy of the copy is another")
        self.wrong += _python_docx(path, data, copy.data)
        if copy.comments:
            self.copies.append(Copy(path, copy.data, [(key, after[key], words) for key, words in copy.anchors]))
            if self.keep:
                (Path(self.keep) / f"{len(self.copies)}{path.suffix}").write_bytes(copy.data)


def _python_docx(path: Path, data: bytes, copy: bytes) -> list[str]:
    """Return what is wrong if python-docx opens the original and not the copy."""
    import docx

    said: list[str] = []
    for content in (data, copy):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                docx.Document(io.BytesIO(content))
            said.append("")
        except Exception as error:  # noqa: BLE001  # whatever it says of the original, it may say of the copy
            said.append(type(error).__name__)
    return [f"{path}: python-docx does not open the copy: {said[1]}"] if said[1] and not said[0] else []


def main() -> int:
    """Print the figures; return 1 if anything is wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", nargs="?", default=os.environ.get("BRIEFCHECK_CORPUS"))
    parser.add_argument("--office", type=int, default=0)
    parser.add_argument("--planted", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--keep")
    parser.add_argument("--every", type=int, default=1, metavar="N")
    args = parser.parse_args()
    if not args.corpus:
        print("BRIEFCHECK_CORPUS is not set: nothing measured")
        return 0
    own: list[str] = []
    tally = Tally(plant=args.planted, keep=args.keep)
    every = sorted(it for it in Path(args.corpus).rglob("*") if it.suffix.lower() in SUFFIXES and it.is_file())
    for path in every[:: args.every]:
        tally.take(path)
    if args.office and shutil.which("soffice"):
        step = 1 if args.office < 0 else max(1, len(tally.copies) // args.office)
        tally.wrong += office(tally.copies[::step], tally.count, own)
    for name, number in tally.count.items():
        print(f"{name}: {number}")
    if own:
        print(f"LibreOffice's own, for a comment written as anybody would goes wrong there, too: {len(own)}")
        print("\n".join(own if args.list else own[:20]))
    print(f"wrong: {len(tally.wrong)}")
    print("\n".join(tally.wrong if args.list else tally.wrong[:20]))
    return 1 if tally.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
