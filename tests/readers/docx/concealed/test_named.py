"""Names that somebody gave to pictures and bookmarks, and those that programs make up."""

from __future__ import annotations

import pytest
from support import concealed as c
from support.word import word

from briefcheck.readers.docx import read_docx
from briefcheck.readers.docx.concealed.named import is_made

MADE = [
    "",
    "Picture 1",
    "图片 1",
    "image1.png",
    "Grafik 3",
    "Rectangle: Rounded Corners 12",
    "IMG_2033.JPG",
    "微信图片_20240315123456",
    "文本框 2",
]
GIVEN = [
    "Southwind storyboard.png",
    "Southwind 2",
    "图片 110101199003070134",
    "南风茶业logo.jpg",
    "Picture 13912345678",
]


@pytest.mark.parametrize(
    "name", [*MADE, "5f3a9b7c8d5f3a9b7c8d5f3a9b7c8d12.png", "{5F3A9B7C-8D5F-3A9B-7C8D-5F3A9B7C8D12}"]
)
def test_a_name_that_a_program_makes_up_is_told(name: str) -> None:
    assert is_made(name)


@pytest.mark.parametrize("name", GIVEN)
def test_a_name_that_somebody_gave_is_told(name: str) -> None:
    assert not is_made(name)


def test_names_of_programs_are_no_words() -> None:
    marks = '{<w:bookmarkStart w:id="1" w:name="_GoBack"/><w:bookmarkStart w:id="2" w:name="OLE_LINK1"/>}'

    document = read_docx(word("One\n" + c.named_picture("image1.png") + f"\n{marks}two"), "a.docx")

    assert document.held_text == ()


def test_a_name_is_said_once_for_a_paragraph() -> None:
    document = read_docx(word("One\n" + c.named_picture("Southwind.png", "Southwind.png")), "a.docx")

    assert [entry.text for entry in document.held_text] == ["Southwind.png"]


def test_names_given_and_made_stand_together() -> None:
    text = (
        c.named_picture("Southwind.png")
        + '{<w:bookmarkStart w:id="1" w:name="_GoBack"/><w:bookmarkStart w:id="2" w:name="fee"/>}'
    )

    document = read_docx(word(text), "a.docx")

    assert [(entry.kind, entry.text) for entry in document.held_text] == [
        ("object-name", "Southwind.png"),
        ("form", "fee"),
    ]
