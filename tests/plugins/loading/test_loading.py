"""Find, load, collect: what can go wrong, with the exact words."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace

import pytest
from support.chinese import told
from support.dists import install

from briefcheck import Bad, Good, PluginError, Reader, Reporter, RulesetFolder, StyleFormat, Text, hookimpl, rule
from briefcheck.plugins import (
    PluginInfo,
    collect,
    find_plugins,
    info_of,
    load_extensions,
    load_plugins,
    new_manager,
    register,
    rule_names,
)

HOOKS = (
    "the hooks are briefcheck_rules, briefcheck_readers, briefcheck_reporters, briefcheck_rulesets, briefcheck_styles"
)
ACME = PluginInfo("acme", "briefcheck-acme", "1.0")
OTHER = PluginInfo("other", "briefcheck-other", "2.0")


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder that is alone on the path for finding; modules of the tests are forgotten afterwards."""
    before = set(sys.modules)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    monkeypatch.setattr("briefcheck.installed.sys", SimpleNamespace(path=[str(tmp_path)], meta_path=[]))
    yield tmp_path
    for name in set(sys.modules) - before:
        if name.startswith("briefcheck_"):
            del sys.modules[name]


def a_rule(name="loud-line", aliases=()):
    text = Text("a", "甲")

    @rule(
        name=name,
        since="0.1.0",
        source="C05",
        messages={"found": text},
        why=text,
        how=text,
        examples=[Bad("a", expect=["1 found"]), Good("b")],
        aliases=aliases,
    )
    def check(_context, _options):
        yield from ()

    return check


def plugin_with(**hooks):
    """Return a plugin whose hooks return the given values."""

    def implement(value):
        def implementation():
            return value

        return hookimpl(implementation)

    plugin = ModuleType("plugin")
    vars(plugin).update({f"briefcheck_{name}": implement(value) for name, value in hooks.items()})
    return plugin


def collected(*plugins):
    manager = new_manager()
    infos = [ACME, OTHER][: len(plugins)]
    for plugin, info in zip(plugins, infos, strict=True):
        register(manager, plugin, info)
    return collect(manager, infos)


def refusal(call, *arguments):
    with pytest.raises(PluginError) as caught:
        call(*arguments)
    return told(caught.value)


def test_plugins_are_found_in_the_order_of_their_names(site):
    install(site, "briefcheck_b", "raise SystemExit")
    install(site, "briefcheck_a", "raise SystemExit")
    assert [entry.name for entry in find_plugins()] == ["a", "b"]


def test_two_plugins_of_one_name(site):
    install(site, "briefcheck_legal", "", version="1.0")
    install(site, "legal_rules", "", plugin="legal", version="3.1")
    assert refusal(find_plugins) == (
        "plugin 'legal' (legal-rules 3.1): two plugins have this name: "
        "briefcheck-legal 1.0 and legal-rules 3.1; uninstall one of them"
    )


@pytest.mark.parametrize("name", ["briefcheck", "Acme", "acme_rules", "acme/x", "1st"])
def test_name_that_cannot_stand_before_a_slash(site, name):
    install(site, "briefcheck_x", "", plugin=name)
    assert refusal(find_plugins) == (
        f"plugin '{name}' (briefcheck-x 1.0): a plugin's name must be kebab-case and not 'briefcheck'; "
        "rename its entry point"
    )


@pytest.mark.parametrize(
    ("source", "cause"),
    [
        ("import nothing_of_this_name", "ModuleNotFoundError: No module named 'nothing_of_this_name'"),
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("raise SystemExit(0)", "SystemExit: 0"),
    ],
)
def test_plugin_that_cannot_be_imported(site, source, cause):
    install(site, "briefcheck_acme", source)
    message = f"plugin 'acme' (briefcheck-acme 1.0): cannot be imported: {cause}"
    assert refusal(load_plugins, find_plugins()) == message


def test_plugin_whose_object_is_not_there(site):
    info = install(site, "briefcheck_acme", "")
    (info / "entry_points.txt").write_text("[briefcheck]\nacme = briefcheck_acme:nobody\n", encoding="utf-8")
    assert refusal(load_extensions) == (
        "plugin 'acme' (briefcheck-acme 1.0): cannot be imported: "
        "AttributeError: module 'briefcheck_acme' has no attribute 'nobody'"
    )


def test_plugin_may_be_an_object_in_a_module(site):
    source = (
        "from briefcheck import hookimpl, RulesetFolder\nclass Plugin:\n    @hookimpl\n"
        "    def briefcheck_rulesets(self):\n        return [RulesetFolder('/x')]\nplugin = Plugin()\n"
    )
    info = install(site, "briefcheck_acme", source)
    (info / "entry_points.txt").write_text("[briefcheck]\nacme = briefcheck_acme:plugin\n", encoding="utf-8")
    assert RulesetFolder("/x") in load_extensions().folders


def test_misspelt_hook(site):
    install(
        site, "briefcheck_acme", "from briefcheck import hookimpl\n@hookimpl\ndef briefcheck_rule():\n    return []\n"
    )
    assert refusal(load_extensions) == (
        "plugin 'acme' (briefcheck-acme 1.0): unknown hook 'briefcheck_rule', did you mean 'briefcheck_rules'?; "
        + HOOKS
    )


def test_misspelt_hook_without_the_mark(site):
    install(site, "briefcheck_acme", "def briefcheck_readrs():\n    return []\n")
    assert refusal(load_extensions) == (
        "plugin 'acme' (briefcheck-acme 1.0): unknown hook 'briefcheck_readrs', did you mean 'briefcheck_readers'?; "
        + HOOKS
    )


def test_hook_far_from_all(site):
    install(site, "briefcheck_acme", "from briefcheck import hookimpl\n@hookimpl\ndef zzz():\n    return []\n")
    assert refusal(load_extensions) == f"plugin 'acme' (briefcheck-acme 1.0): unknown hook 'zzz'; {HOOKS}"


def test_hook_without_the_mark(site):
    install(site, "briefcheck_acme", "def briefcheck_rules():\n    return []\n")
    assert refusal(load_extensions) == (
        "plugin 'acme' (briefcheck-acme 1.0): the hook 'briefcheck_rules' is not marked; put @hookimpl above it"
    )


def test_plugin_without_hooks(site):
    install(site, "briefcheck_acme", "import briefcheck_acme\n")
    assert refusal(load_extensions) == f"plugin 'acme' (briefcheck-acme 1.0): it has no hook; {HOOKS}"


def test_hook_with_wrong_arguments(site):
    install(
        site,
        "briefcheck_acme",
        "from briefcheck import hookimpl\n@hookimpl\ndef briefcheck_rules(config):\n    return []\n",
    )
    assert refusal(load_extensions) == (
        "plugin 'acme' (briefcheck-acme 1.0): the hook 'briefcheck_rules' takes no arguments (it declares config)"
    )


def test_hook_that_pluggy_refuses_for_another_reason(site):
    source = "from briefcheck import hookimpl\n@hookimpl(wrapper=True)\ndef briefcheck_rules():\n    return []\n"
    install(site, "briefcheck_acme", source)
    message = refusal(load_extensions)
    assert message.startswith("plugin 'acme' (briefcheck-acme 1.0): ")
    assert "generator" in message


def test_hook_that_fails(site):
    install(site, "briefcheck_acme", "from briefcheck import hookimpl\n@hookimpl\ndef briefcheck_rules():\n    1 / 0\n")
    assert refusal(load_extensions) == (
        "plugin 'acme' (briefcheck-acme 1.0): its hook 'briefcheck_rules' failed: ZeroDivisionError: division by zero"
    )


def test_hook_that_leaves_the_process(site):
    source = "from briefcheck import hookimpl\n@hookimpl\ndef briefcheck_rules():\n    raise SystemExit(0)\n"
    install(site, "briefcheck_acme", source)
    assert refusal(load_extensions) == (
        "plugin 'acme' (briefcheck-acme 1.0): its hook 'briefcheck_rules' failed: SystemExit: 0"
    )


@pytest.mark.parametrize(
    ("suffixes", "message"),
    [
        (("x",), "the suffix 'x' of its reader 'r' must be a dot and then small letters or digits, with no second dot"),
        ((".X",), "the suffix '.X' of its reader 'r' must be"),
        ((".tar.gz",), "the suffix '.tar.gz' of its reader 'r' must be"),
        ((".",), "the suffix '.' of its reader 'r' must be"),
        ((3,), "the suffix '3' of its reader 'r' must be"),
        (".x", "the suffixes of its reader 'r' must be a tuple, and not empty"),
        ((), "the suffixes of its reader 'r' must be a tuple, and not empty"),
    ],
)
def test_suffix_that_no_file_name_ends_in(suffixes, message):
    plugin = plugin_with(readers=[Reader("r", suffixes, lambda *_: None)])
    assert refusal(collected, plugin).startswith(f"plugin 'acme' (briefcheck-acme 1.0): {message}")


def test_readers_and_reporters_know_their_plugin():
    found = collected(
        plugin_with(readers=[Reader("x", (".x",), lambda *_: None)], reporters=[Reporter("r", lambda *_: "")])
    )
    assert [found.readers[0].plugin, found.reporters[0].plugin] == [ACME, ACME]


@pytest.mark.parametrize(
    ("hook", "value", "message"),
    [
        ("rules", 3, "its hook 'briefcheck_rules' must return a list of Rule (got int)"),
        ("rules", [None], "its hook 'briefcheck_rules' must return Rule only (got None)"),
        ("readers", (a_rule(),), "its hook 'briefcheck_readers' must return Reader only (got Rule)"),
        ("reporters", {}, "its hook 'briefcheck_reporters' must return a list of Reporter (got dict)"),
        ("rulesets", ["/x"], "its hook 'briefcheck_rulesets' must return RulesetFolder only (got str)"),
        ("styles", ["Acme"], "its hook 'briefcheck_styles' must return StyleFormat only (got str)"),
        ("rules", None, "its hook 'briefcheck_rules' must return a list of Rule (got None)"),
    ],
)
def test_hook_that_returns_the_wrong_thing(hook, value, message):
    assert refusal(collected, plugin_with(**{hook: value})) == f"plugin 'acme' (briefcheck-acme 1.0): {message}"


def taken(what, owner="plugin 'acme' (briefcheck-acme 1.0)"):
    return f"plugin 'other' (briefcheck-other 2.0): {what} is already taken by {owner}"


def test_two_rules_of_one_name():
    twice = plugin_with(rules=[a_rule(), a_rule()])
    assert refusal(collected, twice) == (
        "plugin 'acme' (briefcheck-acme 1.0): the rule 'acme/loud-line' is already taken by "
        "plugin 'acme' (briefcheck-acme 1.0)"
    )


def test_alias_that_another_rule_has():
    plugins = plugin_with(rules=[a_rule(aliases=["old"])]), plugin_with(rules=[a_rule(aliases=["acme/old"])])
    assert refusal(collected, *plugins) == taken("the rule 'acme/old'")


def test_two_readers_of_one_suffix():
    reader = Reader("x", (".x", ".y"), lambda *_: None)
    plugins = plugin_with(readers=[reader]), plugin_with(readers=[Reader("z", (".y",), lambda *_: None)])
    assert refusal(collected, *plugins) == taken("the suffix '.y'")


def test_two_reporters_of_one_name():
    reporter = Reporter("x", lambda *_: "")
    assert refusal(collected, plugin_with(reporters=[reporter]), plugin_with(reporters=[reporter])) == taken(
        "the reporter 'x'"
    )


def test_two_plugins_that_read_styles():
    format_ = StyleFormat("x", lambda *_: ())
    assert refusal(collected, plugin_with(styles=[format_]), plugin_with(styles=[format_])) == taken("the key 'styles'")


def test_format_of_styles_knows_its_plugin():
    assert [format_.plugin for format_ in collected(plugin_with(styles=[StyleFormat("x", lambda *_: ())])).styles] == [
        ACME
    ]


def test_reporter_of_the_hosts_name(site):
    source = (
        "from briefcheck import Reporter, hookimpl\n@hookimpl\ndef briefcheck_reporters():\n"
        "    return [Reporter('json', str)]\n"
    )
    install(site, "briefcheck_acme", source)
    from briefcheck import __version__

    assert refusal(load_extensions) == (
        "plugin 'acme' (briefcheck-acme 1.0): the reporter 'json' is already taken by "
        f"plugin 'briefcheck' (briefcheck {__version__})"
    )


def test_everything_is_collected_and_sorted():
    folder = RulesetFolder("/x")
    one = plugin_with(rules=[a_rule("b-line"), a_rule("a-line")], readers=[Reader("x", (".x",), lambda *_: None)])
    two = plugin_with(
        rules=(a_rule("a-line", aliases=["old"]),), reporters=[Reporter("r", lambda *_: "")], rulesets=[folder]
    )
    found = collected(one, two)
    assert [rule.full_name for rule in found.rules] == ["acme/a-line", "acme/b-line", "other/a-line"]
    assert rule_names(found.rules[2]) == ("other/a-line", "other/old")
    assert set(found.names) == {"acme/a-line", "acme/b-line", "other/a-line", "other/old"}
    assert [reader.name for reader in found.readers] == ["x"]
    assert [reporter.name for reporter in found.reporters] == ["r"]
    assert found.folders == (folder,)
    assert found.plugins == (ACME, OTHER)


@pytest.mark.usefixtures("site")
def test_host_brings_its_own_by_the_same_hooks():
    found = load_extensions()
    assert [(reader.name, reader.suffixes) for reader in found.readers] == [
        ("markdown", (".md", ".markdown")),
        ("word", (".docx", ".docm", ".dotx", ".dotm")),
    ]
    assert {"json", "text"} < {reporter.name for reporter in found.reporters}
    assert len(found.folders) == 1
    assert found.plugins == ()


def test_info_of_an_entry_point(site):
    install(site, "briefcheck_acme", "", version="9")
    assert [info_of(entry) for entry in find_plugins()] == [PluginInfo("acme", "briefcheck-acme", "9")]
