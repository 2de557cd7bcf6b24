"""Which type a document is checked as: the one given, else the one it declares, else the one recognised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefcheck.doctypes.classify import declared_type, recognise_and_read
from briefcheck.doctypes.schema import DocumentType
from briefcheck.document.document import Document
from briefcheck.engine import words
from briefcheck.errors import UsageError
from briefcheck.facts.model import OutlineSection
from briefcheck.rules.report import NotChecked
from briefcheck.text import Text

OWN_PROPERTY = "briefcheck-type"
"""A property that can only be meant for briefcheck; plain ``type`` also means other things to other programs."""


def settle_type(
    document: Document, given: str | None, types: Sequence[DocumentType]
) -> tuple[DocumentType | None, tuple[OutlineSection, ...] | None]:
    """Return the type to check ``document`` as, None when nothing says or shows it; and its outline, where that was read.

    Args:
        document: the document.
        given: the id that the command line or the configuration gives.
        types: every known type.

    Raises:
        UsageError: no type has the given id.
    """
    if given is not None:
        type_ = _named(given, types)
        if type_ is None:
            raise UsageError(words.NO_SUCH_TYPE.fill({"name": given, "nearest": nearest_type(given, types)}))
        return type_, None
    declared = declared_type(document)
    named = _named(declared, types) if declared else None
    return (named, None) if named is not None else recognise_and_read(document, None, types)


def misdeclared(document: Document, types: Sequence[DocumentType]) -> NotChecked | None:
    """Return what is not checked because the document names a type that does not exist, None if it names none.

    A foreign ``type: post`` is no mistake; a misspelt ``type: contact-reprot`` and any unknown ``briefcheck-type`` are.
    """
    declared = declared_type(document)
    if not declared or _named(declared, types) is not None:
        return None
    near = nearest_type(declared, types)
    if not near.en and document.property_named(OWN_PROPERTY) is None:
        return None
    return NotChecked(words.TYPED_RULES, words.MISDECLARED.fill({"name": declared, "nearest": near}))


def nearest_type(name: str, types: Sequence[DocumentType]) -> Text:
    """Return "did you mean …" for a misspelt type, empty if none is near."""
    from difflib import get_close_matches

    ids = {known: type_.id for type_ in types for known in _names(type_)}
    near = get_close_matches(name.strip().casefold(), list(ids), n=1, cutoff=0.75)
    return words.DID_YOU_MEAN.fill({"name": ids[near[0]]}) if near else Text("", "")


def _named(name: str, types: Sequence[DocumentType]) -> DocumentType | None:
    kept = _KEPT.get(id(types))
    if kept is None or kept[0] is not types:
        by_name: dict[str, DocumentType] = {}
        for type_ in types:
            for known in _names(type_):
                by_name.setdefault(known, type_)
        if len(_KEPT) >= _MOST_KEPT:
            _KEPT.clear()
        kept = _KEPT[id(types)] = (types, by_name)
    return kept[1].get(name.strip().casefold())


_MOST_KEPT = 16
_KEPT: dict[int, tuple[Sequence[DocumentType], dict[str, DocumentType]]] = {}
"""The types of late by all their names, by the identity of the types: all documents of a run have the same."""


def _names(type_: DocumentType) -> Iterator[str]:
    for name in (type_.id, type_.name.en, type_.name.zh, *type_.also_called):
        yield name.casefold()
