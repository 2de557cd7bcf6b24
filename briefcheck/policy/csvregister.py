"""A register in a file of its own, as a spreadsheet writes it: CSV in any encoding, with any separator, columns in any order."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from briefcheck.document.normal import fold
from briefcheck.errors import ConfigError, shown
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern
from briefcheck.text import Text
from briefcheck.yamlfile import Node, did_you_mean, read_source

REGISTER_ENDINGS = (".yaml", ".yml", ".csv")

_PARTED = pattern(r"\s*[;；、|\n]\s*")
"""What parts several names in one cell, as commas do."""

# Behind a comma these are no other name: Acme Foods, Inc. is called Acme Foods, and Bright & Sons, The is Bright & Sons.
_NO_NAME = pattern(
    r"(?:inc|incorporated|ltd|limited|co|corp|corporation|company|llc|llp|lp|plc|gmbh|ag|sa|srl|spa|bv|nv|oy|ab|as|kg|kk|(?:co|pty|pte) ltd|pty|pte|the)"
    r"|(?:股份|集团|责任)?有限(?:责任)?公司",
    re.IGNORECASE,
)
_BESIDE = pattern(r"\s*[;；、|]\s*")
_BEHIND = pattern(r"\s*[,，\n]\s*")
_HAN = pattern(r"[\u3400-\u9fff]")
_COMMA = pattern(r"\s*[,，]\s*")
_ENDS_IN_COMPANY = pattern(r"(?<=\w) (?:co|pty|pte)\.?$", re.IGNORECASE)
_LATIN = r"[^\W\d_\u2e80-\U0010ffff]"
_LATIN_NAME = rf"{_LATIN}(?:{_LATIN}|['’.-])*"
_SURNAME_FIRST = pattern(
    rf"(?P<surname>(?:(?:van|von|de|der|den|del|la|le|di|da|dos|al|bin) )*{_LATIN_NAME})\s*,\s*(?P<given>{_LATIN_NAME}(?: {_LATIN_NAME})?)",
    re.IGNORECASE,
)
"""Lee, Ann: so the lists of people that mail programs and personnel offices write have it."""

_ALIASES = "also-called"
"""The column for the other names, where those go that stand in the cell of the name, too."""

_SEPARATOR_LINE = pattern(r"[\r\n]*\"?sep=(?P<mark>[,;\t])\"?[ \t]*\r?\n", re.IGNORECASE)
"""The line before the first row by which Excel is told what parts the cells."""

_DELIMITERS = (",", ";", "\t")
"""Spreadsheets write the one that their system's region asks for."""

_SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".et", ".ods", ".numbers")

_NO_REGISTER = Text(en="'{key}' cannot be read from '{path}'", zh="“{key}”无法从“{path}”读取")
_AS_CSV = Text(en="Save the spreadsheet as CSV, and give that file.", zh="请把表格另存为 CSV，再写那个文件。")
_ENDINGS = Text(
    en="Give the path of a file that ends in .yaml or .csv, or a list of {things}.",
    zh="请写以 .yaml 或 .csv 结尾的文件路径，或直接写{things}列表。",
)
_NO_FILE = Text(en="there is no file '{path}'", zh="没有文件“{path}”")
_COUNTS_FROM = Text(en="The path counts from {folder}.", zh="路径从 {folder} 算起。")
_TOO_MANY = Text(
    en="the row has {cells} cells, the first row {columns}", zh="这一行有 {cells} 格，首行只有 {columns} 格"
)
_QUOTE_SEPARATORS = Text(
    en="Put a text that holds the separator in quotation marks.", zh="内容里含有分隔符的，请用双引号括起来。"
)
_NAME_THEM = Text(en="Fill in the column 'name'.", zh="请填写{name}一列。")
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
_NO_NAMES = Text(en="there is no column 'name'", zh="没有“{name}”一列")


@frozen
class Register:
    """What a register of CSV holds: its columns by key, which of them may stand twice, and its words for people.

    ``key`` is the key of the configuration; ``things`` what it lists; ``nobody`` is said of a row without a name;
    ``name_column`` is what that column is called in Chinese; ``head_columns`` says how to head the first row.
    """

    key: str
    things: Text
    columns: Mapping[str, tuple[str, ...]]
    several: Collection[str]
    nobody: Text
    name_column: str
    head_columns: Text
    surname_first: bool = False
    """Two Latin words with a comma in the cell of the name are one person: Lee, Ann."""

    @property
    def key_of(self) -> Mapping[str, str]:
        """The key of each heading, folded."""
        return {heading: key for key, headings in self.columns.items() for heading in headings}

    @property
    def keys(self) -> Text:
        """The keys, as they are listed."""
        return Text(en=", ".join(self.columns), zh="、".join(self.columns))


def register_path(node: Node, folder: str, register: Register) -> str:
    """Return the absolute path of the register that ``node`` names, relative to ``folder``. Raises ConfigError."""
    path = os.path.abspath(os.path.join(folder, node.text))
    ending = os.path.splitext(path)[1].lower()
    if ending not in REGISTER_ENDINGS:
        mend = _AS_CSV if ending in _SPREADSHEETS else _ENDINGS.fill({"things": register.things})
        raise node.error(_NO_REGISTER.fill({"key": register.key, "path": node.text}), mend)
    if not os.path.isfile(path):
        raise node.error(_NO_FILE.fill({"path": node.text}), _COUNTS_FROM.fill({"folder": shown(folder)}))
    return path


def read_rows(path: str, name: str, register: Register) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield the name of each row and its cells by key; as :func:`numbered_rows`, without the lines."""
    return ((found, values) for _, found, values in numbered_rows(path, name, register))


def numbered_rows(path: str, name: str, register: Register) -> Iterator[tuple[int, str, Mapping[str, str]]]:
    """Yield the line, the name and the cells by key of each row; a cell that stands for several columns holds a line each.

    Raises:
        ConfigError: with the line, when the file is no register.
    """
    rows = _rows(_text(path, name), name)
    first = next(rows, None)
    if first is None:
        raise _no_names(name, 1, register)
    columns = _columns(first[1], name, first[0], register)
    for line, cells in rows:
        if any(cells[len(first[1]) :]):
            what = _TOO_MANY.fill({"cells": len(cells), "columns": len(first[1])})
            raise ConfigError(name, line, 1, what, _QUOTE_SEPARATORS)
        values = {key: "\n".join(cells[at] for at in places if at < len(cells)) for key, places in columns.items()}
        cell = values["name"]
        names = several(_given_first(cell, register)) if register.surname_first else _own_names(cell)
        first_name, *others = names or ("",)
        if not first_name:
            raise ConfigError(name, line, 1, register.nobody, _NAME_THEM.fill({"name": register.name_column}))
        more = "\n".join((*others, values.get(_ALIASES, "")))
        yield line, " ".join(first_name.split()), {**values, _ALIASES: more}


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
    from io import StringIO

    said = _SEPARATOR_LINE.match(text)
    blank = said[0].count("\n") * "\n" if said is not None else ""
    text = text if said is None else blank + text[said.end() :]  # the rows keep their lines
    first = text.lstrip("\r\n").partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count) if said is None else said["mark"]
    # not splitlines(): a row does not end at the vertical tab that Word and PowerPoint have for a line break
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, [cell.strip() for cell in cells]
            line = reader.line_num + 1
    except csv.Error:
        raise ConfigError(name, line, 1, _NO_CSV, _CLOSE_QUOTES) from None


def _columns(heads: Sequence[str], name: str, line: int, register: Register) -> dict[str, list[int]]:
    """Return where the columns stand, from 0; several may hold other names. Raises ConfigError."""
    columns: dict[str, list[int]] = {}
    key_of = register.key_of
    for at, head in enumerate(heads):
        folded = " ".join(fold(head).split())
        key = key_of.get(folded)
        if key is None:
            near = did_you_mean(folded, key_of)
            if near.en:
                mend = _KNOWN_COLUMNS.fill({"near": near, "known": register.keys})
                raise ConfigError(name, line, 1, _UNKNOWN_COLUMN.fill({"head": head}), mend)
            continue
        if key in columns and key not in register.several:
            what = _TWICE.fill({"first": heads[columns[key][0]], "second": head})
            raise ConfigError(name, line, 1, what, _KEEP_ONE.fill({"key": key}))
        columns.setdefault(key, []).append(at)
    if "name" not in columns:
        raise _no_names(name, line, register)
    return columns


def _no_names(name: str, line: int, register: Register) -> ConfigError:
    what = _NO_NAMES.fill({"name": register.name_column})
    return ConfigError(name, line, 1, what, register.head_columns.fill({"known": register.keys}))


def _given_first(cell: str, register: Register) -> str:
    """Return the cell of a name with the given name of a person first."""
    found = _SURNAME_FIRST.fullmatch(cell.strip()) if register.surname_first else None
    return f"{found['given']} {found['surname']}" if found is not None else cell


def several(cell: str) -> tuple[str, ...]:
    """Return the names that one cell holds; the form of a company behind a comma is none."""
    return tuple(name for part in _PARTED.split(cell.strip()) for name in _without_forms(_COMMA.split(part)) if name)


def _own_names(cell: str) -> tuple[str, ...]:
    """Return the names of a firm that its own cell holds: behind a comma or in the next line stands its town, or where it came from.

    What is Chinese where the name is not, or the reverse, is its other name.
    """
    found: list[str] = []
    for part in _BESIDE.split(cell.strip()):
        first, *others = (*_without_forms(_BEHIND.split(part)),) or ("",)
        is_chinese = _HAN.search(first) is not None
        found += [first, *(name for name in others if (_HAN.search(name) is not None) != is_chinese)]
    return tuple(name for name in found if name)


def _without_forms(parts: Sequence[str]) -> Iterator[str]:
    """Yield what commas part, without the forms of companies and articles that stand behind one."""
    for at, part in enumerate(parts):
        if at and _NO_NAME.fullmatch(part.replace(".", "")):
            continue
        follows = parts[at + 1].replace(".", "") if at + 1 < len(parts) else ""
        bare = _ENDS_IN_COMPANY.sub("", part) if _NO_NAME.fullmatch(follows) else part
        yield bare if " " in bare else part
