"""Tracked changes, accepted and refused (ISO/IEC 29500-1, 17.13.5)."""

from __future__ import annotations

import pytest
from lxml import etree
from support.cleaned import cleaned
from support.word import BY, word

from briefcheck.cleaning.plan import Changes

ROW = "<w:tr>{pr}<w:tc>{cell}<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr>"


def row(text: str, mark: str = "", cell: str = "") -> str:
    properties = f"<w:trPr><w:{mark} {BY}/></w:trPr>" if mark else ""
    return ROW.format(pr=properties, cell=f"<w:tcPr>{cell}</w:tcPr>" if cell else "", text=text)


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def marked(text: str, mark: str, more: str = "") -> str:
    """A paragraph whose mark was inserted, deleted or moved."""
    return f"<w:p><w:pPr>{more}<w:rPr><w:{mark} {BY}/></w:rPr></w:pPr>{text}</w:p>"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def gone(text: str, tag: str = "del") -> str:
    kind = "delText" if tag == "del" else "t"
    return f"<w:{tag} {BY}><w:r><w:{kind}>{text}</w:{kind}></w:r></w:{tag}>"


CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "words": ("Price {+only +}{-not +-}100", ["Price only 100"], ["Price not +100"]),
    "inserted, then deleted": (f"<w:p>{run('a')}<w:ins {BY}>{gone('b')}</w:ins></w:p>", ["a"], ["a"]),
    "moved": (
        (
            f"<w:p>{run('a-')}<w:moveFromRangeStart w:id='1' w:name='m'/>{gone('b', 'moveFrom')}<w:moveFromRangeEnd w:id='1'/>"
            f"</w:p>\n<w:p>{run('c-')}<w:moveToRangeStart w:id='2' w:name='m'/><w:moveTo {BY}>{run('b')}</w:moveTo>"
            "<w:moveToRangeEnd w:id='2'/></w:p>"
        ),
        ["a-", "c-b"],
        ["a-b", "c-"],
    ),
    "a deleted mark": (marked(run("a"), "del") + f"<w:p>{run('b')}</w:p>", ["ab"], ["a", "b"]),
    "two deleted marks": (
        marked(run("a"), "del") + marked(run("b"), "del") + f"<w:p>{run('c')}</w:p>",
        ["abc"],
        ["a", "b", "c"],
    ),
    "an inserted mark": (marked(run("a"), "ins") + f"<w:p>{run('b')}</w:p>", ["a", "b"], ["ab"]),
    "a deleted paragraph": (marked(gone("a"), "del") + f"<w:p>{run('b')}</w:p>", ["b"], ["a", "b"]),
    "a deleted paragraph before a table": (marked(gone("a"), "del") + table(row("b")), ["b"], ["a", "b"]),
    "a deleted mark before a table": (marked(run("a"), "del") + table(row("b")), ["a", "b"], ["a", "b"]),
    "a deleted row": (table(row("a", "del"), row("b")), ["b"], ["a", "b"]),
    "an inserted row": (table(row("a", "ins"), row("b")), ["a", "b"], ["b"]),
    "a deleted table": (table(row("a", "del")) + f"<w:p>{run('b')}</w:p>", ["b"], ["a", "b"]),
    "a deleted cell": (table(row("a", cell=f"<w:cellDel {BY}/>"), row("b")), ["b"], ["a", "b"]),
    "an inserted cell": (table(row("a", cell=f"<w:cellIns {BY}/>"), row("b")), ["a", "b"], ["b"]),
    "a deleted field": (
        (
            f"<w:p>{run('a')}<w:del {BY}><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:delInstrText>DATE</w:delInstrText>"
            "</w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:delText>May</w:delText></w:r>"
            "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:del></w:p>"
        ),
        ["a"],
        ["aMay"],
    ),
    "a field put around words": (
        (
            f"<w:p>{run('a')}<w:ins {BY}><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
            f"</w:ins><w:del {BY}><w:r><w:delInstrText>stray</w:delInstrText></w:r></w:del><w:ins {BY}><w:r>"
            f"<w:fldChar w:fldCharType='separate'/></w:r></w:ins>{run('b')}<w:ins {BY}><w:r><w:fldChar w:fldCharType='end'/></w:r>"
            "</w:ins></w:p>"
        ),
        ["ab"],
        ["ab"],
    ),
    "deleted text without a mark around it": (
        f"<w:p>{run('a')}<w:r><w:delText>b</w:delText></w:r></w:p>",
        ["a"],
        ["ab"],
    ),
    "a deleted link": (
        "<w:p><w:hyperlink w:anchor='x'>" + gone("a") + f"</w:hyperlink>{run('b')}</w:p>",
        ["b"],
        ["ab"],
    ),
    "in a content control": (
        f"<w:sdt><w:sdtContent>{marked(gone('a'), 'del')}</w:sdtContent></w:sdt><w:p>{run('b')}</w:p>",
        ["b"],
        ["a", "b"],
    ),
    "into a content control": (
        marked(run("a"), "del") + f"<w:sdt><w:sdtContent><w:p>{run('b')}</w:p></w:sdtContent></w:sdt>",
        ["ab"],
        ["a", "b"],
    ),
}


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("case", CASES)
def test_changes_are_accepted_and_refused(case: str, strict: bool) -> None:
    given, accepted, refused = CASES[case]
    data = word([*given.split("\n"), "<w:p><w:r><w:t>end</w:t></w:r></w:p>"], strict=strict)

    for how, expected in (("accept", accepted), ("refuse", refused)):
        way: Changes = "accept" if how == "accept" else "refuse"
        copy = cleaned(data, changes=way)
        assert [text for text in copy.text if text] == [*expected, "end"], how
        assert copy.done["changes"] >= 1 or case.startswith("deleted text")
        assert not [it for it in copy.document.concealed if it.kind.startswith("tracked")]
        assert "Ann" not in copy.xml()
        assert "stray" not in copy.xml()


FORMATS = {
    "of a run": (
        f"<w:p><w:r><w:rPr><w:b/><w:rPrChange {BY}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>",
        "rPr",
        ["b"],
        ["i"],
    ),
    "of a paragraph": (
        (
            "<w:p><w:pPr><w:jc w:val='center'/><w:rPr><w:b/></w:rPr>"
            f"<w:pPrChange {BY}><w:pPr><w:ind w:left='1'/></w:pPr></w:pPrChange></w:pPr>{run('a')}</w:p>"
        ),
        "pPr",
        ["jc", "rPr"],
        ["ind", "rPr"],
    ),
    "of numbers": (
        f"<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/><w:ins {BY}/></w:numPr></w:pPr>{run('a')}</w:p>",
        "pPr",
        ["numPr"],
        [],
    ),
    "of a table": (
        (
            f"<w:tbl><w:tblPr><w:jc w:val='center'/><w:tblPrChange {BY}><w:tblPr><w:tblInd/></w:tblPr></w:tblPrChange></w:tblPr>"
            f"<w:tblGrid/>{row('a')}</w:tbl>"
        ),
        "tblPr",
        ["jc"],
        ["tblInd"],
    ),
    "of a merge": (
        table(row("a", cell="<w:tcW/>"), row("", cell=f"<w:tcW/><w:cellMerge {BY} w:vMerge='cont'/>")),
        "tcPr[2]",
        ["tcW", "vMerge"],
        ["tcW"],
    ),
}


@pytest.mark.parametrize("case", FORMATS)
def test_changes_of_format_leave_the_new_properties_or_the_old(case: str) -> None:
    given, where, accepted, refused = FORMATS[case]
    tag, _, index = where.partition("[")
    data = word([given, "<w:p/>"])

    for way, expected in (("accept", accepted), ("refuse", refused)):
        copy = cleaned(data, changes="accept" if way == "accept" else "refuse")
        found = list(etree.fromstring(copy.parts["word/document.xml"]).iter("{*}" + tag))
        properties = found[int(index[:-1]) - 1 if index else 0]
        assert [str(child.tag).rpartition("}")[2] for child in properties] == expected, way
        assert copy.done["changes"] == 1


def test_section_keeps_its_headers_when_its_format_goes_back() -> None:
    data = word("Text", header="Head")
    changed = data_with(
        data, "</w:sectPr>", f"<w:cols/><w:sectPrChange {BY}><w:sectPr><w:pgSz/></w:sectPr></w:sectPrChange></w:sectPr>"
    )

    copy = cleaned(changed, changes="refuse")

    assert "headerReference" in copy.xml()
    assert "<w:pgSz/>" in copy.xml()
    assert "w:cols" not in copy.xml()


def data_with(data: bytes, old: str, new: str) -> bytes:
    from support.cleaned import members
    from support.word import package

    parts = {name: content.replace(old.encode(), new.encode()) for name, content in members(data).items()}
    return package(parts)


def test_deleted_picture_leaves_the_file() -> None:
    drawing = '<w:r><w:drawing><a:blip r:embed="pic"/></w:drawing></w:r>'
    data = word(
        [f"<w:p><w:del {BY}>{drawing}</w:del>{run('a')}</w:p>"],
        parts={"word/media/image1.png": b"secret", "word/media/image2.png": b"shown"},
        links=[("pic", "image", "media/image1.png"), ("other", "image", "media/image2.png")],
    )

    copy = cleaned(data)

    assert "word/media/image1.png" not in copy.parts
    assert "word/media/image2.png" in copy.parts
    assert b"image1" not in copy.parts["word/_rels/document.xml.rels"]


def test_a_cell_is_never_left_without_a_paragraph() -> None:
    inside = f"<w:tbl><w:tblPr/><w:tblGrid/>{row('a', 'del')}</w:tbl>"
    outer = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/>{inside}</w:tc><w:tc>{marked(gone('b'), 'del')}</w:tc></w:tr></w:tbl>"

    root = etree.fromstring(cleaned(word([outer, "<w:p/>"])).parts["word/document.xml"])

    assert [str(cell[-1].tag).rpartition("}")[2] for cell in root.iter("{*}tc")] == ["p", "p"]


def test_text_box_that_was_emptied_keeps_a_paragraph() -> None:
    box = (
        "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
        f"<w:ins {BY}><w:p>{run('a')}</w:p></w:ins></w:txbxContent></v:textbox></v:shape></w:pict></w:r>{run('b')}</w:p>"
    )

    copy = cleaned(word([box]), changes="refuse")

    assert copy.text == ["b"]
    assert "<w:txbxContent><w:p/></w:txbxContent>" in copy.xml()


def test_bookmark_that_reaches_out_of_a_deletion_keeps_both_ends() -> None:
    deletion = f"<w:del {BY}><w:bookmarkStart w:id='7' w:name='x'/><w:r><w:delText>a</w:delText></w:r></w:del>"

    copy = cleaned(word([f"<w:p>{deletion}{run('b')}<w:bookmarkEnd w:id='7'/></w:p>"]), "changes")

    assert copy.text == ["b"]
    assert copy.xml().count("bookmark") == 2


def test_bookmarks_between_joined_paragraphs_go_along() -> None:
    data = word([marked(run("a"), "del"), "<w:bookmarkStart w:id='7' w:name='x'/>", f"<w:p>{run('b')}</w:p>"])

    copy = cleaned(data, "changes")

    assert copy.text == ["ab"]
    assert "<w:p><w:r><w:t>a</w:t></w:r><w:bookmarkStart" in copy.xml()


def test_frame_of_a_formula_keeps_its_look() -> None:
    formula = (
        f"<m:oMath><m:f><m:fPr><m:ctrlPr><w:del {BY}><w:rPr><w:b/></w:rPr></w:del></m:ctrlPr></m:fPr></m:f></m:oMath>"
    )

    copy = cleaned(word([f"<w:p>{formula}{run('a')}</w:p>"]))

    assert "<m:ctrlPr><w:rPr><w:b/></w:rPr></m:ctrlPr>" in copy.xml()


def test_changes_in_headers_notes_and_styles_are_settled_and_tracking_is_switched_off() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="S"/><w:rPr><w:b/>'
        f"<w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr></w:style>"
    )
    data = word(
        "Text{fn:1}",
        header="{+new+}{-old-} head",
        footnotes={1: "{+new+}{-old-} note"},
        styles=style,
        settings="<w:trackRevisions/><w:zoom/>",
    )

    copy = cleaned(data)

    assert copy.done == {"changes": 5}
    assert "old" not in copy.xml("word/header1.xml") + copy.xml("word/footnotes.xml")
    assert "rPrChange" not in copy.xml("word/styles.xml")
    assert "trackRevisions" not in copy.xml("word/settings.xml")
    assert "zoom" in copy.xml("word/settings.xml")


def test_tracking_stays_on_where_nothing_was_tracked() -> None:
    data = word("Text", settings="<w:trackRevisions/>")

    assert cleaned(data).data == data


def test_changes_that_are_kept_are_listed() -> None:
    data = word("a{+b+}{-c-}")

    copy = cleaned(data, "comments")

    assert copy.data == data
    assert set(copy.left) == {"tracked-insertion", "tracked-deletion"}


def test_deleted_paragraph_in_a_box_a_cell_or_between_bookmarks_may_be_the_last_one() -> None:
    cell = f"<w:tc><w:p>{run('a')}</w:p>{marked(gone('b'), 'del')}</w:tc>"
    first = f"<w:tc>{marked(gone('b'), 'del')}<w:tbl><w:tblPr/><w:tblGrid/>{row('c')}</w:tbl><w:p/></w:tc>"
    data = word([f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cell}{first}</w:tr></w:tbl>", marked(gone("d"), "del")])

    copy = cleaned(data)

    assert [text for text in copy.text if text] == ["a", "c"]
    cells = etree.fromstring(copy.parts["word/document.xml"]).findall(".//{*}tc")
    assert [[str(it.tag).rpartition("}")[2] for it in cell] for cell in cells[:2]] == [["p", "p"], ["tbl", "p"]]


def test_refused_change_of_format_without_old_properties_leaves_none() -> None:
    given = f"<w:p><w:r><w:rPr><w:b/><w:rPrChange {BY}/></w:rPr><w:t>a</w:t></w:r></w:p>"

    assert "<w:rPr/>" in cleaned(word([given]), changes="refuse").xml()


def test_merge_that_was_undone_is_refused_and_accepted() -> None:
    cells = (
        row("a", cell="<w:vMerge w:val='restart'/>"),
        row("", cell=f"<w:vMerge/><w:cellMerge {BY} w:vMergeOrig='rest'/>"),
    )
    data = word([table(*cells), "<w:p/>"])

    assert cleaned(data).xml().count("vMerge") == 1
    assert cleaned(data, changes="refuse").xml().count('<w:vMerge w:val="restart"/>') == 2


def test_words_between_elements_are_lost_with_none_of_them() -> None:
    """No program writes any there; whoever does shall find them again."""
    given = f"<w:p>{run('a')}x<w:ins {BY}>{run('b')}</w:ins>y<w:del {BY}/>z</w:p>"

    assert "x<w:r><w:t>b</w:t></w:r>yz" in cleaned(word([given])).xml()


def test_mark_where_it_means_nothing_goes() -> None:
    copy = cleaned(word([f"<w:p><w:r><w:rPr><w:del {BY}/><w:b/></w:rPr><w:t>a</w:t></w:r></w:p>"]))

    assert copy.text == ["a"]
    assert "<w:rPr><w:b/></w:rPr>" in copy.xml()


def test_words_that_were_marked_and_are_now_text_are_told() -> None:
    data = word("Price {+only for you +}{-and a bit -}100{+ ... +}")

    assert cleaned(data).left["accepted-words"] == ("only for you",)
    assert cleaned(data, changes="refuse").left["restored-words"] == ("and a bit",)
    assert not {"accepted-words", "restored-words"} & cleaned(data, "comments").left.keys()
    assert "accepted-words" not in cleaned(word("Price {-and a bit -}100")).left


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We will {+not +}pay. It is {-not -}needed.", ("not",)),
        ("Price {+−+}100", ("−",)),
        ("Price {+–+}100, {+-+} {+,+}co{+-+}op", ("–",)),
        ("Fee {+￥+}100, growth 5{+%+}", ("￥", "%")),
        ("{-the whole clause goes here -}and {+the whole clause goes here +}", None),
        (
            "{-the whole clause goes here -}{+the whole clause goes here +}{+Twice: +}{+the whole clause goes here +}",
            ...,
        ),
    ],
)
def test_a_word_that_says_something_new_is_told_whatever_was_deleted_elsewhere(text, told) -> None:
    left = cleaned(word(text)).left.get("accepted-words")
    assert left is not None if told is ... else left == told


def test_words_that_were_only_moved_are_not_told() -> None:
    given, _, _ = CASES["moved"]
    assert "accepted-words" not in cleaned(word(given)).left
