"""The names of people that a document holds: on its lists, as owners, in its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefcheck import Context, Person, Place, fold, paragraphs, pattern, record
from briefcheck_circulation._spelling import is_slip

_FIELDS = (
    "absent",
    "distribution",
    "to",
    "cc",
    "from",
    "recorder",
    "author",
    "chair",
    "guests",
    "approvers",
    "contact",
)
_HAN = pattern(r"[^\W\d_A-Za-zÀ-ÿ]{2,4}")
_FULL = pattern(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+){1,3}")
_WORD = pattern(r"[^\W\d_]{4,}")
_WORD_BEFORE = pattern(r"[^\W\d_]{3,}$")
_LONGEST = 24
"""Letters of the longest given name."""

_MOST = 60
"""Names of a document that are compared with one another; a list of more is a directory, not of those at a meeting."""


@record
class Named:
    """A name and where it stands. ``list``: what tells one list from another; "" for a name by itself."""

    name: str
    place: Place
    list: str = ""


def listed(context: Context) -> list[Named]:
    """Return the names on the lists of a document and those of the owners of its actions, each once a list."""
    found = [Named(person.name, person.place, "present") for person in context.attendees if _is_name(person)]
    for id_ in _FIELDS:
        found.extend(Named(person.name, person.place, id_) for person in context.people(id_) if _is_name(person))
    found.extend(
        Named(owner.name, action.place)
        for action in context.actions
        for owner in action.owners
        if owner.kind == "person" and owner.person in ("", owner.name)
    )
    unique = {(entry.name, entry.list): entry for entry in reversed(found)}
    kept = [entry for entry in found if unique.get((entry.name, entry.list)) is entry]
    return kept if len(kept) <= _MOST else []


def _is_name(person: Person) -> bool:
    return _HAN.fullmatch(person.name) is not None or (
        _FULL.fullmatch(person.name) is not None and len(person.name) > 4
    )


def in_text(context: Context, people: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """Yield the names in the text that are one of the listed ones with a slip of the pen, with that one."""
    known = {fold(entry.name): entry for entry in people}
    full = [name for name in known if (_HAN.fullmatch(name) and len(name) > 2) or (name.isascii() and " " in name)]
    if not full:
        return
    blocks = [
        block
        for part in context.document.parts
        if part.kind != "comment"
        for block in paragraphs(part.blocks)
        if block.kind != "code" and block.text
    ]
    whole = "\n".join(fold(block.text) for block in blocks)
    slips = {words: known[name] for name in full for words in _slips(name, whole) if words not in known}
    for words, meant in slips.items():
        if words[:2] in known and not words.isascii():
            continue  # 李安那边, where 李安 is somebody
        for block in blocks:
            start = fold(block.text).find(words)
            if start >= 0:
                yield Named(block.text[start : start + len(words)], block.place_at(start)), meant
                break


def rarer_first(context: Context, one: Named, other: Named) -> tuple[Named, Named]:
    """Return the two with the one that the text writes less often first; ``one`` where both are as frequent."""
    texts = [fold(block.text) for part in context.document.parts for block in paragraphs(part.blocks)]
    times = [sum(text.count(fold(entry.name)) for text in texts) for entry in (one, other)]
    return (other, one) if times[1] < times[0] else (one, other)


def _slips(name: str, text: str) -> set[str]:
    """Return what stands in the folded text and is ``name`` but for a slip of the pen."""
    found = _of_chinese(name, text) if _HAN.fullmatch(name) else _of_latin(name, text)
    return {words for words in set(found) if is_slip(words, name)}


def _of_chinese(name: str, text: str) -> Iterator[str]:
    """Yield the stretches of the text that have all characters of the name but one, each in its place."""
    size = len(name)
    for at in range(size):
        head, tail = name[:at], name[at + 1 :]
        kept, offset = (head, 0) if at else (tail, -1)
        if tail not in text:
            continue
        start = text.find(kept)
        while start >= 0:
            words = text[max(0, start + offset) : start + offset + size]
            if words != name and len(words) == size and words[:at] == head and words[at + 1 :] == tail:
                yield words
            start = text.find(kept, start + 1)


def _of_latin(name: str, text: str) -> Iterator[str]:
    """Yield the pairs of words of the text of which one is the name's."""
    first, _, last = name.partition(" ")
    if " " in last:
        return
    for start in _starts(text, f"{first} "):
        word = _WORD.match(text, start + len(first) + 1)
        if word is not None and word[0] != last and not text[start - 1 : start].isalpha():
            yield f"{first} {word[0]}"
    for start in _starts(text, f" {last}"):
        word = _WORD_BEFORE.search(text[max(0, start - _LONGEST) : start])
        if word is not None and word[0] != first and not text[start + len(last) + 1 : start + len(last) + 2].isalpha():
            yield f"{word[0]} {last}"


def _starts(text: str, words: str) -> Iterator[int]:
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)
