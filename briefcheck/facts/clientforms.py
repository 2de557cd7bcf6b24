"""The ways a client's name is written: with or without spaces and hyphens, accents, in spaced letters, surname first."""

from __future__ import annotations

import unicodedata
from itertools import chain

from briefcheck.document.plain import plain
from briefcheck.lazy import pattern

_HAN = pattern("[\u3400-\u9fff]")
_LETTER = pattern("[A-Za-z]")
_BETWEEN_SIGNS = "-_·•・"
_LATIN_PERSON = pattern(r"([A-Za-z'-]+(?: [A-Za-z'.-]+){0,2}) ([A-Za-z'-]+)")
_LEAST_LATIN = 4
_LEAST_HAN = 3
"""Characters of the shortest name that is looked for in other ways than as written: A-4 is a size of paper."""

_SPACED = pattern(r"[0-9A-Za-z](?<![0-9A-Za-z].)([ ._-])[0-9A-Za-z](?:\1[0-9A-Za-z]){2,}(?![0-9A-Za-z])")
_GAP = pattern(
    r"(?P<spaced>(?<![0-9A-Za-z])[0-9A-Za-z]([ ._-])[0-9A-Za-z](?:\2[0-9A-Za-z]){2,}(?![0-9A-Za-z]))"
    "|(?P<none>\x00|(?<=[\u3400-\u9fff])(?:[-_·•・]|\\s{1,3})(?=[\u3400-\u9fff]))"
    r"|%20|[-_·•・]|\s{2,3}|[^\S ]"
)
"""A single blank between Latin words stays as it is."""
_GAP_OF_WORDS = pattern(
    r"[\x00%\s_·•・-](?:(?P<none>(?<=\x00)|(?<=[\u3400-\u9fff][-_·•・])(?=[\u3400-\u9fff])"
    r"|(?<=[\u3400-\u9fff]\s)\s{0,2}(?=[\u3400-\u9fff]))|(?<=%)20|(?<=[-_·•・])|(?<=\s)\s{1,2}|(?<=[^\S ]))(?P<spaced>(?!))?"
)
"""The same for a text without spaced letters: as each match begins with a sign or a blank, the engine skips to these."""


class _Table(dict[int, str]):
    """Maps a code point to the letter under its accent, and an accent of its own to U+0000; filled as they are met."""

    def __missing__(self, code: int) -> str:
        self[code] = base = _base(chr(code))
        return base


def _base(character: str) -> str:
    if unicodedata.combining(character):
        return "\0"
    first = unicodedata.normalize("NFD", character)[:1]
    return first if first.isascii() and first.isalpha() else character


_BASE = _Table()


def loose(text: str) -> tuple[str, tuple[int, ...]] | None:
    """Return a plain text without accents, hyphens and spaced letters, and where each character stood; None: it has none.

    Between Latin words one space stays, between Chinese characters none.
    """
    base = text if text.isascii() else text.translate(_BASE)
    is_spaced = _SPACED.search(base) is not None
    if base == text and not is_spaced and not _GAP_OF_WORDS.search(text):
        return None
    words: list[str] = []
    at: list[range] = []
    done = 0
    for match in (_GAP if is_spaced else _GAP_OF_WORDS).finditer(base):
        start, end = match.span()
        words.append(base[done:start])
        at.append(range(done, start))
        if match["spaced"]:
            words.append(match[0][::2])
            at.append(range(start, end, 2))
        elif match["none"] is None:
            words.append(" ")
            at.append(range(start, start + 1))
        done = end
    words.append(base[done:])
    at.append(range(done, len(base)))
    return "".join(words), tuple(chain.from_iterable(at))


_BLANKS = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_SIGNS = "-_·•・.\0"
_GAPS = frozenset(map(ord, _SIGNS + _BLANKS))


class _Tight(dict[int, "str | None"]):
    """Maps a code point as the table of letters does, and what parts words to nothing."""

    def __missing__(self, code: int) -> str | None:
        base = _BASE[code]
        self[code] = found = None if code in _GAPS or base == "\0" else base
        return found


_TIGHT = _Tight()


def tight(text: str) -> str:
    """Return a text without anything that :func:`loose` takes for a gap: a tenth of the work, to see that a name is not in it."""
    text = text.replace("%20", "")
    if not text.isascii():
        return text.translate(_TIGHT)
    text = "".join(text.split())  # in English one replacement after the other is five times as quick
    for sign in _SIGNS:
        text = text.replace(sign, "")
    return text


def joined(text: str) -> str:
    """Return a text without what stands between the words of a name."""
    text = "".join(text.split())
    for sign in _BETWEEN_SIGNS:
        text = text.replace(sign, "")
    return text


def is_long_enough(words: str) -> bool:
    """Tell whether a name tells of a client however it is written: with a letter, and not too short."""
    bare = joined(words)
    if _HAN.search(bare):
        return len(bare) >= _LEAST_HAN
    return len(bare) >= _LEAST_LATIN and _LETTER.search(bare) is not None


def forms_of(term: str, *, person: bool = False) -> tuple[str, ...]:
    """Return a term as written, and the other ways of writing it: ``Kestrel-Dairy`` is ``KestrelDairy`` too."""
    seen = plain(term).text.strip()
    found = [term]
    if is_long_enough(seen):
        changed = loose(seen)
        spaced = changed[0] if changed else seen
        found += [spaced, joined(spaced)]
        name = _LATIN_PERSON.fullmatch(seen) if person else None
        if name:
            found += [f"{name[2]}, {name[1]}", f"{name[2]},{name[1]}", f"{name[2]} {name[1]}"]
    return tuple(dict.fromkeys(found))
