"""What becomes of findings once they are there: each gets its fingerprint, some are waived, some are old."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from briefcheck.engine.fingerprints import Fingerprints
from briefcheck.engine.locate import Locator
from briefcheck.engine.masking import Masker
from briefcheck.frozen import replace
from briefcheck.policy.allowances import FileWaiver, path_in
from briefcheck.rules.report import ReportedFinding
from briefcheck.rules.waiver import Claim, Known, WaivedBy, Waiver, WaiverState
from briefcheck.tuples import NamedTuple
from briefcheck.yamlfile import is_there

# What only documents with waivers need is imported for them.
if TYPE_CHECKING:
    from briefcheck.engine.offers import Offer
    from briefcheck.policy.model import FilePolicy
    from briefcheck.rules.context import Context
    from briefcheck.rules.extension import Extensions
    from briefcheck.rules.finding import Finding
    from briefcheck.rules.rule import Rule


class Settled(NamedTuple):
    """The findings with their fingerprints, those waived marked; the waivers with what became of them."""

    findings: list[ReportedFinding]
    waivers: tuple[Waiver, ...]
    known: Known | None
    sketch: tuple[str, ...]
    claims: tuple[Claim, ...]


class Settling:
    """Settles the findings of one document, which come in reading order."""

    def __init__(
        self, context: Context, policy: FilePolicy, extensions: Extensions, masker: Masker, show: Callable[[str], str]
    ) -> None:
        """Take the document, what holds for it, what is installed, what masks it, and what makes words fit for a report."""
        self._context = context
        self._policy = policy
        self._show = show
        self._mask = masker.mask
        self._allowances = policy.allowances
        self._extensions = extensions
        self._fingerprints = Fingerprints(context, Locator(context, str), masker.mask, policy.allowances.key)

    @cached_property
    def _rules(self) -> Mapping[str, Rule]:
        """Every rule by all of its names."""
        return self._extensions.names | {rule.full_name: rule for rule in self._policy.rules}

    def fingerprinted(
        self, findings: Iterable[ReportedFinding], sources: Iterable[Sequence[Finding]]
    ) -> list[ReportedFinding]:
        """Return the findings with their fingerprints; ``sources`` are, for each, those of the rule it was made of."""
        pairs = zip(findings, sources, strict=True)
        return [replace(finding, fingerprint=self._fingerprints.of(finding.rule, of[0])) for finding, of in pairs]

    def settle(self, findings: Iterable[ReportedFinding], sources: Sequence[Sequence[Finding]]) -> Settled:
        """Return the findings, those waived and those of the baseline marked."""
        marked = self.fingerprinted(findings, sources)
        allowances = self._allowances
        named_there = allowances.folder and (allowances.waivers or allowances.baseline is not None)
        path = path_in(self._context.document.path, allowances.folder) if named_there else ""
        offers = [*self._written(), *self._of_file(path)]
        known: Known | None = None
        claims: tuple[Claim, ...] = ()
        if offers:
            marked = self._waived(marked, sources, offers)
        if allowances.baseline is not None:
            from briefcheck.engine.baseline import masked_name, match_baseline

            sketch_of = self._fingerprints.sketch
            named = path if path in allowances.baseline.documents else masked_name(path, self._mask)
            marked, known, claims = match_baseline(marked, named, allowances, sketch_of, self._closed)
        waivers = tuple(
            replace(offer.waiver, state=offer.state, reason=self._show(offer.waiver.reason))
            for offer in offers
            if offer.entry is None or offer.entry.document == path or offer.state == "used"
        )
        sketch = self._fingerprints.sketch() if allowances.sketched else ()
        return Settled(marked, waivers, known, sketch, claims)

    def _written(self) -> Iterator[Offer]:
        """Yield the waivers that stand in the document."""
        if not any(entry.kind in {"comment", "html-comment"} for entry in self._context.document.concealed):
            return
        from briefcheck.engine.offers import Offer
        from briefcheck.engine.waivers import written_waivers

        for entry in written_waivers(self._context, self._rules):
            yield Offer(entry.waiver, entry.rule, reach=entry.reach)

    def _of_file(self, path: str) -> Iterator[Offer]:
        """Yield the entries of briefcheck-waivers.yaml that may be for the document at ``path``."""
        for entry in self._allowances.waivers:
            if self._may_be_for(entry, path):
                from briefcheck.engine.offers import Offer

                waiver = Waiver(entry.rule, entry.reason, None, entry.until, entry.by, entry.source)
                yield Offer(waiver, entry.rule, entry=entry)

    def _may_be_for(self, entry: FileWaiver, path: str) -> bool:
        """Tell whether an entry names the document, or one that bears another name now."""
        if entry.document == path:
            return True
        gone = not is_there(os.path.join(self._allowances.folder, entry.document))
        return bool(entry.fingerprint) and gone

    def _waived(
        self, findings: Sequence[ReportedFinding], sources: Sequence[Sequence[Finding]], offers: Sequence[Offer]
    ) -> list[ReportedFinding]:
        today = self._allowances.today or date.today()  # noqa: DTZ011  # a waiver ends with the day of its people
        by_rule: dict[str, list[Offer]] = {}
        for offer in offers:
            offer.state = self._admitted(offer, today)
            if offer.state in {"unused", "off"}:
                by_rule.setdefault(offer.rule, []).append(offer)
        from briefcheck.engine.offers import OpenOffers
        from briefcheck.engine.waivers import Hanging, is_about_whole

        places_of = Hanging(self._context.document).places_of
        open_ = {rule: OpenOffers(of) for rule, of in by_rule.items()}
        done = []
        for finding, source in zip(findings, sources, strict=True):
            offers_of = open_.get(finding.rule)
            holding = offers_of.holding(finding, places_of(source[0].place)) if offers_of is not None else None
            done.append(self._by(finding, holding) if holding is not None else finding)
        whole = {
            finding.rule
            for finding, source in zip(done, sources, strict=True)
            if not finding.waived and is_about_whole(source[0].place)
        }
        for offer in offers:
            if offer.state == "unused" and offer.reach is not None and offer.rule in whole:
                offer.state = "not-whole"
        return done

    def _admitted(self, offer: Offer, today: date) -> WaiverState:
        """Return whether a waiver can hold, ``unused`` for yes."""
        if offer.state not in {"unused", "missing-reason"}:
            return offer.state
        if self._closed(offer.rule):
            return "unwaivable"
        setting = self._policy.settings.get(offer.rule)
        if offer.state == "unused" and setting is not None and not setting.is_on:
            return "off"
        until = offer.waiver.until
        return "expired" if offer.state == "unused" and until is not None and until < today else offer.state

    def _closed(self, rule: str) -> bool:
        """Tell whether nobody may waive a rule."""
        return rule in self._allowances.unwaivable or (rule in self._rules and self._rules[rule].last)

    def _by(self, finding: ReportedFinding, offer: Offer) -> ReportedFinding:
        waiver = offer.waiver
        until = waiver.until.isoformat() if waiver.until else ""
        kind = "document" if offer.entry is None else "file"
        by = WaivedBy(kind, self._show(waiver.reason), self._show(waiver.by), until)  # type: ignore[arg-type]
        return replace(finding, waived=True, waiver=by)
