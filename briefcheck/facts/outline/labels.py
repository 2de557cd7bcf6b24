"""Labels before their text: ``目标：…``, ``**Objective** …``, ``【目标】…``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck.facts.outline.entry import Entry, Frame, heading_of, piece
from briefcheck.facts.outline.line import Line
from briefcheck.facts.outline.words import known_in, read_numbering
from briefcheck.frozen import frozen, replace
from briefcheck.lazy import pattern

_LONGEST = 60
"""Characters a label may have."""

LABEL_REACH = _LONGEST + 30
"""Characters of a line in which a label, what stands before it and the sign behind it are looked for."""

_LABEL = pattern(
    rf"\s*(?P<label>\S.{{0,{_LONGEST}}}?)\s*(?P<sign>[:：\t?？]|(?<=\s)[-–—]+(?=\s)|——)", needs=":：\t?？-–—"
)
_BRACKETED = pattern(r"\s*[【\[](?P<label>[^】\]\n]{1,40})[】\]](?P<sign>\s*[:：]?)", needs="【[")
_ENUMERATOR = pattern(r"\s*(?:[-*+•·●○■□◆►➢]\s*)?")


@frozen
class Label:
    """A label: where its words begin and end, and where the text behind it may begin."""

    start: int
    end: int
    after: int


def find_label(line: Line, frame: Frame) -> Label | None:
    """Return the label of a section that the line begins with, None if it begins with none."""
    if not frame.labels:
        return None
    return next((label for label in (*_signed(line, frame), *_bold(line, frame))), None)


def labelled_entry(line: Line, label: Label) -> Entry:
    """Return the entry of ``label: text``; with nothing behind the label it heads what follows like any heading."""
    paragraph = line.paragraph
    heading = heading_of(paragraph.text[label.start : label.end], "label", paragraph.place_at(label.start))
    bold = line.is_bold(label.start, label.end)
    inline = line.quote(label.after)
    sign = replace(line.sign(known=True, bold=bold), labelled=inline is not None)
    if sign.kind != "number":
        sign = replace(sign, kind="label-text" if inline else sign.kind if bold else "label", leaf=inline is not None)
    return Entry(piece(paragraph, line.start, line.end), heading, sign, inline)


def _signed(line: Line, frame: Frame) -> Iterator[Label]:
    """Yield the label before a colon, tab, question mark or dash, or in black brackets."""
    text = line.text[:LABEL_REACH]
    skipped = None if text[:1].isalnum() else _ENUMERATOR.match(text)
    base = skipped.end() if skipped else 0
    match = _BRACKETED.match(text, base) or _LABEL.match(text, base)
    if match and _is_known(match["label"], frame):
        yield _label(line, match)
        return
    # "1：目标：…": the first colon belongs to the number.
    number = read_numbering(text[base:])
    if number is not None:
        match = _LABEL.match(text, base + number.end)
        if match and _is_known(match["label"], frame):
            yield _label(line, match)


def _label(line: Line, match: re.Match[str]) -> Label:
    """Return where a match stands; a question keeps its mark."""
    end = match.end("sign") if match["sign"] in {"?", "？"} else match.end("label")
    return Label(line.start + match.start("label"), line.start + end, line.start + match.end())


def _bold(line: Line, frame: Frame) -> Iterator[Label]:
    """Yield the bold words that the line begins with, when what follows is not bold."""
    begin = line.begin
    for span in line.paragraph.spans_near(begin, line.end) if not line.paragraph.bold else ():
        if span.kind == "bold" and span.start <= begin < span.end < line.end:
            words = line.paragraph.text[begin : span.end].rstrip(" :：")
            if len(words) <= _LONGEST and _is_known(words, frame):
                yield Label(begin, begin + len(words), span.end)


def _is_known(words: str, frame: Frame) -> bool:
    """Whether the words are a label; "任务1" is one of several tasks, not the section."""
    return not words[-1:].isdigit() and known_in(words, frame.labels)
