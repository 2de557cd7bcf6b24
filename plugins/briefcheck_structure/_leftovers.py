"""The placeholders of a document, wherever they stand, without those that are meant to stay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefcheck import Action, Context, Document, NamedTuple, Passage, Place, Quote, paragraphs, pattern
from briefcheck_structure._asked import is_written_over, prompts_in
from briefcheck_structure._placeholders import Kind, Weight, find_placeholders
from briefcheck_structure._rows import template_rows
from briefcheck_structure._words import is_signed_by_hand, signed_spots, spot


class Leftover(NamedTuple):
    """A placeholder and where it stands. ``alone``: it is all that a label, a cell or a bracket holds."""

    kind: Kind
    weight: Weight
    quote: Quote
    alone: bool = False


_OPEN_BY_NAME = pattern(
    r"待定|待确认|未决|遗留|状态|进展|\b(?:open|outstanding|unresolved|parking lot|status|progress)\b",
    re.IGNORECASE,
)


def is_technical(document: Document) -> bool:
    """Tell whether the document holds program code; there, brackets and braces are often meant as they stand."""
    return any(
        paragraph.kind == "code" or any(span.kind == "code" for span in paragraph.spans)
        for part in document.parts
        for paragraph in paragraphs(part.blocks)
    )


def find_leftovers(context: Context) -> Iterator[Leftover]:
    """Yield the placeholders of the document in reading order.

    Left out: hints in the label cells of a form, rows that are the template's (``template-row-left`` reports them), blanks for a signature, "to be decided"
    under a heading or in a column for what is open, and the owner and the due date of an action (the rules about
    actions report these).
    """
    rows = {_row(row.place) for row in template_rows(context.document)}
    signed = signed_spots(context)
    labels = {spot(entry.heading.place) for entry in context.outline if entry.heading.form == "cell"}
    waiting = _waiting(context.actions)
    headings = {spot(entry.heading.place) for entry in context.outline}
    shown = [entry for entry in context.passages if entry.kind == "shown" and entry.paragraph is not None]
    for index, passage in enumerate(shown):
        if passage.place.row is not None and _row(passage.place) in rows:
            continue
        where = spot(passage.place)
        by_hand: bool | None = None  # asked once for a passage, which may have very many placeholders
        is_open: bool | None = None
        for entry in _in(passage, context, heads=where in headings):
            if entry.kind == "prompt" and entry.weight == "clear" and where in labels:
                continue  # 说什么（一句话说明…）: the form tells how to fill it in
            if entry.kind == "blank":
                if by_hand is None:
                    by_hand = where in signed or _is_to_be_signed(shown[max(0, index - 1) : index + 2])
                if by_hand:
                    continue
            if entry.kind == "undecided":
                is_open = _is_open(passage) if is_open is None else is_open
                if is_open or _is_of_an_action(entry.quote, waiting):
                    continue
            yield entry


def _in(passage: Passage, context: Context, *, heads: bool) -> Iterator[Leftover]:
    paragraph = passage.paragraph
    if paragraph is None:
        return
    text = paragraph.text
    left = list(text) if paragraph.spans else []  # a text would be copied for each span
    for span in paragraph.spans:
        waiting = span.kind == "placeholder" and not is_written_over("".join(left[span.start : span.end]), context)
        if waiting:
            yield Leftover("prompt", "sure", paragraph.quote(span.start, span.end))
        if waiting or span.kind in ("code", "link", "image"):
            # as long as what it hides, so that the places stay true
            left[span.start : span.end] = "\0" * (min(span.end, len(text)) - span.start)
    text = "".join(left) if left else text
    prompts = list(prompts_in(text, context, heads=heads, in_cell=bool(passage.row)))
    left = list(text) if prompts else []
    for start, end in prompts:
        yield Leftover("prompt", "sure", paragraph.quote(start, end))
        left[start:end] = "\0" * (end - start)
    text = "".join(left) if left else text
    # a cell beside its label is like the words behind a colon: 【客户名称】 is a slot there, and a heading elsewhere
    lead = "：" if passage.row and text.lstrip().startswith("【") else ""
    for entry in find_placeholders(lead + text):
        start, end = max(0, entry.start - len(lead)), entry.end - len(lead)
        alone = not heads and _is_alone(text, start, end, in_cell=bool(passage.row))
        yield Leftover(entry.kind, entry.weight, paragraph.quote(start, end), alone)


def _is_alone(text: str, start: int, end: int, *, in_cell: bool) -> bool:
    """Tell whether words are the whole value of a label or of a form's cell, or end a bracket: (Date TBD)."""
    before = _line_before(text, start)
    behind = _BLANK.match(text, end)
    sign = text[behind.end() : behind.end() + 1] if behind is not None else ""
    if sign in ("", "\n"):
        return (not before.strip() and in_cell) or _LABEL_BEFORE.fullmatch(before) is not None
    return sign in ")）" and _OPENED_BEFORE.search(before) is not None


def _line_before(text: str, end: int) -> str:
    """Return the line before ``end``: its last characters where others than blanks are among them, or else all of it."""
    reach = _BESIDE
    while True:
        start = max(0, end - reach)
        line = text[start:end].rpartition("\n")[2]
        if len(line) < end - start or not start or line.strip():
            return line
        reach *= 2


_BESIDE = 60
"""So many characters before a placeholder tell whether it is all that its label holds: a few more than a label has."""
_BLANK = pattern(r"[ \t.。]*")


_LABEL_BEFORE = pattern(r"[^:：\n]{1,40}[:：]\W{0,4}")
_OPENED_BEFORE = pattern(r"[(（][\w ]{0,15}$")


def _is_to_be_signed(near: Sequence[Passage]) -> bool:
    return any(is_signed_by_hand(f"{entry.text} {entry.row} {entry.header}") for entry in near)


def _row(place: Place) -> tuple[object, ...]:
    return (place.part, place.number, place.table, place.row)


def _is_open(passage: Passage) -> bool:
    return _OPEN_BY_NAME.search(f"{passage.heading} {passage.header}") is not None


def _waiting(actions: Sequence[Action]) -> dict[tuple[object, ...], list[str]]:
    """Return the placeholders that stand for owners and due dates, by the row and by the spot of their action."""
    found: dict[tuple[object, ...], list[str]] = {}
    for action in actions:
        held = [owner.text for owner in action.owners if owner.kind == "placeholder"]
        if action.due is not None and action.due.kind == "placeholder":
            held.append(action.due.text)
        for where in ("row", *_row(action.place)), ("spot", *spot(action.place)):
            found.setdefault(where, []).extend(held)
    return found


def _is_of_an_action(quote: Quote, waiting: Mapping[tuple[object, ...], Sequence[str]]) -> bool:
    words = quote.text.strip("[]【】（）()<> ")
    where = ("row", *_row(quote.place)) if quote.place.row else ("spot", *spot(quote.place))
    return any(words in text or text in words for text in waiting.get(where, ()))
