"""Entries of briefcheck-waivers.yaml whose document is gone: findings of that file, as a rule about waivers says them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from briefcheck.document.blocks import Paragraph
from briefcheck.document.document import Document, Part
from briefcheck.document.place import Place
from briefcheck.engine.check import masked_path, verdict
from briefcheck.engine.judge import judge_waivers
from briefcheck.errors import shown
from briefcheck.policy.allowances import WAIVERS_FILE, path_in
from briefcheck.rules.context import Context
from briefcheck.rules.report import DocumentReport
from briefcheck.rules.waiver import Waiver
from briefcheck.text import Text
from briefcheck.yamlfile import is_there

if TYPE_CHECKING:
    from briefcheck.policy.allowances import Allowances, FileWaiver
    from briefcheck.policy.policies import Policies
    from briefcheck.rules.extension import Extensions

_TYPE = Text(en="Waivers", zh="豁免清单")
_ONE_NOT_MET = Text(
    en="{file}: 1 document that it names was not met here: gone, renamed, or of another folder or store. No finding is made of"
    " it, for one list may serve several.",
    zh="{file}：其中有 1 份文档这次没有遇到，可能已删除、已改名，或在别的文件夹或存储里。一份清单可以供多处使用，因此不作为问题报告。",
)
_NOT_MET = Text(
    en="{file}: {number} documents that it names were not met here: gone, renamed, or of another folder or store. No findings"
    " are made of them, for one list may serve several.",
    zh="{file}：其中有 {number} 份文档这次没有遇到，可能已删除、已改名，或在别的文件夹或存储里。一份清单可以供多处使用，因此不作为问题报告。",
)


def stray_waivers(
    policies: Policies,
    extensions: Extensions,
    reports: Sequence[DocumentReport],
    folders: Iterable[str],
    name: Callable[[str], str],
) -> tuple[DocumentReport, ...]:
    """Return a report on each briefcheck-waivers.yaml with entries for documents that are gone; none on the others.

    Args:
        policies: those that the documents were judged by.
        extensions: what is installed.
        reports: of a whole run: an entry that holds for its finding under the document's new name is in use.
        folders: those that were checked as wholes. What would lie elsewhere nobody has looked for.
        name: returns how people call a file.
    """
    tops = tuple(os.path.realpath(folder).rstrip(os.sep) + os.sep for folder in folders)
    found = [(allowances, gone) for allowances in policies.allowances if (gone := _gone(allowances, tops))]
    if not found:
        return ()
    waived_by = (it.waiver and (it.fingerprint, it.waiver.kind) for report in reports for it in report.findings)
    used = {told[0] for told in waived_by if told and told[1] == "file"}
    made = []
    for allowances, gone in found:
        stray = [entry for entry in gone if entry.fingerprint not in used]
        if stray:
            made.append(_report(os.path.join(allowances.folder, WAIVERS_FILE), stray, policies, extensions, name))
    return tuple(report for report in made if report.findings or report.not_checked)


def not_met(policies: Policies, governed: Iterable[str]) -> tuple[Text, ...]:
    """Return what people are told of entries whose documents a run elsewhere did not meet; no findings are made of them.

    Args:
        policies: those that hold.
        governed: for each document of the run, the path here that says what holds for it.
    """
    paths = tuple(governed)
    told = []
    for allowances in policies.allowances:
        met = {path_in(path, allowances.folder) for path in paths} if allowances.waivers else frozenset()
        others = {it.document for it in allowances.waivers} - met
        number = sum(not is_there(os.path.join(allowances.folder, name)) for name in others)
        if number:
            data = {"file": shown(os.path.join(allowances.folder, WAIVERS_FILE)), "number": number}
            told.append((_ONE_NOT_MET if number == 1 else _NOT_MET).fill(data))
    return tuple(told)


def _gone(allowances: Allowances, tops: tuple[str, ...]) -> list[FileWaiver]:
    """Return the entries whose document would lie below ``tops`` and is not there."""
    paths = ((entry, os.path.join(allowances.folder, entry.document)) for entry in allowances.waivers)
    return [entry for entry, path in paths if not is_there(path) and os.path.realpath(path).startswith(tops)]


def _report(
    path: str, entries: Iterable[FileWaiver], policies: Policies, extensions: Extensions, name: Callable[[str], str]
) -> DocumentReport:
    """Return what the rules about waivers say of entries; sensitive words in the name of a document are masked."""
    policy = policies.for_file(path)
    waivers, lines = [], []
    for entry in entries:
        document = masked_path(entry.document, policy, extensions)
        place = Place(line=entry.line)
        waivers.append(Waiver(entry.rule, entry.reason, place, entry.until, entry.by, "", "gone", document=document))
        lines.append(Paragraph(f"{entry.rule} {document} {entry.fingerprint}".rstrip(), place))
    file = Document(name(path), "markdown", (Part("body", tuple(lines)),))
    context = Context(file, None, policy.audience, policy.types)
    context.waivers = tuple(waivers)
    findings, not_checked = judge_waivers(context, policy, extensions)
    return DocumentReport(
        path=file.path,
        type=None,
        type_name=_TYPE,
        language=None,
        audience=policy.audience,
        status="unchecked" if not_checked else verdict(findings, policy.fail_on),
        findings=findings,
        not_checked=not_checked,
        fail_on=policy.fail_on,
    )
