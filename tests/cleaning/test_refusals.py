"""Files that are not cleaned, and copies that are not handed over."""

from __future__ import annotations

import pytest
from support import concealed
from support.cleaned import cleaned, members
from support.word import PACKAGE, package, word

from briefcheck import UnreadableDocument
from briefcheck.cleaning import clean as module
from briefcheck.cleaning.parcel import Parcel
from briefcheck.cleaning.plan import CannotCleanError, Kind, Plan
from briefcheck.readers.docx import read_docx

SIGNATURE = f"{PACKAGE}/relationships/digital-signature/origin"


def refused(data: bytes, *only: str) -> CannotCleanError:
    with pytest.raises(CannotCleanError) as caught:
        cleaned(data, *only)
    assert caught.value.why.zh != caught.value.why.en
    return caught.value


def test_signed_file() -> None:
    by_link = word("a{+b+}", **concealed.package_part("_xmlsignatures/origin.sigs", SIGNATURE, b""))
    by_name = word("a{+b+}", parts={"_xmlsignatures/sig1.xml": "<x/>"})

    for data in (by_link, by_name):
        assert str(refused(data)).startswith("The file is signed, and any change would break the signature.")


@pytest.mark.parametrize("strict", [False, True])
def test_protected_document(strict: bool) -> None:
    data = word("a", settings='<w:documentProtection w:edit="forms" w:enforcement="1"/>', strict=strict)

    assert str(refused(data)).startswith("The document is protected against changes.")


def test_protection_that_is_switched_off_protects_nothing() -> None:
    data = word(
        "a{+b+}",
        settings='<w:documentProtection w:edit="forms" w:enforcement="0"/><w:writeProtection w:recommended="1"/>',
    )

    assert cleaned(data).done == {"changes": 1}


def test_password_against_changes() -> None:
    data = word("a", settings='<w:writeProtection w:hash="abc" w:salt="def"/>')

    assert str(refused(data)).startswith("The file has a password against changes.")


def test_encrypted_part() -> None:
    data = bytearray(word("a", parts={"word/media/image1.png": b"x"}))
    at = data.rfind(b"word/media/image1.png") - 46
    data[at + 8] |= 1

    assert str(refused(bytes(data))).startswith("A part of the file is encrypted.")


def test_damaged_part_that_would_have_to_be_changed() -> None:
    data = package({**members(word("a", core={"creator": "Ann"})), "docProps/core.xml": b"<cp:x"})

    assert "docProps/core.xml is not well-formed" in str(refused(data))


def test_damaged_relationships() -> None:
    data = package({**members(word("a")), "word/_rels/styles.xml.rels": b"<x"})

    assert "word/_rels/styles.xml.rels is not well-formed" in str(refused(data))


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("word/_rels/document.xml.rels", None, "is missing"),
        ("word/header1.xml", b"", "not well-formed"),
        ("word/styles.xml", b"", "not well-formed"),
        ("word/numbering.xml", b"<w:n", "not well-formed"),
        ("word/settings.xml", b"", "is empty"),
        ("[Content_Types].xml", b"<T", "not well-formed"),
    ],
)
def test_damaged_file_is_not_handed_over_as_clean(name: str, content: bytes | None, why: str) -> None:
    parts = members(word("a{+b+}", header="Head", styles=" ", numbering=" ", settings=" "))
    assert cleaned(package(parts)).done == {"changes": 1}
    parts = {part: said for part, said in parts.items() if part != name or content is not None}

    message = str(refused(package(parts if content is None else {**parts, name: content})))

    assert message.startswith(f"The file is damaged ({name} ")
    assert why in message


def test_no_word_file() -> None:
    with pytest.raises(UnreadableDocument):
        cleaned(b"%PDF-1.7")


def clumsy(monkeypatch: pytest.MonkeyPatch, kind: Kind, old: bytes, new: bytes) -> None:
    """Make the step of a kind replace something in the body instead."""

    def step(parcel: Parcel) -> int:
        parcel.put(parcel.main, parcel.content(parcel.main).replace(old, new))
        return 1

    monkeypatch.setitem(module._STEPS, kind, step)  # nothing else can make the proof fail


def test_copy_with_other_words_is_not_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    clumsy(monkeypatch, "rsids", b"Price", b"Cost")

    assert "would not show the same words as the original (body)" in str(refused(word("Price 100"), "rsids"))


def test_copy_that_still_holds_something_is_not_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    clumsy(monkeypatch, "comments", b"x", b"x")

    assert "still in the copy (comments)" in str(refused(word("{c:0}a{/c:0}", comments={0: "b"}), "comments"))


def test_copy_that_cannot_be_read_is_not_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    clumsy(monkeypatch, "rsids", b"</w:document>", b"")

    assert "could not be read back" in str(refused(word("a"), "rsids"))


def test_copy_that_is_read_less_of_is_not_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def step(parcel: Parcel) -> int:
        parcel.put("word/header1.xml", b"<w:hdr")
        return 1

    monkeypatch.setitem(module._STEPS, "rsids", step)  # nothing else can make the proof fail

    assert "could not be read back (a header)" in str(refused(word("a", header="."), "rsids"))


def test_section_that_a_deleted_mark_ends_keeps_the_file_from_being_cleaned() -> None:
    """Its header would be gone with it, which is for a person to decide."""
    mark = '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="Ann"/></w:rPr><w:sectPr><w:headerReference r:id="header1"/></w:sectPr></w:pPr></w:p>'
    data = word([mark, "b"], header="Head")
    parts = {
        name: content.replace(b'<w:headerReference w:type="default" r:id="header1"/>', b"")
        for name, content in members(data).items()
    }

    assert "(headers)" in str(refused(package(parts)))


def test_words_in_a_comment_are_no_words_of_the_page() -> None:
    box = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    data = word("{c:0}a{/c:0}", comments={0: box})

    assert read_docx(data, "a.docx").parts[1].kind == "text-box"
    assert cleaned(data).done == {"comments": 1}


def test_plan_takes_out_everything_but_what_somebody_wrote() -> None:
    assert "hidden-text" not in Plan().kinds
    assert {"comments", "changes", "rsids", "leftovers"} <= Plan().kinds
