"""Embedded workbooks: their cells, and what a chart does not show of the one behind it."""

from __future__ import annotations

import pytest
from support import concealed as c
from support.word import word

from briefcheck.readers.docx import read_docx

SHOWN = [["", "2024"], ["Tea", "12"], ["Coffee", "7"]]
ALL = ["Shown!$A$2:$A$3", "Shown!$B$1", "Shown!$B$2:$B$3"]
CHART = "One\n" + c.drawn('<c:chart r:id="chart"/>')


def more(formulas, sheets) -> list[str]:
    document = read_docx(word(CHART, **c.chart(formulas, book=c.workbook(sheets))), "a.docx")
    assert document.missed == ()
    return [entry.text for entry in document.held if entry.kind == "embedded-file"]


@pytest.mark.parametrize(
    ("formulas", "sheets", "expected"),
    [
        (ALL, {"Shown": SHOWN}, []),
        (ALL, {"Shown": SHOWN, "Empty": []}, []),
        (ALL, {"Shown": [*SHOWN, ["Source: own figures"]]}, []),
        (["'My sheet'!$A$1:$B$3"], {"My sheet": SHOWN}, []),
        (["[1]Shown!$A$1:$B$3"], {"Shown": SHOWN}, []),
        (ALL, {"Shown": SHOWN, "Costs": [["Margin", "30"]]}, ["Costs"]),
        (ALL, {"Shown": [*SHOWN, ["Margin", "30", "31", "32"]]}, ["Shown (4)"]),
        ([], {"Shown": SHOWN}, ["Shown"]),
    ],
)
def test_what_a_chart_does_not_show_of_its_workbook(formulas, sheets, expected):
    assert more(formulas, sheets) == expected


def words(
    content: object, name: str = "embeddings/book1.xlsx", missed: int = 0, cells: str = ""
) -> list[tuple[str, str, str]]:
    document = read_docx(word("One", **c.linked_part(name, "package", content)), "a.docx")
    found = [(entry.text, entry.header, entry.row) for entry in document.held_text if entry.name.endswith(cells)]
    assert len(document.missed) == missed
    return found


def test_cells_come_with_the_head_of_their_column_and_what_is_left_of_them():
    assert words(c.workbook({"Rates": [["Role", "Day", "Fee"], ["Planner", "900", "950"]]}), cells="› Rates") == [
        ("Role", "", ""),
        ("Day", "", "Role"),
        ("Fee", "", "Role Day"),
        ("Planner", "Role", ""),
        ("900", "Day", "Planner"),
        ("950", "Fee", "Planner 900"),
    ]


def with_cell(cell: str) -> dict[str, str]:
    sheet = f'<worksheet xmlns="{c.SHEET}"><sheetData><row r="1">{cell}</row></sheetData></worksheet>'
    return {**c.workbook({"A": [["x"]]}), "xl/worksheets/sheet1.xml": sheet}


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ('<c r="AA7" t="inlineStr"><is><t>tea</t></is></c>', ["tea"]),
        ('<c r="A1" t="str"><f>B1</f><v>tea</v></c>', ["tea"]),
        ('<c r="A1" t="s"><v>0</v></c>', ["x"]),
        ('<c r="A1" t="s"><v>99</v></c>', []),
        ('<c r="A1" t="s"><v>x</v></c>', []),
        ('<c r="A1"/>', []),
        ("<c><v>1</v></c>", []),
        ('<c r="A1"><v>1.3912345678E10</v></c>', ["13912345678"]),
        ('<c r="A1"><v>4.2E2</v></c>', ["420"]),
        ('<c r="A1"><v>1.5E-7</v></c>', ["1.5E-7"]),
        ('<c r="A1"><v>1E300</v></c>', ["1E300"]),
        ('<c r="A1" t="str"><v>1.5E3</v></c>', ["1.5E3"]),
    ],
)
def test_values_of_cells(cell, expected):
    assert [text for text, _, _ in words(with_cell(cell), cells="› A")] == expected


def test_what_is_no_workbook_has_no_cells():
    assert words(b"not a zip") == [("not a zip", "", "")]
    assert words({"a.txt": "x"}, missed=1) == []
    no_sheet = {name: content for name, content in c.workbook({"A": [["x"]]}).items() if "worksheets" not in name}
    assert words(no_sheet, missed=1) == []
    no_strings = {name: content for name, content in c.workbook({"A": [["x", "1"]]}).items() if "shared" not in name}
    assert [text for text, _, _ in words(no_strings, cells="› A")] == ["1"]


def test_a_binary_workbook_is_not_checked():
    rels = c.relationships([("w", "officeDocument", "xl/workbook.bin")])
    assert words({"_rels/.rels": rels, "xl/workbook.bin": b"\x83\x01"}, "embeddings/book1.xlsb", missed=1) == []
