"""The pages about what is held: one a file, beside the stage, for the person whose document it is to open."""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Mapping
from contextlib import suppress

from briefcheck.cleaning.files import write_copy
from briefcheck.frozen import replace
from briefcheck.gate import words
from briefcheck.gate.names import unfit_part
from briefcheck.gate.state import HeldRow
from briefcheck.report.words import WHOLE_FILE
from briefcheck.rules.report import DocumentReport
from briefcheck.text import Language, Text

INDEX = "index.html"
_LONGEST = 180
"""Bytes of the name of a page without its suffix; what is cut off is told apart by a hash."""


class Pages:
    """The folder of pages."""

    def __init__(self, folder: str, language: Language, secret: bytes) -> None:
        """Take the folder, the language of the pages, and what keeps names that are masked from being guessed."""
        self._folder = folder
        self._secret = secret
        self._language = language

    def write(self, path: str, row: HeldRow, report: DocumentReport | None) -> str:
        """Write the page about a path and return its path in the folder. Raises OSError."""
        page = page_name(path, row, self._secret)
        self._put(page, page_html(row, report, self._language))
        return page

    def is_there(self, page: str) -> bool:
        """Tell whether a page is there."""
        return bool(page) and os.path.isfile(os.path.join(self._folder, *page.split("/")))

    def remove(self, page: str) -> None:
        """Take a page away, and the folders that this leaves empty."""
        if not page:
            return
        at = os.path.join(self._folder, *page.split("/"))
        with suppress(OSError):
            os.unlink(at)
        with suppress(OSError):
            while (at := os.path.dirname(at)) != self._folder:
                os.rmdir(at)

    def write_index(self, held: Mapping[str, HeldRow]) -> None:
        """Write the list of all that is held; with nothing held, take it away. Raises OSError."""
        if held:
            self._put(INDEX, index_html(held, self._language))
            return
        with suppress(OSError):
            os.unlink(os.path.join(self._folder, INDEX))
            os.rmdir(self._folder)

    def _put(self, page: str, html: str) -> None:
        at = os.path.join(self._folder, *page.split("/"))
        os.makedirs(os.path.dirname(at), exist_ok=True)
        write_copy(at, html.encode("utf-8", "backslashreplace"), force=True)


class NoPages(Pages):
    """Writes nothing, for a dry run."""

    def write(self, path: str, row: HeldRow, report: DocumentReport | None) -> str:  # noqa: ARG002  # as its parent
        """Write nothing."""
        return page_name(path, row, self._secret)

    def remove(self, page: str) -> None:
        """Take nothing away."""

    def write_index(self, held: Mapping[str, HeldRow]) -> None:
        """Write nothing."""


def keyed_hash(path: str, secret: bytes) -> str:
    """Return what tells one path from another where the path itself is masked. Without the secret nobody can guess it."""
    return hmac.new(secret, path.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def page_name(path: str, row: HeldRow, secret: bytes) -> str:
    """Return where the page about a path lies: named as the file is shown, what no system takes replaced."""
    folder, _, name = path.rpartition("/")
    shown = row.shown.rsplit("/", 1)[-1]
    plain = f"{folder}/{shown}" if folder else shown
    fit = "/".join(_fit(part) for part in plain.split("/"))
    if fit != path or row.kind == "twin" or name.casefold() == INDEX:
        fit = f"{fit}-{keyed_hash(path, secret)[:8]}"
    return f"{fit}.html"


def _fit(part: str) -> str:
    part = "".join(char if char.isprintable() and char not in '<>:"|?*\\/' else "_" for char in part).strip(" .") or "_"
    raw = part.encode()
    part = raw[:_LONGEST].decode("utf-8", "ignore") if len(raw) > _LONGEST else part
    return f"_{part}" if unfit_part(part) is not None else part


def page_html(row: HeldRow, report: DocumentReport | None, language: Language) -> str:
    """Return the page about one file that is held: in the look of the report, without the text of the document."""
    from briefcheck.report.html.section import Section, write_findings
    from briefcheck.report.html.tags import said
    from briefcheck.report.html.verdict import not_read_at_all
    from briefcheck.report.html.words import FINDINGS

    why = (
        f'<div class="missing"><p><strong>{said(words.PAGE_HELD, language)}</strong> {said(row.why, language)}</p></div>'
        f'<p class="aside">{said(words.PAGE_AFTER, language)}</p>'
    )
    found = ""
    if report is not None and not not_read_at_all(report):
        counting = tuple(finding for finding in report.findings if not finding.waived)
        found = write_findings(Section(replace(report, findings=counting), 1, language))
    if found:
        found = f'<section aria-labelledby="found"><h2 id="found">{said(FINDINGS, language)}</h2>{found}</section>'
    return _whole(row.shown, why + found, language)


def index_html(held: Mapping[str, HeldRow], language: Language) -> str:
    """Return the list of everything that is held."""
    from urllib.parse import quote

    from briefcheck.report.html.tags import safe, said

    lines = [
        f'<li><a href="{quote(row.page)}">{safe(row.shown)}</a><p>{said(row.why, language)}</p></li>'
        for _, row in sorted(held.items())
    ]
    intro = f"<p>{said(words.INDEX_INTRO, language)}</p>"
    return _whole(words.INDEX_TITLE.in_(language), f'{intro}<ul role="list">{"".join(lines)}</ul>', language)


def _whole(title: str, inside: str, language: Language) -> str:
    """Return a page with a heading. ``title`` is plain text, ``inside`` HTML."""
    from briefcheck.report.html.page import whole_page
    from briefcheck.report.html.tags import safe

    folder, slash, name = title.rpartition("/")
    above = f'<span class="folder">{safe(folder + slash)}</span>' if folder else ""
    head = f'<header class="top"><p class="brand">briefcheck</p><h1>{above}{safe(name)}</h1></header>'
    return whole_page(safe(name), f'<main class="held">{head}{inside}</main>', language)


def reason_of(report: DocumentReport) -> Text:
    """Return in a few words why a document did not pass: what was counted, or what could not be checked."""
    from briefcheck.report.lines import count_findings

    if report.status == "unchecked":
        piece = report.not_checked[0]
        whole = piece.what == WHOLE_FILE
        return piece.why if whole else words.PIECE_UNCHECKED.fill({"what": piece.what, "why": piece.why})
    return Text(en=count_findings(report.findings, "en"), zh=count_findings(report.findings, "zh"))
