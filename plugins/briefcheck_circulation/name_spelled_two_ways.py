"""One person's name, written in two ways.

同一个人的名字有两种写法。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Confidence, Context, Finding, Good, Text, rule
from briefcheck_circulation._examples import COPIES, LINE, chinese, english
from briefcheck_circulation._named import Named, in_text, listed, rarer_first
from briefcheck_circulation._spelling import is_slip, is_sure


@rule(
    name="name-spelled-two-ways",
    since="0.1.0",
    source="G08, C08",
    messages={
        "two": Text(
            en="“{name}” is probably the one who is called “{other}” elsewhere.",
            zh="“{name}”和别处的“{other}”多半是同一个人。",
        ),
    },
    why=Text(
        en="Nobody likes to see his name misspelt, and who looks for his actions by name does not find them.",
        zh="没有人喜欢自己的名字被写错；按名字找自己的事情，也会找不到。",
    ),
    how=Text(
        en="Look up how the person writes it, and correct the other. If they are two people, put them in the register of people.",
        zh="请核实本人怎么写，把另一处改过来；确实是两个人的，请写进人员名册。",
    ),
    examples=[
        Bad(
            english("Ann Lee, Tom Fox, Rita Gomes"),
            type="contact-report",
            expect=[f"{COPIES} two"],
        ),
        Bad(
            chinese("李安、方涛、陈祺德", line="陈棋德于2024年6月14日前发报价"),
            type="contact-report",
            expect=[f"{LINE} two"],
        ),
        Bad(
            english("all present", line="Tom Fox to ask Rita Gomezz for the logo by 14 June 2024"),
            type="contact-report",
            expect=[f"{LINE} two"],
        ),
        Good(english("Ann Lee, Tom Fox, Rita Gomez, Tom Cox"), type="contact-report"),
        Good(chinese("李安、方涛、陈祺德、陈祺明、陈琪"), type="contact-report"),
        Good(
            chinese("李安、方涛、陈祺德", present="李安、方涛、陈祺德、陈棋德"),
            type="contact-report",
        ),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report each odd spelling once, where it stands first; two names of one list are two people."""
    people = listed(context)
    known = {person.name for person in context.house.people}
    told: set[str] = set()
    for one, two in (*_pairs(people), *in_text(context, people)):
        entry, other = rarer_first(context, one, two)
        if entry.name in told or {entry.name, other.name} <= known:
            continue
        told.add(entry.name)
        data = {"name": entry.name, "other": other.name}
        confidence: Confidence = "likely" if is_sure(entry.name) else "possible"
        yield Finding("two", at=entry.place, data=data, confidence=confidence, also_at=(other.place,))


def _pairs(people: list[Named]) -> Iterator[tuple[Named, Named]]:
    """Yield those who are one person by their names, the later place first."""
    together = {frozenset((a.name, b.name)) for a in people for b in people if a.list and a.list == b.list}
    for index, entry in enumerate(people):
        for other in people[:index]:
            if is_slip(entry.name, other.name) and frozenset((entry.name, other.name)) not in together:
                yield entry, other
