"""The text of a document as HTML: headings, lists, nested tables, and links from its marks to the findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from briefcheck.document.blocks import SpanKind
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern
from briefcheck.report.html import words
from briefcheck.report.html.tags import lang, safe, said
from briefcheck.rules.finding import Severity
from briefcheck.rules.shown import ShownBlock, ShownParagraph, ShownPart, ShownPiece, ShownTable, ShownText
from briefcheck.text import Language

_TAGS: Final[dict[SpanKind, tuple[str, str]]] = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "strike": ("<s>", "</s>"),
    "code": ("<code>", "</code>"),
    "link": ('<span class="ln">', "</span>"),
    "inserted": ("<ins>", "</ins>"),
    "placeholder": ('<span class="ph">', "</span>"),
    "highlight": ('<span class="hl">', "</span>"),
    "image": ('<span class="im">', "</span>"),
}

_LABEL = pattern(r"\s*\S[^\n:：,，.。;；]{0,24}[:：](?!//)")
"""A label at the head of a line."""

_DEEPEST = 6
"""Levels of lists that are told apart by their indentation."""
_LOWEST_HEADING = 9
"""The lowest level that ``aria-level`` takes in practice."""


@frozen
class Pointer:
    """A finding as the text points at it: its number on the page, and its severity."""

    number: int
    severity: Severity


@frozen
class Place:
    """Where a text is written: the document's number on the page, its language, and what points where.

    ``level`` is that of the heading above the text; ``pointers`` are the findings of each mark.
    """

    document: int
    language: Language
    own: Language | None
    level: int
    pointers: Mapping[int, Sequence[Pointer]]


def write_text(text: ShownText, at: Place) -> str:
    """Return the parts of a text, those without words or marks left out; "" for none."""
    writer = _Writer(at)
    return "".join(filter(None, map(writer.part, text.parts)))


class _Writer:
    """Writes a text; remembers which marks have had their anchor."""

    def __init__(self, at: Place) -> None:
        self._at = at
        self._anchored: set[int] = set()

    def part(self, part: ShownPart) -> str:
        inside = "".join(self._blocks(part.blocks))
        if not inside:
            return ""
        if part.kind == "body":
            return f'<div class="body">{inside}</div>'
        name = said(words.PARTS[part.kind], self._at.language, number=part.number)
        lang_ = words.LANG[self._at.language]
        return f'<div class="part {part.kind}"><p class="of" lang="{lang_}">{name}</p>{inside}</div>'

    def _blocks(self, blocks: Sequence[ShownBlock], *, nested: bool = False) -> Iterator[str]:
        for listed, group in groupby(blocks, key=_is_item):
            if listed:
                items = "".join(filter(None, map(self._paragraph, group)))  # type: ignore[arg-type]  # items are paragraphs
                yield f'<ul class="list" role="list">{items}</ul>' if items else ""
                continue
            for block in group:
                if isinstance(block, ShownTable):
                    yield self._table(block, nested=nested)
                else:
                    yield self._paragraph(block)

    def _table(self, table: ShownTable, *, nested: bool) -> str:
        rows = []
        for row in table.rows:
            cells = []
            for cell in row:
                tag = (
                    "th" if cell.header and any(isinstance(b, ShownParagraph) and b.text for b in cell.blocks) else "td"
                )
                size = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
                size += f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
                size += ' scope="col"' if tag == "th" else ""
                cells.append(f"<{tag}{size}>{''.join(self._blocks(cell.blocks, nested=True))}</{tag}>")
            rows.append(f"<tr>{''.join(cells)}</tr>")
        inside = f"<table>{''.join(rows)}</table>"
        if nested:
            return inside
        name = said(words.TABLE, self._at.language, number=table.number)
        return f'<div class="wide" role="group" tabindex="0" aria-label="{name}">{inside}</div>'

    def _paragraph(self, paragraph: ShownParagraph) -> str:
        if not (paragraph.pieces or paragraph.marks or paragraph.unseen):
            return ""
        inside = "".join(self._before(paragraph)) + "".join(self._words(paragraph)) + "".join(self._behind(paragraph))
        classes, identity = self._whole(paragraph)
        tag, more = "p", ""
        match paragraph.kind:
            case "heading":
                level = min(self._at.level + paragraph.level, _LOWEST_HEADING)
                tag, more = "div", f' role="heading" aria-level="{level}"'
                classes.insert(0, f"h h{min(paragraph.level, 4)}")
            case "list-item":
                tag = "li"
                classes.insert(0, f"l{min(max(paragraph.level, 1), _DEEPEST)}")
            case "quote":
                tag = "blockquote"
            case "code":
                tag = "pre"
        class_ = f' class="{" ".join(classes)}"' if classes else ""
        return f"<{tag}{class_}{identity}{more}{lang(paragraph.text, self._at.own)}>{inside}</{tag}>"

    def _whole(self, paragraph: ShownParagraph) -> tuple[list[str], str]:
        """Return the classes and the anchor of a paragraph that findings point at as a whole."""
        pointers = [pointer for mark in paragraph.marks for pointer in self._at.pointers.get(mark, ())]
        if not pointers:
            return [], ""
        self._anchored.update(paragraph.marks)
        return ["whole", _worst(pointers)], f' id="d{self._at.document}m{paragraph.marks[0]}" tabindex="-1"'

    def _before(self, paragraph: ShownParagraph) -> Iterator[str]:
        if paragraph.checked is not None:
            state = said(words.DONE if paragraph.checked else words.OPEN, self._at.language)
            yield f'<span class="nr" role="img" aria-label="{state}">{"☑" if paragraph.checked else "☐"}</span> '
        elif paragraph.number:
            yield f'<span class="nr">{safe(paragraph.number)}</span> '

    def _behind(self, paragraph: ShownParagraph) -> Iterator[str]:
        lang_ = words.LANG[self._at.language]
        for kind in paragraph.unseen:
            yield f' <span class="chip" lang="{lang_}">{said(words.UNSEEN[kind], self._at.language)}</span>'
        for mark in paragraph.marks:
            yield from self._numbers(self._at.pointers.get(mark, ()))

    def _words(self, paragraph: ShownParagraph) -> Iterator[str]:
        """Yield the words, those under the same marks in one link to the first of their findings."""
        known = self._at.pointers
        pieces = paragraph.pieces
        labelled = _is_labelled(paragraph)
        last = {mark: index for index, piece in enumerate(pieces) for mark in piece.marks}
        groups = groupby(enumerate(pieces), key=lambda at: tuple(mark for mark in at[1].marks if mark in known))
        for marks, group in groups:
            found = list(group)
            inside = "".join(
                self._piece(piece, pieces[index - 1] if index else None, labelled=labelled) for index, piece in found
            )
            if not marks:
                yield inside
                continue
            new = [mark for mark in marks if mark not in self._anchored]
            self._anchored.update(new)
            first = known[marks[-1]][0]
            ended = [mark for mark in marks if last[mark] <= found[-1][0]]
            told = [pointer for mark in reversed(ended) for pointer in known[mark]]
            yield self._link(inside, first, new, with_number=first in told)
            yield from self._numbers([pointer for pointer in told if pointer != first])

    def _link(self, inside: str, to: Pointer, anchors: Sequence[int], *, with_number: bool) -> str:
        document = self._at.document
        identity = f' id="d{document}m{anchors[0]}"' if anchors else ""
        more = "".join(f'<span id="d{document}m{mark}"></span>' for mark in anchors[1:])
        number = self._number(to) if with_number else ""
        return f'{more}<a class="mark {to.severity}"{identity} href="#d{document}f{to.number}">{inside}{number}</a>'

    def _numbers(self, pointers: Sequence[Pointer]) -> Iterator[str]:
        for to in pointers:
            yield f'&nbsp;<a class="ref {to.severity}" href="#d{self._at.document}f{to.number}">{self._number(to)}</a>'

    def _number(self, to: Pointer) -> str:
        language = self._at.language
        told = f"{said(words.SEVERITY[to.severity], language)} {to.number}"
        return (
            f'<sup aria-hidden="true">{to.number}</sup><span class="vh" lang="{words.LANG[language]}"> ({told})</span>'
        )

    def _piece(self, piece: ShownPiece, before: ShownPiece | None, *, labelled: bool) -> str:
        if "soft-break" in piece.looks and labelled:
            return "<br>"
        if "soft-break" in piece.looks:  # only the writer's wrapping: a blank, and between Chinese characters nothing
            return "" if before is not None and before.text and not before.text[-1].isascii() else " "
        inside = safe(piece.text)
        if "image" in piece.looks and not (before is not None and "image" in before.looks):
            picture = f'<span class="pic" lang="{words.LANG[self._at.language]}">{said(words.PICTURE, self._at.language)}</span>'
            inside = f"{picture} {inside}" if inside else picture
        for look in piece.looks:
            if look in _TAGS:
                start, end = _TAGS[look]
                inside = f"{start}{inside}{end}"
        return inside


def _is_labelled(paragraph: ShownParagraph) -> bool:
    """Tell whether the lines of a paragraph are fields, one below the other (客户：… / 日期：…), and not wrapped prose."""
    return "\n" in paragraph.text and sum(map(bool, map(_LABEL.match, paragraph.text.split("\n")))) > 1


def _worst(pointers: Sequence[Pointer]) -> Severity:
    return min((pointer.severity for pointer in pointers), key=("error", "warning", "note", "off").index)


def _is_item(block: ShownBlock) -> bool:
    return isinstance(block, ShownParagraph) and block.kind == "list-item"
