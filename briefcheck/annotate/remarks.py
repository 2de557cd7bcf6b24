"""What the comments say: of each finding the message, why it matters and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from briefcheck.annotate import words
from briefcheck.engine.failures import told_once
from briefcheck.frozen import frozen
from briefcheck.readers.remarks import SIGN
from briefcheck.report.words import COLON, HOW, QUOTED, SEVERITY, WHY, WHY_NOT_CHECKED
from briefcheck.rules.finding import Severity
from briefcheck.rules.report import DocumentReport, ReportedFinding
from briefcheck.text import Language, Text

MOST: Final = 200
"""Comments in one copy. Word opens thousands; a person reads some dozens."""
_NAMED: Final = 10
"""So many pieces that were not checked are named; the rest are counted."""
_WORST_FIRST: Final[tuple[Severity, ...]] = ("error", "warning", "note", "off")


@frozen
class Remark:
    """One comment, line by line; the first is its head, the last says that it is ours, and the rule."""

    lines: tuple[str, ...]


@frozen
class Said:
    """A finding as a comment says it.

    ``where`` is the name of its place, None where the comment stands there. ``quoted``: the words in question are shown,
    for the comment does not hang on them.
    """

    finding: ReportedFinding
    where: Text | None
    quoted: bool = False


def chosen(report: DocumentReport) -> tuple[tuple[ReportedFinding, ...], int]:
    """Return the findings to write, the gravest first, in the order of the document; and how many there are.

    What a person has waived is none.
    """
    every = [finding for finding in report.findings if not finding.waived]
    every.sort(key=lambda finding: _WORST_FIRST.index(finding.severity))
    return tuple(every[:MOST]), len(every)


def remark_of(said: Iterable[Said], language: Language) -> Remark:
    """Return the comment on findings of one rule that hang on the same words: the reasons are given once."""
    first, *others = tuple(said)
    severity = SEVERITY[first.finding.severity].in_(language).capitalize()
    head = words.MESSAGE.in_(language).format(severity=severity, message=_message(first, language))
    rule = first.finding
    found = [head if first.where is None else _placed(first.where, head, language), *_evidence(first, language)]
    found += [line for it in others for line in _further(it, language)]
    return Remark(
        (
            *dict.fromkeys(found),  # the same words are quoted once
            WHY.in_(language) + rule.why.in_(language),
            HOW.in_(language) + rule.how.in_(language),
            SIGN + rule.rule,
        )
    )


def general_remarks(report: DocumentReport, all_: int, language: Language) -> list[Remark]:
    """Return the comments on the document that no finding asks for: what was not checked, what was left out."""
    found: list[Remark] = []
    missed = list(
        dict.fromkeys(
            f"{it.what.in_(language)}{COLON.in_(language)}{it.why.in_(language)}"
            for it in told_once(report.not_checked)
        )
    )
    if missed:
        lines = [words.FURTHER.in_(language).format(message=line) for line in missed[:_NAMED]]
        if len(missed) > _NAMED:
            lines.append(words.AND_MORE.in_(language).format(number=len(missed) - _NAMED))
        why = WHY.in_(language) + WHY_NOT_CHECKED.in_(language)
        found.append(Remark((words.NOT_CHECKED.in_(language), *lines, why, SIGN + "not-checked")))
    if all_ > MOST:
        left_out = words.LEFT_OUT.in_(language).format(left=all_ - MOST, all=all_)
        found.append(Remark((words.LEFT_OUT_HEAD.in_(language), left_out, SIGN + "left-out")))
    return found


def _further(said: Said, language: Language) -> Iterator[str]:
    message = _message(said, language)
    if said.where is not None:
        message = _placed(said.where, message, language)
    yield words.FURTHER.in_(language).format(message=message)
    yield from _evidence(said, language)


def _message(said: Said, language: Language) -> str:
    return said.finding.message.in_(language)


def _placed(where: Text, message: str, language: Language) -> str:
    return words.ELSEWHERE.in_(language).format(where=where.in_(language), message=message)


def _evidence(said: Said, language: Language) -> Iterator[str]:
    """Yield the words in question, masked, where the comment does not hang on them and the message has them not."""
    evidence = said.finding.evidence
    if (said.quoted or said.where is not None) and evidence and evidence not in _message(said, language):
        yield QUOTED.in_(language).format(evidence=evidence)
