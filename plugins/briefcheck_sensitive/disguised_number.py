"""A number written so that programs do not see it.

为躲避检查而变形书写的号码。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_sensitive._disguise import DIGIT_GATES, NUMERAL_GATE, spelled, unseen
from briefcheck_sensitive._hits import Hit, findings
from briefcheck_sensitive._options import Allowing, not_allowed
from briefcheck_sensitive._stream import stream_of
from briefcheck_sensitive._survey import NUMERALS_IN_A_ROW


@rule(
    name="disguised-number",
    since="0.1.0",
    source="C07",
    messages={
        "zero-width": Text(
            en="Characters that do not show stand in this number{places}: {value}",
            zh="号码里夹有看不见的字符{places}：{value}",
        ),
        "spelled": Text(
            en="Letters, words or signs stand for the digits of a number{places}: {value}",
            zh="用字母、汉字或符号代替数字的号码{places}：{value}",
        ),
    },
    why=Text(
        en="Nobody writes a number like this by accident. Somebody wanted it to pass the checks, and the next reader sees it plainly.",
        zh="没有人会无意中这样写，多半是想躲过检查；而看的人一眼就能认出来。",
    ),
    how=Text(
        en="Ask who wrote it and why. Delete the number, or write it plainly where it may stand.",
        zh="先问清是谁写的、为什么。删去号码；可以写的地方，就正常写。",
    ),
    examples=[
        Bad("微信同号：139\u200b1357\u200b2468", expect=["1 zero-width"]),
        Bad("加我电话 一三九一三五七二四六八", expect=["1 spelled"]),
        Bad("Call me: l39 I357 24O8", expect=["1 spelled"]),
        Good("电话 139-1357-2468；二〇二六年三月十一日；一二三四五六七八九十。"),
        Good("Illll ooOOoo llOO, 1.2.3.4.5.6.7.8.9.1.1"),
    ],
    options=Allowing,
    masks=True,
)
def check(context: Context, options: Allowing) -> Iterator[Finding]:
    """Report each number once: with unseen characters in it, or spelling a number that the other rules know."""
    yield from findings(not_allowed(chain(_unseen(context), _spelled(context)), options.allow), (3, 2))


def _unseen(context: Context) -> Iterator[Hit]:
    for reading in stream_of(context).unseen():
        yield from unseen(reading)


def _spelled(context: Context) -> Iterator[Hit]:
    stream = stream_of(context)
    by_digits = list(stream.odd(DIGIT_GATES))
    numerals = stream.opened_by(NUMERAL_GATE) if stream.has((NUMERALS_IN_A_ROW,)) else ()
    for reading in chain(by_digits, (entry for entry in numerals if entry not in by_digits)):
        yield from spelled(reading)
