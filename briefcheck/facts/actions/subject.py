"""Finding the owners of a line that has no cell for them: behind a label, at its start, at its end, inside of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from briefcheck.facts.actions.acting import is_sure, second_clause
from briefcheck.facts.actions.doings import behind_topic
from briefcheck.facts.actions.fieldlabels import any_label, find_owner_label
from briefcheck.facts.actions.head import (
    BEFORE_ACTS,
    HEAD,
    SUBJECT,
    Step,
    before_colon,
    chinese_subject,
    english_subject,
)
from briefcheck.facts.actions.helpers import surnames_at
from briefcheck.facts.actions.moved import handed_over
from briefcheck.facts.actions.opening import after_opening
from briefcheck.facts.actions.owners import Found, Register
from briefcheck.facts.actions.steps import Steps
from briefcheck.facts.actions.tail import pieces, tail
from briefcheck.facts.actions.times import TIME, without_times
from briefcheck.facts.actions.words import Words
from briefcheck.facts.names import SURNAMES
from briefcheck.facts.narrow import holds
from briefcheck.lazy import HAN, pattern

_SEPARATORS = f" \t-—–|/;；,，、。*{TIME}"
_VALUE_END = pattern(
    rf"\n|\s[-–—|]\s|[|。；;](?!\s*$)|\s[-–—]{{1,2}}(?=\S)|[,，]\s*(?=\d)|[,，\s]*{TIME}|(?<=\w\w)(?<!\bMr)(?<!\bDr)(?<!\bMs)(?<!\bMrs)\.\s+(?=[A-Z])"
)
_BARE_LABEL = pattern(
    r"(?:^|(?<=[,，;；。（(\s]))(?:负责人|责任人|执行人|跟进人|牵头人)(?:暂定|暂|为|是)?\s*(?P<slot>待定|未定|待确认|TBC|TBD)?",
    needs="人",
)
_BARE_ENGLISH = pattern(
    r"(?:^|(?<=[,;(–—-]\s)|(?<=[,;(]))(?:owner|responsible|assigned to|assignee)\s+(?P<who>[A-Z][\w'-]*(?:\s[A-Z][\w'-]*)?)",
    needs=("owner", "responsible", "assign"),
)
_SENTENCE = pattern(r"[.。;；]\s+(?=[A-Z@])|[。;；]|[:：]\s*|\s[-–—]\s+|[）)]\s*", needs=".。;；:：-–—）)")
_CLAUSE = pattern(r"[,，]\s*", needs="，,")
_BEFORE_NAME = pattern(
    r"由(?!于)|轮到|交给|请|届时|需要|(?<=[^\W\d_a-z]{3})后(?![续期面台端天勤来者])|(?<=[^\W\d_a-z]{2})前(?:[一两二三四五六七八九十\d]{1,2}个?(?:天|日|工作日|周))?(?![期面后台端往])",
    needs="由轮交请届需后前",
)
_AGREES = pattern(
    r"\s*(?:一致|都|均|基本)?(?:同意|认为|决定|觉得|讨论|商定|表示)|\s+(?:agreed|felt|decided|thought|were|was)\b"
)
_KNOWN_FIRST = pattern(
    rf"(?P<who>[A-Z][\w.'’-]*(?:(?: and | & | |/|, )[A-Z][\w.'’-]*){{0,3}})\s*(?=[,(\[{TIME}–—-])",
    needs=(",", "(", "[", TIME, "–", "—", "-"),
)
_ASKS = pattern(
    r"^[^,，:：。;；]{1,8}?(?:要求|责成|委托|指定)|(?:反映|认为|觉得|提出|指出|表示|建议|提到|同意|决定|介绍|汇报|说|问)[^。;；]{0,60}?[，,]\s*(?:会议|最终|最后|故|因此|所以|并|现)?(?:要求|责成|委托|指定|请(?!问)|安排|由(?!于)|让)",
    needs=("要求", "责成", "委托", "指定", "请", "安排", "由", "让", "叫", "派", "拜托", "催"),
)
"""How a clause asks somebody for something, behind what another one said."""

_TURNS_TO = pattern(r"\s*(?:再|会|要|来|先|已)?(?:请(?!问|假|示|客)|让|叫|安排|派|拜托)\s*", needs="请让叫安派拜")
"""How somebody turns to another one: 童童请Vivian发文件."""

_AFTER_TALK = pattern(r"(?:商量|讨论|沟通|协商|确认|碰头?|核对|请示)[^,，。]{0,6}?后[,，]?再?由(?!于)", needs="由")
"""Who does it, behind who talks it over first: 老陈和小吴商量后由小吴回复."""

_WAITS = pattern(
    r"\W*(?:(?:[还仍]?[在要得需]?|正在)等待?|待)\s*(?P<who>[^\W\d_]{2,10}?)(?:那边|这边)?\s*(?=[与和跟向找]|的|给|回|提供|确认|出|发|定|签|批|拍板)",
    needs="等待",
)
_LINK_LAST = pattern(r"(?<=\S)\s+https?://\S+\s*$", needs="http")
_COLONS = frozenset(":：")
_LABEL_SIGNS = frozenset(":：人")
_LABEL_WORDS = ("owner", "responsible", "assign")
"""Signs and words, one of which is in every label of an owner."""

_TURN_SIGNS = frozenset("请让叫安派拜")

_BEFORE_SLOT = pattern(r"由\s*(?P<who>[【\[][^】\]]+[】\]])", needs="由")
_BETWEEN_DASHES = pattern(r"\s[-–—|]\s", needs="-–—|")
_BEHIND_DASH = pattern(r"(?:——?|–|→)\s*(?P<who>[^\s,，;；。:：—–→\-]{1,16})\s*(?=[,，;；。(（])", needs="—–→")
"""Who stands behind a dash, before more that is said of the task: 续签协议——李娜，对方换人了."""

_HANDLES_ALONE = pattern(r"(?:@[\w.-]+(?:\([^)]*\))?[\s,、，&/]*(?:and\s+)?)+[。.]?\s*", needs="@")
_HANDLE_INSIDE = pattern(
    rf"(?<=[\s,，])@[\w.-]+(?=\s*(?:{TIME}|$|跟进|负责|处理|落实|推进|牵头|对接))|(?<=[\u4e00-\u9fff])@[\w.-]+(?=\s+[\u4e00-\u9fff])",
    needs="@",
)
_TAGGED = pattern(r"\s*@[\w.-]+", needs="@")
_HAN = pattern(r"[^\W\d_A-Za-zÀ-ÿ]", needs=HAN)

_OfLine: TypeAlias = Callable[[str, Register], "Found | None"]


def find_owners(line: str, register: Register) -> Found | None:
    """Return who is to do it by what the line (folded, its label taken off) says; None if it names nobody.

    The surest sign wins: a label (责任人：), then the subject at the start, then the tail, then 由X inside.
    """
    key = ("owners", line)
    if key not in register.found:
        register.found[key] = _first(line, register)
    return register.found[key]


def _first(line: str, register: Register) -> Found | None:
    view = without_times(line)
    if "http" in view:  # 盘点接口 @王强 https://…: a link stands behind who does it
        view = _LINK_LAST.sub(lambda link: " " * len(link[0]), view)
    for step in _STEPS.of(view):
        found = step(view, register)
        if found is not None and found.owners:
            return found if step is not _head else _or_another(view, found, register)
    return _surname(view, register) if view[1:2] in _COLONS and view[0] in SURNAMES else None


def _or_another(line: str, found: Found, register: Register) -> Found:
    """Return the owners a line begins with, or a person it names whose the task is sooner."""
    if all(owner.kind in ("group", "side") for owner in found.owners):
        named = _after_group(line, found, register)
    else:
        named = _known_last(line, found, register) if register.listed and not line.isascii() else None
    return named if named is not None and any(owner.kind == "person" for owner in named.owners) else found


def _surname(line: str, register: Register) -> Found | None:
    """Return who speaks of herself, called by the family name alone: 周：我再回去改一改."""
    return Found(register.read(line[0], sure=True), 0, 2) if "我" in line else None


def _after_group(line: str, found: Found, register: Register) -> Found | None:
    """Return who does what a group is told of: 各部门提交周报 @李娜, 大家同意补种，李娜联系苗圃."""
    named = tail(line, register) if all(owner.kind == "group" for owner in found.owners) else None
    return named or (_later(line, register) if _AGREES.match(line, found.end) else None)


def _known_last(line: str, found: Found, register: Register) -> Found | None:
    """Return those present at the end of a line that begins with what only looks like a name: 查重（李娜）."""
    if any(register.is_person(owner.name) for owner in found.owners):
        return None
    named = tail(line, register)
    known = named is not None and all(register.is_person(owner.name) for owner in named.owners)
    return named if known else None


def _asked_after_all(line: str, register: Register) -> Found | None:
    """Return who is asked in a clause behind what somebody said: 郑凯反映接口文档不全，要求吴倩补齐."""
    first = 0 if _TURN_SIGNS.isdisjoint(line) else register.name_at(line, 0)
    turns = _TURNS_TO.match(line, first) if first else None
    if turns is not None:
        found = chinese_subject(line, turns.end(), register)
        if found is not None and found.owners and found.start <= turns.end() + 1 and is_sure(found, register):
            return found
    if line.isascii():
        return None
    waits = _WAITS.match(line)
    if waits is not None and register.is_person(waits["who"]):
        return Found(register.read(waits["who"], sure=True), waits.start("who"), waits.end("who"))
    for match in (*_AFTER_TALK.finditer(line), *_ASKS.finditer(line)):
        found = chinese_subject(line, match.end(), register)
        if found is not None and found.owners and found.start <= match.end() + 1 and is_sure(found, register):
            return found
    return None


def owner_at_start(line: str, register: Register) -> Found | None:
    """Return the owner that a stretch of a line begins with, by its subject or a colon; None if there is none."""
    key = ("start", line)
    if key not in register.found:
        register.found[key] = _at_start(line, register)
    return register.found[key]


def _at_start(line: str, register: Register) -> Found | None:
    view = without_times(line)
    start = after_opening(view)
    for step in SUBJECT.of(view):
        found = step(view, start, register)
        if found is not None and found.owners:
            return found
    return None


def _labelled(line: str, register: Register) -> Found | None:
    if _LABEL_SIGNS.isdisjoint(line) and not holds(line.casefold(), _LABEL_WORDS):
        return None  # most lines
    match = find_owner_label(line, register.words)
    if match is None:
        return _bare_label(line, register)
    end = _value_end(line, match.end(), register.words)
    owners = register.read(line[match.end() : end].strip(_SEPARATORS), sure=True)
    return Found(owners, match.start(), end)


def _bare_label(line: str, register: Register) -> Found | None:
    """Return X of 负责人X without a colon; 责任人及时关闭 names nobody."""
    english = _BARE_ENGLISH.search(line)
    if english is not None:
        return Found(register.read(english["who"], sure=False), english.start(), english.end())
    match = _BARE_LABEL.search(line)
    if match is None:
        return None
    if match["slot"]:
        return Found(register.read(match["slot"], sure=True), match.start(), match.end())
    tag = _TAGGED.match(line, match.end())
    if tag is not None:
        return Found(register.read(tag[0], sure=True), match.start(), tag.end())
    end = register.name_at(line, match.end())
    owners = register.read(line[match.end() : end], sure=False) if end > match.end() else ()
    return Found(owners, match.start(), end)


def _value_end(line: str, start: int, words: Words) -> int:
    """Return where the value of a label that begins at ``start`` ends."""
    following = any_label(words).search(line, start)
    stop = following.start() if following is not None else len(line)
    cut = _VALUE_END.search(line, start, stop)
    if cut is None and line.count("(", 0, start) + line.count("（", 0, start) > line.count(")", 0, start) + line.count(
        "）", 0, start
    ):
        cut = pattern(r"[)）]").search(line, start, stop)
    return cut.start() if cut is not None else stop


def _head(line: str, register: Register) -> Found | None:
    """Return the owner a line begins with, a date and words of agreement before it passed over."""
    start = after_opening(line)
    for step in _HEAD.of(line):
        found = step(line, start, register)
        if found is not None and found.owners:
            return found
    return None


def _known_first(line: str, start: int, register: Register) -> Found | None:
    """Return those present whom a line begins with, whatever follows them: ``Sue, re-book studio``, ``Ivo & Sue [18 March] artwork``."""
    match = _KNOWN_FIRST.match(line, start) if register.known else None
    owners = register.read(match["who"], sure=False) if match is not None else ()
    known = bool(owners) and all(owner.kind == "person" and register.is_person(owner.name) for owner in owners)
    return Found(owners, start, match.end("who")) if match is not None and known else None


def _middle(line: str, register: Register) -> Found | None:
    """Return X of 由X负责 and 请X于 inside a line, and a tag before a time."""
    for step in _MIDDLE.of(line):
        found = step(line, register)
        if found is not None:
            return found
    return None


def _asked_inside(line: str, register: Register) -> Found | None:
    for match in _BEFORE_NAME.finditer(line):
        if match[0] == "由" and line[(at := match.end()) : at + 1] in SURNAMES and (alone := surnames_at(line, at)):
            return Found(register.read("、".join(alone), sure=True), match.start(), at)
        then = match[0].startswith(("后", "前", "轮", "交"))  # 样片确认后李娜通知媒体
        asked = chinese_subject(line, match.end() if then else match.start(), register)
        if asked is not None and asked.owners and (not then or is_sure(asked, register)):
            return asked
    return None


def _slot(line: str, register: Register) -> Found | None:
    match = _BEFORE_SLOT.search(line)
    return (
        None if match is None else Found(register.read(match["who"], sure=True), match.start("who"), match.end("who"))
    )


def _behind_dash(line: str, register: Register) -> Found | None:
    match = _BEHIND_DASH.search(line)
    known = match is not None and register.is_person(match["who"])
    return Found(register.read(match["who"], sure=True), match.start(), match.end()) if match and known else None


def _tag_inside(line: str, register: Register) -> Found | None:
    match = _HANDLE_INSIDE.search(line)
    return None if match is None else Found(register.read(match[0], sure=True), match.start(), match.end())


def _behind_topic(line: str, register: Register) -> Found | None:
    """Return who does what the clause begins with: 排班表阿炳做."""
    found = behind_topic(line, register) if _HAN.search(line) else None
    return Found(register.read(line[found[0] : found[1]], sure=True), *found) if found is not None else None


def _before_time(line: str, register: Register) -> Found | None:
    """Return who is known and stands right before the time: KV终稿王强3月8日前提交."""
    for name in register.endings if TIME in line else ():
        at = line.casefold().find(name + TIME)
        if at >= 0:
            return Found(register.read(line[at : at + len(name)], sure=True), at, at + len(name))
    return None


def _later(line: str, register: Register) -> Found | None:
    """Return the subject of a later sentence or clause: ``Approved: layout B. Tom to release it``, ``提案定于周五，李娜彩排``."""
    for sentence in _SENTENCE.finditer(line):
        colon = sentence[0].strip() not in (".", "。", ";", "；")
        for step in _LATER.of(line):
            found = step(line, sentence.end(), register)
            if found is not None and found.owners and (not (colon or step is before_colon) or is_sure(found, register)):
                return found
    for clause in _CLAUSE.finditer(line) if _HAN.search(line) else ():
        found = chinese_subject(line, clause.end(), register)
        if found is not None and found.owners and is_sure(found, register):
            return found
    return None


def _between_dashes(line: str, register: Register) -> Found | None:
    """Return a tag between dashes: ``Confirm talent - @Anna - Due: …``."""
    start = 0
    for dash in (*_BETWEEN_DASHES.finditer(line), None):
        end = dash.start() if dash is not None else len(line)
        if _HANDLES_ALONE.fullmatch(line[start:end].strip()):
            return Found(register.read(line[start:end], sure=True), start, end)
        start = dash.end() if dash is not None else end
    return None


_HEAD: Steps[Step] = Steps(*HEAD, (_known_first, f",([{TIME}–—-"), chinese=(chinese_subject,))
_LATER: Steps[Step] = Steps(
    (english_subject, BEFORE_ACTS), (chinese_subject, ""), (before_colon, ":："), chinese=(chinese_subject,)
)
_MIDDLE: Steps[_OfLine] = Steps(
    (_asked_inside, "由轮交请届需后前"),
    (_slot, "由"),
    (_behind_dash, "—–→"),
    (_tag_inside, "@"),
    (_later, ".。;；:：-–—）),，"),
    (_between_dashes, "@"),
    (_before_time, TIME),
    (_behind_topic, ""),
    chinese=(_behind_topic,),
)
_STEPS: Steps[_OfLine] = Steps(
    (handed_over, "原"),
    (_asked_after_all, "请让叫安派拜催要责委指由等待"),
    (_labelled, ""),
    (pieces, "→>|｜\t/—–-"),
    (second_clause, " "),
    (_head, ""),
    (tail, ""),
    (_middle, ""),
)
"""The ways of naming who acts, the surest first, each with its signs."""
