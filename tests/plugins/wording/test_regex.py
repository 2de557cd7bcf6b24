"""Patterns of .NET in Go's habits, on Python's engine; boundaries beside Chinese; time."""

from __future__ import annotations

import pytest
from briefcheck_wording import _made, _regex
from briefcheck_wording._regex import BadPatternError, Budget, Regex, TooSlowError

FREE = Budget(None)


def matches(source, text, **how):
    return [found[0] for found in Regex(source, **how).finditer(text, FREE)]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        (r"\p{L}+", "你a1", ["你a"]),
        (r"\pL", "1b", ["b"]),
        (r"[\p{Lu}]", "aB", ["B"]),
        (r"[[:alpha:]]+", "ab1", ["ab"]),
        (r"[^\s[\]]+", "a[b] c", ["a", "b", "c"]),
        (r"[]a]+", "x]a", ["]a"]),
        (r"[a&&b]+", "a&b", ["a&b"]),
        (r"[a-z-[aeiou]]+", "hello", ["h", "ll"]),
        (r"[\e\h]+", "a \x1b", [" \x1b"]),
        (r"{image}", "an {image}", ["{image}"]),
        (r"a{,2}", "a{,2} aa", ["a{,2}"]),
        (r"a{2}b{1,}c{0,2}", "aabbcc", ["aabbcc"]),
        (r"(?<=\d+)x", "12x ax", ["x"]),
        (r"(?<!no|never )go", "go nogo never go", ["go"]),
        (r"(?P<q>['\"])\w+(?P=q)", "'a' \"b'", ["'a'"]),
        (r"(?<q>a)\k<q>(?'r'b)\k'r'", "aabb", ["aabb"]),
        (r"(a)\k<1>", "aa", ["aa"]),
        (r"a(?i)b(?-i)c", "aBc aBC", ["aBc"]),
        (r"(?i:ab)C", "ABC abc", ["ABC"]),
        (r"(?s)a.b", "a\nb", ["a\nb"]),
        (r"(?>a+)b|a++c", "aab aac", ["aab", "aac"]),
        (r"\Aa|b\z", "a b", ["a", "b"]),
        (r"b\Z", "ab\n", ["b"]),
        (r"\x{4f60}\x41\u4f60", "你A你", ["你A你"]),
        (r"\Qa.b\E.", "a.bx", ["a.bx"]),
        (r"\Qa.b", "a.b", ["a.b"]),
        (r"\<b\>", "<b>", ["<b>"]),
        (r"a\hb", "a\tb", ["a\tb"]),
        (r"\e", "\x1b", ["\x1b"]),
    ],
)
def test_dialect(source, text, expected):
    assert matches(source, text) == expected


def test_dollar_is_the_very_end_unless_lines_count():
    assert matches("a$", "a\na\n") == []
    assert matches("a$", "a\na") == ["a"]
    assert matches("a$", "a\na\n", multiline=True) == ["a", "a"]
    assert matches("(?m)a$", "a\na\n") == ["a", "a"]


def test_sharp_s_is_not_double_s():
    assert matches("strasse", "Straße STRASSE", ignorecase=True) == ["STRASSE"]


@pytest.mark.parametrize("source", ["(", "[a", "a\\", "*a", r"\k<x>", "(?<x"])
def test_what_is_no_pattern(source):
    with pytest.raises(BadPatternError):
        Regex(source).check()


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        (r"\bAI\b", "我们用AI做，AIs 不算", ["AI"]),
        (r"\b(?:TBD)\b", "预算TBD待定", ["TBD"]),
        (r"\b(?:世界)\b", "你好世界杯", ["世界"]),
        (r"\b(?:原则上。)\b", "他原则上。好", ["原则上。"]),
        (r"\bI\b", "用IPhone，I 与 I", ["I", "I"]),
        (r"a\Bb", "ab 中文", ["ab"]),
        (r"\b(?:for|we)\b", "再for一次，forever", ["for"]),
    ],
)
def test_words_end_where_chinese_begins(source, text, expected):
    assert matches(source, text) == expected


def test_the_same_boundaries_hold_for_our_own_rules():
    assert matches(r"\bai\b", "我们用ai做, ais", foreign=False) == ["ai"]


def test_a_pattern_that_takes_too_long_is_stopped():
    slow = Regex(r"(?:a|aa)+$|zz")
    with pytest.raises(TooSlowError):
        list(slow.finditer("a" * 60 + "b", Budget(0.05)))


def test_the_time_of_all_patterns_of_a_rule_counts():
    spent = Budget(-1.0)
    with pytest.raises(TooSlowError):
        spent.left()
    assert Budget(60.0).left() > 59


def test_slow_rule_is_not_checked_and_does_not_hang(tmp_path, monkeypatch):
    from support.styles import load, markdown, write_style

    monkeypatch.setattr(_made, "SECONDS", 0.05)
    rule = "extends: existence\nmessage: \"%s\"\nnonword: true\ntokens: ['(?:a|aa)+$|zz']\n"
    entry = load(write_style(tmp_path, {"Slow": rule}))["Acme.Slow"]
    missed = list(entry.rule.check(markdown("a" * 60 + "b"), None))
    assert [piece.why.en for piece in missed] == ["its pattern took longer than 5 seconds in this document"]
    assert _regex.SECONDS == 5.0
