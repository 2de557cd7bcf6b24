"""The errors of briefcheck, told apart by whose they are, and the exit codes.

A :class:`UsageError` and a :class:`ConfigError` are the user's, a :class:`PluginError` a plugin's, an
:class:`UnreadableDocument` the document's. Anything else that escapes is a fault of briefcheck and says so.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process answers."""

    OK = 0
    """No finding at or above ``--fail-on``."""
    FINDINGS = 1
    """At least one finding at or above ``--fail-on``."""
    USAGE = 2
    """The call, the configuration or a plugin is wrong; nothing was judged."""
    UNCHECKED = 3
    """Something could not be checked. Wins over FINDINGS: the answer is incomplete."""


class BriefcheckError(Exception):
    """The parent of every error that briefcheck raises on purpose."""


class UsageError(BriefcheckError):
    """The command line was wrong: an unknown path, type, rule or option."""


class ConfigError(BriefcheckError):
    """A YAML file (briefcheck.yaml, a ruleset, a document type) is wrong.

    Built from parts, so that every such message reads alike:
    ``FILE:LINE:COLUMN: WHAT`` and, on its own line, ``MEND``.
    """

    def __init__(self, file: str, line: int, column: int, what: str, mend: str = "") -> None:
        """Take the file as the user named it, the place from 1, what is wrong, and what to do."""
        self.file = file
        self.line = line
        self.column = column
        self.what = what
        self.mend = mend
        super().__init__(f"{file}:{line}:{column}: {what}" + (f"\n  {mend}" if mend else ""))


class PluginError(BriefcheckError):
    """A plugin cannot be used. The run stops: it never goes on with fewer rules."""

    def __init__(self, plugin: str, package: str, version: str, what: str) -> None:
        """Take the entry-point name, the distribution and its version, and what is wrong."""
        self.plugin = plugin
        self.package = package
        self.version = version
        self.what = what
        super().__init__(f"plugin '{plugin}' ({package} {version}): {what}")


class UnreadableDocument(BriefcheckError):  # noqa: N818  # the name is the public word for it
    """A document that cannot be read. It counts as *not checked*, never as passed.

    ``why`` is a plain sentence in both languages (a :class:`briefcheck.Text`).
    """

    def __init__(self, why: object) -> None:
        """Take the reason, a :class:`briefcheck.Text`."""
        self.why = why
        super().__init__(str(why))
