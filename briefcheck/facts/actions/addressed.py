"""Labels that name whose the action is, with no colon between: Action for Tom: costs; AP Tom – costs; **AI** Mara: docs; [AI Mara] docs."""

from __future__ import annotations

import re

from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.lines import Label
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.model import Owner
from briefcheck.lazy import pattern

_NAME = r"@?[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’-]*)?"
_WHO = rf"(?P<who>@[\w-]+|{_NAME}(?:(?: and |, | & |/){_NAME}){{0,3}})"
_LABEL = r"(?:(?i:#?action(?: ?(?:item|point)s?)?|#to-?do|#task)|ACTION|AIs?|APs?|ARs?|TODO|TO DO)"
_ADDRESSED = pattern(
    rf"(?:{_LABEL}(?:\s*#?\d+(?:[.-]\d+)*)?\s*(?P<tie>(?:for|on|to|by)\s+|[-–—]\s+)?(?:{_WHO}\s*(?::|\s[-–—]+\s)|\((?P<bracketed>[^()]{{2,40}})\)\s*[:–—-]?)"
    rf"|[\[(]{_LABEL}[\s:–—-]*(?P<inside>@?[^\W\d_a-z][^\[\]()]{{1,30}})[\])]\s*:?)\s*(?=\S)",
    needs=("action", "Action", "ACTION", "AI", "AP", "AR", "TODO", "TO DO", "#"),
)
_TELLS = pattern(
    r"(?:[^\s.,;:]+ ){0,3}(?:was|were|is|are|has|had|did|said|met|came|went|sent|gave|made|got)\b", re.IGNORECASE
)
"""How a stretch begins that tells something: Action Team: met on 4 March."""


def addressed(text: str, register: Register) -> Label | None:
    """Return the label that a line begins with and who is named in it, if it is somebody known; None without one."""
    match = _ADDRESSED.match(text)
    if match is None:
        return None
    who = match["who"] or match["bracketed"] or match["inside"]
    if _TELLS.match(text, match.end()) is not None:
        return None
    owners = register.read(who.strip(), sure=False)
    tied = match["who"] is None or match["tie"] is not None or text[:1] == "#"
    if not owners or not all(_is_meant(owner, text, match.end(), register, tied=tied) for owner in owners):
        return None
    return Label(0, match.end(), strong=True, who=who.strip())


def _is_meant(owner: Owner, text: str, end: int, register: Register, *, tied: bool) -> bool:
    """Whether an owner is meant, and what stands there no name of its own: AI Team, AP Finance, Action Team."""
    if owner.kind not in ("side", "group"):
        present = register.is_person(owner.name)
        return present or ((tied or not (register.listed and text.startswith("AI"))) and _is_given(owner.name))
    does = text[end:].split(maxsplit=1)[0].casefold().strip(".,;") in PLAN_VERBS_ENGLISH
    return tied or (does and not text.startswith("AI"))


def _is_given(name: str) -> bool:
    return bool(name) and name.casefold().split(maxsplit=1)[0] in GIVEN_NAMES
