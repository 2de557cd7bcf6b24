"""Text shown to people, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from briefcheck.frozen import frozen

Language: TypeAlias = Literal["en", "zh"]
"""The languages briefcheck speaks, and those it tells apart in a document."""


@frozen
class Text:
    """One thing said in English and in Chinese. Placeholders are ``{name}`` and alike in both."""

    en: str
    zh: str

    def in_(self, language: Language) -> str:
        """Return the wording in ``language``."""
        return self.zh if language == "zh" else self.en

    def fill(self, data: Mapping[str, object]) -> Text:
        """Return the text with every ``{name}`` replaced from ``data``; an unknown name raises KeyError.

        A value that is itself a :class:`Text` is put in in the language of each wording.
        """
        return Text(en=self.en.format_map(_in(data, "en")), zh=self.zh.format_map(_in(data, "zh")))

    def __str__(self) -> str:
        """Return the English wording."""
        return self.en


def _in(data: Mapping[str, object], language: Language) -> dict[str, object]:
    return {key: value.in_(language) if isinstance(value, Text) else value for key, value in data.items()}
