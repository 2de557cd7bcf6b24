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

DUE = "actions/missing-due-date"


def allowed(comment: str) -> DocumentReport:
    extensions = load_extensions()
    policy = Policies(extensions, type="contact-report").for_file("nowhere/x.md")
    policy = replace(policy, allowances=replace(policy.allowances, today=date(2026, 7, 1)))
    data = f"# Contact report\n\n## Next steps\n\n- Book the studio <!-- {comment} -->\n".encode()
    return check_bytes(data, "report.md", policy, extensions)


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
