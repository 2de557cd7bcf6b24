"""The licence plate of a car.

车牌号。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_sensitive._hits import Hit, findings
from briefcheck_sensitive._options import Allowing, not_allowed
from briefcheck_sensitive._reach import PLATE_GATE, plates
from briefcheck_sensitive._stream import stream_of
from briefcheck_sensitive._survey import PLATE
from briefcheck_sensitive._words import PLATE_WORDS


@rule(
    name="licence-plate",
    since="0.1.0",
    source="C07, GA 36-2018",
    messages={"found": Text(en="A licence plate{places}: {value}", zh="车牌号{places}：{value}")},
    why=Text(
        en="A plate leads to the car's owner. On a schedule it also tells where somebody is, and when.",
        zh="凭车牌能找到车主；写在行程里，还等于告诉别人某人何时在何处。",
    ),
    how=Text(
        en="Delete it, and give it to the gate or the driver directly.",
        zh="删去。需要报备的，直接告诉门岗或司机。",
    ),
    examples=[
        Bad("接送车辆：沪A·7K392，司机小王。", expect=["1 found"]),
        Bad("Grey van, licence plate AB12 CDE, from 9 a.m.", expect=["1 found"]),
        Good("京ABCDEF 是样板，最新A12345 型号已上架。"),
        Good("Flight CA1234 arrives at noon."),
    ],
    options=Allowing,
    masks=True,
)
def check(context: Context, options: Allowing) -> Iterator[Finding]:
    """Report each plate once; three of its characters at least are digits."""
    yield from findings(not_allowed(_hits(context), options.allow), (2, 1))


def _hits(context: Context) -> Iterator[Hit]:
    stream = stream_of(context)
    chinese = list(stream.opened_by(PLATE_GATE)) if stream.has((PLATE,)) else []
    for reading in chain(chinese, (entry for entry in stream.holding(PLATE_WORDS) if entry not in chinese)):
        yield from plates(reading)
