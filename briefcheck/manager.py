"""pluggy's manager of plugins, for those whose hooks are more than plain functions, and to say what is wrong with one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from types import FunctionType, MethodType, ModuleType
from typing import Any

import pluggy

from briefcheck import hookspecs
from briefcheck.rules.extension import PluginInfo
from briefcheck.text import Text

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


class Manager(pluggy.PluginManager):
    """A manager that knows our hooks, and does not look at all in a module as at an object that may answer anything."""

    def __init__(self) -> None:
        """Know the hooks and no plugin."""
        super().__init__(hookspecs.PROJECT)
        self.add_hookspecs(hookspecs)

    def parse_hookimpl_opts(self, plugin: Any, name: str) -> Any:
        """Return the marks of a hook, None for what is none."""
        if type(plugin) is ModuleType:
            value = vars(plugin).get(name)
            if not isinstance(value, hookspecs.HOOKS):
                return None
            if type(value) is FunctionType and not hasattr(value, hookspecs.MARK):
                return None
        return super().parse_hookimpl_opts(plugin, name)

    def take(self, plugin: object, info: PluginInfo) -> None:
        """Register a plugin after looking at its hooks; see :func:`briefcheck.plugins.register`. Raises PluginError."""
        known = [name for name in vars(hookspecs) if name.startswith(hookspecs.PREFIX)]
        hooks = Text(en=", ".join(known), zh="、".join(known))
        marked = [name for name in dir(plugin) if self.parse_hookimpl_opts(plugin, name) is not None]
        looks_like = [name for name in dir(plugin) if name.startswith(hookspecs.PREFIX) and _is_function(plugin, name)]
        for name in sorted({*marked, *looks_like}):
            if name not in known:
                raise info.error(_UNKNOWN_HOOK.fill({"name": name, "nearest": _nearest(name, known), "hooks": hooks}))
            if name not in marked:
                raise info.error(_UNMARKED.fill({"name": name}))
        if not marked:
            raise info.error(_NO_HOOK.fill({"hooks": hooks}))
        try:
            self.register(plugin, info.name)
        except pluggy.PluginValidationError as error:
            raise info.error(_what_is_invalid(plugin, marked) or str(error).strip().rpartition("\n")[2]) from error

    def having(self, hook: str) -> Collection[str]:
        """Return the names of the plugins that have a hook."""
        return {implementation.plugin_name for implementation in getattr(self.hook, hook).get_hookimpls()}

    def answers(self, hook: str, plugin: str) -> Sequence[Any]:
        """Return what a hook of a plugin returns, as a list, with its own wrappers round it. Raises whatever it raises."""
        others = [other for name, other in self.list_name_plugin() if name != plugin]
        caller = self.subset_hook_caller(hook, others)
        answers: list[Any] = caller()
        if len(answers) < len([impl for impl in caller.get_hookimpls() if not (impl.wrapper or impl.hookwrapper)]):
            # pluggy drops None; a forgotten `return` would cost the user a plugin's rules without a word.
            return [None]
        return answers


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


def _is_function(plugin: object, name: str) -> bool:
    return isinstance(getattr(plugin, name, None), FunctionType | MethodType)


def _nearest(name: str, known: Iterable[str]) -> Text:
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), n=1)
    return Text(en=f", did you mean '{near[0]}'?", zh=f"，是不是想写“{near[0]}”？") if near else Text(en="", zh="")
