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
    "words of names": lambda: word(
        "bookmarkStart docPr cNvPr hyperlink " * (SIZE // 40), links=[("l", "hyperlink", "https://a.example")]
    ),
    "words of styles": lambda: word(
        "One", styles=f'<w:style><w:name w:val="{"customStyle=1 lvlText " * (SIZE // 22)}"/></w:style>'
    ),
    "names of styles": lambda: word(
        "One",
        styles="".join(
            f'<w:style w:customStyle="1" w:styleId="s{at}"><w:name w:val="s{at}"/></w:style>'
            for at in range(SIZE // 70)
        ),
    ),
    "a picture that begins to say much": lambda: pictured(
        b"<x:xmpmeta>" + b"<dc:title>" * (SIZE // 10) + b"</x:xmpmeta>"
    ),
    "a picture with many packets": lambda: pictured(b"<x:xmpmeta" * (SIZE // 10)),
    "a picture of empty chunks": lambda: word(
        "One",
        **c.linked_part("media/a.png", "image", b"\x89PNG\r\n\x1a\n" + b"\0\0\0\0tEXt\0\0\0\0" * (SIZE // 12), "p"),
    ),
    "many parts of other makes": lambda: word("One", parts={f"word/o{at}.xml": "<a>b</a>" for at in range(2000)}),
    "a cell of broken numbers": lambda: word(
        "| a | " + "{p}".join(["1101051949", "12310021 1"] * (SIZE // 100)) + " |"
    ),
    "a path in a property": lambda: word("One", app={"HyperlinkBase": "C:\\users\\" * (SIZE // 9)}),
}


def pictured(content: bytes) -> bytes:
    return word("One", **c.linked_part("media/a.jpg", "image", b"\xff\xd8" + content, "p"))


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
