"""Headings among paragraphs: by style, hash, bold, number, or as a label before its text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from briefcheck.document.blocks import Paragraph
from briefcheck.document.normal import fold
from briefcheck.document.place import Quote
from briefcheck.facts.model import HeadingForm
from briefcheck.facts.outline.entry import Entry, Frame, Sign, heading_of, piece
from briefcheck.facts.outline.words import Numbering, known_in, read_numbering

_CONTENTS_STYLE = re.compile(r"(?:toc|contents|目录|table of)\b", re.IGNORECASE)
_CONTENTS_LINE = re.compile(r"(?:\t|[.…·]{3,})\s*\d{1,3}\s*$")
TITLE_STYLES = frozenset({"title", "标题", "文档标题", "文件标题"})
_HASHES = re.compile(r"[ \t]*(#{2,6}(?=[^#\s])|#(?=[一-鿿]|\d{1,2}[.、]))")
_LABEL = re.compile(r"\s*(?P<label>\S.{0,60}?)\s*(?P<sign>[:：\t?？]|(?<=\s)[-–—]+(?=\s)|——)")
_BRACKETED = re.compile(r"\s*[【\[](?P<label>[^】\]\n]{1,40})[】\]](?P<sign>\s*[:：]?)")
_SENTENCE_END = re.compile(r"[。；;，,！!]$|(?<=\w)\.$")
_ENUMERATOR = re.compile(r"\s*(?:[-*+•·●○■□◆►➢]\s*)?")
_SOMEBODY = re.compile(r"@\S+|[一-鿿]{2,3}|[A-Z][\w.-]*(?: [A-Z][\w.-]*)?")


def paragraph_entries(paragraph: Paragraph, frame: Frame) -> Iterator[Entry]:
    """Yield the paragraph as entries, broken where a line of it heads what follows."""
    text = paragraph.text
    if not text.strip() or paragraph.kind == "code" or _CONTENTS_STYLE.match(paragraph.style) or is_picture(paragraph):
        yield Entry(paragraph)
    elif paragraph.kind == "heading" or paragraph.style.casefold() in TITLE_STYLES:
        yield from _marked(paragraph, frame)
    else:
        yield from _unmarked(paragraph, frame)


def _marked(paragraph: Paragraph, frame: Frame) -> Iterator[Entry]:
    """Read a heading that the file marks as one. Its body may be run in, behind a colon or a line break."""
    text = paragraph.text
    if not frame.markdown and _CONTENTS_LINE.search(text):
        yield Entry(paragraph)
        return
    form: HeadingForm = "markdown" if frame.markdown else _word_form(paragraph.style)
    sign = Sign("strong", strong=max(1, paragraph.level), known=known_in(text, frame.labels))
    label = None if sign.known else _label(paragraph, 0, len(text), frame)
    if label and label[2] < len(text.rstrip()) and text[label[2] - 1] in ":：?？\t":
        start, end, after = label
        yield Entry(
            paragraph,
            heading_of(text[start:end], form, paragraph.place_at(start)),
            replace(sign, known=True),
            _inline(paragraph, after, len(text)),
        )
        return
    lead = len(text) - len(text.lstrip())
    broken = text.find("\n", lead)
    if broken < 0 or any(span.kind == "soft-break" for span in paragraph.spans) or len(text) - lead < 80:
        broken = len(text)
    yield Entry(piece(paragraph, 0, broken), heading_of(text[lead:broken], form, paragraph.place_at(lead)), sign)
    if text[broken:].strip():
        yield Entry(replace(piece(paragraph, broken + 1, len(text)), kind="paragraph", level=0))


def _word_form(style: str) -> HeadingForm:
    return "style" if re.search(r"head|title|标题|überschrift|^h\d", style, re.IGNORECASE) else "outline-level"


def _unmarked(paragraph: Paragraph, frame: Frame) -> Iterator[Entry]:
    """Read a paragraph that bears no heading mark, line by line."""
    text = paragraph.text
    held = start = 0
    for line in text.split("\n"):
        end = start + len(line)
        entry = _line(paragraph, start, end, frame) if line.strip() else None
        if entry is not None:
            if text[held:start].strip():
                yield Entry(piece(paragraph, held, start - 1))
            yield entry
            held = end + 1
        start = end + 1
    if held == 0:
        yield Entry(paragraph)
    elif text[held:].strip():
        yield Entry(piece(paragraph, held, len(text)))


def _line(paragraph: Paragraph, start: int, end: int, frame: Frame) -> Entry | None:
    """Return the entry of ``text[start:end]`` if that line is a heading, None if it is not."""
    text = paragraph.text[start:end]
    hashes = _HASHES.match(text) if frame.markdown and paragraph.kind == "paragraph" else None
    if hashes:
        sign = Sign("strong", strong=len(hashes[1]), known=known_in(text, frame.labels))
        return _entry(paragraph, start, start + hashes.end(), end, "markdown", sign)
    if start and not _may_begin(paragraph, start):
        return None
    label = _label(paragraph, start, end, frame)
    if label:
        return _labelled(paragraph, start, end, label)
    begin = start + len(text) - len(text.lstrip())
    number = _number(paragraph, start, end)
    bold = _is_bold(paragraph, begin, start + len(text.rstrip()))
    known = width(text) <= 80 and known_in(text, frame.labels)
    if known and not (paragraph.kind == "list-item" and number is None and not bold):
        form: HeadingForm = "numbered" if number else "bold" if bold else "label"
        sign = _sign(number, bold, known=True, depth=_depth(paragraph))
        # "3. 其他事项" in a list of topics is a topic, not the section, unless something stands below it.
        item = paragraph.kind == "list-item" and not bold and number is not None and number.rank > 2
        return _entry(paragraph, start, begin, end, form, replace(sign, doubtful=item))
    return _guessed(paragraph, start, begin, end, number, bold and frame.bold_counts)


def _guessed(
    paragraph: Paragraph, start: int, begin: int, end: int, number: Numbering | None, bold: bool
) -> Entry | None:
    """Return the entry of a line that no type knows, if it looks like a heading."""
    text = paragraph.text[begin:end].strip()
    if width(text) > 60 or _SENTENCE_END.search(text) or _CONTENTS_LINE.search(text) or not _has_words(text):
        return None
    folded = fold(text)
    before, colon, after = folded.partition(":")
    if colon and (after.strip() or _SOMEBODY.fullmatch(before)) and not number:
        return None  # a field of the header, or somebody's name above their tasks
    sign = _sign(number, bold, known=False, depth=_depth(paragraph))
    if number is None:
        return _entry(paragraph, start, begin, end, "bold", sign) if bold and paragraph.kind != "list-item" else None
    if colon and len(after.strip()) > 8:
        return None
    if not bold and number.rank >= 3 and int(number.rank) != 4:
        sign = replace(sign, doubtful=True)
    if not bold and paragraph.kind == "list-item" and number.rank > 2:
        sign = replace(sign, doubtful=True)
    return _entry(paragraph, start, begin, end, "numbered", sign)


def _entry(paragraph: Paragraph, start: int, begin: int, end: int, form: HeadingForm, sign: Sign) -> Entry:
    text = paragraph.text[begin:end].rstrip()
    return Entry(piece(paragraph, start, end), heading_of(text, form, paragraph.place_at(begin)), sign)


def _labelled(paragraph: Paragraph, start: int, end: int, label: tuple[int, int, int]) -> Entry:
    """Return the entry of ``label: text``; with nothing behind the label it heads what follows like any heading."""
    first, last, after = label
    heading = heading_of(paragraph.text[first:last], "label", paragraph.place_at(first))
    number = _number(paragraph, start, end)
    bold = _is_bold(paragraph, first, last)
    sign = _sign(number, bold, known=True, depth=_depth(paragraph))
    if number is None and not bold:
        sign = replace(sign, kind="label")
    inline = _inline(paragraph, after, end)
    if inline is not None:
        sign = replace(sign, leaf=number is None, kind=sign.kind if number else "label-text")
    return Entry(piece(paragraph, start, end), heading, sign, inline)


def _inline(paragraph: Paragraph, start: int, end: int) -> Quote | None:
    text = paragraph.text[start:end]
    start += len(text) - len(text.lstrip())
    return paragraph.quote(start, start + len(text.strip())) if text.strip(" \t\n*_-–—　") else None


def _label(paragraph: Paragraph, start: int, end: int, frame: Frame) -> tuple[int, int, int] | None:
    """Return where a known label begins and ends, and where its text may begin: ``目标：…``, ``**Objective** …``."""
    if not frame.labels:
        return None
    text = paragraph.text[start : min(end, start + 90)]
    skipped = _ENUMERATOR.match(text)
    base = skipped.end() if skipped else 0
    match = _BRACKETED.match(text, base) or _LABEL.match(text, base)
    while match:
        if not match["label"][-1].isdigit() and known_in(match["label"], frame.labels):
            keep = match.end("sign") if match["sign"] in "?？" and match["sign"] else match.end("label")
            return start + match.start("label"), start + keep, start + match.end()
        number = read_numbering(text[base:]) if base == 0 or match.start() == base else None
        # "1：目标：…": the first colon belongs to the number.
        if number is None or number.end == 0 or match.end("sign") > base + number.end + 1:
            break
        base += number.end
        match = _LABEL.match(text, base)
    for span in paragraph.spans:
        if span.kind == "bold" and not paragraph.bold and span.start <= start + base and start < span.end < end:
            words = paragraph.text[start + base : span.end]
            if len(words) <= 60 and not words.rstrip(" :：")[-1:].isdigit() and known_in(words, frame.labels):
                return start + base, start + base + len(words.rstrip(" :：")), span.end
    return None


def _may_begin(paragraph: Paragraph, start: int) -> bool:
    """Whether a later line of a paragraph may begin something: a wrapped English sentence does not."""
    soft = any(span.kind == "soft-break" and span.start < start <= span.end + 1 for span in paragraph.spans)
    first = next((character for character in paragraph.text[start:] if character.isalnum()), "a")
    return not (soft and first.islower())


def _number(paragraph: Paragraph, start: int, end: int) -> Numbering | None:
    """Return the automatic or typed number of a line; a bullet is none."""
    if start == 0 and paragraph.number.strip():
        automatic = read_numbering(paragraph.number.strip() + " x") or read_numbering(paragraph.number.strip() + "、x")
        return automatic
    number = read_numbering(paragraph.text[start:end])
    return number if number and paragraph.text[start + number.end : end].strip() else None


def _sign(number: Numbering | None, bold: bool, *, known: bool, depth: int) -> Sign:
    if number is None:
        return Sign("bold" if bold else "plain", known=known)
    return Sign("number", rank=number.rank + depth * 10, number=number.number, known=known)


def _depth(paragraph: Paragraph) -> int:
    """How deep a list item stands in its list, from 0; 0 for what is no list item."""
    return max(0, paragraph.level - 1) if paragraph.kind == "list-item" else 0


def _is_bold(paragraph: Paragraph, start: int, end: int) -> bool:
    """Whether every word of ``text[start:end]`` is bold, a colon at its end aside."""
    if paragraph.bold:
        return True
    words = range(start, start + len(paragraph.text[start:end].rstrip(" :：\t")))
    bold = [span for span in paragraph.spans if span.kind == "bold"]
    return bool(bold) and all(
        any(span.start <= offset < span.end for span in bold) for offset in words if paragraph.text[offset].isalnum()
    )


def width(text: str) -> int:
    """Return how wide the text is, Chinese characters counted double."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def ends_like_sentence(text: str) -> bool:
    """Return whether the text ends as sentences do."""
    return _SENTENCE_END.search(text.rstrip()) is not None


def is_picture(paragraph: Paragraph) -> bool:
    """Return whether the paragraph is but a picture; its text is then the picture's description."""
    shown = len(paragraph.text.strip())
    return 0 < shown <= sum(span.end - span.start for span in paragraph.spans if span.kind == "image")


def _has_words(text: str) -> bool:
    return sum(character.isalpha() for character in text) > 1
