"""Heading words without their trimmings."""

from __future__ import annotations

import re


def clean_heading(text: str) -> tuple[str, ...]:
    """Return the candidates under which a heading may be known: whole, then each language by itself."""
    return (re.sub(r"^[\d.、\s]+|[:：\s]+$", "", text).casefold(),)
