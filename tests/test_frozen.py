"""The frozen data of the host behaves as a frozen dataclass with slots."""

from __future__ import annotations

import dataclasses
import inspect
import pickle
from dataclasses import dataclass

import pytest

from briefcheck import record
from briefcheck.document.place import Place, Quote
from briefcheck.frozen import _FEW, frozen, replace


@frozen
class Point:
    """A point."""

    x: int
    y: int = 2

    @property
    def sum(self) -> int:
        return self.x + self.y


@dataclass(frozen=True, slots=True)
class Model:
    x: int
    y: int = 2


def test_frozen_data_answers_as_a_dataclass_does():
    assert repr(Point(1)) == repr(Model(1)).replace("Model", "Point")
    assert Point(1) == Point(x=1, y=2) != Point(2)
    assert hash(Point(1)) == hash(Point(1, 2))
    assert Point(1) != Model(1)
    assert Point(1).sum == 3
    assert Point.__doc__ == "A point."
    assert Point.__match_args__ == Model.__match_args__


def test_frozen_data_cannot_be_changed():
    point = Point(1)

    with pytest.raises(AttributeError, match=r"^cannot assign to field 'x' of a frozen Point$"):
        point.x = 3
    with pytest.raises(AttributeError, match=r"^cannot delete field 'x' of a frozen Point$"):
        del point.x
    with pytest.raises(AttributeError, match=r"^cannot assign to field 'z' of a frozen Point$"):
        point.z = 3
    assert not hasattr(point, "__dict__")


def test_missing_and_unknown_arguments_are_type_errors():
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        Point()
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        replace(Point(1), z=1)


def test_a_changed_copy_leaves_the_first_as_it_was():
    first = Point(1)

    assert replace(first, y=5) == Point(1, 5)
    assert first == Point(1, 2)


def test_frozen_data_can_be_sent_to_another_process():
    quote = Quote("words", Place("header", 3, number=2))

    assert pickle.loads(pickle.dumps(quote)) == quote  # noqa: S301  # our own bytes


@frozen
class Many:
    """Made often enough that its initialiser is compiled."""

    x: int
    y: tuple[int, ...] = ()
    z: int = 3
    w: int = 4


def test_the_first_objects_are_made_as_the_later_ones_are():
    made = [Many(number, y=(number,)) for number in range(_FEW + 5)]
    assert [(one.x, one.y, one.z, one.w) for one in made] == [(number, (number,), 3, 4) for number in range(_FEW + 5)]
    parameters = [list(inspect.signature(kind).parameters) for kind in (Many, Rarely)]
    assert parameters == [["x", "y", "z", "w"], ["values", "named"]]


@frozen
class Rarely:
    """Made too seldom for that."""

    x: int
    y: tuple[int, ...] = ()
    z: int = 3
    w: int = 4


def test_classes_of_few_fields_share_their_initialisers():
    @frozen
    class One:
        a: int = 1

    @frozen
    class Two:
        b: int
        c: str = "c"

    @frozen
    class Three:
        d: int
        e: int
        f: int

    assert [list(inspect.signature(kind).parameters) for kind in (One, Two, Three)] == [
        ["a"],
        ["b", "c"],
        ["d", "e", "f"],
    ]
    assert (One().a, One(2).a, Two(3).c, Two(c="x", b=4).b) == (1, 2, "c", 4)
    assert (Three(1, f=3, e=2).d, Three(1, f=3, e=2).e, Three(1, f=3, e=2).f) == (1, 2, 3)
    with pytest.raises(TypeError, match="missing 2 required positional arguments: 'd' and 'f'"):
        Three(e=1)


@pytest.mark.parametrize(
    ("values", "named", "told"),
    [
        ((1, 2, 3), {}, "takes from 2 to 3 positional arguments but 4 were given"),
        ((1,), {"x": 1}, "got multiple values for argument 'x'"),
        ((1, 2), {"y": 1}, "got multiple values for argument 'y'"),
        ((), {"y": 1}, "missing 1 required positional argument: 'x'"),
        ((1,), {"z": 1}, "got an unexpected keyword argument 'z'"),
    ],
)
def test_a_wrong_call_is_told_whether_it_is_the_first_or_not(values, named, told):
    @frozen
    class Fresh:
        x: int
        y: int = 2

    for kind in (
        Fresh,
        Fresh,
        frozen(type("Checked", (), {"__annotations__": {"x": "int", "y": "int"}, "y": 2, **CHECK})),
    ):
        with pytest.raises(TypeError, match=told):
            kind(*values, **named)
    assert (Fresh(1).x, Fresh(1).y) == (1, 2)


CHECK = {"__post_init__": lambda _: None}
"""For this an initialiser is made for the class alone."""


@record
class Settings:
    """As options of a rule are."""

    most: int = dataclasses.field(default=5, metadata={"doc": "how many"})
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.most < 0:
            raise ValueError("below zero")


def test_dataclasses_sees_a_frozen_dataclass():
    @dataclass(frozen=True)
    class Twin:
        most: int = dataclasses.field(default=5, metadata={"doc": "how many"})
        words: tuple[str, ...] = ()

    for kind in (Settings, Twin):
        assert dataclasses.is_dataclass(kind)
        assert kind.__dataclass_params__.frozen
        told = [(one.name, one.type, one.default, dict(one.metadata)) for one in dataclasses.fields(kind)]
        assert told == [("most", "int", 5, {"doc": "how many"}), ("words", "tuple[str, ...]", (), {})]
        assert dataclasses.asdict(kind(most=3)) == {"most": 3, "words": ()}
    assert Settings.__dataclass_params__.frozen, "asked a second time"


@pytest.mark.parametrize("made_before", [0, _FEW + 1])
def test_what_is_checked_after_making_is_checked_every_time(made_before):
    for _ in range(made_before):
        Settings()
    with pytest.raises(ValueError, match="below zero"):
        Settings(most=-1)


def test_a_factory_is_refused():
    with pytest.raises(TypeError, match="'words' of frozen data has a factory"):

        @frozen
        class Wrong:
            words: list[str] = dataclasses.field(default_factory=list)


@pytest.mark.parametrize("made_before", [0, _FEW + 1])
def test_an_object_of_a_class_made_from_a_frozen_one_stays_what_it_is(made_before):
    @frozen
    class Wide:
        a: int
        b: int
        c: int
        d: int
        e: int = 5

    class Kept(Wide):
        __slots__ = ("more",)

    for _ in range(made_before):
        Wide(1, 2, 3, 4)
    kept = Kept(1, 2, 3, 4)
    assert (type(kept), kept.a, kept.e, type(Wide(1, 2, 3, 4))) == (Kept, 1, 5, Wide)
