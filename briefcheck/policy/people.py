"""The register of people: a list in the configuration, or a file of its own in YAML or CSV."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefcheck.document.normal import fold
from briefcheck.errors import ConfigError, shown
from briefcheck.facts.house import RegisteredPerson
from briefcheck.policy.csvregister import REGISTER_ENDINGS, Register, numbered_rows, register_path, several
from briefcheck.text import Text
from briefcheck.yamlfile import EVERYTHING, Node, as_word, as_words, check_keys, key_of, load_yaml

PERSON_KEYS = ("name", "also-called", "initials", "handles", "side")

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

_PEOPLE = Register(
    key="people",
    things=Text(en="people", zh="人员"),
    columns=_COLUMNS,
    several=("also-called", "handles"),
    nobody=Text(en="somebody without a name", zh="这一行没有姓名"),
    name_column="姓名",
    head_columns=Text(
        en="Head the columns in the first row: {known}.",
        zh="请在首行写列名：{known}（或：姓名、别名、缩写、账号、所属）。",
    ),
    surname_first=True,
)
_REGISTER = Text(en="the register of people", zh="人员名单")


_NOT_PEOPLE = Text(
    en="'people' must be a list or the path of a file (got {got})", zh="“people”应为列表或文件路径（现为{got}）"
)
_PEOPLE_OR_PATH = Text(
    en="Write a list of people, or the path of a file that ends in .yaml or .csv.",
    zh="请写一个人员列表，或以 .yaml、.csv 结尾的文件路径。",
)
_PERSON = Text(en="person {number} of 'people'", zh="“people”的第 {number} 个人")
_IS_PATH = Text(en="{label} is a path ('{path}')", zh="{label}是一个路径（“{path}”）")
_NO_LIST = Text(en="Write 'people: {path}', without a list.", zh="请直接写“people: {path}”，不要写成列表。")
_TWICE = Text(
    en="'{name}' is in the register of people twice (first in line {line})",
    zh="人员名单里有两个“{name}”（第一个在第 {line} 行）",
)
_ONCE = Text(
    en="Remove one, or tell the two apart: write a fuller name, and the short one under also-called.",
    zh="请删去一个；如果是两个人，请在姓名上加以区分，共用的叫法写在 also-called（别名）里。",
)


def people_of(node: Node, folder: str) -> tuple[list[RegisteredPerson], str]:
    """Return the people of a list, or of the file that a path names, and that file as an absolute path; "" for a list.

    Args:
        node: the list, or the path as written, relative to ``folder``.
        folder: where the configuration stands.

    Raises:
        ConfigError: with the place, when a value is wrong or the register cannot be read.
    """
    if node.kind != "scalar" or node.is_nothing:
        return _listed(node), ""
    path = register_path(node, folder, _PEOPLE)
    if path.lower().endswith(".csv"):
        return list(_of_csv(path, shown(path))), path
    root = load_yaml(path, shown(path), private=EVERYTHING)
    return _listed(check_keys(root, _REGISTER, ("people",), required=("people",))["people"]), path


def _listed(node: Node) -> list[RegisteredPerson]:
    """Return the people of a list; one that is a text is a name and nothing else. Raises ConfigError."""
    if node.kind != "list":
        raise node.error(_NOT_PEOPLE.fill({"got": node.shown}), _PEOPLE_OR_PATH)
    people = [_person(item, _PERSON.fill({"number": number})) for number, item in enumerate(node.items, 1)]
    seen: dict[str, Node] = {}
    for item, person in zip(node.items, people, strict=True):
        first = seen.setdefault(" ".join(fold(person.name).casefold().split()), item)
        if first is not item:
            raise item.error(_TWICE.fill({"name": person.name, "line": first.line}), _ONCE)
    return people


def _person(node: Node, label: Text) -> RegisteredPerson:
    if node.kind == "scalar":
        name = as_word(node, label)
        if name.endswith(REGISTER_ENDINGS):
            raise node.error(_IS_PATH.fill({"label": label, "path": name}), _NO_LIST.fill({"path": name}))
        return RegisteredPerson(name)
    keys = check_keys(node, label, PERSON_KEYS, required=("name",))

    def words(key: str) -> tuple[str, ...]:
        return as_words(keys[key], key_of(key, label)) if key in keys else ()

    def word(key: str) -> str:
        return as_word(keys[key], key_of(key, label)) if key in keys else ""

    return RegisteredPerson(word("name"), words("also-called"), word("initials"), _bare(words("handles")), word("side"))


def _bare(handles: Sequence[str]) -> tuple[str, ...]:
    """Return handles without the @ that may stand before them."""
    return tuple(bare for handle in handles if (bare := handle.lstrip("@＠")))


def _of_csv(path: str, name: str) -> Iterator[RegisteredPerson]:
    seen: dict[str, int] = {}
    for line, person, values in numbered_rows(path, name, _PEOPLE):
        first = seen.setdefault(" ".join(fold(person).casefold().split()), line)
        if first != line:
            raise ConfigError(name, line, 1, _TWICE.fill({"name": person, "line": first}), _ONCE)
        yield RegisteredPerson(
            name=person,
            also_called=several(values.get("also-called", "")),
            initials=values.get("initials", "").strip(),
            handles=_bare(several(values.get("handles", ""))),
            side=values.get("side", "").strip(),
        )
