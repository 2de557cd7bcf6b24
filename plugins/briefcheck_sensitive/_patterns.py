"""Patterns, compiled when first needed: compiling all of them at the start would take longer than reading a document."""

from __future__ import annotations

import re
from functools import cache


@cache
def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return the compiled pattern. Digits and letters are those of ASCII wherever the text has been made plain."""
    return re.compile(source, flags)
