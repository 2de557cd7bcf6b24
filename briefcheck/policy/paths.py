"""Values by path: patterns as in .gitignore, counted from the configuration's folder; the last match wins."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from briefcheck.policy.configfile import PathValue
from briefcheck.text import Text


class PathValues:
    """Knows the value for each file."""

    def __init__(self, given: Sequence[tuple[str, Sequence[PathValue]]]) -> None:
        """Take the values of each file of a chain, with its folder. Raises ConfigError for a bad pattern."""
        self._given = [
            (folder, matcher(entry, folder) if entry.pattern else None, entry.value.text)
            for folder, entries in given
            for entry in entries
        ]

    def for_path(self, path: str) -> str | None:
        """Return the value for an absolute path, None where no pattern matches."""
        for folder, matches, value in reversed(self._given):
            if matches is None or _matches(matches, folder, path):
                return value
        return None


def _matches(matches: Callable[[str], bool], folder: str, path: str) -> bool:
    if path.startswith(folder) and path[len(folder) : len(folder) + 1] == os.sep:
        relative = path[len(folder) + 1 :]  # nearly always, and at a tenth of the cost
    else:
        try:
            relative = os.path.relpath(path, folder)
        except ValueError:  # another drive
            return False
    return relative.partition(os.sep)[0] != os.pardir and matches(relative.replace(os.sep, "/"))


def matcher(entry: PathValue, folder: str) -> Callable[[str], bool]:
    """Return a test of a path relative to ``folder`` against one pattern. Raises ConfigError when it cannot match."""
    if not entry.pattern.strip() or entry.pattern.startswith(("!", "#")):
        mend = Text(
            en="Write a pattern as in .gitignore, without '!' and '#': client/, *.docx, **/final/*.",
            zh="请按 .gitignore 的写法，不用“!”和“#”：client/、*.docx、**/final/*。",
        )
        raise entry.key.error(_bad(entry.pattern), mend)
    if _never_matches(entry.pattern.strip(), folder):
        what = Text(
            en=f"the pattern '{entry.pattern}' can never match", zh=f"路径模式“{entry.pattern}”不可能匹配任何文件"
        )
        mend = Text(
            en="Write it with '/', from the folder of this file down: client/, *.docx, **/final/*.",
            zh="请用“/”，从本文件所在的文件夹往下写：client/、*.docx、**/final/*。",
        )
        raise entry.key.error(what, mend)
    suffix = entry.pattern[1:]
    if entry.pattern.startswith("*.") and suffix[1:].isalnum() and suffix.isascii():  # as most patterns are
        return _with_suffix(suffix)
    from pathspec import GitIgnoreSpec

    try:
        spec = GitIgnoreSpec.from_lines([entry.pattern])
        usable = all(pattern.include for pattern in spec.patterns)
    except ValueError:
        usable = False
    if not usable:
        mend = Text(en="Close every '[' and end it without a backslash.", zh="每个“[”都要配“]”，结尾不要用反斜杠。")
        raise entry.key.error(_bad(entry.pattern), mend)
    return spec.match_file


def _with_suffix(suffix: str) -> Callable[[str], bool]:
    """Return the test for ``*.md``: files and folders of that name at any depth, and what is in such folders."""

    def matches(path: str) -> bool:
        return path.endswith(suffix) or f"{suffix}/" in path

    return matches


def _bad(pattern: str) -> Text:
    return Text(en=f"bad pattern '{pattern}'", zh=f"路径模式“{pattern}”写得不对")


def _never_matches(pattern: str, folder: str) -> bool:
    """Return whether a pattern is a path of a kind that .gitignore does not know.

    ``/client/`` is one of ``folder``; ``/home/me/briefs/`` is meant from the root of the disk if only that has it.
    """
    parts = pattern.split("/")
    if "\\" in pattern or {".", ".."} & set(parts) or parts[0] == "~" or parts[0][1:] == ":":
        return True
    first = parts[1] if len(parts) > 2 and not parts[0] else ""
    return bool(first) and os.path.isdir(f"/{first}") and not os.path.isdir(os.path.join(folder, first))
