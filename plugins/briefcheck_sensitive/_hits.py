"""From places to findings: one for every value, however often it stands in the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from briefcheck import Confidence, Finding, NamedTuple, Quote, Sensitive, Text, pattern
from briefcheck_sensitive._text import Reading

_RANK: dict[Confidence, int] = {"certain": 0, "likely": 1, "possible": 2}
_AROUND = 20  # characters of the text shown either side of a value
_QUOTED = 400  # characters of the text behind a value: reports quote far fewer, and a passage may hold very many values
# A quotation does not end inside one: it may be the half of the next secret or of a number in groups.
_WORD = pattern(r"[!-~]+(?: [0-9][!-~]*)*")
_ADDRESS = 2000  # characters either side in which an address on the web begins and ends
_LONGEST = 1000
"""Characters of a value and its neighbours that are looked through from end to end: a longer value at its ends only."""
_SHORTEST = 8
_TELLING = 5
"""So many characters of a number tell much of it."""
_PRINTED = pattern(r"[!-~]+")
_KEY = pattern(r"[A-Za-z_]{1,20}=\Z")
"""The name of a piece of a query, right before its value."""
_PRIVATE = pattern(r"://([^/?#@]+)@|[?](.+)|/(?i:users|home)/([^/?]+)")
_KINDS = (pattern(r"[a-z]"), pattern(r"[A-Z]"), pattern(r"[0-9]"), pattern(r"[!#$%^&*+=~]"))
KEEP = (3, 2)
"""What of an identifier stays readable, so that its owner can tell which one is meant."""


class Hit(NamedTuple):
    """A value at ``reading.text[start:end]``. ``value`` is the value without separators, ``message`` the rule's."""

    reading: Reading
    start: int
    end: int
    value: str
    confidence: Confidence
    message: str = "found"
    service: str = ""
    pieces: tuple[str, ...] = ()
    """What of it stands in each paragraph, where it is broken over some."""

    @property
    def quote(self) -> Quote:
        """The passage from the value on, as far as anybody quotes it, with where it stands."""
        start, end = self.reading.written(self.start, self.end)
        if self.reading.target is not None:
            start = end = self.reading.target[0]
        return self.reading.passage.quote(start, end + _QUOTED)

    @property
    def written(self) -> str:
        """The value as written."""
        start, end = self.reading.written(self.start, self.end)
        return self.reading.source[start:end]

    @property
    def evidence(self) -> str:
        """The value with some words around it, on one line."""
        source = self.reading.source
        start, end = self.reading.written(self.start, self.end)
        first, last = max(0, start - _AROUND), min(len(source), end + _AROUND)
        begin, stop = max(0, first - _AROUND), last + _AROUND
        pieces = [(begin, stop)] if stop - begin <= _LONGEST else [(begin, start + _AROUND), (end - _AROUND, stop)]
        for word in chain.from_iterable(_WORD.finditer(source, *piece) for piece in pieces):
            if word.start() < first < word.end() <= start:
                first = word.end()
            if end <= word.start() < last < word.end():
                last = word.start()
        cut = ("…" if first else "", "…" if last < len(source) else "")
        key = _KEY.search(source, first, start)
        name = key.start() if key is not None else start
        before, after = _hushed(source, first, name), _hushed(source, end, last)
        shown = (before + source[name:end] + after).replace("\n", " ").strip()
        return cut[0] + shown.removeprefix(cut[0]).removesuffix(cut[1]) + cut[1]


def _hushed(source: str, first: int, last: int) -> str:
    """Return ``source[first:last]``, which stands beside a value, without what may be secret and no rule is sure of.

    Of an address on the web that is what follows its question mark, and the login; elsewhere a word made like a password.
    """
    pieces = []
    for word in _PRINTED.finditer(source, max(0, first - _ADDRESS), min(len(source), last + _ADDRESS)):
        begin, end = max(word.start(), first), min(word.end(), last)
        if begin >= end:
            continue
        scheme = source.find("://", word.start(), word.end())
        if scheme >= 0:
            spans = [found.span(found.lastindex or 0) for found in _PRIVATE.finditer(source, scheme, word.end())]
        else:
            spans = [word.span()] if _is_made(word[0]) else []
        pieces += [(max(begin, at), min(end, to)) for at, to in spans if max(begin, at) < min(end, to)]
    shown, at = [], first
    for begin, end in pieces:
        shown += [source[at:begin], "…"]
        at = end
    return "".join(shown) + source[at:last]


def _is_made(word: str) -> bool:
    """Tell whether a word is made like a password: eight characters or more, of three kinds or more, no address or name."""
    return len(word) >= _SHORTEST and sum(bool(kind.search(word)) for kind in _KINDS) >= len(_KINDS) - 1


def how_often(count: int) -> Text:
    """Return how often something was found, to stand in a message; nothing for once."""
    return Text(en=f" ({count} places)", zh=f"（共 {count} 处）") if count > 1 else Text(en="", zh="")


def _sensitive(places: Iterable[Hit], keep: tuple[int, int]) -> Iterator[Sensitive]:
    """Yield a value as written, and what of it stands in a paragraph by itself and tells much of it."""
    for written, pieces in dict.fromkeys((hit.written, hit.pieces) for hit in places):
        yield Sensitive(written, keep)
        for number, piece in enumerate(pieces):
            if len(piece) >= _TELLING:
                first, last = number == 0, number == len(pieces) - 1
                yield Sensitive(piece, (keep[0] if first else 0, keep[1] if last else 0))


def findings(hits: Iterable[Hit], keep: tuple[int, int] = (0, 0)) -> Iterator[Finding]:
    """Yield one finding for every value: its first place, its highest confidence, how often it stands there.

    The message is told the value as written, ``keep`` of which stays readable; where nothing does, the service only.
    """
    by_value: dict[tuple[str, str], list[Hit]] = {}
    for hit in hits:
        by_value.setdefault((hit.message, hit.value), []).append(hit)
    for (message, _), places in by_value.items():
        first = places[0]
        words = {"service": first.service} if keep == (0, 0) else {"value": first.written}
        yield Finding(
            message,
            at=first.quote,
            data={"places": how_often(len(places)), **words},
            evidence=first.evidence,
            confidence=min((hit.confidence for hit in places), key=_RANK.__getitem__),
            sensitive=tuple(dict.fromkeys(_sensitive(places, keep))),
            also_at=tuple(hit.quote for hit in places[1:]),
        )
