"""How well single lines are read: those of tests/cases/actions/lines.tsv, written apart from the code and before it was scored.

    python tests/accuracy/lines.py [--half odd|even] [--list] [--id ID ...]

Each line stands in a contact report of its own (see tests/cases/actions/README.md). Counted are the actions found, lines
that are none and were taken for one, and of the actions found owners, due date (day and kind) and status. The odd half was
released for tuning first, the even half last: both have been tuned on.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from briefcheck import Action, Context
from briefcheck.doctypes.load import load_type
from briefcheck.readers.markdown import read_markdown

ROOT = Path(__file__).resolve().parents[2]
LINES = ROOT / "tests" / "cases" / "actions" / "lines.tsv"

HEADS = {
    "zh": "# 客户会议报告\n\n会议日期：2024年3月1日\n与会人员：王强（客户）、李娜（奥美）、陈涛、张敏、赵一鸣、Tom、阿May\n",
    "en": "# Contact report\n\nDate: 1 March 2024\nPresent: Tom Fox (TF), Rita Gomez (client), Sarah Kim, D. Singh, Anna Weber, TK, "
    "Jean-Paul Roy\n",
}
PLACES = {
    ("zh", "actions"): "## 下一步行动",
    ("en", "actions"): "## Next steps",
    ("zh", "discussion"): "## 讨论内容",
    ("en", "discussion"): "## Discussion",
}


@dataclass(frozen=True)
class Wanted:
    """One action as a careful reader reads it."""

    owners: tuple[str, ...]
    due: str
    kind: str
    status: str


@dataclass(frozen=True)
class Row:
    """One line of the file."""

    id: str
    place: str
    text: str
    wanted: tuple[Wanted, ...]
    note: str

    @property
    def language(self) -> str:
        """``zh`` or ``en``."""
        return self.id[:2]

    def page(self) -> str:
        """The contact report that the line stands in."""
        if self.place.startswith("table:"):
            heads = self.place.removeprefix("table:").strip().split(" / ")
            cells = self.text.split(" / ")
            rows = [heads, ["---"] * len(heads), cells]
            body = "\n".join("| " + " | ".join(row) + " |" for row in rows)
        elif self.place == "actions":
            body = self.text if self.text.startswith(("- ", "* ", ">")) else f"- {self.text}"
        else:
            body = self.text
        place = PLACES[self.language, "discussion" if self.place == "discussion" else "actions"]
        return f"{HEADS[self.language]}\n{place}\n\n{body}\n"


def rows(path: Path = LINES) -> Iterator[Row]:
    """Yield the lines of the file."""
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        id_, place, text, owners, due, kind, status, note = line.split("\t")
        columns = [value.split(" || ") for value in (owners, due, kind, status)]
        wanted = [
            Wanted(() if who == "-" else tuple(who.split(";")), day, sort, state)
            for who, day, sort, state in zip(*columns, strict=True)
            if who != "none"
        ]
        yield Row(id_, place, text, tuple(wanted), note)


@dataclass
class Score:
    """Counts of one group of lines."""

    lines: int = 0
    wanted: int = 0
    found: int = 0
    false: int = 0
    owners: int = 0
    due: int = 0
    kind: int = 0
    status: int = 0
    notes: list[str] = field(default_factory=list)

    def row(self) -> str:
        """The counts as a line of the table."""
        shares = (
            (self.found, self.wanted),
            *((n, self.found) for n in (self.owners, self.due, self.kind, self.status)),
        )
        cells = [f"{part:>4}/{whole:<4}{part / whole if whole else 1:5.2f}" for part, whole in shares]
        return f"{self.lines:>5} {' '.join(cells)} {self.false:>5}"


HEAD = f"{'':18}lines {'found':>13} {'owner':>13} {'due':>13} {'kind':>13} {'status':>13} false"


def read(row: Row) -> Sequence[Action]:
    """Return the actions that are read of a line."""
    type_ = load_type(str(ROOT / "rulesets" / "types" / "contact-report.yaml"))
    return Context(read_markdown(row.page().encode(), "line.md"), type_).actions


def as_read(action: Action) -> Wanted:
    """Return an action in the words of the file."""
    due = action.due
    names = tuple(owner.name for owner in action.owners if owner.kind != "placeholder")
    day = "-" if due is None else str(due.date or "?")
    kind = "-" if due is None else "invalid" if due.wrong_weekday else due.kind
    return Wanted(names, "?" if kind == "invalid" else day, kind, action.status)


def same_names(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether the names are the same, whatever their order, blanks and letter case."""

    def plain(names: tuple[str, ...]) -> list[str]:
        return sorted("".join(name.split()).casefold() for name in names)

    return plain(ours) == plain(theirs)


def score_row(row: Row, score: Score) -> None:
    """Add what was read of one line."""
    score.lines += 1
    got = [as_read(action) for action in read(row)]
    before = (score.found, score.false, score.owners, score.due, score.kind, score.status)
    for wanted, found in zip_longest(row.wanted, got):
        if wanted is None:
            score.false += 1
            continue
        score.wanted += 1
        if found is None:
            continue
        score.found += 1
        score.owners += same_names(found.owners, wanted.owners)
        score.due += found.due == wanted.due or (wanted.kind == found.kind == "placeholder")
        score.kind += found.kind == wanted.kind
        score.status += found.status == wanted.status
    now = (score.found, score.false, score.owners, score.due, score.kind, score.status)
    n = len(row.wanted)
    if tuple(b - a for a, b in zip(before, now, strict=True)) != (n, 0, n, n, n, n):
        shown = " || ".join(f"{'+'.join(one.owners) or '-'} {one.due} {one.kind} {one.status}" for one in got) or "none"
        wanted_ = " || ".join(f"{'+'.join(w.owners) or '-'} {w.due} {w.kind} {w.status}" for w in row.wanted) or "none"
        score.notes.append(
            f"{row.id} [{row.place}] {row.text}\n        wanted {wanted_}\n        got    {shown}   ({row.note})"
        )


def score_lines(half: str = "", only: Sequence[str] = ()) -> dict[str, Score]:
    """Return the scores by language and place, of the ``odd`` or the ``even`` lines or of all."""
    scores: dict[str, Score] = defaultdict(Score)
    for row in rows():
        if (only and row.id not in only) or (half and half != ("odd" if int(row.id[3:]) % 2 else "even")):
            continue
        place = "table" if row.place.startswith("table:") else row.place
        for group in (f"{row.language} {place if row.wanted else 'none'}", f"{row.language} all"):
            score_row(row, scores[group])
    return dict(sorted(scores.items()))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--half", choices=("odd", "even"), default="", help="only these lines")
    parser.add_argument("--list", action="store_true", help="print every line that is read otherwise")
    parser.add_argument("--id", nargs="*", default=[], help="only these lines")
    arguments = parser.parse_args()
    scores = score_lines(arguments.half, arguments.id)
    if arguments.list:
        print("\n".join(note for name, score in scores.items() if name.endswith(" all") for note in score.notes))
    print(HEAD)
    for name, score in scores.items():
        print(f"{name:18}{score.row()}")


if __name__ == "__main__":
    main()
