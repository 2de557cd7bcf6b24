"""The comments of a Markdown copy: behind their block, where no page shows them and nothing changes."""

from __future__ import annotations

import pytest
from support.annotated import finding, noted

from briefcheck.annotate import markdown
from briefcheck.annotate.plan import CannotAnnotateError
from briefcheck.annotate.remarks import MOST
from briefcheck.document.blocks import paragraphs
from briefcheck.readers.markdown import read_markdown
from briefcheck.rules.report import DocumentReport, Location, ReportedFinding
from briefcheck.text import Text

NOTE = """\
<!-- briefcheck: Error: wrong
Why it matters: why
How to mend it: how
briefcheck · a/b -->
"""


def indented(indent: str) -> str:
    return "".join(indent + line for line in NOTE.splitlines(keepends=True))


@pytest.mark.parametrize(
    ("before", "behind", "line"),
    [
        ("# Title\n", "\nText\n", 1),
        ("# Title\n\nOne\ntwo\n", "\nText\n", 3),
        ("Title\n=====\n", "\nText\n", 1),
        ("One\n\n| a | b |\n| - | - |\n| c | d |\n", "\nText\n", 5),
        ("One\n\n```\ncode\n```\n", "\nText\n", 4),
        ("One\n\n    code\n", "\nText\n", 3),
        ("One\n\n> quoted\n> more\n", "\nText\n", 4),
        ("---\ntitle: x\n---\n\n# Title\n", "\nText\n", 5),
        ("One\n\n<table><tr><td>\n\n<p>x</p>\n</td></tr></table>\n", "\nText\n", 3),
        ("One\n\n<div>\nx\n</div>\n", "\nText\n", 4),
        ("One\n\n<!-- mine -->\n", "\nText\n", 3),
        ("One\n\n***\n", "\nText\n", 3),
        ("One\n\n[a]: https://example.com\n", "", 1),
    ],
)
def test_comment_stands_behind_its_block(before: str, behind: str, line: int) -> None:
    at = before + NOTE + behind if "[a]" not in before else "One\n" + NOTE + "\n[a]: https://example.com\n"

    assert noted(before + behind, line) == at


@pytest.mark.parametrize(
    ("before", "behind", "line", "indent"),
    [
        ("- one\n", "- two\n", 1, "  "),
        ("- one\n- two\n", "", 2, "  "),
        ("1. one\n", "2. two\n", 1, "   "),
        ("10) one\n", "\n    more\n", 1, "    "),
        ("- one\n  - inner\n", "- two\n", 2, "    "),
        ("- one\n", "  - inner\n", 1, "  "),
        ("- - one\n", "- two\n", 1, "    "),
        ("-\tone\n", "- two\n", 1, "    "),
        ("-    one\n", "- two\n", 1, "     "),
        ("-      code\n", "- two\n", 1, "  "),
        ("- one\n\n  more\n", "- two\n", 3, "  "),
        ("- one\n  ```\n  code\n  ```\n", "- two\n", 3, "  "),
        ("- [ ] task\n", "- [x] done\n", 1, "  "),
        ("-\n  one\n", "- two\n", 2, "  "),
    ],
)
def test_comment_in_a_list_keeps_its_indent(before: str, behind: str, line: int, indent: str) -> None:
    assert noted(before + behind, line) == before + indented(indent) + behind


def test_block_that_never_ends_has_its_comment_before_it() -> None:
    assert noted("One\n\n```\ncode\n", 4) == f"One\n\n{NOTE}```\ncode\n"
    assert noted("One\n\n<!-- open\n", 1) == f"One\n{NOTE}\n<!-- open\n"


def test_document_as_a_whole_and_front_matter() -> None:
    where = Location(Text("front matter, line 2", "文件开头的属性，第 2 行"), "properties", line=2, column=1)
    whole = Location(Text("the document as a whole", "整篇文档"))
    copy = noted(
        "---\nauthor: Ann\n---\n\n# Title\n\nText\n",
        finding(where, evidence="Ann", rule="a/c"),
        finding(whole, rule="a/b"),
    )

    assert copy.startswith(
        "---\nauthor: Ann\n---\n\n# Title\n<!-- briefcheck: [front matter, line 2] Error: wrong\n“Ann”\n"
    )
    assert "<!-- briefcheck: [the document as a whole] Error: wrong\nWhy it matters" in copy
    assert copy.endswith("-->\n\nText\n")


def test_document_of_front_matter_alone() -> None:
    text = "---\nauthor: Ann\n---\n"

    assert noted(text, finding(Location(Text("x", "x")), rule="a/b")) == text + NOTE.replace("Error", "[x] Error")


def test_findings_in_one_block_are_told_together_by_rule_with_their_words() -> None:
    def at(words: str, **more: str) -> ReportedFinding:
        return finding(Location(Text("x", "x"), line=1, column=1), words + " is wrong", evidence=words, **more)

    copy = noted(
        "The price and the date\n",
        at("price", rule="a/b"),
        at("date", rule="a/b"),
        at("The price", rule="a/c", severity="note"),
    )

    assert copy.splitlines()[1:4] == [
        "<!-- briefcheck: Error: price is wrong",
        "• date is wrong",
        "Why it matters: why",
    ]
    assert copy.count("<!--") == 2


def test_dashes_do_not_end_the_comment() -> None:
    copy = noted("One\n", finding(Location(Text("x", "x"), line=1, column=1), "a --> b --- c <!-- d", rule="a/b"))

    assert "<!-- briefcheck: Error: a - -> b - - - c <!- - d\n" in copy


def test_waivers_and_comments_of_people_stay() -> None:
    text = "# Title\n\n<!-- briefcheck: allow a/b -- agreed with the client -->\n\n<!-- mine -->\n\nText\n"

    copy = noted(text, 7)

    assert copy == text + NOTE
    assert markdown.without_remarks(copy.encode(), "a.md") == text.encode()


def test_our_comment_shown_as_code_stays() -> None:
    text = f"One\n\n```\n{NOTE}```\n\nsaid: {NOTE}"

    assert markdown.without_remarks(text.encode(), "a.md") == text.encode()


def test_copy_of_a_copy_is_the_same() -> None:
    for text in ("# Title\n\n- one\n- two", "One", "<div>\nx\n</div>\n\ntwo\n"):
        copy = noted(text, 1)
        assert noted(copy, 1) == copy


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("# 标题\r\n\r\n正文\r\n", "utf-8"),
        ("\ufeff# 标题\n\n正文\n", "utf-8"),
        ("# 标题，会议报告\n\n正文在这里\n", "gb18030"),
        ("\ufeff# 标\n", "utf-16-le"),
    ],
)
def test_line_ends_and_encodings_are_kept(text: str, encoding: str) -> None:
    copy = noted(text, 1, encoding=encoding)

    newline = "\r\n" if "\r\n" in text else "\n"
    assert copy.startswith(text.split("\n", 1)[0] + "\n<!-- briefcheck: ")
    assert copy.count("\n") == copy.count(newline)
    assert copy.replace(NOTE.replace("\n", newline), "") == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("# 會議紀要\n\n出席：林小姐\n", "big5"),
        ("# Notes of the café\n\nThose who were there: Ann, Tom\n", "windows-1252"),
    ],
)
def test_copy_is_in_utf8_where_the_encoding_lacks_letters_of_the_comments(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    said = finding(Location(Text("x", "x"), line=3, column=1), "请补充参会人员")
    report = DocumentReport("a.md", None, None, None, "internal", "failed", (said,))

    made = markdown.annotated(data, report, "zh")

    assert made.left_encoding == encoding
    assert made.data.decode().startswith(text)
    assert "请补充参会人员" in made.data.decode()
    assert markdown.without_remarks(made.data, "a.md").decode() == text
    assert markdown.annotated(text.encode(), report, "zh").left_encoding == ""


def test_our_comments_are_no_words_of_the_file() -> None:
    before, after = (read_markdown(text.encode(), "a.md") for text in ("One\n\ntwo\n", noted("One\n\ntwo\n", 1)))

    assert [it.text for it in paragraphs(after.body)] == [it.text for it in paragraphs(before.body)]
    assert [(it.kind, it.text, it.name) for it in after.concealed] == [("html-comment", "", "briefcheck")]


def test_nothing_found_leaves_the_file_as_it_is() -> None:
    assert noted("One\n") == "One\n"


def test_too_many_findings_are_cut_and_the_last_comment_says_so() -> None:
    found = [finding(Location(Text("x", "x"), line=1, column=1), rule=f"a/n{at}") for at in range(MOST + 2)]

    copy = noted("One\n", *found)

    assert copy.count("<!-- briefcheck: ") == MOST + 1
    assert copy.rstrip().endswith("briefcheck · left-out -->")
    assert f"2 of {MOST + 2} are left out" in copy


def test_copy_that_would_be_another_document_is_not_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[bool] = []
    spots = markdown.Source.spots

    def into_the_words(source: markdown.Source, *, deep: bool) -> dict[int, markdown.Spot]:
        tried.append(deep)
        return {line: markdown.Spot(1) for line in spots(source, deep=deep)}

    monkeypatch.setattr(markdown.Source, "spots", into_the_words)
    with pytest.raises(CannotAnnotateError, match="its text"):
        noted("One\ntwo\n", 1)
    assert tried == [True, False]


def test_tangled_list_has_its_comments_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown.Source, "_indent", lambda *_: "")

    assert noted("- one\n  - inner\n\nText\n", 1) == f"- one\n  - inner\n{NOTE}\nText\n"
