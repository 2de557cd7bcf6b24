"""The tester of rules, for plugin authors. The built-in rules are tested with it too.

All of it in one line of a test file: every rule of the plugin against the law, every example as a test of its own::

    import briefcheck_mine
    from briefcheck.testing import rule_tests

    test_rules = rule_tests(briefcheck_mine)

One text at a time::

    from briefcheck.testing import check_text

    def test_owner_in_brackets_is_found():
        assert check_text("- Send the layout (Ann Lee)", rule=missing_owner.check, type="contact-report") == []

A Word file, built from a description (see ``briefcheck.testing.word``)::

    def test_deleted_words_are_found():
        file = word("The price is {-90-}100 yuan.", header="Draft")
        assert check_bytes(file, path="a.docx", rule=tracked_change.check)

The form of a document type of your own, filled in as somebody would: it must pass the rules that will check it::

    def test_the_form_passes_its_own_rules():
        assert check_bytes(filled(debrief), path="a.docx", type=debrief) == []
"""

from __future__ import annotations

from briefcheck.testing.examples import check_examples
from briefcheck.testing.forms import blank, filled
from briefcheck.testing.law import law, private_imports
from briefcheck.testing.run import Found, RuleTestError, check_bytes, check_text
from briefcheck.testing.suite import rule_tests
from briefcheck.testing.word import word

__all__ = [
    "Found",
    "RuleTestError",
    "blank",
    "check_bytes",
    "check_examples",
    "check_text",
    "filled",
    "law",
    "private_imports",
    "rule_tests",
    "word",
]
