"""What the rules about concealed content say on Word files, beyond their examples."""

from __future__ import annotations

import pytest
from briefcheck_hidden import (
    attached_template,
    author,
    comment,
    cropped_image,
    embedded_file,
    external_link,
    hidden_text,
    highlight_left,
    image_location,
    link_field,
    local_path,
    mail_merge,
    personal_property,
    stale_thumbnail,
    tracked_change,
    white_text,
)
from briefcheck_hidden._held import path_of
from support import concealed as c
from support.word import word

from briefcheck.engine.check import check_document
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.readers.docx import read_docx
from briefcheck.testing import Found, check_bytes


def check(rule, description: str, *, options=None, **keywords) -> list[Found]:
    return check_bytes(
        word(description, **keywords), path="a.docx", rule=rule.check, audience="client", options=options
    )


def told(found: list[Found]) -> list[str]:
    return [entry.text.en for entry in found]


def test_many_changes_are_one_finding_with_their_number_and_first_places():
    (found,) = check(tracked_change, "\n".join(["# One", *("{+a+} b" for _ in range(100)), "# Two"]))
    assert (found.line, found.message) == (2, "inserted")
    assert found.text.en.startswith("Words inserted in a tracked change by Ann (100 places)")
    assert found.text.zh.startswith("修订中插入的文字（作者：Ann）（共 100 处）")


def test_authors_of_comments_are_named_and_the_fourth_counted():
    comments = {at: ("why?", name, "") for at, name in enumerate(["Ann", "Tom", "Rita", "Bob", ""])}
    anchors = "".join(f"{{c:{at}}}x{{/c:{at}}}" for at in comments)
    (found,) = check(comment, anchors, comments=comments)
    assert found.text.en == "A comment by Ann, Tom, Rita and 1 more is still in the file (5 places)"
    assert "（作者：Ann、Tom、Rita 等 4 人）" in found.text.zh


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("file:///C:\\Users\\ann.lee\\Desktop\\rates.xlsx", "C:\\Users\\…\\Desktop\\rates.xlsx"),
        ("file:///C:/Documents%20and%20Settings/ann/rates.xlsx", "C:/Documents and Settings/…/rates.xlsx"),
        ("/home/ann/rates.xlsx", "/home/…/rates.xlsx"),
        ("file:///\\\\fs01\\clients\\a.docx", "\\\\fs01\\clients\\a.docx"),
    ],
)
def test_the_name_of_a_person_is_left_out_of_a_path(path, shown):
    assert path_of(path) == shown


def test_no_report_holds_the_person_of_a_path():
    path = "file:///C:\\Users\\zhangsan\\rates.xlsx"
    found = [
        *check(attached_template, "One", **c.attached_template(path)),
        *check(local_path, f"[two]({path})"),
        *check(link_field, c.field(r'INCLUDETEXT "C:\\Users\\zhangsan\\rates.docx"')),
        *check(mail_merge, "One", **c.mail_merge("", path)),
        *check(local_path, c.picture(attributes='descr="C:\\Users\\zhangsan\\My pictures\\tea.png"') + "One"),
    ]
    assert len(found) == 5
    assert not [entry for entry in found if "zhangsan" in entry.evidence + entry.text.en + entry.text.zh]


def test_accounts_and_degrees_are_masked():
    found = check(personal_property, "One", **c.people("Ann", "AD", "S::ann.lee@agency.example::0a1b2c3d"))
    assert "ann.lee@agency.example" not in "".join(told(found))
    assert "Ann" in told(found)[0]
    photo = {"parts": {"word/media/a.jpeg": c.photograph((31, 14, 24))}, "links": [("p", "image", "media/a.jpeg")]}
    (placed,) = check(image_location, "One" + c.picture("p"), **photo)
    assert "31" not in placed.text.en + placed.evidence


def test_a_server_is_reported_once():
    links = [(f"p{at}", "image", f"https://track.example/{at}.png") for at in range(3)]
    pictures = "\n".join(c.vector_picture(f"p{at}") for at in range(3))
    (found,) = check(external_link, "One\n" + pictures, links=[*links, ("q", "image", "https://other.example/x")][:3])
    assert found.text.en.startswith(
        "A picture is fetched from the web when the file is opened (3 places): https://track.example"
    )


def test_letters_that_may_stand_on_a_picture_are_possible():
    floating = "{<w:r><w:drawing><wp:anchor><wp:docPr id='1' name='x'/></wp:anchor></w:drawing></w:r>}"
    assert [entry.confidence for entry in check(white_text, floating + c.coloured("two", "FFFFFF"))] == ["possible"]
    assert [entry.confidence for entry in check(white_text, c.coloured("two", "FFFFFF"))] == ["likely"]


def test_hidden_words_that_a_reader_finds_are_reported_once_with_their_number():
    (found,) = check(hidden_text, "a{~b~}\nc{~d~}")
    assert "(2 places)" in found.text.en


def test_names_of_the_allow_list_may_have_a_star_at_an_end():
    core = {"creator": "Ann Lee (Agency)", "lastModifiedBy": "Tom"}
    assert told(check(author, "One", core=core, options={"allow": ["*(AGENCY)"]})) == [
        "“Tom” stands in the file as author or editor, and is not on the list"
    ]
    assert check(author, "One", core=core, options={"allow": ["ann*", "tom"]}) == []
    assert check(author, "One", core=core) == []


def test_kinds_of_embedded_files():
    for program, name, words in [
        ("Excel.Sheet.12", "a.xlsx", "an Excel workbook (a.xlsx)"),
        ("", "slides.pptx", "a PowerPoint presentation (slides.pptx)"),
        ("Package", "oleObject1.bin", "a file (oleObject1.bin)"),
        ("AcroExch.Document", "oleObject1.bin", "a file (oleObject1.bin)"),
    ]:
        part = c.linked_part(f"embeddings/{name}", "package", b"x", "object")
        (found,) = check(embedded_file, "One\n" + c.embedded_object("object", program), **part)
        assert words in found.text.en


def test_the_most_cropped_picture_gives_the_share():
    (found,) = check(cropped_image, "One\n" + c.picture(crop='l="30000"') + c.picture(crop='l="60000"'))
    assert found.text.en.startswith("60% of a picture")


def test_a_thumbnail_with_some_other_words_is_of_the_document():
    def thumbnail(text: str) -> list[Found]:
        part = c.package_part("docProps/thumbnail.emf", c.THUMBNAIL, c.metafile(text))
        return check(stale_thumbnail, "# Plan for Northwind Tea\nThe launch in spring", **part)

    assert thumbnail("Plan for Northwind Tea, the launch in spring, Times Roman") == []
    assert [entry.message for entry in thumbnail("Plan for Southwind Coffee: summer campaign")] == ["other-words"]


def test_runs_of_one_highlight_are_one_place():
    (found,) = check(highlight_left, "a ==b====c== d ==e==")
    assert "(2 places)" in found.text.en


def test_a_clean_file_raises_nothing_at_client():
    data = word(
        ["# Plan", "Words **bold**, a [link](https://www.example.com).", "| a | b |", c.field("PAGE", "1")],
        header="Plan",
        core={"creator": "Ann Lee", "lastModifiedBy": "Tom"},
        app={"Company": "Agency", "Template": "Normal.dotm"},
        custom={"KSOProductBuildVer": "2052-11.1.0.14309", "ICV": "0A1B2C3D4E5F"},
        settings='<w:rsids><w:rsidRoot w:val="00A1"/></w:rsids><w:trackRevisions w:val="0"/>',
    )
    found = check_bytes(data, path="a.docx", audience="client")
    assert [entry.rule for entry in found if entry.rule.startswith("hidden/")] == []


def test_of_an_address_on_the_web_only_the_server_is_shown():
    address = "https://lin:Vq7mTr42Kd@pics.example/11010119900307002X.png?token=Vq7mTr42Kd"
    (found,) = check(external_link, "One\n" + c.vector_picture("p"), links=[("p", "image", address)])
    assert found.text.en.endswith(": https://pics.example")
    assert found.text.zh.endswith("：https://pics.example")
    assert found.evidence == "https://pics.example"


@pytest.mark.parametrize(
    "keywords",
    [
        c.attached_template("file:///C:/Users/lin/11010119900307002X/t.dotx"),
        c.linked_part("embeddings/11010119900307002X.pdf", "package", b"x"),
        {"links": [("p", "image", "https://pics.example/11010119900307002X.png")]},
    ],
)
def test_what_an_address_or_the_name_of_a_file_holds_is_found_and_masked(keywords):
    extensions = load_extensions()
    policy = Policies(extensions, audience="client").for_file("a.docx")
    report = check_document(read_docx(word("One", **keywords), "a.docx"), policy, extensions)
    assert "sensitive/resident-id" in {it.rule for it in report.findings}
    assert any(it.rule.startswith("hidden/") for it in report.findings)
    assert "11010119900307002X" not in repr(report)


@pytest.mark.parametrize(
    ("program", "name", "words"),
    [
        ("Excel.Sheet.12", "a.xlsx", "every sheet can be opened, hidden ones too"),
        ("Word.Document.12", "a.docx", "every page can be opened, with comments and tracked changes"),
        ("Package", "a.pdf", "all of it can be opened"),
    ],
)
def test_what_of_an_embedded_file_can_be_opened_depends_on_its_kind(program, name, words):
    part = c.linked_part(f"embeddings/{name}", "package", b"x", "object")
    (found,) = check(embedded_file, "One\n" + c.embedded_object("object", program), **part)
    assert found.text.en.endswith(f"({name}) as a whole: {words}")
