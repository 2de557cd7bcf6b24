"""Boxes in Chinese minutes that name nobody: an empty one before what is to be done. English ones as often list an agenda."""

from __future__ import annotations

from briefcheck.document.blocks import Paragraph
from briefcheck.facts.actions.nopromises import TOPIC
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.status import is_other, is_unfilled
from briefcheck.facts.narrow import ends_in_colon
from briefcheck.facts.none import says_none

_LEAST = 4
"""Characters of the shortest task: what is shorter is ticked in a form, 是, 线上."""


def is_task(block: Paragraph, register: Register) -> bool:
    """Whether an item with a box says what is to be done, and not who came, what is talked of, or what may be ticked."""
    words = block.text.strip(" *。.")
    if len(words) < _LEAST or ends_in_colon(words) or TOPIC.match(words) is not None or "讨论" in words[:4]:
        return False
    if says_none(words) or is_other(words) or is_unfilled(words, (), register.words):
        return False
    return not register.read(words, sure=False)  # - [ ] 王强
