from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from support.checked import check, markdown, reasons
from support.plugins import make_extensions, make_policy, make_rule, word_rule
from support.word import word

import briefcheck.engine.check as checking
import briefcheck.engine.judge as judging
from briefcheck import Context, Finding, NotRead, Place, Rule, Sensitive, Text
from briefcheck.engine.check import check_document, check_file
from briefcheck.frozen import replace
from briefcheck.policy.model import RuleSetting
from briefcheck.readers.docx import read_docx
from briefcheck.rules.report import DocumentReport


def test_finding_becomes_a_reported_finding_in_both_languages() -> None:
    report = check("Some TBD here\n", make_extensions(word_rule("TBD")))
    (finding,) = report.findings
    assert (finding.rule, finding.severity, finding.confidence, finding.message_id) == (
        "trial/word",
        "error",
        "certain",
        "found",
    )
    assert finding.message == Text("Found: TBD", "发现：TBD")
    assert (finding.why.zh, finding.how.en) == ("为什么 word。", "Mend word.")
    assert finding.evidence == "Some TBD here"
    assert (finding.location.line, finding.location.column) == (1, 6)
    assert (report.status, report.type, report.language, report.audience) == ("failed", None, "en", "internal")


def test_report_is_plain_data() -> None:
    report = check("Some TBD here\n", make_extensions(word_rule("TBD")))
    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301  # our own bytes


def test_findings_stand_in_reading_order_whatever_the_rules_order() -> None:
    extensions = make_extensions(word_rule("one", "z-rule"), word_rule("two", "a-rule"))
    report = check("one\n\ntwo\n\none and two\n", extensions)
    assert [(finding.location.line, finding.rule) for finding in report.findings] == [
        (1, "trial/z-rule"),
        (3, "trial/a-rule"),
        (5, "trial/z-rule"),
        (5, "trial/a-rule"),
    ]


def test_finding_without_a_place_stands_first() -> None:
    whole = make_rule("whole", lambda _: [Finding("found", data={"what": "all"})])
    report = check("one\n", make_extensions(word_rule("one"), whole))
    assert [finding.location.where.zh for finding in report.findings] == ["整篇文档", "第 1 行"]


def test_finding_made_twice_is_reported_once() -> None:
    twice = make_rule("twice", lambda context: [Finding("found", at=context.document.body[0], data={"what": "x"})] * 2)
    assert len(check("one\n", make_extensions(twice)).findings) == 1


def test_possible_finding_has_the_severity_for_possible_ones() -> None:
    extensions = make_extensions(word_rule("TBD", confidence="possible"))
    report = check("TBD\n", extensions)
    assert [finding.severity for finding in report.findings] == ["note"]
    assert report.status == "passed"


def test_rule_that_is_off_does_not_run() -> None:
    rule = word_rule("TBD")
    extensions = make_extensions(rule)
    policy = make_policy(extensions)
    off = replace(policy.settings[rule.full_name], severity="off", possible="off")
    document = markdown("TBD\n")
    assert check_document(document, replace(policy, settings={rule.full_name: off}), extensions).findings == ()
    assert check_document(document, replace(policy, settings={}), extensions).findings == ()


def test_certain_findings_are_dropped_where_only_possible_ones_count() -> None:
    rule = word_rule("TBD")
    extensions = make_extensions(rule)
    policy = make_policy(extensions)
    setting = replace(policy.settings[rule.full_name], severity="off", possible="note")
    report = check_document(markdown("TBD\n"), replace(policy, settings={rule.full_name: setting}), extensions)
    assert report.findings == ()


@pytest.mark.parametrize(
    ("fail_on", "severity", "status"),
    [
        ("error", "error", "failed"),
        ("error", "warning", "passed"),
        ("warning", "warning", "failed"),
        ("warning", "note", "passed"),
        ("note", "note", "failed"),
        ("off", "error", "passed"),
    ],
)
def test_document_fails_from_the_given_severity_on(fail_on: str, severity: str, status: str) -> None:
    assert check("TBD\n", make_extensions(word_rule("TBD")), severity, fail_on=fail_on).status == status


def test_rule_that_raises_is_named_and_the_others_go_on() -> None:
    def crash(_: Context) -> list[Finding]:
        raise ValueError("no such thing")

    report = check("TBD\n", make_extensions(make_rule("crash", crash), word_rule("TBD")))
    assert [finding.rule for finding in report.findings] == ["trial/word"]
    assert report.status == "unchecked"
    ((what, why),) = reasons(report)
    assert what == "the rule trial/crash"
    start, _, place = why.rpartition(" (")
    assert start == ("the rule failed; it is of plugin “trial” (briefcheck-trial 1.2): ValueError: no such thing")
    assert place.startswith("test_check.py:")
    assert report.not_checked[0].why.zh.startswith(
        "规则出错，它属于插件“trial”（briefcheck-trial 1.2）：ValueError: no such thing"
    )


def test_findings_a_rule_made_before_it_failed_are_kept() -> None:
    def crash(_: Context):
        yield Finding("found", data={"what": "first"})
        yield Finding("unheard-of")

    report = check("x\n", make_extensions(make_rule("crash", crash)))
    assert [finding.message.en for finding in report.findings] == ["Found: first"]
    assert reasons(report)[0][1].endswith("it yielded a finding whose 'message' is wrong ('unheard-of')")


def test_rule_of_an_unknown_plugin_is_named_all_the_same() -> None:
    rule = replace(make_rule("crash", lambda _: 1 / 0), plugin="other")
    assert "plugin “other” (? ?): ZeroDivisionError" in reasons(check("x\n", make_extensions(rule)))[0][1]


def test_message_of_an_exception_does_not_quote_the_document() -> None:
    def crash(_: Context) -> list[Finding]:
        raise ValueError("bad owner 13800138000 and eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9")

    (why,) = [why for _, why in reasons(check("x\n", make_extensions(make_rule("crash", crash))))]
    assert "ValueError: bad owner … and …" in why


def test_ctrl_c_is_not_taken_for_a_failure_of_the_rule() -> None:
    def stop(_: Context) -> list[Finding]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check("x\n", make_extensions(make_rule("stop", stop)))


def test_sensitive_words_are_masked_in_everything_that_is_reported() -> None:
    name = "Moonrise"

    def leak(context: Context) -> list[Finding]:
        cell = context.passages[-1]
        return [Finding("found", at=cell.quote(), data={"what": cell.text}, evidence=cell.text)]

    rules = (
        word_rule(name, "a-term", sensitive=(Sensitive(name),)),
        make_rule("leak", leak),
    )
    text = f"# About {name}\n\n| Name | {name} | Cost |\n| --- | --- | --- |\n| tea | {name} tin | 3 |\n"
    extensions = make_extensions(*rules)
    document = markdown(text, f"folder/{name}.md")
    report = check_document(document, make_policy(extensions), extensions)
    assert len(report.findings) >= 3
    assert name not in repr(report)
    assert report.path.startswith("folder/")


def test_long_and_strange_texts_are_made_fit_to_show() -> None:
    def strange(_: Context) -> list[Finding]:
        return [Finding("found", data={"what": "a\x1b[31m\nb\u202ec"}, evidence="x" * 999)]

    (finding,) = check("x\n", make_extensions(make_rule("strange", strange))).findings
    assert finding.message.en == "Found: a [31m b c"
    assert (len(finding.evidence), finding.evidence[-1]) == (240, "…")


def test_piece_that_was_not_read_makes_the_document_unchecked() -> None:
    piece = NotRead(Text("comments", "批注"), Text("too deep", "太深"))
    extensions = make_extensions(word_rule("TBD"))
    document = replace(markdown("x\n"), not_read=(piece,))
    report = check_document(document, make_policy(extensions), extensions)
    assert (report.status, reasons(report)) == ("unchecked", [("comments", "too deep")])


def test_failure_of_the_host_is_told_and_does_not_stop_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("oh")

    monkeypatch.setattr(checking, "settle_type", broken)
    report = check("x\n", make_extensions())
    assert report.status == "unchecked"
    ((what, why),) = reasons(report)
    assert what == "the file"
    assert why.startswith("briefcheck failed while making out what the document says: RuntimeError: oh (")


WRONG = {
    "no finding": ("hello", "it yielded something that is no Finding ('hello')"),
    "nothing": (None, "it yielded something that is no Finding (None)"),
    "message": (Finding("unheard-of"), "it yielded a finding whose 'message' is wrong ('unheard-of')"),
    "placeholder": (Finding("found"), "it yielded a finding without 'what', which its message 'found' needs"),
    "data": (Finding("found", data=3), "it yielded a finding whose 'data' is wrong (int)"),  # type: ignore[arg-type]
    "evidence": (Finding("found", evidence=None), "it yielded a finding whose 'evidence' is wrong (None)"),  # type: ignore[arg-type]
    "confidence": (Finding("found", confidence="sure"), "it yielded a finding whose 'confidence' is wrong ('sure')"),  # type: ignore[arg-type]
    "at": (Finding("found", at=7), "it yielded a finding whose 'at' is wrong (int)"),  # type: ignore[arg-type]
    "part": (Finding("found", at=Place(part="nowhere")), "it yielded a finding whose 'at' is wrong (Place)"),  # type: ignore[arg-type]
    "line": (Finding("found", at=Place(line=None)), "it yielded a finding whose 'at' is wrong (Place)"),  # type: ignore[arg-type]
    "also at": (Finding("found", also_at=(None,)), "it yielded a finding whose 'also_at' is wrong (NoneType)"),  # type: ignore[arg-type]
    "sensitive": (Finding("found", sensitive=("abc",)), "it yielded a finding whose 'sensitive' is wrong (str)"),  # type: ignore[arg-type]
    "keep": (
        Finding("found", sensitive=(Sensitive("a", 3),)),  # type: ignore[arg-type]
        "it yielded a finding whose 'sensitive' is wrong (Sensitive)",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_finding_that_cannot_be_reported_is_its_rule_s_failure_alone(name: str) -> None:
    wrong, why = WRONG[name]
    rules = make_rule("wrong", lambda _: [wrong]), word_rule("TBD")  # type: ignore[list-item]
    report = check("TBD\n", make_extensions(*rules))
    assert [finding.rule for finding in report.findings] == ["trial/word"]
    assert reasons(report) == [
        ("the rule trial/wrong", f"the rule failed; it is of plugin “trial” (briefcheck-trial 1.2): {why}")
    ]


def test_finding_that_cannot_be_reported_is_told_in_chinese() -> None:
    report = check("x\n", make_extensions(make_rule("wrong", lambda _: ["a b"])))  # type: ignore[list-item]
    assert report.not_checked[0].why.zh.endswith("：它给出的不是 Finding（str）")
    report = check("x\n", make_extensions(make_rule("wrong", lambda _: [Finding("found")])))
    assert report.not_checked[0].why.zh.endswith("：它给出的结果缺少“what”，消息“found”需要它")
    report = check("x\n", make_extensions(make_rule("wrong", lambda _: [Finding("lost")])))
    assert report.not_checked[0].why.zh.endswith("：它给出的结果中“message”有误（'lost'）")


def test_place_that_cannot_be_named_is_its_rule_s_failure_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging.Locator, "location", lambda *_: 1 / 0)
    report = check("TBD\n", make_extensions(word_rule("TBD")))
    assert report.status == "unchecked"
    assert "plugin “trial” (briefcheck-trial 1.2): ZeroDivisionError" in reasons(report)[0][1]


def test_rule_that_leaves_the_process_is_named() -> None:
    def leave(_: Context) -> list[Finding]:
        raise SystemExit(0)

    report = check("TBD\n", make_extensions(make_rule("leave", leave), word_rule("TBD")))
    assert [finding.rule for finding in report.findings] == ["trial/word"]
    assert "(briefcheck-trial 1.2): SystemExit: 0 (" in reasons(report)[0][1]


def test_file_without_a_rule_is_not_passed() -> None:
    extensions = make_extensions(word_rule("TBD"))
    policy = make_policy(extensions, settings={"trial/word": RuleSetting("off", None, "off")})
    report = check_document(markdown("TBD\n"), policy, extensions)
    assert (report.status, reasons(report)) == ("unchecked", [("the file", "no rule is switched on for this file")])
    assert report.not_checked[0].why.zh == "没有为这个文件启用任何规则"


# Masking by rules that are off.


def masking(check_: Callable[[Context], Iterable[Finding]]) -> Rule:
    return replace(make_rule("masking", check_), masks=True)


def moonrise(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        if "Moonrise" in passage.text:
            yield Finding("found", data={"what": "it"}, sensitive=(Sensitive("Moonrise"),))


def with_masking_off(text: str, masks: Rule, path: str = "Moonrise.md") -> DocumentReport:
    extensions = make_extensions(masks, word_rule("TBD"))
    policy = make_policy(extensions)
    settings = {**policy.settings, masks.full_name: RuleSetting("off", masks.options(), "off")}
    return check_document(markdown(text, path), replace(policy, settings=settings), extensions)


def test_what_a_rule_that_is_off_finds_sensitive_is_masked_and_no_more() -> None:
    report = with_masking_off("# Moonrise\n\nTBD for Moonrise\n", masking(moonrise))
    assert [finding.rule for finding in report.findings] == ["trial/word"]
    assert (report.status, report.path) == ("failed", "********.md")
    assert "Moonrise" not in repr(report)


def test_nothing_is_quoted_when_a_rule_that_masks_has_failed() -> None:
    failing = masking(lambda _: 1 / 0)  # type: ignore[arg-type,return-value]
    report = with_masking_off("# Moonrise\n\nTBD for Moonrise\n", failing, "some/a.md")
    (finding,) = report.findings
    assert (finding.message, finding.evidence) == (Text("Found: …", "发现：…"), "…")
    assert "Moonrise" not in repr(report)
    assert report.path == "some/….md"
    ((what, why),) = reasons(report)
    assert what == "the rule trial/masking"
    assert why.startswith("the rule failed; it is of plugin “trial” (briefcheck-trial 1.2): ZeroDivisionError: … (")
    assert why.endswith("). What other findings quote is withheld because the rule trial/masking failed")
    assert report.not_checked[0].why.zh.endswith(")。因规则 trial/masking 出错，其他结果中的引文不予显示")


def test_name_of_a_file_that_cannot_be_read_is_masked(tmp_path: Path) -> None:
    extensions = make_extensions(masking(moonrise))
    report = check_file(str(tmp_path / "Moonrise.md"), make_policy(extensions, "off"), extensions)
    assert report.path == str(tmp_path / "********.md")
    assert reasons(report) == [("the file", "there is no such file")]


# Types.


def test_other_places_of_a_finding_stand_behind_its_message() -> None:
    def twice(context: Context) -> list[Finding]:
        first, *others = context.document.body
        return [Finding("found", at=first, data={"what": "x."}, also_at=(*others, others[0].place))]

    def message(text: str) -> Text:
        (finding,) = check(text, make_extensions(make_rule("twice", twice))).findings
        return finding.message

    assert message("a\n\nb\n") == Text("Found: x; also at: line 3", "发现：x.；另见：第 3 行")
    assert message("a\n\nb\n\nc\n\nd\n\ne\n") == Text(
        "Found: x; also at: line 3; line 5; line 7 and 1 more",
        "发现：x.；另见：第 3 行；第 5 行；第 7 行 等 4 处",
    )


def test_other_places_that_read_alike_are_not_named() -> None:
    alike = make_rule("alike", lambda _: [Finding("found", at=Place(), data={"what": "x"}, also_at=(Place(column=3),))])
    (finding,) = check("a b\n", make_extensions(alike)).findings
    assert finding.message == Text("Found: x", "发现：x")


def test_message_that_gives_a_number_a_form_is_filled_where_nothing_is_quoted() -> None:
    counted = make_rule(
        "counted", lambda _: [Finding("found", data={"n": 13913572468})], messages={"found": Text("{n:,}", "{n:,}")}
    )
    extensions = make_extensions(counted, masking(lambda _: 1 / 0))  # type: ignore[arg-type,return-value]
    assert [finding.message.en for finding in check("x", extensions).findings] == ["…"]


def test_what_a_rule_that_is_off_for_possible_findings_calls_sensitive_is_masked() -> None:
    secret = Sensitive("Moonrise")
    quiet = make_rule(
        "quiet", lambda _: [Finding("found", data={"what": "it"}, confidence="possible", sensitive=(secret,))]
    )
    loud = make_rule("loud", lambda _: [Finding("found", data={"what": "Moonrise"})])
    extensions = make_extensions(quiet, loud)
    policy = make_policy(extensions, "error")
    settings = {**policy.settings, "trial/quiet": replace(policy.settings["trial/quiet"], possible="off")}
    (finding,) = check_document(markdown("x"), replace(policy, settings=settings), extensions).findings
    assert finding.message.en == "Found: ********"


def test_what_a_word_file_holds_unseen_is_counted_before_it_leaves_the_house() -> None:
    held = word("正文{-旧-}{~暗~}，{-再旧-}。")
    policy = make_policy(make_extensions(), "error", audience="client")
    document = read_docx(held, "a.docx")
    report = check_document(document, policy, make_extensions())
    assert report.concealed == (("tracked-deletion", 2), ("hidden-text", 1))
    assert check_document(document, replace(policy, audience="internal"), make_extensions()).concealed == ()
    unseen = check_document(markdown("x\n\n<!-- y -->\n"), policy, make_extensions())
    assert unseen.concealed == ()


def test_what_a_finding_tells_of_is_not_counted_once_more() -> None:
    def found(context: Context) -> list[Finding]:
        first, second, *_ = context.document.concealed
        return [Finding("found", at=first, data={"what": "x"}, also_at=(second,))]

    document = read_docx(word("正文{-旧-}{~暗~}，{-再旧-}。"), "a.docx")
    extensions = make_extensions(make_rule("told", found))
    policy = make_policy(extensions, "error", audience="client")
    assert check_document(document, policy, extensions).concealed == (("tracked-deletion", 1),)
    elsewhere = make_rule(
        "near", lambda context: [Finding("found", at=context.document.concealed[0].place, data={"what": "x"})]
    )
    extensions = make_extensions(elsewhere)
    policy = make_policy(extensions, "error", audience="client")
    assert check_document(document, policy, extensions).concealed == (("tracked-deletion", 2), ("hidden-text", 1))


def test_frames_of_a_rule_that_failed_are_kept_without_its_message() -> None:
    def fails(_: object) -> list[Finding]:
        raise ValueError("quotes the document")

    (piece,) = check("x", make_extensions(make_rule("fails", fails))).not_checked
    assert piece.frames.startswith("Traceback (most recent call last):\n")
    assert piece.frames.endswith("\nValueError")
    assert "test_check.py" in piece.frames
    assert "quotes the document" not in piece.frames.replace('raise ValueError("quotes the document")', "")
