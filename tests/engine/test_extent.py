"""How far the words of a finding reach, and at what cost."""

from __future__ import annotations

from typing import SupportsIndex, overload

import pytest

from briefcheck.document.blocks import Paragraph, paragraphs
from briefcheck.document.place import Place
from briefcheck.engine.extent import length_of, offset_of
from briefcheck.frozen import replace
from briefcheck.readers.markdown import read_markdown

Mark = tuple[int, int, int]


class Counted(tuple[Mark, ...]):
    """Marks that count how many of them are looked at."""

    __slots__ = ()
    looked_at = 0

    @overload
    def __getitem__(self, at: SupportsIndex, /) -> Mark: ...

    @overload
    def __getitem__(self, at: slice, /) -> tuple[Mark, ...]: ...

    def __getitem__(self, at: SupportsIndex | slice, /) -> Mark | tuple[Mark, ...]:
        Counted.looked_at += 1
        return super().__getitem__(at)

    def __iter__(self):
        for mark in super().__iter__():
            Counted.looked_at += 1
            yield mark


def of_lines(number: int) -> Paragraph:
    return next(paragraphs(read_markdown(("Ann Lee &amp; Tom\n" * number).encode(), "a.md").body))


@pytest.mark.parametrize("line", [1, 2, 2_000, 4_000])
def test_a_place_is_found_without_looking_at_every_line(line):
    paragraph = of_lines(4_000)
    counted = replace(paragraph, marks=Counted(paragraph.marks))
    Counted.looked_at = 0

    start = offset_of(Place("body", line, 1), counted)

    assert start == (line - 1) * len("Ann Lee & Tom\n")
    assert Counted.looked_at < 40


@pytest.mark.parametrize("words", ["Ann Lee", "Lee & Tom", "& Tom", "Tom Ann Lee"])
def test_each_offset_is_found_again_at_its_place(words):
    paragraph = of_lines(3)
    start = paragraph.text.replace("\n", " ").find(words)
    place = paragraph.place_at(start)

    assert offset_of(place, paragraph) == start
    assert length_of(place, [words], "", paragraph) == len(words)


def test_a_place_in_another_paragraph_is_not_found():
    paragraph = of_lines(3)

    assert offset_of(Place("body", 4, 1), paragraph) is None
    assert offset_of(Place("body", 2, 99), paragraph) is None
    assert length_of(Place("body", 4, 1), ["Ann"], "", paragraph) == 0
