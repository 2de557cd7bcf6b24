"""Rules about actions: who does what by when."""

from __future__ import annotations

from collections.abc import Sequence

from briefcheck import Rule, hookimpl


@hookimpl
def briefcheck_rules() -> Sequence[Rule]:
    """Return the rules of this plugin."""
    return ()
