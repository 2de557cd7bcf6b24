"""The Word and the Markdown twin of a sample are one document: the same findings, apart from where they stand."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from briefcheck import DocumentReport, Report
from briefcheck.engine.check import check_file
from briefcheck.frozen import replace
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.readers.docx import read_docx
from briefcheck.report.text import write_text

SAMPLES = Path(__file__).parent.parent / "samples"
NAMES = sorted(str(path.relative_to(SAMPLES).with_suffix("")) for path in SAMPLES.glob("*/*.md"))
WORD_ONLY = sorted(str(path.relative_to(SAMPLES).with_suffix("")) for path in SAMPLES.glob("*/*.txt"))
"""They have no twin: Markdown holds no tracked changes."""

BAD = [name for name in NAMES if name.endswith("-bad")]
GOOD = [name for name in NAMES if name.endswith("-good")]


@pytest.fixture(scope="module")
def build() -> ModuleType:
    specification = importlib.util.spec_from_file_location("samples_build", SAMPLES / "build.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[specification.name] = module  # its dataclass looks itself up there
    sys.path.insert(0, str(SAMPLES))  # it imports the file beside it
    try:
        specification.loader.exec_module(module)
    finally:
        sys.path.remove(str(SAMPLES))
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


@pytest.mark.parametrize("name", WORD_ONLY)
def test_a_report_that_looks_fine_is_held_back_for_what_the_file_holds(name):
    report = check(f"{name}.docx")
    assert report.type == "contact-report"
    assert [(entry.rule, entry.severity) for entry in report.findings] == [
        ("sensitive/other-client", "error"),
        ("hidden/tracked-change", "error"),
        ("hidden/tracked-change", "error"),
        ("sensitive/resident-id", "error"),
    ]
    assert report.concealed == ()


@pytest.mark.parametrize("name", WORD_ONLY)
def test_what_a_report_that_looks_fine_is_held_back_for_is_not_repeated(name):
    text = write_text(Report("0", "error", (check(f"{name}.docx"),)), "zh")
    for withheld in ("枕溪酸奶", "Quillfeather", "34052419800101001X"):
        assert withheld not in text


@pytest.mark.parametrize("name", WORD_ONLY)
def test_a_client_is_named_in_the_description_of_a_picture_only(name):
    first, *_ = check(f"{name}.docx").findings
    source = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    (described,) = re.findall(r"!\[(.+)\]\(sketch\)", source)
    assert "Edit Alt Text" in first.location.where.en
    assert [source.count(words) for words in ("枕溪", "Quillfeather") if words in described] == [1]


@pytest.mark.parametrize("name", [*NAMES, *WORD_ONLY])
def test_the_word_twin_is_what_the_script_builds(name, build):
    committed = (SAMPLES / f"{name}.docx").read_bytes()
    assert read_docx(committed, name) == read_docx(build.build(name), name)


def test_building_twice_gives_the_same_bytes(build):
    assert build.build(NAMES[0]) == build.build(NAMES[0])


def test_every_sample_has_a_source_and_a_look(build):
    names = sorted([*NAMES, *WORD_ONLY])
    assert sorted(build.LOOKS) == names
    assert sorted(str(path.relative_to(SAMPLES).with_suffix("")) for path in SAMPLES.glob("*/*.docx")) == names
