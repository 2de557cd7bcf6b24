"""Whether a document tells of a meeting, and who speaks in it: only there is a commitment in prose an action."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from briefcheck.document.blocks import Paragraph, paragraphs
from briefcheck.document.document import Document
from briefcheck.document.normal import fold
from briefcheck.facts.actions.sentence import words
from briefcheck.facts.actions.words import ENGLISH_STOP
from briefcheck.lazy import pattern

_MEETING = pattern(
    r"会议|纪要|例会|周会|月会|组会|班会|家委会|筹备会|座谈会|委员会|晨会|早会|站会|碰头会|启动会|沟通会|会面|会谈|\bmeetings?\b|\bminutes\b|stand-?up|"
    r"\b(?:call|contact|conference|client) report\b|\bcatch[- ]?up\b|\bhuddle\b|\bscrum\b|\bMoM\b|\bretro(?:spective)?\b|\b(?:video|conference|team|weekly) call\b|(?<!\d)1:1(?!\d)|\b(?:workshop|session|call|discussion|sync) notes\b|\bnotes (?:of|from) (?:the |our )?(?:call|session|workshop)\b|\b(?:kick-?off|check-in|debrief|steering (?:group|committee)|stand-?up)\b|启动会|复盘|碰头",
    re.IGNORECASE,
    needs=(
        "会",
        "纪要",
        "meeting",
        "minutes",
        "stand",
        "report",
        "catch",
        "huddle",
        "scrum",
        "mom",
        "retro",
        "call",
        "1:1",
        "notes",
        "kick",
        "check-in",
        "debrief",
        "steering",
        "复盘",
        "碰头",
    ),
)
_PRESENT = pattern(
    r"\b(?:present|attend(?:ees|ing|ed by|ance)|in attendance|on the call|participants|apologies)\s*[:：]"
    r"|(?:参会|与会|出席|到会|参加)(?:人员?|者|人)?\s*[:：]",
    re.IGNORECASE,
    needs=":：",
)
"""What only a record of a meeting says at its top."""

_TOP = 12
"""Paragraphs at the top, and headings, in which a document says what it is."""

_LONGEST_OF_TOP = 400
"""Characters of a paragraph in which those present are looked for."""

_LONGEST = 80
"""Characters of the longest line that is read as a title."""

_SPEAKER = pattern(
    r"^\W*(?:\[name=(?P<tag>[^\]]{2,30})\]|(?P<name>[A-Z][\w'-]+(?: [A-Z]\w*)?)\s*:)|@(?P<handle>[A-Za-z][\w.-]+)"
)
_NO_SPEAKERS = words("""
    aob action actions agreed any other business agenda apologies comment comments conclusion context decision decisions discussion due fyi info item items
    next note notes outcome owner proposal question questions resolved risk status summary task tasks todo topic update updates vote
""")
"""What stands before a colon again and again and is nobody."""

_LEAST = 2
"""Lines that must begin with a word and a colon before it is a speaker: TODO: and Context: stand once."""


def is_minutes(document: Document, *, attended: bool) -> bool:
    """Whether a document tells of a meeting: by those present, its name, its title or its headings."""
    if attended or _MEETING.search("/".join(document.path.replace("\\", "/").split("/")[-2:])):
        return True
    if any(_MEETING.search(line) for line in _titles(document)) or any(map(_PRESENT.search, _top(document))):
        return True
    from briefcheck.facts.actions.told import tells_of_talk  # papers that call themselves minutes do without

    return tells_of_talk(list(_top(document)))


def _top(document: Document) -> Iterator[str]:
    """Yield the paragraphs at the top, shortened."""
    filled = (block.text for block in paragraphs(document.body) if block.text.strip())
    for text, _ in zip(filled, range(_TOP), strict=False):
        yield text[:_LONGEST_OF_TOP]


def _titles(document: Document) -> Iterator[str]:
    count = 0
    for block in paragraphs(document.body):
        text = block.text.strip()
        if not text:
            continue
        count += 1
        if count > _TOP and block.kind != "heading" and not block.bold:
            continue
        if len(text) <= _LONGEST:
            yield text


def speakers(document: Document) -> frozenset[str]:
    """Return the names, folded, of those who speak in a document: ``Ann: …`` twice, ``[name=Ann]``, ``@ann``."""
    count: Counter[str] = Counter()
    for paragraph in paragraphs(document.body):
        text = paragraph.text
        if ":" in text or "@" in text or "[name=" in text:
            count.update(_spoken(paragraph))
    return frozenset(
        name
        for name, times in count.items()
        if times >= _LEAST and name not in ENGLISH_STOP and name not in _NO_SPEAKERS
    )


def _spoken(paragraph: Paragraph) -> Iterator[str]:
    for line in paragraph.text.split("\n"):
        match = _SPEAKER.match(line)
        if match is None:
            continue
        sure = match["tag"] or match["handle"]
        for name in {fold(sure or match["name"]).casefold(), fold(sure or match["name"]).casefold().split()[0]}:
            yield name
            if sure:
                yield name
