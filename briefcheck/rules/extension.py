"""The values that hooks return beside rules (readers, reporters, folders of rulesets), and all of them together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from briefcheck.document.document import Document
from briefcheck.errors import PluginError
from briefcheck.frozen import frozen
from briefcheck.rules.finding import Severity
from briefcheck.rules.rule import Rule
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from briefcheck.rules.report import Report

Read: TypeAlias = Callable[[bytes, str], Document]
Write: TypeAlias = "Callable[[Report, Language], str]"

LoadStyles: TypeAlias = "Callable[[Sequence[StyleFolder], Sequence[StyleFolder] | None], Sequence[StyleRule]]"

CANNOT_IMPORT = Text(en="cannot be imported: {error}", zh="无法导入：{error}")
"""What is wrong with a plugin, or with a module of it, that raises when it is imported."""


@frozen
class PluginInfo:
    """A plugin as users know it: its entry-point name, the distribution it came with and that one's version."""

    name: str
    package: str
    version: str

    def error(self, what: Text | str) -> PluginError:
        """Return the error that names this plugin."""
        return PluginError(self.name, self.package, self.version, what)


@frozen
class Reader:
    """Turns bytes into a document. ``suffixes`` in lower case with the dot.

    ``read(data, path)`` raises :class:`briefcheck.UnreadableDocument` when it cannot; it should import what it
    needs only when called. ``plugin`` is filled in by the host.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Read
    plugin: PluginInfo | None = None


@frozen
class Reporter:
    """Writes a report. ``name`` is what ``--format`` takes; ``write(report, language)`` returns the whole output.

    With ``needs_text`` the report brings each document's text along, masked, in ``DocumentReport.text``. ``plugin`` is
    filled in by the host.
    """

    name: str
    write: Write
    plugin: PluginInfo | None = None
    needs_text: bool = False


@frozen
class RulesetFolder:
    """A folder of rulesets: ``<name>.yaml`` can be named in ``extends``, ``types/*.yaml`` are document types."""

    path: str


@frozen
class StyleFolder:
    """A folder that ``styles`` or ``vocabularies`` of a configuration names: its absolute path, and its name in errors."""

    path: str
    name: str


@frozen
class StyleRule:
    """A rule made of data, with the severity that the data gives it; ``rules`` of a configuration may give another.

    The rule's name is ``STYLE.Rule``; it counts to the plugin that made it.
    """

    rule: Rule
    severity: Severity


@frozen
class StyleFormat:
    """A format of styles: folders of rules that are data, which ``styles`` in briefcheck.yaml names.

    ``load(styles, vocabularies)`` returns the rules of all of them and raises :class:`briefcheck.ConfigError` with the
    place of what is wrong; ``vocabularies`` is None where the configuration names none. ``plugin`` is filled in by the
    host.
    """

    name: str
    load: LoadStyles
    plugin: PluginInfo | None = None


@frozen
class Extensions:
    """All that the host and its plugins bring, checked and sorted.

    ``aside`` are rules that are installed and not to be run, where one is tested by itself: their names are known.
    """

    rules: tuple[Rule, ...]
    readers: tuple[Reader, ...]
    reporters: tuple[Reporter, ...]
    folders: tuple[RulesetFolder, ...]
    plugins: tuple[PluginInfo, ...]
    styles: tuple[StyleFormat, ...] = ()
    aside: tuple[Rule, ...] = ()

    @property
    def names(self) -> dict[str, Rule]:
        """Every rule by its full name and by its earlier full names."""
        return {name: rule for rule in (*self.aside, *self.rules) for name in rule_names(rule)}


def rule_names(rule: Rule) -> tuple[str, ...]:
    """Return the full name of a rule and its earlier full names. An alias without a slash is of the same plugin."""
    earlier = (alias if "/" in alias else f"{rule.plugin}/{alias}" for alias in rule.aliases)
    return (rule.full_name, *earlier)
