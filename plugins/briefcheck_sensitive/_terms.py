"""Finding terms in a text, however they are written: in any width, script, and, where wished, letter case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Literal

from briefcheck import Passage, Plain, Text, fold, pattern, plain, record


@record
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


def occurrences(
    passages: Iterable[Passage], form: re.Pattern[str], terms: Mapping[str, Term]
) -> Iterator[tuple[Term, Passage, int, int]]:
    """Yield every term of the passages with its span, as written; ``form`` and ``terms`` as ``joined`` gave them."""
    looked = list(passages)
    whole = fold(plain("\n".join(passage.text for passage in looked)).text)
    present = [word for word in terms if word in whole]
    for passage in looked if present else ():  # nearly never, and else the pattern need not be compiled
        seen = plain(passage.text)
        text = fold(seen.text)
        if any(map(text.__contains__, present)):
            for term, start, end in _in(seen, text, form, terms):
                yield term, passage, *seen.written(start, end)


def _in(seen: Plain, text: str, form: re.Pattern[str], terms: Mapping[str, Term]) -> Iterator[tuple[Term, int, int]]:
    """Yield the terms of one plain text, given also folded."""
    for match in form.finditer(text):
        term = terms[match[0]]
        if not term.ignore_case and seen.text[match.start() : match.end()] != plain(term.term).text:
            continue
        if not any(_inside(match.start(), match.end(), text, _folded(longer)) for longer in term.except_):
            yield term, *match.span()


def _inside(start: int, end: int, text: str, longer: str) -> bool:
    """Tell whether ``text[start:end]`` is a part of ``longer``."""
    return longer in text[max(0, start - len(longer) + (end - start)) : start + len(longer)]


_EDGE = "0-9a-z"
_EDGES = frozenset("0123456789abcdefghijklmnopqrstuvwxyz")


@lru_cache(maxsize=8)
def joined(terms: tuple[Term, ...]) -> tuple[re.Pattern[str], Mapping[str, Term]]:
    """Return one pattern for all terms, longer ones first, and which term each found word is."""
    by_word = {_folded(term.term): term for term in terms}
    by_word.pop("", None)
    words = sorted(by_word, key=lambda word: (-len(word), word))
    patterns = [_bounded(word, by_word[word].match) for word in words]
    return pattern("|".join(patterns) or r"(?!)"), by_word


def _folded(words: str) -> str:
    return fold(plain(words).text)


def _bounded(word: str, match: str) -> str:
    """Return the pattern of a word; a Latin letter or digit at its edge must end there."""
    before = f"(?<![{_EDGE}])" if match == "word" and word[:1] in _EDGES else ""
    after = f"(?![{_EDGE}])" if match == "word" and word[-1:] in _EDGES else ""
    return before + re.escape(word) + after
