"""Names that only the lines beside them show to be names: 紫云：… between 李娜：… and 王强：…."""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.subject import find_owners
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_HEAD = pattern(r"(?P<who>[^\W\d_A-Za-zÀ-ÿ]{2,3}|[A-Za-z][\w.-]{2,14})\s*[:：]\s*(?=\S)", needs=":：")
"""One short word before a colon, which may be a name or a topic."""

_REACH = 3
"""Lines on each side that are looked at."""

_LEAST = 2
"""Lines beside one that must begin with a name before its word is one as well."""


def with_names_in_a_row(found: Sequence[Candidate], register: Register) -> list[Candidate]:
    """Return the candidates; in a row of ``name: task`` a word that could be a name or a topic is the owner."""
    marked = [entry for entry in found if ":" in (text := entry.text) or "：" in text]
    heads = [_head(entry) for entry in found] if len(marked) > _LEAST else []
    if sum(map(bool, heads)) <= _LEAST:
        return list(found)
    return [
        replace(entry, owner_above=who)
        if who and _is_unowned(entry, register) and _in_row(heads, at, register)
        else entry
        for at, (entry, who) in enumerate(zip(found, heads, strict=True))
    ]


def _head(entry: Candidate) -> str:
    match = _HEAD.match(entry.line) if entry.container in ("item", "line", "label", "prose") else None
    return match["who"] if match is not None else ""


def _is_unowned(entry: Candidate, register: Register) -> bool:
    return not entry.owner_cell and not entry.owner_above and find_owners(entry.line, register) is None


def _in_row(heads: Sequence[str], at: int, register: Register) -> bool:
    """Whether the lines beside one begin with names, more of them than with other words."""
    near = [*heads[max(0, at - _REACH) : at], *heads[at + 1 : at + 1 + _REACH]]
    named = [who for who in near if who and _is_name(who, register)]
    others = {who for who in near if who and who not in named and who != heads[at]}
    return len(named) >= _LEAST and len(named) > len(others)


def _is_name(who: str, register: Register) -> bool:
    owners = register.read(who, sure=False)
    return len(owners) == 1 and owners[0].kind == "person" and register.is_surely(owners[0])
