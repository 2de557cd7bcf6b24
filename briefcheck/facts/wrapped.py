"""Sentences that their writer's editor wrapped: a line of a Markdown paragraph that goes on in the next."""

from __future__ import annotations

from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.lazy import pattern


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text."""
    return tuple(text.split())


_STOPS = frozenset("。.；;!！?？:：")
_OPEN_ENDS = _words("， 、 并 并在 并于 的 和 与 及 以及 或 把 将 给 向 为 对 在 于 由 请 需 要")
"""Ends of a Chinese line whose sentence goes on below."""

_OPEN_WORDS = frozenset(
    _words(
        "the a an and or of to for with by on in at from that so is are be as into until before after if than their our its his her "
        "will shall can could should must please not also then"
    )
)
"""Last words of an English line whose sentence goes on below."""

_MONTHS = frozenset(_words("jan feb mar apr may jun jul aug sep oct nov dec"))
_DAY_AT_END = pattern(
    r"\b(?:on|by|before|until|till|the|of|from|(?:mon|tues|wednes|thurs|fri)day)(?: the)? (?:0?[1-9]|[12]\d|3[01])$"
)
"""A day whose month stands on the next line: … to the client on 12 / March 2024."""

_LOWER_SPEAKER = pattern(r"[a-z][\w.]{1,14}(?: [a-z][\w.]{1,14})?\s*(?:[:：]|\s[-–—→]\s)")


def is_torn(before: str, following: str, *, begun: bool) -> bool:
    """Whether a line, however short, ends in the middle of a sentence: … so that the logo is / bigger.

    ``begun``: the sentence is an item of a list or begins with a capital; else the lines may be notes in small letters.
    """
    first = following[0]
    if before[-1] in _STOPS:
        return False
    if before[-1] in "0123456789" and following[:3].casefold() in _MONTHS and _DAY_AT_END.search(before) is not None:
        return True
    if not before[-1].isascii():
        return before.endswith(_OPEN_ENDS) and (begun or first not in "【[")
    open_end = before[-1] == "," or (" " in before and before.rpartition(" ")[2].casefold() in _OPEN_WORDS)
    if not (first.islower() or first in "(（") or _LOWER_SPEAKER.match(following):
        return open_end and first.isalnum()
    if open_end:
        return True
    orders = following.partition(" ")[0] in PLAN_VERBS_ENGLISH  # the next task of a list without marks
    return begun and " " in before.strip() and not orders
