"""The thresholds that recognition keeps on the corpus of real documents."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def measure():
    spec = importlib.util.spec_from_file_location("accuracy_sections", Path(__file__).with_name("sections.py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_sections_labelled_present_are_found(measure, corpus):
    for forced in (False, True):
        score = measure.score_sections(corpus, measure.OURS, forced=forced)
        assert score.labelled > 0
        assert score.share >= 0.9, score.missed


def test_headings_of_minutes_are_in_the_outline(measure, corpus):
    assert measure.score_headings(corpus).share >= 0.9


@pytest.mark.slow
def test_no_document_is_given_a_type_it_is_not(measure, corpus):
    assert measure.wrongly_recognised(corpus) == []
