"""What holds for one file, as data."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from briefcheck.doctypes.schema import DocumentType
from briefcheck.facts.house import HOUSE, House
from briefcheck.frozen import frozen
from briefcheck.policy.allowances import NO_ALLOWANCES, Allowances
from briefcheck.rules.finding import Audience, Severity
from briefcheck.rules.rule import Rule
from briefcheck.text import Language

AUDIENCES: tuple[Audience, ...] = ("internal", "client", "public")
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note", "off")
LANGUAGES: tuple[Language, ...] = ("en", "zh")


@frozen
class RuleSetting:
    """How one rule is run. A rule that no ruleset names is ``off``.

    ``options`` is an instance of the rule's options class, None where nothing is set: the defaults of the class hold,
    and the rule need not be loaded to know it. ``possible`` is the severity of a finding whose confidence is
    ``possible``: never more than a note unless a ruleset says so.
    """

    severity: Severity
    options: Any
    possible: Severity

    @property
    def is_on(self) -> bool:
        """Whether any finding of the rule is reported."""
        return (self.severity, self.possible) != ("off", "off")


@frozen
class FilePolicy:
    """What holds for one file: for whom it is, its type where the configuration says it, and every rule's setting.

    ``settings`` is keyed by the full names of all installed rules and of ``rules``, those that the configuration itself
    brings (``styles``); ``types`` are the known document types; ``config_file`` is the configuration it comes from,
    None for the default; ``house`` what it says of the house; ``client`` the client that the file is for, where the
    configuration or the command line says it; ``by_type`` holds, by the id of a document type and the full name of a
    rule, the options that hold for documents of that type alone; ``allowances`` what is waived and what is old.
    """

    audience: Audience
    type: str | None
    fail_on: Severity
    lang: Language | None
    settings: Mapping[str, RuleSetting]
    types: tuple[DocumentType, ...]
    config_file: str | None
    house: House = HOUSE
    client: str | None = None
    by_type: Mapping[str, Mapping[str, Any]] = MappingProxyType({})
    rules: tuple[Rule, ...] = ()
    allowances: Allowances = NO_ALLOWANCES

    def options_for(self, rule: str, type_: DocumentType | None) -> Any:
        """Return the options of a rule for a document of that type, None where nothing is set."""
        own = self.by_type.get(type_.id) if type_ is not None and self.by_type else None
        return self.settings[rule].options if own is None or rule not in own else own[rule]
