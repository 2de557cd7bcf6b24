"""Words beside the text: bookmarks that nothing leads to and smart tags go, all others are said to be left."""

from __future__ import annotations

import pytest
from support import concealed
from support.cleaned import cleaned, members
from support.word import R, package, part, word

from briefcheck.cleaning.clean import clean
from briefcheck.cleaning.plan import Plan


def mark(name: str, number: int = 1) -> str:
    """Return a bookmark around a word."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{{{start}<w:r><w:t>word</w:t></w:r><w:bookmarkEnd w:id="{number}"/>}}'


@pytest.mark.parametrize("strict", [False, True], ids=["transitional", "strict"])
def test_the_name_of_a_bookmark_that_nothing_leads_to_goes(strict: bool) -> None:
    data = word("One " + mark("Southwind_price"), header=mark("Southwind_head", 2), strict=strict)

    copy = cleaned(data)

    assert copy.done == {"bookmarks": 2}
    assert copy.left == {}
    assert "bookmark" not in "".join(content.decode() for content in copy.parts.values())
    assert copy.text == ["One word"]
    assert cleaned(copy.data).done == {}


@pytest.mark.parametrize("name", ["_GoBack", "_Toc123", "OLE_LINK1"])
def test_the_bookmarks_of_programs_stay(name: str) -> None:
    data = word("One " + mark(name))

    assert cleaned(data).data == data


@pytest.mark.parametrize(
    "leads",
    [
        concealed.field("REF price \\h"),
        concealed.field("= SUM(PRICE) * 2"),
        (
            '{<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF pri</w:instrText></w:r>'
            '<w:r><w:instrText>ce </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>}'
        ),
        '{<w:fldSimple w:instr=" REF price "><w:r><w:t>x</w:t></w:r></w:fldSimple>}',
        '{<w:hyperlink w:anchor="price"><w:r><w:t>x</w:t></w:r></w:hyperlink>}',
        (
            '{<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="price"/></w:ffData></w:fldChar></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>}'
        ),
    ],
    ids=["field", "formula", "cut", "simple", "link", "form field"],
)
def test_a_bookmark_that_something_leads_to_stays_and_is_said(leads: str) -> None:
    data = word("One " + mark("price") + mark("other", 2) + leads)

    copy = cleaned(data)

    assert copy.done == {"bookmarks": 1}
    assert "bookmark" in copy.left
    assert '"price"' in copy.xml()
    assert '"other"' not in copy.xml()


def test_a_picture_that_leads_to_a_bookmark_keeps_it() -> None:
    click = (
        '{<w:r><w:drawing><wp:docPr id="1" name="Picture 1"><a:hlinkClick r:id="near"/></wp:docPr></w:drawing></w:r>}'
    )
    given = members(word("One " + mark("price") + click))
    rels = given["word/_rels/document.xml.rels"]
    link = f'<Relationship Id="near" Type="{R}/hyperlink" Target="#price" TargetMode="External"/>'.encode()
    data = package(
        {**given, "word/_rels/document.xml.rels": rels.replace(b"</Relationships>", link + b"</Relationships>")}
    )

    copy = cleaned(data)

    assert (copy.done, copy.left) == ({}, {"bookmark": ()})


def test_a_macro_may_lead_to_any_bookmark() -> None:
    data = word(
        "One " + mark("price"), **concealed.merged(concealed.linked_part("vbaProject.bin", concealed.VBA, b"x"))
    )

    copy = cleaned(data)

    assert copy.done == {}
    assert set(copy.left) == {"macro", "bookmark"}


def test_of_two_bookmarks_with_one_number_the_ends_stay() -> None:
    copy = cleaned(word("One " + mark("price", 7) + mark("_Ref1", 7)))

    assert copy.done == {"bookmarks": 1}
    assert (copy.xml().count("bookmarkStart"), copy.xml().count("bookmarkEnd")) == (1, 2)


def test_a_bookmark_in_utf_16_goes() -> None:
    start = '<w:bookmarkStart w:id="1" w:name="报价"/>'
    body = f'<w:body><w:p>{start}<w:r><w:t>价格</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p></w:body>'
    text = part("document", body).replace("UTF-8", "UTF-16")
    data = package({**members(word("a")), "word/document.xml": text.encode("utf-16")})

    copy = cleaned(data)

    assert copy.done == {"bookmarks": 1}
    assert copy.text == ["价格"]


@pytest.mark.parametrize("strict", [False, True], ids=["transitional", "strict"])
def test_the_words_of_a_smart_tag_stay_and_what_a_program_noted_goes(strict: bool) -> None:
    tag = (
        '{<w:smartTag w:uri="urn:x" w:element="phone"><w:smartTagPr><w:attr w:name="who" w:val="Ann Lee"/></w:smartTagPr>'
        '<w:r><w:t>call</w:t></w:r><w:smartTag w:uri="urn:x" w:element="y"><w:r><w:t>us</w:t></w:r></w:smartTag></w:smartTag>}'
    )
    copy = cleaned(word("Please " + tag + "!", strict=strict))

    assert copy.done == {"smart-tags": 2}
    assert copy.text == ["Please callus!"]
    assert "Ann Lee" not in copy.xml()


LISTED = {
    "list-entry": concealed.control(
        '<w:dropDownList><w:listItem w:displayText="Southwind" w:value="S"/></w:dropDownList>', "word"
    ),
    "form-field": concealed.form_field('<w:helpText w:val="ask Ann"/>'),
    "link-tip": '{<w:hyperlink w:tooltip="ask Ann" w:anchor="_top"><w:r><w:t>word</w:t></w:r></w:hyperlink>}',
    "alt-text": concealed.picture(attributes='title="Ann at lunch"'),
    "object-name": concealed.drawn("<wps:wsp/>", "Budget arrow"),
    "control-name": concealed.control('<w:alias w:val="Southwind"/>', "word"),
}


@pytest.mark.parametrize("kind", LISTED)
def test_what_somebody_may_want_stays_and_is_listed_with_its_place(kind: str) -> None:
    data = word("One\n" + LISTED[kind])

    result = clean(data, "a.docx", Plan())

    (left,) = result.left
    assert (left.kind, left.names) == (kind, ())  # the words themselves may be private
    assert [place.line for place in left.places] == [2]
    assert (result.data, result.done) == (data, ())


def test_the_title_of_a_table_is_listed() -> None:
    table = "| a | b |\n| c | d |"
    given = members(word(table))
    caption = b'<w:tblPr><w:tblCaption w:val="Southwind rates"/></w:tblPr>'
    data = package({**given, "word/document.xml": given["word/document.xml"].replace(b"<w:tblPr/>", caption)})

    assert cleaned(data).left == {"alt-text": ()}


def test_kept_as_asked_is_said() -> None:
    tag = (
        '<w:smartTag w:uri="u" w:element="e"><w:smartTagPr><w:attr w:name="a" w:val="Ann"/></w:smartTagPr></w:smartTag>'
    )
    data = word("One " + mark("price") + f"{{{tag}}}")

    assert set(cleaned(data, "comments").left) == {"bookmark", "smart-tag"}
