"""How Vale puts the patterns of a rule together, and what is excepted from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefcheck import ConfigError, Node, Text
from briefcheck_wording._keys import Item, Keys
from briefcheck_wording._regex import BadPatternError, Budget, Regex


def word_template(pattern: str, *, nonword: bool) -> str:
    """Return a pattern that matches whole words only, unless ``nonword``."""
    return f"(?:{pattern})" if nonword else rf"\b(?:{pattern})\b"


def checked(regex: Regex, items: Iterable[Item], node: Node, name: str) -> Regex:
    """Return a pattern that compiles.

    Args:
        regex: the pattern.
        items: the texts it is made of, to name the one that is wrong.
        node: what is named where none of them is wrong by itself.
        name: of the rule.

    Raises:
        ConfigError: it does not compile.
    """
    try:
        regex.check()
    except BadPatternError as error:
        for item in items:
            try:
                Regex(item.text, multiline=True).check()
            except BadPatternError as own:
                raise _bad(item.node, item.text, name, own) from None
        raise _bad(node, regex.source, name, error) from None
    return regex


def _bad(node: Node, pattern: str, name: str, error: BadPatternError) -> ConfigError:
    shown = pattern if len(pattern) <= 80 else f"{pattern[:79]}…"
    what = Text(en=f"the pattern '{shown}' of {name} is wrong: {error}", zh=f"{name} 的正则“{shown}”写得不对：{error}")
    mend = Text(
        en="Mend it; characters that stand for themselves need a backslash: \\( \\. \\?",
        zh="请修改；表示字符本身时要加反斜杠：\\( \\. \\?",
    )
    return node.error(what, mend)


class Exceptions:
    """What is fine although the rule matches it: the rule's own exceptions and the accepted words of vocabularies."""

    def __init__(self, terms: Sequence[Item], name: str, *, foreign: bool = True) -> None:
        """Take the terms, each a pattern. Raises ConfigError for one that is wrong."""
        terms = [term for term in terms if term.text]
        self.terms = tuple(term.text for term in sorted(terms, key=lambda term: -len(term.text)))
        self._whole: Regex | None = None
        self._phrases: Regex | None = None
        if not terms:
            return
        joined = "|".join(map(own_case, self.terms))
        self._whole = Regex(rf"\b(?:{joined})\b", multiline=True, foreign=foreign)
        checked(self._whole, terms, terms[0].node, name)
        phrases = [term for term in self.terms if " " in term or "\t" in term or r"\s" in term]
        if phrases:
            either = "|".join(term.removeprefix("(?i)") for term in phrases)
            self._phrases = Regex(rf"\b(?:{either})\b", ignorecase=True, foreign=foreign)

    def match(self, words: str, budget: Budget) -> bool:
        """Return whether words hold an exception as a whole word."""
        return self._whole is not None and self._whole.search(words, budget) is not None

    def cover(self, start: int, end: int, text: str, budget: Budget) -> bool:
        """Return whether ``text[start:end]`` holds an exception, or lies inside one of several words."""
        if self.match(text[start:end], budget):
            return True
        if self._phrases is None:
            return False
        return any(found.start() <= start and end <= found.end() for found in self._phrases.finditer(text, budget))


def own_case(term: str) -> str:
    """Return a term that keeps its letter case, whatever stands around it, unless it says that it does not matter."""
    return f"(?i:{term.removeprefix('(?i)')})" if term.startswith("(?i)") else f"(?-i:{term})"


def exceptions_of(keys: Keys, accepted: Sequence[Item], *, vocab: bool = True, foreign: bool = True) -> Exceptions:
    """Return the exceptions of a rule; ``accepted`` are the words of vocabularies, which a rule may refuse."""
    more = accepted if vocab and keys.get("vocab", True) else ()
    return Exceptions([*keys.items("exceptions"), *more], keys.name, foreign=foreign)
