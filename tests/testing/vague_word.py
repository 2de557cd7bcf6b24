"""A word that fixes nothing."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule


@rule(
    name="vague-word",
    since="0.1.0",
    source="C11",
    messages={"vague": Text(en="Vague: {word}", zh="含糊：{word}")},
    why=Text(en="Nobody knows when.", zh="谁也不知道是什么时候。"),
    how=Text(en="Give a date.", zh="写明日期。"),
    examples=[Bad("soon\n", expect=["1 vague"]), Good("now\n")],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Yield a finding for each."""
    for passage in context.passages:
        if "soon" in passage.text:
            yield Finding("vague", at=passage, data={"word": "soon"})
