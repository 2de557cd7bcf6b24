"""Counts of words, sentences and syllables, and the scores of readability made of them. For English text."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping

from briefcheck_wording._blocks import Blocks
from briefcheck_wording._sentences import sentences

_WORD = re.compile(r"(?:[A-Z]\.){2,}|(?:[^\W_]|')+")
_LONG = 6
"""A long word has more bytes than this."""

VARIABLES = frozenset(
    {
        *("words", "sentences", "paragraphs", "characters", "syllables", "long_words", "complex_words"),
        *("polysyllabic_words", "pre", "list", "blockquote", "table", "code", "p"),
        *(f"heading_h{level}" for level in range(1, 7)),
    }
)


def counts(text: str) -> dict[str, float]:
    """Return the counts of a text: paragraphs are set apart by blank lines."""
    found: Counter[str] = Counter()
    for paragraph in text.split("\n\n"):
        found["paragraphs"] += bool(paragraph.strip())
        for start, end in sentences(paragraph):
            found["sentences"] += 1
            for match in _WORD.finditer(paragraph, start, end):
                _count(match[0], found)
    return {name: float(found[name]) for name in VARIABLES}


def _count(word: str, found: Counter[str]) -> None:
    many = syllables(word)
    found["words"] += 1
    found["characters"] += sum(character.isalnum() for character in word)
    found["syllables"] += many
    found["long_words"] += len(word.encode()) > _LONG
    found["polysyllabic_words"] += many > 2
    found["complex_words"] += many - word.endswith(("es", "ed", "ing")) > 2


def document_counts(blocks: Blocks) -> dict[str, float]:
    """Return the counts of a document: those of its prose, and how many blocks there are of each kind."""
    if blocks.counted is None:
        blocks.counted = _document_counts(blocks)
    return blocks.counted


def _document_counts(blocks: Blocks) -> dict[str, float]:
    found = counts(blocks.summary.text)
    if not found["words"]:
        return {}
    kinds = Counter(word for block in blocks.shown for word in block.scope)
    for level in range(1, 7):
        found[f"heading_h{level}"] = float(kinds[f"h{level}"])
    found["list"], found["blockquote"] = float(kinds["list"]), float(kinds["blockquote"])
    found["table"], found["pre"] = float(blocks.tables), float(blocks.code)
    found["code"], found["paragraphs"] = float(blocks.code_spans), float(blocks.paragraphs)
    found["p"] = found["paragraphs"]
    return found


def _gunning_fog(n: Mapping[str, float]) -> float:
    return 0.4 * (n["words"] / n["sentences"] + 100 * n["complex_words"] / n["words"])


def _coleman_liau(n: Mapping[str, float]) -> float:
    return 5.88 * n["characters"] / n["words"] - 29.6 * n["sentences"] / n["words"] - 15.8


def _flesch_kincaid(n: Mapping[str, float]) -> float:
    return 0.39 * n["words"] / n["sentences"] + 11.8 * n["syllables"] / n["words"] - 15.59


def _smog(n: Mapping[str, float]) -> float:
    return 1.043 * math.sqrt(30 * n["polysyllabic_words"] / n["sentences"]) + 3.1291


def _automated(n: Mapping[str, float]) -> float:
    return 4.71 * n["characters"] / n["words"] + 0.5 * n["words"] / n["sentences"] - 21.43


def _lix(n: Mapping[str, float]) -> float:
    return n["words"] / n["sentences"] + 100 * n["long_words"] / n["words"]


SCORES: Mapping[str, Callable[[Mapping[str, float]], float]] = {
    "Gunning Fog": _gunning_fog,
    "Coleman-Liau": _coleman_liau,
    "Flesch-Kincaid": _flesch_kincaid,
    "SMOG": _smog,
    "Automated Readability": _automated,
    "LIX": _lix,
}
"""The scores of readability, by the names that rules call them. Each is the published formula."""


# Syllables by English spelling: each group of vowels is one; then what is written and silent goes, and vowels that stand
# together and are spoken apart count twice. Other programs use longer tables: a grade may differ from theirs in a decimal.
_VOWELS = re.compile(r"[aeiouy]+")
_APART = re.compile(
    r"i(?:a(?!l$|n$)|o(?!n|us))"  # di-al, vi-o-lin; not so-cial, na-tion, pre-cious
    r"|(?<![gq])u(?:a|o)"  # ac-tu-al; not lan-guage, quo-ta
    r"|(?<![ieo])eo(?!u|ple)"  # vid-e-o, ge-og-ra-phy; not peo-ple
    r"|(?<=cr)eat|(?<=[aeiouy][^aeiouy])ea$"  # cre-ate, i-de-a; not tea
    r"|(?<=[lr])ien(?=t)"  # cli-ent; not pa-tient
    r"|(?<=[^aeiou])y(?=i)"  # stud-y-ing
    r"|iet|ying$|oing$|eing$"
)
_SILENT = re.compile(
    r"(?<=[^aeioulr])e$|(?<=[aeiouy][lr])e$"  # make, whole, more; not ta-ble, a-cre
    r"|(?<=[^aeioutd])ed$"  # asked; not want-ed
    r"|(?<=[^aeiouscxzgh])es$"  # makes; not box-es
    r"|(?<=[aeiouy][^aeiouy])e(?=(?:ly|[m]ent|ful|less|ness)s?$)"  # safe-ly, move-ment
)


def syllables(word: str) -> int:
    """Return how many syllables an English word has, as near as its spelling tells."""
    word = word.lower().strip("'").removesuffix("'s")
    if not word:
        return 0
    many = len(_VOWELS.findall(word)) + len(_APART.findall(word)) - len(_SILENT.findall(word))
    return max(many, 1)
