"""Frozen data: what ``@dataclass(frozen=True, slots=True)`` makes, at a sixth of the time.

Python 3.11 takes 0.8 ms to make one frozen dataclass with slots, since it compiles each method anew; ninety of them were
a fifth of the time of checking one file. Here one method is compiled and the others are shared. Type checkers see a
dataclass. What is left out, because nothing here needs it: inheritance, factories, ordering and ``dataclasses.fields``;
the options of rules are true dataclasses.
"""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter
from types import MappingProxyType
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


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """Return ``cls`` with slots for its annotated fields, an initialiser, equality, hash and repr, closed to change."""
    names = tuple(cls.__annotations__)
    defaults = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    kept = {
        name: value
        for name, value in cls.__dict__.items()
        if name not in defaults and name not in ("__dict__", "__weakref__")
    }
    made: Any = type(
        cls.__name__,
        cls.__bases__,
        {
            "__repr__": _repr,
            "__eq__": _eq,
            "__hash__": _hash,
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
    made.__init__ = _first_initialiser(made, names, defaults)
    result: type[T] = made
    return result


def _first_initialiser(made: Any, names: tuple[str, ...], defaults: dict[str, object]) -> Any:
    """Return an ``__init__`` that makes way for the compiled one: of half the classes a run never makes an object."""

    def __init__(self: Any, *values: Any, **named: Any) -> None:  # noqa: N807  # it stands in for one
        made.__init__ = _initialiser(made, names, defaults)
        made.__init__(self, *values, **named)

    return __init__


def _initialiser(made: Any, names: tuple[str, ...], defaults: dict[str, object]) -> Any:
    """Compile ``__init__``: it fills the slots through their descriptors, which a frozen class leaves open."""
    scope: dict[str, Any] = {f"_put_{name}": getattr(made, name).__set__ for name in names}
    scope.update({f"_default_{name}": value for name, value in defaults.items()})
    arguments = ", ".join(f"{name}=_default_{name}" if name in defaults else name for name in names)
    body = "; ".join(f"_put_{name}(self, {name})" for name in names) or "pass"
    exec(f"def __init__(self{', ' if names else ''}{arguments}): {body}", scope)  # noqa: S102  # the fields' own names
    return scope["__init__"]


def replace(value: T, **changes: object) -> T:
    """Return a copy of frozen ``value`` with some fields changed. An unknown field raises TypeError."""
    names = value.__match_args__  # type: ignore[attr-defined]  # frozen has it
    values = [changes.pop(name) if name in changes else getattr(value, name) for name in names]
    return type(value)(*values, **changes)
