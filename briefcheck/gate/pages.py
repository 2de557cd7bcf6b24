"""The pages about what is held: one a file, beside the stage, for the person whose document it is to open."""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Mapping
from contextlib import suppress

from briefcheck.cleaning.files import write_copy
from briefcheck.gate import words
from briefcheck.gate.names import unfit_part
from briefcheck.gate.state import HeldRow
from briefcheck.report.words import HOW, NOT_CHECKED, QUOTED, SEVERITY, WHOLE_FILE, WHY
from briefcheck.rules.report import DocumentReport, ReportedFinding
from briefcheck.text import Language, Text

INDEX = "index.html"
_LONGEST = 180
"""Bytes of the name of a page without its suffix; what is cut off is told apart by a hash."""

_STYLE = """
body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;
color:#1a1a1a;background:#fff}
h1{font-size:1.4rem;overflow-wrap:anywhere}.why{border-left:4px solid #b3261e;padding:.2rem 1rem;background:#fdf1f0}
li{margin:0 0 1.2rem}.where{font-weight:600}.faint{color:#595959}.error{color:#b3261e}.warning{color:#8a5300}
.note{color:#0b57a4}a{color:#0b57a4}@media(prefers-color-scheme:dark){body{color:#eee;background:#151515}
.why{background:#2a1917}.faint{color:#aaa}.error{color:#ff8a80}.warning{color:#ffc46b}.note,a{color:#8ab4f8}}
"""
_ORDER = ("error", "warning", "note", "off")


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
    return hmac.new(secret, path.encode(), hashlib.sha256).hexdigest()


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
    """Return the page about one file that is held."""
    pieces = [
        f'<p class="why"><strong>{_safe(words.PAGE_HELD.in_(language))}</strong> {_safe(row.why.in_(language))}</p>'
    ]
    pieces.append(f'<p class="faint">{_safe(words.PAGE_AFTER.in_(language))}</p>')
    if report is not None:
        pieces += [
            f"<p>{_safe(f'{NOT_CHECKED.in_(language)}{piece.what.in_(language)} — {piece.why.in_(language)}')}</p>"
            for piece in report.not_checked
        ]
        found = sorted(
            (finding for finding in report.findings if not finding.waived), key=lambda one: _ORDER.index(one.severity)
        )
        if found:
            pieces.append("<ol>" + "".join(_finding(finding, language) for finding in found) + "</ol>")
    return _whole(row.shown, "".join(pieces), language)


def _finding(finding: ReportedFinding, language: Language) -> str:
    def line(kind: str, text: str) -> str:
        return f'<div class="{kind}">{_safe(text)}</div>'

    message = finding.message.in_(language)
    quoted = QUOTED.in_(language).format(evidence=finding.evidence)
    return (
        "<li>"
        f'<div><span class="{finding.severity}">{_safe(SEVERITY[finding.severity].in_(language))}</span> '
        f'<span class="where">{_safe(finding.location.where.in_(language))}</span></div>'
        + line("message", message)
        + (line("quote", quoted) if finding.evidence and finding.evidence not in message else "")
        + line("faint", WHY.in_(language) + finding.why.in_(language))
        + line("how", HOW.in_(language) + finding.how.in_(language))
        + line("faint", finding.rule)
        + "</li>"
    )


def index_html(held: Mapping[str, HeldRow], language: Language) -> str:
    """Return the list of everything that is held."""
    from urllib.parse import quote

    lines = [
        f'<li><a href="{quote(row.page)}">{_safe(row.shown)}</a><div>{_safe(row.why.in_(language))}</div></li>'
        for _, row in sorted(held.items())
    ]
    intro = f"<p>{_safe(words.INDEX_INTRO.in_(language))}</p>"
    return _whole(words.INDEX_TITLE.in_(language), f"{intro}<ul>{''.join(lines)}</ul>", language)


def _whole(title: str, body: str, language: Language) -> str:
    lang = "zh-CN" if language == "zh" else "en"
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>{_safe(title)}</title><style>{_STYLE}</style></head>"
        f"<body><h1>{_safe(title)}</h1>{body}</body></html>\n"
    )


def _safe(text: str) -> str:
    import html

    from briefcheck.report.lines import printable

    return html.escape(printable(text))


def reason_of(report: DocumentReport) -> Text:
    """Return in a few words why a document did not pass: what was counted, or what could not be checked."""
    from briefcheck.report.lines import count_findings

    if report.status == "unchecked":
        piece = report.not_checked[0]
        whole = piece.what == WHOLE_FILE
        return piece.why if whole else words.PIECE_UNCHECKED.fill({"what": piece.what, "why": piece.why})
    return Text(en=count_findings(report.findings, "en"), zh=count_findings(report.findings, "zh"))
