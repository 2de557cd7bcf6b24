"""Hooks that are called without pluggy: only where pluggy would come to the same."""

from __future__ import annotations

import subprocess
import sys
from functools import wraps
from types import ModuleType
from typing import Any

import pluggy
import pytest

from briefcheck import Reader, Reporter, hookimpl, hookspecs
from briefcheck.plugins import (
    _PlainHooks,
    collect,
    find_plugins,
    info_of,
    load_extensions,
    load_plugins,
    new_manager,
    register,
)
from briefcheck.rules.extension import Extensions, PluginInfo

ACME = PluginInfo("acme", "briefcheck-acme", "1.0")


def plugin_of(**members: object) -> ModuleType:
    plugin = ModuleType("plugin")
    vars(plugin).update(members)
    return plugin


def test_marks_are_those_of_pluggy():
    def plain() -> None:
        """Do nothing."""

    def specified() -> None:
        """Do nothing."""

    for ours, theirs in (
        (hookimpl, pluggy.HookimplMarker(hookspecs.PROJECT)),
        (hookspecs.hookspec, pluggy.HookspecMarker(hookspecs.PROJECT)),
    ):
        one = dict(vars(ours(plain)))
        two = dict(vars(theirs(specified)))
        assert one == two != {}
    assert vars(hookimpl(tryfirst=True)(plain))[hookspecs.MARK]["tryfirst"]
    assert vars(hookimpl(specified, trylast=True))[hookspecs.MARK]["trylast"]


def test_both_ways_come_to_the_same():
    found = find_plugins()
    by_pluggy = collect(load_plugins(found), [info_of(entry) for entry in found])
    plain = load_extensions()
    names = [rule.full_name for rule in by_pluggy.rules]
    assert len(names) > 50
    assert [rule.full_name for rule in plain.rules] == names
    assert plain.plugins == by_pluggy.plugins
    assert plain.styles == by_pluggy.styles
    host = {reader.name for reader in plain.readers} - {reader.name for reader in by_pluggy.readers}
    assert host == {"markdown", "word"}, "what the host brings itself was not asked of the manager"


def _nothing(*_values: object) -> Any:
    return None


@hookimpl
def _reads() -> list[Reader]:
    return [Reader("acme", (".acme",), _nothing)]


@hookimpl
def _reports() -> tuple[Reporter, ...]:
    return (Reporter("acme", _nothing),)


@wraps(_reads)
def _wrapped() -> list[Reader]:
    return []


@hookimpl
def _takes(config: object = None) -> list[object]:
    return [config]


@hookimpl
def _takes_any(*_values: object, **_named: object) -> list[object]:
    return []


@hookimpl(trylast=True)
def _last() -> list[object]:
    return []


def _unmarked() -> list[object]:
    return []


class _Plugin:
    briefcheck_readers = staticmethod(_reads)


def test_plain_hooks_are_taken_and_called():
    hooks = _PlainHooks()
    plugin = plugin_of(briefcheck_readers=_reads, briefcheck_reporters=_reports, helper=_unmarked, hookimpl=hookimpl)
    assert hooks.take(plugin, ACME)
    extensions = collect(hooks, [ACME])
    manager = new_manager()
    register(manager, plugin, ACME)
    expected = collect(manager, [ACME])
    assert isinstance(expected, Extensions)
    assert [(one.name, one.plugin) for one in extensions.readers] == [("acme", ACME)]
    assert [(one.name, one.plugin) for one in extensions.reporters] == [("acme", ACME)]
    assert [one.suffixes for one in expected.readers] == [one.suffixes for one in extensions.readers]
    assert not extensions.rules


@pytest.mark.parametrize(
    "plugin",
    [
        plugin_of(),
        plugin_of(briefcheck_readers=_takes),
        plugin_of(briefcheck_readers=_takes_any),
        plugin_of(briefcheck_readers=_last),
        plugin_of(briefcheck_readers=_unmarked),
        plugin_of(briefcheck_readers=_wrapped),
        plugin_of(briefcheck_redaers=_reads),
        plugin_of(other=_reads),
        plugin_of(briefcheck_readers=_reads, briefcheck_rules=_Plugin().briefcheck_readers.__get__(object())),
        _Plugin(),
    ],
)
def test_whatever_is_not_plain_is_left_to_pluggy(plugin: object):
    assert not _PlainHooks().take(plugin, ACME)


def test_a_start_does_without_pluggy():
    script = (
        "import sys\nfrom briefcheck.plugins import load_extensions\nload_extensions()\nprint('pluggy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
