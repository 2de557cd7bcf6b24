"""Where words stand that a picture is described by."""

from __future__ import annotations

from support import concealed
from support.checked import markdown
from support.plugins import make_extensions, make_policy, make_rule
from support.word import word

from briefcheck import Context, Finding
from briefcheck.engine.check import check_document
from briefcheck.readers.docx import read_docx


def test_a_description_of_a_picture_is_called_one_in_word_and_stands_to_be_read_in_markdown() -> None:
    def found(context: Context) -> list[Finding]:
        (passage,) = (passage for passage in context.passages if passage.kind == "shown")
        return [Finding("found", at=passage.quote(passage.text.index("tea")), data={"what": "x"})]

    extensions = make_extensions(make_rule("described", found))
    policy = make_policy(extensions, "error")
    picture = concealed.picture(attributes='descr="Southwind tea"')
    (in_word,) = check_document(read_docx(word(picture), ""), policy, extensions).findings
    (in_markdown,) = check_document(markdown("![Southwind tea](a.png)\n"), policy, extensions).findings
    assert "Edit Alt Text" in in_word.location.where.en
    assert in_markdown.location.where.en == "line 1"
