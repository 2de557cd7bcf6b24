"""What can be taken out of a file, what a call asks for, and what became of it."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, get_args

from briefcheck.document.document import Document
from briefcheck.document.place import Place
from briefcheck.errors import BriefcheckError
from briefcheck.frozen import frozen
from briefcheck.text import Text

Kind: TypeAlias = Literal[
    "changes",
    "briefcheck-comments",
    "comments",
    "hidden-text",
    "properties",
    "people",
    "variables",
    "rsids",
    "thumbnail",
    "picture-data",
    "picture-names",
    "bookmarks",
    "smart-tags",
    "template",
    "mail-merge",
    "paths",
    "printer",
    "add-ins",
    "leftovers",
]
"""What can be taken out."""

Changes: TypeAlias = Literal["accept", "refuse"]

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
"""Every kind, in the order in which they are taken out and told."""

ONLY_IF_ASKED: Final = frozenset({"hidden-text"})
"""Words that somebody wrote: they go only where the call says so."""


@frozen
class Plan:
    """What is to be taken out, and whether tracked changes are accepted or refused."""

    kinds: frozenset[str] = frozenset(KINDS) - ONLY_IF_ASKED
    changes: Changes = "accept"


@frozen
class Done:
    """So many things of one kind were taken out."""

    kind: Kind
    count: int


@frozen
class Left:
    """What a person has to decide on: it stays in the copy.

    ``kind`` is that of :class:`briefcheck.Concealed`, or "property", "highlight", "broken-reference", "label", or what words stand in: "custom-xml",
    "building-block", "alt-text", "object-name", "control-name", "list-entry", "form-field", "link-tip", "bookmark", "smart-tag", or "accepted-words",
    "restored-words". ``names`` tell the things apart, or are the words, yet to be masked; ``places`` are those in the copy, of the file as a whole none.
    """

    kind: str
    count: int
    names: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    words: tuple[tuple[str, Place], ...] = ()
    """Words of the text, as written, each with its place: what stands around them may be masked with them. Of properties
    what each of the names holds, "" where somebody else than a person wrote it."""


@frozen
class Cleaned:
    """The copy and what was done. ``data`` are the bytes of the original where there was nothing to take out.

    ``document`` is the copy as it was read back.
    """

    data: bytes
    done: tuple[Done, ...]
    left: tuple[Left, ...]
    document: Document


SETTLED: Final = frozenset({"accepted-words", "restored-words"})
"""Kinds of :class:`Left` whose names are words of the text."""


class CannotCleanError(BriefcheckError):
    """A file that is not cleaned, and why: a full sentence in both languages."""

    def __init__(self, why: Text) -> None:
        """Take the sentence."""
        super().__init__(why)
        self.why = why
