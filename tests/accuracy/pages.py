"""How well whole pages are read: those of tests/cases/actions/pages, with what a careful reader finds beside each line.

    python tests/accuracy/pages.py [tuned|kept] [--list]

A line that holds an action ends in ``⇒ owner; owner @ day``, one that nothing marks as an action in ``⇒u``. ``-`` is nobody or no
day, ``?`` a day that cannot be told, ``# done`` a status. Every other line holds none. The ``kept`` pages are never tuned on:
read their totals only.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from briefcheck import Action, Context
from briefcheck.doctypes.load import load_type
from briefcheck.readers.markdown import read_markdown

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "tests" / "cases" / "actions" / "pages"
_WANTED = re.compile(r"(?P<line>.*?)\s*⇒(?P<unmarked>u?)\s*(?P<who>.*?) @ (?P<day>\S+)(?: # (?P<status>\w+))?")


@dataclass(frozen=True)
class Wanted:
    """The action of a line as a careful reader reads it."""

    marked: bool
    owners: tuple[str, ...]
    day: str
    status: str


@dataclass
class Score:
    """Counts of one group of pages."""

    marked: int = 0
    marked_found: int = 0
    unmarked: int = 0
    unmarked_found: int = 0
    hits: int = 0
    false: int = 0
    owners: int = 0
    days: int = 0
    statuses: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def found(self) -> int:
        """How many of the wanted actions were found."""
        return self.marked_found + self.unmarked_found

    def row(self) -> str:
        """The counts as a line of the table."""
        shares = (
            (self.marked_found, self.marked),
            (self.unmarked_found, self.unmarked),
            (self.hits - self.false, self.hits),
            *((part, self.found) for part in (self.owners, self.days, self.statuses)),
        )
        return " ".join(f"{part:>4}/{whole:<4}{part / whole if whole else 1:5.2f}" for part, whole in shares)


HEAD = f"{'':10}{'marked':>14} {'unmarked':>13} {'precision':>13} {'owner':>13} {'due':>13} {'status':>13}"


def read_page(path: Path) -> tuple[str, dict[int, Wanted]]:
    """Return a page without what stands beside its lines, and what is wanted by line."""
    lines: list[str] = []
    wanted: dict[int, Wanted] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        match = _WANTED.fullmatch(line)
        if match is not None:
            owners = () if match["who"] == "-" else tuple(name.strip() for name in match["who"].split(";"))
            wanted[number] = Wanted(not match["unmarked"], owners, match["day"], match["status"] or "open")
        lines.append(match["line"] if match is not None else line)
    return "\n".join(lines), wanted


def plain(text: str) -> str:
    """Return the letters and digits only, without an article."""
    return "".join(re.findall(r"\w+", re.sub(r"^(?:the|a)\s+", "", text.casefold())))


def same_people(wanted: Wanted, action: Action) -> bool:
    """Whether the owners are the same, with or without titles."""
    ours = [plain(owner.name) for owner in action.owners if owner.kind != "placeholder"]
    theirs = [plain(name) for name in wanted.owners]
    return len(ours) == len(theirs) and all(any(one in other or other in one for other in theirs) for one in ours)


def score_page(path: Path, score: Score) -> None:
    """Add what is read of one page."""
    text, wanted = read_page(path)
    type_ = load_type(str(ROOT / "rulesets" / "types" / "contact-report.yaml"))
    found: dict[int, list[Action]] = defaultdict(list)
    for action in Context(read_markdown(text.encode(), f"{path.stem}.md"), type_).actions:
        found[action.place.line].append(action)
        score.hits += 1
        if action.place.line not in wanted:
            score.false += 1
            score.notes.append(f"false  {path.stem}:{action.place.line} {action.text}")
    for number, entry in wanted.items():
        score.marked += entry.marked
        score.unmarked += not entry.marked
        if number not in found:
            score.notes.append(f"miss   {path.stem}:{number} {text.splitlines()[number - 1]}")
            continue
        action = found[number][0]
        day = "-" if action.due is None else str(action.due.date or "?")
        if action.due is not None and action.due.kind == "vague" and entry.day == "?":
            day = "?"  # the end of a month bears its last day, and is no day that was told
        score.marked_found += entry.marked
        score.unmarked_found += not entry.marked
        score.owners += same_people(entry, action)
        score.days += day == entry.day
        score.statuses += action.status == entry.status
        if not (same_people(entry, action) and day == entry.day and action.status == entry.status):
            names = ";".join(owner.name for owner in action.owners)
            score.notes.append(f"other  {path.stem}:{number} {entry} got {names} @ {day} {action.status}")


def score_pages(folder: str) -> dict[str, Score]:
    """Return the scores of the pages of a folder by language, and of all."""
    scores: dict[str, Score] = defaultdict(Score)
    for path in sorted((PAGES / folder).glob("*.txt")):
        for group in ("en" if "en" in path.stem else "zh", "all"):
            score_page(path, scores[group])
    return scores


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", default="tuned", choices=("tuned", "kept"))
    parser.add_argument("--list", action="store_true", help="print every line that is read otherwise")
    arguments = parser.parse_args()
    scores = score_pages(arguments.folder)
    if arguments.list:
        print("\n".join(scores["all"].notes))
    print(HEAD)
    for name, score in scores.items():
        print(f"{name:10}{score.row()}")


if __name__ == "__main__":
    main()
