"""The copy of a Markdown file: each comment as ``<!-- -->`` behind its block, where no page shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from briefcheck.annotate import words
from briefcheck.annotate.plan import Annotated, CannotAnnotateError
from briefcheck.annotate.remarks import Remark, Said, chosen, general_remarks, remark_of
from briefcheck.annotate.source import Source, Spot
from briefcheck.document.blocks import Paragraph, paragraphs
from briefcheck.document.document import Document
from briefcheck.readers.markdown import read_markdown
from briefcheck.readers.remarks import AUTHOR, HEAD

if TYPE_CHECKING:
    from briefcheck.rules.report import DocumentReport, ReportedFinding
    from briefcheck.text import Language

_DASHES: Final = re.compile("-(?=-)")


def without_remarks(data: bytes, path: str) -> bytes:
    """Return a Markdown file without our comments; the same bytes where it has none. Raises UnreadableDocument."""
    source = Source(data, path)
    return source.bytes() if source.take_out() else data


def annotated(base: bytes, report: DocumentReport, language: Language) -> Annotated:
    """Return the copy of a Markdown file that holds no comments of ours, with those on the findings of ``report``.

    Raises:
        UnreadableDocument: it cannot be read.
        CannotAnnotateError: the copy would not be what it should be.
    """
    findings, all_ = chosen(report)
    if not findings and not report.not_checked:
        return Annotated(base, report)
    before = read_markdown(base, report.path)
    made = base
    for deep in (True, False):  # a list that is more tangled than we think gets its comments behind it
        source = Source(base, report.path)
        spots = source.spots(deep=deep)
        first = _first(before)
        remarks = list(_remarks(findings, spots, first, language))
        remarks += [(remark, spots[first]) for remark in general_remarks(report, all_, language)]
        made = _written(source, remarks)
        if _is_right(base, made, before, len(remarks)):
            left = source.encoding if not source.holds_its_text else ""
            return Annotated(made, report, len(remarks), len(findings), all_ - len(findings), left_encoding=left)
    raise CannotAnnotateError(words.OTHER_WORDS.fill({"what": words.THE_TEXT}))


def _first(document: Document) -> int:
    """Return the line of the first paragraph: for what is about the document as a whole."""
    return next((it.place.line for it in paragraphs(document.body) if it.text.strip()), 1)


def _remarks(
    findings: Iterable[ReportedFinding], spots: dict[int, Spot], first: int, language: Language
) -> Iterable[tuple[Remark, Spot]]:
    together: dict[object, tuple[Spot, list[Said]]] = {}
    for finding in findings:
        at = finding.location
        of_body = at.line is not None and at.part == "body"
        spot = spots.get(at.line or first, spots[first]) if of_body else spots[first]
        said = Said(finding, None if of_body else at.where, quoted=True)
        together.setdefault((finding.rule, finding.severity, spot), (spot, []))[1].append(said)
    for spot, said_there in together.values():
        yield remark_of(said_there, language), spot


def _written(source: Source, remarks: Iterable[tuple[Remark, Spot]]) -> bytes:
    """Return the file with the comments in it, those on one place in the order given."""
    at: dict[int, list[str]] = {}
    for remark, spot in remarks:
        at.setdefault(spot.line, []).extend(_lines(remark, spot.indent))
    for line in sorted(at, reverse=True):
        if line and not source.lines[line - 1].endswith(("\r", "\n")):
            source.lines[line - 1] += source.newline
        source.lines[line:line] = [text + source.newline for text in at[line]]
    return source.bytes()


def _lines(remark: Remark, indent: str) -> list[str]:
    """Return a comment as lines. Two dashes would end it, or be no HTML (13.6)."""
    lines = [_DASHES.sub("- ", line) for line in remark.lines]
    lines[0] = f"<!-- {HEAD}{lines[0]}"
    lines[-1] += " -->"
    return [indent + line for line in lines]


def _is_right(base: bytes, made: bytes, before: Document, number: int) -> bool:
    """Read the copy back: the same blocks, our comments told from all others, and without them the file as it was."""
    copy = read_markdown(made, before.path)
    source = Source(made, before.path)
    ours = [entry for entry in copy.concealed if entry.name == AUTHOR]
    same = _said(copy.body) == _said(before.body) and copy.properties == before.properties
    theirs = [entry.text for entry in copy.concealed if entry.name != AUTHOR]
    same = same and theirs == [entry.text for entry in before.concealed]
    same = same and len(ours) == number == source.take_out()
    was = Source(base, before.path)
    if was.encoding == source.encoding:
        return same and source.bytes().rstrip() == base.rstrip()
    return same and source.text.rstrip() == was.text.rstrip()


def _said(blocks: Sequence[object]) -> list[object]:
    """Return what blocks say, and as what, without where."""
    found: list[object] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append((block.text, block.kind, block.level, block.number, block.checked, block.spans))
        else:
            rows = getattr(block, "rows", ())
            found.append([[(_said(cell.blocks), cell.column, cell.span) for cell in row.cells] for row in rows])
    return found
