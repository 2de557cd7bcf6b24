"""Who acts inside an English sentence: It was left with Ann to call the studio; Ann has the list and will send it."""

from __future__ import annotations

from briefcheck.facts.actions.owners import Found, Register
from briefcheck.facts.actions.times import TIME
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.narrow import holds
from briefcheck.lazy import pattern

_NAMES = r"(?P<who>[A-Z][\w.'’-]*(?:(?: and | & |/| )[A-Z][\w.'’-]*){0,3})"
_SO = pattern(
    rf"(?:, (?:so|and|but) |; |[ {TIME}]but (?:actually |now |instead |in the end )?){_NAMES} (?:will|is going to|agreed to|offered to|to) [a-z]",
    needs=(", ", "; ", "but "),
)
_STILL_TO = pattern(
    rf"\b(?:has|have|had|is|are|was|were|[a-z]+ed|sent|done|made|got|gave) [^.;]{{3,100}}?(?:[,;] (?:and |but |while |whereas )?|[.] | but | while ){_NAMES} (?:still |also )?(?:has|have|needs?) (?:yet |still )?to [a-z]",
    needs=("has ", "have ", "need"),
)
"""Ben has told the speaker, Rita still has to confirm it."""

_THEN_DOING = pattern(
    rf"\b(?!need)[a-z]*(?:ed|ent|ade|ote) [^,;]{{3,60}}(?:, | and | but ){_NAMES} [a-z]+ing (?:[^,;]{{0,40}}?)(?:(?:by|before|today|tomorrow|this|next)\b|{TIME})",
    needs="ing ",
)
"""Ben sent the estimate on Tuesday, Rita signing by Friday."""

_WAS_ASKED = pattern(
    r"\b(?:was|were|has been|have been|had been) (?:asked|meant|supposed|due|going) to [^.;]{3,100}\bbut (?:actually |now |instead )?$",
    needs="but ",
)
"""Behind what somebody was only asked: Tom has been asked to send it but Ann will."""

_AND_WILL = pattern(
    rf"(?:^|[:.] ){_NAMES} (?!will\b|to\b)[^.,;:]{{3,80}},? (?:and|but) (?:will|would|(?:still |also )?(?:should|must|needs? to|has to|offered to|agreed to|promised to|volunteered to)) [a-z]",
    needs=("and ", "but "),
)
_OFFICE_WILL = pattern(
    r"^(?P<who>[Tt]he [a-z]+(?: [a-z]+)?) (?!will\b|to\b)[^.,;:]{3,80},? (?:and|but) (?:will|would) [a-z]",
    needs=("and w", "but w"),
)
_REPORTED = pattern(
    rf"(?:^\W*|, |; ){_NAMES} (?:(?!and\b)[a-z]+ (?:[^.,;:]{{0,40}} )?and )?(?:said|says|confirmed|promised|stated|noted|agreed|advised|added|mentioned|assured|announced|replied|reckons|thinks)(?: that)?"
    r" (?:she|he|they)(?: would| will|['’]d|['’]ll) [a-z]",
    needs=(" she", " he", " they"),
)
_ACTS_INSIDE = pattern(
    rf"(?:^|(?<!\bask)(?<!\bget)(?<!\bwith)(?<!\bfor)[ ,;:]){_NAMES}(?: (?:will|shall|should|would|is to|are to|is going to|needs? to|has to|have to|must|agreed to|offered to|to) (?!be (?:\w+ly )?(?:\w+ed|sent|done|made|held)\b)[a-z]|['’]ll [a-z])"
)
_TURNED_TO = pattern(
    rf"\b(?i:left with|over to|down to|up to|falls to|asked|reminded|told|instructed|briefed|requested|tasked|by|from|(?:is|are|was) for) {_NAMES}(?= to\b|[.,;]|$)"
)
_FIRST_NAME = pattern(
    rf"(?:^\W*|[→⇒>] ){_NAMES} (?:(?:has|have|took|takes|promised|owes|is|are|undertook|volunteered|agreed|said|confirmed|assured|guaranteed|mentioned)\b|[a-z]+s\b)"
)
_SECOND_SIGNS = (" w", ", so ", "ing ", " has ", " have ", "and ", "but ")
_AND = (
    *("and will", "but will", "and would", "but would", "and offered", "and agreed", "and promised", "and volunteered"),
    *(
        "and should",
        "but should",
        "and must",
        "but must",
        "and need",
        "but need",
        "and has to",
        "and still",
        "but still",
    ),
)
_SECOND = (
    (_SO, (", so ", ", and ", "; ", "but ")),
    (_AND_WILL, _AND),
    (_OFFICE_WILL, ("and will", "but will", "and would", "but would")),
    (_REPORTED, (" she", " he", " they")),
    (_THEN_DOING, ("ing ",)),
    (_STILL_TO, (" still ", " yet to ", " has to ", " needs to ")),
)
"""The forms, each with signs one of which stands in all that it matches."""
_ACTS_BEFORE = pattern(r"\b(?:will|to|shall|agreed|offered)\b|[’']ll\b")


def who_acts(line: str, register: Register) -> Found | None:
    """Return the one known, inside a sentence that commits somebody, who acts: It was left with Ann to call the studio.

    Behind none of the forms it is the one that the sentence begins with: Ann promised the proofs.
    """
    if not any(map(str.isupper, line)) or line.startswith(("will ", "shall ", "would ", "to ")):
        return None  # will send it, and Ann will call: nobody says who sends it
    for form in (_ACTS_INSIDE, _TURNED_TO, _FIRST_NAME):
        for match in form.finditer(line):
            owners = register.read(match["who"], sure=False)
            if owners and is_sure(Found(owners, 0, 0), register):
                return Found(owners, match.start("who"), match.end("who"))
    return None


def second_clause(line: str, register: Register) -> Found | None:
    """Return who acts in the second clause: Ann can't go, so Tom will; Ann has the list and will send it."""
    for form, signs in _SECOND if holds(line, _SECOND_SIGNS) else ():
        match = form.search(line) if holds(line, signs) else None
        if match is None:
            continue
        before = line[: match.start("who")].replace(" was going to ", " " * 14)
        if _ACTS_BEFORE.search(before) is not None and _WAS_ASKED.search(before) is None:
            continue
        owners = register.read(match["who"], sure=False)
        if owners and is_sure(Found(owners, 0, 0), register):
            return Found(owners, match.start("who"), match.end("who"))
    return None


def is_sure(found: Found, register: Register) -> bool:
    """Whether all who were found are owners without any other sign, or have a given name."""
    return all(
        register.is_surely(owner) or "".join(owner.name.casefold().split(maxsplit=1)[:1]) in GIVEN_NAMES
        for owner in found.owners
    )
