"""Which of the rules have anything to look at, by what became of the waivers."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Context

_RULE = {
    "unused": "unused",
    "not-whole": "unused",
    "gone": "unused",
    "expired": "expired",
    "missing-reason": "missing-reason",
    "unwaivable": "unwaivable",
}


def wanted(context: Context) -> Iterator[str]:
    """Yield the names of the rules that have something to say."""
    for waiver in context.waivers:
        if waiver.state not in {"used", "off"}:
            yield _RULE.get(waiver.state, "not-understood")
