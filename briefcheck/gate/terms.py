"""What a stage was filled from and by which rules, kept in its state: a call that names others has to say that it means it."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from briefcheck.errors import UsageError
from briefcheck.gate import words
from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.gate.judging import Judges
    from briefcheck.gate.settings import Settings
    from briefcheck.gate.state import State
    from briefcheck.sources.source import Source

_ORDERS = {"audience": ("internal", "client", "public"), "fail-on": ("off", "error", "warning", "note")}
"""From what lets most through to what lets least."""

_YES = ("require-type",)
"""Options that only make stricter."""

_LOGIN = "***@"
"""What stands in the name of a store for user and password: another login is no other source."""


def source_name(settings: Settings, source: Source) -> str:
    """Return the name of a source, the same however it is written: links followed, without user and password."""
    if settings.source_folder:
        return os.path.normcase(os.path.realpath(settings.source_folder))
    return source.name.replace(_LOGIN, "", 1).rstrip("/")


def check_source(settings: Settings, state: State, source: Source) -> None:
    """See that the stage is filled from where it was filled before. Raises UsageError."""
    known, given = state.meta("source"), source_name(settings, source)
    if known is not None and known != given and not settings.new_source:
        raise UsageError(words.OTHER_SOURCE.fill({"stage": settings.stage, "known": known, "given": given}))


def check_rules(settings: Settings, state: State, judges: Judges) -> None:
    """See that files are judged as before, or by a stricter audience or limit. Raises UsageError."""
    known = json.loads(state.meta("terms") or "null")
    if known is None or settings.new_rules:
        return
    before, now = [], []
    given = rules_of(judges)
    for name, value in given.items():
        old = known.get(name, value)
        if _is_weaker(old, value, _ORDERS[name]) if name in _ORDERS else old != value and not (name in _YES and value):
            before.append(_shown(name, old))
            now.append(_shown(name, value))
    if before:
        raise UsageError(
            words.OTHER_RULES.fill({"stage": settings.stage, "known": _listed(before), "given": _listed(now)})
        )


def keep(settings: Settings, state: State, source: Source, judges: Judges) -> None:
    """Remember what the stage is filled from now, and by which rules."""
    state.set_meta("source", source_name(settings, source))
    if judges.audiences or state.meta("terms") is None:  # without a document, nothing has been judged by them
        state.set_meta("terms", json.dumps(rules_of(judges), ensure_ascii=False))


def rules_of(judges: Judges) -> dict[str, Any]:
    """Return the options that say how files are judged.

    Audience and limit come with what holds for the documents, weakest first: the configuration may say it, too.
    """
    spec = judges.spec
    config = os.path.normcase(os.path.realpath(spec.config)) if spec.config is not None else None
    return {
        "audience": _level(spec.audience, judges.audiences, _ORDERS["audience"]),
        "fail-on": _level(spec.fail_on, judges.fail_ons, _ORDERS["fail-on"]),
        "config": config,
        "ruleset": list(spec.rulesets),
        "type": spec.type,
        "client": spec.client,
        "require-type": judges.require_type,
    }


def _level(option: str | None, holding: frozenset[str], order: Sequence[str]) -> dict[str, Any]:
    return {"option": option, "holding": sorted(holding if option is None else (option,), key=order.index)}


def _is_weaker(old: Any, new: Any, order: Sequence[str]) -> bool:
    """Tell whether less is asked of some document than before; what the same configuration says now is its own matter."""
    if old["option"] == new["option"] or not old["holding"] or not new["holding"]:
        return False
    ends = ((old["holding"][at], new["holding"][at]) for at in (0, -1))
    return any(order.index(after) < order.index(before) for before, after in ends)


def _shown(name: str, value: Any) -> Text:
    """Return an option as it is written, or that there is none, and what holds then."""
    holding = ""
    if isinstance(value, dict):
        holding = ", ".join("never" if one == "off" else one for one in value["holding"])
        value = "never" if value["option"] == "off" else value["option"]
    if value is True:
        return Text(en=f"--{name}", zh=f"--{name}")
    if value:
        told = " ".join(f"--{name} {one}" for one in (value if isinstance(value, list) else [value]))
        return Text(en=told, zh=told)
    without = words.WITHOUT if not holding else words.WITHOUT_AND_SO
    return without.fill({"option": f"--{name}", "holding": holding})


def _listed(texts: Sequence[Text]) -> Text:
    return Text(en=", ".join(text.en for text in texts), zh="，".join(text.zh for text in texts))
