"""Somebody who was at the meeting and does not get the report.

到会的人不在报告的分发名单里。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_circulation._copies import copies_of, missing, names, writers
from briefcheck_circulation._examples import COPIES, chinese, english


@rule(
    name="attendee-not-copied",
    since="0.1.0",
    source="C06",
    messages={
        "missing": Text(
            en="Present, but not on the list “{label}”: {names}",
            zh="到会了，却不在“{label}”名单里：{names}",
        ),
    },
    why=Text(
        en="A report goes to everybody who was there: only then can nobody say later that it was agreed otherwise.",
        zh="报告要发给全部到会的人，这样以后才没有人能说当时不是这样定的。",
    ),
    how=Text(
        en="Add the names, or write “all present”. Whoever shall not get it, leave out on purpose and say so.",
        zh="请补上这些名字，或写“全体与会人员”；确实不发给谁的，请注明。",
    ),
    examples=[
        Bad(english("Ann Lee, Tom Fox"), type="contact-report", expect=[f"{COPIES} missing"]),
        Good(english("Ann Lee, Tom Fox, R. Gomez"), type="contact-report"),
        Good(english("all present"), type="contact-report"),
        Bad(chinese("李安、陈祺德"), type="contact-report", expect=[f"{COPIES} missing"]),
        Good(chinese("李安、方涛、陈祺德、媒介部"), type="contact-report"),
        Good(chinese("全体与会人员、王总"), type="contact-report"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report, once, those present who are on no list of recipients.

    A list of those who get a copy beside the others (抄送) that names nobody who was there is silent: it is not the whole list.
    """
    copies = copies_of(context)
    if copies is None or copies.everybody or copies.present:
        return
    absent = {person.name for person in context.people("absent")}
    present = [person for person in context.attendees if person.name not in absent]
    left = list(missing(present, copies, context))
    if not left or (copies.beside and len(left) >= len(present) - 1):
        return
    data = {"label": copies.at.label.strip(), "names": names(left)}
    alone = len(left) == 1 and not writers(context)  # may be the one who wrote it
    yield Finding("missing", at=copies.at, data=data, confidence="possible" if alone else "likely")
