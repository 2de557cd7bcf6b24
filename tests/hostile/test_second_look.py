"""A hostile Word file costs no more time in the second look than one of its size may."""

from __future__ import annotations

import time

import pytest
from briefcheck_hidden import briefcheck_rules
from support import concealed as c
from support.word import word

from briefcheck.readers.docx import read_docx
from briefcheck.rules.context import Context

SIZE = 200_000
"""Characters of the piece that is hostile: time in the square of it would be minutes."""

LIMIT = 4.0
"""Seconds of one processor; half a second is usual."""

RUN = '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>a</w:t></w:r>'
BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>RD </w:instrText></w:r>'
FILES = {
    "words of references": lambda: word("erReference footnoteReference " * (SIZE // 30)),
    "words of field codes": lambda: word("instrText fldSimple " * (SIZE // 20)),
    "an argument that does not end": lambda: word(c.field('RD "' + "\\" * SIZE)),
    "many arguments": lambda: word(c.field("RD " + '"a" ' * (SIZE // 4))),
    "fields in fields": lambda: word("{" + BEGIN * (SIZE // 100) + "}"),
    "white runs": lambda: word("{" + RUN * (SIZE // 80) + "}"),
    "nested cells": lambda: word(nested(60, RUN * 50)),
    "an address without an end": lambda: word("One", **c.variables(a="a" * SIZE + "@")),
    "signs of addresses": lambda: word("One", **c.variables(a="a@" * (SIZE // 2))),
    "a description of a path": lambda: word("One" + c.picture(attributes=f'descr="{"c:/" * (SIZE // 3)}"')),
    "many links": lambda: word(
        "\n".join(c.vector_picture(f"p{at}") for at in range(1000)),
        links=[(f"p{at}", "image", f"https://{at}.example/a.png") for at in range(1000)],
    ),
    "a formula without a sheet": lambda: word("One", **c.chart(["a" * SIZE], book=c.workbook({"A": [["1"]]}))),
    "many formulas": lambda: word(
        "One",
        **c.chart([f"A!$A${at}" for at in range(5000)], book=c.workbook({"A": [[str(at)] for at in range(5000)]})),
    ),
    "a path in a property": lambda: word("One", app={"HyperlinkBase": "C:\\users\\" * (SIZE // 9)}),
}


def nested(depth: int, inside: str) -> str:
    cell = f"<w:p>{inside}</w:p>"
    for _ in range(depth):
        cell = f"<w:tbl><w:tr><w:tc>{cell}<w:p/></w:tc></w:tr></w:tbl>"
    return cell


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_a_second_look_takes_time_in_the_length_of_the_file(name):
    document = read_docx(FILES[name](), "a.docx")
    begin = time.process_time()
    assert document.held is not None
    assert document.held_text is not None
    context = Context(document, None, "public")
    for rule in briefcheck_rules():
        list(rule.check(context, rule.options()))
    assert time.process_time() - begin < LIMIT
