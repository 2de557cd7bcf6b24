"""Rules that fail for one reason are told once to people, each for itself to programs."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from support.annotated import report_on
from support.word import word

from briefcheck.annotate.word import annotated
from briefcheck.engine.check import check_bytes
from briefcheck.engine.failures import told_once
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.report.json import write_json
from briefcheck.report.lines import report_lines
from briefcheck.rules import context
from briefcheck.rules.report import DocumentReport, Failure, NotChecked, Report
from briefcheck.text import Text


def failed(rule: str, error: str, *, masks: bool = False) -> NotChecked:
    said = Text(error, error)
    return NotChecked(Text(f"the rule {rule}", f"规则 {rule}"), said, failure=Failure(rule, said, masks))


OTHER = NotChecked(Text("the notes", "脚注"), Text("They are damaged", "已损坏"))


def test_rules_that_fail_alike_are_named_together_where_the_first_stood() -> None:
    pieces = [failed("a/one", "E (x.py:1)"), OTHER, failed("a/two", "F"), failed("b/three", "E (x.py:1)")]
    first, *others = told_once(pieces)

    assert others == [OTHER, pieces[2]]
    assert first.what == Text("the rules a/one, b/three", "规则 a/one、b/three")
    assert first.why == Text(
        "they failed for the same reason: E (x.py:1). This is not the document's fault; please report it",
        "出错的原因相同：E (x.py:1)。这不是文档的问题，请反馈给我们",
    )


def test_rules_that_would_have_masked_words_are_named_as_such() -> None:
    (told,) = told_once([failed("a/one", "E"), failed("s/mask", "E", masks=True), failed("s/more", "E", masks=True)])

    assert told.why.en.endswith(". What other findings quote is withheld because the rule s/mask, s/more failed")
    assert told.why.zh.endswith("因规则 s/mask、s/more 出错，其他结果中的引文不予显示")


def test_one_failure_and_none_are_as_they_were() -> None:
    assert told_once([failed("a/one", "E"), OTHER]) == (failed("a/one", "E"), OTHER)
    assert told_once([]) == ()


@pytest.fixture
def crashed(monkeypatch: pytest.MonkeyPatch) -> DocumentReport:
    """Return the report on a document whose actions could not be made out."""

    def boom(*_: object, **__: object) -> None:
        raise ZeroDivisionError("no actions")

    monkeypatch.setattr(context, "find_actions", boom)
    extensions = load_extensions()
    policy = Policies(extensions, audience="client").for_file("a.md")
    text = "# Contact report\n\nDate: 3 March 2026\n\n## Next steps\n\n- Ann to send the plan\n"
    return check_bytes(text.encode(), "a.md", policy, extensions)


def test_shared_fact_that_crashes_is_one_line_of_the_text_and_an_entry_a_rule_of_the_json(
    crashed: DocumentReport,
) -> None:
    lines = ["".join(text for text, _ in line.pieces) for line in report_lines(Report("1", "error", (crashed,)), "en")]
    told = [line for line in lines if "ZeroDivisionError" in line]
    entries = json.loads(write_json(Report("1", "error", (crashed,)), "en"))["documents"][0]["not_checked"]

    assert len(told) == 1
    assert "actions/missing-owner, " in told[0]
    assert "ZeroDivisionError: no actions (test_failures.py:" in told[0]
    assert sum("ZeroDivisionError" in entry["why"] for entry in entries) > 3
    assert "the rule actions/missing-owner" in [entry["what"] for entry in entries]


def test_comment_in_the_copy_tells_it_once() -> None:
    data = word("The price")
    report = report_on(data, not_checked=(failed("a/one", "E"), failed("b/two", "E")))

    made = annotated(data, report, "en")

    assert made.comments == 1
    with zipfile.ZipFile(io.BytesIO(made.data)) as archive:
        assert b"the rules a/one, b/two: they failed for the same reason: E." in archive.read("word/comments.xml")
