"""The JSON Schemas for editors: current, and of one mind with the validators."""

from __future__ import annotations

import json

import pytest
import yaml
from jsonschema import Draft202012Validator
from support.editor_schemas import FOLDER, texts
from support.options import Options

from briefcheck.policy.schema import config_schema, doctype_schema, options_schema

ROOT = FOLDER.parents[1]
ACME = ROOT / "tests" / "thirdparty" / "briefcheck_acme" / "briefcheck_acme" / "rulesets"


def test_committed_schemas_are_current():
    wrong = [path.name for path, text in texts().items() if not path.is_file() or path.read_text("utf-8") != text]
    assert wrong == [], "run: python tests/support/editor_schemas.py"


@pytest.mark.parametrize("name", ["config", "doctype", "waivers", "baseline"])
def test_schemas_are_schemas(name):
    Draft202012Validator.check_schema(json.loads((FOLDER / f"{name}.schema.json").read_text("utf-8")))


@pytest.mark.parametrize(
    "path", [*sorted((ROOT / "rulesets").glob("*.yaml")), ACME / "acme.yaml"], ids=lambda path: path.name
)
def test_shipped_rulesets_are_valid(path):
    schema = json.loads((FOLDER / "config.schema.json").read_text("utf-8"))
    assert errors(schema, path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "path",
    [*sorted((ROOT / "rulesets" / "types").glob("*.yaml")), ACME / "types" / "job-ticket.yaml"],
    ids=lambda path: path.name,
)
def test_shipped_types_are_valid(path):
    assert errors(doctype_schema(), path.read_text("utf-8")) == []


class Editor(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do: on, off, yes and no are text."""


Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if first not in "oOyYnN" or not tag.endswith(":bool")]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def errors(schema, text):
    value = yaml.load(text, Loader=Editor)  # noqa: S506  # a SafeLoader
    return [error.message for error in Draft202012Validator(schema).iter_errors(value)]


GOOD = [
    "lang: zh\nfail-on: off\nextends: [agency, ./own.yaml]\nrequire-plugins: acme\ntypes: own\n",
    "audience: client\ntype: {briefs/: creative-brief}\n",
    "audience: {'*.md': internal, final/: client}\n",
    "rules: {sections/overlong-section: off, sections/*: note, '*': {client: error}, acme/any: {options: {x: 1}}}\n",
    "rules: {sections/overlong-section: {severity: {client: error}, possible: note, options: {max-words: 3}}}\n",
    "rules: {sections/overlong-section: {options: {terms+: [{word: x, reason: {en: a, zh: b}}], form: short}}}\n",
    "rules: {sections/overlong-section: {options: {names: {a: b}, limit: ~, share: 0.5, strict: true}}}\n",
    "people: ./people.csv\ndate-order: day-first\naction-words: {groups: [战队], done: [搞定]}\n",
    "people: [Ann Lee, {name: Tom Fox, also-called: Tom, initials: TF, handles: [tfox], side: agency}]\n",
]
BAD = [
    "audiance: client\n",
    "fail-on: always\n",
    "audience: clients\n",
    "rules: {sections/overlong-sektion: off}\n",
    "rules: {sections/overlong-section: fatal}\n",
    "rules: {sections/overlong-section: {options: {max-words: ten}}}\n",
    "rules: {sections/overlong-section: {options: {max-wrds: 3}}}\n",
    "rules: {sections/overlong-section: {options: {terms: [{except: [a]}]}}}\n",
    "rules: {sections/overlong-section: {client: error, options: {}}}\n",
    "rules: {missing-owner: error}\n",
    "people: {name: Ann}\n",
    "people: [{initials: AL}]\n",
    "people: [{name: Ann, role: AE}]\n",
    "date-order: day\n",
    "action-words: {group: [战队]}\n",
    "action-words: {groups: 战队}\n",
]


@pytest.mark.parametrize("text", GOOD)
def test_good_configuration_is_valid(text, extensions):
    assert errors(config_schema(extensions.rules), text) == []


@pytest.mark.parametrize("text", BAD)
def test_bad_configuration_is_marked(text, extensions):
    assert errors(config_schema(extensions.rules), text) != []


@pytest.mark.parametrize(
    "text",
    [
        "type: Memo\nname: {en: a, zh: b}\n",
        "type: memo\n",
        "type: memo\nname: a\n",
        "type: memo\nname: {en: a, zh: b}\nfields: [{id: a, name: {en: a, zh: b}, kind: dates}]\n",
        "type: memo\nname: {en: a, zh: b}\nsections: [{id: a, name: {en: a, zh: b}, at-most: 0}]\n",
    ],
)
def test_bad_type_is_marked(text):
    assert errors(doctype_schema(), text) != []


def test_options_are_documented_in_both_languages():
    assert options_schema(Options)["properties"]["max-words"] == {"type": "integer", "description": "A word.\n一个词。"}
