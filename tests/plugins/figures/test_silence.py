"""Tables that are right, or that nobody can call wrong: nothing is said of them."""

from __future__ import annotations

import pytest
from support.figures import found

SILENT = {
    "an open figure": """
| Item | Cost |
|---|---|
| Film | 12,000 |
| Music | TBC |
| Total | 15,500 |
""",
    "a rough figure": """
| Item | Cost |
|---|---|
| Droplet | $6 |
| Bandwidth | ~$5 |
| Total | $13 |
""",
    "a range": """
| Item | Cost |
|---|---|
| API | $150-300 |
| Storage | $50 |
| Hosting | $20 |
| Total | $500 |
""",
    "rounded figures": """
| 部门 | 收入（万元） |
|---|---|
| 华东 | 12.4 |
| 华南 | 8.3 |
| 华北 | 6.4 |
| 合计 | 27.2 |

| 部门 | 支出（万元） |
|---|---|
| 华东 | 11.4 |
| 华南 | 7.3 |
| 华北 | 5.4 |
| 合计 | 24.2 |
""",
    "a total in a coarser unit": """
| 项目 | 费用 |
|---|---|
| 拍摄 | 36,400元 |
| 后期 | 21,300元 |
| 音乐 | 8,900元 |

合计：6.7万元
""",
    "a total in a unit that the head does not name": """
| 项目 | 金额 |
|---|---|
| 拍摄 | 360,000 |
| 后期 | 210,000 |
| 合计 | 57 |
""",
    "tax in some lines only": """
| Item | Amount |
|---|---|
| Design | 4,000 |
| Postage (exempt) | 1,500 |
| Print | 2,000 |
| Subtotal | 7,500 |
| VAT 20% | 1,200 |
| Total | 8,700 |
""",
    "a total that includes tax": """
| 项目 | 金额（不含税） |
|---|---|
| 设计 | 40,000 |
| 印刷 | 60,000 |
| 含税总价 | 106,000 |
""",
    "an option that is not counted": """
| Item | Fee |
|---|---|
| Concept | 9,000 |
| Film | 21,500 |
| Behind the scenes (optional) | 3,700 |
| Total | 30,500 |
""",
    "a price that is reduced, and says so": """
| Item | Qty | Unit price | Amount |
|---|---|---|---|
| Flyer | 3 | 200 | 600 |
| Poster | 5 | 300 | 1,500 |
| Banner, bundle price | 4 | 400 | 1,300 |
""",
    "a total of reach is no sum": """
| Channel | Reach | Cost |
|---|---|---|
| TV | 4,200,000 | 300,000 |
| Radio | 1,900,000 | 80,000 |
| Total | 5,100,000 | 380,000 |
""",
    "averages": """
| Team | Score | Total |
|---|---|---|
| A | 80.5 | 84.2 |
| B | 70.1 | 77.3 |
| Average | 75.3 | 80.8 |
""",
    "metrics of different kinds": """
| KPI | Target | Actual |
|---|---|---|
| Click rate | 2.2% | 2.6% |
| Orders | 3,400 | 3,250 |
| Total revenue | 178,000 | 190,765 |
""",
    "a total of the rows below": """
| 项目 | 金额 |
|---|---|
| 合计 | 30,500 |
| 策划 | 10,000 |
| 执行 | 20,500 |
""",
    "parts that stand over their lines": """
| Part | Cost |
|---|---|
| Production | 30,000 |
| Crew | 18,000 |
| Kit | 12,000 |
| Media | 50,000 |
| Total | 80,000 |
""",
    "a rebate that is written without its sign": """
| Item | Amount |
|---|---|
| Media | 90,000 |
| Production | 12,000 |
| Rebate | 4,500 |
| Total | 97,500 |
""",
    "what is paid when": """
| Item | Amount |
|---|---|
| Film | 30,000 |
| Stills | 10,000 |
| Total | 40,000 |
| Deposit (50%) | 20,000 |
| Balance due | 20,000 |
""",
    "a number of currencies with a rate": """
| Item | Cost |
|---|---|
| Studio | ¥20,000 |
| Model | US$1,000 |
| Total at a rate of 7.2 | ¥27,200 |
""",
    "no total at all": """
| Item | Price |
|---|---|
| A | 100 |
| B | US$250 |
""",
    "points for thousands": """
| Concepto | Importe (EUR) |
|---|---|
| Rodaje | 1.200 |
| Edición | 500 |
| Total | 1.700 |
""",
    "years as heads": """
| Client | 2022 | 2023 | Total |
|---|---|---|---|
| North | 120 | 180 | 300 |
| South | 90 | 95 | 185 |
""",
    "cumulative figures": """
| 月份 | 当月 | 累计 |
|---|---|---|
| 1月 | 120 | 120 |
| 2月 | 150 | 270 |
| 累计 | 270 | 270 |
""",
    "an amount in words that is not filled in": "合计（大写）：____拾____万____仟元整　¥85,000",
    "the sum said again in words": "费用总计 ¥85,000（人民币捌万伍仟元整）。",
    "words without a figure": "约需人民币伍万元整。",
    "a sentence with a number in words": "We reached two thousand people in one hundred towns.",
    "several figures in one sentence": "Of five thousand dollars we spent $3,000 on media and $1,500 on print.",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in SILENT.items()])
def test_nothing_is_said(text: str):
    assert found(text.lstrip("\n"), "md") == []


def test_struck_out_figures_are_not_added():
    assert (
        found(
            "| Item | Cost |\n|---|---|\n| A | ~~900~~ 700 |\n| B | ~~300~~ |\n| C | 500 |\n| Total | 1,200 |\n", "md"
        )
        == []
    )


def test_a_sheet_goes_on_in_the_next_table_without_a_head():
    text = "| 项目 | 金额 |\n| 策划 | 10,000 |\n| 设计 | 20,500 |\n续表\n| 印刷 | 8,000 |\n| 合计 | {} |\n"
    assert found(text.format("38,500"), "word") == []
    assert [str(entry) for entry in found(text.format("38,600"), "word")] == ["11 sum"]


def test_a_table_in_a_cell_is_a_table_of_its_own():
    inner = "<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>"
    cell = "<w:tc><w:tcPr/><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    rows = [("Item", "Cost"), ("Film", "¥12,000"), ("Music", "¥8,500"), ("Total", "¥25,000")]
    table = inner.format("".join("<w:tr>" + cell.format(a) + cell.format(b) + "</w:tr>" for a, b in rows))
    outer = inner.format(f"<w:tr><w:tc><w:tcPr/>{table}<w:p/></w:tc></w:tr>")
    assert [entry.rule for entry in found(outer, "word")] == ["tested/wrong-total"]
