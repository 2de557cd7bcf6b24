"""Waivers as people write them: in Chinese, with other dashes and commas, in capitals; or without a reason."""

from __future__ import annotations

from datetime import date

import pytest
from support.allowed import OWNER, about_waivers, of, open_

from briefcheck.engine.check import check_bytes
from briefcheck.frozen import replace
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.rules.report import DocumentReport
from briefcheck.testing.word import word

DUE = "actions/missing-due-date"


def allowed(comment: str) -> DocumentReport:
    return judged(f"# Contact report\n\n## Next steps\n\n- Book the studio <!-- {comment} -->\n".encode(), "report.md")


def judged(data: bytes, path: str) -> DocumentReport:
    extensions = load_extensions()
    policy = Policies(extensions, type="contact-report").for_file("nowhere/x.md")
    policy = replace(policy, allowances=replace(policy.allowances, today=date(2026, 7, 1)))
    return check_bytes(data, path, policy, extensions)


@pytest.mark.parametrize(
    "comment",
    [
        f"briefcheck：允许 {OWNER} 至2026年12月31日——客户定",
        f"briefcheck：豁免 {OWNER.replace('/', '／')} —— 客户定",
        f"briefcheck: allow {OWNER}, until 2026-12-31 - 客户定",
        f"briefcheck: allow {OWNER}，有效期至 2026-12-31 —— 原因：客户定",
        f"briefcheck allow {OWNER} －－ 客户定",
        f"briefcheck: allow {OWNER}。理由：客户定",
        f"Briefcheck: Allow `{OWNER.title()}` -- 客户定",
    ],
)
def test_it_holds(comment: str) -> None:
    report = allowed(comment)
    (finding,) = of(report)
    assert finding.waiver is not None
    assert finding.waiver.reason == "客户定"
    assert about_waivers(report) == []


@pytest.mark.parametrize("between", [", ", "，", "、", "; ", "；", " & ", " and ", " AND ", "和", " 及 ", " "])
def test_it_names_two_rules(between: str) -> None:
    report = allowed(f"briefcheck: allow {DUE}{between}{OWNER} -- later")
    assert [finding.waived for rule in (OWNER, DUE) for finding in of(report, rule)] == [True, True]
    assert about_waivers(report) == []


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        (f"briefcheck: allow {OWNER}: the client names one", "missing-reason"),
        (f"briefcheck: allow {OWNER}，客户下周定", "missing-reason"),
        (f"briefcheck: allow {OWNER} 至2026年6月30日 -- named soon", "expired"),
        (f"briefcheck: allow {OWNER} 至2026年6月31日 -- named soon", "not-understood"),
        (f"briefcheck：忽略 {OWNER} —— 客户定", "not-understood"),
    ],
)
def test_it_does_not_hold_and_is_told_once(comment: str, said: str) -> None:
    report = allowed(comment)
    assert open_(report) == ["Book the studio"]
    assert about_waivers(report) == [f"{said} 5"]


def test_words_about_briefcheck_are_no_waiver() -> None:
    assert about_waivers(allowed("briefcheck allowed this last week")) == []


BOX = (
    '{<w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>TBD</w:t></w:r>'
    "</w:p></w:txbxContent></v:textbox></v:rect></w:pict></w:r>}"
)


@pytest.mark.parametrize("hung", ["{fn:2}", "{en:2}", BOX])
@pytest.mark.parametrize("elsewhere", [False, True])
def test_on_words_it_is_for_their_notes_and_boxes_too(hung: str, *, elsewhere: bool) -> None:
    waived = f"{{c:0}}See{{/c:0}} {'' if elsewhere else hung}"
    lines = f"# Contact report\n{waived}\nAnd here. {hung if elsewhere else ''}"
    rule = "structure/placeholder-left"
    notes = {"footnotes" if "fn" in hung else "endnotes": {2: "the day is TBD"}} if hung != BOX else {}
    data = word(lines, comments={0: f"briefcheck: allow {rule} -- later"}, **notes)
    report = judged(data, "report.docx")
    assert [finding.waived for finding in of(report, rule)] == [not elsewhere]
    assert bool(about_waivers(report)) is elsewhere
