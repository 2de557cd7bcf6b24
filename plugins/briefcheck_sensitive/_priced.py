"""What of an estimate is not for the client: prices, rates and fees are its subject, margins and suppliers' prices are not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from briefcheck import pattern

Weight: TypeAlias = Literal["inner", "shown-by-some", "price"]

_EARNED = pattern(
    r"(?i)毛利率?|净利率?|利润(?:率|空间)|加价率|赚|心理价位?|回扣|底价|进价|对供价|内部(?:报价|结算)|我[们司]实际|成本价"
    r"|(?:(?:agency|gp|gross|net|our|profit)[ -])?margins?|(?:agency )?gp|gross profit|avb|volume bonus|kick-?backs?"
    r"|cost price|costs? us|we (?:make|earn|clear)"
)
# An estimate of the cost-plus kind shows its mark-up; one for media shows commissions and net prices.
_SHOWN_BY_SOME = pattern(r"(?i)mark-?ups?")
# As a line of an estimate it is what the client pays for; as a column beside the price it is what the house pays.
_PAID = pattern(
    r"(?i)供应商(?:报价|成本)|采购(?:价|成本)|内部价|(?:执行|外采|制作|人工)成本|supplier (?:cost|price|quote)s?|internal (?:cost|rate|price)s?|our costs?"
)
_OF_PAYING = pattern(r"(?i)供应商|成本|采购|内部|(?<![a-z])(?:supplier|internal|our|cost)(?![a-z])")
_PLAINLY = pattern(r"(?i)成本|costs?")
_COST = pattern(
    r"(?i)\W*(?P<cost>成本(?:价|金额)?|costs?)\W*(?:[(（\[]?(?:元|rmb|cny|gbp|usd|eur|hkd|人民币)[)）\]]?)?\W*"
)
_TOTAL = pattern(r"(?i)金额|小计|合计|总价|(?<![a-z])(?:totals?|amount)(?![a-z])")
_MARGIN = pattern(r"(?i)毛利|利润|(?<![a-z])(?:margins?|mark-?ups?|profit)(?![a-z])")
_PRICE = pattern(r"(?i)报价|售价|单价|对客|客户价|(?<![a-z])(?:unit|price|quoted?|sell|charged?)(?![a-z])")


def weigh(term: str, heads: Iterable[str] = ()) -> Weight:
    """Return how a term counts in a paper that names prices; ``heads`` are those of the table where it heads a column."""
    if _EARNED.fullmatch(term):
        return "inner"
    if _SHOWN_BY_SOME.fullmatch(term):
        return "shown-by-some"
    others = [head for head in heads if not _OF_PAYING.search(head)]
    if _PLAINLY.fullmatch(term):  # beside a total alone it may be the price of one
        both = any(map(_PRICE.search, others)) and any(map(_TOTAL.search, others))
        return "inner" if both or any(map(_MARGIN.search, others)) else "price"
    return "inner" if _PAID.fullmatch(term) and any(map(_PRICE.search, others)) else "price"


def plain_cost(head: str) -> str:
    """Return the word of a head that says cost and nothing else: Cost £, 成本（元）; "" for any other."""
    found = _COST.fullmatch(head)
    return found["cost"] if found is not None else ""
