"""briefcheck, a linter for business documents. This is the public API for plugin authors, all of it."""

from __future__ import annotations

TYPE_CHECKING = False  # typing costs as much as starting Python; type checkers know the name

if TYPE_CHECKING:
    from briefcheck.doctypes.schema import DocumentType, FieldType, SectionType
    from briefcheck.document.blocks import Block, Cell, Paragraph, Row, Span, Table, paragraphs, tables
    from briefcheck.document.document import Concealed, Document, HeldText, NotRead, Part, Property
    from briefcheck.document.normal import fold
    from briefcheck.document.place import Place, Quote
    from briefcheck.document.plain import Plain, plain
    from briefcheck.errors import BriefcheckError, ConfigError, PluginError, UnreadableDocument, UsageError
    from briefcheck.facts.calendardates import WrittenDate
    from briefcheck.facts.clients import ClientName
    from briefcheck.facts.daysoff import WEEKEND, country_of, day_off, knows_worked_weekends, only_weekends_off
    from briefcheck.facts.daywords import day_text, weekday_text
    from briefcheck.facts.givennames import is_given_name
    from briefcheck.facts.house import House, RegisteredClient, RegisteredPerson
    from briefcheck.facts.listed import people_of, who_is_meant
    from briefcheck.facts.model import (
        Action,
        Due,
        Field,
        Heading,
        OutlineSection,
        Owner,
        Passage,
        Person,
        Section,
    )
    from briefcheck.facts.moments import Moment
    from briefcheck.facts.none import says_none
    from briefcheck.facts.outline.words import clean_heading
    from briefcheck.facts.signatures import Signature
    from briefcheck.frozen import record
    from briefcheck.hookspecs import hookimpl
    from briefcheck.installed import shipped_rulesets
    from briefcheck.lazy import pattern
    from briefcheck.rules.context import Context
    from briefcheck.rules.extension import Reader, Reporter, RulesetFolder, StyleFolder, StyleFormat, StyleRule
    from briefcheck.rules.finding import Confidence, Finding, Sensitive
    from briefcheck.rules.report import THIS_RULE, DocumentReport, Location, NotChecked, Report, ReportedFinding
    from briefcheck.rules.rule import Bad, Good, Rule, option, rule, rules_in
    from briefcheck.rules.waiver import Waiver
    from briefcheck.text import Language, Text
    from briefcheck.tuples import NamedTuple
    from briefcheck.yamlfile import Node, did_you_mean, is_there, load_yaml

__version__ = "0.1.0"

_HOMES = {
    "briefcheck.doctypes.schema": ("DocumentType", "FieldType", "SectionType"),
    "briefcheck.document.blocks": ("Block", "Cell", "Paragraph", "Row", "Span", "Table", "paragraphs", "tables"),
    "briefcheck.document.document": ("Concealed", "Document", "HeldText", "NotRead", "Part", "Property"),
    "briefcheck.document.normal": ("fold",),
    "briefcheck.document.place": ("Place", "Quote"),
    "briefcheck.document.plain": ("Plain", "plain"),
    "briefcheck.errors": ("BriefcheckError", "ConfigError", "PluginError", "UnreadableDocument", "UsageError"),
    "briefcheck.facts.calendardates": ("WrittenDate",),
    "briefcheck.facts.clients": ("ClientName",),
    "briefcheck.facts.daysoff": ("WEEKEND", "country_of", "day_off", "knows_worked_weekends", "only_weekends_off"),
    "briefcheck.facts.daywords": ("day_text", "weekday_text"),
    "briefcheck.facts.givennames": ("is_given_name",),
    "briefcheck.facts.house": ("House", "RegisteredClient", "RegisteredPerson"),
    "briefcheck.facts.listed": ("people_of", "who_is_meant"),
    "briefcheck.facts.model": (
        "Action",
        "Due",
        "Field",
        "Heading",
        "OutlineSection",
        "Owner",
        "Passage",
        "Person",
        "Section",
    ),
    "briefcheck.facts.moments": ("Moment",),
    "briefcheck.facts.none": ("says_none",),
    "briefcheck.facts.outline.words": ("clean_heading",),
    "briefcheck.facts.signatures": ("Signature",),
    "briefcheck.frozen": ("record",),
    "briefcheck.hookspecs": ("hookimpl",),
    "briefcheck.installed": ("shipped_rulesets",),
    "briefcheck.lazy": ("pattern",),
    "briefcheck.rules.context": ("Context",),
    "briefcheck.rules.extension": ("Reader", "Reporter", "RulesetFolder", "StyleFolder", "StyleFormat", "StyleRule"),
    "briefcheck.rules.finding": ("Confidence", "Finding", "Sensitive"),
    "briefcheck.rules.report": (
        "THIS_RULE",
        "DocumentReport",
        "Location",
        "NotChecked",
        "Report",
        "ReportedFinding",
    ),
    "briefcheck.rules.rule": ("Bad", "Good", "Rule", "option", "rule", "rules_in"),
    "briefcheck.rules.waiver": ("Waiver",),
    "briefcheck.text": ("Language", "Text"),
    "briefcheck.tuples": ("NamedTuple",),
    "briefcheck.yamlfile": ("Node", "did_you_mean", "is_there", "load_yaml"),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "THIS_RULE",
    "WEEKEND",
    "Action",
    "Bad",
    "Block",
    "BriefcheckError",
    "Cell",
    "ClientName",
    "Concealed",
    "Confidence",
    "ConfigError",
    "Context",
    "Document",
    "DocumentReport",
    "DocumentType",
    "Due",
    "Field",
    "FieldType",
    "Finding",
    "Good",
    "Heading",
    "HeldText",
    "House",
    "Language",
    "Location",
    "Moment",
    "NamedTuple",
    "Node",
    "NotChecked",
    "NotRead",
    "OutlineSection",
    "Owner",
    "Paragraph",
    "Part",
    "Passage",
    "Person",
    "Place",
    "Plain",
    "PluginError",
    "Property",
    "Quote",
    "Reader",
    "RegisteredClient",
    "RegisteredPerson",
    "Report",
    "ReportedFinding",
    "Reporter",
    "Row",
    "Rule",
    "RulesetFolder",
    "Section",
    "SectionType",
    "Sensitive",
    "Signature",
    "Span",
    "StyleFolder",
    "StyleFormat",
    "StyleRule",
    "Table",
    "Text",
    "UnreadableDocument",
    "UsageError",
    "Waiver",
    "WrittenDate",
    "__version__",
    "clean_heading",
    "country_of",
    "day_off",
    "day_text",
    "did_you_mean",
    "fold",
    "hookimpl",
    "is_given_name",
    "is_there",
    "knows_worked_weekends",
    "load_yaml",
    "only_weekends_off",
    "option",
    "paragraphs",
    "pattern",
    "people_of",
    "plain",
    "record",
    "rule",
    "rules_in",
    "says_none",
    "shipped_rulesets",
    "tables",
    "weekday_text",
    "who_is_meant",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first used: ``briefcheck --version`` shall not pay for all of them."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'briefcheck' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value
