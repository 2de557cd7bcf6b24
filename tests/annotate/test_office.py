"""LibreOffice reads the copies: the same words, each comment on its own; and what is its own doing is told apart."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from support.annotated import commented
from support.compared import Copy, _compare, office
from support.office import Marks, Read, Shown
from support.word import word

NOTES = {1: "the first note", 2: "the second note", 3: "the third note"}
FLOATING = "<w:tblPr><w:tblpPr w:vertAnchor='page' w:horzAnchor='margin' w:tblpY='1475'/></w:tblPr>"
FORMULA = (
    "<m:oMath><m:sSup><m:e><m:f><m:num><m:r><m:t>p</m:t></m:r></m:num><m:den><m:r><m:t>q</m:t></m:r></m:den></m:f></m:e>"
    "<m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
)


def rows(*words: str) -> str:
    """Rows of one cell, each in a content control."""
    control = (
        "<w:tr><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:tc><w:tcPr><w:tcW w:w='900' w:type='dxa'/></w:tcPr>"
        "<w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr>"
    )
    return "<w:tblGrid><w:gridCol w:w='900'/></w:tblGrid>" + "".join(map(control.format, words))


def beside_merged(*words: str) -> str:
    """Rows of two cells: the left ones merged into one, the right ones in content controls, and a plain row."""
    cell = "<w:tc><w:tcPr><w:tcW w:w='900' w:type='dxa'/>{}</w:tcPr><w:p/></w:tc>"
    left = [cell.format("<w:vMerge w:val='restart'/>"), *[cell.format("<w:vMerge/>")] * (len(words) - 1)]
    right = [rows(it).partition("<w:tr>")[2] for it in words]
    plain = "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>" * 2
    merged = "".join(f"<w:tr>{one}{other}" for one, other in zip(left, right, strict=True))
    return "<w:tblGrid>" + "<w:gridCol w:w='900'/>" * 2 + f"</w:tblGrid>{merged}<w:tr>{plain}</w:tr>"


@dataclass
class Compared:
    """Copies to be compared, and what came of it."""

    folder: Path
    copies: list[Copy] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    count: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, data: bytes, *words: str, claimed: str = "") -> None:
        """Add a document with comments on these words, or said to be on others."""
        path = self.folder / f"{name}.docx"
        path.write_bytes(data)
        copy = commented(data, *words)
        hung = sorted(copy.made.anchors, key=lambda it: int(it[0]))
        said = zip(hung, copy.comments, strict=True)
        anchors = [(identifier, "".join(lines), claimed or on) for (identifier, on), lines in said]
        self.copies.append(Copy(path, copy.data, anchors))

    def wrong(self) -> list[str]:
        """What is wrong, by the names of the documents."""
        return [Path(it.partition(": ")[0]).stem for it in office(self.copies, self.count, self.own)]


@pytest.mark.slow
def test_what_goes_wrong_in_libreoffice_is_ours_or_its_own(tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (soffice) is not installed here")
    seen = Compared(tmp_path)
    seen.add(
        "notes",
        word(["a{fn:1} x", "price b", "cost c{fn:2}", "d{fn:3} rate"], footnotes=NOTES),
        "price",
        "cost",
        "rate",
    )
    cell = ["a{fn:1}", "| cost | the price |", "b", "c", "d{fn:2}", "e{fn:3}"]
    seen.add("table-between-notes", word(cell, footnotes=NOTES), "cost", "price")
    floating = [f"<w:tbl>{FLOATING}{rows('price', 'cost', 'rate')}</w:tbl>", "tail"]
    seen.add("cells-that-float", word(floating), "price", "cost", "rate")
    seen.add("cells", word([f"<w:tbl><w:tblPr/>{rows('price', 'cost')}</w:tbl>", "tail"]), "price", "cost")
    merged = [f"<w:tbl><w:tblPr/>{beside_merged('price', '', 'cost', '')}</w:tbl>", "tail"]
    seen.add("cells-beside-merged-ones", word(merged), "price", "cost")
    whole = (
        "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    seen.add("control-that-is-all", word([whole.format("the price and cost")]), "price", "cost")
    seen.add("elsewhere", word(["the price", "the cost"]), "price", claimed="cost")

    assert seen.wrong() == ["elsewhere"]
    assert {Path(it.partition(": ")[0]).stem for it in seen.own} == {"cells-that-float", "control-that-is-all"}
    assert [it for it in seen.own if "'price'" in it and "control-that-is-all" in it] == []
    assert seen.count["originals that LibreOffice converts"] == len(seen.copies)
    assert seen.count["copies with the text of the original in LibreOffice"] == len(seen.copies)


def test_words_that_were_deleted_may_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word(["the {-old -}price"]))
    copy = Copy(path, b"", [])

    def found(before: str, after: str) -> list[bool]:
        return [it.deleted for it in _compare(0, copy, Read(before), Read(after), Counter())]

    assert found("the old price", "the price") == [True]
    assert found("the old price", "the old") == [False]
    assert found("the price", "the old price") == [False]
    assert found("the price", "the price") == []


def test_marks_tell_what_stands_between_them() -> None:
    copy = commented(word(["before", f"a {{{FORMULA}}} z"]), "pq2")
    marks = Marks(copy.data, copy.made.anchors[0][0])

    assert marks.words == "pq2"
    assert commented(word(["the price list"]), "price").data != Marks(copy.data, "0").plainly()


def test_comment_that_lost_an_end_hangs_on_nothing() -> None:
    assert Shown("briefcheck", "", "the price", "the price").covers("price")
    assert not Shown("briefcheck", "", "", "").covers("price")
