"""Writing HTML: text made safe, and the language of a piece of text."""

from __future__ import annotations

from html import escape
from typing import Final

from briefcheck.lazy import pattern
from briefcheck.report.html.words import LANG
from briefcheck.text import Language, Text

_CONTROL = pattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""What HTML cannot hold, or what would turn the text around."""

_CHINESE = pattern("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_LATIN = pattern("[A-Za-z]{2,}")
_A_SENTENCE: Final = 4
"""Latin words that make an English sentence in a Chinese document, and not a name."""


def safe(text: str) -> str:
    """Return text as it may stand between tags and in a quoted attribute."""
    return escape(_CONTROL.sub("", text))


def said(text: Text, language: Language, **data: object) -> str:
    """Return a text of ours, filled in and made safe."""
    return safe(text.fill(data).in_(language) if data else text.in_(language))


def counted(number: int, words: tuple[Text, Text], language: Language) -> str:
    """Return the singular or the plural with its number."""
    return said(words[number != 1], language, number=number)


def language_of(text: str, around: Language | None) -> Language | None:
    """Return the language of ``text`` where it differs from the one ``around`` it; None where it is the same."""
    chinese = sum(1 for _ in _CHINESE.finditer(text))
    if chinese:
        latin = sum(1 for _ in _LATIN.finditer(text))
        found: Language = "zh" if chinese >= latin else "en"
    elif text.isascii() and around == "zh":
        if sum(1 for _ in _LATIN.finditer(text)) < _A_SENTENCE:
            return None
        found = "en"
    else:
        return None
    return found if found != around else None


def lang(text: str, around: Language | None) -> str:
    """Return the attribute ``lang`` that ``text`` needs, with a blank before it; "" for none."""
    found = language_of(text, around)
    return f' lang="{LANG[found]}"' if found else ""
