"""The values that hooks return beside rules: readers, reporters and folders of rulesets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from briefcheck.document.document import Document
from briefcheck.text import Language

if TYPE_CHECKING:
    from briefcheck.rules.report import Report

Read: TypeAlias = Callable[[bytes, str], Document]
Write: TypeAlias = "Callable[[Report, Language], str]"


@dataclass(frozen=True, slots=True)
class Reader:
    """Turns bytes into a document. ``suffixes`` in lower case with the dot.

    ``read(data, path)`` raises :class:`briefcheck.UnreadableDocument` when it cannot; it should import what it
    needs only when called.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Read


@dataclass(frozen=True, slots=True)
class Reporter:
    """Writes a report. ``name`` is what ``--format`` takes; ``write(report, language)`` returns the whole output."""

    name: str
    write: Write


@dataclass(frozen=True, slots=True)
class RulesetFolder:
    """A folder of rulesets: ``<name>.yaml`` can be named in ``extends``, ``types/*.yaml`` are document types."""

    path: str
