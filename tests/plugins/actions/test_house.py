"""From briefcheck.yaml to what is found: the people, the order of dates and the words of the house are those of its documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefcheck.engine.check import check_file, read, understand
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies

REPORT = """# Contact report

Meeting date: 1 March 2024
Attendees: Ann Lee, Tom Fox

## Next steps

| Action | Whose | Due |
| --- | --- | --- |
| Send the pack design | @rmoss | 5/3/2024 |
| Book the studio | Bob Hill | 6/3/2024 |
| Clear the rights | Red squad | 7/3/2024 |
| Write the minutes | Ann Lee | 7/3/2024 |
"""
CONFIG = """people: people.csv
date-order: {order}
action-words:
  owner-columns: [Whose]
  groups: [Red squad]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "people.csv").write_text("name,handles,side\nRita Moss,@rmoss,client\n", encoding="utf-8")
    (tmp_path / "report.md").write_text(REPORT, encoding="utf-8")
    return tmp_path


def messages(folder: Path, order: str) -> list[tuple[str, str, int | None]]:
    (folder / "briefcheck.yaml").write_text(CONFIG.format(order=order), encoding="utf-8")
    extensions = load_extensions()
    path = str(folder / "report.md")
    report = check_file(path, Policies(extensions).for_file(path), extensions)
    assert report.not_checked == ()
    return [
        (finding.rule.removeprefix("actions/"), finding.message_id, finding.location.line)
        for finding in report.findings
        if finding.rule.startswith("actions/")
    ]


def test_a_register_knows_its_people_and_a_column_of_the_house_holds_owners(folder):
    assert messages(folder, "day-first") == [("unknown-owner", "unknown", 11), ("vague-owner", "department", 12)]


def test_the_order_of_dates_is_the_house_s(folder):
    assert ("due-on-day-off", "weekend", 10) not in messages(folder, "day-first")
    path = str(folder / "report.md")
    extensions = load_extensions()
    days = {}
    for order in ("day-first", "month-first"):
        (folder / "briefcheck.yaml").write_text(CONFIG.format(order=order), encoding="utf-8")
        context = understand(read(path, extensions), Policies(extensions).for_file(path))
        days[order] = [str(action.due.date) for action in context.actions if action.due is not None]
    assert days == {
        "day-first": ["2024-03-05", "2024-03-06", "2024-03-07", "2024-03-07"],
        "month-first": ["2024-05-03", "2024-06-03", "2024-07-03", "2024-07-03"],
    }
