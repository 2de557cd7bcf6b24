"""JSON Schemas for editors, made from the very tables and annotations that the validators use."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from briefcheck.doctypes.common import COMMON_KEYS
from briefcheck.doctypes.entries import FIELD_KEYS, FIELD_KINDS, SECTION_KEYS, SECTION_KINDS
from briefcheck.doctypes.schema import PARTS
from briefcheck.doctypes.typefile import TYPE_KEYS
from briefcheck.policy.allowancefiles import FINGERPRINT, REQUIRED_KEYS, WAIVER_KEYS
from briefcheck.policy.configfile import FAIL_ON, KEYS, RULE_KEYS
from briefcheck.policy.house import DATE_ORDERS, WORD_KEYS
from briefcheck.policy.model import AUDIENCES, LANGUAGES, SEVERITIES
from briefcheck.policy.options import option_fields
from briefcheck.policy.people import PERSON_KEYS
from briefcheck.rules.rule import Rule
from briefcheck.text import Text

Schema: TypeAlias = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"$ref": "#/$defs/text"}
_STRINGS: Schema = {"type": "array", "items": {"type": "string"}}
_NAMES: Schema = {"anyOf": [{"type": "string"}, _STRINGS]}
_SCALARS: Mapping[Any, Schema] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    Text: _TEXT,
}

_CONFIG_DOC = {
    "extends": "Rulesets that apply first: names (agency) or paths that end in .yaml. Default: agency.",
    "audience": "For whom the documents are: one word, or one for each path pattern; the last match wins.",
    "type": "Their document type: one name, or one for each path pattern; the last match wins.",
    "rules": "Which rules run, and how severe their findings are. plugin/* stands for all rules of a plugin.",
    "fail-on": "The severity from which a finding fails a document. Default: error.",
    "require-plugins": "Plugins that must be installed; without them nothing is judged.",
    "lang": "The language of the report.",
    "types": "Files or folders with document types of your own.",
    "styles": "Folders of wording rules in Vale's format: one style, or a folder that holds several.",
    "vocabularies": "Folders with accept.txt and reject.txt. Default: all in config/vocabularies beside the styles.",
    "unwaivable": "Rules that nobody may waive: full names, or plugin/*. The last file that has the key counts.",
    "fingerprint-key": "Where the key of fingerprints is: {env: NAME} or {file: PATH}. The same for all of a team.",
    "client": "The client the documents are for: one name, or one for each path pattern; the last match wins.",
    "clients": "The clients of the house: a list, or the path of a .yaml or .csv file with them.",
    "clients-key": "Where the key of hashed names is: {env: NAME} or {file: PATH}.",
    "people": "The people of the house and its clients: a list, or the path of a .yaml or .csv file with them.",
    "date-order": "How 3/8/2024 is meant in English documents: day-first (3 August) or month-first (8 March).",
    "action-words": "Words of the house's own, added to those by which actions, owners and due dates are known.",
}
_PERSON_DOC = {
    "name": "The full name, as in lists of attendees.",
    "also-called": "Other names: short names, nicknames, the name in the other language.",
    "initials": "The initials, as in 'TK to send the report'.",
    "handles": "Names used behind @, without it.",
    "side": "The company or side: client, agency, or a company's name.",
}
_CLIENT_DOC = {
    "name": "The client's name, as in 'client:' and in the head of documents.",
    "also-called": "Other names: short names, the name in the other language.",
    "brands": "Its brands and products.",
    "people": "Its people.",
    "domains": "Its domains, as in sample-tea.cn.",
    "project-codes": "Codes of its projects.",
    "hashed": "Its names as keyed hashes, as 'briefcheck hash-clients' writes them.",
}
_WAIVER_DOC = {
    "rule": "The rule, by its full name.",
    "document": "The document's path from the folder of this file, with slashes.",
    "fingerprint": "The finding, as 'briefcheck check --waivers' shows it. Without it: all of the rule in the document.",
    "reason": "Why it is allowed.",
    "by": "Who allows it.",
    "until": "The last day on which it holds: 2026-12-31. Default: for good.",
}
_ENTRY_DOC = {
    "type": "The name of the document type, in kebab-case.",
    "replaces": "Whether it stands in place of the type of the same name that comes with briefcheck.",
    "id": "The name, in kebab-case.",
    "name": "What it is called.",
    "also-called": "Other names for it.",
    "kind": "What it holds.",
    "required": "Whether a document must have it.",
    "none-is-fine": "Whether 'none' counts as filled.",
    "satisfied-by": "Ids of fields any of which says the same: both sides listed are the attendees.",
    "at-least": "The fewest points, groups or rows it must hold.",
    "at-most": "The most points, groups or rows it may hold.",
    "anywhere": "Whether its parts may stand anywhere in the document, without a heading over them.",
    "asked-with": "Ids of fields without which the section is not missed: topics of the client's, where there is a client.",
    "mentioned-by": "Words of a line that say it: of a section in a list or a table, of a date in a line that holds one.",
    "columns": "The columns of its table.",
    "items": "The items of its checklist.",
    "signers": "Who signs.",
    "source": "The handbook rules it comes from.",
    "prompt": "The question that guides whoever fills it in.",
    "fields": "The labelled values at its head, or of each of its groups.",
    "sections": "Its sections.",
    "recognised-by": "How much of it must be found beside its title, and what shows that a document is another paper.",
    "version": "The version of the blank document, raised when the form changes.",
    "in-order": "Whether its sections come in the order of this file.",
    "options": "Options of rules for documents of this type.",
    "use": "The id of a field or section of _common.yaml; what stands here goes before what stands there.",
    "also-called+": "Names added to those of what is used.",
}


def config_schema(rules: Iterable[Rule]) -> Schema:
    """Return the schema of briefcheck.yaml and of rulesets, with the names and options of ``rules``.

    Rules of plugins that ``rules`` does not know are allowed, misspelt rules of known plugins are not.
    """
    known = sorted(rules, key=lambda rule: rule.full_name)
    plugins = sorted({rule.plugin for rule in known})
    properties = {
        "extends": _NAMES,
        "audience": _by_path({"enum": list(AUDIENCES)}),
        "type": _by_path({"type": "string"}),
        "client": _by_path({"type": "string"}),
        "clients": _clients(),
        "clients-key": {"type": "object", "minProperties": 1, "maxProperties": 1, **_key()},
        "rules": _rules(known, plugins),
        "fail-on": {"enum": list(FAIL_ON)},
        "require-plugins": _NAMES,
        "lang": {"enum": list(LANGUAGES)},
        "types": _NAMES,
        "styles": _NAMES,
        "vocabularies": _NAMES,
        "unwaivable": _NAMES,
        "fingerprint-key": {"type": "object", "minProperties": 1, "maxProperties": 1, **_key()},
        "people": _people(),
        "date-order": {"enum": list(DATE_ORDERS)},
        "action-words": _object(dict.fromkeys(WORD_KEYS, _STRINGS)),
    }
    schema = _object({key: {"description": _CONFIG_DOC[key], **properties[key]} for key in KEYS})
    severity: Schema = {"enum": list(SEVERITIES)}
    by_audience = _object(dict.fromkeys(AUDIENCES, severity))
    definitions = {
        "text": _text(),
        "severity": {"anyOf": [severity, by_audience]},
        "setting": _setting(None),
    }
    return {"$schema": _DIALECT, "title": "briefcheck.yaml", **schema, "$defs": definitions}


def doctype_schema() -> Schema:
    """Return the schema of a document type, and of ``_common.yaml`` beside it."""
    id_: Schema = {"type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}
    aliases: Schema = {"anyOf": [_STRINGS, _object({"en": _STRINGS, "zh": _STRINGS})]}
    source: Schema = {"type": "string", "pattern": "^[A-Z]\\S*$"}
    flag: Schema = {"type": "boolean"}
    number: Schema = {"type": "integer", "minimum": 1}
    fields: Schema = {"type": "array", "items": {"$ref": "#/$defs/field"}}
    parts: dict[str, Schema] = {
        **dict.fromkeys(("type", "id", "use"), id_),
        **dict.fromkeys(("name", "prompt"), _TEXT),
        **dict.fromkeys(("also-called", "also-called+", "mentioned-by"), aliases),
        **dict.fromkeys(("required", "none-is-fine", "anywhere", "in-order", "replaces"), flag),
        **dict.fromkeys(("at-least", "at-most", "version"), number),
        **dict.fromkeys((*PARTS.values(), "fields"), fields),
        **{key: {"type": "array", "items": id_} for key in ("satisfied-by", "asked-with")},
        "source": {"anyOf": [source, {"type": "array", "items": source}]},
        "sections": {"type": "array", "items": {"$ref": "#/$defs/section"}},
        "options": {"type": "object", "additionalProperties": {"type": "object"}},
        "recognised-by": _object({"at-least": number, "not-with": aliases, "telling": {"type": "array", "items": id_}}),
    }

    def entry(keys: Iterable[str], required: list[str], kinds: Iterable[str] = ()) -> Schema:
        own = {**parts, "kind": {"enum": list(kinds)}}
        return _object({key: {"description": _ENTRY_DOC[key], **own[key]} for key in keys}, required)

    def used(keys: Iterable[str], kinds: Iterable[str]) -> Schema:
        """Return an entry of its own, or one that uses a common one."""
        own = entry((key for key in keys if key != "use"), ["id", "name"], kinds)
        return {"anyOf": [own, entry((*keys, "also-called+"), ["use"], kinds)]}

    definitions = {
        "text": _text(),
        "field": used(FIELD_KEYS, FIELD_KINDS),
        "section": used(SECTION_KEYS, SECTION_KINDS),
    }
    either = [entry(TYPE_KEYS, ["type", "name"]), entry(COMMON_KEYS, [])]
    return {"$schema": _DIALECT, "title": "A document type of briefcheck", "anyOf": either, "$defs": definitions}


def waivers_schema() -> Schema:
    """Return the schema of briefcheck-waivers.yaml."""
    kinds: dict[str, Schema] = {
        "fingerprint": {"type": "string", "pattern": f"^{FINGERPRINT.pattern}$"},
        "until": {"type": "string", "format": "date"},
    }
    filled: Schema = {"type": "string", "minLength": 1}
    entry = _object(
        {key: {"description": _WAIVER_DOC[key], **kinds.get(key, filled)} for key in WAIVER_KEYS}, [*REQUIRED_KEYS]
    )
    entries: Schema = {"anyOf": [{"type": "null"}, {"type": "array", "items": entry}]}
    schema = _object({"waivers": {"description": "Findings that a person allows.", **entries}}, ["waivers"])
    return {"$schema": _DIALECT, "title": "briefcheck-waivers.yaml", **schema}


def baseline_schema() -> Schema:
    """Return the schema of briefcheck-baseline.json, which only ``briefcheck baseline`` writes."""
    prints: Schema = {
        "type": "array",
        "minItems": 1,
        "items": {"type": "string", "pattern": f"^{FINGERPRINT.pattern}$"},
    }
    short: Schema = {"type": "string", "pattern": "^[0-9a-f]{8}$"}
    by_rule = {"type": "object", "minProperties": 1, "additionalProperties": prints}
    document: dict[str, Schema] = {
        "path": {"description": "From the folder of this file, with slashes.", "type": "string"},
        "content": {"description": "By what it is known under another name.", "type": "array", "items": short},
        "findings": {"description": "The fingerprints of its old findings, by rule.", **by_rule},
    }
    properties: dict[str, Schema] = {
        "version": {"const": 1},
        "key": {"description": "Tells the key of fingerprints apart; empty for none.", "type": "string"},
        "documents": {"type": "array", "items": _object(document, [*document])},
    }
    return {"$schema": _DIALECT, "title": "briefcheck-baseline.json", **_object(properties, [*properties])}


def _people() -> Schema:
    kinds: dict[str, Schema] = {"also-called": _NAMES, "handles": _NAMES}
    properties = {key: {"description": _PERSON_DOC[key], **kinds.get(key, {"type": "string"})} for key in PERSON_KEYS}
    person = _object(properties, ["name"])
    return {"anyOf": [{"type": "string"}, {"type": "array", "items": {"anyOf": [{"type": "string"}, person]}}]}


def _clients() -> Schema:
    from briefcheck.policy.clients import CLIENT_KEYS

    properties = {key: {"description": _CLIENT_DOC[key], **_NAMES} for key in CLIENT_KEYS}
    properties["name"] = {"description": _CLIENT_DOC["name"], "type": "string"}
    client = _object(properties, ["name"])
    return {"anyOf": [{"type": "string"}, {"type": "array", "items": {"anyOf": [{"type": "string"}, client]}}]}


def _key() -> Schema:
    return {"properties": {"env": {"type": "string"}, "file": {"type": "string"}}, "additionalProperties": False}


def _rules(known: Iterable[Rule], plugins: Iterable[str]) -> Schema:
    properties = {
        rule.full_name: {"description": f"{rule.summary} {rule.why.en}\n{rule.why.zh}", **_setting(rule)}
        for rule in known
    }
    foreign = f"^(?!({'|'.join(plugins)})/)[a-z][a-z0-9-]*/[a-z0-9-]+$"
    wide: Schema = {"$ref": "#/$defs/severity"}
    return {
        "type": "object",
        "properties": properties,
        "patternProperties": {
            foreign: {"$ref": "#/$defs/setting"},
            "^([a-z][a-z0-9-]*/)?[\\w-]+(\\.[\\w-]+)+$": {"$ref": "#/$defs/setting"},
            "^([a-z][a-z0-9-]*/)?([\\w-]+\\.)?\\*$": wide,
        },
        "additionalProperties": False,
    }


def _setting(rule: Rule | None) -> Schema:
    """Return the schema of a rule's entry; of None: of a rule that is not known, with any options."""
    options: Schema = {"type": "object"} if rule is None else options_schema(rule.options)
    severity: Schema = {"$ref": "#/$defs/severity"}
    long = _object({key: options if key == "options" else severity for key in RULE_KEYS})
    return {"anyOf": [severity, long]}


def options_schema(class_: type) -> Schema:
    """Return the schema of a rule's options; a list can be added to with a plus (``terms+``)."""
    schema = _dataclass(class_)
    for name, value in list(schema["properties"].items()):
        if value.get("type") in {"array", "object"}:
            schema["properties"][f"{name}+"] = value
    return schema


def _dataclass(class_: type) -> Schema:
    hints = get_type_hints(class_)
    properties: dict[str, Schema] = {}
    required: list[str] = []
    for name, field in option_fields(class_).items():
        schema = dict(_annotation(hints[field.name]))
        doc = field.metadata.get("doc")
        if isinstance(doc, Text):
            schema["description"] = f"{doc.en}\n{doc.zh}"
        properties[name] = schema
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            required.append(name)
    return _object(properties, required)


def _annotation(hint: Any) -> Schema:
    """Return the schema of what :func:`briefcheck.policy.options.convert` takes for an annotation."""
    if hint in _SCALARS:
        return _SCALARS[hint]
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _dataclass(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": _annotation(arguments[0])}
    if origin in {Union, types.UnionType}:
        return {"anyOf": [_annotation(arguments[0]), {"type": "null"}]}
    return {"type": "object", "additionalProperties": _annotation(arguments[1])}


def _text() -> Schema:
    return _object({"en": {"type": "string"}, "zh": {"type": "string"}}, ["en", "zh"])


def _by_path(value: Schema) -> Schema:
    return {"anyOf": [value, {"type": "object", "additionalProperties": value}]}


def _object(properties: dict[str, Schema], required: list[str] | None = None) -> Schema:
    schema: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**schema, "required": required} if required else schema
