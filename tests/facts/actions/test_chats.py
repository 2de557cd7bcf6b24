"""Chats and transcripts that were pasted into a paper: who speaks, and that they are talk."""

from __future__ import annotations

import pytest
from support.facts import brief, markdown, report

from briefcheck import Context
from briefcheck.facts.actions.minutes import is_minutes

EN = "# Contact report\n\nDate: Thursday 19 November 2026\nPresent: Maya Osei, Ben Hartley; Rob Lister (Calder)\n\n## Notes\n\n"
ZH = "# 会议纪要\n\n会议日期：2026年11月19日\n与会人员：罗经理（客户）；老陈、马琳\n\n## 记录\n\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (EN + "10:32 Ben: I'll get the quote over by Friday\n", "Ben @ 2026-11-20"),
        (EN + "10:32 Ben: morning\n10:33 Rob: I'll send the legal line by Friday\n", "Rob @ 2026-11-20"),
        (EN + "[20/11/2026, 10:32:01] Ben Hartley: I'll send the quote\n", "Ben Hartley @ -"),
        (EN + "Ben Hartley   0:03\nI'll get the quote over by Friday.\n", "Ben Hartley @ 2026-11-20"),
        (
            EN + "**Ben Hartley** 0:03\n\nNot an easy one.\n\nI'll get the quote over by Friday.\n",
            "Ben Hartley @ 2026-11-20",
        ),
        (EN + "Rob Lister (Calder) 10:32 AM\nOk.\nI'll get the line over by Friday.\n", "Rob Lister @ 2026-11-20"),
        (EN + "10:32 Ben: Rob will send the line by Friday\n", "Rob @ 2026-11-20"),
        (ZH + "[2026/11/20 10:32] 老陈: 我周五前出报价\n", "老陈 @ 2026-11-20"),
        (ZH + "老陈 10:32\n我周五前出报价\n", "老陈 @ 2026-11-20"),
        (ZH + "10:33 罗经理\n好的，我周四前给法务意见\n", "罗经理 @ 2026-11-26"),
        (ZH + "马琳 2026-11-20 10:35:01\n\n我周五前出打样\n", "马琳 @ 2026-11-20"),
    ],
)
def test_who_speaks_in_a_chat_does_it(text: str, found: str):
    assert [brief(action) for action in report(text).actions] == [found]


@pytest.mark.parametrize(
    "text",
    [
        EN + "Ben Hartley 0:03\n\n## Later\n\nI'll get the quote over by Friday.\n",
        EN + "Ben Hartley 0:03\n\n| a | b |\n|---|---|\n| c | d |\n\nI'll get the quote over by Friday.\n",
        EN + "Tea 10:30\nI'll get the quote over by Friday.\n",
        EN + "INFO 0:03\nI'll get the quote over by Friday.\n",
        EN + "Doors open 10:30 and I shall be there by Friday\nI'll get the quote over by Friday.\n",
    ],
)
def test_else_nobody_does(text: str):
    assert brief(report(text).actions[-1]) == "- @ 2026-11-20"


def test_when_it_was_said_is_no_date_of_the_task():
    (action,) = report(ZH + "[2026/11/20 10:33] 罗经理: 好，我也问下财务。\n").actions
    assert brief(action) == "罗经理 @ -"
    assert not action.text.startswith("[")


def test_a_chat_is_talk_and_a_log_is_none():
    chat = markdown("老陈 10:32\n我周五前出报价\n罗经理 10:33\n好的\n")
    assert is_minutes(chat, attended=False)
    assert [brief(action) for action in Context(chat, None).actions] == ["老陈 @ 周五前"]
    assert is_minutes(markdown("10:32 Ben: morning\n\n10:33 Rob: hello\n"), attended=False)
    for log in (
        "10:30 Welcome\n10:45 Tea: in the hall\n11:00 签到\n",
        "10:32 INFO: started\n\n10:33 ERROR: stopped\n",
        "10:30 Ben: opening\n",
        "10:30 Tea\n\nat noon\n",
    ):
        assert not is_minutes(markdown(log), attended=False)


def test_a_chat_without_the_time_is_talk_where_most_lines_name_who_speaks():
    chat = "# Teams chat 17 November 2026\n\nHugh: too long\n\nTom: I'll get you a new one by Friday\n\nHugh: great\n\nAnna: I will send the logo\n"
    assert [brief(action) for action in Context(markdown(chat), None).actions] == ["Tom @ 2026-11-20", "Anna @ -"]
    alone = "# Cut\n\nTom: I'll get you a new one by Friday\n\nTom: and the sound\n\nTom: and the rest\n"
    cast = "# Cast\n\nHugh: the king\n\nTom: the fool\n\nAnna: the queen\n\n" + "They all meet in the wood.\n\n" * 4
    assert not any(is_minutes(markdown(text), attended=False) for text in (alone, cast))
