"""Formulas and conditions of Vale's metric rules, which are Tengo's expressions, worked out without running code."""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping
from typing import Any

_MATH: Mapping[str, Callable[..., float]] = {
    "abs": abs,
    "ceil": math.ceil,
    "exp": math.exp,
    "floor": math.floor,
    "log": math.log,
    "log10": math.log10,
    "log2": math.log2,
    "max": max,
    "min": min,
    "mod": math.fmod,
    "pow": math.pow,
    "sqrt": math.sqrt,
    "trunc": math.trunc,
    "cbrt": lambda value: math.copysign(abs(value) ** (1 / 3), value),
    "round": round,
}
_CONSTANTS = {"pi": math.pi, "e": math.e, "phi": (1 + math.sqrt(5)) / 2}
_OPERATORS: Mapping[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Mod: operator.mod,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}


class FormulaError(Exception):
    """An expression that cannot be worked out; the message says why, in English."""


class Formula:
    """An expression, parsed. Raises FormulaError when it is none, or uses a name that is not known."""

    def __init__(self, source: str, names: frozenset[str]) -> None:
        """Take the expression as written, and the variables that may stand in it."""
        written = re.sub(r"\bheading\.(h[1-6])\b", r"heading_\1", source.strip())
        written = re.sub(r"!(?!=)", " not ", written.replace("&&", " and ").replace("||", " or "))
        try:
            self._tree = ast.parse(" ".join(written.split()), mode="eval").body
        except (SyntaxError, ValueError) as error:
            raise FormulaError("it is no expression") from error
        for node in ast.walk(self._tree):
            _refuse(node, names)

    @property
    def names(self) -> frozenset[str]:
        """The variables that stand in it."""
        found = {node.id for node in ast.walk(self._tree) if isinstance(node, ast.Name)}
        return frozenset(found - {"math", "true", "false"})

    def value(self, variables: Mapping[str, float]) -> Any:
        """Return what the expression comes to."""
        return _value(self._tree, variables)


def condition_of(source: str) -> Callable[[float], bool]:
    """Return a condition that stands behind a value: ``> 10``.

    Raises:
        FormulaError: it is none.
    """
    formula = Formula(f"value {source}", frozenset({"value"}))
    return lambda value: bool(formula.value({"value": value}))


def _refuse(node: ast.AST, names: frozenset[str]) -> None:
    """Refuse what a formula may not hold. Raises FormulaError."""
    if isinstance(node, ast.Name):
        if node.id not in names and node.id not in {"math", "true", "false"}:
            raise FormulaError(f"unknown variable '{node.id}' (known: {', '.join(sorted(names))})")
    elif isinstance(node, ast.Attribute):
        if not isinstance(node.value, ast.Name) or node.value.id != "math":
            raise FormulaError("only the module 'math' is known")
        if node.attr not in _MATH and node.attr not in _CONSTANTS:
            raise FormulaError(f"unknown function 'math.{node.attr}'")
    elif isinstance(node, ast.Call):
        if not isinstance(node.func, ast.Attribute) or node.func.attr in _CONSTANTS or node.keywords:
            raise FormulaError("only functions of 'math' can be called")
    elif not isinstance(node, _ALLOWED):
        raise FormulaError(f"{type(node).__name__} cannot stand in a formula")
    elif isinstance(node, ast.Constant) and not isinstance(node.value, (int, float)):
        raise FormulaError("only numbers can stand in a formula")


_ALLOWED = (
    ast.BinOp,
    ast.UnaryOp,
    ast.BoolOp,
    ast.Compare,
    ast.Constant,
    ast.Load,
    *_OPERATORS,
    ast.Div,
    ast.Not,
    ast.UAdd,
    ast.USub,
    ast.And,
    ast.Or,
)


def _value(node: ast.AST, variables: Mapping[str, float]) -> Any:
    return _OF[type(node)](node, variables)


def _name(node: Any, variables: Mapping[str, float]) -> Any:
    return {"true": True, "false": False}.get(node.id, variables.get(node.id, 0.0))


def _call(node: Any, variables: Mapping[str, float]) -> Any:
    return _called(node.func.attr, [_value(argument, variables) for argument in node.args])


def _unary(node: Any, variables: Mapping[str, float]) -> Any:
    inner = _value(node.operand, variables)
    if isinstance(node.op, ast.Not):
        return not inner
    return -inner if isinstance(node.op, ast.USub) else inner


def _boolean(node: Any, variables: Mapping[str, float]) -> bool:
    values = (_value(value, variables) for value in node.values)
    return all(values) if isinstance(node.op, ast.And) else any(values)


def _compare(node: Any, variables: Mapping[str, float]) -> bool:
    values = [_value(value, variables) for value in (node.left, *node.comparators)]
    return all(_OPERATORS[type(sign)](values[at], values[at + 1]) for at, sign in enumerate(node.ops))


_OF: Mapping[type, Callable[[Any, Mapping[str, float]], Any]] = {
    ast.Constant: lambda node, _: node.value,
    ast.Name: _name,
    ast.Attribute: lambda node, _: _CONSTANTS[node.attr],
    ast.Call: _call,
    ast.UnaryOp: _unary,
    ast.BoolOp: _boolean,
    ast.Compare: _compare,
    ast.BinOp: lambda node, variables: _combined(node.op, _value(node.left, variables), _value(node.right, variables)),
}


def _called(name: str, arguments: list[Any]) -> float:
    try:
        return _MATH[name](*arguments)
    except (ValueError, OverflowError, TypeError):
        return math.nan


def _combined(sign: ast.operator, left: Any, right: Any) -> Any:
    """Return two values combined; whole numbers divide as whole numbers, and nothing is ever refused, as in Go."""
    if isinstance(sign, ast.Div):
        if right == 0:
            return math.nan if left == 0 else math.copysign(math.inf, left)
        if isinstance(left, int) and isinstance(right, int):
            return int(left / right)
        return left / right
    if isinstance(sign, ast.Mod) and right == 0:
        return math.nan
    return _OPERATORS[type(sign)](left, right)
