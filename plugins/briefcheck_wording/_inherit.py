"""Rules that extend another rule: ``extends: House.Terms``. They take its keys and lay their own over them.

A key replaces the other rule's; ``key+`` adds to its list or its pairs, ``key-`` takes from them. The other rule stands in
a style beside this one, which need not be in use; that of a folder whose name begins with ``_`` never is.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from briefcheck import ConfigError, Node, StyleFolder, Text, load_yaml

_DEEPEST = 10
"""Rules that may stand in a line, each extending the next."""


def inherited(root: Node, name: str, beside: Sequence[StyleFolder], seen: tuple[str, ...] = ()) -> Node:
    """Return a rule with the keys of the one that it extends; a rule that extends none as it is.

    Args:
        root: its file.
        name: ``STYLE.Rule``, for errors.
        beside: the folders that hold the styles.
        seen: the rules that led here.

    Raises:
        ConfigError: there is no such rule, more than one, or its keys are not there to be changed.
    """
    node = _extends(root)
    if node is not None and node.kind == "list":
        what = Text(
            en=f"'extends' of {name} takes one name, not a list", zh=f"{name} 的 extends 只能写一个名称，不能写列表"
        )
        raise node.error(what, Text(en="Write one name, without brackets.", zh="请只写一个名称，不加方括号。"))
    if node is None or node.kind != "scalar" or "." not in node.text:
        return root
    other = node.text
    if other in seen or len(seen) >= _DEEPEST:
        what = Text(en=f"{name} extends itself ({' > '.join((*seen, other))})", zh=f"{name} 绕回来继承了自己")
        raise node.error(what, Text(en="Let one of them stand alone.", zh="请让其中一条不再继承。"))
    parent = inherited(_file_of(node, name, beside), other, beside, (*seen, other))
    entries = {key.text.lower(): (key, value) for key, value in parent.entries if key.text.lower() != "tests"}
    own = {key.text.lower() for key, _ in root.entries}
    for key, value in root.entries:
        word = key.text.lower()
        base = word.rstrip("+-")
        if word == "extends":
            continue
        if base == word:
            entries[word] = (key, value)
            continue
        if base in own:
            what = Text(en=f"{name} has both '{base}' and '{word}'", zh=f"{name} 同时写了“{base}”和“{word}”")
            raise key.error(what, Text(en="Keep one of them.", zh="请只留一个。"))
        entries[base] = (key._replace(text=base), _changed(entries.get(base), key, value, other))
    return root._replace(entries=tuple(entries.values()))


def _extends(root: Node) -> Node | None:
    return next((value for key, value in root.entries if key.text.lower() == "extends"), None)


def _file_of(node: Node, name: str, beside: Iterable[StyleFolder]) -> Node:
    """Return the file of the rule that ``extends`` names. Raises ConfigError."""
    steps = node.text.split(".")
    inside = f"{'/'.join(steps)}.yml"
    if all(steps) and "/" not in node.text and os.sep not in node.text:
        for folder in beside:
            path = os.path.join(folder.path, inside)
            if is_file(path):
                return load_yaml(path, os.path.join(folder.name, inside))
    what = Text(
        en=f"{name} extends the rule '{node.text}', and there is no {inside}",
        zh=f"{name} 继承了规则“{node.text}”，但没有 {inside}",
    )
    mend = Text(
        en=f"Put the style {steps[0]} beside this one; it need not be named under styles.",
        zh=f"请把规范文件夹 {steps[0]} 放在它旁边，不必写进 styles。",
    )
    raise node.error(what, mend)


def is_file(path: str) -> bool:
    """Tell whether a file can be read, by opening it: that is told to briefcheck, so that it knows what was looked for."""
    try:
        with open(path, "rb"):
            return True
    except OSError:
        return os.path.isfile(path)


def _changed(had: tuple[Node, Node] | None, key: Node, value: Node, other: str) -> Node:
    """Return the value of the other rule with entries added or taken away. Raises ConfigError."""
    before = had[1] if had else None
    if before is None or before.kind == "scalar":
        what = Text(
            en=f"'{key.text}' cannot be: {other} has no list or pairs of that name",
            zh=f"“{key.text}”不成立：{other} 没有这样的列表或成对文字",
        )
        raise key.error(what, Text(en="Write the key without the sign.", zh="请去掉键名后的符号。"))
    if key.text.endswith("+"):
        return _added(before, key, value)
    return _taken(before, key, value, other)


def _added(before: Node, key: Node, value: Node) -> Node:
    if value.kind != before.kind:
        raise _wrong(key, value, before.kind)
    if before.kind == "list":
        return before._replace(items=(*before.items, *value.items))
    entries = {old.text: (old, new) for old, new in before.entries}
    entries.update((old.text, (old, new)) for old, new in value.entries)  # joined in one tuple, mypy crashes
    return before._replace(entries=tuple(entries.values()))


def _taken(before: Node, key: Node, value: Node, other: str) -> Node:
    if value.kind != "list":
        raise _wrong(key, value, "list")
    items, entries = list(before.items), {old.text: (old, new) for old, new in before.entries}
    for item in value.items:
        at = next((at for at, had in enumerate(items) if had.text == item.text), None)
        if at is not None:
            del items[at]
        elif entries.pop(item.text, None) is None:
            what = Text(
                en=f"'{key.text}': {other} has no entry '{item.text}'", zh=f"“{key.text}”：{other} 没有“{item.text}”"
            )
            raise item.error(
                what, Text(en="Look at the other rule; it may have changed.", zh="请核对那条规则，可能已改。")
            )
    return before._replace(items=tuple(items), entries=tuple(entries.values()))


def _wrong(key: Node, value: Node, wanted: str) -> ConfigError:
    shape = _SHAPES[wanted]
    what = Text(en=f"'{key.text}' must be {shape.en}", zh=f"“{key.text}”应为{shape.zh}")
    return value.error(what, Text(en="Change the value.", zh="请修改这个值。"))


_SHAPES = {
    "list": Text(en="a list", zh="列表"),
    "mapping": Text(en="pairs of text (wrong: right)", zh="成对的文字（错: 对）"),
}


def beside(styles: Iterable[StyleFolder]) -> Iterator[StyleFolder]:
    """Yield the folders in which styles stand, each once."""
    seen: set[str] = set()
    for style in styles:
        path = os.path.dirname(os.path.normpath(style.path))
        if path not in seen:
            seen.add(path)
            yield StyleFolder(path, os.path.dirname(os.path.normpath(style.name)))
