"""Running the rules over one document. A rule that fails is named; the others go on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING

from briefcheck.document.document import Concealed
from briefcheck.engine import words
from briefcheck.engine.allow import Settling
from briefcheck.engine.locate import Locator
from briefcheck.engine.masking import Covered, Masker, masked_value
from briefcheck.engine.sound import UnsoundFindingError, message_of
from briefcheck.engine.standing import Standing
from briefcheck.frozen import frozen, replace
from briefcheck.lazy import pattern
from briefcheck.rules.context import Context
from briefcheck.rules.finding import Finding, Sensitive, Severity
from briefcheck.rules.report import THIS_RULE, Failure, NotChecked, ReportedFinding
from briefcheck.rules.rule import Rule
from briefcheck.rules.waiver import Claim, Known
from briefcheck.text import Text
from briefcheck.tuples import NamedTuple

if TYPE_CHECKING:
    from briefcheck.policy.model import FilePolicy, RuleSetting
    from briefcheck.rules.extension import Extensions

_LONGEST = 240
"""Characters of a message or of evidence that are shown: a screen's few lines; the document holds the rest."""

_LOOKED_AT = 4_000
"""Characters of a text of which those are taken: a paragraph may be long and have thousands of findings."""

_PLACES = 3
"""So many other places of a finding are named; the rest are counted."""

_CONTROL = pattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that could move a terminal's cursor or turn its text around."""

_GAP = pattern(r"\s{2,}|[^\S ]")
"""White space that is not one plain blank."""

_LOOKS_PRIVATE = pattern(r"\d[\d -]{3,}\d|\S{24,}")
"""What an exception's message may quote of a document when the rule that would have masked it has failed."""


@frozen
class Judgement:
    """What the rules found in one document, masked, in reading order; and what could not be judged.

    ``withheld`` says that a rule which masks has failed, so that nothing of the document is quoted. ``told`` is what
    the file holds unseen and a finding is about. ``sources`` are, for each finding, those of the rule that it was made
    of: they hold the words as they stand and must not get into a report. ``known`` is what the baseline knows of it,
    ``sketch`` by what it would know it under another name, ``claims`` the other names that it may have had.
    """

    findings: tuple[ReportedFinding, ...]
    not_checked: tuple[NotChecked, ...]
    masker: Masker
    withheld: bool = False
    told: frozenset[Concealed] = frozenset()
    sources: tuple[tuple[Finding, ...], ...] = ()
    known: Known | None = None
    sketch: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()


@frozen
class _Hit:
    """A finding together with its rule, before masking; ``message`` is filled in."""

    rule: Rule
    finding: Finding
    severity: Severity
    message: Text


@frozen
class _Failure:
    rule: Rule
    error: BaseException


class _Withholding(Masker):
    """Shows nothing of a text: for a document of which it is not known what to mask."""

    def __init__(self) -> None:
        super().__init__(())

    def mask(self, text: str) -> str:
        return "…" if text else ""


def judge(context: Context, policy: FilePolicy, extensions: Extensions) -> Judgement:
    """Run the rules that ``policy`` turns on over the document, and settle which findings are waived or old.

    A rule that masks runs even where it is off: what it finds is then masked in what others report, and no more. The
    rules that run last see what became of the waivers.
    """
    judgement = _run(context, policy, extensions)
    masker = judgement.masker
    settling = Settling(context, policy, extensions, masker, lambda text: shown(text, masker))
    findings, waivers, known, sketch, claims = settling.settle(judgement.findings, judgement.sources)
    judgement = replace(judgement, findings=tuple(findings), known=known, sketch=sketch, claims=claims)
    if not waivers:
        return judgement
    context.waivers = waivers
    last = _run(context, policy, extensions, after=judgement)
    more = zip(settling.fingerprinted(last.findings, last.sources), last.sources, strict=True)
    pairs = sorted([*zip(findings, judgement.sources, strict=True), *more], key=_in_order)
    return replace(
        judgement,
        findings=tuple(finding for finding, _ in pairs),
        sources=tuple(of for _, of in pairs),
        not_checked=(*judgement.not_checked, *last.not_checked),
    )


def judge_waivers(
    context: Context, policy: FilePolicy, extensions: Extensions
) -> tuple[tuple[ReportedFinding, ...], tuple[NotChecked, ...]]:
    """Run only the rules that run last, over a document that is nothing but waivers, and masked: ``context`` has both."""
    masker = Masker(())
    last = _run(context, policy, extensions, after=Judgement((), (), masker))
    settling = Settling(context, policy, extensions, masker, lambda text: shown(text, masker))
    return tuple(settling.fingerprinted(last.findings, last.sources)), last.not_checked


def _run(context: Context, policy: FilePolicy, extensions: Extensions, after: Judgement | None = None) -> Judgement:
    """Run the rules in the order of their names: with ``after``, those that run last, else the others."""
    hits: list[_Hit] = []
    missed: list[tuple[Rule, NotChecked]] = []
    sensitive: list[Sensitive] = []
    failures: list[_Failure] = []
    gates = _Gates(context)
    order = _order_of(policy, extensions)
    by_type = bool(policy.by_type)
    for rule, name, setting in order.last if after is not None else order.first:
        try:
            options = policy.options_for(name, context.type) if by_type else setting.options
            if options is None and not gates.let_in(rule):
                continue
            for finding in rule.check(context, rule.options() if options is None else options):
                if isinstance(finding, NotChecked):
                    missed.append((rule, finding))
                    continue
                message = message_of(finding, rule)
                sensitive += finding.sensitive  # what is not reported is masked in other rules' findings all the same
                severity = setting.possible if finding.confidence == "possible" else setting.severity
                if severity != "off":
                    hits.append(_Hit(rule, finding, severity, message))
        except (Exception, SystemExit) as error:  # noqa: BLE001  # whatever a foreign rule raises, the others go on
            failures.append(_Failure(rule, error))
    withheld = any(failure.rule.masks for failure in failures)
    masker = _Withholding() if withheld else Masker(sensitive)
    if after is not None:
        masker = after.masker
    reported = _report(hits, masker, Locator(context, lambda text: shown(text, masker)), failures)
    not_checked = [_not_checked(failure, masker, extensions) for failure in failures]
    not_checked += _together(missed, masker)
    if not order.switched_on:
        not_checked.append(NotChecked(words.WHOLE_FILE, words.NO_RULES))
    sources = tuple(map(tuple, reported.values()))
    return Judgement(tuple(reported), tuple(not_checked), masker, withheld, _told(hits), sources)


class _Order(NamedTuple):
    """The rules that run over each document of one policy, by their names, with these and their settings.

    ``last`` are those that run when the others have; ``switched_on`` says whether any of them reports anything.
    """

    first: list[tuple[Rule, str, RuleSetting]]
    last: list[tuple[Rule, str, RuleSetting]]
    switched_on: bool


_LATEST: list[tuple[FilePolicy, Extensions, _Order]] = []
"""The order for the documents of late; most of a run have one policy, and to sort all rules takes longer than to read them."""


_MOST_ORDERS = 8


def _order_of(policy: FilePolicy, extensions: Extensions) -> _Order:
    for of, among, order in _LATEST:
        if of is policy and among is extensions:
            return order
    everyone = (*extensions.rules, *policy.rules)
    rules = sorted((rule.full_name, number) for number, rule in enumerate(everyone))
    wanted = [
        (everyone[number], name, setting)
        for name, number in rules
        if (setting := policy.settings.get(name)) is not None and (setting.is_on or everyone[number].masks)
    ]
    order = _Order(
        [entry for entry in wanted if not entry[0].last],
        [entry for entry in wanted if entry[0].last],
        any(setting.is_on for _, _, setting in wanted),
    )
    _LATEST[:0] = [(policy, extensions, order)]
    del _LATEST[_MOST_ORDERS:]
    return order


class _Gates:
    """Asks the gates of the plugins, each once, which of their rules have anything to look at in a document."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._answers: dict[str, frozenset[str]] = {}

    def let_in(self, rule: Rule) -> bool:
        """Tell whether a rule is to run; one without a gate always is. Raises whatever the gate raises."""
        gate = rule.gate
        return not gate or rule.name in (self._answers.get(gate) or self._ask(gate))

    def _ask(self, gate: str) -> frozenset[str]:
        module, _, function = gate.partition(":")
        loaded = sys.modules.get(module) or import_module(module)
        names = self._answers[gate] = frozenset(getattr(loaded, function)(self._context)) or _NO_RULE
        return names


_NO_RULE = frozenset({""})
"""What a gate lets in that lets in none, so that it is asked once."""


def _together(missed: Iterable[tuple[Rule, NotChecked]], masker: Masker) -> list[NotChecked]:
    """Return what rules could not look at; those that say the same of themselves are named together."""
    names: dict[Text, list[str]] = {}
    others: list[NotChecked] = []
    for rule, piece in missed:
        if piece.what == THIS_RULE:
            names.setdefault(both(piece.why, masker), []).append(rule.full_name)
        else:
            others.append(NotChecked(both(piece.what, masker), both(piece.why, masker)))
    alike = [
        NotChecked(words.RULE.fill({"rule": of[0]}) if len(of) == 1 else _rules(of), why) for why, of in names.items()
    ]
    return [*alike, *others]


def _rules(names: list[str]) -> Text:
    return words.RULES.fill({"rules": Text(en=", ".join(names), zh="、".join(names))})


def _told(hits: Iterable[_Hit]) -> frozenset[Concealed]:
    places = (at for hit in hits for at in (hit.finding.at, *hit.finding.also_at))
    return frozenset(at for at in places if isinstance(at, Concealed))


def _report(
    hits: Iterable[_Hit], masker: Masker, locator: Locator, failures: list[_Failure]
) -> dict[ReportedFinding, list[Finding]]:
    """Return the findings as reported, each once, and what each was made of; one that cannot be is a failure."""
    reported: dict[ReportedFinding, list[Finding]] = {}
    standing = Standing(masker, locator)
    for hit in sorted(hits, key=_order):
        try:
            reported.setdefault(_reported(hit, masker, locator, standing), []).append(hit.finding)
        except (Exception, SystemExit) as error:  # noqa: BLE001  # the same: a place may be one that is not there
            failures.append(_Failure(hit.rule, error))
    return reported


def shown(text: str, masker: Masker, *, gaps: bool = False) -> str:
    """Return ``text`` as a report may show it: masked, on one line, without control characters, not too long.

    ``gaps``: where several blanks stand in a row two are shown, for messages about just that.
    """
    line = _one_line(text[:_LOOKED_AT], masker, gaps=gaps)
    if len(text) > _LOOKED_AT and len(line) <= _LONGEST:  # blanks, or a secret that is longer still
        line = _one_line(text, masker, gaps=gaps)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def _one_line(text: str, masker: Masker, *, gaps: bool) -> str:
    masked = masker.mask(text)
    if not masked.isprintable():
        masked = _CONTROL.sub(" ", masked)
    if gaps and "  " in masked:
        return _GAP.sub(lambda found: " " if found[0].strip(" ") else "  ", masked).strip()
    return " ".join(masked.split())


def describe(error: BaseException, masker: Masker) -> str:
    """Return what ``error`` is, and where it was raised, without words that might be of the document."""
    message = _LOOKS_PRIVATE.sub("…", shown(str(error), masker))
    place = ""
    trace = error.__traceback__
    while trace is not None:
        place = f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return type(error).__name__ + (f": {message}" if message else "") + (f" ({place})" if place else "")


def frames(error: BaseException) -> str:
    """Return where ``error`` was raised, for ``--debug``; not its message, which might quote a document."""
    import traceback

    lines = traceback.format_tb(error.__traceback__)
    return "Traceback (most recent call last):\n" + "".join(lines) + type(error).__name__


def _reported(hit: _Hit, masker: Masker, locator: Locator, standing: Standing) -> ReportedFinding:
    at, evidence = hit.finding.at, hit.finding.evidence
    return ReportedFinding(
        rule=hit.rule.full_name,
        severity=hit.severity,
        confidence=hit.finding.confidence,
        message=_with_other_places(_message(hit, masker), hit.finding, locator),
        why=hit.rule.why,
        how=hit.rule.how,
        evidence=shown(evidence, standing.masker(evidence, at)),
        location=locator.location(at, evidence, (it.text for it in hit.finding.sensitive)),
        message_id=hit.finding.message,
    )


def _message(hit: _Hit, masker: Masker) -> Text:
    if isinstance(masker, _Withholding):
        return hit.rule.messages[hit.finding.message].fill(dict.fromkeys(hit.finding.data, Covered("…")))
    data = hit.finding.data
    masked = {name: masked_value(value, masker) for name, value in data.items()}
    if masked == data:
        return both(hit.message, masker)
    return both(hit.rule.messages[hit.finding.message].fill(masked), masker)


def _with_other_places(message: Text, finding: Finding, locator: Locator) -> Text:
    """Return the message with the other places that a person can tell from the first one, as far as there is room."""
    first = locator.location(finding.at).where
    others = [where for where in dict.fromkeys(locator.location(at).where for at in finding.also_at) if where != first]
    if not others:
        return message
    named, left = others[:_PLACES], len(others) - _PLACES
    more = {"en": "", "zh": ""}
    if left > 0:
        more = {
            "en": words.AND_MORE_PLACES.en.format(number=left),
            "zh": words.AND_MORE_PLACES.zh.format(number=len(others)),
        }
    places = Text(
        en=words.BETWEEN_PLACES.en.join(where.en for where in named) + more["en"],
        zh=words.BETWEEN_PLACES.zh.join(where.zh for where in named) + more["zh"],
    )
    said = Text(en=message.en.rstrip("."), zh=message.zh.rstrip("。"))
    return words.ALSO_AT.fill({"message": said, "places": places})


def both(text: Text, masker: Masker) -> Text:
    """Return ``text`` with both wordings as a report may show them."""
    return Text(en=shown(text.en, masker, gaps=True), zh=shown(text.zh, masker, gaps=True))


def _in_order(pair: tuple[ReportedFinding, tuple[Finding, ...]]) -> tuple[int, int, int, int]:
    at = pair[0].location
    return (-1, 0, 0, 0) if at.line is None else (_PART_ORDER.index(at.part), at.number, at.line, at.column or 0)


_PART_ORDER = ("file-name", "properties", "header", "body", "text-box", "footnote", "endnote", "footer", "comment")


def _order(hit: _Hit) -> tuple[int, int, int, int, str, str, str]:
    place = hit.finding.place
    if place is None:
        return (-1, 0, 0, 0, hit.rule.full_name, hit.finding.message, hit.message.en)
    part = _PART_ORDER.index(place.part)
    return (part, place.number, place.line, place.column, hit.rule.full_name, hit.finding.message, hit.message.en)


def _not_checked(failure: _Failure, masker: Masker, extensions: Extensions) -> NotChecked:
    rule, error = failure.rule, failure.error
    info = next((info for info in extensions.plugins if info.name == rule.plugin), None)
    data = {
        "rule": rule.full_name,
        "plugin": rule.plugin,
        "package": info.package if info else "?",
        "version": info.version if info else "?",
        "error": both(error.what, Masker(())) if isinstance(error, UnsoundFindingError) else describe(error, masker),
    }
    error_text = data["error"] if isinstance(data["error"], Text) else Text(data["error"], data["error"])
    why = words.RULE_FAILED.fill(data)
    if rule.masks:
        why = words.WITHHELD_BECAUSE.fill({"why": why, "rule": rule.full_name})
    return NotChecked(words.RULE.fill(data), why, frames(error), Failure(rule.full_name, error_text, rule.masks))
