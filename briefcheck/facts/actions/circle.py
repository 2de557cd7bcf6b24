"""Who was there where no label says so: names in the bracket of the title or of a line, and behind what people are, Trustees: … Staff: …."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck.document.blocks import Paragraph, paragraphs
from briefcheck.document.document import Document
from briefcheck.document.place import Place
from briefcheck.facts.actions.headings import gives_tasks
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.model import Person
from briefcheck.facts.names import is_chinese_name, is_latin_name, split_names
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import pattern

_TOP = 6
"""Paragraphs at the top that are looked at."""

_LONGEST = 300
_IN_TITLE = pattern(r"[（(](?P<names>[^（()）:：。]{5,80})[)）]", needs="（(")
_LABEL = pattern(r"(?:^|[.;。；\n]\s*)[^\W\d_][^:：,，.。;；()（）、]{1,20}[:：]\s*", needs=":：")
_WHOLE = pattern(r"[(（](?:[^\W\d_][^:：,，、()（）]{0,24}[:：]\s*)?(?P<names>[^:：。()（）]{5,160})[)）]", needs="（(")
_MORE = pattern(r"\s+(?:from|dialled|dialed|on|by|via|joining|joined|late|online|remote|remotely)\b.*")
"""What may stand behind a name: Inga from media, Kwame dialled in."""

_DAY = pattern(
    r"\W*[\w ,./-]{0,20}\b\d[\w ,./-]{0,16}\s*[·|•–—:]\s*(?P<names>[A-Z][^:·|•()\n]{4,120})$", needs="·|•–—:"
)
_NICK = pattern(r"\((?P<nick>[A-Za-z_][\w-]{1,15}), \d{1,2}:\d\d|eeting started by (?P<by>[A-Za-z_][\w-]{1,15})")
_MYSELF = frozenset({"me", "i", "myself", "我", "本人"})
_BEHIND = pattern(r"\s*[（(][^（()）]*[)）]")
_ENDS = " \t.。;；\n*"
_LEAST = 3
_LONGEST_CALLED = 3
"""Letters of the longest name by which colleagues call somebody: 老孙, 小雨, 琳姐."""

_CALLED = pattern(r"[老小阿大][^\W\d_A-Za-z]{1,2}|[^\W\d_A-Za-z]{1,2}[哥姐总工叔姨导老师]{1,2}")


def circle(document: Document) -> tuple[Person, ...]:
    """Return those whom the top of a document names so; none where fewer than three are named."""
    for paragraph, _ in zip(paragraphs(document.body), range(_TOP), strict=False):
        if gives_tasks(paragraph.text.partition("\n")[0]):
            return ()  # 任务安排, and below it 登录页面：何佳
        if 0 < len(paragraph.text) <= _LONGEST:
            found = (
                *_in_title(paragraph),
                *_behind_labels(paragraph),
                *_in_bracket(paragraph),
                *_behind_day(paragraph),
            )
            if len(found) >= _LEAST:
                return found
            if "eeting started by" in paragraph.text:
                return _of_log(document, paragraph)
    return ()


def _of_log(document: Document, head: Paragraph) -> tuple[Person, ...]:
    """Return those who speak in the minutes that a channel's bot wrote: Meeting started by ann; topic (ann, 18:03)."""
    text = "\n".join([head.text, *(entry.text for entry in paragraphs(document.body))])
    nicks = dict.fromkeys(match["nick"] or match["by"] for match in _NICK.finditer(text))
    return tuple(Person(nick, "", head.place) for nick in nicks)


def _in_title(paragraph: Paragraph) -> tuple[Person, ...]:
    match = _IN_TITLE.search(paragraph.text)
    return () if match is None or match.start() < _LEAST else tuple(_names(match["names"], paragraph.place))


def _in_bracket(paragraph: Paragraph) -> tuple[Person, ...]:
    """Return the people of a line all in a bracket: (in the room: Paul, Deb, me, Inga from media)."""
    match = _WHOLE.fullmatch(paragraph.text.strip()) if paragraph.text[:1] in "(（" else None
    entries = [_MORE.sub("", entry).strip(_ENDS) for _, entry in split_names(match["names"])] if match else []
    names = [entry for entry in entries if entry.casefold() not in _MYSELF]
    sure = sum(name.casefold().partition(" ")[0] in GIVEN_NAMES or is_chinese_name(narrow(name)) for name in names)
    if 2 * sure < len(names) or not all(map(_is_called, names)):
        return ()
    return tuple(Person(name, "", paragraph.place) for name in names)


def _behind_day(paragraph: Paragraph) -> tuple[Person, ...]:
    """Return the people of a line that is a day and a list of names: Tue 3 Feb 2026 · Maja, Olu, Wren."""
    match = _DAY.match(paragraph.text) if paragraph.kind != "list-item" else None
    return () if match is None else tuple(_names(match["names"].strip(_ENDS), paragraph.place))


def _behind_labels(paragraph: Paragraph) -> tuple[Person, ...]:
    """Return the people of all the lists of a line; none where what stands behind a label is no list of names."""
    labels = list(_LABEL.finditer(paragraph.text))
    ends = [*(label.start() for label in labels[1:]), len(paragraph.text)] if labels else []
    found: list[Person] = []
    for label, end in zip(labels, ends, strict=True):
        people = list(_names(paragraph.text[label.end() : end].strip(_ENDS), paragraph.place))
        if not people:
            return ()
        found += people
    return tuple(found)


def _names(text: str, place: Place) -> Iterator[Person]:
    bare = [_BEHIND.sub("", entry).strip(_ENDS) for _, entry in split_names(text)]
    if bare and all(map(_is_called, bare)):
        yield from (Person(name, "", place) for name in bare)


def _is_called(words: str) -> bool:
    """Whether words are a name by their form, or what colleagues call somebody."""
    name = narrow(words)
    familiar = len(name) <= _LONGEST_CALLED and _CALLED.fullmatch(name) is not None
    return familiar or is_chinese_name(name) or is_latin_name(name)
