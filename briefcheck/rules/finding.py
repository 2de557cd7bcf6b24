"""What a rule reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Protocol, TypeAlias

from briefcheck.document.place import Place
from briefcheck.frozen import NOTHING, frozen

Severity: TypeAlias = Literal["error", "warning", "note", "off"]
Confidence: TypeAlias = Literal["certain", "likely", "possible"]
Audience: TypeAlias = Literal["internal", "client", "public"]


class Located(Protocol):
    """Anything with a place: a paragraph, a quote, a section, a field, an action, a passage."""

    @property
    def place(self) -> Place:
        """Where it stands."""


@frozen
class Sensitive:
    """Words that no report may repeat. They are masked wherever the report of the document would hold them.

    ``keep`` characters at the start and at the end stay readable; (0, 0) leaves nothing.
    """

    text: str
    keep: tuple[int, int] = (0, 0)


@frozen
class Finding:
    """One thing that is wrong. ``message`` is a key of the rule's messages, ``data`` fills its placeholders.

    ``at`` is where (None: the document as a whole); ``evidence`` the words in question, shown in the report after
    masking; ``sensitive`` the words to mask. ``also_at`` are the other places of the same thing; the report names
    the first of them behind the message.
    """

    message: str
    at: Located | Place | None = None
    data: Mapping[str, object] = NOTHING
    evidence: str = ""
    confidence: Confidence = "certain"
    sensitive: tuple[Sensitive, ...] = ()
    also_at: tuple[Located | Place, ...] = ()

    @property
    def place(self) -> Place | None:
        """The place it is reported at; None for the document as a whole."""
        return self.at if self.at is None or isinstance(self.at, Place) else self.at.place
