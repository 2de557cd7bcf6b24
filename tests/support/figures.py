"""Tables written for the tests of figures, each in a right form and with one slip of the hand: plugins/figures/*.txt.

``=== name word|md`` begins a table; ``{right→wrong rule row}`` is the slip, the rule that tells of it (several that may,
parted by "|"), and the row of the table where it is told, if not in its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from briefcheck_figures._gate import found_in

from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown
from briefcheck.rules.context import Context
from briefcheck.rules.rule import Rule
from briefcheck.testing import Found, check_bytes
from briefcheck.testing.word import word

HERE = Path(__file__).parents[1] / "plugins" / "figures"
RULES = (
    "amount-in-words-mismatch",
    "mixed-currency",
    "wrong-line-amount",
    "wrong-subtotal",
    "wrong-tax",
    "wrong-total",
)
_SLIP = re.compile(r"\{([^{}→]*)→([^{}]*?) ((?:[a-z]+-?)+(?:\|(?:[a-z]+-?)+)*)(?: (\d+))?\}")


_FREE = frozenset(
    (
        "序号",
        "备注",
        "规格",
        "#",
        "No.",
        "Ref",
        "Notes",
        "Reach",
        "Description",
        "项次",
        "項次",
        "单月均投",
        "编号",
        "Job no.",
        "Job",
        "Invoice",
        "序号 No.",
    )
)
"""Heads of columns whose figures are in no equation."""
_FIGURE = re.compile(
    r"\s*[(-]?(?:[A-Z]{2,3}|[A-Z]{0,2}\$|[¥£€])? ?[\d０-９][\d,.，０-９]*(?:k|m|%|元| days| hours)?\)?\s*"
)


class Written(NamedTuple):
    """A table; ``text`` with its slip marked, ``rules`` that may tell of it at ``line`` of the text."""

    name: str
    form: str
    text: str

    def right(self) -> str:
        """The text without the slip."""
        return _SLIP.sub(r"\1", self.text)

    def wrong(self) -> str:
        """The text with the slip."""
        return _SLIP.sub(r"\2", self.text)

    def rules(self) -> set[str]:
        """The rules that may tell of it."""
        return set(_SLIP.search(self.text)[3].split("|"))

    def line(self) -> int:
        """The line of a Markdown file, or the paragraph of a Word file, in which the slip is told."""
        slip = _SLIP.search(self.text)
        lines = self.text.split("\n")
        at = self.text[: slip.start()].count("\n")
        cell = lines[at][: slip.start() - self.text.rfind("\n", 0, slip.start()) - 1].count("|")
        if slip[4]:  # a row of the table that the slip stands in
            top = next(above for above in range(at, -1, -1) if not above or not lines[above - 1].startswith("|"))
            at = top + int(slip[4]) - 1 + (self.form == "md")
        if self.form == "md":
            return at + 1
        return sum(_paragraphs(line) for line in lines[:at]) + (_paragraphs(lines[at], cell) if cell else 1)


def _paragraphs(line: str, cells: int | None = None) -> int:
    """Return how many paragraphs of a Word file a line makes, or its first cells do: a merged cell none to the left."""
    if not line.startswith("|"):
        return bool(line.strip())
    return sum(cell.strip() != ">" for cell in line.strip().strip("|").split("|")[:cells])


def read(name: str) -> list[Written]:
    """Return the tables of a file."""
    tables = []
    for piece in (HERE / name).read_text(encoding="utf-8").split("=== ")[1:]:
        head, _, text = piece.partition("\n")
        tables.append(Written(*head.split(), text.strip("\n") + "\n"))
    return tables


def found(text: str, form: str) -> list[Found]:
    """Return what the rules about figures find in a text, as Word or as Markdown."""
    data, path = (word(text), "a.docx") if form == "word" else (text.encode(), "a.md")
    return [entry for rule in RULES for entry in check_bytes(data, rule=rule_named(rule), path=path)]


def faults(text: str, form: str) -> bool:
    """Tell whether anything is found in a text."""
    document = read_docx(word(text), "a.docx") if form == "word" else read_markdown(text.encode(), "a.md")
    return any(found_in(Context(document, None)) or ())


def rule_named(name: str) -> Rule:
    """Return a rule of the plugin."""
    return import_module(f"briefcheck_figures.{name.replace('-', '_')}").check


def mutations(table: Written) -> Iterator[tuple[str, str]]:
    """Yield each text with one digit of one figure changed, and what was changed."""
    lines = table.right().split("\n")
    heads: list[str] = []
    for at, line in enumerate(lines):
        cells = line.strip().strip("|").split("|")
        names = [cell.strip() for cell in cells]
        if not line.startswith("|") or set(line) <= set("|-: "):
            heads = heads if line.startswith("|") else []
        elif not heads or ("^" in names[:1] and not any(_FIGURE.fullmatch(cell) for cell in cells)):
            heads = [
                name if name not in (">", "^") else heads[column] if heads else "" for column, name in enumerate(names)
            ]
        elif "其中" not in line and "included" not in line and "待定" not in table.text:
            for column, cell in enumerate(cells):
                if _FIGURE.fullmatch(cell) and not (column < len(heads) and heads[column] in _FREE):
                    for changed in _changed(cell):
                        row = "|" + "|".join([*cells[:column], changed, *cells[column + 1 :]]) + "|"
                        yield (
                            "\n".join([*lines[:at], row, *lines[at + 1 :]]),
                            f"{table.name}: {cell} -> {changed} in {line}",
                        )


def _changed(cell: str) -> Iterator[str]:
    """Yield the cell with each of its digits three higher, no figure beginning with a nought."""
    for digit in re.finditer(r"\d", cell):
        new = (int(digit[0]) + 3) % 10
        leads = not re.search(r"\d", cell[: digit.start()])
        yield cell[: digit.start()] + str(new or (5 if leads else 0)) + cell[digit.end() :]


def missed(tables: list[Written]) -> tuple[int, list[str]]:
    """Return how many changes there were, and those that were not found."""
    count, lost = 0, []
    for table in tables:
        for text, what in mutations(table):
            count += 1
            if not faults(text, table.form):
                lost.append(what)
    return count, lost
