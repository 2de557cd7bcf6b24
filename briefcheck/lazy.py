"""Regular expressions that are compiled when first used.

Compiling costs 0.2 to 4 ms a pattern, and a document uses few of all the patterns there are: with ``re.compile`` at the
top of the modules, half the time of checking one file went into patterns that never ran.
"""

from __future__ import annotations

import re
from typing import cast


class _Lazy:
    """Stands for a compiled pattern; the first use of any of its methods compiles it."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern, compiled when first used. It raises :class:`re.error` then, not here."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
