"""Registers of actions for tests of what is written from them: an entry from the few facts that matter."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from support.word import word

from briefcheck.facts.model import OwnerKind
from briefcheck.report.register.model import Entry, EntryOwner, Register, Source, folded_name
from briefcheck.report.register.sides import Side
from briefcheck.text import Text

TODAY = date(2026, 3, 9)
"""A Monday."""


def owner(
    name: str, *, person: str = "", kind: OwnerKind = "person", side: Side = "", lead: bool = False
) -> EntryOwner:
    return EntryOwner(name, person, kind, lead, side, frozenset(map(folded_name, filter(None, (name, person)))))


def source(path: str = "report.md", **facts: Any) -> Source:
    known = {"title": "Contact report", "type": "contact-report", "type_name": Text("Contact report", "客户会议报告")}
    return Source(path, **{**known, "client": "North Wind Tea", "meeting_date": date(2026, 3, 2), **facts})


def entry(text: str = "Send the layout", *owners: EntryOwner, due: str | None = None, **facts: Any) -> Entry:
    day = date.fromisoformat(due) if due else None
    known: dict[str, Any] = {
        "due_text": due or "",
        "due_kind": "date" if due else None,
        "status": "open",
        "line": 19,
        "where": Text("Next steps › line 19", "下一步行动 › 第 19 行"),
        "section": "Next steps",
        "source": source(),
    }
    return Entry(text=text, owners=owners, due=day, **{**known, **facts})


def register(*entries: Entry, found: int | None = None, documents: int = 1, **facts: Any) -> Register:
    return Register("1.2.3", TODAY, entries, len(entries) if found is None else found, documents, **facts)


REPORT = """\
# Contact report

Client: North Wind Tea
Meeting date: 2 March 2026
Attendees: Ann Lee (agency), Tom King (client)

## Next steps

| Action | Owner | Due | Status |
| --- | --- | --- | --- |
| Send the layout | Ann Lee | 6 March 2026 | |
| Book the studio | | 20 March 2026 | |
| Sign the estimate | client | 10 March 2026 | |
| Order tea | Tom King | 4 March 2026 | done |
| Choose the music | TBD | ASAP | |
"""

REPORT_ZH = """
# 客户会议报告
客户：北风茶业
会议日期：2026年3月2日
与会人员：客户：王小明；我方：李安
## 下一步行动
| 事项 | 负责人 | 完成日期 |
| 寄样品 | 李安 | 2026年3月12日 |
| 确认包装 | 王小明 | 2026年4月2日 |
"""


def write_reports(folder: Path) -> None:
    """Write a report in English, one in Chinese, and a note of nothing."""
    (folder / "report.md").write_text(REPORT, encoding="utf-8")
    (folder / "zh").mkdir()
    (folder / "zh" / "报告.docx").write_bytes(word(REPORT_ZH))
    (folder / "note.md").write_text("Nothing to be done.\n", encoding="utf-8")
