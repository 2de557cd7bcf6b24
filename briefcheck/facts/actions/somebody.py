"""Which capitalised words of an English sentence are somebody, and which are not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.sentence import words
from briefcheck.facts.actions.words import GROUPS, SIDES
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.model import Owner
from briefcheck.lazy import pattern

NOT_PEOPLE = pattern(
    r"(?:.*(?:ed|tion|[m]ent|ness|ity|ance|ence|ing|ship|ware|ism|ability|[u]re|sis)s?|support|release|version|code|docs?|users?|plan|goal|idea|test|bug|issue|"
    r"next|this|that|it|there|they|which|who|what|these|those|everything|nothing|need|how|when|where|if|try|nice|able|happy|easy|hard|ready|due|also|"
    r"propose|suggest|want|wants|way|time|api|pr|prs|data|project|date|draft|page|link|decision|step|steps|work|chance|option|todo)",
    re.IGNORECASE,
)


INITIALS = pattern(r"[A-Z]{2,3}")
NO_INITIALS = words("""
    AI AP API CI CD CLI CMS CPU CRM CSS CSV DB DNS EU FAQ GPU GUI HTML HTTP IDE IE IO IP IT JS JVM KPI KV ML MR NA NB NLP OK OR OS PDF PM PO PPT PR PRS
    PS QA QR RC REQ RFC RPC SDK SEO SLA SMS SQL SSH SSL SSO TBA TBC TBD TCP TLS TV UI UK UN URI URL US USA USB UX VM VPN XML ID IF IN ON TO DO
""")
"""What two or three capital letters stand for that are nobody's initials."""

GROUPS_OF_TALK = frozenset(
    (set(GROUPS) | set(SIDES))
    - {
        "we",
        "us",
        "here",
        "channel",
        "each",
        "group",
        "production",
        "stakeholders",
        "members",
        "media",
        "creative",
        "legal",
        "finance",
    }
)


TITLES = words(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor cllr cllr. councillor councilor rev rev. revd fr fr. sir lady"
)
"""What stands before a name, in small letters."""

THINGS = words(
    "ui api app apps sdk system page site website portal module server database tool service platform product feature button screen form component"
    " dashboard interface tab table file folder document repo repository code script model engine bot pipeline device box machine"
)
"""Last words of names of things, which will do something by being built so."""

BODIES = words(
    "school council church parish company club society association department college university hospital practice surgery museum library theatre bank"
    " landlord nursery federation diocese charity trust agency firm union borough authority hospice studio"
)
"""Words for those who do something where it is to be done by them: by the school."""

NOBODY = frozenset({"we", "us", "it", "they", "this", "that", "there", "you"})

_BARE_VERB = pattern(r"\s+(?:also |then |please )?(?P<verb>[a-z]+)\s")
_HAS_ANOTHER = pattern(
    r" (?:(?:the|our|their|his|her) (?:[a-z-]+ )??[a-z-]+(?<!s)|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) (?P<verb>(?!the\b|an?\b|all\b)[a-z]+) (?:the|an?|all|our|their|it|them|this|that|in|up|out|at|to|[a-z]+s)\b"
)
_NOT_ANOTHER = words("plan quote order report design test review brief list draft call work access meeting budget")
_VERBS_TOO = words(
    "will may mark bill grant chase rob drew skip pat hope art frank rich jack june april max page sue case guy dawn"
)
"""First names that are verbs, or other words, as well."""

_FOLLOWS = pattern(
    r"\s+(?:to|will) follow\b(?! (?:up|through|on|the|this|that|it|with|suit|an?|our|her|his)\b)", needs=" follow"
)
"""What is yet to come: PO to follow Monday."""

_TO_DO = pattern(r"\s+to\s+(?P<verb>[a-z-]+)")


def is_thing_at(line: str, at: int, owners: Sequence[Owner], register: Register) -> bool:
    """Whether what stands before ``to`` at ``line[at]`` is a thing in capitals, with no verb of a plan behind: COI to diner."""
    if _FOLLOWS.match(line, at):
        return not all(map(register.is_surely, owners))
    verb = _TO_DO.match(line, at)
    if verb is None or verb["verb"] in PLAN_VERBS_ENGLISH:
        return False
    return all(owner.kind == "person" and owner.name.isupper() and not register.is_surely(owner) for owner in owners)


def has_another(sentence: str, at: int) -> bool:
    """Whether somebody is to have another one do something: Manager to have the contractor adjust the heads."""
    match = _HAS_ANOTHER.match(sentence, at)
    return match is not None and match["verb"] in PLAN_VERBS_ENGLISH - _NOT_ANOTHER


def prepares(match: re.Match[str], line: str) -> bool:
    """Whether a first name stands before the bare verb of a plan: Val prep the post. Will, Mark and Grant are verbs too."""
    first = match["who"].casefold()
    verb = _BARE_VERB.match(line, match.end("who"))
    return verb is not None and first in GIVEN_NAMES - _VERBS_TOO and verb["verb"] in PLAN_VERBS_ENGLISH


def is_somebody(owner: Owner, register: Register) -> bool:
    """Whether an owner is surely one, or has a first name that many have."""
    return register.is_surely(owner) or owner.name.casefold().split(maxsplit=1)[0] in GIVEN_NAMES
