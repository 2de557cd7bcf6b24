"""How well actions are found: recall and precision on labelled minutes, by language and format.

    python tests/accuracy/actions.py [CORPUS] [--own] [--labels FOLDER] [--list] [--rows FILE]

CORPUS (or BRIEFCHECK_CORPUS) holds ``labels/*.json`` with the actions a careful reader found (see its README). An action is *marked* when the
document says so (a label, a box, a row, an item under an action heading). A finding that hits an unmarked or an
ambiguous action is never false. ``--own`` scores the minutes of tests/cases/actions/minutes instead, its two halves apart:
the odd ones may be tuned on, and ``--list`` shows their misses only; the even ones only judge.
``--labels`` takes a second reader's labels. ``--list`` prints every miss, false hit and wrong owner or date with its line.
``--rows`` scores single lines of a tab-separated file (id, text, owner, due, verdict) set under an action heading.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from briefcheck import Action, Context, Document
from briefcheck.doctypes.load import load_type
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown

ROOT = Path(__file__).resolve().parents[2]
OWN = ROOT / "tests" / "cases" / "actions" / "minutes"


@dataclass
class Score:
    """Counts of one group of documents."""

    marked: int = 0
    marked_found: int = 0
    unmarked: int = 0
    unmarked_found: int = 0
    hits: int = 0
    false: int = 0
    owners: int = 0
    owners_right: int = 0
    dues: int = 0
    dues_right: int = 0
    dates: int = 0
    dates_right: int = 0
    dates_wrong: int = 0
    notes: list[str] = field(default_factory=list)

    def row(self) -> str:
        """The counts as a line of the table."""

        def share(part: int, whole: int) -> str:
            return f"{part:>4}/{whole:<4}{part / whole:5.2f}" if whole else f"{part:>4}/{whole:<4}    -"

        return " ".join(
            (
                share(self.marked_found, self.marked),
                share(self.unmarked_found, self.unmarked),
                share(self.hits - self.false, self.hits),
                share(self.owners_right, self.owners),
                share(self.dues_right, self.dues),
                share(self.dates_right, self.dates),
                f"{self.dates_wrong:>5}",
            )
        )


HEAD = f"{'':14}{'marked found':>14} {'unmarked':>13} {'precision':>13} {'owner':>13} {'due':>13} {'meeting date':>13} wrong"


def plain(text: str) -> str:
    """Return the letters and digits only, for comparing."""
    return "".join(re.findall(r"\w+", text.casefold())).replace("_", "")


def read(path: Path, name: str | None = None) -> Document:
    """Read a document by its suffix, under the file name it had at its source."""
    reader = read_docx if path.suffix == ".docx" else read_markdown
    return reader(path.read_bytes(), name or str(path))


def same_place(label: Mapping[str, Any], action: Action, document: Document) -> bool:
    """Whether an action is the labelled one: by line in Markdown, by its words in Word."""
    if document.format == "markdown":
        lines = label["text"].count("\n") + 1
        return bool(label["line"] <= action.place.line < label["line"] + lines)
    return same_words(label, action)


def same_words(label: Mapping[str, Any], action: Action) -> bool:
    """Whether the words of an action are those of the labelled one, or of a part of it."""
    ours, theirs = plain(action.text), plain(label["text"])
    return bool(ours) and (ours in theirs or theirs in ours)


def owners_of(label: Mapping[str, Any]) -> set[str]:
    """Return the owners as labelled, made comparable."""
    names = label.get("owners") or ([label["owner"]] if label.get("owner") else [])
    return {plain(re.sub(r"[（(].*?[)）]", "", name)) for name in names}


def owner_right(label: Mapping[str, Any], action: Action) -> bool:
    """Whether the owners are the labelled ones, whatever marks stand around them."""
    ours = {plain(owner.name) for owner in action.owners if owner.kind != "placeholder"}
    theirs = owners_of(label)
    if len(ours) == len(theirs):
        return all(any(mine in name or name in mine for name in theirs) for mine in ours)
    return "".join(sorted(ours)) == "".join(sorted(theirs))


def due_right(label: Mapping[str, Any], action: Action) -> bool:
    """Whether the due date is the labelled one: the day where there is one, else the same words."""
    if label.get("due_iso"):
        return action.due is not None and str(action.due.date) == label["due_iso"]
    if label.get("due"):
        return action.due is not None and (
            plain(action.due.text) in plain(label["due"]) or plain(label["due"]) in plain(action.due.text)
        )
    return action.due is None or action.due.kind == "placeholder"


def matched(labels: Sequence[Mapping[str, Any]], actions: Sequence[Action], document: Document) -> list[int | None]:
    """Return for each label the action that hits it: of several on one line the one with the same words."""
    hits: list[int | None] = [None] * len(labels)
    for same in (same_words, lambda *_: True):
        for at, wanted in enumerate(labels):
            if hits[at] is None:
                there = (i for i, found in enumerate(actions) if i not in hits and same_place(wanted, found, document))
                hits[at] = next((i for i in there if same(wanted, actions[i])), None)
    return hits


def score_document(label: Mapping[str, Any], context: Context, score: Score) -> None:
    """Add what was found in one document to ``score``."""
    actions = list(context.actions)
    hits = matched(label["actions"], actions, context.document)
    taken = set(hits)
    for wanted, hit in zip(label["actions"], hits, strict=True):
        where = f"{label['id']}:{wanted.get('line') or wanted.get('loc')}"
        if wanted.get("ambiguous"):
            continue
        if wanted["marked"]:
            score.marked += 1
            score.marked_found += hit is not None
        else:
            score.unmarked += 1
            score.unmarked_found += hit is not None
        if hit is None:
            score.notes.append(f"{'miss  ' if wanted['marked'] else 'miss u'} {where} {wanted['text'][:100]}")
        else:
            check_hit(wanted, actions[hit], where, score)
    score.hits += len(actions)
    for index, found in enumerate(actions):
        again = any(found.place.line == entry.get("line") for entry in label["duplicates"])
        if (
            index not in taken
            and not again
            and not any(same_place(wanted, found, context.document) for wanted in label["actions"])
        ):
            score.false += 1
            score.notes.append(f"false  {label['id']}:{found.place.line} {found.text[:100]}")


def check_hit(wanted: Mapping[str, Any], found: Action, where: str, score: Score) -> None:
    """Add owner and due date of an action that was found."""
    score.owners += 1
    score.dues += 1
    if owner_right(wanted, found):
        score.owners_right += 1
    else:
        score.notes.append(
            f"owner  {where} {owners_of(wanted)} got {[owner.name for owner in found.owners]} | {found.text[:80]}"
        )
    if due_right(wanted, found):
        score.dues_right += 1
    else:
        score.notes.append(
            f"due    {where} {wanted.get('due')} {wanted.get('due_iso')} got {found.due} | {found.text[:80]}"
        )


def score_date(label: Mapping[str, Any], context: Context, score: Score) -> None:
    """Add the meeting date of one document."""
    ours = context.meeting_date
    wanted = date.fromisoformat(label["meeting_date"]) if label.get("meeting_date") else None
    score.dates += 1
    score.dates_right += ours == wanted
    if ours is not None and ours != wanted:
        score.dates_wrong += 1
    if ours != wanted:
        score.notes.append(f"date   {label['id']} {wanted} got {ours}")


def labelled(corpus: Path, labels: Path | None = None) -> Iterator[tuple[dict[str, Any], Document]]:
    """Yield the labels of the corpus' minutes, each with its document under the name it had: the corpus numbers its files."""
    for path in sorted((labels or corpus / "labels").glob("[AB]-*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        yield {"duplicates": []} | label, read(corpus / label["file"], label["path"])


HALVES = ("odd", "even")
"""Of the minutes of our own writing: the first, third, … by name, and the others, on which nobody tunes."""


def own(*halves: str) -> Iterator[tuple[dict[str, Any], Document]]:
    """Yield the labels of the minutes of our own writing, or of halves of them, each with its document."""
    for number, path in enumerate(sorted(OWN.glob("*.json"))):
        if halves and HALVES[number % 2] not in halves:
            continue
        label = json.loads(path.read_text(encoding="utf-8"))
        defaults = {"id": path.stem, "lang": path.stem[:2], "format": "md", "duplicates": []}
        yield defaults | label, read(path.with_suffix(".md"))


def score_all(documents: Iterable[tuple[dict[str, Any], Document]]) -> dict[str, Score]:
    """Return the scores by language and format."""
    type_ = load_type(str(ROOT / "rulesets" / "types" / "contact-report.yaml"))
    scores: dict[str, Score] = defaultdict(Score)
    for label, document in documents:
        context = Context(document, type_)
        for group in (f"{label['lang']} {label['format']}", "all"):
            score_document(label, context, scores[group])
            score_date(label, context, scores[group])
    return scores


def false_alarms(corpus: Path) -> tuple[int, list[str]]:
    """Return how many files of ordinary documentation there are, and the actions found in them, as shown to a reader."""
    paths = sorted(path for path in (corpus / "negatives").rglob("*") if path.suffix in {".md", ".docx"})
    found = [(path, action) for path in paths for action in Context(read(path), None).actions]
    return len(paths), [f"false  {path.name}:{action.place.line} {action.text[:100]}" for path, action in found]


def row_context(text: str, chinese: bool) -> Context:
    """Return a contact report of 1 March 2024 with ``text`` under its action heading."""
    type_ = load_type(str(ROOT / "rulesets" / "types" / "contact-report.yaml"))
    if chinese:
        page = f"# 客户会议报告\n\n会议日期：2024年3月1日\n\n## 下一步行动\n\n{text}\n"
    else:
        page = f"# Contact report\n\nDate: 1 March 2024\n\n## Next steps\n\n{text}\n"
    return Context(read_markdown(page.encode(), "line.md"), type_)


HEADERS = {
    "Z02": "| 任务名称 | 责任人 | 截止日期 |",
    "Z03": "| 序号 | 事项 | 负责人 | 截止日期 | 状态 |",
    "Z24": "| 成员 | 角色 | 具体任务 |",
    "Z26": "| 事项 | 责任人 | 状态 |",
    "Z29": "| 事项 | 责任人 |",
    "Z52": "| Done? | Item | Responsible | Due Date |",
    "E04": "| Action | Owner | Due | Status |",
    "E52": "| Action Item | Description |",
}


def row_page(id_: str, text: str) -> str:
    """Return a row of the file as Markdown: a table row under its header, a line as a list item."""
    text = re.sub(r"\s+\((?:headers?|meeting|a |03-09|header).*\)$", "", text)
    head = HEADERS.get(id_)
    if head is None:
        return text if text.startswith(("- ", "* ", ">")) else f"- {text}"
    row = text if text.startswith("|") else f"| {text} |"
    return f"{head}\n|{'---|' * (head.count('|') - 1)}\n{row}"


def read_as(action: Action) -> str:
    """Return what was read of an action, in a few words."""
    owners = "+".join(f"{owner.name}({owner.kind[:2]}{'*' * owner.lead})" for owner in action.owners) or "—"
    due = f"{action.due.kind} {action.due.date or action.due.text}" if action.due else "—"
    return f"{owners} @ {due}{'' if action.status == 'open' else ' ' + action.status}"


def list_rows(path: Path) -> None:
    """Print every line of a tab-separated file with what was read of it, for reading by eye."""
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        id_, text, owner, due, verdict = line.split("\t")
        context = row_context(row_page(id_, text), chinese=id_.startswith("Z"))
        got = [read_as(action) for action in context.actions]
        print(f"{id_}\t{owner} @ {due}\t=> {' ;; '.join(got) or 'none'}\t[{verdict.split(';')[0][:40]}]\t{text[:50]}")


def print_scores(scores: Mapping[str, Score], *, notes: bool) -> None:
    """Print the table of scores, below every miss and false hit if ``notes``."""
    if notes:
        print("\n".join(scores["all"].notes))
    print(HEAD)
    for group, score in sorted(scores.items(), key=lambda item: item[0] == "all"):
        print(f"{group:14}{score.row()}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path, nargs="?", default=os.environ.get("BRIEFCHECK_CORPUS"))
    parser.add_argument("--labels", type=Path, help="a folder of labels of the same corpus, instead of its own")
    parser.add_argument("--own", action="store_true", help="the minutes of our own writing, in halves")
    parser.add_argument("--list", action="store_true", help="print every miss and false hit")
    parser.add_argument("--rows", type=Path, help="a file of single lines")
    arguments = parser.parse_args()
    if arguments.rows:
        list_rows(arguments.rows)
    elif arguments.corpus is None and not arguments.own:
        parser.error("name the corpus, or set BRIEFCHECK_CORPUS, or say --own")
    elif arguments.own:
        for half in HALVES:
            print(f"own minutes, {half} half")
            print_scores(score_all(own(half)), notes=arguments.list and half == "odd")
    else:
        print_scores(score_all(labelled(arguments.corpus, arguments.labels)), notes=arguments.list)
        files, alarms = false_alarms(arguments.corpus)
        print("\n".join(alarms))
        print(f"{len(alarms)} actions found in {files} files of ordinary documentation (goal: at most 1 in 100)")


if __name__ == "__main__":
    main()
