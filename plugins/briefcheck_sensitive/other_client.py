"""The name of another client in this client's document.

文件里出现了别的客户的名称。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefcheck import Bad, Context, Finding, Good, Paragraph, Sensitive, Text, fold, option, record, rule

if TYPE_CHECKING:
    from briefcheck import ClientName, RegisteredClient

_HOUSE = {
    "clients": [
        {"name": "样例茶业", "also-called": ["Sample Tea"], "brands": ["青山绿芽"], "domains": ["sample-tea.cn"]},
        {"name": "North Wind Foods", "also-called": ["北风食品"], "project-codes": ["NWF-2024-07"]},
    ]
}


@record
class Options:
    """The options of ``sensitive/other-client``."""

    allow: tuple[str, ...] = option(
        (), Text(en="Names that may stand in every client's documents.", zh="在任何客户的文件里都可以出现的名称。")
    )
    fine_under: tuple[str, ...] = option(
        ("竞品", "竞争", "竞對", "对标", "competit", "benchmark"),
        Text(
            en="Words of headings under which other names are the subject, such as a review of competitors.",
            zh="标题里有这些词的部分本来就要写别家，例如竞品分析。",
        ),
    )
    about_all: bool = option(
        False,
        Text(
            en="The document is about several clients by its nature, as a list of what all clients owe: it may name them all.",
            zh="文件本来就涉及多家客户，例如应收账款表：可以写出各家名称。",
        ),
    )


@rule(
    name="other-client",
    since="0.1.0",
    source="T10, C07",
    messages={
        "other": Text(
            en="Another client's name stands in this document{places}: {words} (no. {number} in your list of clients)",
            zh="文件里出现了别的客户{places}：{words}（客户名单第 {number} 个）",
        ),
        "several": Text(
            en="Names of several clients stand in this document{places}: {words} (no. {number} in your list of clients). "
            "Say which one it is for",
            zh="文件里出现了不止一家客户的名称{places}：{words}（客户名单第 {number} 个）。请注明文件是给谁的",
        ),
    },
    why=Text(
        en="Every client is to feel the only one. A name left over from somebody else's paper shows at once where it was "
        "copied from, and may betray what that client plans.",
        zh="要让每个客户都觉得自己是唯一的客户。残留的别家名称会立刻暴露文件是从哪里拷来的，还可能泄露那家客户的计划。",
    ),
    how=Text(
        en="Replace or delete the name, also in properties, comments, alternative texts and links. To say whom the "
        "document is for, write a line 'Client: …' at its top. The names stand under 'clients' in briefcheck.yaml.",
        zh="改掉或删去，文档属性、批注、图片替换文字、链接里的也要查。文件是给谁的，在开头写一行“客户：……”即可。"
        "客户名单在 briefcheck.yaml 的 clients 里。",
    ),
    examples=[
        Bad("---\nclient: 样例茶业\n---\n\n上次北风食品的活动效果不错。", expect=["5 other"], house=_HOUSE),
        Bad("---\nclient: North Wind Foods\n---\n\nWrite to lan@sample-tea.cn.", expect=["5 other"], house=_HOUSE),
        Bad("参考青山绿芽的做法。\n\nAs in NWF-2024-07.", expect=["3 several"], house=_HOUSE),
        Good("---\nclient: 样例茶业\n---\n\n樣例茶業與青山綠芽的夏季方案。", house=_HOUSE),
        Good("---\nclient: 样例茶业\n---\n\n# 竞品分析\n\n北风食品降价。", house=_HOUSE),
        Good("Client: North Wind Foods\n\nNorth-Wind Foods agreed to NWF202407.", house=_HOUSE),
        Good("---\nclient: 样例茶业\n---\n\nThe north wind, foods and samples."),
    ],
    options=Options,
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report each other client's words once; without a client of its own, a document that names several."""
    if not context.house.clients:
        return
    named = [name for name in context.client_names if not _is_fine(name, options)]
    own = context.registered_client
    if own is None and options.about_all:
        return
    if own is None and not context.client:
        clients = list(dict.fromkeys(name.client for name in named))
        yield from _findings(context, [name for name in named if name.client in clients[1:]], "several")
    else:
        yield from _findings(context, [name for name in named if name.client != own], "other")


def _is_fine(name: ClientName, options: Options) -> bool:
    heading = fold(name.heading)
    return any(fold(word) == fold(name.words) for word in options.allow) or (
        any(fold(word) in heading for word in options.fine_under)
    )


def _findings(context: Context, names: Sequence[ClientName], message: str) -> Iterator[Finding]:
    from briefcheck_sensitive._hits import how_often

    titled = _in_title(context, names)
    by_words: dict[tuple[RegisteredClient, str], list[ClientName]] = {}
    for name in names:
        by_words.setdefault((name.client, fold(name.words)), []).append(name)
    for places in by_words.values():
        first = places[0]
        sure = message == "other" and first.client not in titled and any(name.is_sure for name in places)
        yield Finding(
            message,
            at=first.quote,
            data={
                "words": first.words,
                "places": how_often(len(places)),
                "number": context.house.clients.index(first.client) + 1,
            },
            evidence=first.around,
            confidence="likely" if sure else "possible",
            sensitive=tuple(Sensitive(words, (1, 0)) for words in dict.fromkeys(name.words for name in places)),
            also_at=tuple(name.quote for name in places[1:]),
        )


def _in_title(context: Context, names: Sequence[ClientName]) -> set[RegisteredClient]:
    """Return the clients of the title, which may be whom it is for where the one stated is in no register."""
    if context.registered_client is not None:
        return set()
    title = [block for block in context.document.body if isinstance(block, Paragraph) and block.text.strip()][:1]
    places = {(block.place.part, block.place.line) for block in title}
    return {name.client for name in names if (name.quote.place.part, name.quote.place.line) in places}
