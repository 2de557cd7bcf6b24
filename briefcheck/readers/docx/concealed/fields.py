"""The codes of fields: those that fetch what lies outside the file, and those of a mail merge (17.16.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.document.document import Concealed, HeldText
from briefcheck.document.place import Place
from briefcheck.readers.docx.concealed.opened import Opened
from briefcheck.readers.docx.concealed.scan import spots
from briefcheck.readers.docx.concealed.story import Story

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WRITTEN: Final = {
    b"instrText": re.compile(rb"instrText[^>/]{0,100}>([^<]*)"),
    b":instr=": re.compile(rb":instr=\"([^\"]*)"),
}
_LINKS: Final = frozenset(
    {"INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DDE", "DDEAUTO", "DATABASE", "RD"}
)
_MERGE: Final = frozenset(
    {"MERGEFIELD", "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF", "SKIPIF", "ADDRESSBLOCK", "GREETINGLINE"}
)
_DEEPEST: Final = 20  # fields in fields; Word allows as many
_ARGUMENT: Final = re.compile(r'"((?:[^"\\]|\\.)*+)"|(\S+)')
# Fields whose codes can hold words of somebody's own. A hyperlink's address is with its words.
_OWN_WORDS: Final = frozenset(
    {"SET", "ASK", "FILLIN", "IF", "COMPARE", "PRIVATE", "DOCVARIABLE", "DOCPROPERTY", "QUOTE", "TC", "XE"}
)
_NAMES: Final = re.compile(
    rb"(?i)\b(?:%s)\b" % "|".join(sorted(_LINKS | _MERGE | _OWN_WORDS)).encode(),
)


def find_fields(opened: Opened) -> Iterator[Concealed]:
    """Yield the fields that lead outside, ``name`` the kind and ``target`` the address, and those of a mail merge."""
    for code, place in _codes(opened):
        words = [(quoted or bare).replace("\\\\", "\\") for quoted, bare in _ARGUMENT.findall(code)]
        kind = words[0].upper() if words else ""
        if kind in _LINKS:
            yield Concealed("link-field", code, place, name=kind, target=_target(kind, words[1:]))
        elif kind in _MERGE:
            yield Concealed("merge-field", code, place, name=" ".join(words[:2]))


def field_words(opened: Opened) -> Iterator[HeldText]:
    """Yield the codes of the fields that can hold words of somebody's own."""
    for code, place in _codes(opened):
        if code.partition(" ")[0].upper() in _LINKS | _OWN_WORDS:
            yield HeldText("field-code", code, place)


def _target(kind: str, words: list[str]) -> str:
    """Return where a field leads: behind LINK and DDE stands the program first."""
    arguments = [word for word in words if not word.startswith("\\") or word.startswith("\\\\")]
    if kind in {"LINK", "DDE", "DDEAUTO"}:
        return arguments[1] if len(arguments) > 1 else ""
    if kind == "DATABASE":
        return next((words[at + 1] for at, word in enumerate(words[:-1]) if word.lower() == "\\d"), "")
    return arguments[0] if arguments else ""


def _codes(opened: Opened) -> Iterator[tuple[str, Place]]:
    """Yield the code of every field, its pieces joined, with its place."""
    for story in opened.stories(_may_hold_one):
        yield from _codes_of(story)


def _may_hold_one(content: bytes) -> bool:
    """Tell whether a part has a field of those looked for. The code of one field may be cut into several pieces."""
    pieces = [match[1] for word, pattern in _WRITTEN.items() for match in spots(content, word, pattern)]
    return bool(pieces) and any(_NAMES.search(between.join(pieces)) for between in (b"", b" "))


def _codes_of(story: Story) -> Iterator[tuple[str, Place]]:
    """Yield the codes of one story; the code of a field in a field's code is part of both."""
    names = story.names
    open_fields: list[_Field] = []
    for element in story.each("fldChar", "instrText", "fldSimple"):
        word = names.local[element.tag]
        if word == "fldSimple":
            yield " ".join((element.get(names.w + "instr") or "").split()), story.place(element)
        elif word == "instrText":
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
