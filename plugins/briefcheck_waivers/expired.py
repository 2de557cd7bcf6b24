"""A waiver whose last day is over.

过期的豁免。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, day_text, rule
from briefcheck_waivers._of import about, of_state


@rule(
    name="expired",
    since="0.1.0",
    source="own",
    messages={
        "expired": Text(
            en="The waiver of {rule} was good until {day}{source}", zh="对 {rule} 的豁免到 {day} 为止，已经过期{source}"
        )
    },
    why=Text(
        en="It was allowed for a time only, and the time is over: what it covered counts again.",
        zh="当初只允许到那一天，现在时间到了，它覆盖的问题重新计入。",
    ),
    how=Text(
        en="Mend what was allowed and delete the waiver; or, if it is still needed, agree on a new date and write it in.",
        zh="改好当初允许的问题，删掉这条豁免；如果还需要，请商定新的日期再写上。",
    ),
    examples=[
        Bad(
            "# Report\n\n<!-- briefcheck: allow actions/missing-owner until 2024-06-30 -- named after the pitch -->\n\n- Book it\n",
            expect=["3 expired"],
        ),
        Bad(
            "# 报告\n\n- 订场地 <!-- briefcheck: allow actions/missing-owner 至 2024-06-30 -- 比稿后定人 -->\n",
            expect=["3 expired"],
        ),
        Good(
            "# Report\n\n<!-- briefcheck: allow actions/missing-owner until 2999-06-30 -- named later -->\n\n- Book it\n"
        ),
        Good("# 报告\n\n- 订场地 <!-- briefcheck: allow actions/missing-owner -- 比稿后定人 -->\n"),
    ],
    last=True,
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report the waivers that have run out."""
    for waiver in of_state(context, "expired"):
        if waiver.until is not None:
            yield about("expired", waiver, day=day_text(waiver.until))
