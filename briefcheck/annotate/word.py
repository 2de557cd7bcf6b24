"""The copy of a Word file: comments in the body alone, for a comment anywhere else makes a file that does not open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefcheck.annotate.anchors import Anchors
from briefcheck.annotate.parts import CommentPart
from briefcheck.annotate.plan import Annotated, CannotAnnotateError
from briefcheck.annotate.proof import prove
from briefcheck.annotate.remarks import Remark, Said, chosen, general_remarks, remark_of
from briefcheck.annotate.target import Target
from briefcheck.annotate.targets import Targets
from briefcheck.annotate.trace import trace
from briefcheck.cleaning.parcel import Parcel
from briefcheck.cleaning.plan import CannotCleanError
from briefcheck.cleaning.refuse import refuse
from briefcheck.cleaning.remarks import drop_empty_part, strip_remarks
from briefcheck.readers.docx import read_docx
from briefcheck.readers.docx.names import names_of
from briefcheck.readers.docx.package import BrokenPartError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.rules.report import DocumentReport, ReportedFinding
    from briefcheck.text import Language


def without_remarks(data: bytes, path: str) -> bytes:  # noqa: ARG001  # as for Markdown
    """Return a Word file without our comments; the same bytes where it has none.

    Raises:
        UnreadableDocument: it is no Word file that can be read.
        CannotAnnotateError: a part that has to be read for this is damaged.
    """
    try:
        parcel = Parcel(data)
        return parcel.finish() if strip_remarks(parcel) else data
    except BrokenPartError as error:
        raise CannotAnnotateError(error.why) from error


def cleared(base: bytes) -> bytes:
    """Return a Word file that holds no comments of ours any more without the part they stood in, if that is empty."""
    parcel = Parcel(base)
    drop_empty_part(parcel)
    return parcel.finish()


def annotated(base: bytes, report: DocumentReport, language: Language) -> Annotated:
    """Return the copy of a Word file that holds no comments of ours, with those on the findings of ``report``.

    Raises:
        UnreadableDocument: it is no Word file that can be read.
        CannotAnnotateError: it is signed or protected, or the copy would not be what it should be.
    """
    document = read_docx(base, report.path)
    try:
        parcel = Parcel(base)
        refuse(parcel)
        root = parcel.root(parcel.main)
        lines = trace(parcel.package, parcel.main, root)
        if not lines:
            _add_paragraph(root)
            return annotated(parcel.finish(), report, language)
        findings, all_ = chosen(report)
        targets = Targets(document, lines, names_of(str(root.tag)))
        general = general_remarks(report, all_, language)
        remarks = [*_remarks(findings, targets, language), *((remark, targets.first) for remark in general)]
        remarks.sort(  # at one place the gravest first; what no finding asks for comes last in its paragraph
            key=lambda entry: (entry[1].lines[0].number, entry[0] in general, entry[1].start)
        )
        if not remarks:
            return Annotated(base, report)
        part = CommentPart(parcel)
        placed = [(part.add(remark), target) for remark, target in remarks]
        anchors = Anchors(root, lines, mixed=part.mixed)
        expected = tuple(
            (identifier, target.words if anchors.put(identifier, target) else "")
            for identifier, target in reversed(placed)
        )
        part.lead(anchors.eaten)
        part.finish()
        made = parcel.finish()
    except CannotCleanError as error:  # what is not cleaned is not annotated either, for the same reasons
        raise CannotAnnotateError(error.why) from error
    except BrokenPartError as error:
        raise CannotAnnotateError(error.why) from error
    prove(base, made, document, expected)
    return Annotated(made, report, len(placed), len(findings), all_ - len(findings), expected)


def _remarks(
    findings: Iterable[ReportedFinding], targets: Targets, language: Language
) -> Iterator[tuple[Remark, Target]]:
    """Yield the comments on the findings with what they hang on: one for all of a rule that hang on the same."""
    together: dict[object, tuple[Target, list[Said]]] = {}
    for finding in findings:
        target, where = targets.of(finding.location)
        same = (finding.rule, finding.severity, target.lines[0].number, target.start, target.end, target.hung)
        together.setdefault(same, (target, []))[1].append(Said(finding, where))
    for target, said in together.values():
        yield remark_of(said, language), target


def _add_paragraph(root: Element) -> None:
    """Give a body without any paragraph the empty one that Word would."""
    names = names_of(str(root.tag))
    body = next(root.iterchildren(names.body))
    body.insert(0, body.makeelement(names.w + "p"))
