"""The sections of a document by its headings, however they are made, and its title."""

from __future__ import annotations

from briefcheck.facts.outline.read import read_outline
from briefcheck.facts.outline.title import find_title
from briefcheck.facts.outline.words import clean_heading

__all__ = ["clean_heading", "find_title", "read_outline"]
