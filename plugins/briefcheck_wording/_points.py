"""Vale's extension points that look for words: each takes the keys of a rule and yields what it finds in blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import TypeAlias

from briefcheck import NamedTuple, Text
from briefcheck_wording._actions import Action, python_replacement, suggestions
from briefcheck_wording._block import Block
from briefcheck_wording._joined import Words, holding
from briefcheck_wording._keys import Item, Keys
from briefcheck_wording._letters import by_letter
from briefcheck_wording._message import as_choice
from briefcheck_wording._patterns import checked, exceptions_of, word_template
from briefcheck_wording._regex import Budget, Regex
from briefcheck_wording._sentences import sentences
from briefcheck_wording._terms import expansions


class Hit(NamedTuple):
    """What a rule found: ``block.text[start:end]``, and the arguments of its message. No block: the whole document."""

    block: Block | None
    start: int
    end: int
    arguments: tuple[str, ...]


Run: TypeAlias = Callable[[Iterable[Block], Budget], Iterator[Hit]]
"""What a rule does with the blocks it looks at."""


class Maker(NamedTuple):
    """What a check is made with: the keys, the action, the accepted words, and whether a user brings the rule."""

    keys: Keys
    action: Action
    accepted: Sequence[Item]
    foreign: bool

    def regex(self, source: str, key: str, items: Iterable[Item] = (), *, multiline: bool = True) -> Regex:
        """Return a pattern of the rule, with its letter case. Raises ConfigError where it does not compile."""
        regex = Regex(source, ignorecase=self.keys.get("ignorecase", False), multiline=multiline, foreign=self.foreign)
        if not self.foreign:
            return regex  # ours are held by tests
        return checked(regex, items, self.keys.nodes.get(key, self.keys.root), self.keys.name)


def existence(maker: Maker) -> Run:
    """Words that must not be there."""
    keys = maker.keys
    tokens = [item for item in keys.items("tokens") if item.text]
    raw = "".join(item.text for item in keys.items("raw"))
    if not tokens and not raw:
        what = Text(en=f"{keys.name} has neither 'tokens' nor 'raw'", zh=f"{keys.name} 没有“tokens”，也没有“raw”")
        raise keys.root.error(what, Text(en="Add one of them.", zh="请加上其中一项。"))
    nonword = keys.get("nonword", False)
    text = attrgetter("text")
    either, _ = by_letter(tokens, text, text, ignorecase=keys.get("ignorecase", False))
    template = word_template(either, nonword=nonword) if tokens else ""
    if keys.get("append", False):
        source = template + raw
    else:
        source = f"{raw}(?m:{template})" if raw and template else raw + template
    multiline = bool(template) and (not raw or keys.get("append", False))
    regex = maker.regex(source, "tokens" if tokens else "raw", tokens or keys.items("raw"), multiline=multiline)
    exceptions = exceptions_of(keys, maker.accepted, vocab=not nonword, foreign=maker.foreign)
    words = Words([] if raw else map(text, tokens), ignorecase=keys.get("ignorecase", False))

    def run(blocks: Iterable[Block], budget: Budget) -> Iterator[Hit]:
        if not words.may_be_in(blocks):
            return
        for block in holding(blocks, budget, regex):
            for found in regex.finditer(block.text, budget, cjk=block.cjk):
                start, end = found.span()
                if start == end or exceptions.cover(start, end, block.text, budget):
                    continue
                offered = suggestions(maker.action, found[0])
                yield Hit(block, start, end, (found[0], as_choice(offered)) if offered else (found[0],))

    return run


_CAPTURING = re.compile(r"(?<!\\)\((?!\?)")
_PHRASE = re.compile(r"(?:[^\W_]|[ -])*")
_BAR = re.compile(r"(?<!\\)\|")


def substitution(maker: Maker) -> Run:
    """Words that are better said otherwise."""
    keys = maker.keys
    swap = sorted(keys.get("swap"), key=lambda pair: -len(pair[0].text))
    nonword = keys.get("nonword", False)
    either, swap = by_letter(
        swap,
        lambda pair: pair[0].text,
        lambda pair: f"({_CAPTURING.sub('(?:', pair[0].text)})",
        ignorecase=keys.get("ignorecase", False),
    )
    regex = maker.regex(word_template(either, nonword=nonword), "swap", [wrong for wrong, _ in swap])
    exceptions = exceptions_of(keys, maker.accepted, foreign=maker.foreign)
    replaces = maker.action.name == "replace"

    def run(blocks: Iterable[Block], budget: Budget) -> Iterator[Hit]:
        for block in holding(blocks, budget, regex):
            for found in regex.finditer(block.text, budget, cjk=block.cjk):
                number = found.lastindex or 0
                if not found[number] or number > len(swap):
                    continue
                expected = _expected(maker, swap[number - 1], found[number], budget)
                observed = found[number]
                same = observed in _options(expected) if replaces else _conforms(expected, observed, maker, budget)
                start, end = found.span(number)
                if not same and not exceptions.cover(start, end, block.text, budget):
                    yield Hit(block, start, end, (_offered(maker, expected, observed), observed))

    return run


def _expected(maker: Maker, pair: tuple[Item, Item], observed: str, budget: Budget) -> str:
    """Return what should stand there, groups of the key filled in."""
    wrong, right = pair
    expected = right.text
    if re.search(r"\$\d", expected):
        own = Regex(wrong.text, ignorecase=maker.keys.get("ignorecase", False), foreign=maker.foreign)
        found = own.search(observed, budget)
        expected = found.expand(python_replacement(expected)) if found else expected
    if maker.keys.get("capitalize", False) and observed[:1].isupper():
        expected = _capitalised(expected)
    return expected


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def _options(expected: str) -> list[str]:
    return [option.replace(r"\|", "|") for option in _BAR.split(expected) if option]


def _conforms(expected: str, observed: str, maker: Maker, budget: Budget) -> bool:
    """Return whether words are already as they should be; what is no plain phrase is a pattern."""
    if _PHRASE.fullmatch(expected) or not maker.foreign:
        return expected == observed
    from briefcheck_wording._regex import BadPatternError

    regex = Regex(f"^(?:{expected})$")
    try:
        regex.check()
    except BadPatternError:
        return expected == observed
    return regex.search(observed, budget) is not None


def _offered(maker: Maker, expected: str, observed: str) -> str:
    """Return the first argument of the message: the word, or a choice of quoted words."""
    if maker.action.name != "replace":
        same = (word for word in expansions(expected) if word.casefold() == observed.casefold())
        return next(same, expected)
    options = list(maker.action.params) or _options(expected)
    if maker.action.params:
        return expected
    if maker.keys.get("capitalize", False) and observed[:1].isupper():
        options = [_capitalised(option) for option in options]
    if maker.keys.get("matchcase", False):
        options = [_recased(option, observed) for option in options]
    return as_choice(options)


def _recased(word: str, observed: str) -> str:
    if len(observed) > 1 and observed.isupper():
        return word.upper()
    return _capitalised(word) if observed[:1].isupper() else word


def occurrence(maker: Maker) -> Run:
    """Something that stands too often in a block, or too seldom."""
    keys = maker.keys
    regex = maker.regex(f"(?:{keys.get('token')})", "token", multiline=False)
    most, fewest = keys.get("max", 0), keys.get("min", 0)

    def run(blocks: Iterable[Block], budget: Budget) -> Iterator[Hit]:
        for block in blocks if fewest > 0 else holding(blocks, budget, regex):
            spans = [found.span() for found in regex.finditer(block.text, budget, cjk=block.cjk)]
            count = len(spans)
            if not ((most > 0 and count > most) or (fewest > 0 and count < fewest)):
                continue
            told = (span for span in spans if block.text[slice(*span)].strip(" \t\n*@"))
            start, end = next(told, (0, 0)) if spans else (0, 0)
            if not spans and block.pieces:
                yield Hit(None, 0, 0, (str(count),))
            elif not spans or end:
                yield Hit(block, start, end, (str(count),))

    return run


def repetition(maker: Maker) -> Run:
    """A word that stands twice, one after the other."""
    keys = maker.keys
    tokens = keys.items("tokens")
    regex = maker.regex(f"({'|'.join(item.text for item in tokens)})", "tokens", tokens, multiline=False)
    exceptions = exceptions_of(keys, maker.accepted, foreign=maker.foreign)
    most, alpha, fold = keys.get("max", 0), keys.get("alpha", False), keys.get("ignorecase", False)

    def run(blocks: Iterable[Block], budget: Budget) -> Iterator[Hit]:
        for block in blocks:
            count, before, begun = 0, "", 0
            for found in regex.finditer(block.text, budget, cjk=block.cjk):
                word = found[0].strip()
                same = (word.casefold() == before.casefold() if fold else word == before) and word != ""
                if same and (not alpha or word.isalpha()):
                    count += 1
                    span = (begun, found.end())
                    one_sentence = len(list(sentences(block.text[slice(*span)]))) == 1
                    if count > most and one_sentence and not exceptions.cover(*span, block.text, budget):
                        yield Hit(block, *span, (word,))
                        count = 0
                before, begun = word, found.start()

    return run


def consistency(maker: Maker) -> Run:
    """Two forms of one word in one document."""
    keys = maker.keys
    nonword = keys.get("nonword", False)
    pairs = [
        maker.regex(
            word_template(f"(?P<one>{one.text})|(?P<other>{other.text})", nonword=nonword), "either", (one, other)
        )
        for one, other in keys.get("either")
    ]

    def run(blocks: Iterable[Block], budget: Budget) -> Iterator[Hit]:
        seen: list[set[str]] = [set() for _ in pairs]
        for block in holding(blocks, budget, *pairs):
            for regex, forms in zip(pairs, seen, strict=True):
                last: re.Match[str] | None = None
                for found in regex.finditer(block.text, budget, cjk=block.cjk):
                    last = found
                    forms.add(_form(found))
                if last is not None and len(forms) == 2:
                    words = last[_form(last)]
                    at = block.text.index(words)  # told of the last, shown at the first
                    yield Hit(block, at, at + len(words), (words,))

    return run


def _form(found: re.Match[str]) -> str:
    return "one" if found["one"] is not None else "other"


def conditional(maker: Maker) -> Run:
    """Something that needs something else: an abbreviation its explanation."""
    keys = maker.keys
    first, second = keys.get("first"), keys.get("second")
    if keys.get("in"):
        what = Text(
            en=f"'in' of {keys.name} names a View, and there are none", zh=f"{keys.name} 的“in”指向 View，这里没有"
        )
        raise keys.error("in", what, Text(en="Remove it.", zh="请删去。"))
    antecedent = _as_written(maker, first, "first")
    consequent = _as_written(maker, second, "second")
    captures = second.count("(") > second.count("(?") + second.count(r"\(")
    exceptions = exceptions_of(keys, maker.accepted, foreign=maker.foreign)

    def run(blocks: Iterable[Block], budget: Budget) -> Iterator[Hit]:
        defined: set[str] = set()
        for block in holding(blocks, budget, antecedent, consequent):
            if captures:
                for found in consequent.finditer(block.text, budget, cjk=block.cjk):
                    defined |= {group for group in found.groups() if group}
            elif consequent.search(block.text, budget):
                continue
            for found in antecedent.finditer(block.text, budget, cjk=block.cjk):
                if found[0] and found[0] not in defined and not exceptions.cover(*found.span(), block.text, budget):
                    yield Hit(block, *found.span(), (found[0],))

    return run


def _as_written(maker: Maker, source: str, key: str) -> Regex:
    """Return a pattern of a conditional rule, whose ``ignorecase`` Vale does not heed."""
    regex = Regex(source, foreign=maker.foreign)
    if not maker.foreign:
        return regex
    return checked(regex, (), maker.keys.nodes[key], maker.keys.name)
