"""The part with the comments, taking ours out again, and files that take none."""

from __future__ import annotations

import pytest
from support.annotated import commented, finding, place_of, report_on
from support.cleaned import cleaned, members
from support.word import word

from briefcheck.annotate import word as annotating
from briefcheck.annotate.plan import CannotAnnotateError
from briefcheck.annotate.proof import prove
from briefcheck.cleaning.parcel import Parcel
from briefcheck.errors import UnreadableDocument
from briefcheck.frozen import replace
from briefcheck.readers.docx import read_docx

# ---------------------------------------------------------------------- the part


@pytest.mark.parametrize("strict", [False, True])
def test_part_is_made_with_its_relationship_and_type(strict: bool) -> None:
    data = word("The price", strict=strict, header="h")
    copy = commented(data, "price")

    parts = members(copy.data)
    family = "http://purl.oclc.org/ooxml" if strict else "http://schemas.openxmlformats.org"
    assert f'Type="{family}' in parts["word/_rels/document.xml.rels"].decode()
    assert 'relationships/comments" Target="comments.xml"' in parts["word/_rels/document.xml.rels"].decode()
    assert 'PartName="/word/comments.xml"' in parts["[Content_Types].xml"].decode()
    assert copy.words == ["price"]
    before = members(data)
    touched = {name for name in parts if parts[name] != before.get(name)}
    assert touched == {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}


def test_part_with_another_name_is_made_where_the_name_is_taken() -> None:
    copy = commented(word("The price", parts={"word/comments.xml": "<x/>"}), "price")

    assert b"briefcheck" in copy.member("word/comments2.xml")
    assert copy.member("word/comments.xml") == b"<x/>"


def test_file_without_relationships_gets_them() -> None:
    data = word("The price", styles=None, numbering=None)
    parts = {name: content for name, content in members(data).items() if name != "word/_rels/document.xml.rels"}
    import io
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    copy = commented(stream.getvalue(), "price")

    assert copy.words == ["price"]


def test_comments_of_people_stay_and_ids_are_free() -> None:
    data = word(["The {c:4}price{/c:4} of {c:7}it{/c:7}"], comments={4: "too much", 7: "so?"})
    copy = commented(data, "price")

    assert copy.heads == ["too much", "so?", "Error: wrong"]
    assert 'w:id="8" w:author="briefcheck"' in copy.xml("word/comments.xml")
    assert '<w:commentRangeStart w:id="4"/><w:commentRangeStart w:id="8"/>' in copy.xml()


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    data = word("The price")
    at = place_of(read_docx(data, "a.docx"), "price")

    assert commented(data, finding(at, "a\x01b")).heads == ["Error: a\ufffdb"]


# ---------------------------------------------------------------------- once more, and taking them out


def test_copy_of_a_copy_is_the_same_and_a_copy_cleaned_is_the_file() -> None:
    data = word(["{c:0}The price{/c:0} is {+now+} wrong", "| a | b |"], comments={0: "mine"})
    copy = commented(data, "price", "now", "b", "")
    again = commented(copy.data, "price", "now", "b", "")
    cleaned_ = cleaned(copy.data, "briefcheck-comments")

    assert again.data == copy.data
    assert cleaned_.done == {"briefcheck-comments": 4}
    assert commented(cleaned_.data, "price", "now", "b", "").data == copy.data
    assert members(cleaned_.data)["word/comments.xml"] == members(data)["word/comments.xml"]


def test_part_that_holds_nothing_any_more_goes() -> None:
    data = word("The price")
    copy = cleaned(commented(data, "price").data, "briefcheck-comments")

    assert set(copy.parts) == set(members(data))
    assert "comment" not in copy.xml() + copy.xml("[Content_Types].xml")


def test_what_word_keeps_beside_our_comments_goes_and_answers_stay() -> None:
    copy = commented(word(["The {c:0}price{/c:0}"], comments={0: "an answer"}), "price")
    ms = "http://schemas.microsoft.com/office"
    xml = copy.xml("word/comments.xml").replace("<w:p>", '<w:p xmlns:w14="x" w14:paraId="0A">', 1)
    ours = xml.index('w:author="briefcheck"')
    xml = xml[:ours] + xml[ours:].replace("<w:p>", '<w:p xmlns:w14="x" w14:paraId="0B">')
    parts = {
        "word/comments.xml": xml,
        "word/e.xml": '<x xmlns:w15="y"><c w15:paraId="0A" w15:paraIdParent="0B"/><c w15:paraId="0B"/></x>',
        "word/i.xml": '<x xmlns:v="z"><c v:paraId="0A" v:durableId="1"/><c v:paraId="0B" v:durableId="2"/></x>',
        "word/x.xml": '<x xmlns:v="z"><c v:durableId="1"/><c v:durableId="2"/></x>',
        "word/people.xml": '<x xmlns:w15="y"><p w15:author="briefcheck"/><p w15:author="Ann"/></x>',
    }
    kinds = {"e": "commentsExtended", "i": "commentsIds", "x": "commentsExtensible", "people": "people"}
    links = [(f"l{name}", f"{ms}/{kind}", f"{name}.xml") for name, kind in kinds.items()]
    data = word(["{<x/>}"], parts=parts, links=[*links, ("c", "comments", "comments.xml")])
    parcel = Parcel(data)
    parcel.put("word/document.xml", copy.member("word/document.xml"))

    left = members(annotating.without_remarks(parcel.finish(), "a.docx"))

    assert b"briefcheck" not in left["word/comments.xml"] + left["word/people.xml"]
    assert left["word/e.xml"] == b'<x xmlns:w15="y"><c w15:paraId="0A"/></x>'
    assert left["word/i.xml"] == b'<x xmlns:v="z"><c v:paraId="0A" v:durableId="1"/></x>'
    assert left["word/x.xml"] == b'<x xmlns:v="z"><c v:durableId="1"/></x>'
    assert b"Ann" in left["word/people.xml"]
    assert b"an answer" in left["word/comments.xml"]


def test_comment_of_a_person_who_is_called_briefcheck_is_theirs() -> None:
    data = word(["The {c:0}price{/c:0}"], comments={0: ("briefcheck: allow a/b -- agreed", "briefcheck", "")})

    assert annotating.without_remarks(data, "a.docx") == data
    assert [part.kind for part in read_docx(data, "a.docx").parts] == ["body", "comment"]


def test_our_comments_are_no_words_of_the_file() -> None:
    data = word("The price is wrong")
    document = read_docx(commented(data, "price").data, "a.docx")

    assert document.parts == read_docx(data, "a.docx").parts
    assert [(it.kind, it.text, it.name) for it in document.concealed] == [("comment", "", "briefcheck")]


# ---------------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"parts": {"_xmlsignatures/sig1.xml": "<x/>"}}, "signed"),
        ({"settings": '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'}, "protected"),
    ],
)
def test_signed_and_protected_files_are_refused(parts: dict[str, object], said: str) -> None:
    with pytest.raises(CannotAnnotateError, match=said):
        commented(word("The price", **parts), "price")


def test_damaged_comments_are_refused() -> None:
    data = word(["The {c:0}price{/c:0}"], comments={0: "briefcheck"}, parts={"word/comments.xml": "<briefcheck"})

    with pytest.raises(CannotAnnotateError, match="not well-formed"):
        annotating.without_remarks(data, "a.docx")
    with pytest.raises(CannotAnnotateError, match="not well-formed"):
        annotating.annotated(data, report_on(data, "price"), "en")


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(UnreadableDocument):
        annotating.without_remarks(b"PK", "a.docx")


def test_copy_that_is_not_right_is_not_handed_over() -> None:
    data = word(["The {c:0}price{/c:0}"], comments={0: "mine"}, header="h")
    document = read_docx(data, "a.docx")
    copy = commented(data, "price")

    parcel = Parcel(data)
    parcel.put("word/comments.xml", members(data)["word/comments.xml"].replace(b"<w:r>", b"<w:r><w:rPr><w:u/></w:rPr>"))
    other = parcel.finish()
    prove(data, copy.data, document, [("1", "price")])
    for made, expected, what in (
        (copy.data, [("1", "other")], "the words that a comment hangs on"),
        (copy.data, [("2", "")], "the words that a comment hangs on"),
        (word("The prize"), [], "its text"),
        (word(["The {c:0}price{/c:0}"], comments={0: "mine!"}, header="h"), [], "its text"),
        (
            word(["The {c:0}price{/c:0}"], comments={0: "mine"}, header="h", parts={"a.xml": "<x/>"}),
            [],
            "a part of the",
        ),
        (word(["The {c:0}price{/c:0}"], comments={0: ("mine", "Ann", "")}, header="h"), [], "its text"),
        (b"PK", [], "could not be read back"),
        (other, [], "the comments of people"),
    ):
        with pytest.raises(CannotAnnotateError, match=what):
            prove(data, made, replace(document, not_read=()), expected)
