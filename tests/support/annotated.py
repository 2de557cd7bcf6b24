"""A document annotated, for tests: findings planted on words of it, and what the comments of the copy hang on."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import Any

from lxml import etree

from briefcheck.annotate import markdown, word
from briefcheck.annotate.plan import Annotated
from briefcheck.annotate.proof import anchored
from briefcheck.cleaning.parcel import Parcel
from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import Document
from briefcheck.readers.docx import read_docx
from briefcheck.rules.report import DocumentReport, Location, NotChecked, ReportedFinding
from briefcheck.text import Text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass
class Commented:
    """An annotated copy."""

    made: Annotated

    @property
    def data(self) -> bytes:
        """The bytes of the copy."""
        return self.made.data

    @property
    def words(self) -> list[str]:
        """What the comments hang on, people's too, in the order of their ids."""
        found = anchored(Parcel(self.data))
        return [found[key] for key in sorted(found, key=int)]

    @property
    def comments(self) -> list[list[str]]:
        """The lines of the comments, in the order of the part."""
        root = etree.fromstring(self.member("word/comments.xml"))
        return [["".join(it.itertext()) for it in one.iter("{*}p")] for one in root.iter("{*}comment")]

    @property
    def heads(self) -> list[str]:
        """The first lines of the comments."""
        return [lines[0] for lines in self.comments]

    def member(self, name: str) -> bytes:
        """A member of the zip file."""
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            return archive.read(name)

    def xml(self, name: str = "word/document.xml") -> str:
        """A member as text."""
        return self.member(name).decode()


def finding(where: Location, message: str = "wrong", **fields: Any) -> ReportedFinding:
    """Return a finding at a location."""
    said = Text(message, message)
    told = {"rule": "planted/wrong", "severity": "error", "evidence": "", **fields}
    return ReportedFinding(
        confidence="certain", message=said, why=Text("why", "为何"), how=Text("how", "如何"), location=where, **told
    )


def place_of(document: Document, words: str) -> Location:
    """Return the location of the first place where the words stand; of the whole document for none."""
    if not words:
        return Location(Text("the document as a whole", "整篇文档"))
    for part in document.parts:
        for paragraph in paragraphs(part.blocks):
            at = paragraph.text.find(words)
            if at >= 0:
                place = paragraph.place_at(at)
                where = Text(f"place of {words}", f"{words}所在")
                return Location(where, part.kind, place.line, place.column, number=place.number, length=len(words))
    raise AssertionError(words)


def report_on(data: bytes, *found: str | ReportedFinding, not_checked: tuple[NotChecked, ...] = ()) -> DocumentReport:
    """Return a report with a finding on each of these words of a Word file."""
    document = read_docx(data, "a.docx")
    findings = tuple(
        it if isinstance(it, ReportedFinding) else finding(place_of(document, it), rule=f"planted/n{at}")
        for at, it in enumerate(found)
    )
    return DocumentReport("a.docx", None, None, None, "internal", "failed", findings, not_checked)


def commented(data: bytes, *found: str | ReportedFinding) -> Commented:
    """Annotate a Word file with a finding on each of these words of it."""
    base = word.without_remarks(data, "a.docx")
    return Commented(word.annotated(base, report_on(base, *found), "en"))


def noted(text: str, *lines: int | ReportedFinding, encoding: str = "utf-8") -> str:
    """Annotate a Markdown file with a finding at each of these lines of it, and return the copy."""
    data = text.encode(encoding)
    base = markdown.without_remarks(data, "a.md")
    where = [
        it if isinstance(it, ReportedFinding) else finding(Location(Text("x", "x"), line=it, column=1), rule="a/b")
        for it in lines
    ]
    report = DocumentReport("a.md", None, None, None, "internal", "failed", tuple(where))
    return markdown.annotated(base, report, "en").data.decode(encoding)
