"""Working days: within 5 working days leaves out public holidays, and counts the weekends that are worked in their place."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefcheck.facts.daysoff import country_of, day_off
from briefcheck.facts.model import Due
from briefcheck.frozen import replace
from briefcheck.lazy import pattern
from briefcheck.text import Language

_WORKING = pattern(r"工作日|\b(?:working|business)\s+days?\b", re.IGNORECASE, needs=("工作日", "working", "business"))
_MOST = 60
"""Working days that are counted at most."""


def without_holidays(due: Due | None, meeting: date | None, language: Language, words: str) -> Due | None:
    """Return the due date; one told in working days from the meeting on the day it comes to where holidays are left out.

    Args:
        due: as read, weekends left out only.
        meeting: from which it is counted.
        language: of the document.
        words: of the action: a report from Taipei does not keep the mainland's holidays.
    """
    if due is None or meeting is None or due.kind != "relative" or due.date is None or not _WORKING.search(due.text):
        return due
    country = country_of(language, words)
    count = sum((meeting + timedelta(days=step)).weekday() < 5 for step in range(1, (due.date - meeting).days + 1))
    if not country or count > _MOST:
        return due
    day = meeting
    while count > 0:
        day += timedelta(days=1)
        count -= day_off(day, country) is None
    return replace(due, date=day)
