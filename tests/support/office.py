"""What LibreOffice makes of Word files: converted to ODT, read back as text and as comments with the words they hang on."""

from __future__ import annotations

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from lxml import etree

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
BOXES = {DRAW + "frame", DRAW + "custom-shape"}
DESCRIPTION = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}desc"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
MARKS = ("RangeStart", "RangeEnd", "Reference")
MINUTES = 10


@dataclass
class Shown:
    """A comment as LibreOffice shows it: ``words`` are between its ends; ``whole`` has how pictures are described.

    One of which an end is lost hangs on no words.
    """

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
    for _, said in open_.values():
        said.clear()
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


def converted(folder: Path, files: Sequence[Path], kind: str = "odt") -> dict[str, Path]:
    """Return what LibreOffice makes of each file that it converts, by its stem; it has a profile of its own."""
    out = folder / kind
    with tempfile.TemporaryDirectory() as profile:
        for at in range(0, len(files), 20):
            command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", kind]
            batch = [str(file) for file in files[at : at + 20]]
            try:
                subprocess.run(
                    [*command, "--outdir", str(out), *batch], capture_output=True, timeout=60 * MINUTES, check=False
                )
            except subprocess.TimeoutExpired:
                print(f"LibreOffice took more than {MINUTES} minutes for {len(batch)} files")
    return {file.stem: file for file in out.glob(f"*.{kind}") if file.stat().st_size}


class Marks:
    """The marks of one comment in the body of a Word file."""

    def __init__(self, data: bytes, identifier: str) -> None:
        """Find them; there must be both ends and a reference."""
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {it: archive.read(it) for it in archive.infolist()}
        self.main = next(it for it, content in self.parts.items() if b"commentRangeStart" in content)
        self.root = etree.fromstring(self.parts[self.main], etree.XMLParser(huge_tree=True))
        self.start, self.stop, self.reference = (self._mark("comment" + word, identifier) for word in MARKS)
        order = list(self.root.iter("*"))
        self.between = order[order.index(self.start) : order.index(self.stop)]

    def _mark(self, word: str, identifier: str) -> etree._Element:
        marks = self.root.iter("{*}" + word)
        return next(it for it in marks if identifier in {value for key, value in it.items() if key.endswith("}id")})

    @property
    def words(self) -> str:
        """The words between the two ends, and how pictures there are described."""
        return "".join(
            (it.text or "") if _local(it) == "t" else it.get("descr") or it.get("alt") or "" for it in self.between
        )

    def plainly(self) -> bytes:
        """Return the file with this comment as anybody would write it: begun before the run of its first words.

        It ends behind the run of the last, with the reference right behind. One on a picture stays as it is.
        """
        worded = [it for it in self.between if _local(it) == "t" and it.text]
        run = self.reference.getparent()
        if worded and run is not None:
            first, last = (_in_paragraph(it) for it in (worded[0], worded[-1]))
            first.addprevious(self.start)
            last.addnext(self.stop)
            self.stop.addnext(run)
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for info, content in self.parts.items():
                archive.writestr(info, etree.tostring(self.root) if info is self.main else content)
        return made.getvalue()


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _in_paragraph(element: etree._Element) -> etree._Element:
    """Return the child of the innermost paragraph that holds ``element``."""
    while (parent := element.getparent()) is not None and _local(parent) != "p":
        element = parent
    return element


def close(text: str) -> str:
    """Return the letters and digits: symbols are of other fonts in ODT, and blanks of other kinds."""
    return "".join(character for character in text if character.isalnum())


def odts(folder: Path, contents: Sequence[tuple[str, bytes]]) -> dict[int, Path]:
    """Return the ODT of each file that LibreOffice converts, by its place in the list."""
    folder.mkdir()
    files = [folder / f"{at}{suffix}" for at, (suffix, _) in enumerate(contents)]
    for file, (_, content) in zip(files, contents, strict=True):
        file.write_bytes(content)
    return {int(stem): file for stem, file in converted(folder, files).items()}
