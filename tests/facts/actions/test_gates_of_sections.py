"""What is looked at first of a line below a heading of actions hides nothing that is looked for then."""

from __future__ import annotations

from pathlib import Path

from briefcheck.document.normal import fold
from briefcheck.facts.actions import closing

PAGES = sorted((Path(__file__).parents[2] / "cases" / "actions" / "pages").glob("*/*.txt"))
LINES = sorted({line for page in PAGES for line in page.read_text(encoding="utf-8").splitlines() if line.strip()})


def test_no_greeting_is_hidden():
    greetings = [
        "此致",
        "順頌商祺",
        "谨启",
        "謝謝",
        "辛苦了",
        "多谢",
        "Best regards",
        "KIND REGARDS",
        "my thanks",
        "Ｙours truly",
    ]
    assert [line for line in greetings if not closing.is_farewell(line)] == []
    said = [line for line in LINES if closing._FAREWELL.fullmatch(fold(line.strip(" ,，.。!！~")))]
    assert [line for line in said if not closing.is_farewell(line)] == []
    assert sum(line[:1] in closing._FAREWELL_FIRST for line in LINES) < len(LINES) / 2


def test_no_thanks_and_no_acceptance_is_hidden():
    said = [*LINES, "謝謝各位", "辛苦了！", "THANKS ALL"]
    thanks = [line for line in said if closing._THANKS.search(fold(line))]
    assert len(thanks) > 2
    assert [line for line in thanks if not closing.is_thanks(line)] == []
    taken = ["These will be taken as agreed.", "Deemed accepted on Friday", "The notes are regarded as final"]
    assert [line for line in taken if not closing.is_closing(line)] == []
