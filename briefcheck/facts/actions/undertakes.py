"""English commitments by somebody known in looser words: Ann chasing, is on it, has until Friday, waiting on Ann for the logo."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck.facts.actions.doingwords import DOING, HAPPENS
from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.owners import Found, Register
from briefcheck.facts.actions.sentence import from_starts, own_words, words
from briefcheck.facts.actions.takenback import NOT, is_doubted
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.narrow import holds
from briefcheck.lazy import pattern

_NAME = r"(?:(?:The|the|Our|our|Mr|Mrs|Ms|Dr|Cllr|Rev)\.? )?@?[A-Za-z][\w.'’-]*?(?: [A-Z][\w'’-]*){0,2}"
_WHO = rf"(?P<who>{_NAME}(?:(?: and | & |/|, ){_NAME}){{0,3}})"
_START = r"(?:^\W*|(?<=[.;,:–—] )|(?<= and )|(?<= but )|(?<= so )|(?<= - ))"
_WHEN = r"(?:today|tonight|tomorrow|this|next|on|by|before|mon|tue|wed|thu|fri)"

_OF_SUBJECT = pattern(
    rf"{_START}{_WHO} (?:(?:also|still|now|then|already) )?(?:"
    r"(?:is|are) (?:(?:due|set|planning) to [a-z]{2,}|tasked with|responsible for \w+ing|in charge of \w+ing|on the hook)|(?:was|were|is|are|has been|have been) (?:assigned|allocated) (?:the|an?|this|that|to)\b|(?:has|have) been (?:tasked with|given the (?:job|task))"
    r"|(?:aims?|intends?|plans|pledged|undertakes|commits|committed) to (?!be\b)\w|owns (?:this|it|that)\b|(?:takes?|took|(?:has|have) taken|will take) (?:the lead|charge|(?:on )?(?:the )?responsibility for)\b|(?:has|have) taken (?:this|it|that) (?:away|on|forward|up|offline)\b|(?:is|are) down to (?P<down>[a-z]+)|(?:is|are) on (?:it|this|the case)\b|(?:has|have) been asked for\b|(?:takes?|took) (?:this|it|that) (?:away|on|forward|up|offline|from here)"
    r"|(?:has|have|was given|is giving|got) until (?:the )?[A-Z\d]|will,[^,]{3,50}, (?P<then>[a-z]+)|(?:will|would) (?:need|have) to (?P<must>[a-z]+)"
    r"|(?:will|to) (?:have|get) (?:her|his|their|the|our) [\w ]{3,30}? (?P<made>[a-z]+)\b|(?:should|will|to) have (?:it|this|that|them) (?:\w+ )?(?:done|ready|finished|sent|back|out|over)\b|(?:should|will) (?:have|be back with|come back with) (?:an? |the )?(?:answer|figure|quote|number|date|draft|reply|update)\w*"
    r"|(?:says?|said)[ ,:]+[\"“]?(?:leave (?:it|that|this) (?:with|to) me|I(?:['’]ll| will| can) )|(?P<doing>[a-z]+ing)\b)"
)
"""Whose sentence it is, and how that commits them."""

_OF_OTHER = pattern(
    rf"\b(?:(?:[Ss]till )?[Ww]aiting (?:on|for)|[Aa]waiting|[Ww]e(?: have|['’]ve)? asked|[Oo]ver to|[Cc]hase|[Cc]hasing|[Aa]greed(?: that)?|(?:[Ll]et['’]?s|to) (?:get|have|ask)) {_WHO}"
    r"(?= (?:for|to|on|would|will|should)\b| [a-z]+s\b)",
    needs=("aiting", "asked", "ver to", "hase", "hasing", "greed", "et"),
)
"""Who is to do it, where others wait for it."""

_GIVEN = pattern(
    rf"(?:\b(?:[Tt]hat|[Tt]his|[Ii]t)(?:['’]s| is) (?:one |a job |an action )?for {_WHO}(?=\W*$)|\b[Ll]eave (?:it|that|this) (?:with|to) (?!me\b|us\b){_WHO.replace('who', 'left')}(?=\W*$)"
    rf"|(?:^|(?<=[.;,:] )){_WHO.replace('who', 'whose')}['’]s (?:job|task|action) (?:is|will be) to [a-z]"
    rf"|\b(?:due|awaited|expected|still to come) from {_WHO.replace('who', 'due')}(?= (?:by|on|before|today|tomorrow|this|next)\b))",
    needs=("for ", "eave ", "'s ", "’s ", "from "),
)
"""Whose it is: That's one for Roy; Leave that with Priya; Priya's job is to keep the list; photos due from Tom on Friday."""

_TO_WHOM = pattern(
    rf"^(?:[A-Z][a-z]+ )(?:(?!will\b|shall\b|would\b|to\b|has\b|is\b)[\w'’-]+ ){{0,6}}to {_WHO} (?:by|before|no later than|asap|ASAP) (?:the |close|end|noon|lunch)?\s?\S+"
)
"""What is to come to somebody by a day: Names to Ann by Friday."""

_NEEDS = pattern(r"\bneeds? (?:\w+ly )?\w+ing\b.*\((?P<who>[A-Z][^()]{1,30})\)\W*$", needs=("(",))
_LEFT = pattern(
    rf"[Ll]eave (?:it|that|this) (?:with|to) me,?[\"”]? (?:said|says) {_WHO}(?=\W*$)", needs=("with me", "to me")
)
_LEFT_TO_DO = pattern(
    r"[,;] (?:and |so )?(?:the |an? )?[a-z][\w'’-]+(?: [a-z][\w'’-]+){0,2} to be (?:\w+ly )?(?:sent|done|made|put|given|drawn|bought|\w{2,}ed)\b"
    r"|\bagreed,? (?!(?:this|that|it|not|how|when)\b)[a-z]+ to be (?:\w+ly )?(?:sent|done|made|given|\w{3,}ed)\b"
    r"|\b(?:agreed|decided|resolved|recommended|AGREED|RESOLVED|DECIDED)(?: that| and)? (?:an?|the) [\w'’ -]{2,40}? (?:should )?be (?!\w*(?:ing)\b|approved|accepted|adopted|noted|signed|received|postponed|deferred|held\b)(?:sent|made|put|given|bought|\w{3,}ed)\b",
    needs=(" to be ", " be "),
)
_SETTLED = ("agreed", "decided", "resolved", "recommended", "AGREED", "RESOLVED", "DECIDED")
"""One of these words stands in each of them, or a comma and what is to be done."""

LOOSE = (
    words(
        "charge assigned allocated tasked responsible due set planning aims intends pledged undertakes commits committed owns takes took until waiting Waiting awaiting Awaiting asked Over over agreed Agreed"
        " get Chase chase needs need Leave leave by will would have on should for job task action from down taken covering getting handling doing taking responsibility"
    )
    | DOING
)
"""Words one of which stands in every such sentence."""

_TALK = words(
    "presenting talking speaking showing reporting saying asking telling running working using sharing discussing introducing moving meeting giving reading"
)
_DOING = (DOING - _TALK) | words("covering getting handling doing taking")
_AWAY = pattern(
    r"\b(?:away|off|on leave|on holiday|out of (?:the )?office)\b", needs=("away", "off", "on leave", "on holiday")
)
_SHORT = 48
"""Characters of a terse note: Ann chasing the printer."""

_TIMED = pattern(rf"\b{_WHEN}\b", re.IGNORECASE)


_OF_SUBJECT_WORDS = (
    words("""
        due set planning tasked responsible charge hook assigned allocated given aim aims intend intends plans pledged undertakes commits committed owns take
        takes took taken down asked until need have get back says said say case it this
    """)
    | _DOING
)
"""Words one of which stands in every sentence that says of its subject that it undertakes something, or ``will,``."""

_FORMS = (
    (_OF_SUBJECT, _OF_SUBJECT_WORDS),
    (
        _OF_OTHER,
        words(
            "waiting Waiting awaiting Awaiting asked Over over Chase chase Chasing chasing Agreed agreed get have ask"
        ),
    ),
    (_NEEDS, words("need needs")),
    (_LEFT, words("Leave leave")),
    (_GIVEN, words("for Leave leave job task action due awaited expected come")),
)
"""The forms, with words one of which each of them holds."""


def undertaker(sentence: str, register: Register, own: frozenset[str] | None = None) -> Found | None:
    """Return who commits to something in one of these forms, with the stretch that says so; None where nobody does.

    Without any owner where the sentence names only who is to get it. ``own`` are its words, where they are known.
    """
    own = own_words(sentence) if own is None else own
    for form, signs in _FORMS:
        if own.isdisjoint(signs) and not (form is _OF_SUBJECT and "will," in sentence):
            continue
        for match in from_starts(form, sentence) if form is _OF_SUBJECT else form.finditer(sentence):
            found = _of(match, register)
            if found is not None:
                return found
    given = _TO_WHOM.match(sentence) if " to " in sentence else None
    known = given is not None and _owners(given["who"], register) is not None
    return Found((), given.start("who"), given.end()) if given is not None and known else None


def undertakes(sentence: str, register: Register, own: frozenset[str]) -> bool:
    """Whether a sentence with these words commits somebody known in one of these forms."""
    if sentence[-1] == "?":
        return False
    found = undertaker(sentence, register, own)
    return found is not None and not is_doubted(sentence, found.end)


def is_left(sentence: str) -> bool:
    """Whether a later clause says what is to be done, whoever does it: agreed, builder to be informed; an advert be placed."""
    if not (holds(sentence, _SETTLED) or (" to be " in sentence and ("," in sentence or ";" in sentence))):
        return False
    return _LEFT_TO_DO.search(sentence) is not None and NOT.search(sentence) is None


def _of(match: re.Match[str], register: Register) -> Found | None:
    said = match.groupdict()
    if not all(_is_task(verb) for verb in _verbs(said)):
        return None
    doing = said.get("doing")
    if doing and (doing not in _DOING or not _is_note(match)):
        return None
    name = next(name for name in ("who", "left", "whose", "due") if said.get(name))
    if doing and match[name].isupper() and not register.is_person(match[name]):
        return None  # PAT testing
    owners = _owners(match[name], register)
    return None if owners is None else Found(owners.owners, match.start(name), match.end())


def _verbs(said: dict[str, str | None]) -> Iterator[str]:
    yield from (verb for name in ("then", "must", "made", "down") if (verb := said.get(name)))


def _is_task(verb: str) -> bool:
    return verb in PLAN_VERBS_ENGLISH or verb not in HAPPENS | {"be", "have", "know", "see", "stay"}


def _is_note(match: re.Match[str]) -> bool:
    """Whether a present participle without a verb before it tells of what is next: a short note, or one with a time."""
    if _AWAY.search(match.string, 0, match.start("who")):
        return False  # Rita will be away, Deb covering
    rest = match.string[match.end() :]
    return len(match.string) - match.start("who") <= _SHORT or _TIMED.search(rest) is not None


def _owners(who: str, register: Register) -> Found | None:
    owners = register.read(who, sure=False)
    sure = bool(owners) and all(
        register.is_surely(owner) or owner.name.casefold().split()[0] in GIVEN_NAMES for owner in owners
    )
    return Found(owners, 0, 0) if sure else None
