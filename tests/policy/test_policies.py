from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from support.chinese import told
from support.options import Options

from briefcheck.errors import ConfigError
from briefcheck.policy import chain
from briefcheck.policy.policies import Policies

OWNER = "actions/missing-owner"
DUE = "actions/missing-due-date"


def severity(policy, rule=OWNER):
    return policy.settings[rule].severity


def test_without_configuration_the_agency_ruleset_holds(extensions):
    policy = Policies(extensions).for_file("x.md")
    assert {name: setting.severity for name, setting in policy.settings.items()} == {
        OWNER: "error",
        DUE: "off",
        "sections/overlong-section": "off",
    }
    assert (policy.audience, policy.type, policy.fail_on, policy.lang) == ("internal", None, "error", None)
    assert policy.config_file is None
    assert [type_.id for type_ in policy.types] == ["contact-report", "creative-brief"]


def test_configuration_extends_agency_unless_it_says_otherwise(config):
    assert severity(config("lang: zh\n")) == "error"
    assert severity(config("extends: []\n")) == "off"


@pytest.mark.parametrize("word", ["never", "off"])
def test_nothing_fails_by_either_word(config, word):
    assert config(f"fail-on: {word}\n").fail_on == "off"


def test_off_needs_no_quotes(config):
    assert severity(config(f"rules: {{{OWNER}: off}}\n")) == "off"


@pytest.mark.parametrize("name", ["actions/nobody", "tasks/old-owner", OWNER])
def test_earlier_names_work(config, name):
    assert severity(config(f"rules: {{{name}: note}}\n")) == "note"


def test_severity_by_audience_keeps_the_others(config):
    text = f"rules: {{{OWNER}: {{client: note}}, {DUE}: {{severity: {{public: warning}}}}}}\n"
    client, public = config(text, audience="client"), config(text, audience="public")
    assert (severity(client), severity(client, DUE)) == ("note", "off")
    assert (severity(public), severity(public, DUE)) == ("error", "warning")


def test_possible_is_a_note_unless_a_ruleset_says_more(config):
    assert config("lang: en\n").settings[OWNER].possible == "note"
    assert config(f"rules: {{{OWNER}: warning}}\n").settings[OWNER].possible == "note"
    assert config(f"rules: {{{OWNER}: {{possible: warning}}}}\n").settings[OWNER].possible == "warning"
    assert config(f"rules: {{{OWNER}: {{possible: {{public: off}}}}}}\n").settings[OWNER].possible == "note"
    assert config(f"rules: {{{OWNER}: {{severity: off, possible: error}}}}\n").settings[OWNER].possible == "off"


def test_specific_wins_over_wildcard_in_one_file(config):
    policy = config(f"rules:\n  {OWNER}: note\n  actions/*: warning\n  '*': off\n")
    assert (severity(policy), severity(policy, DUE), severity(policy, "sections/overlong-section")) == (
        "note",
        "warning",
        "off",
    )


def test_wildcard_of_a_later_file_wins_over_an_earlier_name(config):
    assert severity(config("rules: {actions/*: off}\n")) == "off"


def test_later_file_overrides_and_each_applies_once(config):
    policy = config(
        f"extends: [a.yaml, b.yaml, a.yaml]\nrules: {{{DUE}: note}}\n",
        files={
            "a.yaml": f"rules: {{{OWNER}: note, {DUE}: error}}\nlang: en\nfail-on: note\n",
            "b.yaml": f"rules: {{{OWNER}: off}}\nlang: zh\n",
        },
    )
    assert (severity(policy), severity(policy, DUE), policy.lang, policy.fail_on) == ("off", "note", "zh", "note")


def test_extended_file_does_not_bring_agency(config):
    assert severity(config("extends: a.yaml\n", files={"a.yaml": "lang: en\n"})) == "off"


def test_command_line_wins(config, world):
    (world / "strict.yaml").write_text(f"rules: {{{OWNER}: warning}}\nfail-on: note\n", encoding="utf-8")
    policy = config(
        f"rules: {{{OWNER}: off}}\naudience: client\ntype: contact-report\n",
        rulesets=["strict.yaml"],
        audience="public",
        type="creative-brief",
        fail_on="warning",
    )
    assert (severity(policy), policy.audience, policy.type, policy.fail_on) == (
        "warning",
        "public",
        "creative-brief",
        "warning",
    )


def test_values_by_path_last_match_wins(config):
    text = (
        'audience:\n  "*.md": public\n  client/: client\n  "client/**/draft-*": internal\n'
        "type: {briefs/: creative-brief}\n"
    )
    assert config(text, "a/x.md").audience == "public"
    assert config(text, "x.docx").audience == "internal"
    assert config(text, "client/b/x.md").audience == "client"
    assert config(text, "client/b/draft-x.md").audience == "internal"
    assert config(text, "briefs/x.docx").type == "creative-brief"
    assert config(text, "other/x.docx").type is None


def test_path_outside_the_configurations_folder_matches_no_pattern(config, tmp_path):
    assert config("audience: {'*': client}\n", str(tmp_path / "x.md"), config="briefcheck.yaml").audience == "internal"
    assert config("audience: client\n", str(tmp_path / "x.md"), config="briefcheck.yaml").audience == "client"


def test_patterns_of_an_extended_file_count_from_its_own_folder(config):
    policy = config("extends: sub/b.yaml\n", "sub/x.md", files={"sub/b.yaml": "audience: {/x.md: client}\n"})
    assert policy.audience == "client"


def test_nearest_configuration_upwards_holds(config, world, extensions):
    config("lang: en\n", files={"a/briefcheck.yaml": "lang: zh\n", "a/b/c/x.md": ""})
    policies = Policies(extensions)
    assert policies.for_file("a/b/c/x.md").lang == "zh"
    assert policies.for_file("x.md").lang == "en"
    assert policies.for_file("a/b/c/x.md").config_file == str(world / "a" / "briefcheck.yaml")


def test_configuration_is_read_once_and_policies_are_shared(config, extensions, monkeypatch):
    config("lang: en\n")
    reads = []
    read = chain.read_config_file
    monkeypatch.setattr(chain, "read_config_file", lambda path, name: reads.append(name) or read(path, name))
    policies = Policies(extensions)
    policies.prepare(["x.md", "a/y.md", "a/z.docx"])
    assert policies.for_file("x.md") is policies.for_file("a/y.md")
    assert sorted(map(str, reads)) == sorted({str(name) for name in reads})
    assert len(reads) == 2


def test_own_types_stand_over_the_shipped_ones(config):
    own = "type: {}\nname: {{en: Own, zh: 自}}\n"
    policy = config(
        "types: [own, memo.yaml]\ntype: memo\n",
        files={
            "own/contact-report.yaml": own.format("contact-report") + "replaces: true\n",
            "memo.yaml": own.format("memo"),
        },
    )
    assert [(type_.id, type_.name.en) for type_ in policy.types] == [
        ("contact-report", "Own"),
        ("creative-brief", "a"),
        ("memo", "Own"),
    ]
    assert policy.type == "memo"


def test_required_plugin_that_is_there(config):
    assert severity(config("require-plugins: actions\n")) == "error"


def test_file_on_another_drive_matches_no_pattern(config, monkeypatch):
    def fail(*_arguments):
        raise ValueError("path is on mount 'D:'")

    text = "audience: {'*': client}\n"
    assert config(text).audience == "client"
    windows = SimpleNamespace(path=SimpleNamespace(relpath=fail), sep="\\", pardir="..")
    monkeypatch.setattr("briefcheck.policy.paths.os", windows)
    assert config(text).audience == "internal"


def test_pathspec_is_not_imported_without_patterns(world):
    import subprocess
    import sys

    (world / "briefcheck.yaml").write_text("audience: client\n", encoding="utf-8")
    code = (
        "import sys\n"
        "from briefcheck.plugins import load_extensions\n"
        "from briefcheck.policy.policies import Policies\n"
        "for _ in range(2):\n"
        "    Policies(load_extensions()).for_file('x.md')\n"
        "print(*sorted({'pathspec', 'importlib.metadata', 'difflib', 'jsonschema'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr, done.returncode) == ("", "", 0)


def test_shipped_agency_ruleset_names_every_built_in_rule():
    """A rule that no ruleset names is off without anybody having said so."""
    import briefcheck
    from briefcheck.yamlfile import load_yaml

    folder = Path(briefcheck.__file__).parents[1] / "rulesets"
    if not folder.is_dir():
        folder = Path(briefcheck.__file__).parent / "rulesets"
    from briefcheck.plugins import load_extensions

    named = {
        key.text
        for name in ("agency", "banned-terms")
        for key, _ in load_yaml(str(folder / f"{name}.yaml")).get("rules").entries
    }
    own = {rule.full_name for rule in load_extensions().rules if rule.module.startswith("briefcheck_")}
    assert {name for name in own if name.partition("/")[0] in {"structure", "actions", "sensitive"}} <= named


def write_type(world, text):
    (world / "types").mkdir(exist_ok=True)
    (world / "types" / "memo.yaml").write_text("type: memo\nname: {en: Memo, zh: 备忘录}\n" + text, encoding="utf-8")


def test_a_type_sets_options_for_its_documents_and_the_configuration_goes_before_it(world, config):
    rule = "sections/overlong-section"
    write_type(world, f"options: {{{rule}: {{max-words: 7, limit: 3}}, elsewhere/any: {{days: 1}}}}\n")
    policy = config(f"types: types\nrules: {{{rule}: {{severity: note, options: {{max-words: 9}}}}}}\n")
    memo, report = (next(type_ for type_ in policy.types if type_.id == id_) for id_ in ("memo", "contact-report"))
    assert policy.options_for(rule, memo) == Options(max_words=9, limit=3)
    assert policy.options_for(rule, report) == policy.options_for(rule, None) == Options(max_words=9)
    assert policy.options_for(OWNER, memo) is None
    assert config("types: types\n").by_type == {}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            "options: {actions/missing-ovner: {days: 1}}\n",
            (
                "types/memo.yaml:3:11: unknown rule 'actions/missing-ovner'\n"
                "  Did you mean 'actions/missing-owner'? 'briefcheck list rules' shows them all."
            ),
        ),
        (
            "options: {sections/overlong-section: {max-wrds: 1}}\n",
            (
                "types/memo.yaml:3:39: unknown option 'max-wrds' of sections/overlong-section\n"
                "  Did you mean 'max-words'? Its options: max-words, strict, share, mark, form, limit, terms, names."
            ),
        ),
    ],
)
def test_wrong_options_of_a_type_are_told_with_their_place(world, config, options, message):
    write_type(world, options)
    with pytest.raises(ConfigError) as caught:
        config("types: types\nrules: {sections/*: note}\n")
    assert told(caught.value) == message


def test_own_types_may_use_what_ours_share(world, config):
    common = "fields: [{id: client, name: {en: Client, zh: 客户}}]\n"
    (world.parent / "rulesets" / "types" / "_common.yaml").write_text(common, encoding="utf-8")
    write_type(world, "fields: [{use: client}]\n")
    for where in ("types", "types/memo.yaml"):
        memo = next(type_ for type_ in config(f"types: {where}\n").types if type_.id == "memo")
        assert [field.name.zh for field in memo.fields] == ["客户"]
