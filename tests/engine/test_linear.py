"""A document four times as long costs four times the work, counted in calls: a clock would depend on the machine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from support.calls import by_function
from support.word import word as build

from briefcheck import DocumentReport
from briefcheck.engine.check import check_document
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown

EXTENSIONS = load_extensions()
POLICY = Policies(EXTENSIONS, audience="client").for_file("report.md")
FEW, TIMES = 24, 4
MOST = 2 * TIMES
"""The square would be ``TIMES * TIMES``; limits on what is looked at let some grow a little more at first."""
HEAD = (
    "# Contact report\n\nClient: North Wind Tea\n\nMeeting date: 2 March 2026\n\nAttendees: Li An (agency), Fang Tao\n\n"
    "## Decisions\n\n- The green label stays.\n\n## Next steps\n\n"
)
TABLE = "| Action | Owner | Due | Status |\n| --- | --- | --- | --- |\n"
SHAPES: dict[str, Callable[[int], str]] = {
    "rows": lambda n: TABLE + "".join(f"| Send layout {i:05} | Li An | 6 March | open |\n" for i in range(n)),
    "rows with findings": lambda n: TABLE + "".join(f"| Send layout {i:05} | | TBD | {{{{x}}}} |\n" for i in range(n)),
    "rows of numbers": lambda n: TABLE + "".join(f"| Call 139{i:04}5671 | Li An | 6 March | |\n" for i in range(n)),
    "rows with a backslash": lambda n: (
        TABLE + "".join(rf"| a \| {i:05} | Li An | 6 March | |" + "\n" for i in range(n))
    ),
    "rows of a table that is no action's": lambda n: "## Budget\n\n| A | B |\n|---|---|\n" + "| x | 12 |\n" * n,
    "rows of html": lambda n: "<table>\n" + "<tr><td>Send it</td><td>Li An</td></tr>\n" * n + "</table>\n",
    "rows of html apart": lambda n: "<table>\n\n" + "<tr><td>Send it</td><td>Li An</td></tr>\n\n" * n + "</table>\n",
    "tables": lambda n: "".join(f"{TABLE}| Send layout {i:05} | Li An | 6 March | |\n\n" for i in range(n)),
    "paragraphs": lambda n: "".join(f"Li An sends layout {i:05} by 6 March.\n\n" for i in range(n)),
    "items": lambda n: "".join(f"- Li An: send layout {i:05} by 6 March\n" for i in range(n)),
    "lines": lambda n: "".join(f"Li An sends layout {i:05}\n" + "\n" * (i % 9 == 0) for i in range(n)),
    "meetings": lambda n: "".join(
        f"## {1 + i % 28} March 2026\n\nActions:\n\n- Li An: layout {i}\n\n" for i in range(n)
    ),
    "heads of columns again and again": lambda n: (
        "| Time | What | Who |\n|---|---|---|\n" + "| 9:00 | talk | Li An |\n| Time | What | Who |\n" * n
    ),
    "headings": lambda n: "".join(f"## Part {i:05}\n\nwords\n\n" for i in range(n)),
    "labels": lambda n: "".join(f"Client: North Wind {i:05}\n\n" for i in range(n)),
    "labels alone": lambda n: "".join(f"**Client:**\n\nNorth Wind {i:05}\n\n" for i in range(n)),
    "tabs": lambda n: "".join(f"Client\tNorth Wind {i:05}\n" + "\n" * (i % 9 == 0) for i in range(n)),
}


def grown(make: Callable[[int], bytes], read: Callable[[bytes], Any]) -> dict[str, float]:
    """Return the functions that are called far more often for ``TIMES`` as many, with how many times."""
    reports: list[DocumentReport] = []

    def counted(number: int) -> Counter[object]:
        data = make(number)
        return by_function(lambda: reports.append(check_document(read(data), POLICY, EXTENSIONS)))

    counted(TIMES * FEW)  # what is made once, patterns say, is made now
    before, after = counted(FEW), counted(TIMES * FEW)
    assert {report.type for report in reports} == {"contact-report"}  # so that there are actions to look for
    # what begins only with a certain length may jump, if not far
    times = {function: number / max(before[function], 10 * FEW) for function, number in after.items()}
    return {str(function): round(factor, 1) for function, factor in times.items() if factor > MOST}


@pytest.mark.parametrize("shape", SHAPES)
def test_work_on_markdown_grows_as_the_document(shape):
    def make(number: int) -> bytes:
        return (HEAD + SHAPES[shape](number)).encode()

    assert grown(make, lambda data: read_markdown(data, "report.md")) == {}


def test_headings_that_are_only_bold_are_read_in_linear_time():
    def make(number: int) -> bytes:
        days = "".join(f"**Action items**\n**Li An**\n* Send it {i}\n**Notes**\nNo news.\n" for i in range(number))
        return build(f"**Contact report**\nMeeting date: 2 March 2026\nAttendees: Li An (agency), Fang Tao\n{days}")

    assert grown(make, lambda data: read_docx(data, "report.docx")) == {}


@pytest.mark.parametrize("shape", ["rows", "rows with findings"])
def test_work_on_word_grows_as_the_document(shape):
    def make(number: int) -> bytes:
        rows = SHAPES[shape](number).replace("| --- | --- | --- | --- |\n", "")
        return build(HEAD + rows)

    assert grown(make, lambda data: read_docx(data, "report.docx")) == {}
