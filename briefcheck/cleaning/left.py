"""What stays in the copy and a person has to decide on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from briefcheck.cleaning.plan import Changes, Left
from briefcheck.cleaning.properties import KEPT_CUSTOM
from briefcheck.document.blocks import paragraphs
from briefcheck.document.document import OF_THE_FILE, Concealed, Document, HeldText
from briefcheck.document.place import Place
from briefcheck.lazy import pattern

_TELLING: Final = {
    "core": frozenset(
        {
            *("creator", "lastmodifiedby", "title", "subject", "keywords", "category", "description", "contentstatus"),
            *("revision", "lastprinted"),
        }
    ),
    "app": frozenset({"company", "manager", "hyperlinkbase", "template", "hlinks", "totaltime"}),
}
"""Properties that can tell who, for whom or from where; every custom one can."""
_WRITTEN: Final = frozenset({"title", "subject", "keywords", "category", "description", "contentstatus"})
"""Those of them that hold words which somebody wrote."""
_NAMED: Final = frozenset({"embedded-file", "link-field", "external-link", "merge-field", "macro", "watermark"})
_ALL_WORDS: Final = {
    "alt-text": "alt-text",
    "object-name": "object-name",
    "custom-xml": "custom-xml",
    "building-block": "building-block",
}
_ALL_NAMED: Final = frozenset({"custom-xml", "building-block"})
_WORDS: Final = {
    "custom-xml": {"alias": "control-name", "tag": "control-name"},
    "form": {
        "listItem": "list-entry",
        "listEntry": "list-entry",
        "ffData": "form-field",
        "hyperlink": "link-tip",
        "hlinkClick": "link-tip",
        "hlinkHover": "link-tip",
        "bookmarkStart": "bookmark",
        "smartTagPr": "smart-tag",
    },
}
"""What is left by the kind of the words, and where that is not enough by the element that holds them."""
_BROKEN: Final = pattern(
    r"Error! [A-Z][a-z]+ |错误[!！] ?[未不超文书链嵌指]|錯誤[!！]", needs=("Error!", "错误", "錯誤")
)
_SERVER: Final = pattern(r"(?i)[a-z][a-z+.-]+://(?:[^/@\s]*@)?([^/:?#\s]+)")


_SAYS: Final = pattern(r"[^\W_]|[$€£¥￥%％‰°+＋−±×÷=≠≈<>＜＞≤≥✓✔☑]")
_MINUS: Final = pattern(r"[-‐-―－][ ]?[$€£¥￥]?[0-9０-９]")
_CLAUSE: Final = 20
"""Bytes of words that say the same wherever they stand: some four English words, seven Chinese characters."""


def what_is_left(copy: Document, labels: int) -> tuple[Left, ...]:
    """Return what is left in ``copy``, of each kind once. ``labels`` is the number of sensitivity labels."""
    found = [*_held(copy), *_marked(copy), *_properties(copy), *_words(copy)]
    if labels:
        found.append(Left("label", labels))
    return tuple(found)


def settled_words(shown: Document, how: Changes, moved: Counter[str]) -> tuple[Left, ...]:
    """Return the words that were marked as changes and are now part of the text, which nobody may have read since.

    ``shown`` is the document as the copy shows it, its changes still marked: of refused ones what was deleted is back.
    ``moved`` are the words that a tracked move took elsewhere: they were there before, and are left out. So is a whole
    clause that was deleted as often as it was inserted; a short word, such as a "not", says something new in each place.
    """
    gone = Counter(_joined(entry) for entry in shown.concealed if entry.kind == "tracked-deletion")
    marked = []
    signs = _signs_before_figures(shown)
    for entry in shown.concealed:
        if entry.kind != "tracked-insertion" or not (_SAYS.search(entry.text) or entry.place in signs):
            continue
        words = _joined(entry)
        known = moved if moved[words] else gone if len(words.encode()) >= _CLAUSE else None
        if known is not None and known[words]:
            known[words] -= 1
        else:
            marked.append(entry)
    if not marked:
        return ()
    kind = "accepted-words" if how == "accept" else "restored-words"
    words_at = tuple((entry.text, entry.place) for entry in marked)
    return (Left(kind, len(marked), tuple(dict.fromkeys(map(_joined, marked))), _places(marked), words_at),)


def _joined(entry: Concealed) -> str:
    return " ".join(entry.text.split())


def _signs_before_figures(shown: Document) -> set[Place]:
    """Return where a dash was inserted before a digit: it may be a minus."""
    return {
        paragraph.place_at(span.start)
        for part in shown.parts
        for paragraph in paragraphs(part.blocks)
        for span in paragraph.spans
        if span.kind == "inserted" and _MINUS.match(paragraph.text, span.start)
    }


def _held(copy: Document) -> Iterator[Left]:
    held = [entry for entry in copy.held if entry.kind != "sensitivity-label"]  # counted by their part
    for kind in dict.fromkeys(entry.kind for entry in held):
        entries = [entry for entry in held if entry.kind == kind]
        names = tuple(dict.fromkeys(name for name in map(_name, entries) if name)) if kind in _NAMED else ()
        yield Left(kind, len(entries), names, _places(entries))


def _name(entry: Concealed) -> str:
    """Return what tells a thing apart: of an address only the server, for the rest may name people."""
    if entry.kind == "external-link":
        server = _SERVER.match(entry.target)
        return server[1] if server else ""
    return entry.text if entry.kind == "watermark" else entry.name


def _places(entries: Sequence[Concealed]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(entry.place for entry in entries if entry.place != OF_THE_FILE))


def _marked(copy: Document) -> Iterator[Left]:
    """Yield the highlights and the references that lead nowhere."""
    marked: list[Place] = []
    broken: list[Place] = []
    for part in copy.parts:
        for paragraph in paragraphs(part.blocks):
            spans = [span for span in paragraph.spans if span.kind == "highlight"]
            marked += [
                paragraph.place_at(span.start) for span in spans if paragraph.text[span.start : span.end].strip()
            ]
            broken += [paragraph.place_at(match.start()) for match in _BROKEN.finditer(paragraph.text)]
    for kind, places in (("highlight", marked), ("broken-reference", broken)):
        if places:
            yield Left(kind, len(places), (), tuple(places))


def _properties(copy: Document) -> Iterator[Left]:
    telling = [
        entry
        for entry in copy.properties
        if (entry.group == "custom" and entry.name.casefold() not in KEPT_CUSTOM)
        or entry.name.casefold() in _TELLING.get(entry.group, ())
    ]
    if telling:
        words = {entry.name: ("", entry.place) for entry in telling}
        for entry in telling:
            if entry.group == "core" and entry.name.casefold() in _WRITTEN:
                words[entry.name] = (" ".join(entry.value.split()), entry.place)
        yield Left("property", len(telling), tuple(words), words=tuple(words.values()))


def _words(copy: Document) -> Iterator[Left]:
    """Yield the words that stand in no paragraph. Those of people are told by their places only: they may be private."""
    found: dict[str, list[HeldText]] = {}
    for entry in copy.held_text:
        kind = _WORDS.get(entry.kind, {}).get(entry.name) or _ALL_WORDS.get(entry.kind, "")
        if kind:
            found.setdefault(kind, []).append(entry)
    for kind, entries in found.items():
        names = tuple(dict.fromkeys(entry.name for entry in entries if entry.name)) if kind in _ALL_NAMED else ()
        places = dict.fromkeys(entry.place for entry in entries if entry.place != OF_THE_FILE)
        yield Left(kind, len(entries), names, tuple(places))
