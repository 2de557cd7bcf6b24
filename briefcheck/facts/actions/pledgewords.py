"""Words by which a further form of English commitments is known to be one, or none."""

from __future__ import annotations

import re

from briefcheck.facts.actions.sentence import words
from briefcheck.lazy import pattern

NOT_DONE = words("prefer welcome appreciate be have need see know like want note")
VOTED = words("approve accept adopt ratify note receive")
"""What is done by resolving it."""

RULED = pattern(
    r"(?:[Tt]he |[Aa]ll |[Oo]ur )?(?:members|staff|volunteers|parents|pupils|students|players|residents|tenants|drivers|visitors|teachers|participants|[a-z]+s)$",
    re.IGNORECASE,
)
"""Those for whom rules are made: what they must do, and no plan of anybody's, is one."""

NOT_CHARGED = NOT_DONE | {"charge", "cost"}
MORE = words("advocate champion takeover plan do try start figure keep return sort pick drop chase source nudge")
NOT_SAID = words("""
    look see open try run plan issue note report test release question study sign give view show talk speak log format type build go use work script
    import export access
""")
"""Verbs that are as often nouns, or what somebody says: Tom: Look, …, Tom: Test runs are slow."""

STATES = words("is are was were has have will would can could should of from on about for in at by")
"""What follows a noun: Tom: Access is slow."""

GETS = pattern(
    r" (?:an?|the|some|two|three|four|more|back|in|hold|it|them|this|that|these|those|our|new|quotes?|prices?|estimates?|details|copies|[A-Z][\w'’-]*)\b"
)
"""Behind get, what is a task."""
