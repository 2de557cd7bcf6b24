"""What is said of a fault."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support.figures import found


def said(text: str, form: str = "md") -> list[tuple[str, str, str]]:
    return [(entry.text.en, entry.text.zh, entry.confidence) for entry in found(text, form)]


def table(head: str, *rows: str) -> str:
    return "\n".join([head, "|---" * (head.count("|") - 1) + "|", *rows]) + "\n"


@pytest.mark.parametrize(
    ("text", "en"),
    [
        (
            table("| Item | Cost |", "| A | 12,000 |", "| B | 8,500 |", "| C | 3,200 |", "| Total | 23,770 |"),
            "12,000 + 8,500 + 3,200 = 23,700, but here it says 23,770 (70 too much)",
        ),
        (
            table("| Item | Cost |", *(f"| {name} | {name}00 |" for name in range(1, 10)), "| Total | 4,600 |"),
            "100 + 200 + 300 + … + 900 (9 figures) = 4,500, but here it says 4,600 (100 too much)",
        ),
        (
            table("| Item | Cost |", "| A | £12,000 |", "| Discount | £2,000 |", "| Total | £10,100 |"),
            "12,000 − 2,000 = 10,000, but here it says 10,100 (100 too much)",
        ),
        (
            table(
                "| Item | Cost |", "| A | £12,000 |", "| B | £3,000 |", "| Discount | -£2,000 |", "| Total | £13,100 |"
            ),
            "12,000 + 3,000 + (-2,000) = 13,000, but here it says 13,100 (100 too much)",
        ),
        (
            table("| Item | Cost |", "| A | 6,000 |", "| B | 4,000 |", "| VAT 20% | 2,100 |", "| Total | 12,000 |"),
            "(6,000 + 4,000) × 20% = 2,000, but here it says 2,100 (100 too much)",
        ),
        (
            table(
                "| Item | Price |",
                "| A | 6,000 |",
                "| B | 6,000 |",
                "| Total | 12,000 |",
                "| VAT included 20% | 3,000 |",
            ),
            "12,000 × 20/120 = 2,000, but here it says 3,000 (1,000 too much)",
        ),
        (
            table("| Item | Cost |", "| A | 6,000 |", "| B | 4,000 |", "| Agency fee (15%) | 1,600 |"),
            "(6,000 + 4,000) × 15% = 1,500, but this line says 1,600 (100 too much)",
        ),
        (
            table(
                "| Item | Qty | Price | Off | Amount |",
                "| A | 2 | 50 | 1 | 100 |",
                "| B | 3 | 70 | 1 | 220 |",
                "| C | 4 | 20 | 1 | 80 |",
            ),
            "3 × 70 = 210, but this line says 220 (10 too much)",
        ),
        (
            table(
                "| 渠道 | 预算 | 占比 |",
                "| A | 500 | 50% |",
                "| B | 300 | 31% |",
                "| C | 200 | 20% |",
                "| 合计 | 1,000 | 100% |",
            ),
            "300 ÷ 1,000 = 30%, but here it says 31% (1% too much)",
        ),
        (
            table(
                "| 渠道 | 预算 | 占比 |",
                "| A | 500 | 50% |",
                "| B | 300 | 80% |",
                "| C | 200 | 20% |",
                "| 合计 | 1,000 | |",
            ),
            "300 ÷ 1,000 = 30%, but here it says 80% (50% too much)",
        ),
        (
            table("| 项目 | 预算 |", "| A | 3.5万 |", "| B | 2万 |", "| 合计 | 5.7万 |"),
            "3.5万 + 2万 = 5.5万, but here it says 5.7万 (0.2万 too much)",
        ),
        (
            table("| Item | Cost |", "| A | 1,500 |", "| B | 2,500 |", "| Total | 4,000 |", "", "Total: US$4,500"),
            "",
        ),
    ],
)
def test_the_sum_is_shown(text: str, en: str):
    assert [entry[0] for entry in said(text)] == ([en] if en else [])


def test_one_in_the_last_digit_is_only_possible():
    text = table("| 项目 | 金额（元） |", "| A | 12,341.4 |", "| B | 8,563.3 |", "| 合计 | 20,904.8 |")
    assert said(text) == [
        (
            "12,341.4 + 8,563.3 = 20,904.7, but here it says 20,904.8 (0.1 too much, perhaps only rounded)",
            "12,341.4 + 8,563.3 = 20,904.7，这里写的是 20,904.8（多了 0.1，也可能只是四舍五入）",
            "possible",
        )
    ]


def test_one_too_much_of_whole_numbers_is_likely():
    text = table("| 项目 | 金额 |", "| A | 12,341 |", "| B | 8,563 |", "| 合计 | 20,905 |")
    assert said(text) == [
        (
            "12,341 + 8,563 = 20,904, but here it says 20,905 (1 too much)",
            "12,341 + 8,563 = 20,904，这里写的是 20,905（多了 1）",
            "likely",
        )
    ]


@pytest.mark.parametrize(("count", "off"), [(3, 1), (10, 3), (40, -15)])
@pytest.mark.parametrize("price", [Decimal(7), Decimal("7.25")])
def test_a_small_error_below_exact_lines_is_told_for_sure(count: int, off: int, price: Decimal):
    lines = [(f"Item {number}", 4 * number, 4 * number * price) for number in range(1, count + 1)]
    whole = sum(amount for _, _, amount in lines) + off * (Decimal(1) if price == 7 else Decimal("0.01"))
    text = table(
        "| Item | Qty | Rate | Amount |",
        *(
            f"| {item} | {quantity} | {price} | {amount:.{-price.as_tuple().exponent}f} |"
            for item, quantity, amount in lines
        ),
        f"| Total | | | {whole} |",
    )
    assert [entry[2] in {"certain", "likely"} for entry in said(text)] == [True]


def test_whole_sums_that_are_all_off_by_one_were_rounded():
    text = table(
        "| Item | Amount (USD) | Paid (USD) |",
        "| Film | 1,203 | 701 |",
        "| Stills | 2,304 | 803 |",
        "| Music | 3,403 | 902 |",
        "| Total | 6,911 | 2,407 |",
    )
    assert said(text) == []


def test_a_forgotten_line_is_likely():
    text = table(
        "| Role | Fee |",
        "| Director | $90,000 |",
        "| Manager | $120,000 |",
        "| Planner | $44,000 |",
        "| Total fee | $210,000 |",
    )
    assert [entry[2] in {"certain", "likely"} for entry in said(text)] == [True]


def test_the_wrong_cell_is_told_and_not_the_total():
    text = table(
        "| 项目 | 数量 | 单价 | 金额 |",
        "| A | 2 | 500 | 1,000 |",
        "| B | 3 | 700 | 2,700 |",
        "| C | 1 | 900 | 900 |",
        "| 合计 | | | 4,000 |",
    )
    assert [entry[0] for entry in said(text)] == ["3 × 700 = 2,100, but this line says 2,700 (600 too much)"]


def test_the_second_payment_is_what_the_first_leaves():
    text = table(
        "| 项目 | 金额 |",
        "| A | 6,000 |",
        "| B | 4,000 |",
        "| 合计 | 10,000 |",
        "| 预付款 | 3,000 |",
        "| 尾款 | 7,500 |",
    )
    assert [entry[0] for entry in said(text)] == ["10,000 − 3,000 = 7,000, but this line says 7,500 (500 too much)"]


def test_an_odd_currency_in_a_total_of_another():
    text = table("| 项目 | 费用 |", "| A | ¥6,000 |", "| B | €4,000 |", "| 合计 | ¥10,000 |")
    assert said(text) == [
        (
            "4,000 is in euros, and is added to amounts in RMB or yen (¥) without being converted",
            "4,000 是欧元，却未经换算就与“¥”的金额相加",
            "certain",
        )
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("本次应付金额（大写）：人民币柒万陆仟叁佰贰拾元整", []),
        ("金额大写：人民币柒万陆仟叁佰贰拾元整", []),
        ("合同总额（大写）：人民币壹拾伍万贰仟陆佰肆拾元整", []),
        ("本次应付金额（大写）：人民币柒万陆仟叁佰叁拾元整", ["76,330", "76,320.00"]),
        ("本次应付金额（大写）：人民币壹拾伍万贰仟陆佰肆拾元整", ["152,640", "76,320.00"]),
    ],
)
def test_what_is_due_now_may_be_said_in_words_as_the_total(words, expected):
    rows = table("| 项目 | 金额 |", "| 合同总额 | 152,640.00 |", "| 本次应付（50%） | 76,320.00 |")
    found = said(f"{rows}\n\n{words}\n")
    assert [number for number in ("76,330", "152,640", "76,320.00") if any(number in entry[0] for entry in found)] == (
        expected
    )
