"""The protocol of a source: list what is there, read one file whole, tell by a token whether it is still the same."""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType
from typing import Literal, Protocol, Self, TypeAlias

from briefcheck.errors import BriefcheckError, UnreadableDocument
from briefcheck.frozen import frozen
from briefcheck.text import Text

WhyRefused: TypeAlias = Literal["link", "special", "folder", "name"]
"""A symbolic link, a pipe or device, a folder that cannot be listed, a name that cannot be asked for."""


@frozen
class Entry:
    """A file of a source.

    ``path`` counts from the source's root, ``/`` between its parts whatever the store uses. ``size`` is in bytes, as the
    listing says. ``token`` changes when the file does (an ETag, else size and time); "" where the store gives nothing.
    """

    path: str
    size: int
    token: str = ""


@frozen
class Refused:
    """Something that a listing found and that cannot be read: nothing may be left out in silence."""

    path: str
    kind: WhyRefused
    why: Text


@frozen
class Content:
    """What a file held, and the token of the very version that was read."""

    data: bytes
    token: str


class SourceError(BriefcheckError):
    """The source as a whole does not answer: not there, not mounted, no network, no permission."""


class GoneError(UnreadableDocument):
    """The file was listed and is no longer there."""


class ChangedError(UnreadableDocument):
    """The file kept changing while it was read: what was read may be half of one version and half of another."""


class Source(Protocol):
    """A place that documents are read from. It is only ever read.

    ``read`` may be called from several threads at once; ``walk`` from one.
    """

    @property
    def name(self) -> str:
        """What people call it: a path, or a URL without user and password."""
        ...

    def walk(self) -> Iterator[Entry | Refused]:
        """Yield every file, hidden and temporary ones too, in no promised order. Links are refused, never followed.

        Raises:
            SourceError: the root is not there or cannot be listed.
        """
        ...

    def read(self, path: str, token: str = "") -> Content:
        """Return what a file holds, whole and of one version, with that version's token.

        Args:
            path: as ``walk`` gave it.
            token: as ``walk`` gave it. Another version is read all the same: compare the token that comes back.

        Raises:
            GoneError: it is no longer there.
            ChangedError: it changed under every attempt.
            UnreadableDocument: it cannot be opened, is no ordinary file, or is too large.
        """
        ...

    def close(self) -> None:
        """Let go of connections. The source is not used after that."""
        ...

    def __enter__(self) -> Self:
        """Return the source itself."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        ...
