"""Rows that are added up across: months into a year, media into a total; budget less spent is what remains.

Which columns belong together is learned from the rows: the way that most of them keep.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefcheck import NamedTuple, fold, pattern
from briefcheck_figures._amounts import ONE, ZERO
from briefcheck_figures._columns import MONEY, Column
from briefcheck_figures._model import Certainty, Equation, Figure, Sheet
from briefcheck_figures._rounding import sum_loose, sum_tolerance

_TOTAL_HEAD = pattern(
    r"(?:.*(?:合计|总计|小计|总额|全年|总费用|总预算|总和|总数|共计|上半年|下半年|价税合计)|.*(?<![a-z])(?:total|subtotal|sum|full year|fy ?\d*|h[12]|gross)(?![a-z])).*"
)
_QUARTER_HEAD = pattern(r".*(?:第?[一二三四1-4]季度?|(?<![a-z])(?:q[1-4]|quarter)(?![a-z])).*")
_MONTH = pattern(r"月|(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_REST_HEAD = pattern(
    r".*(?:差异|差额|余额|结余|剩余|未用|超支|节余|(?<![a-z])(?:variance|remaining|balance|difference|diff|left|over|under)(?![a-z])).*"
)
_PEERS = frozenset({"amount", "net", "gross", "tax", "quantity", "unclear", "share"})


_MOST_LEFT = 6
"""Columns left of a difference that are looked at for what it is the difference of."""


class _Way(NamedTuple):
    added: tuple[Column, ...]
    taken: tuple[Column, ...] = ()


def across_in(sheet: Sheet, columns: Sequence[Column]) -> Iterator[Equation]:
    """Yield the equation of every row whose total stands in a column of its own."""
    peers = [column for column in columns if column.role in _PEERS]
    for at, column in enumerate(peers):
        head = fold(column.head)
        if _REST_HEAD.fullmatch(head):
            yield from _of_column(sheet, column, _rests(peers, at))
        elif _TOTAL_HEAD.fullmatch(head):
            yield from _of_column(sheet, column, list(_sums(peers, at)))
        elif _QUARTER_HEAD.fullmatch(head):
            ways = [way for way in _sums(peers, at) if all(_MONTH.search(fold(term.head)) for term in way.added)]
            yield from _of_column(sheet, column, ways)


def _sums(peers: list[Column], at: int) -> Iterator[_Way]:
    target = peers[at]
    same = [column for column in peers if column is not target and _alike(column, target)]
    left = [column for column in same if column.number < target.number]
    right = [column for column in same if column.number > target.number]
    single = [column for column in same if not _TOTAL_HEAD.fullmatch(fold(column.head))]
    totals = [column for column in left if column not in single]
    since = [column for column in left if not totals or column.number > totals[-1].number]
    seen: set[tuple[int, ...]] = set()
    groups = [since, single, left, totals, right]
    groups += [[column for column in single if column in side] for side in (left, right)]
    groups += [[column for column in group if column.role in MONEY] for group in groups]
    for group in groups:
        numbers = tuple(column.number for column in group)
        if len(group) > 1 and numbers not in seen:
            seen.add(numbers)
            yield _Way(tuple(group))


def _alike(first: Column, second: Column) -> bool:
    kinds = ({"quantity"}, {"share"})
    return not any((first.role in kind) != (second.role in kind) for kind in kinds) or "unclear" in {
        first.role,
        second.role,
    }


def _rests(peers: list[Column], at: int) -> list[_Way]:
    left = [column for column in peers[:at] if column.role not in {"quantity", "share"}][-_MOST_LEFT:]
    ways = [_Way((first,), (second,)) for first in left for second in left if first is not second]
    return [*ways, *(_Way((left[0],), tuple(left[1:])) for _ in [0] if len(left) > 2)]


def _of_column(sheet: Sheet, target: Column, ways: list[_Way]) -> Iterator[Equation]:
    by_way = [
        {at: equation for at in target.entries if (equation := _equation(sheet, target, way, at))} for way in ways
    ]
    if not by_way:
        return
    kept = [sum(equation.holds and equation.computed != 0 for equation in equations.values()) for equations in by_way]
    best = max(range(len(ways)), key=kept.__getitem__)
    failing = [at for at, equation in by_way[best].items() if not equation.holds]
    if kept[best] < max(1, len(failing)):
        return
    certainty: Certainty = "certain" if kept[best] > 2 and len(failing) == 1 and target.sure else "likely"
    for at in sorted(by_way[best]):
        held = next((equations[at] for equations in by_way if at in equations and equations[at].holds), None)
        yield held or by_way[best][at]._replace(certainty=certainty)


def _equation(sheet: Sheet, target: Column, way: _Way, at: int) -> Equation | None:
    result = target.entries.get(at)
    if (
        not isinstance(result, Figure)
        or sheet.rows[at].role in {"label", "average"}
        or result.amount.percent != (target.role == "share")
    ):
        return None
    figures: list[Figure] = []
    signs = []
    for column, sign in (*((column, ONE) for column in way.added), *((column, -ONE) for column in way.taken)):
        entry = column.entries.get(at, "empty")
        if isinstance(entry, Figure):
            if entry.amount.percent != result.amount.percent:
                return None
            figures.append(entry)
            signs.append(sign)
        elif entry not in {"empty", "nothing"}:
            return None
    if not figures or (len(figures) < 2 and (way.taken or figures[0].value == result.value)):
        return None
    computed = sum((figure.value * sign for figure, sign in zip(figures, signs, strict=True)), ZERO)
    return Equation(
        "across",
        result,
        tuple(figures),
        tuple(signs),
        computed,
        sum_tolerance(result, figures),
        sum_loose(result, figures),
        family=f"across {target.number}",
    )
