"""A form whose every heading was changed is understood all the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from support.forms import ANSWERS

from briefcheck.blank.form import Boxes, Grid, form_of
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.readers.docx import read_docx
from briefcheck.rules.context import Context
from briefcheck.testing import filled

TYPES = Policies(load_extensions()).for_file("any.md").types
HEADING = re.compile(r'(<w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t[^>]*>)[^<]*')


def with_body(data: bytes, change: Callable[[str], str]) -> bytes:
    file = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(file, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, change(content.decode()).encode() if name == "word/document.xml" else content)
    return file.getvalue()


def renamed(body: str) -> str:
    numbers = iter(range(1, 100))
    return HEADING.sub(lambda match: f"{match[1]}Part {next(numbers)}", body)


@pytest.mark.parametrize("type_", [pytest.param(type_, id=type_.id) for type_ in TYPES])
def test_every_section_of_a_form_is_known_by_its_tag(type_):
    form = form_of(type_, "en")
    data = with_body(filled(type_, answers=ANSWERS["en"].get(type_.id, {})), renamed)

    context = Context(read_docx(data, "form.docx"), type_)

    found = {section.heading: section.id for section in context.sections}
    assert found | {f"Part {number}": section.id for number, section in enumerate(form.sections, start=1)} == found
    assert len(form.sections) == data_headings(data)


def data_headings(data: bytes) -> int:
    with ZipFile(BytesIO(data)) as file:
        return len(HEADING.findall(file.read("word/document.xml").decode()))


def test_every_section_of_every_form_holds_a_tag():
    for type_ in TYPES:
        for section in form_of(type_, "en").sections:
            body = section.body
            tagged = not isinstance(body, Grid) or any(not isinstance(cell, str) for row in body.rows for cell in row)
            assert tagged or isinstance(body, Boxes), (type_.id, section.id)
