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
from briefcheck.text import Text
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

_KEYS = Text(en=", ".join(PERSON_KEYS), zh="、".join(PERSON_KEYS))
_SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".et", ".ods", ".numbers")

_REGISTER = Text(en="the register of people", zh="人员名单")
_NO_REGISTER = Text(en="'people' cannot be read from '{path}'", zh="“people”无法从“{path}”读取")
_AS_CSV = Text(en="Save the spreadsheet as CSV, and give that file.", zh="请把表格另存为 CSV，再写那个文件。")
_ENDINGS = Text(
    en="Give the path of a file that ends in .yaml or .csv, or a list of people.",
    zh="请写以 .yaml 或 .csv 结尾的文件路径，或直接写人员列表。",
)
_NO_FILE = Text(en="there is no file '{path}'", zh="没有文件“{path}”")
_COUNTS_FROM = Text(en="The path counts from {folder}.", zh="路径从 {folder} 算起。")
_TOO_MANY = Text(
    en="the row has {cells} cells, the first row {columns}", zh="这一行有 {cells} 格，首行只有 {columns} 格"
)
_QUOTE_SEPARATORS = Text(
    en="Put a text that holds the separator in quotation marks.", zh="内容里含有分隔符的，请用双引号括起来。"
)
_NOBODY = Text(en="somebody without a name", zh="这一行没有姓名")
_NAME_THEM = Text(en="Fill in the column 'name'.", zh="请填写姓名一列。")
_AS_UTF8 = Text(en="Save it again as CSV, UTF-8.", zh="请重新另存为 CSV（UTF-8）。")
_NO_CSV = Text(en="the quotation marks do not fit", zh="双引号用得不对")
_CLOSE_QUOTES = Text(
    en="Close every quotation mark that is opened, and double one inside a text.",
    zh="双引号要成对；内容里的双引号写两次。",
)
_UNKNOWN_COLUMN = Text(en="unknown column '{head}'", zh="未知的列“{head}”")
_KNOWN_COLUMNS = Text(en="{near}Known: {known}.", zh="{near}可用的列：{known}。")
_TWICE = Text(en="the columns '{first}' and '{second}' say the same", zh="“{first}”和“{second}”两列重复")
_KEEP_ONE = Text(en="Keep one of them: both hold the {key}.", zh="请留一列：两列都当作 {key}。")
_NO_NAMES = Text(en="there is no column 'name'", zh="没有“姓名”一列")
_HEAD_COLUMNS = Text(
    en="Head the columns in the first row: {known}.", zh="请在首行写列名：{known}（或：姓名、别名、缩写、账号、所属）。"
)


def read_register(node: Node, folder: str) -> tuple[list[RegisteredPerson], str]:
    """Return the people of the file that ``node`` names, and its absolute path. Raises ConfigError.

    Args:
        node: the path as written, relative to ``folder``.
        folder: where the configuration stands.
    """
    path = os.path.abspath(os.path.join(folder, node.text))
    ending = os.path.splitext(path)[1].lower()
    if ending not in REGISTER_ENDINGS:
        mend = _AS_CSV if ending in _SPREADSHEETS else _ENDINGS
        raise node.error(_NO_REGISTER.fill({"path": node.text}), mend)
    if not os.path.isfile(path):
        raise node.error(_NO_FILE.fill({"path": node.text}), _COUNTS_FROM.fill({"folder": shown(folder)}))
    if ending == ".csv":
        return list(_of_csv(path, shown(path))), path
    root = load_yaml(path, shown(path))
    return people_in(check_keys(root, _REGISTER, ("people",), required=("people",))["people"]), path


def _of_csv(path: str, name: str) -> Iterator[RegisteredPerson]:
    rows = _rows(_text(path, name), name)
    first = next(rows, None)
    if first is None:
        raise _no_names(name, 1)
    columns = _columns(first[1], name, first[0])
    for line, cells in rows:
        if any(cells[len(first[1]) :]):
            what = _TOO_MANY.fill({"cells": len(cells), "columns": len(first[1])})
            raise ConfigError(name, line, 1, what, _QUOTE_SEPARATORS)
        values = {key: "\n".join(cells[at] for at in places if at < len(cells)) for key, places in columns.items()}
        names = _APART.split(values["name"].strip(), maxsplit=1)
        if not names[0]:
            raise ConfigError(name, line, 1, _NOBODY, _NAME_THEM)
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
        raise ConfigError(name, 1, 1, error.text, _AS_UTF8) from None


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
    except csv.Error:
        raise ConfigError(name, line, 1, _NO_CSV, _CLOSE_QUOTES) from None


def _columns(heads: Sequence[str], name: str, line: int) -> dict[str, list[int]]:
    """Return where the columns stand, from 0; several may hold other names. Raises ConfigError."""
    columns: dict[str, list[int]] = {}
    for at, head in enumerate(heads):
        folded = " ".join(fold(head).split())
        key = _KEY_OF.get(folded)
        if key is None:
            near = did_you_mean(folded, _KEY_OF)
            if near.en:
                mend = _KNOWN_COLUMNS.fill({"near": near, "known": _KEYS})
                raise ConfigError(name, line, 1, _UNKNOWN_COLUMN.fill({"head": head}), mend)
            continue
        if key in columns and key not in ("also-called", "handles"):
            what = _TWICE.fill({"first": heads[columns[key][0]], "second": head})
            raise ConfigError(name, line, 1, what, _KEEP_ONE.fill({"key": key}))
        columns.setdefault(key, []).append(at)
    if "name" not in columns:
        raise _no_names(name, line)
    return columns


def _no_names(name: str, line: int) -> ConfigError:
    return ConfigError(name, line, 1, _NO_NAMES, _HEAD_COLUMNS.fill({"known": _KEYS}))


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in _APART.split(cell.strip()) if part)
