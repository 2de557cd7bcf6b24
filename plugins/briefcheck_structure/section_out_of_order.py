"""A section that stands before one it should follow.

章节的先后次序不对。
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefcheck import Bad, Context, Finding, Good, Section, Text, rule

_GOOD = """# Presentation plan

Client: Northwind Tea

## Opening

Good morning. We begin with a cup of tea.

## Links

Ann Lee hands over to Tom Fox with the pack in her hand.

## Closing

One quiet minute, and it is yours.
"""
_BAD = """# Presentation plan

Client: Northwind Tea

## Closing

One quiet minute, and it is yours.

## Opening

Good morning. We begin with a cup of tea.

## Links

Ann Lee hands over to Tom Fox with the pack in her hand.
"""
_GOOD_ZH = "# 提案规划\n\n客户：北风茶业\n\n## 开场白\n\n先喝一杯茶。\n\n## 结语\n\n片刻安静，属于您。\n"
_BAD_ZH = "# 提案规划\n\n客户：北风茶业\n\n## 结语\n\n片刻安静，属于您。\n\n## 开场白\n\n先喝一杯茶。\n"


@rule(
    name="section-out-of-order",
    since="0.2.0",
    source="H17, H20",
    messages={
        "before": Text(
            en="“{heading}” comes after “{follows}” in this kind of document.",
            zh="这类文件里，“{heading}”应该在“{follows}”后面。",
        ),
        "after": Text(
            en="“{heading}” comes before “{leads}” in this kind of document.",
            zh="这类文件里，“{heading}”应该在“{leads}”前面。",
        ),
    },
    why=Text(
        en="People look for a part where it always stands; one in another place is taken for missing.",
        zh="大家习惯在固定的位置找，换了位置就以为没有。",
    ),
    how=Text(en="Move the section to its place.", zh="把这一节移到该在的位置。"),
    examples=[
        Bad(_BAD, type="presentation-plan", expect=["5 before"]),
        Bad(_GOOD + "\n## Purpose\n\nTo win the account.\n", type="presentation-plan", expect=["17 after"]),
        Good(_GOOD, type="presentation-plan"),
        Bad(_BAD_ZH, type="presentation-plan", expect=["5 before"]),
        Good(_GOOD_ZH, type="presentation-plan"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Yield a finding for each section to be moved, the fewest that put the others in the order of the type."""
    if context.type is None or not context.type.in_order:
        return
    order = {section.id: index for index, section in enumerate(context.type.sections)}
    first: dict[str, Section] = {}
    for section in context.sections:
        if section.id in order:
            first.setdefault(section.id, section)
    told = list(first.values())
    found = sorted(told, key=lambda section: (_first_of(section, told), order[section.id]))
    ranks = [order[section.id] for section in found]
    kept = _longest_rising(ranks)
    for index, section in enumerate(found):
        if index in kept or any(found[other].place == section.place for other in kept):
            continue
        heading = section.heading.strip()
        leads = [other for other in kept if other < index and ranks[other] > ranks[index]]
        if leads:
            yield Finding("after", at=section, data={"heading": heading, "leads": found[leads[0]].heading.strip()})
        else:
            last = max(other for other in kept if other > index and ranks[other] < ranks[index])
            yield Finding("before", at=section, data={"heading": heading, "follows": found[last].heading.strip()})


def _first_of(section: Section, found: Sequence[Section]) -> int:
    """Return the place of a section, that of the first for those of one heading: Budget and timing."""
    return next(index for index, other in enumerate(found) if other.place == section.place)


def _longest_rising(ranks: Sequence[int]) -> frozenset[int]:
    """Return the places of a longest rising run of ``ranks``, picked from left to right."""
    ends: list[int] = []
    tails: list[int] = []
    before: list[int] = []
    for index, rank in enumerate(ranks):
        at = bisect_right(ends, rank)
        ends[at : at + 1] = [rank]
        tails[at : at + 1] = [index]
        before.append(tails[at - 1] if at else -1)
    kept: set[int] = set()
    index = tails[-1] if tails else -1
    while index >= 0:
        kept.add(index)
        index = before[index]
    return frozenset(kept)
