"""By the shipped ruleset concealed content weighs nothing in the house, and is not even looked for there."""

from __future__ import annotations

import pytest
from support import concealed as c
from support.word import word

from briefcheck.engine.check import check_document
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.readers.docx import read_docx
from briefcheck.readers.docx.concealed.inspection import Inspection

EXTENSIONS = load_extensions()
FULL = word(
    [
        "# Plan",
        "One " + c.coloured("two", "FFFFFF") + c.sized("three", 2),
        c.embedded_object("book", "Excel.Sheet.12"),
        c.picture("photo", attributes='descr="C:\\a.png"', crop='l="40000"'),
        "{+new+} {-old-} {~hidden~} ==marked==",
        "See Error! Reference source not found.",
    ],
    header=[c.watermark("DRAFT")],
    comments={0: "why?"},
    **c.merged(
        c.linked_part("embeddings/rates.xlsx", "package", c.workbook({"Rates": [["1"]]}), "book"),
        c.people("Ann", "AD", "S::ann@agency.example::1"),
        {"parts": {"word/media/a.jpeg": c.photograph((31, 14, 24))}, "links": [("photo", "image", "media/a.jpeg")]},
        c.linked_part("vbaProject.bin", c.VBA, b"x", "vba"),
    ),
)


def rules(audience: str) -> dict[str, str]:
    policy = Policies(EXTENSIONS, audience=audience).for_file("a.docx")
    report = check_document(read_docx(FULL, "a.docx"), policy, EXTENSIONS)
    assert report.not_checked == ()
    return {it.rule.partition("/")[2]: it.severity for it in report.findings if it.rule.startswith("hidden/")}


def test_in_the_house_only_what_is_broken_counts(monkeypatch):
    def refuse(_: object) -> None:
        raise AssertionError("looked at")

    monkeypatch.setattr(Inspection, "things", refuse)
    assert rules("internal") == {"broken-reference": "warning"}


@pytest.mark.parametrize("audience", ["client", "public"])
def test_for_others_all_of_it_counts(audience):
    found = rules(audience)
    assert set(found) == {
        "broken-reference", "comment", "cropped-image", "draft-watermark", "embedded-file", "hidden-text", "highlight-left",
        "image-location", "local-path", "macro", "personal-property", "tiny-text", "tracked-change", "white-text",
    }  # fmt: skip
    for rule in ("tracked-change", "comment", "hidden-text", "macro", "image-location", "tiny-text"):
        assert found[rule] == "error"
    assert found["cropped-image"] == ("note" if audience == "client" else "warning")
    assert found["white-text"] == "error"
