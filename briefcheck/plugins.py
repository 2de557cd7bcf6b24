"""Plugins: find, load, collect. Three steps, typed errors, sorted results; a plugin that fails stops the run.

Never pluggy's own ``load_setuptools_entrypoints``: it skips a second plugin of one name without a word and lets a
failed import escape as a traceback.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from importlib import import_module
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING, Any, TypeAlias

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

if TYPE_CHECKING:
    from briefcheck.manager import Manager

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
    """Find, load and collect every installed plugin. Raises PluginError.

    Where the hooks of all are plain functions, they are called without pluggy: it costs as much as starting Python. One
    that is anything else, or wrong in any way, and pluggy's manager has them all.
    """
    found = find_plugins()
    loaded = [(info_of(entry), _import(entry, info_of(entry))) for entry in (_host(), *found)]
    infos = [info for info, _ in loaded[1:]]
    plain = _PlainHooks()
    if all(plain.take(plugin, info) for info, plugin in loaded):
        return collect(plain, infos)
    return collect(_registered(loaded), infos)


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


def load_plugins(found: Iterable[EntryPoint]) -> Manager:
    """Import the plugins and register them in a new manager. Raises PluginError."""
    return _registered((info_of(entry), _import(entry, info_of(entry))) for entry in found)


def _registered(loaded: Iterable[tuple[PluginInfo, object]]) -> Manager:
    manager = new_manager()
    for info, plugin in loaded:
        register(manager, plugin, info)
    return manager


Hooks: TypeAlias = "Manager | _PlainHooks"


class _PlainHooks:
    """The hooks of plugins that are modules, where each is a function without arguments and marked without options."""

    def __init__(self) -> None:
        self._functions: dict[str, dict[str, Callable[[], Any]]] = {}

    def take(self, plugin: object, info: PluginInfo) -> bool:
        """Take the hooks of a plugin; False where pluggy has to say what becomes of it."""
        if type(plugin) is not ModuleType:
            return False
        taken = False
        members: dict[str, Any] = vars(plugin)
        for name, value in members.items():
            if not isinstance(value, hookspecs.HOOKS):
                continue
            marks = getattr(value, hookspecs.MARK, None)
            if marks is None and not name.startswith(hookspecs.PREFIX):
                continue
            if marks != hookspecs.PLAIN or name not in vars(hookspecs) or not _is_plain(value):
                return False
            self._functions.setdefault(name, {})[info.name] = value
            taken = True
        return taken

    def having(self, hook: str) -> Collection[str]:
        """Return the names of the plugins that have a hook."""
        return self._functions.get(hook, ())

    def answers(self, hook: str, plugin: str) -> Sequence[Any]:
        """Return what a hook of a plugin returns, as pluggy does: a list. Raises whatever the hook raises."""
        return [self._functions[hook][plugin]()]


def _is_plain(function: Any) -> bool:
    """Tell whether something is a function that takes nothing."""
    if type(function) is not FunctionType or hasattr(function, "__wrapped__"):
        return False
    code = function.__code__
    stars = code.co_flags & 12  # *arguments and **keywords; inspect, which has names for these, costs 7 ms
    return not (code.co_argcount or code.co_kwonlyargcount or stars)


def new_manager() -> Manager:
    """Return pluggy's manager, which knows the hooks and no plugin."""
    from briefcheck.manager import Manager

    return Manager()


def _host() -> EntryPoint:
    """Return what the host brings itself, as if it were one more entry point: it takes the strangers' door too."""
    return EntryPoint(HOST, "briefcheck.builtin", HOST, __version__)


def info_of(entry: EntryPoint) -> PluginInfo:
    """Return how the plugin behind an entry point is called in messages."""
    return PluginInfo(entry.name, entry.package, entry.version)


def register(manager: Manager, plugin: object, info: PluginInfo) -> None:
    """Register a plugin after looking at its hooks.

    Raises:
        PluginError: a hook is misspelt, unmarked or takes arguments it is not given, or there is none at all.
    """
    manager.take(plugin, info)


def collect(manager: Hooks, infos: Sequence[PluginInfo]) -> Extensions:
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

    def __init__(self, manager: Hooks, infos: dict[str, PluginInfo]) -> None:
        self.manager = manager
        self.infos = infos

    def __call__(self, hook: str, wanted: type[Any]) -> list[tuple[PluginInfo, Any]]:
        names = sorted(self.manager.having(hook), key=lambda name: (name != HOST, name))
        return [(self._info(name), value) for name in names for value in self._results(hook, wanted, name)]

    def _results(self, hook: str, wanted: type, plugin: str) -> list[Any]:
        info = self._info(plugin)
        try:
            answers = self.manager.answers(hook, plugin)
        except (Exception, SystemExit) as error:
            told = f"{type(error).__name__}: {error}"
            raise info.error(_HOOK_FAILED.fill({"hook": hook, "error": told})) from error
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


_foreign: set[str] = set()


def has_foreign() -> bool:
    """Tell whether plugins of other distributions than the host's were imported."""
    return bool(_foreign)


_imported: dict[str, None] = {}


def places() -> tuple[str, ...]:
    """Return the folders and files of the plugins that this process has imported, whole packages of them."""
    packages = [sys.modules[name] for name in _imported if name in sys.modules]
    paths = [getattr(package, "__path__", None) or [package.__file__] for package in packages]
    return tuple(path for some in paths for path in some if path)


def _import(entry: EntryPoint, info: PluginInfo) -> object:
    module, _, attributes = entry.value.partition(":")
    if info.package != HOST:
        _foreign.add(info.package)
    _imported[module.partition(".")[0].strip()] = None
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


def _is_kebab(name: str) -> bool:
    plain = name.replace("-", "")
    words = name.split("-")
    return all(words) and plain.isascii() and plain.isalnum() and plain.islower() and plain[0].isalpha()


def _shown(value: object) -> str:
    return "None" if value is None else type(value).__name__
