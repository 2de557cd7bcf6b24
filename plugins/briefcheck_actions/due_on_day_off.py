"""An action due on a weekend or a public holiday.

一项行动的完成日期是周末或节假日。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from briefcheck import (
    WEEKEND,
    Bad,
    Confidence,
    Context,
    Finding,
    Good,
    Text,
    country_of,
    day_off,
    day_text,
    knows_worked_weekends,
    option,
    record,
    rule,
    weekday_text,
)
from briefcheck_actions._examples import chinese, english, found
from briefcheck_actions._open import by_due_date, due_of, open_actions, sure
from briefcheck_actions._words import known_day, shortened


@record
class Options:
    """Whose calendar holds."""

    country: Literal["auto", "none", "CN", "HK", "TW", "GB", "US"] = option(
        "auto",
        Text(
            en="Whose public holidays count. “auto”: China's (CN) in documents in simplified Chinese, in others weekends "
            "only; “none”: weekends only. Holidays, and the weekends that China works in exchange for them, are known if "
            "the package holidays is installed (pip install 'briefcheck[holidays]'); without it only weekends are. China "
            "announces a year's holidays in the November before; until then those of the coming year are calculated. GB: "
            "the bank holidays of England; US: the federal ones.",
            zh="以哪里的节假日为准。“auto”：简体中文文档按中国大陆（CN），其他文档只看周末；“none”：只看周末。要认得节假日和调休上班的"
            "周末，须安装 holidays（pip install 'briefcheck[holidays]'），没有安装时只看周末。大陆每年十一月才公布下一年的放假安排，"
            "公布以前按惯例推算。GB 为英格兰的公众假期，US 为联邦假期。",
        ),
    )


@rule(
    name="due-on-day-off",
    since="0.1.0",
    source="C05, G06",
    messages={
        "weekend": Text(en="Due on {day}, a {weekday}: {action}", zh="完成日期{day}是{weekday}：{action}"),
        "holiday": Text(
            en="Due on {day}, a public holiday ({name}): {action}",
            zh="完成日期{day}是节假日（{name}）：{action}",
        ),
    },
    why=Text(
        en="Nobody is in the office to do it, or to receive it. Such a date is often one that was not looked up.",
        zh="那天没有人上班，做不了，也没有人收；这样的日期往往是没有查日历。",
    ),
    how=Text(
        en="Choose the working day before it. If the day off is meant, leave it as it is.",
        zh="改成前一个工作日；确实要在那天完成的，不用改。",
    ),
    options=Options,
    examples=[
        Bad(english("Tom Fox to send the estimate by 15 June"), type="contact-report", expect=found("weekend")),
        Bad(
            english("Tom Fox to send the estimate by 26 August"),
            type="contact-report",
            expect=found("holiday"),
            options={"country": "GB"},
        ),
        Bad(chinese("方涛于6月15日前发报价"), type="contact-report", expect=found("weekend")),
        Bad(chinese("方涛于6月10日前发报价"), type="contact-report", expect=found("holiday")),
        Good(english("Tom Fox to send the estimate by 14 June"), type="contact-report"),
        Good(english("Tom Fox to send the estimate by 10 June"), type="contact-report"),
        Good(chinese("方涛于6月14日前发报价"), type="contact-report"),
        Good(chinese("方涛于9月14日前发报价"), type="contact-report"),
        Good(chinese("方涛于6月10日前发报价"), type="contact-report", options={"country": "none"}),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report every open action with a date on which its country does not work.

    Not a date that is doubtful anyway: it may be no deadline, does not fit its day of the week, or was over before the
    meeting. Other rules say so, and the day that is meant is another.
    """
    for action, others in by_due_date(open_actions(context)):
        due = action.due
        if due is None or due.date is None or due.kind != "date" or due.wrong_weekday or not due.clear:
            continue
        if context.meeting_date is not None and due.date < context.meeting_date:
            continue
        country = (
            country_of(context.language, action.text)
            if options.country == "auto"
            else options.country.replace("none", "")
        )
        name = day_off(due.date, country)
        if name is None:
            continue
        message = "holiday"
        confidence: Confidence = "certain"
        data = {"day": day_text(due.date, known_day(context)), "action": shortened(action.text)}
        if name == WEEKEND:
            message = "weekend"
            confidence = "certain" if knows_worked_weekends(due.date, country) else "likely"
            data["weekday"] = weekday_text(due.date)
        else:
            data["name"] = name
        yield Finding(
            message,
            at=due_of(action),
            data=data,
            confidence=sure(action, confidence),
            also_at=tuple(map(due_of, others)),
        )
