"""The errors of briefcheck, told apart by whose they are, and the exit codes.

A :class:`UsageError` and a :class:`ConfigError` are the user's, a :class:`PluginError` a plugin's, an
:class:`UnreadableDocument` the document's. Anything else that escapes is a fault of briefcheck and says so.
"""

from __future__ import annotations

import os
from enum import IntEnum

from briefcheck.text import Text

_REASONS = {
    "ENOENT": "没有这个文件夹",
    "ENOTDIR": "路径里有一段不是文件夹",
    "EISDIR": "这是一个文件夹",
    "EACCES": "没有权限",
    "EPERM": "没有权限",
    "EROFS": "磁盘是只读的",
    "ENOSPC": "磁盘满了",
    "ENAMETOOLONG": "文件名太长",
}


def reason(error: OSError) -> Text:
    """Return why a file could not be opened, in the words of the system; the usual reasons also in Chinese."""
    import errno

    en = error.strerror or type(error).__name__
    return Text(en=en, zh=_REASONS.get(errno.errorcode.get(error.errno or 0, ""), en))


def shown(path: str) -> str:
    """Return a path as a user would name it: relative to the current folder where it stands below it."""
    here = os.getcwd()
    absolute = os.path.abspath(path)
    return os.path.relpath(absolute, here) if absolute.startswith(here.rstrip(os.sep) + os.sep) else absolute


def _in_both(text: Text | str) -> Text:
    """Return ``text`` in both languages: as it is, or a plain ``str`` alike in both."""
    return text if isinstance(text, Text) else Text(en=str(text), zh=str(text))


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
    """The parent of every error that briefcheck raises on purpose. ``str(error)`` is in English."""

    def __init__(self, text: Text | str) -> None:
        """Take what it says in both languages; a plain ``str`` is said alike in both."""
        self.text = _in_both(text)
        super().__init__(self.text.en)


class UsageError(BriefcheckError):
    """The command line was wrong: an unknown path, type, rule or option."""


class ConfigError(BriefcheckError):
    """A YAML file (briefcheck.yaml, a ruleset, a document type) is wrong.

    Built from parts, so that every such message reads alike:
    ``FILE:LINE:COLUMN: WHAT`` and, on its own line, ``MEND``.
    """

    def __init__(self, file: str, line: int, column: int, what: Text | str, mend: Text | str = "") -> None:
        """Take the file as the user named it, the place from 1, what is wrong, and what to do."""
        self.file = file
        self.line = line
        self.column = column
        self.what = _in_both(what)
        self.mend = _in_both(mend)
        place = f"{file}:{line}:{column}: "
        super().__init__(
            Text(
                en=place + self.what.en + (f"\n  {self.mend.en}" if self.mend.en else ""),
                zh=place + self.what.zh + (f"\n  {self.mend.zh}" if self.mend.zh else ""),
            )
        )


class PluginError(BriefcheckError):
    """A plugin cannot be used. The run stops: it never goes on with fewer rules."""

    def __init__(self, plugin: str, package: str, version: str, what: Text | str) -> None:
        """Take the entry-point name, the distribution and its version, and what is wrong."""
        self.plugin = plugin
        self.package = package
        self.version = version
        self.what = _in_both(what)
        super().__init__(
            Text(
                en=f"plugin '{plugin}' ({package} {version}): {self.what.en}",
                zh=f"插件“{plugin}”（{package} {version}）：{self.what.zh}",
            )
        )


class UnreadableDocument(BriefcheckError):  # noqa: N818  # the name is the public word for it
    """A document that cannot be read. It counts as *not checked*, never as passed.

    ``why`` is a plain sentence in both languages.
    """

    def __init__(self, why: Text | str) -> None:
        """Take the reason."""
        super().__init__(why)
        self.why = self.text
