from __future__ import annotations

import pytest

from briefcheck import Place
from briefcheck.facts.called import People, short_forms, without_honorific
from briefcheck.facts.house import RegisteredPerson
from briefcheck.facts.model import Person

PLACE = Place(part="body")
PRESENT = [
    Person("Tom Fox", "", PLACE, "TF"),
    *(Person(name, "", PLACE) for name in ("Sarah Lin", "王强", "欧阳明", "周明 Max")),
]
REGISTERED = [
    RegisteredPerson("Thomas Fox"),
    RegisteredPerson("Rita Wong", ("Min", "阿敏"), "RWG", ("ritaw",), "client"),
]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Tom", "Thomas Fox"),
        ("tom fox", "Thomas Fox"),
        ("TF", "Thomas Fox"),
        ("Mr Fox", "Thomas Fox"),
        ("@tom.fox", "Thomas Fox"),
        ("Tommy Lin", ""),
        ("Sally Lin", "Sarah Lin"),
        ("Lin", "Sarah Lin"),
        ("s.lin", "Sarah Lin"),
        ("王总", "王强"),
        ("老王", "王强"),
        ("小强", "王强"),
        ("强哥", "王强"),
        ("欧阳经理", "欧阳明"),
        ("王小", ""),
        ("Max", "周明 Max"),
        ("周明", "周明 Max"),
        ("Rita", "Rita Wong"),
        ("阿敏", "Rita Wong"),
        ("RWG", "Rita Wong"),
        ("@ritaw", "Rita Wong"),
        ("", ""),
        ("somebody", ""),
    ],
)
def test_who_is_called_so(words, meant):
    assert People(PRESENT, REGISTERED).meant(words) == meant


def test_two_who_are_called_so_are_nobody():
    people = People([Person("Tom Fox", "", PLACE), Person("Tom Lee", "", PLACE)], [RegisteredPerson("Tom Wu")])
    assert people.meant("Tom") == ""
    assert people.meant("Tom Wu") == "Tom Wu"


def test_who_was_there_by_family_name_and_title_is_not_somebody_of_the_register():
    present = [Person("艾经理", "客户", PLACE), Person("罗总", "客户", PLACE), Person("Tom", "", PLACE)]
    people = People(
        present, [RegisteredPerson("艾莎"), RegisteredPerson("罗敏", ("罗总",)), RegisteredPerson("Tom Fox")]
    )

    assert [people.meant(name) for name in ("艾经理", "艾莎", "罗总", "Tom")] == ["艾经理", "艾莎", "罗敏", "Tom Fox"]


def test_nobody_is_known_without_a_list():
    assert People([], []).meant("Tom") == ""


def test_forms_of_a_name():
    assert short_forms("李安琪") == ["李安琪", "安琪"]
    assert short_forms("Ann Lee") == ["Ann Lee", "Ann"]
    assert short_forms("I Lee") == ["I Lee"]
    assert without_honorific("Ms. Lee") == "Lee"
    assert without_honorific("Lee") == "Lee"
