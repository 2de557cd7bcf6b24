"""Those who speak in a round, as teams write it each day: a line with a name alone, below it what was done and what is next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck.document.blocks import Paragraph, paragraphs
from briefcheck.document.document import Document
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.model import Person
from briefcheck.facts.names import is_chinese_name
from briefcheck.lazy import pattern

_ROUND = pattern(
    r"\W*(?:y|t|yesterday|today|did|done|next|blockers?|昨[天日]?|今[天日]?|本周|上周|下周)\s*[:：]", re.IGNORECASE
)
_BRACKETS = pattern(r"\s*[（(][^（()）]*[)）]", needs="（(")
_LEAST = 3
_MOST = 0.3
"""Share of the lines that must hold a name by its form for the others to be one."""

_LONGEST, _LONGEST_HAN = 20, 5
"""Letters of the longest name, Latin and Chinese."""


def speakers_of(document: Document) -> Iterator[Person]:
    """Yield those who each have a line of their own, bold or a heading, in a document with rounds: three of them at least."""
    found: dict[str, Person] = {}
    rounds = 0
    for paragraph in paragraphs(document.body):
        lines = paragraph.text.split("\n")
        rounds += any(map(_ROUND.match, lines))
        name = _BRACKETS.sub("", lines[0]).strip(" .。:：*")
        if 1 < len(name) <= (_LONGEST if name.isascii() else _LONGEST_HAN) and _is_alone(paragraph, name):
            found.setdefault(name, Person(name, "", paragraph.place))
    if rounds >= _LEAST <= len(found) and sum(map(_is_name, found)) >= _MOST * len(found):
        yield from found.values()


def _is_alone(paragraph: Paragraph, name: str) -> bool:
    """Whether the name in the first line of a paragraph stands out: it is bold, or a heading below the title."""
    if paragraph.kind == "heading":
        return paragraph.level > 1
    bold = (span for span in paragraph.spans if span.kind == "bold")
    return paragraph.bold or any(span.start == 0 and span.end >= len(name) for span in bold)


def _is_name(words: str) -> bool:
    return is_chinese_name(words) or words.split(maxsplit=1)[0].casefold() in GIVEN_NAMES
