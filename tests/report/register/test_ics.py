from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from icalendar import Calendar
from support.registers import entry, owner, register, source

from briefcheck.frozen import replace
from briefcheck.report.register.ics import write_ics
from briefcheck.report.register.model import Entry

ANN = owner("Ann", person="Ann Lee")


def todos(*entries: Entry, language: Any = "en") -> list[Any]:
    calendar = Calendar.from_ical(write_ics(register(*entries), language))
    assert calendar["version"] == "2.0"
    assert not calendar.errors
    return list(calendar.walk("VTODO"))


def uid(found: Entry) -> str:
    (todo,) = todos(found)
    return str(todo["uid"])


def test_task() -> None:
    (todo,) = todos(entry("Send the layout, twice; 寄样品", ANN, owner("李安"), due="2026-03-06"))
    assert str(todo["summary"]) == "Send the layout, twice; 寄样品"
    assert todo["due"].dt == date(2026, 3, 6)
    assert type(todo["due"].dt) is date
    assert str(todo["status"]) == "NEEDS-ACTION"
    assert todo["dtstamp"].dt == todo["last-modified"].dt == datetime(2026, 3, 9, tzinfo=UTC)
    assert str(todo["description"]) == (
        "Owner: Ann Lee, 李安\n"
        "Due as written: 2026-03-06\n"
        "Status: open\n"
        "Client: North Wind Tea\n"
        "Meeting date: 2026-03-02\n"
        "Where: report.md › Next steps › line 19"
    )
    assert [str(category) for category in todo["categories"].cats] == ["North Wind Tea"]
    assert "organizer" not in todo
    assert "attendee" not in todo


def test_a_file_whose_name_is_no_utf8_is_named_with_marks_in_place_of_its_bytes() -> None:
    odd = "\udcff\udcfebad"
    (todo,) = todos(entry(f"Book {odd}", ANN, source=source(path=f"{odd}.md", client=odd)))
    assert "Where: \ufffd\ufffdbad.md ›" in str(todo["description"])
    assert str(todo["summary"]) == "Book \ufffd\ufffdbad"
    assert [str(category) for category in todo["categories"].cats] == ["\ufffd\ufffdbad"]


def test_a_register_of_a_later_day_revises_the_tasks() -> None:
    written = [write_ics(replace(register(entry("Book")), today=date(2026, 3, day)), "en") for day in (9, 9, 10)]
    numbers = [int(task["sequence"]) for page in written for task in Calendar.from_ical(page).walk("VTODO")]

    assert written[0] == written[1]
    assert numbers[2] == numbers[0] + 1


def test_action_without_a_day_has_no_due() -> None:
    bare = source(client="", meeting_date=None)
    (todo,) = todos(entry("Book", due_text="ASAP", due_kind="vague", source=bare), language="zh")
    assert "due" not in todo
    assert "categories" not in todo
    assert str(todo["description"]) == (
        "负责人：没人负责\n期限原文：ASAP\n状态：待办\n出处：report.md › 下一步行动 › 第 19 行"
    )


def test_status() -> None:
    done, carried = todos(entry("a", status="done"), entry("b", status="carried"))
    assert str(done["status"]) == "COMPLETED"
    assert str(carried["status"]) == "NEEDS-ACTION"
    assert "Status: carried over" in str(carried["description"])


def test_lines_are_as_the_standard_says() -> None:
    text = write_ics(register(entry("很长的行动" * 30)), "zh")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")


def test_uid_stays_when_the_file_is_moved_and_the_action_changes_its_owner_day_or_line() -> None:
    first = uid(entry("Send the layout", ANN, due="2026-03-06"))
    for later in (
        entry("Send the layout", ANN, due="2026-03-06", source=source("archive/2026/report of March.docx")),
        entry("Send the layout", owner("Tom"), due="2026-03-20", line=44, section="Actions"),
        entry("Send  the LAYOUT", ANN, status="done"),
        entry("Send the layout", source=source(type="", type_name=None)),
    ):
        assert uid(later) == first


def test_uid_is_another_for_other_words_and_other_documents() -> None:
    uids = {
        uid(found)
        for found in (
            entry("Send the layout"),
            entry("Send the estimate"),
            entry(source=source(meeting_date=date(2026, 3, 16))),
            entry(source=source(client="Maple & Finch")),
            entry(source=source(title="Status")),
            entry(repetition=1),
            entry(source=source("a.md", title="", meeting_date=None)),
            entry(source=source("b.md", title="", meeting_date=None)),
        )
    }
    assert len(uids) == 8


def test_document_that_does_not_say_what_it_is_goes_by_its_name_wherever_it_lies() -> None:
    plain = {"title": "", "meeting_date": None}
    moved = entry(source=source("old/a.docx", **plain))
    assert uid(entry(source=source("a.md", **plain))) == uid(moved)


def test_word_and_markdown_of_one_report_give_a_task_once() -> None:
    (todo,) = todos(entry(due="2026-03-06"), entry(due="2026-03-06", source=source("report.docx")))
    assert str(todo["description"]).endswith(
        "Where: report.md › Next steps › line 19\nWhere: report.docx › Next steps › line 19"
    )


def test_where_two_papers_differ_both_are_given() -> None:
    found = todos(entry(due="2026-03-06"), entry(due="2026-03-07", source=source("report.docx")))
    assert [todo["due"].dt.day for todo in found] == [6, 7]
    assert len({str(todo["uid"]) for todo in found}) == 2
