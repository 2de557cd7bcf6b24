"""Further forms of English commitments: ``Will send …``, ``Name: Send …``, ``let's ask Ann to …``, ``I plan to …``."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from briefcheck.facts.actions.doingwords import DOING, GIVEN_TO, HAPPENS, IN_HAND
from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.pledgewords import GETS, MORE, NOT_CHARGED, NOT_DONE, NOT_SAID, RULED, STATES, VOTED
from briefcheck.facts.actions.sentence import cased, from_names, small_words, words
from briefcheck.facts.actions.signs import is_tied
from briefcheck.facts.actions.somebody import has_another
from briefcheck.facts.actions.words import OFFICES, SIDES
from briefcheck.lazy import longest_first, pattern

THEN = pattern(
    r"[^.;:]{0,80}? and (?:then |also )?(?:report|feed|send|circulate|share|write|ask|find|collect|bring|let)\b"
)
"""Behind what is no task, one that comes after it."""

_NAME = r"@?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}"
_NAMES = rf"(?P<who>{_NAME}(?:(?:,? and |, | & |/){_NAME}){{0,4}})"
_SUBJECTLESS = pattern(
    r"^(?:[A-Z][\w'’-]+: (?=[hg])|[A-Z][a-z]+ly |Then |Also |And )?(?:Will|happy to|glad to|Happy to|Glad to|Need to|Needs to|Still need to|Also need to|Going to|Plan to|Planning to)"
    r"\s+(?:also |now |then |first |please )?(?P<verb>[a-z][a-z-]+)\s+\S"
)
_OPENS = words("happy glad Will Happy Glad Need Needs Still Also Going Plan Planning")
"""Words one of which stands in each of these."""

_LATER = pattern(
    r"^(?!The |This |It |That |A |An |We |These )[A-Z][^.]{4,90}[,;] (?:and )?will (?P<verb>[a-z][a-z-]+)\b"
)
_AND_WILL = pattern(
    rf"^{_NAMES} [^.,;:]{{3,80}},? (?:and|but) (?:will|would) (?P<verb>(?!be\b|have\b|like\b|need\b|prefer\b|want\b|not\b)[a-z][a-z-]+)\b",
    needs=("and w", "but w"),
)
_AND_SHOULD = pattern(
    rf"^{_NAMES} (?:has|have|is|are|was|were|had|[a-z]+(?:ed|s)) [^.,;:]{{3,80}},? (?:and|but) (?:still |also |now )?(?:should|must|(?:still )?needs? to|ha(?:s|ve) (?:yet )?to|is to|are to|(?:has |have )?(?:offered|agreed|volunteered|promised|undertook) to) (?P<verb>(?!be\b|have\b)[a-z][a-z-]+)\b",
    needs=("and ", "but "),
)
"""Ann is paying for it and should claim it back, suggested a second one and offered to look into it."""

_SHE_WILL = pattern(
    rf"^{_NAMES}\b[^.]{{2,90}}?(?:[;,]| and| but| so) (?:he|she)(?:['’](?:ll|s going to)| will| is going to) (?P<verb>(?!be\b|have\b)[a-z][a-z-]+)\b",
    needs=(" he", " she"),
)
"""Ann has not sent it yet; she'll do it tonight."""

_SAID = pattern(rf"^{_NAMES}(?:\s*\([^()]{{1,60}}\))?\s*:\s+(?P<verb>[A-Z][a-z]+)\s+(?P<next>[\w#@\"'“]+)")
_ASKED = pattern(
    rf"\b(?:[Ll]et['’]?s|[Ww]e(?: will|['’]ll| should)|agreed to|decided to) (?:ask|have|get|invite) {_NAMES}(?: to)? (?P<verb>[a-z][a-z-]+)"
)
_ASKING = words("let lets we agreed decided")
"""Words one of which stands before those of who is asked."""

_OFFERS = pattern(
    r"^(?P<who>[A-Z][\w.'’-]*(?:(?: and | & |/| )[A-Z][\w.'’-]*){0,3})\s*:?\s+(?:[Vv]olunteer(?:s|ed)?|[Oo]ffer(?:s|ed)?|[Pp]lans|[Ii]ntends|"
    r"is planning|is planned|agree[sd]|has agreed|have agreed) to (?P<verb>[a-z][a-z-]+)"
)
_I_PLAN = pattern(
    r"(?:^|[.,:;-] )I(?:['’]m| am)? (?:plan|planning|intend|am due|aim|have agreed|agreed) to [a-z]{3,}\s+\S"
)
_SLASHED = pattern(r"^(?P<who>[A-Z][\w.-]+(?:(?:/| & )[A-Z][\w.-]+)+) (?P<verb>[A-Z][a-z]+) [a-z]")
_MODAL = pattern(
    rf"(?:^|(?<=[.;,] )|(?<=\band )|(?<=\bbut )|(?<=\bthen )|(?<=\bwhich )|(?<=that )|(?<=agreed )){_NAMES} (?:still |also )?(?:should|must|would|needs to|need to|has to|have to|can|has been asked to|have been asked to|was asked to|is asked to)"
    r" (?:also |please )?(?P<verb>[a-z][a-z-]+)\b"
)
_REPORTED = pattern(
    rf"(?:^|(?<=[,;] )){_NAMES} (?:(?!and\b)[a-z]+ (?:[^.,;:]{{0,40}} )?and )?(?:\w+ly )?(?:confirmed|said|says|promised|stated|indicated|noted|agreed|advised|added|mentioned|assured|announced|replied|reckons|thinks)(?: that)? (?:she|he|they)(?:['’](?:d|ll)| would| will| can)"
    r" (?P<verb>have (?=(?:a|another) (?:word|look|chat|go|think)\b|[^.;]{3,60}(?:ed|sent|done|made|ready|back|out)\b)|[a-z][a-z-]+\b)"
)
_TOLD = pattern(
    rf"\b(?:asked|reminded|told|instructed|briefed|requested|tasked|invited) (?!(?:If|Whether|About)\b){_NAMES} to (?:also |please )?(?P<verb>[a-z][a-z-]+)\b"
)
_HAS_ACTION = pattern(
    rf"^{_NAMES} (?:has|have|took|takes) (?:the |an? |on the |on an )?(?:action|task|job)(?: item| point)?,? (?:to|of) (?P<verb>[A-Za-z][A-Za-z-]+)"
)
_ASSURED = pattern(
    rf"(?:^|(?<=[.;,] )){_NAMES} (?:assured|promised|guaranteed|undertook)(?: (?:us|everyone|the \w+))?(?: that)? (?:the|all|these|those|both|final|our|their|her|his) [^.;]{{3,60}}? (?:will|would) be (?P<verb>sent|made|\w+ed)\b"
)
_IS_FOR = pattern(
    rf"\b(?:[Nn]ext steps?|[Aa]ctions?|[Pp]lan|[Aa]sk|(?i:request|task|priority)) (?:is|are|was|will be) for {_NAMES} to (?P<verb>[a-z][a-z-]+)"
)
_LEFT = pattern(rf"\b(?:left|leave it|falls|[Oo]ver|[Dd]own|up) (?:with|to) {_NAMES} to (?P<verb>[a-z][a-z-]+)")
_KINDLY = pattern(rf"^{_NAMES} (?:\w+ly )?(?:offered|agreed|volunteered|promised) to (?P<verb>[a-z][a-z-]+)")
_REQUEST = pattern(rf"^(?:Please )?(?:[Cc]ould|[Cc]an|[Ww]ould|[Ww]ill) {_NAMES},? (?:please )?(?P<verb>[a-z][a-z-]+) ")
_HOLDERS = "|".join(sorted((word for word in OFFICES | SIDES if word.isascii()), key=longest_first))
_SIDE = (
    rf"(?:[Tt]he |[Aa]n? |[Oo]ur |[Tt]heir )?(?i:{_HOLDERS}|studio|legal|marketing|finance|production|procurement|secretariat|council|trustees|governors|(?:head |front |box |post )?office(?! (?:will|to) (?:close|open|shut|move|be))|working party|estates|facilities|reception|security|maintenance"
    r"|(?:[A-Za-z]+ )?(?:team|committee|board|group|department|trustees|members|staff|volunteers)|(?:[A-Za-z]+ )?reps|(?-i:IT|HR)|(?:our|your|their) side|helpers|(?-i:School|PTA|Practice|Surgery|Highways|Club)(?= to )|[Pp]arents|[A-Z][a-z]+ (?:holders|owners|keepers|leaders|organisers)|[Pp]upils|[Ss]tudents|[Pp]layers|[Cc]oaches|[Tt]eachers|[Rr]esidents|[Tt]enants|[Ll]eaders|[Ss]peakers|[Aa]uthors|[Rr]eviewers|[Mm]aintainers|[Ss]tewards|[Dd]irectors|[Gg]overnors|[Dd]rivers|[Aa]rtists|[Ee]xhibitors)(?:\s*\([^()]{1,40}\))?"
)
_SOME = r"(?:[Bb]oth (?:teams|sides|parties|agencies|companies)|[Ss]ome(?:one|body)|[Ee]very(?:one|body)|[Aa]ll (?:of us|(?:[A-Z][\w&]+ )?[a-z]+s)|[Ee]ach (?:of us|[a-z]+(?: (?:rep|representative|member|team|group|lead|leader|owner))?)|[Bb]oth(?: of them)?)"
_SIDES = pattern(
    rf"(?:^|(?<=[.;,:]\s)|(?<=\bthat\s)|(?<=\band\s))(?P<who>{_SIDE}|{_SOME}(?! (?:should|must)))\s+"
    r"(?:will(?: need to| have to)?|shall|is to|are to|to|(?:was|were|is|are|has been|have been) (?:asked|requested|instructed|authorised|authorized|tasked) to"
    r"|(?:has |have |also )?(?:agreed|offered|undertook|volunteered|promised) to|needs? to|must|ha(?:s|ve) to|should|would(?! (?:like|prefer|welcome|appreciate|rather|be|have|need|want|consider|love)\b))\s+(?:please |all |also |then |now )?(?P<verb>(?!pay for\b|bear\b|cover the\b)[a-z][a-z-]+)\b"
)
_SIDE_AND_WILL = pattern(
    rf"^(?P<who>{_SIDE}) [^.,;:]{{3,80}},? (?:and|but) (?:will|would) (?P<verb>(?!be\b|have\b|like\b|need\b|prefer\b|want\b|not\b)[a-z][a-z-]+)\b",
    needs=("and w", "but w"),
)
"""The treasurer gave the figures and will circulate them."""

_RESOLVED = pattern(
    rf"\b(?:[Rr]esolved|[Aa]greed|RESOLVED|AGREED|[Dd]ecided|[Rr]ecommended|left|arranged|suggested and agreed)(?: unanimously)?[,:]?(?: that)? (?P<who>{_SIDE}|{_NAME}(?:(?:,? and |, | & |/){_NAME}){{0,3}}) (?:should |would |will |to |be (?:asked|authori[sz]ed|instructed|requested) to )?(?:also )?(?P<verb>[a-z][a-z-]+)\b",
    needs=("esolved", "greed", "RESOLVED", "AGREED", "ecided", "ecommended", "left", "arranged"),
)
_LOOKS = pattern(
    rf"(?:^|(?<=[.;,:]\s))(?P<who>{_NAME}(?:(?:,? and |, | & |/){_NAME}){{0,3}}|{_SIDE}) (?:is|are) (?:still |now |currently |also )?(?P<verb>looking into|looking at getting|following (?:this |it |that )?up|chasing|"
    r"checking (?:with|whether|if)|finding out|taking (?:this|that|it) (?:on|up|forward|away)|taking care of|sorting|dealing with|on the case|getting|writing|doing|making|booking|ordering|preparing|drafting|arranging|organising|organizing|updating|sending|registering|collecting|designing|building)\b",
    needs=(" is ", " are "),
)
_BY = pattern(rf"\b(?:will|to|should|must) be (?P<verb>\w+(?:ed|en|t|ne)) by {_NAMES}")
_FROM = pattern(rf"\b[Nn]eed (?:the |a |an |some )?(?P<verb>[a-z][\w -]{{2,50}}) from {_NAMES}")
_STARTS = pattern(r"\s(?:(?<=[.;,:]\s)|(?<=[td]\s)(?:(?<=\bthat\s)|(?<=\band\s)))")


def pledges(sentence: str, own: frozenset[str], kinds: int, are_people: Callable[[str], bool]) -> int:
    """Return the end of the words by which a sentence commits somebody in one of these forms; 0 if it does not.

    Args:
        sentence: in half width.
        own: its words.
        kinds: which of :data:`SETS` they are of.
        are_people: whether words name persons, or a group.
    """
    colon = ": " in sentence
    marked = colon or "/" in sentence or "&" in sentence
    steps = _open(kinds & _ALL, marked=marked)
    for step in steps:
        match = step(sentence, own, kinds, are_people)
        if match is not None:
            return match.end()
    topic = None
    if steps and (colon or " -" in sentence or " –" in sentence or " —" in sentence):
        topic = _TOPIC.match(sentence)
    rest = pledges(sentence[topic.end() :], own, kinds, are_people) if topic is not None else 0
    return topic.end() + rest if topic is not None and rest else 0


_Step: TypeAlias = "re.Match[str] | None"
_Way: TypeAlias = Callable[[str, frozenset[str], int, Callable[[str], bool]], "_Step"]


def _without_subject(sentence: str, own: frozenset[str], *_: object) -> _Step:
    planned = _I_PLAN.search(sentence) if "I" in own and " to " in sentence else None
    if planned is not None:
        return planned
    match = None if own.isdisjoint(_OPENS) else _SUBJECTLESS.match(sentence)
    if match is None and (", will " in sentence or "; will " in sentence or ", and will " in sentence):
        match = _LATER.match(sentence)
    if match is not None and match["verb"] == "get" and not GETS.match(sentence, match.end("verb")):
        return None  # Will get questions when it comes out
    return match if match is not None and _acts(match) else None


def _by_speaker(sentence: str, _: frozenset[str], __: int, are_people: Callable[[str], bool]) -> _Step:
    """``Ann (studio): Schedule the shoot``: a verb of a plan with a capital letter, and what it is done to."""
    match = _SAID.match(sentence) if ": " in sentence else None
    if match is None or match["verb"].casefold() in NOT_SAID:
        return None
    if match["next"] in STATES and match["verb"].casefold() not in MORE:
        return None
    return match if _acts(match) and are_people(match["who"]) else None


def _asked(sentence: str, *_: object) -> _Step:
    """``let's ask Ann to move it``: who is asked is somebody."""
    match = _ASKED.search(sentence)
    return match if match is not None and _acts(match) else None


def _somebody(sentence: str, _: frozenset[str], kinds: int, are_people: Callable[[str], bool]) -> _Step:
    """``Ann promised to …``, ``Ann should …``, ``left with Ann to …``, ``to be sent by Ann``."""
    for form in _forms(kinds & _ALL):
        match = next(from_names(form, sentence), None) if form in _AT_NAMES else form.search(sentence)
        if (
            match is not None
            and (form in (_BY, _FROM, _OWED, _ASSURED, _HAS_ACTION) or _acts(match))
            and are_people(match["who"])
        ):
            return None if form is _MODAL and _is_rule(match) else match
    return None


def _slashed(sentence: str, _: frozenset[str], __: int, are_people: Callable[[str], bool]) -> _Step:
    """``Ann/Tom Revise the script``."""
    match = _SLASHED.match(sentence) if "/" in sentence or "&" in sentence else None
    return match if match is not None and _acts(match) and are_people(match["who"]) else None


def _sides(sentence: str, *_: object) -> _Step:
    """``The client will come back with comments``: nearly all that a side will do is a task."""
    match = _at_starts(_SIDES, sentence) if _may_be_side(sentence) else None
    if match is None and ("and w" in sentence or "but w" in sentence):
        match = _SIDE_AND_WILL.match(sentence)
    if match is not None and match["verb"] == "have" and has_another(sentence, match.end()):
        return match  # Manager to have the contractor adjust the heads
    if match is None or match["verb"] in (NOT_CHARGED | (HAPPENS - GIVEN_TO if " to " in match[0] else HAPPENS)):
        return None
    if _is_rule(match):
        return None
    return match if " shall " not in match[0] or is_tied(sentence) else None  # how a rule is written


def _may_be_side(sentence: str) -> bool:
    """Whether a side may stand right before what it will do: the pattern has many words to try where each clause begins."""
    if ")" in sentence and _BEHIND_BRACKET.search(sentence) is not None:
        return True
    own = small_words(sentence)
    for at, word in enumerate(own):
        if word in _BEHIND_SIDE and at and (own[at - 1] in _OF_SIDES or not _EACH.isdisjoint(own[max(at - 3, 0) : at])):
            return True
    return False


def _is_rule(match: re.Match[str]) -> bool:
    """Whether a sentence says what members, or drivers, must do at all times."""
    rule = match["verb"] not in PLAN_VERBS_ENGLISH or " must " in match[0] or " should " in match[0]
    return rule and RULED.match(match["who"]) is not None and not is_tied(match.string)


def _looks(sentence: str, *_: object) -> _Step:
    """``Ann is chasing the printers``: what somebody is doing about it."""
    return _at_starts(_LOOKS, sentence)


def _at_starts(form: re.Pattern[str], sentence: str) -> _Step:
    """Return the first match of a long pattern where a clause begins."""
    first = form.match(sentence)
    if first is not None:
        return first
    for start in _STARTS.finditer(sentence):
        match = form.match(sentence, start.end())
        if match is not None:
            return match
    return None


def _is_doing(sentence: str, _: frozenset[str], __: int, are_people: Callable[[str], bool]) -> _Step:
    """``Ann is sending the film over this afternoon``, ``Ann is chasing the retailer``: what somebody known is at."""
    for match in from_names(_DOING, sentence):
        verb = match["verb"]
        soon = verb in IN_HAND or _SOON.search(sentence, match.end()) is not None
        if verb in DOING and soon and are_people(match["who"]):
            return match
    return None


def _resolved(sentence: str, *_: object) -> _Step:
    """``It was resolved that the Clerk obtain three quotes``: what was decided that somebody do."""
    match = _RESOLVED.search(sentence)
    return match if match is not None and match["verb"] not in VOTED and _acts(match) else None


def _acts(match: re.Match[str]) -> bool:
    verb = match["verb"].casefold()
    had = verb.startswith("have ")  # she would have it reissued today
    return had or (verb not in NOT_DONE and (verb in PLAN_VERBS_ENGLISH or verb in MORE))


_DOING = pattern(
    rf"(?:^|(?<=[.;,:] )|(?<=\band )|(?<=\bbut )|(?<=\bthat )){_NAMES}(?:(?: (?:has|have) [^.,;:]{{2,40}} and)? (?:is|are)|['’]s) (?:also |now |still |currently )?(?P<verb>[a-z-]+ing)\b"
)
IS_DOING = pattern(rf" (?:also |now |then |back )?(?:in (?:touch|contact)\b|(?:{'|'.join(sorted(DOING))})\b)")
"""Behind will be: Ann will be sending it."""

_SOON = pattern(
    r"\b(?:today|tonight|tomorrow|this (?:week|morning|afternoon|evening|month)|next (?:week|month)|later|(?:by|before) (?:the )?[A-Z\d]|by (?:close|end|noon|lunch)|on the \d{1,2}(?:st|nd|rd|th)|on (?:Mon|Tues|Wednes|Thurs|Fri)day(?!s))\b"
)
_TOPIC = pattern(r"\W*[A-Z][\w /&()'’.,-]{2,40}?\W*(?:: | [-–—]+ )(?=\w)", needs=":-–—")
"""What a line is about: Budget: Tom should …"""

_OWED = pattern(rf"^{_NAMES} (?:promised|owes us|owes|to supply) (?P<verb>[a-z][\w -]{{2,50}})")
_FORMS: tuple[tuple[re.Pattern[str], *tuple[frozenset[str], ...]], ...] = (
    (_AND_WILL, words("will would"), words("and but")),
    (
        _AND_SHOULD,
        words("should must needs need has have is are offered agreed volunteered promised undertook"),
        words("and but"),
    ),
    (_SHE_WILL, words("he she"), words("ll s will is")),
    (_OWED, words("promised owes supply")),
    (
        _OFFERS,
        words(
            "volunteer volunteers volunteered Volunteer Volunteers Volunteered offer offers offered Offer Offers Offered plans Plans intends Intends"
            " planning planned agree agrees agreed"
        ),
        words("to"),
    ),
    (_KINDLY, words("offered agreed volunteered promised"), words("to")),
    (_MODAL, words("should must would needs need has have can asked")),
    (
        _REPORTED,
        words("she he they"),
        words(
            "confirmed said says promised stated indicated noted agreed advised added mentioned assured announced replied reckons thinks"
        ),
    ),
    (_LEFT, words("left leave falls over down up Over Down"), words("to")),
    (_ASSURED, words("assured promised guaranteed undertook"), words("be")),
    (_TOLD, words("asked reminded told instructed briefed requested tasked invited"), words("to")),
    (_HAS_ACTION, words("action task job"), words("has have took takes")),
    (_IS_FOR, cased(words("step steps action actions plan ask request task priority")), words("for"), words("to")),
    (_REQUEST, words("Could Can Would Will Please"), words("Could Can Would Will could can would will")),
    (_BY, words("by"), words("be")),
    (_FROM, words("from"), words("need Need")),
)
"""The forms that name somebody, with sets of words one of each of which each of them holds."""

_AT_NAMES = (_MODAL, _REPORTED)
"""Those of them that begin with a name where a clause begins."""

_OF_SIDES = words("""
    studio legal marketing finance production procurement secretariat council trustees governors office party estates facilities reception security
    maintenance team committee board group department members staff volunteers parents holders owners keepers leaders organisers pupils students players
    coaches teachers residents tenants speakers authors reviewers maintainers stewards directors drivers artists exhibitors
    someone somebody everyone everybody all each both reps it hr side helpers school pta practice surgery highways club
""") | frozenset(word.replace("-", " ").split()[-1] for word in OFFICES | SIDES if word.isascii())
"""Words one of which stands in each name of a side, an office or a group."""

_TASKS = frozenset(verb.title() for verb in PLAN_VERBS_ENGLISH | MORE if verb.isalpha())
"""The verbs of a plan with a capital letter: Ann: Send the deck."""

_EACH = words("all each both")
"""What other words may stand behind: each designer will send one."""

_BEHIND_SIDE = words(
    "will shall is are to was were has have also agreed offered undertook volunteered promised need needs must should would"
)
"""What stands behind a side."""

_BEHIND_BRACKET = pattern(rf"\)\s+(?:{'|'.join(sorted(_BEHIND_SIDE))})\b", needs=")")

_STEPS: tuple[tuple[_Way, *tuple[frozenset[str], ...]], ...] = (
    (_without_subject, words("to will Will Happy Glad Can happy glad")),
    (_by_speaker, _TASKS),
    (_asked, words("ask have get invite"), cased(_ASKING)),
    (_somebody,),
    (_slashed, _TASKS),
    (_sides, words("must shall should to will would is are"), cased(_OF_SIDES)),
    (
        _looks,
        words("is are"),
        words("""
            looking following chasing checking finding taking sorting dealing case getting writing doing making booking ordering preparing drafting
            arranging organising organizing updating sending registering collecting designing building
        """),
    ),
    (_is_doing, words("is are s"), DOING),
    (
        _resolved,
        words("resolved agreed decided recommended left arranged Resolved Agreed Decided Recommended RESOLVED AGREED"),
    ),
)
"""The steps, with sets of words one of each of which the line of each holds; the one for somebody is of further forms."""

_OF_MARKS = frozenset({_by_speaker, _slashed})
"""Those that hold a colon or a stroke, too."""

SETS = tuple(
    dict.fromkeys(
        [*(signs for _, *needed in _STEPS for signs in needed), *(signs for _, *needed in _FORMS for signs in needed)]
    )
)
"""The words that a sentence is asked for."""

_ALL = (1 << len(SETS)) - 1


def _held(kinds: int) -> set[frozenset[str]]:
    return {signs for at, signs in enumerate(SETS) if kinds >> at & 1}


@lru_cache(maxsize=4096)
def _open(kinds: int, *, marked: bool) -> tuple[_Way, ...]:
    """Return the steps for a sentence with words of these kinds; ``marked``: with a colon or a stroke, too."""
    held = _held(kinds)
    closed = frozenset[_Way]() if marked else _OF_MARKS
    closed = closed if _forms(kinds) else closed | {_somebody}
    return tuple(step for step, *needed in _STEPS if held.issuperset(needed) and step not in closed)


@lru_cache(maxsize=4096)
def _forms(kinds: int) -> tuple[re.Pattern[str], ...]:
    """Return the forms that name somebody for a sentence with words of these kinds."""
    held = _held(kinds)
    return tuple(form for form, *needed in _FORMS if held.issuperset(needed))
