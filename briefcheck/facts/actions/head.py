"""Who acts by how a line begins, a tag or a subject; steps take the line without its times and where to begin."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefcheck.facts.actions.asked import asked_of, needed_from, needed_of_us
from briefcheck.facts.actions.everyone import EACH, everyone_at
from briefcheck.facts.actions.fieldlabels import any_label
from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.helpers import after_helpers, before_other_verb, then_acts
from briefcheck.facts.actions.opening import SKIPPED
from briefcheck.facts.actions.owners import Found, Register
from briefcheck.facts.actions.somebody import BODIES, is_thing_at, prepares
from briefcheck.facts.actions.steps import BLANKS, Steps
from briefcheck.facts.actions.times import TIME
from briefcheck.facts.actions.words import ENGLISH_STOP, PRONOUNS
from briefcheck.facts.called import is_slip
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.model import Owner
from briefcheck.lazy import HAN, pattern

_MODAL = pattern(
    # it begins with a plain set of characters, which is looked for much faster than white space of any length
    r"[\s'’](?:(?<=\s)\s*(?:(?:to|will|would|should|shall|must|can|could)\s+(?:also\s+|then\s+|please\s+|now\s+)?(?=[a-z(])|"
    r"(?:is|are|has|have|needs?)\s+to\s+(?=[a-z])|(?:is|are|will\s+be)\s+responsible\s+for\s+(?=\w+ing\b)|(?:is|are)\s+(?=\w+ing\b)|volunteers?\s+(?=to\b)|"
    r"(?:was|were|is|are|has\s+been|have\s+been)\s+(?:asked|requested|instructed|authori[sz]ed|tasked|invited|assigned|due|expected|going)\s+to\s+(?=[a-z])|"
    r"(?:has\s+|have\s+)?(?:\w++(?<=ly)\s+)?(?:(?:took|takes?|taken)\s+(?:an?|the|on\s+the|on\s+an)\s+action(?:\s+(?:item|point))?|"
    r"agreed|agrees|offered|offers|promised|undertook|undertakes|committed|volunteered)\s+to\s+(?=[a-z]))"
    r"|(?<=['’])(?:ll\s+(?=[a-z])|s\s+(?:going\s+to\s+(?=[a-z])|(?:also\s+|now\s+|still\s+)?(?=[a-z]+ing\b)|to\s+(?=[a-z]))))"
)
_NO_SUBJECT_LAST = ENGLISH_STOP - {"all", "i"}
_PASSIVE = pattern(
    r"\s+(?:to|will|would|should|shall|must|can|could|needs? to|ha(?:s|ve) to|is to|are to)\s+(?:also\s+)?be\s+(?:\w+ly\s+)?(?!(?:\w+ing|ready|responsible|present|available|on|in|at|the|a|an|able|aware|there|back|sure|part)\b)\w+"
)
_AGENT = pattern(r"\bby\s+(?P<who>(?:the\s+)?[^\s,.;:()]+(?:\s+(?:and|&|[A-Z])[^\s,.;:()]*)*)", needs="b")
_PRESENT = pattern(
    r"(?P<who>(?:[Ee]veryone|[Ee]verybody|[Ss]omeone|[Ss]omebody|[Ee]ach(?: team)? member|[Aa]ll members)(?=\s+[a-z])|[A-Z][\w.'-]*(?: [A-Z][\w'-]+)?(?=\s+(?!is\b|was\b|has\b|says\b)[a-z]+s\b))"
)
_DELIVERS = pattern(r"(?P<who>[Ee]very(?:one|body)|[A-Z][\w.'-]*(?: [A-Z][\w'-]+)?)(?= ha(?:s|ve) )", needs="ha")
"""Behind the day by which it is to be there: By Friday: Ann has the tracks uploaded."""

_PRESENT_FIRST = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZesa")
_NAMED = pattern(
    r"(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Rev|Fr|Cllr)\.? )?[A-Z][\w'-]*(?:(?:/|,\s*|\s+(?:and|&)\s+)[A-Z][\w'-]*)*)\s+(?!(?:is|are|was|were|has|had|on|in|at|of|for|from|said)\b|\w+ed\b)[a-z]"
)
_LAST_DASH = pattern(r" [-–—] ", needs="-–—")
_STILL = (" still", " also", " now", " yet", " both", " then")
"""Words between a name and what its bearer is to do."""

_RESOLVED = pattern(r"(?P<who>(?:[Tt]he )?[A-Za-z][\w'-]*(?: [\w'-]+){0,2}?)\s+(?P<verb>[a-z]+)\b")
_ADDRESSED = pattern(
    r"(?:action(?: item)?s?|tasks?|ai|ap|to.?do|assigned|owner|over)?\s*(?:for|on|to|by)\s+(?=@?[A-Z])|action\s+(?=[A-Z][a-z])|(?:action|ap|ai|task|item)\s*#?\d+[.:)]?\s+",
    re.IGNORECASE,
)
_ASKED = pattern(
    r"(?:(?:同时|另外|此外|然后|接着|并且)[,，]?(?=[^\W\d_]{2})(?:再?[请由让])?|(?:需要?|拟|将|决定|计划|届时|后续|烦|麻烦)?(?:请|由(?!于)|让|安排|需要|需)|届时|需要?|其中|再?(?:烦|麻烦|劳烦|有劳)|计划|预计|争取|拟)由?[\s\x1f]*",
    needs=HAN,
)
_HANDLES = pattern(r"(?:(?:[Pp]lease|[Pp]ls|辛苦)\s*)?(?:@[\w.-]+[\s,、，&/]*(?:and\s+)?)+[:：]?", needs="@")
_BRACKET = pattern(r"[【\[（(](?:name=)?(?P<inside>[^】\])）]{1,40})[】\])）]\s*[:：]?", needs="【[（(")
_COLON = pattern(r"[^:：。；;!?！？]{1,60}?(?=\s*[:：](?!\d))", needs=":：")
_DASHED = pattern(
    r"(?P<who>(?:[^\-–—:：。；;]|(?<=[a-z])-(?=[A-Z][a-z])){1,30}?)(?:\s+[-–—]{1,2}\s+|(?<=[^\x00-\x7f])\s*(?:[—–]{1,2}|-{1,2}(?=[^\x00-\x7f]))\s*)(?=\S)",
    needs="-–—",
)
_HYPHEN = pattern(r"(?P<who>[^\x00-\x7f，。；：、（）]{2,4})-{1,2}(?=[^\x00-\x7f])", needs="-")
_IN_CHARGE = pattern(r"\s*[:：]\s*(?:负责|协助|帮助)", needs="负协帮")
_LONGEST = 16
"""Letters of the longest list of names before ``：负责``, which only names can stand before."""

_COMMA = pattern(rf"(?P<who>[^,，:：。；;(（]{{1,24}}?)\s*[,，]\s*(?={TIME})", needs=",，")
_BRACKETED = pattern(r"\s*\([^()]*\)", needs="(")
_WITH = pattern(r"\s+(?:with|along with|together with|supported by)\s.*$", needs=("with", "supported"))
_LEADS = pattern(r"\s*(?:牵头|主导|主责|为主|为辅|配合|协助|支持)(?=\s*[、，,]|\s*$)", needs=HAN)
_HELPS = pattern(r"\s*(?:协助|配合|支持|辅助)", needs=HAN)
_HAN = pattern(r"[^\W\d_A-Za-zÀ-ÿ]", needs=HAN)
_TAG = pattern(r"\s*[（(](?P<inside>[^）)]{1,20})[)）]", needs="（(")
_BETWEEN = pattern(r"\s*(?:[、/&，,+＋]|和|与|及)\s*")
_BLANK_BETWEEN = pattern(r" +(?=[^\W\d_a-z])")
_COUNTERPART = pattern(
    r"\s*(?:就|关于|再|先|私下|单独|另行|线下|一?起?)*(?:沟通|确认|对接|讨论|协商|核对|商量|商讨|商定|交流|联系|开会|碰|约|敲定|谈|洽谈|对齐|对一|核实|协调|交接|面谈|探讨|通话|见面|会面|接洽|签|同步|要|拿|索要)"
)
"""Behind 与X: X is the one it is done with."""

_ROLE = pattern(r"[^\s:：，,。；;、()（）【】—–\x1f]{2,8}[ \t\u3000]+(?=[^\W\d_])")
_LONGEST_BEHIND = 40
"""Characters of the longest list of names that is all that stands behind a colon."""

_WORDS_OF_A_TOPIC = 3
"""From so many words on, what stands before a colon and is nobody who was present names a topic."""

_TOWARDS = "与和跟同向对给"
_LONGEST_NAME = 3
"""Characters: 向 and 和 are family names as well."""
_CONDITION = pattern(rf"[^，,。；;{TIME}]{{0,14}}后[{TIME}，,\s]+")
Step = Callable[[str, int, Register], "Found | None"]


def handles(line: str, start: int, register: Register) -> Found | None:
    """Return the tags a line begins with: ``@tom @ann …``."""
    match = _HANDLES.match(line, start)
    end = 0 if match is None else register.end_of_tags(line, start, match.end())
    return None if match is None else Found(register.read(line[line.index("@", start) : end], sure=True), start, end)


def bracket(line: str, start: int, register: Register) -> Found | None:
    """Return who stands in a bracket at the start: ``【王强】…``, ``(Tom, by 12 March) …``, ``[前端] [后端] …``."""
    match = _BRACKET.match(line, start)
    if match is None:
        return None
    found = Found(register.read(match["inside"].strip(SKIPPED), sure=False), start, match.end())
    more = bracket(line, found.end, register) if found.owners and line[found.end : found.end + 1] in "[【" else None
    several = () if more is None or not all(map(register.is_surely, more.owners)) else more.owners
    return Found((*found.owners, *several), start, more.end if more is not None and several else found.end)


def _once(step: Step) -> Step:
    """Return a step that is taken once for a place in a line of a document: several ways of reading a line take it."""
    name = step.__name__

    def taken(line: str, start: int, register: Register) -> Found | None:
        key = (name, line, start)
        if key not in register.steps:
            register.steps[key] = step(line, start, register)
        return register.steps[key]

    return taken


@_once
def english_subject(line: str, start: int, register: Register) -> Found | None:
    """Return the subject of ``X to do``, ``X will do``; of ``Y to be done by X`` it is X."""
    modal = _MODAL.search(line, start, start + 70)
    if modal is None or any(mark in line[start : modal.start()] for mark in ":：;；"):
        return None
    if line.startswith(("will ", "shall "), start):
        return None  # will send it, and Ann will call: nobody says who sends it
    passive = _PASSIVE.match(line, modal.start())
    if passive is not None:
        agent = _AGENT.search(line, passive.end())
        owners = register.read(agent["who"], sure=False) if agent is not None else ()
        if agent is not None and not owners and agent["who"].rpartition(" ")[2] in BODIES:
            owners = (Owner(agent["who"], agent["who"], "group"),)
        return Found(owners, agent.start(), agent.end()) if agent is not None else None
    begin = start
    addressed = _ADDRESSED.match(line, start)
    begin = addressed.end() if addressed is not None and addressed.end() < modal.start() else start
    words = _WITH.sub("", line[begin : modal.start()]).strip()
    words = words[5:] if words.startswith("Both ") and words[5:6].isupper() else words
    if not words or words.casefold().split()[-1] in _NO_SUBJECT_LAST:
        return None
    if words.casefold() in PRONOUNS and words.casefold() != "we":
        return None  # the speaker is named elsewhere
    words = before_other_verb(words, register)
    owners = register.read(words, sure=False) or register.read(_BRACKETED.sub("", words), sure=False)
    if not owners and "," in words:
        words = words.rpartition(",")[2].strip()
        owners = register.read(words, sure=False)
        begin = line.rindex(words, start, modal.start()) if words else begin
    # the bank's opening hours
    if not owners and (" – " in words or " - " in words or " — " in words):
        words = _LAST_DASH.split(words)[-1].strip()
        owners = register.read(words, sure=False) if words else ()
        owners = owners if all(_is_somebody(owner, register) for owner in owners) else ()
        begin = line.rindex(words, start, modal.start()) if owners else begin
    if not owners and words.endswith(_STILL):
        owners = register.read(words.rpartition(" ")[0], sure=False)
    thing = modal[0].lstrip("'’").startswith("s ") and not all(_is_somebody(owner, register) for owner in owners)
    thing = thing or is_thing_at(line, modal.start(), owners, register)
    return None if thing else Found(owners, begin, modal.start())


@_once
def chinese_subject(line: str, start: int, register: Register) -> Found | None:
    """Return the subject of a Chinese sentence: ``王强提交…``, ``请李娜于…``, ``由李娜牵头、王强配合``."""
    if not _HAN.search(line):
        return None
    found = _subject(line, start, register)
    if found is None:
        return None
    # 客户确认后3天内，李娜完成: the first clause only says when
    condition = _CONDITION.match(line, found.end)
    second = _subject(line, condition.end(), register) if condition is not None else None
    then = then_acts(line, found.end, register) if second is None and "后" in line else 0
    return second or (_subject(line, then, register) if then else None) or found


def _subject(line: str, start: int, register: Register) -> Found | None:
    asked = _ASKED.match(line, start)
    at = asked.end() if asked is not None else start
    at += len(line[at:]) - len(line[at:].lstrip(f" {TIME}"))
    if asked is not None and line.startswith("@", at):
        return handles(line, at, register)  # 请@李娜 …
    end = register.name_at(line, at)
    if end == at and (line[at : at + 2] in EACH or (asked is not None and "请" in asked[0])):
        end = everyone_at(line, at)
    if end == at:
        role = _ROLE.match(line, at)
        inner = register.name_at(line, role.end()) if role is not None else at
        if role is None or inner == role.end() or line[role.end() : inner].isascii():
            return None
        end = inner  # 奥美 李娜, AE 阿May
    if line[at] in _TOWARDS and end - at > _LONGEST_NAME:
        return None  # 与制作公司沟通: they are spoken to
    words = [line[at:end]]
    while True:
        tag = _TAG.match(line, end)
        leads = _LEADS.match(line, tag.end() if tag is not None else end)
        stop = leads.end() if leads is not None else tag.end() if tag is not None else end
        words[-1] += line[end:stop]
        between = _BETWEEN.match(line, stop) or (
            _BLANK_BETWEEN.match(line, stop) if line[stop : stop + 1] == " " else None
        )
        further = register.name_at(line, between.end()) if between is not None else end
        if between is not None and between[0].isspace() and not register.is_person(line[between.end() : further]):
            further = between.end()  # 李娜 更新排期
        helps = leads is not None and _HELPS.match(line, further) is not None
        helps = helps or after_helpers(line, stop, register) > stop
        if between is None or further == between.end() or helps or _is_counterpart(line, between, further):
            return Found(register.read("、".join(words), sure=True), at, after_helpers(line, stop, register))
        words.append(line[between.end() : further])
        end = further


def _is_counterpart(line: str, between: re.Match[str], end: int) -> bool:
    return between[0].strip() in ("和", "与", "及") and _COUNTERPART.match(line, end) is not None


@_once
def before_colon(line: str, start: int, register: Register) -> Found | None:
    """Return who stands before a colon: ``李娜：…``, ``Tom (agency): …``, ``Action for Tom: …``."""
    match = _COLON.match(line, start)
    if match is None or any_label(register.words).match(line, start):
        return None
    addressed = _ADDRESSED.match(match[0])
    words = match[0][addressed.end() :] if addressed is not None else match[0]
    if words.strip().casefold() in register.words.task_labels:
        return None
    in_charge = _IN_CHARGE.match(line, match.end()) is not None and len(words) <= _LONGEST
    owners = register.read(words.strip(f"{TIME} /,，"), sure=in_charge)
    inner = _behind_colon(line, match.end(), register) if owners and _may_be_topic(owners, register) else None
    inner = inner or (_alone_behind(line, match.end(), owners, register) if owners else None)
    if inner is not None:
        return inner
    count = 0 if not register.listed or not words.isascii() or words.strip().isupper() else len(words.split())
    if count >= _WORDS_OF_A_TOPIC and any(
        owner.kind == "person" and not _is_somebody(owner, register) for owner in owners
    ):
        return None
    if count == 1:
        owners = tuple(owner for owner in owners if owner.kind != "person" or _is_somebody(owner, register))
    return Found(owners, start, match.end())


def _may_be_topic(owners: tuple[Owner, ...], register: Register) -> bool:
    """Whether somebody else may be named behind the colon: Client: Rita to approve, Car Park Marking: EK to get paint."""
    first = owners[0]
    if first.kind != "person":
        return first.kind in ("side", "group")
    return " " in first.name and first.name.isascii() and not _is_somebody(first, register)


def _behind_colon(line: str, at: int, register: Register) -> Found | None:
    """Return the person behind a side or a department and its colon: 媒介：陈涛3月11日前更新, Client: Rita to approve."""
    begin = at + len(line[at:]) - len(line[at:].lstrip(" :："))
    for step in (english_subject, chinese_subject):
        found = step(line, begin, register)
        if found is not None and found.owners and all(owner.kind == "person" for owner in found.owners):
            return found
    return None


def _alone_behind(line: str, at: int, owners: tuple[Owner, ...], register: Register) -> Found | None:
    """Return those known who are all that stands behind the colon of what is nobody known: PO: Rob; Legal: Rob, Thurs."""
    rest = line[at:].strip(SKIPPED + ".")
    if not rest.isascii() or len(rest) > _LONGEST_BEHIND or any(_is_somebody(owner, register) for owner in owners):
        return None
    people = register.read(rest, sure=False)
    known = bool(people) and all(owner.kind == "person" and register.is_person(owner.name) for owner in people)
    return Found(people, at, len(line)) if known else None


def _is_somebody(owner: Owner, register: Register) -> bool:
    first = owner.name.casefold().partition(" ")[0]
    return register.is_person(owner.name) or first in GIVEN_NAMES or is_slip(first, register.firsts)


def before_dash(line: str, start: int, register: Register) -> Found | None:
    """Return who stands before a dash: ``Sarah – book the studio – 4 Mar``, ``Client – Rita – approve``."""
    match = _DASHED.match(line, start)
    if match is None:
        return None
    owners = register.read(_empty_brackets(match["who"]), sure=False)
    sure = [_is_before_dash(owner, line[match.end() :], register) for owner in owners]
    if not any(sure) or not all(known or owner.name.istitle() for known, owner in zip(sure, owners, strict=True)):
        return None  # Steve or Kunlun: who is known vouches for a first name
    if owners[0].kind in ("side", "group"):
        inner = _DASHED.match(line, match.end())
        people = register.read(inner["who"], sure=False) if inner is not None else ()
        if inner is not None and people and all(owner.kind == "person" for owner in people):
            return Found(people, start, inner.end("who"))
    return Found(owners, start, match.end("who"))


def before_hyphen(line: str, start: int, register: Register) -> Found | None:
    """Return the one who stands before a hyphen: ``李娜-场地，王强-报价``."""
    match = _HYPHEN.match(line, start)
    owners = register.read(match["who"], sure=False) if match is not None else ()
    sure = bool(owners) and all(owner.kind == "person" and register.is_surely(owner) for owner in owners)
    return Found(owners, start, match.end()) if match is not None and sure else None


def _is_before_dash(owner: Owner, rest: str, register: Register) -> bool:
    """Whether it is an owner: a dash follows topics as often as names; a list of people, a date or a given name tells."""
    if owner.kind != "person" or register.is_person(owner.name):
        return True
    if not owner.name.isascii():
        return register.is_surely(owner)
    return owner.name.casefold().split()[0] in GIVEN_NAMES or (not register.listed and TIME in rest)


def _empty_brackets(words: str) -> str:
    return re.sub(rf"[（(][{TIME}\s]*[)）]", " ", words).strip(SKIPPED)


def before_comma(line: str, start: int, register: Register) -> Found | None:
    """Return who stands before a comma and a time: ``Tom, Fri 8 March, send the layouts``."""
    match = _COMMA.match(line, start)
    if match is None:
        return None
    owners = register.read(match["who"], sure=False)
    lone = len(match["who"].split()) == 1 and (not register.listed or all(_is_somebody(it, register) for it in owners))
    return Found(owners, start, match.end("who")) if lone or all(map(register.is_surely, owners)) else None


def present_subject(line: str, start: int, register: Register) -> Found | None:
    """Return the subject of ``TK presents …``, ``Each member creates …``: somebody known, or a group."""
    if line[start : start + 1] not in _PRESENT_FIRST:
        return None  # every line in Chinese
    match = _PRESENT.match(line, start)
    match = _DELIVERS.match(line, start) if match is None and TIME in line[:start] else match
    if match is None:
        return _known_subject(line, start, register)
    owners = register.read(match["who"], sure=False)
    return Found(owners, start, match.end("who")) if owners and all(map(register.is_surely, owners)) else None


def resolved_subject(line: str, start: int, register: Register) -> Found | None:
    """Return who is to do it behind "It was resolved that": the Clerk obtain three quotes."""
    match = _RESOLVED.match(line, start) if start else None
    if match is None or match["verb"] not in PLAN_VERBS_ENGLISH:
        return None
    owners = register.read(match["who"], sure=False)
    return Found(owners, start, match.end("who")) if owners and all(map(register.is_surely, owners)) else None


def _known_subject(line: str, start: int, register: Register) -> Found | None:
    """Return those of ``AL/TF send the logo`` who are known."""
    may = register.known or line[start:].partition(" ")[0].casefold() in GIVEN_NAMES
    match = _NAMED.match(line, start) if may else None
    owners = register.read(match["who"], sure=False) if match is not None else ()
    if match is not None and not owners:
        return None
    if match is not None and prepares(match, line):
        return Found(owners, start, match.end("who"))
    known = match is not None and owners and all(register.is_person(owner.name) for owner in owners)
    return Found(owners, start, match.end("who")) if match is not None and known else None


BEFORE_ACTS = BLANKS + "'’"
"""One of them stands before every word by which an English subject is known."""

HEAD: tuple[tuple[Step, str], ...] = (
    (handles, "@"),
    (bracket, "【[（("),
    (needed_of_us, "wW"),
    (english_subject, BEFORE_ACTS),
    (chinese_subject, ""),
    (before_colon, ":："),
    (before_dash, "-–—"),
    (before_comma, TIME),
    (asked_of, "cCwW"),
    (needed_from, "f"),
    (resolved_subject, BLANKS),
    (present_subject, BLANKS),
)
"""In the order in which they are tried, each with its signs."""

SUBJECT: Steps[Step] = Steps(
    *((step, signs) for step, signs in HEAD if step in (handles, english_subject, chinese_subject, before_colon)),
    (before_hyphen, "-"),
    chinese=(chinese_subject, before_hyphen),
)
"""Those by which a stretch of a line is known to begin a new action."""
