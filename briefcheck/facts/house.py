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
class HashedName:
    """A name that the register keeps as a keyed hash: HMAC-SHA256 of its folded words, in hexadecimal.

    ``length`` is that of the words; ``head`` the first eight digits of the hash of their first two characters, so that
    not every place of a text must be tried. ``exact``: of the words as written, where letter case tells a name from a word.
    """

    length: int
    head: str
    digest: str
    exact: bool = False


@frozen
class RegisteredClient:
    """A client in the register, by everything that tells of it; ``hashed`` where the register does not show it.

    With hashed names ``name`` is only what the client is called in configurations.
    """

    name: str
    also_called: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    project_codes: tuple[str, ...] = ()
    hashed: tuple[HashedName, ...] = ()


@frozen
class House:
    """The vocabulary, people, clients and order of dates of one house; ``date_order`` None where it says nothing.

    ``clients_key`` is the key of hashed names, b"" where there are none.
    """

    words: Words = WORDS
    people: tuple[RegisteredPerson, ...] = ()
    date_order: DateOrder | None = None
    clients: tuple[RegisteredClient, ...] = ()
    clients_key: bytes = b""


HOUSE = House()
"""A house that says nothing of itself."""
