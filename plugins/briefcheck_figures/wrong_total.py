"""A total that is not the sum of what stands above or beside it.

合计与各项相加的结果不符。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_figures._say import told

_EN = """| Item | Amount (USD) |
|---|---|
| Film | 12,000 |
| Stills | 8,500 |
| Music | 3,200 |
| Total | 23,770 |
"""
_ZH = """| 项目 | 一月 | 二月 | 合计（元） |
|---|---|---|---|
| 地铁灯箱 | 30,000 | 45,000 | 75,000 |
| 电梯海报 | 12,000 | 18,900 | 30,000 |
| 楼宇视频 | 20,000 | 20,000 | 40,000 |
| 合计 | 62,000 | 83,000 | 145,000 |
"""


@rule(
    name="wrong-total",
    since="0.1.0",
    source="G07",
    messages={
        "sum": Text(en="{sum}, but here it says {said} ({difference})", zh="{sum}，这里写的是 {said}（{difference}）"),
        "crossed": Text(
            en="{said} fits neither the total of its row nor that of its column; {wanted} fits both ({difference})",
            zh="{said} 与横向、纵向的合计都对不上；改成 {wanted} 就都对得上（{difference}）",
        ),
    },
    why=Text(
        en="The client adds it up. One wrong total, and every other figure in the paper is doubted; once it is signed, the "
        "wrong one counts.",
        zh="客户会自己加一遍。一个合计错了，整份文件的数字都会被怀疑；签了字，错的那个就算数。",
    ),
    how=Text(
        en="Add the column up again. Correct the total, or the line that was changed after it.",
        zh="请重新加一遍：改正合计，或改正后来动过的那一行。",
    ),
    examples=[
        Bad(_EN, expect=["6 sum"]),
        Good(_EN.replace("23,770", "23,700")),
        Bad(_ZH, expect=["4 crossed"]),
        Good(_ZH.replace("18,900", "18,000")),
        Bad("| 项目 | 费用 |\n|---|---|\n| 拍摄 | 3.5万 |\n| 后期 | 2万 |\n\n合计：5.7万元", expect=["6 sum"]),
        Good("| Item | Cost |\n|---|---|\n| Film | $12,000 |\n| Stills | TBC |\n| Total | $20,000 |"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report each total of a column or a row that is wrong, and each figure that breaks two of them."""
    yield from told(context, "wrong-total")
