"""Whole reports as ``briefcheck show`` tells them: across New Year, with slashes, in traditional Chinese, all in one table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.ran import Ran
from support.word import word

REPORTS = Path(__file__).parents[1] / "cases" / "actions" / "reports"


@pytest.mark.parametrize(
    ("document", "date_order", "expected"),
    [
        ("new-year.md", "", "new-year.out"),
        ("slashes.md", "month-first", "slashes-month-first.out"),
        ("slashes.md", "day-first", "slashes-day-first.out"),
        ("slashes.md", "", "slashes-day-first.out"),
        ("traditional.md", "", "traditional.out"),
        ("one-table.docx", "", "one-table.out"),
    ],
)
def test_a_whole_report(run: Callable[..., Ran], here: Path, document: str, date_order: str, expected: str) -> None:
    file = here / document
    if file.suffix == ".docx":
        file.write_bytes(word((REPORTS / file.with_suffix(".txt").name).read_text(encoding="utf-8")))
    else:
        file.write_bytes((REPORTS / document).read_bytes())
    if date_order:
        (here / "briefcheck.yaml").write_text(f"date-order: {date_order}\n", encoding="utf-8")
    ran = run("show", document, "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (REPORTS / expected).read_text(encoding="utf-8")
