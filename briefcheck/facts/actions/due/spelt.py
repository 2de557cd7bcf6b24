"""In which ways a line can say by when: no form is looked for where the letters and words it is made of are missing."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from briefcheck.facts.actions.sentence import small_words, words
from briefcheck.facts.actions.words import RELATIVE, RELATIVE_ENGLISH, SEASONS, VAGUE, VAGUE_ENGLISH

WITHIN, WEEKDAY, TODAY, MONTH_PART, EVENT, VAGUE_HAN, VAGUE_WORDS, UNDECIDED = (1 << bit for bit in range(8))
"""The ways, a bit each: as the steps of :mod:`briefcheck.facts.actions.due.find`."""
AT_ALL = 1 << 8
"""It can say when at all."""

_HAN = frozenset("即内后周期拜今明次隔当月年季会前节假待早末每") | {word[0] for word in (*RELATIVE, *VAGUE)}
"""Letters one of which stands in every Chinese form."""

_PLAIN = words("in the of as on a at to your when")
_PHRASES = tuple(phrase.replace("-", " ").split() for phrase in VAGUE_ENGLISH)
_UNITS = words("day days week weeks fortnight fortnights month months hour hours hr hrs")
_ONE = words("a an one two three four five six seven eight nine ten twelve couple of working business calendar")
_DAYS = words(
    "mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday"
)
_MONTHS = words("january february march april may june july august september october november december")
_ENGLISH = (
    _DAYS
    | _MONTHS
    | words("""
        day days week weeks month months hour hours hr hrs quarter year weekend q t
        morning afternoon evening eod cob eob eop cop fortnight pre post back xmas christmas end close early mid late beginning start
        before prior ahead by until after time once following next receipt receiving approval confirmation sign signoff completion tbc tbd when
    """)
    | frozenset(SEASONS)
    | frozenset(RELATIVE_ENGLISH)
    | frozenset(part for phrase in _PHRASES for part in phrase if part not in _PLAIN)
)
"""Words one of which stands in every English form."""


def _bits(*sets: frozenset[str]) -> dict[str, int]:
    """Return for each entry of the sets in which of them it is; the first set is the lowest bit."""
    found: dict[str, int] = defaultdict(int)
    for at, entries in enumerate(sets):
        for entry in entries:
            found[entry] |= 1 << at
    return dict(found)


_BY_LETTER = _bits(
    frozenset("内后"),
    frozenset("周星拜"),
    frozenset("今明次隔当班即") | {word[0] for word in RELATIVE},
    frozenset("月年周季末底第首每Qq"),
    frozenset("前后下本次"),
    frozenset(word[0] for word in VAGUE),
    frozenset(),
    frozenset("待"),
    _HAN,
)
_BY_WORD = _bits(
    _UNITS | {number + unit for number in _ONE for unit in _UNITS},  # in twoweeks
    _DAYS,
    frozenset(RELATIVE_ENGLISH) | words("day morning afternoon evening eod cob eob eop cop end close"),
    _MONTHS | frozenset(SEASONS) | words("end year early mid late beginning start week q"),
    words("""
        when once soon after before prior ahead advance by until time following next pre post back day upon
        receipt receiving approval confirmation sign signoff completion t xmas christmas easter eve year
    """),
    frozenset(),
    # of a phrase all words must be there: its longest is asked for
    frozenset(max(phrase, key=lambda word: (word not in _PLAIN, len(word))) for phrase in _PHRASES),
    words("tbc tbd"),
    _ENGLISH,
)
_WORDS = frozenset(_BY_WORD)
_LETTERS = frozenset(_BY_LETTER)


@lru_cache(maxsize=64)
def ways(line: str) -> int:
    """Return the ways whose forms a line in half width can hold; without :data:`AT_ALL` it does not say when, but by a date."""
    found = 0
    for word in _WORDS.intersection(small_words(line)):
        found |= _BY_WORD[word]
    if not line.isascii():
        for letter in _LETTERS.intersection(line):
            found |= _BY_LETTER[letter]
    return found
