"""Read a node as what it must be, or say what it must be, what it is and what to do.

Every function takes the node and a ``label`` that names it in the error: "'audience'", "option 'terms' of x/y".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefcheck.text import Text
from briefcheck.yamlfile.node import Node, did_you_mean

_TRUE_FALSE = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_YES_NO = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}


def must_be(node: Node, label: str, expected: str, mend: str = "") -> Exception:
    """Return the error that ``label`` is not what it must be."""
    return node.error(f"{label} must be {expected} (got {node.shown})", mend)


def as_string(node: Node, label: str) -> str:
    """Return the text of a scalar. ``no``, ``off``, ``2026-01-02`` are text here, as they look."""
    if node.kind != "scalar" or node.is_nothing:
        raise must_be(node, label, "text")
    return node.text


def as_bool(node: Node, label: str) -> bool:
    """Return true or false. ``yes`` and ``no`` are refused: versions of YAML disagree on what they mean."""
    if node.kind == "scalar" and node.plain and node.text in _TRUE_FALSE:
        return _TRUE_FALSE[node.text]
    meant = _YES_NO.get(node.text.lower()) if node.kind == "scalar" else None
    mend = ""
    if meant:
        mend = f"Write {meant}: versions of YAML disagree on what '{node.text}' means."
    elif node.text in _TRUE_FALSE:
        mend = "Leave the quotes away."
    raise must_be(node, label, "true or false", mend)


def as_int(node: Node, label: str) -> int:
    """Return a whole number. A leading zero is refused: YAML would read 010 as 8."""
    digits = node.text.removeprefix("-")
    if node.kind == "scalar" and node.plain and digits.isascii() and digits.isdigit():
        if len(digits) > 1 and digits.startswith("0"):
            mend = f"Write {digits.lstrip('0') or '0'}: YAML reads a leading zero as an octal number."
            raise must_be(node, label, "a whole number without a leading zero", mend)
        return int(node.text)
    mend = "Leave the quotes away." if not node.plain and digits.isascii() and digits.isdigit() else ""
    raise must_be(node, label, "a whole number", mend)


def as_float(node: Node, label: str) -> float:
    """Return a number, whole or with a decimal point."""
    digits = node.text.removeprefix("-").replace(".", "", 1)
    if node.kind == "scalar" and node.plain and digits.isascii() and digits.isdigit():
        return float(node.text)
    raise must_be(node, label, "a number")


def as_list(node: Node, label: str) -> tuple[Node, ...]:
    """Return the items of a list."""
    if node.kind == "list":
        return node.items
    mend = (
        ""
        if node.kind == "mapping" or node.is_nothing
        else f"Write [{node.text}] or put each item on a line with '- '."
    )
    raise must_be(node, label, "a list", mend)


def as_strings(node: Node, label: str) -> tuple[str, ...]:
    """Return a list of text."""
    return tuple(as_string(item, f"every item of {label}") for item in as_list(node, label))


def as_choice(node: Node, label: str, choices: Sequence[str]) -> str:
    """Return one of a few words."""
    if node.kind == "scalar" and node.text in choices:
        return node.text
    expected = f"{', '.join(choices[:-1])} or {choices[-1]}"
    raise must_be(node, label, expected, did_you_mean(node.text, choices).strip())


def as_text(node: Node, label: str) -> Text:
    """Return wording in both languages, ``{en: …, zh: …}``."""
    if node.kind != "mapping":
        mend = "" if node.kind == "list" or node.is_nothing else f"Write {{en: …, zh: …}} in place of '{node.text}'."
        raise must_be(node, label, "given in both languages", mend)
    check_keys(node, label, ("en", "zh"), required=("en", "zh"))
    words = {key.text: as_string(value, f"'{key.text}' of {label}") for key, value in node.entries}
    return Text(en=words["en"], zh=words["zh"])


def as_mapping(node: Node, label: str) -> dict[str, Node]:
    """Return a mapping by its keys."""
    if node.kind != "mapping":
        raise must_be(node, label, "a mapping (name: value)")
    return {key.text: value for key, value in node.entries}


def check_keys(node: Node, label: str, allowed: Collection[str], required: Collection[str] = ()) -> dict[str, Node]:
    """Return a mapping by its keys; a key that is not allowed and one that is missing are errors."""
    found = as_mapping(node, label)
    for key, _ in node.entries:
        if key.text not in allowed:
            mend = f"{did_you_mean(key.text, allowed)}Allowed here: {', '.join(allowed)}."
            raise key.error(f"unknown key '{key.text}' in {label}", mend)
    for name in required:
        if name not in found:
            raise node.error(f"{label} has no '{name}'", f"Add '{name}: …'.")
    return found
