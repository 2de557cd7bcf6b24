"""Laws of the reader, over made-up documents and over the real ones."""

import hashlib
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.word import word

sys.path.insert(0, str(Path(__file__).parent))
import oracle

from briefcheck import Document, Paragraph, UnreadableDocument, paragraphs
from briefcheck.readers.docx import read_docx

WORDS = st.text(alphabet="ab 客户，😊𠀀", min_size=1, max_size=6).filter(lambda text: text.strip())
PIECES = st.one_of(
    WORDS,
    *[
        WORDS.map(shape.replace("x", "%s").__mod__)
        for shape in ("**x**", "{+x+}", "{-x-}", "{~x~}", "{?x?}", "~~x~~", "[x](u:v)")
    ],
    st.sampled_from(["{br}", "{tab}", "{fn:1}", "{c:0}"]),
)
LINES = st.lists(PIECES, min_size=1, max_size=6).map("".join)
MARKS = st.sampled_from(["", "# ", "1. ", "一、", "| ", "[Title] ", "<"])
DELETED = '<w:pPr><w:rPr><w:del w:author="A"/></w:rPr></w:pPr>'


def block(mark: str, text: str) -> str:
    from support.word import inline

    return f"<w:p>{DELETED}{inline(text)}</w:p>" if mark == "<" else mark + text


DOCUMENTS = st.lists(st.builds(block, MARKS, LINES), max_size=8)


def without_pictures(entry: Paragraph) -> str:
    """Return the text of a paragraph without the descriptions of its pictures, which the other reader does not read."""
    text = entry.text
    for span in reversed([span for span in entry.spans if span.kind == "image"]):
        text = text[: span.start] + text[span.end :]
    return text


def shown(document: Document) -> dict[tuple[str, int, int], str]:
    """Return every shown character by part, line and column."""
    found = {}
    for part in document.parts:
        for entry in paragraphs(part.blocks):
            for at, sign in enumerate(entry.text):
                place = entry.place_at(at)
                key = (f"{place.part}{place.number}", place.line, place.column)
                assert key not in found
                found[key] = sign
    return found


@settings(max_examples=150, deadline=None)
@given(DOCUMENTS)
def test_places_always_point_at_the_text(lines):
    data = word(lines, footnotes={1: "note"}, comments={0: "remark"})
    before = hashlib.sha256(data).digest()
    document = read_docx(data, "x.docx")
    assert hashlib.sha256(data).digest() == before
    assert read_docx(data, "x.docx") == document
    signs = shown(document)
    for part in document.parts:
        for entry in paragraphs(part.blocks):
            for span in entry.spans:
                assert 0 <= span.start < span.end <= len(entry.text)
                quote = entry.quote(span.start, span.end)
                assert quote.text == entry.text[span.start : span.end]
                key = (f"{quote.place.part}{quote.place.number}", quote.place.line, quote.place.column)
                assert signs[key] == quote.text[0]
    for hidden in document.concealed:
        if hidden.kind == "tracked-insertion" and hidden.text != "\n":
            at = [
                signs.get((f"{hidden.place.part}{hidden.place.number}", hidden.place.line, hidden.place.column + step))
                for step in range(len(hidden.text.rstrip("\n")))
            ]
            assert "".join(sign or "" for sign in at) == hidden.text.rstrip("\n")


@settings(max_examples=150, deadline=None)
@given(DOCUMENTS)
def test_the_two_readers_agree_on_made_up_documents(lines):
    data = word(lines)
    document = read_docx(data, "x.docx")
    assert [(entry.text, entry.style) for entry in paragraphs(document.body)] == oracle.read(data)


def word_files(folder: Path) -> list[Path]:
    kinds = {".docx", ".docm", ".dotx", ".dotm", ".doc"}
    return [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in kinds]


@pytest.mark.slow
def test_every_real_file_is_read_or_unreadable(corpus):
    slowest = 0.0
    read = 0
    said: list[bool] = []
    for path in word_files(corpus)[1::2]:  # the others are read by the test below, and all by those of accuracy
        data = path.read_bytes()
        start = time.process_time()
        try:
            document = read_docx(data, str(path))
        except UnreadableDocument as error:
            whole = error.why.en.endswith(".") and error.why.zh.endswith("。")
            said.append(whole)
            continue
        slowest = max(slowest, time.process_time() - start)
        read += 1
        shown(document)
    assert read > 0
    assert all(said)
    assert slowest < 20


@pytest.mark.slow
def test_the_two_readers_agree_on_real_files(corpus):
    differ = {}
    compared = 0
    for path in word_files(corpus)[::2]:
        data = path.read_bytes()
        try:
            document = read_docx(data, str(path))
        except UnreadableDocument:
            continue
        mine = [(without_pictures(entry), entry.style) for entry in paragraphs(document.body)]
        theirs = oracle.read(data)
        compared += 1
        if mine != theirs:
            at = next((at for at, (one, two) in enumerate(zip(mine, theirs, strict=False)) if one != two), -1)
            differ[str(path)] = (len(mine), len(theirs), mine[at : at + 1], theirs[at : at + 1])
    assert compared > 0
    assert differ == {}
