"""Lists of people as they are grouped: by the company or the side they are of, in a line, behind a dash, in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck.document.place import Place
from briefcheck.facts.called import without_honorific
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.names import TITLES, is_chinese_name, is_latin_name, lists_names, split_names
from briefcheck.frozen import frozen, replace
from briefcheck.lazy import pattern

_GROUP = pattern(r"^\s*[*•·-]?\s*(?P<name>[^:：,，、;；]{1,30}?)\s*[:：]\s*", needs=":：")
"""``奥美：`` or ``Agency:`` before the names of one side, at the start of a line of the list."""

_SIDE_INSIDE = pattern(
    r"(?:^|[\s/|;；。，,])(?:For (?:the )?)?(?P<name>Client|Agency|Clients|Us|Them|客户[方侧]?|客戶[方側]?|公司方?|我[方司们們]|咱们|贵[方司]|貴[方司]|对方|對方|甲方|乙方|品牌方|代理[商方]?|广告公司|廣告公司)\s*[:：]\s*",
    re.IGNORECASE,
    needs=":：",
)
"""The same within a line: ``Client: A, B / Agency: C``."""

_SIDE_WORD = r"(?:客户[方侧]?|公司方|我[方司]|贵[方司]|甲方|乙方|品牌方|代理[商方]|广告公司)"
_DASHED_GROUP = pattern(r"^\s*[*•·-]?\s*(?P<name>[^-–—:：,，、;；]{2,30}?)\s*(?:\s[-–—]\s|[–—]{1,2})\s*", needs="-–—")
"""The same behind a dash: Brill – Hugh Lane, Zoe Carr; 客户—郭晓彤、何铭."""

_SIDE_SPACED = pattern(rf"^\s*[*•·-]?\s*(?P<name>{_SIDE_WORD})\s+(?=\S)", needs="客公我贵甲乙品代广")
"""A side before its names without a colon: 客户方 周敏、韩雪."""

_NEXT_SIDE = pattern(rf"(?<=\S)\s+(?={_SIDE_WORD}\s+\S)", needs="客公我贵甲乙品代广")
"""Before the next side of a line without colons: 客户 钱总 孙倩  我方 老白 小安."""

SIDE_ALONE = pattern(rf"{_SIDE_WORD}|(?i:client|agency|production|brand|us)", needs="客公我贵甲乙品代广ltnCABPUcabpu")
SIDE_JOINED = pattern(rf"^{_SIDE_WORD}(?:代表)?\s*(?P<who>\S{{2,4}})$", needs="客公我贵甲乙品代广")
PIECES = pattern(r"[;；|｜]|\s/\s|。|(?:(?<=\w\w)|(?<=\w\)))\.\s", needs=(";", "；", "|", "｜", "/", "。", "."))
_GROUPS = pattern(r"[;；]", needs=";；")
_BEHIND = pattern(
    r"(?P<names>.+?)\s*(?:[（(](?P<inside>[^（()）]{2,30})[)）]|(?:\s[-–—]\s|[–—]{1,2})\s*(?P<dashed>[^-–—,，、]{2,30}))",
    needs="（(-–—",
)
_INSIDE = pattern(r"[（(][^（()）]*[)）]", needs="（(")
"""A bracket beside a name within a group: initials, a title."""

_LEAST_GROUPS = 2
NO_COMPANY = pattern(r"attend|present|member|participant|people|人员|名单|成员|与会|参会|出席", re.IGNORECASE)

_DEFINED = pattern(r"^(?P<a>.+?)\s*(?:[-–—=:：]\s*)(?P<b>.+)$", needs="-–—=:：")
_DEPARTMENT = pattern(
    r"(?P<part>(?:accounts?|finance|legal|creative|media|production|marketing|procurement|design|studio|strategy|planning|sales|operations|ops|hr|it|client|agency|estates|facilities|editorial|digital|social|comms|logistics|venue)(?: (?:team|dept\.?|department|services?))?)"
    r"\s*[（(](?P<who>[^（()）,，/&]{2,40})[)）]",
    re.IGNORECASE,
    needs="(（",
)
INITIALS = pattern(r"[A-Z]{2,4}|[a-z][A-Z]{1,2}")


@frozen
class Listed:
    """Some words that list people; ``company`` is the side all of them are of, as far as the label says."""

    text: str
    place: Place
    company: str = ""


def lists_several(value: str) -> bool:
    """Whether words are nothing but the names of two people or more."""
    return lists_names(value) and len(list(split_names(value))) > 1


_ONE_A_LINE = pattern(
    r"\W*(?P<name>[^\W\d_][^\s,，:：;；/&()]*(?: [^\W\d_a-z][^\s,，:：;；/&()]*){0,3})(?: ?\([^()]*\))?(?:\s*[,，]\s+|\s+[-–—|]+\s+)(?P<part>[^:：]+)",
    needs=",，-–—|",
)
"""Somebody, and behind a comma or a dash what she is, or where she comes from."""


def lists_in(whole: Listed) -> Iterator[Listed]:
    """Yield the lists of the single sides, or each of the people who stand one below the other with what they are."""
    single = _one_a_line(whole.text) if "\n" in whole.text and whole.text.isascii() else []
    if not single:
        yield from sides(whole)
    for name, part in single:
        yield replace(whole, text=name, company=whole.company or part)


def _one_a_line(value: str) -> list[tuple[str, str]]:
    """Return the people of a list with one on each line, and what stands behind each: Ann Lee, Postdoc @ Acme; [] of other lists."""
    lines = [line.strip() for line in value.split("\n") if line.strip()]
    found = [(line, _with_part(line)) for line in lines]
    parts = sum(bool(name) for _, (name, _) in found)
    if (
        len(lines) < _LEAST_GROUPS
        or 2 * parts < len(lines)
        or any("," in line for line, (name, _) in found if not name)
    ):
        return []
    return [(name or line, part) for line, (name, part) in found]


def of_item(text: str, place: Place) -> Listed:
    """Return what an item of a list of people says: its side before a colon, or what somebody is behind a dash or a comma."""
    label, colon, names = text.replace("：", ":").rpartition(":")
    who, part = ("", "") if colon else _with_part(text)
    return Listed(names if colon else who or text, place, label.strip() or part)


def _with_part(line: str) -> tuple[str, str]:
    """Return who stands at the start of a line, and what is said behind a comma or a dash; "" where that names others too."""
    match = _ONE_A_LINE.fullmatch(line.strip())
    if match is None or not is_latin_name(match["name"]):
        return "", ""
    if any(is_somebody(words) or words.casefold() in GIVEN_NAMES for _, words in split_names(match["part"])):
        return "", ""  # Ann Lee, Tom Fox
    return line.strip()[: match.start("part")].rstrip(" ,，-–—|"), match["part"].strip()


def sides(whole: Listed) -> Iterator[Listed]:
    """Yield the lists of the single sides: a line ``奥美：…`` is of 奥美, and so are the lines under a bare ``奥美：``."""
    company = whole.company
    for line in whole.text.split("\n"):
        spaced = _NEXT_SIDE.split(line)
        if len(spaced) > 1 and all(map(_SIDE_SPACED.match, spaced)):
            for piece in spaced:
                yield from _pieces_of(piece, replace(whole, company=""))
            continue
        inside = list(_SIDE_INSIDE.finditer(line))
        if inside:
            before = line[: inside[0].start()].strip(" /|;；,，")
            if before:
                yield from _pieces_of(before, replace(whole, company=company))
            for index, match in enumerate(inside):
                end = inside[index + 1].start() if index + 1 < len(inside) else len(line)
                company = match["name"].strip()
                stretch = line[match.end() : end].strip(" /|;；")
                yield from _pieces_of(stretch, replace(whole, text=stretch, company=company))
            continue
        for entry in _pieces_of(line, replace(whole, company=company)):
            company = entry.company
            yield entry


def _pieces_of(line: str, whole: Listed) -> Iterator[Listed]:
    """Yield the lists of a line: all of it, or its stretches where one of them is headed by the side of its names."""
    company = whole.company
    pieces = [piece for piece in PIECES.split(line) if piece.strip()]
    dashed = any(_headed(piece) is not None for piece in pieces)
    heads = [_headed(piece, several=not dashed) is not None for piece in pieces]
    whole_line = sum(heads) < min(2, len(pieces)) and not any(heads[1:])
    behind = _sides_behind(line)
    if behind:
        yield from (Listed(names, whole.place, company or side) for names, side in behind)
        return
    for piece in [line] if whole_line else pieces:
        group = _headed(piece, several=whole_line or not dashed)
        if group is not None:
            company = group["name"].strip()
        yield Listed(piece[group.end() :] if group is not None else piece, whole.place, company)


def _sides_behind(line: str) -> list[tuple[str, str]]:
    """Return the names and the side of each group, where every one of two or more has its side at the end.

    Isla Grant, Rory Vance (Loch Arden); Tom Hughes, Nadia Karim (Agency): the bracket is of all before it.
    """
    groups = [group for group in _GROUPS.split(line) if group.strip()]
    found = [match for group in groups if (match := _BEHIND.fullmatch(group.strip(" .。"))) is not None]
    if len(groups) < _LEAST_GROUPS or len(found) < len(groups):
        return []
    told = [(match["names"], (match["inside"] or match["dashed"]).strip()) for match in found]
    if not any(lists_several(_INSIDE.sub(" ", names)) for names, _ in told):
        return []
    if any(
        is_somebody(side) or INITIALS.fullmatch(side) or not lists_names(_INSIDE.sub(" ", names))
        for names, side in told
    ):
        return []
    return told


def _headed(line: str, *, several: bool = True) -> re.Match[str] | None:
    """Return the match of the company or side that heads the names of a line: ``奥美：…``, ``客户方 …``; None without one.

    ``several``: behind a dash one name is not enough; Tom King – Acme is the company of one.
    """
    group = _GROUP.match(line)
    if group is not None:
        return group if is_company(group["name"], line[group.end() :]) else None
    dashed = _DASHED_GROUP.match(line)
    if dashed is not None and not is_somebody(dashed["name"].strip()):
        names = line[dashed.end() :].strip(" .")
        if lists_several(names) or (
            lists_names(names) and (not several or SIDE_ALONE.fullmatch(dashed["name"].strip()))
        ):
            return dashed
    spaced = _SIDE_SPACED.match(line)
    if spaced is None:
        return None
    names = line[spaced.end() :]
    return spaced if lists_names(names) or all(map(is_called, names.split())) else None


def is_called(word: str) -> bool:
    """Whether a Chinese word calls one person: a name, a family name with a title, a nickname: 孙倩, 钱总, 老白."""
    return (
        is_chinese_name(word) or word[1:] in TITLES or (len(word) == 2 and word[0] in "小老阿" and not word.isascii())
    )


def is_somebody(name: str) -> bool:
    """Whether what stands before a dash is a person, whose part stands behind it: Tom Fox - Account Director."""
    first, _, rest = name.casefold().partition(" ")
    return is_chinese_name(name) or (first in GIVEN_NAMES and bool(rest))


def is_company(name: str, after: str) -> bool:
    """Whether ``name:`` heads a list; ``TK: Tom King`` defines initials and is no company."""
    if NO_COMPANY.search(name) or len(name.split()) > 4:
        return False
    return not (INITIALS.fullmatch(name.strip()) and len(list(split_names(after))) == 1)


def parted(name: str, initials: str, company: str) -> tuple[str, str, str]:
    """Read ``TK - Tom King``, ``Tom King - TK`` and ``Tom King - Acme``."""
    defined = _DEFINED.match(name)
    if defined is None:
        return name, initials, company
    first, second = defined["a"].strip(), defined["b"].strip()
    if INITIALS.fullmatch(first) and not INITIALS.fullmatch(second):
        return second, first, company
    if INITIALS.fullmatch(second):
        return first, second, company
    if " " in name[defined.end("a") : defined.start("b")]:
        return first, initials, company or second
    return name, initials, company


def fits(initials: str, name: str) -> bool:
    """Whether ``initials`` can be those of ``name``: each of its letters stands in the name in this order."""
    rest = iter(name.casefold())
    return bool(name) and all(letter in rest for letter in initials.casefold())


def initials_of(name: str) -> str:
    """Return the initials of a name of several Latin words, "" of any other."""
    name = without_honorific(name)
    words = name.replace("-", " ").split()
    if len(words) < 2 or not is_latin_name(name):
        return ""
    return "".join(word[0] for word in words if word[0].isupper())


def behind_department(entry: str) -> tuple[str, str]:
    """Return who stands in the bracket behind a department, and the department: Finance (Anna); "" where none does."""
    match = _DEPARTMENT.fullmatch(entry.strip())
    if match is None or not is_latin_name(match["who"]) or match["who"].casefold().split()[0] not in GIVEN_NAMES:
        return "", ""
    return match["who"], match["part"]
