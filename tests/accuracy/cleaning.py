"""``briefcheck clean`` over real Word files: what is left is said, the words are the same, and the copies open.

    python tests/accuracy/cleaning.py [CORPUS] [--office N] [--list] [--refuse] [--hidden-text] [--part K/N]

CORPUS (or BRIEFCHECK_CORPUS) is a folder of Word files. Each is cleaned, and the copy is asked:

* does a rule of ``hidden`` report anything, at audience client, that the list of what is left does not name;
* does it show the words of the original, changes accepted (with --refuse: refused);
* are the members of the zip file that hold nothing of the kind the same bytes;
* does LibreOffice convert it wherever it converts the original (--office N: this many files, spread evenly; all: -1).

--part 1/2 takes every second file, beginning with the first.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import shutil
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from support.office import converted

from briefcheck import UnreadableDocument
from briefcheck.cleaning.clean import clean
from briefcheck.cleaning.plan import KINDS, ONLY_IF_ASKED, CannotCleanError, Cleaned, Plan
from briefcheck.engine.check import check_document
from briefcheck.frozen import replace
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.rules.extension import Extensions

SUFFIXES = {".docx", ".docm", ".dotx", ".dotm"}
NAMED_BY = {
    "hidden/white-text": {"white-text"},
    "hidden/tiny-text": {"tiny-text"},
    "hidden/highlight-left": {"highlight"},
    "hidden/cropped-image": {"cropped-picture"},
    "hidden/draft-watermark": {"watermark"},
    "hidden/external-link": {"external-link"},
    "hidden/link-field": {"link-field"},
    "hidden/local-path": {"external-link", "file-link", "property"},
    "hidden/embedded-file": {"embedded-file"},
    "hidden/macro": {"macro"},
    "hidden/mail-merge": {"merge-field"},
    "hidden/broken-reference": {"broken-reference"},
    "hidden/hidden-text": {"hidden-text", "hidden-picture"},
    "hidden/personal-property": {"property", "document-variable"},
    "hidden/property-words": {"property"},
    "hidden/sensitivity-label": {"property", "label"},
    "hidden/image-location": {"picture-location"},
    "hidden/add-in": {"add-in"},
}
"""Under which kind of the list of what is left a finding may stand."""
CAUSE = re.compile(
    rb"rsid|omment|<\w+:(?:ins|del|moveFrom|moveTo|cell(?:Ins|Del|Merge))\b|Change\b|delText|trackRevisions|annotationRef"
    rb"|attachedTemplate|mailMerge|docVar|printerSettings|=[\"'](?:[A-Za-z]:[\\/]|\\\\|file:)|vanish|hidden"
    rb"|<\w+:cNvPr\b[^>]*\bname=\"(?!Picture \d+\")[^\"]|smartTag|bookmarkStart\s[^>]*?name=\"(?!_|OLE_LINK\d)"
)
"""What a part of XML must hold to be changed; properties, relationships, types and pictures aside."""
ASIDE = re.compile(r"\[content_types\]\.xml|.*\.rels|docprops/.*|.*\.(?:jpe?g|jpe|jfif|png|webp|tmp)", re.IGNORECASE)


def members(data: bytes) -> dict[str, bytes]:
    """Return the content of every member of a zip file; a damaged one by its packed bytes."""
    found: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            if not info.is_dir():
                try:
                    found[info.filename] = archive.read(info)
                except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
                    found[info.filename] = f"damaged {info.CRC} {info.compress_size}".encode()
    return found


def touched_without_cause(before: bytes, after: bytes) -> list[str]:
    """Return the members that changed though they hold nothing that is taken out."""
    old, new = members(before), members(after)
    changed = [name for name, content in new.items() if content != old.get(name)]
    order = [name for name in old if name in new]
    wrong = [name for name in changed if not ASIDE.fullmatch(name) and not CAUSE.search(old.get(name, b""))]
    return wrong if order == list(new) else [*wrong, "the order of the members"]


def unnamed(cleaned: Cleaned, path: Path, policies: Policies, extensions: Extensions) -> list[str]:
    """Return the findings of ``hidden`` in the copy that the list of what is left does not name."""
    report = check_document(cleaned.document, policies.for_file(str(path)), extensions)
    said = {left.kind for left in cleaned.left}
    found = {finding.rule for finding in report.findings if finding.rule.startswith("hidden/")}
    return sorted(rule for rule in found if not NAMED_BY.get(rule, set()) & said)


def opens_alike(pairs: Sequence[tuple[Path, bytes]]) -> tuple[int, list[str]]:
    """Return how many originals LibreOffice converts, and those whose copy it does not."""
    with tempfile.TemporaryDirectory() as name:
        stems: list[set[str]] = []
        for kind in ("original", "copy"):
            folder = Path(name) / kind
            folder.mkdir()
            files: list[Path] = []
            for at, (path, copy) in enumerate(pairs):
                file = folder / f"{at}{path.suffix}"
                file.write_bytes(path.read_bytes() if kind == "original" else copy)
                files.append(file)
            stems.append(set(converted(folder, files, "pdf")))
        return len(stems[0]), [str(pairs[int(stem)][0]) for stem in sorted(stems[0] - stems[1])]


class Tally:
    """What was counted over all files."""

    def __init__(self, plan: Plan) -> None:
        """Begin with nothing."""
        every = load_extensions()
        self.plan = plan
        self.hidden = replace(every, rules=tuple(rule for rule in every.rules if rule.full_name.startswith("hidden/")))
        self.policies = Policies(every, audience="client")
        self.count: Counter[str] = Counter()
        self.done: Counter[str] = Counter()
        self.left: Counter[str] = Counter()
        self.wrong: list[str] = []
        self.pairs: list[tuple[Path, bytes]] = []

    def take(self, path: Path) -> None:
        """Clean a file and ask the copy."""
        data = path.read_bytes()
        try:
            cleaned = clean(data, str(path), self.plan)
        except UnreadableDocument:
            self.count["cannot be read"] += 1
            return
        except CannotCleanError as error:
            self.count["refused"] += 1
            print(f"refused: {path}: {error.why.en}")
            return
        self.count["cleaned"] += 1
        self.done.update(it.kind for it in cleaned.done)
        self.left.update(it.kind for it in cleaned.left)
        rules = unnamed(cleaned, path, self.policies, self.hidden)
        self.wrong += [f"{path}: {rule} is found and not named" for rule in rules]
        self.wrong += [f"{path}: {name} changed" for name in touched_without_cause(data, cleaned.data)]
        if clean(cleaned.data, str(path), self.plan).done:
            self.wrong.append(f"{path}: something is left to take out of the copy")
        self.pairs.append((path, cleaned.data))


def main() -> int:
    """Print the figures; return 1 if anything is wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", nargs="?", default=os.environ.get("BRIEFCHECK_CORPUS"))
    parser.add_argument("--office", type=int, default=0)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--refuse", action="store_true")
    parser.add_argument("--hidden-text", action="store_true")
    parser.add_argument("--part", default="1/1")
    args = parser.parse_args()
    if not args.corpus:
        print("BRIEFCHECK_CORPUS is not set: nothing measured")
        return 0
    kinds = frozenset(KINDS) if args.hidden_text else frozenset(KINDS) - ONLY_IF_ASKED
    tally = Tally(Plan(kinds, "refuse" if args.refuse else "accept"))
    first, step = (int(number) for number in args.part.split("/"))
    files = sorted(it for it in Path(args.corpus).rglob("*") if it.suffix.lower() in SUFFIXES and it.is_file())
    for path in files[first - 1 :: step]:
        tally.take(path)
    print(", ".join(f"{name}: {number}" for name, number in tally.count.items()))
    print("taken out of so many files:", dict(tally.done.most_common()))
    print("left in so many files:", dict(tally.left.most_common()), flush=True)
    if args.office and shutil.which("soffice"):
        every = 1 if args.office < 0 else max(1, len(tally.pairs) // args.office)
        asked = tally.pairs[::every]
        opened, lost = opens_alike(asked)
        print(f"LibreOffice converts {opened} of {len(asked)} originals, and of these {opened - len(lost)} copies")
        tally.wrong += [f"{name}: LibreOffice does not convert the copy" for name in lost]
    print(f"wrong: {len(tally.wrong)}")
    print("\n".join(tally.wrong if args.list else tally.wrong[:20]))
    return 1 if tally.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
