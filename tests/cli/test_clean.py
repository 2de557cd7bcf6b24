"""The command ``clean``."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from support import concealed
from support.cleaned import members
from support.ran import Ran
from support.word import word

from briefcheck import NotChecked, Text
from briefcheck.cleaning import clean as cleaning
from briefcheck.cleaning import files as written
from briefcheck.cleaning.plan import KINDS
from briefcheck.cli.schema import schema_text
from briefcheck.frozen import replace
from briefcheck.report.cleaning_words import KINDS as MEANINGS
from briefcheck.report.cleaning_words import left_how, left_text

Run = Callable[..., Ran]

REPORT = word(
    """
    # Contact report
    The price is {+only +}100 {-and a bit -}yuan{c:0}.{/c:0} ==check==
    {~margin 30~} Call 13913572468
    """,
    comments={0: "too cheap"},
    core={"creator": "Ann Lee"},
    custom={"briefcheck-type": "contact-report"},
)
SIGNED = word("a", parts={"_xmlsignatures/sig1.xml": "<x/>"})


@pytest.fixture(autouse=True)
def report(here: Path) -> Path:
    path = here / "report.docx"
    path.write_bytes(REPORT)
    return path


def told(run: Run, *arguments: object) -> dict[str, Any]:
    ran = run("clean", *arguments, "--format", "json")
    data: dict[str, Any] = json.loads(ran.out)
    jsonschema.validate(data, json.loads(schema_text("clean")))
    return data


def test_copy_is_written_and_the_file_left_alone(run: Run, here: Path) -> None:
    ran = run("clean", "report.docx", "-o", "copy.docx", "--lang", "en")

    assert (ran.code, ran.err) == (0, "")
    assert (here / "report.docx").read_bytes() == REPORT
    assert b"too cheap" not in b"".join(members((here / "copy.docx").read_bytes()).values())
    lines = [line.strip() for line in ran.out.splitlines()]
    assert lines[:5] == [
        "✓ report.docx → copy.docx: cleaned",
        "Taken out",
        "2 tracked changes, accepted",
        "1 comment",
        "1 property of the file (author, company and the like)",
    ]
    assert "! hidden text" in lines
    assert "! highlighted text" in lines
    assert any(line.startswith("at: Contact report › “The price is only 100") for line in lines)
    assert "margin" not in ran.out


def test_it_is_said_in_chinese(run: Run) -> None:
    ran = run("clean", "report.docx", "-o", "副本.docx", "--changes", "拒绝", "--lang", "zh")

    assert ran.code == 0
    assert "✓ report.docx → 副本.docx：已清理" in ran.out
    assert "2 处修订（已拒绝）" in ran.out
    assert "留下的，请你决定" in ran.out


def test_json_keeps_its_schema(run: Run) -> None:
    data = told(run, "report.docx", "-o", "copy.docx")

    (document,) = data["documents"]
    assert {it["kind"]: it["count"] for it in document["done"]} == {"changes": 2, "comments": 1, "properties": 1}
    assert {it["kind"] for it in document["left"]} == {"accepted-words", "hidden-text", "highlight"}
    assert (document["status"], document["copy"]) == ("cleaned", "copy.docx")
    assert data["summary"] == {"documents": 1, "cleaned": 1, "unchanged": 0, "failed": 0}


def test_dry_run_writes_nothing(run: Run, here: Path) -> None:
    ran = run("clean", "report.docx", "--dry-run")

    assert ran.code == 0
    assert "would be cleaned; nothing was written" in ran.out
    assert os.listdir(here) == ["report.docx"]


def test_several_files_go_into_a_folder_and_one_that_fails_stops_no_other(run: Run, here: Path) -> None:
    (here / "signed.docx").write_bytes(SIGNED)
    (here / "broken.docx").write_bytes(b"%PDF-")
    plain = word("a")  # made once: a zip file bears the time at which it was made
    (here / "plain.docx").write_bytes(plain)
    (here / "out").mkdir()

    data = told(run, "*.docx", "--into", "out")

    assert {it["path"]: it["status"] for it in data["documents"]} == {
        "broken.docx": "failed",
        "plain.docx": "unchanged",
        "report.docx": "cleaned",
        "signed.docx": "failed",
    }
    assert sorted(os.listdir(here / "out")) == ["plain.docx", "report.docx"]
    assert (here / "out" / "plain.docx").read_bytes() == plain
    ran = run("clean", "signed.docx", "plain.docx", "--dry-run")
    assert ran.code == 3
    assert "? signed.docx: not cleaned\n    The file is signed" in ran.out
    assert "✓ plain.docx: nothing to take out\n    Nothing is left that a person has to look at." in ran.out


def test_in_place_replaces_the_file(run: Run, report: Path) -> None:
    ran = run("clean", "report.docx", "--in-place")

    assert ran.code == 0
    assert "docProps/core.xml" in members(report.read_bytes())
    assert b"Ann Lee" not in b"".join(members(report.read_bytes()).values())


def test_a_file_changed_meanwhile_is_not_replaced(run: Run, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clean = cleaning.clean

    def slowly(data: bytes, *rest: Any) -> Any:
        report.write_bytes(SIGNED)
        return clean(data, *rest)

    monkeypatch.setattr(cleaning, "clean", slowly)

    ran = run("clean", "report.docx", "--in-place")

    assert ran.code == 3
    assert "was changed while it was being cleaned" in ran.out
    assert report.read_bytes() == SIGNED


def test_a_copy_that_appears_meanwhile_is_not_overwritten(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clean = cleaning.clean

    def slowly(*given: Any) -> Any:
        (here / "copy.docx").write_bytes(b"mine")
        return clean(*given)

    monkeypatch.setattr(cleaning, "clean", slowly)

    ran = run("clean", "report.docx", "-o", "copy.docx")

    assert (ran.code, (here / "copy.docx").read_bytes()) == (3, b"mine")
    assert "is already there" in ran.out


def test_a_copy_that_cannot_be_written(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(written, "write_copy", full)

    ran = run("clean", "report.docx", "-o", "copy.docx", "--lang", "zh")

    assert ran.code == 3
    assert "副本无法写入：磁盘满了。" in ran.out
    assert not (here / "copy.docx").exists()


@pytest.mark.parametrize(
    ("options", "kinds"),
    [
        (["--only", "comments"], {"comments"}),
        (["--only", "comments", "--only", "properties"], {"comments", "properties"}),
        (["--keep", "comments"], {"changes", "properties"}),
        (["--changes", "keep"], {"comments", "properties"}),
        (["--hidden-text", "--keep", "changes"], {"comments", "properties", "hidden-text"}),
        (["--only", "hidden-text"], {"hidden-text"}),
    ],
)
def test_kinds_are_chosen(run: Run, options: list[str], kinds: set[str]) -> None:
    data = told(run, "report.docx", "--dry-run", *options)

    assert {it["kind"] for it in data["documents"][0]["done"]} == kinds


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "name the Word file to clean"),
        (["none*.docx", "--dry-run"], "name the Word file to clean"),
        (["report.docx"], "say where the copy goes"),
        (["report.docx", "--in-place", "-o", "b.docx"], "-o and --in-place exclude each other"),
        (["report.docx", "--into", ".", "--dry-run"], "--into and --dry-run exclude each other"),
        (["gone.docx", "--dry-run"], "'gone.docx' does not exist"),
        ([".", "--dry-run"], "'.' is a folder; clean takes files"),
        (["notes.md", "--dry-run"], "'notes.md' is no Word file by its name"),
        (["report.docx", "-o", "report.docx"], "'report.docx' is the file itself"),
        (["report.docx", "--into", "."], "is the file itself"),
        (["report.docx", "-o", "there.docx"], "'there.docx' is already there"),
        (["report.docx", "-o", "copy.pdf"], "must end in .docx"),
        (["report.docx", "-o", "no/copy.docx"], "there is no folder 'no'"),
        (["report.docx", "there.docx", "-o", "b.docx"], "-o takes the copy of one file"),
        (["report.docx", "sub/report.docx", "--into", "out"], "two of the files are called 'report.docx'"),
        (["report.docx", "--dry-run", "--only", "rsids", "--keep", "rsids"], "'rsids' stands after both"),
        (["report.docx", "--dry-run", "--only", "changes", "--changes", "keep"], "nothing is left to take out"),
        (["report.docx", "--dry-run", "--only", "rubbish"], "invalid choice: 'rubbish'"),
    ],
)
def test_wrong_calls_write_nothing(run: Run, here: Path, arguments: list[str], said: str) -> None:
    (here / "there.docx").write_bytes(b"there")
    (here / "notes.md").write_text("a", encoding="utf-8")
    (here / "sub").mkdir()
    (here / "sub" / "report.docx").write_bytes(REPORT)
    (here / "out").mkdir()

    ran = run("clean", *arguments)

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert sorted(os.listdir(here)) == ["notes.md", "out", "report.docx", "sub", "there.docx"]
    assert not os.listdir(here / "out")


def test_force_replaces_a_copy(run: Run, here: Path) -> None:
    (here / "copy.docx").write_bytes(b"old")

    assert run("clean", "report.docx", "-o", "copy.docx", "--force").code == 0
    assert (here / "copy.docx").read_bytes() != b"old"


def test_what_is_sensitive_is_masked(run: Run, here: Path) -> None:
    (here / "out").mkdir()
    name = "13913572468.docx"
    parts = {"word/embeddings/13913572468.xlsx": b"x"}
    links = [("rates", "package", "embeddings/13913572468.xlsx")]
    objects = concealed.embedded_object("rates", "Excel.Sheet.12")
    (here / name).write_bytes(word(f"13913572468 {objects}", parts=parts, links=links))

    ran = run("clean", name, "--into", "out")

    assert ran.code == 0
    assert "139" in ran.out
    assert "13913572468" not in ran.out


def test_inserted_words_that_are_now_text_are_told_masked(run: Run, here: Path) -> None:
    (here / "out").mkdir()
    long = " ".join(["word"] * 40)
    text = f"Price {{+He hates jokes, call 13913572468+}} now\n{{+{long} 13913572468+}}"
    (here / "changed.docx").write_bytes(word(text))

    ran = run("clean", "changed.docx", "--dry-run")
    chinese = run("clean", "changed.docx", "--dry-run", "--changes", "refuse", "--lang", "zh")
    (left,) = told(run, "changed.docx", "--dry-run")["documents"][0]["left"]

    assert "! inserted words are now part of the text: “He hates jokes, call 139******68”, “word" in " ".join(
        ran.out.split()
    )
    assert "word…”" in ran.out
    assert " ".join(["word"] * 25) not in " ".join(ran.out.split())
    assert "places" not in ran.out
    assert "13913572468" not in ran.out + json.dumps(left)
    assert (left["kind"], left["count"], len(left["names"]), len(left["where"])) == ("accepted-words", 2, 2, 2)
    assert "没有留下需要人看的内容" in chinese.out


@pytest.mark.parametrize(
    ("text", "secrets"),
    [
        ("手机 138{+670+}9{+55+}18", ["670", "55"]),
        ("password: {+Kitchen+}2026!x", ["Kitchen"]),
        ("手机 {+13867+}09{+5518+}", ["13867", "5518", "867"]),
    ],
)
def test_a_piece_of_what_is_masked_is_masked_where_it_stands(
    text: str, secrets: list[str], run: Run, here: Path
) -> None:
    (here / "changed.docx").write_bytes(word(text))
    (here / "briefcheck.yaml").write_text("audience: client\n", encoding="utf-8")

    said = run("clean", "changed.docx", "--dry-run").out + json.dumps(told(run, "changed.docx", "--dry-run"))
    checked = run("check", "changed.docx", "--format", "json").out

    assert "now part of the text" in said
    assert "tracked-change" in checked
    for secret in secrets:
        assert secret not in said
        assert f'"{secret}"' not in checked


def test_no_word_is_told_where_a_rule_failed_that_may_mask_it(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import briefcheck.engine.view

    view = briefcheck.engine.view.view_document
    missed = (NotChecked(Text("a rule", "规则"), Text("it failed", "坏了")),)
    monkeypatch.setattr(briefcheck.engine.view, "view_document", lambda *of: replace(view(*of), not_checked=missed))
    (here / "changed.docx").write_bytes(word("Price {+for Ann +}now"))

    (left,) = told(run, "changed.docx", "--dry-run")["documents"][0]["left"]

    assert (left["names"], left["count"]) == ([], 1)


def test_the_name_of_a_building_block_is_masked(run: Run, here: Path) -> None:
    block = (
        '<w:glossaryDocument xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docParts><w:docPart>'
        '<w:docPartPr><w:name w:val="手机 13913572468"/></w:docPartPr><w:docPartBody><w:p><w:r><w:t>Fee</w:t></w:r></w:p>'
        "</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>"
    )
    parts = concealed.linked_part("glossary/document.xml", "glossaryDocument", block)
    (here / "block.docx").write_bytes(word("Plan", **parts))

    ran = run("clean", "block.docx", "--dry-run")

    assert "手机 139" in ran.out
    assert "13913572468" not in ran.out


def test_a_rule_that_fails_costs_the_places_only(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import briefcheck.engine.view

    def fails(*_: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(briefcheck.engine.view, "view_document", fails)

    data = told(run, "report.docx", "--dry-run")

    assert [it["where"] for it in data["documents"][0]["left"]] == [[], [], []]
    assert [it["names"] for it in data["documents"][0]["left"]] == [[], [], []]


def test_ctrl_c_leaves_the_others_undone_and_says_so(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "z.docx").write_bytes(REPORT)

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cleaning, "clean", stopped)

    ran = run("clean", "report.docx", "z.docx", "--in-place")

    assert ran.code == 3
    assert ran.out.count("the run was stopped before it came to this file") == 2
    assert (here / "z.docx").read_bytes() == REPORT


def test_many_names_and_places_are_cut_short(run: Run, here: Path) -> None:
    (here / "marked.docx").write_bytes(word([f"Line {at} ==todo==" for at in range(8)]))

    out = run("clean", "marked.docx", "--dry-run").out

    assert "! highlighted text: 8 places" in out
    assert "“Line 4 todo” …" in out
    assert "Line 5" not in out


def test_help_teaches_every_kind(run: Run) -> None:
    for language in ("en", "zh"):
        out = run("clean", "--help", "--lang", language).out
        for kind in KINDS:
            assert f"  {kind} " in out
        assert "--dry-run" in out


def test_every_kind_has_its_words() -> None:
    assert set(MEANINGS) == set(KINDS)
    assert left_text("white-text").zh == "与底色同色的文字"
    assert left_text("something-new").en == "something-new"
    assert "Look at it" in left_how("something-new").en


def test_names_that_look_alike_when_masked_are_numbered(run: Run, here: Path) -> None:
    names = ["call 13912345671.docx", "call 13912349971.docx"]
    for name in names:
        (here / name).write_bytes(REPORT)
    (here / "out").mkdir()

    heads = [line for line in run("clean", *names, "--into", "out", "--lang", "en").out.splitlines() if "→" in line]

    assert [head.partition(":")[0] for head in heads] == [
        "✓ call 139******71 #1.docx → out/call 139******71 #1.docx",
        "✓ call 139******71 #2.docx → out/call 139******71 #2.docx",
    ]
