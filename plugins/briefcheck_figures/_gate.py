"""Whether a document has figures that are added up at all. Everything else is imported only when it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from briefcheck import Block, Context, Paragraph, Table, pattern
from briefcheck_figures import RULES

if TYPE_CHECKING:
    from briefcheck_figures._found import Found

_ADDED = pattern(
    r"[合总總小共]\s{0,4}[计計]|总[额和价费]|總[額價]|金\s{0,4}[额額]|[单單]\s{0,4}[价價]|税|稅|大写|大寫|预算|預算|费用|費用|占比|比例|差异|余额|(?<![a-z])(?:total|sub-?total|sum|amount|price|cost|rate|vat|gst|tax|budget|fee|spend|variance|balance|share)"
)
_FIGURE = pattern(r"[\d０-９]")
_HAN = pattern(
    r"[壹贰貳叁參叄肆伍陆陸柒捌玖拾元圆圓](?:(?<![元圆圓])[壹贰貳叁參叄肆伍陆陸柒捌玖拾万萬仟佰元圆圓]|(?<=[元圆圓])[整正])"
)
_LATIN = ("housand", "HOUSAND", "undred", "UNDRED", "illion", "ILLION")
_KEPT: WeakKeyDictionary[Context, Found | None] = WeakKeyDictionary()


def wanted(context: Context) -> tuple[str, ...]:
    """Return the names of the rules to run: all of them, or none where nothing is added up."""
    return RULES if found_in(context) is not None else ()


def found_in(context: Context) -> Found | None:
    """Return what is wrong with the figures of a document, worked out once; None where there is nothing to add up."""
    if context not in _KEPT:
        _KEPT[context] = _find(context)
    return _KEPT[context]


def _find(context: Context) -> Found | None:
    if not any(_is_added(part.blocks) for part in context.document.parts if part.kind != "comment"):
        return None
    from briefcheck_figures._found import find_faults

    return find_faults(context.document)


def _is_added(blocks: Sequence[Block]) -> bool:
    """Tell whether a table holds figures and a word for what adds them up, or any text holds an amount in words."""
    texts: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            texts.append(block.text)
            continue
        words = "\n".join(_words(block))
        if _FIGURE.search(words) and _ADDED.search(words.lower()):
            return True
        texts.append(words)
    whole = "\n".join(texts)
    return any(map(whole.__contains__, _LATIN)) or (not whole.isascii() and bool(_HAN.search(whole)))


def _words(table: Table) -> Iterator[str]:
    for row in table.rows:
        for cell in row.cells:
            yield cell.text
