"""The codes of fields: those that fetch what lies outside the file, and those of a mail merge (17.16.5)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from briefcheck.document.document import Concealed, HeldText
from briefcheck.document.place import Place
from briefcheck.lazy import pattern
from briefcheck.readers.docx.concealed.opened import Opened
from briefcheck.readers.docx.concealed.scan import holds, spots
from briefcheck.readers.docx.fields import WITH_ARGUMENT

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.readers.docx.concealed.story import Story

_WRITTEN: Final = {
    b"instrText": pattern(rb"instrText[^>/]{0,100}>([^<]*)"),
    b"delInstrText": pattern(rb"delInstrText[^>/]{0,100}>([^<]*)"),
    b":instr=": pattern(rb":instr=[\"']((?<=\")[^\"]*|(?<=')[^']*)"),
}
_LINKS: Final = frozenset(
    {"INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DDE", "DDEAUTO", "DATABASE", "RD"}
)
_PICTURES: Final = frozenset({"INCLUDEPICTURE", "IMPORT"})
"""With ``\\d`` the picture is not kept in the file, so Word fetches it each time the file is opened (17.16.5.27)."""
_CLICKED: Final = "HYPERLINK"
_MERGE: Final = frozenset(
    {"MERGEFIELD", "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF", "SKIPIF", "ADDRESSBLOCK", "GREETINGLINE"}
)
_REFERENCE: Final = pattern(r'(?i)(?:REF|PAGEREF|NOTEREF)\s+"?(?!_Toc)([^\s"\\]+)')
_REFERS: Final = pattern(rb"(?i)(?:\b|PAGE|NOTE)REF\s+(?!_Toc)")
_DEEPEST: Final = 20  # fields in fields; Word allows as many
_ARGUMENT: Final = pattern(r'"((?:[^"\\]|\\.)*+)"|(\S+)')
# Fields whose codes can hold words of somebody's own. A hyperlink's address is with its words.
_OWN_WORDS: Final = frozenset(
    """SET|ASK|FILLIN|IF|COMPARE|PRIVATE|DOCVARIABLE|DOCPROPERTY|QUOTE|TC|XE|COMMENTS|TITLE|SUBJECT|KEYWORDS|AUTHOR|INFO
USERNAME|USERADDRESS|USERINITIALS|AUTOTEXT|AUTOTEXTLIST|MACROBUTTON|EQ|BARCODE|DISPLAYBARCODE|MERGEBARCODE""".replace(
        "\n", "|"
    ).split("|")
)
_TIP: Final = pattern(r'(?i)HYPERLINK\s.*?\\o\s+"([^"]+)')
"""What a link in a field says when the mouse rests on it."""
_PROGRAM: Final = "ADDIN"
"""Programs keep their data in its code (17.16.5.4): the people and the notes of a list of literature."""
_NAMES: Final = pattern(
    rb"(?i)\b(?:%s)\b|\bHYPERLINK\s(?:[^<]{0,400}?\\o\s|\s*\\[ltmn]\s[^<]{0,400}?(?:\"|&quot;|\s)(?:[a-z]{1,4}:|\\\\|//)|\s*(?:\"|&quot;)?(?:[a-z]{1,4}:|\\\\|//))"
    % "|".join(sorted(_LINKS | _MERGE | _OWN_WORDS | {_PROGRAM})).encode(),
)


def find_fields(opened: Opened) -> Iterator[Concealed]:
    """Yield the fields that lead outside, ``name`` the kind and ``target`` the address, and those of a mail merge."""
    from briefcheck.readers.docx.concealed.links import leads_to_file

    for code, place in _codes(opened, _may_lead):
        words = [(quoted or bare).replace("\\\\", "\\") for quoted, bare in _ARGUMENT.findall(code)]
        kind = words[0].upper() if words else ""
        if kind in _LINKS:
            target = _target(kind, words[1:])
            if kind in _PICTURES and "\\d" in words and "://" in target and not leads_to_file(target):
                yield Concealed("external-link", code, place, name="image", target=target)
            else:
                yield Concealed("link-field", code, place, name=kind, target=target)
        elif kind == _CLICKED:
            target = _target(kind, words[1:])
            if leads_to_file(target):
                yield Concealed("file-link", code, place, name="hyperlink", target=target)
        elif kind in _MERGE:
            yield Concealed("merge-field", code, place, name=" ".join(words[:2]))


def find_broken_references(opened: Opened) -> Iterator[Concealed]:
    """Yield the cross-references to a bookmark that the document does not have: an update makes an error message of them.

    Entries of a table of contents are left out: it is written anew as a whole.
    """
    found = [(match[1], code, place) for code, place in _codes(opened, _may_refer) if (match := _REFERENCE.match(code))]
    if not found:
        return
    marks = {
        (mark.get(story.names.w + "name") or "").casefold()
        for story in opened.stories(holds(b"bookmarkStart"))
        for mark in story.root.iter(story.names.w + "bookmarkStart")
    }
    for name, code, place in found:
        if name.casefold() not in marks:
            yield Concealed("broken-reference", code, place, name=name)


def field_words(opened: Opened) -> Iterator[HeldText]:
    """Yield the codes of the fields that can hold words of somebody's own."""
    found = (entry for story in opened.word_stories(_may_lead) for entry in _codes_of(story))
    for code, place in found:
        kind = code.partition(" ")[0].upper()
        if kind == _PROGRAM:  # data, which a page does not show
            yield HeldText("custom-xml", code.partition(" ")[2], place, name=kind)
        elif kind in _LINKS | _OWN_WORDS:
            yield HeldText("field-code", code, place)
        elif tip := _TIP.match(code):
            yield HeldText("field-code", tip[1], place)


def _target(kind: str, words: list[str]) -> str:
    """Return where a field leads: behind LINK and DDE stands the program first."""
    arguments = [word for word in words if not word.startswith("\\") or word.startswith("\\\\")]
    if kind in {"LINK", "DDE", "DDEAUTO"}:
        return arguments[1] if len(arguments) > 1 else ""
    if kind == _CLICKED:  # HYPERLINK \\t "_blank" "file:///C:/rates.xlsx"
        arguments = [
            word
            for before, word in pairwise(["", *words])
            if before.lower() not in WITH_ARGUMENT and (not word.startswith("\\") or word.startswith("\\\\"))
        ]
    if kind == "DATABASE":
        return next((words[at + 1] for at, word in enumerate(words[:-1]) if word.lower() == "\\d"), "")
    return arguments[0] if arguments else ""


def _codes(opened: Opened, gate: Callable[[bytes], bool]) -> Iterator[tuple[str, Place]]:
    """Yield the code of every field of the parts that ``gate`` lets through, its pieces joined, with its place."""
    for story in opened.stories(gate):
        yield from _codes_of(story)


def _may_lead(content: bytes) -> bool:
    """Tell whether a part has a field that leads outside, is of a mail merge or has words of its own."""
    return has_code(content, _NAMES)


def _may_refer(content: bytes) -> bool:
    """Tell whether a part has a cross-reference."""
    return has_code(content, _REFERS)


def has_code(content: bytes, wanted: re.Pattern[bytes]) -> bool:
    """Tell whether a part has such a field. The code of one field may be cut into several pieces."""
    pieces = [match[1] for word, pattern in _WRITTEN.items() for match in spots(content, word, pattern)]
    return bool(pieces) and any(wanted.search(between.join(pieces)) for between in (b"", b" "))


def _codes_of(story: Story) -> Iterator[tuple[str, Place]]:
    """Yield the codes of one story; the code of a field in a field's code is part of both."""
    names = story.names
    open_fields: list[_Field] = []
    for element in story.each("fldChar", "instrText", "delInstrText", "fldSimple"):
        word = names.local[element.tag]
        if word == "fldSimple":
            yield " ".join((element.get(names.w + "instr") or "").split()), story.place(element)
        elif word in {"instrText", "delInstrText"}:
            for field in open_fields[-_DEEPEST:]:
                if field.in_code:
                    field.pieces.append(element.text or "")
        elif element.get(names.w + "fldCharType") == "begin":
            open_fields.append(_Field(element))
        elif open_fields:
            ended = element.get(names.w + "fldCharType") == "end"
            field = open_fields.pop() if ended else open_fields[-1]
            if field.in_code and field.pieces:
                yield " ".join("".join(field.pieces).split()), story.place(field.begin)
            field.in_code = False


class _Field:
    """A field that has begun."""

    __slots__ = ("begin", "in_code", "pieces")

    def __init__(self, begin: Element) -> None:
        self.begin = begin
        self.in_code = True
        self.pieces: list[str] = []
