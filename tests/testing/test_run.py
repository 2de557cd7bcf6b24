"""Running a rule over a text: what comes back, and what is wrong with the test itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from briefcheck import Bad, Context, DocumentType, Finding, Good, Text, option, rule
from briefcheck.frozen import replace
from briefcheck.testing import Found, RuleTestError, check_bytes, check_text


@dataclass(frozen=True, slots=True)
class Options:
    """The options."""

    words: tuple[str, ...] = option(("soon",), Text(en="Words.", zh="词。"))


@rule(
    name="vague-word",
    since="0.1.0",
    source="C11",
    messages={"vague": Text(en="Vague: {word}", zh="含糊：{word}"), "public": Text(en="For all.", zh="给大家。")},
    why=Text(en="Nobody knows when.", zh="谁也不知道是什么时候。"),
    how=Text(en="Give a date.", zh="写明日期。"),
    options=Options,
    examples=[Bad("soon\n", expect=["1 vague"]), Good("now\n")],
)
def vague(context: Context, options: Options) -> Iterator[Finding]:
    if context.audience == "public":
        yield Finding("public")
    for passage in context.passages:
        for word in options.words:
            if word in passage.text:
                start = passage.text.index(word)
                yield Finding(
                    "vague", at=passage.quote(start), data={"word": word}, evidence=word, confidence="possible"
                )


def test_what_is_found_says_where_and_what():
    assert check_text("Now.\n\nDone soon.\n", rule=vague) == [
        Found(
            line=3,
            message="vague",
            text=Text(en="Vague: soon", zh="含糊：soon"),
            rule="tested/vague-word",
            confidence="possible",
            evidence="soon",
            column=6,
        )
    ]


def test_a_finding_on_the_whole_document_is_at_line_0():
    assert [str(found) for found in check_text("Now.\n", rule=vague, audience="public")] == ["0 public"]


def test_options_are_given_as_in_yaml():
    assert [str(found) for found in check_text("later\n", rule=vague, options={"words": ["later"]})] == ["1 vague"]


def test_a_plugin_s_name_is_kept():
    [found] = check_text("soon\n", rule=replace(vague, plugin="mine"))
    assert found.rule == "mine/vague-word"


def test_a_type_can_be_given_that_is_not_installed():
    kept: list[Context] = []

    def check(context: Context, _: object) -> list[Finding]:
        kept.append(context)
        return []

    check_text("# Memo\n", rule=replace(vague, check=check), type=DocumentType("memo", Text(en="Memo", zh="备忘录")))
    assert kept[0].type is not None
    assert kept[0].type.id == "memo"


def test_an_installed_rule_is_named_in_full():
    found = check_text("Client: XX年XX月XX日\n", rule="structure/placeholder-left")
    assert [str(entry) for entry in found] == ["1 slot"]


def test_without_a_rule_all_that_are_installed_run():
    assert "structure/placeholder-left" in {entry.rule for entry in check_text("Client: XX年XX月XX日\n")}


def test_a_rule_that_is_not_installed():
    with pytest.raises(RuleTestError, match=r"^there is no rule 'mine/vague' \(installed: .*structure/empty-field"):
        check_text("", rule="mine/vague")


def test_a_type_that_is_not_known():
    with pytest.raises(RuleTestError, match=r"^there is no document type 'brief' \(known: .*\)$"):
        check_text("", rule=vague, type="brief")


def test_options_without_a_rule():
    with pytest.raises(RuleTestError) as error:
        check_text("", options={"words": []})
    assert str(error.value) == "options are those of one rule: name the rule that they are for"


def test_an_option_the_rule_has_not():
    with pytest.raises(RuleTestError) as error:
        check_text("", rule=vague, options={"word": ["x"]})
    assert str(error.value) == ("unknown option 'word' of tested/vague-word Did you mean 'words'? Its options: words.")


def test_a_file_no_reader_takes():
    with pytest.raises(RuleTestError) as error:
        check_bytes(b"", path="a.xyz", rule=vague)
    assert str(error.value) == (
        "no reader takes the file name 'a.xyz' (known: .docm, .docx, .dotm, .dotx, .markdown, .md)"
    )


def test_a_rule_that_raises():
    def check(_: Context, __: object) -> Iterator[Finding]:
        raise RuntimeError("broken")
        yield

    with pytest.raises(RuleTestError, match=r"tested/vague-word.*RuntimeError: broken \(test_run.py:\d+\)"):
        check_text("Now.\n", rule=replace(vague, check=check))
