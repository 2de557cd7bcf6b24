from __future__ import annotations

from support import concealed as c
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


def test_boxes_of_a_form_with_a_character_each_are_read_as_one_word():
    row = " | ".join(("Account", *"6222021Q", "Branch", *"0123456"))
    document = markdown(f"| {row} |\n|{'---|' * 17}\n")
    boxed = [passage for passage in find_passages(document) if passage.text == "6222021Q"]
    assert [(passage.row, passage.place.cell) for passage in boxed] == [("Account", 2)]
    assert "0123456" not in {passage.text for passage in find_passages(document)}


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


def test_words_that_stand_in_no_paragraph_are_given():
    book = c.workbook({"Rates": [["Role", "Mobile"], ["Planner", "13912345678"]]})
    document = word(
        "Shown\n" + c.embedded_object("book", "Excel.Sheet.12"),
        **c.merged(c.linked_part("embeddings/rates.xlsx", "package", book, "book"), c.variables(client="Southwind")),
    )
    passages = {passage.text: passage for passage in find_passages(document)}
    cell = passages["13912345678"]
    assert (cell.kind, cell.header, cell.row, cell.heading, cell.place.line) == (
        "embedded", "Mobile", "Planner", "rates.xlsx › Rates", 2
    )  # fmt: skip
    assert cell.quote(3, 5).unseen == "embedded"
    assert cell.quote(3, 5).text == "12"
    assert passages["Southwind"].kind == "document-variable"


def test_the_description_of_a_picture_comes_once():
    document = word(
        "Shown " + c.picture(attributes='descr="Southwind tea"') + "\n" + c.picture(attributes='descr="C:\\a.png"')
    )
    assert [(kind, text) for kind, text in found(document) if "tea" in text or "png" in text] == [
        ("shown", "Shown Southwind tea"),
        ("alt-text", "C:\\a.png"),
    ]


def test_words_of_a_description_are_told_from_those_beside_the_picture():
    passage = find_passages(word("Shown " + c.picture(attributes='descr="Southwind tea"') + " too"))[0]
    start = passage.text.index("Southwind")
    assert [passage.quote(at).unseen for at in (0, start, len(passage.text) - 1)] == ["", "alt-text", ""]


def test_who_wrote_comments_and_changes_is_given_once():
    document = word("Shown {+new+}{-old-} {c:0}here{/c:0}", comments={0: "Why?"})
    assert [text for kind, text in found(document) if kind == "author"] == ["Ann"]
    assert next(passage for passage in find_passages(document) if passage.kind == "author").quote().unseen == "author"
