"""Who was present, and for whom they came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from briefcheck.document.blocks import Paragraph, Table, paragraphs
from briefcheck.document.document import Document
from briefcheck.document.normal import fold, simplify
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.model import Field, Person
from briefcheck.facts.names import TITLES, is_chinese_name, is_latin_name, joined_spaces, lists_names, split_names
from briefcheck.facts.outline.words import clean_heading
from briefcheck.facts.peoplefields import CHAIRS, IDS, line_of, with_client_list
from briefcheck.facts.present import AWAY, BEGINS_ABSENT, lists_at_top
from briefcheck.facts.rounds import speakers_of
from briefcheck.facts.sides import (
    INITIALS,
    NO_COMPANY,
    PIECES,
    SIDE_ALONE,
    SIDE_JOINED,
    Listed,
    behind_department,
    fits,
    initials_of,
    is_called,
    is_somebody,
    lists_in,
    of_item,
    parted,
    sides,
)
from briefcheck.frozen import replace
from briefcheck.lazy import HAN, pattern

_PRESENT = pattern(
    r"attendees?|(?:key|main|core|other|confirmed|meeting|call)(?:participants?|attendees|people)|there|here|(?:spoke|met)(?:to|with)|通话(?:人员?|双方)|inth?eroom|joined|dialled?in|withus|onth(?:ecall|eline)|oncall|aroundthetable|people|whowas(?:there|present)|adults|callwith|(?:those|members|also)present|present|(?:also\s*)?inattendance|attendance|participants?|personspresent|attending|membersattending|"
    r"(?:meeting)?attendees|attendedby|"
    r"与会人员?|与会者|到会|到场|到的人|来的人|来了|人|人员|成员|到场的?(?:人|家长|同学|邻居)|参加的?(?:人|家长|同学|邻居)|参[会加](?:单位及人员|单位和人员)|列席|列席人员|参会成员|与会成员|出席成员|会议成员|参加会议人员|在场人员|到场人员|参会人员?|参会者|参会|参会角色|出席者?|出席人员?|出席人|(?:[参与出到列][^\W\d_]{1,4})?签到(?:表|簿|名单|人员?)?|参与人员?|参与者|参与|参加者|参加人员?|到会人员?|与会|"
    r"(?:客户方?|甲方|公司方?|我[方司]|乙方|代理[商方]?|广告公司|client|agency)"
    r"(?:attendees|present|(?:与会|参会|出席|参加)人?员?|人员)",
    re.IGNORECASE,
    needs=(
        "attend",
        "present",
        "participant",
        "spoke",
        "metwith",
        "here",
        "joined",
        "dial",
        "withus",
        "intheroom",
        "onthecall",
        "adults",
        "callwith",
        "oncall",
        "onth",
        "table",
        "people",
        *"会席参人场成来签",
    ),
)
"""Labels of those present, white space left out; used where no document type names the field."""

_MEMBERS = pattern(
    r"(?:(?:board|committee|council|team|staff|trustees?|directors?|governors?|officers?|councillors?|members?|guests?|others?|people|executive|voting|also|those|the|and) ){1,4}"
    r"(?:present|in attendance|attending|attended|on (?:the )?call|in the room)",
    re.IGNORECASE,
    needs=("present", "attend", "call", "room"),
)
"""The same with who they are: Board members present, Trustees in attendance."""

_FOR_SIDE = pattern(
    r"(?:(?:those|also)\s+)?(?:present|attending|in attendance|there|on the call|in the room)\s+(?:for|from)\s+(?:the\s+)?(?P<side>[^:,;]{2,30})",
    re.IGNORECASE,
    needs=("for", "from"),
)
"""The same with for whom they came: Present for the agency."""

_OPENING = frozenset("（(【[")
_HAN = pattern(r"[^\W\d_A-Za-zÀ-ÿ]", needs=HAN)
_TOP = 6
"""Paragraphs at the top in which a list of names needs no label."""

_NUMBERED = pattern(r"(?:^|[\s,，、/])\d+\s")
"""A number in words that are no list of names: 5 Emergency Lighting/Fire Bells."""

_TAGS = pattern(r"\s*@[\w.-]+(?:\s+@[\w.-]+)+\s*", needs="@")
_LEAST_NAMES = 3
_MOST_NAMES = 0.6
_SHORT, _SHORT_HAN = 20, 5
"""Letters of the longest word that can be a name, Latin and Chinese."""

_SPEAKS = pattern(r"[。！!？?:：]|\b(?:the|is|are|was|to|of|on|with|for|will)\b", re.IGNORECASE)
_LONGEST_LINE = 160
_LONGEST = 60
"""Characters of the longest name; what is longer is a sentence."""

_BRACKETS = pattern(r"\s*[（(【\[](?P<inside>[^（()）【】\[\]]*)[)）】\]]?\s*", needs="（(【[")
_FROM = pattern(r" (?:from|of|for|representing) (?:the )?[\w&' ]+$", needs=(" from", " of", " for", " repr"))
"""Behind a name, whose it is: Nadia from the agency."""

_AND_MORE = pattern(r"(?<=..)\s*等(?:[^、，,]{0,12}(?:[人名位]|成员|人员|同事|同学|老师|家长|代表))?$", needs="等")
"""Behind the name of the first of several: 李娜等3人."""

_OF_SIDE = pattern(r"(?P<side>[^:：]{2,20})[:：]\s*(?P<who>[^:：]+)", needs=":：")
"""A side before one of the names of a list: 老高、阿布、客户侧：裴总监."""

_JOB = pattern(r"^(?:(?:art )?director|producer|photographer|stylist|editor|writer|designer|planner|agent) (?=[A-Z])")
"""Before a name, what somebody does: director Lucia Vega."""

_PROXY = pattern(r"^(?P<company>.*?)[\s，,]*(?P<name>[^\s，,]{2,4})\s*(?:代表?|代替?|代为?出席)$", needs="代")
_WHOLE_GROUP = pattern(
    r".*(?:全员|全体|成员|各位|members|team|all)$",
    re.IGNORECASE,
    needs=("全员", "全体", "成员", "各位", "members", "team", "all"),
)
_NOBODY = pattern(
    r"(?:无|none|n/?a|[-—–/]+|tbc|tbd|待定|同上)",
    re.IGNORECASE,
    needs=("无", "none", "n/a", "na", "-", "—", "–", "/", "tbc", "tbd", "待定", "同上"),
)
_NAME_COLUMN = pattern(
    r"(?:full\s*)?name|姓名|人员|与会人员?|参会人员?|attendee|participant|member|成员",
    re.IGNORECASE,
    needs=("name", "姓名", "人员", "attendee", "participant", "member", "成员"),
)
_COMPANY_COLUMN = pattern(
    r"company|organi[sz]ation|affiliation|side|公司|单位|部门|机构|所属.*",
    re.IGNORECASE,
    needs=("company", "organi", "affiliation", "side", "公司", "单位", "部门", "机构", "所属"),
)
_PRESENT_COLUMN = pattern(
    r"present\??|attended\??|attendance|出席|是否出席|到会|签到",
    re.IGNORECASE,
    needs=("present", "attend", "出席", "到"),
)
_YES = pattern(r"y|yes|present|x|✓|✔|√|是|到|出席|已到", re.IGNORECASE)


_TICKS = frozenset({"YES", "Yes", "yes", "NO", "No", "no", "Y", "N", "All", "ALL", "是", "否", "有", "无"})
"""What stands beside a label of those present where a form has a box for each: no names."""


def find_attendees(document: Document, fields: Sequence[Field]) -> tuple[Person, ...]:
    """Return the people named as present, in the order of their lists; those named as absent are left out.

    Names are given without titles' brackets; the company or side is what stands beside the name or over its list.
    """
    people: list[Person] = []
    listed = tuple(with_client_list(fields))
    for field, following in zip(listed, (*listed[1:], None), strict=False):
        nested = following is not None and IDS.get(following.id) and _begins_with(field, following)
        if field.value and _is_present(field) and not nested:
            company = IDS.get(field.id, "") or _side_of(field.label)
            entries = (entry for entry in lists_in(Listed(field.value, field.place, company)) if not _is_away(entry))
            found = [person for entry in entries for person in _people(entry)]
            # 我方： also heads what our side is to do
            if not company or all(_like_name(person.name) for person in found):
                people.extend(found)
    people.extend(_in_tables(document))
    people = people or list(_below_label(document)) or list(_at_top(document)) or list(_unlabelled(document))
    people = people or list(speakers_of(document))
    if people:  # who led the meeting was there, and who took the notes
        people += [
            person
            for field in listed
            if field.id in CHAIRS
            for person in _people(Listed(field.value, field.place))
            if _like_name(person.name)
        ]
    seen = set(_TICKS)
    return tuple(person for person in people if not (person.name in seen or seen.add(person.name)))  # type: ignore[func-returns-value]  # add() returns None on purpose


def _begins_with(field: Field, side: Field) -> bool:
    """Whether a list of people begins with the label of one of its sides, which is a field of its own."""
    return line_of(field) == line_of(side) and field.id == "attendees" and field.value.startswith(side.label)


def _below_label(document: Document) -> Iterator[Person]:
    """Yield the people of a list right below a label of those present, each item with whom they came for or without it."""
    company: str | None = None
    for block in document.body:
        if not isinstance(block, Paragraph) or (company is not None and block.kind != "list-item"):
            if company is not None and (not isinstance(block, Paragraph) or block.text.strip()):
                return
        elif company is not None:
            yield from _people(of_item(block.text, block.place))
        elif _heads_those_present(block):
            company = ""


def _heads_those_present(block: Paragraph) -> bool:
    """Tell whether a line is a label of those present: with a colon, or as a heading, which may say it in two languages."""
    if block.text.rstrip().endswith((":", "：")):
        return is_of_those_present(_last_line(block).rstrip(" :："))
    return (block.kind == "heading" or block.bold) and any(map(is_of_those_present, clean_heading(block.text)))


def _at_top(document: Document) -> Iterator[Person]:
    entries = (entry for listed in lists_at_top(document) for entry in sides(listed))
    return (person for entry in entries if not _is_away(entry) for person in _people(entry))


def _is_away(listed: Listed) -> bool:
    """Tell whether what heads some names of a list says that these were not there: Apologies: Ben Ray."""
    return bool(listed.company) and AWAY.fullmatch(listed.company) is not None


def _last_line(block: Paragraph) -> str:
    return block.text.strip().rpartition("\n")[2]


def _unlabelled(document: Document) -> Iterator[Person]:
    """Yield the people of a line at the top that holds nothing but names, behind the date at most: 12 May. Paul, Rina, Theo."""
    for paragraph, _ in zip(paragraphs(document.body), range(_TOP), strict=False):
        if paragraph.kind == "heading":
            continue
        for line in PIECES.split(paragraph.text.replace("\n", "；")):
            if len(line) > _LONGEST_LINE or _NUMBERED.search(line):
                continue
            if len(list(split_names(line))) >= _LEAST_NAMES and _are_names(line):
                yield from _people(Listed(line.strip(), paragraph.place))
                return


def _are_names(line: str) -> bool:
    """Whether a line holds nothing but names: all by their form, or most of them among words as short as names."""
    if lists_names(line):
        return True
    bare = [_BRACKETS.sub("", entry).strip(" .。") for _, entry in split_names(line)]
    if not all(0 < len(entry) <= (_SHORT if entry.isascii() else _SHORT_HAN) for entry in bare):
        return False
    return sum(map(_like_name, bare)) >= _MOST_NAMES * len(bare) and not _SPEAKS.search(line)


def _like_name(name: str) -> bool:
    first, _, rest = name.partition(" ")  # 周敏 Mindy is both
    return is_chinese_name(name) or is_latin_name(name) or (is_chinese_name(first) and is_latin_name(rest))


def _is_present(field: Field) -> bool:
    if field.id:
        return field.id in IDS
    return is_of_those_present(field.label)


def is_of_those_present(label: str) -> bool:
    """Whether a label says that those behind it were present, whatever the type of the document calls them: On the call."""
    folded = fold(label)
    bare = _BRACKETS.sub(" ", folded) if not _OPENING.isdisjoint(folded) else folded
    if _PRESENT.fullmatch("".join(bare.split())) is not None or _MEMBERS.fullmatch(bare.strip()) is not None:
        return True
    return _FOR_SIDE.fullmatch(bare.strip()) is not None


def _side_of(label: str) -> str:
    """Return the side that a label names beside saying that those behind it were present; "" for most labels."""
    match = _FOR_SIDE.fullmatch(label.strip())
    return match["side"].strip() if match is not None else ""


def _people(listed: Listed) -> Iterator[Person]:
    text = joined_spaces(listed.text)
    if _TAGS.fullmatch(text):
        yield from (Person(tag, listed.company, listed.place) for tag in text.replace("@", " ").split())
        return
    for _, entry in takewhile(lambda found: BEGINS_ABSENT.match(found[1]) is None, split_names(text)):
        if _NOBODY.fullmatch(entry):
            continue
        spaced = entry.split()
        if len(spaced) > 1 and (all(map(is_chinese_name, spaced)) or (listed.company and all(map(is_called, spaced)))):
            for word in spaced:
                yield Person(word, listed.company, listed.place)
            continue
        if (
            len(spaced) == 2
            and is_chinese_name(spaced[1])
            and not is_chinese_name(spaced[0])
            and _HAN.search(spaced[0])
        ):
            yield Person(spaced[1], listed.company or spaced[0], listed.place)  # 产品 孙悦
            continue
        if len(spaced) == 2 and is_chinese_name(spaced[0]) and simplify(spaced[1]).endswith(TITLES):
            yield Person(spaced[0], listed.company, listed.place)  # 王强 品牌总监
            continue
        if len(spaced) == 2 and not spaced[0].isascii() and not is_chinese_name(spaced[0]):
            titled = _without_title(spaced[1])
            if titled != spaced[1]:
                yield Person(titled, listed.company or spaced[0], listed.place)  # 绿野食品 高淑芬经理
                continue
        name, department = behind_department(entry)
        yield from _one(name or entry, replace(listed, company=listed.company or department) if name else listed)


def _without_title(name: str) -> str:
    """Return a name in full without the title behind it: 高淑芬经理; 高经理 stays as it is."""
    title = next((title for title in TITLES if simplify(name).endswith(title)), "")
    bare = name[: -len(title)] if title else name
    return bare if len(bare) > 1 and is_chinese_name(bare) else name


def _staff(name: str, within: list[str]) -> bool:
    """Whether a bracket lists the people of the company before it: 远航汽车（段飞、卢颖）, Northwind (Ann Lee, Tom Fox)."""
    if is_somebody(name) or not all(map(_like_name, within)):
        return False
    if not name.isascii():
        return len(within) > 1 or SIDE_ALONE.fullmatch(name) is not None
    return len(within) > 1 and all(word.casefold().split()[0] in GIVEN_NAMES for word in within)


def _one(entry: str, listed: Listed) -> Iterator[Person]:
    """Yield the person of one entry, brackets, proxies and initials understood."""
    brackets = [match["inside"].strip() for match in _BRACKETS.finditer(entry)]
    if any(map(AWAY.fullmatch, brackets)):
        return
    name = _BRACKETS.sub(" ", entry).strip(" .。*•·-–—\t@")
    initials, company = "", listed.company
    for inside in brackets:
        proxy = _PROXY.fullmatch(inside)
        within = [word for _, word in split_names(inside)]
        if (_WHOLE_GROUP.fullmatch(name) and len(within) > 1) or _staff(name, within):
            for word in within:
                yield Person(word, listed.company or name, listed.place)
            return
        if proxy is not None and is_chinese_name(proxy["name"]):
            # the proxy was there, the member was not
            name, company = proxy["name"], proxy["company"].strip() or company
        elif INITIALS.fullmatch(inside) and fits(inside, name):
            initials = inside
        else:
            company = company or inside
    name = _JOB.sub("", name)
    side = _OF_SIDE.match(name)
    if side is None or not is_somebody(side["who"]) or is_somebody(side["side"]):
        name, initials, company = parted(name, initials, company)
    name = _without_title(_AND_MORE.sub("", _without_handle(_FROM.sub("", name))))
    side = _OF_SIDE.match(name)
    if side is not None and _like_name(side["who"]):
        name = side["who"]
        company = company or ("" if NO_COMPANY.search(side["side"]) else side["side"])
    joined = SIDE_JOINED.match(name)
    name = joined["who"] if joined is not None and is_chinese_name(joined["who"]) else name
    if name and not name[0].isdigit() and len(name) <= _LONGEST:
        yield Person(name, company, listed.place, initials or initials_of(name))


def _without_handle(name: str) -> str:
    """Return ``Tom King @tking`` and ``Tom King <t@x>`` without what follows the name."""
    bare = re.split(r"\s[@<]", name, maxsplit=1)[0] if "@" in name or "<" in name else name
    return bare.strip(" .。*•·-–—@")


def _in_tables(document: Document) -> Iterator[Person]:
    """Yield those present of tables under a heading or label of attendees, or with a column that says who was present."""
    label: str = ""
    for block in document.body:
        if isinstance(block, Paragraph):
            label = block.text if block.text.strip() else label
            continue
        listed = _PRESENT.fullmatch("".join(fold(label).rstrip(":：").split())) is not None
        yield from _table(block, listed=listed)
        label = ""


def _table(table: Table, *, listed: bool) -> Iterator[Person]:
    head = table.rows[0] if table.rows else None
    if head is None:
        return
    columns = {cell.column: fold(cell.text).strip() for cell in head.cells}
    name = next((column for column, text in columns.items() if _NAME_COLUMN.fullmatch(text)), None)
    company = next((column for column, text in columns.items() if _COMPANY_COLUMN.fullmatch(text)), None)
    present = next((column for column, text in columns.items() if _PRESENT_COLUMN.fullmatch(text)), None)
    first, last, short = (
        next((column for column, text in columns.items() if text.casefold() == wanted), None)
        for wanted in ("first name", "last name", "initials")
    )
    if not (listed or present or short) or (name or first) is None:
        return
    for row in table.rows[1:]:
        words = {column: cell.text.strip() for column in columns if (cell := row.cell_at(column)) is not None}
        if present is not None and not _YES.fullmatch(words.get(present, "")):
            continue
        if short is not None and words.get(short) and not INITIALS.fullmatch(words[short]):
            return  # another table goes on here
        full = (
            words.get(name, "")
            if name is not None
            else f"{words.get(first or 0, '')} {words.get(last or 0, '')}".strip()
        )
        cell = row.cell_at(name or first or 1)
        if full and cell is not None:
            where = next((paragraph.place for paragraph in paragraphs(cell.blocks)), cell.place)
            for person in _one(full, Listed(full, where, words.get(company, "") if company is not None else "")):
                yield replace(person, initials=words.get(short or 0) or person.initials)
