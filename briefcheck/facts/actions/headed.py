"""Tasks under a head that is no heading: a line inside of a paragraph, a line over a list, a column beside that of what is done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefcheck.document.blocks import Block, Cell, Paragraph, Row, Table, paragraphs
from briefcheck.document.normal import fold
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.expected import Expected
from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.headingdue import heading_due
from briefcheck.facts.actions.headings import heads_list, topic_of
from briefcheck.facts.actions.lines import Line, is_marked, lines_of
from briefcheck.facts.actions.nopromises import TOPIC
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.sidecolumns import loose_sides
from briefcheck.facts.actions.signs import is_named, is_tied
from briefcheck.facts.actions.somebody import is_somebody
from briefcheck.facts.actions.standup import is_next
from briefcheck.facts.actions.status import is_other, is_unfilled
from briefcheck.facts.actions.subject import find_owners
from briefcheck.facts.actions.words import WEAK_OWNER_COLUMNS, Words
from briefcheck.facts.names import lists_names
from briefcheck.facts.narrow import ends_in_colon, narrow
from briefcheck.facts.none import says_none
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_COLON_END = pattern(r"[:：]\s*$", needs=":：")
_LONGEST = 40
_TELLS_BELOW = ("are:", "ows:")
"""How a longer line ends that only tells what stands below it: Work for this week (by Friday). The tasks are as follows:."""

_ARROW = pattern(r"(?:→|⇒|➔|➜|➡️?|[=-]{1,2}>|»|►|▶)\s*(?=\S)")
_NAME_ARROW = pattern(
    r"\s*(?P<who>[^\s→⇒➔➜=>:：,，。;；][^→⇒➔➜=>:：,，。;；]{0,24}?)\s*(?:→|⇒|=>)\s*(?=[^\s\d→])",
    needs=("→", "⇒", "=>"),
)
_LAST_ARROW = pattern(
    r"(?P<task>[^→⇒>]{2,60}?)\s*(?:→|⇒|[-=]+[>＞])\s*(?P<who>[^→⇒>＞,，。;；:：]{1,30}?)\s*$",
    needs=("→", "⇒", ">", "＞"),
)
"""A task that points to who does it: 回饋問卷 -> 品妤."""

_SEVERAL = pattern(r"\s*[、/&和]\s*")
_INNER_ARROW = pattern(r"(?<=\S)\s*(?:→|⇒|=>)\s*(?=[^\s\d→])", needs=("→", "⇒", "=>"))
_WHO_DOES = pattern(r"(?P<who>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?)[:,]? (?:to |will )?(?P<verb>[a-z]+)\b")
_HAS_DONE = pattern(
    r"(?P<who>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?) (?:has|have) (?:an?|the|all|her|his|their|our|both|every|it|them)\b",
    needs=("has", "have"),
)
_IS_DONE = pattern(
    r"\b(?:[a-z]{2,}ed|done|ready|working|finished|complete|live|built|written|made|sent|up|in place)\W*$"
)
_TASKS = (
    r"(?i:action items?|actions?|action points?|next steps?|tasks?|to[- ]?dos?|follow[- ]?ups?|assignments?|homework)"
)
_PERSON = r"[A-Z][\w.'’-]*?(?: [A-Z][\w.'’-]*)?(?:(?: and | & |, |/)[A-Z][\w.'’-]*?(?: [A-Z][\w.'’-]*)?){0,3}"
_OF_PERSON = pattern(
    rf"(?:\d+[.)]?\s*)?(?:(?i:new|agreed|open|key) )?{_TASKS}(?: (?:for|with)|\s*[-–—:]) (?P<who>{_PERSON})|(?P<whose>{_PERSON})(?:['’]s?)?(?:\s*[-–—:])? {_TASKS}"
)
"""Whose tasks a head gives: Action items for Ann, Tom's tasks, Ann – actions."""

_LEAST_COLUMNS = 2
_LEAST_ROWS = 2
_DONE_HEAD = pattern(
    r"(?:本周|本月|本期|上周|今日|昨日|已)(?:工作)?(?:完成|进展|成果|情况)", needs=("完成", "进展", "成果", "情况")
)
_HEAD = pattern(r"(?P<head>[^:：,，。;；]{2,24}?)(?<![为是])[:：]\s*(?=\S)", needs=":：")
_SET = pattern(r"(?:任务|task)\s*\d{0,2}\s*[:：].*", re.IGNORECASE, needs=("任务", "task"))
_FACT = pattern(
    r"\W*(?:时间|地点|日期|会议(?:时间|地点|目标|目的|日期)|date|time|place|venue|location)\s*[:：]", re.IGNORECASE
)
_WHO_WILL = pattern(
    r"(?P<who>.{1,30}?)(?: (?:will|shall|to do|to)\s*:|['’]s (?:list|part|jobs)\s*:?)", needs=(":", "'", "’")
)
_ARROWS = frozenset("→⇒➔➜➡=-»►▶")
ARROW_SIGNS = ("→", ">", "⇒", "➔", "➜", "➡", "»", "►", "▶", "＞")
"""One of them stands in every line with an arrow."""

_PART = pattern(
    r".{1,14}(?:部分|方面|[组端类]|模块|阶段)\s*[:：]|(?:[\w ]{1,20} )?(?:part|side|team|group|work)\s*:",
    re.IGNORECASE,
    needs=":：",
)


def is_head(head: Paragraph, following: Block) -> bool:
    """Whether the last line of a paragraph of minutes heads tasks: with a colon, all bold, or right above a list."""
    over = is_over(head, following)
    if not (over or head.bold or ends_in_colon(head.text)):
        return False  # most lines
    text = head.text.strip().rpartition("\n")[2].strip()
    if not text or (len(text) > _LONGEST and text[-4:] not in _TELLS_BELOW):
        return False
    if over and head.kind != "list-item" and text != head.text.strip():
        over = False  # the end of a wrapped sentence
    return (over or head.bold or ends_in_colon(text)) and heads_list(text)


def is_over_boxes(head: Paragraph, following: Block | None) -> bool:
    """Whether an item without a box stands over one with a box on its own level: - 待办整理, - [ ] 寄信."""
    if head.kind != "list-item" or head.checked is not None or not isinstance(following, Paragraph):
        return False
    return following.checked is not None and following.level == head.level


def is_over(head: Paragraph, below: Block | None) -> bool:
    """Whether an item that is a part of a paragraph stands below it, or one with a box."""
    if not isinstance(below, Paragraph) or below.kind != "list-item":
        return False
    return below.level > head.level or is_over_boxes(head, below)


def is_set(blocks: Sequence[Block], index: int) -> bool:
    """Whether 任务1： stands in the list of time and place: what the meeting was to do, no task for after it."""
    head = blocks[index]
    if not isinstance(head, Paragraph) or head.kind != "list-item" or _SET.fullmatch(head.text.strip()) is None:
        return False
    for at in range(index - 1, -1, -1):
        block = blocks[at]
        if not isinstance(block, Paragraph) or block.kind != "list-item":
            return False
        if _FACT.match(block.text):
            return True
    return False


def owner_of(head: str, register: Register) -> str:
    """Return the side whose tasks a head names: Agency to do, 客户待办, Actions for the client; "" if it names none."""
    will = _WHO_WILL.fullmatch(head.strip(" *"))
    if will is not None and register.read(will["who"], sure=False):
        return will["who"]
    named = _OF_PERSON.fullmatch(head.strip(" *:#")) if head.isascii() or "’" in head else None
    if named is not None:
        who = named["who"] or named["whose"]
        owners = register.read(who, sure=False)
        if owners and all(owner.kind == "person" and is_somebody(owner, register) for owner in owners):
            return who
    words = fold(head).casefold().strip(" *:#【】[]").lstrip("待需请由要")
    sides = _longest_first(register.words)
    if not (words.startswith(sides) or "for " in words):
        return ""  # most heads
    for side in sides:
        if words.startswith(side) or words.endswith(f"for {side}"):
            at = words.find(side)
            behind = words[at + len(side) : at + len(side) + 1]
            if not (side.isascii() and behind.isalnum()):
                return side
    return ""


@lru_cache(maxsize=8)
def _longest_first(words: Words) -> tuple[str, ...]:
    """Return the words for sides, the longest first."""
    return tuple(sorted(words.sides, key=len, reverse=True))


def is_part(text: str) -> bool:
    """Whether a line names a part of the tasks below it: 代码部分：, Design team:."""
    return _PART.fullmatch(text.strip()) is not None


def in_paragraph(block: Paragraph, lines: Sequence[Line], register: Register) -> tuple[list[Candidate], list[Line]]:
    """Return the actions below heads that are lines of a paragraph, and the lines that stand below none."""
    found: list[Candidate] = []
    others: list[Line] = []
    at = 0
    while at < len(lines):
        end = _end(lines, at, register)
        if end == at + 1:
            others.append(lines[at])
        else:
            head = lines[at].text
            due, owner = heading_due(head, register), owner_of(head, register)
            found += Expected(register, due=due, owner=owner).read(block, lines[at + 1 : end])
        at = end
    return found, others


def _end(lines: Sequence[Line], at: int, register: Register) -> int:
    """Return the index behind the lines that a line heads; the next one if it heads none."""
    head = lines[at].text.strip()
    follows = at + 1 < len(lines)
    if not follows or len(head) > _LONGEST:
        return at + 1
    capitals = head.isupper() or _NAME_ARROW.match(lines[at + 1].text) is not None
    if not (capitals or ends_in_colon(head) or is_marked(lines[at + 1]) or _is_bold(lines[at])):
        return at + 1
    # 4. 待办事项：, and below it items with a dot
    of_point = _is_numbered(lines[at]) and ends_in_colon(head) and not _is_numbered(lines[at + 1])
    if (is_marked(lines[at]) and not (of_point and is_marked(lines[at + 1]))) or not heads_list(head):
        return at + 1
    end = at + 1
    numbered = is_marked(lines[end]) and not of_point
    while end < len(lines) and not _begins_other(lines[end], register) and (numbered or not _is_numbered(lines[end])):
        end += 1
    return end


def _is_numbered(line: Line) -> bool:
    """Whether a number is typed before a line: the next point, behind tasks that have none."""
    begin = line.paragraph.text.rfind("\n", 0, line.start) + 1
    return any(map(str.isdigit, line.paragraph.text[begin : line.start]))


def _is_bold(line: Line) -> bool:
    """Whether all of a line is bold."""
    for span in line.paragraph.spans_near(line.start, line.end):  # a plain loop takes half the time
        if span.kind == "bold" and span.start <= line.start and span.end >= line.end:
            return True
    return False


def _begins_other(line: Line, register: Register) -> bool:
    """Whether a line heads something of its own: 结论：, and no owner, whose tasks follow."""
    text = line.text.strip()
    if len(text) > _LONGEST:
        return False
    if topic_of(text) != "discussion":
        from briefcheck.facts.actions.twosided import names_somebody  # few papers ask

        return not names_somebody(text, register)  # 人员分工-吴坚
    colon = _COLON_END.search(text)
    return colon is not None and not register.read(text[: colon.start()], sure=False) and not is_part(text)


def behind_arrows(block: Paragraph, lines: Sequence[Line], register: Register) -> Iterator[Candidate]:
    """Yield what an arrow points to, with who or by when: ``=> Lia gets two offers``, ``→ 康康：发布表结构``."""
    for line in lines:
        start = _arrow_inside(line.text, register)
        if start >= 0 and not is_other(line.text[start:]):
            yield Candidate(block, line.start + start, line.end, "label")
        if line.text[:1] not in _ARROWS:
            continue
        arrow = _ARROW.match(line.text)
        rest = line.text[arrow.end() :] if arrow is not None else ""
        if arrow is not None and not is_other(rest) and not says_none(rest) and _is_told(rest, register):
            yield Candidate(block, line.start + arrow.end(), line.end, "label")


def _arrow_inside(text: str, register: Register) -> int:
    """Return where a task begins that an arrow gives somebody known: of ``Bev → call the six`` 0; -1 if none does."""
    last = None if text.isascii() else _LAST_ARROW.fullmatch(text)
    if last is not None and _are_present(last["who"], register):
        return -1 if TOPIC.match(last["task"]) or topic_of(last["task"]) != "discussion" else 0
    named = _NAME_ARROW.match(text)
    if named is not None and _is_known(named["who"], register):
        return 0
    arrow = _INNER_ARROW.search(text)
    behind = narrow(text[arrow.end() :]) if arrow is not None else ""
    end = register.name_at(behind, 0) if behind and not behind.isascii() else 0
    known = end > 0 and _is_known(behind[:end], register) and len(behind) > end
    return arrow.end() if arrow is not None and (known or _is_told_of_known(behind, register)) else -1


def _are_present(words: str, register: Register) -> bool:
    """Whether words are nothing but names of people who are known."""
    return all(map(register.is_person, _SEVERAL.split(words)))


def _is_told_of_known(words: str, register: Register) -> bool:
    match = _WHO_DOES.match(words) if words.isascii() else None
    return match is not None and _is_known(match["who"], register) and _is_told(words, register)


def _is_known(words: str, register: Register) -> bool:
    owners = register.read(words, sure=False)
    return bool(owners) and all(owner.kind != "person" or register.is_person(owner.name) for owner in owners)


def _plan_in(head: str) -> str:
    """Return a head as one of a plan: 确定了本周的工作流程 is 确定本周的工作计划."""
    return head.replace("了", "").replace("工作流程", "工作计划")


def behind_head(block: Paragraph, lines: Sequence[Line], register: Register) -> Iterator[Candidate]:
    """Yield what stands behind a head on its own line, with who or by when: ``本周文档分工：魏卿：第一节``."""
    for line in lines:
        text = line.text
        match = _HEAD.match(text)
        if match is None:
            continue
        head = match["head"]
        if not heads_list(f"{_plan_in(head) if '了' in head else head}:"):
            continue
        rest = text[match.end() :]
        if lists_names(rest):
            continue  # Copies to: Ann Lee, Tom Fox
        if is_other(rest) or says_none(rest):
            continue
        due = heading_due(match["head"], register)
        named = is_named(rest, register) and not _names_part_later(rest, register)
        if named or (due and _is_promised(rest, register)):
            yield Candidate(block, line.start + match.end(), line.end, "label", due_above=due)
        elif not text.isascii():
            from briefcheck.facts.actions.tocome import planned  # English papers do without

            parts = list(planned(block, line, match.end()))
            yield from [replace(entry, due_above=due) for entry in parts] if len(parts) == 1 else parts


def _names_part_later(words: str, register: Register) -> bool:
    """Whether all that words name is a group, in a later clause: 实现后台，同时前端完成主体工作."""
    line = narrow(words)
    found = find_owners(line, register) if "," in line else None
    if found is None or any(owner.kind != "group" for owner in found.owners) or is_tied(words):
        return False
    return "," in line[: found.start]


def _is_promised(words: str, register: Register) -> bool:
    """Whether words behind the day by which it is to be there begin with somebody known: By Friday: Ann has the tracks uploaded."""
    match = _HAS_DONE.match(words)
    owners = register.read(match["who"], sure=False) if match is not None else ()
    done = bool(owners) and _IS_DONE.search(words) is not None
    return bool(owners) and all(done or is_somebody(owner, register) for owner in owners)


def _is_told(words: str, register: Register) -> bool:
    """Whether words say who or by when, or begin with a name and what its bearer does: Lia gets two offers."""
    if is_named(words, register):
        return True
    match = _WHO_DOES.match(words)
    if match is None or not register.read(match["who"], sure=False):
        return False
    verb = match["verb"]
    return any(form in PLAN_VERBS_ENGLISH for form in (verb, verb[:-1], verb[:-2], f"{verb[:-3]}y"))


def beside_done(table: Table, register: Register) -> Iterator[Candidate]:
    """Yield the tasks of a table that has one column of what was done, and one of what is to be: Work done | Work to be done.

    Beside any other columns (Point | Result | To do) those that say who or by when.
    """
    if len(table.rows) < _LEAST_ROWS:
        return
    heads = [cell for cell in table.rows[0].cells if cell.text.strip()]
    if len(heads) < _LEAST_COLUMNS:
        return
    ahead = [cell for cell in heads if _is_ahead(cell)]
    if len(ahead) != 1:
        return
    beside = any(
        cell is not ahead[0] and (topic_of(cell.text) == "past" or _DONE_HEAD.search(cell.text)) for cell in heads
    )
    owners = register.words.owner_columns | WEAK_OWNER_COLUMNS
    who = next((cell for cell in heads if fold(cell.text).casefold().strip() in owners), None)
    for row in table.rows[1:]:
        task = row.cell_at(ahead[0].column)
        if task is not None and not task.continues:
            found = _tasks(task, _owner(row, who), who, register)
            yield from (entry for entry in found if beside or is_named(entry.text, register))


def of_columns(table: Table, register: Register) -> list[Candidate]:
    """Return the tasks of a table without owner and date among its heads: beside what was done, or with a column for each side."""
    return list(beside_done(table, register)) or loose_sides(table, register)


def _is_ahead(cell: Cell) -> bool:
    return topic_of(cell.text) == "tasks" or is_next(cell.text)


def _owner(row: Row, who: Cell | None) -> str | None:
    cell = row.cell_at(who.column) if who is not None else None
    return cell.text.strip() if cell is not None else None


def _tasks(cell: Cell, owner: str | None, who: Cell | None, register: Register) -> Iterator[Candidate]:
    for block in paragraphs(cell.blocks):
        for line in lines_of(block):
            if not (says_none(line.text) or is_other(line.text) or is_unfilled(line.text, (), register.words)):
                column = who.text.strip() if who is not None else ""
                yield Candidate(block, line.start, line.end, "row", owner_cell=owner, owner_column=column)
