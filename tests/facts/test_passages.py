from __future__ import annotations

from support.facts import markdown, word

from briefcheck import Concealed, Document, Part, Place
from briefcheck.facts.passages import find_passages


def found(document):
    return [(passage.kind, passage.text) for passage in find_passages(document)]


def test_every_text_of_a_markdown_file_is_a_passage():
    document = markdown("---\nclient: Northwind\n---\n\n# Title\n\nWords\n\n```\ncode\n```\n", "a/b/report.md")
    assert found(document) == [
        ("shown", "Title"),
        ("shown", "Words"),
        ("code", "code"),
        ("property", "Northwind"),
        ("file-name", "report.md"),
    ]


def test_text_in_a_table_knows_its_column_row_and_heading():
    document = markdown("# Team\n\n| Name | Phone |\n|---|---|\n| Ann | 123 |\n")
    last = next(passage for passage in find_passages(document) if passage.text == "123")
    assert (last.header, last.row, last.heading) == ("Phone", "Ann", "Team")


def test_what_a_word_file_conceals_is_given_once():
    document = word(
        "Shown {+new+}{-old-}{~hid~} {c:0}here{/c:0}",
        header="Head",
        comments={0: "Not for the client"},
    )
    passages = found(document)
    assert ("deleted", "old") in passages
    assert ("hidden", "hid") in passages
    assert ("shown", "Head") in passages
    assert passages.count(("comment", "Not for the client")) == 1
    assert not any(kind == "shown" and ("old" in text or "hid" in text) for kind, text in passages)


def test_a_comment_that_stands_in_no_part_is_given():
    document = Document("", "markdown", (Part("body", ()),), concealed=(Concealed("html-comment", "note", Place()),))
    assert found(document) == [("comment", "note")]


def test_a_format_change_has_no_words():
    concealed = (Concealed("tracked-format", "x", Place()), Concealed("hidden-text", "", Place()))
    assert found(Document("", "word", (Part("body", ()),), concealed=concealed)) == []


def test_a_passage_quotes_itself():
    document = markdown("some words\n")
    first = find_passages(document)[0]
    assert first.quote(5, 10).text == "words"
    assert first.quote(5, 10).place.column == 6
