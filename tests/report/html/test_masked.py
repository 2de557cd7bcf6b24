"""The page shows the text, and yet no value that the rules call sensitive: a law over kinds, forms and places."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from support.pages import source_of
from support.planted import FORMS, KINDS, MARKDOWN, PLACES, TIGHT, planted

from briefcheck.document.plain import plain
from briefcheck.engine.check import check_document
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.readers.markdown import read_markdown

EXTENSIONS = load_extensions()
POLICIES = Policies(EXTENSIONS, audience="client")
SECRETS = ("密码：Xk7@n2Qz", "password: Tr0ub4dor&3", "api_key = sk-ant-4f8Kq2LmZx81Bv7Tn0Wd")
AROUND = st.text(alphabet=st.sampled_from("甲乙 a—“*_`|>#\n"), max_size=12)


def bare(text: str) -> str:
    """Return the letters and digits of a text: a value spaced, wrapped or hyphenated is still that value."""
    return re.sub(r"[\W_]", "", plain(text).text).upper()


def shown(document) -> str:
    """Return every word of the page about a document: its text, and what its attributes say; numbers of ours left out."""
    report = check_document(document, POLICIES.for_file(document.path), EXTENSIONS, text=True)
    page = html.document_fromstring(source_of(report))
    for ours in page.xpath("//sup | //span[@class='vh'] | //style | //script"):
        ours.drop_tree()
    said = [
        page.text_content(),
        *map(str, page.xpath("//@*[name() != 'id' and name() != 'href' and name() != 'class']")),
    ]
    return bare("\n".join(said))


def test_no_planted_value_is_on_the_page():
    values = list(planted(1, forms=("plain",)))
    assert {one.place for one in values} == {*PLACES, *MARKDOWN, "file name"}
    held = [(one.kind.rule, one.place) for one in values if bare("".join(one.groups)) in shown(one.document)]
    assert held == []


@settings(max_examples=20, deadline=None)
@given(
    st.sampled_from(KINDS),
    st.sampled_from(sorted(FORMS)),
    st.sampled_from(sorted(MARKDOWN)),
    st.integers(0, 10**6),
    AROUND,
    AROUND,
)
def test_no_value_is_on_the_page_whatever_stands_around_it(kind, form, place, seed, before, behind):  # noqa: PLR0917  # what hypothesis draws
    groups = kind.draw(random.Random(seed))  # noqa: S311  # hypothesis draws the seed
    written = FORMS[form if form in TIGHT or not kind.loose else "plain"](groups)
    text = f"{before}\n\n{MARKDOWN[place](kind.label, written)}\n\n{behind} {kind.label}：{written}\n"
    if "md front matter" in place:
        text = text.lstrip()
    document = read_markdown(text.encode(), "a.md")
    report = check_document(document, POLICIES.for_file("a.md"), EXTENSIONS)
    if any(finding.rule.startswith("sensitive/") for finding in report.findings):  # what no rule finds nothing masks
        assert bare("".join(groups)) not in shown(document)


@pytest.mark.parametrize("secret", SECRETS)
@given(before=AROUND, behind=AROUND)
@settings(max_examples=6, deadline=None)
def test_no_secret_is_on_the_page(secret, before, behind):
    document = read_markdown(f"{before}\n\n{secret}\n\n{behind}\n\n* again: {secret}\n".encode(), "a.md")
    report = check_document(document, POLICIES.for_file("a.md"), EXTENSIONS)
    if any(finding.rule == "sensitive/secret" for finding in report.findings):
        value = re.split(r"[：:=] *", secret)[1]
        assert bare(value) not in shown(document)
