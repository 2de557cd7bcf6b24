"""``styles`` in briefcheck.yaml: from the configuration to the report."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from support.chinese import told
from support.styles import write_style

from briefcheck import ConfigError
from briefcheck.cli.app import run
from briefcheck.plugins import load_extensions
from briefcheck.policy import styles as policy_styles
from briefcheck.policy.configfile import read_config_file
from briefcheck.policy.policies import Policies
from briefcheck.testing.word import word

WORDS = "extends: existence\nmessage: \"Not '%s'.\"\nlevel: error\ntokens: [utilise]\n"
RAW = 'extends: existence\nmessage: "%s"\nscope: raw\nraw: [a]\n'
SCRIPT = 'extends: script\nmessage: x\nscript: "a"\n'


@pytest.fixture
def house(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_style(tmp_path / "styles", {"Words": WORDS, "Raw": RAW, "RawToo": RAW, "Script": SCRIPT})
    (tmp_path / "a.docx").write_bytes(word("We utilise it."))
    (tmp_path / "a.md").write_text("We utilise it.\n", encoding="utf-8")
    return tmp_path


def configure(house, text):
    (house / "briefcheck.yaml").write_text(text, encoding="utf-8")


def report(capsys, name="a.docx"):
    code = run(["check", name, "--format", "json"])
    return code, json.loads(capsys.readouterr().out)["documents"][0]


@pytest.mark.parametrize("name", ["a.docx", "a.md"])
def test_style_is_run_and_what_cannot_apply_is_named(house, capsys, name):
    configure(house, "extends: []\nstyles: styles\n")
    code, document = report(capsys, name)
    assert code == 3
    assert [(finding["rule"], finding["severity"]) for finding in document["findings"]] == [
        ("wording/Acme.Words", "error")
    ]
    assert [(piece["what"], piece["why"]) for piece in document["not_checked"]] == [
        (
            "the rules wording/Acme.Raw, wording/Acme.RawToo",
            "it looks at the source of a text file (scope: raw), and briefcheck at what the page shows",
        ),
        ("the rule wording/Acme.Script", "it is a program (extends: script)"),
    ]


@pytest.mark.parametrize("form", ["Acme.{}", "wording/Acme.{}"])
def test_rules_are_set_by_either_name(house, capsys, form):
    off = ", ".join(f"{form.format(name)}: off" for name in ("Raw", "RawToo", "Script"))
    configure(house, f"extends: []\nstyles: [styles/Acme]\nrules: {{{off}, {form.format('Words')}: note}}\n")
    code, document = report(capsys)
    assert (code, [finding["severity"] for finding in document["findings"]]) == (0, ["note"])


@pytest.mark.parametrize("wide", ["Acme.*", "wording/Acme.*", "wording/*"])
def test_rules_are_set_together(house, capsys, wide):
    configure(house, f"extends: []\nstyles: styles\nrules: {{'{wide}': off, Acme.Words: warning}}\n")
    code, document = report(capsys)
    assert (code, [finding["severity"] for finding in document["findings"]]) == (0, ["warning"])


def test_severity_by_audience(house, capsys):
    configure(
        house, "extends: []\nstyles: styles\nrules: {Acme.*: off, Acme.Words: {client: note}}\naudience: client\n"
    )
    assert report(capsys)[1]["findings"][0]["severity"] == "note"


def test_rules_are_listed_and_explained(house, capsys):
    configure(house, "styles: styles\n")
    assert run(["list", "rules", "--config", "briefcheck.yaml", "--lang", "en"]) == 0
    assert "wording/Acme.Words" in capsys.readouterr().out
    for name in ("Acme.Words", "wording/Acme.Words"):
        assert run(["explain", name, "--config", "briefcheck.yaml", "--lang", "en"]) == 0
        assert "The style “Acme” asks for it." in capsys.readouterr().out


def test_styles_of_a_configuration_and_of_what_it_extends_add_up(house):
    write_style(house / "more", {"R": WORDS}, "Other")
    (house / "base.yaml").write_text("styles: more\nvocabularies: []\n", encoding="utf-8")
    configure(house, "extends: base.yaml\nstyles: styles\n")
    names = [rule.name for rule in Policies(load_extensions()).for_file("a.md").rules]
    assert names == ["Acme.Raw", "Acme.RawToo", "Acme.Script", "Acme.Words", "Other.R"]


def test_vocabularies_are_folders_of_the_configuration(house, capsys):
    place = house / "words" / "Base"
    place.mkdir(parents=True)
    (place / "accept.txt").write_text("(?i)utilise\n", encoding="utf-8")
    configure(house, "extends: []\nstyles: styles\nvocabularies: words/Base\nrules: {Acme.*: off, Acme.Words: error}\n")
    assert report(capsys)[1]["findings"] == []


WRONG = {
    "no folder": (
        "styles: [style]\n",
        "briefcheck.yaml:1:10: there is no folder 'style'\n  The path counts from {tmp}.",
    ),
    "no vocabulary": (
        "styles: styles\nvocabularies: words\n",
        "briefcheck.yaml:2:15: there is no folder 'words'\n  The path counts from {tmp}.",
    ),
    "no such style": (
        "styles: styles\nrules: {Google.*: off}\n",
        "briefcheck.yaml:2:9: unknown rules 'Google.*'\n  No style of that name is in use; name its folder under 'styles'.",
    ),
    "rule of a style": (
        "styles: styles\nrules: {Acme.Wrods: off}\n",
        "briefcheck.yaml:2:9: unknown rule 'Acme.Wrods'\n  Did you mean 'Acme.Words'? A rule is named plugin/bad-pattern.",
    ),
    "not a list": ("styles: {a: b}\n", "briefcheck.yaml:1:9: 'styles' must be a list (got a mapping)"),
}


@pytest.mark.parametrize(("text", "said"), WRONG.values(), ids=WRONG)
def test_wrong_configuration(house, text, said):
    configure(house, text)
    with pytest.raises(ConfigError) as caught:
        Policies(load_extensions()).for_file(str(house / "a.md"))
    message = told(caught.value).replace(str(house), "{tmp}")
    assert message == said


def test_styles_need_a_plugin_that_reads_them(house):
    configure(house, "styles: styles\n")
    file = read_config_file(str(house / "briefcheck.yaml"), "briefcheck.yaml")
    with pytest.raises(ConfigError) as caught:
        policy_styles.load_styles([file], ())
    assert told(caught.value) == (
        "briefcheck.yaml:1:9: no installed plugin reads styles\n  Install one, or remove 'styles'."
    )


def test_regex_is_imported_only_with_a_style(house):
    code = (
        "import sys; from briefcheck.cli.app import run; run(['check', 'a.md', '--audience', 'client']); "
        "print('regex' in sys.modules)"
    )
    for text, imported in (("lang: en\n", "False"), ("styles: styles\n", "True")):
        configure(house, text)
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout.strip().endswith(imported)


def test_two_blanks_are_told_as_two(house, capsys):
    rule = "extends: existence\nmessage: \"One blank, not '%s'.\"\nnonword: true\ntokens: ['\\. {2,}[A-Z]']\n"
    write_style(house / "more", {"Gaps": rule}, "Own")
    configure(house, "extends: []\nstyles: more/Own\n")
    (house / "a.md").write_text("It is done.    Now go on.\n", encoding="utf-8")
    assert [finding["message"] for finding in report(capsys, "a.md")[1]["findings"]] == ["One blank, not '.  N'."]
