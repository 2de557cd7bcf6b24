"""Which actions of the register are asked for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from briefcheck.facts.model import ActionStatus
from briefcheck.frozen import frozen
from briefcheck.report.register.model import Entry, EntryOwner, folded_name
from briefcheck.report.register.sides import Side

PENDING: frozenset[ActionStatus] = frozenset({"open", "carried"})
"""What is still to be done."""


@frozen
class Choice:
    """What is asked for; an action must fit all of it.

    ``owners``: of one of these; ``before`` and ``after``: due on an earlier, a later day; ``unowned``: nobody's;
    ``undated``: without a day. ``today`` is what ``overdue`` goes by.
    """

    today: date
    owners: tuple[str, ...] = ()
    side: Side = ""
    before: date | None = None
    after: date | None = None
    overdue: bool = False
    statuses: frozenset[ActionStatus] = PENDING
    unowned: bool = False
    undated: bool = False


def chosen(entries: Iterable[Entry], choice: Choice) -> tuple[Entry, ...]:
    """Return the entries that are asked for, in their order."""
    return tuple(entry for entry in entries if _fits(entry, choice))


def _fits(entry: Entry, choice: Choice) -> bool:
    return (
        entry.status in choice.statuses
        and (not choice.owners or any(answers(owner, name) for owner in entry.owners for name in choice.owners))
        and (not choice.side or any(owner.side == choice.side for owner in entry.owners))
        and (choice.before is None or (entry.due is not None and entry.due < choice.before))
        and (choice.after is None or (entry.due is not None and entry.due > choice.after))
        and (not choice.overdue or entry.is_overdue(choice.today))
        and (not choice.unowned or not entry.owned)
        and (not choice.undated or entry.due is None)
    )


def answers(owner: EntryOwner, name: str) -> bool:
    """Whether an owner answers to ``name``: in full, as he is called, or by some of its words (Tom, 小明)."""
    wanted = folded_name(name)
    return bool(wanted) and (wanted in owner.called or any(_is_part(wanted, called) for called in owner.called))


def _is_part(name: str, called: str) -> bool:
    """Whether ``name`` is the given name or the family name in ``called``: whole words, or the end of a Chinese name.

    A Chinese name has three letters, or four with a family name of two (欧阳).
    """
    if name.isascii():
        return f" {name} " in f" {called} "
    return len(name) > 1 and len(called) in (3, 4) and called.endswith(name)
