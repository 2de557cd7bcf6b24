"""Labels that name whose the action is, with no colon between: Action for Tom: costs; AP Tom – costs; **AI** Mara: docs; [AI Mara] docs."""

from __future__ import annotations

from briefcheck.facts.actions.lines import Label
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.lazy import pattern

_NAME = r"@?[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’-]*)?"
_WHO = rf"(?P<who>@[\w-]+|{_NAME}(?:(?: and |, | & |/){_NAME}){{0,3}})"
_LABEL = r"(?:(?i:#?action(?: ?(?:item|point)s?)?|#to-?do|#task)|ACTION|AIs?|APs?|ARs?|TODO|TO DO)"
_ADDRESSED = pattern(
    rf"(?:{_LABEL}(?:\s*#?\d+(?:[.-]\d+)*)?\s*(?:(?:for|on|to|by)\s+|[-–—]\s+)?(?:{_WHO}\s*(?::|\s[-–—]+\s)|\((?P<bracketed>[^()]{{2,40}})\)\s*[:–—-]?)"
    rf"|[\[(]{_LABEL}[\s:–—-]*(?P<inside>@?[^\W\d_a-z][^\[\]()]{{1,30}})[\])]\s*:?)\s*(?=\S)",
    needs=("action", "Action", "ACTION", "AI", "AP", "AR", "TODO", "TO DO", "#"),
)


def addressed(text: str, register: Register) -> Label | None:
    """Return the label that a line begins with and who is named in it, if it is somebody known; None without one."""
    match = _ADDRESSED.match(text)
    if match is None:
        return None
    who = match["who"] or match["bracketed"] or match["inside"]
    owners = register.read(who.strip(), sure=False)
    if not owners or not all(
        owner.kind in ("side", "group") or register.is_person(owner.name) or _is_given(owner.name) for owner in owners
    ):
        return None
    return Label(0, match.end(), strong=True, who=who.strip())


def _is_given(name: str) -> bool:
    return bool(name) and name.casefold().split(maxsplit=1)[0] in GIVEN_NAMES
