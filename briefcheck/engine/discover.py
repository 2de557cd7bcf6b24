"""Which files to check: the files and folders a user names, made into a sorted list of candidates."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence

from briefcheck.engine import words
from briefcheck.errors import UsageError, reason
from briefcheck.frozen import frozen
from briefcheck.text import Text

ALMOST_DOCUMENTS = frozenset({".doc", ".dot", ".odt", ".ott", ".pages", ".rtf", ".wps", ".wpt"})
"""Suffixes of documents that people expect to be checked and that no built-in reader takes."""

OTHER_KINDS = frozenset(
    {
        *(".csv", ".eml", ".gdoc", ".htm", ".html", ".key", ".msg", ".numbers", ".odp", ".ods", ".pdf", ".pps"),
        *(".ppsx", ".ppt", ".pptm", ".pptx", ".rar", ".xls", ".xlsb", ".xlsm", ".xlsx", ".zip", ".7z"),
    }
)
"""Suffixes of what else an office keeps: never checked, and passed over in folders, but not without a word."""

_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


@frozen
class Candidate:
    """A file to check, or, with ``refusal``, a file that cannot be checked and why."""

    path: str
    refusal: Text | None = None


def discover(paths: Sequence[str], suffixes: Collection[str], others: set[str] | None = None) -> tuple[Candidate, ...]:
    """Return the files that ``paths`` stand for, sorted by path, each once.

    Args:
        paths: files, folders and, where the shell has not expanded them, patterns such as ``*.docx``.
        suffixes: what the readers take, in lower case with the dot.
        others: takes the paths of office files of :data:`OTHER_KINDS` that are passed over in folders.

    Raises:
        UsageError: a path that matches nothing.
    """
    found: dict[str, Candidate] = {}
    for path in paths:
        candidates = list(_candidates(path, suffixes, set() if others is None else others))
        if not candidates:
            raise UsageError(_nothing(path, suffixes))
        for candidate in candidates:
            found.setdefault(os.path.normpath(candidate.path), candidate)
    return tuple(sorted(found.values(), key=lambda candidate: candidate.path))


def left_out_by_git(paths: Sequence[str], suffixes: Collection[str], found: Sequence[Candidate]) -> int:
    """Return how many documents of the folders among ``paths`` are not in ``found``, because .gitignore says so."""
    taken = {os.path.normpath(candidate.path) for candidate in found}
    left: set[str] = set()
    for folder in paths:
        if os.path.isdir(folder) and _in_repository(folder):
            files = [path for path in _walked(folder) if isinstance(path, str) and not os.path.isdir(path)]
            left |= {os.path.normpath(path) for path in files if _suffix(path) in suffixes} - taken
    return len(left)


def _candidates(path: str, suffixes: Collection[str], others: set[str]) -> Iterator[Candidate]:
    if os.path.isdir(path):
        yield from _in_folder(path, suffixes, others)
    elif os.path.lexists(path):
        yield candidate_for(path, suffixes)
    elif any(mark in path for mark in "*?["):
        from glob import glob

        for match in sorted(glob(path, recursive=True)):
            if os.path.isdir(match):
                yield from _in_folder(match, suffixes, others)
            elif _suffix(match) in suffixes or _suffix(match) in ALMOST_DOCUMENTS:
                yield candidate_for(match, suffixes)


def candidate_for(path: str, suffixes: Collection[str]) -> Candidate:
    """Return a file as a candidate, refused where its name says that no reader takes it."""
    suffix = _suffix(path)
    if suffix in suffixes:
        return Candidate(path)
    if suffix in ALMOST_DOCUMENTS:
        return Candidate(path, words.SAVE_AS_DOCX.fill({"suffix": suffix}))
    readable = ", ".join(sorted(suffixes))
    if not suffix:
        return Candidate(path, words.NO_SUFFIX.fill({"readable": readable}))
    return Candidate(path, words.no_reader(suffix, readable))


def _in_folder(folder: str, suffixes: Collection[str], others: set[str]) -> Iterator[Candidate]:
    root = os.path.realpath(folder)
    for found in _files(folder):
        if isinstance(found, Candidate):
            yield found
            continue
        path, suffix = found, _suffix(found)
        if os.path.islink(path) and os.path.isdir(path):
            target = os.path.realpath(path)
            if target != root and not target.startswith(root.rstrip(os.sep) + os.sep):
                yield Candidate(path, words.LINK_OUT_FOLDER)
            continue  # what is inside the root is walked anyway
        if suffix not in suffixes and suffix not in ALMOST_DOCUMENTS:
            if suffix in OTHER_KINDS:
                others.add(os.path.normpath(path))
            continue
        if os.path.islink(path):
            target = os.path.realpath(path)
            if not target.startswith(root.rstrip(os.sep) + os.sep):
                yield Candidate(path, words.LINK_OUT)
                continue
        yield candidate_for(path, suffixes)


def _files(folder: str) -> Iterator[str | Candidate]:
    """Yield the files and links below ``folder`` (a folder that cannot be listed as a refusal): those git knows or would take, else all outside hidden folders."""
    listed = _listed_by_git(folder)
    if listed is None:
        yield from _walked(folder)
        return
    for name in listed:
        path = _join(folder, name)
        if os.path.islink(path) or os.path.isfile(path):
            yield path
        elif os.path.isdir(path):  # a submodule, or a repository within the repository
            yield from _files(path)


def _walked(folder: str) -> Iterator[str | Candidate]:
    refused: list[OSError] = []
    for current, folders, files in os.walk(folder, onerror=refused.append):
        kept = sorted(name for name in folders if not name.startswith(".") and name not in _SKIPPED_FOLDERS)
        links = [name for name in kept if os.path.islink(os.path.join(current, name))]
        folders[:] = [name for name in kept if name not in links]
        for name in sorted([*files, *links]):
            yield _join(folder, os.path.relpath(os.path.join(current, name), folder))
    for error in refused:
        yield Candidate(str(error.filename), words.NOT_LISTED.fill({"reason": reason(error)}))


def _listed_by_git(folder: str) -> list[str] | None:
    """Return the files below ``folder`` that git has or would take, None where git cannot tell."""
    if not _in_repository(folder):
        return None
    import subprocess

    # A hook runs with GIT_DIR and the like set, which would answer for another repository than the folder's.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    # core.fsmonitor may name a program to run: a folder that is only checked shall not run anything.
    command = ["git", "-c", "core.fsmonitor=false", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)  # noqa: S603
        if done.returncode != 0 or done.stderr:
            return None  # a folder that git cannot open, it leaves out and only warns: the walk says so
        names = sorted({os.fsdecode(name) for name in done.stdout.split(b"\0") if name})
        if not names and _ignored(folder, environment):
            return None  # the user named a folder that .gitignore leaves out: it is to be checked all the same
    except OSError:
        return None
    return names


def _ignored(folder: str, environment: dict[str, str]) -> bool:
    import subprocess

    command = ["git", "check-ignore", "-q", os.path.abspath(folder)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False).returncode == 0  # noqa: S603


def _in_repository(folder: str) -> bool:
    current = os.path.realpath(folder)
    while True:
        if os.path.lexists(os.path.join(current, ".git")):
            return True
        parent = os.path.dirname(current)
        if parent == current:
            return False
        current = parent


def _join(folder: str, name: str) -> str:
    return name if folder == "." else os.path.join(folder, name)


def is_document(path: str, suffixes: Collection[str]) -> bool:
    """Tell whether a file found in a folder is to be checked, or refused by name rather than passed over."""
    return _suffix(path) in suffixes or _suffix(path) in ALMOST_DOCUMENTS


def is_passed_over(path: str) -> bool:
    """Tell whether a path lies in a folder that is passed over: a hidden one, or one of a programmer's tools."""
    return any(name.startswith(".") or name in _SKIPPED_FOLDERS for name in path.split("/")[:-1])


def _suffix(path: str) -> str:
    return os.path.splitext(os.path.basename(path))[1].lower()


def _nothing(path: str, suffixes: Collection[str]) -> Text:
    data = {"path": path, "readable": ", ".join(sorted(suffixes))}
    if os.path.isdir(path):
        return words.EMPTY_FOLDER.fill(data)
    if any(mark in path for mark in "*?["):
        return words.NO_MATCH.fill(data)
    from briefcheck.engine.nopath import no_such_path

    return no_such_path(path)
