"""The documentation: its generated pages tell the truth, its guides work, its links lead somewhere."""

from __future__ import annotations

import importlib
import posixpath
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from briefcheck.cli.main import main
from briefcheck.doctypes.load import load_type
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.rules.rule import Bad
from briefcheck.testing import check_bytes, check_examples, filled

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = ("index.md", "account-people.md", "it.md", "gate.md", "elsewhere.md", "waivers.md", "plugin-authors.md")
LANGUAGES = ("en", "zh")


def module(name: str) -> ModuleType:
    sys.path.insert(0, str(DOCS))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(DOCS))


@pytest.fixture(scope="module", params=LANGUAGES)
def pages(request: pytest.FixtureRequest) -> Any:
    return module("pages").pages(request.param)


@pytest.fixture(scope="module")
def written(pages: Any) -> dict[str, str]:
    texts: dict[str, str] = pages.all()
    return texts


def test_every_rule_and_every_type_has_a_page(pages: Any, written: dict[str, str]) -> None:
    policy = Policies(load_extensions()).for_file("any.md")
    assert {f"rules/{rule.full_name}.md" for rule in load_extensions().rules} <= set(written)
    assert {f"types/{type_.id}.md" for type_ in policy.types} <= set(written)
    in_nav = set(re.findall(r"'([\w/.-]+\.md)'", repr(pages.nav())))
    assert in_nav == set(written) | set(GUIDES)


def test_the_page_of_a_rule_shows_its_examples_and_what_they_give(pages: Any, written: dict[str, str]) -> None:
    for rule in pages.rules:
        page = written[f"rules/{rule.full_name}.md"]
        for example in rule.examples:
            said = pages.output(rule, example)
            assert bool(said) == isinstance(example, Bad), rule.full_name
            assert example.text.rstrip("\n") in page
            assert said in page
            assert f"[{rule.full_name}]" in said or not said
        assert pages(rule.why) in page


def test_what_an_example_needs_is_said() -> None:
    english = module("pages").pages("en")
    assert "Given: type Contact report.\n" in english.rule(english.rules[0])
    asked = {
        text
        for rule in english.rules
        for example in rule.examples
        if example.audience == "client" or example.options or example.house or example.path != "example.md"
        for text in re.findall(r"\nGiven: (.*)\.\n", english.rule(rule))
    }
    for said in ("for the client", "options `{", "in briefcheck.yaml"):
        assert any(said in text for text in asked), said


def test_links_between_generated_pages_lead_somewhere(written: dict[str, str]) -> None:
    known = set(written) | set(GUIDES)
    anchors = set(re.findall(r'<a id="(\w+)">', written["handbook.md"]))
    assert len(anchors) == 164
    for path, text in written.items():
        for target, anchor in re.findall(r"\]\(([\w./-]+\.md)(?:#(\w+))?\)", text):
            assert posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) in known, (path, target)
            assert not anchor or anchor in anchors


def test_pipes_and_marks_of_markdown_are_escaped() -> None:
    made = module("pages")
    assert made.table(["a|b"], [["1\n2"]]) == "| a\\|b |\n| --- |\n| 1 2 |\n"
    assert made.escaped("*[x]* <b>") == r"\*\[x\]\* \<b\>"
    assert made.fenced("```\n", "text") == ["````text", "```", "````", ""]


# ---------------------------------------------------------------------- the guides


def blocks(language: str, guide: str, kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", (DOCS / language / guide).read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("guide", GUIDES)
def test_both_languages_have_the_same_parts(guide: str) -> None:
    english, chinese = ((DOCS / language / guide).read_text(encoding="utf-8") for language in LANGUAGES)
    for mark in ("\n## ", "```", "\n- ", "\n| "):
        assert english.count(mark) == chinese.count(mark), mark
    assert re.findall(r"\]\(([\w/-]+\.md)\)", english) == re.findall(r"\]\(([\w/-]+\.md)\)", chinese)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("guide", GUIDES)
def test_commands_of_the_guides_exist(guide: str, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = (DOCS / language / guide).read_text(encoding="utf-8")
    named = set(re.findall(r"(?:\$ |`)briefcheck ([a-z][a-z-]+)(.*?)(?:`|\n)", text))
    assert named
    for command, rest in named:
        assert main([command, "--help"]) == 0
        said = capsys.readouterr().out
        for option in re.findall(r"--[a-z-]+", rest):
            assert option in said, (command, option)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_configuration_of_the_guide_is_valid(language: str, tmp_path: Path) -> None:
    (config,) = blocks(language, "it.md", "yaml")
    (tmp_path / "briefcheck.yaml").write_text(config, encoding="utf-8")
    policies = Policies(load_extensions())
    sent = {"en": "to-client", "zh": "发客户"}[language]
    kept = {"en": "reports", "zh": "会议报告"}[language]
    assert policies.for_file(str(tmp_path / sent / "a.docx")).audience == "client"
    assert policies.for_file(str(tmp_path / kept / "a.docx")).type == "contact-report"
    assert policies.for_file(str(tmp_path / "a.docx")).lang == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_type_of_the_guide_has_a_form_that_passes(language: str, tmp_path: Path) -> None:
    (source,) = blocks(language, "plugin-authors.md", "yaml")
    (tmp_path / "debrief.yaml").write_text(source, encoding="utf-8")
    type_ = load_type(tmp_path / "debrief.yaml")
    data = filled(type_, suffix=".md")
    assert [it.rule for it in check_bytes(data, path="a.md", type=type_) if it.rule.startswith("structure/")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rule_of_the_guide_passes_its_own_examples(language: str, tmp_path: Path) -> None:
    source = next(block for block in blocks(language, "plugin-authors.md", "python") if "@rule(" in block)
    (tmp_path / "shouting_section.py").write_text(source, encoding="utf-8")
    sys.path.insert(0, str(tmp_path))
    try:
        assert check_examples(importlib.import_module("shouting_section").check) == []
    finally:
        sys.path.remove(str(tmp_path))
        del sys.modules["shouting_section"]


# ---------------------------------------------------------------------- links of the built site


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ('<a href="b.html">b</a>', ""),
        ('<a href="b.html#here">b</a> <a href="#top" id="top">', ""),
        ('<a href="https://example.org/">there</a>', ""),
        ('<a href="c.html">c</a>', "a.html: c.html leads nowhere"),
        ('<a href="b.html#there">b</a>', "a.html: b.html#there names no place on that page"),
        ('<img src="x.png">', "a.html: x.png leads nowhere"),
        ('<script src="https://example.org/x.js"></script>', "a.html: loads https://example.org/x.js"),
        ('<link rel="stylesheet" href="//example.org/x.css">', "a.html: loads //example.org/x.css"),
    ],
)
def test_faults_of_a_site_are_found(page: str, fault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (tmp_path / "b.html").write_text('<p id="here">b</p>', encoding="utf-8")

    assert module("links").main(str(tmp_path)) == bool(fault)

    captured = capsys.readouterr()
    assert captured.err.strip() == fault
    assert captured.out == f"links: 2 pages, {int(bool(fault))} faults\n"


def test_a_style_sheet_that_loads_from_elsewhere_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>a</p>", encoding="utf-8")
    (tmp_path / "a.css").write_text("p { background: url('https://example.org/x.png') }", encoding="utf-8")
    assert list(module("links").faults(tmp_path)) == ["a.css: loads https://example.org/x.png"]


def test_a_site_without_pages_is_no_site(tmp_path: Path) -> None:
    assert module("links").main(str(tmp_path)) == 1
