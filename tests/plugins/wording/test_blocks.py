"""Which text a rule looks at, and where what it finds is said to stand, in Markdown and in Word."""

from __future__ import annotations

import pytest
from briefcheck_wording._blocks import blocks_of
from briefcheck_wording._sentences import sentences
from support.styles import docx, found, load, markdown, write_style

from briefcheck import Context

TEXT = """\
---
title: word in front
---

# word one

## word two

A word here. Another word there. ![word in a picture](x.png)

- word in a list

> word quoted

| word head | b |
|---|---|
| word cell | c |

[word in a link](https://example.com) **word bold** *word italic* `word code`

```
word in code
```
"""
LINES = {
    "front": 2,
    "h1": 5,
    "h2": 7,
    "body": 9,
    "list": 11,
    "quote": 13,
    "head": 15,
    "cell": 17,
    "inline": 19,
}


def lines(run, scope, document=TEXT):
    rule = f'extends: existence\nmessage: "%s"\ntokens: [word]\nscope: {scope}\n'
    return [entry[0] for entry in run(rule, document)]


@pytest.mark.parametrize(
    ("scope", "where"),
    [
        ("text", [2, 5, 7, 9, 9, 11, 13, 15, 17, 19, 19, 19, 9]),
        ("heading", [5, 7]),
        ("heading.h1", [5]),
        ("text.heading.h2", [7]),
        ("h2", [7]),
        ("~heading", [2, 9, 9, 11, 13, 15, 17, 19, 19, 19, 9]),
        ("paragraph", [9, 9, 19, 19, 19]),
        ("sentence", [5, 7, 9, 9, 11, 13, 15, 17, 19, 19, 19]),
        ("sentence & ~heading & ~table", [9, 9, 11, 13, 19, 19, 19]),
        ("list", [11]),
        ("blockquote", [13]),
        ("table", [15, 17]),
        ("table.header", [15]),
        ("table.cell", [17]),
        ("alt", [9]),
        ("text.attr.alt", [9]),
        ("text.frontmatter.title", [2]),
        ("frontmatter", [2]),
        ("summary", [9, 9, 11, 13, 19, 19, 19]),
        ("link", [19]),
        ("strong", [19]),
        ("emphasis", [19]),
        ("code", [19]),
        ("heading & ~h1", [7]),
        ("[list, blockquote]", [11, 13]),
        ("[list, raw]", [11]),
        ("text.md", [2, 5, 7, 9, 9, 11, 13, 15, 17, 19, 19, 19, 9]),
        ("text.rst", []),
    ],
)
def test_scopes(run, scope, where):
    assert lines(run, scope) == where


WORD = """
# word one
A word here.
* word in a list
| word head | b |
| word cell | c |
[Caption] word below
"""


@pytest.mark.parametrize(
    ("scope", "many"), [("heading.h1", 1), ("list", 1), ("table", 2), ("text", 6), ("text.docx", 6), ("paragraph", 1)]
)
def test_scopes_of_a_word_file(run, scope, many):
    assert len(lines(run, scope, docx(WORD))) == many


def test_head_of_a_word_table_is_marked_or_bold(run):
    rule = 'extends: existence\nmessage: "%s"\ntokens: [word]\nscope: table.header\n'
    assert [entry[2] for entry in run(rule, docx("| **word** | **b** |\n| word | c |"))] == ["word"]


def test_core_properties_that_are_prose(run):
    document = docx("text", core={"title": "a word", "creator": "word"})
    titles = [entry.place.line for entry in document.document.properties if entry.name == "title"]
    assert lines(run, "frontmatter", document) == titles


def test_notes_and_headers_are_text(run):
    assert len(lines(run, "text", docx("text{fn:1}", header="word above", footnotes={1: "a word"}))) == 2


def test_comments_are_not(run):
    assert lines(run, "text", docx("{c:0}text{/c:0}", comments={0: "a word"})) == []


def test_code_and_addresses_are_left_out(words):
    rule = 'extends: existence\nmessage: "%s"\nnonword: true\ntokens: [foo]\n'
    text = "`foo` <https://foo.com> https://foo.com/x www.foo.com，[foo](https://foo.com) [foo.com](https://foo.com)"
    assert words(rule, text) == ["foo"]
    assert words(rule, docx("see https://foo.com，foo")) == ["foo"]


def test_words_over_a_hard_wrapped_line(run):
    rule = 'extends: existence\nmessage: "%s"\ntokens: [in order to, 原则上同意]\n'
    text = "We met at the office of the client last week, in\norder to decide; 大家讨论了很久很久很久之后客户终于原\n则上同意了，**in order\nto** go on."
    assert run(rule, text) == [
        (1, 47, "in order to", "in order to"),
        (2, 35, "原则上同意", "原则上同意"),
        (3, 9, "in order to", "in order to"),
    ]


def test_short_lines_are_remarks_of_their_own(run):
    rule = "extends: occurrence\nmessage: \"%s\"\nscope: sentence\nmax: 3\ntoken: '\\w+'\n"
    assert run(rule, "Anna came late\nBen was there\n3 papers lost") == []
    assert len(run(rule, "Anna came late\nand so did Ben")) == 1


def test_line_end_before_punctuation_is_no_blank(run):
    rule = 'extends: existence\nmessage: "%s"\nnonword: true\ntokens: ["[a-z] [,.]"]\n'
    text = "We met at the office of the client late last week\n, and decided ,\nonce more, to go on with the plan we had\n."
    assert run(rule, text) == [(2, 13, "d ,", "d ,")]


def test_formula_on_lines_of_its_own_is_left_out(run):
    rule = 'extends: existence\nmessage: "%s"\ntokens: [cost]\n'
    text = "The cost.\n\n$$\ncost = 5 x\n$$\n\n$$cost^2$$ {#eq}\n\nIt cost US$$5, the cost is US$$6."
    assert [entry[:2] for entry in run(rule, text)] == [(1, 5), (9, 4), (9, 20)]


def test_words_over_runs_of_a_word_file(run):
    rule = 'extends: existence\nmessage: "%s"\ntokens: [in order to]\n'
    assert run(rule, docx("first\nWe met in **or**der {+to+} go.")) == [(2, 8, "in order to", "in order to")]


def test_place_in_a_cell(tmp_path):
    rule = 'extends: existence\nmessage: "%s"\ntokens: [word]\n'
    entry = load(write_style(tmp_path, {"R": rule}))["Acme.R"]
    (finding,) = entry.rule.check(docx("| a | b |\n| c | a word |"), None)
    assert (finding.place.table, finding.place.row, finding.place.cell) == (1, 2, 2)


def test_description_of_a_picture_has_its_place(run):
    rule = 'extends: existence\nmessage: "%s"\ntokens: [word]\nscope: alt\n'
    assert run(rule, "text ![a word](x.png)") == [(1, 10, "word", "word")]


def test_positions_in_a_sentence(run):
    rule = 'extends: existence\nmessage: "%s"\ntokens: [Word]\nscope: sentence\n'
    assert run(rule, "第一行文字很长很长很长很长\n很长。Word one. Word two.") == [
        (2, 4, "Word", "Word"),
        (2, 14, "Word", "Word"),
    ]


def test_a_document_has_its_blocks_once():
    context = markdown("text")
    assert isinstance(context, Context)
    assert blocks_of(context) is blocks_of(context)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Mr. Fox met Dr. No, e.g. on 3.5. Then he left.", ["Mr. Fox met Dr. No, e.g. on 3.5.", "Then he left."]),
        ("一句。两句！“三句？”四句", ["一句。", "两句！", "“三句？”", "四句"]),
        ("He said “Go.” They went.", ["He said “Go.”", "They went."]),
        ("Stop! said he", ["Stop! said he"]),
        ("a\nb", ["a", "b"]),
        ("", []),
    ],
)
def test_sentences(text, parts):
    assert [text[start:end] for start, end in sentences(text)] == parts


def test_same_findings_in_markdown_and_word(tmp_path):
    rule = 'extends: existence\nmessage: "%s"\ntokens: [word, 世界]\nscope: [text, sentence]\n'
    entry = load(write_style(tmp_path, {"R": rule}))["Acme.R"]
    text = "# a word\n\nword **wo**rd 你好世界吗\n\n* word\n"
    one, two = found(entry.rule, markdown(text)), found(entry.rule, docx(text.replace("\n\n", "\n")))
    assert (
        [entry[2] for entry in one]
        == [entry[2] for entry in two]
        == ["word", "word", "word", "word", "世界", "word", "word", "世界", "word", "word"]
    )
