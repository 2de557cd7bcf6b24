"""The comments of a Word copy: what they say, the part they stand in, and all else as it was."""

from __future__ import annotations

import pytest
from lxml import etree
from support.annotated import commented, finding, place_of, report_on
from support.cleaned import members
from support.word import word

from briefcheck.annotate import word as annotating
from briefcheck.annotate.annotate import annotate
from briefcheck.annotate.plan import Annotated
from briefcheck.annotate.remarks import MOST
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.readers.docx import read_docx
from briefcheck.rules.report import Location, NotChecked
from briefcheck.text import Text

BOX = (
    "{{<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r>}}"
)


def found_in(data: bytes, **options: str) -> Annotated:
    """Annotate with the rules as installed."""
    extensions = load_extensions()
    policies = Policies(extensions, audience="client", type=options.get("type"))
    return annotate(data, "a.docx", policies.for_file("a.docx"), extensions, None, "en")


# ---------------------------------------------------------------------- what a comment says


def test_comment_says_what_why_and_how_and_whose_it_is() -> None:
    copy = commented(word("The price is wrong."), "price")

    assert copy.comments == [
        ["Error: wrong", "Why it matters: why", "How to mend it: how", "briefcheck · planted/n0"],
    ]
    comment = etree.fromstring(copy.member("word/comments.xml"))[0]
    assert [str(value) for value in comment.attrib.values()] == ["0", "briefcheck", "bc"]


def test_comments_speak_the_language_of_the_document() -> None:
    chinese = found_in(
        word("# 会议报告\n下一步行动：\n我们会尽快把方案发给客户确认，谢谢大家的配合。\n身份证 11010519491231002X")
    )
    english = found_in(
        word("# Contact report\nWe will send the plan to the client. Their number is 11010519491231002X")
    )

    assert "错误：" in members(chinese.data)["word/comments.xml"].decode()
    assert "Error: " in members(english.data)["word/comments.xml"].decode()


def test_sensitive_words_stay_masked_in_the_comments() -> None:
    made = found_in(word("A number of his: 11010519491231002X, call."))

    assert made.comments
    assert b"11010519491231002X" not in members(made.data)["word/comments.xml"]
    assert [words for _, words in made.anchors if words] == ["11010519491231002X"]


def test_findings_on_the_same_words_the_gravest_first() -> None:
    data = word("The price is wrong.")
    at = place_of(read_docx(data, "a.docx"), "price")
    copy = commented(
        data,
        finding(at, "a note", severity="note", rule="a/note"),
        finding(at, "an error", rule="a/error"),
        finding(at, "a warning", severity="warning", rule="a/warning"),
    )

    assert copy.heads == ["Error: an error", "Warning: a warning", "Note: a note"]
    xml = copy.xml()
    assert [xml.index(f'<w:commentReference w:id="{at}"/>') for at in range(3)] == sorted(
        xml.index(f'<w:commentReference w:id="{at}"/>') for at in range(3)
    )


def test_findings_of_one_rule_on_the_same_words_are_one_comment() -> None:
    data = word("The price is wrong.")
    at = place_of(read_docx(data, "a.docx"), "price")
    copy = commented(data, finding(at, "one"), finding(at, "two"))

    assert copy.comments[0][:2] == ["Error: one", "• two"]
    assert (copy.made.comments, copy.made.findings) == (1, 2)


def test_waived_findings_have_no_comment() -> None:
    data = word("The price is wrong.")
    at = place_of(read_docx(data, "a.docx"), "price")

    assert commented(data, finding(at, waived=True)).data == data


def test_too_many_findings_are_cut_and_the_last_comment_says_so() -> None:
    data = word(["The price is wrong.", "more"])
    document = read_docx(data, "a.docx")
    notes = [finding(place_of(document, "more"), severity="note", rule=f"a/n{at}") for at in range(MOST)]
    copy = commented(data, *notes, finding(place_of(document, "price")))

    assert (copy.made.comments, copy.made.findings, copy.made.left_out) == (MOST + 1, MOST, 1)
    assert copy.heads[0] == "Error: wrong"
    said = [lines for lines in copy.comments if lines[-1] == "briefcheck · left-out"]
    assert [
        line.startswith(("Not all findings", f"This copy holds comments on the gravest findings only; 1 of {MOST + 1}"))
        for line in said[0][:2]
    ] == [True, True]


def test_what_was_not_checked_is_told_at_the_first_paragraph() -> None:
    data = word("The price is wrong.")
    missed = NotChecked(Text("the comments", "批注"), Text("They are damaged.", "已损坏。"))
    others = tuple(NotChecked(Text(f"rule {at}", f"规则 {at}"), Text("It failed.", "失败。")) for at in range(12))
    made = annotating.annotated(data, report_on(data, not_checked=(missed, *others)), "en")
    root = etree.fromstring(members(made.data)["word/comments.xml"])

    lines = ["".join(it.itertext()) for it in root.iter("{*}p")]
    assert lines[:2] == ["Not everything was checked", "• the comments: They are damaged."]
    assert lines[-3] == "• and 3 more"
    assert made.anchors == (("0", "The price is wrong."),)


# ---------------------------------------------------------------------- what takes no comment itself


def test_header_and_footer_are_told_at_the_first_paragraph() -> None:
    copy = commented(word([".", "First words", "more"], header="the head", footer="the foot"), "head", "foot")

    assert copy.words == ["First words", "First words"]
    assert [head[:16] for head in copy.heads] == ["[Header] Error: ", "[Footer] Error: "]


def test_document_as_a_whole_and_properties() -> None:
    where = Location(Text("document property “Author”", "文档属性“作者”"), "properties", line=1, column=1)
    copy = commented(word("First words"), "", finding(where, evidence="Ann"))

    assert copy.words == ["First words", "First words"]
    assert copy.heads[0] == "[The document as a whole] Error: wrong"
    assert copy.comments[1][:2] == ["[Document property “Author”] Error: wrong", "“Ann”"]


def test_notes_are_told_at_their_reference() -> None:
    copy = commented(word(["a", "b{fn:1} c{en:1}"], footnotes={1: "the note"}, endnotes={1: "an end"}), "note", "end")

    marked = '<w:commentRangeStart w:id="{0}"/><w:r><w:{1} w:id="1"/></w:r><w:commentRangeEnd w:id="{0}"/>'
    assert marked.format(2, "footnoteReference") in copy.xml()
    assert marked.format(3, "endnoteReference") in copy.xml()
    assert [head[:13] for head in copy.heads] == ["[Footnote 1] ", "[Endnote 1] E"]
    assert copy.words == ["", ""]


def test_note_in_a_run_with_words_is_parted_from_them() -> None:
    line = '{<w:r><w:t>b</w:t><w:footnoteReference w:id="1"/><w:t>c</w:t></w:r>}'
    copy = commented(word([line], footnotes={1: "the note"}), "note")

    assert copy.words == [""]
    assert '<w:r><w:footnoteReference w:id="1"/></w:r><w:commentRangeEnd' in copy.xml()


def test_text_box_is_told_at_the_run_that_holds_it() -> None:
    copy = commented(word(["a" + BOX.format("one") + BOX.format("two") + "z"]), "one", "two")

    xml = copy.xml()
    assert copy.heads == ["[Text box 1] Error: wrong", "[Text box 2] Error: wrong"]
    first = xml.index('<w:commentRangeStart w:id="0"/>')
    assert first < xml.index("<w:t>one") < xml.index('<w:commentRangeEnd w:id="0"/>') < xml.index("<w:t>two")


def test_text_box_in_a_header_is_told_at_the_first_paragraph() -> None:
    copy = commented(word(["First words"], header="h" + BOX.format("boxed")), "boxed")

    assert copy.words == ["First words"]


def test_comment_of_a_person_is_told_at_its_words() -> None:
    data = word(["First", "The {c:3}old price{/c:3} is"], comments={3: "they would pay more"})
    copy = commented(data, "pay more")

    assert copy.words == ["old price", "old price"]
    assert copy.heads == ["they would pay more", "[Comment 1] Error: wrong"]


@pytest.mark.parametrize(
    ("line", "kind", "marked"),
    [
        ("a {-gone-}b", "deleted", '<w:commentRangeStart w:id="0"/><w:del '),
        ("a {~hidden~}b", "hidden", '<w:commentRangeStart w:id="0"/><w:r><w:rPr><w:vanish/>'),
        ("a b", "deleted", '<w:commentRangeStart w:id="0"/><w:r>'),
        ("a b", "alt-text", '<w:commentRangeStart w:id="0"/><w:r>'),
    ],
)
def test_what_the_page_does_not_show_is_marked_where_it_hangs(line: str, kind: str, marked: str) -> None:
    where = Location(Text("here", "此处"), line=1, column=3, unseen=kind)  # type: ignore[arg-type]  # parametrized

    assert marked in commented(word(line), finding(where)).xml()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("the {c:0}words{/c:0} of it", "words"),
        ("the {c:0}words of it", "words of it"),
        ('the {<w:r><w:commentReference w:id="0"/></w:r>}words', "the words"),
        ("the {c:0}{/c:0}words", "the words"),
    ],
)
def test_finding_on_a_comment_hangs_on_its_words(line: str, words: str) -> None:
    data = word(line, comments={0: "so"})
    column = read_docx(data, "a.docx").concealed[0].place.column
    copy = commented(data, finding(Location(Text("here", "此处"), line=1, column=column, unseen="comment")))

    assert copy.made.anchors[0][1] == words


def test_place_that_is_not_there_falls_back_to_the_first_paragraph() -> None:
    for where in (
        Location(Text("there", "那里"), line=99, column=1),
        Location(Text("there", "那里"), "footnote", line=1, column=1),
        Location(Text("there", "那里"), line=1, column=2, length=99),
    ):
        assert commented(word("First words"), finding(where)).words == ["First words"]


def test_words_that_go_on_behind_a_deleted_paragraph_mark() -> None:
    mark = '<w:pPr><w:rPr><w:del w:id="9" w:author="Ann"/></w:rPr></w:pPr>'
    lines = [f"<w:p>{mark}<w:r><w:t>one pr</w:t></w:r></w:p>", "ice two"]

    assert commented(word(lines), "price").words == ["price"]


def test_line_of_a_paragraph_where_the_words_are_not_known() -> None:
    where = Location(Text("here", "此处"), line=1, column=8)

    assert commented(word("first{br}  second {br}third"), finding(where)).words == ["second"]


@pytest.mark.parametrize("body", [[], ["."], ['<w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p>', "."]])
def test_document_without_words_takes_comments_too(body: list[str]) -> None:
    copy = commented(word(body), "")

    assert copy.words == [""]
    assert copy.heads == ["[The document as a whole] Error: wrong"]
