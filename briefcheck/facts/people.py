"""Who was present, and for whom they came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefcheck.document.blocks import Paragraph, Table, paragraphs
from briefcheck.document.document import Document
from briefcheck.document.normal import fold
from briefcheck.document.place import Place
from briefcheck.facts.model import Field, Person
from briefcheck.facts.names import TITLES, is_chinese_name, is_latin_name, joined_spaces, lists_names, split_names
from briefcheck.frozen import frozen, replace
from briefcheck.lazy import HAN, pattern

_PRESENT = pattern(
    r"attendees?|there|inth?eroom|onthecall|whowas(?:there|present)|adults|callwith|(?:those|members|also)present|present|(?:also\s*)?inattendance|attendance|participants?|personspresent|attending|membersattending|"
    r"(?:meeting)?attendees|attendedby|"
    r"与会人员?|与会者|到会|到场|人员|成员|到场的?(?:人|家长|同学|邻居)|参加的?(?:人|家长|同学|邻居)|参[会加](?:单位及人员|单位和人员)|列席|列席人员|参会成员|与会成员|出席成员|会议成员|参加会议人员|在场人员|到场人员|参会人员?|参会者|参会|参会角色|出席者?|出席人员?|出席人|参与人员?|参与者|参加者|参加人员?|到会人员?|与会|"
    r"(?:客户方?|甲方|公司方?|我[方司]|乙方|代理[商方]?|广告公司|client|agency)"
    r"(?:attendees|present|(?:与会|参会|出席|参加)人?员?|人员)",
    re.IGNORECASE,
    needs=(
        "attend",
        "present",
        "participant",
        "there",
        "intheroom",
        "onthecall",
        "adults",
        "callwith",
        *"会席参人场成",
    ),
)
"""Labels of those present, white space left out; used where no document type names the field."""

_IDS = {"attendees": "", "client-side": "client", "agency-side": "agency"}
"""Ids that document types give to the fields with those present, and the side they are of."""

_GROUP = pattern(r"^\s*[*•·-]?\s*(?P<name>[^:：,，、;；]{1,30}?)\s*[:：]\s*", needs=":：")
"""``奥美：`` or ``Agency:`` before the names of one side, at the start of a line of the list."""

_SIDE_INSIDE = pattern(
    r"(?:^|[\s/|;；。])(?P<name>Client|Agency|Clients|客户方?|公司方?|我方|贵方|甲方|乙方|代理商?|广告公司)\s*[:：]\s*",
    re.IGNORECASE,
    needs=":：",
)
"""The same within a line: ``Client: A, B / Agency: C``."""

_SIDE_WORD = r"(?:客户方?|公司方|我[方司]|贵[方司]|甲方|乙方|品牌方|代理[商方]|广告公司)"
_DASHED_GROUP = pattern(r"^\s*[*•·-]?\s*(?P<name>[^-–—:：,，、;；]{2,30}?)\s*(?:\s[-–—]\s|[–—]{1,2})\s*", needs="-–—")
"""The same behind a dash: Brill – Hugh Lane, Zoe Carr; 客户—郭晓彤、何铭."""

_SIDE_SPACED = pattern(rf"^\s*[*•·-]?\s*(?P<name>{_SIDE_WORD})\s+(?=\S)", needs="客公我贵甲乙品代广")
"""A side before its names without a colon: 客户方 周敏、韩雪."""

_SIDE_JOINED = pattern(rf"^{_SIDE_WORD}(?:代表)?\s*(?P<who>\S{{2,4}})$", needs="客公我贵甲乙品代广")
_PIECES = pattern(r"[;；|｜]|\s/\s|。|(?<=\w\w)\.\s", needs=(";", "；", "|", "｜", "/", "。", "."))
_NO_COMPANY = pattern(r"attend|present|member|participant|people|人员|名单|成员|与会|参会|出席", re.IGNORECASE)
_HAN = pattern(r"[^\W\d_A-Za-zÀ-ÿ]", needs=HAN)
_TOP = 6
"""Paragraphs at the top in which a list of names needs no label."""

_LEAST_NAMES = 3
_LONGEST_LINE = 160
_LONGEST = 60
"""Characters of the longest name; what is longer is a sentence."""

_BRACKETS = pattern(r"\s*[（(【\[](?P<inside>[^（()）【】\[\]]*)[)）】\]]?\s*", needs="（(【[")
_PROXY = pattern(r"^(?P<company>.*?)[\s，,]*(?P<name>[^\s，,]{2,4})\s*(?:代表?|代替?|代为?出席)$", needs="代")
_INITIALS = pattern(r"[A-Z]{2,4}|[a-z][A-Z]{1,2}")
_DEFINED = pattern(r"^(?P<a>.+?)\s*(?:[-–—=:：]\s*)(?P<b>.+)$", needs="-–—=:：")
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


@frozen
class _List:
    """Some words that list people; ``company`` is the side all of them are of, as far as the label says."""

    text: str
    place: Place
    company: str = ""


def find_attendees(document: Document, fields: Sequence[Field]) -> tuple[Person, ...]:
    """Return the people named as present, in the order of their lists; those named as absent are left out.

    Names are given without titles' brackets; the company or side is what stands beside the name or over its list.
    """
    people: list[Person] = []
    for field in _with_client_list(fields):
        if field.value and _is_present(field):
            company = _IDS.get(field.id, "")
            found = [person for entry in _sides(_List(field.value, field.place, company)) for person in _people(entry)]
            # 我方： also heads what our side is to do
            if not company or all(_like_name(person.name) for person in found):
                people.extend(found)
    people.extend(_in_tables(document))
    people = people or list(_unlabelled(document))
    seen: set[str] = set()
    return tuple(person for person in people if not (person.name in seen or seen.add(person.name)))  # type: ignore[func-returns-value]  # add() returns None on purpose


def _unlabelled(document: Document) -> Iterator[Person]:
    """Yield the people of a line at the top that holds nothing but names, behind the date at most: 12 May. Paul, Rina, Theo."""
    for paragraph, _ in zip(paragraphs(document.body), range(_TOP), strict=False):
        if paragraph.kind == "heading":
            continue
        for line in _PIECES.split(paragraph.text.replace("\n", "；")):
            if len(line) <= _LONGEST_LINE and len(list(split_names(line))) >= _LEAST_NAMES and lists_names(line):
                yield from _people(_List(line.strip(), paragraph.place))
                return


def _with_client_list(fields: Sequence[Field]) -> Iterator[Field]:
    """Yield the fields; ``Client: Rita, Min / Agency: Tom`` on one line lists the client's people, not its name."""
    lines = {_line(field) for field in fields if field.id == "agency-side"}
    client = next((fold(field.value).casefold() for field in fields if field.id == "client"), "")
    beside = False
    for index, field in enumerate(fields):
        if not field.id:
            # Halvorsen: Dana Reed, Tim Cole, where the client is Halvorsen Foods; below it the people of the other side
            own = bool(client) and client.startswith(fold(field.label).casefold()) and lists_names(field.value)
            if own or (beside and _is_company(field.label, field.value) and _lists_several(field.value)):
                beside = True
                yield Field("attendees", field.label, f"{field.label}: {field.value}", field.place, field.label_place)
                continue
        beside = field.id in _IDS
        following = fields[index + 1].id if index + 1 < len(fields) else ""
        # 甲方：王强 above 乙方：李娜; in Latin letters a company looks like a name
        above = following == "agency-side" and not field.value.isascii() and lists_names(field.value)
        listed = field.id == "client" and (_line(field) in lines or above)
        yield replace(field, id="client-side") if listed else field


def _lists_several(value: str) -> bool:
    return lists_names(value) and len(list(split_names(value))) > 1


def _line(field: Field) -> tuple[object, ...]:
    place = field.label_place
    return (place.part, place.line, place.paragraph, place.table, place.row)


def _like_name(name: str) -> bool:
    return is_chinese_name(name) or is_latin_name(name)


def _is_present(field: Field) -> bool:
    if field.id:
        return field.id in _IDS
    return _PRESENT.fullmatch("".join(fold(field.label).split())) is not None


def _sides(whole: _List) -> Iterator[_List]:
    """Yield the lists of the single sides: a line ``奥美：…`` is of 奥美, and so are the lines under a bare ``奥美：``."""
    company = whole.company
    for line in whole.text.split("\n"):
        inside = list(_SIDE_INSIDE.finditer(line))
        if inside:
            for index, match in enumerate(inside):
                end = inside[index + 1].start() if index + 1 < len(inside) else len(line)
                company = match["name"].strip()
                yield _List(line[match.end() : end].strip(" /|;；"), whole.place, company)
            continue
        pieces = [piece for piece in _PIECES.split(line) if piece.strip()]
        whole_line = sum(_headed(piece) is not None for piece in pieces) < min(2, len(pieces))
        for piece in [line] if whole_line else pieces:
            group = _headed(piece)
            if group is not None:
                company = group["name"].strip()
            yield _List(piece[group.end() :] if group is not None else piece, whole.place, company)


def _headed(line: str) -> re.Match[str] | None:
    """Return the match of the company or side that heads the names of a line: ``奥美：…``, ``客户方 …``; None without one."""
    group = _GROUP.match(line)
    if group is not None:
        return group if _is_company(group["name"], line[group.end() :]) else None
    dashed = _DASHED_GROUP.match(line)
    if dashed is not None and _lists_several(line[dashed.end() :]) and not is_chinese_name(dashed["name"].strip()):
        return dashed
    spaced = _SIDE_SPACED.match(line)
    return spaced if spaced is not None and lists_names(line[spaced.end() :]) else None


def _is_company(name: str, after: str) -> bool:
    """Whether ``name:`` heads a list; ``TK: Tom King`` defines initials and is no company."""
    if _NO_COMPANY.search(name) or len(name.split()) > 4:
        return False
    return not (_INITIALS.fullmatch(name.strip()) and len(list(split_names(after))) == 1)


def _people(listed: _List) -> Iterator[Person]:
    text = joined_spaces(listed.text)
    for _, entry in split_names(text):
        if _NOBODY.fullmatch(entry):
            continue
        spaced = entry.split()
        if len(spaced) > 1 and all(is_chinese_name(word) for word in spaced):
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
        if len(spaced) == 2 and is_chinese_name(spaced[0]) and spaced[1].endswith(TITLES):
            yield Person(spaced[0], listed.company, listed.place)  # 王强 品牌总监
            continue
        yield from _one(entry, listed)


def _one(entry: str, listed: _List) -> Iterator[Person]:
    """Yield the person of one entry, brackets, proxies and initials understood."""
    brackets = [match["inside"].strip() for match in _BRACKETS.finditer(entry)]
    name = _BRACKETS.sub(" ", entry).strip(" .。*•·-–—\t@")
    initials, company = "", listed.company
    for inside in brackets:
        proxy = _PROXY.fullmatch(inside)
        within = [word for _, word in split_names(inside)]
        if _WHOLE_GROUP.fullmatch(name) and len(within) > 1:
            for word in within:
                yield Person(word, listed.company or name, listed.place)
            return
        if proxy is not None and is_chinese_name(proxy["name"]):
            # the proxy was there, the member was not
            name, company = proxy["name"], proxy["company"].strip() or company
        elif _INITIALS.fullmatch(inside) and _fits(inside, name):
            initials = inside
        else:
            company = company or inside
    name, initials, company = _dashed(name, initials, company)
    name = _without_handle(name)
    joined = _SIDE_JOINED.match(name)
    name = joined["who"] if joined is not None and is_chinese_name(joined["who"]) else name
    if name and len(name) <= _LONGEST:
        yield Person(name, company, listed.place, initials or _initials(name))


def _dashed(name: str, initials: str, company: str) -> tuple[str, str, str]:
    """Read ``TK - Tom King``, ``Tom King - TK`` and ``Tom King - Acme``."""
    defined = _DEFINED.match(name)
    if defined is None:
        return name, initials, company
    first, second = defined["a"].strip(), defined["b"].strip()
    if _INITIALS.fullmatch(first) and not _INITIALS.fullmatch(second):
        return second, first, company
    if _INITIALS.fullmatch(second):
        return first, second, company
    if " " in name[defined.end("a") : defined.start("b")]:
        return first, initials, company or second
    return name, initials, company


def _fits(initials: str, name: str) -> bool:
    """Whether ``initials`` can be those of ``name``: each of its letters stands in the name in this order."""
    rest = iter(name.casefold())
    return bool(name) and all(letter in rest for letter in initials.casefold())


def _initials(name: str) -> str:
    """Return the initials of a name of several Latin words, "" of any other."""
    words = name.replace("-", " ").split()
    if len(words) < 2 or not is_latin_name(name):
        return ""
    return "".join(word[0] for word in words if word[0].isupper())


def _without_handle(name: str) -> str:
    """Return ``Tom King @tking`` and ``Tom King <t@x>`` without what follows the name."""
    bare = re.split(r"\s[@<]", name, maxsplit=1)[0]
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
    first, last = (
        next((column for column, text in columns.items() if text.casefold() == wanted), None)
        for wanted in ("first name", "last name")
    )
    if not (listed or present) or (name or first) is None:
        return
    for row in table.rows[1:]:
        words = {column: cell.text.strip() for column in columns if (cell := row.cell_at(column)) is not None}
        if present is not None and not _YES.fullmatch(words.get(present, "")):
            continue
        full = (
            words.get(name, "")
            if name is not None
            else f"{words.get(first or 0, '')} {words.get(last or 0, '')}".strip()
        )
        cell = row.cell_at(name or first or 1)
        if full and cell is not None:
            where = next((paragraph.place for paragraph in paragraphs(cell.blocks)), cell.place)
            yield from _one(full, _List(full, where, words.get(company, "") if company is not None else ""))
