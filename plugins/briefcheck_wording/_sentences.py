"""Where sentences end, in English and in Chinese."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import pattern

_END = pattern(
    r"[。！？!?…]+[”’」』）)\"']*(?=[^\s\x00-\x7f]|\s|[A-Z\"“‘(]|$)"  # Chinese ends, and ! ? wherever they stand
    r"|\.+[”’\"')\]]*(?=\s+[\"“‘'(\[*]*[A-Z0-9\u4e00-\u9fff])"
    r"|\n"
)
_ABBREVIATION = pattern(
    r"(?:^|[\s(\"“])(?:[A-Z]|[A-Za-z](?:\.[A-Za-z])+|Mr|Mrs|Ms|Dr|Prof|St|vs|No|Nos|Inc|Ltd|Co|Corp|etc|e\.g|i\.e|cf|al|"
    r"approx|dept|est|fig|Fig|vol|pp|p|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Jr|Sr|Gen|Col|Rev|Hon)$"
)
_LOWER = pattern(r"\s+[a-z]")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text begins and ends, without the blanks around it."""
    start = 0
    for found in _END.finditer(text):
        end = found.end()
        if found[0][0] == "." and _ABBREVIATION.search(text, max(0, found.start() - 12), found.start()):
            continue
        if found[0][0] in "!?…" and _LOWER.match(text, end):
            continue
        yield from _trimmed(text, start, end)
        start = end
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
