"""``action`` of Vale's rules: what is suggested in place of the words found. Shown in messages that ask for it."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefcheck import Node, Text, did_you_mean, record

_NAMES = ("replace", "remove", "suggest", "convert", "edit")
_ARITY = {
    "replace": 3,
    "regex": 3,
    "split": 3,
    **dict.fromkeys(("remove", "trim_right", "trim_left", "trim", "truncate", "wrap", "unwrap", "prefix", "suffix"), 2),
}
"""How many parameters each operation of ``edit`` takes, its own name among them; the others take one."""


@record
class Action:
    """What a rule suggests; an empty name: nothing."""

    name: str = ""
    params: tuple[str, ...] = ()


def action_of(node: Node | None, rule: str) -> Action:
    """Return the action of a rule. Raises ConfigError."""
    if node is None or node.is_nothing:
        return Action()
    label = Text(en=f"'action' of {rule}", zh=f"{rule} 的“action”")
    if node.kind != "mapping":
        what = Text(en=f"{label.en} must be a mapping with 'name'", zh=f"{label.zh}里要有“name”")
        raise node.error(what, Text(en="Write {name: replace}.", zh="请写成 {name: replace}。"))
    name = ""
    params: tuple[str, ...] = ()
    for key, value in node.entries:
        if key.text.lower() == "name" and value.kind == "scalar":
            name = value.text
            if name not in _NAMES:
                near = did_you_mean(name, _NAMES)
                what = Text(en=f"unknown action '{name}' of {rule}", zh=f"{rule} 没有“{name}”这种 action")
                mend = Text(en=f"{near.en}Known: {', '.join(_NAMES)}.", zh=f"{near.zh}可以写：{'、'.join(_NAMES)}。")
                raise value.error(what, mend)
        elif key.text.lower() == "params" and value.kind != "mapping":
            items = value.items if value.kind == "list" else (value,)
            params = tuple(item.text for item in items)
        else:
            what = Text(en=f"unknown key '{key.text}' in {label.en}", zh=f"{label.zh}里没有“{key.text}”这一项")
            raise key.error(what, Text(en="Allowed here: name, params.", zh="这里可以写：name、params。"))
    return Action(name, params)


def suggestions(action: Action, words: str) -> list[str]:
    """Return what an action suggests in place of ``words``; nothing where it takes another program to know."""
    if action.name == "replace":
        return list(action.params)
    if action.name == "convert":
        return [_simple(words)]
    if action.name == "edit":
        return _edited(action.params, words)
    return []


def _edited(params: tuple[str, ...], words: str) -> list[str]:
    """Return the words after every step of an ``edit``."""
    made = [words]
    rest = list(params)
    while rest:
        count = _ARITY.get(rest[0], 1)
        step, rest = rest[:count], rest[count:]
        change = _STEPS.get(step[0])
        if change is None or len(step) < count:
            return []
        made = [change(word, *step[1:]) for word in made]
    return made if made != [words] else []


def _regex(words: str, source: str, put: str) -> str:
    import regex

    from briefcheck_wording._regex import translate

    return regex.sub(f"(?-f){translate(source)}", python_replacement(put), words, flags=int(regex.V1))


def python_replacement(put: str) -> str:
    r"""Return a replacement of .NET (``$1``, ``${name}``, ``$$``) as one of Python (``\g<1>``)."""
    made = put.replace("\\", r"\\")
    made = re.sub(r"\$(?:\{(\w+)\}|(\d+)|&)", lambda found: rf"\g<{found[1] or found[2] or 0}>", made)
    return made.replace("$$", "$")


def _simple(words: str) -> str:
    """Return words in small letters, apart where they were joined: ``createAlert`` -> ``create alert``."""
    apart = re.sub(r"(?<=[^\W\d_])(?=[A-Z])(?<![A-Z])|[^\w]|_", " ", words)
    return " ".join(apart.lower().split())


def _truncate(words: str, mark: str) -> str:
    return words.partition(mark)[0]


def _split(words: str, mark: str, index: str) -> str:
    parts = words.split(mark)
    return parts[int(index)] if index.isdigit() and int(index) < len(parts) else words


def _unwrap(words: str, mark: str) -> str:
    return words.removeprefix(mark).removesuffix(mark)


_STEPS: dict[str, Callable[..., str]] = {
    "regex": _regex,
    "replace": lambda words, old, new: words.replace(old, new),
    "remove": lambda words, mark: words.replace(mark, ""),
    "trim": lambda words, marks: words.strip(marks),
    "trim_left": lambda words, marks: words.lstrip(marks),
    "trim_right": lambda words, marks: words.rstrip(marks),
    "truncate": _truncate,
    "split": _split,
    "wrap": lambda words, mark: f"{mark}{words}{mark}",
    "unwrap": _unwrap,
    "prefix": lambda words, mark: mark + words,
    "suffix": lambda words, mark: words + mark,
    "squeeze": lambda words: re.sub(r"(.)\1+", r"\1", words),
    "capitalize": lambda words: words[:1].upper() + words[1:],
    "uncapitalize": lambda words: words[:1].lower() + words[1:],
    "lower": str.lower,
    "upper": str.upper,
    "title": str.title,
    "sentence": str.capitalize,
    "simple": _simple,
    "kebab": lambda words: _simple(words).replace(" ", "-"),
    "snake": lambda words: _simple(words).replace(" ", "_"),
}
