"""Keys: what makes hashes and fingerprints that nobody finds out by trying. In the environment or in a file."""

from __future__ import annotations

import os

from briefcheck.errors import shown
from briefcheck.text import Text
from briefcheck.yamlfile import Node, as_word, check_keys, key_of, quoted

KEY_KEYS = ("file", "env")
_LEAST_KEY = 16
"""Bytes of the shortest key: a list of clients is short, and a short key is found by trying."""

GIVE_KEY = Text(
    en="Write '{key}: {{env: NAME}}' or '{key}: {{file: PATH}}'.",
    zh="请写“{key}: {{env: 变量名}}”或“{key}: {{file: 路径}}”。",
)
_ONE_OF = Text(en="'{key}' needs 'env' or 'file', one of them", zh="“{key}”要写“env”或“file”，且只写一个")
_NO_ENV = Text(en="the environment variable '{name}' is not set", zh="没有设置环境变量“{name}”")
_SET_ENV = Text(en="Set it to the key of {what}.", zh="请把它设为{what}的密钥。")
_NO_FILE = Text(en="the key cannot be read from '{path}'", zh="无法从“{path}”读取密钥")
_COUNTS_FROM = Text(en="The path counts from {folder}.", zh="路径从 {folder} 算起。")
_SHORT = Text(
    en="the key is too short ({size} bytes; at least {least})", zh="密钥太短（{size} 字节，至少 {least} 字节）"
)
_LONGER = Text(en="Use a long random one.", zh="请用足够长的随机密钥。")


_asked: set[str] = set()


def asked_of_environment() -> frozenset[str]:
    """Return the variables that were read so far: what is kept of results holds only while they are as they were."""
    return frozenset(_asked)


def read_key(node: Node, folder: str, key: str, what: Text) -> tuple[bytes, str]:
    """Return a key, and the file it was read from; "" for the environment.

    Args:
        node: says where the key is.
        folder: where its path counts from.
        key: the key of briefcheck.yaml that ``node`` is the value of.
        what: what the key is of.

    Raises:
        ConfigError: it says neither or both, or the key cannot be read or is too short.
    """
    keys = check_keys(node, quoted(key), KEY_KEYS)
    if len(keys) != 1:
        raise node.error(_ONE_OF.fill({"key": key}), GIVE_KEY.fill({"key": key}))
    if "env" in keys:
        name = as_word(keys["env"], key_of("env", quoted(key)))
        _asked.add(name)
        value = os.environ.get(name, "").strip().encode()
        if not value:
            raise keys["env"].error(_NO_ENV.fill({"name": name}), _SET_ENV.fill({"what": what}))
        return _long_enough(value, keys["env"]), ""
    name = as_word(keys["file"], key_of("file", quoted(key)))
    path = os.path.abspath(os.path.join(folder, name))
    try:
        with open(path, "rb") as file:
            value = file.read(4096).strip()
    except OSError:
        raise keys["file"].error(_NO_FILE.fill({"path": name}), _COUNTS_FROM.fill({"folder": shown(folder)})) from None
    return _long_enough(value, keys["file"]), path


def _long_enough(key: bytes, node: Node) -> bytes:
    if len(key) < _LEAST_KEY:
        raise node.error(_SHORT.fill({"size": len(key), "least": _LEAST_KEY}), _LONGER)
    return key
