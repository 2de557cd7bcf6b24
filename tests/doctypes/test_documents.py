"""A good and a bad document of every type: recognised by what they hold, and judged as a person would."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefcheck.engine.check import check_document
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.readers.markdown import read_markdown

FOLDER = Path(__file__).with_name("documents")
FILES = sorted(FOLDER.glob("*.md"))
TYPES = Path(__file__).parents[2] / "rulesets" / "types"
BLOCK = re.compile(r"^```markdown (?P<what>good|bad)(?P<rules>[^\n]*)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)

IN_THE_HOUSE = {"account-plan", "job-card", "receivables", "revenue-forecast", "staff-appraisal"}
"""Papers that never go to the client; what is said of profit, pay and people is as it should be there."""

EXTENSIONS = load_extensions()
POLICIES = {name: Policies(EXTENSIONS, audience=name).for_file("any.md") for name in ("internal", "client")}


def documents(file):
    return {
        match["what"]: (match["text"], set(match["rules"].split())) for match in BLOCK.finditer(file.read_text("utf-8"))
    }


def report_of(text, id_):
    policy = POLICIES["internal" if id_ in IN_THE_HOUSE else "client"]
    return check_document(read_markdown(text.encode(), "document.md"), policy, EXTENSIONS)


def told(report):
    return [f"{finding.rule}: {finding.message.en}" for finding in report.findings]


def test_every_type_has_both():
    assert {file.stem for file in FILES} == {file.stem for file in TYPES.glob("[a-z]*.yaml")}
    assert [file.stem for file in FILES if set(documents(file)) != {"good", "bad"}] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_good_document_is_known_and_nothing_is_said(file):
    report = report_of(documents(file)["good"][0], file.stem)
    assert report.type == file.stem
    assert told(report) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_bad_document_is_known_and_what_is_wrong_is_said(file):
    text, expected = documents(file)["bad"]
    report = report_of(text, file.stem)
    assert report.type == file.stem
    assert expected, "name the rules"
    assert {finding.rule for finding in report.findings} == expected, told(report)
