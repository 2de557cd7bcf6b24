"""The address of somebody's home.

家庭住址。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_sensitive._hits import Hit, findings
from briefcheck_sensitive._homes import GATE, homes
from briefcheck_sensitive._options import Allowing, not_allowed
from briefcheck_sensitive._stream import stream_of
from briefcheck_sensitive._survey import ROAD
from briefcheck_sensitive._words import ADDRESS


@rule(
    name="home-address",
    since="0.1.0",
    source="C07",
    messages={"found": Text(en="A home address stands here{places}: {value}", zh="这里写着住址{places}：{value}")},
    why=Text(
        en="Where somebody lives is among the most private things a document can hold, and it cannot be taken back.",
        zh="住在哪里属于最私密的信息，一旦传开就收不回来。",
    ),
    how=Text(
        en="Delete it. Parcels go through the office, or the address is given to the courier alone.",
        zh="删去。寄件请走公司地址，或只把地址告诉快递。",
    ),
    examples=[
        Bad("样品寄到：浙江省杭州市西湖区样例路 18 号阳光花园 3 幢 2 单元 501 室。", expect=["1 found"]),
        Bad("Home address: 12 Maple Road, London SW1A 1AA", expect=["1 found"]),
        Bad("| 姓名 | 家庭住址 |\n|---|---|\n| 小赵 | 上海市静安区样例路 88 弄 6 号 |", expect=["3 found"]),
        Good("公司地址：上海市静安区样例路 18 号样例大厦 12 楼 1201 室。"),
        Good("Our office is at 12 Maple Road, London."),
    ],
    options=Allowing,
    masks=True,
)
def check(context: Context, options: Allowing) -> Iterator[Finding]:
    """Report each address once: one that is labelled as a home, or names a flat in no office building."""
    yield from findings(not_allowed(_hits(context), options.allow), (3, 0))


def _hits(context: Context) -> Iterator[Hit]:
    stream = stream_of(context)
    chinese = list(stream.opened_by(GATE)) if stream.has((ROAD,)) else []
    for reading in chain(chinese, (entry for entry in stream.about(ADDRESS) if entry not in chinese)):
        yield from homes(reading)
