"""Headings that are only bold, without a level: below Actions the bold ``Kat``, ``By Friday`` begin parts of it, not what comes after it.

Word papers have such headings much more often than styled ones (domain.md 3.1, container 7).
"""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck.document.document import Document
from briefcheck.facts.actions.due.heads import time_of_group
from briefcheck.facts.actions.headings import topic_of
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.model import OutlineSection, Owner
from briefcheck.frozen import replace

_LONGEST = 60
"""Characters of the longest such heading."""


def with_subheads(
    section: OutlineSection, outline: Sequence[OutlineSection], document: Document, register: Register
) -> OutlineSection:
    """Return a section with the parts of it whose headings look like its own: those that only say who, or by when."""
    heading = section.heading
    if heading.form != "bold":
        return section
    at = next((index for index, entry in enumerate(outline) if entry.heading.place == heading.place), len(outline))
    last = None
    for entry in outline[at + 1 :]:
        if entry.heading.level > heading.level:
            continue
        if (
            entry.heading.level < heading.level
            or entry.heading.form != heading.form
            or not _says_who_or_when(entry, register)
        ):
            break
        last = entry
    if last is None:
        return section
    body = document.body
    begin = next((index for index, block in enumerate(body) if block.place == heading.place), None)
    ends = last.blocks[-1].place if last.blocks else last.heading.place
    end = next((index for index, block in enumerate(body) if block.place == ends), None)
    return section if begin is None or end is None else replace(section, blocks=tuple(body[begin + 1 : end + 1]))


def _says_who_or_when(entry: OutlineSection, register: Register) -> bool:
    words = entry.heading.text.strip(" *:：")
    if not entry.blocks or len(words) > _LONGEST:
        return False
    if topic_of(words) == "next-meeting":
        return False
    if time_of_group(words, register.words):
        return True
    owners = register.read(words, sure=False)
    named = sum(len(owner.text) for owner in owners)
    return bool(owners) and 2 * named >= len(words) and all(_is_somebody(owner, register) for owner in owners)


def _is_somebody(owner: Owner, register: Register) -> bool:
    return register.is_surely(owner) or owner.name.casefold() in GIVEN_NAMES
