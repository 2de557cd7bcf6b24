"""A type told without its title: the document has everything that a document of that type must have.

Minutes called "Northwind weekly" say on which day, who was there, what was decided and who does what next: nothing else
does. What one part of many lacks may still be told; what could as well be another paper is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from briefcheck.doctypes.match import find_sections
from briefcheck.doctypes.names import names_of, section_labels
from briefcheck.doctypes.schema import DocumentType
from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import Document
from briefcheck.facts.fields import find_fields
from briefcheck.facts.model import OutlineSection
from briefcheck.facts.outline import clean_heading, find_title, read_outline
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern

Words: TypeAlias = frozenset[str]

_LEAST = 4
"""Parts that a type must demand, and the document have, for them to tell it."""
_LEAST_BUT_ONE = 5
"""Parts of a document in all, where one that is demanded is lacking."""
_NEAR = 3
"""Parts demanded that make a type the nearest one."""
_FOR_ONE_OTHER = 3
"""So many parts of the type outweigh one that only another type demands."""
_LOOKED_AT = 2
"""Types that are looked at closely: those of whose parts most were found."""

_DAY = pattern(
    r"\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d|\d月\s?\d{1,2}[日号]|\d{1,2}[-/.]\d{1,2}[-/.]\d{2}"
    r"|(?:\d(?:st|nd|rd|th)? (?:of )?)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d",
    needs="0123456789",
)


_ENGLISH_PAPER = r"(?:hand-?book|manual|play-?book|invit(?:ation|e|es|ing)|retro(?:spective)?s?|faq|onboarding|training|workshop kit|cheat ?sheet)"
_CHINESE_PAPER = r"(?:手册|手冊|邀请函?|邀請函?|通知|制度|办法|辦法|规定|規定|(?:培训|培訓|入职|入職)(?:资料|資料|材料|教材|课件|課件|计划|計劃|安排|手册)?|说明书|說明書|细则|指引|攻略|须知)"
_OTHER_PAPER = pattern(
    rf"(?:\b{_ENGLISH_PAPER}|{_CHINESE_PAPER})\s*(?:[(（\[【][^()（）\[\]【】]{{0,30}}[)）\]】]\s*)?(?:v(?:ersion)?\s?)?[\d.\s/年月日版-]*$"
    rf"|^\W*(?:{_ENGLISH_PAPER}(?=\s*:|\s+(?:for|of|on|to)\b)|how (?:we|i|you|to)\b)",
    re.IGNORECASE,
    needs=("book", "manual", "invit", "retro", "how ", "faq", "onboarding", "training", "kit", "cheat", "手", "邀", "通知", "制度", "办法",
           "辦法", "规定", "規定", "培", "入职", "入職", "说明书", "說明書", "细则", "指引", "攻略", "须知"),
)  # fmt: skip
"""Titles of papers that have the parts of another one and are not it: a handbook that says how minutes are written.

The word ends the title, or begins it: a call about the training film is a call.
"""

_SMALL = frozenset(["and", "of", "the", "for", "from", "with", "by", "to", "in", "at", "on", "via", "or"])
_SENTENCE = pattern(r"[。！？]|[\u4e00-\u9fff]{13,}")
_WORD = pattern(r"[A-Za-z][\w'’.-]*")
_BETWEEN = pattern(r"[,;/&\n]|\band\b")
_FEW_WORDS = 2


@frozen
class _Found:
    """A type, how many of the parts that it demands stand in a document, and how many it demands."""

    type: DocumentType
    got: int
    of: int


def told_by_parts(
    document: Document, outline: Sequence[OutlineSection], labels: Words, types: Sequence[DocumentType]
) -> tuple[DocumentType, tuple[OutlineSection, ...]] | None:
    """Return the one type of which all parts it demands stand in the document, or all but one; None if it cannot be told.

    Args:
        document: the document.
        outline: its outline, whatever names it was read with.
        labels: the cleaned labels near its top.
        types: the types to choose from.
    """
    words = _words(outline, labels)
    title = find_title(document)
    if _OTHER_PAPER.search(title) is not None:
        return None
    likely = [it for it in _counted(words, types) if it.got >= max(_NEAR, it.of - _LOOKED_AT)][:_LOOKED_AT]
    told = []
    for found in likely:
        read = read_outline(document, section_labels((found.type,)))
        known = words | _words(read, labels)
        if _is_told(found.type, read, known, title, types) and _names_people(document, found.type, read):
            told.append((found.type, read))
    return told[0] if len(told) == 1 else None


def nearest(
    document: Document, outline: Sequence[OutlineSection], labels: Words, types: Sequence[DocumentType]
) -> DocumentType | None:
    """Return the type that comes nearest: more than half of what it demands stands there, a section and a field of it."""
    ranked = [it for it in _counted(_words(outline, labels), types) if it.got >= _NEAR and 2 * it.got > it.of]
    if not ranked or (len(ranked) > 1 and ranked[0].got == ranked[1].got):
        return None
    type_ = ranked[0].type
    required = {section.id for section in type_.sections if section.required}
    found = {section.id for section in find_sections(read_outline(document, section_labels((type_,))), type_)}
    return type_ if required & found else None


def _words(outline: Sequence[OutlineSection], labels: Words) -> Words:
    headings = (entry.heading for entry in outline if entry.heading.form != "column")
    return labels.union(*(clean_heading(heading.text) for heading in headings))


def _counted(words: Words, types: Sequence[DocumentType]) -> list[_Found]:
    """Return the types that demand enough to be told by it, the one that most was found of first."""
    index = _index(tuple(types))
    hit = {entry for word in words if word in index for entry in index[word]}
    got: dict[int, int] = {}
    for number, _ in hit:
        got[number] = got.get(number, 0) + 1
    found = [
        _Found(types[number], count, len(types[number].needed))
        for number, count in got.items()
        if words.isdisjoint(types[number].not_with)
    ]
    return sorted(found, key=lambda it: (it.got, it.got - it.of), reverse=True)


@lru_cache(maxsize=16)
def _index(types: tuple[DocumentType, ...]) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Return for every name of a demanded part which type's and which part's it is, by their numbers."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, type_ in enumerate(types):
        if len(type_.needed) >= _LEAST:
            for part, names in enumerate(type_.needed):
                for name in names:
                    found.setdefault(name, []).append((number, part))
    return {name: tuple(parts) for name, parts in found.items()}


def _is_told(
    type_: DocumentType, outline: Sequence[OutlineSection], words: Words, title: str, types: Sequence[DocumentType]
) -> bool:
    """Whether a type is told by what it demands: sections and fields both, and hardly anything that only others demand."""
    names = names_of(type_)
    known = {section.id for section in find_sections(outline, type_)}
    sections = len(known & {section.id for section in type_.sections})
    fields = {names.fields[word] for word in words if word in names.fields} - known
    if _DAY.search(title.casefold()) is not None:
        fields |= {field.id for field in type_.fields if field.required and field.kind == "date"}
    lacking = sum(not ids & (known | fields) for ids in _demanded(type_))
    total = sections + len(fields)
    if lacking > 1 or sections < 2 or total < (_LEAST_BUT_ONE if lacking else _LEAST):
        return False
    others = words.difference(names.sections, names.fields)
    return all(
        _FOR_ONE_OTHER * sum(not others.isdisjoint(part) for part in other.needed) <= total
        for other in types
        if other.id != type_.id
    )


def _names_people(document: Document, type_: DocumentType, outline: Sequence[OutlineSection]) -> bool:
    """Whether what is said of those who were there names somebody, where anything is: a handbook says how to do it."""
    wanted = [field for field in type_.fields if field.required and field.kind == "people"]
    ids = {id_ for field in wanted for id_ in (field.id, *field.satisfied_by)}
    if not ids:
        return True
    said = [field.value for field in find_fields(document, type_.fields) if field.id in ids and field.value.strip()]
    names = names_of(type_)
    for entry in outline if not said else ():
        if any(names.fields.get(word) in ids for word in clean_heading(entry.heading.text)):
            said += ["\n".join(it.text for it in paragraphs(entry.blocks))]
    said = [value for value in said if value.strip()]
    return not said or any(map(_may_be_people, said))


def _may_be_people(value: str) -> bool:
    """Whether a value can be a list of people: no sentence, and of its words hardly more than those small in names are small."""
    if not value.isascii():
        return _SENTENCE.search(value) is None
    words: list[str] = [word for word in _WORD.findall(value) if word.casefold() not in _SMALL]
    if not words:
        return True
    large = sum(word[0].isupper() for word in words)
    if large:
        return len(words) - large <= 2 * large
    pieces = [piece for piece in _BETWEEN.split(value) if piece.strip()]
    return len(pieces) > 1 and all(len(piece.split()) <= _FEW_WORDS for piece in pieces)


def _demanded(type_: DocumentType) -> Iterator[set[str]]:
    """Yield what the type demands: the id of each, and those that stand for it."""
    yield from ({section.id} for section in type_.sections if section.required and not section.asked_with)
    yield from ({field.id, *field.satisfied_by} for field in type_.fields if field.required)
