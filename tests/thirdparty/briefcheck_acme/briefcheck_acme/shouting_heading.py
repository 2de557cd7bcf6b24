"""A heading in capitals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefcheck import Bad, Context, Finding, Good, Text, option, rule


@dataclass(frozen=True, slots=True)
class Options:
    """The options of ``acme/shouting-heading``."""

    shortest: int = option(8, Text(en="The fewest capital letters that shout.", zh="达到多少个大写字母才算。"))


@rule(
    name="shouting-heading",
    since="1.0.0",
    source="H02",
    messages={"shouting": Text(en="The heading shouts: {heading}", zh="标题全是大写：{heading}")},
    why=Text(en="Capitals are slower to read and sound loud.", zh="全大写读起来慢，也显得吵。"),
    how=Text(en="Write it in small letters.", zh="改成小写。"),
    options=Options,
    examples=[
        Bad("# NEXT STEPS\n\nNone.\n", expect=["1 shouting"]),
        Good("# Next steps\n\nNone.\n"),
        Good("# TVC 与 KPI\n\n无。\n"),
        Good("# NEXT STEPS\n\nNone.\n", options={"shortest": 10}),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report headings whose Latin letters are all capitals, where there are enough of them."""
    for section in context.outline:
        heading = section.heading
        capitals = sum(1 for letter in heading.text if "A" <= letter <= "Z")
        if heading.text.upper() == heading.text and capitals >= options.shortest:
            yield Finding("shouting", at=heading, data={"heading": heading.text}, evidence=heading.text)
