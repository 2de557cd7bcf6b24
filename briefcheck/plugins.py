"""Plugins: find, load, collect. Three steps, typed errors, sorted results; a plugin that fails stops the run.

Never pluggy's own ``load_setuptools_entrypoints``: it skips a second plugin of one name without a word and lets a
failed import escape as a traceback.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any

import pluggy

from briefcheck import __version__, hookspecs
from briefcheck.frozen import replace
from briefcheck.installed import EntryPoint, find_entry_points
from briefcheck.rules.extension import Extensions, PluginInfo, Reader, Reporter, RulesetFolder, rule_names
from briefcheck.rules.rule import Rule

__all__ = [
    "Extensions",
    "PluginInfo",
    "collect",
    "find_plugins",
    "load_extensions",
    "load_plugins",
    "new_manager",
    "register",
    "rule_names",
]

GROUP = "briefcheck"
"""The group of entry points that plugins stand in."""

HOST = "briefcheck"
"""The name under which the host registers what it brings itself."""


def load_extensions() -> Extensions:
    """Find, load and collect every installed plugin. Raises PluginError."""
    found = find_plugins()
    return collect(load_plugins((_host(), *found)), [info_of(entry) for entry in found])


def find_plugins() -> tuple[EntryPoint, ...]:
    """Return the entry points of the group ``briefcheck``, sorted by name; none is imported.

    Raises:
        PluginError: two plugins have one name, or a name is not kebab-case or the host's own.
    """
    found: dict[str, EntryPoint] = {}
    for entry in sorted(find_entry_points(GROUP), key=lambda entry: (entry.name, entry.package)):
        info = info_of(entry)
        if entry.name == HOST or not _is_kebab(entry.name):
            raise info.error("a plugin's name must be kebab-case and not 'briefcheck'; rename its entry point")
        if entry.name in found:
            other = found[entry.name]
            both = f"{other.package} {other.version} and {entry.package} {entry.version}"
            raise info.error(f"two plugins have this name: {both}; uninstall one of them")
        found[entry.name] = entry
    return tuple(found.values())


def load_plugins(found: Iterable[EntryPoint]) -> pluggy.PluginManager:
    """Import the plugins and register them in a new manager. Raises PluginError."""
    manager = new_manager()
    for entry in found:
        info = info_of(entry)
        register(manager, _import(entry, info), info)
    return manager


def new_manager() -> pluggy.PluginManager:
    """Return a manager that knows the hooks and no plugin."""
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    return manager


def _host() -> EntryPoint:
    """Return what the host brings itself, as if it were one more entry point: it takes the strangers' door too."""
    return EntryPoint(HOST, "briefcheck.builtin", HOST, __version__)


def info_of(entry: EntryPoint) -> PluginInfo:
    """Return how the plugin behind an entry point is called in messages."""
    return PluginInfo(entry.name, entry.package, entry.version)


def register(manager: pluggy.PluginManager, plugin: object, info: PluginInfo) -> None:
    """Register a plugin after looking at its hooks.

    Raises:
        PluginError: a hook is misspelt, unmarked or takes arguments it is not given, or there is none at all.
    """
    known = [name for name in vars(hookspecs) if name.startswith("briefcheck_")]
    marked = [name for name in dir(plugin) if manager.parse_hookimpl_opts(plugin, name) is not None]
    looks_like = [name for name in dir(plugin) if name.startswith("briefcheck_") and _is_function(plugin, name)]
    for name in sorted({*marked, *looks_like}):
        if name not in known:
            raise info.error(f"unknown hook '{name}'{_nearest(name, known)}; the hooks are {', '.join(known)}")
        if name not in marked:
            raise info.error(f"the hook '{name}' is not marked; put @hookimpl above it")
    if not marked:
        raise info.error(f"it has no hook; the hooks are {', '.join(known)}")
    try:
        manager.register(plugin, info.name)
    except pluggy.PluginValidationError as error:
        raise info.error(_what_is_invalid(plugin, marked) or str(error).strip().rpartition("\n")[2]) from error


def _what_is_invalid(plugin: object, hooks: Iterable[str]) -> str:
    """Return which hook declares arguments; ours take none. "" if it is something else that pluggy refuses."""
    from inspect import Parameter, signature

    for hook in hooks:
        parameters = signature(getattr(plugin, hook)).parameters.values()
        needed = [parameter.name for parameter in parameters if parameter.default is Parameter.empty]
        if needed:
            return f"the hook '{hook}' takes no arguments (it declares {', '.join(needed)})"
    return ""


def collect(manager: pluggy.PluginManager, infos: Sequence[PluginInfo]) -> Extensions:
    """Call the hooks and put together what they return.

    Args:
        manager: with the plugins registered under their names.
        infos: packages and versions of the plugins, for messages and lists.

    Raises:
        PluginError: a hook fails or returns the wrong thing, or two plugins bring one rule, suffix or reporter.
    """
    call = _Caller(manager, {info.name: info for info in infos})
    rules = [(info, replace(rule, plugin=info.name)) for info, rule in call("briefcheck_rules", Rule)]
    readers = [(info, replace(reader, plugin=info)) for info, reader in call("briefcheck_readers", Reader)]
    reporters = [(info, replace(reporter, plugin=info)) for info, reporter in call("briefcheck_reporters", Reporter)]
    folders = call("briefcheck_rulesets", RulesetFolder)
    for info, reader in readers:
        _check_suffixes(reader, info)
    _no_clash("rule", ((info, name) for info, rule in rules for name in rule_names(rule)))
    _no_clash("suffix", ((info, suffix) for info, reader in readers for suffix in reader.suffixes))
    _no_clash("reporter", ((info, reporter.name) for info, reporter in reporters))
    return Extensions(
        rules=tuple(sorted((rule for _, rule in rules), key=lambda rule: rule.full_name)),
        readers=tuple(sorted((reader for _, reader in readers), key=lambda reader: reader.name)),
        reporters=tuple(sorted((reporter for _, reporter in reporters), key=lambda reporter: reporter.name)),
        folders=tuple(folder for _, folder in folders),
        plugins=tuple(sorted(infos, key=lambda info: info.name)),
    )


class _Caller:
    """Calls one hook of every plugin, so that the owner of each result is known."""

    def __init__(self, manager: pluggy.PluginManager, infos: dict[str, PluginInfo]) -> None:
        self.manager = manager
        self.infos = infos

    def __call__(self, hook: str, wanted: type[Any]) -> list[tuple[PluginInfo, Any]]:
        plugins = sorted(self.manager.list_name_plugin(), key=lambda pair: (pair[0] != HOST, pair[0]))
        found: list[tuple[PluginInfo, Any]] = []
        for name, plugin in plugins:
            others = [other for _, other in plugins if other is not plugin]
            caller = self.manager.subset_hook_caller(hook, others)
            found += [(self._info(name), value) for value in self._results(caller, hook, wanted, self._info(name))]
        return found

    def _results(self, caller: pluggy.HookCaller, hook: str, wanted: type, info: PluginInfo) -> list[Any]:
        try:
            answers = caller()
        except (Exception, SystemExit) as error:
            raise info.error(f"its hook '{hook}' failed: {type(error).__name__}: {error}") from error
        if len(answers) < len([impl for impl in caller.get_hookimpls() if not (impl.wrapper or impl.hookwrapper)]):
            # pluggy drops None; a forgotten `return` would cost the user a plugin's rules without a word.
            answers = [None]
        values: list[Any] = []
        for answer in answers:
            if not isinstance(answer, (list, tuple)):
                raise info.error(f"its hook '{hook}' must return a list of {wanted.__name__} (got {_shown(answer)})")
            for value in answer:
                if not isinstance(value, wanted):
                    raise info.error(f"its hook '{hook}' must return {wanted.__name__} only (got {_shown(value)})")
            values += answer
        return values

    def _info(self, name: str) -> PluginInfo:
        if name not in self.infos:
            return PluginInfo(name, HOST, __version__)
        return self.infos[name]


def _import(entry: EntryPoint, info: PluginInfo) -> object:
    module, _, attributes = entry.value.partition(":")
    try:
        plugin: object = import_module(module.strip())
        for attribute in filter(None, attributes.strip().split(".")):
            plugin = getattr(plugin, attribute)
    except (Exception, SystemExit) as error:
        raise info.error(f"cannot be imported: {type(error).__name__}: {error}") from error
    return plugin


def _no_clash(kind: str, names: Iterable[tuple[PluginInfo, str]]) -> None:
    taken: dict[str, PluginInfo] = {}
    for info, name in names:
        if name in taken:
            other = taken[name]
            owner = f"plugin '{other.name}' ({other.package} {other.version})"
            raise info.error(f"the {kind} '{name}' is already taken by {owner}")
        taken[name] = info


def _check_suffixes(reader: Reader, info: PluginInfo) -> None:
    """Refuse a suffix that no file name ends in: its documents would be passed over."""
    if not isinstance(reader.suffixes, (tuple, list)) or not reader.suffixes:
        raise info.error(f"the suffixes of its reader '{reader.name}' must be a tuple, and not empty")
    for suffix in reader.suffixes:
        if not isinstance(suffix, str) or suffix != os.path.splitext(f"a{suffix}")[1].lower() or len(suffix) < 2:
            needed = "a dot and then small letters or digits, with no second dot"
            raise info.error(f"the suffix '{suffix}' of its reader '{reader.name}' must be {needed}")


def _is_function(plugin: object, name: str) -> bool:
    import types

    return isinstance(getattr(plugin, name, None), types.FunctionType | types.MethodType)


def _is_kebab(name: str) -> bool:
    plain = name.replace("-", "")
    words = name.split("-")
    return all(words) and plain.isascii() and plain.isalnum() and plain.islower() and plain[0].isalpha()


def _nearest(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), n=1)
    return f", did you mean '{near[0]}'?" if near else ""


def _shown(value: object) -> str:
    return "None" if value is None else type(value).__name__
