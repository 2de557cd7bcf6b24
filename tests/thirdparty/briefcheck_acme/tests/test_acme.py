"""The law and every example, in one line; and what holds for this plugin alone."""

import briefcheck_acme

from briefcheck.testing import check_text, private_imports, rule_tests

test_rules = rule_tests(briefcheck_acme)


def test_abbreviations_do_not_shout():
    assert check_text("# TVC\n\nOne film.\n", rule="acme/shouting-heading") == []


def test_only_the_public_api_is_imported():
    from pathlib import Path

    files = Path(briefcheck_acme.__file__).parent.glob("*.py")
    assert [name for file in files for name in private_imports(file)] == []
