"""Comments, everywhere they hang, with all their parts."""

from __future__ import annotations

import pytest
from support.cleaned import cleaned
from support.word import word

MS = "http://schemas.microsoft.com/office"
PARTS = {
    "word/commentsExtended.xml": ("commentsExtended", f"{MS}/2011/relationships/commentsExtended"),
    "word/commentsIds.xml": ("commentsIds", f"{MS}/2016/09/relationships/commentsIds"),
    "word/commentsExtensible.xml": ("commentsExtensible", f"{MS}/2018/08/relationships/commentsExtensible"),
}


@pytest.mark.parametrize("strict", [False, True])
def test_comments_go_with_their_anchors_and_parts(strict: bool) -> None:
    data = word(
        "The {c:0}price{/c:0} is {c:1}100{/c:1}.",
        comments={0: "too much", 1: "see {<w:r><w:drawing><a:blip r:embed='pic'/></w:drawing></w:r>}"},
        parts={**dict.fromkeys(PARTS, "<x/>"), "word/media/image1.png": b"a picture in a comment"},
        links=[(kind, type_, f"{kind}.xml") for kind, type_ in PARTS.values()],
        rels={"word/comments.xml": [("pic", "image", "media/image1.png")]},
        strict=strict,
    )

    copy = cleaned(data)

    assert copy.done == {"comments": 2}
    assert copy.text == ["The price is 100."]
    assert "omment" not in copy.xml() + copy.xml("word/_rels/document.xml.rels")
    left = set(copy.parts)
    assert not {name for name in left if "omment" in name or "media" in name}
    assert copy.xml().count("<w:r>") == 5


def test_types_of_parts_that_are_gone_are_gone_too() -> None:
    types = (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/comments.xml" ContentType="a/b"/>'
        '<Override PartName="/word/document.xml" ContentType="c/d"/></Types>'
    )
    data = word("{c:0}a{/c:0}", comments={0: "b"}, parts={"[Content_Types].xml": types})

    text = cleaned(data).xml("[Content_Types].xml")

    assert text == types.replace('<Override PartName="/word/comments.xml" ContentType="a/b"/>', "")


def test_comments_on_notes_and_headers_lose_their_anchors() -> None:
    data = word("a{fn:1}", footnotes={1: "note {c:0}x{/c:0}"}, header="{c:1}head{/c:1}", comments={0: "b", 1: "c"})

    copy = cleaned(data)

    assert "comment" not in copy.xml("word/footnotes.xml") + copy.xml("word/header1.xml")
    assert {part.kind for part in copy.document.parts} == {"body", "header", "footnote"}


def test_run_that_also_holds_words_stays() -> None:
    copy = cleaned(word('a{<w:r><w:t>b</w:t><w:commentReference w:id="0"/></w:r>}', comments={0: "c"}))

    assert copy.text == ["ab"]


def test_comments_that_are_kept_are_listed() -> None:
    data = word("{c:0}a{/c:0}", comments={0: "b"})

    copy = cleaned(data, "changes")

    assert copy.data == data
    assert list(copy.left) == ["comment"]


def test_anchors_that_lead_to_no_comment_go() -> None:
    copy = cleaned(word("{c:0}a{/c:0}"))

    assert copy.done == {"comments": 1}
    assert "comment" not in copy.xml()
