"""A form as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefcheck.blank.form import Body, Boxes, Form, Grid, Prose, Slot
from briefcheck.doctypes.prompts import BRACKETS


def markdown(form: Form) -> str:
    """Return the blank document."""
    colon = ": " if form.language == "en" else "："
    marks = BRACKETS[form.language]
    lines = ["---", f"briefcheck-type: {form.type_id}", f"briefcheck-template: {form.version}", "---", ""]
    lines += [f"# {form.title}", ""]
    for field in form.fields:
        lines += [f"{field.label}{colon}{_prompt(field.slot, marks)}", ""]
    for section in form.sections:
        lines += [f"## {section.heading}", "", *_body(section.body, marks, colon), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _body(body: Body, marks: tuple[str, str], colon: str) -> Iterator[str]:
    if isinstance(body, Prose):
        yield ("- " if body.points else "") + _prompt(body.slot, marks)
    elif isinstance(body, Grid):
        yield _row(body.heads)
        yield _row("---" for _ in body.heads)
        for row in body.rows:
            yield _row(_prompt(cell, marks) if isinstance(cell, Slot) else cell for cell in row)
    elif isinstance(body, Boxes):
        yield from (f"- [ ] {item}" for item in body.items)
    else:
        for number, (head, group) in enumerate(body.groups):
            yield from ([""] if number else [])
            yield from (f"### {head}", "")
            for labelled in group:
                yield f"- {labelled.label}{colon}{_prompt(labelled.slot, marks)}"


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _prompt(slot: Slot, marks: tuple[str, str]) -> str:
    return f"{marks[0]}{slot.prompt}{marks[1]}" if slot.prompt else ""
