"""Headings among paragraphs: by style, hash, bold, number, or as a label before its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefcheck.document.blocks import Paragraph
from briefcheck.document.normal import fold
from briefcheck.document.place import Quote
from briefcheck.facts.model import Heading, HeadingForm
from briefcheck.facts.outline.entry import Entry, Frame, Reading, Sign, heading_of, piece
from briefcheck.facts.outline.labels import LABEL_REACH, find_label, labelled_entry
from briefcheck.facts.outline.line import Line, width
from briefcheck.facts.outline.words import Numbering, is_marking, is_undecided, known_in
from briefcheck.facts.wrapped import is_torn
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

TITLE_STYLES = frozenset({"title", "标题", "文档标题", "文件标题"})
"""Names of the style of a document's title, case folded."""

_WIDEST_GUESS = 60
_WIDEST_KNOWN = 80
"""Columns a heading may fill, a Chinese character being two: one that is guessed, one whose words are known."""

_RUN_IN = 80
"""Characters from which a heading with a line break in it holds the text that belongs under it."""

_CONTENTS_STYLE = pattern(
    r"(?:toc|contents|目录|table of)\b", re.IGNORECASE, needs=("toc", "contents", "目录", "table of")
)
_CONTENTS_LINE = pattern(r"(?:\t|[.…·]{3,})\s*\d{1,3}\s*$", needs="0123456789")
_HEADING_STYLE = pattern(r"head|title|标题|überschrift|^h\d", re.IGNORECASE)
_SENTENCE_END = pattern(r"[。；;，,！!]$|(?<=\w)\.$", needs="。；;，,！!.")
_LABEL_SIGN = pattern(r"[:：\t?？【\[]|(?<=\s)[-–—]|——")
"""What stands behind a label, or around it."""
_LIKE_A_LABEL_SIGN = pattern(r"[:：\t?？【\[–—-]")
"""A sign that may be one of them; to look for one character takes a tenth of the time."""
_CLOCK = pattern(r"(?<=\d):(?=\d\d)", needs=":")
"""The colon of an hour, which ends no label: Budget 10:30."""
_SENTENCE = pattern(r"[，,。；;！!]", needs="，,。；;！!")
_SOMEBODY = pattern(r"@\S+|[^\W\x00-\xff]{2,3}|[A-Za-z][\w.-]*(?: [A-Za-z][\w.-]*)?")


def paragraph_entries(paragraph: Paragraph, frame: Frame) -> Iterable[Entry]:
    """Return the paragraph as entries, broken where a line of it heads what follows."""
    text = paragraph.text
    if len(text) > _WIDEST_KNOWN // 2 and _is_prose(paragraph):
        return (Entry(paragraph),)
    if len(text) > _WIDEST_KNOWN or paragraph.spans or paragraph.marks or paragraph.place.table or "\n" in text:
        return _entries(paragraph, frame)
    key = (text, paragraph.kind, paragraph.level, paragraph.number, paragraph.style, paragraph.bold)
    reading = frame.seen.get(key)
    if reading is None:
        if len(frame.seen) >= _MOST_SEEN:
            frame.seen.clear()
        reading = frame.seen[key] = _reading(next(_entries(paragraph, frame)), paragraph.place.column)
    if reading.sign is None:
        return (Entry(paragraph),)
    heading = Heading(reading.text, 0, reading.form, paragraph.place_at(reading.begin))
    inline = Quote(reading.inline, paragraph.place_at(reading.after)) if reading.inline else None
    return (Entry(paragraph, heading, reading.sign, inline),)


_MOST_SEEN = 4096
_SHORTEST_SENTENCE = 16
"""Letters of the shortest sentence behind a label that is looked at for its next line."""


def _reading(entry: Entry, column: int) -> Reading:
    """Return what was read in a line, which begins at a column, without its place."""
    heading, inline = entry.heading, entry.inline
    if heading is None or entry.sign is None:
        return Reading()
    words, after = (inline.text, inline.place.column - column) if inline is not None else ("", 0)
    return Reading(heading.text, heading.form, heading.place.column - column, entry.sign, words, after)


def _entries(paragraph: Paragraph, frame: Frame) -> Iterator[Entry]:
    text, style = paragraph.text, paragraph.style
    contents = style and _CONTENTS_STYLE.match(style)
    if not text.strip() or paragraph.kind == "code" or contents or is_picture(paragraph) or is_marking(text):
        yield Entry(paragraph)
    elif paragraph.kind == "heading" or style.casefold() in TITLE_STYLES:
        yield from _marked(paragraph, frame)
    else:
        yield from _unmarked(paragraph, frame)


def _is_prose(paragraph: Paragraph) -> bool:
    """Return whether a paragraph is told at a glance to head nothing: one long line that begins with no label.

    It may say no to such a paragraph, for then each of its lines is looked at.
    """
    text = paragraph.text
    return (
        not paragraph.spans
        and not paragraph.style
        and paragraph.kind != "heading"
        and not text[0].isspace()
        and "\n" not in text
        and (
            (sign := _LIKE_A_LABEL_SIGN.search(text, 0, LABEL_REACH)) is None
            or _LABEL_SIGN.search(text, sign.start(), LABEL_REACH) is None
        )
        and (len(text) > _WIDEST_KNOWN or width(text) > _WIDEST_KNOWN)
    )


def ends_like_sentence(text: str) -> bool:
    """Return whether the text ends as sentences do."""
    return _SENTENCE_END.search(text.rstrip()) is not None


def is_picture(paragraph: Paragraph) -> bool:
    """Return whether the paragraph is but a picture; its text is then the picture's description."""
    if not paragraph.spans:
        return False
    shown = len(paragraph.text.strip())
    return 0 < shown <= sum(span.end - span.start for span in paragraph.spans if span.kind == "image")


def _marked(paragraph: Paragraph, frame: Frame) -> Iterator[Entry]:
    """Read a heading that the file marks as one. Its body may be run in, behind a colon or a line break."""
    text = paragraph.text
    if not frame.markdown and _CONTENTS_LINE.search(text):
        yield Entry(paragraph)
        return
    form: HeadingForm = "markdown" if frame.markdown else _word_form(paragraph.style)
    sign = Sign("strong", strong=max(1, paragraph.level), known=known_in(text, frame.labels))
    line = Line(paragraph, 0, len(text))
    label = None if sign.known else find_label(line, frame)
    if label and text[label.after - 1] in ":：?？\t" and (inline := line.quote(label.after)):
        heading = heading_of(text[label.start : label.end], form, paragraph.place_at(label.start))
        yield Entry(paragraph, heading, replace(sign, known=True), inline)
        return
    begin = line.begin
    broken = text.find("\n", begin)
    if broken < 0:
        yield Entry(paragraph, heading_of(text, form, paragraph.place_at(begin)), sign)
        return
    soft = any(span.kind == "soft-break" for span in paragraph.spans)
    if soft or len(text.strip()) < _RUN_IN:
        broken = len(text)
    yield Line(paragraph, 0, broken).entry(form, sign, begin)
    if text[broken:].strip():
        yield Entry(replace(piece(paragraph, broken + 1, len(text)), kind="paragraph", level=0))


def _word_form(style: str) -> HeadingForm:
    return "style" if _HEADING_STYLE.search(style) else "outline-level"


def _unmarked(paragraph: Paragraph, frame: Frame) -> Iterator[Entry]:
    """Read a paragraph that bears no heading mark, line by line."""
    text = paragraph.text
    held = start = 0
    for words in text.split("\n"):
        end = start + len(words)
        entry = _line(Line(paragraph, start, end), frame) if words.strip() and start >= held else None
        if (
            entry is not None
            and entry.inline is not None
            and (further := _end_of_sentence(entry.inline, paragraph, end, frame)) > end
        ):
            end = further
            entry = _line(Line(paragraph, start, end), frame) or entry
        if entry is not None:
            if text[held:start].strip():
                yield Entry(piece(paragraph, held, start - 1))
            yield entry
            held = end + 1
        start += len(words) + 1
    if held == 0:
        yield Entry(paragraph)
    elif text[held:].strip():
        yield Entry(piece(paragraph, held, len(text)))


def _end_of_sentence(inline: Quote, paragraph: Paragraph, end: int, frame: Frame) -> int:
    """Return the offset behind the sentence that begins behind a label and was only wrapped; ``end`` of any other.

    The next label is never the rest of it, whatever the line above ends in.
    """
    if len(inline.text) < _SHORTEST_SENTENCE:
        return end
    text = paragraph.text
    soft = {span.start for span in paragraph.spans_near(end, len(text)) if span.kind == "soft-break"}
    before, begun = inline.text.rstrip(), paragraph.kind == "list-item" or inline.text.lstrip()[:1].isupper()
    while end in soft:
        stop = text.find("\n", end + 1)
        stop = stop if stop >= 0 else len(text)
        following = text[end + 1 : stop].strip()
        if not following or not is_torn(before, following, begun=begun):
            break
        below = Line(paragraph, end + 1, stop)
        if _may_begin(below) and find_label(below, frame) is not None:
            break
        before, end = following, stop
    return end


def _line(line: Line, frame: Frame) -> Entry | None:
    """Return the entry of a line if it is a heading, None if it is not."""
    if line.start and not _may_begin(line):
        return None
    label = find_label(line, frame)
    if label:
        return labelled_entry(line, label)
    if line.end - line.start > _WIDEST_KNOWN or width(line.text) > _WIDEST_KNOWN:
        return _next_label(line)
    return _known(line) if known_in(line.text, frame.labels) else _guessed(line, frame) or _next_label(line)


def _known(line: Line) -> Entry | None:
    """Return the entry of a line that is the name of a section; a bullet that is one is but a word in a list."""
    number, bold = line.number, line.is_bold()
    if number is None and not bold and (line.in_list or is_undecided(line.text)):
        return None
    # "3. 其他事项" in a list of topics is a topic, not the section, unless something stands below it.
    doubtful = line.in_list and not bold and number is not None and number.rank > 2
    form: HeadingForm = "numbered" if number else "bold" if bold else "label"
    return line.entry(form, replace(line.sign(known=True, bold=bold), doubtful=doubtful))


def _guessed(line: Line, frame: Frame) -> Entry | None:
    """Return the entry of a line that no type knows, if it looks like a heading."""
    text = line.text.strip()
    number, bold = line.number, frame.bold_counts and line.is_bold()
    if not (number or bold) or not _looks_like_heading(text, _WIDEST_KNOWN if number and bold else _WIDEST_GUESS):
        return None
    if number and not bold and _is_amount(line, number):
        return None
    before, colon, after = _CLOCK.sub(".", fold(text)).partition(":")
    sign = line.sign(known=False, bold=bold)
    if number is None:
        # Not a field of the header, nor somebody's name above their tasks.
        spoken = colon and (after.strip() or _SOMEBODY.fullmatch(before))
        return None if spoken or line.in_list else line.entry("bold", sign)
    if colon and len(after.strip()) > 8:
        return None
    one_level = number.rank >= 3 and int(number.rank) != 4
    return line.entry(
        "numbered", replace(sign, doubtful=not bold and (one_level or (line.in_list and number.rank > 2)))
    )


def _is_amount(line: Line, number: Numbering) -> bool:
    """Whether the number in a cell is no number of a heading: 3种配料, with nothing between it and the words."""
    typed = not (line.start == 0 and line.paragraph.number)
    return line.paragraph.place.table is not None and typed and line.text[: number.end].strip()[-1:].isdigit()


def _next_label(line: Line) -> Entry | None:
    """Return the entry of ``8. Visuals: …``, a number and a short label that no type knows, with its text.

    After labels of sections that bear the numbers before its own it is one of them and ends the one above; anywhere
    else it is an item of a list.
    """
    colon = line.start + fold(line.text).find(":")
    if colon < line.start:
        return None
    sign = line.sign(known=False, bold=False)
    if sign.kind != "number":
        return None
    inline = line.quote(colon + 1)
    words = line.paragraph.text[line.begin : colon]
    if (
        inline is None
        or not words.strip(" .0123456789")
        or width(words) > _WIDEST_GUESS // 2
        or _SENTENCE.search(words)
    ):
        return None
    heading = heading_of(words, "label", line.paragraph.place_at(line.begin))
    return Entry(
        piece(line.paragraph, line.start, line.end), heading, replace(sign, doubtful=True, labelled=True), inline
    )


def _looks_like_heading(text: str, widest: int) -> bool:
    """Whether a line is short, has words, and is neither a sentence nor a line of a table of contents."""
    if width(text) > widest or _SENTENCE_END.search(text) or _CONTENTS_LINE.search(text):
        return False
    return sum(character.isalpha() for character in text) > 1


def _may_begin(line: Line) -> bool:
    """Whether a later line of a paragraph may begin something: a wrapped English sentence does not."""
    spans = line.paragraph.spans_near(line.start - 2, line.start)
    # The last one is the one: a paragraph may have hundreds of them.
    soft = any(span.kind == "soft-break" and span.start < line.start <= span.end + 1 for span in reversed(spans))
    first = next((character for character in line.text if character.isalnum()), "a")
    return not (soft and first.islower())
