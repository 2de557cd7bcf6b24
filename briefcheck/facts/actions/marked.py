"""Lines that say of themselves that they are actions, wherever they stand: a label, labelled fields, a box with an owner."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefcheck.document.blocks import Paragraph
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.due import due_label
from briefcheck.facts.actions.fieldlabels import find_owner_label, may_name_owner, owner_signs
from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.leadins import with_who
from briefcheck.facts.actions.lines import (
    ADDRESSED_BEGIN,
    Label,
    Line,
    is_boxed,
    label_at_start,
    label_begins,
    label_inside,
    label_of,
)
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.sentence import sentences
from briefcheck.facts.actions.signs import signs
from briefcheck.facts.actions.status import is_other, is_unfilled
from briefcheck.facts.actions.subject import owner_at_start
from briefcheck.facts.actions.words import Words
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.narrow import holds, narrow
from briefcheck.facts.none import says_none
from briefcheck.lazy import pattern

_STRONG_OWNER = pattern(
    r"(?<=[\s;,(])(?:responsible|assigned(?: to)?|action by)\s*:\s*[^\s:]|(?<=[\s;；,，。(（])(?:责任人|负责人|执行人|跟进人|修改人|整改人|处理人|完成人|owner|assignee)\s*[:：]?\s*[^\s:：]",
    re.IGNORECASE,
)
_TAKEN = pattern(
    r"\b(?:takes?|took|taken|taking|got|gets|given|accepts?|accepted) (?:an?|the|on the|on an|that) (?:action(?: items?| points?)?|to-?do|AI) (?:to|of|for)\b"
    r"|[\[【(（](?:action(?: item)?|to-?do|行动项?|待办)[\]】)）]\s*$",
    re.IGNORECASE,
    needs=("action", "todo", "to-do", "ai", "行动", "待办"),
)
_TODO = pattern(
    r"(?:^|[>→(\[–—;,:/-]\s*|\d\s+)(?:todo|to-do|TODO|TO DO)\b[\s:(\[–-]*(?P<who>@?[A-Z][\w.'’-]*(?:(?: and | & |/|, ?)@?[A-Z][\w.'’-]*){0,3})(?=\s*[),:\].;(]|\s+to\b|\s*$)"
    r"|[>→(\[;]\s*(?:todo|to-do|TODO|TO DO)\b[\s:–-]*(?P<verb>[a-z][a-z-]+)\s+\S",
    needs=("todo", "to-do", "TODO", "TO DO"),
)
"""A label in the middle of a note, with who is to do it, or what: Sponsors > todo Ann; Students (TODO Tom: write to them)."""

CAPITALS = ("ACTION", "AI", "AP", "TO")
_AT_END = pattern(
    r"(?<=\S)\s*[\[(]?\bACTION(?: BY| ON)?\s*[:–—-]?\s+(?P<who>[A-Z][\w.'’&/, ]{1,30}?)\s*[\])]?\.?\s*$", needs="ACTION"
)
"""Who is to act, at the end of what was said: … subject to cost. ACTION DB."""

TAKING = ("acti", "todo", "to-do", "行动", "待办")
_OFFERED = pattern(
    r"[?？]\s*$|\b(?:who|whether|could|can|would|should|may|might|if|happy for|no one|nobody)\b",
    re.IGNORECASE,
    needs="?？bcdfhlnw",
)
_PLURAL = pattern(r"(?:actions|action items|action points|to-?dos|tasks|next steps|follow-?ups)\b", re.IGNORECASE)
_HANDLE = pattern(r"\s*@?[\w.-]{2,30}\s*[:：]\s*\S")
_FIRST_WORD = pattern(r"\s*(?P<verb>[A-Za-z-]+)\s+\S")
SIGNS = ("[", "【", "人", "–", "—", " - ", "待办", "==")
SMALL_SIGNS = ("action", "owner", "todo", "to do", "to-do")
"""One of them, or a colon, stands in every line that is marked and has no box."""

_THEN = pattern(r",\s|\s[-–—]\s|\s\(|\s(?=by\b)", needs=(",", "-", "–", "—", "(", "by"))
"""Behind who is to act, before the day."""

_NAME_FIRST = pattern(r"\s*(?P<who>(?:[Tt]he )?[A-Z][\w.'’-]*)(?=[\s,])")
_LONGEST_HEAD = 80
HEAD_ENDS = frozenset(":：]】-–—")
"""How a label ends that heads a list."""

_LONGEST_NAMES = 40
"""Characters of the longest box that only names who came."""

_LEAST_TASK = 6
"""Characters before ``责任人`` of a line that says a task, then its owner."""


def heads_tasks(block: Paragraph, register: Register) -> bool:
    """Whether a paragraph is nothing but a label, with the tasks in a list below it: ``**TODO:**``."""
    text = block.text.rstrip(" *\n")
    if len(text) > _LONGEST_HEAD or text[-1:] not in HEAD_ENDS:
        return False
    label = label_at_start(block.text, register.words)
    return label is not None and label.strong and not block.text[label.end :].strip(" *:：\n")


class Marks:
    """Finds the marked lines of a document: it is asked for no label that it does not hold."""

    __slots__ = ("_begins", "_firsts", "_owners", "_register")

    def __init__(self, register: Register) -> None:
        """Take who is known, and what the document holds."""
        self._register = register
        self._begins, self._firsts = label_begins(register.words.task_labels)
        self._owners = owner_signs(register.whole, register.words)

    def find(self, block: Paragraph, lines: Sequence[Line], *, inside: bool, agenda: bool = False) -> list[Candidate]:
        """Return those of the lines of a paragraph that are marked with a label, fields, a box with owner or date.

        ``inside``: it holds a sign of a label further along, one of :data:`TAKING` or :data:`CAPITALS`. ``agenda``: its
        lines are what is to be talked about, and the owner of a line is who brings it up.
        """
        register, text = self._register, block.text
        boxed = block.checked is not None and not agenda
        typed = not agenda and ("[ ]" in text or "☐" in text)
        fields = not agenda and self._may_name_owner(text)
        pen = "==" in text
        found: list[Candidate] = []
        for line in lines:
            begin = line.text[:2]
            begin = begin if begin.isascii() else narrow(begin)
            may = begin in self._begins or begin[:1] in self._firsts or begin in ADDRESSED_BEGIN
            entry = _labelled(block, line, register) if may else None
            if entry is None and inside:
                entry = _inside(block, line, register)
            if entry is None and fields:
                entry = _with_fields(block, line, register)
            if entry is None and (boxed or (typed and is_boxed(line))):
                entry = _boxed(block, line, register)
            if entry is None and pen:
                entry = _highlighted(block, line, register)
            if entry is not None:
                found.append(entry)
        return found

    def _may_name_owner(self, text: str) -> bool:
        if self._owners:
            small = narrow(text).casefold()
            for sign in self._owners:
                if sign in small:
                    return may_name_owner(small, self._register.words)
        return False  # most documents


def _highlighted(block: Paragraph, line: Line, register: Register) -> Candidate | None:
    """Return a line that is marked with a pen from end to end, with a verb of a plan first or an owner: ==Ann to set up==."""
    if not (block.text[: line.start].endswith("==") and block.text.startswith("==", line.end)):
        return None
    first = _FIRST_WORD.match(line.text)
    plan = first is not None and first["verb"].casefold() in PLAN_VERBS_ENGLISH
    if is_other(line.text) or not (plan or owner_at_start(narrow(line.text), register) is not None):
        return None
    return Candidate(block, line.start, line.end, "box")


def _labelled(block: Paragraph, line: Line, register: Register) -> Candidate | None:
    """Return the words behind the label that a line begins with: ``ACTION: …``, ``AI: Kate to …``, ``行动：…``."""
    label = label_of(line.text, register)
    if label is None or not _counts(label, line, register):
        return None
    body = line.text[label.end :]
    if not body.strip() or says_none(body) or is_unfilled(body, (), register.words) or is_other(body):
        return None
    if _PLURAL.match(line.text) and not label.who and not signs(body, register):
        return None  # To-dos: what is being talked of, unless it says who or by when
    return with_who(Candidate(block, line.start + label.end, line.end, "label"), label)


def _counts(label: Label, line: Line, register: Register) -> bool:
    """Whether a label makes a line an action outside of the action sections: AI and 任务 do so with an owner only."""
    if label.strong:
        return True
    folded = narrow(line.text)
    if find_owner_label(folded, register.words) is not None:
        return True
    if not label.capital:
        return False
    body = folded[label.end :]
    verb = _FIRST_WORD.match(body)
    plan = verb is not None and verb["verb"].casefold() in PLAN_VERBS_ENGLISH
    return plan or _HANDLE.match(body) is not None or names_owner(body, register)


def names_owner(line: str, register: Register) -> bool:
    """Whether what follows a label names somebody: AI: Kate is a task, AI: 60 years of it is not."""
    if register.read(line, sure=False) or owner_at_start(line, register) is not None:
        return True
    if _THEN.search(line) is not None and register.read(_THEN.split(line, maxsplit=1)[0], sure=False):
        return True  # Action: Clerk, by 21 March
    first = _NAME_FIRST.match(line)
    return first is not None and register.is_person(first["who"])


def _inside(block: Paragraph, line: Line, register: Register) -> Candidate | None:
    """Return a line with its label further along or at its end: ``… AI: Kate``, ``I will take an action to …``."""
    text = line.text
    inside = label_inside(text) if holds(text, CAPITALS) or "ction" in text else None
    if inside is not None and names_owner(narrow(line.text)[inside.end :], register):
        return Candidate(block, line.start + _sentence_before(text, inside.start), line.end, "label")
    last = _AT_END.search(text) if "ACTION" in text else None
    owners = register.read(last["who"], sure=False) if last is not None else ()
    if last is not None and owners and all(register.is_person(owner.name) for owner in owners):
        return Candidate(block, line.start, line.start + last.start(), "label", owner_cell=last["who"])
    todo = _TODO.search(text)
    if todo is not None and (candidate := _to_do(block, line, todo, register)) is not None:
        return candidate
    taken = _TAKEN.search(text) if "AI" in text or holds(text.casefold(), TAKING) else None
    if taken is None or _OFFERED.search(line.text) is not None or is_other(line.text):
        return None
    return Candidate(block, line.start, line.end, "label")


def _to_do(block: Paragraph, line: Line, todo: re.Match[str], register: Register) -> Candidate | None:
    """Return a line with such a label in its middle; None where it names neither somebody nor what is to be done."""
    if todo["verb"]:
        return Candidate(block, line.start, line.end, "label") if todo["verb"] in PLAN_VERBS_ENGLISH else None
    owners = register.read(todo["who"], sure=False)
    if not owners or not all(register.is_surely(owner) or owner.name.casefold() in GIVEN_NAMES for owner in owners):
        return None
    return Candidate(block, line.start, line.end, "label", owner_cell=todo["who"])


def _sentence_before(text: str, at: int) -> int:
    """Return where the sentence begins that stands before a label at ``text[at]``: what is to be done."""
    begins = [start for start, end in sentences(text[:at].rstrip(" *")) if start < at]
    return begins[-1] if begins else 0


def _with_fields(block: Paragraph, line: Line, register: Register) -> Candidate | None:
    words = register.words
    if not _has_fields(narrow(line.text), words) or is_other(line.text) or is_unfilled(line.text, (), words):
        return None
    return Candidate(block, line.start, line.end, "fields")


def _has_fields(line: str, words: Words) -> bool:
    """Whether a line names an owner and a date by labels, or says a task and then its owner: 写文档；owner：张三."""
    if find_owner_label(line, words) is None:
        return False
    if due_label(words).search(line) is not None:
        return True
    named = _STRONG_OWNER.search(line)
    if named is None or named.start() < _LEAST_TASK:
        return False
    return re.search(r"[:：]", line[: named.start()].rstrip("：:… ")) is None


def _boxed(block: Paragraph, line: Line, register: Register) -> Candidate | None:
    box = Candidate(block, line.start, line.end, "box")
    return box if signs(box.line, register) and not _is_only_named(line.text, register) else None


def _is_only_named(words: str, register: Register) -> bool:
    """Whether words are nothing but who somebody is: a box that is ticked by who came."""
    owners = register.read(words, sure=False) if len(words) <= _LONGEST_NAMES and "@" not in words else ()
    return bool(owners) and 2 * sum(len(owner.name) for owner in owners) >= len(words.strip())
