"""What is allowed beside the rules, as data: waivers of briefcheck-waivers.yaml, the baseline, what nobody may waive.

Both files stand beside briefcheck.yaml; where there is none, the nearest one above a document counts. A configuration that
the command line names brings its own: what lies in the folders that are checked does not count then.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date

from briefcheck.frozen import frozen

WAIVERS_FILE = "briefcheck-waivers.yaml"
BASELINE_FILE = "briefcheck-baseline.json"


@frozen
class FileWaiver:
    """An entry of briefcheck-waivers.yaml. ``document`` is its path from the file's folder, with slashes.

    Without ``fingerprint`` it is for every finding of the rule in the document. ``source`` is the file and the ``line``, for people.
    """

    rule: str
    document: str
    reason: str
    fingerprint: str = ""
    by: str = ""
    until: date | None = None
    source: str = ""
    line: int = 1


@frozen
class OldDocument:
    """What a baseline knows of a document: fingerprints by rule, and by what it is known when it bears another name."""

    findings: Mapping[str, tuple[str, ...]]
    sketch: tuple[str, ...] = ()


@frozen
class Baseline:
    """The findings that were there before, by the document's path from the file's folder."""

    file: str
    documents: Mapping[str, OldDocument]


@frozen
class Allowances:
    """What is allowed beside the rules. ``folder`` is where paths of documents count from.

    ``key`` makes the fingerprints, empty for none; ``unwaivable`` are full names of rules; ``today`` is the day that ends
    of waivers are held against, None for that of the run; ``sketched`` asks for ``DocumentReport.sketch``.
    """

    folder: str = ""
    key: bytes = b""
    unwaivable: frozenset[str] = frozenset()
    waivers: tuple[FileWaiver, ...] = ()
    baseline: Baseline | None = None
    today: date | None = None
    sketched: bool = False


NO_ALLOWANCES = Allowances()


def path_in(path: str, folder: str) -> str:
    """Return the path of a document as the two files name it: from their folder, with slashes, in one Unicode form."""
    absolute = os.path.abspath(path)
    try:
        relative = os.path.relpath(absolute, folder)
    except ValueError:  # another drive
        relative = absolute
    relative = relative.replace(os.sep, "/")
    if relative.isascii():
        return relative
    from unicodedata import normalize

    return normalize("NFC", relative)


def nearest_home(folder: str, found: dict[str, str]) -> str:
    """Return the nearest folder, at or above one, with either of the two files; "" for none.

    Args:
        folder: an absolute path.
        found: what was found before, by folder; filled on the way.
    """
    if folder not in found:
        here = any(os.path.lexists(os.path.join(folder, name)) for name in (WAIVERS_FILE, BASELINE_FILE))
        parent = os.path.dirname(folder)
        found[folder] = folder if here else "" if parent == folder else nearest_home(parent, found)
    return found[folder]
