"""Which type a document is."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from briefcheck.doctypes.match import find_sections
from briefcheck.doctypes.names import all_names, known_as, names_of, section_labels
from briefcheck.doctypes.schema import DocumentType
from briefcheck.doctypes.toplabels import BEFORE_NUMBER, LABEL_LINES, head_labels, labels_at_top
from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import Document
from briefcheck.document.normal import fold
from briefcheck.facts.model import OutlineSection
from briefcheck.facts.outline import clean_heading, find_title, read_outline
from briefcheck.facts.outline.title import title_lines
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern

_TELLING_ENOUGH = 4
"""So many telling sections make a type known without a title: the button, its support, the mandatories and one more."""

_PARTS_ENOUGH = 2
"""So many columns, items or signers of a section stand for its heading."""

_SECTIONS_ENOUGH = 3
"""So many sections of a type, under a title that names it, need no fields beside them."""

_FIELDS_ENOUGH = 3
"""So many fields, all that are demanded among them, are a whole head: minutes need no headings beside it."""

_PAPERS = frozenset("单表条书")
_SHORTEST_HEAD = 3
_WORDS_OF_PAPERS = frozenset({"议程"})

_ABOUT = pattern(
    r"how to|\bguide|tutorial|course|lesson|what (?:is|are)|writing|best practice|tips|skill|prompt|generator|policy"
    r"|如何|怎么|怎样|指南|教程|写作|写法|技巧|范文|大全|规范|须知|制度|什么是|生成",
    re.IGNORECASE,
    needs=("how to", "guide", "tutorial", "course", "lesson", "what ", "writing", "best practice", "tips", "skill", "prompt",
           "generator", "policy", "如何", "怎", "指南", "教程", "写作", "写法", "技巧", "范文", "大全", "规范", "须知", "制度", "什么是",
           "生成"),
)  # fmt: skip
"""A text about such documents, not one of them."""

_LATER = pattern(
    r"[\s(（]*(?:v?\s?\d[\d.\-/年月日号]*|template|form|sample|draft|final|copy|version|模板|样本|范本|草稿|初稿|终稿|定稿|表|单)"
    r"[)）]?$",
    needs=(
        *"0123456789",
        "template",
        "form",
        "sample",
        "draft",
        "final",
        "copy",
        "version",
        "模板",
        "样本",
        "范本",
        "草稿",
        "初稿",
        "终稿",
        "定稿",
        "表",
        "单",
    ),
)
_ASCII_SEGMENTS = pattern(r"\s+[-|]\s+|[:|]|,\s", needs="-|:,")
_SEGMENTS = pattern(r"\s+[-–—|]\s+|[:：|【】「」《》]|——|—|(?<=[^\W\x00-\xff])[\s_-]+(?=[^\W\x00-\xff])")
_AFTER_HEAD = pattern(r"(?:for|of|on|with|re|from|at|no|\d|[a-z]+ \d|v\d)\b")
_OF_MEETING = pattern(r"\b(?:meeting|call|conference)(?: |$)", needs=("meeting", "call", "conference"))
_WORDS_IN_NAME = pattern(r"(?<=[a-z])(?=[A-Z])|[_.\-+]+|(?<=[^\W\d])(?=\d)|(?<=\d)(?=[^\W\d])")


@frozen
class _Hit:
    """A type's name in a title: ``weight`` 2 for a telling name, 1 for a word that means other things too.

    ``whole``: the title says nothing else, but a number or "template".
    """

    type_id: str
    weight: int
    length: int
    whole: bool = False


@frozen
class _Evidence:
    """What speaks for a type: how many of its sections, fields and parts of sections the document has."""

    sections: int
    fields: int
    telling: int
    by_parts: bool = False
    """A section without a heading was told by its columns or items."""
    headed: bool = False
    """Every field that the type demands is there, and others."""

    @property
    def total(self) -> int:
        return self.sections + self.fields


def declared_type(document: Document) -> str | None:
    """Return the type id that the document states itself, None if it states none.

    In the front matter ``type:`` or ``briefcheck-type:``, in Word a custom property of the same name.
    """
    groups = {"front-matter", "custom"}
    for name in ("briefcheck-type", "type"):
        for entry in document.properties:
            if entry.group in groups and entry.name.casefold() == name and entry.value.strip():
                return entry.value.strip()
    return None


def recognise(
    document: Document, outline: Sequence[OutlineSection] | None, types: Sequence[DocumentType]
) -> DocumentType | None:
    """Return the type that the title names and the sections and fields bear out; None when it cannot be told.

    Args:
        document: the document.
        outline: its outline, read with the section names of all types as labels; None: it is read here.
        types: the types to choose from.
    """
    return recognise_and_read(document, outline, types)[0]


def recognise_and_read(
    document: Document, outline: Sequence[OutlineSection] | None, types: Sequence[DocumentType]
) -> tuple[DocumentType | None, tuple[OutlineSection, ...] | None]:
    """Return what :func:`recognise` does, and the outline where it was read with the names of that one type as labels.

    That is how the facts of the document need it, and reading it is the dear part: it shall be done once.
    """
    known = tuple(types)
    hits = _title_hits(document, known)
    if not hits:
        return _without_title(document, outline, known)
    named = tuple(type_ for type_ in known if type_.id in hits)
    sections = read_outline(document, section_labels(named)) if outline is None else tuple(outline)
    labels = labels_at_top(document)
    others = head_labels(document, sections) | {
        word for entry in sections for word in clean_heading(entry.heading.text) if entry.inline is None
    }
    borne_out = [
        (hit.weight, hit.length, seen.total, type_)
        for type_ in named
        for hit, seen in ((hits[type_.id], _evidence(type_, sections, labels, document)),)
        if _fits(hit, seen, type_) and not others.intersection(type_.not_with)
    ]
    if not borne_out:
        return _without_title(document, outline, known)
    return max(borne_out, key=lambda entry: entry[:3])[3], sections if outline is None and len(named) == 1 else None


def _fits(hit: _Hit, seen: _Evidence, type_: DocumentType) -> bool:
    """Whether sections and fields bear out what the title says; a weak word needs more than a telling name.

    A memo and a notice of leave have a head and no sections that they must have. "Invoice", and nothing else, at the top
    says as much as two words. Three sections, a whole head, or under 会议议程 and nothing else a table of times, bear any
    name out.
    """
    if hit.weight == 2 and (seen.headed or seen.sections >= _SECTIONS_ENOUGH or (hit.whole and seen.by_parts)):
        return True
    least, total = (1, type_.evidence) if hit.weight == 2 else (1 if hit.whole else 2, max(4, type_.evidence))
    headed = any(section.required for section in type_.sections)
    return (seen.sections >= least or not headed) and seen.total >= total


def _without_title(
    document: Document, outline: Sequence[OutlineSection] | None, types: tuple[DocumentType, ...]
) -> tuple[DocumentType | None, tuple[OutlineSection, ...] | None]:
    """Return the type that sections and fields alone tell; most documents have none. And its outline, as above."""
    telling = _telling(types)
    sections = read_outline(document, frozenset(telling)) if outline is None else outline
    told = _by_telling(document, sections, types, whole=outline is not None)
    title = find_title(document)
    if told is not None or _ABOUT.search(title) or any(_in_title(title, _titles(types))):
        return told, None
    from briefcheck.doctypes.complete import told_by_parts  # most papers say in their title what they are

    found = told_by_parts(document, sections, labels_at_top(document), types)
    return (None, None) if found is None else (found[0], found[1] if outline is None else None)


def nearest_type(document: Document, types: Sequence[DocumentType]) -> DocumentType | None:
    """Return the type that a document which was not recognised comes nearest to, by what it holds or else by its title."""
    from briefcheck.doctypes.complete import nearest

    known = tuple(types)
    outline = read_outline(document, frozenset(_telling(known)))
    by_parts = nearest(document, outline, labels_at_top(document), known)
    clear = [hit for hit in _in_title(find_title(document), _titles(known)) if hit.weight == 2 or hit.whole]
    if by_parts is not None or not clear:
        return by_parts
    best = max(clear, key=lambda hit: (hit.weight, hit.length))
    return next(type_ for type_ in known if type_.id == best.type_id)


def _by_telling(
    document: Document, outline: Sequence[OutlineSection], types: tuple[DocumentType, ...], *, whole: bool
) -> DocumentType | None:
    """Return the type whose telling sections the document has, if no other has as many.

    ``whole``: the outline was read with the names of all types, not only with those of telling sections.
    """
    telling = _telling(types)
    found = [ids for entry in outline if (ids := _told_by(entry, telling))]
    if len(found) < _TELLING_ENOUGH:
        return None
    likely = tuple(type_ for type_ in types if any(type_.id in ids for ids in found))
    sections = outline if whole else read_outline(document, section_labels(likely))
    seen = [(type_, _evidence(type_, sections, frozenset())) for type_ in likely]
    ranked = sorted(seen, key=lambda entry: (entry[1].telling, entry[1].sections), reverse=True)
    if ranked[0][1].telling < _TELLING_ENOUGH:
        return None
    if len(ranked) > 1 and ranked[0][1].sections == ranked[1][1].sections:
        return None
    return ranked[0][0]


def _told_by(entry: OutlineSection, telling: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the ids of the types one of whose telling sections the heading names."""
    return next((telling[word] for word in clean_heading(entry.heading.text) if word in telling), ())


def _evidence(
    type_: DocumentType, outline: Sequence[OutlineSection], labels: frozenset[str], document: Document | None = None
) -> _Evidence:
    """Return what of the type the document has; the columns or items of a section may stand for its heading.

    A paper that needs no section may be a letter, whose sentences say what fields would.
    """
    ids = {section.id for section in find_sections(outline, type_)}
    names = names_of(type_).fields
    fields = {names[label] for label in labels if label in names} - ids
    if document is not None and not any(section.required for section in type_.sections):
        fields |= _said(type_, document)
    parts = 0
    by_parts = False
    for section in type_.sections:
        checklist = section.kind == "checklist"
        found = sum(
            not labels.isdisjoint(part.known_as) or (checklist and _holds(labels, part.known_as))
            for part in section.parts
        )
        if section.anywhere and section.id not in ids and found >= _PARTS_ENOUGH:
            ids.add(section.id)
            found -= _PARTS_ENOUGH
            by_parts = True
        parts += found
    required = {field.id for field in type_.fields if field.required}
    headed = len(required) > 1 and required <= fields and len(fields) >= _FIELDS_ENOUGH
    telling = {section.id for section in type_.sections if not frozenset(type_.telling).isdisjoint(section.known_as)}
    return _Evidence(len(ids), len(fields) + parts, len(ids & telling), by_parts, headed)


def _said(type_: DocumentType, document: Document) -> set[str]:
    """Return the ids of the fields that sentences near the top of the document speak of."""
    asked = [(field.id, field.mentioned_by) for field in type_.fields if field.mentioned_by]
    if not asked:
        return set()
    text = "\n".join(paragraph.text for paragraph in islice(paragraphs(document.body), LABEL_LINES))
    folded = fold(text).casefold()
    words = f" {' '.join(_NO_WORD.sub(' ', folded).split())} "
    return {
        id_ for id_, said in asked if any(f" {word} " in words if word.isascii() else word in folded for word in said)
    }


_NO_WORD = pattern(r"[^\w'-]+")


def _holds(labels: frozenset[str], names: Sequence[str]) -> bool:
    """Whether a line with a box speaks of an item: 会议室已订好 is not what the item is called."""
    return any(name in label for name in names if len(name) >= _SHORTEST_ITEM[name.isascii()] for label in labels)


_SHORTEST_ITEM = {True: 5, False: 2}


@lru_cache(maxsize=16)
def _telling(types: tuple[DocumentType, ...]) -> Mapping[str, tuple[str, ...]]:
    """Return the cleaned names of telling sections with the ids of the types that have them."""
    found: dict[str, tuple[str, ...]] = {}
    for type_ in types:
        for name in type_.telling:
            found[name] = (*found.get(name, ()), type_.id)
    return found


def _title_hits(document: Document, types: tuple[DocumentType, ...]) -> Mapping[str, _Hit]:
    """Return the best name in title or file name for every type that has one; a longer name hides one inside of it."""
    index = _titles(types)
    hits = [hit for line in title_lines(document) if not _ABOUT.search(line) for hit in _in_title(line, index)]
    if all(hit.weight == 1 for hit in hits):
        hits += _by_number(document, index)
    stem = " ".join(_WORDS_IN_NAME.sub(" ", os.path.splitext(os.path.basename(document.path))[0]).split())
    if not hits and not _ABOUT.search(stem):
        hits = [_Hit(hit.type_id, 1, hit.length) for hit in _in_title(stem, index) if hit.weight == 2]
    best: dict[str, _Hit] = {}
    for hit in hits:
        known = best.get(hit.type_id)
        if known is None or (hit.weight, hit.length, hit.whole) > (known.weight, known.length, known.whole):
            best[hit.type_id] = hit
    return best


def _by_number(document: Document, index: Mapping[str, str]) -> Iterator[_Hit]:
    """Yield the names at the top that are labels of the paper's own number: Invoice no. LS-118, below a letterhead."""
    for paragraph in islice(paragraphs(document.body), _LETTERHEAD):
        for line in paragraph.text.split("\n"):
            label, colon, value = fold(line[:60]).partition(":")
            found = BEFORE_NUMBER.match(label) if not colon else None
            words = found[1] if found is not None else label if any(map(str.isdigit, value)) else ""
            for name in clean_heading(words)[:1]:
                if name in index and name.endswith(_NUMBERS):
                    yield _Hit(index[name], 2, len(name))


_LETTERHEAD = 12
_NUMBERS = (" no", " number", "号", "号码")


@lru_cache(maxsize=16)
def _titles(types: tuple[DocumentType, ...]) -> Mapping[str, str]:
    """Return cleaned name -> type id for the names and aliases of all types; the first type keeps a shared name."""
    found: dict[str, str] = {}
    for type_ in types:
        for name in type_.known_as or known_as(*all_names(type_)):
            found.setdefault(name, type_.id)
    return found


def _in_title(line: str, index: Mapping[str, str]) -> Iterator[_Hit]:
    """Yield the longest name in each part of a title: at its end, or at its beginning before "for", "of", a number."""
    for segment in dict.fromkeys((line, *_segments(line))):
        for candidate in clean_heading(segment):
            words = candidate
            name = _named(words, index)
            while name is None and (shorter := _LATER.sub("", words)) not in {words, ""}:
                words = shorter
                name = _named(words, index)
            if name is not None and (_is_telling(name) or words.startswith(name)):
                telling = _is_telling(name) or (
                    words.startswith(f"{name} of ") and _OF_MEETING.search(words) is not None
                )
                yield _Hit(index[name], 2 if telling else 1, len(name), segment == line and words == name)


def _named(words: str, index: Mapping[str, str]) -> str | None:
    return next((part for part in _parts(words) if part in index), None)


def _segments(line: str) -> list[str]:
    return (_ASCII_SEGMENTS if line.isascii() else _SEGMENTS).split(line)


def _parts(words: str) -> Iterator[str]:
    """Yield the ends of a title, longest first, then its beginnings where they can be its head."""
    if words.isascii():
        split = words.split()
        yield from (" ".join(split[i:]) for i in range(len(split)))
        for end in range(len(split) - 1, 0, -1):
            if _AFTER_HEAD.match(" ".join(split[end:])):
                yield " ".join(split[:end])
    else:
        yield from (words[i:].lstrip() for i in range(len(words) - 1))


def _is_head(name: str) -> bool:
    """Whether a Chinese word is that of a paper, whatever stands before it: 制作费用报价单, 五月工时表, 六月月会议程."""
    return (len(name) >= _SHORTEST_HEAD and name[-1] in _PAPERS) or name in _WORDS_OF_PAPERS


def _is_telling(name: str) -> bool:
    """Whether a name says by itself what is meant: two words, or four characters.

    A shorter one must begin the title: "Brief: spring campaign", but a "project brief" is another paper.
    """
    return " " in name if name.isascii() else len(name) >= 4 or _is_head(name)
