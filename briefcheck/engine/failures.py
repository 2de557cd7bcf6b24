"""Rules that failed for one reason, as people are told it: a fact that many rules ask for fails them all."""

from __future__ import annotations

from collections.abc import Iterable

from briefcheck.engine import words
from briefcheck.frozen import replace
from briefcheck.rules.report import Failure, NotChecked
from briefcheck.text import Text


def told_once(pieces: Iterable[NotChecked]) -> tuple[NotChecked, ...]:
    """Return what could not be checked, rules that failed for the same reason named together where the first stood.

    For people only: programs are told of each rule for itself.
    """
    found: list[NotChecked] = []
    alike: dict[Text, list[Failure]] = {}
    for piece in pieces:
        if piece.failure is None:
            found.append(piece)
            continue
        failures = alike.setdefault(piece.failure.error, [])
        if not failures:
            found.append(piece)
        failures.append(piece.failure)
    several = {error: failures for error, failures in alike.items() if len(failures) > 1}
    return tuple(
        _together(it, several[it.failure.error]) if it.failure and it.failure.error in several else it for it in found
    )


def _together(first: NotChecked, failures: list[Failure]) -> NotChecked:
    why = words.FAILED_ALIKE.fill({"error": failures[0].error})
    masking = [it.rule for it in failures if it.masks]
    if masking:
        why = words.WITHHELD_BECAUSE.fill({"why": Text(why.en.rstrip("."), why.zh), "rule": _listed(masking)})
    return replace(first, what=words.RULES.fill({"rules": _listed([it.rule for it in failures])}), why=why)


def _listed(names: list[str]) -> Text:
    return Text(en=", ".join(names), zh="、".join(names))
