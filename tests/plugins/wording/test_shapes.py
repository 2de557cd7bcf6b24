"""Rules in the shapes that the common styles of Vale have, written for this test: each loads, and finds what it should."""

from __future__ import annotations

import pytest

SHAPES = {
    "verb and participle, raw before tokens": (
        r"""
        extends: existence
        message: "In general, use active voice instead of passive voice ('%s')."
        link: https://example.com/voice
        ignorecase: true
        level: suggestion
        raw:
          - \b(am|are|were|being|is|been|was|be)\b\s*
        tokens:
          - '[\w]+ed'
          - written
        """,
        "It was approved. They are written. We saw it.",
        ["was approved", "are written"],
    ),
    "spacing between sentences": (
        r"""
        extends: existence
        message: "'%s' should have one space."
        level: error
        nonword: true
        action:
          name: remove
        tokens:
          - '[a-z][.?!] {2,}[A-Z]'
          - '[a-z][.?!][A-Z]'
        """,
        "One.  Two.Three. Four",
        ["e.  T", "o.T"],
    ),
    "latin abbreviations with look-ahead": (
        r"""
        extends: substitution
        message: Use '%s' instead of '%s'.
        ignorecase: true
        level: error
        nonword: true
        action:
          name: replace
        swap:
          '\b(?:eg|e\.g\.)(?=[\s,;])': for example
          '\b(?:ie|i\.e\.)(?=[\s,;])': that is
        """,
        "Some, e.g. tea, i.e. leaves; leg",
        ["e.g.", "i.e."],
    ),
    "adverb and hyphen": (
        r"""
        extends: existence
        message: "'%s' doesn't need a hyphen."
        level: error
        ignorecase: false
        nonword: true
        action:
          name: edit
          params:
            - regex
            - '-'
            - ' '
        tokens:
          - '\b[^\s-]+ly-\w+\b'
        """,
        "a newly-made plan",
        ["newly-made"],
    ),
    "units without a space": (
        r"""
        extends: existence
        message: "Put a nonbreaking space between the number and the unit in '%s'."
        nonword: true
        level: error
        tokens:
          - \b\d+(?:B|kB|MB|GB|TB)
          - \b\d+(?:ns|ms|s|min|h|d)
        """,
        "10MB in 5 min or 20ms",
        ["10MB", "20ms"],
    ),
    "times of day": (
        r"""
        extends: existence
        message: "Use 'AM' or 'PM' (preceded by a space)."
        level: error
        nonword: true
        tokens:
          - '\d{1,2}[AP]M\b'
          - '\d{1,2} ?[ap]m\b'
          - '\d{1,2} ?[aApP]\.[mM]\.'
        """,
        "At 10AM, 9 pm, 8 a.m. and 7 AM",
        ["10AM", "9 pm", "8 a.m."],
    ),
    "quotes": (
        r"""
        extends: existence
        message: "Commas and periods go inside quotation marks."
        level: error
        nonword: true
        tokens:
          - '"[^"]+"[.,?]'
        """,
        'He said "yes". She said "no."',
        ['"yes".'],
    ),
    "sentence length": (
        r"""
        extends: occurrence
        message: "Try to keep sentences short (< 6 words)."
        scope: sentence
        level: suggestion
        max: 5
        token: \b(\w+)\b
        """,
        "One two three four five six. One two.",
        ["One"],
    ),
    "heading that ends in a stop": (
        r"""
        extends: existence
        message: "Don't put a period at the end of a heading."
        nonword: true
        level: warning
        scope: heading
        action:
          name: edit
          params:
            - trim_right
            - '.?!'
        tokens:
          - '[a-z0-9][.]\s*$'
        """,
        "# A heading.\n\nA sentence.",
        ["g."],
    ),
    "beginning of a sentence": (
        r"""
        extends: existence
        message: "Don't start a sentence with '%s'."
        level: error
        raw:
          - '(?:[;-]\s)so[\s,]|^So[\s,]'
        """,
        "So we met.\n\nAnd so on",
        ["So "],
    ),
    "doubled words": (
        r"""
        extends: repetition
        message: "'%s' is repeated!"
        level: warning
        alpha: true
        action:
          name: edit
          params:
            - truncate
            - " "
        tokens:
          - '[^\s]+'
        """,
        "the the end",
        ["the the"],
    ),
    "inconsistent spelling": (
        r"""
        extends: consistency
        message: "Inconsistent spelling of '%s'."
        level: error
        ignorecase: true
        either:
          advisor: adviser
          centre: center
        """,
        "An advisor and an adviser",
        ["adviser"],
    ),
    "alternatives as one value": (
        r"""
        extends: substitution
        message: Consider using '%s' instead of '%s'.
        ignorecase: true
        level: warning
        action:
          name: replace
        swap:
          "(?:fire|police)m[ae]n": firefighter|police officer
        """,
        "A policeman",
        ["policeman"],
    ),
    "grade level": (
        r"""
        extends: metric
        message: "Try to keep the grade level (%s) below 8."
        link: https://example.com/grade
        formula: |
          (0.39 * (words / sentences)) + (11.8 * (syllables / words)) - 15.59
        condition: "> 8"
        """,
        "Organisational representatives unanimously recommended international communication initiatives.",
        [""],
    ),
    "smog": (
        r"""
        extends: metric
        message: "SMOG %s"
        formula: |
          1.0430 * math.sqrt((polysyllabic_words * 30.0) / sentences) + 3.1291
        condition: "> 10"
        """,
        "Organisational representatives unanimously recommended international communication initiatives.",
        [""],
    ),
    "typography": (
        r"""
        extends: substitution
        message: Consider using the '%s' symbol instead of '%s'.
        level: error
        nonword: true
        swap:
          '\.\.\.': …
          '\([cC]\)': ©
        """,
        "Wait... (c) us",
        ["...", "(c)"],
    ),
    "comma before the last of a list": (
        r"""
        extends: existence
        message: "Use a comma before the last 'and' or 'or'."
        scope: sentence
        level: suggestion
        nonword: true
        tokens:
          - '(?:[^\s,]+,){1,} \w+ (?:and|or) \w+[.?!]'
        """,
        "We sell tea, milk and sugar. Tea, milk, and sugar.",
        ["tea, milk and sugar."],
    ),
}


@pytest.mark.parametrize(("rule", "text", "expected"), SHAPES.values(), ids=SHAPES)
def test_shape_loads_and_runs(words, rule, text, expected):
    assert words(rule, text) == expected
