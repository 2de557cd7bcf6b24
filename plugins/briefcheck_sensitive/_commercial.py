"""What an agency earns and pays: a word for margin, rebate or inner cost next to a figure, in a sentence or in a table.

The words alone say nothing: in 5.3 million characters of real Word files they stood 679 times and next to a figure 34.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefcheck import Confidence, pattern
from briefcheck_sensitive._hits import Hit
from briefcheck_sensitive._stream import Stream
from briefcheck_sensitive._text import Reading

_SURE = (
    r"毛利率?|净利率?|利润率|利润空间|加价率|返点|返佣|返利|回扣|代理佣金|媒体佣金|佣金比例|底价|进价|采购价|采购成本|结算价|内部价|内部报价|内部结算|供应商报价|供应商成本"
    r"|对供价|对客价|媒体净价|成本价|执行成本|制作成本|人工成本|外采成本|工时单价|人天单价"
    r"|(?<![a-z])(?:(?:gross|net|agency|profit|our)[ -]margins?|margins?|mark-?ups?|gross profit|kick-?backs?|rebates?|volume bonus|avb"
    r"|agency commission|media commission|net cost|our costs?|cost price|supplier (?:cost|price|quote)s?"
    r"|internal (?:cost|rate|price)s?|blended rate|day rate|net media (?:cost|rate)s?)(?![a-z])"
)
_UNSURE = r"利润|成本|提成|佣金|(?<![a-z])(?:commissions?|rate card|hourly rate)(?![a-z])"
WORDS = (
    *("利", "加价", "返点", "返佣", "回扣", "佣金", "价", "成本", "结算", "单价", "提成"),
    *("margin", "markup", "mark-up", "profit", "kickback", "kick-back", "rebate", "bonus", "avb", "commission"),
    *("cost", "supplier", "internal", "rate"),
)
"""Small letters, one of which every term holds."""

_MONEY = r"[¥￥$€£] ?[0-9][0-9,.]*|(?<![A-Za-z])(?:RMB|CNY|USD|HKD|EUR|GBP) ?[0-9][0-9,.]*"
_AMOUNT = r"[0-9][0-9,.]* ?(?:%|个点|点(?!钟|半|[0-9])|折|万|元|亿|(?i:k|rmb|cny|usd|hkd|eur|gbp)(?![A-Za-z]))"
_FIGURE = rf"(?:{_MONEY}|{_AMOUNT}|百分之[一二三四五六七八九十百零点0-9]{{1,6}})"
_GAP = r"(?:[^\n。;!?|0-9]{0,12}?|[ -/:A-Za-z]{0,24}?)"
_NO_TERM = pattern(
    r"(?i)margin(?:s)? (?:of (?:error|safety)|call)|margin(?:-[a-z]{3,6})? ?: ?[0-9.]+(?:%|px|em|rem)? ?[;0-9}]|error margin|safety margin"
    r"|沉没成本|时间成本|学习成本|机会成本|沟通成本|成本意识|成本效益|profit margin of error|european commission|(?:贷款|存款|年化|基准)利率"
)
# The books of a whole firm or trade, as in a business plan, are seldom what the agency earns on this job.
_OF_A_FIRM = pattern(
    r"(?i)收入|营收|營收|第[一二三四五1-5] ?年|年度|行业|行業|市场规模|平均|融资|annual|revenue|industry|per year"
)
_CELL = pattern(rf"(?i)[ ~约]*(?:{_FIGURE}|[0-9][0-9,.]*)[ +]*")


class Terms(NamedTuple):
    """The terms of a house: whether one stands in a text, and where one stands next to a figure."""

    term: re.Pattern[str]
    sure: re.Pattern[str]
    beside: re.Pattern[str]


def terms_of(more: Iterable[str]) -> Terms:
    """Return the terms, with ``more`` that the house has added."""
    own = "".join("|" + re.escape(word) for word in more)
    term = f"(?:{_SURE}|{_UNSURE}{own})"
    beside = rf"(?i)(?P<term>{term}){_GAP}{_FIGURE}|{_FIGURE}[^\n。;!?|0-9,]{{0,4}}?(?P<after>{term})"
    return Terms(pattern(f"(?i){term}"), pattern(f"(?i){_SURE}{own}"), pattern(beside))


def commercial(stream: Stream, terms: Terms, more: Iterable[str], allow: tuple[str, ...]) -> Iterator[Hit]:
    """Yield the terms next to a figure, and the figures in a column or row that is headed by one."""
    for reading in stream.about((*WORDS, *(word.lower() for word in more))):
        if reading.passage.kind == "code":
            continue
        cell = _in_table(reading, terms, allow)
        if cell:
            yield cell
        else:
            yield from _in_text(reading, terms, allow)


def _in_text(reading: Reading, terms: Terms, allow: tuple[str, ...]) -> Iterator[Hit]:
    text = reading.text
    for found in terms.beside.finditer(text):
        around = text[max(0, found.start() - 12) : found.end() + 6]
        if not _NO_TERM.search(around) and not any(word in around for word in allow):
            term = found["term"] or found["after"]
            whose = text[max(0, found.start() - 20) : found.end() + 10]
            sure = "possible" if _OF_A_FIRM.search(whose) else _sure(term, terms)
            yield Hit(reading, *found.span(), found[0], sure, "beside", term)


def _in_table(reading: Reading, terms: Terms, allow: tuple[str, ...]) -> Hit | None:
    """Return the figure that a cell holds, if its column or row is headed by a term."""
    text, passage = reading.text, reading.passage
    if not (passage.header or passage.row) or not text.strip() or not _CELL.fullmatch(text):
        return None
    for heading in (passage.header, passage.row):
        found = terms.term.search(heading) if heading else None
        if found and not _NO_TERM.search(heading) and not any(word in heading for word in allow):
            start, end = len(text) - len(text.lstrip()), len(text.rstrip())
            column = f"{passage.place.part} {passage.place.number} {passage.place.table} {heading}"
            return Hit(reading, start, end, column, _sure(found[0], terms), "in-table", found[0])
    return None


def _sure(term: str, terms: Terms) -> Confidence:
    return "likely" if terms.sure.fullmatch(term) else "possible"
