"""Amounts in words beside the same amount in digits: 大写金额, "US dollars twelve thousand only"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from briefcheck import Document, NamedTuple, Paragraph, Quote, Table, fold, pattern, plain
from briefcheck_figures._amounts import ONE, Amount, compatible, currency_of, read_cell
from briefcheck_figures._columns import Column
from briefcheck_figures._model import Equation, Figure, Sheet
from briefcheck_figures._numerals import ENGLISH, chinese_numeral, english_numeral

_CHINESE = pattern(
    r"[零〇壹贰叁参肆伍陆柒捌玖拾佰仟万亿]{2,}(?:元|圆|块|港元|港币|美元)?(?:零?[零壹贰叁参肆伍陆柒捌玖]角)?(?:零?[零壹贰叁参肆伍陆柒捌玖]分)?[整正]?"
    r"|(?<![一-鿿])[一二两三四五六七八九十百千万亿零]{2,}(?:元|圆)[整正]"
)
_FORMAL = frozenset("壹贰叁参肆伍陆柒捌玖拾佰仟")
_HINTS = (
    "壹",
    "贰",
    "貳",
    "叁",
    "參",
    "叄",
    "肆",
    "伍",
    "陆",
    "陸",
    "柒",
    "捌",
    "玖",
    "拾",
    "元整",
    "圆整",
    "圓整",
    "元正",
)
_ENGLISH_HINT = pattern(
    r"(?i)(?<![a-z])(?:hundred|thousand|million)(?![a-z])",
    needs=("undred", "UNDRED", "housand", "HOUSAND", "illion", "ILLION"),
)
_LABEL = pattern(
    r"(?i)(?:in words|\bsay\b|sum of|amount|(?:us|hong kong|singapore) dollars|dollars|rmb|renminbi|pounds|euros)[^a-z0-9]{0,8}(?:total|of|:)?\s*(?:us|hk|hong kong)?\s*(?:dollars|renminbi|rmb)?\s*\Z"
)
_DIGITS = pattern(
    r"(?i)(?:[¥￥$€£]|(?<![a-z])(?:rmb|cny|usd|hkd|eur|gbp|us\$|hk\$))?\s?\d[\d,]*(?:\.\d+)?\s?(?:万元?|亿元?|千元|元|k(?![a-z])|m(?![a-z]))?"
)
_BEHIND = pattern(
    r"(?i)[\s(（\[【]*(?:即|小写|大写|人民币|港[币元]|美[元金]|计|共|合计|金额|in figures|say|i\.e\.|[:：=,，)）\]】(（/\s])*\s*\Z"
)
_IN_WORDS = pattern(r"(?i)大写|大寫|in words|\bsay\b")
_NEAR = 14
_MONEY = frozenset({"amount", "gross", "net", "unclear"})
_DUE = pattern(
    r"(?i)本[次期笔]|预付|首[付期款笔]|尾款|余款|[定订]金|进度款|第[一二三四五六\d][期笔次]|"
    r"\b(?:due now|now due|payable now|amount due|deposit|instal?lments?|balance|this invoice|(?:down|first|final) payment)\b"
)
"""Words of a row that says what of a total is paid now, and of the label of an amount in words that repeats that row."""


class InWords(NamedTuple):
    """An amount in words, and the amounts in digits that stand beside it: ``beside`` in the same line, else none."""

    value: Decimal
    at: Quote
    beside: tuple[Amount, ...]
    currency: str
    near: bool
    labelled: bool = False
    due: bool = False


def find_in_words(document: Document) -> Iterator[InWords]:
    """Yield every amount in words of the parts that the page shows."""
    for part in document.parts:
        if part.kind != "comment":
            for paragraph, row in _lines(part.blocks):
                yield from _of_line(paragraph, row)


def _lines(blocks: Sequence[object], row: str = "") -> Iterator[tuple[Paragraph, str]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            if _may_hold(block.text):
                yield block, row
        elif isinstance(block, Table):
            for cells in block.rows:
                texts = [cell.text for cell in cells.cells]
                for at, cell in enumerate(cells.cells):
                    if _may_hold(texts[at]):
                        yield from _lines(cell.blocks, "\n".join(texts[:at] + texts[at + 1 :]))


def _may_hold(text: str) -> bool:
    return bool(_ENGLISH_HINT.search(text)) or (not text.isascii() and any(map(text.__contains__, _HINTS)))


def _of_line(paragraph: Paragraph, row: str) -> Iterator[InWords]:
    text = paragraph.text
    found = [*_chinese(text), *_english(text)]
    for start, end, value in found:
        beside, near = _beside(text, start, end)
        if not beside and row:
            beside = tuple(amount for line in row.split("\n") for amount in _of_cell(line) if _is_money(amount))
        around = text[max(0, start - 12) : end]
        labelled = bool(_IN_WORDS.search(text[:start]) or _IN_WORDS.search(row))
        due = bool(_DUE.search(text[:start]))
        yield InWords(value, paragraph.quote(start, end), beside, currency_of(fold(around)), near, labelled, due)


def _chinese(text: str) -> Iterator[tuple[int, int, Decimal]]:
    if text.isascii():
        return
    folded = fold(text)
    for match in _CHINESE.finditer(folded):
        words = match[0]
        formal = sum(character in _FORMAL for character in words)
        value = (
            chinese_numeral(words)
            if formal >= 2 or (formal and words[-1] in "元圆整正") or words[-1] in "整正"
            else None
        )
        if value is not None and value >= 1 and _stands_free(folded, match.start(), match.end()):
            yield match.start(), match.end(), value


def _stands_free(text: str, start: int, end: int) -> bool:
    """Tell whether no blank of a form stands in the number: 拾__万 is not filled in."""
    return text[start - 1 : start] != "_" and text[end : end + 1] not in {"_", "拾", "佰", "仟"}


def _english(text: str) -> Iterator[tuple[int, int, Decimal]]:
    if not _ENGLISH_HINT.search(text):
        return
    for match in ENGLISH.finditer(text):
        marked = (
            match["money"] or match["over"] or match["cents"] or match["only"] or _LABEL.search(text[: match.start()])
        )
        whole = english_numeral(match["words"]) if marked else None
        cents = match["over"] or match["cents"] or "0"
        part = int(cents) if cents.isdigit() else english_numeral(cents)
        if whole is not None and part is not None and whole >= 100:
            yield match.start(), match.end(), Decimal(whole) + Decimal(part) / 100


def _is_money(amount: Amount) -> bool:
    return not amount.percent and not amount.counted and not amount.per


def _of_cell(text: str) -> list[Amount]:
    """Return the figure of a cell, or the amounts of money in its words: （小写）：¥540,000."""
    amount = read_cell(text)
    if isinstance(amount, Amount):
        return [amount]
    return [amount for *_, amount in _amounts_in(text) if amount.currency]


def _amounts_in(text: str) -> Iterator[tuple[int, int, Amount]]:
    """Yield where a figure begins and ends, and the figure, for each in a text."""
    made = plain(text)
    if made.offsets is None:
        for match in _DIGITS.finditer(made.text):
            amount = read_cell(match[0].strip())
            if isinstance(amount, Amount):
                yield match.start(), match.end(), amount


def _beside(text: str, start: int, end: int) -> tuple[tuple[Amount, ...], bool]:
    """Return the amounts in digits that say the same: the one right behind, the one right before, else all of the line."""
    marked = [entry for entry in _amounts_in(text) if not start <= entry[0] < end]
    behind = next((entry for entry in marked if entry[0] >= end), None)
    if behind and behind[0] - end <= _NEAR and _BEHIND.fullmatch(text[end : behind[0]]):
        return (behind[2],), True
    before = next((entry for entry in reversed(marked) if entry[1] <= start), None)
    if before and start - before[1] <= _NEAR and _BEHIND.fullmatch(text[before[1] : start].replace("整", "")):
        return (before[2],), True
    return tuple(amount for *_, amount in marked if amount.currency), False


def words_equation(entry: InWords, totals: Sequence[Figure]) -> Equation | None:
    """Return the equation of an amount in words with the digits beside it, or with the totals of the table above."""
    target = Figure(Amount(entry.value, Decimal("0.01") if entry.value % 1 else ONE, entry.currency), entry.at, 0, 0)
    digits = entry.beside
    figures = [
        figure
        for figure in totals
        if (figure.at.place.line, figure.at.place.cell) != (entry.at.place.line, entry.at.place.cell)
    ]
    if digits:
        known = [figure for figure in figures if any(figure.value == amount.value for amount in digits)]
        same = next((amount for amount in digits if amount.value == entry.value), digits[0])
        if len(digits) > 1 and same.value != entry.value and not entry.near:
            return None
        figures = known or [Figure(same, Quote(str(same.value), entry.at.place), 0, -1)]
    if not figures:
        return None
    matching = next(
        (
            figure
            for figure in figures
            if abs(figure.value - entry.value)
            < max(figure.amount.step if figure.amount.scale > ONE else 0, Decimal("0.005"))
        ),
        None,
    )
    figure = matching or figures[-1]
    return Equation(
        "words",
        target,
        (figure,),
        (ONE,),
        entry.value if matching else figure.value,
        certainty="certain" if digits or entry.labelled else "likely",
        family="words",
    )


def other_currency(entry: InWords) -> Amount | None:
    """Return the amount in digits right beside the words that is in another currency than they say."""
    if not entry.near or not entry.currency:
        return None
    return next(
        (
            amount
            for amount in entry.beside
            if amount.value == entry.value and not compatible(amount.currency, entry.currency)
        ),
        None,
    )


def totals_of(sheet: Sheet, columns: Sequence[Column]) -> list[Figure]:
    """Return the totals of a sheet, the grandest last."""
    return [
        entry
        for column in columns
        if column.role in _MONEY
        for at, row in enumerate(sheet.rows)
        if row.role in {"total", "subtotal"} and isinstance(entry := column.entries.get(at), Figure)
    ]


def dues_of(sheet: Sheet, columns: Sequence[Column]) -> list[Figure]:
    """Return what of a total is paid now: 本次应付（50%）, a deposit."""
    return [
        entry
        for column in columns
        if column.role in _MONEY
        for at, row in enumerate(sheet.rows)
        if isinstance(entry := column.entries.get(at), Figure) and _DUE.search(row.label)
    ]
