"""What the rules share: the waivers of a kind, and how a message names one."""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Context, Finding, Text, Waiver


def of_state(context: Context, *states: str) -> Iterator[Waiver]:
    """Yield the waivers of which this became."""
    return (waiver for waiver in context.waivers if waiver.state in states)


def about(message: str, waiver: Waiver, **data: object) -> Finding:
    """Return a finding at a waiver; its message may name the ``rule`` and what is to tell where the waiver is (``source``)."""
    source = Text(en=f" ({waiver.source})", zh=f"（{waiver.source}）") if waiver.source else Text(en="", zh="")
    return Finding(message, at=waiver.place, data={"rule": waiver.rule, "source": source, **data})
