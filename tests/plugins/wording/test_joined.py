"""A whole document looked through at once: nothing is found that is not in a block, and nothing is missed."""

from __future__ import annotations

import pytest
from briefcheck_wording._block import Block
from briefcheck_wording._joined import Joined, Words, holding
from briefcheck_wording._letters import by_letter
from briefcheck_wording._regex import EDGE, Budget, Regex
from hypothesis import given, settings
from hypothesis import strategies as st

FREE = Budget(None)
TEXT = frozenset({"text"})
PATTERNS = [
    r"\b(?:oak|elm)\b",
    r"^elm",
    r"oak$",
    r"\Aelm|oak\z",
    r"oak\Z",
    r"[^,]+",
    r"[^,]+,",
    r"elm.oak",
    r"oak\W+elm",
    r"oak\S",
    r"\D\d",
    r"\P{L}+",
    r"[\W,]+",
    r"[\S\s]oak",
    r"[^\W]+",
    r"[[:^alpha:]]elm",
    r"[a-z-[aeiou]]+",
    r"[\W-[,]]+",
    r"(?<!elm[^,]{0,9}),",
    r"(?<!^elm.{0,9}),",
    r"oak(?!\s)",
    r"oak(?![^.])",
    r"\Boak",
    r"(?:oak|[^.]|。)+",
    r"(?i)OAK",
    r"",
    r"\n",
    r"(?s)elm.+oak",
    r"(?x) oak # a tree",
]
texts = st.lists(st.text(st.sampled_from(list("oakelm ,.1-\n你。")), max_size=9) | st.sampled_from(["oak", "elm, oak"]))


def blocks(parts):
    return Joined(Block(part, TEXT) for part in parts)


def each(regex, found):
    return [(number, match.span()) for number, block in found for match in regex.finditer(block.text, FREE)]


@pytest.mark.parametrize("multiline", [False, True])
@pytest.mark.parametrize("source", PATTERNS)
@settings(deadline=None)
@given(parts=texts)
def test_at_once_is_one_by_one(source, multiline, parts):
    looked = blocks([*parts, "an elm", "an ash", "oak", "1", "elm", "x"])
    regex = Regex(source, multiline=multiline)
    numbers = {id(block): number for number, block in enumerate(looked)}
    kept = [(numbers[id(block)], block) for block in holding(looked, FREE, regex)]
    assert each(regex, kept) == each(regex, list(enumerate(looked)))


@pytest.mark.parametrize("source", [pattern for pattern in PATTERNS if Regex(pattern).keeps_to_blocks])
@settings(deadline=None)
@given(parts=texts)
def test_what_is_found_at_once_keeps_to_its_block(source, parts):
    looked = blocks([*parts, "elm", "oak"])
    assert not any(EDGE in found[0] for found in Regex(source).finditer(looked.text, FREE))


def test_blocks_without_the_words_are_passed_over():
    looked = blocks(["an oak", "", "elms", "an oak and a beech", "x", "beech"])
    assert [block.text for block in holding(looked, FREE, Regex(r"\boak\b"))] == ["an oak", "an oak and a beech"]
    both = holding(looked, FREE, Regex("elm"), Regex(r"\bbeech"))
    assert [block.text for block in both] == ["elms", "an oak and a beech", "beech"]


@pytest.mark.parametrize("source", ["(?s)a.b", "(?ix)a", r"\X", r"\x{0}", r"\p{^Lu}"])
def test_patterns_that_may_get_past_an_edge_look_at_each_block(source):
    looked = blocks("abcdef")
    assert not Regex(source).keeps_to_blocks
    assert holding(looked, FREE, Regex(source)) is looked


def test_few_blocks_and_our_own_rules_are_looked_at_one_by_one():
    few = blocks("abcd")
    assert holding(few, FREE, Regex("x")) is few
    many = blocks("abcdefgh")
    assert holding(many, FREE, Regex("x", foreign=False)) is many
    plain = iter(many)
    assert holding(plain, FREE, Regex("x")) is plain


WORDS = ["apt", "apple pie", "bee", "beech", "Alder", "ash+", "a?lder", "(?:cat|dog)", "cow|pig", "x-ray", "elm", "oak"]


@settings(deadline=None)
@given(st.permutations(WORDS * 2), st.booleans(), st.text(st.sampled_from(list("apledrbchoxyAO-k +")), max_size=40))
def test_alternatives_by_letter_find_the_same(words, ignorecase, text):
    made, order = by_letter(words, str, str, ignorecase=ignorecase)
    text = f"{text} apple pie beech ash lder dog pig Alder alder X-ray"
    plain, quick = (Regex(rf"\b(?:{source})\b", ignorecase=ignorecase) for source in ("|".join(words), made))
    assert [found.span() for found in plain.finditer(text, FREE)] == [
        found.span() for found in quick.finditer(text, FREE)
    ]
    assert sorted(order) == sorted(words)


def test_long_lists_ask_for_the_letter_and_flags_are_left_alone():
    many = [f"{letter}{end}" for end in ("x", "y", "z") for letter in "abcde"]
    assert by_letter(many, str, str, ignorecase=True)[0].startswith("(?=a)(?:ax|ay|az)|(?=b)")
    flagged = [*many, "a(?i)b"]
    assert by_letter(flagged, str, str, ignorecase=True) == ("|".join(flagged), flagged)


def test_a_long_swap_list_keeps_each_word_with_its_own(says):
    swap = {f"{letter}{end}": f"{end}{letter}" for end in ("xx", "y", "z") for letter in "abcde"} | {"(?:m|n)o": "no"}
    rule = 'extends: substitution\nmessage: "%s for %s"\nswap:\n' + "".join(
        f"  '{old}': {new}\n" for old, new in swap.items()
    )
    assert says(rule, "axx ez mo by") == ["xxa for axx", "ze for ez", "no for mo", "yb for by"]


WORDS = ["elm", "Oak", "elm oak", "你好", "é", "i", "ı", "İl", "K", "straße", "."]


@pytest.mark.parametrize("ignorecase", [False, True])
@settings(deadline=None)
@given(
    words=st.lists(st.sampled_from(WORDS), min_size=1),
    parts=st.lists(st.text(st.sampled_from(list("oakelmOAKELM 你好éÉiİıIKſßẞ,\n")), max_size=9)),
)
def test_where_no_word_is_nothing_is_found(words, parts, ignorecase):
    joined = blocks(parts)
    regex = Regex("|".join(words), ignorecase=ignorecase)
    if not Words(words, ignorecase=ignorecase).may_be_in(joined):
        assert not each(regex, enumerate(joined))


@pytest.mark.parametrize(
    ("words", "text", "may_be"),
    [
        (["elm", "oak"], "an oak", True),
        (["elm", "oak"], "an Oak", False),
        (["elm", "oa?k"], "no tree", True),
        ([], "no tree", True),
    ],
)
def test_only_plain_words_are_looked_for_beforehand(words, text, may_be):
    assert Words(words, ignorecase=False).may_be_in(blocks([text])) is may_be
    assert Words(words, ignorecase=False).may_be_in([Block("no tree", TEXT)])


@pytest.mark.parametrize(
    "text",
    [
        "An oak.\n\nAn elm.\n",
        "An **oak**.\n",
        "An\noak.\n",
        "---\ntitle: oaks\n---\n\nElm.\n",
        "![oak](a.png)\n",
        "| oak | elm |\n|---|---|\n",
    ],
)
def test_a_word_that_a_rule_finds_is_looked_for_where_it_stands(words, text):
    rule = """
        extends: existence
        message: "%s"
        nonword: true
        scope: [text, alt, summary]
        tokens: [oak]
    """
    assert words(rule, text)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("ısıtma", "ısıtma"),
        ("ısıtma", "ISITMA"),
        ("istanbul", "İstanbul"),
        ("İstanbul", "istanbul"),
        ("İZMİR", "İZMİR"),
    ],
)
def test_an_i_is_an_i_dotted_or_not(words, word, text):
    rule = f"""
        extends: existence
        message: "%s"
        ignorecase: true
        tokens: [{word}]
    """
    assert words(rule, f"{text}\n") == [text]


def test_blocks_are_made_for_a_document_that_holds_the_words_only(words, monkeypatch):
    def fail(*_):
        raise AssertionError

    monkeypatch.setattr("briefcheck_wording._block.block_of", fail)
    rule = """
        extends: existence
        message: "%s"
        tokens: [oak, ash tree]
    """
    assert words(rule, "An elm.\n\nA hedge.\n") == []
