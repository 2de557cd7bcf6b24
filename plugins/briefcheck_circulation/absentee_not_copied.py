"""Somebody who missed the meeting and does not get the report.

没到会的人不在报告的分发名单里。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_circulation._copies import copies_of, missing, names
from briefcheck_circulation._examples import COPIES, chinese, english

_EVERYBODY = "Ann Lee, Tom Fox, Rita Gomez"


@rule(
    name="absentee-not-copied",
    since="0.1.0",
    source="C06, C10",
    messages={
        "missing": Text(
            en="Absent, and not on the list “{label}”: {names}",
            zh="没有到会，也不在“{label}”名单里：{names}",
        ),
    },
    why=Text(
        en="The report is how those who were not there learn what was decided and what is asked of them.",
        zh="没到会的人要靠这份报告知道定了什么、要他做什么。",
    ),
    how=Text(
        en="Add the names to the list.",
        zh="请把这些名字补进名单。",
    ),
    examples=[
        Bad(english(_EVERYBODY, absent="Nora Ellery (on leave)"), type="contact-report", expect=[f"{COPIES} missing"]),
        Good(english(f"{_EVERYBODY}, Nora Ellery", absent="Nora Ellery (on leave)"), type="contact-report"),
        Good(english("all present and absent", absent="Nora Ellery"), type="contact-report"),
        Bad(chinese("李安、方涛、陈祺德", absent="周敏（出差）"), type="contact-report", expect=[f"{COPIES} missing"]),
        Good(chinese("李安、方涛、陈祺德、周敏", absent="周敏（出差）"), type="contact-report"),
        Good(chinese("李安、方涛、陈祺德"), type="contact-report"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report, once, those named as absent who are on no list of recipients."""
    absent = context.people("absent")
    copies = copies_of(context) if absent else None
    if copies is None or copies.absent or (copies.everybody and not copies.present):
        return
    present = {person.name for person in context.attendees}
    left = [person for person in missing(absent, copies, context) if person.name not in present]
    if left:
        data = {"label": copies.at.label.strip(), "names": names(left)}
        yield Finding("missing", at=copies.at, data=data, confidence="likely")
