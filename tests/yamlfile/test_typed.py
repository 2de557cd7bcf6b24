from __future__ import annotations

import pytest
from support.chinese import told

from briefcheck.errors import ConfigError
from briefcheck.text import Text
from briefcheck.yamlfile import (
    as_bool,
    as_choice,
    as_float,
    as_int,
    as_list,
    as_mapping,
    as_string,
    as_strings,
    as_text,
    check_keys,
    node_of,
    parse_yaml,
    quoted,
)

LABEL = quoted("x")


def value(text):
    return parse_yaml(f"x: {text}\n".encode(), "f.yaml").get("x")


WRONG = [
    (as_string, "", "must be text (got nothing)"),
    (as_string, "~", "must be text (got nothing)"),
    (as_string, "[a]", "must be text (got a list)"),
    (as_bool, "1", "must be true or false (got '1')"),
    (as_bool, "yes", "must be true or false (got 'yes')\n  Write true: versions of YAML disagree on what 'yes' means."),
    (
        as_bool,
        "off",
        "must be true or false (got 'off')\n  Write false: versions of YAML disagree on what 'off' means.",
    ),
    (as_bool, "'true'", "must be true or false (got 'true')\n  Leave the quotes away."),
    (as_bool, "{}", "must be true or false (got a mapping)"),
    (as_int, "ten", "must be a whole number (got 'ten')"),
    (as_int, "1.5", "must be a whole number (got '1.5')"),
    (as_int, "'10'", "must be a whole number (got '10')\n  Leave the quotes away."),
    (
        as_int,
        "010",
        (
            "must be a whole number without a leading zero (got '010')\n"
            "  Write 10: YAML reads a leading zero as an octal number."
        ),
    ),
    (as_float, "1,5", "must be a number (got '1,5')"),
    (as_list, "a", "must be a list (got 'a')\n  Write [a] or put each item on a line with '- '."),
    (as_list, "", "must be a list (got nothing)"),
    (as_list, "{a: b}", "must be a list (got a mapping)"),
    (as_mapping, "a", "must be a mapping (name: value) (got 'a')"),
    (as_text, "Brief", "must be given in both languages (got 'Brief')\n  Write {en: …, zh: …} in place of 'Brief'."),
    (as_text, "[a]", "must be given in both languages (got a list)"),
]


@pytest.mark.parametrize(("read", "text", "message"), WRONG)
def test_wrong_type_is_told(read, text, message):
    with pytest.raises(ConfigError) as caught:
        read(value(text), quoted("x"))
    assert told(caught.value) == f"f.yaml:1:{4 if text else 3}: 'x' {message}"


def test_right_types_are_read():
    assert as_string(value("no"), LABEL) == "no"
    assert as_string(value("无"), LABEL) == "无"
    assert as_string(value("2026-01-02"), LABEL) == "2026-01-02"
    assert as_string(value("'~'"), LABEL) == "~"
    assert as_bool(value("true"), LABEL) is True
    assert as_bool(value("False"), LABEL) is False
    assert as_int(value("-3"), LABEL) == -3
    assert as_int(value("0"), LABEL) == 0
    assert as_float(value("0.5"), LABEL) == 0.5
    assert as_strings(value("[a, on]"), LABEL) == ("a", "on")
    assert as_text(value("{en: a, zh: 甲}"), LABEL) == Text("a", "甲")
    assert as_choice(value("off"), LABEL, ("on", "off")) == "off"


def test_choice_names_what_is_allowed_and_the_nearest():
    with pytest.raises(ConfigError) as caught:
        as_choice(value("eror"), quoted("fail-on"), ("error", "warning", "note"))
    assert told(caught.value) == (
        "f.yaml:1:4: 'fail-on' must be error, warning or note (got 'eror')\n  Did you mean 'error'?"
    )


def test_item_of_a_list_of_text():
    with pytest.raises(ConfigError) as caught:
        as_strings(value("[a, [b]]"), quoted("x"))
    assert told(caught.value) == "f.yaml:1:8: every item of 'x' must be text (got a list)"


def test_unknown_key_names_the_nearest_and_what_is_allowed():
    with pytest.raises(ConfigError) as caught:
        check_keys(value("{requird: true}"), Text(en="field 'client'", zh="字段“client”"), ("id", "required"))
    assert told(caught.value) == (
        "f.yaml:1:5: unknown key 'requird' in field 'client'\n  Did you mean 'required'? Allowed here: id, required."
    )


def test_unknown_key_far_from_all():
    with pytest.raises(ConfigError) as caught:
        check_keys(value("{zzz: true}"), Text(en="a field", zh="字段"), ("id", "required"))
    assert told(caught.value) == "f.yaml:1:5: unknown key 'zzz' in a field\n  Allowed here: id, required."


def test_missing_language():
    with pytest.raises(ConfigError) as caught:
        as_text(value("{en: a}"), quoted("name"))
    assert told(caught.value) == "f.yaml:1:4: 'name' has no 'zh'\n  Add 'zh: …'."


def test_python_values_become_nodes():
    node = node_of({"a": [1, 2.5, "x", "", None, True, False], 3: {}})
    items = node.get("a").items
    assert [item.text for item in items] == ["1", "2.5", "x", "", "", "true", "false"]
    assert [item.is_nothing for item in items] == [False, False, False, False, True, False, False]
    assert as_int(items[0], LABEL) == 1
    assert as_string(items[3], LABEL) == ""
    assert node.get("3").kind == "mapping"
    with pytest.raises(TypeError, match="YAML cannot hold object"):
        node_of(object())
