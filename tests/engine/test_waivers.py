from __future__ import annotations

from datetime import date
from pathlib import Path
from time import process_time

import pytest
from support.allowed import OWNER, about_waivers, checked, of, open_

from briefcheck.engine.check import check_bytes
from briefcheck.frozen import replace
from briefcheck.plugins import load_extensions
from briefcheck.policy.allowances import Allowances, FileWaiver
from briefcheck.policy.policies import Policies
from briefcheck.rules.report import DocumentReport
from briefcheck.testing.word import word

REPORT = """\
# Contact report

Client: Northwind Tea
Meeting date: 4 June 2024
Attendees: Ann Lee, Tom Fox

## Decisions

The budget is agreed.

## Next steps

{steps}
"""
ALLOW = f"briefcheck: allow {OWNER} -- the client names one"


def markdown(steps: str, **changes: object) -> DocumentReport:
    return judged(REPORT.format(steps=steps).encode(), "report.md", **changes)


def judged(data: bytes, path: str = "report.docx", **changes: object) -> DocumentReport:
    extensions = load_extensions()
    policy = Policies(extensions, type="contact-report").for_file("nowhere/x.md")
    policy = replace(policy, allowances=replace(policy.allowances, **changes))
    return check_bytes(data, path, policy, extensions)


def docx(*lines: str, comments: dict[int, str]) -> DocumentReport:
    head = (
        "[Title] {c:9}Contact report{/c:9}",
        "Client: Northwind Tea",
        "Meeting date: 4 June 2024",
        "Attendees: Ann Lee",
    )
    text = ("# Decisions", "The budget is agreed.", "# Next steps")
    given = {9: "Who was there?", **comments}
    return judged(word("\n".join((*head, *text, *lines)), comments=given))  # type: ignore[arg-type]


def test_without_a_waiver_the_finding_counts() -> None:
    report = markdown("- Book the studio by 7 June\n")
    assert open_(report) == ["Book the studio by 7 June"]
    assert report.status == "failed"


@pytest.mark.parametrize(
    "steps",
    [
        f"- Book the studio by 7 June <!-- {ALLOW} -->\n",
        f"<!-- {ALLOW} -->\n\n- Book the studio by 7 June\n",
        f"- Book the studio by 7 June,\n  the big one <!-- {ALLOW} -->\n",
        f"| Action | Owner | Due |\n|---|---|---|\n| Book the studio | | 7 June <!-- {ALLOW} --> |\n",
        f"<!-- {ALLOW} -->\n\n| Action | Owner | Due |\n|---|---|---|\n| Call | Ann Lee | 7 June |\n| Book | | 7 June |\n",
        f"<!--\n  {ALLOW}\n-->\n- Book the studio by 7 June\n",
        f"- Book the studio by 7 June <!-- briefcheck：allow actions/missing-due-date、{OWNER} —— 客户定 -->\n",
    ],
)
def test_a_comment_allows_what_stands_beside_or_below_it(steps: str) -> None:
    report = markdown(steps)
    (finding,) = of(report)
    assert finding.waived
    assert finding.waiver is not None
    assert (finding.waiver.kind, finding.waiver.reason) in {
        ("document", "the client names one"),
        ("document", "客户定"),
    }
    assert report.status == "passed"


@pytest.mark.parametrize(
    "steps",
    [
        f"- Ann Lee to call them on 7 June <!-- {ALLOW} -->\n- Book the studio by 7 June\n",
        f"<!-- {ALLOW} -->\n\n- Ann Lee to call them on 7 June\n- Book the studio by 7 June\n",
        f"- Book the studio by 7 June\n\n<!-- {ALLOW} -->\n",
    ],
)
def test_it_allows_nothing_further_away(steps: str) -> None:
    report = markdown(steps)
    assert open_(report) == ["Book the studio by 7 June"]
    assert [entry.split()[0] for entry in about_waivers(report)] == ["unused"]


def test_on_a_heading_it_is_for_the_section_and_no_other() -> None:
    text = REPORT.format(steps="- Book the studio by 7 June\n- Call by 7 June\n").replace(
        "## Next steps", f"## Next steps <!-- {ALLOW} -->"
    )
    assert open_(judged(text.encode(), "a.md")) == []
    text = REPORT.format(steps="- Book the studio by 7 June\n").replace(
        "## Decisions", f"## Decisions <!-- {ALLOW} -->"
    )
    assert open_(judged(text.encode(), "a.md")) == ["Book the studio by 7 June"]


@pytest.mark.parametrize("title", ["# Contact report <!-- {} -->", "<!-- {} -->\n\n# Contact report"])
def test_on_the_title_it_is_for_the_whole_document(title: str) -> None:
    rule = "structure/missing-field"
    text = REPORT.format(steps="none").replace("Meeting date: 4 June 2024\n", "")
    before = judged(text.encode(), "a.md")
    assert not any(finding.waived for finding in of(before, rule))
    assert of(before, rule)
    allowed = text.replace("# Contact report", title.format(f"briefcheck: allow {rule} -- asked for"))
    report = judged(allowed.encode(), "a.md")
    assert all(finding.waived for finding in of(report, rule))
    assert about_waivers(report) == []


def test_on_an_ordinary_first_paragraph_it_is_for_that_and_for_the_document_as_such() -> None:
    rules = "sensitive/mobile-number, structure/missing-field"
    text = f"Call 13867529034 <!-- briefcheck: allow {rules} -- asked for -->\n\nOr 13967529035.\n"
    extensions = load_extensions()
    policy = Policies(extensions, type="contact-report", audience="client").for_file("nowhere/x.md")
    report = check_bytes(text.encode(), "a.md", policy, extensions)
    assert [finding.waived for finding in of(report, "sensitive/mobile-number")] == [True, False]
    assert {finding.waived for finding in of(report, "structure/missing-field")} == {True}


def test_word_comments_allow_what_they_hang_on() -> None:
    assert open_(docx("{c:0}Book the studio{/c:0} by 7 June", comments={0: f"{ALLOW}"})) == []
    dash = f"briefcheck: allow {OWNER} — the client names one"
    in_row = docx("| Action | Owner | Due |", "| Book |  | {c:0}7 June{/c:0} |", comments={0: dash})
    assert [finding.waived for finding in of(in_row)] == [True]
    other = docx("{c:0}Ann Lee to call on 7 June{/c:0}", "Book the studio by 7 June", comments={0: dash})
    assert open_(other) == ["Book the studio by 7 June"]
    heading = docx("Book the studio by 7 June", comments={9: dash})
    assert open_(heading) == []
    (finding,) = of(heading)
    assert finding.waiver is not None
    assert finding.waiver.by == "Ann"


def test_reason_and_author_are_masked() -> None:
    number = "13867529034"
    text = REPORT.format(steps=f"- Book the studio, call {number} <!-- briefcheck: allow {OWNER} -- ask {number} -->\n")
    extensions = load_extensions()
    policy = Policies(extensions, type="contact-report", audience="client").for_file("nowhere/x.md")
    report = check_bytes(text.encode(), "a.md", policy, extensions)
    (finding,) = of(report)
    assert finding.waiver is not None
    assert finding.waiver.reason.startswith("ask 138")
    assert number not in repr(report)


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        (f"briefcheck: allow {OWNER}", "missing-reason"),
        (f"briefcheck: allow {OWNER} -- reason: …", "missing-reason"),
        (f"briefcheck: allow {OWNER} --", "missing-reason"),
        (f"briefcheck: allow {OWNER} until 2024-06-30 -- named soon", "expired"),
        (f"briefcheck: allow {OWNER} until June -- named soon", "not-understood"),
        ("briefcheck: allow actions/* -- named soon", "not-understood"),
        ("briefcheck: allow actions/missing-ownr -- named soon", "not-understood"),
        (f"briefcheck: disable {OWNER} -- named soon", "not-understood"),
        ("briefcheck: allow -- named soon", "not-understood"),
        ("briefcheck: allow waivers/unused -- named soon", "unwaivable"),
        ("briefcheck: allow structure/empty-section -- named soon", "unused"),
    ],
)
def test_a_waiver_that_does_not_hold_says_why(comment: str, said: str) -> None:
    report = markdown(f"- Book the studio by 7 June <!-- {comment} -->\n", today=date(2024, 7, 1))
    assert open_(report) == ["Book the studio by 7 June"]
    assert about_waivers(report) == [f"{said} 13"]


def test_it_holds_through_its_last_day() -> None:
    steps = f"- Book the studio by 7 June <!-- briefcheck: allow {OWNER} 至 2024-06-30 -- 客户定 -->\n"
    assert open_(markdown(steps, today=date(2024, 6, 30))) == []
    assert open_(markdown(steps, today=date(2024, 7, 1))) == ["Book the studio by 7 June"]


def test_what_the_ruleset_closes_nobody_waives() -> None:
    steps = f"- Book the studio by 7 June <!-- {ALLOW} -->\n"
    report = markdown(steps, unwaivable=frozenset({OWNER}))
    assert open_(report) == ["Book the studio by 7 June"]
    assert about_waivers(report) == ["unwaivable 13"]


def test_the_waiver_of_a_rule_that_is_off_is_not_unused() -> None:
    report = markdown("<!-- briefcheck: allow sensitive/mobile-number -- a list for the client -->\n\nnone\n")
    assert about_waivers(report) == []


def test_findings_keep_their_fingerprint_when_others_change() -> None:
    steps = "- Book the studio by 7 June\n- Ann Lee to call on 7 June\n"
    (before,) = of(markdown(steps))
    moved = "- Ann Lee to call Rita on 7 June, before noon\n\nA sentence more.\n\n- Book  the studio by ７ June\n"
    (after,) = of(markdown(moved))
    assert (before.location.line, after.location.line) == (13, 17)
    assert before.fingerprint == after.fingerprint
    (section,) = of(judged(REPORT.format(steps=steps).replace("## Next", "## 7. Next").encode(), "a.md"))
    assert section.fingerprint == before.fingerprint
    (title,) = of(judged(REPORT.format(steps=steps).replace("report", "report of 4 June", 1).encode(), "a.md"))
    assert title.fingerprint == before.fingerprint
    (edited,) = of(markdown("- Book the big studio by 7 June\n"))
    assert edited.fingerprint != before.fingerprint
    (keyed,) = of(markdown(steps, key=b"k" * 16))
    assert keyed.fingerprint != before.fingerprint


def test_equal_findings_have_fingerprints_of_their_own() -> None:
    two = [finding.fingerprint for finding in of(markdown("- Book it\n- Call\n- Book it\n"))]
    assert len(set(two)) == 3
    again = [finding.fingerprint for finding in of(markdown("Words before.\n\n- Book it\n- Book it\n- Call\n"))]
    assert sorted(again) == sorted(two)
    assert [finding.fingerprint for finding in of(markdown("- Book it\n"))] == two[:1]


def test_of_two_empty_cells_each_is_known() -> None:
    rows = "| Item | Owner | Cost |\n|---|---|---|\n| Film | | |\n| Print | | |\n| Radio | Ann Lee | 5 |\n| Web | Ann Lee | 5 |\n"
    report = judged(("# Quotation\n\n" + rows).encode(), "a.md")
    empty = [finding.fingerprint for finding in report.findings]
    assert len(empty) == len(set(empty)) > 0


def test_without_a_key_no_sensitive_word_enters_a_fingerprint() -> None:
    extensions = load_extensions()
    policy = Policies(extensions, audience="client").for_file("nowhere/x.md")

    def prints(number: str, key: bytes) -> list[str]:
        with_key = replace(policy, allowances=Allowances(key=key))
        report = check_bytes(f"Call {number}.\n".encode(), "a.md", with_key, extensions)
        return [finding.fingerprint for finding in of(report, "sensitive/mobile-number")]

    assert prints("13867529034", b"") == prints("13899999034", b"") != []
    assert prints("13867529034", b"k" * 16) != prints("13899999034", b"k" * 16)


FILE = """\
waivers:
  - rule: {rule}
    document: {document}
    reason: The client names one
    {more}
"""


def with_file(folder: Path, steps: str, more: str = "by: Ann Lee", document: str = "report.md") -> DocumentReport:
    (folder / "report.md").write_text(REPORT.format(steps=steps), encoding="utf-8")
    text = FILE.format(rule=OWNER, document=document, more=more)
    (folder / "briefcheck-waivers.yaml").write_text(text, encoding="utf-8")
    return checked(folder / "report.md")


def test_a_file_allows_a_rule_in_a_document(tmp_path: Path) -> None:
    report = with_file(tmp_path, "- Book the studio by 7 June\n- Call by 7 June\n")
    assert [finding.waived for finding in of(report)] == [True, True]
    waiver = of(report)[0].waiver
    assert waiver is not None
    assert (waiver.kind, waiver.reason, waiver.by) == ("file", "The client names one", "Ann Lee")


def test_a_file_allows_one_finding_also_when_its_document_is_renamed(tmp_path: Path) -> None:
    steps = "- Book the studio by 7 June\n- Call by 7 June\n"
    first, second = of(with_file(tmp_path, steps, document="other.md"))
    assert not first.waived
    (tmp_path / "other.md").write_text("# Other\n", encoding="utf-8")
    here = with_file(tmp_path, steps, f"fingerprint: {second.fingerprint}", document="other.md")
    assert open_(here) == ["Book the studio by 7 June", "Call by 7 June"]
    (tmp_path / "other.md").unlink()
    report = with_file(tmp_path, steps, f"fingerprint: {second.fingerprint}", document="other.md")
    assert open_(report) == ["Book the studio by 7 June"]
    assert about_waivers(report) == []


def test_an_entry_that_is_expired_or_unused_is_told_with_its_line(tmp_path: Path) -> None:
    report = with_file(tmp_path, "- Book the studio by 7 June\n", "until: 2024-06-30")
    assert open_(report) == ["Book the studio by 7 June"]
    assert about_waivers(report) == ["expired 0"]
    report = with_file(tmp_path, "none\n")
    (finding,) = of(report, "waivers/unused")
    assert finding.message.en == f"The waiver of {OWNER} holds for nothing any more (briefcheck-waivers.yaml:2)"


def test_entries_of_other_documents_say_nothing_here() -> None:
    waiver = FileWaiver(OWNER, "other.md", "x")
    report = markdown("none", folder="/nowhere", waivers=(waiver,), today=date(2024, 1, 1))
    assert about_waivers(report) == []


def test_of_waivers_one_in_another_both_count_as_used() -> None:
    text = REPORT.format(steps=f"- Book the studio by 7 June <!-- {ALLOW} -->\n- Call by 7 June\n")
    text = text.replace("## Next steps", f"## Next steps\n\n### For us <!-- {ALLOW} -->")
    text = text.replace("## Decisions", f"## Decisions <!-- {ALLOW} -->")
    report = judged(text.encode(), "a.md")
    assert open_(report) == []
    assert about_waivers(report) == ["unused 7"]


def test_time_grows_with_the_number_of_waivers_and_not_with_its_square() -> None:
    def seconds(number: int) -> float:
        lines = "".join(f"- Book studio {index} by 7 June <!-- {ALLOW} -->\n" for index in range(number))
        data = REPORT.format(steps=lines).replace("## Next steps", f"## Next steps <!-- {ALLOW} -->").encode()
        start = process_time()
        report = judged(data, "a.md")
        assert not open_(report)
        return process_time() - start

    seconds(50)
    assert seconds(1200) < 8 * seconds(300)


STEPS = ("Book the studio by 7 June", "Ann Lee to call on 7 June", "Print the posters by 10 June")


@pytest.mark.parametrize("kind", ["md", "docx"])
@pytest.mark.parametrize(
    ("changed", "open_then"),
    [
        (STEPS, ["Print the posters by 10 June"]),
        ((STEPS[1], STEPS[2], STEPS[0]), ["Print the posters by 10 June"]),  # a moved paragraph
        (
            (STEPS[0], "Ann Lee to call Rita, twice, on 7 June", STEPS[2]),
            ["Print the posters by 10 June"],
        ),  # a neighbour
        ((STEPS[0], STEPS[0], STEPS[2]), ["Book the studio by 7 June", "Print the posters by 10 June"]),  # an equal one
        (
            ("Book the big studio by 7 June", STEPS[2]),
            ["Book the big studio by 7 June", "Print the posters by 10 June"],
        ),
    ],
)
def test_a_waiver_of_one_finding_follows_it_and_no_other(
    tmp_path: Path, kind: str, changed: tuple[str, ...], open_then: list[str]
) -> None:
    def write(steps: tuple[str, ...]) -> Path:
        path = tmp_path / f"report.{kind}"
        if kind == "md":
            path.write_text(REPORT.format(steps="".join(f"- {step}\n" for step in steps)), encoding="utf-8")
        else:
            lines = REPORT.format(steps="\n".join(f"* {step}" for step in steps)).replace("\n\n", "\n")
            path.write_bytes(word(lines))
        return path

    fingerprint = of(checked(write(STEPS)))[0].fingerprint
    more = f"fingerprint: {fingerprint}"
    text = FILE.format(rule=OWNER, document=f"report.{kind}", more=more)
    (tmp_path / "briefcheck-waivers.yaml").write_text(text, encoding="utf-8")
    report = checked(write(changed))
    assert open_(report) == open_then
    gone = "Book the studio by 7 June" not in changed
    assert about_waivers(report) == (["unused 0"] if gone else [])


def test_a_waiver_of_a_piece_is_told_that_the_whole_document_is_meant(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    waiver = "<!-- briefcheck: allow structure/missing-section -- a call only -->"
    path.write_text(
        f"---\ntype: contact-report\n---\n\n# Contact report\n\nAll is done.\n\nReally. {waiver}\n", "utf-8"
    )
    report = checked(path)
    assert any(not finding.waived for finding in of(report, "structure/missing-section"))
    [told] = of(report, "waivers/unused")
    assert "is waived on the title or, in Markdown, above the first line" in told.message.en
    path.write_text(f"---\ntype: contact-report\n---\n\n{waiver}\n\n# Contact report\n\nAll is done.\n", "utf-8")
    report = checked(path)
    assert all(finding.waived for finding in of(report, "structure/missing-section"))
    assert about_waivers(report) == []


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ("placeholder-left", "; is “structure/placeholder-left” meant?"),
        ("actions/missing-ownr", "; is “actions/missing-owner” meant?"),
        ("soup", ""),
    ],
)
def test_a_rule_that_is_not_there_brings_the_one_that_may_be_meant(tmp_path: Path, named: str, meant: str) -> None:
    path = tmp_path / "note.md"
    path.write_text(f"# Report\n\nAll is done. <!-- briefcheck: allow {named} -- later -->\n", "utf-8")
    [told] = of(checked(path), "waivers/not-understood")
    assert told.message.en == f"There is no rule “{named}” to waive{meant}"
