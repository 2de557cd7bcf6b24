"""Documents for tests of facts, and the few field types they need."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from support.word import word as build

from briefcheck import Action, Context, Document, DocumentType, Field, FieldType, Text
from briefcheck.doctypes.load import load_type
from briefcheck.facts.fields import find_fields
from briefcheck.installed import shipped_rulesets
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown

FIELDS = (
    FieldType("client", Text(en="Client", zh="客户"), ("客户名称",)),
    FieldType("brand", Text(en="Brand", zh="品牌")),
    FieldType("meeting-date", Text(en="Meeting date", zh="会议时间"), ("Date", "日期", "时间"), kind="date"),
    FieldType("place", Text(en="Place", zh="地点"), ("会议地点",)),
    FieldType("attendees", Text(en="Attendees", zh="参会人员"), ("Present", "与会人员"), kind="people"),
    FieldType("client-side", Text(en="For the client", zh="客户方"), kind="people"),
    FieldType("agency-side", Text(en="For the agency", zh="我方"), ("Agency",), kind="people"),
    FieldType("absent", Text(en="Apologies", zh="缺席"), kind="people"),
)


def markdown(text: str, path: str = "report.md") -> Document:
    return read_markdown(text.encode(), path)


def word(description: str, **parts: object) -> Document:
    return read_docx(build(description, **parts), "report.docx")


def fields(document: Document | str) -> tuple[Field, ...]:
    return find_fields(markdown(document) if isinstance(document, str) else document, FIELDS)


def pairs(document: Document | str) -> list[tuple[str, str]]:
    """Return id and value of every field that a type knows."""
    return [(field.id, field.value) for field in fields(document) if field.id]


@cache
def contact_report() -> DocumentType:
    return load_type(f"{shipped_rulesets()}/types/contact-report.yaml")


@cache
def creative_brief() -> DocumentType:
    return load_type(f"{shipped_rulesets()}/types/creative-brief.yaml")


def report(text: str | Document) -> Context:
    return Context(markdown(text) if isinstance(text, str) else text, contact_report())


def actions(text: str, *, people: Sequence[str] = ()) -> tuple[Action, ...]:
    """Return the actions of lines under the action heading of a report of Friday, 1 March 2024."""
    if any("一" <= letter <= "鿿" for letter in text):
        page = f"# 客户会议报告\n\n会议日期：2024年3月1日\n\n与会人员：{'、'.join(people) or '无'}\n\n## 下一步行动\n\n{text}\n"
    else:
        page = f"# Contact report\n\nDate: 1 March 2024\n\nPresent: {', '.join(people) or 'none'}\n\n## Next steps\n\n{text}\n"
    return report(page).actions


def brief(action: Action) -> str:
    """Return who by when: ``Tom, Ann @ 2024-03-12``, ``- @ ASAP``."""
    owners = ", ".join(owner.name or owner.text for owner in action.owners) or "-"
    due = "-" if action.due is None else str(action.due.date or action.due.text)
    return f"{owners} @ {due}"
