"""What became of the files that were cleaned, for people and for programs. ``schemas/clean.schema.json`` describes the JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal, TypeAlias

from briefcheck.cleaning.plan import SETTLED, Changes, Done
from briefcheck.frozen import frozen
from briefcheck.report import cleaning_words as said
from briefcheck.report.lines import Line, Style, printable
from briefcheck.report.words import COLON, QUOTED
from briefcheck.text import Language, Text

Status: TypeAlias = Literal["cleaned", "unchanged", "failed"]

_NAMED = 5
"""So many names and places are told to people; the rest are counted. The JSON has them all."""
_LONGEST = 120
"""Characters that are told to people of words which are now part of the text."""

_SIGNS: dict[Status, tuple[str, Style]] = {
    "cleaned": ("✓", "passed"),
    "unchanged": ("✓", "passed"),
    "failed": ("?", "warning"),
}


@frozen
class LeftOver:
    """What a person has to decide on, masked, with places that a person can find.

    ``words`` are what each of the names holds, "" for what is not told.
    """

    kind: str
    count: int
    names: tuple[str, ...] = ()
    where: tuple[Text, ...] = ()
    words: tuple[str, ...] = ()


@frozen
class CleanedFile:
    """What became of one file. ``copy`` is where the copy is, "" where none was written; ``why`` it failed."""

    path: str
    copy: str
    status: Status
    why: Text | None = None
    done: tuple[Done, ...] = ()
    left: tuple[LeftOver, ...] = ()


def cleaning_lines(files: Sequence[CleanedFile], changes: Changes, language: Language) -> list[Line]:
    """Return the report for people."""
    lines: list[Line] = []
    for file in files:
        lines += [*([Line()] if lines else []), *_file(file, changes, language)]
    return lines


def _file(file: CleanedFile, changes: Changes, language: Language) -> Iterator[Line]:
    sign, style = _SIGNS[file.status]
    arrow = f" → {printable(file.copy)}" if file.copy else ""
    yield Line(
        (
            (f"{sign} ", style),
            (printable(file.path) + arrow, "path"),
            (COLON.in_(language), ""),
            (_verdict(file, language), style),
        ),
        hang=4,
    )
    if file.why is not None:
        yield Line(((printable(file.why.in_(language)), ""),), 4, 4)
        return
    if file.done:
        yield Line(((said.TAKEN_OUT.in_(language), "path"),), 4)
        for done in file.done:
            yield Line(((said.done_text(done.kind, done.count, changes).in_(language), ""),), 6, 2)
    if not file.left:
        yield Line(((said.NOTHING_LEFT.in_(language), "faint"),), 4)
        return
    yield Line(((said.LEFT.in_(language), "path"),), 4)
    for left in file.left:
        yield from _left(left, language)


def _verdict(file: CleanedFile, language: Language) -> str:
    if file.status == "failed":
        return said.FAILED.in_(language)
    if file.status == "unchanged":
        return said.UNCHANGED.in_(language)
    return (said.CLEANED if file.copy else said.WOULD).in_(language)


def _left(left: LeftOver, language: Language) -> Iterator[Line]:
    what = said.left_text(left.kind).in_(language)
    settled = left.kind in SETTLED
    told = [_quoted(name, language) if settled else name for name in left.names]
    if left.words:
        entries = zip(left.names, left.words, strict=True)
        told = [_property(name, words, language) for name, words in entries]
    names = _some(list(map(printable, told)), said.BETWEEN, language)
    if names:
        what += (said.WORDS if settled else said.NAMES).fill({"names": names}).in_(language)
    if left.count > 1 and not (settled and names):
        what += COLON.in_(language) + said.PLACES.fill({"count": left.count}).in_(language)
    yield Line((("! ", "warning"), (what, "")), 6, 2)
    where = _some([printable(place.in_(language)) for place in left.where], said.STEP, language)
    if where:
        yield Line(((said.AT.in_(language) + where, "faint"),), 8, 2)
    yield Line(((said.left_how(left.kind).in_(language), "faint"),), 8, 2)


def _property(name: str, words: str, language: Language) -> str:
    name = said.property_name(name).in_(language)
    return f"{name} {_quoted(words, language)}" if words else name


def _quoted(words: str, language: Language) -> str:
    return QUOTED.in_(language).format(evidence=_short(words))


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + "…"


def _some(words: Sequence[str], between: Text, language: Language) -> str:
    more = said.MORE.in_(language) if len(words) > _NAMED else ""
    return between.in_(language).join(words[:_NAMED]) + more


def cleaning_data(files: Sequence[CleanedFile], changes: Changes, version: str, language: Language) -> dict[str, Any]:
    """Return the content of the JSON."""
    statuses = [file.status for file in files]
    return {
        "version": 1,
        "tool": {"name": "briefcheck", "version": version},
        "documents": [
            {
                "path": file.path,
                "copy": file.copy or None,
                "status": file.status,
                "why": file.why.in_(language) if file.why is not None else None,
                "done": [
                    {
                        "kind": done.kind,
                        "what": said.done_text(done.kind, done.count, changes).in_(language),
                        "count": done.count,
                    }
                    for done in file.done
                ],
                "left": [
                    {
                        "kind": left.kind,
                        "what": said.left_text(left.kind).in_(language),
                        "how": said.left_how(left.kind).in_(language),
                        "count": left.count,
                        "names": list(left.names),
                        "words": list(left.words),
                        "where": [place.in_(language) for place in left.where],
                    }
                    for left in file.left
                ],
            }
            for file in files
        ],
        "summary": {
            "documents": len(files),
            **{status: statuses.count(status) for status in ("cleaned", "unchanged", "failed")},
        },
    }
