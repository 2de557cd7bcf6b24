"""Every case of tests/cases, and the reader of cases itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.cases import Case, CaseError, Expected, read_cases

FOLDER = Path(__file__).parent / "cases"
CASES = [case for file in sorted(FOLDER.glob("*/*.md")) if file.name != "README.md" for case in read_cases(file)]


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case.rule}: {case.name}") for case in CASES])
def test_case(case: Case):
    assert case.faults() == []


@pytest.fixture
def read(tmp_path: Path):
    def read(text: str) -> tuple[Case, ...]:
        file = tmp_path / "structure" / "template-row-left.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return read_cases(file)

    return read


HEAD = "# structure/template-row-left\n\n"


def test_expectations_stand_beside_their_lines(read):
    [case] = read(
        HEAD
        + '## One\n\nWhy it matters.\n\n```markdown type=creative-brief audience=client path="a b.md"\n'
        + '<!-- expect document: unknown -->\nfirst\nsecond <!-- expect: left "a b", none --> <!-- expect: left -->\n```\n'
    )
    assert case.text == "first\nsecond\n"
    assert case.expected == (
        Expected(0, "unknown"),
        Expected(2, "left", "a b"),
        Expected(2, "none"),
        Expected(2, "left"),
    )
    assert case.settings == {"type": "creative-brief", "audience": "client", "path": "a b.md"}


def test_a_longer_fence_holds_a_shorter_one(read):
    [case] = read(HEAD + "## One\n````markdown\n```\ncode\n```\n````\n")
    assert case.text == "```\ncode\n```\n"


def test_a_case_that_differs_says_how(read):
    row = "| a | b |\n|---|---|\n| TBD | TBD |"
    [case] = read(HEAD + f"## One\n```markdown\nx <!-- expect: left -->\n\n{row}\n```\n")
    assert case.faults() == ["expected and not reported: 1 left", 'reported and not expected: 5 left ""']


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("# structure/other\n", "1: the first line is to be '# structure/template-row-left' (got '# structure/other')"),
        (HEAD, "3: there is no case"),
        (HEAD + "## One\n## Two\n", "3: the case 'One' has no document"),
        (HEAD + "## One\n", "3: the case 'One' has no document"),
        (HEAD + "```markdown\nx\n```\n", "3: a document without a heading of its own: one case a heading"),
        (HEAD + "## One\n```markdown\nx\n", "4: the document does not end"),
        (HEAD + "## One\n```text\nx\n```\n", "3: a document is 'markdown' (got 'text')"),
        (
            HEAD + "## One\n```markdown typ=x\nx\n```\n",
            "3: unknown setting 'typ=x' (known: type=, audience=, path=, options=)",
        ),
        (
            HEAD + "## One\n```markdown\nx <!-- expect: -->\n```\n",
            "3: an expectation names no message: <!-- expect: -->",
        ),
        (HEAD + "## One\n```markdown\nx\n```\n## One\n```markdown\nx\n```\n", "7: there are two cases 'One'"),
    ],
)
def test_a_file_that_is_written_wrongly_is_an_error(read, text: str, what: str):
    with pytest.raises(CaseError) as error:
        read(text)
    assert str(error.value) == f"template-row-left.md:{what}"
