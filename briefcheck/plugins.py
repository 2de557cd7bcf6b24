"""Plugins: find, load, collect. Three steps, typed errors, sorted results; a plugin that fails stops the run.

Never pluggy's own ``load_setuptools_entrypoints``: it skips a second plugin of one name without a word and lets a
failed import escape as a traceback.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from importlib import import_module
from types import FunctionType, MethodType, ModuleType
from typing import Any

import pluggy

from briefcheck import __version__, hookspecs
from briefcheck.frozen import replace
from briefcheck.installed import EntryPoint, find_entry_points
from briefcheck.rules.extension import (
    CANNOT_IMPORT,
    Extensions,
    PluginInfo,
    Reader,
    Reporter,
    RulesetFolder,
    StyleFormat,
    rule_names,
)
from briefcheck.rules.rule import Rule
from briefcheck.text import Text

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


_BAD_NAME = Text(
    en="a plugin's name must be kebab-case and not 'briefcheck'; rename its entry point",
    zh="插件名应为小写英文、用“-”连接，而且不能叫“briefcheck”；请修改它的 entry point 名称",
)
_TWO_OF_A_NAME = Text(
    en="two plugins have this name: {both}; uninstall one of them", zh="有两个插件叫这个名称：{both}；请卸载其中一个"
)
_UNKNOWN_HOOK = Text(
    en="unknown hook '{name}'{nearest}; the hooks are {hooks}",
    zh="没有“{name}”这个钩子{nearest}（可用的钩子：{hooks}）",
)
_UNMARKED = Text(
    en="the hook '{name}' is not marked; put @hookimpl above it", zh="钩子“{name}”没有标记；请在它上面加 @hookimpl"
)
_NO_HOOK = Text(en="it has no hook; the hooks are {hooks}", zh="它没有任何钩子；可用的钩子：{hooks}")
_TAKES_NONE = Text(
    en="the hook '{hook}' takes no arguments (it declares {needed})", zh="钩子“{hook}”不接受参数（它声明了 {needed}）"
)
_HOOK_FAILED = Text(en="its hook '{hook}' failed: {error}", zh="它的钩子“{hook}”出错：{error}")
_NO_LIST = Text(
    en="its hook '{hook}' must return a list of {wanted} (got {got})",
    zh="它的钩子“{hook}”应返回由 {wanted} 组成的列表（现为 {got}）",
)
_NOT_ONLY = Text(
    en="its hook '{hook}' must return {wanted} only (got {got})", zh="它的钩子“{hook}”只能返回 {wanted}（现为 {got}）"
)
_TAKEN = Text(
    en="the {kind} '{name}' is already taken by plugin '{plugin}' ({package} {version})",
    zh="{kind}“{name}”已被插件“{plugin}”（{package} {version}）占用",
)
_SUFFIXES = Text(
    en="the suffixes of its reader '{reader}' must be a tuple, and not empty",
    zh="它的读取器“{reader}”的后缀应为元组，而且不能为空",
)
_SUFFIX = Text(
    en="the suffix '{suffix}' of its reader '{reader}' must be "
    "a dot and then small letters or digits, with no second dot",
    zh="它的读取器“{reader}”的后缀“{suffix}”应为一个点加小写字母或数字，不能有第二个点",
)


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
            raise info.error(_BAD_NAME)
        if entry.name in found:
            other = found[entry.name]
            one, two = (f"{plugin.package} {plugin.version}" for plugin in (other, entry))
            both = Text(en=f"{one} and {two}", zh=f"{one} 和 {two}")
            raise info.error(_TWO_OF_A_NAME.fill({"both": both}))
        found[entry.name] = entry
    return tuple(found.values())


def load_plugins(found: Iterable[EntryPoint]) -> pluggy.PluginManager:
    """Import the plugins and register them in a new manager. Raises PluginError."""
    manager = new_manager()
    for entry in found:
        info = info_of(entry)
        register(manager, _import(entry, info), info)
    return manager


class _Manager(pluggy.PluginManager):
    """A manager that does not look at everything in a module as it would at an object that may answer anything."""

    def parse_hookimpl_opts(self, plugin: Any, name: str) -> Any:
        """Return the marks of a hook, None for what is none."""
        if type(plugin) is ModuleType:
            value = vars(plugin).get(name)
            if not isinstance(value, _HOOKS) or (type(value) is FunctionType and not hasattr(value, _MARK)):
                return None
        return super().parse_hookimpl_opts(plugin, name)


_HOOKS = (FunctionType, MethodType, staticmethod, classmethod)
"""What in a module pluggy takes for a hook, if it is marked."""

_MARK = f"{hookspecs.PROJECT}_impl"
"""The attribute by which pluggy's ``HookimplMarker`` marks a function."""


def new_manager() -> pluggy.PluginManager:
    """Return a manager that knows the hooks and no plugin."""
    manager = _Manager(hookspecs.PROJECT)
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
    hooks = Text(en=", ".join(known), zh="、".join(known))
    marked = [name for name in dir(plugin) if manager.parse_hookimpl_opts(plugin, name) is not None]
    looks_like = [name for name in dir(plugin) if name.startswith("briefcheck_") and _is_function(plugin, name)]
    for name in sorted({*marked, *looks_like}):
        if name not in known:
            raise info.error(_UNKNOWN_HOOK.fill({"name": name, "nearest": _nearest(name, known), "hooks": hooks}))
        if name not in marked:
            raise info.error(_UNMARKED.fill({"name": name}))
    if not marked:
        raise info.error(_NO_HOOK.fill({"hooks": hooks}))
    try:
        manager.register(plugin, info.name)
    except pluggy.PluginValidationError as error:
        raise info.error(_what_is_invalid(plugin, marked) or str(error).strip().rpartition("\n")[2]) from error


def _what_is_invalid(plugin: object, hooks: Iterable[str]) -> Text | None:
    """Return which hook declares arguments; ours take none. None if it is something else that pluggy refuses."""
    from inspect import Parameter, signature

    for hook in hooks:
        parameters = signature(getattr(plugin, hook)).parameters.values()
        needed = [parameter.name for parameter in parameters if parameter.default is Parameter.empty]
        if needed:
            declared = Text(en=", ".join(needed), zh="、".join(needed))
            return _TAKES_NONE.fill({"hook": hook, "needed": declared})
    return None


def collect(manager: pluggy.PluginManager, infos: Sequence[PluginInfo]) -> Extensions:
    """Call the hooks and put together what they return.

    Args:
        manager: with the plugins registered under their names.
        infos: packages and versions of the plugins, for messages and lists.

    Raises:
        PluginError: a hook fails or returns the wrong thing, or two plugins bring one rule, suffix or reporter.
    """
    call = _Caller(manager, {info.name: info for info in infos})
    rules = [(info, rule.of_plugin(info.name)) for info, rule in call("briefcheck_rules", Rule)]
    readers = [(info, replace(reader, plugin=info)) for info, reader in call("briefcheck_readers", Reader)]
    reporters = [(info, replace(reporter, plugin=info)) for info, reporter in call("briefcheck_reporters", Reporter)]
    folders = call("briefcheck_rulesets", RulesetFolder)
    styles = [(info, replace(format_, plugin=info)) for info, format_ in call("briefcheck_styles", StyleFormat)]
    for info, reader in readers:
        _check_suffixes(reader, info)
    _no_clash(Text(en="rule", zh="规则"), ((info, name) for info, rule in rules for name in rule_names(rule)))
    _no_clash(Text(en="suffix", zh="后缀"), ((info, suffix) for info, reader in readers for suffix in reader.suffixes))
    _no_clash(Text(en="reporter", zh="报告格式"), ((info, reporter.name) for info, reporter in reporters))
    _no_clash(Text(en="key", zh="配置项"), ((info, "styles") for info, _ in styles))
    return Extensions(
        rules=tuple(sorted((rule for _, rule in rules), key=lambda rule: rule.full_name)),
        readers=tuple(sorted((reader for _, reader in readers), key=lambda reader: reader.name)),
        reporters=tuple(sorted((reporter for _, reporter in reporters), key=lambda reporter: reporter.name)),
        folders=tuple(folder for _, folder in folders),
        plugins=tuple(sorted(infos, key=lambda info: info.name)),
        styles=tuple(format_ for _, format_ in styles),
    )


class _Caller:
    """Calls one hook of every plugin, so that the owner of each result is known."""

    def __init__(self, manager: pluggy.PluginManager, infos: dict[str, PluginInfo]) -> None:
        self.manager = manager
        self.infos = infos

    def __call__(self, hook: str, wanted: type[Any]) -> list[tuple[PluginInfo, Any]]:
        plugins = sorted(self.manager.list_name_plugin(), key=lambda pair: (pair[0] != HOST, pair[0]))
        found: list[tuple[PluginInfo, Any]] = []
        having = {implementation.plugin_name for implementation in getattr(self.manager.hook, hook).get_hookimpls()}
        for name, plugin in plugins:
            if name not in having:
                continue
            others = [other for _, other in plugins if other is not plugin]
            caller = self.manager.subset_hook_caller(hook, others)
            found += [(self._info(name), value) for value in self._results(caller, hook, wanted, self._info(name))]
        return found

    def _results(self, caller: pluggy.HookCaller, hook: str, wanted: type, info: PluginInfo) -> list[Any]:
        try:
            answers = caller()
        except (Exception, SystemExit) as error:
            told = f"{type(error).__name__}: {error}"
            raise info.error(_HOOK_FAILED.fill({"hook": hook, "error": told})) from error
        if len(answers) < len([impl for impl in caller.get_hookimpls() if not (impl.wrapper or impl.hookwrapper)]):
            # pluggy drops None; a forgotten `return` would cost the user a plugin's rules without a word.
            answers = [None]
        values: list[Any] = []
        for answer in answers:
            if not isinstance(answer, (list, tuple)):
                raise info.error(_NO_LIST.fill({"hook": hook, "wanted": wanted.__name__, "got": _shown(answer)}))
            for value in answer:
                if not isinstance(value, wanted):
                    raise info.error(_NOT_ONLY.fill({"hook": hook, "wanted": wanted.__name__, "got": _shown(value)}))
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
        raise info.error(CANNOT_IMPORT.fill({"error": f"{type(error).__name__}: {error}"})) from error
    return plugin


def _no_clash(kind: Text, names: Iterable[tuple[PluginInfo, str]]) -> None:
    taken: dict[str, PluginInfo] = {}
    for info, name in names:
        if name in taken:
            other = taken[name]
            owner = {"plugin": other.name, "package": other.package, "version": other.version}
            raise info.error(_TAKEN.fill({"kind": kind, "name": name, **owner}))
        taken[name] = info


def _check_suffixes(reader: Reader, info: PluginInfo) -> None:
    """Refuse a suffix that no file name ends in: its documents would be passed over."""
    if not isinstance(reader.suffixes, (tuple, list)) or not reader.suffixes:
        raise info.error(_SUFFIXES.fill({"reader": reader.name}))
    for suffix in reader.suffixes:
        if not isinstance(suffix, str) or suffix != os.path.splitext(f"a{suffix}")[1].lower() or len(suffix) < 2:
            raise info.error(_SUFFIX.fill({"suffix": suffix, "reader": reader.name}))


def _is_function(plugin: object, name: str) -> bool:
    return isinstance(getattr(plugin, name, None), FunctionType | MethodType)


def _is_kebab(name: str) -> bool:
    plain = name.replace("-", "")
    words = name.split("-")
    return all(words) and plain.isascii() and plain.isalnum() and plain.islower() and plain[0].isalpha()


def _nearest(name: str, known: Iterable[str]) -> Text:
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), n=1)
    return Text(en=f", did you mean '{near[0]}'?", zh=f"，是不是想写“{near[0]}”？") if near else Text(en="", zh="")


def _shown(value: object) -> str:
    return "None" if value is None else type(value).__name__
