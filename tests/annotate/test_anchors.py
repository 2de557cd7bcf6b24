"""Where a comment hangs: at the very words, and where a construct does not take it, around that."""

from __future__ import annotations

import pytest
from support.annotated import commented, finding
from support.word import word

from briefcheck.readers.docx import read_docx
from briefcheck.rules.report import Location
from briefcheck.text import Text

REFERENCE = '<w:r><w:commentReference w:id="0"/></w:r>'


def control(inside: str, properties: str = '<w:tag w:val="a"/>') -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def p(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def field(code: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("description", "words"),
    [
        ("The price is wrong here.", "price"),
        ("The **pri**ce is", "price"),
        ("one{tab}two{br}three", "two\nthree"),
        ("| a | the price |", "price"),
        ("see [the price list](https://example.com) now", "price"),
        ("see [the price](https://example.com) list", "price list"),
        ("it is {+not +}{+the price now+} so", "price"),
        ("a {-gone-}b c", "b"),
        ("价格😀没有定", "😀没"),
        ("1. the price", "price"),
        ("price", "price"),
    ],
)
def test_words_are_found_in_any_construct_that_may_be_opened(description: str, words: str) -> None:
    data = word(["before", description, "after"])

    copy = commented(data, words)

    assert copy.words == [words]
    assert read_docx(copy.data, "a.docx").parts == read_docx(data, "a.docx").parts


def test_nested_table() -> None:
    inner = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{p('the price here')}</w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"

    assert commented(word(["a", outer]), "price").words == ["price"]


def test_format_of_a_run_that_is_parted_is_kept_on_each_side() -> None:
    xml = commented(word('{<w:r w:rsidR="00AB"><w:rPr><w:i/></w:rPr><w:t>one two three</w:t></w:r>}'), "two").xml()

    for text in ("one ", "two", " three"):
        assert f'<w:r w:rsidR="00AB"><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' in xml


def test_blanks_that_the_page_does_not_show_stay_unshown() -> None:
    data = word("{<w:r><w:t>  one\ntwo  </w:t></w:r>}")

    copy = commented(data, "two")

    assert copy.words == ["two"]
    assert read_docx(copy.data, "a.docx").parts == read_docx(data, "a.docx").parts


def test_reference_stands_outside_of_links_and_insertions() -> None:
    for line in ("[a price b](https://example.com) c", "{+a price b+} c"):
        xml = commented(word(line), "price").xml()
        closing = "</w:hyperlink>" if "(" in line else "</w:ins>"
        assert f"{closing}{REFERENCE}" in xml


@pytest.mark.parametrize(
    ("inside", "words", "around"),
    [
        (field('HYPERLINK "https://example.com"', r("the price list")), "price", "price"),
        (field("DATE", r("on 1 May")), "1 May", "on 1 May"),
        (field("REF x \\h", r("the price")), "price", "the price"),
        (f'<w:fldSimple w:instr="AUTHOR">{r("the price")}</w:fldSimple>', "price", "the price"),
        (control(r("the price")), "price", "the price"),
        (f'<w:smartTag w:element="x">{r("the price")}</w:smartTag>', "price", "the price"),
        ("<m:oMath><m:r><m:t>x+price</m:t></m:r></m:oMath>", "price", "x+price"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☑", "☑"),
        ("<w:r><w:noBreakHyphen/><w:t>price</w:t></w:r>", "price", "price"),
    ],
)
def test_what_must_not_be_opened_is_taken_whole(inside: str, words: str, around: str) -> None:
    data = word([f"a {{{inside}}} z".replace("{<", "{<").replace(">}", ">}")])

    copy = commented(data, words)

    assert copy.words == [around]
    assert read_docx(copy.data, "a.docx").parts == read_docx(data, "a.docx").parts


def contents(last: str) -> list[str]:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> CODE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return [f"<w:p>{begin}{r('the price 1')}</w:p>", f"<w:p>{r(last)}{end}</w:p>", "behind"]


def test_line_of_a_table_of_contents_has_its_reference_behind_the_table() -> None:
    copy = commented(word([it.replace("CODE", "TOC \\h") for it in contents("second 2")]), "price")

    assert copy.words == ["price"]
    assert f'<w:fldChar w:fldCharType="end"/></w:r>{REFERENCE}</w:p>' in copy.xml()


def test_other_field_over_several_paragraphs_is_taken_whole() -> None:
    copy = commented(word([it.replace("CODE", "REF x") for it in contents("second 2")]), "price")

    assert copy.words == ["the price 1second 2"]


def test_field_that_never_ends_is_none() -> None:
    line = "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("the price") + "</w:p>"

    assert commented(word([line]), "price").words == ["price"]


# ---------------------------------------------------------------------- content controls around paragraphs


def test_first_paragraph_of_a_control_is_marked_from_outside() -> None:
    xml = commented(word(["before", control(p("the price") + p("second")), "after"]), "price").xml()

    assert '<w:commentRangeStart w:id="0"/><w:sdt>' in xml
    assert f'<w:p><w:commentRangeEnd w:id="0"/>{REFERENCE}<w:r><w:t xml:space="preserve">second' in xml


def test_only_paragraph_of_a_control_is_marked_from_outside() -> None:
    xml = commented(word(["before", control(p("the price")), "after"]), "price").xml()

    assert '<w:commentRangeStart w:id="0"/><w:sdt>' in xml
    assert '</w:sdt><w:commentRangeEnd w:id="0"/><w:p>' + REFERENCE in xml


def test_other_paragraphs_of_a_control_and_building_blocks_are_opened() -> None:
    block = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    for inside in (control(p("first") + p("the price")), control(p("the price"), block)):
        copy = commented(word(["before", inside, "after"]), "price")
        assert copy.words == ["price"]
        assert f'<w:commentRangeEnd w:id="0"/>{REFERENCE}' in copy.xml()


def test_control_around_a_cell() -> None:
    row = f"<w:tr><w:tc>{p('one')}</w:tc>{control('<w:tc>' + p('the price') + '</w:tc>')}</w:tr>"
    copy = commented(word([f"<w:tbl><w:tblPr/><w:tblGrid/>{row}</w:tbl>", "after"]), "price")

    assert copy.words == ["the price"]
    assert '</w:tc><w:commentRangeStart w:id="0"/><w:sdt>' in copy.xml()


COVERED = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"


@pytest.mark.parametrize("covered", [COVERED, control(COVERED), COVERED.replace("<w:vM", "<w:gridSpan/><w:vM") * 2])
def test_control_before_covered_cells_ends_behind_these(covered: str) -> None:
    cell, cost, tail = (f"<w:tc>{p(it)}</w:tc>" for it in ("the price", "the cost", "tail"))
    rows = (control(cell), f"{covered}{control(cost)}", tail)
    table = "".join(f"<w:tr>{it}</w:tr>" for it in rows)
    copy = commented(word([f"<w:tbl><w:tblPr/><w:tblGrid/>{table}</w:tbl>", "after"]), "price")

    assert copy.words == ["the price"]
    assert f'{covered}<w:commentRangeEnd w:id="0"/><w:sdt>' in copy.xml()
    assert f'<w:p>{REFERENCE}<w:r><w:t xml:space="preserve">tail' in copy.xml()


def test_reference_stands_in_no_covered_cell() -> None:
    before = COVERED.replace("<w:vMerge/>", '<w:vMerge w:val="restart"/>').replace("<w:p/>", p("before"))
    price = control(f"<w:tc>{p('the price')}</w:tc>")
    table = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{before}</w:tr><w:tr>{COVERED}{price}</w:tr></w:tbl>"
    copy = commented(word([table]), "price")

    assert copy.words == [""]
    assert f'before</w:t></w:r><w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/>{REFERENCE}' in copy.xml()


def test_control_around_a_row_is_opened() -> None:
    row = control(f"<w:tr><w:tc>{p('the price')}</w:tc></w:tr>")

    assert commented(word([f"<w:tbl><w:tblPr/><w:tblGrid/>{row}</w:tbl>"]), "price").words == ["price"]


def test_control_at_the_end_has_its_comment_on_the_paragraph_before() -> None:
    copy = commented(word(["before", control(p("the price"))]), "price")

    assert copy.words == [""]
    assert f'before</w:t></w:r><w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/>{REFERENCE}' in copy.xml()


def test_control_that_is_all_has_the_reference_before_its_words_and_a_comment_that_begins_empty() -> None:
    copy = commented(word([control(p("the price"))]), "price")

    assert copy.words == ["the price"]
    xml = copy.xml()
    assert '<w:body><w:commentRangeStart w:id="0"/><w:sdt>' in xml
    assert f'<w:p>{REFERENCE}<w:r><w:t xml:space="preserve">the ' in xml
    assert '</w:sdt><w:commentRangeEnd w:id="0"/>' in xml
    assert copy.comments[0][0] == ""
    assert copy.comments[0][1] == "Error: wrong"


def test_further_comments_in_a_control_that_is_all_hang_on_their_words() -> None:
    copy = commented(word([control(p("the price"))]), "the", "price")

    assert copy.words == ["the", "the price"]
    assert [lines[0] for lines in copy.comments] == ["Error: wrong", ""]
    led = REFERENCE.replace('"0"', '"1"')
    assert f'<w:p>{led}<w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">the</w:t>' in copy.xml()


# ---------------------------------------------------------------------- notes


@pytest.mark.parametrize(
    "lines",
    [
        ["a{fn:1} price b", "c{fn:2} d"],
        ["price a{fn:1} b", "c{fn:2} d"],
        ["a{fn:1} price", "x " * 1500, "c{fn:2} d"],
        ["a{fn:1}", "| price | b |", "c{fn:2} d"],
    ],
)
def test_comments_have_ids_that_no_note_has(lines: list[str]) -> None:
    copy = commented(word(lines, footnotes={1: "note one", 2: "note two"}, endnotes={7: "unused"}), "price")

    assert 'price</w:t></w:r><w:commentRangeEnd w:id="8"/><w:r><w:commentReference w:id="8"/></w:r>' in copy.xml()


def test_notes_that_cannot_be_read_or_count_too_high_do_not_matter() -> None:
    lines = ["price {<w:r><w:footnoteReference w:id='2147483647'/></w:r>} {<w:r><w:endnoteReference/></w:r>}"]
    data = word(lines, footnotes={1: "note one"}, parts={"word/footnotes.xml": "<broken"})

    assert '<w:commentReference w:id="0"/>' in commented(data, "price").xml()


REMARKED = "{<w:r><w:commentReference w:id='2'/></w:r>}"
"""A person's comment with the id of a note."""


def test_reference_between_mixed_up_notes_goes_behind_the_second() -> None:
    data = word(
        ["a{fn:1} price b", f"c{{fn:2}} d {REMARKED}"],
        footnotes={1: "note one", 2: "note two"},
        comments={2: "so?"},
    )
    copy = commented(data, "price")

    assert copy.words == ["price"]
    reference = '<w:r><w:commentReference w:id="3"/></w:r>'
    assert f'<w:footnoteReference w:id="2"/></w:r>{reference}' in copy.xml()


@pytest.mark.parametrize("between", ["b", "b " * 1500])
def test_comment_on_the_first_of_mixed_up_notes_stands_before_it(between: str) -> None:
    data = word(
        ["a{fn:1} b", between, f"c{{fn:2}} d {REMARKED}"],
        footnotes={1: "the price", 2: "note two"},
        comments={2: "so?"},
    )
    copy = commented(data, "the price")

    assert '<w:commentReference w:id="3"/></w:r><w:r><w:footnoteReference w:id="1"/>' in copy.xml()


@pytest.mark.parametrize(
    "lines",
    [
        ["price a{fn:1} b", "c{fn:2} d"],
        ["a{fn:1} b", "c{fn:2} price"],
        ["a{fn:1} price"],
        ["a{fn:1} price", "x " * 1500, "c{fn:2} d"],
        [
            "a{fn:1} price",
            "<w:sdt><w:sdtContent><w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p></w:sdtContent></w:sdt>",
        ],
    ],
)
def test_reference_elsewhere_stays_at_its_words(lines: list[str]) -> None:
    notes = {1: "note one", 2: "note two"}
    copy = commented(word([*lines, f"e {REMARKED}"], footnotes=notes, comments={2: "so?"}), "price")

    reference = '<w:r><w:commentReference w:id="3"/></w:r>'
    assert f'price</w:t></w:r><w:commentRangeEnd w:id="3"/>{reference}' in copy.xml()


def test_description_of_a_picture_is_marked_at_the_run_that_holds_it() -> None:
    picture = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="a price list"/></wp:inline></w:drawing></w:r>'
    )

    copy = commented(word([f"a {{{picture}}} z"]), "price")

    assert copy.words == ["a price list"]
    assert '<w:commentRangeStart w:id="0"/><w:r><w:drawing>' in copy.xml()


def test_what_stands_deeper_in_a_run_is_found_too() -> None:
    inside = "<w:r><w:x><w:t>the price</w:t></w:x></w:r><w:r><w:ruby><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r>"

    assert commented(word([f"a {{{inside}}} z"]), "price", "base").words == ["the price", "base"]


def test_styles_and_lists_that_cannot_be_read_do_not_matter() -> None:
    copy = commented(word("The price", parts={"word/styles.xml": "<broken", "word/numbering.xml": "<broken"}), "price")

    assert copy.words == ["price"]


def test_words_of_wordart_are_told_at_the_run_that_holds_them() -> None:
    art = '<w:r><w:pict><v:shape><v:textpath string="DRAFT PRICE"/></v:shape></w:pict></w:r>'

    copy = commented(word([f"a {{{art}}} z"]), "PRICE")

    assert '<w:commentRangeStart w:id="0"/><w:r><w:pict>' in copy.xml()


def test_in_a_paragraph_without_words_a_comment_that_begins_there_begins_first() -> None:
    begun = '<w:commentRangeStart w:id="4"/><w:commentRangeStart w:id="5"/><w:commentRangeEnd w:id="5"/>'
    end = '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>'
    for properties in ("", "<w:pPr><w:keepNext/></w:pPr>"):
        cell = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p>{properties}{begun}</w:p></w:tc></w:tr></w:tbl>"
        data = word([cell, f"<w:p>{r('price')}{end}</w:p>"], comments={4: "too much", 5: "so?"})
        where = Location(Text("row 1", "第 1 行"), line=1, column=1)

        copy = commented(data, finding(where), finding(where, "more", rule="planted/more"))

        ours = [f'<w:commentRangeStart w:id="{at}"/><w:commentRangeEnd w:id="{at}"/>' for at in (6, 7)]
        xml = copy.xml()
        first = min(xml.index(mark) for mark in ours if mark in xml)
        assert xml.index('<w:commentRangeStart w:id="4"/>') < first < xml.index('<w:commentRangeStart w:id="5"/>')
