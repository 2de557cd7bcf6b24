"""One line, several actions: 乙方3月4日前提交分镜，甲方3月6日前书面反馈."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from briefcheck.facts.actions.due.ties import FORMER, is_directly_tied, is_tied
from briefcheck.facts.actions.fieldlabels import any_label
from briefcheck.facts.actions.gather_words import PLAN_VERBS
from briefcheck.facts.actions.givenover import asked_below, shared_out
from briefcheck.facts.actions.head import bracket, chinese_subject
from briefcheck.facts.actions.helpers import after_helpers
from briefcheck.facts.actions.owners import Found, Register
from briefcheck.facts.actions.sentence import words
from briefcheck.facts.actions.subject import find_owners, owner_at_start
from briefcheck.facts.actions.times import TIME, without_times
from briefcheck.facts.narrow import narrow
from briefcheck.facts.written import find_dates
from briefcheck.frozen import frozen, replace
from briefcheck.lazy import HAN, pattern

_BOUNDARY = pattern(
    r"\s*(?:[;；]|(?<![;；。，,\s]\d)[。.](?=\s|[^\W\d_a-z])|[,，](?:\s*(?:and(?: that)?|并且|同时))?|\s(?:and(?: that)?|&)(?=\s)|\s{2,}|[)）]\s+|\t)\s*(?:\d{1,2}[.、)）](?!\d)\s*|(?:没问题|可以|顺利|通过|确认|同意)的话[,，]?\s*)?"
)
_MAY_BREAK = pattern(
    r"[;；，,。.\s)）](?:(?<=[;；，,\t])|(?<=[。.])(?<![;；。，,\s]\d.)(?=\s|[^\W\d_a-z])|(?<=\s)(?:(?:and|&)(?=\s)|\s)|(?<=[)）])\s)"
)
"""The same without what may stand around it, and with a set of characters first: it is looked for much faster."""

_NUMBER = pattern(r"\s*(?:[①-⑳]|(?<![\d./-])\d[.)、）](?!\d))\s*")
_NUMBER_MARK = pattern(r"[①-⑳\d](?:(?<=[①-⑳])|[.)、）])")
_SECOND = pattern(r"[\s;；。,，]*(?:②|(?<=[;；。\s])[(（]?2[)）、])\s*", needs="②2")
"""The second of two numbers: the first one stands before the line, as the mark of its item."""

_ORDER = pattern(r"[;；。,，]\s*[二三四五六七八九]是[,，]?(?=[^\W\d_])", needs="是")
_FIRST_PERSON = pattern(
    r"I(?:['’]ll| will| can| am going to|['’]m going to| also)\b|我(?:来|会|也|再|负责|去|这边)", needs=("I", "我")
)
_SENTENCE = pattern(r"[.。;；!！]\s*")
_SHARED = pattern(
    r"[\s,，;；、。.（(\-–—]*(?P<due>(?:(?:以上)?(?:均|都|皆|全部|各)|\b(?:both|all|each)\b)[^,，;；。（(]{2,30})\s*[)）]?[.。]?\s*$",
    re.IGNORECASE,
    needs=("均", "都", "皆", "全部", "各", "both", "all", "each"),
)
"""One date for all that a line says: （均3月8日前）, both by 15 March."""

_TIMED = pattern(r"\W*(?P<due>[^:：;；]{3,24})[:：]\s*", needs=":：")
"""The same before them: By 15 March: …; 3月8日前：…"""

_BY_SOMEBODY = pattern(r"[^,，;；。:：]{2,16}?由(?!于)", needs="由")
_MINE = pattern(r"[^,，。:：;；]{2,12}?我(?:今[天晚]|明[天早晚]|下周|周[一二三四五六日]|来|会后|先|再|去)", needs="我")
"""What the speaker does first, whatever others do behind: 邀请函文案我今晚写，何总明早看."""

_TOPIC = pattern(r"[^:：,，。;；]{2,12}[:：]\s*(?=[^\W\d_])", needs=":：")
_SHORT_HEAD = pattern(r"[^\W\d_a-z][^\s:：,，。;；（()）]{1,11}[:：]\s*(?=\S)", needs=":：")
_LONG_VERBS = "|".join(verb for verb in PLAN_VERBS if len(verb) > 1)
_NEXT_TASK = pattern(
    rf"\s*[;；]\s*(?=(?:为|对|把|将|向|给)?[^,，;；:：]{{0,8}}?(?:{_LONG_VERBS}))|(?P<stop>。)\s*(?=[^\W\d_])",
    needs=";；",
)
_TASK = pattern(
    rf"(?:[^:：;；]{{1,16}}[:：]\s*)?(?:(?:把|将)[^,，;；:：]{{2,24}}|(?:为|对|把|将|向|给|先|再|需要?)?[^,，;；:：]{{0,8}}?(?:{_LONG_VERBS}))",
    needs=HAN,
)
_MARKS = frozenset(";；,，、。.!！)）\t①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
"""Marks, one of which stands wherever a line is broken, but behind an owner: a blank and "and" may do there."""

_COMMAS = frozenset(",，;；、")
_STOPS = ("。", ".")
"""What nothing is broken at where it ends the line."""

_MAY_DATE = pattern(r"[\d月号]")
_ACTS = words("to will would should shall must can could is are")
_OPENS = "[【"
_ENDED = pattern(r"[;；。]", needs=";；。")
_CLAUSE = pattern(r"\s*(?:[，,；;]|\s(?:and|then)(?=\s))\s*")


_MAY_GO_ON = pattern(r"[，,；;]|\s(?:and|then)(?=\s)")
"""The same without the space around it."""


@frozen
class Piece:
    """One action of a line, at ``start:end``; ``above`` names its owner where the words before it do.

    ``due`` is by when all of the line is to be done.
    """

    start: int
    end: int
    above: str = ""
    due: str = ""


_Step: TypeAlias = Callable[[str, Piece, Register], list[Piece]]


def split_line(text: str, register: Register) -> list[Piece]:
    """Return the single actions of a line.

    A line is broken where the next stretch begins with an owner of its own and the first one did too, where the speaker
    says 我 or I again, at numbers inside of it (我方：①… ②…), whose owner is the one before the first number, and where
    a second deadline begins (3/5交初稿，3/8交终稿).
    """
    line = narrow(text)
    marks = _MARKS.intersection(line[:-1] if line[-1:] in _STOPS else line)
    joined = "and" in line or "&" in line or "  " in line or not line.isprintable()
    may_break = (bool(marks) or joined) and _MAY_BREAK.search(line) is not None
    if not marks and not may_break and "then" not in line:
        return [Piece(0, len(line))] if line.strip() else []  # most lines
    days = _days(line, register) if "各" in line or "分别" in line else []
    if days:
        return [Piece(start, end, who) for start, end, who in days]  # 老白、Vivi各出一稿，老白下周二，Vivi下周四
    stretches = _by_owner(line, register) if may_break else [(0, len(line))]
    plain = line.isascii()
    if plain and (";" in marks or ". " in line):
        from briefcheck.facts.actions.severals import each_of_several

        stretches = [part for start, end in stretches for part in each_of_several(line, start, end, register)]
    pieces = [Piece(start, end) for start, end in stretches]
    for step in _open(marks, plain, "and" in line):
        pieces = _each(step, line, pieces, register)
    due = _shared_due(line) if len(pieces) > 1 else ""
    if due:
        pieces = [replace(piece, due=piece.due or due) for piece in pieces]
    if _MAY_DATE.search(line) is not None:
        pieces = _each(_by_deadline, line, pieces, register)
    return [piece for piece in pieces if line[piece.start : piece.end].strip()]


@lru_cache(maxsize=512)
def _open(marks: frozenset[str], plain: bool, joined: bool) -> tuple[_Step, ...]:
    """Return the steps that can break a line with such marks, ``plain`` if all in ASCII, ``joined`` by "and"."""
    return (
        *((_by_share,) if plain else ()),
        *[step for step, needed, han in _STEPS if not needed.isdisjoint(marks) and not (han and plain)],
        *((_by_days,) if joined or not _COMMAS.isdisjoint(marks) else ()),
    )


def _each(step: _Step, line: str, pieces: list[Piece], register: Register) -> list[Piece]:
    """Return the pieces as a step breaks each of them."""
    if len(pieces) == 1:
        return step(line, pieces[0], register)  # most lines
    return [part for piece in pieces for part in step(line, piece, register)]


def _days(line: str, register: Register) -> list[tuple[int, int, str]]:
    from briefcheck.facts.actions.brackets import day_cuts  # English papers do without

    return day_cuts(line, 0, len(line), register)


def _by_share(line: str, piece: Piece, register: Register) -> list[Piece]:
    """Break where several people are given a task each: Tom will send the deck and Ann the budget."""
    if "," not in line and "(" not in line and ";" not in line and " and " not in line:
        return [piece]
    from briefcheck.facts.actions.gapped import several_shares

    shares = several_shares(line, piece.start, piece.end, register)
    return [Piece(entry.start, entry.end, entry.owner, entry.due) for entry in shares] or [piece]


def _shared_due(line: str) -> str:
    """Return by when all that a line says is to be done; "" if it does not say."""
    shared = _SHARED.search(line)
    if shared is None or TIME not in without_times(shared["due"]):
        shared = _TIMED.match(line)
    due = shared["due"].strip() if shared is not None else ""
    return due.strip("均都皆 ") if due and TIME in without_times(due) else ""


def _by_owner(line: str, register: Register) -> list[tuple[int, int]]:
    first = _at_start(line, register) or _by_somebody(line, register) or _behind_topic(line, register)
    headed = _SHORT_HEAD.match(line) if first is None else None
    cuts: list[tuple[int, int]] = []
    if first is not None or headed is not None:
        label = any_label(register.words)
        for boundary in _BOUNDARY.finditer(line, first.end if first is not None else 0):
            if label.match(line, boundary.end()):
                continue  # Owner: Tom, Due: 12 March
            if headed is not None and (
                boundary[0].strip() not in (";", "；") or not _SHORT_HEAD.match(line, boundary.end())
            ):
                continue  # 奥美：…；客户：…: what stands before the first colon is an owner too
            following = _at_start(rest, register) if _may_name(rest := line[boundary.end() :]) else None
            begins = following is not None and following.end > 0 and not _is_helper(line, boundary.end(), register)
            if (
                following is not None
                and begins
                and not _ENDED.search(line, boundary.end(), boundary.end() + following.start)
            ):
                inner = boundary.start() + (1 if boundary[0].lstrip()[:1] in (")", "）") else 0)
                cuts.append((inner, boundary.end()))
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(line)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if line[start:end].strip()]


def _at_start(line: str, register: Register) -> Found | None:
    """Return the owner that a stretch begins with, in a bracket too: [前端] 实现弹窗."""
    if line[:1] in _OPENS and line:
        found = bracket(line, 0, register)
        return found if found is not None and found.owners else None
    return owner_at_start(line, register)


def _may_name(stretch: str) -> bool:
    """Whether a stretch can begin with an owner; one in English has a sign or a verb of somebody's then."""
    return (
        not stretch.isascii()
        or ":" in stretch
        or "@" in stretch
        or "'" in stretch
        or stretch[:1] == "["
        or not _ACTS.isdisjoint(stretch.split())
    )


def _by_task(line: str, piece: Piece, register: Register) -> list[Piece]:
    """Break where the next task begins with its verb: 统一各页的样式；研究短信服务. Who is named at the end does them all."""
    if ";" not in line and "；" not in line:
        return [piece]
    cuts = [match for match in _NEXT_TASK.finditer(line, piece.start, piece.end) if _is_next(match, piece, register)]
    if not cuts or _TASK.match(line, piece.start, cuts[0].start()) is None:
        return [piece]
    words = line[piece.start : piece.end].rstrip(" 。.；;")
    found = find_owners(words, register)
    last = found is not None and found.start > cuts[0].start() - piece.start and found.end >= len(words)
    return [piece] if last else _cut(piece, cuts, _owner(line, piece, register))


def _is_next(match: re.Match[str], piece: Piece, register: Register) -> bool:
    """Whether a task begins behind a mark: behind a stop only with somebody who is known."""
    if match.start() <= piece.start:
        return False
    if match["stop"] is None:
        return True
    end = register.name_at(match.string, match.end())
    return end > match.end() and register.is_person(match.string[match.end() : end])


def _by_somebody(line: str, register: Register) -> Found | None:
    """Return who does what the first clause begins with: 战报由小顾出第一版，梁工补数据."""
    match = _BY_SOMEBODY.match(line)
    found = chinese_subject(line, match.end() - 1, register) if match is not None else None
    return found if found is not None and all(owner.kind == "person" for owner in found.owners) else None


def _behind_topic(line: str, register: Register) -> Found | None:
    """Return who does what stands behind a topic and its colon, or inside of the first clause: 开发票：小葛给信息，老徐开出."""
    mine = _MINE.match(line) if "我" in line else None
    if mine is not None:
        return Found((), 0, mine.end())
    topic = _TOPIC.match(line) if not line.isascii() else None
    if topic is None:
        return None
    found = owner_at_start(line[topic.end() :], register)
    if found is None or not all(owner.kind == "person" and register.is_surely(owner) for owner in found.owners):
        return None
    return Found(found.owners, topic.end() + found.start, topic.end() + found.end)


def _is_helper(line: str, at: int, register: Register) -> bool:
    """Whether a clause only says who helps: …，王强配合."""
    return after_helpers(line, at, register) > at


def _owner(line: str, piece: Piece, register: Register) -> str:
    """Return the words that name the owner of a piece, for the pieces after it; "" if none do."""
    found = owner_at_start(line[piece.start : piece.end], register)
    return ", ".join(owner.text for owner in found.owners) if found is not None else piece.above


def _by_speaker(line: str, piece: Piece, register: Register) -> list[Piece]:
    """Break where the speaker promises something again: ``Tom: I'll send a doodle. I'll book the room``."""
    if _FIRST_PERSON.search(line, piece.start, piece.end) is None:
        return [piece]
    cuts = [
        match
        for match in _SENTENCE.finditer(line, piece.start, piece.end)
        if match.start() > piece.start and _FIRST_PERSON.match(line, match.end(), piece.end)
    ]
    return _cut(piece, cuts, _owner(line, piece, register)) if cuts else [piece]


def _cut(piece: Piece, cuts: list[re.Match[str]], above: str) -> list[Piece]:
    """Return the pieces between the cuts; those behind the first one have the owner of the whole."""
    starts = [piece.start, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), piece.end]
    return [
        replace(piece, start=start, end=end, above=piece.above if start == piece.start else above or piece.above)
        for start, end in zip(starts, ends, strict=True)
    ]


def _by_number(line: str, piece: Piece, register: Register) -> list[Piece]:
    marks = _NUMBER_MARK.findall(line, piece.start, piece.end)
    numbers = list(_NUMBER.finditer(line, piece.start, piece.end)) if len(marks) > 1 else []
    if len(numbers) < 2:
        return [piece]
    if "2" in numbers[0][0] or "②" in numbers[0][0]:  # the first number is the mark of the item
        return _cut(piece, numbers, "")
    above = line[piece.start : numbers[0].start()].strip(" :：")
    stops = [*(match.start() for match in numbers[1:]), piece.end]
    owner, due = asked_below(above, register) or (above, "")
    return [Piece(match.end(), stop, owner, due) for match, stop in zip(numbers, stops, strict=True)]


def _by_each(line: str, piece: Piece, register: Register) -> list[Piece]:
    """Break where somebody else who is known begins: 老陈周三前发报价、马琳出打样."""
    cuts = shared_out(line, piece.start, piece.end, register)
    return _cut(piece, cuts, "") if cuts else [piece]


def _by_bracket(line: str, piece: Piece, register: Register) -> list[Piece]:
    """Break behind brackets each of which names who does what stands before it, and between batches with a day each."""
    several = line.count("(", piece.start, piece.end) > 1
    if not (several or "批" in line or "次" in line or "步" in line or "期" in line):
        return [piece]  # most lines
    from briefcheck.facts.actions.brackets import batch_cuts, bracket_cuts  # most English papers do without

    cuts = bracket_cuts(line, piece.start, piece.end, register) if several else []
    if cuts:
        return _cut(piece, cuts, "")
    cuts = batch_cuts(line, piece.start, piece.end) if not line.isascii() else []
    found = find_owners(line[piece.start : piece.end], register) if cuts else None
    above = ", ".join(owner.text for owner in found.owners) if found is not None else ""
    return _cut(replace(piece, above=piece.above or above), cuts, above) if cuts else [piece]


def _by_order(line: str, piece: Piece, _: Register) -> list[Piece]:
    """Break at 二是, 三是: 一是完善方案；二是抓紧立项."""
    cuts = list(_ORDER.finditer(line, piece.start, piece.end)) if "是" in line else []
    return _cut(piece, cuts, "") if cuts else [piece]


def _by_second(line: str, piece: Piece, _: Register) -> list[Piece]:
    second = _SECOND.search(line, piece.start + 2, piece.end)
    return [piece] if second is None else _cut(piece, [second], "")


def _by_days(line: str, piece: Piece, register: Register) -> list[Piece]:
    """Break between the tasks of one owner that have a day each: Tom: deck 13 March, plan 16 March."""
    from briefcheck.facts.actions.bydays import day_starts

    cuts, above = day_starts(line, piece.start, piece.end, register)
    return _cut(piece, cuts, above) if cuts else [piece]


def _by_deadline(line: str, piece: Piece, register: Register) -> list[Piece]:
    """Break before a second deadline of the same owner: ``Tom to send the draft by 5 March and the final by 12 March``."""
    if _MAY_GO_ON.search(line, piece.start, piece.end) is None:
        return [piece]
    words = line[piece.start : piece.end]
    written = find_dates(words)
    if len(written) > 1 and ("ly " in words or "原" in words or "本来" in words):
        former = {match.end() - 1 for match in FORMER.finditer(words)}
        written = [entry for entry in written if entry.start not in former]
    dates = [entry for entry in written if is_directly_tied(words, entry.start, entry.end)]
    dates = dates or [entry for entry in written if is_tied(words, entry.start, entry.end)]
    if len(dates) < 2:
        return [piece]
    cuts: list[re.Match[str]] = []
    for before, behind in pairwise(dates):
        clause = next(iter(_CLAUSE.finditer(line, piece.start + before.end, piece.start + behind.start)), None)
        if clause is None:
            return [piece]
        cuts.append(clause)
    found = find_owners(words[: cuts[0].start() - piece.start], register)
    above = ", ".join(owner.text for owner in found.owners) if found is not None else ""
    return _cut(piece, cuts, above)


_STEPS = (
    (_by_bracket, frozenset(",，;；、)）"), False),
    (_by_order, frozenset(",，;；。"), True),
    (_by_speaker, frozenset(".。;；!！"), False),
    (_by_number, frozenset(".、)）①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"), False),
    (_by_second, frozenset("②)）、"), False),
    (_by_task, frozenset(";；"), False),
    (_by_each, frozenset("、"), True),
)
"""How a line is broken, each with marks one of which stands there; True where a character beyond ASCII does besides."""
