"""The thresholds that the reading of actions keeps, on real minutes and on pages of our own writing."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"accuracy_{name}", Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[module.__name__] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def actions() -> ModuleType:
    return load("actions")


def test_actions_of_real_minutes_are_found(actions: ModuleType, corpus: Path):
    score = actions.score_all(actions.labelled(corpus))["all"]

    assert score.marked > 50
    assert score.marked_found / score.marked >= 0.95, score.notes
    assert score.unmarked_found / score.unmarked >= 0.60, score.notes
    assert 1 - score.false / score.hits >= 0.95, score.notes
    assert score.owners_right / score.owners >= 0.95, score.notes
    assert score.dues_right / score.dues >= 0.95, score.notes


def test_ordinary_documentation_holds_hardly_an_action(actions: ModuleType, corpus: Path):
    files, alarms = actions.false_alarms(corpus)

    assert files > 100
    assert len(alarms) <= files / 100, alarms


def test_actions_of_our_own_minutes_are_found(actions: ModuleType):
    score = actions.score_all(actions.own())["all"]

    assert score.marked > 50
    assert score.marked_found / score.marked >= 0.85
    assert score.unmarked_found / score.unmarked >= 0.50
    assert 1 - score.false / score.hits >= 0.80
    assert score.owners_right / score.owners >= 0.75


@pytest.mark.parametrize("folder", ["tuned", "kept"])
def test_pages_of_our_own_writing_are_read_right(folder: str):
    score = load("pages").score_pages(folder)["all"]

    assert score.marked + score.unmarked > 40
    assert score.marked_found / score.marked >= 0.85, score.notes if folder == "tuned" else ""
    assert score.unmarked_found / score.unmarked >= 0.80
    assert score.false / score.hits <= 0.05
    assert score.owners / score.found >= 0.88
    assert score.days / score.found >= 0.82


def test_lines_of_our_own_writing_are_read_right():
    scores = load("lines").score_lines()

    for language in ("zh", "en"):
        score = scores[f"{language} all"]
        assert score.lines > 100
        assert score.found / score.wanted >= 0.88, score.notes
        assert score.owners / score.found >= 0.85, score.notes
        assert score.due / score.found >= 0.90, score.notes
        assert score.false <= 8, score.notes
