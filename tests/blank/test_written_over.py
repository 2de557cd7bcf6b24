"""What other programs leave of a form: Word's mark on a control that was written over, and a prompt without the mark."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from briefcheck.doctypes.schema import DocumentType
from briefcheck.engine.check import check_document
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.readers.docx import read_docx
from briefcheck.testing import blank

EXTENSIONS = load_extensions()
POLICY = Policies(EXTENSIONS, audience="client").for_file("any.docx")
MEMO: DocumentType = next(it for it in POLICY.types if it.id == "memo")
WORDS = "北风茶业"


def changed(data: bytes, *pairs: tuple[str, str], part: str = "word/document.xml") -> bytes:
    file = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(file, "w") as after:
        for name in before.namelist():
            content = before.read(name).decode("utf-8", "surrogateescape")
            if name == part:
                for old, new in pairs:
                    content, count = re.subn(old, new, content)
                    assert count
            after.writestr(name, content.encode("utf-8", "surrogateescape"))
    return file.getvalue()


def left(data: bytes) -> list[str]:
    report = check_document(read_docx(data, "memo.docx"), POLICY, EXTENSIONS)
    return [finding.evidence for finding in report.findings if finding.rule == "structure/placeholder-left"]


@pytest.fixture(scope="module")
def form() -> bytes:
    return blank(MEMO, language="zh")


def test_a_control_that_was_written_over_is_filled_in_whatever_its_mark_says(form: bytes) -> None:
    assert "哪个客户？" in left(form)
    filled = left(changed(form, ("哪个客户？", WORDS)))
    assert filled == [prompt for prompt in left(form) if prompt != "哪个客户？"]


def test_a_control_without_its_mark_still_holds_its_prompt(form: bytes) -> None:
    unmarked = changed(form, ("<w:showingPlcHdr/>", ""), ("<w:tag [^>]*/>", ""))
    assert set(left(form)) - set(left(unmarked)) == set()


def test_of_another_version_of_the_form_the_mark_decides(form: bytes) -> None:
    older = changed(form, ("<vt:lpwstr>1<", "<vt:lpwstr>7<"), part="docProps/custom.xml")
    assert WORDS in left(changed(older, ("哪个客户？", WORDS)))


def test_one_half_of_a_bilingual_prompt_is_one_that_was_left() -> None:
    both = blank(MEMO, language="both")
    assert "For which client?" in left(changed(both, ("哪个客户？", WORDS)))
    assert not [
        prompt for prompt in left(changed(both, ("哪个客户？ / For which client[?]", WORDS))) if "client" in prompt
    ]
