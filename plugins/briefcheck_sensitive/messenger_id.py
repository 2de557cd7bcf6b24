"""A WeChat name or a QQ number.

微信号、QQ 号。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_sensitive._hits import Hit, findings
from briefcheck_sensitive._options import Allowing, not_allowed
from briefcheck_sensitive._reach import messengers
from briefcheck_sensitive._stream import stream_of
from briefcheck_sensitive._words import MESSENGER


@rule(
    name="messenger-id",
    since="0.1.0",
    source="C07",
    messages={
        "wechat": Text(en="A WeChat name{places}: {value}", zh="微信号{places}：{value}"),
        "qq": Text(en="A QQ number{places}: {value}", zh="QQ 号{places}：{value}"),
    },
    why=Text(
        en="Whoever has it can find and write to that person, or join the project's group. It is personal data.",
        zh="有了它就能搜到本人、加好友，甚至混进项目群。它是个人信息。",
    ),
    how=Text(
        en="Delete it, and let people exchange it themselves. An account that is meant to be seen goes into the option 'allow'.",
        zh="删去，由本人自行告知对方。本来就公开的账号请加入选项 allow。",
    ),
    examples=[
        Bad("联系小赵，微信号：zhao_lan88。", expect=["1 wechat"]),
        Bad("WeChat ID: annlee_2024, QQ: 281904573", expect=["1 wechat", "1 qq"]),
        Bad("| 姓名 | QQ |\n|---|---|\n| 小赵 | 281904573 |", expect=["3 qq"]),
        Good("微信公众号：SampleBrand2024，微信群已建好，QQ 音乐 2024 年度盘点。"),
        Good("Our WeChat marketing plan: 3 posts a week."),
    ],
    options=Allowing,
    masks=True,
)
def check(context: Context, options: Allowing) -> Iterator[Finding]:
    """Report each once, only where the word before it or over its column says what it is."""
    yield from findings(not_allowed(_hits(context), options.allow), (2, 1))


def _hits(context: Context) -> Iterator[Hit]:
    for reading in stream_of(context).about(MESSENGER):
        taken = bytearray(len(reading.text))
        for hit in messengers(reading):
            if not any(taken[hit.start : hit.end]):
                taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
                yield hit
