"""The page: the verdict on the whole run, then each document with its findings beside its text."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from functools import cache

from briefcheck.report.html import words
from briefcheck.report.html.section import Section, write_section
from briefcheck.report.html.tags import safe, said
from briefcheck.report.html.verdict import verdict_of
from briefcheck.report.standing import standings
from briefcheck.report.words import ALIKE
from briefcheck.rules.report import DocumentReport, Report
from briefcheck.text import Language

MANY = 5
"""From more documents than this on they are closed until somebody opens them."""

MOST_TEXT = 12_000_000
"""Characters of HTML of texts on one page; of the documents behind it the text is left out. Browsers slow down there."""

_NAMED = 200
"""So many of the paths that a stopped run did not come to are named; the rest are counted."""


def write_html(report: Report, language: Language) -> str:
    """Return the whole page, with its style and script inside: it needs nothing from elsewhere."""
    one = len(report.documents) == 1 and not report.not_reached
    if one:
        inside = write_section(Section(report.documents[0], 1, language))
    else:
        inside = _summary(report, language) + "".join(_documents(report, language)) + _not_reached(report, language)
    skip = said(words.SKIP if one else words.SKIP_DOCUMENTS, language)
    target = "#d1findings" if one else "#documents"
    made = said(words.MADE_BY, language, version=report.version)
    return whole_page(
        _title(report, language),
        f'<a class="skip" href="{target}">{skip}</a>\n<main>\n{inside}\n</main>\n<footer><p>{made}</p></footer>',
        language,
    )


def whole_page(title: str, body: str, language: Language) -> str:
    """Return a page with our style and script inside; ``title`` and ``body`` are HTML already."""
    return (
        f'<!doctype html>\n<html lang="{words.LANG[language]}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="robots" content="noindex">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "script-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{asset('page.css')}</style>\n</head>\n"
        f"<body>\n{body}\n<script>{asset('page.js')}</script>\n</body>\n</html>\n"
    )


@cache
def asset(name: str) -> str:
    """Return a file that belongs to the page: ``page.css`` or ``page.js``."""
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()


def _title(report: Report, language: Language) -> str:
    title = said(words.TITLE, language)
    if len(report.documents) == 1:
        title = f"{safe(os.path.basename(report.documents[0].path))} · {title}"
    return title


def _summary(report: Report, language: Language) -> str:
    """Return the head of a page about several documents: how many of which verdict, and the list of them."""
    counts = standings(report)
    number = len(report.documents) + len(report.not_reached)
    pills = "".join(
        f'<li class="{look}"><b>{counts[look]}</b> {said(name, language)}</li>'
        for look, name in words.OF_THEM.items()
        if counts[look]
    )
    rows = "".join(_row(document, at, language) for at, document in enumerate(report.documents, 1))
    heads = (words.DOCUMENT, words.VERDICT_HEAD, *(words.SEVERITY[name] for name in words.COUNTED))
    columns = "".join(f'<th scope="col">{said(head, language)}</th>' for head in heads)
    alike = f"<p>{said(ALIKE, language)}</p>" if report.alike else ""
    title = said(words.SUMMARY[number != 1], language, number=number)
    return (
        f'<header class="top"><p class="brand">briefcheck</p><h1>{title}</h1><ul class="pills" role="list">{pills}</ul></header>\n'
        f'<nav id="documents" aria-labelledby="documents-title" tabindex="-1"><h2 id="documents-title">{said(words.DOCUMENTS, language)}</h2>'
        f'<table class="index"><thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table>{alike}</nav>\n'
    )


def _row(document: DocumentReport, number: int, language: Language) -> str:
    counts = Counter(finding.severity for finding in document.findings if not finding.waived)
    cells = "".join(
        f'<td class="count{"" if counts[name] else " zero"}"><span class="vh">{said(words.SEVERITY[name], language)}: </span>{counts[name] or "–"}</td>'
        for name in words.COUNTED
    )
    verdict = verdict_of(document)
    return (
        f'<tr><th scope="row"><a href="#d{number}">{safe(document.path)}</a></th>'
        f'<td><span class="verdict {verdict.look}">{said(verdict.name, language)}</span></td>{cells}</tr>'
    )


def _documents(report: Report, language: Language) -> Iterator[str]:
    left = MOST_TEXT
    opened = len(report.documents) <= MANY
    for number, document in enumerate(report.documents, 1):
        section = write_section(Section(document, number, language, alone=False, opened=opened, most_text=left))
        left -= len(section)
        yield section + "\n"


def _not_reached(report: Report, language: Language) -> str:
    if not report.not_reached:
        return ""
    named = "".join(f"<li>{safe(path)}</li>" for path in report.not_reached[:_NAMED])
    more = len(report.not_reached) - _NAMED
    named += f"<li>… {more}</li>" if more > 0 else ""
    return f'<section class="missed"><p>{said(words.NOT_REACHED, language)}</p><ul>{named}</ul></section>\n'
