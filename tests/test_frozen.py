"""The frozen data of the host behaves as a frozen dataclass with slots."""

from __future__ import annotations

import pickle
from dataclasses import dataclass

import pytest

from briefcheck.document.place import Place, Quote
from briefcheck.frozen import frozen, replace


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
