"""False alarms of the structure rules on the corpus: `make accuracy`, or `python tests/accuracy/structure.py [CORPUS] [--all]`.

Counts the findings of every structure rule by folder, per 50 files, and lists those that need no document type
(placeholder-left, template-row-left, unknown-document-type) to be judged by a reader. The target is at most one
finding per 50 files of `negatives`.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

from briefcheck.engine.check import check_document, read
from briefcheck.errors import UnreadableDocument
from briefcheck.plugins import load_extensions
from briefcheck.policy.model import FilePolicy, RuleSetting
from briefcheck.testing.run import _types

SUFFIXES = {".md", ".docx"}
TYPELESS = ("structure/placeholder-left", "structure/template-row-left", "structure/unknown-document-type")


def main(corpus: Path, everything: bool) -> None:
    extensions = load_extensions()
    settings = {
        rule.full_name: RuleSetting("error", rule.options(), "note")
        for rule in extensions.rules
        if rule.plugin == "structure"
    }
    policy = FilePolicy("internal", None, "error", None, settings, _types(), None)
    for folder in ("negatives", "A", "B", "C"):
        files = sorted(path for path in (corpus / folder).rglob("*") if path.suffix in SUFFIXES)
        counts: Counter[str] = Counter()
        typed = unread = 0
        for path in files:
            try:
                report = check_document(read(str(path), extensions), policy, extensions)
            except UnreadableDocument:
                unread += 1
                continue
            typed += report.type is not None
            for entry in report.not_checked:
                print(f"  {path.name}: NOT CHECKED {entry.what.en}: {entry.why.en}")
            for finding in report.findings:
                counts[finding.rule] += 1
                if everything or finding.rule in TYPELESS:
                    line = finding.location.line
                    print(
                        f"  {path.name}:{line} [{report.type}] {finding.confidence} {finding.message_id} {finding.message.zh[:110]}"
                    )
        total = sum(counts.values())
        rate = 50 * total / max(1, len(files))
        print(
            f"{folder}: {len(files)} files ({typed} with a type, {unread} unread), {total} findings, {rate:.2f} per 50 files"
        )
        for name, count in sorted(counts.items()):
            print(f"    {count:4} {name}")


if __name__ == "__main__":
    given = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    main(Path(given[0] if given else os.environ["BRIEFCHECK_CORPUS"]), "--all" in sys.argv)
