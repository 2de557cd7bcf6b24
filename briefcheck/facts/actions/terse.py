"""English commitments in the terse words of notes: Tim is on this; → Tim; (Tim to get a quote); on Friday Tim will bring it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from briefcheck.facts.actions.doingwords import DOING, HAPPENS
from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.initials import by_initials
from briefcheck.facts.actions.owners import Found, Register
from briefcheck.facts.actions.sentence import Kinds, Letters, cased, own_words, small_words, words
from briefcheck.facts.actions.somebody import INITIALS, NO_INITIALS, is_somebody
from briefcheck.facts.actions.takenback import NOT
from briefcheck.facts.model import Owner
from briefcheck.lazy import pattern

_NAME = r"@?[A-Z][\w.'’-]*?(?: [A-Z][\w'’-]*){0,2}"
_WHO = rf"(?P<who>{_NAME}(?:(?:,? and | & |/|, | \+ ){_NAME}){{0,3}})"
_BEGINS = r"(?:^\W*|(?<=[.;:,] )|(?<=[-–—] ))"
_WILL = r"(?: will| shall| (?:is|are|has|have|needs?) to| to|(?: is| are|['’]s) going to|['’]ll)"
_VERB = r"(?:also |then |now )?(?P<verb>[a-z][a-z-]+)\b"
_IT = r"(?:that|this|it|these|those|them)"

_ON_IT = pattern(
    rf"(?:^|(?<=[\s.,:;–—-])){_WHO}(?:(?: is| are| will be|['’]s) (?:also |now |still |already )?(?:on {_IT}|on the case|doing {_IT}|taking {_IT}(?: one| on| away)?|sorting(?: {_IT})?|actioning(?: {_IT})?)"
    rf"|(?: has| have|['’]s)(?: got)? {_IT}(?: one)?(?: in hand| covered)?| got {_IT}(?: one)?| (?:will|to) (?:do|take|sort|action|arrange|chase|handle)(?: {_IT}(?: one| on)?)?| (?:takes?|took) {_IT}(?: one)?)\W*$"
)
"""Who is on it, at the end of what was said."""

_AT_END = pattern(
    rf"^\W*(?P<verb>[A-Za-z][a-z-]+) (?P<next>[^\s:]+) [^:]{{0,160}}?(?:\s*(?:->|=>|→|⇒|»)\s*|\s*\[\s*|:\s+|[.,;] |\s+[-–—]+\s*){_WHO}\s*\]?\W*$"
)
"""What is to be done, then who does it: Update the risk log -> Sue; Update the risk log. Sue."""

_AT_START = pattern(
    rf"^\W*{_WHO}(?:\]\s*:?|\s*(?:->|=>|→|⇒|:|,)\s*| [-–—]+ | // )\s*(?:please )?(?P<verb>[A-Za-z][a-z-]+) (?P<next>[^\s:]+)"
)
"""Who does it, then what: Sue -> update the risk log; Tim, call the plumber."""

_IN_BRACKETS = pattern(rf"[(\[]\s*{_WHO}(?:{_WILL} {_VERB}|(?: is| are|['’]s) (?:also |now )?(?P<doing>[a-z-]+ing)\b)")
"""The fence is still broken (Tim to get a quote)."""

_BRACKET_INSIDE = pattern(
    rf"^\W*(?P<verb>[A-Za-z][a-z-]+) (?P<next>[^\s().:?]+) [^().:?]{{3,80}} \({_WHO}\) (?:and|then|also|so)\b"
)
"""Update the website (David) and link it with the other."""

_GIVEN = pattern(
    rf"(?:^|(?<=[.;:,] )|(?<=[-–—] )|(?<=\()(?=[^()]* (?:with|to [a-z])[^()]*\)))(?:[Aa]ssigned|[Aa]llocated|[Dd]elegated|[Ll]eft|[Oo]ver|[Dd]own) (?:to|with) {_WHO}(?: to {_VERB}|\W*$| (?:in coordination|together|along|jointly) with\b)"
)
"""Left with Sue to arrange; assigned to Sue."""

_AFTER_WHEN = pattern(
    rf"^\W*(?:By|Before|On|After|When|Once|Until|This|Next|Over|During|Later|Tomorrow|Today|In|At|From|For|As soon as)\b[^.;:]{{2,70}}? {_WHO}{_WILL} {_VERB}"
)
"""By Friday Tim will bring the drill; when the quote arrives Tim will circulate it."""

_BEHIND_CAPITAL = pattern(rf"\b[A-Z][\w'’-]* (?P<who>[A-Z][\w'’-]*(?: and [A-Z][\w'’-]*)?) (?:to|will) {_VERB}")
"""PAT testing of fans in the Hall Roy to discuss: no mark parts the task from who does it."""

_SAME_ONE = pattern(
    rf"^\W*{_WHO} (?!will\b|to\b)[^.;]{{3,160}}? (?:that|so|but|and) (?:she|he|they)(?: said (?:she|he|they))?(?:['’](?:ll|d|s going to)| will| would| (?:is|are) going to) {_VERB}"
)
"""Tim reported that the fence is broken, and that he will get a quote."""

_WITH_ME = pattern(rf"{_BEGINS}{_WHO} and I (?:will|are going to|['’]ll) {_VERB}")
_IS_ABOUT_TO = pattern(
    rf"{_BEGINS}{_WHO}(?: is| are|['’]s) (?:also |now |still )?(?:(?:putting|pulling) [\w ]*?together|having (?:a|another) (?:word|look|chat|go)|getting (?:in touch|hold|back)|reaching out|writing up|expected to {_VERB})\b"
)
_WANTED = pattern(
    rf"\b(?:[Nn]eed|[Aa]waiting|[Ww]ant) (?P<who>{_NAME})['’]s? [a-z][\w -]{{2,40}}? (?:by|before|on) [A-Z\d]|^[A-Z][\w' -]{{2,50}} from (?P<from>{_NAME}) (?:is |are )?(?:due|expected)\b"
)
"""Need Tim's quote by Friday; quote from Tim due Friday."""

_BY_AGENT = pattern(
    rf"\b(?:will|to|must|should) be (?:\w+ly )?(?:sent|written|drawn|made|bought|\w{{3,}}ed) [^.;]{{0,60}}?\bby (?P<who>(?:[Tt]he )?{_NAME})(?=[\s.,;]|$)",
)
"""A letter will be sent to residents by the Clerk."""

_DUE_TAIL = pattern(rf"^\W*{_WHO} [^.;]{{3,80}}[(\[,–-]\s*(?:due|by) [^()]{{3,24}}[)\]]?\W*$")
"""Owen first half of the scope (due Thursday)."""

_TIMED_TAIL = pattern(
    rf"^.{{4,160}}\({_WHO}[,;:–-]? ?(?:by |on |due )?(?:\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|next |this |tomorrow|today|asap|ASAP|EOD|end of)[^()]{{0,20}}\)\W*$"
)
"""Headline: needs another go (Ben, Monday)."""

_RIGHT_HAND = pattern(
    rf"^.{{10,300}}?(?:\t+|\s{{4,}}){_WHO}(?:,? (?:by )?(?:\d|Mon|Tue|Wed|Thu|Fri|asap|ASAP)[^\t]{{0,16}})?\s*$"
)
"""The name at the right margin: Green is too cold.<tabs>Maya."""

_TO_DO_TAIL = pattern(rf"^[^()]{{4,120}}? (?:to|needs?|should|must) [^()]{{3,120}}\({_WHO}\)\W*$")
"""Posters to go up by the end of the month (Mo)."""

_TO_DO_LAST = pattern(
    rf"^\W*(?!(?!Sub|Small|Group|Team|Committee|Working|Need|Plan|Meeting|Task)[A-Z][\w'’]+(?:(?: and | & |/)[A-Z]\w+)? to )[^:()]{{3,60}}? to (?:be |then |also )?(?P<verb>[a-z][a-z-]+) [^:()]{{3,120}}:\s+{_WHO}\W*$",
    needs=" to ",
)
"""Sub-group to draft the terms: Ann, Tom."""

_STROKE = pattern(rf"\b(?:to|should|must) be \w+ed\b[^/]{{0,120}} / {_WHO}\W*$")
"""It is to be published on the website / Lesley."""

_ALL_OF_US = pattern(
    rf"^\W*(?P<who>{_NAME}(?:(?:/| and | & ){_NAME})+) (?P<verb>turn|[a-z]+)(?= ).*\b(?:within|by|before)\b"
)
"""Maya/Ben turn round the amends within 3 working days."""

_NOUNS = words("""
    report review update request issue question test design plan work list call contact order quote brief note log query type format view study support
    talk show record visit copy cost price measure display score film shoot cut mix host label mark service repair estimate survey trial check
    audit address chair need access result return start release drop run change look process print post share fix build import export access supply host map
""")
"""Verbs that are as often nouns: Review: Tim, Report – Ann. They are a task before an article."""

_ARTICLES = words(
    "the a an our their his her all this that these those my your its any some both each up out into with"
)
_NO_OBJECT = words(
    "from on of by about regarding re due is are was were will would has have had can could should and or"
)
_MOTIONS = words("approve receive note welcome confirm accept adopt ratify propose second consider discuss")
"""What an agenda's points begin with, and who brings them up stands behind."""

_NEVER = (HAPPENS - words("get")) | words("be have see know need stay like expect hope")
_AHEAD = words("will shall to ll going")
"""Words one of which stands behind the name of who will do it."""

_OF_PLANS = cased(frozenset(verb.rpartition("-")[2] for verb in PLAN_VERBS_ENGLISH))
"""The verbs of a plan as they are written; of e-mail the last half, as a line is parted into words."""

_FORMS: tuple[tuple[re.Pattern[str], str, *tuple[frozenset[str], ...]], ...] = (
    (_IN_BRACKETS, "([", _AHEAD | words("is are s")),
    (
        _ON_IT,
        "",
        words("is are s will be has have got to take takes took"),
        words("that this it these those them case sorting actioning do take sort action arrange chase handle"),
    ),
    (
        _GIVEN,
        "",
        words("Assigned assigned Allocated allocated Delegated delegated Left left Over over Down down"),
        words("to with"),
    ),
    (
        _AFTER_WHEN,
        "",
        _AHEAD,
        words("By Before On After When Once Until This Next Over During Later Tomorrow Today In At From For As"),
    ),
    (_SAME_ONE, "", words("she he they")),
    (_IS_ABOUT_TO, "", words("putting pulling having getting reaching writing expected")),
    (_WITH_ME, "", words("I")),
    (_WANTED, "", words("Need need Awaiting awaiting Want want due expected")),
    (_BY_AGENT, "", words("be"), words("by")),
    (_AT_START, "]/>→⇒:,-–—", _OF_PLANS),
    (_AT_END, ">→⇒»[:.,;-–—", _OF_PLANS),
    (_BRACKET_INSIDE, ")", _OF_PLANS, words("and then also so")),
    (_BEHIND_CAPITAL, "", words("to will")),
    (_DUE_TAIL, "([,-–", words("due by")),
    (_TIMED_TAIL, ")"),
    (_RIGHT_HAND, "\t"),
    (_STROKE, "/", words("be")),
    (_TO_DO_LAST, ":", words("to"), _OF_PLANS),
    (_TO_DO_TAIL, ")", words("to need needs should must")),
    (_ALL_OF_US, "", words("within by before")),
)
"""The forms, each with marks one of which it holds, where there are any, and sets of words one of each of which it holds."""

_SETS = tuple(dict.fromkeys(signs for _, _, *needed in _FORMS for signs in needed))
_MARKS = tuple(dict.fromkeys(marks for _, marks, *_ in _FORMS if marks))


@cache
def _kinds() -> tuple[Kinds, Letters]:
    """Return what tells by its words and by its marks which of the forms are open to a sentence."""
    return Kinds(*_SETS), Letters(*map(frozenset, _MARKS))


@lru_cache(maxsize=4096)
def _open(kinds: int, marks: int) -> tuple[re.Pattern[str], ...]:
    """Return the forms for a sentence with words and marks of these kinds."""
    held = {signs for at, signs in enumerate(_SETS) if kinds >> at & 1}
    marked = {"", *(signs for at, signs in enumerate(_MARKS) if marks >> at & 1)}
    return tuple(form for form, signs, *needed in _FORMS if signs in marked and held.issuperset(needed))


def right_hand(line: str, register: Register) -> bool:
    """Whether somebody known stands at the right margin of a line: what is said before it is for them to do."""
    return ("\t" in line or "    " in line) and _by(_RIGHT_HAND, line, register) is not None


def terse(sentence: str, register: Register, own: frozenset[str] | None = None) -> Found | None:
    """Return who commits to something in one of these forms, with the stretch that says so; None where nobody does.

    ``own`` are the words of the sentence, where they are known.
    """
    if sentence[-1] == "?":
        return None
    own = own_words(sentence) if own is None else own
    kinds, marks = _kinds()
    # the stop at the end parts no task from who does it; the right margin may be kept by spaces
    marked = f"{sentence}\t" if "    " in sentence else sentence.rstrip(".")
    for form in _open(kinds.of(own), marks.of(marked)):
        found = _by(form, sentence, register)
        if found is not None:
            return found
    if register.initials and not register.initials.isdisjoint(own):
        return by_initials(sentence, register)
    return None


_AT_BEGINNING = frozenset({_AT_END, _AT_START, _BRACKET_INSIDE, _AFTER_WHEN, _SAME_ONE})
"""The forms that begin with the sentence: they are looked for nowhere else in it."""


_TASK_FIRST = frozenset({_AT_END, _BRACKET_INSIDE})
_ENDS_ON_IT = words(
    "that this it these those them case one on away sorting actioning hand covered do take sort action arrange chase handle"
)
"""The last words of what ends in who is on it."""

_FIRST = pattern(r"\W*(?P<verb>[A-Za-z][a-z-]+) ")
"""What stands before the rest of those of them that begin with a task: they look far, and most sentences begin otherwise."""


def _by(form: re.Pattern[str], sentence: str, register: Register) -> Found | None:
    if form in _TASK_FIRST:
        begins = _FIRST.match(sentence)
        if begins is None or begins["verb"].casefold() not in PLAN_VERBS_ENGLISH:
            return None
    if form is _ON_IT and small_words(sentence)[-1] not in _ENDS_ON_IT:
        return None
    if form in _AT_BEGINNING:
        first = form.match(sentence)
        return None if first is None else _of(first, register)
    for match in form.finditer(sentence):
        found = _of(match, register)
        if found is not None:
            return found
    return None


def _of(match: re.Match[str], register: Register) -> Found | None:
    said = match.groupdict()
    name = "from" if said.get("from") else "who"
    verb = said.get("verb")
    if not said[name] or not (_heads(verb or "", said["next"]) if "next" in said else _acts(verb, said.get("doing"))):
        return None
    owners = register.read(said[name], sure=False)
    if match.re is _ALL_OF_US and verb not in PLAN_VERBS_ENGLISH | {"turn"}:
        return None
    short = match.re in (_RIGHT_HAND, _IN_BRACKETS, _AT_START, _AT_END, _GIVEN)
    if not owners or not all(_is_somebody(owner, register, short=short) for owner in owners):
        return None
    if "next" not in said and NOT.search(match.string[match.start() : match.end()]):
        return None
    return Found(owners, match.start(name), match.end())


def _acts(verb: str | None, doing: str | None) -> bool:
    """Whether what somebody will do, or is doing, is a task; where a form names no verb it is."""
    return (verb is None or verb not in _NEVER) and (doing is None or doing in DOING)


def _heads(verb: str, following: str) -> bool:
    """Whether a task begins with these two words: a verb of a plan, and not one that is a noun here."""
    verb, following = verb.casefold(), following.casefold()
    if verb not in PLAN_VERBS_ENGLISH or verb in _MOTIONS or following in _NO_OBJECT:
        return False
    return verb not in _NOUNS or following in _ARTICLES


def _is_somebody(owner: Owner, register: Register, *, short: bool) -> bool:
    """Whether an owner is a person who was there, or is one by a first name; ``short``: or by initials."""
    if owner.kind != "person":
        return False
    return is_somebody(owner, register) or (
        short and INITIALS.fullmatch(owner.name) is not None and owner.name not in NO_INITIALS
    )
