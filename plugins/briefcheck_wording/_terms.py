"""The spellings that a simple pattern stands for: ``OAuth2?`` is OAuth and OAuth2."""

from __future__ import annotations

import re
from itertools import product

_MOST = 64
_UNIT = re.compile(r"(\[[^\]^\\-]+\]|\\[^\w]|[^\W]|[ \-'/&.])(\?)?")


def expansions(term: str) -> tuple[str, ...]:
    """Return the spellings of a pattern of letters, classes and what may be left out; the pattern itself of others."""
    choices: list[tuple[str, ...]] = []
    at, many = 0, 1
    while at < len(term):
        unit = _UNIT.match(term, at)
        if unit is None or (unit[1] == "." and not unit[2]):
            return (term,)
        said = unit[1]
        options = tuple(said[1:-1]) if said[0] == "[" else (said[-1],)
        if unit[2]:
            options = (*options, "")
        many *= len(options)
        if many > _MOST:
            return (term,)
        choices.append(options)
        at = unit.end()
    return tuple("".join(parts) for parts in product(*choices))
