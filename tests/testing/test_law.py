"""The law: what it asks for, in its exact words."""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefcheck import Bad, Rule, Text, option
from briefcheck.frozen import replace
from briefcheck.testing import law, private_imports

SOURCE = (Path(__file__).parent / "vague_word.py").read_text(encoding="utf-8")


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def write(source: str, name: str = "vague_word") -> Rule:
        file = tmp_path / f"{name}.py"
        file.write_text(source, encoding="utf-8")
        spec = importlib.util.spec_from_file_location(name, file)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, name, module)
        spec.loader.exec_module(module)
        rule: Rule = module.check
        return rule

    return write


def test_a_rule_as_it_should_be_keeps_the_law(write):
    assert law(write(SOURCE)) == []


@dataclass(frozen=True)
class Undocumented:
    """Options."""

    most: int = 3


@dataclass(frozen=True)
class Unexplained:
    most: int = option(3, Text(en="The most.", zh="最多。"))


@dataclass
class Changeable:
    """Options."""


BOTH = Text(en="Nobody: {who}.", zh="没有人：{who}。")


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ({"name": "Vague_Word"}, "the name 'Vague_Word' is not kebab-case"),
        ({"name": "use-dates"}, "the name 'use-dates' is an order; name the bad pattern"),
        ({"since": "soon"}, "since is a version, as in '0.1.0' (got 'soon')"),
        ({"source": " "}, "source is missing: name the handbook rules it keeps, or a standard"),
        ({"summary": ""}, "the summary is missing: the first line of the file's docstring"),
        ({"messages": {}}, "it has no message"),
        ({"messages": {"Vague": BOTH}}, "message 'Vague' is not kebab-case"),
        (
            {"messages": {"vague": Text(en="Nobody: {who}", zh="没有人：{what}")}},
            "message 'vague' has other placeholders in Chinese than in English (who / what)",
        ),
        (
            {"messages": {"vague": Text(en="Nobody", zh="没有人：{what}")}},
            "message 'vague' has other placeholders in Chinese than in English (none / what)",
        ),
        (
            {"messages": {"vague": Text(en="Nobody: {who", zh="没有人：{who}")}},
            "message 'vague' has a brace that belongs to no placeholder; write {{ or }}",
        ),
        ({"messages": {"vague": Text(en="Nobody.", zh="")}}, "message 'vague' is empty in English or in Chinese"),
        ({"why": Text(en="So.", zh="So.")}, "why is the same in English and in Chinese"),
        ({"how": Text(en="如此。", zh="So.")}, "how has its English and its Chinese in each other's place"),
        ({"how": Text(en="So", zh="如此。")}, "how does not end as a sentence in both languages"),
        ({"examples": (Bad("x", expect=["1 vague"]),)}, "it has no Good example"),
        ({"examples": ()}, "it has no Bad example"),
        ({"examples": (Bad("x", expect=["1 other"]),)}, "message 'vague' is reported by no example"),
        ({"options": Changeable}, "its options are not a frozen dataclass"),
        ({"options": int}, "its options are not a frozen dataclass"),
        (
            {"options": Undocumented},
            "option 'most' is not documented; make it with option(default, Text(en=…, zh=…))",
        ),
        ({"options": Unexplained}, "its options class has no docstring"),
        ({"module": "nowhere"}, "its module 'nowhere' has no file"),
        ({"name": "vague"}, "it stands in vague_word.py; its file is to be named vague.py"),
    ],
)
def test_a_broken_law_is_said_in_words(write, change: dict[str, object], broken: str):
    assert broken in law(replace(write(SOURCE), **change))


def test_the_documentation_of_an_option_is_in_both_languages(write):
    @dataclass(frozen=True)
    class Options:
        """Options."""

        most: int = option(3, Text(en="The most.", zh=""))

    broken = law(replace(write(SOURCE), options=Options))
    assert broken == ["the documentation of option 'most' is empty in English or in Chinese"]


def test_a_file_that_is_too_long(write):
    broken = law(write(SOURCE + "\n" * 150))
    assert broken == [
        f"its file has {SOURCE.count(chr(10)) + 150} lines, more than 150; move helpers into a module beside it"
    ]


def test_a_private_import(write):
    source = SOURCE.replace(
        "from briefcheck import", "from briefcheck.rules.rule import option  # noqa\nfrom briefcheck import"
    )
    assert law(write(source)) == [
        "it imports 'briefcheck.rules.rule.option', which is not public; import from briefcheck or briefcheck.testing only"
    ]


def test_what_is_public(tmp_path: Path):
    file = tmp_path / "a.py"
    file.write_text(
        "import briefcheck\nimport briefcheck.engine\nimport re, os.path\nfrom . import x\nfrom briefcheck import Text, engine\n"
        "from briefcheck.testing import law\nfrom briefcheck_mine import y\n"
    )
    assert private_imports(file) == ["briefcheck.engine", "briefcheck.engine"]


def test_built_in_rules_have_a_summary_in_chinese(write):
    ours = replace(write(SOURCE), module="briefcheck_actions.vague_word", summary_zh="")
    missing = "the summary in Chinese is missing: the second paragraph of the file's docstring"
    assert missing in law(ours)
    assert missing not in law(replace(ours, summary_zh="含糊的词。"))


@pytest.mark.parametrize(
    ("docstring", "expected"),
    [
        ('"""A vague word.\\n\\n含糊的词。\\n"""', "含糊的词。"),
        ('"""A vague word.\\n\\nMore of it, 多.\\n"""', "More of it, 多."),
        ('"""A vague word.\\n\\nMore of it.\\n"""', ""),
    ],
)
def test_summary_in_chinese_is_the_second_paragraph(write, docstring: str, expected: str):
    rest = SOURCE.split('"""', 2)[2]
    assert write(docstring + rest).summary_zh == expected
