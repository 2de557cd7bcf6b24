"""No document of the corpus is taken for what it is not, with all the types there are, and it takes little time."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def measure():
    spec = importlib.util.spec_from_file_location("accuracy_doctypes", Path(__file__).with_name("doctypes.py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
def test_no_document_is_taken_for_what_it_is_not(measure, corpus):
    table, wrong = measure.confusion(corpus)
    assert wrong == []
    assert table["minutes", "contact-report"] >= 20
    assert table["creative_brief", "creative-brief"] >= 1
    assert sum(count for (kind, name), count in table.items() if kind == "negative" and name != measure.UNKNOWN) == 0


@pytest.mark.slow
def test_thirty_types_cost_little_more_than_one_outline(measure, corpus):
    recognising, reading = measure.counted(corpus)
    assert 0 < recognising <= 2.2 * reading  # 2.1; how long it takes is for the script to print
