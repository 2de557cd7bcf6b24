"""Marks by which programs for signing know where to sign: their makers tell people to write them in white.

Source: Docusign, "Auto-Place (Anchor Tagging)"; Adobe, "Text tags"; Dropbox Sign, "Text tags"; OneSpan, "Text tag extraction".
"""

from __future__ import annotations

from collections.abc import Iterable

from briefcheck import Concealed, pattern

_FIELD = r"(?:e?sign(?:ature|er|ed)?(?:_?here)?|sig|esl|initials?|date(?:_?signed)?)"
_TAG = pattern(
    r"(?i)\{\{[*!]?(?:\w{0,40}_es_:|"
    + _FIELD
    + r"(?=[\W_\d]))[\w.:*!()=,-]{0,120}\}\}"  # {{Sig_es_:signer1:signature}}
    r"|\[" + _FIELD + r"\|\w{2,6}\|\w{1,12} ?(?:\|[\w-]{0,20}){0,2} ?\]"  # [sig|req|signer1 ]
    r"|([\\/*]{1,2})(?:[a-z]{1,2}|" + _FIELD + r"[a-z_-]{0,12})_?\d{1,2}\1"  # \s1\ /sn1/ **signature_1**
)


def without_tags(entries: Iterable[Concealed]) -> list[Concealed]:
    """Return the entries that hold more than such marks."""
    return [entry for entry in entries if _TAG.sub("", entry.text).strip()]
