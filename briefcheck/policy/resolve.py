"""A chain of files -> what holds, for every audience. All of it is checked here, once, before any document is read."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from briefcheck.doctypes.common import Source, common_beside
from briefcheck.doctypes.load import check_replaces, load_type, load_types, twice
from briefcheck.doctypes.schema import DocumentType
from briefcheck.errors import shown
from briefcheck.facts.house import House
from briefcheck.policy.configfile import ConfigFile
from briefcheck.policy.house import house_of
from briefcheck.policy.model import AUDIENCES, RuleSetting
from briefcheck.policy.options import build_options
from briefcheck.policy.paths import PathValues
from briefcheck.policy.rulenames import RuleNames
from briefcheck.policy.styles import load_styles
from briefcheck.rules.extension import RulesetFolder, StyleFormat, StyleRule
from briefcheck.rules.finding import Audience, Severity
from briefcheck.rules.rule import Rule
from briefcheck.text import Language, Text
from briefcheck.tuples import NamedTuple
from briefcheck.yamlfile import Node, did_you_mean

_Value = TypeVar("_Value")


class Resolved(NamedTuple):
    """What a configuration comes to. ``registers`` are the files of people and clients that were read, as absolute paths."""

    audience: PathValues
    type: PathValues
    client: PathValues
    fail_on: Severity
    lang: Language | None
    settings: Mapping[Audience, Mapping[str, RuleSetting]]
    types: tuple[DocumentType, ...]
    config_file: str | None
    house: House
    registers: tuple[str, ...]
    steps: Mapping[str, Sequence[tuple[Node, Node]]]
    """The options that the files set, by the full name of the rule, in the order in which they apply."""
    rules: tuple[Rule, ...] = ()
    """Those that its styles bring."""
    unwaivable: frozenset[str] = frozenset()
    fingerprint_key: bytes = b""
    names: RuleNames | None = None
    """The rules by all of their names, those of its styles too."""


def resolve(
    files: Sequence[ConfigFile],
    names: RuleNames,
    folders: Sequence[RulesetFolder],
    config_file: str | None,
    formats: Sequence[StyleFormat] = (),
) -> Resolved:
    """Return what files come to, a later one overriding an earlier. Raises ConfigError."""
    check_required(files, names.plugins)
    types = _types(files, folders, names)
    for file in files:
        for entry in file.type:
            _check_type(entry.value, types)
    styles = load_styles(files, formats)
    names = names.with_styles([entry.rule for entry in styles])
    house, registers = house_of([file.house for file in files])
    key, key_file = _fingerprint_key(files)
    for file in files:
        for entry in file.client:
            _check_client(entry.value, house)
    building = _laid_over(files, names, styles)
    for setting in building.values():
        _check_types_named(setting, types)
    return Resolved(
        audience=PathValues([(os.path.dirname(file.path), file.audience) for file in files]),
        type=PathValues([(os.path.dirname(file.path), file.type) for file in files]),
        client=PathValues([(os.path.dirname(file.path), file.client) for file in files]),
        fail_on=_last([file.fail_on for file in files]) or "error",
        lang=_last([file.lang for file in files]),
        settings=_settings(building),
        types=tuple(types[id_] for id_ in sorted(types)),
        config_file=config_file,
        house=house,
        registers=(*registers, key_file) if key_file else registers,
        steps={name: tuple(setting.options) for name, setting in building.items() if setting.options},
        rules=tuple(entry.rule for entry in styles),
        unwaivable=_unwaivable(files, names),
        fingerprint_key=key,
        names=names,
    )


def _unwaivable(files: Sequence[ConfigFile], names: RuleNames) -> frozenset[str]:
    """Return the full names of the rules that nobody may waive: those of the last file that says so."""
    nodes = _last([file.unwaivable for file in files]) or ()
    return frozenset(rule.full_name for node in nodes for rule in names.each(node))


def _fingerprint_key(files: Sequence[ConfigFile]) -> tuple[bytes, str]:
    """Return the key of fingerprints, and the file it was read from; both empty for none."""
    given = next((file for file in reversed(files) if file.fingerprint_key is not None), None)
    if given is None or given.fingerprint_key is None:
        return b"", ""
    from briefcheck.policy.keys import read_key

    of = Text(en="fingerprints", zh="指纹")
    return read_key(given.fingerprint_key, os.path.dirname(given.path), "fingerprint-key", of)


def check_required(files: Sequence[ConfigFile], installed: Sequence[str]) -> None:
    """Refuse a configuration that requires a plugin which is not there. Raises ConfigError."""
    expected = [node for file in files for node in file.require_plugins]
    missing = [node for node in expected if node.text not in installed]
    if missing:
        parts = (installed, [node.text for node in expected], [node.text for node in missing])
        lists = [tuple(dict.fromkeys(names)) for names in parts]
        en = zip(("installed", "expected", "missing"), lists, strict=True)
        zh = zip(("已安装", "要求", "缺少"), lists, strict=True)
        mend = Text(
            en="\n  ".join(f"{word}: {', '.join(names) or 'none'}" for word, names in en),
            zh="\n  ".join(f"{word}：{'、'.join(names) or '无'}" for word, names in zh),
        )
        what = Text(en="a required plugin is not installed", zh="要求的插件没有安装")
        raise missing[0].error(what, mend)


def lower(severity: Severity) -> Severity:
    """Return the lower of a severity and note: what a merely possible finding gets unless a ruleset says more."""
    return "off" if severity == "off" else "note"


def _last(values: Sequence[_Value | None]) -> _Value | None:
    """Return the last value that is given."""
    return next((value for value in reversed(values) if value is not None), None)


class _Setting:
    """A rule's setting while files are laid over one another."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.severity: dict[Audience, Severity] = {}
        self.possible: dict[Audience, Severity] = {}
        self.options: list[tuple[Node, Node]] = []


def _laid_over(files: Sequence[ConfigFile], names: RuleNames, styles: Sequence[StyleRule]) -> dict[str, _Setting]:
    building: dict[str, _Setting] = {name: _Setting(rule) for name, rule in sorted(names.rules.items())}
    for style in styles:
        building[style.rule.full_name].severity.update(dict.fromkeys(AUDIENCES, style.severity))
    for file in files:
        for rule, entry in names.in_order(file.rules):
            setting = building[rule.full_name]
            setting.severity.update(entry.severity)
            setting.possible.update(entry.possible)
            setting.options += entry.options
    return building


def _settings(building: Mapping[str, _Setting]) -> dict[Audience, Mapping[str, RuleSetting]]:
    options = {
        name: build_options(setting.rule, setting.options) for name, setting in building.items() if setting.options
    }
    return {
        audience: {name: _final(setting, audience, options.get(name)) for name, setting in building.items()}
        for audience in AUDIENCES
    }


def options_by_type(resolved: Resolved, names: RuleNames, audience: Audience) -> Mapping[str, Mapping[str, Any]]:
    """Return the options that types set for the rules which are on: by the id of the type and the name of the rule.

    What a configuration sets goes before what a type sets. A rule of a plugin that is not installed is passed over.

    Raises:
        ConfigError: a rule or an option is unknown, or its value wrong.
    """
    found: dict[str, dict[str, Any]] = {}
    for type_ in resolved.types:
        for key, node in type_.options:
            rule = names.of_installed(key)
            if rule is None or not resolved.settings[audience][rule.full_name].is_on:
                continue
            steps = list(node.entries)
            steps += resolved.steps.get(rule.full_name, ())
            found.setdefault(type_.id, {})[rule.full_name] = build_options(rule, steps)
    return found


def _final(setting: _Setting, audience: Audience, options: object) -> RuleSetting:
    severity = setting.severity.get(audience, "off")
    possible = lower(severity) if severity == "off" else setting.possible.get(audience, lower(severity))
    return RuleSetting(severity, options, possible)


def _types(files: Sequence[ConfigFile], folders: Sequence[RulesetFolder], names: RuleNames) -> dict[str, DocumentType]:
    """Return the document types by id: those of the ruleset folders, and over them the configuration's own."""
    types: dict[str, DocumentType] = {}
    common: list[Source] = []
    for folder in folders:
        place = os.path.join(folder.path, "types")
        common += common_beside(place, shown(place))
        for type_ in _types_in(place):
            if type_.id in types:
                raise twice(os.path.abspath(type_.file), type_, types[type_.id])
            types[type_.id] = type_
    own: dict[str, DocumentType] = {}
    for file in files:
        for node in file.types:
            for type_ in _types_at(node, os.path.dirname(file.path), common):
                if type_.id in own:
                    raise twice(os.path.abspath(type_.file), type_, own[type_.id])
                check_replaces(os.path.abspath(type_.file), type_, types.get(type_.id))
                _check_options(type_, names)
                own[type_.id] = type_
    return {**types, **own}


def _check_options(type_: DocumentType, names: RuleNames) -> None:
    """See that the options of a user's type are right, those of rules that are off too: they may be on for the client."""
    for key, node in type_.options:
        rule = names.of_installed(key)
        if rule is not None:
            build_options(rule, node.entries)


def _types_in(folder: str, common: Sequence[Source] = ()) -> tuple[DocumentType, ...]:
    return load_types(folder, shown(folder), common)


def _types_at(node: Node, folder: str, common: Sequence[Source]) -> tuple[DocumentType, ...]:
    path = os.path.abspath(os.path.join(folder, node.text))
    if os.path.isdir(path):
        return _types_in(path, common)
    if os.path.isfile(path):
        return (load_type(path, shown(path), common),)
    what = Text(en=f"there is no file or folder '{node.text}'", zh=f"没有“{node.text}”这个文件或文件夹")
    mend = Text(
        en=f"The path counts from {shown(folder)}; give a file or a folder of document types.",
        zh=f"路径从 {shown(folder)} 算起，应是文档类型的文件或文件夹。",
    )
    raise node.error(what, mend)


def _check_type(node: Node, types: Mapping[str, DocumentType]) -> None:
    if node.text not in types:
        known = sorted(types)
        near = did_you_mean(node.text, known)
        what = Text(en=f"unknown document type '{node.text}'", zh=f"没有“{node.text}”这种文档类型")
        raise node.error(
            what, Text(en=f"{near.en}Known: {', '.join(known)}.", zh=f"{near.zh}现有：{'、'.join(known)}。")
        )


def _check_types_named(setting: _Setting, types: Mapping[str, DocumentType]) -> None:
    """Refuse a type that nobody knows in the option ``types`` of a rule: the rule would never look at a document."""
    for key, node in setting.options:
        if key.text.removesuffix("+") == "types":
            for item in node.items:
                if item.kind == "scalar":
                    _check_type(item, types)


def _check_client(node: Node, house: House) -> None:
    """Refuse a client that the register does not know; without a register every name is one."""
    from briefcheck.facts.clients import is_registered

    if house.clients and not is_registered(node.text, house):
        near = did_you_mean(node.text, [client.name for client in house.clients])
        what = Text(en=f"unknown client '{node.text}'", zh=f"客户名单里没有“{node.text}”")
        mend = Text(en=f"{near.en}Add it to 'clients'.", zh=f"{near.zh}请加入“clients”。")
        raise node.error(what, mend)
