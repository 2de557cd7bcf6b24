"""Vale's capitalization: title case, sentence case, small, large, or a pattern. A rule looks at a block as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from briefcheck import Text
from briefcheck_wording._block import Block
from briefcheck_wording._patterns import checked, exceptions_of, own_case
from briefcheck_wording._points import Hit, Maker, Run
from briefcheck_wording._regex import Budget, Regex

_WORD = r"[\p{N}\p{L}*]+[^\s]*"
_PIECE = re.compile(r"[^\W_]+[^\s/-]*")
_NUMBERED = re.compile(r"\d+\.")
# the words that Vale has small in titles: of both styles, and those that Chicago adds
_SMALL = frozenset("a an and as at but by en for if in nor of on or per the to vs vs. via v v.".split())  # noqa: SIM905  # a line of words reads better
_PREPOSITIONS = frozenset(
    [
        "about",
        "above",
        "across",
        "after",
        "against",
        "along",
        "among",
        "around",
        "before",
        "between",
        "beyond",
        "concerning",
        "despite",
        "down",
        "during",
        "following",
        "from",
        "including",
        "into",
        "near",
        "over",
        "since",
        "through",
        "throughout",
        "towards",
        "under",
        "until",
        "upon",
        "with",
        "within",
        "without",
    ]  # the same
)
_STYLES = ("AP", "Chicago")
_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


class _Vocabulary:
    """The exceptions of a rule as words that keep their own form."""

    def __init__(self, terms: tuple[str, ...], tokens: Regex, budget: Budget) -> None:
        self._terms = [(term.removeprefix("(?i)"), Regex(term)) for term in terms]
        self._tokens = tokens
        self._budget = budget

    def tokens(self, text: str) -> list[str]:
        """Return the words of a text; an exception of several words is one."""
        return [found[0] for found in self._tokens.finditer(text, self._budget)]

    def form_of(self, word: str) -> str:
        """Return the form that a word has in the exceptions; "" if it is none."""
        for term, regex in self._terms:
            if term.casefold() == word.casefold():
                return term
            if regex.search(word, self._budget):
                return word
        return ""


def capitalization(maker: Maker) -> Run:
    """Blocks whose letters are not in the case they should be."""
    keys = maker.keys
    match, style = keys.get("match"), keys.get("style", "AP") or "AP"
    if style not in _STYLES:
        what = Text(en=f"unknown style '{style}' of {keys.name}", zh=f"{keys.name} 没有“{style}”这种 style")
        raise keys.error("style", what, Text(en="Write AP or Chicago.", zh="请写 AP 或 Chicago。"))
    exceptions = exceptions_of(keys, maker.accepted, foreign=maker.foreign)
    prefix = None
    if keys.get("prefix"):
        prefix = checked(Regex(keys.get("prefix")), (), keys.nodes["prefix"], keys.name)
    threshold = keys.get("threshold", 0.0) or 0.8
    own = None
    if match.startswith("$") and match in _CONVERT:
        convert = _CONVERT[match]
    elif match in {"$lower", "$upper"}:
        convert = None
    else:
        own = checked(Regex(match), (), keys.nodes["match"], keys.name)
        convert = None
    tokens = Regex("|".join([*_whole(exceptions.terms), _WORD]))
    indicators = tuple(item.text for item in keys.items("indicators"))

    def run(blocks: Iterable[Block], budget: Budget) -> Iterator[Hit]:
        vocabulary = _Vocabulary(exceptions.terms, tokens, budget)
        for block in blocks:
            text = block.text.strip()
            if convert is not None:
                head = _prefix_of(text, prefix, budget)
                expected = head + convert(text[len(head) :], vocabulary, indicators, style)
                words, wanted = vocabulary.tokens(text), vocabulary.tokens(expected)
                excepted = [exceptions.match(word, budget) for word in words]
                right = _agree(words, wanted, excepted, threshold, titled=match == "$title")
            elif own is not None:
                expected = own.source
                right = own.search(text, budget) is not None or exceptions.match(text, budget)
            else:
                expected = text.lower() if match == "$lower" else text.upper()
                right = text == expected or exceptions.match(text, budget)
            if not right:
                start = block.text.index(text)
                yield Hit(block, start, start + len(text), (text, expected))

    return run


def _whole(terms: tuple[str, ...]) -> list[str]:
    return [rf"\b(?:{'|'.join(map(own_case, terms))})\b"] if terms else []


def _prefix_of(text: str, prefix: Regex | None, budget: Budget) -> str:
    found = prefix.search(text, budget) if prefix is not None else None
    return found[0] if found is not None and not found.start() else ""


def _agree(words: list[str], wanted: list[str], excepted: list[bool], threshold: float, *, titled: bool) -> bool:
    """Return whether enough words are as they are wanted."""
    count = 0
    for index, word in enumerate(words):
        if index >= len(wanted) or word == wanted[index] or excepted[index] or (titled and word == word.upper()):
            count += 1
        elif not titled and index == 0 and word != word[:1].upper() + word[1:].lower():
            return False
    return bool(words) and count / len(words) >= threshold


def _titled(text: str, vocabulary: _Vocabulary, _indicators: tuple[str, ...], style: str) -> str:
    """Return a text in title case. ``to`` is small in both styles: whether a verb follows takes a tagger to know."""
    small = _SMALL | _PREPOSITIONS if style == "Chicago" else _SMALL
    plain = text.translate(_PLAIN)

    def piece(found: re.Match[str]) -> str:
        word, start, end = found[0], found.start(), found.end()
        known = vocabulary.form_of(word)
        if known:
            return known
        bounding = start == 0 or end == len(plain)
        before, further = plain[start - 1 : start], plain[start - 2 : start - 1]
        joined = plain[end : end + 1] == "-" and before != "-"
        if word.lower() in small and not bounding and before in " -/" and further not in {":", "-"} and not joined:
            return word.lower()
        return word[:1].upper() + word[1:]

    return _PIECE.sub(piece, text)


def _sentenced(text: str, vocabulary: _Vocabulary, indicators: tuple[str, ...], _style: str) -> str:
    """Return a text in sentence case: large the first word, and those behind an indicator."""
    tokens = vocabulary.tokens(text)
    made: list[str] = []
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else ""
        known = vocabulary.form_of(token)
        if known:
            made.append(known)
        elif index == 0 or _indicates(before, index - 1, indicators):
            made.append(token[:1].upper() + token[1:].lower())
        else:
            made.append(token.lower())
    return " ".join(made)


def _indicates(word: str, index: int, indicators: tuple[str, ...]) -> bool:
    """Return whether the word behind ``word`` begins anew: behind an indicator, or behind the number of a heading."""
    return word.endswith(indicators) or (index == 0 and _NUMBERED.search(word) is not None)


_CONVERT: dict[str, Callable[[str, _Vocabulary, tuple[str, ...], str], str]] = {
    "$title": _titled,
    "$sentence": _sentenced,
}
