"""SARIF and rdjson keep to their published schemas, also what is cut, empty, unreadable, or holds odd characters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from support.reports import document, finding, report, unreadable

from briefcheck import Location, Text
from briefcheck.report import sarif
from briefcheck.report.rdjson import write_rdjson
from briefcheck.report.sarif import write_sarif

SCHEMAS = Path(__file__).parent / "schemas"
ODD = Text("a\x0bb % , : \r\n 😀 | <b>", "价格\x00未定 😀")
REPORTS = {
    "mixed": report(
        document(
            "notes/周报 1 #%.md",
            "failed",
            finding(location=Location(Text("line 3", "第 3 行"), line=3, column=5)),
            finding("note", message=ODD, location=Location(ODD, table=1, row=2, cell=3, section=("一、x/y",))),
        ),
        document("a.docx", "failed", finding("warning"), finding(waived=True)),
        unreadable("secret.docx"),
        not_reached=("late.md",),
    ),
    "clean": report(document("a.md", "passed")),
    "cut": report(document("a.md", "failed", *(finding() for _ in range(9)))),
    "nothing": report(),
}


def validator(name: str) -> Any:
    schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    return jsonschema.validators.validator_for(schema)(schema)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", list(REPORTS))
def test_sarif_keeps_to_the_schema_of_oasis(name: str, language: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_RESULTS", 5)
    made = json.loads(write_sarif(REPORTS[name], language))
    check = validator("sarif-2.1.0.json")
    assert [error.message for error in check.iter_errors(made)] == []

    made["runs"][0]["results"].append({"level": "fatal"})
    assert {error.path[-1] for error in check.iter_errors(made)} == {len(made["runs"][0]["results"]) - 1, "level"}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", list(REPORTS))
def test_rdjson_keeps_to_the_schema_of_reviewdog(name: str, language: Any) -> None:
    made = json.loads(write_rdjson(REPORTS[name], language))
    check = validator("rdjson.json")
    assert [error.message for error in check.iter_errors(made)] == []

    made["diagnostics"].append({"message": "x", "location": {"path": "a", "range": {"start": {"line": "1"}}}})
    assert [error.path[-1] for error in check.iter_errors(made)] == ["line"]
