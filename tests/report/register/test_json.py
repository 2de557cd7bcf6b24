from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from support.registers import entry, owner, register, source

from briefcheck import Text
from briefcheck.cli.schema import schema_text
from briefcheck.report.register.json import write_json
from briefcheck.report.register.model import Unread

SCHEMA = json.loads(schema_text("actions"))


def written(*entries: Any, language: Any = "en", **facts: Any) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(write_json(register(*entries, **facts), language))
    jsonschema.Draft202012Validator(SCHEMA).validate(content)
    return content


def test_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_contract() -> None:
    ann = owner("Ann", person="Ann Lee", side="agency")
    unread = (Unread("old.doc", Text("save it as .docx", "请另存为 .docx")),)
    content = written(
        entry("寄样品", owner("小李"), ann, due="2026-03-06"), found=3, documents=2, unread=unread, language="zh"
    )
    assert content == {
        "version": 1,
        "tool": {"name": "briefcheck", "version": "1.2.3"},
        "today": "2026-03-09",
        "actions": [
            {
                "path": "report.md",
                "line": 19,
                "where": "下一步行动 › 第 19 行",
                "text": "寄样品",
                "owners": ["小李", "Ann"],
                "owner_kind": "person",
                "person": "Ann Lee",
                "side": "agency",
                "due": "2026-03-06",
                "due_text": "2026-03-06",
                "due_kind": "date",
                "overdue": True,
                "status": "open",
                "type": "contact-report",
                "client": "North Wind Tea",
                "meeting_date": "2026-03-02",
            }
        ],
        "not_read": [{"path": "old.doc", "why": "请另存为 .docx"}],
        "summary": {
            "documents": 2,
            "found": 3,
            "actions": 1,
            "overdue": 1,
            "without_owner": 0,
            "without_date": 0,
        },
    }


def test_what_is_not_known_is_null() -> None:
    bare = source(type="", type_name=None, client="", meeting_date=None)
    (action,) = written(entry(source=bare))["actions"]
    empty = {key for key, value in action.items() if value is None}
    assert empty == {"owner_kind", "person", "side", "due", "due_text", "due_kind", "type", "client", "meeting_date"}


def test_the_person_is_the_one_who_leads() -> None:
    people = (owner("Ann", person="Ann Lee"), owner("Tom", person="Tom King", lead=True))
    (action,) = written(entry("x", *people))["actions"]
    assert action["person"] == "Tom King"


def test_summary_counts() -> None:
    placeholder = owner("TBD", kind="placeholder")
    content = written(
        entry("a", placeholder), entry("b", owner("Ann"), due="2026-03-06"), entry("c", due="2026-03-06", status="done")
    )
    assert content["summary"] == {
        "documents": 1,
        "found": 3,
        "actions": 3,
        "overdue": 1,
        "without_owner": 2,
        "without_date": 1,
    }


@pytest.mark.parametrize("spoil", [{"extra": 1}, {"version": 2}, {"summary": {}}, {"actions": [{"path": "a.md"}]}])
def test_schema_is_strict(spoil: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(written(entry()) | spoil, SCHEMA)
