"""Laws: the copy says what the file says, each comment hangs on its words, twice is as once, and cleaned is as before."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from support.annotated import commented, finding, noted
from support.cleaned import cleaned
from support.word import word

from briefcheck.annotate import markdown
from briefcheck.document.blocks import paragraphs
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown
from briefcheck.rules.report import Location
from briefcheck.text import Text

PLAIN = st.text("价格a b😀", min_size=1, max_size=5)
HERE = Text("here", "此处")


@st.composite
def lines(draw: st.DrawFn) -> str:
    """A line of the builder's description, with marks in any order."""
    forms = (
        "{0}",
        "{{+{0}+}}",
        "{{-{0}-}}",
        "**{0}**",
        "{{~{0}~}}",
        "{{c:0}}{0}{{/c:0}}",
        "[{0}](https://a.b)",
        "{{tab}}{0}",
        "{{br}}",
    )
    pieces = [draw(st.sampled_from(forms)).format(draw(PLAIN)) for _ in range(draw(st.integers(1, 5)))]
    return "".join(pieces)


CONTROL = "<w:sdt><w:sdtContent><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
MARK = '<w:p><w:pPr><w:rPr><w:del w:id="9" w:author="Ann"/></w:rPr></w:pPr><w:r><w:t>{0}</w:t></w:r></w:p>'
BLOCKS = st.lists(
    st.one_of(
        lines(),
        st.builds(CONTROL.format, PLAIN),
        st.builds(MARK.format, PLAIN),
        st.just("| a b | {+c+} |"),
        st.just("."),
    ),
    min_size=1,
    max_size=5,
)


@given(BLOCKS, st.data())
@settings(max_examples=60, deadline=None)
def test_each_comment_of_a_word_copy_hangs_on_its_words(blocks: list[str], data: st.DataObject) -> None:
    file = word([*blocks, "end"], comments={0: "mine"})
    document = read_docx(file, "a.docx")
    places = [(paragraph, at) for paragraph in paragraphs(document.body) for at in range(len(paragraph.text))]
    found = []
    for at in range(data.draw(st.integers(1, 5))):
        paragraph, start = data.draw(st.sampled_from(places))
        place = paragraph.place_at(start)
        length = data.draw(st.integers(0, len(paragraph.text) - start))
        found.append(finding(Location(HERE, line=place.line, column=place.column, length=length), rule=f"a/n{at}"))

    copy = commented(file, *found)  # it is read back there: the same document, each comment on its words

    assert copy.made.comments == len(found)
    assert commented(copy.data, *found).data == copy.data
    assert read_docx(cleaned(copy.data, "briefcheck-comments").data, "a.docx").parts == document.parts


MARKDOWN = st.lists(
    st.sampled_from(
        [
            *(
                "# Title",
                "text",
                "more *text*",
                "- item",
                "  - inner",
                "1. one",
                "   more of it",
                "> quoted",
                "```",
                "    code",
            ),
            *(
                "| a | b |",
                "| - | - |",
                "<div>",
                "</div>",
                "***",
                "===",
                "<!-- mine -->",
                "",
                "",
                "",
                "- [ ] task",
                "\t- tab",
            ),
        ]
    ),
    min_size=1,
    max_size=12,
)


@given(MARKDOWN, st.data())
@settings(max_examples=150, deadline=None)
def test_each_comment_of_a_markdown_copy_changes_nothing_else(source: list[str], data: st.DataObject) -> None:
    text = "\n".join(["start", *source, "end"]) + "\n"
    where = data.draw(st.lists(st.integers(1, len(source) + 2), min_size=1, max_size=4, unique=True))

    copy = noted(text, *where)  # it is read back there: the same blocks

    assert noted(copy, *where) == copy
    assert markdown.without_remarks(copy.encode(), "a.md") == text.encode()
    assert [it.text for it in paragraphs(read_markdown(copy.encode(), "a.md").body)] == [
        it.text for it in paragraphs(read_markdown(text.encode(), "a.md").body)
    ]
