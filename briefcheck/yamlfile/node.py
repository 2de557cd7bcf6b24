"""The tree of a YAML file, as written: text and places, nothing guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypeAlias

from briefcheck.errors import ConfigError
from briefcheck.text import Text
from briefcheck.tuples import NamedTuple

Kind: TypeAlias = Literal["scalar", "list", "mapping"]


_KINDS = {"list": Text(en="a list", zh="列表"), "mapping": Text(en="a mapping", zh="一组“键: 值”")}


class Node(NamedTuple):
    """A value with its place (``line`` and ``column`` from 1) and the file as the user named it.

    A scalar keeps its ``text`` as written; ``plain`` says that it bore no quotes. YAML's guesses (``off`` is false,
    ``010`` is 8) are not made here: whoever knows what is wanted reads the text.

    A NamedTuple, as the other small types of the start: a frozen dataclass takes six times as long to define.
    """

    file: str
    line: int
    column: int
    kind: Kind
    text: str = ""
    plain: bool = True
    items: tuple[Node, ...] = ()
    entries: tuple[tuple[Node, Node], ...] = ()

    def error(self, what: Text, mend: Text | str = "") -> ConfigError:
        """Return the error that stands at this place."""
        return ConfigError(self.file, self.line, self.column, what, mend)

    def get(self, key: str) -> Node | None:
        """Return the value of ``key`` in a mapping, None if it is not there."""
        return next((value for name, value in self.entries if name.text == key), None)

    @property
    def is_nothing(self) -> bool:
        """True for a value left out, ``~`` and ``null``."""
        return self.kind == "scalar" and self.plain and self.text in {"", "~", "null", "Null", "NULL"}

    @property
    def shown(self) -> Text:
        """The value for an error text: in quotes, or what it is."""
        if self.kind != "scalar":
            return _KINDS[self.kind]
        return Text(en="nothing", zh="空") if self.is_nothing else quoted(self.text)


def node_of(value: object, file: str = "<options>") -> Node:
    """Return the tree of a Python value, as if it had been written in YAML; its place is line 1, column 1.

    Raises TypeError for what YAML cannot hold.
    """
    if isinstance(value, Mapping):
        entries = tuple((node_of(str(key), file), node_of(entry, file)) for key, entry in value.items())
        return Node(file, 1, 1, "mapping", entries=entries)
    if isinstance(value, str):
        return Node(file, 1, 1, "scalar", value, plain=False)
    if isinstance(value, bool):
        return Node(file, 1, 1, "scalar", "true" if value else "false")
    if value is None or isinstance(value, (int, float)):
        return Node(file, 1, 1, "scalar", "" if value is None else str(value))
    if isinstance(value, Sequence):
        return Node(file, 1, 1, "list", items=tuple(node_of(item, file) for item in value))
    raise TypeError(f"YAML cannot hold {type(value).__name__}")


def quoted(words: str) -> Text:
    """Return words of the user, or a key, in the quotation marks of each language."""
    return Text(en=f"'{words}'", zh=f"“{words}”")


def did_you_mean(word: str, known: Iterable[str]) -> Text:
    """Return "Did you mean 'x'? " with the nearest of ``known``, or nothing where none is near."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return Text(en=f"Did you mean '{near[0]}'? ", zh=f"是不是想写“{near[0]}”？") if near else Text(en="", zh="")
