"""What a house tells of itself, so that its documents are read as its people write them."""

from __future__ import annotations

from typing import Literal, TypeAlias

from briefcheck.facts.actions.words import WORDS, Words
from briefcheck.frozen import frozen

DateOrder: TypeAlias = Literal["day-first", "month-first"]
"""How 3/8/2024 is meant in English where nothing else tells: 3 August or 8 March. In Chinese the month comes first."""


@frozen
class RegisteredPerson:
    """Somebody in the register of people. ``side`` is the company or side, "" where the register does not say."""

    name: str
    also_called: tuple[str, ...] = ()
    initials: str = ""
    handles: tuple[str, ...] = ()
    side: str = ""


@frozen
class House:
    """The vocabulary, the people and the order of dates of one house; ``date_order`` None where it says nothing."""

    words: Words = WORDS
    people: tuple[RegisteredPerson, ...] = ()
    date_order: DateOrder | None = None


HOUSE = House()
"""A house that says nothing of itself."""
