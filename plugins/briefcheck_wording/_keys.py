"""The keys of Vale's rules: which there are, what each holds, and what is said of a wrong one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from briefcheck import ConfigError, Node, Text, did_you_mean, record

LEVELS = ("suggestion", "warning", "error")
HEADER = ("extends", "message", "level", "scope", "link", "description", "limit", "action", "matchcase", "tests")
_WORDS = {"ignorecase": "flag", "nonword": "flag", "exceptions": "list", "vocab": "flag"}
POINTS: Mapping[str, Mapping[str, str]] = {
    "existence": {"tokens": "list", "raw": "list", "append": "flag", **_WORDS},
    "substitution": {"swap": "pairs", "capitalize": "flag", "pos": "text", **_WORDS},
    "occurrence": {"token": "text", "min": "whole", "max": "whole", "ignorecase": "flag"},
    "repetition": {"tokens": "list", "max": "whole", "alpha": "flag", **_WORDS},
    "consistency": {"either": "pairs", "nonword": "flag", "ignorecase": "flag"},
    "conditional": {"first": "text", "second": "text", "in": "text", **_WORDS},
    "capitalization": {
        "match": "text",
        "style": "text",
        "indicators": "list",
        "threshold": "number",
        "prefix": "text",
        "exceptions": "list",
        "vocab": "flag",
    },
    "metric": {"formula": "text", "condition": "text"},
    "readability": {"metrics": "list", "grade": "number"},
    "spelling": dict.fromkeys(
        ("dictionaries", "dicpath", "append", "custom", "filters", "ignore", "exceptions", "aff", "dic", "vocab"), "any"
    ),
    "sequence": {
        "tokens": "any",
        "ignorecase": "flag",
        "upos": "flag",
        "min": "whole",
        "target": "any",
        "exceptions": "any",
    },
    "script": {"script": "text"},
}
"""The extension points, and what each of their keys holds."""

REQUIRED = {
    "substitution": ("swap",),
    "occurrence": ("token",),
    "repetition": ("tokens",),
    "consistency": ("either",),
    "conditional": ("first", "second"),
    "capitalization": ("match",),
    "metric": ("formula", "condition"),
    "readability": ("metrics", "grade"),
}
_HEADER_KINDS = {"limit": "whole", "scope": "list", "action": "any", "matchcase": "flag", "tests": "any"}
_EXPECTED = {
    "flag": Text(en="true or false", zh=" true 或 false"),
    "whole": Text(en="a whole number", zh="整数"),
    "number": Text(en="a number", zh="数字"),
    "text": Text(en="text", zh="文字"),
    "list": Text(en="text or a list of text", zh="文字或文字列表"),
    "pairs": Text(en="pairs of text (wrong: right)", zh="成对的文字（错: 对）"),
}
_FLAGS = dict.fromkeys(("true", "yes", "on", "1"), True) | dict.fromkeys(("false", "no", "off", "0"), False)


@record
class Item:
    """A text of a style with its place."""

    text: str
    node: Node


@record
class Keys:
    """The keys of one rule, read as what they must be. A key that is not given has no entry."""

    root: Node
    name: str
    point: str
    values: Mapping[str, Any]
    nodes: Mapping[str, Node]

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of a key."""
        return self.values.get(key, default)

    def items(self, key: str) -> tuple[Item, ...]:
        """Return the items of a list, none where it is not given."""
        found: tuple[Item, ...] = self.values.get(key, ())
        return found

    def error(self, key: str, what: Text, mend: Text) -> ConfigError:
        """Return the error that stands at the value of a key."""
        return self.nodes.get(key, self.root).error(what, mend)


def read_keys(root: Node, name: str, more: Sequence[str] = ()) -> Keys:
    """Return the keys of a rule.

    Args:
        root: the file.
        name: ``STYLE.Rule``, for errors.
        more: keys that are not Vale's and are allowed; they are left as they are.

    Raises:
        ConfigError: a key is unknown or missing, or its value is of the wrong kind.
    """
    nodes: dict[str, Node] = {}
    for key, value in root.entries:
        nodes[key.text if key.text in more else key.text.lower()] = value
    point = _point(root, nodes, name)
    kinds = dict.fromkeys(HEADER, "text") | _HEADER_KINDS | dict(POINTS[point])
    values: dict[str, Any] = {}
    for key, value in root.entries:
        word = key.text.lower()
        if key.text in more:
            continue
        if word == "code":
            if not _read(value, "flag", _label(word, name)):
                continue
            what = Text(en=f"{name} has 'code', which Vale no longer knows", zh=f"{name} 用了“code”，Vale 已不支持")
            raise key.error(what, Text(en="Write 'scope: raw' in its place.", zh="请改写成“scope: raw”。"))
        if word not in kinds:
            raise _unknown(key, name, point, kinds)
        if not (value.is_nothing and word in {"link", "description"}):
            values[word] = _read(value, kinds[word], _label(word, name))
    for word in ("message", *REQUIRED.get(point, ())):
        if word not in values:
            what = Text(en=f"{name} has no '{word}'", zh=f"{name} 缺少“{word}”")
            raise root.error(what, Text(en=f"Add '{word}: …'.", zh=f"请加上“{word}: …”。"))
    return Keys(root, name, point, values, nodes)


def _label(key: str, name: str) -> Text:
    return Text(en=f"'{key}' of {name}", zh=f"{name} 的“{key}”")


def _point(root: Node, nodes: Mapping[str, Node], name: str) -> str:
    node = nodes.get("extends")
    if node is None:
        what = Text(en=f"{name} has no 'extends'", zh=f"{name} 缺少“extends”")
        raise root.error(what, _points(Text(en="Add 'extends: …'.", zh="请加上“extends: …”。")))
    if node.kind == "scalar" and node.text in POINTS:
        return node.text
    got = node.shown
    near = did_you_mean(node.text, POINTS)
    what = Text(en=f"unknown extension point {got.en} of {name}", zh=f"{name} 的 extends 不对：{got.zh}")
    raise node.error(what, _points(near))


def _points(first: Text) -> Text:
    return Text(
        en=f"{first.en.strip()} Known: {', '.join(POINTS)}.".strip(), zh=f"{first.zh}可以写：{'、'.join(POINTS)}。"
    )


def _unknown(key: Node, name: str, point: str, kinds: Mapping[str, str]) -> ConfigError:
    near = did_you_mean(key.text.lower(), kinds)
    what = Text(en=f"unknown key '{key.text}' in {name} ({point})", zh=f"{name}（{point}）里没有“{key.text}”这一项")
    mend = Text(
        en=f"{near.en}Allowed here: {', '.join(kinds)}.",
        zh=f"{near.zh}这里可以写：{'、'.join(kinds)}。",
    )
    return key.error(what, mend)


def _read(node: Node, kind: str, label: Text) -> Any:
    """Return the value of a key; as in Vale, a number or a word stands for a text, and one text for a list."""
    if kind == "any":
        return node
    if kind == "pairs":
        if node.kind != "mapping":
            raise _wrong(node, kind, label)
        return tuple(
            (Item(key.text, key), Item("" if value.is_nothing else _text(value, kind, label), value))
            for key, value in node.entries
        )
    if kind == "list":
        items = node.items if node.kind == "list" else (node,)
        return tuple(Item("" if item.is_nothing else _text(item, kind, label), item) for item in items)
    said = _text(node, kind, label)
    if kind == "text":
        return said
    if kind == "flag":
        if said.lower() not in _FLAGS:
            raise _wrong(node, kind, label)
        return _FLAGS[said.lower()]
    try:
        return int(said) if kind == "whole" else float(said)
    except ValueError:
        raise _wrong(node, kind, label) from None


def _text(node: Node, kind: str, label: Text) -> str:
    if node.kind != "scalar" or (node.is_nothing and kind != "list"):
        raise _wrong(node, kind, label)
    return node.text


def _wrong(node: Node, kind: str, label: Text) -> ConfigError:
    expected, got = _EXPECTED[kind], node.shown
    what = Text(
        en=f"{label.en} must be {expected.en} (got {got.en})", zh=f"{label.zh}应为{expected.zh}（现为{got.zh}）"
    )
    return node.error(what, Text(en="Change the value.", zh="请修改这个值。"))
