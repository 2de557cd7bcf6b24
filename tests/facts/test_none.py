from __future__ import annotations

import pytest

from briefcheck import says_none


@pytest.mark.parametrize(
    "text",
    [
        "无",
        "（无）",
        "没有",
        "暂无需跟进事项",
        "无其他待办。",
        "本次会议无后续行动。",
        "本次会议无决议事项。",
        "本次会议暂无遗留问题",
        "目前没有需要跟进的事项",
        "本次會議無跟進事項",
        "會議無後續行動",
        "None",
        "None at this stage.",
        "No further action required.",
        "There are no further actions.",
        "No action items were identified",
        "Nothing to report",
        "N/A",
        "/",
        "—",
    ],
)
def test_a_sentence_that_says_none(text):
    assert says_none(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "____",
        "无糖配方上市",
        "无人机航拍由方涛负责",
        "没有收到客户反馈，方涛跟进",
        "暂缓上线",
        "不需要字幕的版本3月5日前交付",
        "None of the layouts was approved",
        "No TV spots; Tom to revise the plan",
        "Nothing was approved; Ann to call the client",
        "no " + "further " * 20 + "actions",
    ],
)
def test_words_that_say_more_than_none(text):
    assert not says_none(text)
