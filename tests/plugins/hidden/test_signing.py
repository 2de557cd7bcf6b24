"""White marks of programs for signing are nothing that somebody concealed; whatever else is white is."""

from __future__ import annotations

import pytest
from briefcheck_hidden._signing import without_tags

from briefcheck import Concealed
from briefcheck.document.document import OF_THE_FILE


def left(text: str) -> bool:
    return bool(without_tags([Concealed("white-text", text, OF_THE_FILE)]))


@pytest.mark.parametrize(
    "text",
    [
        "/sn1/",
        r"\s1\ ",
        r"\\sig2\\",
        "**signature_1**",
        "/date_signed_2/",
        "{{Sig_es_:signer1:signature}}",
        "{{*city_es_:signer1}}",
        "{{Dte1_es_:signer1:date:format(date,dd-mm-yyyy)}}",
        "{{esl:Signer1:capture:size(200,50)}}",
        "{{SIGN_HERE}}",
        "{{signature}}",
        "[sig|req|signer1 ]",
        "[date|req|signer2]",
        "/sn1/ /ds1/",
    ],
)
def test_a_mark_for_signing_is_none(text):
    assert not left(text)


@pytest.mark.parametrize(
    "text",
    [
        "Margin 30",
        "we could go to 80",
        "/sn1/ margin 30",
        "{{client_budget}}",
        "{{margin_30}}",
        "[sig|we could go to 80k]",
        "[note|req|signer1]",
        "/80k/",
        "*30*",
        r"\margin30\ ",
        "底价八十万",
        "{{Sig_es_:signer1 floor price 80}}",
    ],
)
def test_whatever_else_is_white_is_told(text):
    assert left(text)
