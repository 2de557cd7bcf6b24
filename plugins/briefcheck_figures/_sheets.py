"""From tables to sheets: heads, rows, the totals in sentences below, tables that go on in the next one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from briefcheck import Block, Cell, Document, Paragraph, Quote, Row, Table, fold, pattern
from briefcheck_figures._amounts import ONE, Amount, Blank, currency_of, read_cell, scale_of
from briefcheck_figures._model import Sheet, SheetRow
from briefcheck_figures._roles import column_role, row_role

_BELOW = 5
"""Paragraphs below a table in which its total may stand."""
_LABELLED = pattern(
    r"(?P<label>[^\d:：=$€£¥￥]{1,40}?(?:[(（@]?\s?\d{1,2}(?:\.\d+)?\s?[%％]\s?[)）]?)?[^\d:：=$€£¥￥]{0,24}?)\s?(?:[:：=]|为|\s(?=[^\s]))\s*(?P<amount>[^:：=]{1,40})"
)
_GOES_ON = pattern(
    r"(?i)[(（]?\s*(?:续表?|接上表|continued|cont[’'.]?d?\.?|table \d+ \(cont.*)\s*[0-9一二三]*\s*[)）]?",
    needs=("续", "接", "ont"),
)
_UNIT_LINE = pattern(
    r"(?i)单位|货币|币种|currency|(?:all|figures|amounts?|prices?) .{0,12}in |in (?:rmb|usd|hk|us|cny|gbp|eur|'000|thousand|million)|[(（][^()（）]{0,12}[元万千k][^()（）]{0,4}[)）]|'000"
)
_DIGIT = pattern(r"\d")
_YEAR = range(1980, 2060)
_HEADING = frozenset({"quantity", "price", "amount", "tax", "tax-rate", "net", "gross", "share", "discount", "index"})


def read_sheets(document: Document) -> Iterator[Sheet]:
    """Yield the sheets of the body, of the text boxes and of every other part that the page shows."""
    for part in document.parts:
        if part.kind != "comment":
            yield from _of_blocks(part.blocks)


def _of_blocks(blocks: Sequence[Block]) -> Iterator[Sheet]:
    open_: Sheet | None = None
    above: list[str] = []
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            text = block.text.strip()
            if not text or _GOES_ON.fullmatch(text):
                continue
            if open_ is not None:
                yield open_
            open_ = None
            above = [*above[-1:], text]
            continue
        over = " ".join(words for words in above if len(words) < 60 and _UNIT_LINE.search(words))
        for sheet in _of_table(block, open_, over):
            if open_ is not None and sheet is not open_:
                yield open_
            open_ = sheet
        if open_ is not None:
            open_.rows.extend(_below(blocks[at + 1 : at + 1 + _BELOW]))
        above = []
        yield from _nested(block)
    if open_ is not None:
        yield open_


def _nested(table: Table) -> Iterator[Sheet]:
    for row in table.rows:
        for cell in row.cells:
            if _has_table(cell):
                yield from _of_blocks(cell.blocks)


def _of_table(table: Table, before: Sheet | None, over: str) -> Iterator[Sheet]:
    """Yield the sheets of a table; the first may be the one before, gone on."""
    sheet = before
    heads: dict[int, str] = {}
    fresh = True
    headed = False
    for at, row in enumerate(table.rows):
        readings, cells = _readings(row)
        figures = [entry for entry in readings.values() if isinstance(entry, Amount)]
        if _is_head(row, readings, figures, first=fresh and not headed):
            names = _names(row)
            if headed and _is_second_head(table, at):
                heads = {
                    column: " ".join(dict.fromkeys((heads.get(column, ""), names.get(column, "")))).strip()
                    for column in heads | names
                }
                sheet = Sheet(heads, [], over, len(heads))
                continue
            if sheet is not None and _same(sheet.heads, names):
                headed, fresh, heads = True, False, sheet.heads
                continue
            if sheet is not None and sheet is not before and sheet.rows:
                yield sheet
            elif sheet is before and before is not None and fresh:
                sheet = None
            heads, headed, fresh = names, True, False
            sheet = Sheet(heads, [], over, len(heads))
            continue
        only = next(iter(cells.values())).text if len(cells) == 1 else ""
        if only and not figures and not headed and fresh and _labelled(only) is None:
            over = f"{over} {only[:80]}"  # a title across the table
            continue
        if sheet is None or (fresh and sheet is before and not _goes_on(sheet, row)):
            sheet = Sheet(heads, [], over, len(row.cells))
        headed = fresh = False
        sheet.rows.append(_row(readings, cells))
    if sheet is not None:
        yield sheet


def _goes_on(sheet: Sheet, row: Row) -> bool:
    last = max((cell.column + cell.span - 1 for cell in row.cells), default=0)
    return last == max(sheet.heads, default=0) and not any(entry.role == "total" for entry in sheet.rows)


def _same(heads: dict[int, str], names: dict[int, str]) -> bool:
    return bool(heads) and [fold(words) for words in heads.values()] == [fold(words) for words in names.values()]


def _readings(row: Row) -> tuple[dict[int, Amount | Blank], dict[int, Cell | Quote]]:
    readings: dict[int, Amount | Blank] = {}
    cells: dict[int, Cell | Quote] = {}
    for cell in row.cells:
        if cell.continues:
            continue
        readings[cell.column] = "words" if _has_table(cell) else read_cell(_valid(cell))
        cells[cell.column] = cell
    return readings, cells


def _valid(cell: Cell) -> str:
    """Return the words of a cell without those that are struck through."""
    lines: list[str] = []
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            text = block.text
            for span in reversed(block.spans):
                if span.kind == "strike":
                    text = text[: span.start] + text[span.end :]
            lines.append(text)
    return "\n".join(lines)


def _has_table(cell: Cell) -> bool:
    return any(isinstance(block, Table) for block in cell.blocks)


_ITEM = pattern(
    r"(?:cost |line )?items?|descriptions?(?: of (?:services?|work))?|details?|services?|particulars|项目|项目名称|费用项目|内容|服务内容|品名|名称|摘要|明细|说明"
)
"""The head of the column that says for what, which with that of the amounts heads a list within a form."""


def _is_head(row: Row, readings: dict[int, Amount | Blank], figures: list[Amount], *, first: bool) -> bool:
    """Tell whether a row heads the columns below it: a marked one, one of years, one of the words that heads have."""
    if row.header:
        return True
    words = [cell.text for cell in row.cells if readings.get(cell.column) == "words" and len(cell.text) < 40]
    if figures and not (first and words and all(_is_period(figure) for figure in figures)):
        return False
    if len(words) < 2 or any(_labelled(text) for text in words):
        return False
    known = sum(column_role(text, ()) in _HEADING for text in words)
    whole = len(words) == len(readings) and len(words) > 2 and row_role(words[0]) == "line"
    return (
        known >= 2
        or (known > 0 and whole)
        or (known == 1 and len(words) == len(readings) and _ITEM.fullmatch(fold(words[0]).strip(" :*")) is not None)
        or (first and (known >= 1 or len(words) == len(row.cells)) and row_role(words[0]) == "line")
    )


def _is_period(amount: Amount) -> bool:
    """Tell whether a figure is a year or a month, as in the head of a plan."""
    return amount.counted in {"月", "年", "周"} or (
        amount.value in _YEAR and not amount.currency and not amount.counted
    )


def _is_second_head(table: Table, at: int) -> bool:
    """Tell whether the row above is a head, and this one is its second line: cells above are merged."""
    above, row = table.rows[at - 1], table.rows[at]
    return any(cell.span > 1 for cell in above.cells) or any(cell.continues for cell in row.cells)


def _names(row: Row) -> dict[int, str]:
    return {
        column: " ".join(cell.text.split())
        for cell in row.cells
        for column in range(cell.column, cell.column + cell.span)
        if cell.text.strip()
    }


def _row(readings: dict[int, Amount | Blank], cells: dict[int, Cell | Quote]) -> SheetRow:
    words = [cells[column].text for column, entry in readings.items() if entry == "words"]
    label = next(
        (text for text in words if row_role(text) not in {"line", "memo"} and len(text) < 60), words[0] if words else ""
    )
    split = next(
        (
            (column, found)
            for column, entry in readings.items()
            if entry == "words" and (found := _labelled(cells[column].text))
        ),
        None,
    )
    if split and not any(isinstance(entry, Amount) for entry in readings.values()):
        column, (label, amount) = split
        readings = {**readings, 0: amount}
        cells = {**cells, 0: cells[column]}
    role = row_role(label)
    known = any(isinstance(entry, Amount) or entry == "open" for entry in readings.values())
    if not known and not any(_DIGIT.search(text) for text in words[1:]):
        role = "label"
    return SheetRow(label, readings, cells, role, words=" ".join(words))


def _labelled(text: str) -> tuple[str, Amount] | None:
    """Return the label and the figure of "合计：23,700元", "Total: $12,000" and "（小写）：¥23,700"."""
    words = " ".join(text.split())
    match = _LABELLED.fullmatch(words) if len(text) < 90 else None
    if match is None or not _DIGIT.search(match["amount"]):
        return None
    small = "小写" in match["label"] and len(match["label"]) < 8
    if not small and row_role(match["label"]) in {"line", "memo", "average"}:
        return None
    amount = read_cell(match["amount"].rstrip("。.;；"))
    return ("合计" if small else match["label"], amount) if isinstance(amount, Amount) else None


def _below(blocks: Sequence[Block]) -> Iterator[SheetRow]:
    """Yield the totals in the paragraphs below a table, up to the next heading or table."""
    for block in blocks:
        if isinstance(block, Table) or block.kind in {"heading", "code"}:
            return
        found = False
        for line in block.lines():
            labelled = _labelled(line.text.strip())
            if labelled is not None:
                found = True
                label, amount = labelled
                yield SheetRow(label, {0: amount}, {0: line}, row_role(label), outside=True)
        if not found and len(block.text) > 60:
            return


def currency_over(sheet: Sheet, column: int) -> str:
    """Return the currency that the head of a column or the words over the table set."""
    return currency_of(sheet.heads.get(column, "")) or currency_of(sheet.over)


def scale_over(sheet: Sheet, column: int) -> Decimal:
    """Return the multiplier that the head of a column or the words over the table set: 单位：万元."""
    scale = scale_of(sheet.heads.get(column, ""))
    return scale if scale != ONE else scale_of(sheet.over)
