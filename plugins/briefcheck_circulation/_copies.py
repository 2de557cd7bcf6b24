"""Who gets a copy: the people on the lists of a document, and the groups that stand for others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefcheck import Context, Field, Person, Place, Text, fold, paragraphs, pattern, people_of, record, who_is_meant
from briefcheck_circulation._gate import LISTS
from briefcheck_circulation._spelling import is_slip

"""Ids that document types give to the fields with those who get a copy."""

_WRITERS = ("recorder", "author", "from")
"""Ids of those who have the paper because they wrote it."""

_BESIDE = pattern(r"\s*(?:抄送人?|抄报|副本|c\.?c\.?)\s*", re.IGNORECASE)
"""Labels of those who get a copy beside the ones it is addressed to."""

_EVERYBODY = pattern(
    r"全体|全员|所有|各位|大家|同上|如上|\ball\b|\beveryone\b|\beverybody\b|\bas above\b|\bditto\b|@all|\bevery attendee",
    re.IGNORECASE,
)
_PRESENT = pattern(
    r"与会|參會|参会|与会|出席|到会|\battendees?\b|\bpresent\b|\bparticipants?\b|\battending\b", re.IGNORECASE
)
_ABSENT = pattern(r"缺席|未到|未出席|请假|\babsent\w*\b|\bapologies\b|\binvitees?\b|受邀", re.IGNORECASE)
_GROUP = pattern(
    r"[部组队]$|团队|小组|项目组|工作组|同事|成员|部门|中心|公司|集团|\bteam\b|\bgroup\b|\bdep(?:artmen)?t\b|\bmembers?\b|\bcrew\b|\bcommittee\b|"
    r"\bfile\b|\bclient\b|\bagency\b|\baccounts?\b|\bcreative\b|\bmedia\b|\bproduction\b|\bfinance\b|客户方?$|甲方|乙方|我[方司]|贵[方司]|存档|档案",
    re.IGNORECASE,
)
_CLIENT = pattern(r"客户|甲方|贵[方司]|品牌方|\bclients?\b", re.IGNORECASE)
_AGENCY = pattern(r"我[方司]|乙方|公司方|代理|本公司|\bagency\b|\baccount\b|\bcreative\b|\bour\b", re.IGNORECASE)
_FILING = pattern(r"\bfiles?\b|存档|档案|归档", re.IGNORECASE)


@record
class Copies:
    """The lists of those who get a copy. ``at`` is the first of them, ``words`` are those of all; ``beside``: it names only who gets one beside others."""

    at: Field
    words: str
    people: tuple[Person, ...]
    groups: tuple[str, ...]
    everybody: bool
    present: bool
    absent: bool
    beside: bool

    def holds(self, person: Person) -> bool:
        """Tell whether a person gets a copy, by name, as one of a group, or under a slip of the pen."""
        if any(who_is_meant(entry.name, (person,)) for entry in self.people):
            return True
        if who_is_meant(person.name, self.people):
            return True
        if any(is_slip(person.name, entry.name) or _is_initialled(entry.name, person.name) for entry in self.people):
            return True
        return any(_may_belong(person, group) for group in self.groups)


def _is_initialled(one: str, other: str) -> bool:
    """Tell whether one name is the other with an initial: R. Gomez, Rita Gomez, Rita G."""
    first, second = (name.casefold().replace(".", " ").split() for name in (one, other))
    pairs = list(zip(first, second, strict=False))
    return len(first) == len(second) > 1 and all(a[0] == b[0] and (a == b or 1 in (len(a), len(b))) for a, b in pairs)


def copies_of(context: Context) -> Copies | None:
    """Return who gets a copy; None if no list says so, or none is filled in."""
    fields = [field for field in context.fields if field.id in LISTS and field.value.strip()]
    fields = [field for field in fields if not _is_prompt(context, field.place)]
    if not fields:
        return None
    people: list[Person] = []
    groups: list[str] = []
    for field in fields:
        for person in people_of(field):
            if _GROUP.search(fold(person.name)):
                groups.append(person.name)
            else:
                people.append(person)
    words = "\n".join(field.value for field in fields)
    groups = [group for group in groups if not _FILING.search(group)]
    if not people and not groups:
        return None
    return Copies(
        next((field for field in fields if field.id == "distribution"), fields[0]),
        words,
        tuple(people),
        tuple(groups),
        everybody=_EVERYBODY.search(words) is not None,
        present=_PRESENT.search(words) is not None,
        absent=_ABSENT.search(words) is not None,
        beside=all(_BESIDE.fullmatch(fold(field.label)) for field in fields),
    )


def _is_prompt(context: Context, place: Place) -> bool:
    """Tell whether the words at a place are the prompt of a content control that nobody filled in."""
    if context.document.format != "word":
        return False
    return any(
        block.place.line == place.line and any(span.kind == "placeholder" for span in block.spans)
        for part in context.document.parts
        if part.kind == place.part
        for block in paragraphs(part.blocks)
    )


def _may_belong(person: Person, group: str) -> bool:
    """Tell whether somebody may be one of a group: not if the group is of one side and the person of the other."""
    client, agency = _CLIENT.search(group), _AGENCY.search(group)
    company = person.company
    if not company:
        return True
    if client and not agency:
        return not _AGENCY.search(company)
    if agency and not client:
        return not _CLIENT.search(company)
    return True


def writers(context: Context) -> list[Person]:
    """Return those who wrote the paper, as far as it says so."""
    return [person for id_ in _WRITERS for person in context.people(id_)]


def missing(people: Sequence[Person], copies: Copies, context: Context) -> Iterator[Person]:
    """Yield those who do not get a copy; who wrote the paper has one."""
    wrote_it = writers(context)
    for person in people:
        if _GROUP.search(fold(person.name)) or len(person.name) < 2 or _is_prompt(context, person.place):
            continue
        wrote = who_is_meant(person.name, wrote_it) or any(who_is_meant(entry.name, (person,)) for entry in wrote_it)
        if not wrote and not copies.holds(person):
            yield person


def names(people: Sequence[Person], most: int = 5) -> Text:
    """Return the names in a row; of very many the first ones and an ellipsis."""
    named = [person.name for person in people[:most]]
    more = "…" if len(people) > most else ""
    return Text(en=", ".join(named) + more, zh="、".join(named) + more)
