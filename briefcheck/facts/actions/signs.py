"""Who or by when, as a sign that a line is an action: how surely a line names an owner or a deadline."""

from __future__ import annotations

import re

from briefcheck.facts.actions.due import find_due, has_deadline
from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.subject import find_owners
from briefcheck.facts.names import is_chinese_name
from briefcheck.facts.narrow import holds, narrow
from briefcheck.lazy import pattern

_TIED = pattern(
    r"(?:周[一二三四五六日天]|下周|本周|月底|月初|明天|明日|今天|今日|会议|例会|周会|\d\s*(?:天|日|个?工作日|周|个?月))(?:之前|以前|前|之内|以内|内)"
    r"|\b(?:by|before|until|no later than)\s+(?:the\s+)?(?:next|end|this|mon|tue|wed|thu|fri|sat|sun|tomorrow|eod|cob|eow|eom|close|noon|midday|lunch|tonight|weekend|month|half|easter|christmas|summer|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
    needs=("前", "内", "by ", "before ", "until ", "later than"),
)
_TIES = ("前", "内", "by", "before", "until", "later")
"""One of them stands in each."""

_VERB = pattern(r"[\s:,–—-]*(?:(?:to|will|would|shall|should|please|also|then) )*(?P<verb>[A-Za-z][a-z-]+)")
_TALKS = pattern(
    r"^\s*[:：]?\s*(?:I(?:'m|’m)? (?!will|'ll)|we (?!will|'ll)|it'?s? |that |this |there |yes\b|no\b|ok\b|maybe|what|why|how|if )",
    re.IGNORECASE,
)
_LEAST_TASK = 2
_LONGEST_OWNERS = 40
"""Characters that the owners of a line take at most; more is a sentence with names in it."""


def signs(text: str, register: Register) -> bool:
    """Whether a line says who or by when."""
    line = narrow(text)
    return find_owners(line, register) is not None or find_due(text, 0, None, register.words) is not None


def addresses(text: str, register: Register) -> bool:
    """Whether a line names a person or a side, not only everybody (请各位按时完成，谢谢), or says by when."""
    found = find_owners(narrow(text), register)
    named = found is not None and any(owner.kind in ("person", "side") for owner in found.owners)
    return named or find_due(text, 0, None, register.words) is not None


def is_tied(text: str) -> bool:
    """Whether a line has a deadline: a day, or a time told from the meeting, with 前 or by."""
    if has_deadline(text):
        return True
    line = narrow(text)
    return holds(line.casefold(), _TIES) and _TIED.search(line) is not None


def is_named(text: str, register: Register) -> bool:
    """Whether a line surely names an owner, somebody present or a name by its form, or a deadline."""
    if is_tied(text):
        return True
    line = narrow(text)
    return _ends_in_names(line, register) or _begins_with_owner(line, register)


def _begins_with_owner(line: str, register: Register) -> bool:
    found = find_owners(line, register)
    people = [owner for owner in found.owners if owner.kind != "placeholder"] if found is not None else []
    if found is None or not people or found.end - found.start > _LONGEST_OWNERS:
        return False
    rest = line[found.end :]
    if all(owner.kind != "person" or register.is_person(owner.name) for owner in people):
        return not _TALKS.search(rest)
    if register.listed:
        return False
    return _plans(rest) if line.isascii() else all(is_surely_name(owner.name, register) for owner in people)


def is_surely_name(name: str, register: Register) -> bool:
    """Whether a name is that of somebody present, or a Chinese name by its form."""
    return register.is_person(name) or is_chinese_name(narrow(name))


def _ends_in_names(line: str, register: Register) -> bool:
    """Whether a line is a task, a colon and who does it: 架构设计：姬索肇、王宁."""
    task, colon, names = line.replace("：", ":").rpartition(":")
    if not colon or len(task) < _LEAST_TASK or not 1 < len(names.strip()) <= _LONGEST_OWNERS:
        return False
    owners = register.read(names, sure=False)
    return bool(owners) and all(owner.kind == "person" and is_surely_name(owner.name, register) for owner in owners)


def _plans(words: str) -> bool:
    """Whether words begin with a verb of a plan: Ann: send the deck, Ann to send the deck."""
    match = _VERB.match(words)
    return match is not None and match["verb"].casefold() in PLAN_VERBS_ENGLISH


def commits(sentence: str, register: Register) -> bool:
    """Whether a sentence (in half width and simplified letters) that is not all English commits somebody to something."""
    if sentence.isascii():
        return False
    from briefcheck.facts.actions.promises import promises  # English papers do without

    return promises(sentence, register)
