"""One document on the page: its verdict, its findings and, beside them, its text."""

from __future__ import annotations

from briefcheck.engine.failures import told_once
from briefcheck.frozen import frozen
from briefcheck.report.html import words
from briefcheck.report.html.findings import List, Numbered, numbered
from briefcheck.report.html.tags import said
from briefcheck.report.html.text import Place, Pointer, write_text
from briefcheck.report.html.verdict import head, not_read_at_all
from briefcheck.report.words import COUNTED_CONCEALED, ENUMERATED, WHOLE_FILE
from briefcheck.rules.report import DocumentReport
from briefcheck.text import Language, Text


@frozen
class Section:
    """A document as it is to stand on the page.

    ``number`` is its number there, from which its anchors are made; ``language`` that of our own words. ``alone``: it is
    the only one, and its name the page's heading; ``opened``: its findings are seen without opening it. ``most_text``
    are the characters of HTML that its text may have; a longer one is left out.
    """

    document: DocumentReport
    number: int
    language: Language
    alone: bool = True
    opened: bool = True
    most_text: int | None = None

    @property
    def level(self) -> int:
        """The level of its heading."""
        return 1 if self.alone else 2


def write_section(section: Section) -> str:
    """Return a document with its findings and its text."""
    top = head(section.document, section.number, section.language, section.level)
    inside = _both(section)
    if section.alone:
        return f'<article id="d{section.number}" class="doc alone">{top}{inside}</article>'
    opened = " open" if section.opened else ""
    return (
        f'<article id="d{section.number}" class="doc"><details{opened}><summary>{top}</summary>'
        f"{inside}</details></article>"
    )


def _both(section: Section) -> str:
    """Return the findings and the text, side by side where there is room."""
    number, language, level = section.number, section.language, section.level + 1
    entries = numbered(section.document)
    text = _text(section, entries)
    marks = {mark for entry in entries for mark in entry.finding.marks}
    shown = frozenset(mark for mark in marks if f' id="d{number}m{mark}"' in text)
    found = not_checked(section)
    if entries or not section.document.not_checked:
        found += List(number, language, level, shown).write(entries)
    elif not not_read_at_all(section.document):
        found += f'<p class="none">{said(words.NO_FINDINGS_THERE, language)}</p>'
    jump = f'<a class="jump" href="#d{number}tt">{said(words.TEXT_SHORT, language)} ↓</a>' if text else ""
    return (
        f'<div class="both"><section class="findings" id="d{number}findings" tabindex="0"'
        f' aria-labelledby="d{number}name d{number}ft">{jump}'
        f'<h{level} id="d{number}ft">{said(words.FINDINGS, language)}</h{level}>{found}</section>{text}</div>'
    )


def write_findings(section: Section) -> str:
    """Return what could not be checked and the findings, for a page without the text."""
    entries = numbered(section.document)
    found = List(section.number, section.language, section.level + 1, frozenset()).write(entries) if entries else ""
    return not_checked(section) + found


def not_checked(section: Section) -> str:
    """Return what could not be checked, and what the file holds unseen that no finding is about."""
    document, language = section.document, section.language
    told = []
    for piece in told_once(document.not_checked):
        what = "" if piece.what == WHOLE_FILE else f"<b>{said(piece.what, language)}</b> "
        told.append(f"<strong>{said(words.NOT_CHECKED, language)}</strong> {what}{said(piece.why, language)}")
    held = dict(document.concealed)
    counts: dict[tuple[Text, Text], int] = {}
    for kind, name in COUNTED_CONCEALED.items():
        if kind in held:
            counts[name] = counts.get(name, 0) + held[kind]
    if counts:
        counted = [said(name[count != 1], language, number=count) for name, count in counts.items()]
        told.append(words.HOLDS.in_(language).format(counted=ENUMERATED.in_(language).join(counted)))
    return "".join(f'<div class="missing"><p>{sentence}</p></div>' for sentence in told)


def _text(section: Section, entries: list[Numbered]) -> str:
    """Return the text of the document, or why there is none; "" where the file was not read at all, or is none."""
    document, number, language, level = section.document, section.number, section.language, section.level + 1
    if not_read_at_all(document) or document.language is None:
        return ""
    pointers: dict[int, list[Pointer]] = {}
    for entry in entries:
        for mark in entry.finding.marks:
            pointers.setdefault(mark, []).append(Pointer(entry.number, entry.finding.severity))
    inside, why = "", words.NO_TEXT
    if document.text is not None:
        inside, why = (
            write_text(document.text, Place(number, language, document.language, level, pointers)),
            words.EMPTY,
        )
    if section.most_text is not None and len(inside) > section.most_text:
        inside, why = "", words.TEXT_LEFT_OUT
    body = f'<p class="none">{said(why, language)}</p>'
    if inside:
        own = f' lang="{words.LANG[document.language]}"' if document.language else ""
        body = f'<p class="aside">{said(words.MASKED, language)}</p><div class="paper"{own}>{inside}</div>'
    return (
        f'<section class="text" aria-labelledby="d{number}name d{number}tt">'
        f'<h{level} id="d{number}tt">{said(words.TEXT, language)}</h{level}>{body}</section>'
    )
