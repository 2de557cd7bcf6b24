from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from support.plugins import failing_reader, make_extensions, make_policy, make_rule, word_rule
from support.word import word

import briefcheck.engine.check as checking
import briefcheck.engine.judge as judging
from briefcheck import Context, Document, Finding, NotRead, Place, Reader, Rule, Sensitive, Text, UsageError
from briefcheck.engine.check import check_document, check_file, check_paths
from briefcheck.engine.discover import Candidate
from briefcheck.frozen import replace
from briefcheck.policy.model import RuleSetting
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown
from briefcheck.rules.extension import Extensions
from briefcheck.rules.report import DocumentReport


def markdown(text: str, path: str = "a.md") -> Document:
    return read_markdown(text.encode(), path)


def check(text: str, extensions: Extensions, severity: str = "error", **fields: object) -> DocumentReport:
    return check_document(markdown(text), make_policy(extensions, severity, **fields), extensions)


def reasons(report: DocumentReport) -> list[tuple[str, str]]:
    return [(piece.what.en, piece.why.en) for piece in report.not_checked]


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

REPORT = "# Contact report\n\nClient: Tea\n\n## Next steps\n\n- none\n"


def test_given_type_wins_over_the_declared_and_the_recognised() -> None:
    assert check("---\ntype: other\n---\n\nx\n", make_extensions(), type="contact-report").type == "contact-report"
    extensions = make_extensions()
    policy = make_policy(extensions)
    assert check_document(markdown("x\n"), policy, extensions, type="contact-report").type == "contact-report"


def test_given_type_that_does_not_exist_is_an_error_of_the_user() -> None:
    with pytest.raises(UsageError) as caught:
        check("x\n", make_extensions(), type="contact-reprot")
    assert str(caught.value) == (
        "there is no document type 'contact-reprot', did you mean 'contact-report'? (see: briefcheck list types)"
    )


@pytest.mark.parametrize("name", ["contact-report", "Contact Report", "客户会议报告", "会议纪要"])
def test_declared_type_may_be_an_id_a_name_or_another_name(name: str) -> None:
    report = check(f"---\ntype: {name}\n---\n\nx\n", make_extensions(word_rule("TBD")))
    assert (report.type, report.status) == ("contact-report", "passed")
    assert report.type_name == Text("Contact report", "客户会议报告")


def test_misspelt_declared_type_is_not_passed_over() -> None:
    report = check("---\ntype: contact-reprot\n---\n\nx\n", make_extensions(word_rule("TBD")))
    assert (report.type, report.status) == (None, "unchecked")
    assert reasons(report) == [
        (
            "the rules that need a document type",
            (
                "the document says that its type is “contact-reprot”, and there is no such type, "
                "did you mean 'contact-report'?"
            ),
        )
    ]
    assert report.not_checked[0].why.zh == (
        "文档写明类型是“contact-reprot”，但没有这种类型，是不是想写“contact-report”？"
    )


def test_misspelt_declared_type_is_told_even_where_another_is_recognised() -> None:
    text = f"---\nbriefcheck-type: creative-breif\n---\n\n{REPORT}"
    report = check(text, make_extensions(word_rule("TBD")))
    assert (report.type, report.status) == ("contact-report", "unchecked")
    assert reasons(report)[0][1] == "the document says that its type is “creative-breif”, and there is no such type"
    assert check(text, make_extensions(word_rule("TBD")), type="contact-report").status == "passed"


def test_type_of_another_program_is_no_mistake() -> None:
    assert check("---\ntype: post\n---\n\nx\n", make_extensions(word_rule("TBD"))).status == "passed"
    assert check("---\nbriefcheck-type: post\n---\n\nx\n", make_extensions(word_rule("TBD"))).status == "unchecked"


# Files.


def test_file_is_read_and_never_changed(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"TBD\r\n\xef\xbb\xbf")
    before = (file.read_bytes(), file.stat().st_mtime_ns)
    extensions = make_extensions(word_rule("TBD"))
    assert check_file(str(file), make_policy(extensions), extensions).status == "failed"
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before


def why_not(path: Path, extensions: Extensions) -> str:
    report = check_file(str(path), make_policy(extensions), extensions)
    assert report.status == "unchecked"
    ((what, why),) = reasons(report)
    assert what == "the file"
    return why


def test_file_that_has_gone_since_is_unchecked(tmp_path: Path) -> None:
    assert why_not(tmp_path / "a.md", make_extensions()) == "there is no such file"


def test_folder_named_like_a_document_is_unchecked(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    assert why_not(tmp_path / "a.md", make_extensions()) == "it is not an ordinary file"


def test_file_that_may_not_be_opened_is_unchecked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.md"
    file.write_text("x", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert why_not(file, make_extensions()) == "it cannot be opened: Permission denied"


def test_file_that_is_too_large_is_unchecked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"x" * (3 * 1024 * 1024))
    monkeypatch.setattr(checking, "MAX_BYTES", 2 * 1024 * 1024)
    assert why_not(file, make_extensions()) == "it is too large: 3 MB, and at most 2 MB are read"


def test_suffix_without_a_reader_is_unchecked(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(b"x")
    assert why_not(file, make_extensions()).startswith("there is no reader for .xlsx files; briefcheck reads .docm, ")


def test_reader_that_fails_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.odd"
    file.write_bytes(b"x")
    why = why_not(file, make_extensions(readers=[failing_reader(".odd", IndexError("list index out of range"))]))
    assert why.startswith(
        "the reader “failing” of plugin “trial” (briefcheck-trial 1.2) failed: "
        "IndexError: list index out of range (plugins.py:"
    )
    assert why.endswith("). This is not the document's fault; please report it")


def test_reader_that_leaves_the_process_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.odd"
    file.write_bytes(b"x")
    why = why_not(file, make_extensions(readers=[replace(failing_reader(".odd", SystemExit(0)), plugin=None)]))
    assert why.startswith("the reader “failing” of plugin “?” (? ?) failed: SystemExit: 0 (plugins.py:")


def test_reader_that_returns_no_document_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.odd"
    file.write_bytes(b"x")
    reader = Reader("odd", (".odd",), lambda _data, _path: None)  # type: ignore[arg-type,return-value]
    assert "failed: TypeError: it returned NoneType, not a Document." in why_not(
        file, make_extensions(readers=[reader])
    )


def test_reader_s_own_reason_is_passed_on(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(b"")
    report = check_file(str(file), make_policy(make_extensions()), make_extensions())
    assert report.status == "unchecked"
    assert report.not_checked[0].why.zh


def test_candidates_are_checked_in_order_and_refusals_pass_through(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("TBD\n", encoding="utf-8")
    extensions = make_extensions(word_rule("TBD"))

    class Same:
        def for_file(self, _: str) -> object:
            return make_policy(extensions)

    refused = Candidate("b.doc", Text("no", "不"))
    reports = list(check_paths([Candidate(str(file)), refused], Same(), extensions))  # type: ignore[arg-type]
    assert [report.status for report in reports] == ["failed", "unchecked"]
    assert reports[1].not_checked[0].why.zh == "不"


def test_only_the_reader_of_the_suffix_is_asked(tmp_path: Path) -> None:
    asked: list[str] = []

    def read(_: bytes, path: str) -> Document:
        asked.append(path)
        return markdown("TBD\n", path)

    file = tmp_path / "A.ODD"
    file.write_bytes(b"x")
    extensions = make_extensions(word_rule("TBD"), readers=[Reader("odd", (".odd",), read)])
    assert check_file(str(file), make_policy(extensions), extensions).status == "failed"
    assert asked == [str(file)]


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


def test_frames_of_a_rule_that_failed_are_kept_without_its_message() -> None:
    def fails(_: object) -> list[Finding]:
        raise ValueError("quotes the document")

    (piece,) = check("x", make_extensions(make_rule("fails", fails))).not_checked
    assert piece.frames.startswith("Traceback (most recent call last):\n")
    assert piece.frames.endswith("\nValueError")
    assert "test_check.py" in piece.frames
    assert "quotes the document" not in piece.frames.replace('raise ValueError("quotes the document")', "")
