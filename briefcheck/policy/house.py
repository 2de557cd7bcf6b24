"""What configurations say of the house: its people and clients, its order of dates, its words for actions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, cast

from briefcheck.document.normal import fold
from briefcheck.facts.actions.words import Words
from briefcheck.facts.house import HOUSE, DateOrder, House, RegisteredClient, RegisteredPerson
from briefcheck.frozen import replace
from briefcheck.text import Text
from briefcheck.yamlfile import (
    Node,
    as_choice,
    as_list,
    as_string,
    check_keys,
    key_of,
    node_of,
    quoted,
)

HOUSE_KEYS = ("people", "clients", "clients-key", "date-order", "action-words")
"""The keys of briefcheck.yaml and of a ruleset that tell of the house."""
DATE_ORDERS: tuple[DateOrder, ...] = ("day-first", "month-first")
PERSON_KEYS = ("name", "also-called", "initials", "handles", "side")
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
REGISTER_ENDINGS = (".yaml", ".yml", ".csv")

_NOT_PEOPLE = Text(
    en="'people' must be a list or the path of a file (got {got})", zh="“people”应为列表或文件路径（现为{got}）"
)
_PEOPLE_OR_PATH = Text(
    en="Write a list of people, or the path of a file that ends in .yaml or .csv.",
    zh="请写一个人员列表，或以 .yaml、.csv 结尾的文件路径。",
)
_PERSON = Text(en="person {number} of 'people'", zh="“people”的第 {number} 个人")
_ITEM = Text(en="item {number} of {label}", zh="{label}的第 {number} 项")
_IS_PATH = Text(en="{label} is a path ('{path}')", zh="{label}是一个路径（“{path}”）")
_NO_LIST = Text(en="Write 'people: {path}', without a list.", zh="请直接写“people: {path}”，不要写成列表。")
_EMPTY = Text(en="{label} is an empty text", zh="{label}是空的")
_FILL_IN = Text(en="Fill it in, or remove it.", zh="请填写，或者删去。")


TWICE = Text(
    en="'{name}' is in the register of people twice (first in line {line})",
    zh="人员名单里有两个“{name}”（第一个在第 {line} 行）",
)
ONCE = Text(
    en="Remove one, or tell the two apart: write a fuller name, and the short one under also-called.",
    zh="请删去一个；如果是两个人，请在姓名上加以区分，共用的叫法写在 also-called（别名）里。",
)


class HouseNodes(NamedTuple):
    """What one file says of the house, as written; None where it does not. ``folder`` is where its paths count from."""

    folder: str = ""
    people: Node | None = None
    clients: Node | None = None
    clients_key: Node | None = None
    date_order: Node | None = None
    action_words: Node | None = None


def house_nodes(keys: Mapping[str, Node], folder: str) -> HouseNodes:
    """Return what the keys of one file say of the house."""
    return HouseNodes(folder, *map(keys.get, HOUSE_KEYS))


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
            found, register = _people(file.people, file.folder)
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


def _people(node: Node, folder: str) -> tuple[list[RegisteredPerson], str]:
    """Return the people of a list, or of the file that a path names, and that file; "" for a list."""
    if node.kind == "scalar" and not node.is_nothing:
        from briefcheck.policy.peoplefile import read_register

        return read_register(node, folder)
    return people_in(node), ""


def people_in(node: Node) -> list[RegisteredPerson]:
    """Return the people of a list; one that is a text is a name and nothing else. Raises ConfigError."""
    if node.kind != "list":
        raise node.error(_NOT_PEOPLE.fill({"got": node.shown}), _PEOPLE_OR_PATH)
    people = [_person(item, _PERSON.fill({"number": number})) for number, item in enumerate(node.items, 1)]
    seen: dict[str, Node] = {}
    for item, person in zip(node.items, people, strict=True):
        first = seen.setdefault(" ".join(fold(person.name).casefold().split()), item)
        if first is not item:
            raise item.error(TWICE.fill({"name": person.name, "line": first.line}), ONCE)
    return people


def _person(node: Node, label: Text) -> RegisteredPerson:
    if node.kind == "scalar":
        name = one_word(node, label)
        if name.endswith(REGISTER_ENDINGS):
            raise node.error(_IS_PATH.fill({"label": label, "path": name}), _NO_LIST.fill({"path": name}))
        return RegisteredPerson(name)
    keys = check_keys(node, label, PERSON_KEYS, required=("name",))
    return RegisteredPerson(
        name=one_word(keys["name"], key_of("name", label)),
        also_called=some_words(keys.get("also-called"), key_of("also-called", label)),
        initials=one_word(keys["initials"], key_of("initials", label)) if "initials" in keys else "",
        handles=bare_handles(some_words(keys.get("handles"), key_of("handles", label))),
        side=one_word(keys["side"], key_of("side", label)) if "side" in keys else "",
    )


def bare_handles(handles: Sequence[str]) -> tuple[str, ...]:
    """Return handles without the @ that may stand before them."""
    return tuple(bare for handle in handles if (bare := handle.lstrip("@＠")))


def some_words(node: Node | None, label: Text) -> tuple[str, ...]:
    """Return one text or a list of text; none where nothing is given. Raises ConfigError."""
    if node is None:
        return ()
    if node.kind == "scalar":
        return (one_word(node, label),)
    return _words(node, label)


def _words(node: Node, label: Text) -> tuple[str, ...]:
    items = enumerate(as_list(node, label), 1)
    return tuple(one_word(item, _ITEM.fill({"number": number, "label": label})) for number, item in items)


def one_word(node: Node, label: Text) -> str:
    """Return a text that is not empty. Raises ConfigError."""
    text = as_string(node, label).strip()
    if not text:
        raise node.error(_EMPTY.fill({"label": label}), _FILL_IN)
    return text


def _added(words: Words, node: Node) -> Words:
    """Return the vocabulary with the words of one file added."""
    for key, value in check_keys(node, quoted("action-words"), tuple(WORD_KEYS)).items():
        label = key_of(key, quoted("action-words"))
        more = frozenset(map(_folded, _words(value, label)))
        words = replace(words, **{name: getattr(words, name) | more for name in WORD_KEYS[key]})
    return words


def _folded(text: str) -> str:
    return " ".join(fold(text).casefold().split())
