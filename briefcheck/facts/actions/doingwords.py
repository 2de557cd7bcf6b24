"""English verbs of what happens to somebody or is done in a meeting, which is no task, and of what somebody is at."""

from __future__ import annotations

from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.sentence import words

HAPPENS = words("""
    attend join miss arrive leave receive retire get go feel think agree enjoy love benefit depend mean happen lose win gain step chair moderate speak talk
    present remain continue become meet consider not also likely use want decide
""")
"""What somebody will do that is no task."""

GIVEN_TO = words("attend join chair moderate speak talk present meet consider decide continue")
"""What is a task where it is given to somebody: Ann to attend."""


def _gerunds(verb: str) -> tuple[str, ...]:
    """Return how the present participle of a verb may be written."""
    if verb.endswith("e") and not verb.endswith("ee"):
        return (f"{verb[:-1]}ing",)
    return (f"{verb}ing", f"{verb}{verb[-1]}ing")


IN_HAND = words(
    "chasing checking finding sorting arranging organising organizing drafting preparing overnighting booking ordering collecting updating finalising finalizing bringing covering getting handling"
)
"""What is being done about it, whenever."""

DOING = (
    frozenset(
        form
        for verb in PLAN_VERBS_ENGLISH - HAPPENS - words("work run live stay lead own begin start read watch")
        for form in _gerunds(verb)
    )
    | IN_HAND
)
"""Verbs of a plan, in the present that tells of it."""
