"""Fields over paragraphs: a story is looked through only where one of them may never end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.word import word

from briefcheck.readers.docx import read_docx
from briefcheck.readers.docx.fields import Fields

MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BOX = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>in</w:t></w:r>{}</w:p></w:txbxContent></w:pict></w:r>"
PIECES = st.sampled_from(
    [
        *[MARK.format(kind) for kind in ("begin", "separate", "end", "")],
        *[BOX.format(MARK.format(kind)) for kind in ("begin", "end")],
        "<w:r><w:instrText>HYPERLINK u:v</w:instrText></w:r>",
        "<w:r><w:t>a</w:t></w:r>",
        "<w:r><w:t>b</w:t></w:r>",
    ]
)
WHOLE = "".join((MARK.format("begin"), MARK.format("separate"), "<w:r><w:t>1</w:t></w:r>", MARK.format("end")))
PARAGRAPHS = st.lists(PIECES, max_size=6).map(lambda pieces: f"<w:p>{''.join(pieces)}</w:p>")


@settings(max_examples=300, deadline=None)
@given(st.lists(PARAGRAPHS, max_size=5))
def test_a_story_reads_as_if_it_were_looked_through_at_once(lines):
    data = word(lines)
    document = read_docx(data, "x.docx")
    taken = Fields.character

    def looked_through(fields, element):
        if not fields._sure:
            fields._look_ahead()
        taken(fields, element)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Fields, "character", looked_through)
        again = read_docx(data, "x.docx")
    assert (document.parts, document.concealed) == (again.parts, again.concealed)


@pytest.mark.parametrize(
    ("line", "looks"),
    [(WHOLE, 0), (WHOLE + WHOLE, 0), (MARK.format("end") + WHOLE, 0), (WHOLE + MARK.format("begin"), 1)],
)
def test_fields_that_end_cost_no_look_through_the_story(line, looks, monkeypatch):
    met = []
    look = Fields._look_ahead
    monkeypatch.setattr(Fields, "_look_ahead", lambda fields: (met.append(fields), look(fields)))
    document = read_docx(word([f"<w:p>{line}</w:p>"]), "x.docx")
    assert len(met) == looks
    assert set(document.body[0].text) == {"1"}
