"""Styles: what a paragraph or a run inherits, resolved over ``basedOn`` and the document's defaults."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefcheck.lazy import pattern
from briefcheck.readers.docx.names import Names, is_on, names_of, whole_number

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# Built-in styles keep their English name in every language of Word (w:name "heading 1"), but not in every other program.
_HEADING: Final = pattern(r"(?:heading|标题|標題|überschrift|titre) ?([1-9])", re.IGNORECASE)
_LIST: Final = pattern(r"list (?:bullet|number) ([2-5])", re.IGNORECASE, needs=("list", "List"))
"""Word's own styles for lists within lists: each has a list of a single level, and stands a step deeper by its name alone."""
_QUOTES: Final = frozenset({"quote", "intense quote", "block text"})
_TOGGLES: Final = {"b": "bold", "vanish": "hidden", "strike": "strike", "dstrike": "strike"}
_UNREAD: Final = (b"w:latentStyles", b"w:tblStylePr", b"w:tblPr")
_STYLE: Final = b"w:style"
_DEEPEST: Final = 20  # Word allows no deeper basedOn chain than 11; a cycle ends here


class Style:
    """One style, resolved. ``level`` is the heading level (0: none); ``number`` the list it is linked with.

    ``depth`` is how deep items of the style stand where their list has only one level.
    """

    __slots__ = (
        "bold",
        "depth",
        "exact",
        "hidden",
        "id",
        "level",
        "name",
        "number",
        "number_level",
        "plain",
        "quote",
        "strike",
    )

    def __init__(self, identifier: str, name: str) -> None:
        """Begin a style that sets nothing."""
        self.id = identifier
        self.name = name
        self.level = 0
        self.number = ""
        self.number_level = -1
        self.depth = 1
        self.bold = False
        self.hidden = False
        self.strike = False
        self.exact = False
        """True when paragraphs of this style, or in a table of this style, cannot be read on the way."""
        self.quote = name.casefold() in _QUOTES
        self.plain = not self.quote
        """True when the style makes neither a heading nor a list item nor a quotation."""


class Styles:
    """The styles of a document by id. Immutable once read, so that it can be shared between documents."""

    __slots__ = ("by_id", "defaults", "numbering_styles", "plain", "special_runs", "table_default")

    def __init__(self) -> None:
        """Begin with the one style every document has."""
        self.by_id: dict[str, Style] = {}
        self.defaults = Style("", "")
        self.plain = Style("", "Normal")
        self.table_default = self.plain
        self.special_runs: dict[str, Style] = {}
        """The styles that make a run bold, hidden or struck."""
        self.numbering_styles: dict[str, str] = {}

    def paragraph(self, identifier: str | None) -> Style:
        """Return the paragraph style, the default one for None; an id the table lacks is taken by its own words."""
        if identifier is None:
            return self.plain
        return self.by_id.get(identifier) or _unknown(identifier, exact=self.plain.exact)


def _unknown(identifier: str, *, exact: bool) -> Style:
    style = Style(identifier, identifier)
    style.exact = exact
    heading = _HEADING.fullmatch(identifier)
    if heading:
        style.level = int(heading[1])
        style.plain = False
    return style


class _Raw:
    """A style as the file has it."""

    __slots__ = ("based_on", "kind", "level", "name", "number", "number_level", "toggles")

    def __init__(self, element: Element, names: Names) -> None:
        self.name = ""
        self.based_on = ""
        self.kind = element.get(names.type) or "paragraph"
        self.level: int | None = None
        self.number: str | None = None
        self.number_level = -1
        self.toggles: dict[str, bool] = {}
        local = names.local
        for child in element.iterchildren(
            *names.of_styles
        ):  # a style of tables has twelve more, which would be made first
            word = local[child.tag]
            if word == "name":
                self.name = child.get(names.val) or ""
            elif word == "basedOn":
                self.based_on = child.get(names.val) or ""
            elif word == "rPr":
                self.toggles = toggles(child, names)
            elif word == "pPr":
                self._paragraph(child, names)

    def _paragraph(self, properties: Element, names: Names) -> None:
        for child in properties:
            word = names.local[child.tag]
            if word == "outlineLvl":
                self.level = whole_number(child.get(names.val), 9, 0, 9) + 1
            elif word == "numPr":
                for entry in child:
                    if names.local[entry.tag] == "numId":
                        self.number = entry.get(names.val) or ""
                    elif names.local[entry.tag] == "ilvl":
                        self.number_level = whole_number(entry.get(names.val), 0, 0, 8)


def toggles(properties: Element, names: Names) -> dict[str, bool]:
    """Return the toggle properties that an ``rPr`` sets, by our words: bold, hidden, strike."""
    found: dict[str, bool] = {}
    for child in properties:
        word = _TOGGLES.get(names.local[child.tag])
        if word is not None:
            found[word] = is_on(child.get(names.val)) or found.get(word, False)
    return found


def without_unread(content: bytes) -> bytes:
    """Return a styles part without what :func:`read_styles` passes over: two thirds of Word's own, which take time to parse.

    These are the list of styles that are not there (17.7.4.5), and of a style of tables the lines of the table and the looks
    of single rows and columns (17.7.6).
    """
    # A remark may hold anything. One letter is found much sooner than two.
    if (b"!" in content and b"<!" in content) or content.find(b"<?", 2, content.rfind(b"?")) >= 0:
        return content
    for name in _UNREAD:
        content = _without(content, b"<" + name, b"</" + name + b">")
    return content


def _without(content: bytes, start: bytes, end: bytes) -> bytes:
    """Return ``content`` without each element from ``start`` to ``end``; as it is where these do not stand in turn."""
    *pieces, rest = content.split(end)
    kept = []
    for piece in pieces:
        before, _, cut = piece.partition(start)
        opening, closed, _ = cut.partition(b">")
        if not closed or opening[:1].strip() or opening.endswith(b"/") or start in cut or _STYLE in cut:
            return content
        kept.append(before)
    return content if start in rest else b"".join((*kept, rest))


def read_styles(root: Element) -> Styles:
    """Read a styles part."""
    names = names_of(str(root.tag))
    styles = Styles()
    raw: dict[str, _Raw] = {}
    default = ""
    for element in root:
        word = names.local[element.tag]
        if word == "style":
            identifier = element.get(names.w + "styleId") or ""
            raw.setdefault(identifier, _Raw(element, names))
            if element.get(names.w + "default") is not None and is_on(element.get(names.w + "default")):
                if raw[identifier].kind == "paragraph":
                    default = default or identifier
                elif raw[identifier].kind == "table":
                    styles.table_default = Style(identifier, identifier)
        elif word == "docDefaults":
            for properties in element.iter(names.r_pr):
                _set(styles.defaults, toggles(properties, names))
    for identifier in raw:
        styles.by_id[identifier] = _resolve(identifier, raw)
    defaults = styles.defaults
    everywhere = defaults.hidden or defaults.strike or defaults.bold
    for identifier, style in styles.by_id.items():
        in_table = raw[identifier].kind == "table" and style.bold
        style.exact = everywhere or style.hidden or style.strike or in_table
        style.plain = not (style.level or style.number or style.quote)
    styles.plain.exact = everywhere
    styles.plain = styles.by_id.get(default) or styles.plain
    styles.table_default = styles.by_id.get(styles.table_default.id) or Style("", "")
    styles.special_runs = {
        identifier: style for identifier, style in styles.by_id.items() if style.bold or style.hidden or style.strike
    }
    styles.numbering_styles = {
        identifier: style.number for identifier, style in styles.by_id.items() if raw[identifier].kind == "numbering"
    }
    return styles


def _resolve(identifier: str, raw: dict[str, _Raw]) -> Style:
    own = raw[identifier]
    style = Style(identifier, own.name or identifier)
    chain = [own]
    while len(chain) < _DEEPEST and (base := raw.get(chain[-1].based_on)) is not None and base not in chain:
        chain.append(base)
    for entry in reversed(chain):
        _set(style, entry.toggles)
        if entry.number is not None:
            style.number = entry.number
        if entry.number_level >= 0:
            style.number_level = entry.number_level
    deeper = next((found for entry in chain if (found := _LIST.fullmatch(entry.name)) is not None), None)
    style.depth = int(deeper[1]) if deeper is not None and style.number else 1
    style.level = next((level for entry in chain if (level := _level(entry)) is not None), 0)
    return style


def _level(entry: _Raw) -> int | None:
    """Return the heading level a style gives by its own name or outline level, None when it says nothing."""
    heading = _HEADING.fullmatch(entry.name)
    if heading and entry.kind == "paragraph":
        return int(heading[1])
    if entry.level is None:
        return None
    return entry.level if entry.level <= 9 else 0


def _set(style: Style, values: dict[str, bool]) -> None:
    if "bold" in values:
        style.bold = values["bold"]
    if "hidden" in values:
        style.hidden = values["hidden"]
    if "strike" in values:
        style.strike = values["strike"]
