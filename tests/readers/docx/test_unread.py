"""What is taken out of the main part before it is parsed: nothing of it is ever read, and nothing broken gets lost."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.word import word

from briefcheck import UnreadableDocument
from briefcheck.readers.docx import exact, read_docx, reader, unread
from briefcheck.readers.docx.names import TRANSITIONAL, WORD
from briefcheck.readers.docx.package import BrokenPartError, parse
from briefcheck.readers.docx.unread import CELL, LARGEST, PARAGRAPH, RUN, without_looks

MAIN = "word/document.xml"
OPENING = f'<w:document xmlns:w="{TRANSITIONAL}"><w:body>'
CLOSING = "</w:body></w:document>"
LOOKS = '<w:rPr><w:rFonts w:ascii="Arial"/><w:b/><w:sz w:val="24"/><w:rStyle w:val="Strong"/></w:rPr>'
LESS = '<w:rPr><w:b/><w:rStyle w:val="Strong"/></w:rPr>'

RUNS = st.sampled_from(
    [
        "",
        LOOKS,
        '<w:rPr><w:sz w:val="24"/><w:lang w:eastAsia="zh-CN"/></w:rPr>',
        '<w:rPr><w:vanish/><w:color w:val="FF0000"/></w:rPr>',
        '<w:rPr><w:i w:val="0" /><w:strike /></w:rPr>',
        '<w:rPr><w:highlight w:val="yellow"/><w:u w:val="single"/></w:rPr>',
        '<w:rPr><w:sz w:val="2"/><w:rPrChange w:id="1" w:author="A"><w:rPr><w:sz w:val="2"/></w:rPr></w:rPrChange></w:rPr>',
        "<w:rPr>w:rPr><w:sz/></w:rPr>",
        '<w:rPr><w:q w:val="w:rPr>"/><w:sz/></w:rPr>',
        "<w:rPr><![CDATA[w:rPr><w:sz/></w:rPr>]]></w:rPr>",
        "<w:rPr><!-- <w:rPr><w:sz/></w:rPr> --><w:sz/></w:rPr>",
        "<w:rPr><?x w:rPr>?><w:sz/></w:rPr>",
        '<w:rPr><w:sz w:val="1" w:val="1"/></w:rPr>',
        '<w:rPr><w:sz w:val="<w:sz/>"/></w:rPr>',
        "<w:rPr ><w:sz/></w:rPr >",
        '<x:rPr xmlns:x="urn:x"><x:sz/></x:rPr>',
    ]
)
PARAGRAPHS = st.sampled_from(
    [
        "",
        '<w:pPr><w:keepNext/><w:ind w:left="2"/></w:pPr>',
        '<w:pPr><w:pStyle w:val="Title"/><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs><w:jc w:val="both"/></w:pPr>',
        '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:sz w:val="24"/></w:rPr></w:pPr>',
        '<w:pPr><w:pBdr><w:top w:val="single"/></w:pBdr><w:rPr><w:sz/><w:del w:author="A"/></w:rPr></w:pPr>',
        '<w:pPr><w:jc/><w:pPrChange w:author="B"><w:pPr><w:jc/><w:pStyle w:val="1"/></w:pPr></w:pPrChange></w:pPr>',
        '<w:pPr><w:outlineLvl w:val="1"/><w:shd w:fill="FFFFFF"/></w:pPr>',
    ]
)
CELLS = st.sampled_from(
    [
        "",
        '<w:tcPr><w:tcW w:w="9"/><w:tcBorders><w:top w:val="nil"/></w:tcBorders><w:gridSpan w:val="2"/></w:tcPr>',
        '<w:tcPr><w:vMerge/><w:vAlign w:val="top"/></w:tcPr>',
        '<w:tcPr><w:tcMar><w:left w:w="1"/></w:tcMar><w:cellDel w:author="C"/></w:tcPr>',
    ]
)
WORDS = st.sampled_from(["", "a", " b ", "客户", "w:rPr>", "w:pPr>&lt;", "!", "?", "<w:tab/>", "</w:t><w:br/><w:t>"])
RUN_OF = st.builds("<w:r>{}<w:t>{}</w:t></w:r>".format, RUNS, WORDS)
PARAGRAPH_OF = st.builds(lambda own, runs: f"<w:p>{own}{''.join(runs)}</w:p>", PARAGRAPHS, st.lists(RUN_OF, max_size=4))
TABLE_OF = st.builds(
    lambda cells: f"<w:tbl><w:tr>{''.join(cells)}</w:tr></w:tbl>",
    st.lists(st.builds("<w:tc>{}{}</w:tc>".format, CELLS, PARAGRAPH_OF), min_size=1, max_size=3),
)
BODIES = st.lists(st.one_of(PARAGRAPH_OF, PARAGRAPH_OF, TABLE_OF), max_size=6).map(lambda blocks: "".join(blocks * 2))


@pytest.fixture(autouse=True)
def _of_any_size(monkeypatch):
    monkeypatch.setattr(unread, "SMALLEST", 0)


def part(body: str) -> bytes:
    return (OPENING + body + CLOSING).encode()


def with_main(content: bytes) -> bytes:
    """Return a Word file with another main part."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word("a"))) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, content if name == MAIN else old.read(name))
    return made.getvalue()


def answer(data: bytes) -> object:
    """Return the document, or why there is none."""
    try:
        document = read_docx(data, "x.docx")
    except UnreadableDocument as error:
        return str(error)
    return document, document.held, document.held_text, document.missed


def as_before(data: bytes) -> object:
    """Return the answer of a reader that takes nothing out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "without_looks", lambda content: content)
        return answer(data)


def run(looks: str, text: str = "a") -> str:
    return f"<w:r>{looks}<w:t>{text}</w:t></w:r>"


def test_only_the_first_of_equal_looks_stays():
    again = part("<w:p>" + run(LOOKS) + run(LESS, "b") + run(LESS) + "</w:p>")
    assert without_looks(part("<w:p>" + run(LOOKS) + run(LOOKS, "b") + run(LOOKS) + "</w:p>")) == again


def test_indents_tab_stops_and_borders_go_and_what_is_read_stays():
    own = '<w:pPr><w:pStyle w:val="1"/><w:tabs><w:tab w:pos="9"/></w:tabs><w:ind w:left="2"/><w:outlineLvl w:val="1"/></w:pPr>'
    less = '<w:pPr><w:pStyle w:val="1"/><w:outlineLvl w:val="1"/></w:pPr>'
    assert without_looks(part(f"<w:p>{own}</w:p>" * 2)) == part(f"<w:p>{own}</w:p><w:p>{less}</w:p>")
    cell = '<w:tcPr><w:tcW w:w="9"/><w:tcBorders><w:top w:val="nil"/></w:tcBorders><w:vMerge/></w:tcPr>'
    table = "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>"
    assert without_looks(part(table.format(cell, cell))) == part(table.format(cell, "<w:tcPr><w:vMerge/></w:tcPr>"))


def test_nothing_is_taken_out_that_anybody_reads():
    read = {tag.rpartition("}")[2] for tag in (*WORD.codes, *exact._content_of(WORD), *exact._TOGGLE_WORDS)}
    assert not read & set(f"{RUN}|{PARAGRAPH}|{CELL}".split("|"))
    assert {"b", "vanish", "rStyle", "tab"} <= read


@pytest.mark.parametrize(
    "head",
    [
        '<?xml version="1.0" encoding="GBK"?>',
        '<?xml version="1.0" encoding="ISO-2022-JP"?>',
        '<?xml version="1.1"?>',
        "<!-- a remark -->",
        '<?xml version="1.0"?><?a b?>',
    ],
)
def test_what_is_no_plain_utf_8_is_left_as_it_is(head):
    content = head.encode() + part("<w:p>" + run(LOOKS) * 3 + "</w:p>")
    assert without_looks(content) == content


@pytest.mark.parametrize(
    "inside", ["<!-- a -->", "<![CDATA[a]]>", "<?a b?>", "!" * 600 + "<!-- a -->", "?" * 600 + "<?a b?>"]
)
def test_a_part_with_remarks_is_left_as_it_is(inside):
    content = part("<w:p>" + run(LOOKS, inside) * 3 + "</w:p>")
    assert without_looks(content) == content


@pytest.mark.parametrize(
    "head",
    [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
        "<?xml version='1.0' encoding='utf-8'?>",
        "\ufeff",
        '\ufeff<?xml version="1.0"?>',
    ],
)
@pytest.mark.parametrize("inside", ["a", "!" * 9, "?" * 9, "?" * 600 + "!" * 600])
def test_a_plain_part_is_shortened(head, inside):
    content = head.encode() + part("<w:p>" + run(LOOKS, inside) * 3 + "</w:p>")
    assert len(without_looks(content)) < len(content)


def test_a_small_part_is_left_as_it_is(monkeypatch):
    content = part("<w:p>" + run(LOOKS) * 3 + "</w:p>")
    monkeypatch.undo()
    assert len(content) < unread.SMALLEST
    assert without_looks(content) is content


def test_a_large_part_and_one_in_utf_16_are_left_as_they_are():
    content = part("<w:p>" + run(LOOKS) * 3 + "</w:p>")
    large = content + b" " * LARGEST
    assert without_looks(large) is large
    wide = content.decode().encode("utf-16")
    assert without_looks(wide) is wide


@pytest.mark.parametrize(
    "broken",
    [
        '<w:sz w:val="1" w:val="1"/>',
        '<w:sz w:val="1" x:val="1"/>',
        '<w:sz w:val="&no;"/>',
        '<w:q w:val="<w:sz/>"/>',
        '<w:q w:val="w:rPr><w:sz/>"/>',
        '<w:sz w:val="\x01"/>',
        "<w:sz><w:b/>",
    ],
)
def test_a_broken_part_is_not_mended(broken):
    content = part("<w:p>" + run('<w:rPr>"/&gt;<w:sz/></w:rPr>') + run(f"<w:rPr>{broken}</w:rPr>") * 2 + "</w:p>")
    with pytest.raises(BrokenPartError):
        parse(content, MAIN)
    with pytest.raises(BrokenPartError):
        parse(without_looks(content), MAIN)


def test_a_part_cut_off_anywhere_stays_damaged():
    content = part("<w:p>" + run(LOOKS) * 3 + "</w:p>")
    for end in range(len(content) - 1):
        with pytest.raises(BrokenPartError):
            parse(without_looks(content[:end]), MAIN)


@settings(max_examples=300, deadline=None)
@given(BODIES)
def test_a_document_reads_as_it_would_whole(body):
    data = with_main(part(body))
    assert answer(data) == as_before(data)


@settings(max_examples=300, deadline=None)
@given(BODIES, st.data())
def test_any_damage_reads_as_it_would_whole(body, data):
    content = part(body)
    at = data.draw(st.integers(0, len(content)))
    until = data.draw(st.integers(at, min(len(content), at + 30)))
    put = data.draw(st.sampled_from([b"", b"<", b">", b'"', b"w:rPr>", b"<w:rPr>", b"</w:rPr>", b"<w:sz/>", b"<!--"]))
    file = with_main(content[:at] + put + content[until:])
    assert answer(file) == as_before(file)


@pytest.mark.slow
def test_real_documents_read_as_they_would_whole(corpus):
    for path in sorted(corpus.rglob("*.docx")):
        data = path.read_bytes()
        assert answer(data) == as_before(data), path
