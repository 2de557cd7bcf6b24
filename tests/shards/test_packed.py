"""Reports of documents as JSON: they come back as they were, and nothing new is forgotten."""

from __future__ import annotations

import json

from briefcheck.rules.report import DocumentReport, Failure, Location, NotChecked, ReportedFinding
from briefcheck.rules.waiver import Claim, Known, WaivedBy
from briefcheck.shards.packed import LEFT_OUT, NESTED, pack, unpack
from briefcheck.text import Text


def full_report() -> DocumentReport:
    both = Text("en", "中")
    where = Location(both, "header", 1, 2, 3, 4, 5, 6, ("A", "B"), 2, 7, "hidden")  # type: ignore[arg-type]
    waived = WaivedBy("file", "why", "Jane", "2026-12-31")
    finding = ReportedFinding(
        "a/b", "error", "likely", both, both, both, "words", where, True, "id", (1, 2), waived, "0" * 16
    )
    return DocumentReport(
        path="a.md", type="brief", type_name=both, language="zh", audience="client", status="failed",
        findings=(finding,), not_checked=(NotChecked(both, both, "frames", Failure("a/b", both, masks=True)),), concealed=(("comment", 2),),
        known=Known("a.md", 1, 2), sketch=("abcd",), claims=(Claim("b.md", 0.5, ("0" * 16,), 1, there=True),),
    )  # fmt: skip


def test_a_report_comes_back_as_it_was() -> None:
    report = full_report()
    assert unpack(DocumentReport, json.loads(json.dumps(pack(report)))) == report


def test_every_class_that_reports_are_made_of_is_known() -> None:
    report = full_report()
    waiting: list[object] = [report]
    while waiting:
        value = waiting.pop()
        if isinstance(value, tuple):
            waiting += value
        elif hasattr(value, "__match_args__"):
            assert type(value) in NESTED
            for name in type(value).__match_args__:
                field = getattr(value, name)
                left_out = name in LEFT_OUT.get(type(value), ())
                assert left_out or field not in (None, (), ""), f"{type(value).__name__}.{name} is not tried"
                waiting.append(field)
