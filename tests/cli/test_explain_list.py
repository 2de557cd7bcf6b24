from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import jsonschema
import pytest
import shtab
from support.plugins import make_rule
from support.ran import Ran

from briefcheck import Bad, Good, Text, option
from briefcheck.cli.completion import SHELLS
from briefcheck.cli.schema import NAMES
from briefcheck.frozen import replace

Run = Callable[..., Ran]
Install = Callable[..., None]


pytestmark = pytest.mark.usefixtures("here")


@dataclass(frozen=True)
class Options:
    words: tuple[str, ...] = option(("a", "乙"), Text("Which words.", "哪些词。"))
    most: int = option(3, Text("How many.", "最多几个。"))
    kinds: frozenset[str] = option(frozenset({"b", "a"}), Text("Which kinds.", "哪几种。"))


def trial() -> object:
    return replace(make_rule("bad-word", lambda _: []), options=Options, aliases=("worse-word",))


ENGLISH = """\
trial/bad-word
  Small plugins, readers and policies for tests of the engine and the command line: made from a line or two.
  since 1.0; source: T01; plugin: trial
  earlier names: worse-word

Why it matters
  Why bad-word.

How to mend it
  Mend bad-word.

What it says
  Found: …

How it weighs here
  for internal use: error
  for the client: off
  for the public: off

Options
  words  a list of words  default: ["a", "乙"]
      Which words.
  most  a whole number  default: 3
      How many.
  kinds  a list of words  default: ["a", "b"]
      Which kinds.

An example it reports
  x

An example it is silent on
  y
"""


@pytest.fixture
def trial_here(here: Path, install: Install) -> Path:
    install(trial())
    config = "rules:\n  trial/bad-word: {internal: error, client: off, public: off}\n"
    (here / "briefcheck.yaml").write_text(config, encoding="utf-8")
    return here


@pytest.mark.usefixtures("trial_here")
@pytest.mark.parametrize("name", ["trial/bad-word", "bad-word", "trial/worse-word"])
def test_rule_is_explained(run: Run, name: str) -> None:
    assert run("explain", name) == Ran(0, ENGLISH, "")


@pytest.mark.usefixtures("trial_here")
def test_rule_is_explained_in_chinese(run: Run) -> None:
    out = run("explain", "bad-word", "--lang", "zh").out
    assert out.startswith(
        "trial/bad-word\n  发现：……\n  1.0 版起；依据：T01；插件：trial\n  曾用名：worse-word\n\n为什么要紧\n"
    )
    assert "在这里的级别\n  内部使用：错误\n  发给客户：关闭\n" in out
    assert "      最多几个。\n" in out


def test_every_installed_rule_and_type_can_be_explained(run: Run) -> None:
    names = [line.split()[0] for line in run("list", "rules").out.splitlines()[1:] if "/" in line.split("  ")[0]]
    names += [line.split()[0] for line in run("list", "types").out.splitlines()]
    assert {"actions/missing-owner", "sensitive/secret", "contact-report"} <= set(names)
    for name in names:
        for language in ("en", "zh"):
            assert run("explain", name, "--lang", language).code == 0


def test_type_is_explained(run: Run) -> None:
    for name in ("contact-report", "Contact report", "客户会议报告", "会议纪要", "Call report "):
        out = run("explain", name).out
        assert out.startswith("contact-report: Contact report\n\nAlso called\n")
        assert "\nFields\n" in out
        assert "[next-steps]  actions, required, “none” is fine" in out


def test_unknown_topic_names_the_nearest(run: Run) -> None:
    see = "(see: briefcheck list rules, briefcheck list types)"
    assert run("explain", "actions/mising-owner") == Ran(
        2,
        "",
        "briefcheck: there is no rule and no document type 'actions/mising-owner', "
        f"did you mean 'actions/missing-owner'? {see}\n",
    )
    assert run("explain", "mising-owner").err.count("did you mean 'actions/missing-owner'?") == 1
    assert run("explain", "xyzzy").err == f"briefcheck: there is no rule and no document type 'xyzzy' {see}\n"


@pytest.mark.usefixtures("here")
def test_name_of_several_rules_must_be_written_in_full(run: Run, install: Install) -> None:
    install(make_rule("missing-owner", lambda _: []))
    assert run("explain", "missing-owner") == Ran(
        2,
        "",
        "briefcheck: 'missing-owner' is the name of several rules: actions/missing-owner, trial/missing-owner; "
        "write one of them in full\n",
    )


@pytest.mark.usefixtures("trial_here")
def test_rules_are_listed_with_their_severities(run: Run) -> None:
    lines = run("list", "rules").out.splitlines()
    assert lines[0].split() == ["rule", "internal", "client", "public", "what", "it", "finds"]
    (row,) = [line for line in lines if line.startswith("trial/bad-word")]
    assert row.split()[1:4] == ["error", "off", "off"]
    assert lines[-1].startswith("Severities by audience, as configured by: ")
    assert lines[-1].endswith("briefcheck.yaml")
    chinese = run("list", "rules", "--lang", "zh").out
    assert "  发现：……" in chinese
    assert "  银行卡号或银行账号。\n" in chinese


def test_slots_side_by_side_are_dots_once() -> None:
    from briefcheck.cli.list import without_slots

    assert without_slots("银行卡号{places}：{value}{more}") == "银行卡号……：……"
    assert without_slots("A card{places}: {value}") == "A card…: …"


@pytest.mark.parametrize(("language", "expected"), [("zh", "好"), ("en", "good")])
def test_example_is_in_the_language_that_is_asked_for(run: Run, install: Install, language: str, expected: str) -> None:
    made = make_rule("two-tongues", lambda _: [])
    examples = (Bad("bad TBD", ["1 found"]), Bad("很坏 TBD", ["1 found"]), Good("good"), Good("很好"))
    install(replace(made, examples=examples))
    out = run("explain", "trial/two-tongues", "--lang", language).out
    assert out.rstrip().endswith(expected)
    assert ("很坏" in out) == (language == "zh")


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        ("bool", "是或否（true、false）"),
        ("float", "数字"),
        ("tuple[Term, ...]", "一个列表"),
        ("Literal['a', \"b\"]", "a / b"),
    ],
)
def test_kind_of_an_option_is_said_in_words(annotation: str, expected: str) -> None:
    from briefcheck.cli.explain import option_kind

    assert option_kind(annotation).zh == expected


@pytest.mark.usefixtures("here")
def test_columns_of_chinese_are_aligned(run: Run) -> None:
    from rich.cells import cell_len

    lines = run("list", "rules", "--lang", "zh").out.splitlines()
    head, first = lines[0], lines[1]
    column = cell_len(head[: head.index("内部")])
    assert cell_len(first[: first.index(first.split()[1])]) == column
    assert "规则集 agency" in lines[-1]


@pytest.mark.usefixtures("here")
def test_plugins_are_listed_with_package_and_version(run: Run) -> None:
    from briefcheck import __version__

    lines = [line.split() for line in run("list", "plugins").out.splitlines()]
    assert ["actions", "briefcheck", __version__] in lines


@pytest.mark.parametrize("name", NAMES)
def test_schemas_are_printed(run: Run, name: str) -> None:
    schema = json.loads(run("schema", name).out)
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_knows_commands_rules_and_types(run: Run, shell: str) -> None:
    ran = run("completion", shell)
    assert (ran.code, ran.err) == (0, "")
    for word in ("explain", "audience", "actions/missing-owner", "contact-report", "json"):
        assert word in ran.out


def test_completion_of_a_shell_that_shtab_does_not_know(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shtab, "SUPPORTED_SHELLS", ["bash"])
    assert run("completion", "fish") == Ran(
        2, "", f"briefcheck: the installed shtab {shtab.__version__} knows no fish; install a newer one\n"
    )


def test_type_with_everything_is_explained() -> None:
    from briefcheck.cli.explain import type_lines
    from briefcheck.doctypes.schema import DocumentType, FieldType, SectionType

    points = SectionType("points", Text("Points", "要点"), kind="points", at_most=3, none_is_fine=True)
    type_ = DocumentType("trial", Text("Trial", "试用"), (), (FieldType("who", Text("Who", "谁")),), (points,))
    lines = [line.text for line in type_lines(type_, "zh")]
    assert lines == [
        "trial：试用",
        "",
        "字段",
        "  谁  [who]  文字",
        "",
        "章节",
        "  要点  [points]  要点，可以写“无”，最多 3 项",
    ]


def test_list_speaks_the_language_of_the_configuration(here: Path, run: Run):
    (here / "briefcheck.yaml").write_text("lang: zh\n", encoding="utf-8")

    assert "传播策略" in run("list", "types").out
    assert "An action that nobody owns." in run("list", "rules", "--lang", "en").out


@pytest.mark.usefixtures("here")
def test_options_are_named_as_they_are_written(run: Run) -> None:
    out = run("explain", "actions/missing-due-date").out
    assert "client-actions" in out
    assert "client_actions" not in out
