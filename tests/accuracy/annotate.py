"""``briefcheck annotate`` over real Word files: the copies open, say the same, and each comment hangs on its words.

    python tests/accuracy/annotate.py [CORPUS] [--office N] [--planted] [--every N] [--list] [--keep FOLDER]

CORPUS (or BRIEFCHECK_CORPUS) is a folder of Word files. Each is annotated with what is found in it for a client and for the
public; with --planted with comments on stretches of words all over it instead, and on its headers, notes and boxes, as
they come; with --every N only each Nth file. The copy is asked:

* does python-docx open it;
* are the members of the zip file that have nothing to do with comments the same bytes, and people's comments in it;
* is a copy of the copy the same;
* does LibreOffice convert it to ODT wherever it converts the original, with the same text, every comment in it, and the
  words that each is about between its two ends (--office N: this many files, spread evenly; all: -1).
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import subprocess
import sys
import tempfile
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from zlib import crc32

from lxml import etree

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
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
BOXES = {DRAW + "frame", DRAW + "custom-shape"}
DESCRIPTION = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}desc"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
PLANTED = 60
"""Stretches of words to a document."""
MINUTES = 10


@dataclass
class Copy:
    """An annotated copy: the words each comment hangs on, by its text, and where it came from."""

    path: Path
    data: bytes
    anchors: list[tuple[str, str]]
    people: int


@dataclass
class Shown:
    """A comment as LibreOffice shows it: ``words`` are between its ends; ``whole`` has how pictures are described."""

    creator: str
    lines: str
    words: str
    whole: str

    def covers(self, words: str) -> bool:
        """Tell whether these words are among those it hangs on."""
        return close(words) in close(self.words) or close(words) in close(self.whole)

    def is_just(self, words: str) -> bool:
        """Tell whether it hangs on these words and no others."""
        return close(words) in {close(self.words), close(self.whole)}


@dataclass
class Read:
    """An ODT as LibreOffice made it: its text, boxes that stand at one place in the order of their texts, and comments."""

    text: str = ""
    comments: list[Shown] = field(default_factory=list)


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


# ---------------------------------------------------------------------- LibreOffice


def read_odt(path: Path) -> Read:
    """Read an ODT."""
    pieces: list[tuple[etree._Element | None, str]] = []
    open_: dict[str, tuple[int, list[tuple[str, bool]]]] = {}
    done: list[tuple[str, str, list[tuple[str, bool]]]] = []
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("content.xml"), etree.XMLParser(huge_tree=True))
        for text, element, inside, box in _walk(root.find(OFFICE + "body"), 0, None):
            if element is None or element.tag == DESCRIPTION:
                if element is None:
                    pieces.append((box, text))
                for begun, said in open_.values():
                    if begun == inside:  # a note or a box between its two ends is passed over
                        said.append((text if element is None else "".join(element.itertext()), element is None))
            elif element.tag == OFFICE + "annotation":
                lines = " | ".join("".join(it.itertext()) for it in element.iter(TEXT + "p"))
                _, said = open_.setdefault(element.get(OFFICE + "name") or str(len(done)), (inside, []))
                done.append((element.findtext(CREATOR) or "", lines, said))
            else:
                open_.pop(element.get(OFFICE + "name") or "", None)
    texts = [("".join(it for it, plain in said if plain), "".join(it for it, _ in said)) for *_, said in done]
    return Read(_ordered(pieces), [Shown(*one[:2], *both) for one, both in zip(done, texts, strict=True)])


def _walk(
    element: etree._Element, inside: int, box: etree._Element | None
) -> Iterator[tuple[str, etree._Element | None, int, etree._Element | None]]:
    """Yield texts, the ends of comments, and the descriptions of pictures.

    With each come the notes and boxes that it stands in: how many, and the outermost box.
    """
    if not isinstance(element.tag, str) or element.tag == TEXT + "tracked-changes":
        return
    if element.tag in {OFFICE + "annotation", OFFICE + "annotation-end"}:
        yield "", element, inside, box
        return
    if element.tag == DESCRIPTION:
        parent = element.getparent()
        yield "", element, inside - (parent is not None and parent.tag in BOXES), box
    inside += element.tag in BOXES or element.tag in {TEXT + "note", TEXT + "ruby-text"}
    if element.tag in BOXES and box is None:
        box = element
    if element.text:
        yield element.text, None, inside, box
    for child in element:
        yield from _walk(child, inside, box)
        if child.tail:
            yield child.tail, None, inside, box


def _ordered(pieces: Sequence[tuple[etree._Element | None, str]]) -> str:
    """Return the text. Boxes with no words between them float at one place of the page and have no order."""
    worded = (it for it in pieces if close(it[1]))
    whole = [(box, "".join(text for _, text in some)) for box, some in groupby(worded, key=lambda it: it[0])]
    found: list[str] = []
    for boxed, some in groupby(whole, key=lambda it: it[0] is not None):
        texts = [text for _, text in some]
        found += sorted(texts) if boxed else texts
    return "".join(found)


def converted(folder: Path, files: Sequence[Path]) -> dict[str, Path]:
    """Return the ODT of each file that LibreOffice converts, by its stem."""
    out = folder / "odt"
    with tempfile.TemporaryDirectory() as profile:
        for at in range(0, len(files), 20):
            command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "odt"]
            batch = [str(file) for file in files[at : at + 20]]
            try:
                subprocess.run(
                    [*command, "--outdir", str(out), *batch], capture_output=True, timeout=60 * MINUTES, check=False
                )
            except subprocess.TimeoutExpired:
                print(f"LibreOffice took more than {MINUTES} minutes for {len(batch)} files")
    return {file.stem: file for file in out.glob("*.odt") if file.stat().st_size}


def close(text: str) -> str:
    """Return the letters and digits: symbols are of other fonts in ODT, and blanks of other kinds."""
    return "".join(character for character in text if character.isalnum())


def office(copies: Sequence[Copy], count: Counter[str]) -> list[str]:
    """Return what LibreOffice says is wrong with the copies."""
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        made: list[dict[str, Path]] = []
        for kind in ("original", "copy"):
            folder = Path(name) / kind
            folder.mkdir()
            files = [folder / f"{at}{copy.path.suffix}" for at, copy in enumerate(copies)]
            for file, copy in zip(files, copies, strict=True):
                file.write_bytes(copy.path.read_bytes() if kind == "original" else copy.data)
            made.append(converted(folder, files))
        for at, copy in enumerate(copies):
            if str(at) not in made[0]:
                continue
            count["originals that LibreOffice converts"] += 1
            if str(at) not in made[1]:
                wrong.append(f"{copy.path}: LibreOffice does not convert the copy")
                continue
            count["copies that LibreOffice converts"] += 1
            wrong += [
                f"{copy.path}: {what}"
                for what in _compare(copy, read_odt(made[0][str(at)]), read_odt(made[1][str(at)]), count)
            ]
    return wrong


def _compare(copy: Copy, before: Read, after: Read, count: Counter[str]) -> Iterator[str]:
    said = close(before.text), close(after.text)
    if said[0] != said[1]:
        at = next((at for at, (one, two) in enumerate(zip(*said, strict=False)) if one != two), min(map(len, said)))
        start = max(at - 20, 0)
        yield f"in LibreOffice the text is another: {said[0][start : at + 40]!r}, {said[1][start : at + 40]!r}"
    else:
        count["copies with the text of the original in LibreOffice"] += 1
    theirs = sum(it.creator != "briefcheck" for it in before.comments)
    kept = sum(it.creator != "briefcheck" for it in after.comments)
    if kept < theirs:
        yield "in LibreOffice a person's comment is lost"
    count["people's comments that LibreOffice shows in the copy only"] += max(kept - theirs, 0)
    ours: dict[str, list[Shown]] = {}
    for shown in after.comments:
        if shown.creator == "briefcheck":
            ours.setdefault(close(shown.lines), []).append(shown)
    for said, words in copy.anchors:
        count["comments"] += 1
        alike = ours.get(close(said), [])  # several may say the same of other words
        alike.sort(key=lambda it, words=words: (not it.is_just(words), not it.covers(words)))  # type: ignore[misc]
        found = alike.pop(0) if alike else None
        if found is None:
            yield f"in LibreOffice a comment is lost, on {words[:40]!r}"
        elif found.covers(words):
            count["comments whose ends have the words between them"] += 1
            count["of these on just the words"] += found.is_just(words)
        elif close(words) not in close(before.text):
            count["of these on words that LibreOffice shows otherwise in the original too: fields, formulas"] += 1
        else:
            yield f"in LibreOffice a comment hangs on {found.words[:60]!r}, not on {words[:60]!r}"


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
            self.copies.append(Copy(path, copy.data, [(after[key], words) for key, words in copy.anchors], len(before)))
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
    tally = Tally(plant=args.planted, keep=args.keep)
    every = sorted(it for it in Path(args.corpus).rglob("*") if it.suffix.lower() in SUFFIXES and it.is_file())
    for path in every[:: args.every]:
        tally.take(path)
    if args.office and shutil.which("soffice"):
        step = 1 if args.office < 0 else max(1, len(tally.copies) // args.office)
        tally.wrong += office(tally.copies[::step], tally.count)
    for name, number in tally.count.items():
        print(f"{name}: {number}")
    print(f"wrong: {len(tally.wrong)}")
    print("\n".join(tally.wrong if args.list else tally.wrong[:20]))
    return 1 if tally.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
