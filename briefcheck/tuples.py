"""Named tuples, as ``typing.NamedTuple`` makes them, at a tenth of the time.

Python 3.11 compiles each annotation that is written as a string, and the constructor of each class: 1.5 million
instructions a class, and the twenty of a start took as long as starting Python. Here annotations stay as written, and the
constructors are shared: the same code under other names of its arguments. Type checkers see ``typing.NamedTuple``.
"""

from __future__ import annotations

from types import FunctionType

TYPE_CHECKING = False  # see briefcheck/__init__.py

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, NamedTuple

_new = tuple.__new__

# With a name for each argument, else Python could not tell which one is missing. Names that no field has.
_CONSTRUCTORS: tuple[Callable[..., Any], ...] = (
    lambda _cls: _new(_cls, ()),
    lambda _cls, _1: _new(_cls, (_1,)),
    lambda _cls, _1, _2: _new(_cls, (_1, _2)),
    lambda _cls, _1, _2, _3: _new(_cls, (_1, _2, _3)),
    lambda _cls, _1, _2, _3, _4: _new(_cls, (_1, _2, _3, _4)),
    lambda _cls, _1, _2, _3, _4, _5: _new(_cls, (_1, _2, _3, _4, _5)),
    lambda _cls, _1, _2, _3, _4, _5, _6: _new(_cls, (_1, _2, _3, _4, _5, _6)),
    lambda _cls, _1, _2, _3, _4, _5, _6, _7: _new(_cls, (_1, _2, _3, _4, _5, _6, _7)),
    lambda _cls, _1, _2, _3, _4, _5, _6, _7, _8: _new(_cls, (_1, _2, _3, _4, _5, _6, _7, _8)),
)
"""Constructors by the number of fields."""


def _constructor(name: str, fields: tuple[str, ...], defaults: tuple[object, ...]) -> Callable[..., Any]:
    """Return ``__new__`` of a class. Where there are many fields, it is compiled."""
    if len(fields) < len(_CONSTRUCTORS):
        code = _CONSTRUCTORS[len(fields)].__code__.replace(co_varnames=("_cls", *fields), co_name="__new__")
        made: Any = FunctionType(code, {"_new": _new}, "__new__", defaults)
    else:
        names = ", ".join(fields)
        made = eval(f"lambda _cls, {names}: _new(_cls, ({names}))", {"_new": _new})  # noqa: S307  # the fields' own names
        made.__defaults__ = defaults
        made.__name__ = "__new__"
    made.__qualname__ = f"{name}.__new__"
    return made  # type: ignore[no-any-return]


def _make(cls: Any, values: Iterable[object]) -> Any:
    """Make one of a sequence of values."""
    made = _new(cls, values)
    if len(made) != len(cls._fields):
        raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
    return made


def _replace(self: Any, /, **changes: object) -> Any:
    """Return a copy with some fields changed."""
    made = self._make(map(changes.pop, self._fields, self))
    if changes:
        raise ValueError(f"Got unexpected field names: {list(changes)!r}")
    return made


def _asdict(self: Any) -> dict[str, object]:
    """Return the values by the names of the fields."""
    return dict(zip(self._fields, self, strict=True))


def _values(self: Any) -> tuple[object, ...]:
    """Return what a copy is made of, for :mod:`pickle` and :mod:`copy`."""
    return tuple(self)


def _repr(self: Any) -> str:
    fields = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
    return f"{self.__class__.__name__}({fields})"


class _Making(type):
    """Makes a tuple of the body of a class."""

    def __new__(mcls, name: str, _bases: tuple[type, ...], body: dict[str, Any]) -> Any:
        """Return the class. Raises TypeError where a field without default stands behind one that has one."""
        from _collections import _tuplegetter  # type: ignore[import-not-found]  # as collections.namedtuple does

        # From Python 3.14 on, only a made class may have them.
        annotations = body.get("__annotations__") or getattr(type(name, (), dict(body)), "__annotations__", {})
        fields = tuple(annotations)
        defaults = {field: body.pop(field) for field in fields if field in body}
        for field in fields[: len(fields) - len(defaults)]:
            if field in defaults:
                raise TypeError(f"a field without default stands behind {field!r}, which has one")
        body.update(
            __slots__=(),
            __match_args__=fields,
            _fields=fields,
            _field_defaults=defaults,
            __new__=_constructor(name, fields, tuple(defaults.values())),
            __repr__=_repr,
            __getnewargs__=_values,
            _make=classmethod(_make),
            _replace=_replace,
            _asdict=_asdict,
        )
        for number, field in enumerate(fields):
            body[field] = _tuplegetter(number, None)
        return type(name, (tuple,), body)


if not TYPE_CHECKING:
    NamedTuple = type.__new__(_Making, "NamedTuple", (), {"__doc__": "The base of named tuples: see the module."})
