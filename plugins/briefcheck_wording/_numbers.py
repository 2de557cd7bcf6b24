"""Vale's extension points that count: metric and readability."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator

from briefcheck import Text
from briefcheck_wording._block import Block
from briefcheck_wording._blocks import Blocks
from briefcheck_wording._formula import Formula, FormulaError, condition_of
from briefcheck_wording._metrics import SCORES, VARIABLES, counts, document_counts
from briefcheck_wording._points import Hit, Maker
from briefcheck_wording._regex import Budget
from briefcheck_wording._scopes import Scopes

Count = Callable[[Blocks, Scopes, Budget], Iterator[Hit]]
"""What a rule does that counts: it needs the document, not only the blocks."""

STRUCTURE = frozenset({"pre", "list", "blockquote", "table", "code", *(f"heading_h{n}" for n in range(1, 7))})
"""Counts that hold in every language; the others are of English words."""


def metric(maker: Maker) -> Count:
    """Return a rule whose formula gives a number that its condition refuses."""
    keys = maker.keys
    try:
        formula = Formula(keys.get("formula"), VARIABLES)
    except FormulaError as error:
        raise _wrong(maker, "formula", error) from None
    try:
        condition = condition_of(keys.get("condition"))
    except FormulaError as error:
        raise _wrong(maker, "condition", error) from None

    def run(blocks: Blocks, scopes: Scopes, _budget: Budget) -> Iterator[Hit]:
        for block, found in _counted(blocks, scopes):
            value = float(formula.value(found)) if found else math.nan
            if not math.isnan(value) and condition(value):
                yield Hit(block, 0, len(block.text) if block else 0, (f"{value:.2f}",))

    return run


def counts_words(maker: Maker) -> bool:
    """Return whether a rule counts English words, and so says nothing of a Chinese document."""
    if maker.keys.point == "readability":
        return True
    return not Formula(maker.keys.get("formula"), VARIABLES).names <= STRUCTURE


def readability(maker: Maker) -> Count:
    """Return a rule that refuses a text which is too hard to read."""
    keys = maker.keys
    metrics = keys.items("metrics")
    for item in metrics:
        if item.text not in SCORES:
            what = Text(en=f"unknown metric '{item.text}' of {keys.name}", zh=f"{keys.name} 没有“{item.text}”这种指标")
            mend = Text(en=f"Known: {', '.join(SCORES)}.", zh=f"可以写：{'、'.join(SCORES)}。")
            raise item.node.error(what, mend)
    highest = keys.get("grade")

    def run(blocks: Blocks, scopes: Scopes, _budget: Budget) -> Iterator[Hit]:
        for block, found in _counted(blocks, scopes):
            if found and metrics:
                grade = sum(SCORES[item.text](found) for item in metrics) / len(metrics)
                if grade > highest:
                    yield Hit(block, 0, len(block.text) if block else 0, (f"{grade:.2f}",))

    return run


def _counted(blocks: Blocks, scopes: Scopes) -> Iterable[tuple[Block | None, dict[str, float]]]:
    """Return the counts of the document; where a rule names smaller blocks, those of each."""
    if scopes.names("summary") or scopes.names("text"):
        return [(None, document_counts(blocks))]
    found = ((block, counts(block.text)) for block in blocks.of(scopes))
    return [(block, numbers) for block, numbers in found if numbers["words"]]


def _wrong(maker: Maker, key: str, error: FormulaError) -> Exception:
    keys = maker.keys
    what = Text(en=f"'{key}' of {keys.name} is wrong: {error}", zh=f"{keys.name} 的“{key}”写得不对：{error}")
    mend = Text(
        en="Write it with + - * / ( ), the variables and functions of 'math'.",
        zh="请用 + - * / ( )、变量和 math 的函数来写。",
    )
    return keys.error(key, what, mend)
