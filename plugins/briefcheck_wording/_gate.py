"""Which of our own rules have anything to look at, by the words that they need; the rest is imported only for those."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache

from briefcheck import Context, Node, load_yaml, shipped_rulesets
from briefcheck_wording import RULES
from briefcheck_wording._blocks import blocks_of

OURS = "briefcheck"
"""The key of a rule of ours that holds what Vale does not know."""


def file_of(name: str) -> Node:
    """Return the file of a rule of ours."""
    return load_yaml(os.path.join(shipped_rulesets(), "wording", f"{name}.yml"), f"{name}.yml")


def wanted(context: Context) -> Iterator[str]:
    """Yield the names of the rules to run with the options they have by themselves."""
    blocks = blocks_of(context)
    for name in RULES:
        needs, least, types, language = _asked(name)
        if types and (context.type is None or context.type.id not in types):
            continue
        if (blocks.present(needs) if needs else blocks.hold_longer(least)) and language in {"", context.language}:
            yield name


@cache
def _asked(name: str) -> tuple[tuple[str, ...], int, frozenset[str], str]:
    """Return the words of which a document must hold one, the fewest characters, the types, and the language."""
    ours = file_of(name).get(OURS)
    keys = {key.text: value for key, value in ours.entries} if ours is not None else {}
    needs = tuple(item.text for item in keys["needs"].items) if "needs" in keys else ()
    types = frozenset(item.text for item in keys["types"].items) if "types" in keys else frozenset()
    least = int(keys["least"].text) if "least" in keys else 0
    return needs, least, types, keys["language"].text if "language" in keys else ""
