"""Every hook a plugin can implement."""

from __future__ import annotations

from collections.abc import Sequence

import pluggy

from briefcheck.rules.extension import Reader, Reporter, RulesetFolder, StyleFormat
from briefcheck.rules.rule import Rule

PROJECT = "briefcheck"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


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
