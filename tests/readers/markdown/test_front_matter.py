"""Front matter: properties with their places."""

from __future__ import annotations

import pytest

from briefcheck.document.blocks import Paragraph
from briefcheck.document.document import Document
from briefcheck.document.place import Place
from briefcheck.readers.markdown import read_markdown


def read(text: str) -> Document:
    return read_markdown(text.encode(), "a.md")


def values(text: str) -> list[tuple[str, str, int]]:
    return [(entry.name, entry.value, entry.place.line) for entry in read(text).properties]


def test_keys_are_properties_with_their_lines():
    document = read(
        "---\ntype: contact-report\n日期: 2026-03-02\nclient:\n  name: 青禾茶饮\nattendees: [李, 王]\n---\n# a\n"
    )
    assert [(entry.name, entry.value) for entry in document.properties] == [
        ("type", "contact-report"),
        ("日期", "2026-03-02"),
        ("client.name", "青禾茶饮"),
        ("attendees", "李, 王"),
    ]
    assert document.properties[2].place == Place("properties", line=5, column=3)
    assert document.properties[0].group == "front-matter"
    heading = document.body[0]
    assert isinstance(heading, Paragraph)
    assert heading.place == Place(line=8, column=3)
    assert not document.not_read


@pytest.mark.parametrize(
    "text",
    [
        "---\n\n# a\n---\n",
        "---\na\n",
        "---\nplain words\n---\nb",
        "---\n- a\n- b\n---\n",
        "---\nJust: [words\nno end",
        "--- a\nb: c\n---\n",
    ],
)
def test_a_rule_at_the_top_is_no_front_matter(text):
    assert not values(text)
    assert not read(text).not_read


def test_front_matter_of_comments_only_is_empty():
    document = read("---\n# nothing\n---\na")
    assert (document.properties, len(document.body)) == ((), 1)


@pytest.mark.parametrize("inner", ["title: a: b", "标题：会议报告", "title: [a", "title: a\n\tb: c", "a: &x b\nc: *y"])
def test_broken_front_matter_stays_readable_and_is_said(inner):
    document = read(f"---\n{inner}\n---\n# a")
    (entry,) = document.not_read
    assert entry.what.en == "The front matter (between the --- lines)"
    assert entry.what.zh == "文件开头的元数据（两行 --- 之间）"
    assert "it is not written as YAML (key: value). Its lines were read as plain text." in entry.why.en
    assert len(document.properties) == inner.count("\n") + 1
    assert len(document.body) == 1


def test_broken_front_matter_names_the_line_and_keeps_every_word():
    document = read("---\ntitle: a: b\n\n  loose words\n---\n")
    assert [(entry.name, entry.value, entry.place.line, entry.place.column) for entry in document.properties] == [
        ("title", "a: b", 2, 1),
        ("", "loose words", 4, 3),
    ]
    assert document.not_read[0].why.en == (
        "Line 2: it is not written as YAML (key: value). Its lines were read as plain text."
    )
    assert document.not_read[0].why.zh == ("第 2 行：不符合 YAML 写法（键: 值，英文冒号加空格），已按普通文字读取。")


def test_a_few_lines_cannot_stand_for_millions():
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{name}: &{name} [{','.join(['*' + before] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert len(values(f"---\n{bomb}---\n")) == 9


def test_mappings_nested_without_end():
    assert values("---\na: &a\n  b: *a\n---\n") == []
    assert len(values("---\n" + "\n".join(f"k{number}: v" for number in range(2500)) + "\n---\n")) == 2000


def test_yaml_tags_run_nothing():
    assert values("---\na: !!python/object/apply:os.system [x]\n? [c]\n: d\n---\n") == [("a", "x", 2), ("", "d", 3)]
