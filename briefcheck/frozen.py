"""Frozen data: what ``@dataclass(frozen=True, slots=True)`` makes, at a twentieth of the time.

Python 3.11 takes 0.8 ms to make one frozen dataclass with slots, since it compiles each method anew; ninety of them were
a fifth of the time of checking one file. Here the methods are shared, and the initialiser is compiled only for a class of
which many objects are made. Type checkers see a dataclass, and so does :mod:`dataclasses`: what it asks a class for is
made when it asks. What is left out, because nothing here needs it: inheritance, factories and ordering.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from types import FunctionType, MappingProxyType
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")

NOTHING: Mapping[str, object] = MappingProxyType({})
"""The default of a field that is a mapping."""


def _values(self: Any) -> tuple[Any, ...]:
    return tuple(getattr(self, name) for name in self.__match_args__)


def _repr(self: Any) -> str:
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({fields})"


def _eq(self: Any, other: Any) -> bool:
    return bool(self._read(self) == self._read(other)) if type(self) is type(other) else NotImplemented


def _hash(self: Any) -> int:
    return hash(self._read(self))


def _refuse_to_set(self: Any, name: str, _value: object) -> None:
    raise AttributeError(f"cannot assign to field {name!r} of a frozen {type(self).__qualname__}")


def _refuse_to_delete(self: Any, name: str) -> None:
    raise AttributeError(f"cannot delete field {name!r} of a frozen {type(self).__qualname__}")


def _reduce(self: Any) -> tuple[type, tuple[Any, ...]]:
    return type(self), _values(self)


class _Later:
    """What :mod:`dataclasses` asks a class for, taken from a true dataclass of the same fields when it asks."""

    def __init__(self, annotations: Mapping[str, Any], given: Mapping[str, Any]) -> None:
        self.annotations = annotations
        self.given = given

    def __get__(self, _: object, owner: type) -> Any:
        # Nothing but its fields: each method would have to be compiled.
        return self.of(owner, "__dataclass_fields__", init=False, repr=False, eq=False, match_args=False)

    def of(self, owner: type, name: str, **how: bool) -> Any:
        """Make the dataclass, and keep what is asked for."""
        from dataclasses import dataclass

        # With a docstring, or dataclasses would write one, with the help of inspect.
        body = {"__annotations__": self.annotations, "__module__": owner.__module__, "__doc__": " ", **self.given}
        made: Any = dataclass(**how)(type(owner.__name__, (), body))
        setattr(owner, name, getattr(made, name))
        return getattr(made, name)


class _ParametersLater(_Later):
    def __get__(self, _: object, owner: type) -> Any:
        return self.of(owner, "__dataclass_params__", frozen=True)


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """Return ``cls`` with slots for its annotated fields, an initialiser, equality, hash and repr, closed to change.

    A field may be made with ``dataclasses.field`` for its ``default`` and ``metadata``; ``__post_init__`` is called.
    """
    names = tuple(cls.__annotations__)
    given = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    kept = {
        name: value
        for name, value in cls.__dict__.items()
        if name not in given and name not in ("__dict__", "__weakref__")
    }
    made: Any = type(
        cls.__name__,
        cls.__bases__,
        {
            "__repr__": _repr,
            "__eq__": _eq,
            "__hash__": _hash,
            "__dataclass_fields__": _Later(cls.__annotations__, given),
            "__dataclass_params__": _ParametersLater(cls.__annotations__, given),
            **kept,
            "__slots__": names,
            "__match_args__": names,
            "__setattr__": _refuse_to_set,
            "__delattr__": _refuse_to_delete,
            "__reduce__": _reduce,
            "_read": attrgetter(*names) if names else _values,
        },
    )
    made.__qualname__ = cls.__qualname__
    defaults = dict(_defaults(given))
    made.__init__ = _shared_initialiser(made, names, defaults) or _first_initialiser(made, names, defaults)
    result: type[T] = made
    return result


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """Do as :func:`frozen`: the name by which plugins know it, since ``briefcheck.frozen`` is this module."""
    return frozen(cls)


def _defaults(given: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the fields that have a default, and it."""
    dataclasses = sys.modules.get("dataclasses")
    for name, value in given.items():
        if dataclasses is None or not isinstance(value, dataclasses.Field):
            yield name, value
        elif value.default_factory is not dataclasses.MISSING:
            raise TypeError(f"the field {name!r} of frozen data has a factory; give it a default")
        elif value.default is not dataclasses.MISSING:
            yield name, value.default


def _fill_1(self, _1):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    _put_1(self, _1)  # type: ignore[name-defined]  # noqa: F821


def _fill_2(self, _1, _2):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    _put_1(self, _1)  # type: ignore[name-defined]  # noqa: F821
    _put_2(self, _2)  # type: ignore[name-defined]  # noqa: F821


def _fill_3(self, _1, _2, _3):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    _put_1(self, _1)  # type: ignore[name-defined]  # noqa: F821
    _put_2(self, _2)  # type: ignore[name-defined]  # noqa: F821
    _put_3(self, _3)  # type: ignore[name-defined]  # noqa: F821


_FILLING = (None, _fill_1, _fill_2, _fill_3)
"""Initialisers by the number of fields. They serve every class: with the names and the slots of its own."""


def _shared_initialiser(made: Any, names: tuple[str, ...], defaults: Mapping[str, object]) -> Any:
    """Return the initialiser of a class of few fields; None where one has to be made for it."""
    shared = _FILLING[len(names)] if len(names) < len(_FILLING) else None
    last = [defaults[name] for name in names if name in defaults]
    if (
        shared is None
        or hasattr(made, "__post_init__")
        or any(name in defaults for name in names[: -len(last) or None])
    ):
        return None
    code = shared.__code__.replace(co_varnames=("self", *names), co_name="__init__")
    slots = {f"_put_{number}": getattr(made, name).__set__ for number, name in enumerate(names, 1)}
    return FunctionType(code, slots, "__init__", tuple(last))


_FEW = 100
"""Objects of a class that are made without compiling its initialiser: compiling takes as long as two hundred of them."""


def _first_initialiser(made: Any, names: tuple[str, ...], defaults: dict[str, object]) -> Any:
    """Return an ``__init__`` that makes way for the compiled one where many objects are made, or a call is wrong."""
    left = _FEW
    puts = [getattr(made, name).__set__ for name in names]
    count = len(names)

    def __init__(self: Any, *values: Any, **named: Any) -> None:  # noqa: N807  # it stands in for one
        nonlocal left
        left -= 1
        if left >= 0 and len(values) <= count:
            all_: Sequence[Any] = values
            if len(values) < count or named:
                rest = {**defaults, **named}
                try:
                    all_ = [*values, *[rest[name] for name in names[len(values) :]]]
                except KeyError:
                    all_ = ()
            if len(all_) == count and (not named or named.keys() <= set(names[len(values) :])):
                for put, value in zip(puts, all_, strict=True):
                    put(self, value)
                if after is not None:
                    after(self)
                return
        made.__init__ = _initialiser(made, names, defaults)
        made.__init__(self, *values, **named)

    after = getattr(made, "__post_init__", None)
    return __init__


_MANY_FIELDS = 5
"""Fields from which on it is cheaper to open an object for its initialiser than to call the descriptor of each slot."""


def _initialiser(made: Any, names: tuple[str, ...], defaults: dict[str, object]) -> Any:
    """Compile ``__init__``. It fills the slots through their descriptors, which a frozen class leaves open.

    Where there are many, the object is for that moment one of a class with the same slots that is not closed to change.
    """
    scope: dict[str, Any] = {f"_default_{name}": value for name, value in defaults.items()}
    arguments = ", ".join(f"{name}=_default_{name}" if name in defaults else name for name in names)
    scope.update({f"_put_{name}": getattr(made, name).__set__ for name in names})
    puts = "; ".join(f"_put_{name}(self, {name})" for name in names) or "pass"
    lines = [puts]
    if len(names) >= _MANY_FIELDS:
        open_ = type(made.__name__, made.__bases__, {"__slots__": names})
        scope.update(_become=object.__dict__["__class__"].__set__, _open=open_, _closed=made)
        sets = "; ".join(f"self.{name} = {name}" for name in names)
        # an object of a class made from this one has slots of its own, and stays what it is
        lines = [
            "if self.__class__ is _closed:",
            f"  _become(self, _open); {sets}; self.__class__ = _closed",
            "else:",
            f"  {puts}",
        ]
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    body = "\n ".join(lines)
    exec(f"def __init__(self{', ' if names else ''}{arguments}):\n {body}", scope)  # noqa: S102  # the fields' own names
    return scope["__init__"]


def replace(value: T, /, **changes: object) -> T:
    """Return a copy of frozen ``value`` with some fields changed. An unknown field raises TypeError."""
    names = value.__match_args__  # type: ignore[attr-defined]  # frozen has it
    values = [changes.pop(name) if name in changes else getattr(value, name) for name in names]
    return type(value)(*values, **changes)
