from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from support.reports import document, finding, report, unreadable

from briefcheck import Location, Text
from briefcheck.cli.schema import schema_text
from briefcheck.report.json import write_json
from briefcheck.rules.waiver import Known, WaivedBy

SCHEMA = json.loads(schema_text("check"))


COUNTED = ("documents", "passed", "failed", "unchecked", "error", "warning", "note", "waived", "old", "gone")
NOTHING = dict.fromkeys(COUNTED, 0)


def written(*documents: Any, language: str = "en", **fields: Any) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(write_json(report(*documents, **fields), language))  # type: ignore[arg-type]
    jsonschema.Draft202012Validator(SCHEMA).validate(content)
    return content


def test_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_contract() -> None:
    content = written(document("a.docx", "failed", finding()), language="zh")
    assert content == {
        "version": 1,
        "tool": {"name": "briefcheck", "version": "0.1.0"},
        "documents": [
            {
                "path": "a.docx",
                "type": "contact-report",
                "language": "en",
                "audience": "internal",
                "status": "failed",
                "findings": [
                    {
                        "rule": "actions/missing-owner",
                        "severity": "error",
                        "confidence": "certain",
                        "message": "这条行动没有负责人：寄出版面",
                        "why": "没人负责的事就没人做。",
                        "how": "写上一个人的名字。",
                        "evidence": "Send the layout | | Friday",
                        "waived": False,
                        "waiver": None,
                        "fingerprint": "",
                        "location": {
                            "where": "下一步行动 › 表 2，第 3 行，“负责人”列",
                            "part": "body",
                            "line": 12,
                            "column": 1,
                            "paragraph": 12,
                            "table": 2,
                            "row": 3,
                            "cell": 2,
                            "section": ["Next steps"],
                        },
                    }
                ],
                "not_checked": [],
            }
        ],
        "summary": NOTHING | {"documents": 1, "failed": 1, "error": 1},
    }


def test_summary_counts_documents_and_findings() -> None:
    content = written(
        document("a.md", "passed", finding("note"), finding("warning", waived=True)),
        document("b.md", "failed", finding(), finding()),
        unreadable("c.docx"),
        not_reached=("d.md", "e.md"),
    )
    assert content["summary"] == {
        "documents": 5,
        "passed": 1,
        "failed": 1,
        "unchecked": 3,
        "error": 2,
        "warning": 0,
        "note": 1,
        "waived": 1,
        "old": 0,
        "gone": 0,
    }


def test_waived_findings_say_why() -> None:
    by = WaivedBy("file", "The client names one after the pitch", "Li An", "2026-12-31")
    old = finding(waived=True, waiver=WaivedBy("baseline"), fingerprint="00112233445566ff")
    content = written(document("a.md", "passed", finding(waived=True, waiver=by), old, known=Known("a.md", 1, 4)))
    first, second = content["documents"][0]["findings"]
    reason = "The client names one after the pitch"
    assert first["waiver"] == {"in": "file", "reason": reason, "by": "Li An", "until": "2026-12-31"}
    assert second["waiver"] == {"in": "baseline", "reason": None, "by": None, "until": None}
    assert second["fingerprint"] == "00112233445566ff"
    assert {key: content["summary"][key] for key in ("error", "waived", "old", "gone")} == {
        "error": 0,
        "waived": 1,
        "old": 1,
        "gone": 4,
    }


def test_unreadable_document_says_why() -> None:
    (entry,) = written(unreadable("c.docx"))["documents"]
    assert (entry["type"], entry["language"], entry["status"]) == (None, None, "unchecked")
    assert entry["not_checked"] == [{"what": "the file", "why": "it is encrypted"}]


def test_document_that_was_not_reached_is_unchecked() -> None:
    (entry,) = written(not_reached=("d.md",))["documents"]
    assert (entry["path"], entry["status"], entry["audience"]) == ("d.md", "unchecked", None)
    assert entry["not_checked"][0]["why"] == "the run was stopped before it came to this file"


def test_finding_on_the_whole_document_has_no_numbers() -> None:
    whole = finding(location=Location(Text("the document as a whole", "整篇文档")))
    (entry,) = written(document("a.md", "failed", whole))["documents"]
    location = entry["findings"][0]["location"]
    assert (location["line"], location["cell"], location["section"]) == (None, None, [])


def test_path_that_is_not_utf8_is_still_json() -> None:
    text = write_json(report(document("\udcff.md", "passed")), "en")
    data = text.encode("utf-8", "backslashreplace")
    assert json.loads(data)["documents"][0]["path"] == "\udcff.md"


@pytest.mark.parametrize(
    "spoil",
    [
        {"extra": 1},
        {"version": 2},
        {"summary": {}},
        {"documents": [{"path": "a.md"}]},
    ],
)
def test_schema_is_strict(spoil: dict[str, Any]) -> None:
    content = written(document("a.md", "passed")) | spoil
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(content, SCHEMA)


def test_schema_ties_unchecked_to_a_reason() -> None:
    content = written(unreadable("c.docx"))
    content["documents"][0]["not_checked"] = []
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(content, SCHEMA)
