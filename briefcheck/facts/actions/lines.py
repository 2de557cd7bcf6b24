"""Lines that may be actions: logical lines of a paragraph, and the labels and markers they begin with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from briefcheck.document.blocks import Block, Paragraph
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.words import Words
from briefcheck.facts.narrow import narrow
from briefcheck.facts.wrapped import is_torn
from briefcheck.frozen import frozen
from briefcheck.lazy import longest_first, pattern

_MARKER = pattern(
    r"(?:(?:A|AP|AI|ACT|R|T|TD)\d{1,3}\s+(?=[^\W\d_])|(?!D)[A-Z]{1,2}(?:-\d{1,3}[.:)]?|\d{1,3}[.:)])\s+(?=\S)|[a-h][.)]\s+(?=[A-Z])|[\s>*•·●○■□◆▪☐☑✓✔✅🔲⬜⏳❌❎☒✗✘➤+\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]|==(?=[^\s=>])|-(?=\s)|--(?=\s[(\[@A-Za-z])|[-*+]?\s?\[[ xX]\]|\[(?!D)[A-Z]{1,2}-?\d{1,3}\](?=\s)|[(（]?\d{1,2}(?:\.\d{1,2})?[)）、]|\d{1,2}\.(?!\d)|[①-⑳]|[(（][一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}、|[一二三四五六七八九十]是[,，]?(?=[^\W\d_])"
    r"|\d{1,2}(?:\.\d{1,2}){1,2}\s+(?=[A-Z][^一-鿿\n]*$))+"
)
"""What may stand before the words of an item, typed by hand."""

ADDRESSED_BEGIN = frozenset(
    ("ac", "Ac", "AC", "AI", "AP", "AR", "to", "To", "TO", "#a", "#t", "[a", "[A", "[T", "(a", "(A", "(T")
)
"""Letters with which a label begins that names whose the action is: Action for Tom: costs."""

NUMBER_FIRSTS = frozenset("0123456789①②③④⑤⑥⑦⑧⑨⑩一二三四五六七八九十（(・·●○■◆-*")
"""With what a paragraph can begin that is an item of a list by its number."""

_BOXES = frozenset("☐☑✓✔✅🔲⬜⏳❎☒✗✘")
BARE = pattern(r"[一-鿿](?<![一二三四五六七八九十])|[A-Za-z](?:[^0-9.)\x80-\U0010ffff]{3}|[A-Za-z一-鿿]{3})")
"""How a line begins before whose words nothing stands: a marker such as A1, B-2, a) has a digit or a mark near its letter."""

_WIDE = pattern("[\u2e80-\U0010ffff]")
_DIGIT = pattern(r"\d")
_HAN_NUMBERS = "一二三四五六七八九十"
LONGEST = 2_000
"""Characters of a line, or of a cell, that are looked at for an action: a task has a few dozen, an essay is none."""

_WRAPPED = 55
"""Columns (a Chinese letter is two wide) from which a line that goes on below was broken by its length alone."""

_ENDS = ("。", ".", "；", ";", "!", "！", "?", "？", ":", "：")
_NAMED = pattern(r"[A-Z][\w.'’/&]*(?: [A-Z][\w.'’]*){0,2} [-–—] \S", needs="-–—")
"""Who or what a line is about, at its start: lines that begin so one below the other are a list."""

_UPPER_LABEL = pattern(
    r"\b(?P<label>ACTION(?: ITEM| POINT)?S?|AP|AI|TODO|TO DO)\b(?:\s+\d+(?:\.\d+)*)?(?P<mark>\s*[:：]|,(?=\s+[A-Za-z][\w.'’-]*(?:(?:\s*[,&/]\s*|\s+(?:and\s+)?)[A-Z][\w.'’-]*){0,3}\s*[:：]\s)|\s+on(?=\s+@?[A-Z])|(?=\s+@)|\s+(?=[a-z一-鿿])(?!\s*(?:apps?\b|lists?\b|列表|清单|事项|应用|软件|项|类))|\s+(?=[A-Z][\w.'’-]*(?:(?:\s*[,&/]\s*|\s+(?:and\s+)?)[A-Z][\w.'’-]*){0,2}\s*[:：]\s)|\s+(?=[a-z][\w.-]{2,14}\s*:\s))",
    needs=("ACTION", "AP", "AI", "TODO", "TO DO"),
)
INSIDE_SIGNS = ("ACTION", "AP", "AI", "TODO", "TO DO", "Action")
"""Words, one of which stands in every line with a label further along."""

_TITLE_LABEL = pattern(
    r"(?<=[.!?)\]])\s+[*\[(]*(?P<label>Actions?(?: (?:item|point)s?)?)\s*[:：]\s*", needs=("Action",)
)
"""The same with one capital behind the end of a sentence: … to be chased. Action: Tom."""

_SPEAKER = pattern(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}: |\[name=|[^\W\x00-\xff]{2,4}[:：]")
"""Who says what follows, at the start of a line."""

DAYS = frozenset(("今天", "今日", "明天", "明日", "昨天", "昨日"))
"""How the lines of what somebody notes down each day begin, below a line with the name."""

_BRACKET_LABEL = pattern(
    r"[\[【]\s*(?P<label>action items?|action|todo|待办|待做|行动项?|会后任务|会后待办|会后行动|ap)\s*(?P<mark>[\]】]|[-–—:：](?P<who>[^\]】]+)[\]】])\s*[:：]?",
    re.IGNORECASE,
    needs="[【",
)
_FIXED_LABELS = ("action", "ap", "ai", "todo", "task", "item", "任务", "事项", "行动", "待办")
"""Those in capitals, and those with a number behind them."""

_NUMBERED = pattern(
    r"(?:任务|事项|行动|待办|action|task|item|ap)\s*(?:[一二三四五六七八九十]+|#?\d+(?:\.\d+)*)\s*[:：.、]\s*",
    re.IGNORECASE,
    needs=("任务", "事项", "行动", "待办", "action", "task", "item", "ap"),
)


class Line:
    """A line of a paragraph as its writer meant it, at ``paragraph.text[start:end]``, markers left out.

    ``text`` are its words, made once: every step asks for them. It ends after :data:`LONGEST` characters. Where the editor
    of its writer wrapped it stands a blank.
    """

    __slots__ = ("end", "paragraph", "start", "text")

    def __init__(self, paragraph: Paragraph, start: int, end: int) -> None:
        """Take the stretch."""
        self.paragraph = paragraph
        self.start = start
        self.end = end
        text = paragraph.text[start:end]
        self.text = text.replace("\n", " ") if "\n" in text else text


def is_code(block: Paragraph) -> bool:
    """Whether a block is code: sentences in Chinese are what their writer has only set in."""
    return block.kind == "code" and (block.text.isascii() or 2 * len(_WIDE.findall(block.text)) < len(block.text))


def is_marked(line: Line) -> bool:
    """Whether a number or a mark is typed before the line."""
    begin = line.paragraph.text.rfind("\n", 0, line.start) + 1
    return bool(line.paragraph.text[begin : line.start].strip())


def goes_on_below(line: Line) -> bool:
    """Whether a line of an item is only its next line in the file, no line of its own."""
    begin = line.paragraph.text.rfind("\n", 0, line.start)
    return not is_marked(line) and any(
        span.kind == "soft-break" and span.start == begin for span in line.paragraph.spans_near(begin, begin)
    )


def is_typed(blocks: Sequence[Block]) -> bool:
    """Whether most of the lines have a number or a mark typed before them: the others stand around the list."""
    lines = [
        line
        for block in blocks
        if isinstance(block, Paragraph) and block.kind == "paragraph"
        for line in lines_of(block)
    ]
    return sum(map(is_marked, lines)) * 2 >= len(lines) > 0


def is_boxed(line: Line) -> bool:
    """Whether a box or how it is ticked is typed before the line: ☐, ✅, ⏳."""
    begin = line.paragraph.text.rfind("\n", 0, line.start) + 1
    before = line.paragraph.text[begin : line.start] if begin < line.start else ""
    return not _BOXES.isdisjoint(before) or "[ ]" in before


def lines_of(paragraph: Paragraph) -> list[Line]:
    """Return the lines of a paragraph, blank ones left out; a line that was only wrapped is joined with the next."""
    text = paragraph.text
    if "\n" in text:
        return list(_several(paragraph))
    if BARE.match(text) is not None and not text[LONGEST:]:  # most paragraphs
        return [Line(paragraph, 0, len(text.rstrip()))]
    only = _line(paragraph, 0, len(text))
    return [] if only is None else [only]


def _several(paragraph: Paragraph) -> Iterator[Line]:
    text = paragraph.text
    soft = {span.start for span in paragraph.spans if span.kind == "soft-break"}
    start = 0
    for at in [*(match.start() for match in re.finditer("\n", text)), len(text)]:
        if at < len(text) and at in soft and _goes_on(text, start, at, item=paragraph.kind == "list-item"):
            continue
        line = _line(paragraph, start, at)
        if line is not None:
            yield line
        start = at + 1


def _goes_on(text: str, start: int, at: int, *, item: bool) -> bool:
    last = text.rfind("\n", start, at) + 1 or start
    before = text[max(last, start) : at].rstrip()
    width = len(before) + (0 if before.isascii() else len(_WIDE.findall(before)))
    stop = text.find("\n", at + 1)
    following = text[at + 1 : stop if stop >= 0 else len(text)].lstrip()
    if not before or not following:
        return False
    if is_torn(before, following, begun=item or text[start].isupper()) and not _SPEAKER.match(following):
        return not (following[0] in NUMBER_FIRSTS and _after_marker(following))
    if before[-1].isascii() != following[0].isascii() and (before.isascii() or following.isascii()):
        return False  # the other language begins: the same said again
    marker = following[: _after_marker(following)]
    of_day = following[:2] in DAYS and text.partition("\n")[0].endswith(("：", ":"))
    begins = of_day or marker.strip() or _UPPER_LABEL.match(following) or _SPEAKER.match(following)
    rows = (" | " in following and " | " in before) or (
        _NAMED.match(following) and _NAMED.match(text, max(last, start))
    )
    return width >= _WRAPPED and not before.endswith(_ENDS) and not begins and not rows


def _after_marker(words: str) -> int:
    """Return the offset behind what stands before the words of an item."""
    first = words[:1]
    if first.isalpha():
        near = words[1:4]
        in_han = first in _HAN_NUMBERS
        lettered = first in "abcdefgh" and near[:1] in (".", ")")
        if not (lettered or in_han or (first.isascii() and not near.isalpha() and _DIGIT.search(near))):
            return 0  # most lines
    marker = _MARKER.match(words)
    return marker.end() if marker is not None else 0


def _line(paragraph: Paragraph, start: int, end: int) -> Line | None:
    words = paragraph.text[start:end]
    behind = _after_marker(words)
    body = words[behind:].lstrip() if behind or words[:1].isspace() else words
    if not body:
        return None
    begin = start + len(words) - len(body)
    if behind and body.endswith("==") and words.lstrip(" -*").startswith("=="):
        body = body[:-2]  # ==Ann to look into it==: marked with a pen
    return Line(paragraph, begin, begin + len(body[:LONGEST].rstrip()))


@frozen
class Label:
    """A label that makes a line an action: where its words begin and end, and who is named inside of it.

    ``strong`` labels do so anywhere in a document, the others only where actions are expected.
    """

    start: int
    end: int
    strong: bool
    who: str = ""
    capital: bool = False
    """Whether it is written in capitals: AI."""


def label_at_start(text: str, words: Words) -> Label | None:
    """Return the label a line begins with: ``行动：``, ``ACTION on``, ``**任务1**：``, ``[ACTION - Tom]``."""
    line = narrow(text)
    pairs, letters = label_begins(words.task_labels)
    if line[:2] not in pairs and line[:1] not in letters:
        return None  # most lines
    bracket = _BRACKET_LABEL.match(line)
    if bracket is not None:
        return Label(0, bracket.end(), strong=True, who=(bracket["who"] or "").strip())
    upper = _UPPER_LABEL.match(line)
    if upper is not None:
        # AI is also artificial intelligence, AP an access point: they count with a colon only
        short = upper["label"] in ("AI", "AP")
        named = upper["label"] != "AI" and line[upper.end() : upper.end() + 1].isupper()
        if not short or named or ":" in upper["mark"]:
            return Label(0, upper.end(), strong=upper["label"] != "AI" and not (short and named), capital=True)
    begins = line.casefold().startswith(_label_beginnings(words.task_labels))
    colon = _label_pattern(words.task_labels).match(line) if begins else None
    if colon is not None:
        label = " ".join(colon["label"].casefold().split())
        return Label(0, colon.end(), strong=label in words.strong_labels, who=(colon["who"] or "").strip())
    numbered = _NUMBERED.match(line)
    if numbered is not None:
        return Label(0, numbered.end(), strong=False)
    return None


def label_inside(text: str) -> Label | None:
    """Return a capital label further along a line: ``… needs review. AI: Kate.``, ``… ACTION: Acme``."""
    line = narrow(text)
    title = _TITLE_LABEL.search(line, 1) if "ction" in line else None
    if title is not None:
        return Label(title.start("label"), title.end(), strong=True)
    match = _UPPER_LABEL.search(line, 1)
    tagged = match is not None and line[match.end() :].lstrip().startswith("@")
    if match is None or not (tagged or ":" in match["mark"]) or (match.start() and line[match.start() - 1].isalnum()):
        return None
    return Label(match.start(), match.end(), strong=True)


@lru_cache(maxsize=8)
def _label_beginnings(labels: frozenset[str]) -> tuple[str, ...]:
    """Return the first words of the labels: nearly no line begins with one, and their pattern is long."""
    return tuple({label.split()[0] for label in labels})


@lru_cache(maxsize=8)
def label_begins(labels: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the first two letters of every line, in half width, that begins with a label; and first ones that tell enough."""
    known = {label[:2] for label in (*labels, *_FIXED_LABELS)}
    short = {begin[0] for begin in known if not begin[1:].strip()}  # a label of one letter, or with a blank behind it
    return cased(known), frozenset("[【") | cased(short)


def cased(begins: Iterable[str]) -> frozenset[str]:
    """Return strings of one or two letters with each letter small and capital."""
    return frozenset(
        first + second
        for begin in begins
        for first in (begin[0].lower(), begin[0].upper())
        for second in (begin[1:].lower(), begin[1:].upper())
    )


@lru_cache(maxsize=8)
def _label_pattern(task_labels: frozenset[str]) -> re.Pattern[str]:
    labels = "|".join(sorted(map(re.escape, task_labels), key=longest_first)).replace(r"\ ", r"\s+")
    return pattern(
        rf"(?P<label>{labels})s?\s*(?:#?\d+(?:\.\d+)*\s*)?(?:[(（](?P<who>[^)）]{{1,40}})[)）])?\s*(?:\d+(?:\.\d+)*)?\s*(?:[:：]|\s[-–—]\s)\s*",
        re.IGNORECASE,
        needs=":：-–—",
    )


def label_of(text: str, register: Register) -> Label | None:
    """Return the label a line begins with, and whose the action is where it names somebody: Action for Tom: costs; TODO: costs."""
    if text[:2] in ADDRESSED_BEGIN:
        from briefcheck.facts.actions.addressed import addressed  # few lines begin so

        label = addressed(text, register)
        if label is not None:
            return label
    return label_at_start(text, register.words)
