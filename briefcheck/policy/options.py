"""Options of a rule: YAML -> the rule's own frozen dataclass, checked against its annotations."""

from __future__ import annotations

import dataclasses
import sys
import types
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from briefcheck.errors import ConfigError
from briefcheck.rules.rule import Rule
from briefcheck.text import Text
from briefcheck.yamlfile import (
    Node,
    as_bool,
    as_choice,
    as_float,
    as_int,
    as_list,
    as_mapping,
    as_string,
    as_text,
    check_keys,
    did_you_mean,
    key_of,
    node_of,
)

_UNSAID = Text(en="", zh="")
"""In place of the name of a value in an error: to name each value of a long list takes longer than to look at it."""

_SCALARS = {bool: as_bool, int: as_int, float: as_float, str: as_string, Text: as_text}


def option_name(field: str) -> str:
    """Return an option's name in YAML: ``max_words`` -> ``max-words``, ``except_`` -> ``except``."""
    return field.rstrip("_").replace("_", "-")


def option_fields(class_: type) -> dict[str, dataclasses.Field[Any]]:
    """Return the fields of an options class by their names in YAML."""
    return {option_name(field.name): field for field in dataclasses.fields(class_)}


def options_from(rule: Rule, values: Mapping[str, object]) -> Any:
    """Return a rule's options from Python values as YAML would hold them. Raises ConfigError."""
    return build_options(rule, node_of(values).entries)


def build_options(rule: Rule, steps: Sequence[tuple[Node, Node]]) -> Any:
    """Return a rule's options from keys and values in the order they were given; a later key overrides an earlier.

    A key with a plus (``terms+``) adds to what was there: to the earlier value, else to the rule's default.

    Raises:
        ConfigError: an option is unknown, has the wrong type, or is refused by the options class (ValueError).
    """
    if not steps:
        return rule.options()
    fields = option_fields(rule.options)
    hints = _hints(rule.options)
    values: dict[str, Any] = {}
    for key, node in steps:
        name, adds = key.text.removesuffix("+"), key.text.endswith("+")
        if name not in fields:
            raise _unknown(key, name, rule, fields)
        field = fields[name].name
        label = Text(en=f"option '{name}' of {rule.full_name}", zh=f"{rule.full_name} 的选项“{name}”")
        try:
            value = convert(hints[field], node, _UNSAID)
        except (ConfigError, TypeError):  # once more, to say which of all the values it is
            value = convert(hints[field], node, label)
        if adds:
            before = values[field] if field in values else getattr(rule.options(), field)
            value = _added(before, value, key, label)
        values[field] = value
    try:
        options = rule.options(**values)
    except ValueError as error:
        key = steps[-1][0]
        label = Text(en=f"the options of {rule.full_name} are", zh=f"{rule.full_name} 的选项")
        raise _refused(key, label, error) from error
    for key, node in steps:
        _check_not_negative(rule, key, node, fields[key.text.removesuffix("+")])
    return options


def _check_not_negative(rule: Rule, key: Node, node: Node, field: dataclasses.Field[Any]) -> None:
    """Refuse a number below zero: an option counts days, words or places, unless its own default is below zero too."""
    below = node.kind == "scalar" and node.plain and node.text.startswith("-")
    hint = _hints(rule.options)[field.name]
    numeric = not {int, float}.isdisjoint((hint, *get_args(hint)))
    own = field.default
    if below and numeric and not (isinstance(own, (int, float)) and own < 0):
        what = Text(
            en=f"option '{key.text}' of {rule.full_name} must be 0 or more (got '{node.text}')",
            zh=f"{rule.full_name} 的选项“{key.text}”应为 0 或更大的数（现为“{node.text}”）",
        )
        raise node.error(what)


def _unknown(key: Node, name: str, rule: Rule, fields: Mapping[str, object]) -> Exception:
    if not fields:
        mend = Text(en="It has no options.", zh="这条规则没有选项。")
    else:
        near = did_you_mean(name.replace("_", "-"), fields)
        mend = Text(en=f"{near.en}Its options: {', '.join(fields)}.", zh=f"{near.zh}它的选项有：{'、'.join(fields)}。")
    what = Text(en=f"unknown option '{name}' of {rule.full_name}", zh=f"{rule.full_name} 没有“{name}”这个选项")
    return key.error(what, mend)


def _refused(node: Node, label: Text, error: ValueError) -> Exception:
    """Return the error that an options class refuses its values; ``error`` may carry a :class:`Text`."""
    why = error.args[0] if error.args and isinstance(error.args[0], Text) else Text(en=str(error), zh=str(error))
    what = Text(en=f"{label.en} refused: {why.en}", zh=f"{label.zh}不能这样写：{why.zh}")
    return node.error(what, Text(en="Change the value.", zh="请改成别的值。"))


def _added(before: Any, value: Any, key: Node, label: Text) -> Any:
    if isinstance(value, tuple):
        return (*(before or ()), *value)
    if isinstance(value, Mapping):
        return {**(before or {}), **value}
    name = key.text.removesuffix("+")
    what = Text(en=f"{label.en} holds one value: '+' adds to lists", zh=f"{label.zh}只有一个值，“+”只能用来追加列表")
    raise key.error(what, Text(en=f"Write '{name}'.", zh=f"请写“{name}”。"))


def convert(hint: Any, node: Node, label: Text) -> Any:
    """Return a node as the value that a type annotation asks for.

    Known are bool, int, float, str, Literal of words, tuple[X, ...], Mapping[str, X], Text, frozen dataclasses of
    these, and ``X | None``.

    Raises:
        ConfigError: the value is of another type.
        TypeError: the annotation is none of these: the rule's author must change it.
    """
    if isinstance(hint, type):  # asked first: a Literal takes long to be looked up
        if hint in _SCALARS:
            return _SCALARS[hint](node, label)
        if dataclasses.is_dataclass(hint):
            return _dataclass(hint, node, label)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return as_choice(node, label, [str(argument) for argument in arguments])
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        items = as_list(node, label)
        return tuple(convert(arguments[0], item, _item(n, label)) for n, item in enumerate(items, 1))
    if origin in {Union, types.UnionType} and len(arguments) == 2 and arguments[1] is type(None):
        return None if node.is_nothing else convert(arguments[0], node, label)
    if isinstance(origin, type) and issubclass(origin, Mapping) and arguments[0] is str:
        entries = as_mapping(node, label)
        return {name: convert(arguments[1], value, _key(name, label)) for name, value in entries.items()}
    raise TypeError(f"{label.en} has an annotation that YAML cannot give: {hint}")


def _item(number: int, label: Text) -> Text:
    if label is _UNSAID:
        return label
    return Text(en=f"item {number} of {label.en}", zh=f"{label.zh}的第 {number} 项")


def _key(name: str, label: Text) -> Text:
    return label if label is _UNSAID else key_of(name, label)


@cache
def _hints(class_: type) -> dict[str, Any]:
    """Return the annotations of a class as objects; a list of terms asks for them once an item.

    As ``get_type_hints`` does: but that compiles each in a way that brings all the types of :mod:`ast` along, a quarter of
    a start of Python. So it is asked only where an annotation is more than Python makes of it by itself.
    """
    module = sys.modules.get(class_.__module__)
    if module is not None and class_.__bases__ == (object,):
        try:
            found = {name: _evaluated(hint, vars(module)) for name, hint in class_.__annotations__.items()}
        except Exception:  # noqa: BLE001  # whatever it is, typing says it better
            return get_type_hints(class_)
        if all(map(_is_whole, found.values())):
            return found
    return get_type_hints(class_)


def _evaluated(hint: Any, scope: dict[str, Any]) -> Any:
    return eval(hint, scope) if isinstance(hint, str) else hint  # noqa: S307  # the rule's own code


def _is_whole(hint: Any) -> bool:
    """Tell whether nothing in an annotation is left for typing to make out, as a name in quotes is."""
    if get_origin(hint) is Literal:
        return True
    parts = get_args(hint)
    return all(part is Ellipsis or _is_whole(part) for part in parts) if parts else isinstance(hint, type)


@cache
def _shape(class_: type) -> tuple[Mapping[str, tuple[str, Any]], tuple[str, ...]]:
    """Return the fields of a class and their annotations, by their names in YAML; and the names of those without a default."""
    fields, hints = option_fields(class_), _hints(class_)
    missing = dataclasses.MISSING
    required = [name for name, field in fields.items() if field.default is missing and field.default_factory is missing]
    return {name: (field.name, hints[field.name]) for name, field in fields.items()}, tuple(required)


def _dataclass(class_: type, node: Node, label: Text) -> Any:
    fields, required = _shape(class_)
    values: dict[str, Any] = {}
    for name, value in check_keys(node, label, fields, required=required).items():
        field, hint = fields[name]
        values[field] = convert(hint, value, _key(name, label))
    try:
        return class_(**values)
    except ValueError as error:
        raise _refused(node, Text(en=f"{label.en} is", zh=label.zh), error) from error
