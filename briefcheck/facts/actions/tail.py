"""Who acts by the end of a line: tags, a bracket, a name behind a dash, an arrow or a space."""

from __future__ import annotations

import re

from briefcheck.facts.actions.due.heads import only_time
from briefcheck.facts.actions.initials import last_initials
from briefcheck.facts.actions.owners import Found, Register, is_helper
from briefcheck.facts.actions.steps import letters
from briefcheck.facts.actions.times import TIME
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.model import Owner
from briefcheck.facts.narrow import holds
from briefcheck.lazy import HAN, pattern

_HANDLES = pattern(r"(?<![\w.])(?:(?:@[\w.-]+(?:\([^)]*\))?)[\s,、，&/]*(?:and\s+)?)+[。.]?\s*$", needs="@")
_GLUED = pattern(r"(?<=[^\x00-\x7f])@(?P<who>[^\x00-\x7f]{2,4})[。.]?\s*$", needs="@")
"""A tag that no blank parts from Chinese words: 补充参数的规格@李娜."""

_NAME_TAG = pattern(r"\[name=(?P<who>[^\]\n]{1,30})\]\s*", needs=("[name=",))
"""As HackMD signs: [name=Peter][name=李娜]."""

_BRACKET = pattern(r"[（(【\[](?P<inside>[^（()）【】\[\]]{1,60})[)）】\]]\s*[。.;；]?\s*", needs="（(【[")
_DASH = pattern(
    r"(?:(?<!\s)\s*[-—–]{1,3}\s*|(?<!\s)\s*(?:\.{3,}|…{2,}|_{3,}|·{3,})\s*|(?<!\s)\s*→\s*|(?<!\s)[ \t]{3,}(?=\S)|\t)(?P<who>[^\-—–→。；;\t]{1,40}?)(?:\s*[。.])?\s*$"
)
_DASHED = ("-", "—", "–", "→", "...", "…", "_", "·", "   ", "\t")
"""Signs one of which stands before such a name."""

_WORD = pattern(
    r"[\s,，。;；：:?？](?P<who>[^\s,，。;；、：:?？]{2,5}(?:[、/&,，]\s*[^\s,，。;；、：:]{2,5})*)\s*[。.]?\s*$",
    needs=HAN,
)
_SHORT_LIST = pattern(r"\s*[^\s、]{2,8}(?:、[^\s、]{2,8}){1,5}\s*等[。.]?\s*", needs="等")
_FIELD = pattern(r"[:：;；]\s*(?P<who>[^:：;；]{2,40})$", needs=":：;；")
INITIALS_LAST = pattern(
    r"[^\x00-\xff]\s*[:：]\s*(?P<who>(?!(?:css|http|https|svn|ssh|sql|xml|npm|tcp|pdf|ppt|txt|png|md|js|ts|db|cmd|cdn|dns|vs|php|mp|pr|qq|wx)$)[b-df-hj-np-tv-z]{2,4})\s*[。.]?$",
    needs=":：",
)
"""Initials in small letters behind what somebody does: 答题中：hcy. No word is without a vowel."""

_LAST_FIELD = pattern(
    r",\s*(?P<who>[A-Z][\w.'’-]*(?:(?: and | & |/| )[A-Z][\w.'’-]*){0,3})(?:,?\s*(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Satur|Sun)(?:day)?))?$",
    needs=",",
)
_TO_SOMEBODY = pattern(r"\b(?:to|with|for|from|and|by|of|at|in|between) (?-i:[A-Z])[\w.'’-]*(?: [A-Z][\w.'’-]*)*$")
"""Before a comma, the first of a list of people who are no owners: send it to Ann, Tom, by Friday."""

_PIECES = pattern(r"\s*(?:→|->|=>|\||｜|\t)\s*", needs=("→", "->", "=>", "|", "｜", "\t"))
_SLASH = pattern(r"[ \t]*/[ \t]*", needs="/")
_SEPARATOR = pattern(rf"[,，;；{TIME}]+")
_DASHES = pattern(r"[ \t]*(?:[—–]{1,2}|[ \t]-{1,3}[ \t])[ \t]*", needs="—–-")
_TERSE = pattern(r"\d{1,2}\.\d{1,2}", needs=".")
_CLOSED = pattern(
    r"\s*[-–—(（\[【|,，]\s*(?:done|closed?|completed?|finished|resolved|已?(?:完成|关闭|办结|闭环))\b[^\w]*[)）\]】]?\s*$",
    re.IGNORECASE,
    needs=("done", "close", "complete", "finished", "resolved", "完成", "关闭", "办结", "闭环"),
)
"""How the task stands, at the end: (Rita) - closed 29 Feb."""

_UNDATED = pattern(
    r"\s*[-–—/|,，]\s*(?:TBC|TBD|TBA|待定|待确认)\s*$", re.IGNORECASE, needs=("tbc", "tbd", "tba", "待定", "待确认")
)
"""A day that is not known yet, behind who acts: wet proof - Maya - TBC."""

_NEEDED = pattern(
    r"(?<=\))\s*[-–—,:;]\s*(?:needed|due|required|wanted|deadline|by|before|for|to be (?:done|sent|ready))\b[^()]*$",
    needs=("needed", "due", "required", "wanted", "deadline", "by", "before", "for", "to be"),
)
"""By when, behind who acts: Sign-off (Hattie) – needed before the briefing."""

_DOES = pattern(
    r"(?P<who>[A-Z][\w.'’-]*(?:(?: and | & |/|, )?[A-Z][\w.'’-]*){0,3})(?:['’]ll| will| to| is to| has this| has it| owns it| on it| leads| leading| to lead|['’]s on it)\b"
)
"""(Ada will write it), (Tom to lead)."""

_IN_CHARGE = pattern(r"(?P<who>(?![已待需未可不])[^\s，,]{1,16}?)(?:负责|解决|跟进|处理|来做|认领|完成|看)$")
_FEW = pattern(r"[^\W\d_A-Za-z]{2,3}(?:、[^\W\d_A-Za-z]{2,3}){1,3}", needs="、")
_GIVES = frozenset("报给发交转寄送问找约叫与和跟向对抄")
"""What stands before somebody who gets something."""

_TRAILING = f" \t-–—|,，;；→{TIME}"
_SIGNS = frozenset("@（(【[-–—→…·_\t:：;；,，|/")
"""Of these one stands before whoever a line in English names last, but for initials, three dots or blanks."""

_BEFORE_STATE = frozenset("-–—（(【[|/,，")
_BRACKETS = frozenset("（(【[")
_FIELDS = frozenset(":：;；")
_UNDATED_ENDS = frozenset("CDAcda定认")
_HAN = pattern(r"[^\W\d_A-Za-zÀ-ÿ]", needs=HAN)


def pieces(line: str, register: Register) -> Found | None:
    """Return who stands between arrows or strokes: ``Tom → cost estimate → 12 Mar``, ``更新排期 | 陈涛 | 3.12``."""
    marks = list(_PIECES.finditer(line))
    marks = marks or (_slashes(line) if "/" in line else [])
    dashed = [] if marks else _dashes(line, register)
    marks = marks or dashed
    if not marks:
        return None
    starts = [0, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(line)]
    found = [
        Found(owners, start, end)
        for start, end in zip(starts, ends, strict=True)
        if (owners := register.read(line[start:end], sure=False))
    ]
    sure = [entry for entry in found if all(map(register.is_surely, entry.owners)) or _is_given(entry.owners)]
    people = [entry for entry in sure if entry.owners[0].kind == "person"] if dashed else []  # Client – Rita – 12 March
    return next(iter(people or sure or ([] if dashed else found)), None)


def _dashes(line: str, register: Register) -> list[re.Match[str]]:
    """Return the dashes of ``直播脚本 —— 老高 —— 3.13``: two or more, with a time or somebody known between them."""
    marks = list(_DASHES.finditer(line)) if "—" in line or "–" in line or " - " in line else []
    if len(marks) < 2:
        return []
    fields = [field.strip() for field in _DASHES.split(line)]
    timed = any(field and (not field.strip(f" {TIME}") or _TERSE.fullmatch(field)) for field in fields)
    timed = timed or any(map(register.is_person, fields[1:]))
    return marks if timed and not any(":" in field or "：" in field for field in fields) else []


def _slashes(line: str) -> list[re.Match[str]]:
    """Return the slashes of ``样机寄送／刘海燕／3月7号``: two or more, with a time between them."""
    marks = list(_SLASH.finditer(line)) if line.count("/") > 1 and TIME in line else []
    fields = _SLASH.split(line) if marks else []
    return marks if any(field and not field.strip(f" {TIME}") for field in fields) else []


def _is_given(owners: tuple[Owner, ...]) -> bool:
    return all(owner.name.casefold().split()[0] in GIVEN_NAMES for owner in owners if owner.name)


def tail(line: str, register: Register) -> Found | None:
    """Return who is named at the end of a line: ``… @于洋``, ``…（财务 小周 3/5）``, ``… -谢秀奇``, ``… 李娜 3月7日``."""
    signs = _SIGNS & letters(line)
    if not signs and not register.initials and line.isascii() and "..." not in line and "   " not in line:
        return None  # many lines in English
    if not _BEFORE_STATE.isdisjoint(signs):
        closed = _CLOSED.search(line)
        line = line[: closed.start()] if closed is not None else line
        undated = _UNDATED.search(line) if line.rstrip()[-1:] in _UNDATED_ENDS else None
        dated = tail(line[: undated.start()], register) if undated is not None else None
        if dated is not None and all(owner.kind == "person" for owner in dated.owners):
            return dated
    needed = _NEEDED.search(line) if ")" in line and not _BEFORE_STATE.isdisjoint(signs) else None
    line = line[: needed.start()] if needed is not None else line
    bare = line.rstrip(_TRAILING)
    tagged = _at_sign(bare, register) if "@" in signs or "[name=" in line else None
    if tagged is not None:
        return tagged
    end = len(bare)
    for bracket in () if _BRACKETS.isdisjoint(signs) else reversed(list(_BRACKET.finditer(line, 0, end))):
        if bracket.end() < end:
            break
        owners = inside(bracket["inside"], register)
        if any(owner.kind != "placeholder" for owner in owners):
            beside = is_helper(bracket["inside"]) or all(owner.kind in ("side", "group") for owner in owners)
            named = _named_before(line[: bracket.start()], register) if beside else None
            return named or Found(owners, bracket.start(), bracket.end())
        end = len(
            line[: bracket.start()].rstrip(_TRAILING)
        )  # （王坤）（下周出）: the owner may stand in the bracket before
    words = line[:end]
    found = _behind_dash(words, register) or (None if line.isascii() else _last_word(words, register))
    found = found or (None if _FIELDS.isdisjoint(signs) else _last_field(words, register))
    found = found or (_before_last_time(words, register) if TIME in line[end:] else None)
    return found or last_initials(line, register)


def _named_before(line: str, register: Register) -> Found | None:
    """Return somebody known before a bracket with his side or his helper: – Tom (agency), ——小安（老白协助）."""
    words = line.rstrip()
    found = _behind_dash(words, register) or (None if words.isascii() else _last_word(words, register))
    return found if found is not None and all(register.is_person(owner.name) for owner in found.owners) else None


def _at_sign(line: str, register: Register) -> Found | None:
    """Return who is tagged at the end."""
    handles = _HANDLES.search(line)
    if handles is not None:
        return Found(register.read(handles[0], sure=True), handles.start(), handles.end())
    return _tagged(line, register)


def _tagged(line: str, register: Register) -> Found | None:
    """Return who is tagged at the end in other ways than with a blank before the @."""
    names: list[str] = []
    end = len(line)
    for tag in reversed(list(_NAME_TAG.finditer(line))):
        if tag.end() != end:
            break
        names.append(tag["who"])
        end = tag.start()
    if names:
        return Found(register.read("、".join(reversed(names)), sure=True), end, len(line))
    glued = _GLUED.search(line)
    owners = register.read(glued["who"], sure=False) if glued is not None else ()
    sure = bool(owners) and all(map(register.is_surely, owners))
    return Found(owners, glued.start(), glued.end()) if glued is not None and sure else None


def _before_last_time(line: str, register: Register) -> Found | None:
    """Return who stands between commas before the time a line ends with: Artwork for layout 3, Lily Chan, Thursday 26 November."""
    match = _LAST_FIELD.search(line)
    if match is None or _TO_SOMEBODY.search(line, 0, match.start()):
        return None
    owners = register.read(match["who"], sure=False)
    sure = bool(owners) and (all(map(register.is_surely, owners)) or _is_given(owners))
    return Found(owners, match.start("who"), match.end("who")) if sure else None


def _behind_dash(line: str, register: Register) -> Found | None:
    match = _DASH.search(line) if holds(line, _DASHED) else None
    if match is None:
        return None
    several = match["who"].rstrip().endswith("等") and _SHORT_LIST.fullmatch(match["who"]) is not None
    owners = register.read(match["who"], sure=several)  # -- tsc、倍源等
    return Found(owners, match.start(), match.end()) if owners else None


def _last_word(line: str, register: Register) -> Found | None:
    """Return a Chinese name that stands alone behind a space: 发报价 李娜 3月7日."""
    match = _WORD.search(line)
    owners = register.read(match["who"], sure=False) if match is not None and not match["who"].isascii() else ()
    if match is None or not owners or not all(owner.kind == "person" and register.is_surely(owner) for owner in owners):
        return None
    if match["who"][0] in _GIVES and not all(owner.name.startswith(match["who"][0]) for owner in owners):
        return None  # 名单周五前报吴倩
    return Found(owners, match.start("who"), match.end())


def _last_field(line: str, register: Register) -> Found | None:
    """Return who is the last field of a line: ``Timing plan: Sarah, 8 March``, ``Timing plan; Sarah``."""
    initials = INITIALS_LAST.search(line)
    if initials is not None:
        return Found(register.read(initials["who"], sure=True), initials.start("who"), initials.end("who"))
    match = _FIELD.search(line)
    owners = register.read(match["who"], sure=False) if match is not None else ()
    listed = match is not None and _FEW.fullmatch(match["who"].strip(" 。.")) is not None
    # 小美、大文: one who is known vouches for the short name beside her
    sure = (any if listed else all)(register.is_surely(owner) for owner in owners) or _is_given(owners)
    return Found(owners, match.start("who"), match.end()) if match is not None and owners and sure else None


def _are_others(owners: tuple[Owner, ...], register: Register) -> bool:
    """Whether none of several is anybody known where those present are, nor has a first name: (Trader Joe's, Whole Foods)."""
    return register.listed and not any(
        owner.kind != "person"
        or register.is_surely(owner)
        or not owner.name.isascii()
        or len(owner.name) < _LEAST_NAME
        or owner.name.casefold().split()[0] in GIVEN_NAMES
        for owner in owners
    )


_LEAST_NAME = 4
"""Letters of a name that is more than initials."""


def inside(words: str, register: Register) -> tuple[Owner, ...]:
    """Return the owners in a bracket: （客户，3月4日）, (Tom), （鹏鹏和芋艿负责）, （李娜牵头，王强配合，3月5日）."""
    does = _DOES.match(words)
    if does is not None:
        owners = register.read(does["who"], sure=False)
        if owners and (all(map(register.is_surely, owners)) or _is_given(owners)):
            return owners
    named = _IN_CHARGE.search(words.rstrip(_TRAILING))
    if named is not None:
        return register.read(named["who"].strip(_TRAILING), sure=True)
    parts = [part.strip() for part in _SEPARATOR.split(words) if part.strip(" .。")]
    parts = [part for part in parts if not is_helper(part)] or parts
    read = [register.read(part, sure=False) for part in parts]
    if parts and parts[0][0] in _GIVES and all(not owner.name.startswith(parts[0][0]) for owner in read[0]):
        return ()  # （2/13 发周莉）
    if len(parts) > 1 and any(map(_TERSE.fullmatch, parts)):
        parts = [part for part in parts if not _TERSE.fullmatch(part)]  # （3.8，王磊）
        read = [register.read(part, sure=False) for part in parts]
    if parts and all(read):
        owners = tuple(owner for owners in read for owner in owners)
        return () if len(parts) > 1 and _are_others(owners, register) else owners
    first_named = len(parts) > 1 and bool(read[0]) and (all(map(register.is_surely, read[0])) or _is_given(read[0]))
    if first_named and all(only_time(part, register.words) for part in parts[1:]):
        return read[0]  # (Sal, one week before the shoot)
    # of a bracket with more words in it only a Chinese name or a side is surely an owner: (EFT with invoice) is a note
    first = re.split(r"[,，;；\s]+", words.strip())[0]
    return register.read(first, sure=False) if len(first) < len(words) and _HAN.match(first) else ()
