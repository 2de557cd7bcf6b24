"""A section is known by the tag of the content control under its heading, whatever the heading says."""

from __future__ import annotations

import pytest
from support.word import run, word

from briefcheck.doctypes.load import load_type
from briefcheck.doctypes.tagged import tags_of
from briefcheck.facts.outline import read_outline
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown
from briefcheck.rules.context import Context

TYPE = """\
type: note
name: {en: Note, zh: 便条}
sections:
  - {id: decisions, name: {en: Decisions, zh: 决议}}
  - {id: next-steps, name: {en: Next steps, zh: 下一步行动}, kind: actions}
"""


@pytest.fixture
def note(tmp_path):
    (tmp_path / "note.yaml").write_text(TYPE)
    return load_type(tmp_path / "note.yaml")


def control(tag: str, *lines: str) -> str:
    content = "".join(f"<w:p>{line}</w:p>" for line in lines)
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def sections(lines, type_):
    context = Context(read_docx(word(lines), "note.docx"), type_)
    return [(section.id, section.heading) for section in context.sections]


def test_a_renamed_heading_is_known_by_the_tag_under_it(note):
    lines = ["# Note", "## What Ann wants", control("decisions", run("Green.")), "## Homework", "Nothing."]
    assert sections(lines, note) == [("decisions", "What Ann wants")]


def test_the_tag_goes_before_the_words_of_the_heading(note):
    assert sections(["# Note", "## Decisions", control("next-steps", run("Ann calls."))], note) == [
        ("next-steps", "Decisions")
    ]


def test_a_tag_that_no_section_has_says_nothing(note):
    lines = ["# Note", "## Decisions", control("field:client", run("Northwind"))]
    assert sections(lines, note) == [("decisions", "Decisions")]


def test_what_looks_like_a_heading_within_the_control_is_the_writers(note):
    lines = [
        "# Note",
        "## Agreed by all",
        control("decisions", run("Packaging", "<w:b/>"), run("Green.")),
        "## Homework",
    ]
    assert sections(lines, note) == [("decisions", "Agreed by all")]


def test_the_head_of_a_table_is_no_heading_of_the_section(note):
    table = "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"
    lines = ["# Note", "## Who does what", table.format(run("Action"), control("next-steps", run("Ann calls.")))]
    assert sections(lines, note) == [("next-steps", "Who does what")]


def test_a_heading_over_groups_has_the_tag_of_the_first(note):
    groups = ["### One", control("decisions", run("Green.")), "### Two", control("decisions", run("Blue."))]
    assert sections(["# Note", "## Agreed by all", *groups], note) == [("decisions", "Agreed by all")]
    assert sections(["# Note", "## Agreed by all", "As follows.", *groups], note) == [
        ("decisions", "One"),
        ("decisions", "Two"),
    ]


def test_a_tag_above_every_heading_is_of_none():
    document = read_docx(word([control("decisions", run("Green.")), "## Homework", "None."]), "note.docx")
    assert tags_of(read_outline(document, frozenset())) == {}


def test_markdown_has_no_tags():
    assert tags_of(read_outline(read_markdown(b"# Note\n\n## Decisions\n\nGreen.\n", "note.md"), frozenset())) == {}
