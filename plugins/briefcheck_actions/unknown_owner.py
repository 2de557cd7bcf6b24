"""An action owned by somebody who is neither among those present nor in the register of people.

负责人既不在与会人员里，也不在人员名单里。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, fold, pattern, rule
from briefcheck_actions._alike import alike, names_at_top
from briefcheck_actions._examples import chinese, english, found
from briefcheck_actions._open import open_actions, owner_of, sure
from briefcheck_actions._sides import is_everybody
from briefcheck_actions._words import shortened

_PEOPLE = {"people": ["Ann Lee", {"name": "Rita Moss", "also-called": "Rita", "side": "client"}]}
_PEOPLE_ZH = {"people": [{"name": "周敏", "also-called": ["小周"], "side": "客户"}]}
_TWO_BOBS = {"people": ["Bob Hill", "Bob Marsh"]}
_TWO_ZHOUS = {"people": [{"name": "周敏", "also-called": "小周"}, {"name": "周一平", "also-called": "小周"}]}
_BY_SURNAME = pattern(
    r"[小老大阿](?P<one>[\u4e00-\u9fff])|(?P<two>[\u4e00-\u9fff])(?:总|工|导|姐|哥|老师|经理|总监|主管)"
)
"""How Chinese colleagues are called by their family name."""


@rule(
    name="unknown-owner",
    since="0.1.0",
    source="C05, C09, A01",
    messages={
        "not-present": Text(
            en="“{owner}” is not among those named in the head of the document: {action}",
            zh="文首列出的人里没有“{owner}”：{action}",
        ),
        "unknown": Text(
            en="“{owner}” is neither among those present nor in the register of people: {action}",
            zh="与会人员和人员名单里都没有“{owner}”：{action}",
        ),
        "misspelt": Text(
            en="“{owner}” is not among those present: {action}. Is it “{name}”?",
            zh="与会人员里没有“{owner}”，是不是“{name}”：{action}",
        ),
        "ambiguous": Text(
            en="“{owner}” may be {names}: {action}",
            zh="“{owner}”看不出是谁，可能是{names}：{action}",
        ),
    },
    why=Text(
        en="A name misspelt, or of somebody who has left, is nobody's task. And who was not at the meeting does not know of it yet.",
        zh="名字写错，或者人已经离开，这件事就没人做；没到会的人，也还不知道有这件事。",
    ),
    how=Text(
        en="Check the name, and write it in full where two share it. If it is right, tell the person, and add them to the "
        "attendees or to “people:” in briefcheck.yaml.",
        zh="核对名字；有人同名的，写全名。没有写错的，通知本人，并加到与会人员或 briefcheck.yaml 的 people: 里。",
    ),
    examples=[
        Bad(english("Bob Hill to book the studio by 14 June"), type="contact-report", expect=found("not-present")),
        Bad(
            english("Bob Hill to book the studio by 14 June"),
            type="contact-report",
            expect=found("unknown"),
            house=_PEOPLE,
        ),
        Bad(chinese("赵刚于6月14日前订好摄影棚"), type="contact-report", expect=found("not-present")),
        Bad(chinese("赵刚于6月14日前订好摄影棚"), type="contact-report", expect=found("unknown"), house=_PEOPLE_ZH),
        Bad(
            english("Bob to book the studio by 14 June"),
            type="contact-report",
            expect=found("ambiguous"),
            house=_TWO_BOBS,
        ),
        Bad(chinese("小周于6月14日前确认文案"), type="contact-report", expect=found("ambiguous"), house=_TWO_ZHOUS),
        Bad(english("Tomm to book the studio by 14 June"), type="contact-report", expect=found("misspelt")),
        Bad(chinese("方滔于6月14日前订好摄影棚"), type="contact-report", expect=found("misspelt")),
        Good(english("Tom to book the studio by 14 June"), type="contact-report"),
        Good(english("Rita to approve the copy by 14 June"), type="contact-report", house=_PEOPLE),
        Good(english("Client to approve the copy by 14 June"), type="contact-report"),
        Good(chinese("方涛于6月14日前订好摄影棚"), type="contact-report"),
        Good(chinese("小周于6月14日前确认文案"), type="contact-report", house=_PEOPLE_ZH),
        Good("# Contact report\n\n## Next steps\n\n- Bob Hill to book the studio by 14 June\n", type="contact-report"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report the first person of every open action whom nobody knows, if there is a list to know them by."""
    people = context.house.people
    listed = bool(people) or _lists_those_present(context)
    if not (listed or context.attendees):
        return
    head = _head(context)
    for action in open_actions(context):
        offices = context.house.words.offices
        persons = [owner for owner in action.owners if owner.kind == "person" and fold(owner.name) not in offices]
        strangers = [owner for owner in persons if not owner.person and fold(owner.name) not in head]
        if not strangers:
            continue
        data: dict[str, object] = {"owner": strangers[0].name, "action": shortened(action.text)}
        names = _called(strangers[0].name, context)
        near = alike(strangers[0].name, [person.name for person in context.attendees])
        if near and not names:
            data["name"] = near
            by_letters = bool(people) or near.isascii()  # 王芳 may well be somebody else than 王强
            surely = sure(action, "likely") if by_letters else "possible"
            yield Finding("misspelt", at=owner_of(action), data=data, confidence=surely)
        elif not listed:
            continue
        elif len(names) > 1:
            data["names"] = Text(en=" or ".join(names), zh="或".join(names))
            yield Finding("ambiguous", at=owner_of(action), data=data, confidence=sure(action, "likely"))
        elif people:
            yield Finding("unknown", at=owner_of(action), data=data, confidence=sure(action, "likely"))
        else:  # whoever was not there may have been given a task all the same
            yield Finding("not-present", at=owner_of(action), data=data, confidence="possible")


def _called(name: str, context: Context) -> list[str]:
    """Return the full names of those who are called so, whom the name alone does not tell apart."""
    wanted = fold(name).lstrip("@")
    called = _BY_SURNAME.fullmatch(wanted)
    surname = (called["one"] or called["two"]) if called else ""
    known = {person.name: {*fold(person.name).split(), fold(person.initials)} for person in context.attendees}
    for person in context.house.people:
        words = (*person.name.split(), *person.also_called, person.initials, *person.handles)
        known[person.name] = known.get(person.name, set()) | set(map(fold, words))
    return [full for full, words in known.items() if wanted in words or (surname and fold(full).startswith(surname))]


def _lists_those_present(context: Context) -> bool:
    """Tell whether the attendees are a list to know people by: not "the whole team", and of the people who act here."""
    if any(is_everybody(person.name) for person in context.attendees):
        return False
    return any(owner.person for action in context.actions for owner in action.owners)


def _head(context: Context) -> str:
    """Return the words of the fields that name people: those absent, the one who wrote it, those who get a copy."""
    kinds = {field.id: field.kind for field in context.type.fields} if context.type else {}
    named = [field.value for field in context.fields if kinds.get(field.id) in ("people", "person")]
    return fold("\n".join((*named, *names_at_top(context))))
