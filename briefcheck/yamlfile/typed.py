"""Read a node as what it must be, or say what it must be, what it is and what to do.

Every function takes the node and a ``label`` that names it in the error: "'audience'", "option 'terms' of x/y". Labels are
made with :func:`briefcheck.yamlfile.quoted`, :func:`key_of` and :func:`every_item`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefcheck.text import Text
from briefcheck.yamlfile.node import Node, did_you_mean

_NO_MEND = Text(en="", zh="")
_EMPTY = Text(en="{label} is an empty text", zh="{label}是空的")
_FILL_IN = Text(en="Fill it in, or remove it.", zh="请填写，或者删去。")
_ITEM = Text(en="item {number} of {label}", zh="{label}的第 {number} 项")
_UNQUOTE = Text(en="Leave the quotes away.", zh="请去掉引号。")
_TRUE_FALSE = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_YES_NO = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}


def key_of(key: str, whole: Text) -> Text:
    """Return the label of a key in something that has a label itself."""
    return Text(en=f"'{key}' of {whole.en}", zh=f"{whole.zh}的“{key}”")


def every_item(whole: Text) -> Text:
    """Return the label of any item of a list."""
    return Text(en=f"every item of {whole.en}", zh=f"{whole.zh}的每一项")


def must_be(node: Node, label: Text, expected: Text, mend: Text = _NO_MEND) -> Exception:
    """Return the error that ``label`` is not what it must be."""
    got = node.shown
    what = Text(
        en=f"{label.en} must be {expected.en} (got {got.en})",
        zh=f"{label.zh}应为{expected.zh}（现为{got.zh}）",
    )
    return node.error(what, mend)


def as_string(node: Node, label: Text) -> str:
    """Return the text of a scalar. ``no``, ``off``, ``2026-01-02`` are text here, as they look."""
    if node.kind != "scalar" or node.is_nothing:
        raise must_be(node, label, Text(en="text", zh="文字"))
    return node.text


def as_word(node: Node, label: Text) -> str:
    """Return the text of a scalar that must not be empty, without space around it."""
    text = as_string(node, label).strip()
    if not text:
        raise node.error(_EMPTY.fill({"label": label}), _FILL_IN)
    return text


def as_bool(node: Node, label: Text) -> bool:
    """Return true or false. ``yes`` and ``no`` are refused: versions of YAML disagree on what they mean."""
    if node.kind == "scalar" and node.plain and node.text in _TRUE_FALSE:
        return _TRUE_FALSE[node.text]
    meant = _YES_NO.get(node.text.lower()) if node.kind == "scalar" else None
    mend = _NO_MEND
    if meant:
        mend = Text(
            en=f"Write {meant}: versions of YAML disagree on what '{node.text}' means.",
            zh=f"请写 {meant}：不同版本的 YAML 对“{node.text}”的理解不一样。",
        )
    elif node.text in _TRUE_FALSE:
        mend = _UNQUOTE
    raise must_be(node, label, Text(en="true or false", zh=" true 或 false"), mend)


def as_int(node: Node, label: Text) -> int:
    """Return a whole number. A leading zero is refused: YAML would read 010 as 8."""
    digits = node.text.removeprefix("-")
    if node.kind == "scalar" and node.plain and digits.isascii() and digits.isdigit():
        if len(digits) > 1 and digits.startswith("0"):
            meant = digits.lstrip("0") or "0"
            mend = Text(
                en=f"Write {meant}: YAML reads a leading zero as an octal number.",
                zh=f"请写 {meant}：以 0 开头的数字，YAML 会当作八进制。",
            )
            raise must_be(node, label, Text(en="a whole number without a leading zero", zh="不以 0 开头的整数"), mend)
        return int(node.text)
    mend = _UNQUOTE if not node.plain and digits.isascii() and digits.isdigit() else _NO_MEND
    raise must_be(node, label, Text(en="a whole number", zh="整数"), mend)


def as_float(node: Node, label: Text) -> float:
    """Return a number, whole or with a decimal point."""
    digits = node.text.removeprefix("-").replace(".", "", 1)
    if node.kind == "scalar" and node.plain and digits.isascii() and digits.isdigit():
        return float(node.text)
    raise must_be(node, label, Text(en="a number", zh="数字"))


def as_list(node: Node, label: Text) -> tuple[Node, ...]:
    """Return the items of a list."""
    if node.kind == "list":
        return node.items
    mend = _NO_MEND
    if node.kind == "scalar" and not node.is_nothing:
        mend = Text(
            en=f"Write [{node.text}] or put each item on a line with '- '.",
            zh=f"请写成 [{node.text}]，或每项一行、以“- ”开头。",
        )
    raise must_be(node, label, Text(en="a list", zh="列表"), mend)


def as_strings(node: Node, label: Text) -> tuple[str, ...]:
    """Return a list of text."""
    return tuple(as_string(item, every_item(label)) for item in as_list(node, label))


def as_words(node: Node, label: Text) -> tuple[str, ...]:
    """Return a list of text, none of it empty; one text alone is a list of one."""
    if node.kind == "scalar":
        return (as_word(node, label),)
    items = enumerate(as_list(node, label), 1)
    return tuple(as_word(item, _ITEM.fill({"number": number, "label": label})) for number, item in items)


def as_choice(node: Node, label: Text, choices: Sequence[str]) -> str:
    """Return one of a few words."""
    if node.kind == "scalar" and node.text in choices:
        return node.text
    expected = Text(
        en=f"{', '.join(choices[:-1])} or {choices[-1]}",
        zh=f" {'、'.join(choices[:-1])} 或 {choices[-1]}",
    )
    near = did_you_mean(node.text, choices)
    raise must_be(node, label, expected, Text(en=near.en.strip(), zh=near.zh))


def as_text(node: Node, label: Text) -> Text:
    """Return wording in both languages, ``{en: …, zh: …}``."""
    if node.kind != "mapping":
        mend = _NO_MEND
        if node.kind == "scalar" and not node.is_nothing:
            mend = Text(
                en=f"Write {{en: …, zh: …}} in place of '{node.text}'.",
                zh=f"请把“{node.text}”改写成 {{en: …, zh: …}}。",
            )
        raise must_be(node, label, Text(en="given in both languages", zh="中英文各写一份"), mend)
    check_keys(node, label, ("en", "zh"), required=("en", "zh"))
    words = {key.text: value for key, value in node.entries}
    for key, value in words.items():
        if value.kind != "scalar" or value.is_nothing:
            as_string(value, key_of(key, label))  # refuses it
    return Text(en=words["en"].text, zh=words["zh"].text)


def as_mapping(node: Node, label: Text) -> dict[str, Node]:
    """Return a mapping by its keys."""
    if node.kind != "mapping":
        raise must_be(node, label, Text(en="a mapping (name: value)", zh="一组“名称: 值”"))
    return {key.text: value for key, value in node.entries}


def check_keys(node: Node, label: Text, allowed: Collection[str], required: Collection[str] = ()) -> dict[str, Node]:
    """Return a mapping by its keys; a key that is not allowed and one that is missing are errors."""
    found = as_mapping(node, label)
    for key, _ in node.entries:
        if key.text not in allowed:
            near = did_you_mean(key.text, allowed)
            mend = Text(
                en=f"{near.en}Allowed here: {', '.join(allowed)}.",
                zh=f"{near.zh}这里可以写：{'、'.join(allowed)}。",
            )
            raise key.error(
                Text(en=f"unknown key '{key.text}' in {label.en}", zh=f"{label.zh}里没有“{key.text}”这一项"), mend
            )
    for name in required:
        if name not in found:
            what = Text(en=f"{label.en} has no '{name}'", zh=f"{label.zh}缺少“{name}”")
            raise node.error(what, Text(en=f"Add '{name}: …'.", zh=f"请加上“{name}: …”。"))
    return found
