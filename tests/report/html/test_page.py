"""The html page: what it says, and that its links lead somewhere."""

from __future__ import annotations

import re

import pytest
from lxml import html
from support.pages import checked, page_of, source_of, words_of
from support.reports import document, finding, unreadable

from briefcheck import Location, NotChecked, Text
from briefcheck.frozen import replace
from briefcheck.report.html.page import MANY
from briefcheck.rules.shown import ShownText
from briefcheck.rules.waiver import WaivedBy

BAD = """\
# 客户会议报告

客户：某客户　日期：2026年3月2日

## 下一步行动

| 行动 | 负责人 | 完成日期 |
|---|---|---|
| 寄出**版面** |  | 2026年3月9日 |
| 订棚，待定 | 林若溪 | TBD |

* 一
  * 二，call 13912345678
"""


def anchors(page) -> set[str]:
    return set(page.xpath("//@id"))


def test_it_says_the_verdict_the_counts_and_the_type():
    page = page_of(checked(BAD))
    top = words_of(page.cssselect("header")[0])
    assert page.findtext(".//title") == "a.md · briefcheck report"
    assert words_of(page.cssselect("h1")[0]) == "a.md"
    assert "Not passed" in top
    assert re.search(r"\d+ errors", top)
    assert "Contact report" in top
    assert "for the client" in top


def test_it_says_so_in_chinese():
    page = page_of(checked(BAD), language="zh")
    top = words_of(page.cssselect("header")[0])
    assert page.get("lang") == "zh-Hans"
    assert "未通过" in top
    assert re.search(r"\d+ 个错误", top)
    assert "客户会议报告" in top
    assert "发给客户" in top


@pytest.mark.parametrize("name", ["a.md", "a.docx"])
def test_links_lead_both_ways(name):
    page = page_of(
        checked(BAD, name)
        if name == "a.md"
        else checked("# 会议报告\n## 下一步行动\n| 行动 | 负责人 |\n| 寄 | 待定 |", name)
    )
    known = anchors(page)
    links = page.xpath("//a/@href")
    assert links
    assert {link[1:] for link in links} <= known
    there = page.xpath("//*[contains(@class,'finding ')]//p[@class='at']/a/@href")
    back = page.xpath("//div[contains(@class,'paper')]//a/@href")
    assert there
    assert {link.split("f")[-1] for link in back} >= {
        entry.get("id").split("f")[-1] for entry in page.cssselect("li.finding") if entry.cssselect("p.at a")
    }
    assert len(known) == len(page.xpath("//@id")), "an anchor stands twice"


def test_a_finding_leads_to_its_words():
    page = page_of(checked(BAD))
    entry = next(entry for entry in page.cssselect("li.finding") if "订棚" in words_of(entry))
    target = page.get_element_by_id(entry.cssselect("p.at a")[0].get("href")[1:])
    assert words_of(target).startswith("TBD")
    assert target.tag == "a"


def test_it_needs_nothing_from_elsewhere():
    source = source_of(
        checked("[mail](https://out.example/x) ![p](https://out.example/p.png)\n\n<script>alert(1)</script>\n")
    )
    page = html.document_fromstring(source)
    assert not page.xpath("//@src | //link | //iframe | //img | //@style | //form")
    assert not [name for name in page.xpath("//@*") if str(name).startswith(("http:", "https:", "javascript:", "//"))]
    assert len(page.xpath("//script")) == 1
    assert "url(" not in page.findtext(".//style")
    assert "@import" not in page.findtext(".//style")
    policy = page.xpath("//meta[@http-equiv]/@content")[0]
    assert policy.startswith("default-src 'none'")


def test_what_the_document_says_is_text_and_never_markup():
    hostile = "<img src=x onerror=alert(1)> </style><script>alert(2)</script> \" ' & &amp; \u202egnp"
    page = page_of(checked(f"# {hostile}\n\n```\n{hostile}\n```\n"), checked(hostile, 'b"><script>.md'))
    assert len(page.xpath("//script")) == 1
    assert not page.xpath("//img | //@onerror")
    assert "<script>alert(2)</script>" in words_of(page.cssselect("pre")[0])
    assert "\u202e" not in page.text_content()


def test_structure_for_who_cannot_see():
    page = page_of(checked(BAD), checked("# Notes\n"), language="zh")
    assert [len(page.xpath(f"//{tag}")) for tag in ("main", "h1", "nav")] == [1, 1, 1]
    assert page.cssselect("a.skip")[0].get("href") == "#documents"
    for labelled in page.xpath("//@aria-labelledby"):
        assert set(labelled.split()) <= anchors(page)
    papers = page.cssselect("div.paper")
    assert [paper.get("lang") for paper in papers] == ["zh-Hans", "en"]
    heads = page.xpath("//div[@role='heading']")
    assert [head.get("aria-level") for head in heads] == ["4", "5", "4"]
    assert page.xpath("//*[@lang='en']//text()[contains(., 'Notes')]")


def test_english_words_in_a_chinese_document_say_their_language():
    page = page_of(
        checked("# 会议报告\n\n这是一段中文，说明会议的内容。\n\nPlease send the layout by Friday.\n\nLogo OK\n")
    )
    told = [words_of(element) for element in page.xpath("//div[@class='paper']//p[@lang='en']")]
    assert [words.split(".")[0] for words in told] == ["Please send the layout by Friday"]


def test_lists_tables_and_looks():
    page = page_of(
        checked(
            "1. We met the client on Monday.\n   - two\n- [x] done\n\n> said\n\n**bold** *it* ~~no~~ `code` a\nb\n\n| h |\n|---|\n| c |\n"
        )
    )
    items = page.cssselect("ul.list > li")
    assert [words_of(item) for item in items] == ["1. We met the client on Monday.", "- two", "☑ done"]
    assert [item.get("class") for item in items] == ["l1", "l2", "l1"]
    assert [
        words_of(page.xpath(f"//div[@class='paper']//{tag}")[0]) for tag in ("b", "i", "s", "code", "blockquote")
    ] == [
        "bold",
        "it",
        "no",
        "code",
        "said",
    ]
    assert "code a b" in words_of(page.cssselect("div.paper")[0])
    assert [words_of(cell) for cell in page.xpath("//div[@class='paper']//th[@scope='col']")] == ["h"]


def test_word_parts_changes_and_cells():
    report = checked(
        "| a | > |\n| b | c |\n| ^ | d |\nnow {+new+} {-old-} x{fn:1}\n<w:p/>",
        "a.docx",
        header="Head",
        footer="Foot",
        footnotes={1: "Note"},
    )
    paper = page_of(report).cssselect("div.paper")[0]
    assert [words_of(part) for part in paper.cssselect("p.of")] == ["Header", "Footer", "Footnote 1"]
    assert [words_of(changed) for changed in paper.xpath(".//ins")] == ["new"]
    assert "old" not in paper.text_content().split()
    assert [words_of(chip) for chip in paper.cssselect("span.chip")] == ["deleted in review"]
    assert [(cell.get("colspan"), cell.get("rowspan")) for cell in paper.xpath(".//td")] == [
        ("2", None),
        (None, "2"),
        (None, None),
        (None, None),
    ]


def test_nested_tables_stand_in_their_cells():
    inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>inside</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"
    page = page_of(checked(outer, "a.docx"))
    assert words_of(page.xpath("//td//table//td")[0]) == "inside"
    assert len(page.cssselect("div.wide")) == 1


def test_each_rule_is_explained_once():
    page = page_of(document("a.md", "failed", finding(), finding(), finding(rule="other/rule")))
    assert [len(page.xpath(f"//li[@id='d1f{number}']//dl")) for number in (1, 2, 3)] == [1, 0, 1]
    link = page.cssselect("li p.as a")[0]
    assert words_of(link) == "1"
    assert page.get_element_by_id(link.get("href")[1:]).tag == "details"


def test_the_worst_comes_first_and_the_waived_last():
    waived = finding(waived=True, waiver=WaivedBy("file", "agreed with them", "Ann", "2027-01-31"))
    old = finding(waived=True, waiver=WaivedBy("baseline"))
    page = page_of(document("a.md", "failed", finding("note"), waived, old, finding("warning"), finding("error")))
    assert [words_of(head) for head in page.cssselect("h3.group")] == [
        "1 error to mend before it leaves",
        "1 warning better mended",
        "1 note worth a look",
    ]
    closed = [words_of(entry) for entry in page.cssselect("details.waived")]
    assert closed[0].startswith("Waived (1)")
    assert "Reason: agreed with them (by Ann) (until 2027-01-31)" in closed[0]
    assert closed[1].startswith("Old: in the baseline (1)")
    assert "Reason" not in closed[1]
    assert words_of(page.cssselect("p.says")[0]) == "✕Not passed1 error1 warning1 note"


@pytest.mark.parametrize(
    ("report", "verdict"),
    [
        (document("a.md", "passed"), "Passed Nothing to mend"),
        (document("a.md", "passed", finding("note")), "Passed 1 note"),
        (document("a.md", "passed", finding("warning")), "Fit for internal use 1 warning"),
        (document("a.md", "passed", finding("warning"), audience="client"), "Passed 1 warning"),
        (document("a.md", "passed", finding(), fail_on="off"), "Not judged (fail-on: never) 1 error"),
        (document("a.md", "passed", finding("warning"), fail_on="off", audience="client"), "Passed 1 warning"),
        (unreadable("a.docx"), "Could not be checked"),
        (
            document(
                "a.md", "unchecked", not_checked=(NotChecked(Text("a chart", "图表"), Text("it is broken", "坏了")),)
            ),
            "Not checked completely",
        ),
    ],
)
def test_verdicts(report, verdict):
    says = page_of(report).cssselect("p.says")[0]
    assert " ".join(words_of(child) for child in says[1:]) == verdict


def test_an_internal_paper_says_what_to_mend_before_it_leaves():
    page = page_of(document("a.md", "passed", finding("warning"), finding("warning")))
    assert "at least 2 things to mend before it goes to the client" in words_of(page.cssselect("p.about")[0])


def test_what_could_not_be_checked_says_why():
    page = page_of(unreadable("a.docx"))
    assert words_of(page.cssselect("div.missing")[0]) == "Not checked it is encrypted"
    assert not page.cssselect("section.text")
    assert "Nothing found" not in words_of(page.cssselect("section.findings")[0])
    part = NotChecked(Text("a chart", "图表"), Text("it is broken", "坏了"))
    page = page_of(document("a.md", "unchecked", not_checked=(part,)))
    assert words_of(page.cssselect("div.missing")[0]) == "Not checked a chart it is broken"
    assert words_of(page.cssselect("section.findings p.none")[0]) == "Nothing found in what could be checked."
    assert "not everything that would have to be masked" in words_of(page.cssselect("section.text")[0])


def test_what_the_file_also_holds():
    page = page_of(document("a.docx", "passed", concealed=(("comment", 2), ("tracked-insertion", 1), ("ink", 1))))
    assert words_of(page.cssselect("div.missing")[0]) == "The file also holds 2 comments, 1 tracked change."


def test_an_empty_document():
    page = page_of(document("a.docx", "passed", text=ShownText(())))
    assert words_of(page.cssselect("section.text p.none")[0]) == "There is no text in it."


def test_a_document_without_a_type_says_what_was_not_read():
    one = document("a.md", "passed", type=None, type_name=None, prose=False)
    about = words_of(page_of(one).cssselect("p.about")[0])
    assert "running text was not read for actions" in about
    assert "running text" not in words_of(page_of(replace(one, prose=True)).cssselect("p.about")[0])


def test_what_was_not_judged_is_counted_by_itself():
    page = page_of(document("a.md", "passed", finding(), fail_on="off"), document("b.md", "passed", fail_on="off"))
    assert words_of(page.cssselect("ul.pills")[0]) == "1 passed1 not judged (fail-on: never)"


def test_several_documents_have_a_list():
    page = page_of(
        document("客户/a.md", "failed", finding(), finding("note")), document("b.md", "passed"), not_reached=("c.md",)
    )
    assert words_of(page.cssselect("h1")[0]) == "3 documents checked"
    assert words_of(page.cssselect("ul.pills")[0]) == "1 passed1 not passed1 not checked"
    rows = [[words_of(cell) for cell in row] for row in page.cssselect("table.index tbody tr")]
    assert rows == [
        ["客户/a.md", "Not passed", "Error: 1", "Warning: –", "Note: 1"],
        ["b.md", "Passed", "Error: –", "Warning: –", "Note: –"],
    ]
    assert [link[1:] in anchors(page) for link in page.xpath("//table[@class='index']//@href")] == [True, True]
    assert "c.md" in words_of(page.cssselect("section.missed")[0])
    assert [words_of(name) for name in page.cssselect("article h2")] == ["客户/a.md", "b.md"]


def test_no_document_at_all_is_said():
    assert (
        words_of(page_of(not_reached=tuple(f"{number}.md" for number in range(250))).cssselect(".missed li")[-1])
        == "… 50"
    )


@pytest.mark.parametrize(("number", "opened"), [(2, 2), (MANY, MANY), (MANY + 1, 0)])
def test_many_documents_are_closed(number, opened):
    page = page_of(*(document(f"{at}.md", "passed") for at in range(number)))
    assert len(page.cssselect("article > details[open]")) == opened
    assert len(page.cssselect("article > details")) == number


def test_text_beyond_what_a_browser_can_show_is_left_out(monkeypatch):
    monkeypatch.setattr("briefcheck.report.html.page.MOST_TEXT", 3_000)
    page = page_of(checked("# one\n\n" + "word " * 100), checked("# two\n\n" + "word " * 2_000))
    said = [words_of(section) for section in page.cssselect("section.text")]
    assert "word word" in said[0]
    assert "this page would be too large" in said[1]
    assert len(page.cssselect("div.paper")) == 1


def test_a_finding_without_words_in_the_text_has_no_link():
    entry = page_of(
        document("a.md", "failed", finding(location=Location(Text("the document as a whole", "整篇文档"))))
    ).cssselect("li")[0]
    assert not entry.cssselect("p.at a")
    assert "the document as a whole" in words_of(entry)


def test_many_findings_on_the_same_words_are_all_linked():
    page = page_of(
        checked(
            "# 会议报告\n\n## 下一步行动\n\n| 行动 | 负责人 | 完成日期 |\n|---|---|---|\n| 大家写方案，尽快 | | |\n"
        )
    )
    numbers = {link.split("f")[-1] for link in page.xpath("//td//a/@href")}
    assert len(numbers) >= 2
    assert len(page.cssselect("td a.ref")) >= 1


def test_fields_one_below_the_other_keep_their_line_ends():
    page = page_of(checked("# 会议报告\n\n**客户：** 示例公司\n**日期：** 2026年3月2日\n\n这里是一段\n折了行的话。\n"))
    assert [len(paragraph.cssselect("br")) for paragraph in page.cssselect("div.paper p")] == [1, 0]
