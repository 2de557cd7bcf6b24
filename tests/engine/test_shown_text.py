"""The text that a report brings along: what the pages show, masked, with what the findings point at marked."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.checked import markdown
from support.plugins import make_extensions, make_policy, make_rule, word_rule
from support.word import word

from briefcheck import Concealed, Finding, Place, Sensitive, paragraphs
from briefcheck.engine.check import check_bytes, check_document
from briefcheck.readers.docx import read_docx
from briefcheck.rules.shown import ShownBlock, ShownParagraph, ShownText


def shown(document, *rules):
    extensions = make_extensions(*rules)
    return check_document(document, make_policy(extensions), extensions, text=True)


def all_paragraphs(text: ShownText) -> Iterator[ShownParagraph]:
    def of(blocks: tuple[ShownBlock, ...]) -> Iterator[ShownParagraph]:
        for block in blocks:
            if isinstance(block, ShownParagraph):
                yield block
            else:
                for row in block.rows:
                    for cell in row:
                        yield from of(cell.blocks)

    for part in text.parts:
        yield from of(part.blocks)


def marked(report, finding) -> list[str]:
    """Return the words under the marks of a finding; "¶" and the paragraph where one is marked as a whole."""
    found = []
    for mark in finding.marks:
        for paragraph in all_paragraphs(report.text):
            if mark in paragraph.marks:
                found.append("¶" + paragraph.text)
            elif any(mark in piece.marks for piece in paragraph.pieces):
                found.append("".join(piece.text for piece in paragraph.pieces if mark in piece.marks))
    return found


LINES = st.lists(st.text("ab 价\U0001f600x|*", max_size=12), min_size=1, max_size=4)


@given(LINES, LINES)
def test_a_mark_covers_the_quoted_words(before, behind):
    source = "\n".join([*before, "", "前 x PRICE 后", "", *behind])
    report = shown(markdown(source), word_rule("PRICE"))
    assert [marked(report, finding) for finding in report.findings] == [["PRICE"]]


@pytest.mark.parametrize(
    "place",
    [
        "PRICE in a paragraph",
        "# PRICE",
        "* PRICE",
        "| a | b |\n| x | PRICE |",
        "一 **PRI**CE",
        "{+PRICE+}",
        "[PRICE](https://a.example)",
    ],
)
def test_a_mark_covers_the_quoted_words_in_word(place):
    report = shown(read_docx(word(f"PRELUDE\n{place}\nend"), "a.docx"), word_rule("PRICE"))
    assert [marked(report, finding) for finding in report.findings] == [["PRICE"]]


@pytest.mark.parametrize("part", ["header", "footer", "footnotes", "endnotes"])
def test_other_parts_are_shown_and_marked(part):
    where = {"footnotes": {1: "PRICE"}, "endnotes": {1: "PRICE"}}.get(part, "PRICE")
    report = shown(read_docx(word("a{fn:1}{en:1}", **{part: where}), "a.docx"), word_rule("PRICE"))
    assert [marked(report, finding) for finding in report.findings] == [["PRICE"]]


def test_no_text_without_asking():
    extensions = make_extensions(word_rule("PRICE"))
    report = check_bytes(b"PRICE", "a.md", make_policy(extensions), extensions)
    assert report.text is None
    assert [finding.marks for finding in report.findings] == [()]
    assert check_bytes(b"PRICE", "a.md", make_policy(extensions), extensions, text=True).text is not None


def test_what_the_pages_do_not_show_is_left_out_and_its_place_told():
    document = read_docx(word("one {c:0}two{/c:0}{-GONE-}{~VEILED~}\nthree", comments={0: "REMARK"}), "a.docx")
    report = shown(document)
    first, second = all_paragraphs(report.text)
    assert (first.text, second.text) == ("one two", "three")
    assert sorted(first.unseen) == ["comment", "hidden-text", "tracked-deletion"]
    assert second.unseen == ()
    assert not any(secret in repr(report.text) for secret in ("GONE", "VEILED", "REMARK"))


def test_a_finding_about_what_is_not_shown_marks_what_it_hangs_on():
    def check(context):
        for piece in context.document.concealed:
            yield Finding("found", at=piece, data={"what": piece.kind}, evidence=piece.text)
        for part in context.document.parts:
            if part.kind == "comment":
                yield Finding("found", at=next(paragraphs(part.blocks)), data={"what": "remark"})

    document = read_docx(word("first\nhere {c:0}it{/c:0} is {-gone-}{+come+}", comments={0: "remark"}), "a.docx")
    report = shown(document, make_rule("unseen", check))
    found = {finding.message.en.removeprefix("Found: "): marked(report, finding) for finding in report.findings}
    whole = ["¶here it is come"]
    assert found == {"comment": whole, "tracked-deletion": whole, "tracked-insertion": ["come"], "remark": whole}


def test_findings_of_no_words_mark_what_they_are_about_or_nothing():
    def check(context):
        table = context.document.body[1]
        yield Finding("found", at=table.rows[0].cells[1].place, data={"what": "cell"})
        yield Finding("found", at=table.place, data={"what": "table"})
        yield Finding("found", data={"what": "whole"})
        yield Finding("found", at=Place("properties", line=0), data={"what": "property"})
        yield Finding("found", at=Place("footnote", number=9), data={"what": "nowhere"})
        yield Finding("found", at=Place(line=900), data={"what": "behind the end"})

    document = read_docx(word("before\n| a | b |\n| c | d |\nbehind"), "a.docx")
    report = shown(document, make_rule("odd", check))
    found = {finding.message.en.removeprefix("Found: "): marked(report, finding) for finding in report.findings}
    assert found == {
        "cell": ["¶b"],
        "table": ["¶a"],
        "whole": [],
        "property": [],
        "nowhere": [],
        "behind the end": [],
    }


def test_other_places_are_marked_too():
    def check(context):
        first, second = [passage.quote(0, 3) for passage in context.passages if passage.text.startswith("two")]
        yield Finding("found", at=first, data={"what": "both"}, also_at=(second,))

    report = shown(markdown("two a\n\ntwo b\n"), make_rule("both", check))
    assert [marked(report, finding) for finding in report.findings] == [["two", "two"]]


def test_findings_of_one_place_share_its_mark():
    report = shown(markdown("a PRICE"), word_rule("PRICE", "one"), word_rule("PRICE", "two"), word_rule("RIC", "three"))
    marks = [finding.marks for finding in report.findings]
    assert len(marks) == 3
    assert len(set(marks)) == 2


def test_a_key_of_several_paragraphs_is_masked_in_all_of_them():
    key = "BEGIN\nAbCdEfGhIjKl\nMnOpQrStUvWx\nEND"

    def check(context):
        first = context.document.body[0]
        yield Finding("found", at=first, data={"what": "a key"}, sensitive=(Sensitive(key),))

    report = shown(read_docx(word(f"{key}\nbehind"), "a.docx"), make_rule("key", check))
    assert [paragraph.text for paragraph in all_paragraphs(report.text)] == ["********", "", "", "", "behind"]


def test_a_word_cut_by_a_look_is_masked_once():
    def check(_context):
        yield Finding("found", data={"what": "it"}, sensitive=(Sensitive("swordfish99", (2, 0)), Sensitive("hush")))

    report = shown(read_docx(word("say **sword**fish99, **hu**sh."), "a.docx"), make_rule("secret", check))
    assert [paragraph.text for paragraph in all_paragraphs(report.text)] == ["say sw*********, ********."]


def test_nothing_is_shown_where_a_rule_that_masks_has_failed():
    def check(context):
        raise ValueError(context.title)
        yield

    from briefcheck.frozen import replace

    report = shown(markdown("secret"), replace(make_rule("masking", check), masks=True))
    assert report.text is None
    assert report.status == "unchecked"


def test_tables_keep_their_shape():
    document = read_docx(word("| a | > | b |\n| c | d | e |\n| ^ | f | g |"), "a.docx")
    table = shown(document).text.parts[0].blocks[0]
    shape = [[(cell.blocks[0].text, cell.columns, cell.rows) for cell in row] for row in table.rows]
    assert shape == [[("a", 2, 1), ("b", 1, 1)], [("c", 1, 2), ("d", 1, 1), ("e", 1, 1)], [("f", 1, 1), ("g", 1, 1)]]


def test_bold_lines_that_head_sections_are_headings():
    text = shown(read_docx(word("**Next steps**\nCall Ann.\n**Decisions**\nNone."), "a.docx")).text
    assert [(paragraph.kind, paragraph.text) for paragraph in all_paragraphs(text)] == [
        ("heading", "Next steps"),
        ("paragraph", "Call Ann."),
        ("heading", "Decisions"),
        ("paragraph", "None."),
    ]


def test_a_picture_without_words_has_a_piece_of_its_own():
    text = shown(markdown("a ![](x.png) b ![plan](y.png)")).text
    (paragraph,) = all_paragraphs(text)
    assert [(piece.text, piece.looks) for piece in paragraph.pieces if "image" in piece.looks][-1] == (
        "plan",
        ("image",),
    )


def test_it_can_be_sent_to_another_process_and_back():
    text = shown(read_docx(word("# a\n| b | c |\nd {+e+}"), "a.docx"), word_rule("e")).text
    assert pickle.loads(pickle.dumps(text)) == text  # noqa: S301  # our own


def test_html_comments_are_not_shown():
    document = markdown("before\n\n<!-- hushed -->\n\nbehind")
    assert any(isinstance(piece, Concealed) for piece in document.concealed)
    assert "hushed" not in repr(shown(document).text)
