"""Tasks in a paper that tells of no meeting, a mail, a brief, a status report: below a heading or a label that only actions have.

Manuals have their Next steps too: an item counts only where it names who does it and says by when, or is plainly ``Ann to send …``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefcheck.document.blocks import Block, Paragraph
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.closing import is_farewell
from briefcheck.facts.actions.due import find_due
from briefcheck.facts.actions.expected import Expected
from briefcheck.facts.actions.headed import in_paragraph, is_head, owner_of
from briefcheck.facts.actions.headingdue import heading_due
from briefcheck.facts.actions.headings import gives_tasks
from briefcheck.facts.actions.lines import is_code, is_marked, lines_of
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.signs import commits, is_named
from briefcheck.facts.actions.somebody import INITIALS, NO_INITIALS, NOBODY
from briefcheck.facts.actions.subject import find_owners
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.model import Owner
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

UNDER_WAY_SIGNS = (
    *(
        "进行",
        "推进",
        "跟进",
        "在做",
        "完成",
        "待",
        "下周",
        "本周",
        "这周",
        "配合",
        "支持",
        "协调",
        "安排",
        "计划",
        "交接",
    ),
    *("progress", "ngoing", "nder way", "nderway", "n hand", "till ", "utstanding", "pen ", "week", "eeds ", "eede"),
    *("aiting", "ending", "ith us", "ith you", "or you", "andover", "and-over", "HAND", "oming up", "away", "on leave"),
)
"""Of which one stands in every paper with a heading of work under way."""

_SAYS_ACTIONS = pattern(
    r"\b(?:actions?|next steps?|to[- ]?dos?|follow[- ]?ups?|what(?:['’]s| is| happens)? next|who does what|still to do)\b"
    r"|待[办辦]|行[动動](?:项|項|计划|計劃)?|下一步|后续|後續|接下[来來]|跟进事项|跟進事項|[谁誰]来?做什么",
    re.IGNORECASE,
    needs=("action", "next", "to-do", "todo", "to do", "follow", "who does", *"办辦动動步续續来來跟谁誰"),
)
_LABEL = pattern(
    r"^[\W\d]*(?:(?:our |the )?next(?: steps?| actions?)?|actions?|to[- ]?dos?|follow[- ]?ups?|下一步(?:行动|工作|计划)?|[待代]办(?:事项)?|[待代]辦(?:事項)?|后续|後續|行动|行動)\s*[:：][ *]*(?=\S)",
    re.IGNORECASE | re.MULTILINE,
    needs=":：",
)
_WILL = pattern(r"\W*(?:to|will|shall|must|needs? to|has to)\s+[a-z]")
"""Behind who is to act: Ann to send, Ann will send."""

_ENDS_IN_DAY = pattern(r"(?:[-—–,:(]|\s)\s*\d{1,2}[./]\d{1,2}\s*\)?\s*$", needs="./")
"""A day in figures that is all a field says: 首图——老丁——11.24."""

_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]*\.?)?"
_FIELD = pattern(
    rf"\s[-–—]+\s+(?P<who>{_NAME}|us)(?=\s+[-–—]+\s|,\s|\s*$)|\((?P<inside>{_NAME}), ", needs=("-", "–", "—", "(")
)
"""Who stands between dashes or in a bracket with the day: subtitles – Ann – 20 Nov."""

_OURS = frozenset({"us", "我方"})
_LONGEST_HEAD = 60


def below_heads(blocks: Sequence[Block], register: Register) -> Iterator[Candidate]:
    """Yield the tasks below the headings, and the labels over lists, that say that actions stand there."""
    done = 0
    for index, block in enumerate(blocks):
        if index < done or not isinstance(block, Paragraph):
            continue
        if "\n" in block.text:
            yield from _inside(block, register)
        yield from _beside_labels(block, register)
        if not _heads(block, blocks[index + 1 : index + 2]):
            continue
        done = _end(blocks, index, register)
        head = block.text.strip().rpartition("\n")[2]
        walk = Expected(register, due=heading_due(head, register), owner=owner_of(head, register))
        found = walk.walk([below for below in blocks[index + 1 : done] if isinstance(below, Paragraph)])
        yield from given(found, register)
    if register.whole.holds(UNDER_WAY_SIGNS):
        from briefcheck.facts.actions.underway import under_way  # most papers do without

        yield from under_way(blocks, register, given)


def _inside(block: Paragraph, register: Register) -> Iterator[Candidate]:
    """Yield the tasks below such a label that is a line of a paragraph."""
    if is_code(block) or not _SAYS_ACTIONS.search(block.text):
        return
    lines = lines_of(block)
    if any(len(line.text) <= _LONGEST_HEAD and _SAYS_ACTIONS.search(line.text) for line in lines[:-1]):
        found, _ = in_paragraph(block, lines, register)
        yield from given(found, register)


def _beside_labels(block: Paragraph, register: Register) -> Iterator[Candidate]:
    """Yield the tasks on the line of such a label: ``Next: wet proof (Maya, 25/11)``, ``下一步：马琳11月25日前出打样``."""
    for label in _LABEL.finditer(block.text):
        if block.kind == "heading" or is_code(block):
            return
        end = block.text.find("\n", label.end())
        entry = Candidate(block, label.end(), end if end >= 0 else len(block.text), "label")
        if is_given(entry, register):
            yield entry


def _heads(block: Paragraph, following: Sequence[Block]) -> bool:
    text = block.text if block.kind == "heading" else block.text.strip().rpartition("\n")[2]
    if len(text) > _LONGEST_HEAD or is_code(block) or not _SAYS_ACTIONS.search(text):
        return False  # nearly all
    return gives_tasks(text) if block.kind == "heading" else bool(following) and is_head(block, following[0])


def _end(blocks: Sequence[Block], index: int, register: Register) -> int:
    """Return the index behind what a head stands over: a section, or under a label its list."""
    head = blocks[index]
    assert isinstance(head, Paragraph)  # noqa: S101  # below_heads() asks for paragraphs only
    for end in range(index + 1, len(blocks)):
        block = blocks[end]
        if not isinstance(block, Paragraph):
            continue
        if block.kind == "heading":
            if head.kind != "heading" or block.level <= head.level:
                return end
        elif head.kind != "heading" and not _is_of_list(block, register):
            return end
    return len(blocks)


def _is_of_list(block: Paragraph, register: Register) -> bool:
    if block.kind == "list-item":
        return True
    lines = lines_of(block)
    return all(not is_farewell(line.text) and (is_marked(line) or is_named(line.text, register)) for line in lines)


def given(found: Sequence[Candidate], register: Register) -> Iterator[Candidate]:
    """Yield those that name somebody and a day; a first name between dashes is somebody, whatever stands behind: artwork – Oscar – to print on Tues."""
    for entry in found:
        if is_given(entry, register):
            yield entry
            continue
        who = _in_field(entry.line, register)
        named = replace(entry, owner_cell=who, owner_above=who) if who else entry
        if who and is_given(named, register):
            yield named


def _in_field(line: str, register: Register) -> str:
    """Return the one known, or with a first name, who stands in a field of a line that names nobody else; "" without."""
    field = _FIELD.search(line)
    who = field["who"] or field["inside"] if field is not None else ""
    known = who in _OURS or register.is_person(who) or who.casefold().partition(" ")[0] in GIVEN_NAMES
    found = find_owners(line, register) if known else None
    others = found is not None and any(_is_somebody(owner, register) for owner in found.owners)
    return who if known and not others else ""


def is_given(candidate: Candidate, register: Register) -> bool:
    """Whether a line names a person or a side, first or last, and says by when, or plainly that they are to do something."""
    line = candidate.line
    found = find_owners(line, register) if candidate.owner_cell is None else None
    owners = found.owners if found is not None else register.read(candidate.owner_above, sure=False)
    people = [owner for owner in owners if _is_somebody(owner, register)]
    if not people:
        return False
    due = find_due(candidate.text, 0, None, register.words)
    if due is None and _ENDS_IN_DAY.search(line) is not None:
        return True
    if candidate.due_above or (due is not None and due.kind != "placeholder"):
        # AWS: upgrade before 3.0 names a product
        return due is None or due.kind != "event" or not all(_are_initials(owner.name) for owner in people)
    if not line.isascii():
        return commits(line, register)
    return found is not None and _WILL.match(line, found.end) is not None


def _is_somebody(owner: Owner, register: Register) -> bool:
    if owner.kind != "person":
        return owner.name.casefold() in _OURS or (owner.kind == "side" and owner.name.casefold() not in NOBODY)
    first = owner.name.casefold().partition(" ")[0]
    known = first in GIVEN_NAMES or owner.text.startswith("@") or register.is_surely(owner)
    return known or (_are_initials(owner.name) and owner.name not in NO_INITIALS)


def _are_initials(name: str) -> bool:
    return INITIALS.fullmatch(name) is not None
