"""The marking of a state secret (机密★10年).

文件带有国家秘密标志（如“机密★10年”）。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_sensitive._markings import marked
from briefcheck_sensitive._stream import stream_of


@rule(
    name="state-secret-marking",
    since="0.1.0",
    source="C07, 保守国家秘密法 (Law on Guarding State Secrets)",
    messages={
        "state-secret": Text(
            en="The document bears the marking of a state secret: “{marking}”{places}",
            zh="文件带有国家秘密标志“{marking}”{places}",
        ),
    },
    why=Text(
        en="A level of secrecy with a star is the mark of a state secret. To copy, mail or store such a paper outside its "
        "system is an offence, whatever it says. Used for effect, it alarms whoever sees it.",
        zh="“绝密★”“机密★”“秘密★”是国家秘密标志。这类文件不论内容，擅自复制、传递、存放都可能违法；用来造声势同样会引起误会。",
    ),
    how=Text(
        en="Stop passing the file on and ask the person in charge of confidentiality. If the mark is only a decoration, "
        "take it out.",
        zh="不要再转发，先联系负责保密的人。如果只是装饰，请去掉标志。",
    ),
    examples=[
        Bad("机密★10年\n\n正文。", expect=["1 state-secret"]),
        Bad("# Plan\n\n秘密★\n\nThe text.", expect=["3 state-secret"]),
        Bad("SECRET ★ 10 years\n\nThe plan.", expect=["1 state-secret"]),
        Good("机密\n\n正文。"),
        Good("Rated ★★★ by the guests; the secret is the sauce."),
    ],
)
def check(context: Context, _options: object) -> Iterator[Finding]:
    """Report each such marking once, with its places."""
    yield from marked(stream_of(context), "state-secret")
