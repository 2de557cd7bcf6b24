"""markdown-it, imported without what it brings along for things that are never asked of it here.

It compiles seventy patterns, makes a table of the 2,000 names of HTML's characters, and imports logging, pathlib,
urllib and inspect: three times a bare start of Python, of which nearly no document needs anything. While it is imported,
each of these has a stand-in that fetches the true thing when it is used. Where an edition of markdown-it asks more of a
stand-in than it has, or another thread runs, which could come upon a stand-in too, markdown-it is imported as usual.
"""

from __future__ import annotations

import dataclasses
import re
import sys
from _thread import _count as other_threads  # threading has no count that needs no import of it
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from briefcheck.lazy import pattern

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.parser_inline import ParserInline
    from markdown_it.rules_block import StateBlock, reference
    from markdown_it.rules_inline import StateInline, link
    from markdown_it.rules_inline.state_inline import Scanned
    from markdown_it.token import Token

__all__ = ["MarkdownIt", "ParserInline", "Scanned", "StateBlock", "StateInline", "Token", "link", "reference"]

_FUNCTIONS = ("inspect", "markdown_it._punycode", "mdurl", "pathlib", "urllib.parse")
"""Modules that markdown-it takes functions and classes from, and calls them when it writes HTML or cleans an address."""


class _Later(ModuleType):
    """Stands for a module; what is taken from it is a function that calls the true one."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)

        def call(*values: Any, **named: Any) -> Any:
            return getattr(import_module(self.__name__), name)(*values, **named)

        return call


class _Characters(dict[str, str]):
    """The names of HTML's characters, read when a text holds the first ``&``."""

    def __contains__(self, name: object) -> bool:
        if not self:
            self.update(import_module(_CHARACTERS).entities)
        return super().__contains__(name)

    def __missing__(self, name: str) -> str:
        if name not in self:
            raise KeyError(name)
        return self[name]


_CHARACTERS = "markdown_it.common.entities"


class _Logger:
    """Says what markdown-it says of each step to logging, where somebody has imported that to hear of it."""

    def __init__(self, name: str) -> None:
        self._name = name

    def debug(self, message: str, *values: object) -> None:
        logging = sys.modules.get("logging")
        if logging is not None:
            logging.getLogger(self._name).debug(message, *values)


def _dataclass(given: type | None = None, **how: bool) -> Any:
    """Make a dataclass with some docstring, or dataclasses writes one, with the help of inspect."""

    def made(kind: type) -> type:
        if kind.__doc__ is None:
            kind.__doc__ = kind.__name__
        return dataclasses.dataclass(**how)(kind)

    return made if given is None else made(given)


def _with(name: str, **values: object) -> ModuleType:
    module = ModuleType(name)
    vars(module).update(values)
    return module


@contextmanager
def _stand_ins() -> Iterator[None]:
    """Put the stand-ins in place of modules that are not loaded yet, and take them away."""
    made: dict[str, Any] = {
        **{name: _Later(name) for name in _FUNCTIONS},
        "dataclasses": _with("dataclasses", **{**vars(dataclasses), "dataclass": _dataclass}),
        "logging": _with("logging", getLogger=_Logger),
        _CHARACTERS: _with(_CHARACTERS, entities=_Characters()),
        "linkify_it": None,  # not to be found, where it is installed: it would take the stand-ins for the true things
    }
    before = {name: sys.modules.get(name) for name in made}
    compile_ = re.compile
    sys.modules.update({name: one for name, one in made.items() if before[name] is None or name == "dataclasses"})
    re.compile = pattern  # type: ignore[assignment]  # it takes what markdown-it gives
    try:
        yield
    finally:
        re.compile = compile_
        for name, module in before.items():
            if module is not None:
                sys.modules[name] = module
            else:
                del sys.modules[name]


def _import() -> None:
    """Import markdown-it with the stand-ins, if it can be."""
    if "markdown_it" in sys.modules or other_threads():
        return
    before = set(sys.modules)
    try:
        with _stand_ins():
            import_module("markdown_it")
    except Exception:  # noqa: BLE001  # whatever another edition comes upon in a stand-in
        for name in sys.modules.keys() - before:
            del sys.modules[name]


if not TYPE_CHECKING:
    _import()
    from markdown_it import MarkdownIt
    from markdown_it.parser_inline import ParserInline
    from markdown_it.rules_block import StateBlock, reference
    from markdown_it.rules_inline import StateInline, link
    from markdown_it.rules_inline.state_inline import Scanned
    from markdown_it.token import Token
