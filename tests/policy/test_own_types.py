"""A document type of the user's own beside, or in place of, one that comes with briefcheck."""

from __future__ import annotations

import pytest
from support.chinese import told

from briefcheck import ConfigError


def test_own_type_with_the_name_of_one_of_ours(config, tmp_path):
    with pytest.raises(ConfigError) as caught:
        config("types: a.yaml\n", files={"a.yaml": "type: contact-report\nname: {en: a, zh: b}\n"})
    ours = next(tmp_path.rglob("types/contact-report.yaml"))
    assert told(caught.value) == (
        f"a.yaml:1:7: the document type 'contact-report' comes with briefcheck already ({ours})\n"
        "  Give yours another name, or add 'replaces: true' below it if yours is to stand in its place."
    )


def test_own_type_that_stands_in_place_of_none(config):
    with pytest.raises(ConfigError) as caught:
        config("types: a.yaml\n", files={"a.yaml": "type: memo\nreplaces: true\nname: {en: a, zh: b}\n"})
    assert told(caught.value) == (
        "a.yaml:2:11: 'replaces: true', but no document type 'memo' comes with briefcheck\n"
        "  Remove the line, or mend the name."
    )


@pytest.mark.parametrize("audience", ["internal", "client"])
def test_wrong_option_of_a_rule_that_is_off_is_told_at_once(config, audience):
    rules = "rules: {sections/overlong-section: {internal: off, client: error, public: error}}\n"
    text = "type: memo\nname: {en: a, zh: b}\noptions: {sections/overlong-section: {applies: false}}\n"
    with pytest.raises(ConfigError) as caught:
        config(f"{rules}types: a.yaml\n", files={"a.yaml": text}, audience=audience)
    assert str(caught.value).startswith("a.yaml:3:39: unknown option 'applies' of sections/overlong-section")
