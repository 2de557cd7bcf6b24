"""What configurations say of the house: its people and clients, its order of dates, its words for actions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from briefcheck.document.normal import fold
from briefcheck.facts.actions.words import Words
from briefcheck.facts.house import HOUSE, DateOrder, House, RegisteredClient, RegisteredPerson
from briefcheck.frozen import replace
from briefcheck.policy.configfile import HOUSE_KEYS, HouseNodes, house_nodes
from briefcheck.text import Text
from briefcheck.yamlfile import Node, as_choice, as_list, as_words, check_keys, key_of, node_of, quoted

DATE_ORDERS: tuple[DateOrder, ...] = ("day-first", "month-first")
WORD_KEYS: Mapping[str, tuple[str, ...]] = {
    "sides": ("sides",),
    "groups": ("groups",),
    "placeholders": ("placeholders",),
    "task-columns": ("task_columns",),
    "owner-columns": ("owner_columns",),
    "due-columns": ("due_columns",),
    "status-columns": ("status_columns",),
    # a house that names a label of its own means it wherever it stands
    "task-labels": ("task_labels", "strong_labels"),
    "owner-labels": ("owner_labels",),
    "due-labels": ("due_labels",),
    "done": ("done",),
}
"""The keys under ``action-words``, and the sets of :class:`Words` that they add to."""


def house_from(values: Mapping[str, object]) -> House:
    """Return the house of Python values as YAML would hold them. Raises ConfigError."""
    root = node_of(values)
    house, _ = house_of([house_nodes(check_keys(root, Text(en="the house", zh="公司设置"), HOUSE_KEYS), "")])
    return house


def house_of(files: Sequence[HouseNodes]) -> tuple[House, tuple[str, ...]]:
    """Return the house that files come to, and the registers that were read for it, as absolute paths.

    People, clients and words add up; a later order of dates and a later key override an earlier.

    Raises:
        ConfigError: with the place, when a value is wrong or a register cannot be read.
    """
    people: list[RegisteredPerson] = []
    registers: list[str] = []
    order: DateOrder | None = None
    words = HOUSE.words
    clients: tuple[RegisteredClient, ...] = ()
    key = b""
    if any(file.clients is not None or file.clients_key is not None for file in files):
        from briefcheck.policy.clients import clients_of

        clients, key, read = clients_of(files)
        registers += read
    for file in files:
        if file.people is not None:
            from briefcheck.policy.people import people_of

            found, register = people_of(file.people, file.folder)
            people += found
            registers += [register] if register else []
        if file.date_order is not None:
            order = cast("DateOrder", as_choice(file.date_order, quoted("date-order"), DATE_ORDERS))
        if file.action_words is not None:
            words = _added(words, file.action_words)
    if not (people or order or clients or words is not HOUSE.words):
        return HOUSE, tuple(registers)
    house = House(words=words, people=tuple(people), date_order=order, clients=clients, clients_key=key)
    return house, tuple(registers)


def _added(words: Words, node: Node) -> Words:
    """Return the vocabulary with the words of one file added."""
    for key, value in check_keys(node, quoted("action-words"), tuple(WORD_KEYS)).items():
        label = key_of(key, quoted("action-words"))
        as_list(value, label)
        more = frozenset(map(_folded, as_words(value, label)))
        words = replace(words, **{name: getattr(words, name) | more for name in WORD_KEYS[key]})
    return words


def _folded(text: str) -> str:
    return " ".join(fold(text).casefold().split())
