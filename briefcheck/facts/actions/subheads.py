"""Headings that are only bold, without a level: below Actions the bold ``Kat``, ``By Friday`` begin parts of it, not what comes after it.

Word papers have such headings much more often than styled ones (domain.md 3.1, container 7).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from briefcheck.document.blocks import Block, Paragraph
from briefcheck.document.place import Place
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.due.heads import time_of_group
from briefcheck.facts.actions.headings import Topic, topic_of
from briefcheck.facts.actions.lines import is_boxed, lines_of
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.signs import commits, is_tied
from briefcheck.facts.actions.subject import find_owners
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.model import OutlineSection, Owner
from briefcheck.facts.narrow import narrow
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_OWN: frozenset[Topic] = frozenset({"discussion", "tasks", "some-tasks"})
"""Topics of a heading that may begin a part of the tasks; By Friday is one over tasks by itself."""

_LONGEST = 60
"""Characters of the longest such heading."""

_LONGEST_GROUP = 6
"""Characters of the longest group in a heading that is not all English: 市场部, 视频剪辑组."""

_NAMES = pattern(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?:\s*(?:[+&/,]|and)\s*[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?){0,3}")
"""Words that can be names of people nobody knows: Kat, Dom + Ben."""

_JOINED = pattern(r"\s*[+&/,、和]\s*|\s+and\s+")
_WILL = pattern(r"^\W*[A-Z].{0,40}? (?:to|will|shall|should|must|needs? to|has to|agreed to)\b")
_BRACKETED = pattern(r"[（(【\[][^）)】\]]*[）)】\]]", needs="（(【[")


def with_subheads(
    section: OutlineSection,
    following: Iterable[OutlineSection],
    body: Sequence[Block],
    lines: Mapping[int, int],
    register: Register,
) -> OutlineSection:
    """Return a section with a bold heading and the parts of it whose headings look alike: those that only say who, or by when.

    A name that nobody knows among those is one too, and so is any heading below them if all of the tasks have boxes.

    Args:
        section: of the actions.
        following: the sections behind it, in their order.
        body: the blocks of the document.
        lines: where they are, by their lines.
        register: who is known.
    """
    heading = section.heading
    parts: list[OutlineSection] = []
    sure = 0
    for entry in following:
        if entry.heading.level > heading.level:
            continue
        if entry.heading.level < heading.level or entry.heading.form != "bold" or not entry.blocks:
            break
        words = entry.heading.text.strip(" *:：")
        if len(words) > _LONGEST or topic_of(words) not in _OWN:
            break
        boxed = sure > 0 and all(map(_are_boxed, (*parts, entry)))
        if boxed or _says_who_or_when(words, register):
            sure = len(parts) + 1
        elif not _NAMES.fullmatch(words):
            break
        parts.append(entry)
    return _joined(section, parts[:sure], body, lines) if sure else section


def _joined(
    section: OutlineSection, parts: Sequence[OutlineSection], body: Sequence[Block], lines: Mapping[int, int]
) -> OutlineSection:
    """Return a section with its parts, whose headings are marked as such."""
    begin, end = (_at(place, body, lines) for place in (section.heading.place, parts[-1].blocks[-1].place))
    head = body[begin] if begin is not None else None
    if begin is None or end is None or not isinstance(head, Paragraph) or not head.bold:
        return section
    heads = {part.heading.place for part in parts}
    level = section.heading.level + 1
    blocks = tuple(
        replace(block, kind="heading", level=level)
        if isinstance(block, Paragraph) and (block.place in heads or (block.kind == "paragraph" and block.bold))
        else block
        for block in body[begin + 1 : end + 1]
    )
    return replace(section, heading=replace(section.heading, form="bold"), blocks=blocks)


def _at(place: Place, body: Sequence[Block], lines: Mapping[int, int]) -> int | None:
    index = lines.get(place.line)
    return index if index is not None and body[index].place == place else None


def only_heads(
    block: Paragraph,
    below: Paragraph | None,
    found: Sequence[Candidate],
    headings: Collection[Place],
    register: Register,
) -> bool:
    """Whether a bold line, in which tasks were found, is but the heading of what stands below it."""
    if block.kind == "list-item" or block.place not in headings or (below is not None and below.bold):
        return False
    if any(entry.marked or entry.paragraph is not block for entry in found):
        return False
    return _is_only_heading(block.text, register)


def _is_only_heading(text: str, register: Register) -> bool:
    """Whether a bold line over something says nothing of who does what by when: Budget review (Ann), 里程碑（两周内）."""
    if topic_of(text) != "discussion":
        return True
    outside = _BRACKETED.sub(" ", text)
    if is_tied(outside):
        return False
    found = find_owners(narrow(text), register)
    if found is None or any(owner.kind == "placeholder" for owner in found.owners):
        return True
    return not (is_tied(text) or _WILL.match(outside) or commits(narrow(outside), register))


def _are_boxed(entry: OutlineSection) -> bool:
    """Whether every item of a section bears a box."""
    items = [block for block in entry.blocks if isinstance(block, Paragraph) and block.text.strip()]
    return bool(items) and all(_is_boxed(block) for block in items if block.kind == "list-item" or block.level == 0)


def _is_boxed(block: Paragraph) -> bool:
    return block.checked is not None or any(map(is_boxed, lines_of(block)[:1]))


def _says_who_or_when(words: str, register: Register) -> bool:
    if time_of_group(words, register.words):
        return True
    owners = register.read(words, sure=False)
    if not owners or 2 * sum(len(owner.text) for owner in owners) < len(words):
        return False
    known = [_is_somebody(owner, register) for owner in owners]
    return all(known) or (any(known) and len(known) == len(_JOINED.split(words)))


def _is_somebody(owner: Owner, register: Register) -> bool:
    if owner.kind == "group" and not owner.text.isascii() and len(owner.text) > _LONGEST_GROUP:
        return False  # 客服平台建组 is a task
    return register.is_surely(owner) or owner.name.casefold() in GIVEN_NAMES
