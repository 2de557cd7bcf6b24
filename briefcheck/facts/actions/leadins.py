"""Lines over a list that begin its tasks: Ben to:, Rob to send by Friday:, The printer to provide:."""

from __future__ import annotations

from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.due import find_due
from briefcheck.facts.actions.givenover import asked_below
from briefcheck.facts.actions.lines import Label
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.somebody import is_somebody
from briefcheck.facts.written import find_dates
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_LEAD_IN = pattern(
    r"(?P<who>(?:The |the )?[A-Z@][\w.'’&-]*(?:(?: and | & |/|, | )[A-Z][\w.'’-]*){0,4}|[Tt]he [a-z]+|[A-Z][a-z]+) (?:to|will|is to|are to|has to|needs? to|has agreed to|agreed to)"
    r"(?P<what> (?:please |also )?(?:send|provide|supply|do|deliver|bring|get|share|confirm|check|prepare|action|follow up|finish|complete|return|give us|let us have)\b[^:]{0,40})?\s*:?",
    needs=" to",
)


def lead_in(words: str, register: Register) -> tuple[str, str]:
    """Return who, and by when, a line gives to the items of the list below it; "" for what it does not say."""
    if not words.isascii():
        return asked_below(words, register) or ("", "")
    match = _LEAD_IN.fullmatch(words.strip(" *"))
    owners = register.read(match["who"], sure=False) if match is not None else ()
    if match is None or not owners or not all(is_somebody(owner, register) for owner in owners):
        return "", ""
    due = find_due(match["what"], 0, None, register.words) if match["what"] else None
    return match["who"], due.text if due is not None else ""


def with_who(candidate: Candidate, label: Label | None) -> Candidate:
    """Return the candidate with who, and by when, its label names: ``To do (Tom, 12/3):``."""
    if label is None or not label.who:
        return candidate
    dates = find_dates(label.who)
    owner = label.who[: dates[0].start].strip(" ,，、") if dates else label.who
    due = label.who[dates[0].start : dates[0].end] if dates else None
    return replace(candidate, owner_cell=owner or None, due_cell=due)
