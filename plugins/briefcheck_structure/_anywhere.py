"""Whether a section that needs no heading stands in the document all the same."""

from __future__ import annotations

from typing import Any

from briefcheck import Context, SectionType
from briefcheck_structure._groups import groups_of
from briefcheck_structure._items import items_of
from briefcheck_structure._tables import tables_of

_ENOUGH = 2


def stands_anywhere(context: Context, wanted: SectionType) -> bool:
    """Tell whether a section of a kind that is known by its parts is there, though no heading names it."""
    if not wanted.anywhere:
        return False
    finders: dict[str, Any] = {"table": tables_of, "checklist": items_of, "groups": groups_of}
    if wanted.kind in finders:
        found = list(finders[wanted.kind](context, wanted))
        return len(found) >= (_ENOUGH if wanted.kind == "checklist" else 1)
    return wanted.kind == "signatures" and bool(
        context.signatures
    )  # who has no place is for circulation/missing-signer
