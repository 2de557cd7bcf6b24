"""Every hook a plugin can implement."""

from __future__ import annotations

from collections.abc import Sequence
from types import FunctionType, MethodType
from typing import TYPE_CHECKING, Any

from briefcheck.rules.extension import Reader, Reporter, RulesetFolder, StyleFormat
from briefcheck.rules.rule import Rule

PROJECT = "briefcheck"
PREFIX = f"{PROJECT}_"
"""What the name of every hook begins with."""

MARK = f"{PROJECT}_impl"
"""The attribute by which pluggy's ``HookimplMarker`` marks a function."""

HOOKS: tuple[type[Any], ...] = (FunctionType, MethodType, staticmethod, classmethod)
"""What in a module pluggy takes for a hook, if it is marked."""

PLAIN: dict[str, bool | None] = {
    **dict.fromkeys(("wrapper", "hookwrapper", "optionalhook", "tryfirst", "trylast"), False),
    "specname": None,
}
"""What pluggy notes of a hook that is marked without options."""

if TYPE_CHECKING:
    import pluggy

    hookspec = pluggy.HookspecMarker(PROJECT)
    hookimpl = pluggy.HookimplMarker(PROJECT)
else:
    # What pluggy's own markers do. pluggy costs as much as starting Python, and a hook without options needs none of it:
    # see load_extensions.

    def hookspec(function: Any) -> Any:
        """Mark a function as what a hook takes and returns."""
        options = {"firstresult": False, "historic": False, "warn_on_impl": None, "warn_on_impl_args": None}
        function.briefcheck_spec = options
        return function

    def hookimpl(function: Any = None, **options: Any) -> Any:
        """Mark a function of a plugin as a hook; with options as pluggy's ``HookimplMarker`` takes them."""
        if function is None or options:
            import pluggy

            return pluggy.HookimplMarker(PROJECT)(function, **options)
        function.briefcheck_impl = dict(PLAIN)
        return function


@hookspec
def briefcheck_rules() -> Sequence[Rule]:  # type: ignore[empty-body]  # a specification has no body
    """Return the plugin's rules, each made with the decorator ``rule``. Called once at the start."""


@hookspec
def briefcheck_readers() -> Sequence[Reader]:  # type: ignore[empty-body]  # a specification has no body
    """Return readers for file formats. Two readers of one suffix are an error. Called once at the start."""


@hookspec
def briefcheck_reporters() -> Sequence[Reporter]:  # type: ignore[empty-body]  # a specification has no body
    """Return reporters for ``--format``. Two reporters of one name are an error. Called once at the start."""


@hookspec
def briefcheck_rulesets() -> Sequence[RulesetFolder]:  # type: ignore[empty-body]  # a specification has no body
    """Return folders of rulesets and document types the plugin ships. Called once at the start."""


@hookspec
def briefcheck_styles() -> Sequence[StyleFormat]:  # type: ignore[empty-body]  # a specification has no body
    """Return the format of ``styles`` that the plugin reads. Two plugins with one are an error. Called once at the start."""
