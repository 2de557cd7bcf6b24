"""Opening a source: a folder by its path, a store by its URL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.sources.local import LocalSource
from briefcheck.sources.urls import is_url

if TYPE_CHECKING:
    from briefcheck.sources.source import Source


def open_source(where: str, most: int) -> Source:
    """Return the source that ``where`` names: the path of a folder, or a URL such as ``s3://bucket/briefs``.

    Args:
        where: a path or a URL.
        most: the largest file that is read, in bytes.

    Raises:
        UsageError: the URL is wrong or of an unknown kind, or what reads it is not installed.
    """
    if not is_url(where):
        return LocalSource(where, most)
    from briefcheck.sources.remote import RemoteSource

    return RemoteSource(where, most)
