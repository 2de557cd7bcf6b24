"""The places where a document is signed: whose they are, whether a name stands there, and a date."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import takewhile

from briefcheck.document.blocks import Block, Paragraph, Row, Table
from briefcheck.document.document import Document
from briefcheck.document.normal import fold
from briefcheck.document.place import Place, Quote
from briefcheck.facts.model import OutlineSection
from briefcheck.facts.narrow import narrow
from briefcheck.facts.signplans import plan_lines, spot
from briefcheck.facts.signwords import TOKEN, each_apart, with_colons
from briefcheck.facts.written import find_dates
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern

_AREA = pattern(
    r"签字|签名|签章|签署|签核|会签|签批|签认|审批|\bsign(?:ed|atures?|atory|atories)\b|\bsign[ -]?offs?\b|\bapprov(?:als?\b|ed(?: (?:by|for|on behalf)\b|\s*[:：(（_]))|\baccepted (?:by|for|on behalf)\b",
    needs=("签", "审批", "sign", "approv", "accepted"),
)
"""Words of a heading over places to sign."""
_APPROVED = pattern(r"\W*(?:\d{1,2}[.)]?\s*)?(?:approved|agreed)\W*", needs=("approved", "agreed"))
"""A whole heading that says no more than that: Approved."""

_LABEL_BEFORE = pattern(
    r"(?:^|[\t\n|;；]|\s{2}|_\s*|[(（【\[])\s*(?:[-*•·☐☑✓]|\d{1,2}[.、)]|the\b|for(?: the)?\b|on behalf of(?: the)?\b)*\s*$"
)
_LABEL_BEHIND = pattern(r"[)）\]】]?\s*(?:['’]s\b)?\s*(?:[:：_\t\n|(（]|$|-{2,}|\.{3,}|…)")
_FOR_WHOM = pattern(
    r"\s+(?:for(?: and on behalf of)?|on behalf of)\s+(?P<whom>[^:：_\t\n|;；.]{2,50}?)\s*(?=[:：_\t\n|]|$)",
    needs=("for", "on behalf"),
)
"""Behind a word for signing: ``Approved for Northwind Tea: ____``."""
_SOMEBODY = pattern(r"(?:^|[\t\n|;；]|\s{2}|_\s*)\s*[一-鿿]{1,4}人[(（]?\s*$", needs="人")
"""Before a word for signing: 报价人签字, whoever that is."""
_FILLER = pattern(
    r"[\s_.\-–—/\\|:：;；,，、()（）\[\]【】☐□…*#<>]+|年|月|日|"
    r"请?(?:在此)?签字?|待签?|待定|\bsign here\b|\btb[cd]\b|\bx{2,}\b|\bdd\b|\bmm\b|\byy(?:yy)?\b|盖章|公章|手写|signature|姓名|name",
)

_BETWEEN = pattern(r"(?:[\s()（）]|['’]s?|的|\bthe\b)*")
"""Between the words of one label: Client's signature, 客户（签字）, Signed by the guardian."""


_MOST = 40
"""Words of labels that a line or row of places to sign has at most."""

_LONGEST = 600
"""Characters of the longest line or row that is one of places to sign; prose and exports are longer."""

_WHO = pattern(
    r"^$|\b(?:roles?|part(?:y|ies)|who|signers?|signator(?:y|ies)|behalf|by|company|department|function)\b|代表|角色|方$|签字方|签[字署]人|单位|部门|身份|审批人|职责"
)
"""Heads of the column that says whose a place is."""

_FIELD = pattern(r"(?:^|[\s;；|])(?P<label>[^\W\d_][^\s:：;；|_]{0,15})[:：]\s*[^\s_:：]", needs=":：")
"""A label of one word and its value."""

_EMPTY_DATE = pattern(r"[\s_]*年[\s_]*月[\s_]*日")
"""The blank of a date: ____年__月__日."""


@frozen
class Signature:
    """A place to sign. ``role``: whose it is, as written; ``name`` what stands there, "" if nothing does.

    ``signed`` is true for a picture too. ``dated``: a date stands beside it; ``date_asked``: there is
    room for one; ``days`` are the dates with a year.
    """

    role: str
    place: Place
    name: str = ""
    signed: bool = False
    date_asked: bool = False
    dated: bool = False
    days: tuple[date, ...] = ()


def find_signatures(document: Document, outline: Sequence[OutlineSection]) -> tuple[Signature, ...]:
    """Return the places to sign: those under a heading such as Approvals or 签字, and lines with such a label.

    Prose about approvals holds none: a place begins with whose it is, or with the word for signing, and a colon or a blank.
    """
    areas = [entry for entry in outline if _heads_area(entry) and not _is_title(entry, outline)]
    found: dict[tuple[object, ...], Signature] = {}
    plans = plan_lines(outline)
    for area in areas:
        inline = [(area.inline.text, area.inline.place)] if area.inline is not None else []
        head = _role_of(area.heading.text) if inline else ""
        for text, place in inline:
            _keep(found, _of_text(f"{head or area.heading.text}:  {text}", place, strict=False), plans)
        for block in area.blocks:
            _keep(found, _of_block(block), plans)
    for block in () if found else document.body:
        if isinstance(block, Table) or _AREA.search(fold(block.text)):
            _keep(found, _of_block(block, strict=True), plans)
    if found:
        _keep(found, _beside(document, {spot(entry.place) for entry in found.values()}))
    ordered = sorted(found.values(), key=lambda entry: (entry.place.number, entry.place.line))
    return tuple(ordered[1:] if len(ordered) > 1 and _is_bare(ordered[0]) else ordered)


def _heads_area(entry: OutlineSection) -> bool:
    return bool(_AREA.search(fold(entry.heading.text)) or _APPROVED.fullmatch(fold(entry.heading.text)))


def _is_bare(entry: Signature) -> bool:
    """Whether it is a ``签字：`` and nothing else, which heads the lines below it."""
    bare = TOKEN.fullmatch(fold(entry.role)) is not None and _kind(entry.role) == "sign"
    return bare and not (entry.signed or entry.date_asked or entry.place.table)


def _beside(document: Document, spots: Collection[tuple[object, ...]]) -> Iterator[Signature]:
    """Yield the places on the lines next to those at ``spots``: only the first line of a block may speak of signing."""
    blocks = [block for block in document.body if isinstance(block, Table) or block.text.strip()]
    lines = [line for block in blocks for line in (block.lines() if isinstance(block, Paragraph) else (None,))]
    words = [line for line in lines if line is None or line.text.strip()]
    top = _header(document)
    for lines in (words, words[::-1]):
        near = False
        for line in lines:
            if line is None or spot(line.place) in spots:
                near = line is not None
            elif near:
                if spot(line.place) in top or _holds_fields(line.text):
                    near = False
                    continue
                more = [
                    entry for entry in _of_text(line.text, line.place, strict=False) if _is_for_the_pen(entry, line)
                ]
                yield from more
                near = bool(more)


def _header(document: Document) -> set[tuple[object, ...]]:
    """Return the lines of the header, ``label: value`` below the title: the day there is that of the paper."""
    found: set[tuple[object, ...]] = set()
    for block in document.body:
        if isinstance(block, Table):
            break
        if block.kind == "heading" and not found:
            continue
        for line in block.lines():
            text = fold(narrow(line.text))
            if text.strip() and (_AREA.search(text) or _FIELD.match(text.strip()) is None):
                return found
            found.add(spot(line.place))
    return found


def _holds_fields(text: str) -> bool:
    """Whether a line holds the value of a label that is nobody's who signs: 品牌：北风绿茶."""
    return any(TOKEN.search(match["label"]) is None for match in _FIELD.finditer(fold(narrow(text))))


def _is_for_the_pen(entry: Signature, line: Quote) -> bool:
    return entry.dated or entry.date_asked or (not entry.name and "__" in fold(line.text))


def _is_title(entry: OutlineSection, outline: Sequence[OutlineSection]) -> bool:
    """Whether a heading is that of the whole document: a paper about approvals (审批证明) is not all to be signed."""
    return entry is outline[0] and len(outline) > 1 and outline[1].path[: len(entry.path)] == entry.path


def _keep(
    found: dict[tuple[object, ...], Signature], signatures: Iterable[Signature], plans: Collection[object] = ()
) -> None:
    for entry in signatures:
        place = entry.place
        if entry.dated and not entry.signed and spot(place) in plans:
            continue
        found.setdefault((place.part, place.line, place.table, place.row, place.cell, fold(entry.role)), entry)


def _role_of(text: str) -> str:
    return text if TOKEN.search(fold(text)) is not None else ""


def _of_block(block: Block, *, strict: bool = False) -> Iterator[Signature]:
    if isinstance(block, Paragraph):
        if block.kind in ("heading", "code"):
            return
        lines = list(block.lines())
        pictured = any(span.kind == "image" for span in block.spans)
        for line in lines:
            yield from _of_text(line.text, line.place, strict=strict, pictured=pictured)
        return
    rows = [row for row in block.rows if row.cells]
    if strict and not any(_AREA.search(fold(cell.text)) for row in rows for cell in row.cells):
        return
    if len(rows) > 1 and _heads_columns(rows[0]):
        yield from _below_heads(rows)
    elif len(rows) > 1 and _heads_roles(rows[0]):
        yield from _by_column(rows)
    else:
        alone = strict and not all(map(_signs, rows))
        yield from (entry for row in rows for entry in _of_row(row, strict=alone))


def _kind(text: str) -> str:
    """Return what a whole cell is: role, sign, date or name; "" for none of these."""
    match = TOKEN.search(fold(narrow(text)))
    return match.lastgroup or "" if match is not None and len(text.strip()) <= 24 else ""


def _heads_columns(row: Row) -> bool:
    """Whether the row is the head of a list of signers: Role | Name | Signature | Date."""
    kinds = [_kind(cell.text) for cell in row.cells]
    if kinds[0] not in ("role", "name") and not _WHO.search(fold(row.cells[0].text).strip()):
        return False  # a list of what was approved
    return len(kinds) > 2 and kinds.count("sign") == 1 and ("date" in kinds or "name" in kinds)


def _heads_roles(row: Row) -> bool:
    """Whether every cell of the row, but for an empty first one, names a signer: 客户 | 总经理 | 创意总监."""
    cells = [cell.text.strip() for cell in row.cells]
    cells = cells[1:] if cells and (not cells[0] or _kind(cells[0]) in ("sign", "name")) else cells
    return len(cells) > 1 and all(
        _kind(text) in ("role", "sign") and not text.rstrip().endswith((":", "：")) for text in cells
    )


def _below_heads(rows: Sequence[Row]) -> Iterator[Signature]:
    kinds = {cell.column: _kind(cell.text) for cell in rows[0].cells}
    asked = "date" in kinds.values()
    for row in rows[1:]:
        at = {kinds.get(cell.column, ""): cell for cell in reversed(row.cells)}
        role = row.cell_at(rows[0].cells[0].column)
        if role is None or not role.text.strip():
            continue
        signed = at.get("sign")
        name = _value(signed.text) if signed is not None else ""
        beside = "\n".join(at[kind].text for kind in ("date", "sign") if kind in at)
        yield Signature(
            role.text.strip(),
            row.cells[0].place,
            name,
            bool(name) or (signed is not None and _pictured(signed.blocks)),
            asked,
            *_dates(beside),
        )


def _by_column(rows: Sequence[Row]) -> Iterator[Signature]:
    labelled = not rows[0].cells[0].text.strip() or _kind(rows[0].cells[0].text) in ("sign", "name")
    for head in rows[0].cells[1:] if labelled else rows[0].cells:
        below = [(row, cell) for row in rows[1:] if (cell := row.cell_at(head.column)) is not None]
        asked = any(_kind(row.cells[0].text) == "date" for row, _ in below) if labelled else False
        words = "\n".join(cell.text for _, cell in below)
        asked = asked or _says(words, "date")
        name = _value(words)
        pictured = any(_pictured(cell.blocks) for _, cell in below)
        yield Signature(head.text.strip(), head.place, name, bool(name) or pictured, asked, *_dates(words))


def _signs(row: Row) -> bool:
    """Whether a row among those to sign is one of them, though it does not say so: 总经理 | 韩立 2024年4月22日."""
    whose, beside = row.cells[0].text, " ".join(cell.text for cell in row.cells[1:])
    return _kind(whose) in ("role", "sign") and (bool(_AREA.search(fold(whose))) or _dates(beside)[0])


def _of_row(row: Row, *, strict: bool) -> Iterator[Signature]:
    words = "\t".join(cell.text.replace("\n", "\t") for cell in row.cells if not cell.continues)
    if strict and not _AREA.search(fold(words)):
        return
    pictured = any(_pictured(cell.blocks) for cell in row.cells)
    yield from _of_text(words, row.cells[0].place, strict=strict, pictured=pictured)


def _pictured(blocks: Iterable[Block]) -> bool:
    return any(span.kind == "image" for block in blocks if isinstance(block, Paragraph) for span in block.spans)


def _says(text: str, kind: str) -> bool:
    return any(match.lastgroup == kind for match in TOKEN.finditer(fold(narrow(text))))


def _of_text(text: str, place: Place, *, strict: bool, pictured: bool = False) -> Iterator[Signature]:
    """Yield the places of a line or a row: 客户签字：____ 日期：____ 总经理：____."""
    if len(text) > _LONGEST:
        return
    several = each_apart(text)
    if several:
        text, strict = several, strict and not _AREA.search(fold(text))
    elif not strict and not text.isascii():
        text = with_colons(text)
    folded = fold(narrow(text))
    tokens = list(TOKEN.finditer(folded))
    if len(tokens) > _MOST:
        return
    groups = _groups(folded, [match for match in tokens if _is_label(folded, match, tokens)])
    for index, group in enumerate(groups):
        if _behind(folded, _heads(group)[-1]) is None:
            continue  # Client approval is needed
        stop = groups[index + 1][0].start() if index + 1 < len(groups) else len(text)
        signature = _of_group(text, group, stop, place, pictured=pictured)
        if not strict or any(match.lastgroup == "sign" for match in group):
            yield signature


def _groups(folded: str, labels: Iterable[re.Match[str]]) -> list[list[re.Match[str]]]:
    """Return the labels, those of one place to sign together."""
    groups: list[list[re.Match[str]]] = []
    for match in labels:
        if groups and (match.lastgroup in ("date", "name") or _goes_on(folded, groups[-1], match)):
            groups[-1].append(match)
        elif match.lastgroup in ("role", "sign"):
            groups.append([match])
    return groups


def _goes_on(folded: str, group: Sequence[re.Match[str]], match: re.Match[str]) -> bool:
    """Whether a word belongs to the label before it, or is a next blank: For the client | Name: Signature: Date:."""
    between = folded[group[-1].end() : match.start()]
    if group[-1].lastgroup in ("role", "sign"):
        return _BETWEEN.fullmatch(between) is not None
    said = any(entry.lastgroup == "sign" for entry in group)
    return match.lastgroup == "sign" and not said and not _FILLER.sub("", between)


def _heads(group: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Return the words of a place that say whose it is and that it is to sign, before those for a name and a date."""
    return list(takewhile(lambda match: match.lastgroup in ("role", "sign"), group))


def _behind(folded: str, match: re.Match[str]) -> re.Match[str] | None:
    """Return what ends a label behind its last word, with for whom it is signed: ``Approved for Northwind Tea: ____``."""
    behind = _LABEL_BEHIND.match(folded, match.end())
    return behind or (_FOR_WHOM.match(folded, match.end()) if match.lastgroup == "sign" else None)


def _is_label(folded: str, match: re.Match[str], tokens: Sequence[re.Match[str]]) -> bool:
    """Whether a word labels a place to sign; ``Ann Lee, Account Director`` only tells of Ann Lee."""
    behind = _behind(folded, match) is not None
    if match.lastgroup in ("date", "name"):
        return behind
    joined = any(
        token.lastgroup in ("role", "sign") and _BETWEEN.fullmatch(folded, match.end(), token.start())
        for token in tokens
        if token.start() >= match.end()
    )
    before = _LABEL_BEFORE.search(folded[: match.start()]) is not None
    if not before and match.lastgroup == "sign":
        before = _SOMEBODY.search(folded[: match.start()]) is not None
    if not before:
        before = any(
            token.lastgroup in ("role", "sign")
            and token.end() <= match.start()
            and _LABEL_BEFORE.search(folded[: token.start()]) is not None
            and _BETWEEN.fullmatch(folded, token.end(), match.start()) is not None
            for token in tokens
        )
    return before and (behind or joined)


def _of_group(text: str, group: Sequence[re.Match[str]], stop: int, place: Place, *, pictured: bool) -> Signature:
    heads = _heads(group)
    asked = any(match.lastgroup == "date" for match in group)
    end = heads[-1].end()
    folded = fold(narrow(text))
    if "(" in folded[heads[0].start() : end] and folded[end : end + 1] == ")":
        end += 1
    whom = _FOR_WHOM.match(folded, end) if heads[-1].lastgroup == "sign" else None
    end = whom.end("whom") if whom is not None and whom.end("whom") <= stop else end
    by = _SOMEBODY.search(folded[: heads[0].start()]) if heads[0].lastgroup == "sign" else None
    start = heads[0].start() if by is None else by.start() + len(by[0]) - len(by[0].lstrip("\t\n |;；_"))
    role = text[start:end].strip()
    rest = text[end:stop]
    name = _value(rest)
    return Signature(role, place, name, bool(name) or pictured, asked, *_dates(rest))


def _dates(text: str) -> tuple[bool, tuple[date, ...]]:
    """Return whether a date is written, and those with a year."""
    found = find_dates(text)
    return bool(found), tuple(entry.date for entry in found if entry.date is not None)


def _value(text: str) -> str:
    """Return the words that are no label, no date and no blank for the pen."""
    for written in reversed(find_dates(text)):
        text = f"{text[: written.start]} {text[written.end :]}"
    folded = fold(narrow(text))
    kept = list(text)
    for match in TOKEN.finditer(folded):
        bracketed = folded[match.start() - 1 : match.start()] == "(" and folded[match.end() : match.end() + 1] == ")"
        if match.lastgroup != "role" or bracketed:
            kept[match.start() : match.end()] = " " * (match.end() - match.start())
    words = " ".join(_EMPTY_DATE.sub(" ", "".join(kept)).split())
    return words.strip(" _.-–—/\\|:：;；,，、()（）[]【】☐□…*") if _FILLER.sub("", fold(narrow(words))) else ""
