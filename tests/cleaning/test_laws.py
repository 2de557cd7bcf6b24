"""Laws: what has no cause to change stays byte for byte, twice is as once, and the words are those of the page."""

from __future__ import annotations

import io
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st
from support.cleaned import cleaned, members
from support.word import package, word

from briefcheck.cleaning.plan import Changes
from briefcheck.document.blocks import paragraphs
from briefcheck.readers.docx import read_docx

WORDS = st.text("价格 price&<>'\"", min_size=1, max_size=6).filter(str.strip)
PLAIN = st.text("价格abc", min_size=1, max_size=4)
TOUCHED = {
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "[Content_Types].xml",
    "word/comments.xml",
    "docProps/core.xml",
}


@st.composite
def lines(draw: st.DrawFn) -> str:
    """A line of the builder's description, with marks in any order."""
    forms = ("{0}", "{{+{0}+}}", "{{-{0}-}}", "**{0}**", "{{~{0}~}}", "{{c:0}}{0}{{/c:0}}", "=={0}==")
    pieces = [draw(st.sampled_from(forms)).format(draw(PLAIN)) for _ in range(draw(st.integers(1, 5)))]
    return "".join(pieces)


MARK = '<w:p><w:pPr><w:rPr><w:{0} w:id="9" w:author="Ann"/></w:rPr></w:pPr><w:r><w:t>{1}</w:t></w:r></w:p>'
BLOCKS = st.lists(
    st.one_of(
        lines(),
        st.builds(MARK.format, st.sampled_from(["ins", "del", "moveFrom", "moveTo"]), PLAIN),
        st.just("| a | {+b+} |"),
        st.just("| {-c-} | d |"),
        st.just("."),
    ),
    min_size=1,
    max_size=6,
)


@given(BLOCKS, st.sampled_from(["accept", "refuse"]), st.booleans())
@settings(max_examples=60, deadline=None)
def test_nothing_of_a_change_or_comment_is_left_and_the_words_stay(
    blocks: list[str], how: Changes, hidden: bool
) -> None:
    data = word([*blocks, "end"], comments={0: "a comment"}, core={"creator": "Ann"})

    copy = cleaned(data, changes=how, hidden=hidden)

    kinds = {entry.kind for entry in copy.document.held}
    assert kinds <= (set() if hidden else {"hidden-text"})
    if how == "accept":
        shown = [it.text for it in paragraphs(read_docx(data, "a.docx").body) if it.text.strip()]
        assert [text for text in copy.text if text.strip()] == shown
    assert cleaned(copy.data, changes=how, hidden=hidden).data == copy.data


@given(BLOCKS, st.binary(max_size=40), st.booleans())
@settings(max_examples=40, deadline=None)
def test_members_without_a_cause_keep_their_bytes_and_their_order(
    blocks: list[str], extra: bytes, stored: bool
) -> None:
    given_parts = members(
        word([*blocks, "end"], header="Head", footnotes={1: "note"}, comments={0: "x"}, core={"creator": "Ann"})
    )
    given_parts["word/media/image1.gif"] = extra
    rels = given_parts["word/_rels/document.xml.rels"]
    image = b'<Relationship Id="p" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.gif"/>'
    given_parts["word/_rels/document.xml.rels"] = rels.replace(b"</Relationships>", image + b"</Relationships>")
    data = package(given_parts, compression=zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)

    copy = cleaned(data)

    before, after = packed(data), packed(copy.data)
    assert list(after) == [name for name in before if name in after]
    assert set(before) - set(after) <= {"word/comments.xml"}
    assert all(after[name] == before[name] for name in after if name not in TOUCHED)


def packed(data: bytes) -> dict[str, bytes]:
    """The members as they lie in the file, still packed."""
    found: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            start = info.header_offset + 30
            start += int.from_bytes(data[start - 4 : start - 2], "little") + int.from_bytes(
                data[start - 2 : start], "little"
            )
            found[info.filename] = data[start : start + info.compress_size]
    return found


@given(WORDS)
@settings(max_examples=30, deadline=None)
def test_a_clean_file_is_returned_as_it_is(words: str) -> None:
    data = word([f"x{words}"], header=f"x{words}")

    copy = cleaned(data, hidden=True)

    assert (copy.data, copy.done) == (data, {})


def test_names_of_members_keep_their_encoding() -> None:
    name = "word/embeddings/报价.xlsx"
    rels = [("p", "package", "embeddings/报价.xlsx")]

    copy = cleaned(word("a{+b+}", parts={name: b"x"}, links=rels))

    assert name in copy.parts
    assert copy.left == {"accepted-words": ("b",), "embedded-file": ("报价.xlsx",)}


def test_declaration_and_prefixes_of_an_edited_part_stay() -> None:
    parts = members(word("a{+b+}"))
    head = b"\xef\xbb\xbf<?xml version='1.0' encoding='utf-8' standalone=\"yes\" ?>\r\n"
    xml = parts["word/document.xml"]
    parts["word/document.xml"] = head + xml[xml.index(b"<w:document") :].replace(
        b"<w:document ", b'<w:document mc:Ignorable="w14" ', 1
    )

    after = cleaned(package(parts)).parts["word/document.xml"]

    assert after.startswith(head + b"<w:document ")
    assert b'mc:Ignorable="w14"' in after
    assert b'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"' in after
    assert b"&#13;" not in after


def test_times_of_saving_are_in_no_member() -> None:
    with zipfile.ZipFile(io.BytesIO(cleaned(word("a{+b+}")).data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_part_of_another_encoding_is_written_back_in_it() -> None:
    parts = members(word("a"))
    body = (
        parts["word/document.xml"].decode().replace("UTF-8", "GBK").replace(">a<", ">价{0}<").format("").encode("gbk")
    )
    parts["word/document.xml"] = body.replace(
        b"<w:r>", b'<w:r><w:rPr><w:b/><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange></w:rPr>'
    )

    copy = cleaned(package(parts))

    assert copy.text == ["价"]
    assert "价".encode("gbk") in copy.parts["word/document.xml"]
