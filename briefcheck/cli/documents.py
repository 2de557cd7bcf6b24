"""What the commands that go over files and folders share: finding the documents, keeping off them, going one by one."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from briefcheck.cli import words
from briefcheck.errors import UsageError
from briefcheck.frozen import frozen, replace
from briefcheck.text import Language, Text

if TYPE_CHECKING:
    from argparse import Namespace

    from briefcheck.cli.parser import Parser
    from briefcheck.engine.discover import Candidate
    from briefcheck.policy.policies import Policies
    from briefcheck.rules.extension import Extensions
    from briefcheck.rules.report import DocumentReport, Report

Item = TypeVar("Item")

_OTHER_KINDS = Text(
    en="briefcheck: files of other kinds were not looked at: {kinds}", zh="briefcheck：其他类型的文件没有检查：{kinds}"
)


def policy_options(parser: Parser) -> None:
    """Add the options that say by which rules to judge."""
    parser.option("--audience", help_=words.AUDIENCE, choices=("internal", "client", "public"), type=_audience)
    parser.option("--type", help_=words.TYPE, metavar="TYPE")
    parser.option("--ruleset", help_=words.RULESET, metavar="NAME", action="append", default=[])
    parser.option("--config", help_=words.CONFIG, metavar="FILE")


def _audience(name: str) -> str:
    return words.AUDIENCES.get(name, name)


def load_policies(args: Namespace, extensions: Extensions, top: str | None = None) -> Policies:
    """Return the policies that the options ask for; ``top`` as there. Raises ConfigError and UsageError."""
    from briefcheck.policy.policies import Policies

    fail_on = getattr(args, "fail_on", None)
    return Policies(
        extensions,
        config=args.config,
        rulesets=getattr(args, "ruleset", ()),
        audience=getattr(args, "audience", None),
        type=args.type,
        client=getattr(args, "client", None),
        fail_on="off" if fail_on == "never" else fail_on,
        top=top,
    )


@frozen
class Work:
    """The documents that a call names, with what holds for them."""

    paths: Sequence[str]
    candidates: tuple[Candidate, ...]
    policies: Policies
    suffixes: Collection[str]
    others: Collection[str] = ()
    """Office files of other kinds in the folders, which nobody looks at."""

    @property
    def lang(self) -> Language | None:
        """The language that the configuration asks for, of the first document."""
        return self.policies.for_file(self.candidates[0].path).lang


def find_work(args: Namespace, extensions: Extensions, outputs: Iterable[str] = ()) -> Work:
    """Return the documents to go over. Every configuration is read first: a wrong one stops the run before it begins.

    ``outputs`` are the files that will be written.

    Raises:
        ConfigError: a configuration is wrong.
        UsageError: a path that does not exist, or an output that is one of the documents or configurations.
    """
    from briefcheck.engine.discover import discover

    policies = load_policies(args, extensions)
    suffixes = {suffix for reader in extensions.readers for suffix in reader.suffixes}
    paths = args.paths or ["."]
    others: set[str] = set()
    candidates = discover(paths, suffixes, others)
    policies.prepare(candidate.path for candidate in candidates)
    for output in outputs:
        _keep_apart(output, candidates, policies)
    return Work(paths, candidates, policies, suffixes, others)


def one_by_one(items: Iterable[Item], total: int, *, bar: bool, title: str) -> tuple[tuple[Item, ...], bool]:
    """Return the items, and whether Ctrl-C came before the last; a long run shows a bar on a terminal if ``bar``."""
    gc.freeze()  # what is loaded by now stays: not to be looked over for cycles
    if bar and sys.stderr.isatty():
        from briefcheck.cli.progress import with_progress

        items = with_progress(items, total, title)
    done: list[Item] = []
    try:
        done.extend(items)
    except KeyboardInterrupt:
        return tuple(done), True
    return tuple(done), False


def paths_left(work: Work, done: int, extensions: Extensions) -> tuple[str, ...]:
    """Return the paths that a run stopped after ``done`` files did not come to, masked as those of the others are."""
    from briefcheck.engine.check import masked_path

    left = work.candidates[done:]
    return tuple(masked_path(entry.path, work.policies.for_file(entry.path), extensions) for entry in left)


def once_old(work: Work, reports: Sequence[DocumentReport]) -> tuple[DocumentReport, ...]:
    """Return the reports of a run, of which no two have the same entry of a baseline."""
    if not any(report.claims for report in reports):
        return tuple(reports)
    from briefcheck.engine.claims import settle_claims

    candidates = work.candidates[: len(reports)]
    homes = [work.policies.for_file(entry.path).allowances.folder for entry in candidates]
    return settle_claims(reports, homes, look=True)


def told_apart(report: Report, paths: Sequence[str]) -> Report:
    """Return the report with a number in the paths that look alike. ``paths``: the real ones, of what was checked first."""
    shown = [document.path for document in report.documents]
    shown = [*shown[: len(paths) - len(report.not_reached)], *report.not_reached]
    if len(set(shown)) == len(shown):
        return report
    from briefcheck.engine.alike import told_apart as numbered

    apart = numbered(shown, paths)
    checked = len(shown) - len(report.not_reached)
    documents = (
        *map(_named, report.documents[:checked], apart[:checked]),
        *report.documents[checked:],
    )
    return replace(report, documents=documents, not_reached=tuple(apart[checked:]), alike=apart != shown)


def _named(document: DocumentReport, path: str) -> DocumentReport:
    return document if document.path == path else replace(document, path=path)


def gone_with_documents(work: Work, reports: Sequence[DocumentReport]) -> int:
    """Return how many old findings of the baseline are gone because their documents are, in the folders checked."""
    with_baseline = [entry for entry in work.policies.allowances if entry.baseline is not None]
    if not with_baseline:
        return 0
    from briefcheck.engine.baseline import vanished_findings

    names = {report.known.path for report in reports if report.known is not None}
    folders = [path for path in work.paths if os.path.isdir(path)]
    return sum(vanished_findings(entry, names, folders) for entry in with_baseline)


def strays(work: Work, reports: Sequence[DocumentReport], extensions: Extensions) -> tuple[DocumentReport, ...]:
    """Return reports on the waivers files with entries whose documents are gone, in the folders that were checked."""
    folders = [path for path in work.paths if os.path.isdir(path)]
    if not folders or not any(allowances.waivers for allowances in work.policies.allowances):
        return ()
    from briefcheck.engine.strays import stray_waivers
    from briefcheck.errors import shown

    return stray_waivers(work.policies, extensions, reports, folders, shown)


def tell_left_out(work: Work, said: Text, language: Language) -> None:
    """Say on stderr how many documents .gitignore left out; ``said`` takes their ``number``."""
    from briefcheck.engine.discover import left_out_by_git

    left_out = left_out_by_git(work.paths, work.suffixes, work.candidates)
    if left_out:
        sys.stderr.write(said.in_(language).format(number=left_out) + "\n")


def tell_other_kinds(work: Work, language: Language) -> None:
    """Say on stderr how many office files of other kinds lie in the folders: a clean report says nothing of them."""
    kinds: dict[str, int] = {}
    for path in work.others:
        suffix = os.path.splitext(path)[1].lower()
        kinds[suffix] = kinds.get(suffix, 0) + 1
    if kinds:
        most = sorted(kinds.items(), key=lambda kind: (-kind[1], kind[0]))
        counted = Text(
            en=", ".join(f"{number} {suffix}" for suffix, number in most),
            zh="，".join(f"{suffix} {number} 个" for suffix, number in most),
        )
        sys.stderr.write(_OTHER_KINDS.fill({"kinds": counted}).in_(language) + "\n")


def _keep_apart(output: str | None, candidates: Sequence[Candidate], policies: Policies) -> None:
    """Checking must never change a document or a configuration, not even by a slip of the keyboard."""
    if output and os.path.realpath(output) in {os.path.realpath(candidate.path) for candidate in candidates}:
        raise UsageError(words.OUTPUT_IS_INPUT.fill({"path": output}))
    if output and os.path.realpath(output) in set(map(os.path.realpath, policies.files)):
        raise UsageError(words.OUTPUT_IS_CONFIGURATION.fill({"path": output}))
