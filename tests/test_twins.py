"""The Word and the Markdown twin of a sample are one document: the same findings, apart from where they stand."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from briefcheck import DocumentReport
from briefcheck.engine.check import check_file
from briefcheck.frozen import replace
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.readers.docx import read_docx

SAMPLES = Path(__file__).parent.parent / "samples"
NAMES = sorted(str(path.relative_to(SAMPLES).with_suffix("")) for path in SAMPLES.glob("*/*.md"))
BAD = [name for name in NAMES if name.endswith("-bad")]
GOOD = [name for name in NAMES if name.endswith("-good")]


@pytest.fixture(scope="module")
def build() -> ModuleType:
    specification = importlib.util.spec_from_file_location("samples_build", SAMPLES / "build.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[specification.name] = module  # its dataclass looks itself up there
    specification.loader.exec_module(module)
    return module


def check(name: str) -> DocumentReport:
    extensions = load_extensions()
    path = str(SAMPLES / name)
    return check_file(path, Policies(extensions).for_file(path), extensions)


def findings(report: DocumentReport) -> list[tuple[object, ...]]:
    """Return what was found, without where; reading order is the same, but a document's own findings have no place."""
    found = [
        (entry.rule, entry.severity, entry.confidence, entry.message.en, entry.message.zh, entry.location.section)
        for entry in report.findings
    ]
    return sorted(found, key=repr)


@pytest.mark.parametrize("name", NAMES)
def test_twins_give_the_same_findings(name):
    markdown, word = check(f"{name}.md"), check(f"{name}.docx")
    assert findings(word) == findings(markdown)
    assert replace(word, findings=(), path="") == replace(markdown, findings=(), path="")


@pytest.mark.parametrize("name", NAMES)
def test_every_sample_is_recognised(name):
    assert check(f"{name}.md").type == name.partition("/")[2].rpartition("-")[0]


@pytest.mark.parametrize("name", GOOD)
def test_nothing_is_found_in_a_good_sample(name):
    report = check(f"{name}.docx")
    assert report.findings == ()
    assert report.status == "passed"


@pytest.mark.parametrize("name", BAD)
def test_a_bad_sample_fails(name):
    assert check(f"{name}.docx").status == "failed"


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        (
            "zh/contact-report-bad",
            {
                "actions/due-on-day-off",
                "actions/missing-due-date",
                "actions/missing-owner",
                "actions/vague-due-date",
                "actions/vague-owner",
                "sensitive/bank-card",
                "sensitive/confidential-marking",
                "sensitive/mobile-number",
                "sensitive/resident-id",
                "sensitive/secret",
                "structure/empty-section",
                "structure/missing-section",
                "structure/placeholder-left",
            },
        ),
        (
            "en/contact-report-bad",
            {
                "actions/due-on-day-off",
                "actions/missing-due-date",
                "actions/missing-owner",
                "actions/vague-due-date",
                "actions/vague-owner",
                "sensitive/banned-term",
                "sensitive/bank-card",
                "sensitive/confidential-marking",
                "sensitive/secret",
                "structure/empty-section",
                "structure/missing-section",
                "structure/placeholder-left",
            },
        ),
        (
            "en/creative-brief-bad",
            {
                "structure/empty-section",
                "structure/missing-section",
                "structure/placeholder-left",
                "structure/several-statements",
            },
        ),
        (
            "zh/communication-strategy-bad",
            {
                "sensitive/banned-term",
                "structure/empty-field",
                "structure/empty-section",
                "structure/missing-section",
                "structure/placeholder-left",
                "structure/several-statements",
                "structure/too-many-points",
            },
        ),
    ],
)
def test_a_bad_sample_shows_what_account_managers_get_wrong(name, rules):
    assert rules <= {entry.rule for entry in check(f"{name}.docx").findings}


@pytest.mark.parametrize("name", NAMES)
def test_the_word_twin_is_what_the_script_builds(name, build):
    committed = (SAMPLES / f"{name}.docx").read_bytes()
    assert read_docx(committed, name) == read_docx(build.build(name), name)


def test_building_twice_gives_the_same_bytes(build):
    assert build.build(NAMES[0]) == build.build(NAMES[0])


def test_every_sample_has_a_twin_and_a_look(build):
    assert sorted(build.LOOKS) == NAMES
    assert sorted(str(path.relative_to(SAMPLES).with_suffix("")) for path in SAMPLES.glob("*/*.docx")) == NAMES
