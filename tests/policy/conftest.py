"""A small world: two plugins, three rules, a folder of rulesets, and a briefcheck.yaml to try."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from support.options import Options

from briefcheck import Rule, Text
from briefcheck.policy.policies import FilePolicy, Policies
from briefcheck.rules.extension import Extensions, PluginInfo, RulesetFolder


def a_rule(plugin: str, name: str, aliases: tuple[str, ...] = (), options: type | None = None) -> Rule:
    extra = {"options": options} if options else {}
    text = Text("a", "甲")
    return Rule(name, "0.1.0", "C05", {}, text, text, (), lambda *_: (), "", aliases=aliases, plugin=plugin, **extra)


@pytest.fixture
def world(tmp_path, monkeypatch) -> Path:
    """An empty folder that is the current one, with the shipped rulesets beside it."""
    rulesets = tmp_path / "rulesets"
    (rulesets / "types").mkdir(parents=True)
    (rulesets / "agency.yaml").write_text("rules:\n  actions/missing-owner: error\n", encoding="utf-8")
    for name in ("contact-report", "creative-brief"):
        (rulesets / "types" / f"{name}.yaml").write_text(f"type: {name}\nname: {{en: a, zh: b}}\n", encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(home)
    return home


@pytest.fixture
def extensions(world) -> Extensions:
    rules = (
        a_rule("actions", "missing-due-date"),
        a_rule("actions", "missing-owner", aliases=("nobody", "tasks/old-owner")),
        a_rule("sections", "overlong-section", options=Options),
    )
    plugins = (PluginInfo("actions", "briefcheck", "1"), PluginInfo("sections", "briefcheck-sections", "2"))
    return Extensions(rules, (), (), (RulesetFolder(str(world.parent / "rulesets")),), plugins)


@pytest.fixture
def config(world, extensions) -> Callable[..., FilePolicy]:
    """Write a briefcheck.yaml (and other files) and return what holds for a file."""

    def policy(text: str, path: str = "x.md", files: Mapping[str, str] | None = None, **options) -> FilePolicy:
        for name, content in {"briefcheck.yaml": text, **(files or {})}.items():
            (world / name).parent.mkdir(parents=True, exist_ok=True)
            (world / name).write_text(content, encoding="utf-8")
        return Policies(extensions, **options).for_file(path)

    return policy
