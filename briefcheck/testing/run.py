"""Running rules over one text, by the same way through the engine as ``briefcheck check`` takes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from os.path import splitext
from pathlib import Path
from typing import TYPE_CHECKING

from briefcheck.doctypes.schema import DocumentType
from briefcheck.document.document import Document
from briefcheck.errors import ConfigError
from briefcheck.frozen import frozen, replace
from briefcheck.rules.finding import Audience, Confidence
from briefcheck.rules.report import ReportedFinding
from briefcheck.rules.rule import Rule
from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.facts.house import House
    from briefcheck.plugins import Extensions
    from briefcheck.policy.model import FilePolicy

UNNAMED = "tested"
"""The plugin that a rule counts to when it is tested by itself, not loaded from a plugin."""


class RuleTestError(AssertionError):
    """The test itself is wrong: an unknown rule, type or option, or a rule that raised."""


@frozen
class Found:
    """What a rule reported: the id of its message and where. ``line`` is 0 for the document as a whole."""

    line: int
    message: str
    text: Text
    rule: str
    confidence: Confidence = "certain"
    evidence: str = ""
    column: int = 0

    def __str__(self) -> str:
        """Return it as an example expects it: "7 missing"."""
        return f"{self.line} {self.message}"


def check_text(
    text: str,
    *,
    rule: Rule | str | None = None,
    type: str | DocumentType | None = None,  # noqa: A002  # the word users write
    audience: Audience = "internal",
    options: Mapping[str, object] | None = None,
    path: str = "example.md",
    house: Mapping[str, object] | None = None,
) -> list[Found]:
    """Return what rules report on a Markdown text, in reading order.

    Args:
        text: the document, in Markdown.
        rule: a rule, the full name of an installed one, or None for all that are installed.
        type: the document type, or the id of an installed one; None: recognised as usual.
        audience: for whom the document is.
        options: the rule's options, as they would stand in YAML.
        path: the name of the file, where it matters.
        house: what briefcheck.yaml says of the house (``people``, ``date-order``, ``action-words``), as in YAML.

    Raises:
        RuleTestError: the rule, type, options or house do not exist, or the rule raised.
    """
    data = text.encode()
    return check_bytes(data, path=path, rule=rule, type=type, audience=audience, options=options, house=house)


def check_bytes(
    data: bytes,
    *,
    path: str,
    rule: Rule | str | None = None,
    type: str | DocumentType | None = None,  # noqa: A002
    audience: Audience = "internal",
    options: Mapping[str, object] | None = None,
    house: Mapping[str, object] | None = None,
) -> list[Found]:
    """Return what rules report on a file of any format that can be read; ``path`` tells which. As :func:`check_text`."""
    from briefcheck.engine.check import check_document

    extensions = _installed()
    rules = _rules(rule, extensions)
    types = {entry.id: entry for entry in _types()}
    if isinstance(type, DocumentType):
        types[type.id] = type
    id_ = type.id if isinstance(type, DocumentType) else type
    if id_ is not None and id_ not in types:
        raise RuleTestError(f"there is no document type '{id_}' (known: {', '.join(sorted(types))})")
    policy = _policy(rules, tuple(types.values()), audience, options or {})
    policy = replace(policy, house=_house(house or {}))
    tested = replace(extensions, rules=rules, aside=extensions.rules)
    report = check_document(_read(data, path, extensions), policy, tested, type=id_)
    if report.not_checked:
        raise RuleTestError("; ".join(f"{entry.what.en}: {entry.why.en}" for entry in report.not_checked))
    return [_found(finding) for finding in report.findings]


@cache
def _installed() -> Extensions:
    from briefcheck.plugins import load_extensions

    return load_extensions()


@cache
def _types() -> tuple[DocumentType, ...]:
    from briefcheck.doctypes.load import load_types

    return tuple(entry for folder in _installed().folders for entry in load_types(Path(folder.path) / "types"))


def _rules(rule: Rule | str | None, extensions: Extensions) -> tuple[Rule, ...]:
    if rule is None:
        return extensions.rules
    if isinstance(rule, Rule):
        return (rule if rule.plugin else replace(rule, plugin=UNNAMED),)
    found = tuple(entry for entry in extensions.rules if entry.full_name == rule)
    if not found:
        known = ", ".join(entry.full_name for entry in extensions.rules)
        raise RuleTestError(f"there is no rule '{rule}' (installed: {known})")
    return found


def _policy(
    rules: tuple[Rule, ...], types: tuple[DocumentType, ...], audience: Audience, options: Mapping[str, object]
) -> FilePolicy:
    """Return the policy that turns on ``rules`` and nothing else; every finding is let through, whatever it weighs."""
    from briefcheck.policy.model import FilePolicy, RuleSetting
    from briefcheck.policy.options import options_from

    if options and len(rules) != 1:
        raise RuleTestError("options are those of one rule: name the rule that they are for")
    try:
        # Without options none are set: then the gates of the plugins decide, as in any run.
        settings = {
            entry.full_name: RuleSetting("error", options_from(entry, options) if options else None, "error")
            for entry in rules
        }
    except ConfigError as error:
        raise RuleTestError(" ".join(filter(None, (error.what.en, error.mend.en)))) from error
    return FilePolicy(
        audience=audience, type=None, fail_on="error", lang=None, settings=settings, types=types, config_file=None
    )


def _house(values: Mapping[str, object]) -> House:
    from briefcheck.policy.house import house_from

    try:
        return house_from(values)
    except ConfigError as error:
        raise RuleTestError(" ".join(filter(None, (error.what.en, error.mend.en)))) from error


def _read(data: bytes, path: str, extensions: Extensions) -> Document:
    suffix = splitext(path)[1].lower()
    for reader in extensions.readers:
        if suffix in reader.suffixes:
            return reader.read(data, path)
    known = ", ".join(sorted(suffix for reader in extensions.readers for suffix in reader.suffixes))
    raise RuleTestError(f"no reader takes the file name '{path}' (known: {known})")


def _found(finding: ReportedFinding) -> Found:
    return Found(
        line=finding.location.line or 0,
        message=finding.message_id,
        text=finding.message,
        rule=finding.rule,
        confidence=finding.confidence,
        evidence=finding.evidence,
        column=finding.location.column or 0,
    )
