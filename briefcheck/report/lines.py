"""The text report as styled lines: one list, printed plain into a file or in colour on a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from briefcheck.engine.failures import told_once
from briefcheck.frozen import frozen
from briefcheck.report import words
from briefcheck.report.standing import Standing, standing, standings, to_mend
from briefcheck.rules.finding import Severity
from briefcheck.rules.report import DocumentReport, Report, ReportedFinding
from briefcheck.text import Language, Text

Style: TypeAlias = Literal["", "path", "error", "warning", "note", "passed", "faint"]

_NAMED_PATHS = 10
_MANY = 10
"""From so many findings in one document on, their kinds are counted under the verdict."""
"""So many of the paths that a stopped run did not come to are named; the rest are counted."""


_STANDING: dict[Standing, tuple[str, Style]] = {
    "passed": ("✓", "passed"),
    "unjudged": ("!", "warning"),
    "failed": ("✗", "error"),
    "unchecked": ("?", "warning"),
}


_VERDICT: dict[Standing, Text] = {"passed": words.PASSED, "unjudged": words.UNJUDGED, "failed": words.FAILED}

_WORST_FIRST: tuple[Severity, ...] = ("error", "warning", "note", "off")
"""Among findings of one severity the order is that of the document."""

_BLANKS = frozenset("\t\u00a0\u2002\u2003\u2009\u202f\u3000")
"""Tabs, and blanks of other widths, of which Word files are full; Python does not call them printable."""

_FIT_INSIDE: tuple[str, Style] = ("!", "warning")


@frozen
class Line:
    """A line of the report. ``indent`` columns stand before it, and ``hang`` more where it is wrapped."""

    pieces: tuple[tuple[str, Style], ...] = ()
    indent: int = 0
    hang: int = 0

    @property
    def text(self) -> str:
        """The line as plain text, not wrapped."""
        return " " * self.indent + "".join(text for text, _ in self.pieces) if self.pieces else ""


def report_lines(report: Report, language: Language, *, quiet: bool = False, waivers: bool = False) -> list[Line]:
    """Return the report for people; ``quiet`` leaves out the documents that passed.

    With ``waivers`` it lists what is waived or old, too, and the fingerprint of every finding.
    """
    lines: list[Line] = []
    for document in report.documents:
        if not (quiet and document.status == "passed"):
            block = list(_document(document, language, waivers=waivers))
            if len(block) > 1 and lines and lines[-1].pieces:
                lines.append(Line())
            lines += block
            if len(block) > 1:
                lines.append(Line())
    if report.not_reached:
        lines += _not_reached(report.not_reached, language)
    if lines and lines[-1].pieces:
        lines.append(Line())
    lines.append(total_line(report, language))
    lines += _baseline(report, language)
    if report.alike:
        lines.append(Line(((words.ALIKE.in_(language), "faint"),)))
    return lines


def _document(document: DocumentReport, language: Language, *, waivers: bool = False) -> Iterator[Line]:
    sign, style = _FIT_INSIDE if to_mend(document) else _STANDING[standing(document)]
    pieces: list[tuple[str, Style]] = [
        (f"{sign} ", style),
        (printable(document.path), "path"),
        (words.COLON.in_(language), ""),
        (_verdict(document, language), style),
    ]
    if not _not_read_at_all(document):
        pieces.append((_understood_as(document, language), "faint"))
    yield Line(tuple(pieces), hang=4)
    if document.concealed:
        yield Line(((_holds(document, language), "warning"),), 4, 4)
    for piece in told_once(document.not_checked):
        what, why = piece.what.in_(language), piece.why.in_(language)
        reason = why if piece.what == words.WHOLE_FILE else f"{what}{words.COLON.in_(language)}{why}"
        yield Line(((printable(words.NOT_CHECKED.in_(language)), "warning"), (printable(reason), "")), 4, 4)
    yield from _kinds(document, language)
    explained: set[str] = set()
    by_severity = sorted(document.findings, key=lambda finding: _WORST_FIRST.index(finding.severity))
    for finding in (finding for finding in by_severity if not finding.waived):
        yield from _finding(finding, language, explain=finding.rule not in explained, waivers=waivers)
        explained.add(finding.rule)
    if waivers:
        for finding in (finding for finding in by_severity if finding.waived):
            yield from _waived(finding, language)


def _kinds(document: DocumentReport, language: Language) -> Iterator[Line]:
    """Yield what there is of each kind, the gravest first, where there are so many that the rare ones would drown."""
    findings = [finding for finding in document.findings if not finding.waived]
    counts = Counter(finding.rule for finding in findings)
    if len(findings) < _MANY or len(counts) == 1:
        return
    gravest = {
        finding.rule: _WORST_FIRST.index(finding.severity)
        for finding in sorted(findings, key=lambda finding: -_WORST_FIRST.index(finding.severity))
    }
    ranked = sorted(counts, key=lambda rule: (gravest[rule], -counts[rule], rule))
    said = [f"{rule} {counts[rule]}" for rule in ranked]
    told = words.KINDS.in_(language).format(kinds=words.ENUMERATED.in_(language).join(said))
    yield Line(((told, "faint"),), 4, 4)


def _holds(document: DocumentReport, language: Language) -> str:
    """Return the sentence about what the file holds and its pages do not show."""
    counts: dict[tuple[Text, Text], int] = {}
    held = dict(document.concealed)
    for kind, counted in words.COUNTED_CONCEALED.items():
        if kind in held:
            counts[counted] = counts.get(counted, 0) + held[kind]
    said = [_number(number, singular, plural, language) for (singular, plural), number in counts.items()]
    return words.HOLDS.in_(language).format(counted=words.ENUMERATED.in_(language).join(said))


def _waived(finding: ReportedFinding, language: Language) -> Iterator[Line]:
    waiver = finding.waiver
    kind = words.OLD if waiver is not None and waiver.kind == "baseline" else words.WAIVED
    where = printable(finding.location.where.in_(language))
    yield Line(((f"✓ {kind.in_(language)}  ", "faint"), (where, "path")), 4, 4)
    yield Line(((printable(finding.message.in_(language)), ""), (_tag(finding, fingerprint=True), "faint")), 8)
    if waiver is not None and waiver.reason:
        told = [text.in_(language).format(value=value) for text, value in words.waiver_ends(waiver) if value]
        reason = words.REASON.in_(language) + waiver.reason + "".join(told)
        yield Line(((printable(reason), "faint"),), 8, 2)


def _tag(finding: ReportedFinding, *, fingerprint: bool) -> str:
    return f"  [{finding.rule}{' ' + finding.fingerprint if fingerprint else ''}]"


def _finding(finding: ReportedFinding, language: Language, *, explain: bool, waivers: bool) -> Iterator[Line]:
    style: Style = finding.severity if finding.severity != "off" else ""
    sign = words.SEVERITY_SIGN[finding.severity]
    severity = words.SEVERITY[finding.severity].in_(language)
    where = finding.location.where.in_(language)
    yield Line(((f"{sign} {severity}  ", style), (printable(where), "path")), 4, 4)
    message = printable(finding.message.in_(language))
    yield Line(((message, ""), (_tag(finding, fingerprint=waivers), "faint")), 8)
    if finding.evidence and finding.evidence not in message:
        yield Line(((words.QUOTED.in_(language).format(evidence=printable(finding.evidence)), ""),), 8)
    if explain:
        for label, text in ((words.WHY, finding.why), (words.HOW, finding.how)):
            yield Line(((label.in_(language), "faint"), (printable(text.in_(language)), "")), 8, 2)


def _verdict(document: DocumentReport, language: Language) -> str:
    if number := to_mend(document):
        return _number(number, *words.FIT_INSIDE, language)
    counted = count_findings(document.findings, language)
    if document.status == "unchecked":
        if _not_read_at_all(document):
            return words.UNCHECKED.in_(language)
        verdict = words.PARTLY_CHECKED
    else:
        stands = standing(document)
        in_part = stands == "passed" and document.type_name is None
        verdict = words.PASSED_IN_PART if in_part else _VERDICT[stands]
    return verdict.in_(language) + (words.COMMA.in_(language) + counted if counted else "")


def _not_read_at_all(document: DocumentReport) -> bool:
    return any(piece.what == words.WHOLE_FILE for piece in document.not_checked)


def _understood_as(document: DocumentReport, language: Language) -> str:
    audience = words.AUDIENCE[document.audience].in_(language)
    if document.type_name is None:
        said = words.NO_TYPE if document.prose else words.NO_TYPE_NO_PROSE
        return said.in_(language).format(audience=audience)
    return words.TYPE.in_(language).format(type=document.type_name.in_(language), audience=audience)


def count_findings(findings: Iterable[ReportedFinding], language: Language) -> str:
    """Return "2 errors, 1 note, 3 waived, 4 old", "" for none."""
    counts = Counter(_class(finding) for finding in findings)
    return words.COMMA.in_(language).join(
        _number(counts[name], singular, plural, language)
        for name, (singular, plural) in (words.COUNTED | words.COUNTED_WAIVED).items()
        if counts[name]
    )


def _class(finding: ReportedFinding) -> str:
    if not finding.waived:
        return finding.severity
    return "old" if finding.waiver is not None and finding.waiver.kind == "baseline" else "waived"


def _baseline(report: Report, language: Language) -> Iterator[Line]:
    """Yield what became of the baseline, if something is gone."""
    gone = report.vanished + sum(document.known.gone for document in report.documents if document.known)
    if gone:
        yield Line(((_number(gone, *words.GONE, language), ""),))


def total_line(report: Report, language: Language) -> Line:
    """Return the line that counts the documents and what was found in all of them."""
    counts = standings(report)
    pieces: list[tuple[str, Style]] = []
    for name, (first, further) in words.TOTAL.items():
        if counts[name]:
            singular, plural = further if pieces else first
            if pieces:
                pieces.append((words.COMMA.in_(language), ""))
            pieces.append((_number(counts[name], singular, plural, language), _STANDING[name][1]))
    counted = count_findings((finding for document in report.documents for finding in document.findings), language)
    pieces.append((words.FULL_STOP.in_(language), ""))
    if counted:
        pieces.append((words.FOUND.in_(language).format(counted=counted), ""))
    return Line(tuple(pieces))


def _not_reached(paths: tuple[str, ...], language: Language) -> Iterator[Line]:
    singular, plural = words.STOPPED_RUN
    yield Line(((_number(len(paths), singular, plural, language), "warning"),))
    for path in paths[:_NAMED_PATHS]:
        yield Line(((printable(path), "path"),), 4, 4)
    if len(paths) > _NAMED_PATHS:
        yield Line(((words.AND_MORE.in_(language).format(number=len(paths) - _NAMED_PATHS), ""),), 4)


def _number(number: int, singular: Text, plural: Text, language: Language) -> str:
    return (singular if number == 1 else plural).in_(language).format(number=number)


def printable(text: str) -> str:
    """Return ``text`` without anything that would move the cursor of a terminal; file names may hold all of it."""
    return "".join(char if char.isprintable() else " " if char in _BLANKS else "�" for char in text)
