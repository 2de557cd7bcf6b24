"""What annotating a document yields, and how it fails."""

from __future__ import annotations

from briefcheck.errors import BriefcheckError
from briefcheck.frozen import frozen
from briefcheck.rules.report import DocumentReport
from briefcheck.text import Text


@frozen
class Annotated:
    """A copy with comments.

    ``data`` are its bytes; ``report`` is what was found in the document, our own comments aside; ``comments`` counts the
    comments written, ``findings`` the findings that they are about, out of ``report.findings``; ``anchors`` are the words
    that each comment hangs on, by its id: "" for a thing without words; ``left_encoding`` is the encoding of the document
    where it lacks letters of the comments, so that the copy is in UTF-8.
    """

    data: bytes
    report: DocumentReport
    comments: int = 0
    findings: int = 0
    left_out: int = 0
    anchors: tuple[tuple[str, str], ...] = ()
    left_encoding: str = ""


class CannotAnnotateError(BriefcheckError):
    """A file that is not annotated, and why: a full sentence in both languages."""

    def __init__(self, why: Text) -> None:
        """Take the sentence."""
        super().__init__(why)
        self.why = why
