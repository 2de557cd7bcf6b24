"""Annotating one document: leave our old comments aside, check it, write the findings as comments, read the copy back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefcheck.annotate.plan import Annotated
from briefcheck.engine.check import check_bytes

if TYPE_CHECKING:
    from briefcheck.policy.model import FilePolicy
    from briefcheck.rules.extension import Extensions
    from briefcheck.text import Language

WORD: Final = (".docx", ".docm", ".dotx", ".dotm")
MARKDOWN: Final = (".md", ".markdown")


def annotate(  # noqa: PLR0917  # as check_bytes, and the languages
    data: bytes,
    path: str,
    policy: FilePolicy,
    extensions: Extensions,
    language: Language | None,
    otherwise: Language,
) -> Annotated:
    """Check a document and return a copy with each finding as a comment at its words.

    Args:
        data: the bytes of the document.
        path: only named, never opened.
        policy: which rules, options and severities hold for it.
        extensions: what is installed.
        language: that of the comments; None: that of the document.
        otherwise: that of the comments where the document's own is not known.

    Raises:
        UnreadableDocument: it cannot be read.
        CannotAnnotateError: it is signed or protected, or the copy would not be what it should be.
    """
    if path.lower().endswith(WORD):
        from briefcheck.annotate.word import annotated, without_remarks
    else:
        from briefcheck.annotate.markdown import annotated, without_remarks
    base = without_remarks(data, path)
    report = check_bytes(base, path, policy, extensions)
    return annotated(base, report, language or report.language or otherwise)


def without_comments(data: bytes, path: str) -> bytes:
    """Return a document without the comments of ours; the same bytes where it has none.

    Raises:
        UnreadableDocument: it cannot be read.
        CannotAnnotateError: a part that has to be read for this is damaged.
    """
    if path.lower().endswith(WORD):
        from briefcheck.annotate import word

        base = word.without_remarks(data, path)
        return base if base is data else word.cleared(base)
    from briefcheck.annotate.markdown import without_remarks

    return without_remarks(data, path)
