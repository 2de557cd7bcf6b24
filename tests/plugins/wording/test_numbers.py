from __future__ import annotations

import math

import pytest
from briefcheck_wording._formula import Formula, FormulaError, condition_of
from briefcheck_wording._metrics import SCORES, counts, syllables

METRIC = 'extends: metric\nmessage: "%s"\n'
TEXT = """
# One

A short line. Another important sentence follows.

## Two

- item
- item

> quoted `code`

| a | b |
|---|---|
| 1 | 2 |

```
code
```
"""


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("heading.h1", 1),
        ("heading_h2 + heading.h3", 1),
        ("list", 2),
        ("blockquote", 1),
        ("pre", 1),
        ("table", 1),
        ("code", 1),
        ("paragraphs", 1),
        ("p", 1),
        ("sentences", 5),
        ("words", 10),
        ("long_words", 4),
        ("characters", 55),
        ("math.sqrt(list * 2)", 2),
        ("math.max(list, 5) - -1", 6),
        ("(list >= 2 && pre == 1) || !(list < 1)", 1),
        ("7 / 2", 3),
        ("list / 4", 0.5),
        ("math.floor(2.7) % 2 + math.pi * 0", 0),
    ],
)
def test_variables_and_functions(says, formula, value):
    assert says(METRIC + f"formula: |\n  {formula}\ncondition: '>= -1'", TEXT) == [f"{value:.2f}"]


def test_condition_decides(says):
    assert says(METRIC + "formula: list\ncondition: '> 2'", TEXT) == []
    assert says(METRIC + "formula: list\ncondition: '>= 2 && true'", TEXT) == ["2.00"]


def test_what_cannot_be_divided_is_no_finding(says):
    assert says(METRIC + "formula: list / heading.h5 - list / heading.h5\ncondition: '> 0'", TEXT) == []
    assert says(METRIC + "formula: math.sqrt(0 - list)\ncondition: '> 0'", TEXT) == []
    assert math.isnan(Formula("5 % 0", frozenset()).value({}))
    assert Formula("0 - 1.0 / 0", frozenset()).value({}) == -math.inf


def test_document_without_words(says):
    assert says(METRIC + "formula: heading.h1\ncondition: '> -1'", "# Only\n") == []


def test_scope_of_a_metric(run):
    rule = METRIC + "scope: paragraph\nformula: words\ncondition: '> 2'"
    assert run(rule, "One two.\n\nOne two three.") == [(3, 1, "One two three.", "3.00")]


@pytest.mark.parametrize(
    ("formula", "why"),
    [
        ("words +", "it is no expression"),
        ("wrds", "unknown variable 'wrds'"),
        ("math.cosh(1)", "unknown function 'math.cosh'"),
        ("os.remove(1)", "only the module 'math' is known"),
        ("words.real", "only the module 'math' is known"),
        ("[words]", "List cannot stand in a formula"),
        ("words ** 2", "Pow cannot stand in a formula"),
        ("'a'", "only numbers can stand in a formula"),
        ("words(1)", "only functions of 'math' can be called"),
        ("math.pi(1)", "only functions of 'math' can be called"),
    ],
)
def test_formula_that_is_refused(formula, why):
    with pytest.raises(FormulaError, match=why):
        Formula(formula, frozenset({"words"}))


def test_condition_is_a_comparison():
    assert condition_of("!= 3")(2) is True
    assert condition_of("< 3")(math.inf) is False


@pytest.mark.parametrize("name", SCORES)
def test_score_grows_with_difficulty(name):
    easy = counts("We met. The client said yes. We go on.")
    hard = counts(
        "Notwithstanding considerable organisational difficulties, representatives unanimously recommended "
        "comprehensive international communication initiatives."
    )
    assert SCORES[name](easy) < SCORES[name](hard)


def test_scores_are_the_published_formulas():
    # 100 words in 10 sentences, 500 characters, 150 syllables, 12 long, 8 complex, 6 of many syllables
    numbers = {
        "words": 100,
        "sentences": 10,
        "characters": 500,
        "syllables": 150,
        "long_words": 12,
        "complex_words": 8,
        "polysyllabic_words": 6,
    }
    assert {name: round(score(numbers), 2) for name, score in SCORES.items()} == {
        "Gunning Fog": 7.2,
        "Coleman-Liau": 10.64,
        "Flesch-Kincaid": 6.01,
        "SMOG": 7.55,
        "Automated Readability": 7.12,
        "LIX": 22.0,
    }


def test_readability_is_the_mean_of_its_metrics(says):
    rule = 'extends: readability\nmessage: "Grade %s"\ngrade: 5\nmetrics: [Flesch-Kincaid, SMOG]\n'
    text = "The organisation recommended comprehensive communication initiatives internationally."
    numbers = counts(text)
    mean = (SCORES["Flesch-Kincaid"](numbers) + SCORES["SMOG"](numbers)) / 2
    assert says(rule, text) == [f"Grade {mean:.2f}"]
    assert says(rule.replace("grade: 5", "grade: 90"), text) == []


def test_english_counts_say_nothing_of_a_chinese_document(says):
    chinese = "# 创意简报\n\n本次活动围绕新品上市展开，线上部分包括社交平台的话题。\n\n线下部分包括重点城市的快闪店。\n"
    rule = 'extends: readability\nmessage: "%s"\ngrade: 0\nmetrics: [LIX]\n'
    assert says(rule, chinese) == []
    assert says(METRIC + "formula: words\ncondition: '> 0'", chinese) == []
    assert says(METRIC + "formula: heading.h1\ncondition: '> 0'", chinese) == ["1.00"]


@pytest.mark.parametrize(
    ("word", "number"),
    {
        "make": 1,
        "asked": 1,
        "wanted": 2,
        "table": 2,
        "agency": 3,
        "campaign": 2,
        "strategy": 3,
        "consumer": 3,
        "television": 4,
        "budget": 2,
        "approved": 2,
        "boxes": 2,
        "makes": 1,
        "movement": 2,
        "safely": 2,
        "nation": 2,
        "social": 2,
        "video": 3,
        "actual": 3,
        "studying": 3,
        "quiet": 2,
        "important": 3,
        "communication": 5,
        "the": 1,
        "people": 2,
        "idea": 3,
        "area": 3,
        "media": 3,
        "production": 3,
        "client": 2,
        "creative": 3,
        "client's": 2,
        "'": 0,
    }.items(),
)
def test_syllables(word, number):
    assert syllables(word) == number
