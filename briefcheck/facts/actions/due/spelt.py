"""Whether a line can say by when at all: no form of it is looked for where the words it is made of are missing."""

from __future__ import annotations

from briefcheck.facts.actions.sentence import small_words, words
from briefcheck.facts.actions.words import RELATIVE, RELATIVE_ENGLISH, SEASONS, VAGUE, VAGUE_ENGLISH

_HAN = frozenset("内后周期拜今明次隔当月年季会前节假待早末") | {word[0] for word in (*RELATIVE, *VAGUE)}
"""Letters one of which stands in every Chinese form."""

_PLAIN = words("in the of as on a at to your when")
_ENGLISH = (
    words("""
        mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday
        january february march april may june july august september october november december
        day days week weeks month months hour hours hr hrs quarter year weekend q t
        morning afternoon evening eod cob eob eop cop fortnight pre post back xmas christmas end close early mid late beginning start
        before prior ahead by until after time once following next receipt receiving approval confirmation sign signoff completion tbc tbd
    """)
    | frozenset(SEASONS)
    | frozenset(RELATIVE_ENGLISH)
    | frozenset(part for phrase in VAGUE_ENGLISH for part in phrase.replace("-", " ").split() if part not in _PLAIN)
)
"""Words one of which stands in every English form."""


def may_say_when(line: str) -> bool:
    """Whether a line in half width, that holds no date, can say by when in another way."""
    if not line.isascii() and not _HAN.isdisjoint(line):
        return True
    return not _ENGLISH.isdisjoint(small_words(line))
