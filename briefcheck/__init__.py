"""briefcheck, a linter for business documents. This is the public API for plugin authors, all of it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcheck.doctypes.schema import DocumentType, FieldType, SectionType
    from briefcheck.document.blocks import Block, Cell, Paragraph, Row, Span, Table, paragraphs, tables
    from briefcheck.document.document import Concealed, Document, HeldText, NotRead, Part, Property
    from briefcheck.document.normal import fold
    from briefcheck.document.place import Place, Quote
    from briefcheck.document.plain import Plain, plain
    from briefcheck.errors import BriefcheckError, ConfigError, PluginError, UnreadableDocument, UsageError
    from briefcheck.facts.clients import ClientName
    from briefcheck.facts.daysoff import WEEKEND, country_of, day_off, knows_worked_weekends, only_weekends_off
    from briefcheck.facts.daywords import day_text, weekday_text
    from briefcheck.facts.house import House, RegisteredClient, RegisteredPerson
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
    from briefcheck.facts.none import says_none
    from briefcheck.hookspecs import hookimpl
    from briefcheck.lazy import pattern
    from briefcheck.rules.context import Context
    from briefcheck.rules.extension import Reader, Reporter, RulesetFolder
    from briefcheck.rules.finding import Confidence, Finding, Sensitive
    from briefcheck.rules.report import DocumentReport, Location, NotChecked, Report, ReportedFinding
    from briefcheck.rules.rule import Bad, Good, Rule, option, rule, rules_in
    from briefcheck.text import Language, Text

__version__ = "0.1.0"

_HOMES = {
    "briefcheck.doctypes.schema": ("DocumentType", "FieldType", "SectionType"),
    "briefcheck.document.blocks": ("Block", "Cell", "Paragraph", "Row", "Span", "Table", "paragraphs", "tables"),
    "briefcheck.document.document": ("Concealed", "Document", "HeldText", "NotRead", "Part", "Property"),
    "briefcheck.document.normal": ("fold",),
    "briefcheck.document.place": ("Place", "Quote"),
    "briefcheck.document.plain": ("Plain", "plain"),
    "briefcheck.errors": ("BriefcheckError", "ConfigError", "PluginError", "UnreadableDocument", "UsageError"),
    "briefcheck.facts.clients": ("ClientName",),
    "briefcheck.facts.daysoff": ("WEEKEND", "country_of", "day_off", "knows_worked_weekends", "only_weekends_off"),
    "briefcheck.facts.daywords": ("day_text", "weekday_text"),
    "briefcheck.facts.house": ("House", "RegisteredClient", "RegisteredPerson"),
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
    "briefcheck.facts.none": ("says_none",),
    "briefcheck.hookspecs": ("hookimpl",),
    "briefcheck.lazy": ("pattern",),
    "briefcheck.rules.context": ("Context",),
    "briefcheck.rules.extension": ("Reader", "Reporter", "RulesetFolder"),
    "briefcheck.rules.finding": ("Confidence", "Finding", "Sensitive"),
    "briefcheck.rules.report": ("DocumentReport", "Location", "NotChecked", "Report", "ReportedFinding"),
    "briefcheck.rules.rule": ("Bad", "Good", "Rule", "option", "rule", "rules_in"),
    "briefcheck.text": ("Language", "Text"),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
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
    "Span",
    "Table",
    "Text",
    "UnreadableDocument",
    "UsageError",
    "__version__",
    "country_of",
    "day_off",
    "day_text",
    "fold",
    "hookimpl",
    "knows_worked_weekends",
    "only_weekends_off",
    "option",
    "paragraphs",
    "pattern",
    "plain",
    "rule",
    "rules_in",
    "says_none",
    "tables",
    "weekday_text",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first used: ``briefcheck --version`` shall not pay for all of them."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'briefcheck' has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value
