"""What a gate is told to do, and how people write numbers of files and lengths of time."""

from __future__ import annotations

import os
from typing import Literal, TypeAlias

from briefcheck.errors import UsageError
from briefcheck.frozen import frozen
from briefcheck.gate import words
from briefcheck.gate.names import LONGEST_PATH
from briefcheck.lazy import pattern

Other: TypeAlias = Literal["hold", "pass", "skip"]
HoldPolicy: TypeAlias = Literal["keep", "remove"]

_DURATION = pattern(r"(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)?")
_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_LIMIT = pattern(r"(\d+(?:\.\d+)?)\s*(%?)")


@frozen
class Limit:
    """So many files, or so many of a hundred."""

    number: float
    percent: bool = False

    def of(self, whole: int) -> int:
        """Return how many files that is where there are ``whole``; a part of one counts as one."""
        return -int(-(self.number * whole / 100 if self.percent else self.number) // 1)


@frozen
class Settings:
    """What holds for every round of a gate. Paths are absolute.

    ``source_folder`` is that of a source on this machine, "" for one elsewhere; ``settle`` in seconds; ``max_delete`` None: ten files or a tenth of the stage, whichever is more.
    """

    stage: str
    state: str
    work: str
    held: str
    source_folder: str = ""
    other: Other | None = None
    hold_policy: HoldPolicy = "keep"
    settle: float = 2.0
    max_delete: Limit | None = None
    allow_empty: bool = False
    adopt: bool = False
    new_source: bool = False
    new_rules: bool = False
    require_type: bool = False
    trust_times: bool = False
    longest_path: int = LONGEST_PATH
    audit: str | None = None
    manifest: str | None = None
    key: str | None = None
    dry_run: bool = False

    def most_deleted(self, whole: int) -> int:
        """Return how many files of ``whole`` may be taken out of the stage in one round."""
        return max(10, Limit(10, percent=True).of(whole)) if self.max_delete is None else self.max_delete.of(whole)


def duration(given: str) -> float:
    """Return the seconds of ``30s``, ``5m`` or ``1.5h``; a number alone is seconds. Raises UsageError."""
    found = _DURATION.fullmatch(given.strip().lower())
    if not found:
        raise UsageError(words.NO_DURATION.fill({"given": given}))
    return float(found[1]) * _UNITS[found[2] or "s"]


def limit(given: str) -> Limit:
    """Return the limit of ``25`` or ``10%``. Raises UsageError."""
    found = _LIMIT.fullmatch(given.strip().replace("％", "%"))
    if not found or (not found[2] and "." in found[1]) or (found[2] and float(found[1]) > 100):
        raise UsageError(words.NO_LIMIT.fill({"given": given}))
    return Limit(float(found[1]), bool(found[2]))


def beside(stage: str, what: str) -> str:
    """Return the folder beside the stage that is named after it: ``out`` and ``held`` give ``out-held``."""
    return f"{os.path.abspath(stage).rstrip(os.sep)}-{what}"


def inside(path: str, folder: str) -> bool:
    """Tell whether a path is a folder or lies in it, links followed."""
    real, root = os.path.realpath(path), os.path.realpath(folder)
    return real == root or real.startswith(root.rstrip(os.sep) + os.sep)
