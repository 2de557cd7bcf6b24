"""A register of people in a file of its own: YAML, or CSV as a spreadsheet writes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefcheck.document.normal import fold
from briefcheck.errors import ConfigError
from briefcheck.facts.house import RegisteredPerson
from briefcheck.policy.chain import shown
from briefcheck.policy.csvregister import Register, numbered_rows, register_path, several
from briefcheck.policy.house import ONCE, TWICE, bare_handles, people_in
from briefcheck.text import Text
from briefcheck.yamlfile import EVERYTHING, Node, check_keys, load_yaml

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
)
_REGISTER = Text(en="the register of people", zh="人员名单")


def read_register(node: Node, folder: str) -> tuple[list[RegisteredPerson], str]:
    """Return the people of the file that ``node`` names, and its absolute path. Raises ConfigError.

    Args:
        node: the path as written, relative to ``folder``.
        folder: where the configuration stands.
    """
    path = register_path(node, folder, _PEOPLE)
    if path.lower().endswith(".csv"):
        return list(_of_csv(path, shown(path))), path
    root = load_yaml(path, shown(path), private=EVERYTHING)
    return people_in(check_keys(root, _REGISTER, ("people",), required=("people",))["people"]), path


def _of_csv(path: str, name: str) -> Iterator[RegisteredPerson]:
    seen: dict[str, int] = {}
    for line, person, values in numbered_rows(path, name, _PEOPLE):
        first = seen.setdefault(" ".join(fold(person).casefold().split()), line)
        if first != line:
            raise ConfigError(name, line, 1, TWICE.fill({"name": person, "line": first}), ONCE)
        yield RegisteredPerson(
            name=person,
            also_called=several(values.get("also-called", "")),
            initials=values.get("initials", "").strip(),
            handles=bare_handles(several(values.get("handles", ""))),
            side=values.get("side", "").strip(),
        )
