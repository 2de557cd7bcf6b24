"""A word that must not stand in a document, with the reason.

不得出现的词，并说明原因。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Passage, Text, option, record, rule
from briefcheck_sensitive._terms import Term, joined, occurrences

_AROUND = 20  # characters of the text shown either side of a term


@record
class Options:
    """The options of ``sensitive/banned-term``."""

    terms: tuple[Term, ...] = option(
        (),
        Text(
            en="The terms, each with its reason; usually given by a ruleset such as banned-terms.",
            zh="禁用的词及其原因；通常由规则集（如 banned-terms）给出。",
        ),
    )


@rule(
    name="banned-term",
    since="0.1.0",
    source="C07",
    messages={
        "found": Text(
            en="“{term}” must not be used{places}: {reason}",
            zh="不得使用“{term}”{places}：{reason}",
        ),
    },
    why=Text(
        en="Somebody in the house decided that this word does harm, by law or by experience; the reason is in the message.",
        zh="这个词按法规或按经验会惹麻烦，公司已决定不用；具体原因见提示。",
    ),
    how=Text(
        en="Say it in other words. If the word is right here, ask whoever keeps the list to add an exception.",
        zh="换一种说法。如果此处确实该用，请联系词表的维护人加一条例外。",
    ),
    examples=[
        Bad(
            "我们是全国第一的團隊。",
            expect=["1 found"],
            options={
                "terms": [
                    {"term": "全国第一", "reason": {"en": "Advertising law, art. 9.", "zh": "《广告法》第九条。"}}
                ]
            },
        ),
        Bad(
            "The best agency in town, the BEST.",
            expect=["1 found"],
            options={"terms": [{"term": "best", "reason": {"en": "A superlative.", "zh": "绝对化用语。"}}]},
        ),
        Good(
            "第一时间回复；bestow it.",
            options={
                "terms": [
                    {"term": "第一", "reason": {"en": "A superlative.", "zh": "绝对化用语。"}, "except": ["第一时间"]},
                    {"term": "best", "reason": {"en": "A superlative.", "zh": "绝对化用语。"}},
                ]
            },
        ),
    ],
    options=Options,
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report each term once, at its first place, wherever the file holds it; samples of code are left alone."""
    passages = [passage for passage in context.passages if passage.kind != "code"]
    wanted = options.terms
    if all(
        passage.text.isascii() for passage in passages
    ):  # to make Chinese terms alike costs more than to look for all
        wanted = tuple(term for term in wanted if term.term.isascii())
    if not wanted:
        return
    form, terms = joined(wanted)
    found: dict[Term, list[tuple[Passage, int, int]]] = {}
    for term, passage, start, end in occurrences(passages, form, terms):
        found.setdefault(term, []).append((passage, start, end))
    if not found:
        return
    from briefcheck_sensitive._hits import how_often

    for term, places in found.items():
        passage, start, end = places[0]
        data = {"term": passage.text[start:end], "reason": term.reason, "places": how_often(len(places))}
        evidence = passage.text[max(0, start - _AROUND) : end + _AROUND].replace("\n", " ")
        also_at = tuple(other.quote(*span) for other, *span in places[1:])
        yield Finding("found", at=passage.quote(start, end), data=data, evidence=evidence, also_at=also_at)
