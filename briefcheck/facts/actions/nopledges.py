"""English verbs that somebody will do or is to do and that are no task, with what makes one of some of them: have, be, see, meet."""

from __future__ import annotations

from briefcheck.facts.actions.pledges import IS_DOING
from briefcheck.facts.actions.sentence import words
from briefcheck.lazy import pattern

HAS_DONE = pattern(
    r" (?!to\b|been\b|had\b|no\b|a baby\b)(?:an? (?:\w+ )?(?:word|look|chat|think|go|call)\b|[^.;]{3,60}? (?:\w+ed|sent|done|made|ready|back|with|to|out)\b[^.;]*?\b(?:by|before|later than|on|in|tomorrow|today|tonight)\b)"
)
HAVE_DONE = {"have": HAS_DONE, "be": IS_DOING, "see": pattern(r" (?:if|whether|about|what|who|how)\b")}
TO_COME = words("determined announced confirmed decided advised agreed arranged notified")
"""What is to be said later, of what the meeting leaves open: location to be determined."""

NOTHING_DONE = words("been seen unchanged allowed required supported used considered included")
STATES = words(
    "be have need likely probably then also use want see know stay become remain like consist comprise contain depend cost involve"
)
WISH = pattern(
    r"(?<!was )(?<!were )(?<!is )(?<!are )(?<!been )asked to (?:be|see|know|hear|leave|join|have|relinquish|resign|withdraw|retire|stand down|step (?:down|back|aside))\b",
    needs="asked to ",
)
"""What somebody asked for herself: to be excused, to step down."""

NO_TASK = words("leave retire wait stand sit the an this that these those our their his her its in on with all")
"""What somebody is asked to do that is none, or no verb: to leave the room; agreed to the goals."""

RECURS = pattern(
    r" (?:\w+ ){0,2}?(?:monthly|weekly|daily|fortnightly|quarterly|annually|regularly|every|each|(?:once|twice) a)\b"
)
"""Behind meet, how often: the team will meet monthly."""
