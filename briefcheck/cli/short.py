"""Reading the commonest command lines, paths and nothing else, without argparse.

argparse with its translations costs twice a bare start of Python. What the command takes, and every default, is asked
of the command itself, so that nothing is said twice.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any


class _Defaults:
    """Takes the arguments of a command as the parser does, and keeps their names and defaults."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.many = ""

    def argument(self, name: str, *_: object, **keywords: Any) -> None:
        self.values[name] = keywords.get("default")
        self.many = name if keywords.get("nargs") == "*" else ""

    def option(self, *names: str, **keywords: Any) -> None:
        if keywords.get("action") == "help":
            return
        name = next(name for name in names if name.startswith("--"))
        default = keywords.get("default", False if keywords.get("action") == "store_true" else None)
        self.values[name[2:].replace("-", "_")] = list(default) if isinstance(default, list) else default


def only_paths(arguments: Sequence[str], command: Callable[[Any], None]) -> SimpleNamespace | None:
    """Return what the parser would of arguments without an option; None if there is one, or no list of paths is taken.

    Args:
        arguments: without the name of the command.
        command: tells a parser what the command takes.
    """
    if not arguments or any(argument.startswith("-") or not argument for argument in arguments):
        return None
    defaults = _Defaults()
    command(defaults)
    if not defaults.many:
        return None
    return SimpleNamespace(**{**defaults.values, defaults.many: list(arguments)})
