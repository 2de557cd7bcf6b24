"""How well types and sections are recognised, on the labelled documents of the corpus.

Run: ``python tests/accuracy/sections.py [CORPUS]`` (or BRIEFCHECK_CORPUS). Prints, for every labelled brief, plan or
proposal whose sections ours can be compared with, what was found and what was missed; for the minutes and for the
negatives what type was recognised.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefcheck.doctypes.classify import recognise
from briefcheck.doctypes.load import load_types
from briefcheck.doctypes.match import find_sections
from briefcheck.doctypes.names import section_labels
from briefcheck.doctypes.schema import DocumentType
from briefcheck.document.document import Document
from briefcheck.errors import UnreadableDocument
from briefcheck.facts.outline import clean_heading, read_outline

RULESETS = Path(__file__).parents[2] / "rulesets" / "types"

OURS = {
    "creative_brief": "creative-brief",
    "communication_strategy": "communication-strategy",
}
"""The labels' document types that are ours."""

NEAREST = {"project_brief": "creative-brief", "marketing_plan": "creative-brief", "proposal": "creative-brief"}
"""Other types whose sections have our names: for information, their sections are looked for in our nearest type."""

SECTIONS = {
    "creative-brief": {
        "background": "background",
        "objectives": "objective",
        "audience": "target-audience",
        "competitors": "competitors",
        "tone": "tone",
        "key_message": "proposition",
        "deliverables": "deliverables",
        "mandatories": "mandatories",
        "timeline": "timing",
        "budget": "budget",
        "measurement": "measures",
        "success_criteria": "measures",
        "contacts_approval": "approvals",
        "scope": "task",
        "channels": "deliverables",
        "insight": "insight",
        "support": "support",
    },
    "communication-strategy": {
        "audience": "target-consumer",
        "objectives": "role-of-communication",
        "competitors": "competitive-environment",
        "key_message": "button",
        "tone": "tone",
        "mandatories": "mandatories",
        "support": "support",
        "channels": "media",
        "timeline": "timing",
        "budget": "budget",
    },
}
"""The labels' names of sections -> ours, by type."""


@dataclass(slots=True)
class Score:
    """Counts of one type's sections, and what was missed or found though labelled missing."""

    found: int = 0
    labelled: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Found of labelled, 1.0 when none is labelled."""
        return self.found / self.labelled if self.labelled else 1.0


def types() -> tuple[DocumentType, ...]:
    """Return the document types we ship."""
    return load_types(RULESETS)


def read(path: Path) -> Document | None:
    """Return the document, None if it cannot be read."""
    from briefcheck.readers.docx import read_docx
    from briefcheck.readers.markdown import read_markdown

    try:
        return (read_docx if path.suffix == ".docx" else read_markdown)(path.read_bytes(), path.name)
    except UnreadableDocument:
        return None


def labels(corpus: Path, kinds: str) -> Iterator[tuple[dict[str, Any], Document]]:
    """Yield the labels of the categories ``kinds`` ("C", "AB") with their documents."""
    for path in sorted((corpus / "labels").glob(f"[{kinds}]-*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        file = corpus / label["file"] if "file" in label else next(corpus.glob(f"*/*/{label['id']}.*"))
        document = read(file)
        if document is not None:
            yield label, document


def score_sections(corpus: Path, wanted: dict[str, str], *, forced: bool) -> Score:
    """Score the labelled documents of the types ``wanted``; ``forced``: the labelled type is given, not recognised."""
    known = {type_.id: type_ for type_ in types()}
    score = Score()
    for label, document in labels(corpus, "C"):
        if label["doc_type"] not in wanted:
            continue
        type_ = known[wanted[label["doc_type"]]] if forced else recognise(document, None, tuple(known.values()))
        names = SECTIONS[wanted[label["doc_type"]]]
        found = _ids(document, type_) if type_ else frozenset()
        for name, where in label["present"].items():
            if name in names:
                score.labelled += 1
                score.found += names[name] in found
                if names[name] not in found:
                    score.missed.append(f"{label['id']} {name} -> {names[name]}: {where['heading_words']}")
        score.wrong += [f"{label['id']} {name}" for name in label["missing"] if names.get(name) in found]
    return score


def _ids(document: Document, type_: DocumentType) -> frozenset[str]:
    outline = read_outline(document, section_labels((type_,)))
    return frozenset(section.id for section in find_sections(outline, type_))


def wrongly_recognised(corpus: Path) -> list[str]:
    """Return the documents given a type they are not: by label, by category, or negatives given any."""
    known = types()
    found = []
    for label, document in labels(corpus, "C"):
        type_ = recognise(document, None, known)
        if type_ is not None and type_.id != label["doc_type"].replace("_", "-"):
            found.append(f"{label['id']} ({label['doc_type']}) as {type_.id}")
    for folder in ("A", "B", "negatives"):
        for path in sorted((corpus / folder).rglob("*.*")):
            document = read(path) if path.suffix in {".md", ".docx"} else None
            type_ = recognise(document, None, known) if document else None
            if type_ is not None and (folder == "negatives" or type_.id != "contact-report"):
                found.append(f"{path.relative_to(corpus)} as {type_.id}")
    return found


def score_headings(corpus: Path) -> Score:
    """Score the headings that the labels of minutes list against the outline, whatever they mean."""
    score = Score()
    labelled = section_labels(types())
    for label, document in labels(corpus, "AB"):
        outline = read_outline(document, labelled)
        have = {word for section in outline for word in clean_heading(section.heading.text)[:1]}
        for entry in [*label["sections"], *label["pseudo_sections"]]:
            text = entry["text"] if isinstance(entry, dict) else entry
            wanted = clean_heading(text)[:1]
            if wanted:
                score.labelled += 1
                score.found += wanted[0] in have
                if wanted[0] not in have:
                    score.missed.append(f"{label['id']} {text!r}")
    return score


def main() -> None:
    """Print the figures."""
    corpus = Path(sys.argv[1] if len(sys.argv) > 1 else os.environ["BRIEFCHECK_CORPUS"])
    runs = (
        ("our types, type recognised", score_sections(corpus, OURS, forced=False)),
        ("our types, type given", score_sections(corpus, OURS, forced=True)),
        ("like types, nearest type given", score_sections(corpus, NEAREST, forced=True)),
        ("headings of minutes", score_headings(corpus)),
    )
    for name, score in runs:
        print(f"{name}: {score.found} of {score.labelled} found ({score.share:.0%})")
        for line in score.missed:
            print(f"    missed {line}")
        for line in score.wrong:
            print(f"    found though labelled missing: {line}")
    wrong = wrongly_recognised(corpus)
    print(f"wrong type: {len(wrong)}")
    for line in wrong:
        print(f"    {line}")


if __name__ == "__main__":
    main()
