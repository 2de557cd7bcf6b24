"""A Word file cleaned, for tests: what it shows, what was done, what is left, and the members of the copy."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

from briefcheck import Document
from briefcheck.cleaning.clean import clean
from briefcheck.cleaning.plan import KINDS, ONLY_IF_ASKED, Changes, Plan
from briefcheck.document.blocks import paragraphs


@dataclass
class Copy:
    """The copy of a file."""

    data: bytes
    document: Document
    done: dict[str, int]
    left: dict[str, tuple[str, ...]]

    @property
    def parts(self) -> dict[str, bytes]:
        """The members of the copy."""
        return members(self.data)

    @property
    def text(self) -> list[str]:
        """The paragraphs of the body."""
        return [paragraph.text for paragraph in paragraphs(self.document.body)]

    def xml(self, name: str = "word/document.xml") -> str:
        """One member as text."""
        return self.parts[name].decode("utf-8")


def cleaned(data: bytes, *only: str, changes: Changes = "accept", hidden: bool = False) -> Copy:
    """Clean a file: all kinds but hidden text, or only those named."""
    kinds = frozenset(only) or frozenset(KINDS) - (frozenset() if hidden else ONLY_IF_ASKED)
    result = clean(data, "a.docx", Plan(kinds, changes))
    done = {it.kind: it.count for it in result.done}
    return Copy(result.data, result.document, done, {it.kind: it.names for it in result.left})


def members(data: bytes) -> dict[str, bytes]:
    """Return the members of a zip file, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {info.filename: archive.read(info) for info in archive.infolist()}
