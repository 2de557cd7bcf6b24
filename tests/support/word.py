"""The builder of Word files is public, ``briefcheck.testing.word``: plugin authors use it too."""

from __future__ import annotations

from briefcheck.testing.word import (
    BY,
    NAMESPACES,
    PACKAGE,
    R,
    W,
    blocks,
    inline,
    level,
    numbered,
    package,
    paragraph,
    part,
    relationships,
    run,
    table,
    word,
)

__all__ = [
    "BY",
    "NAMESPACES",
    "PACKAGE",
    "R",
    "W",
    "blocks",
    "inline",
    "level",
    "numbered",
    "package",
    "paragraph",
    "part",
    "relationships",
    "run",
    "table",
    "word",
]
