"""A register of people in a file of its own: YAML, or CSV as a spreadsheet writes it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence

from briefcheck.document.normal import fold
from briefcheck.errors import ConfigError
from briefcheck.facts.house import RegisteredPerson
from briefcheck.lazy import pattern
from briefcheck.policy.chain import shown
from briefcheck.policy.house import PERSON_KEYS, REGISTER_ENDINGS, bare_handles, people_in
from briefcheck.yamlfile import Node, check_keys, did_you_mean, load_yaml, read_source

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "full name", "姓名", "名字", "中文名"),
    "also-called": (
        *("also-called", "also called", "aka", "alias", "aliases", "nickname", "nicknames", "short name"),
        *("别名", "别称", "又名", "也叫", "简称", "昵称", "花名", "英文名"),
    ),
    "initials": ("initials", "缩写", "首字母"),
    "handles": ("handles", "handle", "@", "账号", "帐号", "用户名"),
    "side": ("side", "company", "所属", "所属方", "所属公司", "公司", "单位"),
}
"""What the columns may be headed by, folded. Other columns (a telephone, a department) are left alone."""

_KEY_OF = {heading: key for key, headings in _COLUMNS.items() for heading in headings}
_APART = pattern(r"\s*[;；、,，|\n]\s*")
"""What parts several names in one cell."""

_DELIMITERS = (",", ";", "\t")
"""Spreadsheets write the one that their system's region asks for."""


def read_register(node: Node, folder: str) -> tuple[list[RegisteredPerson], str]:
    """Return the people of the file that ``node`` names, and its absolute path. Raises ConfigError.

    Args:
        node: the path as written, relative to ``folder``.
        folder: where the configuration stands.
    """
    path = os.path.abspath(os.path.join(folder, node.text))
    ending = os.path.splitext(path)[1].lower()
    if ending not in REGISTER_ENDINGS:
        mend = "Give the path of a file that ends in .yaml or .csv, or a list of people."
        if ending in (".xlsx", ".xls", ".et", ".numbers"):
            mend = "Save the spreadsheet as CSV, and give that file."
        raise node.error(f"'people' cannot be read from '{node.text}'", mend)
    if not os.path.isfile(path):
        raise node.error(f"there is no file '{node.text}'", f"The path counts from {shown(folder)}.")
    if ending == ".csv":
        return list(_of_csv(path, shown(path))), path
    root = load_yaml(path, shown(path))
    return people_in(check_keys(root, "the register of people", ("people",), required=("people",))["people"]), path


def _of_csv(path: str, name: str) -> Iterator[RegisteredPerson]:
    rows = _rows(_text(path, name), name)
    first = next(rows, None)
    if first is None:
        raise _no_names(name, 1)
    columns = _columns(first[1], name, first[0])
    for line, cells in rows:
        if any(cells[len(first[1]) :]):
            mend = "Put a text that holds the separator in quotes."
            raise ConfigError(name, line, 1, f"has {len(cells)} cells, the first row has {len(first[1])}", mend)
        values = {key: "\n".join(cells[at] for at in places if at < len(cells)) for key, places in columns.items()}
        names = _APART.split(values["name"].strip(), maxsplit=1)
        if not names[0]:
            raise ConfigError(name, line, 1, "somebody without a name", "Fill in the column 'name'.")
        yield RegisteredPerson(
            name=" ".join(names[0].split()),
            also_called=_several(values.get("also-called", "")),
            initials=values.get("initials", "").strip(),
            handles=bare_handles(_several(values.get("handles", ""))),
            side=values.get("side", "").strip(),
        )


def _text(path: str, name: str) -> str:
    from briefcheck.errors import UnreadableDocument
    from briefcheck.readers.decoding import decode

    try:
        return decode(read_source(path, name), path)[0]
    except UnreadableDocument as error:
        raise ConfigError(name, 1, 1, str(error.why).rstrip("."), "Save it as CSV, UTF-8.") from None


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that hold anything, each with the line it begins in. Raises ConfigError."""
    import csv

    first = text.lstrip("\r\n").partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, [cell.strip() for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        mend = "Close every quotation mark that is opened, and double one inside a text."
        raise ConfigError(name, line, 1, f"this is not CSV ({error})", mend) from None


def _columns(heads: Sequence[str], name: str, line: int) -> dict[str, list[int]]:
    """Return where the columns stand, from 0; several may hold other names. Raises ConfigError."""
    columns: dict[str, list[int]] = {}
    for at, head in enumerate(heads):
        folded = " ".join(fold(head).split())
        key = _KEY_OF.get(folded)
        if key is None:
            near = did_you_mean(folded, _KEY_OF)
            if near:
                raise ConfigError(name, line, 1, f"unknown column '{head}'", f"{near}Known: {', '.join(PERSON_KEYS)}.")
            continue
        if key in columns and key not in ("also-called", "handles"):
            mend = f"Keep one of them: both hold the {key}."
            raise ConfigError(name, line, 1, f"the columns '{heads[columns[key][0]]}' and '{head}' are alike", mend)
        columns.setdefault(key, []).append(at)
    if "name" not in columns:
        raise _no_names(name, line)
    return columns


def _no_names(name: str, line: int) -> ConfigError:
    mend = f"Head the columns in the first row: {', '.join(PERSON_KEYS)} (姓名, 别名, 缩写, 账号, 所属)."
    return ConfigError(name, line, 1, "there is no column 'name'", mend)


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in _APART.split(cell.strip()) if part)
