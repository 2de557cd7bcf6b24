"""What stands in the stage though its source was not published in this round: does it pass by what holds today?

Of a file that is held or in use, the last approved version stays; of a folder that cannot be listed, everything does. Rules
that have become stricter hold for that too, so its bytes are judged anew, from the stage, whenever anything changes that a
verdict depends on: rules, options, registers, the day.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from briefcheck.errors import reason
from briefcheck.gate import words
from briefcheck.gate.pages import reason_of
from briefcheck.gate.state import FAILING

if TYPE_CHECKING:
    from briefcheck.gate.desk import Desk
    from briefcheck.gate.judging import Judges
    from briefcheck.gate.state import Published
    from briefcheck.rules.report import DocumentReport

_BATCH_BYTES = 64 * 1024 * 1024
"""So many bytes are read before they are judged."""


def judge(desk: Desk, judges: Judges, go_on: Callable[[], None]) -> None:
    """Judge what stays in the stage, unless that was done before; what does not pass leaves it at the end of the round.

    Args:
        desk: knows what stays, and takes out what is not to.
        judges: of this round.
        go_on: is called before each file; it raises where somebody wants an end.
    """
    for batch in _batches(_unknown(desk, judges, go_on)):
        read = [(one, data) for one in batch if (data := _read(desk, one)) is not None]
        if not read:
            continue
        reports = judges.check([(one.path, data) for one, data in read])
        with closing(reports):  # type: ignore[type-var]  # a generator
            for (one, _), report in zip(read, reports, strict=True):
                go_on()
                _verdict(desk, judges, one, report)


def _unknown(desk: Desk, judges: Judges, go_on: Callable[[], None]) -> Iterator[Published]:
    """Yield what stays and has not passed by what holds today."""
    for one in desk.standing():
        go_on()
        suffix = os.path.splitext(one.path)[1].lower()
        if one.how in {"unchecked", "failed"} and suffix not in judges.suffixes:
            continue  # --other pass: nobody has ever judged it
        if desk.is_doubted(one):  # the source has the same bytes, and they have just been tried
            desk.stands_unjudged(one, None, same_rules=one.judged == judges.rules)
        elif one.how in FAILING or not desk.state.has_passed(one.path, one.sha256, judges.judged(one.path)):
            yield one


def _batches(files: Iterator[Published]) -> Iterator[Sequence[Published]]:
    batch: list[Published] = []
    for one in files:
        if batch and sum(other.size for other in batch) + one.size > _BATCH_BYTES:
            yield batch
            batch = []
        batch.append(one)
    if batch:
        yield batch


def _read(desk: Desk, one: Published) -> bytes | None:
    """Return what is in the stage, None where that is not what was published, which has been told then."""
    try:
        data = desk.stage.read(one.path)
        if hashlib.sha256(data).hexdigest() == one.sha256:
            return data
        why = words.BEING_SAVED  # somebody is in the stage; the next round finds what that came to
    except OSError as error:
        why = words.STANDS_UNREAD.fill({"reason": reason(error)})
    desk.result.tell("unjudged", desk.shown(one.path), why)
    return None


def _verdict(desk: Desk, judges: Judges, one: Published, report: DocumentReport) -> None:
    if report.status == "unchecked":
        desk.stands_unjudged(one, reason_of(report), same_rules=one.judged == judges.rules)
    elif report.status == "passed" and not (report.type is None and judges.require_type):
        desk.stands(one, judges.rules, judges.judged(one.path))
    else:
        desk.to_withdraw[one.path] = (one, words.NO_LONGER_PASSES)
