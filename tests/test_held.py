"""What every match of a pattern holds: told from the pattern, and never hiding a match."""

import re
from re import _parser  # type: ignore[attr-defined]  # as briefcheck.compiled uses it

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcheck.held import held_by
from briefcheck.lazy import pattern


def held(source: str, flags: int = 0) -> tuple[tuple[str, ...], ...]:
    return held_by(_parser.parse(source, flags), flags)


@pytest.mark.parametrize(
    ("source", "flags", "words"),
    [
        (r"\b(?:will|shall) \w+", 0, (("shall ", "will "),)),
        (r"\b(?:Will|WON'T)\b", re.IGNORECASE, (("will", "won't"),)),
        (r"(?i:Client)s? to", 0, (("client to", "clients to"),)),
        (r"\b[Nn]eed (?:the |a )?(?P<what>\w+) from", 0, ((" from",), ("need ",))),
        (r"[^，]{2,4}(?:之前|以前|前)", 0, (("前",),)),
        (r"(?:client|客户)+", 0, (("client", "客户"),)),
        (r"\d+|due", 0, ()),
        (r"(?:due)?\s*\d", 0, ()),
        (r"(?:x|due)\b", 0, ()),
        (r"due \w+", 0, ()),
        (r"[！-～　]", 0, ()),
        (r"[0-9！-～]x?", 0, ()),
        (r"due \w+", re.IGNORECASE, (("due ",),)),
        (r"\w(?=负责)", 0, ()),
        (r"\w+(?:@|#)\w", 0, (("#", "@"),)),
        (r"\s(?>by)\s", 0, (("by",),)) if hasattr(re, "NOFLAG") else (r"\sby\s", 0, (("by",),)),
    ],
)
def test_what_a_pattern_holds_is_told_from_its_source(source: str, flags: int, words: tuple[tuple[str, ...], ...]):
    assert held(source, flags) == words


def test_a_pattern_of_very_many_words_tells_nothing():
    assert held(r"\b(?:" + "|".join(f"{number}th" for number in range(200, 400)) + r")\b") == ()
    assert held(r"\s[一-鿿]\s") == ()


SOURCES = [
    (r"\b(?:[Ww]ill|shall|is to) (?:also )?(?P<verb>[a-z]+)", 0),
    (r"\s*(?:by|before|until)\s+(?:the )?(?:mon|tue)day", re.IGNORECASE),
    (r"[请由](?:客户|我方)?.{0,4}?(?:之前|以前|前)", 0),
    (r"(?:^|[,，])\s*(?:due|eta)[:：]?\s*(?:3月|mar)", re.IGNORECASE),
    (r"(?<!no )due(?! to)|\bby (?:noon|EOD)\b", 0),
]


@given(
    st.sampled_from(SOURCES),
    st.lists(
        st.sampled_from(
            [
                *(
                    "请",
                    "由",
                    "客户",
                    "前",
                    "，",
                    ":",
                    " ",
                    "Will ",
                    "shall ",
                    "is to ",
                    "also ",
                    "send",
                    "BY ",
                    "before ",
                ),
                *("the ", "Monday", "由客户", "我方", "以前", "Due", "ETA", "3月", "Mar", "due", "no ", "to", "by EOD"),
            ]
        ),
        max_size=8,
    ),
)
def test_no_match_is_hidden(source: tuple[str, int], pieces: list[str]):
    text, lazy, eager = "".join(pieces), pattern(*source), re.compile(*source)
    lazy.search("")
    for start in (0, 2):
        assert str(lazy.search(text, start)) == str(eager.search(text, start))
    assert list(map(str, lazy.finditer(text))) == list(map(str, eager.finditer(text)))
