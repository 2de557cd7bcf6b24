"""What stands right below the name of somebody, and is nobody's: Erika, below it Carried over, and then her tasks."""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck.document.blocks import Paragraph
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.headings import heads_list
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.somebody import is_somebody


def owner_below(
    words: str, block: Paragraph, owner: str, found: Sequence[Candidate], *, parts: set[str], register: Register
) -> str | None:
    """Return whose the tasks are below a line that could be a name, where it is nobody's; None where it may be one.

    Right below somebody known, before any task of theirs, words of nobody known are a part of what is theirs (``parts`` keeps
    them) if they are quoted or stand below others as well, else the tasks are nobody's. So are those below Writing tasks:.
    """
    if any(entry.kind != "person" or is_somebody(entry, register) for entry in register.read(words, sure=False)):
        return None
    if heads_list(f"{words}:"):
        return ""
    if not owner or (found and found[-1].owner_above == owner):
        return None
    above = register.read(owner, sure=False)
    if not above or not all(entry.kind == "person" and is_somebody(entry, register) for entry in above):
        return None
    kept = owner if block.kind == "quote" or words in parts else ""
    parts.add(words)
    return kept
