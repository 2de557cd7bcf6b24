"""Rules known by their names, whose modules are imported when they are to run."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from briefcheck import Context, PluginError, Rule, rules_in
from briefcheck.engine.judge import Judgement, judge
from briefcheck.frozen import replace
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.readers.markdown import read_markdown
from briefcheck.rules.extension import Extensions, PluginInfo

RULE = """
from briefcheck import Bad, Good, Text, rule

@rule(
    name="{name}", since="1.0", source="T01", messages={{"found": Text("Found", "发现")}}, why=Text("Why.", "因为。"),
    how=Text("Mend.", "改。"), examples=[Bad("x", expect=["1 found"]), Good("y")],
)
def check(context, options):
    return ()
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    folder = tmp_path / "laterrules"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "too_loud.py").write_text(RULE.format(name="too-loud"))
    (folder / "other_name.py").write_text(RULE.format(name="too-quiet"))
    (folder / "no_rule.py").write_text("")
    (folder / "broken.py").write_text("import nothing_of_that_name\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in [name for name in sys.modules if name.startswith("laterrules")]:
        monkeypatch.delitem(sys.modules, name)
    return "laterrules"


def extensions(package: str, *names: str) -> Extensions:
    rules = tuple(rule.of_plugin("later") for rule in rules_in(package, names))
    return Extensions(rules, (), (), (), (PluginInfo("later", "briefcheck-later", "2.1"),))


def test_a_rule_is_imported_when_more_than_its_name_is_asked_for(package: str):
    (rule,) = rules_in(package, ["too-loud"], aliases={"too-loud": ["noisy"]})
    mine = rule.of_plugin("later")

    assert (mine.full_name, mine.aliases, mine.masks, mine.is_loaded) == ("later/too-loud", ("noisy",), False, False)
    assert f"{package}.too_loud" not in sys.modules


def test_what_is_asked_for_is_that_of_the_module(package: str):
    (rule,) = rules_in(package, ["too-loud"])
    mine = rule.of_plugin("later")

    assert mine.why.en == "Why."
    assert mine.is_loaded
    assert mine.plugin == "later"
    assert mine.of_plugin("again").full_name == "again/too-loud"
    with pytest.raises(AttributeError, match="nonsense"):
        mine.nonsense  # noqa: B018  # that it is not there is what is looked at


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("other-name", "laterrules.other_name.check has name 'too-quiet', but its plugin said 'other-name'"),
        ("no-rule", "laterrules.no_rule has no rule named check"),
    ],
)
def test_a_module_that_holds_another_rule(package: str, name: str, told: str):
    (rule,) = rules_in(package, [name])

    with pytest.raises(TypeError) as caught:
        rule.load()
    assert str(caught.value) == told


def test_what_masks_must_say_so_in_both_places(package: str):
    (rule,) = rules_in(package, ["too-loud"], masks=["too-loud"])

    with pytest.raises(TypeError, match="has masks False, but its plugin said True"):
        rule.load()


def test_a_rule_that_is_on_and_cannot_be_imported_stops_the_run(package: str, tmp_path: Path):
    (tmp_path / "briefcheck.yaml").write_text("extends: []\nrules: {later/broken: error}\n")

    with pytest.raises(PluginError) as caught:
        Policies(extensions(package, "broken", "too-loud")).for_file(str(tmp_path / "a.md"))
    told = "plugin 'later' (briefcheck-later 2.1): cannot be imported: ModuleNotFoundError: No module named 'nothing_of_that_name'"
    assert str(caught.value) == told


def test_a_rule_that_is_off_is_not_imported(package: str, tmp_path: Path):
    (tmp_path / "briefcheck.yaml").write_text("extends: []\nrules: {later/too-loud: error}\n")
    found = extensions(package, "broken", "too-loud")

    policy = Policies(found).for_file(str(tmp_path / "a.md"))
    assert [rule.is_loaded for rule in found.rules] == [False, True]
    assert policy.settings["later/broken"].options is None


GATE = """
asked = []

def wanted(context):
    asked.append(context.title)
    return ["too-loud"] if "loud" in context.title else []
"""
FINDS = RULE.replace("    return ()", "    yield Finding('found')").replace("Text, rule", "Finding, Text, rule")


def judged(found: Extensions, folder: Path, title: str) -> Judgement:
    policy = Policies(found).for_file(str(folder / "a.md"))
    return judge(Context(read_markdown(f"# {title}\n".encode(), "a.md"), None), policy, found)


def gated(package: str, folder: Path, gate: str, rules: str) -> Extensions:
    (folder / package / "_gate.py").write_text(gate)
    (folder / package / "too_loud.py").write_text(FINDS.format(name="too-loud"))
    (folder / package / "too_quiet.py").write_text(FINDS.format(name="too-quiet"))
    (folder / "briefcheck.yaml").write_text("extends: []\nrules:\n" + rules)
    rules_ = rules_in(package, ["too-loud", "too-quiet"], gate="_gate:wanted")
    plugin = PluginInfo("later", "briefcheck-later", "2.1")
    return Extensions(tuple(rule.of_plugin("later") for rule in rules_), (), (), (), (plugin,))


def test_a_rule_that_its_gate_does_not_let_in_is_neither_imported_nor_run(package: str, tmp_path: Path):
    found = gated(package, tmp_path, GATE, "  later/too-loud: error\n  later/too-quiet: error\n")

    assert not judged(found, tmp_path, "Silence").findings
    assert [rule.is_loaded for rule in found.rules] == [False, False]
    assert [finding.rule for finding in judged(found, tmp_path, "A loud voice").findings] == ["later/too-loud"]
    assert [rule.is_loaded for rule in found.rules] == [True, False]
    assert sys.modules[f"{package}._gate"].asked == ["Silence", "A loud voice"]  # once for each document


def test_a_rule_whose_options_are_set_is_not_asked_for_at_the_gate(package: str, tmp_path: Path):
    found = gated(package, tmp_path, GATE, "  later/too-loud: error\n  later/too-quiet: error\n")
    policy = Policies(found).for_file(str(tmp_path / "a.md"))
    setting = policy.settings["later/too-quiet"]
    policy = replace(policy, settings=policy.settings | {"later/too-quiet": replace(setting, options=object())})

    context = Context(read_markdown(b"# Silence\n", "a.md"), None)
    assert [finding.rule for finding in judge(context, policy, found).findings] == ["later/too-quiet"]


def test_a_gate_that_fails_leaves_its_rules_not_checked(package: str, tmp_path: Path):
    found = gated(package, tmp_path, "def wanted(context):\n    raise ValueError", "  later/too-loud: error\n")

    (piece,) = judged(found, tmp_path, "A loud voice").not_checked
    assert piece.what.en == "the rule later/too-loud"
    assert "briefcheck-later 2.1" in piece.why.en
    assert "ValueError" in piece.why.en


def test_the_built_in_rules_are_what_their_plugins_say():
    found = load_extensions().rules

    assert len(found) > 40
    for rule in found:
        rule.load()
        assert isinstance(rule, Rule)
