"""What a handover says of each job: who does what by when, behind the name of the job: Invoices: Deb does them on the 20th."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from briefcheck.document.blocks import Paragraph
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.due import find_due
from briefcheck.facts.actions.lines import Line
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.signs import is_surely_name
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.narrow import narrow
from briefcheck.frozen import replace
from briefcheck.lazy import pattern

_TOPIC = pattern(r"[^:：。;；]{1,24}[:：]\s*", needs=":：")
_STRETCH = pattern(r"[^.;。；]+(?:\.(?=\d)[^.;。；]*)*[.;。；]?")
_CLAUSE = pattern(r"[^，,。；;]+(?:[,，](?=\d{4})[^，,。；;]*)?")
_DOES = pattern(
    r"\W*(?:(?:and|then|but|so) )?(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|[Hh]e|[Ss]he|[Tt]hey)(?: (?:will|is going to|to|is to|should|must|has to|needs to) [a-z]|['’]ll [a-z]| (?!(?:is|was|has|does not|doesn['’]t|says|thinks|likes|wants|knows|needs)\b)[a-z]+s\b)",
)
_PRONOUNS = frozenset({"he", "she", "they"})
_CONDITION = pattern(
    r"\W*(?:if|in case|should|when|unless)\b|\W*(?:如果?|若|万一|要是|假如)",
    needs=("f", "case", "ould", "hen", "nless", *"如若万要假"),
)
_ABSENT = pattern(
    r"回来|休假|请假|不在|看牙|出差|\b(?:am|is|are|be|['’]m|['’]s|['’]re) (?:back|away|off|out|on)\b|\b(?:dentist|holidays?|on leave)\b"
)
"""What somebody is told of where people are."""


def handed_over(
    block: Paragraph,
    line: Line,
    register: Register,
    given: Callable[[Sequence[Candidate], Register], Iterator[Candidate]],
) -> Iterator[Candidate]:
    """Yield what an item of a handover says that somebody does by a day; conditions, and where people are, are none."""
    if _CONDITION.match(line.text):
        return
    topic = _TOPIC.match(line.text)
    start = topic.end() if topic is not None else 0
    last = ""
    stretches = _STRETCH if line.text.isascii() else _CLAUSE
    for part in stretches.finditer(line.text, start):
        words = part[0]
        begin = part.start() + len(words) - len(words.lstrip())
        candidate = Candidate(block, line.start + begin, line.start + part.end(), "line")
        if words.isascii():
            who = _who(words, last)
            last = _named(words) or last
            if who and find_due(words, 0, None, register.words) is not None and not _ABSENT.search(words):
                yield replace(candidate, owner_cell=who)
        elif not _ABSENT.search(words) and _begins_with_name(words, register):
            yield from given([candidate], register)


def _who(words: str, last: str) -> str:
    """Return who does something by the words, the one named before for a pronoun; "" if nobody does."""
    match = _DOES.match(words)
    if match is None:
        return ""
    who = match["who"]
    if who.casefold() in _PRONOUNS:
        return last
    return who if who.casefold().split(maxsplit=1)[0] in GIVEN_NAMES else ""


def _named(words: str) -> str:
    """Return the first name in some words that people bear; "" without one."""
    return next(
        (word for word in words.replace(",", " ").split() if word.casefold() in GIVEN_NAMES and word[0].isupper()), ""
    )


def _begins_with_name(words: str, register: Register) -> bool:
    line = narrow(words).strip()
    end = register.name_at(line, 0)
    return end > 0 and is_surely_name(line[:end].lstrip("财务设计"), register)
