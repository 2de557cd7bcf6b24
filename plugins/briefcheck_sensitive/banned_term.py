"""A word that must not stand in a document, with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from briefcheck import Bad, Context, Finding, Good, Passage, Text, fold, option, plain, rule

_AROUND = 20  # characters of the text shown either side of a term


@dataclass(frozen=True, slots=True)
class Term:
    """A term that must not be used.

    In YAML: ``{term: 最佳, reason: {en: …, zh: …}, match: word, ignore-case: true, except: [最佳实践]}``.
    """

    term: str
    """The word or words."""
    reason: Text
    """Why it must not be used; shown with every finding."""
    match: Literal["word", "text"] = "word"
    """``word``: a Latin letter or digit at the term's edge must not go on (``best`` is not in ``bestow``). ``text``:
    found inside longer words too. Chinese has no spaces between words, so there both are alike."""
    ignore_case: bool = True
    """Whether ``Best`` and ``best`` are one."""
    except_: tuple[str, ...] = ()
    """Longer words the term is fine in (``第一时间`` for ``第一``). In YAML the key is ``except``."""


@dataclass(frozen=True, slots=True)
class Options:
    """The options of ``sensitive/banned-term``."""

    terms: tuple[Term, ...] = option(
        (),
        Text(
            en="The terms, each with its reason; usually given by a ruleset such as banned-terms.",
            zh="禁用的词及其原因；通常由规则集（如 banned-terms）给出。",
        ),
    )


# The properties of a Word file that readers see: in its title bar, in a search, on a shared drive.
_SHOWN_PROPERTIES = frozenset({"title", "subject", "keywords", "description", "comments", "category"})


@rule(
    name="banned-term",
    since="0.1.0",
    source="C07",
    messages={
        "found": Text(
            en="'{term}' must not be used (places: {count}): {reason}",
            zh="不得使用“{term}”（共 {count} 处）：{reason}",
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
    """Report each term once, at its first place."""
    if not options.terms:
        return
    pattern, terms = _compiled(options.terms)
    found: dict[Term, list[tuple[Passage, int, int]]] = {}
    for passage in context.passages:
        if passage.kind in {"shown", "file-name"} or passage.header.casefold() in _SHOWN_PROPERTIES:
            for term, start, end in _in(passage, pattern, terms):
                found.setdefault(term, []).append((passage, start, end))
    for term, places in found.items():
        passage, start, end = places[0]
        data = {"term": passage.text[start:end], "reason": term.reason, "count": len(places)}
        evidence = passage.text[max(0, start - _AROUND) : end + _AROUND].replace("\n", " ")
        yield Finding("found", at=passage.quote(start, end), data=data, evidence=evidence)


def _in(passage: Passage, pattern: re.Pattern[str], terms: Mapping[str, Term]) -> Iterator[tuple[Term, int, int]]:
    seen = plain(passage.text)
    text = fold(seen.text)
    for match in pattern.finditer(text):
        term = terms[match[0]]
        if not term.ignore_case and seen.text[match.start() : match.end()] != plain(term.term).text:
            continue
        if not any(_inside(match.start(), match.end(), text, _folded(longer)) for longer in term.except_):
            yield term, *seen.written(*match.span())


def _inside(start: int, end: int, text: str, longer: str) -> bool:
    """Tell whether ``text[start:end]`` is a part of ``longer``."""
    return longer in text[max(0, start - len(longer) + (end - start)) : start + len(longer)]


@lru_cache(maxsize=8)
def _compiled(terms: tuple[Term, ...]) -> tuple[re.Pattern[str], Mapping[str, Term]]:
    """Return one pattern for all terms, longer ones first, and which term each found word is."""
    by_word = {_folded(term.term): term for term in terms}
    by_word.pop("", None)
    words = sorted(by_word, key=lambda word: (-len(word), word))
    patterns = [_bounded(word, by_word[word].match) for word in words]
    return re.compile("|".join(patterns) or r"(?!)"), by_word


def _folded(words: str) -> str:
    return fold(plain(words).text)


def _bounded(word: str, match: str) -> str:
    """Return the pattern of a word; a Latin letter or digit at its edge must end there."""
    edge = r"[0-9a-z]"
    before = f"(?<!{edge})" if match == "word" and re.match(edge, word) else ""
    after = f"(?!{edge})" if match == "word" and re.search(edge + r"\Z", word) else ""
    return before + re.escape(word) + after
