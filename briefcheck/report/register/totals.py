"""The register in a sentence: how much was found, and what needs a look."""

from __future__ import annotations

from briefcheck.report.register import words
from briefcheck.report.register.model import Register
from briefcheck.text import Text


def total(register: Register) -> Text:
    """Return the sentence with the numbers: of actions, and of those that need a look."""
    entries = register.entries
    shown = len(entries)
    data: dict[str, object] = {
        "actions": words.actions(register.found),
        "documents": words.documents(register.documents),
        "number": shown,
        "today": register.today.isoformat(),
    }
    said = (words.TOTAL if shown == register.found else words.CHOSEN).fill(data)
    pieces = [
        words.counted(number, forms)
        for number, forms in (
            (sum(entry.is_overdue(register.today) for entry in entries), words.COUNTED_OVERDUE),
            (sum(not entry.owned for entry in entries), words.COUNTED_UNOWNED),
            (sum(entry.due is None for entry in entries), words.COUNTED_UNDATED),
        )
        if number
    ]
    if not pieces:
        return Text(en=said.en + words.SENTENCE_END.en, zh=said.zh + words.SENTENCE_END.zh)
    return Text(
        en=f"{said.en}: {words.COMMA.en.join(piece.en for piece in pieces)}{words.SENTENCE_END.en}",
        zh=f"{said.zh}：{words.COMMA.zh.join(piece.zh for piece in pieces)}{words.SENTENCE_END.zh}",
    )


def nothing(register: Register) -> Text:
    """Return the sentence that says that there is nothing, and why."""
    if not register.documents:
        return words.NO_DOCUMENT
    data = {"documents": words.documents(register.documents), "actions": words.actions(register.found)}
    if not register.found and register.no_prose:
        here = words.NOTHING_IN_TABLES if register.documents == 1 else words.NOTHING_IN_ALL
        return here.fill({**data, "number": register.no_prose})
    return (words.NOTHING_CHOSEN if register.found else words.NOTHING_FOUND).fill(data)
