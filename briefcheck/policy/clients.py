"""The register of clients: a list in the configuration, or a file of its own in YAML or CSV, in clear or hashed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefcheck.errors import shown
from briefcheck.facts.clients import hashed_names
from briefcheck.facts.house import HashedName, RegisteredClient
from briefcheck.lazy import pattern
from briefcheck.policy.configfile import HouseNodes
from briefcheck.policy.csvregister import REGISTER_ENDINGS, Register, read_rows, register_path, several
from briefcheck.policy.keys import GIVE_KEY, read_key
from briefcheck.text import Text
from briefcheck.yamlfile import EVERYTHING, Node, as_word, as_words, check_keys, key_of, load_yaml, node_of

CLIENT_KEYS = ("name", "also-called", "brands", "people", "domains", "project-codes", "hashed")

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "client", "client name", "客户", "客户名称", "名称", "公司", "公司名称", "姓名"),
    "also-called": (
        *("also-called", "also called", "aka", "alias", "aliases", "short name", "english name"),
        *("别名", "别称", "又名", "简称", "英文名", "曾用名"),
    ),
    "brands": ("brands", "brand", "products", "品牌", "产品"),
    "people": ("people", "contacts", "contact", "联系人", "人员", "对接人"),
    "domains": ("domains", "domain", "website", "域名", "网站", "邮箱域名"),
    "project-codes": ("project-codes", "project codes", "codes", "code", "job number", "项目编号", "项目代号", "编号"),
}
"""What the columns may be headed by, folded. Other columns are left alone."""

_CLIENTS = Register(
    key="clients",
    things=Text(en="clients", zh="客户"),
    columns=_COLUMNS,
    several=tuple(key for key in _COLUMNS if key != "name"),
    nobody=Text(en="a client without a name", zh="这一行没有客户名称"),
    name_column="客户",
    head_columns=Text(
        en="Head the columns in the first row: {known}.",
        zh="请在首行写列名：{known}（或：客户、别名、品牌、联系人、域名、项目编号）。",
    ),
)
_REGISTER = Text(en="the register of clients", zh="客户名单")
_NOT_CLIENTS = Text(
    en="'clients' must be a list or the path of a file (got {got})", zh="“clients”应为列表或文件路径（现为{got}）"
)
_CLIENTS_OR_PATH = Text(
    en="Write a list of clients, or the path of a file that ends in .yaml or .csv.",
    zh="请写一个客户列表，或以 .yaml、.csv 结尾的文件路径。",
)
_CLIENT = Text(en="client {number} of 'clients'", zh="“clients”的第 {number} 个客户")
_IS_PATH = Text(en="{label} is a path ('{path}')", zh="{label}是一个路径（“{path}”）")
_NO_LIST = Text(en="Write 'clients: {path}', without a list.", zh="请直接写“clients: {path}”，不要写成列表。")
_TWICE = Text(en="two clients are called '{name}'", zh="有两个客户都叫“{name}”")
_ONE_NAME = Text(en="Make them one, or give them other names.", zh="请合并，或改成不同的名称。")
_NOT_HASHED = Text(en="{label} holds '{got}', which is no hashed name", zh="{label}里的“{got}”不是哈希后的名称")
_HASH_AGAIN = Text(
    en="Make the register again with 'briefcheck hash-clients'.", zh="请用“briefcheck hash-clients”重新生成名单。"
)
_NO_KEY = Text(en="the names of {client} are hashed, and there is no key", zh="“{client}”的名称已哈希，但没有密钥")
_KEY = "clients-key"
_HASHED = pattern(r"(=?)([0-9]{1,3}):([0-9a-f]{8}):([0-9a-f]{64})")


def clients_of(files: Sequence[HouseNodes]) -> tuple[tuple[RegisteredClient, ...], bytes, list[str]]:
    """Return the clients that files come to, the key of hashed names, and the files read, as absolute paths.

    Raises:
        ConfigError: with the place, when a value is wrong, or a register or the key cannot be read.
    """
    key, read = b"", []
    for file in files:
        if file.clients_key is not None:
            key, path = read_key(file.clients_key, file.folder, _KEY, _REGISTER)
            read += [path] if path else []
    clients: dict[str, RegisteredClient] = {}
    for file in files:
        if file.clients is not None:
            found, path = _clients(file.clients, file.folder)
            read += [path] if path else []
            for client in found:
                if client.name in clients:
                    raise file.clients.error(_TWICE.fill({"name": client.name}), _ONE_NAME)
                if client.hashed and not key:
                    raise file.clients.error(_NO_KEY.fill({"client": client.name}), GIVE_KEY.fill({"key": _KEY}))
                clients[client.name] = client
    return tuple(clients.values()), key, read


def _clients(node: Node, folder: str) -> tuple[list[RegisteredClient], str]:
    """Return the clients of a list, or of the file that a path names, and that file; "" for a list."""
    if node.kind != "scalar" or node.is_nothing:
        return clients_in(node), ""
    path = register_path(node, folder, _CLIENTS)
    if path.lower().endswith(".csv"):
        return list(_of_csv(path, shown(path))), path
    root = load_yaml(path, shown(path), private=EVERYTHING)
    return clients_in(check_keys(root, _REGISTER, ("clients",), required=("clients",))["clients"]), path


def clients_in(node: Node) -> list[RegisteredClient]:
    """Return the clients of a list; one that is a text is a name and nothing else. Raises ConfigError."""
    if node.kind != "list":
        raise node.error(_NOT_CLIENTS.fill({"got": node.shown}), _CLIENTS_OR_PATH)
    return [_client(item, _CLIENT.fill({"number": number})) for number, item in enumerate(node.items, 1)]


def _client(node: Node, label: Text) -> RegisteredClient:
    if node.kind == "scalar":
        name = as_word(node, label)
        if name.endswith(REGISTER_ENDINGS):
            raise node.error(_IS_PATH.fill({"label": label, "path": name}), _NO_LIST.fill({"path": name}))
        return RegisteredClient(name)
    keys = check_keys(node, label, CLIENT_KEYS, required=("name",))
    words = {key: as_words(keys[key], key_of(key, label)) if key in keys else () for key in CLIENT_KEYS[1:]}
    hashed = keys.get("hashed")
    return RegisteredClient(
        name=as_word(keys["name"], key_of("name", label)),
        also_called=words["also-called"],
        brands=words["brands"],
        people=words["people"],
        domains=bare_domains(words["domains"]),
        project_codes=words["project-codes"],
        hashed=tuple(_hashed(text, hashed, key_of("hashed", label)) for text in words["hashed"]) if hashed else (),
    )


def _of_csv(path: str, name: str) -> Iterator[RegisteredClient]:
    for client, values in read_rows(path, name, _CLIENTS):
        words = {key: several(values.get(key, "")) for key in _COLUMNS}
        yield RegisteredClient(
            name=client,
            also_called=words["also-called"],
            brands=words["brands"],
            people=words["people"],
            domains=bare_domains(words["domains"]),
            project_codes=words["project-codes"],
        )


def bare_domains(domains: Sequence[str]) -> tuple[str, ...]:
    """Return domains without what may stand around them: https://www.sample-tea.cn/ and @sample-tea.cn are one."""
    bare = (domain.rpartition("://")[2].partition("/")[0].lstrip("@＠").removeprefix("www.") for domain in domains)
    return tuple(domain for domain in bare if domain)


def _hashed(text: str, node: Node, label: Text) -> HashedName:
    found = _HASHED.fullmatch(text)
    if not found:
        raise node.error(_NOT_HASHED.fill({"label": label, "got": text[:24]}), _HASH_AGAIN)
    return HashedName(int(found[2]), found[3], found[4], bool(found[1]))


def written(name: HashedName) -> str:
    """Return a hashed name as it stands in a register."""
    return f"{'=' if name.exact else ''}{name.length}:{name.head}:{name.digest}"


def hashed_register(path: str, key: Mapping[str, str], folder: str) -> str:
    """Return the register at ``path`` as YAML with a hash for every name, and a number for every client.

    Args:
        path: the register in clear; it counts from ``folder``.
        key: where the key is, as under ``clients-key``.
        folder: the current folder.

    Raises:
        ConfigError: the register or the key cannot be read.
    """
    secret, _ = read_key(node_of(key), folder, _KEY, _REGISTER)
    lines = ["# Hashed by briefcheck hash-clients: nothing tells the names without the key.", "clients:"]
    for number, client in enumerate(_clients(node_of(path), folder)[0], 1):
        lines.append(f"  - name: client-{number}")
        lines.append("    hashed:")
        names = map(written, hashed_names(client, secret))
        lines += [f'      - "{name}"' for name in dict.fromkeys(names)]
    return "\n".join(lines) + "\n"
