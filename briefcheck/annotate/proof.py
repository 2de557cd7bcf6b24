"""Reading the copy back: it says the same, people's comments are in it, and ours hang on the words they are about."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from briefcheck.annotate import words
from briefcheck.annotate.plan import CannotAnnotateError
from briefcheck.annotate.trace import trace
from briefcheck.cleaning.parcel import TYPES, Parcel
from briefcheck.document.document import Document
from briefcheck.errors import UnreadableDocument
from briefcheck.readers.docx import read_docx
from briefcheck.readers.docx.names import names_of
from briefcheck.readers.docx.package import BrokenPartError, relationships_of
from briefcheck.readers.docx.remarks import is_remark
from briefcheck.readers.remarks import AUTHOR
from briefcheck.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def prove(base: bytes, made: bytes, document: Document, expected: Sequence[tuple[str, str]]) -> None:
    """Raise CannotAnnotateError unless ``made`` is ``base`` with nothing but our comments in it.

    Args:
        base: the file without comments of ours.
        made: the copy with them.
        document: the file as it was read.
        expected: the words that each comment must hang on, by its id.
    """
    try:
        copy = read_docx(made, document.path)
        before, after = Parcel(base), Parcel(made)
        _same_document(document, copy)
        _same_parts(before, after)
        if _comments_of_people(before) != _comments_of_people(after):
            raise _other(words.THE_COMMENTS)
        found = anchored(after)
    except (UnreadableDocument, BrokenPartError) as error:
        raise CannotAnnotateError(words.NOT_READ.fill({"what": error.why})) from error
    for identifier, said in expected:
        if identifier not in found or _close(said) not in _close(found[identifier]):
            raise _other(words.THE_ANCHORS)


def anchored(parcel: Parcel) -> Mapping[str, str]:
    """Return the words of the body between the marks of each comment, by its id; only of those that a run refers to."""
    root = parcel.root(parcel.main)
    names = names_of(str(root.tag))
    lines = trace(parcel.package, parcel.main, root)
    pieces = {piece.element: piece.text for line in lines.values() for piece in line.pieces}
    found: dict[str, list[str]] = {}
    open_: set[str] = set()
    referred: set[str] = set()
    for element in root.iter("*"):
        identifier = element.get(names.id) or ""
        if element.tag == names.w + "commentRangeStart":
            open_.add(identifier)
            found[identifier] = []
        elif element.tag == names.w + "commentRangeEnd":
            open_.discard(identifier)
        elif element.tag == names.w + "commentReference":
            referred.add(identifier)
        elif open_ and element in pieces:
            for one in open_:
                found[one].append(pieces[element])
    return {key: "".join(said) for key, said in found.items() if key in referred and key not in open_}


def _same_document(before: Document, after: Document) -> None:
    concealed = tuple(it for it in after.concealed if not (it.kind == "comment" and it.name == AUTHOR))
    same = (before.parts, before.properties, before.not_read) == (after.parts, after.properties, after.not_read)
    if not same or concealed != before.concealed:
        raise _other(words.THE_TEXT)


def _same_parts(before: Parcel, after: Parcel) -> None:
    """Raise CannotAnnotateError where a part was touched that has nothing to do with comments."""
    ours: Collection[str] = {
        TYPES,
        before.main.lower(),
        relationships_of(before.main).lower(),
        *(link.target.lower() for _, link in after.targets("comments")),
    }
    was, now = before.package.entries, after.package.entries
    for key in dict.fromkeys([*was, *now]):
        if key in ours and key in now:
            continue
        if key not in was or key not in now or before.package.packed(was[key]) != after.package.packed(now[key]):
            raise _other(words.THE_PARTS.fill({"name": key}))


def _comments_of_people(parcel: Parcel) -> list[bytes]:
    from lxml import etree

    found: list[bytes] = []
    for _, link in parcel.targets("comments"):
        root: Element = parcel.root(link.target)
        names = names_of(str(root.tag))
        theirs = (it for it in root.iterchildren("*") if not is_remark(it, names))
        found += [etree.tostring(it, method="c14n", with_tail=False) for it in theirs]
    return found


def _close(text: str) -> str:
    return "".join(text.split())


def _other(what: Text) -> CannotAnnotateError:
    return CannotAnnotateError(words.OTHER_WORDS.fill({"what": what}))
