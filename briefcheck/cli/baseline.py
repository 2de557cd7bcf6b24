"""``briefcheck baseline``: write down what stands today, so that later runs fail on new findings only."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from briefcheck.cli import baseline_words as said
from briefcheck.cli import words
from briefcheck.cli.documents import find_work, one_by_one, policy_options
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_text, write_file
from briefcheck.errors import ExitCode, UsageError, shown
from briefcheck.frozen import replace
from briefcheck.text import Language

if TYPE_CHECKING:
    from argparse import Namespace

    from briefcheck.cli.documents import Work
    from briefcheck.cli.parser import Parser
    from briefcheck.policy.allowances import Allowances, OldDocument
    from briefcheck.policy.model import FilePolicy
    from briefcheck.rules.extension import Extensions
    from briefcheck.rules.report import DocumentReport

MORE_HELP = (said.EPILOG, said.EXIT_CODES)


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.argument("paths", words.PATHS, nargs="*", metavar="PATH")
    policy_options(parser)
    parser.option("--client", help_=words.CLIENT, metavar="NAME")
    parser.option("--prune", help_=said.PRUNE, action="store_true")
    parser.option("--no-progress", help_=words.NO_PROGRESS, action="store_true")


def run(args: Namespace, language: Language) -> ExitCode:
    """Check what ``args`` name, write the baselines, say what is in them."""
    from briefcheck.engine.claims import settle_claims
    from briefcheck.plugins import load_extensions

    extensions = load_extensions()
    work = find_work(args, extensions)
    language = choose(args.lang, work.lang, os.environ)
    policies = [_with_folder(work.policies.for_file(entry.path), entry.path) for entry in work.candidates]
    homes = {policy.allowances.folder: policy.allowances for policy in policies}
    if args.prune:
        _refuse_without(homes)
    title = said.PROGRESS.in_(language)
    reports, stopped = one_by_one(
        _reports(work, policies, extensions), len(policies), bar=not args.no_progress, title=title
    )
    if stopped:
        raise KeyboardInterrupt  # half a baseline would let findings pass for old that nobody has looked at
    reports = settle_claims(reports, [policy.allowances.folder for policy in policies], look=True)
    code = ExitCode.OK
    for report in reports:
        for piece in report.not_checked:
            code = ExitCode.UNCHECKED
            data = {"path": report.path, "why": piece.why}
            sys.stderr.write(said.UNCHECKED.fill(data).in_(language) + "\n")
    from briefcheck.engine.baseline import numbered
    from briefcheck.policy.allowances import path_in

    for home, allowances in homes.items():
        of_home: dict[str, DocumentReport] = {}
        for entry, report, policy in zip(work.candidates, reports, policies, strict=True):
            if policy.allowances.folder == home:
                path = os.path.join(os.path.dirname(entry.path), os.path.basename(report.path))
                of_home[numbered(path_in(path, home), of_home)] = report
        _write(work, allowances, of_home, extensions, language, prune=args.prune)
    return code


def _with_folder(policy: FilePolicy, path: str) -> FilePolicy:
    """Return what holds for a document, with the folder that its baseline is to lie in, and asking for a sketch."""
    allowances = policy.allowances
    folder = allowances.folder
    if not folder:
        here, above = os.getcwd(), os.path.dirname(os.path.abspath(path))
        folder = here if (above + os.sep).startswith(here.rstrip(os.sep) + os.sep) else above
    return replace(policy, allowances=replace(allowances, folder=folder, sketched=True))


def _reports(work: Work, policies: list[FilePolicy], extensions: Extensions) -> Iterator[DocumentReport]:
    from briefcheck.engine.check import check_file, unchecked

    for candidate, policy in zip(work.candidates, policies, strict=True):
        if candidate.refusal is not None:
            yield unchecked(candidate.path, policy, extensions, candidate.refusal)
        else:
            yield check_file(candidate.path, policy, extensions)


def _refuse_without(homes: Mapping[str, Allowances]) -> None:
    for home, allowances in homes.items():
        if allowances.baseline is None:
            raise UsageError(said.NOT_THERE.fill({"path": _file(home)}))


def _file(home: str) -> str:
    from briefcheck.policy.allowances import BASELINE_FILE

    return shown(os.path.join(home, BASELINE_FILE))


def _write(
    work: Work,
    allowances: Allowances,
    reports: Mapping[str, DocumentReport],
    extensions: Extensions,
    language: Language,
    *,
    prune: bool,
) -> None:
    from briefcheck.engine.baseline import left_alone, written_again
    from briefcheck.policy.allowancefiles import baseline_text
    from briefcheck.report.register.words import counted, documents

    closed = allowances.unwaivable | {rule.full_name for rule in extensions.rules if rule.last}
    before = allowances.baseline.documents if allowances.baseline else {}
    names = {report.known.path if report.known else path for path, report in reports.items()}
    made = left_alone(allowances, names, [path for path in work.paths if os.path.isdir(path)])
    made |= written_again(allowances.baseline, reports, closed.__contains__, prune=prune)
    path = _file(allowances.folder)
    write_file(path, baseline_text(allowances.key, made))
    was, is_ = _prints(before), _prints(made)
    told = {
        "path": path,
        "findings": counted(is_.total(), said.FINDINGS),
        "documents": documents(sum(bool(entry.findings) for entry in made.values())),
        "new": (is_ - was).total(),
        "gone": (was - is_).total(),
    }
    print_text(said.WRITTEN.fill(told).in_(language) + "\n")
    findings = [finding.rule for report in reports.values() for finding in report.findings]
    left_out = [rule for rule in findings if rule in allowances.unwaivable]
    if left_out:
        told = {"number": len(left_out), "rules": ", ".join(dict.fromkeys(left_out))}
        print_text(said.CLOSED.fill(told).in_(language) + "\n")


def _prints(documents: Mapping[str, OldDocument]) -> Counter[tuple[str, str]]:
    return Counter(
        (rule, print_) for entry in documents.values() for rule, prints in entry.findings.items() for print_ in prints
    )
