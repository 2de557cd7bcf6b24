"""How an action is quoted in a message."""

from __future__ import annotations

from datetime import date

from briefcheck import Context, pattern

_HAN_YEAR = pattern(r"二[〇○零][一二三四五六七八九〇○零]{2}年|民國|民国")


def shortened(text: str, most: int = 60) -> str:
    """Return the words on one line, cut to ``most`` characters at a word or a Chinese letter."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[:most]
    space = cut.rfind(" ")
    return (cut[:space] if space > most // 2 else cut).rstrip("，,、;；:： ") + "…"


def is_dash(text: str) -> bool:
    """Tell whether only a dash or a stroke was written."""
    return bool(text.strip()) and not text.strip(" \t\n-—–/\\|")


def known_day(context: Context) -> date | None:
    """Return the day of the meeting, beside which other days need no year; None where its year is not written in full.

    A 26.11.10 may have been read as another year than was meant, and a day without a year would not show it.
    """
    meeting = context.meeting_date
    if meeting is None:
        return None
    texts = (context.document.path, *(passage.text for passage in context.passages))
    year = str(meeting.year)
    said = any(year in text or _HAN_YEAR.search(text) for text in texts)
    return meeting if said else None
