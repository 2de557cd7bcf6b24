"""What a run of the command line left behind."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Ran:
    """The exit code, and what was written."""

    code: int
    out: str
    err: str
