"""Which modules a start loads. Start-up is a feature: what is not needed is not imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "asyncio",
    "csv",
    "docx",
    "email",
    "holidays",
    "html.entities",
    "icalendar",
    "importlib.metadata",
    "jsonschema",
    "logging",
    "lxml",
    "markdown_it",
    "multiprocessing",
    "opencc",
    "pathlib",
    "pathspec",
    "pluggy",
    "rich",
    "shtab",
    "subprocess",
    "urllib.parse",
    "yaml",
}
"""What costs, and what somebody might import at the top of a module by mistake."""


def loaded(*arguments: str, folder: Path) -> set[str]:
    """Return the modules that are loaded when the command has run; the second run, with the caches filled."""
    program = (
        "import sys\n"
        "from briefcheck.cli.main import main\n"
        f"code = main({list(arguments)!r})\n"
        "sys.stderr.write(' '.join(sys.modules))\n"
        "sys.exit(0 if code in (0, 1) else 9)\n"
    )
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=folder)
        assert done.returncode == 0, done.stdout + done.stderr
    return set(done.stderr.split())


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documents")
    text = "# 客户会议报告\n\n客户：北风茶业\n\n## 下一步行动\n\n| 事项 | 负责人 | 日期 |\n| --- | --- | --- |\n| 寄样品 | 李安 | 3月6日 |\n"
    (folder / "zh.md").write_text(text, encoding="utf-8")
    (folder / "traditional.md").write_text(text.replace("客户会议报告", "客戶會議報告"), encoding="utf-8")
    import docx

    document = docx.Document()
    document.add_heading("客户会议报告", 1)
    document.add_paragraph("客户：北风茶业")
    document.save(str(folder / "zh.docx"))
    return folder


def test_version_loads_next_to_nothing(documents: Path) -> None:
    modules = loaded("--version", folder=documents)
    assert {name for name in modules if name.startswith("briefcheck")} == {
        "briefcheck",
        "briefcheck.cli",
        "briefcheck.cli.main",
    }
    assert not modules & (HEAVY | {"argparse", "dataclasses", "json", "pathlib"})


def test_markdown_is_checked_without_the_word_reader(documents: Path) -> None:
    modules = loaded("check", "zh.md", folder=documents)
    assert modules & HEAVY <= {"markdown_it"}
    assert "argparse" not in modules
    assert not [name for name in modules if name.startswith("briefcheck.readers.docx")]


def test_word_is_checked_without_python_docx_and_the_markdown_reader(documents: Path) -> None:
    modules = loaded("check", "zh.docx", folder=documents)
    assert modules & HEAVY <= {"lxml"}
    assert not [name for name in modules if name.startswith("briefcheck.readers.markdown")]


OF_OTHER_PAPERS = {
    "briefcheck.doctypes.complete",
    "briefcheck.engine.processes",
    "briefcheck.engine.worker",
    "briefcheck.engine.workers",
    "briefcheck.facts.actions.bygone",
    "briefcheck.facts.actions.decided",
    "briefcheck.facts.actions.due.workdays",
    "briefcheck.facts.actions.duties",
    "briefcheck.facts.actions.firstperson",
    "briefcheck.facts.actions.split",
    "briefcheck.facts.clientforms",
    "briefcheck.facts.clients",
    "briefcheck.facts.listed",
    "briefcheck.facts.termindex",
    "briefcheck.readers.docx.concealed.metafile",
    "briefcheck.readers.docx.concealed.objects",
    "briefcheck.readers.docx.concealed.pages",
    "briefcheck.readers.docx.concealed.story",
    "briefcheck.readers.docx.concealed.workbook",
    "briefcheck.readers.docx.exact",
    "briefcheck.readers.docx.remarks",
    "briefcheck_circulation._sounds",
    "briefcheck_sensitive._hits",
    "briefcheck_sensitive._markings",
    "briefcheck_structure._agenda",
    "briefcheck_structure._anywhere",
    "briefcheck_structure._dated",
    "briefcheck_structure._groups",
    "briefcheck_structure._items",
    "briefcheck_structure._tables",
    "briefcheck_wording._block",
    "briefcheck_wording._joined",
    "briefcheck_wording._regex",
    "briefcheck_wording._scopes",
}
"""What a small English report with its tasks in a table has no need of: each costs a tenth of a millisecond or three."""


def test_a_small_report_is_checked_without_what_only_others_need(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_heading("Contact report", 1)
    for line in (
        "Client: North Wind Tea",
        "Meeting date: 2 March 2026",
        "Attendees: Li An (agency), Fang Tao (client)",
    ):
        document.add_paragraph(line)
    document.add_heading("Decisions", 2)
    document.add_paragraph("The green label stays.")
    document.add_heading("Next steps", 2)
    grid = document.add_table(2, 3)
    rows = (("Action", "Owner", "Due"), ("Send the revised layout", "Li An", "6 March 2026"))
    for cells, words in zip(grid.rows, rows, strict=True):
        for cell, text in zip(cells.cells, words, strict=True):
            cell.text = text
    document.save(str(tmp_path / "report.docx"))
    assert loaded("check", "report.docx", folder=tmp_path) & OF_OTHER_PAPERS == set()


def test_opencc_is_loaded_for_traditional_characters_only(documents: Path) -> None:
    assert "opencc" in loaded("check", "traditional.md", folder=documents)


def test_patterns_of_the_configuration_load_pathspec(documents: Path) -> None:
    folder = documents / "configured"
    folder.mkdir()
    (folder / "briefcheck.yaml").write_text("extends: [agency]\naudience: {'out/**': client}\n", encoding="utf-8")
    (folder / "a.md").write_text("x\n", encoding="utf-8")
    modules = loaded("check", "a.md", folder=folder)
    assert "pathspec" in modules
    assert "jsonschema" not in modules


def test_each_format_of_the_register_loads_what_it_needs_only(documents: Path) -> None:
    for format_, needed in (("csv", set()), ("json", set()), ("table", {"rich"}), ("ics", {"icalendar"})):
        modules = loaded("actions", "zh.md", "--format", format_, folder=documents)
        assert needed <= modules
        assert not modules & {"rich", "icalendar"} - needed
