"""Papers that do not call themselves minutes: which of them tell of a talk, and what counts below Action items in any paper."""

from __future__ import annotations

import pytest
from support.facts import brief, creative_brief, markdown

from briefcheck import Context
from briefcheck.facts.actions.circle import circle
from briefcheck.facts.actions.minutes import is_minutes

EN = "- Tom to do the quote by Friday\n- Legal line - RL - 27 November 2026\n- @maya casting by Monday\n- Read the guide\n- Rob to approve the layout\n- Docker: three steps\n"
ZH = "- 老陈周五前出报价\n- 罗经理：确认合同，2026年11月27日\n- 法务条款 @马琳 周一\n- 阅读使用说明\n- 客户负责提供产品图\n- 安装后重启\n"


def found(text: str) -> list[str]:
    return [brief(action) for action in Context(markdown(text), None).actions]


@pytest.mark.parametrize(
    "head",
    [
        "## Action items",
        "## Actions",
        "**Actions**",
        "Actions:",
        "Next steps:",
        "# 3. Next steps",
        "**To do**",
        "What's next:",
    ],
)
def test_below_a_heading_of_actions_items_count_in_any_paper_that_name_who_and_when(head: str):
    text = f"# Spring campaign\n\nSome words about it.\n\n{head}\n\n{EN}"

    assert found(text) == ["Tom @ Friday", "RL @ 2026-11-27", "maya @ Monday", "Rob @ -"]


@pytest.mark.parametrize("head", ["## 待办", "## 行动项", "**下一步**", "下一步：", "## 四、后续工作"])
def test_below_a_chinese_heading_of_actions_too(head: str):
    text = f"# 春季推广\n\n关于它的一些话。\n\n{head}\n\n{ZH}"

    assert found(text) == ["老陈 @ 周五前", "罗经理 @ 2026-11-27", "马琳 @ 周一", "客户 @ -"]


def test_a_label_may_be_a_line_of_its_paragraph():
    assert found("下一步：\n1、老陈周五前出报价\n2、马琳周一出打样\n3、重启\n\n谢谢\n") == [
        "老陈 @ 周五前",
        "马琳 @ 周一",
    ]
    assert found("Hi all,\nNext steps:\n\n- Tom to do the quote by Friday\n\nThanks\n") == ["Tom @ Friday"]
    assert found("```\nNext steps:\nTom to do the quote by Friday\n```\n") == []


def test_a_list_below_a_label_ends_with_its_items():
    assert found(f"Hi Rob,\n\nNext steps:\n\n{EN}\nThanks\n\n- Ann to bring cake on Monday\n")[-1] == "Rob @ -"
    assert found(f"接下来：\n\n{ZH}\n祝好\n\n- 韩晓周一带蛋糕\n")[-1] != "韩晓 @ 周一"


@pytest.mark.parametrize(
    ("line", "tasks"),
    [
        ("Next: wet proof (Maya, 25 November 2026).", ["Maya @ 2026-11-25"]),
        (
            "**Next steps:** Tom to do the quote by Friday; Ann to send the deck by Monday.",
            ["Tom @ Friday", "Ann @ Monday"],
        ),
        ("下一步：打样（马琳，2026年11月25日）。", ["马琳 @ 2026-11-25"]),
        ("包装已确认。\n后续：马琳周五前出打样", ["马琳 @ 周五前"]),
        ("ACTION: Tom to call\nNext: wet proof (Maya, Friday)", ["Tom @ -", "Maya @ Friday"]),
        ("Action: Ben to send it by Friday", ["Ben @ Friday"]),
        ("Next: the shoot on Friday.", []),
        ("What comes next: Tom", []),
        ("下一步：看教程。", []),
        ("后续：三天后重启", []),
    ],
)
def test_what_stands_beside_such_a_label(line: str, tasks: list[str]):
    assert found(f"# 进展\n\n{line}\n\nwords\n") == tasks


def test_a_section_ends_where_the_next_one_begins():
    text = "# Plan\n\n## Next steps\n\n### Film\n\n- Tom to cast by Friday\n\n| Tom | Friday |\n|---|---|\n| a | b |\n\n## Later\n\n- Ann to bring cake on Monday\n"

    assert found(text) == ["Tom @ Friday"]


def test_who_is_named_above_the_items_does_them():
    assert found("# Plan\n\n## Agency actions\n\n- quote by Friday\n- some tea\n") == ["agency @ Friday"]


@pytest.mark.parametrize(
    "text",
    [
        "# Next steps\n\n- Read the tutorial\n- Follow Ben on Mastodon\n- AWS: upgrade before 3.0\n- We will add tests by Friday\n- Owner: TBC\n",
        "## 下一步\n\n- 阅读教程\n- 安装 Docker 后运行\n- 高级用法：三天学会\n- 部署到服务器\n",
        "## Next steps in React\n\nTom to do the quote by Friday is a sentence of the manual with many more words behind it.\n",
        "# GitHub Actions\n\n- Tom to do the quote by Friday\n",
    ],
)
def test_advice_below_such_a_heading_is_none(text: str):
    assert [entry for entry in found(text) if "Tom" not in entry] == []


def test_a_brief_has_its_next_steps_too():
    page = markdown("# Creative brief\n\nClient: Orla\n\n## Next steps\n\n- Ben: routes by 25 November 2026\n- Enjoy\n")

    assert [brief(action) for action in Context(page, creative_brief()).actions] == ["Ben @ 2026-11-25"]


@pytest.mark.parametrize(
    "text",
    [
        "# Recap 24 Nov 2026\n\n- Ben to send it\n",
        "# Northgate Leisure - notes from Fri 20 Nov\n\nwords\n",
        "Notes from today's catch up w/ Rob\n\nwords\n",
        "# Call with Rob\n\nwords\n",
        "Spoke to Rob this morning.\n\nwords\n",
        "Hi Rob,\n\nThanks for your time on the phone. As agreed, Ben will send it.\n",
        "# Wrap-up\n\n24 November 2026\n\nwords\n",
        "Good to see you all yesterday.\n\nwords\n",
        "今天跟客户碰了下，记几点：\n\n1、甲\n",
        "罗经理好，刚才电话里说的跟您确认一下：\n\n甲\n",
        "昨天和罗经理通了个电话。\n\n甲\n",
        "# 沟通要点 11月20日\n\n甲\n",
        "# 需求对齐记录\n\n2026-11-20\n\n甲\n",
        "各位好：\n\n上次沟通了三件事。\n",
    ],
)
def test_papers_that_tell_of_a_talk_are_known_by_their_top(text: str):
    assert is_minutes(markdown(text), attended=False)


@pytest.mark.parametrize(
    "text",
    [
        "# Release notes from 3 May 2024\n\nwords\n",
        "# Recap\n\nIn this chapter we saw how to install it.\n",
        "# Notes on style\n\nWrite short sentences.\n",
        "# Talk to the database\n\nOn Monday or any other day.\n",
        "# Guide\n\n" + "words\n\n" * 6 + "Spoke to Rob this morning.\n",
        "# Guide\n\nSpoke to Rob this morning." + " More words." * 20 + "\n",
        "# 变更记录\n\n2024-05-03\n\n甲\n",
        "# 左对齐和右对齐\n\n今天学习排版。\n",
        "# 使用说明\n\n和客户端通信。\n",
        "# 备忘录\n\n样张今天已经寄出，请在6月7日前告知修改意见。\n",
    ],
)
def test_others_do_not(text: str):
    assert not is_minutes(markdown(text), attended=False)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("(in the room: Paul, Deb, me, Inga from media, Kwame dialled in)", ["Paul", "Deb", "Inga", "Kwame"]),
        ("（在场：罗经理、陈晓、马琳、我）", ["罗经理", "陈晓", "马琳"]),
        ("(Draft, Confidential, Internal)", []),
        ("(see below: rather, much, more)", []),
        ("(Paul, Deb)", []),
    ],
)
def test_a_line_in_brackets_may_say_who_was_there(line: str, names: list[str]):
    page = markdown(f"# Notes from Friday\n\n{line}\n\n- words\n")

    assert [person.name for person in circle(page)] == names
