"""The people a field lists, and whom a word means."""

from __future__ import annotations

import pytest
from support.facts import report

from briefcheck import Field, Person, Place, people_of, who_is_meant

PEOPLE = [Person(name, "", Place()) for name in ("Ann Lee", "Tom Fox", "陈祺德")]


def names(value: str) -> list[str]:
    return [person.name for person in people_of(Field("absent", "Apologies", value, Place(), Place()))]


def test_who_is_absent_is_on_the_list_of_the_absent():
    assert names("Ann Lee (on leave), Tom Fox (apologies), Rita (Northwind)") == ["Ann Lee", "Tom Fox", "Rita"]
    assert names("李安（请假）、方涛") == ["李安", "方涛"]


def test_people_of_a_field():
    assert names("Ann Lee (on leave), Tom Fox") == ["Ann Lee", "Tom Fox"]
    assert names("周敏（出差）、王总") == ["周敏", "王总"]
    assert names("none") == []
    assert names(" ") == []


def test_people_of_a_document():
    context = report("# 客户会议报告\n\n与会人员：李安\n缺席：周敏\n抄送：王总、方涛\n")
    assert [person.name for person in context.people("absent")] == ["周敏"]
    assert [person.name for person in context.people("distribution")] == ["王总", "方涛"]
    assert context.people("guests") == ()


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Ann", {"Ann Lee"}),
        ("TOM FOX", {"Tom Fox"}),
        ("tom.fox@agency.example", {"Tom Fox"}),
        ("@tfox", {"Tom Fox"}),
        ("陈总", {"陈祺德"}),
        ("祺德", {"陈祺德"}),
        ("Rita", set()),
        ("", set()),
    ],
)
def test_who_is_meant(words, meant):
    assert who_is_meant(words, PEOPLE) == meant
