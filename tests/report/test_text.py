from __future__ import annotations

import pytest
from support.reports import document, finding, report, unreadable

from briefcheck import Location, NotChecked, Text
from briefcheck.frozen import replace
from briefcheck.report.lines import Line, printable, report_lines
from briefcheck.report.text import write_text
from briefcheck.rules.waiver import Known, WaivedBy

BRIEF = Location(Text("the document as a whole", "整篇文档"))
MISSING = finding(
    "warning",
    rule="structure/missing-section",
    message=Text("There is no section “Decisions”", "缺少“决定”一节"),
    evidence="",
    location=BRIEF,
)
RUN = report(
    document("a.md", "passed"),
    document(
        "客户/b.docx",
        "failed",
        MISSING,
        finding(),
        finding(evidence="", message=Text("Nobody owns this action: Book", "这条行动没有负责人：订棚")),
        audience="client",
    ),
    unreadable("c.docx"),
    document("d.md", "passed", type=None, type_name=None),
)

ENGLISH = """\
✓ a.md: passed (Contact report, for internal use)

✗ 客户/b.docx: failed, 2 errors, 1 warning (Contact report, for the client)
    ✗ error  Next steps › table 2, row 3, column “Owner”
        Nobody owns this action: Send the layout  [actions/missing-owner]
        “Send the layout | | Friday”
        Why it matters: What nobody owns nobody does.
        How to mend it: Name one person.
    ✗ error  Next steps › table 2, row 3, column “Owner”
        Nobody owns this action: Book  [actions/missing-owner]
    ! warning  the document as a whole
        There is no section “Decisions”  [structure/missing-section]
        Why it matters: What nobody owns nobody does.
        How to mend it: Name one person.

? c.docx: could not be checked
    Not checked: it is encrypted

✓ d.md: passed what could be checked (type not recognised, so what is missing was not looked for: “--type contact-report”, for instance, says what it is; for internal use)

2 documents passed, 1 failed, 1 could not be checked. Found: 2 errors, 1 warning.
"""

CHINESE = """\
✓ a.md：通过（客户会议报告，内部使用）

✗ 客户/b.docx：未通过，2 个错误，1 个警告（客户会议报告，发给客户）
    ✗ 错误  下一步行动 › 表 2，第 3 行，“负责人”列
        这条行动没有负责人：寄出版面  [actions/missing-owner]
        “Send the layout | | Friday”
        为什么要紧：没人负责的事就没人做。
        怎么改：写上一个人的名字。
    ✗ 错误  下一步行动 › 表 2，第 3 行，“负责人”列
        这条行动没有负责人：订棚  [actions/missing-owner]
    ! 警告  整篇文档
        缺少“决定”一节  [structure/missing-section]
        为什么要紧：没人负责的事就没人做。
        怎么改：写上一个人的名字。

? c.docx：无法检查
    未检查：文件加了密

✓ d.md：能查的都通过了（没认出文档类型，所以没有查缺了什么：用“--type”说明它是什么，例如“--type contact-report”；内部使用）

2 份文档通过，1 份未通过，1 份无法检查。共发现 2 个错误，1 个警告。
"""


def test_english() -> None:
    assert write_text(RUN, "en") == ENGLISH


def test_chinese() -> None:
    assert write_text(RUN, "zh") == CHINESE


def test_evidence_that_the_message_holds_is_not_said_twice() -> None:
    text = write_text(report(document("a.md", "failed", finding(evidence="Send the layout"))), "en")
    assert text.count("Send the layout") == 1


def test_how_is_said_once_for_each_rule_in_each_document() -> None:
    one = document("a.md", "failed", *[finding()] * 10)
    text = write_text(report(one, replace(one, path="b.md")), "en")
    assert text.count("How to mend it") == 2
    assert text.count("Nobody owns this action") == 20


def test_quiet_leaves_out_what_passed_and_keeps_the_total() -> None:
    text = "\n".join(line.text for line in report_lines(RUN, "en", quiet=True))
    assert "a.md" not in text
    assert "d.md" not in text
    assert text.startswith("✗ 客户/b.docx")
    assert text.endswith("2 documents passed, 1 failed, 1 could not be checked. Found: 2 errors, 1 warning.")


def test_quiet_run_in_which_all_passed_is_one_line() -> None:
    lines = report_lines(report(document("a.md", "passed")), "en", quiet=True)
    assert [line.text for line in lines] == ["1 document passed."]


def test_passed_documents_stand_close_together() -> None:
    text = write_text(report(document("a.md", "passed"), document("b.md", "passed")), "en")
    assert text.splitlines() == [
        "✓ a.md: passed (Contact report, for internal use)",
        "✓ b.md: passed (Contact report, for internal use)",
        "",
        "2 documents passed.",
    ]


@pytest.mark.parametrize(
    ("status", "en", "zh"),
    [
        ("passed", "1 document passed.", "1 份文档通过。"),
        ("failed", "1 document failed.", "1 份文档未通过。"),
        ("unchecked", "1 document could not be checked.", "1 份文档无法检查。"),
    ],
)
def test_total_of_one(status: str, en: str, zh: str) -> None:
    assert write_text(report(document("a.md", status)), "en").splitlines()[-1] == en
    assert write_text(report(document("a.md", status)), "zh").splitlines()[-1] == zh


def test_document_that_was_partly_checked_shows_what_was_found() -> None:
    failed_rule = NotChecked(Text("the rule a/b", "规则 a/b"), Text("it failed", "出错"))
    text = write_text(report(document("a.md", "unchecked", finding("note"), not_checked=(failed_rule,))), "en")
    assert text.splitlines()[:3] == [
        "? a.md: not checked completely, 1 note (Contact report, for internal use)",
        "    Not checked: the rule a/b: it failed",
        "    · note  Next steps › table 2, row 3, column “Owner”",
    ]


def test_waived_findings_are_not_counted() -> None:
    text = write_text(report(document("a.md", "passed", finding(waived=True), finding("note"))), "en")
    assert text.splitlines()[0] == "✓ a.md: passed, 1 note, 1 waived (Contact report, for internal use)"
    assert text.splitlines()[-1] == "1 document passed. Found: 1 note, 1 waived."
    assert text.count("missing-owner") == 1


def test_waived_and_old_findings_are_listed_when_asked_for() -> None:
    by = WaivedBy("document", "客户定人", "李安", "2026-12-31")
    waived = finding(waived=True, waiver=by, fingerprint="00112233445566ff")
    old = finding("note", waived=True, waiver=WaivedBy("baseline"), fingerprint="aa112233445566ff")
    known = Known("a.md", 1, 2)
    lines = report_lines(report(document("a.md", "passed", old, waived, known=known)), "zh", waivers=True)
    assert [line.text for line in lines] == [
        "✓ a.md：通过，1 个已豁免，1 个旧问题（客户会议报告，内部使用）",
        "    ✓ 已豁免  下一步行动 › 表 2，第 3 行，“负责人”列",
        "        这条行动没有负责人：寄出版面  [actions/missing-owner 00112233445566ff]",
        "        原因：客户定人（李安）（到 2026-12-31 为止）",
        "    ✓ 旧问题  下一步行动 › 表 2，第 3 行，“负责人”列",
        "        这条行动没有负责人：寄出版面  [actions/missing-owner aa112233445566ff]",
        "",
        "1 份文档通过。共发现 1 个已豁免，1 个旧问题。",
        "基线里有 2 个旧问题已经改好（用 briefcheck baseline --prune 从基线里去掉）。",
    ]


def test_stopped_run_says_what_was_not_checked() -> None:
    text = write_text(report(document("a.md", "passed"), not_reached=("b.md",)), "en")
    assert text.splitlines()[1:] == [
        "Stopped. 1 document was not checked:",
        "    b.md",
        "",
        "1 document passed, 1 could not be checked.",
    ]
    paths = tuple(f"{number}.md" for number in range(12))
    lines = write_text(report(not_reached=paths), "zh").splitlines()
    assert lines[0] == "已中断。还有 12 份文档没有检查："
    assert lines[11] == "    ……以及另外 2 份"
    assert lines[-1] == "12 份文档无法检查。"


def test_nothing_in_a_path_can_move_the_cursor() -> None:
    assert printable("a\x1b[2Jb\nc\u202ed") == "a�[2Jb�c�d"
    assert printable("王芳\u3000李明 Friday\u00a019") == "王芳 李明 Friday 19"
    assert printable("before the board.\tAction: Tom") == "before the board. Action: Tom"
    assert "\x1b" not in write_text(report(document("a\x1b.md", "passed")), "en")


def test_empty_line_has_no_blanks() -> None:
    assert Line(indent=4).text == ""


LATER = "to mend before it goes to the client (check again with --audience client) (Contact report, for internal use)"


@pytest.mark.parametrize(
    ("number", "en", "zh"),
    [
        (
            1,
            f"! a.md: fit for internal use, at least 1 thing {LATER}",
            "! a.md：可以内部使用，发给客户前至少还有 1 处要改（加 --audience client 再查一次）（客户会议报告，内部使用）",
        ),
        (
            2,
            f"! a.md: fit for internal use, at least 2 things {LATER}",
            "! a.md：可以内部使用，发给客户前至少还有 2 处要改（加 --audience client 再查一次）（客户会议报告，内部使用）",
        ),
    ],
)
def test_draft_with_warnings_is_fit_for_internal_use_only(number: int, en: str, zh: str) -> None:
    run = report(document("a.md", "passed", *[MISSING] * number, finding("note")))
    assert write_text(run, "en").splitlines()[0] == en
    assert write_text(run, "zh").splitlines()[0] == zh


def test_draft_with_notes_only_has_passed() -> None:
    assert write_text(report(document("a.md", "passed", finding("note"))), "en").startswith("✓ a.md: passed, 1 note")


def test_document_for_the_client_that_passes_with_warnings_has_passed() -> None:
    run = report(document("a.md", "passed", MISSING, audience="client"))
    assert write_text(run, "en").startswith("✓ a.md: passed, 1 warning")


def test_what_the_file_holds_unseen_stands_under_the_verdict() -> None:
    pieces = (("hidden-text", 1), ("tracked-insertion", 1), ("tracked-format", 1), ("comment", 1))
    run = report(document("a.docx", "passed", audience="client", concealed=pieces))
    line = "    Note: the file holds 1 comment, 2 tracked changes, 1 piece of hidden text (see: briefcheck show)"
    assert write_text(run, "en").splitlines()[1] == line
    line = "    注意：文件里有 1 条批注、2 处修订、1 处隐藏文字（briefcheck show 可查看）"
    assert write_text(run, "zh").splitlines()[1] == line


def test_of_many_findings_the_kinds_are_counted_under_the_verdict() -> None:
    dates = [finding(rule="actions/missing-due-date") for _ in range(8)]
    few = [finding("note", rule="b/two"), finding(rule="a/one")]
    lines = write_text(report(document("a.md", "failed", *few, *dates)), "en").splitlines()
    assert lines[1] == "    Of each kind: actions/missing-due-date 8, a/one 1, b/two 1"
    lines = write_text(report(document("a.md", "failed", *few, *dates)), "zh").splitlines()
    assert lines[1] == "    各类问题：actions/missing-due-date 8、a/one 1、b/two 1"
    notes = [finding("note", rule="b/two") for _ in range(9)]
    lines = write_text(report(document("a.md", "failed", *notes, finding(rule="z/one"))), "en").splitlines()
    assert lines[1] == "    Of each kind: z/one 1, b/two 9", "what is grave goes before what is frequent"
    for shown in ((*few, *dates[:7]), (*dates, *dates)):
        assert "Of each kind" not in write_text(report(document("a.md", "failed", *shown)), "en")


def test_what_was_not_judged_has_not_passed() -> None:
    """With ``--fail-on never`` no error fails a document, and none has it pass either."""
    errors = document("a.md", "passed", finding(), finding(), fail_on="off")
    warned = document("b.md", "passed", finding("warning"), audience="client", fail_on="off")
    waived = document("c.md", "passed", replace(finding(), waived=True), fail_on="off")
    run = report(errors, warned, waived)
    assert [line.text for line in report_lines(run, "en") if "a.md" in line.text or "b.md" in line.text] == [
        "! a.md: not judged (fail-on: never), 2 errors (Contact report, for internal use)",
        "✓ b.md: passed, 1 warning (Contact report, for the client)",
    ]
    assert report_lines(run, "en")[-1].text.startswith(
        "2 documents passed, 1 not judged (fail-on: never). Found: 2 errors"
    )
    alone = report_lines(report(errors), "zh")
    assert alone[0].text == "! a.md：不作判定（fail-on: never），2 个错误（客户会议报告，内部使用）"
    assert alone[-1].text == "1 份文档不作判定（fail-on: never）。共发现 2 个错误。"
    assert report_lines(report(errors, replace(errors, path="b.md")), "en")[-1].text == (
        "2 documents not judged (fail-on: never). Found: 4 errors."
    )


def test_running_text_that_was_not_read_is_told() -> None:
    one = document("a.md", "passed", type=None, type_name=None, prose=False)
    assert report_lines(report(one), "en")[0].text == (
        "✓ a.md: passed what could be checked (type not recognised, so what is missing was not looked for, and running text was not read for "
        "actions: “--type contact-report”, for instance, says what it is; for internal use)"
    )
    assert "也没有在正文里找行动" in report_lines(report(one), "zh")[0].text
