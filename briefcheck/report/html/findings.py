"""The list of a document's findings, the worst first, each with links to the words in question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefcheck.frozen import frozen
from briefcheck.report.html import words
from briefcheck.report.html.tags import lang, safe, said
from briefcheck.rules.finding import Severity
from briefcheck.rules.report import DocumentReport, ReportedFinding
from briefcheck.text import Language, Text

_MORE_PLACES = 12
"""So many further places of one finding are linked."""


@frozen
class Numbered:
    """A finding with its number on the page."""

    number: int
    finding: ReportedFinding


def numbered(document: DocumentReport) -> list[Numbered]:
    """Return the findings with their numbers on the page, the worst first, those that were waived last."""
    order: tuple[Severity, ...] = ("error", "warning", "note", "off")
    found = sorted(document.findings, key=lambda finding: (finding.waived, order.index(finding.severity)))
    return [Numbered(number, finding) for number, finding in enumerate(found, 1)]


def is_old(finding: ReportedFinding) -> bool:
    """Tell whether a finding is waived because it stands in the baseline."""
    return finding.waiver is not None and finding.waiver.kind == "baseline"


class List:
    """Writes the findings of one document."""

    def __init__(self, document: int, language: Language, level: int, marks: frozenset[int]) -> None:
        """Take the document's number on the page, our language, the heading's level and the marks that can be linked."""
        self._document = document
        self._language = language
        self._level = level
        self._marks = marks
        self._explained: dict[str, int] = {}
        """The number of the first finding of each rule: why and how stand there."""

    def write(self, entries: Sequence[Numbered]) -> str:
        """Return the list."""
        if not entries:
            return f'<p class="none">{self._said(words.NO_FINDINGS)}</p>'
        return "".join(self._groups(entries))

    def _groups(self, entries: Sequence[Numbered]) -> Iterator[str]:
        tag = f"h{self._level + 1}"
        for severity, (singular, plural) in words.COUNTED.items():
            here = [entry for entry in entries if entry.finding.severity == severity and not entry.finding.waived]
            if here:
                counted = f"<b>{len(here)}</b> {self._said(singular if len(here) == 1 else plural)}"
                meaning = f"<small>{self._said(words.MEANING[severity])}</small>"
                yield f'<{tag} class="group {severity}">{counted} {meaning}</{tag}>{self._items(here)}'
        for name, old in ((words.WAIVED, False), (words.OLD, True)):
            waived = [entry for entry in entries if entry.finding.waived and is_old(entry.finding) is old]
            if waived:
                title = said(name, self._language, number=len(waived))
                yield f'<details class="waived"><summary>{title}</summary>{self._items(waived)}</details>'

    def _items(self, entries: Sequence[Numbered]) -> str:
        return f'<ol role="list">{"".join(map(self._item, entries))}</ol>'

    def _item(self, entry: Numbered) -> str:
        finding, number, document = entry.finding, entry.number, self._document
        marks = [mark for mark in finding.marks if mark in self._marks]
        where = self._said(finding.location.where)
        where = f'<a href="#d{document}m{marks[0]}">{where}</a>' if marks else f"<span>{where}</span>"
        message = finding.message.in_(self._language)
        quoted = ""
        if finding.evidence and finding.evidence not in message:
            quoted = f"<blockquote{lang(finding.evidence, self._language)}>{safe(finding.evidence)}</blockquote>"
        links = "".join(f' <a href="#d{document}m{mark}">{at}</a>' for at, mark in enumerate(marks[1:_MORE_PLACES], 2))
        more = f'<p class="more">{self._said(words.MORE_PLACES)}{links}</p>' if links else ""
        return (
            f'<li id="d{document}f{number}" class="finding {finding.severity}" tabindex="-1">'
            f'<p class="at"><span class="no">{number}</span>'
            f'<span class="vh">{self._said(words.SEVERITY[finding.severity])}, </span>{where}</p>'
            f'<p class="message">{safe(message)}</p>{quoted}{more}{self._waiver(finding)}'
            f'<div class="foot">{self._help(finding, number)}'
            f'<p class="rule"><code>{safe(finding.rule)}</code></p></div></li>'
        )

    def _waiver(self, finding: ReportedFinding) -> str:
        """Return why a finding is waived, by whom and until when."""
        waiver = finding.waiver
        if waiver is None or not waiver.reason:
            return ""
        ends = ((words.BY, waiver.by), (words.UNTIL, waiver.until))
        told = "".join(said(text, self._language, value=value) for text, value in ends if value)
        return f'<p class="reason">{self._said(words.REASON)}{safe(waiver.reason)}{told}</p>'

    def _help(self, finding: ReportedFinding, number: int) -> str:
        """Return why and how, in full for the first finding of a rule; for the others where that stands."""
        first = self._explained.setdefault(finding.rule, number)
        pairs = [(words.WHY, finding.why), (words.HOW, finding.how)]
        told = "".join(f"<dt>{self._said(name)}</dt><dd>{self._said(text)}</dd>" for name, text in pairs if text.en)
        if not told:
            return ""
        if first != number:
            link = f'<a href="#d{self._document}h{first}">{first}</a>'
            return f'<p class="as">{words.AS_AT.in_(self._language).format(number=link)}</p>'
        summary = self._said(words.WHY_AND_HOW)
        return f'<details id="d{self._document}h{number}"><summary>{summary}</summary><dl>{told}</dl></details>'

    def _said(self, text: Text) -> str:
        return said(text, self._language)
