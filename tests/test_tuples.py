"""The named tuples of the host behave as those of ``typing``."""

from __future__ import annotations

import copy
import pickle
import sys
import typing
from subprocess import run

import pytest

from briefcheck import NamedTuple


class Spot(NamedTuple):
    """A spot."""

    x: int
    y: int = 2

    @property
    def sum(self) -> int:
        """Both."""
        return self.x + self.y


class Model(typing.NamedTuple):
    """A spot."""

    x: int
    y: int = 2


class Many(NamedTuple):
    """More fields than there are constructors for."""

    a: int
    b: int
    c: int
    d: int
    e: int
    f: int
    g: int
    h: int
    i: int
    j: int = 10


class Nothing(NamedTuple):
    """No fields."""


def test_a_named_tuple_answers_as_one_of_typing_does():
    spot = Spot(1)

    assert spot == (1, 2) == Model(1) == Spot(y=2, x=1)
    assert repr(spot) == repr(Model(1)).replace("Model", "Spot")
    assert hash(spot) == hash((1, 2))
    assert spot.sum == 3
    assert (spot.x, spot.y, *spot) == (1, 2, 1, 2)
    assert Spot.__doc__ == "A spot."
    assert Spot.__match_args__ == Spot._fields == Model._fields
    assert Spot._field_defaults == Model._field_defaults
    assert typing.get_type_hints(Spot) == typing.get_type_hints(Model)
    assert Spot.__mro__ == (Spot, tuple, object)
    assert not hasattr(spot, "__dict__")
    assert Nothing() == ()


def test_a_named_tuple_is_copied_with_changes():
    assert Spot(1)._replace(y=5) == Spot(1, 5)
    assert Spot(1)._asdict() == {"x": 1, "y": 2}
    assert Spot._make([3, 4]) == Spot(3, 4)
    assert copy.deepcopy(Spot(1)) == pickle.loads(pickle.dumps(Spot(1))) == Spot(1)  # noqa: S301  # ours
    assert type(copy.copy(Spot(1))) is Spot
    with pytest.raises(ValueError, match=r"^Got unexpected field names: \['z'\]$"):
        Spot(1)._replace(z=1)
    with pytest.raises(TypeError, match=r"^Expected 2 arguments, got 3$"):
        Spot._make([1, 2, 3])


@pytest.mark.parametrize("kind", [Spot, Model])
def test_missing_and_unknown_arguments_are_type_errors(kind):
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        kind()
    with pytest.raises(TypeError, match="takes from 2 to 3 positional arguments but 4 were given"):
        kind(1, 2, 3)
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        kind(1, z=2)
    with pytest.raises(AttributeError):
        kind(1).x = 3


def test_many_fields_are_as_good_as_few():
    assert Many(1, 2, 3, 4, 5, 6, 7, 8, i=9) == tuple(range(1, 11))
    assert Many(*range(10)).j == 9
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'i'"):
        Many(1, 2, 3, 4, 5, 6, 7, 8)


def test_a_field_without_default_stands_before_those_that_have_one():
    with pytest.raises(TypeError, match=r"^a field without default stands behind 'x', which has one$"):

        class Wrong(NamedTuple):
            x: int = 1
            y: int


def test_what_no_rule_needs_typing_for_is_made_without_compiling():
    """Annotations stay as written: a name that is not there until later may stand in one."""
    code = (
        "import sys; compile_ = __builtins__.compile; seen = []\n"
        "import briefcheck.tuples as t\n"
        "sys.addaudithook(lambda event, given: seen.append(event) if event == 'compile' else None)\n"
        "class A(t.NamedTuple):\n"
        "    __annotations__ = {'a': 'later', 'b': 'Later[int]'}\n"
        "assert A(1, 2).b == 2 and not seen and 'typing' not in sys.modules, (seen, 'typing' in sys.modules)\n"
    )

    assert run([sys.executable, "-I", "-c", code], check=False, capture_output=True, text=True).stderr == ""
