"""From the facts of a document to the entries of the register; by hand, so that no reading of text comes between."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from support.registers import TODAY, entry, owner

from briefcheck.doctypes.load import load_types
from briefcheck.document.place import Place
from briefcheck.engine.view import View
from briefcheck.facts.house import House, RegisteredPerson
from briefcheck.facts.model import Action, Field, Owner, Person
from briefcheck.report.register.choose import Choice, chosen
from briefcheck.report.register.model import Entry, by_day, entries_of
from briefcheck.report.register.sides import side_named
from briefcheck.rules.report import Location
from briefcheck.text import Text

PLACE = Place(line=7)


def view(*actions: Action, attendees: tuple[Person, ...] = (), people: tuple[RegisteredPerson, ...] = ()) -> View:
    context = SimpleNamespace(
        actions=actions,
        attendees=attendees,
        house=House(people=people),
        fields=(),
        types=(),
        type=None,
        title="Plan",
        meeting_date=None,
    )
    location = Location(Text("line 7", "第 7 行"), section=("Plan", "Next\u0007 steps"))
    return View(cast("Any", context), "plan.md", lambda text: text.replace("secret", "***"), lambda _: location, ())


def only(*owners: Owner, text: str = "Call", **known: Any) -> Entry:
    (found,) = entries_of(view(Action(text, owners, None, PLACE), **known))
    return found


def asked(found: Entry, name: str) -> bool:
    return bool(chosen([found], Choice(TODAY, owners=(name,))))


def test_words_are_masked_and_on_one_line() -> None:
    found = only(Owner("secret", "secret", "person"), text="Call\nthe secret\t num\u200bber\u0007")
    assert found.text == "Call the *** number�"
    assert found.owners[0].name == "***"
    assert (found.section, found.source.path, found.line) == ("Next� steps", "plan.md", 7)


def test_owner_answers_to_every_name_that_is_known() -> None:
    found = only(
        Owner("@annie", "annie", "person", person="Ann Lee"),
        attendees=(Person("Ann Lee", "Maple", PLACE, "AL"), Person("Tom King", "Maple", PLACE, "TK")),
        people=(
            RegisteredPerson("Ann Lee", ("Miss Lee",), "ANL", ("@ann.lee",), "agency"),
            RegisteredPerson("Tom King", ("Tommy",)),
        ),
    )
    for name in ("annie", "@Annie", "ann lee", "Ann", "Lee", "al", "ANL", "ann.lee", "@ann.lee", "Miss  Lee"):
        assert asked(found, name)
    for name in ("Tom", "TK", "Tommy", "An", "le", "", "@"):
        assert not asked(found, name)
    assert (found.person, found.owners[0].shown, found.owners[0].side) == ("Ann Lee", "Ann Lee", "agency")


@pytest.mark.parametrize(
    ("written", "name", "fits"),
    [
        ("王小明", "小明", True),
        ("王小明", "明", False),
        ("王小明", "王小", False),
        ("李安", "安", False),
        ("欧阳小明", "小明", True),
        ("陳小明", "陈小明", True),
        ("Ａｎｎ", "ann", True),
    ],
)
def test_names_in_chinese_and_in_full_width(written: str, name: str, fits: bool) -> None:
    assert asked(only(Owner(written, written, "person")), name) is fits


def test_side_is_that_of_the_list_of_attendees_or_of_the_register() -> None:
    people = (RegisteredPerson("Zoe", side="client"), RegisteredPerson("Bo"))
    attendees = (Person("Ann", "客户方", PLACE), Person("Tom", "", PLACE))
    sides = {
        name: only(Owner(name, name, "person"), attendees=attendees, people=people).owners[0].side
        for name in ("Ann", "Tom", "Zoe", "Bo", "Max")
    }
    assert sides == {"Ann": "client", "Tom": "", "Zoe": "client", "Bo": "", "Max": ""}
    assert only(Owner("供应商", "供应商", "side")).owners[0].side == ""
    assert only(Owner("创意部", "创意部", "group")).owners[0].side == ""
    groups = (
        "客户财务部",
        "客戶法務",
        "Client legal",
        "client's IT",
        "客户部",
        "客户服务部",
        "Client services",
        "brand",
    )
    found = {name: only(Owner(name, name, "group")).owners[0].side for name in groups}
    assert [name for name, side in found.items() if side == "client"] == list(groups[:4])
    assert (side_named(" Client "), side_named("乙方"), side_named("對方")) == ("client", "agency", "")


def test_repeated_words_are_numbered_in_the_order_of_the_document() -> None:
    texts = ("Call", "Write", "call", "CALL ")
    found = entries_of(view(*(Action(text, (), None, PLACE) for text in texts)))
    assert [entry_.repetition for entry_ in found] == [0, 0, 1, 2]


def test_by_day() -> None:
    found = by_day([entry("a"), entry("b", due="2026-03-10"), entry("c", due="2026-03-09"), entry("d", owner("x"))])
    assert "".join(entry_.text for entry_ in found) == "cbad"


@pytest.mark.parametrize(
    ("company", "client", "side"),
    [
        ("Finch", "Maple & Finch", "client"),
        ("Maple and Finch", "Maple & Finch", ""),
        ("MAPLE+FINCH", "Maple & Finch", "client"),
        ("Fin", "Maple & Finch", ""),
        ("北风", "北风茶业", "client"),
        ("&", "Maple & Finch", ""),
    ],
)
def test_a_company_is_the_client_by_whole_words_of_its_name(company: str, client: str, side: str) -> None:
    seen = view(
        Action("Call", (Owner("Ann", "Ann", "person"),), None, PLACE), attendees=(Person("Ann", company, PLACE),)
    )
    about = cast("Any", seen.context)
    about.type, about.field = SimpleNamespace(id="contact-report", name=None), lambda _: SimpleNamespace(value=client)
    (found,) = entries_of(seen)
    assert (found.source.client, found.owners[0].side) == (client, side)


@pytest.mark.parametrize(
    ("label", "client"), [("Client", "Maple & Finch"), ("To", ""), ("致", ""), ("客户", "Maple & Finch")]
)
def test_who_a_mail_goes_to_is_not_its_client(label: str, client: str) -> None:
    types = load_types(Path(__file__).parents[3] / "rulesets" / "types")
    seen = view(Action("Call", (), None, PLACE))
    about = cast("Any", seen.context)
    about.types, about.fields = types, (Field("", label, "Maple & Finch", PLACE, PLACE),)
    (found,) = entries_of(seen)
    assert found.source.client == client
