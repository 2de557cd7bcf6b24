"""Masking: no form of a sensitive word survives, and no more than is allowed stays readable."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefcheck import Sensitive, Text
from briefcheck.engine.masking import Masker, masked_value

MOBILE = Sensitive("13913572468", (3, 2))
PASSWORD = Sensitive("Xk7@n2Q")
KEY = "".join(f"{number}k" for number in range(100, 160))


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("电话13913572468。", "电话139******68。"),
        ("139-1357-2468", "139-*******68"),
        ("139 1357 2468", "139 *******68"),
        ("１３９１３５７２４６８", "１３９******６８"),
        ("139\u200b1357\u200b2468", "139\u200b*******68"),
        ("139\n13572468", "139\n******68"),
        ("13913572468 13913572468", "139******68 139******68"),
        ("x13913572468y", "x139******68y"),
        ("13913572469", "13913572469"),
        ("", ""),
    ],
)
def test_an_identifier_is_masked_in_every_form(text, masked):
    assert Masker([MOBILE]).mask(text) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("联系人 1391357…", "联系人 139****…"),
        ("1391357", "139****"),
        ("…5572468", "…5572468"),
        ("…3572468 转", "…*****68 转"),
        ("1391357... and more", "139****... and more"),
        ("1391", "1391"),
    ],
)
def test_a_quotation_cut_inside_an_identifier_is_masked(text, masked):
    assert Masker([MOBILE]).mask(text) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("密码：Xk7@n2Q，", "密码：********，"),
        ("XK7@N2Q", "********"),
        ("Xk7@n2QXk7@n2Q", "********"),
        ("Xk7 @n2Q", "Xk7 @n2Q"),
    ],
)
def test_nothing_of_a_secret_stays_not_even_its_length(text, masked):
    assert Masker([PASSWORD]).mask(text) == masked


def test_the_longer_word_and_the_stricter_wish_win():
    masker = Masker(
        [Sensitive("13913572468", (3, 2)), Sensitive("a13913572468b", (0, 0)), Sensitive("13913572468", (1, 0))]
    )
    assert masker.mask("a13913572468b") == "********"
    assert masker.mask("甲13913572468乙") == "甲1**********乙"


@pytest.mark.parametrize(
    ("word", "masked"), [("abcdef", "a*****"), ("abcd", "a***"), ("abc", "********"), ("x", "********")]
)
def test_of_a_short_word_less_is_kept(word, masked):
    assert Masker([Sensitive(word, (3, 2))]).mask(f"<{word}>") == f"<{masked}>"


def test_words_of_nothing_mask_nothing():
    assert Masker([Sensitive(""), Sensitive("\u200b")]).mask("a b-c") == "a b-c"
    assert Masker([Sensitive(" - ")]).mask("a - b") == "a********b"
    assert Masker([]).mask("abc") == "abc"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("91357", "********"),
        ("…1-3572…", "…********…"),
        ("9135", "9135"),
        ("91358", "91358"),
        ("call 91357", "call 91357"),
        ("Road 7, Oak", "********"),
        ("Oak Hill", "Oak Hill"),  # words of their own
        (KEY[70:90], "********"),
    ],
)
def test_the_middle_of_an_identifier_is_masked(text, masked):
    assert Masker([MOBILE, Sensitive("1 Long Road 7, Oak Hill End"), Sensitive(KEY)]).mask(text) == masked


@pytest.mark.parametrize(
    ("word", "text", "masked"),
    [
        ("kapoor@example.com", "Dia Kapoor", "Dia Kapoor"),
        ("annkapoor@example.com", "Ann Kapoor", "Ann Kapoor"),
        ("margin is 18%", "margin", "margin"),
        ("供应商成本35万元", "供应商成本", "供应商成本"),
        ("1 Long Road, Oak Hill", "Oak Hill is far", "Oak Hill is far"),
        ("kapoor@example.com", "Dia Kapoor…", "Dia ********…"),
        ("kapoor@example.com", "Dia Kapoo", "Dia ********"),
        ("margin is 18%", "margin is 1", "********"),
        ("correcthorsebattery", "correcthorse", "********"),
        ("-----BEGIN RSA PRIVATE KEY-----", "A private key stands here", "A private key stands here"),
        ("-----BEGIN RSA PRIVATE KEY-----", "GIN RSA PRIVATE KEY", "********"),
    ],
)
def test_whole_words_are_no_piece_of_what_begins_like_them(word, text, masked):
    """A name is none of the address that is made of it, unless a mark says that the rest was cut off."""
    assert Masker([Sensitive(word)]).mask(text) == masked


def test_a_word_that_is_elsewhere_a_piece_is_masked_as_one():
    words = [Sensitive("kapoor@example.com"), Sensitive("kapoorsville")]
    assert Masker(words).mask("Dia Kapoor") == Masker(words[::-1]).mask("Dia Kapoor") == "Dia ********"


def test_the_beginning_of_a_word_keeps_what_may_stay_though_it_is_the_middle_of_another():
    assert Masker([MOBILE, Sensitive("58139135724685")]).mask("1391357") == "139****"


TEXT = st.text(st.sampled_from("ab1２3 -\u200b@。é\n"), max_size=40)
WORD = st.text(st.sampled_from("ab1２3 -\u200b@。é"), min_size=1, max_size=14).filter(
    lambda word: word.replace("\u200b", "")
)
KEEP = st.tuples(st.integers(0, 4), st.integers(0, 4))


@given(TEXT, st.lists(st.builds(Sensitive, WORD, KEEP), min_size=1, max_size=4), TEXT)
def test_no_output_contains_the_evidence(before, words, after):
    masked = Masker(words).mask(before + words[0].text + after)
    assert all(word.text not in masked for word in words)


@given(st.text("0123456789", min_size=11, max_size=20), st.sampled_from(["", " ", "-", "\u200b"]), TEXT)
def test_never_more_stays_than_is_kept(word, gap, around):
    assume(not any(character in around for character in "0123456789２"))
    written = gap.join(word)
    masked = Masker([Sensitive(word, (3, 2))]).mask(f"{around}甲{written}乙{around}")
    assert "".join(character for character in masked if character.isdigit()) == word[:3] + word[-2:]


@given(TEXT, TEXT)
def test_what_is_not_sensitive_is_left_as_it_is(left, right):
    masked = Masker([Sensitive("9876543210123", (3, 2))]).mask(f"{left}9876543210123{right}")
    assert masked == f"{left}987********23{right}"


def slowly_masked(words: list[str], text: str) -> set[int]:
    """Return what of ``text`` is hidden by the definition: each word in turn, whole or cut off at either end."""
    hidden: set[int] = set()
    for word in words:
        for start in range(len(text)):
            if text.startswith(word, start):
                hidden.update(range(start, start + len(word)))
        if len(text) >= 5 and re.search("[0-9]", text) and text in word[1:-1]:
            hidden.update(range(len(text)))
        for length in range(5, len(word)):
            if text.endswith(word[:length]):
                hidden.update(range(len(text) - length, len(text)))
            if text.startswith(word[-length:]):
                hidden.update(range(length))
    return hidden


def joined(most: int) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(["ab", "ba", "aab"]), min_size=5, max_size=most).map("".join)


@given(st.lists(joined(60), min_size=1, max_size=5), st.lists(joined(8), max_size=2), st.data())
def test_words_that_are_alike_are_all_hidden(words, around, data):
    """Also the very long ones, cut off anywhere."""
    word = data.draw(st.sampled_from(words))
    start = data.draw(st.integers(0, len(word) - 1))
    text = "".join([*around[:1], word[start:], *around[1:]]) if data.draw(st.booleans()) else word[: start + 1]
    masked = Masker(Sensitive(entry, (0, 0)) for entry in words).mask(text)
    hidden = slowly_masked(words, text)
    expected = "".join("*" if index in hidden else character for index, character in enumerate(text))
    assert re.sub(r"\*+", "*", masked) == re.sub(r"\*+", "*", expected)


@pytest.mark.parametrize(
    ("value", "message", "told"),
    [
        (13913572468, "{value}", "139******68"),
        (13913572468, "{value:,}", "139******68"),
        (13913572468.0, "{value:_.2f}", "139******68.0"),
        ([13913572468, 5], "{value}", "[139******68, 5]"),
        (1200000, "{value:,}", "1,200,000"),
        (Text("13913572468", "5"), "{value}", "139******68"),
    ],
)
def test_number_is_masked_before_a_message_gives_it_a_form(value: object, message: str, told: str) -> None:
    data = {"value": masked_value(value, Masker([MOBILE]))}
    assert Text(message, message).fill(data).en == told
