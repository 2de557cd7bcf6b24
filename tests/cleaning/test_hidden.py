"""Hidden text: left and listed, unless the call asks for it."""

from __future__ import annotations

import pytest
from support import concealed
from support.cleaned import cleaned
from support.word import word

HIDDEN_STYLE = (
    '<w:style w:type="character" w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="HP"><w:name w:val="HP"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="HT"><w:name w:val="HT"/><w:rPr><w:vanish/></w:rPr></w:style>'
)
RESTART = '<w:vMerge w:val="restart"/>'


def styled(text: str, style: str, more: str = "") -> str:
    return f'<w:r><w:rPr><w:rStyle w:val="{style}"/>{more}</w:rPr><w:t>{text}</w:t></w:r>'


def row(text: str, properties: str = "", cell: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr><w:tc><w:tcPr>{cell}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr>"


CASES = {
    "a run": ("Fee 100{~ margin 30~}", ["Fee 100"]),
    "by a style of the run": (f"<w:p>{styled('secret', 'H')}<w:r><w:t>a</w:t></w:r></w:p>", ["a"]),
    "by a style of the paragraph": ("[HP] secret\na", ["a"]),
    "by a style of the table": (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="HT"/></w:tblPr><w:tblGrid/>{row("secret")}</w:tbl>\na',
        ["a"],
    ),
    "taken back by the run": (
        f"<w:p>{styled('shown', 'H', '<w:vanish w:val=' + chr(34) + '0' + chr(34) + '/>')}{styled('secret', 'H')}</w:p>",
        ["shown"],
    ),
    "a row": (f"<w:tbl><w:tblPr/><w:tblGrid/>{row('secret', '<w:hidden/>')}{row('a')}</w:tbl>", ["a"]),
    "a table": (f"<w:tbl><w:tblPr/><w:tblGrid/>{row('secret', '<w:hidden/>')}</w:tbl>\na", ["a"]),
    "behind a merge": (
        (
            f"<w:tbl><w:tblPr/><w:tblGrid/>{row('a', '', '<w:vMerge w:val=' + chr(34) + 'restart' + chr(34) + '/>')}"
            f"{row('secret', '', '<w:vMerge/>')}{row('b')}</w:tbl>"
        ),
        ["a", "b"],
    ),
    "a whole paragraph": (
        "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>\na",
        ["a"],
    ),
    "a picture": (
        concealed.picture(attributes='descr="secret" hidden="1"') + "a",
        ["a"],
    ),
}


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("case", CASES)
def test_hidden_text_goes_only_where_asked_for(case: str, strict: bool) -> None:
    given, shown = CASES[case]
    data = word([*given.split("\n"), "<w:p/>"], styles=HIDDEN_STYLE, strict=strict)

    kept, gone = cleaned(data), cleaned(data, hidden=True)

    assert kept.data == data
    assert kept.left
    assert gone.done == {"hidden-text": 1}
    assert "secret" not in gone.xml()
    assert [text for text in gone.text if text] == shown
    assert not gone.left


def test_entry_of_an_index_stays_whole() -> None:
    entry = concealed.field('XE "Rates"', "")
    data = word("a{~b~}" + entry.replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>"))

    xml = cleaned(data, hidden=True).xml()

    assert xml.count("fldChar ") == 3
    assert "Rates" in xml


def test_hidden_mark_of_a_paragraph_with_words_stays() -> None:
    data = word(
        ["<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr><w:r><w:t>Run-in</w:t></w:r></w:p>", "a{~b~}"]
    )

    copy = cleaned(data, hidden=True)

    assert copy.text == ["Run-in", "a"]
    assert "specVanish" in copy.xml()


def test_merge_is_followed_by_columns_of_the_grid() -> None:
    cell = "<w:tc><w:tcPr>{0}</w:tcPr><w:p><w:r><w:t>{1}</w:t></w:r></w:p></w:tc>"
    rows = [
        f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell.format("", "a")}{cell.format("<w:vMerge w:val=" + chr(34) + "restart" + chr(34) + "/>", "b")}</w:tr>',
        f"<w:tr>{cell.format('<w:gridSpan w:val=' + chr(34) + '2' + chr(34) + '/>', 'c')}{cell.format('<w:vMerge/>', 'secret')}</w:tr>",
        f"<w:tr>{cell.format('<w:vMerge/>', 'd')}</w:tr>",
    ]

    copy = cleaned(word([f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>", "<w:p/>"]), hidden=True)

    assert [text for text in copy.text if text] == ["a", "b", "c", "d"]
    assert "secret" not in copy.xml()


def test_span_that_is_no_number_counts_as_one() -> None:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="x"/>{0}</w:tcPr><w:p><w:r><w:t>{1}</w:t></w:r></w:p></w:tc>'
    first = f"<w:tr>{cell.format('', 'a')}{cell.format(RESTART, 'b')}</w:tr>"
    second = f"<w:tr>{cell.format('', 'c')}{cell.format('<w:vMerge/>', 'secret')}</w:tr>"

    copy = cleaned(word([f"<w:tbl><w:tblPr/><w:tblGrid/>{first}{second}</w:tbl>", "<w:p/>"]), hidden=True)

    assert [text for text in copy.text if text] == ["a", "b", "c"]


def test_note_without_a_paragraph_is_left_alone_where_nothing_is_hidden() -> None:
    data = word("a{fn:1}{~b~}", footnotes={1: ""})

    copy = cleaned(data, hidden=True)

    assert copy.done == {"hidden-text": 1}
    assert '<w:footnote w:id="1"></w:footnote>' in copy.xml("word/footnotes.xml")
