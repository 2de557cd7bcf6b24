from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import zipfile
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.registers import entry, owner, register, source

from briefcheck.report.register.csv import harmless, write_csv

LI_AN = owner("小李", person="李安", side="agency")


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_cells() -> None:
    found = entry("寄样品，三份", LI_AN, owner("client", kind="side", side="client"), due="2026-03-06")
    (row,) = rows(write_csv(register(found), "en"))
    assert row == {
        "Due": "2026-03-06",
        "Owner": "李安, client",
        "Side": "agency, client",
        "Action": "寄样品，三份",
        "Status": "open",
        "Overdue": "yes",
        "Due as written": "2026-03-06",
        "Client": "North Wind Tea",
        "Document type": "Contact report",
        "Meeting date": "2026-03-02",
        "File": "report.md",
        "Where": "Next steps › line 19",
    }


def test_chinese_and_what_is_not_known() -> None:
    bare = source(client="", type="", type_name=None, meeting_date=None)
    (row,) = rows(write_csv(register(entry("订棚", source=bare, status="carried")), "zh"))
    assert row == {
        "期限": "",
        "负责人": "",
        "属于哪方": "",
        "事项": "订棚",
        "状态": "上次遗留",
        "是否逾期": "否",
        "期限原文": "",
        "客户": "",
        "文档类型": "",
        "会议日期": "",
        "文件": "report.md",
        "出处": "下一步行动 › 第 19 行",
    }


def test_lines_end_as_the_standard_says() -> None:
    text = write_csv(register(entry('Say "yes", now')), "en")
    assert text.count("\r\n") == 2
    assert text.replace("\r\n", "").count("\n") == 0
    assert '"Say ""yes"", now"' in text


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r", "＝", "＋", "－", "＠", " ="])
def test_cell_that_begins_like_a_formula_is_made_harmless(start: str) -> None:
    cell = start + 'HYPERLINK("http://x.example","click")'
    assert harmless(cell) == "'" + cell


@given(st.text(max_size=40))
def test_no_cell_is_a_formula_and_no_word_is_lost(text: str) -> None:
    cell = harmless(text)
    assert cell.removeprefix("'") == text or cell == text
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_owner_and_file_are_cells_too() -> None:
    found = entry("=1+1", owner("+Ann"), source=source("-a.md", client="@x"))
    (row,) = rows(write_csv(register(found), "en"))
    assert (row["Action"], row["Owner"], row["File"], row["Client"]) == ("'=1+1", "'+Ann", "'-a.md", "'@x")


UTF_8 = "--infilter=CSV:44,34,76"
"""Comma, double quote, UTF-8: what a person confirms when a CSV is opened; without a window LibreOffice does not look."""


def converted(csv_: bytes, folder: Path) -> Path:
    """Return the workbook that LibreOffice makes of a CSV; skip where it, or its Calc, is not installed."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed here")
    (folder / "probe.csv").write_bytes(b"a,b\r\n")
    (folder / "register.csv").write_bytes(csv_)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for name in ("probe", "register"):
        convert = [office, "--headless", profile, UTF_8, "--convert-to", "xlsx", "--outdir", str(folder), f"{name}.csv"]
        done = subprocess.run(convert, cwd=folder, capture_output=True, text=True, check=False, timeout=120)
        if not (folder / "probe.xlsx").exists():
            pytest.skip("LibreOffice is installed here without Calc")
    assert (folder / "register.xlsx").exists(), done.stdout + done.stderr
    return folder / "register.xlsx"


@pytest.mark.slow
def test_libreoffice_shows_chinese_and_reckons_nothing(tmp_path: Path) -> None:
    found = (
        entry("寄样品，“午后三点”三份", LI_AN, due="2026-03-06", source=source("二月.md", client="北风茶业")),
        entry('=HYPERLINK("http://x.example","看这里")', owner("+阿May")),
    )
    workbook = converted(write_csv(register(*found), "zh").encode(), tmp_path)
    with zipfile.ZipFile(workbook) as book:
        words = book.read("xl/sharedStrings.xml").decode()
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    strings = [unescape(re.sub(r"<[^>]+>", "", item)) for item in re.findall(r"<si>(.*?)</si>", words)]
    for cell in ("期限", "负责人", "李安", "寄样品，“午后三点”三份", "北风茶业", "二月.md", "'+阿May"):
        assert cell in strings
    assert "<f" not in re.sub(r"<f[a-z]", "", sheet)
    assert len(re.findall(r"<row ", sheet)) == 3
    assert 'r="L1"' in sheet
    assert 'r="M1"' not in sheet
