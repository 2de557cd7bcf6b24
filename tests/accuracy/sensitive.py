"""Lists what sensitive/* reports on the corpus, masked, for a person to judge: every line should be true.

    python tests/accuracy/sensitive.py [FOLDER ...]     (default: A B C negatives; needs BRIEFCHECK_CORPUS)

Ends with the counts, by rule, confidence and folder.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

from briefcheck.engine.masking import Masker
from briefcheck.errors import UnreadableDocument
from briefcheck.plugins import load_extensions
from briefcheck.rules.context import Context
from briefcheck.rules.rule import Rule

FOLDERS = ("A", "B", "C", "negatives")


def report(path: Path, rules: list[Rule], name: str, counts: Counter[tuple[str, str, str]]) -> None:
    """Print the findings of one document."""
    reader = next((r for r in load_extensions().readers if path.suffix.lower() in r.suffixes), None)
    if reader is None:
        return
    try:
        document = reader.read(path.read_bytes(), str(path))
    except UnreadableDocument as error:
        print(f"not read: {name}: {error}")
        return
    context = Context(document, None)
    found = [(rule, finding) for rule in rules for finding in rule.check(context, rule.options())]
    masker = Masker(word for _, finding in found for word in finding.sensitive)
    for rule, finding in found:
        counts[rule.name, finding.confidence, name.partition("/")[0]] += 1
        kind = f"{rule.name} {finding.message}".ljust(34)
        place = finding.place.line if finding.place else 0
        print(f"{kind} {finding.confidence:8} {masker.mask(finding.evidence)}  [{masker.mask(name)}:{place}]")


def main() -> None:
    """Go over the folders named, or over all."""
    corpus = Path(os.environ["BRIEFCHECK_CORPUS"])
    rules = [rule for rule in load_extensions().rules if rule.plugin == "sensitive"]
    counts: Counter[tuple[str, str, str]] = Counter()
    read = 0
    for folder in sys.argv[1:] or FOLDERS:
        for path in sorted((corpus / folder).rglob("*")):
            if path.is_file():
                report(path, rules, str(path.relative_to(corpus)), counts)
                read += 1
    print(f"\n{read} files")
    for (rule, confidence, folder), count in sorted(counts.items()):
        print(f"{count:5} {rule} {confidence} in {folder}")


if __name__ == "__main__":
    main()
