"""Every way in which briefcheck.yaml can be wrong, with the exact words."""

from __future__ import annotations

import pytest
from support.chinese import told

from briefcheck.errors import ConfigError, UsageError
from briefcheck.policy import chain
from briefcheck.policy.policies import Policies

NOT_INSTALLED = "is installed (installed: actions, sections); install the package that brings it."

WRONG = {
    "unknown key": (
        "audiance: client\n",
        (
            "1:1: unknown key 'audiance' in the configuration\n  Did you mean 'audience'? "
            "Allowed here: extends, audience, type, client, rules, fail-on, require-plugins, lang, types, "
            "styles, vocabularies, unwaivable, fingerprint-key, people, clients, clients-key, date-order, action-words."
        ),
    ),
    "rules is a list": ("rules: [a]\n", "1:8: 'rules' must be a mapping (name: value) (got a list)"),
    "rules is empty": ("rules:\n", "1:7: 'rules' must be a mapping (name: value) (got nothing)"),
    "extends is a mapping": ("extends: {a: b}\n", "1:10: 'extends' must be a list (got a mapping)"),
    "extends a list": ("extends: [[a]]\n", "1:11: every item of 'extends' must be text (got a list)"),
    "duplicate key": (
        "lang: en\nlang: zh\n",
        "2:1: duplicate key 'lang'\n  It stands in line 1 already: keep one of the two.",
    ),
    "duplicate rule": (
        "rules:\n  actions/missing-owner: error\n  actions/missing-owner: note\n",
        "3:3: duplicate key 'actions/missing-owner'\n  It stands in line 2 already: keep one of the two.",
    ),
    "rule under two names": (
        "rules:\n  actions/nobody: error\n  actions/missing-owner: note\n",
        (
            "3:3: 'actions/missing-owner' sets a rule twice\n"
            "  Keep one of the two: 'actions/nobody' in line 2 is the same rule."
        ),
    ),
    "bad alias": (
        "rules: *defaults\n",
        "1:8: the alias is not defined\n  A name after '*' needs an '&name' before it; put text in quotes.",
    ),
    "unknown rule": (
        "rules:\n  actions/mising-owner: error\n",
        (
            "2:3: unknown rule 'actions/mising-owner'\n"
            "  Did you mean 'actions/missing-owner'? 'briefcheck list rules' shows them all."
        ),
    ),
    "unknown rule of a known plugin": (
        "rules:\n  actions/zzzzzz: error\n",
        "2:3: unknown rule 'actions/zzzzzz'\n  'briefcheck list rules' shows them all.",
    ),
    "rule of a plugin that is not there": (
        "rules:\n  acme/shouting: error\n",
        f"2:3: unknown rule 'acme/shouting'\n  No plugin 'acme' {NOT_INSTALLED}",
    ),
    "misspelt plugin": (
        "rules:\n  action/missing-owner: error\n",
        (
            "2:3: unknown rule 'action/missing-owner'\n"
            f"  Did you mean 'actions/missing-owner'? No plugin 'action' {NOT_INSTALLED}"
        ),
    ),
    "rule without its plugin": (
        "rules:\n  missing-owner: error\n",
        (
            "2:3: unknown rule 'missing-owner'\n"
            "  Did you mean 'actions/missing-owner'? A rule is named plugin/bad-pattern."
        ),
    ),
    "rule without a name near": (
        "rules:\n  zz: error\n",
        "2:3: unknown rule 'zz'\n  A rule is named plugin/bad-pattern.",
    ),
    "wildcard of a plugin that is not there": (
        "rules:\n  acme/*: error\n",
        f"2:3: unknown rules 'acme/*'\n  No plugin 'acme' {NOT_INSTALLED}",
    ),
    "options for a wildcard": (
        "rules:\n  sections/*: {options: {strict: true}}\n",
        "2:26: 'sections/*' cannot carry options\n  Give options to one rule by its full name.",
    ),
    "bad severity": (
        "rules:\n  actions/missing-owner: eror\n",
        (
            "2:26: the severity of actions/missing-owner must be error, warning, note or off (got 'eror')\n"
            "  Did you mean 'error'?"
        ),
    ),
    "bad severity for an audience": (
        "rules:\n  actions/missing-owner: {client: fatal}\n",
        "2:35: the severity of actions/missing-owner for 'client' must be error, warning, note or off (got 'fatal')",
    ),
    "bad possible": (
        "rules:\n  actions/missing-owner: {possible: [note]}\n",
        "2:37: 'possible' of actions/missing-owner must be error, warning, note or off (got a list)",
    ),
    "unknown audience in a rule": (
        "rules:\n  actions/missing-owner: {severity: {clients: error}}\n",
        (
            "2:38: unknown key 'clients' in the severity of actions/missing-owner\n"
            "  Did you mean 'client'? Allowed here: internal, client, public."
        ),
    ),
    "unknown key in a rule": (
        "rules:\n  actions/missing-owner: {severty: error}\n",
        (
            "2:27: unknown key 'severty' in the rule 'actions/missing-owner'\n"
            "  Did you mean 'severity'? Allowed here: severity, possible, options, internal, client, public."
        ),
    ),
    "audiences beside options": (
        "rules:\n  sections/overlong-section: {client: error, options: {}}\n",
        (
            "2:46: 'options' of sections/overlong-section cannot stand beside an audience\n"
            "  Write 'severity: {internal: …, client: …, public: …}' beside it."
        ),
    ),
    "unknown option": (
        "rules:\n  sections/overlong-section: {options: {max_wrds: 3}}\n",
        (
            "2:41: unknown option 'max_wrds' of sections/overlong-section\n  Did you mean 'max-words'? "
            "Its options: max-words, strict, share, mark, form, limit, terms, names."
        ),
    ),
    "option of a rule that has none": (
        "rules:\n  actions/missing-owner: {options: {max-words: 3}}\n",
        "2:37: unknown option 'max-words' of actions/missing-owner\n  It has no options.",
    ),
    "wrong type of an option": (
        "rules:\n  sections/overlong-section: {options: {max-words: ten}}\n",
        "2:52: option 'max-words' of sections/overlong-section must be a whole number (got 'ten')",
    ),
    "option refused by the rule": (
        "rules:\n  sections/overlong-section: {options: {max-words: -1}}\n",
        "2:41: the options of sections/overlong-section are refused: max-words is below nothing\n  Change the value.",
    ),
    "unknown audience": (
        "audience: clients\n",
        "1:11: 'audience' must be internal, client or public (got 'clients')\n  Did you mean 'client'?",
    ),
    "unknown audience for a path": (
        "audience: {'final/': clients}\n",
        "1:22: 'audience' must be internal, client or public (got 'clients')\n  Did you mean 'client'?",
    ),
    "audience is a list": ("audience: [client]\n", "1:11: 'audience' must be text (got a list)"),
    "audience for a path is nothing": (
        "audience: {'final/': }\n",
        "1:22: 'audience' for 'final/' must be text (got nothing)",
    ),
    "unknown type": (
        "type: contact-reprot\n",
        (
            "1:7: unknown document type 'contact-reprot'\n"
            "  Did you mean 'contact-report'? Known: contact-report, creative-brief."
        ),
    ),
    "bad pattern": (
        "audience: {'[a': client}\n",
        "1:12: bad pattern '[a'\n  Close every '[' and end it without a backslash.",
    ),
    "pattern that ends in a backslash": (
        "type: {'a\\': contact-report}\n",
        (
            "1:8: the pattern 'a\\' can never match\n"
            "  Write it with '/', from the folder of this file down: client/, *.docx, **/final/*."
        ),
    ),
    "pattern of a folder above": (
        "type: {'../briefs/': contact-report}\n",
        (
            "1:8: the pattern '../briefs/' can never match\n"
            "  Write it with '/', from the folder of this file down: client/, *.docx, **/final/*."
        ),
    ),
    "pattern from here": (
        "audience: {./client/: client}\n",
        (
            "1:12: the pattern './client/' can never match\n"
            "  Write it with '/', from the folder of this file down: client/, *.docx, **/final/*."
        ),
    ),
    "pattern from the root of the disk": (
        "audience: {/usr/client/: client}\n",
        (
            "1:12: the pattern '/usr/client/' can never match\n"
            "  Write it with '/', from the folder of this file down: client/, *.docx, **/final/*."
        ),
    ),
    "pattern of a drive": (
        "audience: {'C:/client/': client}\n",
        (
            "1:12: the pattern 'C:/client/' can never match\n"
            "  Write it with '/', from the folder of this file down: client/, *.docx, **/final/*."
        ),
    ),
    "pattern that excludes": (
        "audience: {'!a': client}\n",
        "1:12: bad pattern '!a'\n  Write a pattern as in .gitignore, without '!' and '#': client/, *.docx, **/final/*.",
    ),
    "bad fail-on": (
        "fail-on: always\n",
        "1:10: 'fail-on' must be error, warning, note, off or never (got 'always')",
    ),
    "bad lang": ("lang: cn\n", "1:7: 'lang' must be en or zh (got 'cn')"),
    "unknown ruleset": (
        "extends: [agncy]\n",
        "1:11: unknown ruleset 'agncy'\n  Did you mean 'agency'? Known: agency; or a path that ends in .yaml.",
    ),
    "no such file in extends": (
        "extends: base.yaml\n",
        "1:10: there is no file 'base.yaml'\n  The path counts from {home}.",
    ),
    "no such file in types": (
        "types: own\n",
        "1:8: there is no file or folder 'own'\n  The path counts from {home}; give a file or a folder of document types.",
    ),
    "plugin that is not there": (
        "require-plugins: [actions, acme]\n",
        (
            "1:28: a required plugin is not installed\n  installed: actions, sections\n"
            "  expected: actions, acme\n  missing: acme"
        ),
    ),
    "cycle of one": (
        "extends: briefcheck.yaml\n",
        "1:10: 'extends' goes in a circle: briefcheck.yaml:1:10 → briefcheck.yaml\n  Remove one of these entries.",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_configuration_is_told_with_place_and_mend(name, config, world):
    text, message = WRONG[name]
    with pytest.raises(ConfigError) as caught:
        config(text)
    assert told(caught.value) == f"briefcheck.yaml:{message.replace('{home}', str(world))}"


def test_cycle_names_the_whole_chain(config):
    with pytest.raises(ConfigError) as caught:
        config(
            "lang: en\nextends: [agency, a.yaml]\n",
            files={"a.yaml": "extends: [sub/b.yaml]\n", "sub/b.yaml": "extends: ../briefcheck.yaml\n"},
        )
    assert told(caught.value) == (
        "sub/b.yaml:1:10: 'extends' goes in a circle: "
        "briefcheck.yaml:2:19 → a.yaml:1:11 → sub/b.yaml:1:10 → briefcheck.yaml\n  Remove one of these entries."
    )


def test_cycle_below_names_only_the_circle(config):
    with pytest.raises(ConfigError) as caught:
        config("extends: a.yaml\n", files={"a.yaml": "extends: b.yaml\n", "b.yaml": "extends: a.yaml\n"})
    assert caught.value.what.en == "'extends' goes in a circle: a.yaml:1:10 → b.yaml:1:10 → a.yaml"


def test_error_in_an_extended_file_stands_there(config):
    with pytest.raises(ConfigError) as caught:
        config("extends: a.yaml\n", files={"a.yaml": "rules:\n  x/y: on\n"})
    assert (caught.value.file, caught.value.line, caught.value.column) == ("a.yaml", 2, 8)


@pytest.mark.parametrize("name", ["briefcheck.yml", "Briefcheck.yaml", ".briefcheck.YAML"])
def test_configuration_under_a_wrong_name_is_not_passed_over(extensions, world, name):
    (world / name).write_text("lang: en\n", encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        Policies(extensions).for_file("x.md")
    assert told(caught.value) == f"{name}:1:1: is not read: the name is wrong\n  Rename it to 'briefcheck.yaml'."


def test_configuration_that_is_a_broken_link_is_not_passed_over(extensions, world):
    (world / "briefcheck.yaml").symlink_to("nowhere.yaml")
    with pytest.raises(ConfigError) as caught:
        Policies(extensions).for_file("x.md")
    assert told(caught.value) == ("briefcheck.yaml:1:1: there is no such file\n  Check the name, or create the file.")


def test_configuration_that_is_a_folder_is_not_passed_over(extensions, world):
    (world / "briefcheck.yaml").mkdir()
    with pytest.raises(ConfigError) as caught:
        Policies(extensions).for_file("x.md")
    assert told(caught.value) == (
        "briefcheck.yaml:1:1: cannot be read (Is a directory)\n  Check that it is a file you may read."
    )


def test_configuration_in_a_folder_that_cannot_be_listed_is_found(extensions, world, monkeypatch):
    def refuse(*_: object) -> None:
        raise PermissionError

    (world / "briefcheck.yaml").write_text("lang: zh\n", encoding="utf-8")
    policies = Policies(extensions)
    monkeypatch.setattr(chain.os, "listdir", refuse)
    assert chain.find_config(str(world), {}) == str(world / "briefcheck.yaml")
    assert chain.find_config(str(world / "none"), {}) == str(world / "briefcheck.yaml")
    assert policies


def test_configuration_that_is_not_there(extensions):
    with pytest.raises(ConfigError) as caught:
        Policies(extensions, config="own.yaml")
    assert told(caught.value) == "own.yaml:1:1: there is no such file\n  Check the name, or create the file."


def test_error_outside_the_current_folder_bears_the_whole_path(extensions, world, tmp_path, monkeypatch):
    (world / "briefcheck.yaml").write_text("lang: cn\n", encoding="utf-8")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    with pytest.raises(ConfigError) as caught:
        Policies(extensions).for_file(str(world / "x.md"))
    assert caught.value.file == str(world / "briefcheck.yaml")


USAGE = {
    "audience": (
        {"audience": "clients"},
        "unknown audience 'clients'\n  Did you mean 'client'? Known: internal, client, public.",
    ),
    "severity": ({"fail_on": "fatal"}, "unknown severity 'fatal'\n  Known: error, warning, note, off."),
    "type": (
        {"type": "brief"},
        "unknown document type 'brief'\n  Known: contact-report, creative-brief.",
    ),
    "ruleset": (
        {"rulesets": ["agncy"]},
        "unknown ruleset 'agncy'\n  Did you mean 'agency'? Known: agency; or a path that ends in .yaml.",
    ),
    "ruleset file": ({"rulesets": ["own.yaml"]}, "there is no ruleset 'own.yaml': no such file"),
}


@pytest.mark.parametrize("name", USAGE)
def test_wrong_argument_is_told(name, extensions):
    arguments, message = USAGE[name]
    with pytest.raises(UsageError) as caught:
        Policies(extensions, **arguments).for_file("x.md")
    assert told(caught.value) == message


def test_ruleset_of_one_name_in_two_folders(extensions, tmp_path):
    from briefcheck.frozen import replace
    from briefcheck.rules.extension import RulesetFolder

    other = tmp_path / "other"
    other.mkdir()
    (other / "agency.yaml").write_text("lang: en\n", encoding="utf-8")
    both = replace(extensions, folders=(*extensions.folders, RulesetFolder(str(other))))
    with pytest.raises(UsageError) as caught:
        Policies(both).for_file("x.md")
    assert told(caught.value) == (
        "two rulesets are named 'agency'\n  Give the path of the one you mean: "
        f"{tmp_path / 'rulesets' / 'agency.yaml'}, {other / 'agency.yaml'}."
    )


def test_type_of_one_name_in_two_folders(extensions, tmp_path):
    from briefcheck.frozen import replace
    from briefcheck.rules.extension import RulesetFolder

    types = tmp_path / "other" / "types"
    types.mkdir(parents=True)
    (types / "cr.yaml").write_text("type: contact-report\nname: {en: a, zh: b}\n", encoding="utf-8")
    both = replace(extensions, folders=(*extensions.folders, RulesetFolder(str(types.parent))))
    with pytest.raises(ConfigError) as caught:
        Policies(both).for_file("x.md")
    first = tmp_path / "rulesets" / "types" / "contact-report.yaml"
    assert told(caught.value) == (
        f"{types / 'cr.yaml'}:1:7: the document type 'contact-report' is already defined in {first}\n"
        "  Give one of the two another name, or remove one."
    )


def test_own_type_defined_twice(config):
    own = "type: memo\nname: {en: a, zh: b}\n"
    with pytest.raises(ConfigError) as caught:
        config("types: [a.yaml, b.yaml]\n", files={"a.yaml": own, "b.yaml": own})
    assert told(caught.value) == (
        "b.yaml:1:7: the document type 'memo' is already defined in a.yaml\n"
        "  Give one of the two another name, or remove one."
    )
