"""Automatic numbers as text."""

import io

import pytest
from support.word import level, numbered, word

from briefcheck import Document, paragraphs
from briefcheck.readers.docx import read_docx
from briefcheck.readers.docx.numerals import numeral


def read(description="", **parts) -> Document:
    return read_docx(word(description, **parts), "test.docx")


def numbers(document: Document) -> list[str]:
    return [entry.number for entry in paragraphs(document.body)]


def item(number: str, at: int | None = 0, style: str = "") -> str:
    own = f'<w:pStyle w:val="{style}"/>' if style else ""
    depth = f'<w:ilvl w:val="{at}"/>' if at is not None else ""
    return (
        f'<w:p><w:pPr>{own}<w:numPr>{depth}<w:numId w:val="{number}"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    )


def num(identifier: int, definition: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'


def test_lists_count_and_begin_again_below():
    document = read("""
        1. one
          1. a
          1. b
        text between
        1. two
          1. a again
            1. i
        * bullet
        一、first
          一、inner
        一、second
    """)
    assert numbers(document) == ["1.", "a)", "b)", "", "2.", "a)", "i.", "•", "一、", "（一）", "二、"]
    kinds = [(entry.kind, entry.level) for entry in paragraphs(document.body)]
    assert kinds[:4] == [("list-item", 1), ("list-item", 2), ("list-item", 2), ("paragraph", 0)]


def test_outline_numbers_and_levels_that_were_skipped():
    levels = level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3")
    document = read([item("9", 1), item("9", 2), item("9", 0), item("9", 2)], numbering=numbered(9, levels) + num(9, 9))
    assert numbers(document) == ["1.1", "1.1.1", "2", "2.1.1"]


def test_two_lists_of_one_definition_go_on_unless_told_to_restart():
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    more = numbered(9, level(0, "decimal", "%1.")) + num(9, 9) + num(10, 9) + num(11, 9, restart)
    document = read([item("9"), item("10"), item("11"), item("11"), item("9")], numbering=more)
    assert numbers(document) == ["1.", "2.", "5.", "6.", "7."]


def test_level_of_its_own_and_start():
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "(%1)")}</w:lvlOverride>'.replace(
        '<w:start w:val="1"/>', '<w:start w:val="3"/>'
    )
    document = read([item("9"), item("9")], numbering=numbered(9, level(0, "decimal", "%1.")) + num(9, 9, own))
    assert numbers(document) == ["(III)", "(IV)"]


def test_level_that_does_not_begin_again():
    levels = level(0, "decimal", "%1") + level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>')
    document = read([item("9", 0), item("9", 1), item("9", 0), item("9", 1)], numbering=numbered(9, levels) + num(9, 9))
    assert numbers(document) == ["1", "1", "2", "2"]


def test_level_that_begins_again_after_a_higher_one_only():
    levels = (
        level(0, "decimal", "%1") + level(1, "decimal", "%2") + level(2, "decimal", "%3", '<w:lvlRestart w:val="1"/>')
    )
    document = read([item("9", at) for at in (0, 1, 2, 1, 2, 0, 2)], numbering=numbered(9, levels) + num(9, 9))
    assert numbers(document) == ["1", "1", "1", "2", "2", "2", "1"]


def test_legal_numbering_is_decimal_throughout():
    levels = level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    document = read([item("9", 0), item("9", 1)], numbering=numbered(9, levels) + num(9, 9))
    assert numbers(document) == ["第一章", "1.1"]


LINKED = (
    '<w:style w:type="paragraph" w:styleId="Numbered"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Deeper"><w:name w:val="Deeper"/><w:basedOn w:val="Numbered"/></w:style>'
    '<w:style w:type="numbering" w:styleId="House"><w:name w:val="House"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>'
)


def test_lists_by_style():
    levels = level(0, "decimal", "%1.", '<w:pStyle w:val="Numbered"/>') + level(
        1, "lowerLetter", "(%2)", '<w:pStyle w:val="Deeper"/>'
    )
    document = read(
        ["[Numbered] a", "[Deeper] b", "[Deeper] c", "[Numbered] d"],
        styles=LINKED,
        numbering=numbered(9, levels) + num(9, 9),
    )
    assert numbers(document) == ["1.", "(a)", "(b)", "2."]


def test_list_zero_takes_a_paragraph_out_of_the_list_of_its_style():
    document = read(
        [item("0", None, "Numbered")], styles=LINKED, numbering=numbered(9, level(0, "decimal", "%1.")) + num(9, 9)
    )
    assert numbers(document) == [""]


def test_list_of_a_numbering_style():
    link = '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="House"/></w:abstractNum>'
    own = numbered(9, '<w:styleLink w:val="House"/>' + level(0, "upperLetter", "%1)"))
    document = read([item("8"), item("9")], styles=LINKED, numbering=link + own + num(8, 8) + num(9, 9))
    assert numbers(document) == ["A)", "B)"]


def test_numbering_styles_in_a_circle_end():
    link = '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="House"/></w:abstractNum>'
    assert numbers(read([item("9")], styles=LINKED, numbering=link + num(9, 9))) == [""]


def test_numbered_heading_is_a_heading_with_its_number():
    document = read([item("3", 0, "Heading1")])
    (entry,) = paragraphs(document.body)
    assert (entry.kind, entry.level, entry.number) == ("heading", 1, "一、")


def test_list_that_is_not_there_numbers_nothing():
    document = read([item("77"), item("78")], numbering=num(78, 99))
    assert [(entry.kind, entry.number) for entry in paragraphs(document.body)] == [("paragraph", "")] * 2
    assert numbers(read([item("1")], numbering=None, styles=None)) == [""]


def test_level_without_words_has_no_number():
    assert numbers(read([item("9")], numbering=numbered(9, level(0, "decimal", "")) + num(9, 9))) == [""]


def test_newer_format_with_a_fallback():
    choice = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, …"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    levels = f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{choice}<w:lvlText w:val="%1."/></w:lvl>'
    assert numbers(read([item("9")], numbering=numbered(9, levels) + num(9, 9))) == ["1."]


@pytest.mark.parametrize(
    ("shape", "value", "text"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerRoman", 40000, "40000"),
        ("upperLetter", 28, "BB"),
        ("lowerLetter", 781, "781"),
        ("ordinal", 22, "22nd"),
        ("ordinal", 113, "113th"),
        ("cardinalText", 42, "Forty-two"),
        ("cardinalText", 13, "Thirteen"),
        ("cardinalText", 100, "100"),
        ("ordinalText", 3, "Third"),
        ("ordinalText", 20, "Twentieth"),
        ("ordinalText", 21, "Twenty-first"),
        ("ordinalText", 14, "Fourteenth"),
        ("ordinalText", 0, "0"),
        ("hex", 255, "FF"),
        ("numberInDash", 3, "- 3 -"),
        ("none", 3, ""),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 3, "③"),
        ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedCircleChinese", 50, "㊿"),
        ("decimalEnclosedCircle", 51, "51"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("decimalEnclosedFullstop", 20, "⒛"),
        ("ideographEnclosedCircle", 1, "㊀"),
        ("ideographEnclosedCircle", 11, "11"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 11, "十一"),
        ("chineseCounting", 20, "二十"),
        ("chineseCountingThousand", 103, "一百零三"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1001, "一千零一"),
        ("japaneseCounting", 10010, "一万零一十"),
        ("chineseCounting", 0, "0"),
        ("ideographDigital", 105, "一〇五"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographLegalTraditional", 3, "參"),
        ("ideographTraditional", 1, "甲"),
        ("ideographZodiac", 12, "亥"),
        ("ideographZodiacTraditional", 60, "癸亥"),
        ("ideographZodiacTraditional", 61, "61"),
        ("ganada", 2, "나"),
        ("aiueoFullWidth", 1, "ア"),
        ("nobody-knows", 5, "5"),
    ],
)
def test_number_formats(shape, value, text):
    assert numeral(value, shape) == text


@pytest.mark.parametrize("kind", ["Bullet", "Number"])
def test_words_own_styles_for_lists_within_lists_are_as_deep_as_they_are_called(kind):
    import docx

    document = docx.Document()
    for name in (f"List {kind}", f"List {kind} 2", f"List {kind} 3", f"List {kind}"):
        document.add_paragraph("x", style=name)
    own = document.styles.add_style("House list", 1)
    own.base_style = document.styles[f"List {kind} 2"]
    document.add_paragraph("x", style="House list")
    kept = io.BytesIO()
    document.save(kept)
    blocks = read_docx(kept.getvalue(), "a.docx").body
    assert [(block.kind, block.level) for block in blocks] == [("list-item", level) for level in (1, 2, 3, 1, 2)]
