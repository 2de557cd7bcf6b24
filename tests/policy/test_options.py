from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_type_hints

import pytest
from support.chinese import told
from support.options import Options, Term

from briefcheck import Text
from briefcheck.errors import ConfigError
from briefcheck.frozen import replace
from briefcheck.policy.options import _hints, build_options, convert, options_from
from briefcheck.policy.policies import Policies
from briefcheck.yamlfile import parse_yaml

NAME = "sections/overlong-section"


def built(extensions, text):
    rule = extensions.names[NAME]
    return build_options(rule, parse_yaml(text.encode(), "f.yaml").entries)


def test_defaults(extensions):
    assert build_options(extensions.names[NAME], ()) == Options()


def test_every_kind_of_option(extensions):
    options = built(
        extensions,
        "max-words: 3\nstrict: true\nshare: 1.5\nmark: no\nform: short\nlimit: 7\nnames: {甲: A}\n"
        "terms: [{word: x, reason: {en: a, zh: b}, except: [y, z]}]\n",
    )
    assert options == Options(
        max_words=3,
        strict=True,
        share=1.5,
        mark="no",
        form="short",
        limit=7,
        names={"甲": "A"},
        terms=(Term("x", Text("a", "b"), ("y", "z")),),
    )


def test_optional_value_can_be_taken_back(extensions):
    assert built(extensions, "limit: ~\n").limit is None


def test_python_values_are_read_as_yaml(extensions):
    options = options_from(extensions.names[NAME], {"max-words": 3, "terms": [{"word": "x"}]})
    assert (options.max_words, options.terms) == (3, (Term("x"),))


def test_plus_adds_to_the_default_and_to_an_earlier_value(extensions, config):
    assert built(extensions, "terms+: [{word: x}]\n").terms == (Term("default"), Term("x"))
    assert built(extensions, "names: {a: b}\nnames+: {c: d}\n").names == {"a": "b", "c": "d"}
    policy = config(
        f"extends: a.yaml\nrules: {{{NAME}: {{options: {{terms+: [{{word: y}}]}}}}}}\n",
        files={"a.yaml": f"rules: {{{NAME}: {{options: {{terms: [{{word: x}}]}}}}}}\n"},
    )
    assert policy.settings[NAME].options.terms == (Term("x"), Term("y"))


def test_plus_on_nothing_given(extensions):
    assert built(extensions, "names+: {c: d}\n").names == {"c": "d"}


WRONG = {
    "plus on one value": (
        "mark+: x\n",
        "1:1: option 'mark' of sections/overlong-section holds one value: '+' adds to lists\n  Write 'mark'.",
    ),
    "word out of a few": (
        "form: shrt\n",
        "1:7: option 'form' of sections/overlong-section must be long or short (got 'shrt')\n  Did you mean 'short'?",
    ),
    "item of a list": (
        "terms: [{word: x}, y]\n",
        "1:20: item 2 of option 'terms' of sections/overlong-section must be a mapping (name: value) (got 'y')",
    ),
    "key of an item": (
        "terms: [{wrd: x}]\n",
        (
            "1:10: unknown key 'wrd' in item 1 of option 'terms' of sections/overlong-section\n"
            "  Did you mean 'word'? Allowed here: word, reason, except."
        ),
    ),
    "item without what it needs": (
        "terms: [{except: []}]\n",
        "1:9: item 1 of option 'terms' of sections/overlong-section has no 'word'\n  Add 'word: …'.",
    ),
    "value in a mapping": (
        "names: {a: [b]}\n",
        "1:12: 'a' of option 'names' of sections/overlong-section must be text (got a list)",
    ),
    "number below zero": (
        "max-words: 3\nlimit: -2\n",
        "2:8: option 'limit' of sections/overlong-section must be 0 or more (got '-2')",
    ),
    "share below zero": (
        "share: -0.5\n",
        "1:8: option 'share' of sections/overlong-section must be 0 or more (got '-0.5')",
    ),
    "wording in one language": (
        "terms: [{word: x, reason: {en: a}}]\n",
        "1:27: 'reason' of item 1 of option 'terms' of sections/overlong-section has no 'zh'\n  Add 'zh: …'.",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_option_is_told(name, extensions):
    text, message = WRONG[name]
    with pytest.raises(ConfigError) as caught:
        built(extensions, text)
    assert told(caught.value) == f"f.yaml:{message}"


@dataclass(frozen=True, slots=True)
class Below:
    types: tuple[str, ...] = ()
    offset: int = -1
    word: str = ""


def test_a_number_may_be_below_zero_where_its_default_is_and_a_word_may_begin_with_a_dash(extensions):
    rule = replace(extensions.names[NAME], options=Below)
    assert options_from(rule, {"offset": -2, "word": "-x"}) == Below((), -2, "-x")


def test_types_of_a_rule_are_types_that_exist(extensions, world):
    rules = tuple(replace(rule, options=Below) if rule.full_name == NAME else rule for rule in extensions.rules)
    known = replace(extensions, rules=rules)
    written = "rules:\n  sections/overlong-section:\n    options: {types: [creative-brief, contact-reports]}\n"
    (world / "briefcheck.yaml").write_text(written, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        Policies(known).for_file("x.md")
    assert told(caught.value) == (
        "briefcheck.yaml:3:39: unknown document type 'contact-reports'\n"
        "  Did you mean 'contact-report'? Known: contact-report, creative-brief."
    )
    (world / "briefcheck.yaml").write_text(written.replace("reports", "report"), encoding="utf-8")
    assert Policies(known).for_file("x.md").settings[NAME].options.types == ("creative-brief", "contact-report")


@dataclass(frozen=True, slots=True)
class Positive:
    number: int

    def __post_init__(self) -> None:
        if self.number < 0:
            raise ValueError(Text(en="the number is negative", zh="不能是负数"))
        if self.number == 0:
            raise ValueError("the number is not positive")


def test_nested_value_that_refuses_itself():
    with pytest.raises(ConfigError) as caught:
        convert(Positive, parse_yaml(b"number: 0\n", "f.yaml"), Text(en="option 'x'", zh="选项“x”"))
    assert told(caught.value) == "f.yaml:1:1: option 'x' is refused: the number is not positive\n  Change the value."


def test_value_refused_in_both_languages():
    with pytest.raises(ConfigError) as caught:
        convert(Positive, parse_yaml(b"number: -1\n", "f.yaml"), Text(en="option 'x'", zh="选项“x”"))
    assert told(caught.value) == "f.yaml:1:1: option 'x' is refused: the number is negative\n  Change the value."


def test_annotation_that_yaml_cannot_give_is_the_authors_fault():
    with pytest.raises(TypeError, match=r"option 'x' has an annotation that YAML cannot give: <class 'bytes'>"):
        convert(bytes, parse_yaml(b"a: b\n", "f.yaml"), Text(en="option 'x'", zh="选项“x”"))


def test_options_class_without_fields(extensions):
    rule = replace(extensions.names[NAME], options=Positive)
    assert options_from(rule, {"number": 2}) == Positive(2)


@dataclass(frozen=True)
class Plainly:
    most: int
    words: tuple[str, ...] | None
    form: Literal["short", "long"]
    terms: Mapping[str, Text]


@dataclass(frozen=True)
class Quoted:
    words: tuple["str", ...]  # noqa: UP037  # as a rule's author may write it


@dataclass(frozen=True)
class Inherited(Plainly):
    more: float = 1.0


@pytest.mark.parametrize("kind", [Plainly, Quoted, Inherited, Options, Term])
def test_annotations_are_what_typing_makes_of_them(kind):
    assert _hints(kind) == get_type_hints(kind)


def test_an_annotation_that_is_not_there_is_told_by_its_name():
    kind = type("Lost", (), {"__annotations__": {"words": "tuple[Nowhere, ...]"}, "__module__": __name__})

    with pytest.raises(NameError, match="'Nowhere'"):
        _hints(kind)


def test_plain_annotations_need_no_typing(monkeypatch):
    """It compiles them in a way that brings the types of ``ast`` along: a quarter of a start of Python."""
    expected = get_type_hints(Plainly)
    monkeypatch.setattr("briefcheck.policy.options.get_type_hints", None)

    assert _hints.__wrapped__(Plainly) == expected
