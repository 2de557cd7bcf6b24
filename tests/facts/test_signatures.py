"""Places to sign, in every layout in which forms have them."""

from __future__ import annotations

from datetime import date

import pytest
from support.facts import markdown, word

from briefcheck import Context, Signature


def places(text: str) -> list[str]:
    return [said(entry) for entry in Context(markdown(text), None).signatures]


def said(entry: Signature) -> str:
    state = entry.name or ("[picture]" if entry.signed else "-")
    return f"{entry.role}: {state}{' dated' if entry.dated else ''}{' asked' if entry.date_asked else ''}"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("客户签字：________  日期：________", ["客户签字: - asked"]),
        ("客户签字：          我司签字：", ["客户签字: -", "我司签字: -"]),
        ("总经理：王强  日期：2024年6月4日", ["总经理: 王强 dated asked"]),
        ("创意部主管签名：李四 2024.6.4   业务主管签名：", ["创意部主管签名: 李四 dated", "业务主管签名: -"]),
        ("授权人（签字）：周敏　　日期：    年  月  日", ["授权人（签字）: 周敏 asked"]),
        ("Client: Ann Lee  Date: 4 June 2024", ["Client: Ann Lee dated asked"]),
        ("Approved by: Tom Fox, Account Director, 4 June 2024", ["Approved by: Tom Fox, Account Director dated"]),
        ("Accepted for Northwind Tea: ________  Date: ____", ["Accepted for Northwind Tea: - asked"]),
        ("- Client: Ann Lee (signed, 4 June 2024)", ["Client: Ann Lee dated"]),
        ("Signed: ________ (Model)  Date: ____", ["Signed: - asked"]),
        ("Signed by the guardian: Ann Lee", ["Signed by the guardian: Ann Lee"]),
        ("Client's signature: TBC", ["Client's signature: -"]),
        ("The client approves the layouts by 12 June. Tom is the approver.", []),
        ("Client approval is needed before print.", []),
    ],
)
def test_lines(lines, expected):
    assert places(f"# Brief\n\n## Signatures\n\n{lines}\n") == expected


def test_a_line_that_is_accepted_for_somebody_needs_no_heading():
    assert places("# Estimate\n\nAccepted for Northwind Tea: ________\n") == ["Accepted for Northwind Tea: -"]
    assert places("# Estimate\n\nThe layouts were accepted for print.\n") == []


def test_a_label_at_the_heading_itself():
    assert places("# Brief\n\n**Approved by:** Ann Lee, 4 June 2024\n") == ["Approved by: Ann Lee dated"]


def test_the_other_side_of_an_empty_line_is_no_name():
    line = "客户签字：          我司签字：\n"
    assert places(f"# 报价单\n\n有效期一个月。\n\n{line}") == ["客户签字: -", "我司签字: -"]


def test_a_list_of_signers():
    table = (
        "| Role | Name | Signature | Date |\n|---|---|---|---|\n| Client | Ann Lee | A. Lee | 4 June 2024 |\n"
        "| General manager | Tom Fox | | |\n| | | | |\n"
    )
    assert places(f"# Brief\n\n## Sign-off\n\n{table}") == ["Client: A. Lee dated asked", "General manager: - asked"]


def test_signers_as_columns():
    table = "| 客户 | 总经理 | 创意总监 |\n|---|---|---|\n| 李安 | | 方涛 |\n| 2024年6月4日 | | 日期： |\n"
    assert places(f"# 策略\n\n## 签字\n\n{table}") == ["客户: 李安 dated", "总经理: -", "创意总监: 方涛 asked"]
    labelled = "| | 客户 | 总经理 |\n|---|---|---|\n| 签字 | 李安 | |\n| 日期 | 2024年6月4日 | |\n"
    assert places(f"# 策略\n\n## 签字\n\n{labelled}") == ["客户: 李安 dated asked", "总经理: - asked"]


def test_a_row_of_labels_and_values():
    table = "| 客户签字 | 李安 | 日期 | 2024年6月4日 |\n|---|---|---|---|\n| 总经理签字 | | 日期 | |\n"
    assert places(f"# 策略\n\n## 签字\n\n{table}") == ["客户签字: 李安 dated asked", "总经理签字: - asked"]


def test_without_a_heading_only_lines_that_speak_of_signing():
    assert places("# 简报\n\n客户：北风茶业\n\n客户签章：\n") == ["客户签章: -"]
    assert places("# Brief\n\n| Client | Northwind |\n|---|---|\n") == []
    assert places("# 简报\n\n| 客户 | 北风 |\n|---|---|\n| 客户签字 | 李安 |\n") == ["客户签字: 李安"]


def test_code_and_headings_hold_none():
    assert places("# Brief\n\n## Signatures\n\n### Client: ____\n\n```\nClient: ____\n```\n") == []


def test_days_are_given_with_their_year():
    context = Context(
        markdown("# Brief\n\n## Signatures\n\nClient: Ann Lee, 4 June 2024\n\nModel: Nora, 5 June\n"), None
    )
    assert [entry.days for entry in context.signatures] == [(date(2024, 6, 4),), ()]
    assert [entry.dated for entry in context.signatures] == [True, True]


def test_a_picture_is_a_signature():
    context = Context(
        markdown("# Brief\n\n## Signatures\n\nClient: ![scan](scan.png)\n\n| Model | ![s](s.png) |\n|---|---|\n"), None
    )
    assert [entry.signed for entry in context.signatures] == [True, True]


def test_word_forms():
    document = word("# Signatures\n\n| Client | Ann Lee | Date | 4 June 2024 |\n| Creative director | | Date | |")
    assert [said(entry) for entry in Context(document, None).signatures] == [
        "Client: Ann Lee dated asked",
        "Creative director: - asked",
    ]


def test_a_long_line_or_one_of_labels_only_is_no_place_to_sign():
    assert places("# Brief\n\n## Signatures\n\n" + "Client: Ann Lee " * 50) == []
    assert places("# 简报\n\n## 签字\n\n" + "客户 " * 60) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("签字：____ 日期：____", ["签字: - asked"]),
        ("Signed ________ Date ________", ["Signed: - asked"]),
        ("Approved: Ann Lee, 6 June 2024", ["Approved: Ann Lee dated"]),
        ("Approved for Northwind Tea: ________ Date: ____", ["Approved for Northwind Tea: - asked"]),
        ("Signed for and on behalf of Northwind Tea: ____", ["Signed for and on behalf of Northwind Tea: -"]),
        ("Signed (producer): Kit Rowe  Date: 20 May 2024", ["Signed (producer): Kit Rowe dated asked"]),
        ("报价人签字：李安  日期：2024年5月28日", ["报价人签字: 李安 dated asked"]),
        ("The plan was approved for the summer: we start in June.", []),
    ],
)
def test_a_line_that_speaks_of_signing_needs_no_heading(text, expected):
    assert places(f"# Estimate\n\nText.\n\n{text}\n") == expected


def test_lines_beside_one_that_speaks_of_signing():
    signed = "客户签字：周敏  日期：2024年5月7日\n\n客户总监：李安  日期：2024年5月6日\n"
    assert places(f"# 简报\n\n客户：北风茶业\n\n{signed}") == [
        "客户签字: 周敏 dated asked",
        "客户总监: 李安 dated asked",
    ]
    above = "For the agency: Ann Lee  Date: 28 May 2024\n\nSigned by the client: ____  Date: ____\n"
    assert places(f"# Estimate\n\nClient: Northwind\n\nTerms.\n\n{above}") == [
        "agency: Ann Lee dated asked",
        "Signed by the client: - asked",
    ]


def test_lines_without_a_colon_under_a_heading_for_signing():
    lines = "客户 周敏 2024年4月22日\n总经理 韩立 2024年4月22日\n"
    for head in ("签字：\n", "## 签字\n\n"):
        assert places(f"# 策略\n\n慢一点的茶。\n\n{head}{lines}") == ["客户: 周敏 dated", "总经理: 韩立 dated"]
    assert places("# 策略\n\n## 审批\n\n定于周三 3月5日\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "签字：客户____ 总经理____ 客户总监 李安 创意总监____",
            ["客户: -", "总经理: -", "客户总监: 李安", "创意总监: -"],
        ),
        (
            "Signed by: Client ____ General manager ____ Account director Ann Lee Creative director ____",
            ["Client: -", "General manager: -", "Account director: Ann Lee", "Creative director: -"],
        ),
        ("签字：客户 周敏 2024年4月22日 总经理 韩立", ["客户: 周敏 dated", "总经理: 韩立"]),
        ("Approved by: Client Services Director Tom Fox", ["Approved by: Client Services Director Tom Fox"]),
        ("Client ____ waits for the agency, creative ____", []),
    ],
)
def test_several_places_on_one_line_without_a_colon_between(text, expected):
    assert places(f"# 策略\n\n慢一点的茶。\n\n{text}\n") == expected


def test_several_places_under_a_heading():
    assert places("# 策略\n\n## 签字\n\n客户____ 总经理 韩立\n") == ["客户: -", "总经理: 韩立"]


@pytest.mark.parametrize("head", ["客户：北风　品牌：绿茶　日期：2024年6月4日", "客户：北风　日期：2024年6月4日"])
def test_the_header_of_the_paper_signs_nothing(head):
    assert places(f"# 策略\n\n{head}\n\n签字：客户____ 总经理____\n") == ["客户: -", "总经理: -"]
    lines = "客户签字：____\n总经理签字：____\n客户总监签字：李安 2024.6.4\n创意总监签字：____\n"
    assert places(f"# 策略\n\n{head}\n\n{lines}") == [
        "客户签字: -",
        "总经理签字: -",
        "客户总监签字: 李安 dated",
        "创意总监签字: -",
    ]


def test_a_line_with_a_field_beside_a_place_to_sign_signs_nothing():
    line = "客户：北风　品牌：绿茶　日期：2024年6月4日"
    assert places(f"# 策略\n\n慢一点的茶。\n\n{line}\n\n签字：____ 日期：____\n") == ["签字: - asked"]
    table = "| 项目 | 金额 |\n|---|---|\n| 拍摄 | 100 |\n"
    above = "代理商：李安  日期：2024年6月3日\n\n客户签字：____  日期：____\n"
    assert places(f"# 估价单\n\n{table}\n{above}") == ["代理商: 李安 dated asked", "客户签字: - asked"]


def test_rows_below_each_other_of_which_only_the_first_speaks_of_signing():
    rows = "| 客户签字 | 黎曼 2026年11月6日 |\n|---|---|\n| 总经理 | 曹德明 2026年11月5日 |\n| 客户总监 | 夏岚 2026年11月5日 |\n"
    assert places(f"# 策略\n\n## 预算\n\n12万。\n\n{rows}") == [
        "客户签字: 黎曼 dated",
        "总经理: 曹德明 dated",
        "客户总监: 夏岚 dated",
    ]
    other = "| 客户签字 | 黎曼 2026年11月6日 |\n|---|---|\n| 客户总监 | 夏岚 |\n"
    assert places(f"# 策略\n\n## 团队\n\n{other}") == ["客户签字: 黎曼 dated"]


def test_the_blanks_of_one_place_in_one_cell():
    rows = "| For the client | Name: Signature: Date: |\n|---|---|\n| For the agency | Louise Tanner, Account Director 3 November 2026 |\n"
    expected = ["client: - asked", "agency: Louise Tanner, Account Director dated"]
    assert places(f"# Estimate\n\nTerms.\n\n## Approved\n\n{rows}") == expected
    assert places(f"# Estimate\n\nTerms.\n\n## Approved budget\n\n{rows}") != expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("创意总监 罗文浩 11月17日；客户 郑婷 11月18日", ["创意总监: 罗文浩 dated", "客户: 郑婷 dated"]),
        ("等客户 郑婷 回复", ["签核: 等客户 郑婷 回复"]),
    ],
)
def test_several_who_signed_in_one_cell(cell, expected):
    assert places(f"# 工作单\n\n| 项目 | 主视觉 |\n|---|---|\n| 签核 | {cell} |\n") == expected


@pytest.mark.parametrize("label", ["Approval", "Client approval", "Sign-off", "Approved"])
def test_a_day_of_a_timing_plan_is_no_place_to_sign(label):
    plan = f"# Brief\n\n## Timing\n\n- Brief: 20 November 2026\n- {label}: 8 January 2027\n- Live: 1 March 2027\n"
    assert places(plan) == []
    assert places(plan.replace("## Timing", "**Timing**")) == []
    assert places(plan.replace("## Timing", "## Approvals")) != []
    assert places(plan.replace("8 January 2027", "Ann Lee, 8 January 2027")) != []
    assert places(plan.replace("8 January 2027", "________")) != []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Timing: 3 weeks from go\n\nApproved by: ____  Date: 8 January 2026\n", True),
        ("Timing: 3 weeks from go\nApproved by: ____  Date: 8 January 2026\n", True),
        ("## 时间安排\n\n客户签字：________ 日期：2026年1月8日\n", True),
        ("## 客户确认及签字时间\n\n客户签字：2026年1月8日\n", True),
        ("## 四、时间\n\n客户签字：2026年1月8日\n", False),
    ],
)
def test_a_place_to_sign_below_a_plan_is_one(text, found):
    assert bool(places(f"# Creative brief\n\nClient: Orla Foods\n{text}")) is found


def test_a_day_of_a_timing_plan_in_chinese():
    assert (
        places("# 创意简报\n\n## 时间安排\n\n- 提案：2026年11月20日\n- 客户签字：2026年12月8日\n- 上线：2027年3月1日\n")
        == []
    )
