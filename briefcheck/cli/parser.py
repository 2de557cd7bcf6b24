"""The argument parser: argparse, with help in both languages and errors of our own kind."""

from __future__ import annotations

import argparse
from typing import Any, NoReturn

from briefcheck.cli import words
from briefcheck.errors import UsageError
from briefcheck.lazy import pattern
from briefcheck.text import Language, Text

_HELP_COLUMN = 26
_VALUE = pattern(r"-[\d.]")
"""What begins with a hyphen and is the value of an option: no option of ours begins with a digit, and ``--settle -3s`` is
to be told what is wrong with it."""


_UNKNOWN = "unrecognized arguments: "
_NO_CLIENT = "argument --client: expected one argument"
_FOR_CLIENT = Text(
    en="; --client takes the client's name, and --audience client says that the document is for the client",
    zh="；--client 后面写客户的名称；给客户看的文档，请写 --audience client",
)
_OTHER_NAMES = {"for": "--audience", "to": "--audience", "out": "--output", "o": "--output", "language": "--lang"}
"""What people write for an option, where another one is spelt more like it."""


class Parser(argparse.ArgumentParser):
    """An argument parser that raises :class:`UsageError` instead of leaving the process."""

    def __init__(self, language: Language = "en", epilog: str = "", **keywords: Any) -> None:
        """Take the language of the help; the rest as argparse."""
        self.language = language
        super().__init__(
            formatter_class=lambda prog: argparse.RawDescriptionHelpFormatter(
                prog, max_help_position=_HELP_COLUMN, width=_width(language)
            ),
            add_help=False,
            allow_abbrev=False,
            epilog=epilog,
            **keywords,
        )
        self._negative_number_matcher: Any = _VALUE  # of argparse, which takes "-3" for a value and "-3s" for an option
        self.arguments = self.add_argument_group(words.ARGUMENTS.in_(language))
        self.options = self.add_argument_group(words.OPTIONS.in_(language))

    def argument(self, name: str, help_: Text, **keywords: Any) -> None:
        """Add a positional argument."""
        self.arguments.add_argument(name, help=help_.in_(self.language), **keywords)

    def option(self, *names: str, help_: Text, **keywords: Any) -> None:
        """Add an option."""
        self.options.add_argument(*names, help=help_.in_(self.language), **keywords)

    def error(self, message: str) -> NoReturn:
        """Raise the message as a UsageError, with where to look."""
        said, hint = Text(en=message, zh=_in_chinese(message)), self._hint(message)
        both = Text(en=said.en + hint.en, zh=said.zh + hint.zh)
        raise UsageError(words.SEE_HELP.fill({"message": both, "prog": self.prog}))

    def _hint(self, message: str) -> Text:
        """Return what was probably meant."""
        options = [option for option in self._option_string_actions if option.startswith("--")]
        if message == _NO_CLIENT and "--audience" in options:
            return _FOR_CLIENT
        _, unknown, names = message.partition(_UNKNOWN)
        name = names.partition(" ")[0].partition("=")[0]
        if not unknown or not name.startswith("-"):
            return Text("", "")
        from difflib import get_close_matches

        bare = name.lstrip("-").lower()
        letter = [option for option in options if len(bare) == 1 and option.startswith(f"--{bare}")]
        meant = _OTHER_NAMES.get(bare, f"--{bare}")
        near = [meant] if meant in options else letter or get_close_matches(f"--{bare}", options, n=1, cutoff=0.7)
        return words.DID_YOU_MEAN.fill({"name": near[0]}) if near else Text("", "")


def _in_chinese(message: str) -> str:
    """Return what argparse says in Chinese; it has no translations of its own."""
    import re

    for said, chinese in words.WRONG_CALLS:
        if re.fullmatch(said, message, re.DOTALL):
            return re.sub(said, chinese, message, flags=re.DOTALL)
    return message


def _width(language: Language) -> int:
    """Return how many characters a help line may hold. A Chinese one is two columns wide, which argparse ignores."""
    import shutil

    columns = min(shutil.get_terminal_size().columns, 100) - 2
    return _HELP_COLUMN + max(columns - _HELP_COLUMN, 20) // 2 if language == "zh" else columns
