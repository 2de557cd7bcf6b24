"""What a round of the gate came to, as lines for people."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefcheck.cli import gate_words as said
from briefcheck.report.lines import Line, Style, printable
from briefcheck.report.words import COLON, COMMA, FULL_STOP
from briefcheck.text import Language

if TYPE_CHECKING:
    from briefcheck.gate.result import Result, Sign
    from briefcheck.gate.settings import Settings

_STYLES: dict[Sign, Style] = {
    "published": "passed",
    "unchanged": "passed",
    "held": "error",
    "unjudged": "warning",
    "busy": "note",
    "removed": "note",
    "foreign": "error",
}


def round_lines(result: Result, settings: Settings, language: Language, *, verbose: bool) -> list[Line]:
    """Return what people should know of a round; ``verbose``: the files that were published, too."""
    lines: list[Line] = []
    for told in sorted(result.lines, key=lambda told: (told.shown, told.sign)):
        if told.sign == "published" and not (verbose or settings.dry_run):
            continue
        sign, done, would = said.SIGNS[told.sign]
        style = _STYLES[told.sign]
        head = (would if settings.dry_run else done).in_(language)
        why = told.why.in_(language)
        pieces: list[tuple[str, Style]] = [
            (f"{sign} {head}{COLON.in_(language)}", style),
            (printable(told.shown), "path"),
        ]
        lines.append(Line(tuple(pieces), hang=4))
        lines += [Line(((printable(why), ""),), 4)] if why else []
    lines += [Line()] if lines else []
    notes = [*result.trouble, *result.notes]
    lines += [
        Line(((said.NOTE.in_(language).format(note=printable(note.in_(language))), "warning"),)) for note in notes
    ]
    lines += [Line(((sentence, ""),)) for sentence in _total(result, language)]
    if settings.dry_run:
        lines.append(Line(((said.DRY.in_(language), ""),)))
    elif any(told.page for told in result.lines):
        path = os.path.join(settings.held, "index.html")
        lines.append(Line(((said.SEE_PAGES.in_(language).format(path=path), ""),)))
    return lines


def _total(result: Result, language: Language) -> list[str]:
    comma, stop = COMMA.in_(language), FULL_STOP.in_(language)
    counts = [
        text.in_(language).format(number=result.counts[sign])
        for sign, text in said.COUNTS.items()
        if result.counts[sign]
    ]
    more = [
        text.in_(language).format(number=number)
        for name, text in said.MORE_COUNTS.items()
        if (number := getattr(result, name))
    ]
    space = " " if language == "en" else ""
    # What kept the round from its end is no proof that there was nothing to do.
    if not counts and not result.trouble:
        counts = [said.NOTHING.in_(language)]
    lines = [[comma.join(counts)] if counts else [], more]
    return [space.join(f"{one[0].upper()}{one[1:]}{stop}" for one in line) for line in lines if line]
