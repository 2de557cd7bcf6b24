"""Who is named first and does not act: who demands it, who reminds the others of it, who is to be given it."""

from __future__ import annotations

from briefcheck.facts.actions.answered import says_yes
from briefcheck.facts.actions.owners import Found, Register
from briefcheck.facts.actions.times import TIME, without_times
from briefcheck.lazy import HAN, pattern

OTHERS = frozenset("求望醒调收拿接问催提假差助秘或→说")
"""Letters, one of which stands in every Chinese line that may name somebody else than who acts; " be " in every English one."""

_WANTS = pattern(
    r"\s*(?:那边|这边)?(?:也|又|还|再|都|一直|明确|特别|再次|另外|当场|反复)*(?:要求|希望|期望|期待|催问|问(?!一下|题)[^,，。]{0,16}?(?:能|可|是否|何时|什么))",
    needs=HAN,
)
_DEMANDS = pattern(r"\s*(?:也|又|还|再|都|一直|明确|特别|再次|另外)*(?:要求|希望|期望|期待)", needs="求望待")
"""The same in a task that is marked as one: to chase, to ask, to fetch and to remind is what somebody is asked to do there."""

_REMINDS = pattern(
    r"\s*(?:那边|这边)?(?:也|又|还|再|都|特别|再次|另外)*(?:提醒|强调|提出|催)(?P<who>大家|各位|我们|[^\W\d_]{2,4}?)?(?=[^,，。;；]{0,24}?(?:要|需|须|务必|记得|别忘|应|得在))",
    needs=HAN,
)
_GETS = pattern(
    rf"[\s{TIME}]*(?:那边|这边)?(?:[,，于在]|之?前|以前|之?内)*[{TIME}\s]*(?:就|也|都|要|会|将|能|必须|应该?|可以|需要?)*(?:收到|接到|拿到(?=[^,，。;；]{{2,6}}的))(?![^,，。;；]{{1,16}}?(?:并|后|再)[^\W\d_])(?:(?P<who>[^\W\d_]{{2,6}}?)的)?(?!后)",
    needs="收接拿",
)
"""Who gets something and goes on with it acts: 王强3月12日前收到报价并汇总."""

_WHILE_AWAY = pattern(
    r"(?:在)?(?:休假|请假|年假|产假|病假|放假|出差)(?:期间|时|的时候|那[几天周]+)?[,，]?(?:由|请)?", needs="假差"
)
"""Who is away while another one acts: 王强出差期间李娜3月12日前发稿."""

_IS_GIVEN = pattern(
    r"\s*(?:is |are )?(?:to|will|should|must|shall|needs? to|has to) be (?:sent|given|shown|told|briefed|paid|emailed|mailed|copied|kept|informed|invited|provided|supplied|handed|offered|consulted|notified|updated|asked|invoiced)\b(?! to\b)",
    needs=" be ",
)
_NAMED = r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?"
_WANTS_OF = pattern(
    rf"(?: has)?(?: also)? (?:(?:demand|insist|request|require|ask)(?:s|ed)? that (?P<who>{_NAMED}) |(?:needs?|wants?|expects?|requires?) [^.,;:]{{2,40}}? from (?P<from>{_NAMED})(?=[\s{TIME}.]*$| (?:by|before|on)\b)"
    rf"|is (?:still )?(?:a?waiting)(?: (?:for|on))? (?P<whose>[A-Z][\w-]*)(?:['’]s\b| to [a-z]))",
    needs=("that ", " from ", " waiting", " awaiting"),
)
"""What is wanted of somebody else: Ann demands that Tom send the invoice; Rita needs the deck from Tom by 12 March."""

_BESIDE = pattern(
    r"\s*(?:(?P<aide>的?(?:助理|秘书|特助|助手|司机))|(?P<or>或者?)|(?:→|说\s*[:：]|表示\s*[:：])\s*)",
    needs="助秘司或→说示",
)
"""Behind the first name another one acts: 王强的助理李娜, 王强→李娜：, 王强说：李娜…; or either of them: 王强或李娜."""


def who_does(line: str, found: Found, register: Register, *, marked: bool = False) -> Found | None:
    """Return the owners of a line without those who only demand the task, or are to be given what comes of it.

    Args:
        line: in half width and simplified letters.
        found: who is named in it.
        register: who is known.
        marked: whether it stands where tasks do: who is named there is asked, also to remind others and to fetch their things.
    """
    if not found.owners or not found.owners[0].name:
        return found
    end = max([line.find(owner.name) + len(owner.name) for owner in found.owners if owner.name in line], default=0)
    view = without_times(line)
    if end and line.isascii():
        wanted = _WANTS_OF.match(view, end) if "that " in line or " from " in line or "waiting " in line else None
        if wanted is not None:
            who = wanted.lastgroup or ""
            return _known(wanted[who], wanted.start(who), register) or found
        return None if _IS_GIVEN.match(view, end) is not None else found
    if not end:
        return found
    away = _WHILE_AWAY.match(view, end) if "假" in line or "差" in line else None
    if away is not None:
        stands_in = register.name_at(line, away.end())
        return _known(line[away.end() : stands_in], away.end(), register) or found
    other = _beside(line, end, found, register)
    return other or (_among_tasks if marked else _in_chinese)(line, view, end, found, register)


def _beside(line: str, end: int, found: Found, register: Register) -> Found | None:
    """Return who acts where another one is named right behind the first; None where nobody known is."""
    beside = _BESIDE.match(line, end)
    last = register.name_at(line, beside.end()) if beside is not None else 0
    if beside is None or last <= beside.end():
        return None
    other = _known(line[beside.end() : last], beside.end(), register)
    if other is None or not beside["or"]:
        return other
    return Found((*found.owners, *other.owners), found.start, other.end)


def _in_chinese(line: str, view: str, end: int, found: Found, register: Register) -> Found | None:
    asked = says_yes(line, register)
    if asked is not None:
        return _known(line[slice(*asked)], asked[0], register)
    if _WANTS.match(view, end) is not None:
        return None
    turned = _GETS.match(view, end) or _REMINDS.match(view, end)
    return found if turned is None else _known(turned["who"] or "", turned.start("who"), register)


def _among_tasks(line: str, view: str, end: int, found: Found, register: Register) -> Found | None:
    asked = says_yes(line, register) if "问" in line else None
    if asked is not None:
        return _known(line[slice(*asked)], asked[0], register)
    demand = _DEMANDS.match(view, end)
    if demand is None:
        return found
    other = register.name_at(line, demand.end())
    return _known(line[demand.end() : other], demand.end(), register) if other > demand.end() else None


def demands_of_nobody(line: str, register: Register) -> bool:
    """Whether a clause begins with somebody known who demands something, and does not say of whom: 孙倩要求logo放大."""
    demands = line.find("要求") if "要求" in line else -1
    end = register.name_at(line, 0) if demands > 0 else 0
    return 0 < end <= demands and register.is_person(line[:end]) and register.name_at(line, demands + 2) == demands + 2


def _known(name: str, at: int, register: Register) -> Found | None:
    owners = register.read(name, sure=False) if name else ()
    return Found(owners, at, at + len(name)) if owners and all(map(register.is_surely, owners)) else None
