"""One file: briefcheck.yaml or a ruleset. Read and checked as far as it can be without knowing the rules."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import cast

from briefcheck.policy.model import AUDIENCES, LANGUAGES, SEVERITIES
from briefcheck.rules.finding import Audience, Severity
from briefcheck.text import Language, Text
from briefcheck.tuples import NamedTuple
from briefcheck.yamlfile import (
    Node,
    as_choice,
    as_list,
    as_mapping,
    as_string,
    check_keys,
    every_item,
    key_of,
    load_yaml,
    quoted,
)

HOUSE_KEYS = ("people", "clients", "clients-key", "date-order", "action-words")
"""The keys of briefcheck.yaml and of a ruleset that tell of the house."""
KEYS = (
    "extends",
    "audience",
    "type",
    "client",
    "rules",
    "fail-on",
    "require-plugins",
    "lang",
    "types",
    "styles",
    "vocabularies",
    "unwaivable",
    "fingerprint-key",
    *HOUSE_KEYS,
)
"""The keys of briefcheck.yaml and of a ruleset; the JSON Schema is generated from these tables too."""
FAIL_ON = (*SEVERITIES, "never")
"""In a file and on the command line; ``never`` and ``off`` are the same."""
RULE_KEYS = ("severity", "possible", "options")


class PathValue(NamedTuple):
    """A value for the files that ``pattern`` matches, "" for all. ``key`` and ``value`` keep their places."""

    pattern: str
    key: Node
    value: Node


class RuleEntry(NamedTuple):
    """What a file says about one rule, or about all of a plugin (``plugin/*``). Severities not given are left out."""

    key: Node
    severity: Mapping[Audience, Severity]
    possible: Mapping[Audience, Severity]
    options: tuple[tuple[Node, Node], ...]

    @property
    def name(self) -> str:
        """The name as written."""
        return self.key.text


class HouseNodes(NamedTuple):
    """What one file says of the house, as written; None where it does not. ``folder`` is where its paths count from."""

    folder: str = ""
    people: Node | None = None
    clients: Node | None = None
    clients_key: Node | None = None
    date_order: Node | None = None
    action_words: Node | None = None


def house_nodes(keys: Mapping[str, Node], folder: str) -> HouseNodes:
    """Return what the keys of one file say of the house."""
    return HouseNodes(folder, *map(keys.get, HOUSE_KEYS))


class ConfigFile(NamedTuple):
    """A file as data. ``extends`` is None where the key is not there."""

    path: str
    name: str
    extends: tuple[Node, ...] | None
    audience: tuple[PathValue, ...]
    type: tuple[PathValue, ...]
    client: tuple[PathValue, ...]
    rules: tuple[RuleEntry, ...]
    fail_on: Severity | None
    lang: Language | None
    require_plugins: tuple[Node, ...]
    types: tuple[Node, ...]
    house: HouseNodes
    styles: tuple[Node, ...] = ()
    vocabularies: tuple[Node, ...] | None = None
    unwaivable: tuple[Node, ...] | None = None
    fingerprint_key: Node | None = None


_PRIVATE = ("clients", "clients-key", "people")
"""Keys that name people or clients: what holds them is read anew each time, and nowhere kept a second time."""


def read_config_file(path: str, name: str) -> ConfigFile:
    """Return a file as data; ``name`` is how it is called in errors. Raises ConfigError."""
    root = load_yaml(path, name, private=_PRIVATE)
    keys = check_keys(root, Text(en="the configuration", zh="配置"), KEYS)
    audience = _by_path(keys.get("audience"), quoted("audience"))
    for entry in audience:
        as_choice(entry.value, quoted("audience"), AUDIENCES)
    fail_on = as_choice(keys["fail-on"], quoted("fail-on"), FAIL_ON) if "fail-on" in keys else None
    lang = as_choice(keys["lang"], quoted("lang"), LANGUAGES) if "lang" in keys else None
    return ConfigFile(
        path=path,
        name=name,
        extends=_names(keys["extends"], quoted("extends")) if "extends" in keys else None,
        audience=audience,
        type=_by_path(keys.get("type"), quoted("type")),
        client=_by_path(keys.get("client"), quoted("client")),
        rules=tuple(_rule_entry(key, value) for key, value in _entries(keys.get("rules"), quoted("rules"))),
        fail_on=cast("Severity | None", "off" if fail_on == "never" else fail_on),
        lang=cast("Language | None", lang),
        require_plugins=_names(keys["require-plugins"], quoted("require-plugins")) if "require-plugins" in keys else (),
        types=_names(keys["types"], quoted("types")) if "types" in keys else (),
        house=house_nodes(keys, os.path.dirname(path)),
        styles=_names(keys["styles"], quoted("styles")) if "styles" in keys else (),
        vocabularies=_names(keys["vocabularies"], quoted("vocabularies")) if "vocabularies" in keys else None,
        unwaivable=_names(keys["unwaivable"], quoted("unwaivable")) if "unwaivable" in keys else None,
        fingerprint_key=keys.get("fingerprint-key"),
    )


def _entries(node: Node | None, label: Text) -> tuple[tuple[Node, Node], ...]:
    """Return the keys and values of a mapping, none where it is not given."""
    if node is None:
        return ()
    as_mapping(node, label)
    return node.entries


def _names(node: Node, label: Text) -> tuple[Node, ...]:
    """Return the items of a list of text; one text alone is a list of one."""
    if node.kind == "scalar" and not node.is_nothing:
        return (node,)
    items = as_list(node, label)
    for item in items:
        as_string(item, every_item(label))
    return items


def _by_path(node: Node | None, label: Text) -> tuple[PathValue, ...]:
    """Return one value for all files, or a value for each pattern, in order."""
    if node is None:
        return ()
    if node.kind != "mapping":
        as_string(node, label)
        return (PathValue("", node, node),)
    for key, value in node.entries:
        as_string(value, _for(key.text, label))
    return tuple(PathValue(key.text, key, value) for key, value in node.entries)


def _rule_entry(key: Node, node: Node) -> RuleEntry:
    if node.kind != "mapping":
        return RuleEntry(key, _severities(node, _severity_of(key)), {}, ())
    if not any(name.text in AUDIENCES for name, _ in node.entries):
        keys = check_keys(node, Text(en=f"the rule '{key.text}'", zh=f"规则“{key.text}”"), (*RULE_KEYS, *AUDIENCES))
        return RuleEntry(
            key,
            _severities(keys["severity"], _severity_of(key)) if "severity" in keys else {},
            _severities(keys["possible"], key_of("possible", _name(key))) if "possible" in keys else {},
            _entries(keys.get("options"), key_of("options", _name(key))),
        )
    for name, _ in node.entries:
        if name.text in RULE_KEYS:
            what = Text(
                en=f"'{name.text}' of {key.text} cannot stand beside an audience",
                zh=f"{key.text} 的“{name.text}”不能与受众并列",
            )
            mend = Text(
                en="Write 'severity: {internal: …, client: …, public: …}' beside it.",
                zh="请在它旁边写“severity: {internal: …, client: …, public: …}”。",
            )
            raise name.error(what, mend)
    return RuleEntry(key, _severities(node, _severity_of(key)), {}, ())


def _name(key: Node) -> Text:
    return Text(en=key.text, zh=f"{key.text} ")


def _severity_of(key: Node) -> Text:
    return Text(en=f"the severity of {key.text}", zh=f"{key.text} 的级别")


def _for(which: str, label: Text) -> Text:
    """Return the label of a value that holds for one audience or one path pattern."""
    return Text(en=f"{label.en} for '{which}'", zh=f"{label.zh}中“{which}”的值")


def _severities(node: Node, label: Text) -> dict[Audience, Severity]:
    """Return a severity for every audience, or for those that are named."""
    if node.kind != "mapping":
        return dict.fromkeys(AUDIENCES, _severity(node, label))
    keys = check_keys(node, label, AUDIENCES)
    return {cast("Audience", name): _severity(value, _for(name, label)) for name, value in keys.items()}


def _severity(node: Node, label: Text) -> Severity:
    return cast("Severity", as_choice(node, label, SEVERITIES))
