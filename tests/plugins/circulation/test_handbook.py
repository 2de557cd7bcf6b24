"""Each rule of the handbook that timing and circulation keep: a document that breaks it, and the same one mended."""

from __future__ import annotations

import pytest

from briefcheck.plugins import load_extensions
from briefcheck.testing import check_text

RULES = load_extensions().names

REPORT = "# 客户会议报告\n\n客户：北风茶业\n会议日期：2024年6月4日\n"
STRATEGY = "# 传播策略\n\n客户：北风茶业\n品牌：北风绿茶\n日期：2024年6月4日\n\n## 签字\n\n"
SIGNED = {
    "client": "客户签字：周敏 2024年6月5日",
    "manager": "总经理签字：韩立 2024年6月5日",
    "account": "客户总监签字：李安 2024年6月4日",
    "creative": "创意总监签字：方涛 2024年6月4日",
}
BRIEF = "# Creative brief\n\nClient: Northwind Tea\n\n## Approvals\n\n"
PLAN = "# Account plan\n\nClient: Northwind Tea\n\n## Approvals\n\n"
RELEASE = "# Model release\n\nShoot date: 14 June 2024\n\n## Signatures\n\n"
MEDIA = "# 媒介简报\n\n客户：北风茶业\n日期：2024年6月3日\n"
FILM = "# Production schedule\n\nProject: TVC\n\n- Script approved: 3 June 2024\n- On air: "
RESEARCH = "# Research summary\n\nReport date: 3 June 2024\nFieldwork dates: 20 May to "


def lines(*who: str) -> str:
    return "\n\n".join(SIGNED[name] for name in who) + "\n"


EVERYBODY = ("client", "manager", "account", "creative")
KEPT = [
    # id, rule, type, what breaks it, what keeps it
    (
        "C02",
        "timing/late-report",
        "contact-report",
        f"{REPORT}发出日期：2024年6月7日\n",
        f"{REPORT}发出日期：2024年6月5日\n",
    ),
    (
        "C03",
        "timing/late-report",
        "contact-report",
        f"{REPORT}发出日期：2024年6月6日\n",
        f"{REPORT}发出日期：2024年6月4日\n",
    ),
    (
        "T04",
        "timing/late-report",
        "contact-report",
        f"{REPORT}整理时间：2024年6月9日\n",
        f"{REPORT}整理时间：2024年6月4日\n",
    ),
    (
        "A05",
        "timing/late-agenda",
        "agenda",
        "# 会议议程\n\n会议日期：2024年6月4日\n发出日期：2024年6月4日\n",
        "# 会议议程\n\n会议日期：2024年6月4日\n发出日期：2024年6月1日\n",
    ),
    (
        "A23",
        "timing/late-agenda",
        "agenda",
        "# Agenda\n\nMeeting date: 4 June 2024\nSent on: 4 June 2024\n",
        "# Agenda\n\nMeeting date: 4 June 2024\nSent on: 31 May 2024\n",
    ),
    (
        "P02",
        "timing/short-media-lead",
        "media-brief",
        f"{MEDIA}提案日期：2024年6月10日\n",
        f"{MEDIA}提案日期：2024年6月17日\n",
    ),
    ("P06", "timing/short-film-lead", "production-schedule", f"{FILM}24 June 2024\n", f"{FILM}5 July 2024\n"),
    (
        "N03",
        "timing/off-day",
        "receivables",
        "# 应收账汇总表\n\n日期：2024年6月18日\n",
        "# 应收账汇总表\n\n日期：2024年6月25日\n",
    ),
    ("F09", "timing/dates-out-of-order", "research-summary", f"{RESEARCH}14 June 2024\n", f"{RESEARCH}31 May 2024\n"),
    (
        "P08",
        "timing/dates-out-of-order",
        "model-release",
        f"{RELEASE}Model: Nora Ellery, 20 June 2024\n",
        f"{RELEASE}Model: Nora Ellery, 3 June 2024\n",
    ),
    ("C08", "timing/date-in-future", "contact-report", REPORT.replace("2024", "2094"), REPORT),
    (
        "C11",
        "timing/weekday-mismatch",
        None,
        "# 通知\n\n6月4日交稿，即2024年6月4日（周三）。\n",
        "# 通知\n\n2024年6月4日（周二）交稿。\n",
    ),
    (
        "C06",
        "circulation/attendee-not-copied",
        "contact-report",
        f"{REPORT}与会人员：周敏、李安、方涛\n记录人：李安\n分发：周敏\n",
        f"{REPORT}与会人员：周敏、李安、方涛\n记录人：李安\n分发：周敏、方涛\n",
    ),
    (
        "C10",
        "circulation/absentee-not-copied",
        "contact-report",
        f"{REPORT}与会人员：周敏、李安\n缺席：方涛\n分发：周敏、李安\n",
        f"{REPORT}与会人员：周敏、李安\n缺席：方涛\n分发：周敏、李安、方涛\n",
    ),
    ("A15", "circulation/missing-author", "contact-report", REPORT, f"{REPORT}记录人：李安\n"),
    (
        "G03",
        "circulation/team-not-copied",
        "contact-report",
        f"{REPORT}分发：客户、客户部\n\n## 客户意见\n\n会议时间太长。\n",
        f"{REPORT}分发：客户、客户部经理\n\n## 客户意见\n\n会议时间太长。\n",
    ),
    (
        "G12",
        "circulation/team-not-copied",
        "contact-report",
        f"{REPORT}分发：客户、客户部经理\n\n## 客户意见\n\n主视觉太暗。\n",
        f"{REPORT}分发：客户、客户部经理、创意部\n\n## 客户意见\n\n主视觉太暗。\n",
    ),
    (
        "P05",
        "circulation/team-not-copied",
        "contact-report",
        f"{REPORT}分发：客户、客户部经理\n\n## 客户意见\n\n投放的城市太多。\n",
        f"{REPORT}分发：客户、客户部经理、媒介部\n\n## 客户意见\n\n投放的城市太多。\n",
    ),
    (
        "N02",
        "circulation/team-not-copied",
        "revenue-forecast",
        "# 广告费收入预报\n\n客户：北风茶业\n分发：总经理\n",
        "# 广告费收入预报\n\n客户：北风茶业\n分发：总经理、财务经理\n",
    ),
    (
        "S01",
        "circulation/missing-signer",
        "communication-strategy",
        STRATEGY + lines("client", "account", "creative"),
        STRATEGY + lines(*EVERYBODY),
    ),
    (
        "H10",
        "circulation/missing-signer",
        "communication-strategy",
        STRATEGY + lines("client", "manager", "account"),
        STRATEGY + lines(*EVERYBODY),
    ),
    (
        "H11",
        "circulation/missing-signature",
        "communication-strategy",
        STRATEGY + lines(*EVERYBODY).replace("韩立 2024年6月5日", "____"),
        STRATEGY + lines(*EVERYBODY),
    ),
    (
        "H12",
        "circulation/missing-signer",
        "communication-strategy",
        STRATEGY + lines("manager", "account", "creative"),
        STRATEGY + lines(*EVERYBODY),
    ),
    (
        "B02",
        "circulation/missing-signer",
        "creative-brief",
        f"{BRIEF}Account director: Ann Lee, 3 June 2024\n\nCreative director: ____\n",
        f"{BRIEF}Account director: Ann Lee, 3 June 2024\n\nCreative director: ____\n\nClient: ____\n",
    ),
    (
        "H09",
        "circulation/missing-signer",
        "account-plan",
        f"{PLAN}General manager: ____  Date: ____\n",
        f"{PLAN}General manager: ____  Date: ____\n\nCreative director: ____  Date: ____\n",
    ),
    (
        "P08",
        "circulation/missing-signature",
        "model-release",
        f"{RELEASE}Model: ________  Date: ____\n",
        f"{RELEASE}Model: Nora Ellery  Date: 3 June 2024\n",
    ),
    (
        "S01",
        "circulation/unsigned-date",
        "communication-strategy",
        STRATEGY + lines(*EVERYBODY).replace("周敏 2024年6月5日", "周敏"),
        STRATEGY + lines(*EVERYBODY),
    ),
    (
        "G08",
        "circulation/name-spelled-two-ways",
        "contact-report",
        f"{REPORT}与会人员：叶俊辰、李安\n分发：叶俊晨、李安\n",
        f"{REPORT}与会人员：叶俊辰、李安\n分发：叶俊辰、李安\n",
    ),
]


@pytest.mark.parametrize(("id_", "rule", "type_", "bad", "good"), KEPT, ids=[f"{row[0]} {row[1]}" for row in KEPT])
def test_the_rule_keeps_the_handbook(id_, rule, type_, bad, good):
    cited = {source.strip() for source in RULES[rule].source.split(",")}
    assert id_ in cited
    assert [entry.rule for entry in check_text(bad, rule=rule, type=type_)] == [rule]
    assert check_text(good, rule=rule, type=type_) == []


def test_every_rule_of_the_handbook_that_is_cited_is_shown():
    cited = {
        source.strip()
        for rule in RULES.values()
        if rule.plugin in ("timing", "circulation")
        for source in rule.source.split(",")
    }
    kept_by_others = {"T06", "G06", "P07", "P09"}  # cited as a reason; what keeps them stands in other plugins
    assert cited - {row[0] for row in KEPT} == kept_by_others
