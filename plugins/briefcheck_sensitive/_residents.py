"""Where resident identity numbers stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import pattern
from briefcheck_sensitive._checksums import is_old_resident_id, is_resident_id
from briefcheck_sensitive._hits import Hit
from briefcheck_sensitive._text import Reading

_CONTEXT = pattern(
    r"(?i)身[份分]证|身份證|身分證|证件号|證件號|居住证|(?<![a-z])(?:id card|identity card|resident id|id no)"
)
# A look-ahead, for a candidate may begin inside a longer one that fails ("2024-05-01 1101…").
# The century of the birthday stands in the pattern, for in a column of figures every place is a candidate.
# The first character stands first: to it the engine skips, while it would ask at every place what stands before it.
_NEW = pattern(
    r"[1-9](?<![0-9A-Za-z].)(?=((?:[ \n._/-]?+[0-9]){5}[ \n._/-]?+(?:1[ \n._/-]?+9|2[ \n._/-]?+0)(?:[ \n._/-]?+[0-9]){9}[ \n._/-]?+[0-9Xx])(?![0-9A-Za-z]))"
)
_OLD = pattern(r"[0-9](?<![0-9A-Za-z].)[0-9]{14}(?![0-9A-Za-z])")
# How people break the number: area, birthday, the rest; or in fours.
_USUAL_GROUPS = frozenset([(18,), (6, 8, 4), (6, 4, 2, 2, 4), (6, 4, 4, 4), (4, 4, 4, 4, 2), (3, 3, 4, 4, 4), (17, 1)])


def resident_ids(reading: Reading) -> Iterator[Hit]:
    """Yield the numbers of 18 characters; those in odd groups, and the form of before 1999, only where words say so."""
    text = reading.text
    done = 0
    for found in _NEW.finditer(text):
        start, end = found.start(), found.end(1)
        written = text[start:end]
        value = re.sub(r"[ \n._/-]", "", written).upper()
        if start < done or not is_resident_id(value):
            continue
        done = end
        broken = "\n" in written  # two numbers of two lines look so as well, but seldom in one cell of a table
        usual = tuple(len(group) for group in re.split(r"[ ._/-]", written.replace("\n", ""))) in _USUAL_GROUPS
        alone = usual and (not broken or reading.passage.place.cell is not None)
        if alone or reading.near(_CONTEXT, start, end):
            yield Hit(reading, start, end, value, "certain" if usual and not broken else "likely")
    known: dict[str, bool] = {}
    for found in _OLD.finditer(text):
        if found[0] not in known:
            known[found[0]] = is_old_resident_id(found[0])
        if known[found[0]] and reading.near(_CONTEXT, *found.span()):
            yield Hit(reading, *found.span(), found[0], "likely")
