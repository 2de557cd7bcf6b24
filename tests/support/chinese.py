"""The Chinese words of every error that stops a run, beside the English ones: ``errors.zh.txt``.

A block is what an error says in English and then, in as many lines, in Chinese. The folder of a test is ``{tmp}``.
"""

from __future__ import annotations

import re
from pathlib import Path

from briefcheck import BriefcheckError

_TABLE = Path(__file__).with_name("errors.zh.txt")
_TEMPORARY = re.compile(
    r"/[^\s:,;'“”（）]*/pytest-of-[^\s/]+/pytest-\d+/(?:popen-gw\d+/)?[^\s/]+?\d+(?=[/.，:,;]|\s|$)"
)


def told(error: BriefcheckError) -> str:
    """Return what an error says in English; fail unless it says in Chinese what the table holds for it."""
    english, chinese = (_TEMPORARY.sub("{tmp}", said) for said in (error.text.en, error.text.zh))
    assert (english, chinese) == (english, _chinese().get(english))
    assert str(error) == error.text.en
    return error.text.en


def _chinese() -> dict[str, str]:
    blocks = (block.splitlines() for block in _TABLE.read_text(encoding="utf-8").strip("\n").split("\n\n"))
    return {"\n".join(lines[: len(lines) // 2]): "\n".join(lines[len(lines) // 2 :]) for lines in blocks}
