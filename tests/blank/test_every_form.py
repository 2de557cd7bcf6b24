"""The law for all forms: what ``new`` makes passes ``check`` once it is filled in, and not before."""

from __future__ import annotations

from collections import Counter

import pytest
from support.forms import ANSWERS, checked

from briefcheck.blank.form import form_of, slots
from briefcheck.doctypes.prompts import FORM_LANGUAGES
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.testing import blank, filled

TYPES = Policies(load_extensions()).for_file("any.md").types
SUFFIXES = (".docx", ".md")

every_form = pytest.mark.parametrize(
    ("type_", "language", "suffix"),
    [
        pytest.param(type_, language, suffix, id=f"{type_.id}-{language}-{suffix[1:]}")
        for type_ in TYPES
        for language in FORM_LANGUAGES
        for suffix in SUFFIXES
    ],
)


@every_form
def test_a_form_that_is_filled_in_passes_with_no_finding(type_, language, suffix):
    answers = ANSWERS["en" if language == "en" else "zh"].get(type_.id, {})
    report = checked(filled(type_, language=language, suffix=suffix, answers=answers), f"form{suffix}", "client")

    assert report.type == type_.id
    assert [f"{it.rule} {it.location.where.en}: {it.message.en}" for it in report.findings] == []
    assert report.not_checked == ()


@every_form
def test_a_form_that_is_not_filled_in_is_found_out_at_every_place(type_, language, suffix):
    report = checked(blank(type_, language=language, suffix=suffix), f"form{suffix}", "client")

    assert report.type == type_.id
    assert report.status == "failed"
    left = Counter(it.evidence.strip("[]【】") for it in report.findings if it.rule == "structure/placeholder-left")
    rows = sum(it.rule == "structure/template-row-left" for it in report.findings)
    asked = Counter(slot.prompt for slot in slots(form_of(type_, language)))
    missed = asked - left
    assert (left - asked, bool(missed) <= bool(rows)) == (Counter(), True), missed
