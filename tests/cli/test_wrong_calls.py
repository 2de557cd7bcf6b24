"""Calls that are wrong, and what they are told was meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.ran import Ran

Run = Callable[..., Ran]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["check", "nope.docx"], "briefcheck: 'nope.docx' does not exist\n"),
        (
            ["check", "--format", "jsn"],
            "briefcheck: there is no format 'jsn', did you mean 'json'? (installed: checkstyle, concise, github, gitlab, html, json, junit, markdown, rdjson, sarif, text)\n",
        ),
        (
            ["check", "--format", "pdf"],
            "briefcheck: there is no format 'pdf' (installed: checkstyle, concise, github, gitlab, html, json, junit, markdown, rdjson, sarif, text)\n",
        ),
        *(
            (
                ["check", *typed],
                f"briefcheck: unrecognized arguments: {typed[0]}{hint} (see: briefcheck check --help)\n",
            )
            for typed, hint in (
                (["--quite"], ", did you mean '--quiet'?"),
                (["-audience", "client"], ", did you mean '--audience'?"),
                (["--for", "client"], ", did you mean '--audience'?"),
                (["-t", "memo"], ", did you mean '--type'?"),
                (["--frobnicate"], ""),
                (["-z"], ""),
            )
        ),
        (
            ["check", "--client"],
            (
                "briefcheck: argument --client: expected one argument; --client takes the client's name, and --audience client"
                " says that the document is for the client (see: briefcheck check --help)\n"
            ),
        ),
        (
            ["check", "-"],
            "briefcheck: briefcheck does not read what is piped to it ('-'): save it as a .md or .docx file and name that\n",
        ),
        (
            ["check", "file:///home/Ann%20Lee/brief.pdf"],
            (
                "briefcheck: 'file:///home/Ann%20Lee/brief.pdf' is a file on this computer: name it without file://, as in"
                " '/home/Ann Lee/brief.pdf'\n"
            ),
        ),
        (
            ["check", "file:///C:/briefs/a.docx"],
            (
                "briefcheck: 'file:///C:/briefs/a.docx' is a file on this computer: name it without file://, as in"
                ' "C:/briefs/a.docx"\n'
            ),
        ),
        (
            ["check", "--lang", "zh", "nope.docx"],
            "briefcheck：“nope.docx”不存在\n",
        ),
    ],
)
def test_wrong_call(run: Run, arguments: list[str], error: str) -> None:
    assert run(*arguments) == Ran(2, "", error)


@pytest.mark.parametrize(
    "asked", [("-o", "-", "--format", "json"), ("-o", "json=-"), ("--format", "json", "-o", "json=-")]
)
def test_a_hyphen_for_a_file_is_the_screen(run: Run, here: Path, asked: tuple[str, ...]) -> None:
    (here / "good.md").write_text("All is well.\n", encoding="utf-8")
    before = sorted(here.iterdir())
    ran = run("check", "good.md", *asked)
    assert ran.out.startswith("{")
    assert ran == run("check", "good.md", "--format", "json")
    assert sorted(here.iterdir()) == before
