"""Blank documents of a type, and the same filled in: whether a form passes the rules that will check it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from briefcheck.blank.form import Boxes, Form, Grid, Slot, form_of, slots
from briefcheck.blank.markdown import markdown
from briefcheck.doctypes.prompts import BRACKETS, FormLanguage
from briefcheck.doctypes.schema import DocumentType
from briefcheck.frozen import NOTHING
from briefcheck.testing.answers import Answers

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MADE = datetime(2024, 1, 2)  # noqa: DTZ001  # Word's own times are in UTC and say so themselves
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_BODY = "word/document.xml"


def blank(type_: DocumentType, *, language: FormLanguage = "en", suffix: str = ".docx") -> bytes:
    """Return the blank document of a type, as ``briefcheck new`` writes it; ``suffix`` is .docx or .md."""
    form = form_of(type_, language)
    if suffix == ".md":
        return markdown(form).encode()
    from briefcheck.blank.word import word

    return word(form, _MADE)


def filled(
    type_: DocumentType,
    *,
    language: FormLanguage = "en",
    suffix: str = ".docx",
    answers: Mapping[str, str] = NOTHING,  # type: ignore[assignment]  # nothing is nothing of any kind
) -> bytes:
    """Return the same document as somebody would fill it in, every prompt written over and every box ticked.

    Args:
        type_: the document type.
        language: that of the form; a form in both is filled in in Chinese.
        suffix: .docx or .md.
        answers: what to write, by the tag of the place (``next-steps``, ``field:client``) or by tag and part
            (``next-steps/owner``); the rest is made up.

    Raises:
        ValueError: an answer that no place of the form asks for.
    """
    form = form_of(type_, language)
    replies = Answers("en" if language == "en" else "zh", answers)
    lines = [replies.to(slot) for slot in slots(form)]
    signatures = [replies.signature() for _ in range(_to_sign(form))]
    if replies.unused:
        raise ValueError(f"the form of {type_.id} does not ask for {', '.join(sorted(replies.unused))}")
    data = blank(type_, language=language, suffix=suffix)
    if suffix == ".md":
        return _fill_markdown(data, form, lines, signatures)
    return _fill_word(data, lines, signatures)


def _to_sign(form: Form) -> int:
    """Return how many places of the form are for the pen."""
    grids = [section.body for section in form.sections if isinstance(section.body, Grid)]
    return sum(isinstance(cell, Slot) and not cell.prompt for grid in grids for row in grid.rows for cell in row)


def _fill_markdown(data: bytes, form: Form, lines: list[str], signatures: list[str]) -> bytes:
    opening, closing = map(re.escape, BRACKETS[form.language])
    prompts = "|".join(sorted({re.escape(slot.prompt) for slot in slots(form)}, key=len, reverse=True))
    replies = iter(lines)

    def reply(match: re.Match[str]) -> str:
        between = "\n- " if match["point"] else "\n\n"
        return (match["point"] or "") + between.join(next(replies).split("\n"))

    text = data.decode()
    for signature in signatures:
        text = text.replace("|  |", f"| {signature} |", 1)
    text = re.sub(rf"(?m)(?P<point>^- (?={opening}))?{opening}(?:{prompts}){closing}", reply, text)
    return text.replace("- [ ] ", "- [x] ").encode() if _has_boxes(form) else text.encode()


def _has_boxes(form: Form) -> bool:
    return any(isinstance(section.body, Boxes) for section in form.sections)


def _fill_word(data: bytes, lines: list[str], signatures: list[str]) -> bytes:
    from lxml import etree

    file = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(file, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            if name == _BODY:
                root = etree.fromstring(content)
                _answer(root, lines)
                _sign(root, signatures)
                content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            after.writestr(name, content)
    return file.getvalue()


def _answer(root: Element, lines: list[str]) -> None:
    for control, line in zip(list(_waiting(root)), lines, strict=True):
        _write(control, line.split("\n"))
    for box in root.iter(f"{_W14}checked"):
        box.set(f"{_W14}val", "1")
        control = next(it for it in box.iterancestors(f"{_W}sdt"))
        next(control.iter(f"{_W}t")).text = "☑"


def _sign(root: Element, signatures: list[str]) -> None:
    """Write into the empty cells of rows that hold words: in a form these are the places for the pen."""
    names = iter(signatures)
    for row in root.iter(f"{_W}tr"):
        cells = list(row.iter(f"{_W}tc"))
        empty = [cell for cell in cells if next(cell.iter(f"{_W}t"), None) is None]
        for cell in empty if len(empty) < len(cells) else ():
            paragraph = next(cell.iter(f"{_W}p"))
            run = paragraph.makeelement(f"{_W}r", {}, None)
            text = run.makeelement(f"{_W}t", {}, None)
            text.text = next(names)
            run.append(text)
            paragraph.append(run)


def _waiting(root: Element) -> Iterator[Element]:
    """Yield the content controls that show their prompt."""
    for mark in root.iter(f"{_W}showingPlcHdr"):
        yield next(mark.iterancestors(f"{_W}sdt"))


def _write(control: Element, lines: list[str]) -> None:
    """Write over the prompt of a control, as Word does: the style of the prompt goes, and a temporary control with it."""
    properties = control.find(f"{_W}sdtPr")
    content = control.find(f"{_W}sdtContent")
    paragraph = next(control.iterancestors(f"{_W}p"), None)
    if properties is None or content is None or paragraph is None:
        raise ValueError("this is no document of briefcheck new")
    for mark in properties.findall(f"{_W}showingPlcHdr"):
        properties.remove(mark)
    run = content[0]
    for style in run.findall(f"{_W}rPr"):
        run.remove(style)
    next(run.iter(f"{_W}t")).text = lines[0]
    if properties.find(f"{_W}temporary") is not None:
        control.addprevious(run)
        paragraph.remove(control)
    for line in reversed(lines[1:]):
        another = deepcopy(paragraph)
        next(another.iter(f"{_W}t")).text = line
        paragraph.addnext(another)
