"""A document without the confidentiality marking that it must bear.

文件缺少应有的保密标记。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, fold, option, record, rule
from briefcheck_sensitive._stream import stream_of
from briefcheck_sensitive._words import MARKING


@record
class Options:
    """The options of ``sensitive/missing-marking``."""

    types: tuple[str, ...] = option(
        (),
        Text(
            en="The document types that must bear a marking, by id, or '*' for every document. Without any the rule is silent.",
            zh="哪些类型的文件必须有保密标记（写类型 id，“*”表示所有文件）；不写则不检查。",
        ),
    )
    markings: tuple[str, ...] = option(
        (),
        Text(
            en="The wordings that count, for instance 'Confidential'; none: any confidentiality marking.",
            zh="哪些写法才算，例如“机密”；不写表示任何保密标记都算。",
        ),
    )


@rule(
    name="missing-marking",
    since="0.1.0",
    source="C07",
    messages={
        "missing": Text(en="The document bears no confidentiality marking", zh="文件上没有保密标记"),
        "other": Text(
            en="The document is marked “{marking}”, not with the wording that is asked for",
            zh="文件上的标记是“{marking}”，不是要求的写法",
        ),
    },
    why=Text(
        en="Whoever receives a paper without a marking may take it for free to pass on. Many contracts protect only what is marked.",
        zh="没有标记，收到的人会以为可以随意转发；不少合同也只保护标明保密的材料。",
    ),
    how=Text(
        en="Write the marking that your house uses on the first page or in the header, on a line of its own.",
        zh="请在首页或页眉单独一行写上公司规定的保密标记。",
    ),
    examples=[
        Bad("# 夏季推广策略\n\n正文。", expect=["0 missing"], options={"types": ["*"]}),
        Bad(
            "# Summer plan\n\nAll of it is confidential information.",
            type="communication-strategy",
            expect=["0 missing"],
            options={"types": ["communication-strategy"]},
        ),
        Bad("内部资料\n\n正文。", expect=["1 other"], options={"types": ["*"], "markings": ["机密"]}),
        Good("机密\n\n# 夏季推广策略", options={"types": ["*"], "markings": ["机密"]}),
        Good("# Summer plan\n\nStrictly confidential", options={"types": ["*"]}),
        Good("# Notes\n\nThe plan.", options={"types": ["communication-strategy"]}),
        Good("# Notes\n\nThe plan."),
    ],
    options=Options,
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report a document on which no marking stands, or none of the wordings that count."""
    if not {"*", context.type.id if context.type else "*"} & set(options.types):
        return
    from briefcheck_sensitive._markings import markings  # few papers must bear one

    wanted = [fold(words) for words in options.markings]
    quotes = [
        reading.passage.quote(start, end)
        for reading in stream_of(context).holding(MARKING)
        for _, start, end in markings(reading)
    ]
    if not quotes:
        yield Finding("missing")
    elif wanted and not any(words in fold(quote.text) for quote in quotes for words in wanted):
        words = " ".join(quotes[0].text.split())
        yield Finding("other", at=quotes[0], data={"marking": words}, evidence=words)
