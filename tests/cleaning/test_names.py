"""Names of pictures: that of the file which was inserted goes, those that programs make up and those of shapes stay."""

from __future__ import annotations

import pytest
from support import concealed
from support.cleaned import cleaned
from support.word import word


@pytest.mark.parametrize("strict", [False, True], ids=["transitional", "strict"])
def test_the_file_name_of_a_picture_goes(strict: bool) -> None:
    picture = concealed.named_picture("Southwind storyboard.png", "Southwind logo")
    data = word("One\n" + picture, header=picture, strict=strict)

    copy = cleaned(data)

    assert copy.done["picture-names"] == 4
    assert "Southwind" not in copy.xml()
    assert 'name="Picture 1"' in copy.xml()
    assert copy.document.held_text == ()
    assert cleaned(copy.data).done == {}


def test_a_picture_without_its_drawing_is_known_by_the_ending() -> None:
    copy = cleaned(word("One\n" + concealed.drawn("", "Southwind.PNG")))

    assert copy.done == {"picture-names": 1}


@pytest.mark.parametrize("name", ["Picture 1", "图片 3", "image1.png"])
def test_a_name_that_a_program_made_up_stays(name: str) -> None:
    data = word("One\n" + concealed.named_picture(name))

    assert cleaned(data).data == data


@pytest.mark.parametrize("element", ["", "<wps:wsp/>"])
def test_the_name_of_a_shape_stays(element: str) -> None:
    data = word("One\n" + concealed.drawn(element, "Budget arrow"))

    copy = cleaned(data)

    assert copy.data == data
    assert [entry.text for entry in copy.document.held_text] == ["Budget arrow"]


def test_it_stays_where_the_call_leaves_it_out() -> None:
    data = word("One\n" + concealed.named_picture("Southwind.png"))

    assert cleaned(data, "paths").data == data
