"""Names that are written nearly like that of somebody who was there, and who else the head of a document names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from briefcheck import Context, fold, is_given_name, paragraphs

_TOP = 12
"""Paragraphs at the top in which a label and a name are looked for."""

_LONGEST_LABEL = 24
_LONGEST_VALUE = 80
_SHORTEST = 4
"""Letters of the shortest first name of which one may be wrong; of a shorter one only a letter more: Benn, Ann."""


def names_at_top(context: Context) -> Iterator[str]:
    """Yield what stands behind the labels at the top of a document, known or not: By: Sam Oduya."""
    for count, block in enumerate(islice(paragraphs(context.document.body), _TOP)):
        if block.kind == "list-item" or (block.kind == "heading" and count):
            return
        for line in block.text.split("\n"):
            label, colon, value = line.replace("：", ":").partition(":")
            if colon and len(label) <= _LONGEST_LABEL and len(value) <= _LONGEST_VALUE:
                yield value


def alike(name: str, known: Sequence[str]) -> str:
    """Return the one of those known whose name is nearly that; "" where nobody's is, or that of several.

    Mary is no slip for Mark.
    """
    wanted = fold(name).lstrip("@").casefold()
    if is_given_name(wanted):
        return ""
    found = {full for full in known if any(_is_slip(wanted, form) for form in _forms(fold(full).casefold(), wanted))}
    return found.pop() if len(found) == 1 else ""


def _forms(full: str, wanted: str) -> tuple[str, ...]:
    """Return how somebody may be written: in full; where one word is looked for, by the first of the name, too."""
    return (full, full.partition(" ")[0]) if full.isascii() and " " not in wanted else (full,)


def _is_slip(wanted: str, form: str) -> bool:
    """Whether two names differ by one letter: another one, one more, or two in each other's place."""
    if wanted == form or wanted[:1] != form[:1]:
        return False
    if not form.isascii():
        # 方滔 and 方涛 share the family name, 老程 and 老陈 only how they are called
        return len(wanted) == len(form) > 1 and sum(map(str.__ne__, wanted, form)) == 1
    shorter, longer = sorted((wanted, form), key=len)
    if len(longer) == len(shorter) + 1:
        return len(shorter) > 1 and any(longer[:at] + longer[at + 1 :] == shorter for at in range(1, len(longer)))
    if len(longer) > len(shorter) or len(form) < _SHORTEST:
        return False
    wrong = [at for at, (one, other) in enumerate(zip(wanted, form, strict=True)) if one != other]
    swapped = len(wrong) == 2 and wanted[wrong[0]] == form[wrong[1]] and wanted[wrong[1]] == form[wrong[0]]
    return len(wrong) == 1 or (swapped and wrong[1] == wrong[0] + 1)
