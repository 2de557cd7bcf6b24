"""A line that was read before is read as if it were new."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefcheck.facts.outline import lines, read_outline
from briefcheck.facts.outline.entry import frame_of
from briefcheck.readers.docx import read_docx
from briefcheck.readers.markdown import read_markdown

SAMPLES = Path(__file__).parents[3] / "samples"
FILES = sorted(path for path in SAMPLES.rglob("*.*") if path.suffix in (".md", ".docx"))
LABELS = ("Background", "Next steps", "Decisions", "背景", "下一步行动", "决议")


def read(path):
    return (read_docx if path.suffix == ".docx" else read_markdown)(path.read_bytes(), path.name)


def new(document):
    frame_of.cache_clear()
    return read_outline(document, LABELS)


def test_samples_read_one_after_the_other_have_the_outlines_they_have_alone():
    documents = [read(path) for path in FILES]
    alone = [new(document) for document in documents]
    assert sum(map(len, alone)) > 100
    frame_of.cache_clear()
    for _ in range(2):
        assert [read_outline(document, LABELS) for document in documents] == alone


@pytest.mark.parametrize(
    "line", ["## 背景：市场在变", "背景：市场在变", "  2. Background: sales fell", "**Background**", "## Next steps"]
)
def test_a_line_seen_elsewhere_has_the_place_where_it_stands(line):
    documents = [
        read_markdown(f"{before}{line}\n\nWords.\n".encode(), "a.md") for before in ("", "First.\n\n", "> q\n\n")
    ]
    frame_of.cache_clear()
    seen = [read_outline(document, LABELS) for document in documents]
    assert seen == [new(document) for document in documents]
    assert len({outline[0].heading.place.line for outline in seen}) == 2


def test_only_so_many_lines_are_kept(monkeypatch):
    monkeypatch.setattr(lines, "_MOST_SEEN", 3)
    frame_of.cache_clear()
    document = read_markdown("".join(f"## Part {number}\n\n" for number in "abcdefgh").encode(), "a.md")
    assert [section.heading.text for section in read_outline(document)] == [f"Part {number}" for number in "abcdefgh"]
    assert len(frame_of(frozenset(), markdown=True, bold_counts=True).seen) <= 3
