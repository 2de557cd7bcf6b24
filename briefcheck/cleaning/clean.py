"""Cleaning one file: refuse, take out kind by kind, write anew, read back, tell what was done and what is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final

from briefcheck.cleaning import (
    bookmarks,
    changes,
    comments,
    extras,
    hidden,
    links,
    names,
    pictures,
    properties,
    remarks,
    rsids,
    settings,
)
from briefcheck.cleaning.left import settled_words, what_is_left
from briefcheck.cleaning.parcel import Parcel
from briefcheck.cleaning.plan import KINDS, CannotCleanError, Cleaned, Done, Kind, Plan
from briefcheck.cleaning.proof import NOT_READ, prove
from briefcheck.cleaning.refuse import refuse
from briefcheck.document.document import Document
from briefcheck.errors import UnreadableDocument
from briefcheck.readers.docx import read_docx
from briefcheck.readers.docx.package import BrokenPartError

_STEPS: Final[dict[Kind, Callable[[Parcel], int]]] = {
    "briefcheck-comments": remarks.take_out_remarks,
    "comments": comments.take_out_comments,
    "hidden-text": hidden.take_out_hidden,
    "properties": properties.take_out_properties,
    "people": extras.take_out_people,
    "variables": settings.take_out_variables,
    "rsids": rsids.take_out_rsids,
    "thumbnail": extras.take_out_thumbnail,
    "picture-data": pictures.take_out_picture_data,
    "picture-names": names.take_out_names,
    "bookmarks": bookmarks.take_out_bookmarks,
    "smart-tags": bookmarks.take_out_smart_tags,
    "template": settings.take_out_template,
    "mail-merge": settings.take_out_merge,
    "paths": links.take_out_paths,
    "printer": extras.take_out_printer,
    "add-ins": extras.take_out_add_ins,
    "leftovers": extras.take_out_leftovers,
}


def clean(data: bytes, path: str, plan: Plan) -> Cleaned:
    """Return a cleaned copy of a Word file, read back and checked.

    Args:
        data: the bytes of the file.
        path: only named, never opened.
        plan: what is to be taken out.

    Raises:
        UnreadableDocument: it is no Word file that can be read.
        CannotCleanError: it is signed or protected, or the copy would not show the same words.
    """
    original = read_docx(data, path)
    try:
        parcel = Parcel(data)
        refuse(parcel)
        shown = _shown(data, path, plan, original)
        moved: Counter[str] = changes.moved_words(parcel) if "changes" in plan.kinds else Counter()
        done = [Done(kind, count) for kind in KINDS if kind in plan.kinds and (count := _take_out(parcel, kind, plan))]
        made = parcel.finish()
    except BrokenPartError as error:  # what stands in such a part cannot be taken out
        raise CannotCleanError(error.why) from error
    copy = _read_back(made, path)
    prove(shown, copy, plan)
    labels = sum(1 for _ in parcel.targets("classificationlabels"))
    settled = settled_words(shown, plan.changes, moved) if "changes" in plan.kinds else ()
    return Cleaned(made, tuple(done), (*settled, *what_is_left(copy, labels)), copy)


def _take_out(parcel: Parcel, kind: Kind, plan: Plan) -> int:
    return changes.settle_changes(parcel, plan.changes) if kind == "changes" else _STEPS[kind](parcel)


def _shown(data: bytes, path: str, plan: Plan, original: Document) -> Document:
    """Return the document as the copy must show it: the reader takes every change for accepted."""
    if "changes" not in plan.kinds or plan.changes == "accept":
        return original
    parcel = Parcel(data)
    changes.turn_all_round(parcel)
    return read_docx(parcel.finish(), path)


def _read_back(made: bytes, path: str) -> Document:
    try:
        return read_docx(made, path)
    except UnreadableDocument as error:
        raise CannotCleanError(NOT_READ.fill({"what": error.why})) from error
