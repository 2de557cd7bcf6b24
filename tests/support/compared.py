"""Annotated copies beside their originals, as LibreOffice shows both: what is wrong, and what no comment could do better."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from support.office import Marks, Read, Shown, close, odts, read_odt

from briefcheck.readers.docx import read_docx


@dataclass
class Copy:
    """An annotated copy and where it came from; of each comment the id, what it says, and the words it hangs on."""

    path: Path
    data: bytes
    anchors: list[tuple[str, str, str]]


@dataclass
class Wrong:
    """What is wrong with a copy; ``identifier`` is of the comment that it is about, or empty.

    ``deleted``: LibreOffice shows words that are deleted in the original, and in the copy leaves them out.
    ``after``: the text of the copy, where that is another.
    """

    at: int
    what: str
    identifier: str = ""
    deleted: bool = False
    after: str = ""


def office(copies: Sequence[Copy], count: Counter[str], own: list[str]) -> list[str]:
    """Return what LibreOffice says is wrong with the copies; ``own`` gets what is its own doing."""
    with tempfile.TemporaryDirectory() as name:
        paths = list(dict.fromkeys(copy.path for copy in copies))
        originals = odts(Path(name) / "original", [(path.suffix, path.read_bytes()) for path in paths])
        made = odts(Path(name) / "copy", [(copy.path.suffix, copy.data) for copy in copies])
        count["originals that LibreOffice converts"] = len(originals)
        before: dict[int, Read] = {}
        wrong: list[Wrong] = []
        for at, copy in enumerate(copies):
            original = originals.get(paths.index(copy.path))
            if original is None:
                continue
            count["copies of these"] += 1
            if at not in made:
                wrong.append(Wrong(at, "LibreOffice does not convert the copy"))
                continue
            count["copies that LibreOffice converts"] += 1
            read = read_odt(original)
            found = list(_compare(at, copy, read, read_odt(made[at]), count))
            if found:
                before[at] = read
                wrong += found
        excused = _excused(copies, wrong, before, Path(name) / "plain")
        own += [f"{copies[it.at].path}: {it.what}" for it in excused]
        return [f"{copies[it.at].path}: {it.what}" for it in wrong if it not in excused]


def _excused(copies: Sequence[Copy], wrong: Sequence[Wrong], before: Mapping[int, Read], folder: Path) -> list[Wrong]:
    """Return what no comment could do better: it goes wrong, too, where that one comment is written as anybody would.

    In the file itself its marks must have the words between them. Of a text that is another: nothing but words that the
    file says are deleted are missing, or that one comment makes it just the same other text.
    """
    told: list[Wrong] = []
    files: list[tuple[str, bytes]] = []
    for it in wrong:
        copy = copies[it.at]
        words = next((words for identifier, _, words in copy.anchors if identifier == it.identifier), None)
        if words is not None and close(words) in close((marks := Marks(copy.data, it.identifier)).words):
            told.append(it)
            files.append((copy.path.suffix, marks.plainly()))
    plain = odts(folder, files)
    found = [it for it in wrong if it.deleted]
    for at, it in enumerate(told):
        if at not in plain:
            found.append(it)
            continue
        alone = read_odt(plain[at])
        same = (other for other in wrong if other.at == it.at and other.after and other.after == close(alone.text))
        found += [other for other in same if other not in found]
        again = _compare(it.at, copies[it.at], before[it.at], alone, Counter())
        if any(other.identifier in {it.identifier, ""} and not other.deleted for other in again):
            found.append(it)
    return found


def _compare(at: int, copy: Copy, before: Read, after: Read, count: Counter[str]) -> Iterator[Wrong]:
    said = close(before.text), close(after.text)
    if said[0] == said[1]:
        count["copies with the text of the original in LibreOffice"] += 1
    else:
        yield _other_text(at, copy, *said)
    theirs = sum(it.creator != "briefcheck" for it in before.comments)
    kept = sum(it.creator != "briefcheck" for it in after.comments)
    if kept < theirs:
        yield Wrong(at, "in LibreOffice a person's comment is lost")
    count["people's comments that LibreOffice shows in the copy only"] += max(kept - theirs, 0)
    ours: dict[str, list[Shown]] = {}
    for shown in after.comments:
        if shown.creator == "briefcheck":
            ours.setdefault(close(shown.lines), []).append(shown)
    for identifier, lines, words in copy.anchors:
        count["comments"] += 1
        alike = ours.get(close(lines), [])  # several may say the same of other words
        alike.sort(key=lambda it, words=words: (not it.is_just(words), not it.covers(words)))  # type: ignore[misc]
        found = alike.pop(0) if alike else None
        if found is None:
            yield Wrong(at, f"in LibreOffice a comment is lost, on {words[:40]!r}", identifier)
        elif found.covers(words):
            count["comments whose ends have the words between them"] += 1
            count["of these on just the words"] += found.is_just(words)
        elif close(words) not in close(before.text):
            count["comments on words that LibreOffice shows otherwise in the original too: fields, formulas"] += 1
        else:
            yield Wrong(
                at, f"in LibreOffice a comment hangs on {found.words[:60]!r}, not on {words[:60]!r}", identifier
            )


def _other_text(at: int, copy: Copy, before: str, after: str) -> Wrong:
    first = _alike(before, after)
    start = max(first - 20, 0)
    what = f"in LibreOffice the text is another: {before[start : first + 40]!r}, {after[start : first + 40]!r}"
    behind = _alike(before[first:][::-1], after[first:][::-1])
    missing = before[first : len(before) - behind]
    concealed = read_docx(copy.path.read_bytes(), str(copy.path)).concealed
    deleted = close("".join(it.text for it in concealed if it.kind == "tracked-deletion"))
    return Wrong(at, what, deleted=len(after) == first + behind and missing in deleted, after=after)


def _alike(one: str, two: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
