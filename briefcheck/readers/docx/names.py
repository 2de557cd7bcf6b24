"""The XML names of WordprocessingML, once for the Transitional and once for the Strict namespaces (ISO/IEC 29500-1, -4)."""

from __future__ import annotations

from typing import Final

MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VML: Final = "{urn:schemas-microsoft-com:vml}"
TEXT_PATH: Final = VML + "textpath"
IMAGE_TAGS: Final = ("drawing", "pict", "object")
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

TRANSITIONAL: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"

# What the flat walk does at an element; the walk's table of handlers has one entry for each from OTHER on.
(
    TEXT,
    PARAGRAPH,
    SPECIAL,
    STYLE,
    RUN_STYLE,
    LEVEL,
    NUMBER,
    OUTLINE,
    TAB,
    BREAK,
    HYPHEN,
    TABLE,
    ROW,
    CELL,
    SPAN,
    BEFORE,
    DOWN,
    ACROSS,
    HEADER_ROW,
    HIDDEN_ROW,
    TABLE_STYLE,
    INSERTED,
    DELETED,
    CELL_DELETED,
    CELL_INSERTED,
    FORMAT,
    ANCHOR,
    PAGE_PART,
    FOREIGN,
    BOLD,
    LOOK,
    OLD,
    BOX,
    FIELD,
) = range(34)

_WALK: Final = {
    "t": TEXT,
    "p": PARAGRAPH,
    "pStyle": STYLE,
    "rStyle": RUN_STYLE,
    "ilvl": LEVEL,
    "numId": NUMBER,
    "outlineLvl": OUTLINE,
    "tab": TAB,
    "ptab": TAB,
    "br": BREAK,
    "cr": BREAK,
    "noBreakHyphen": HYPHEN,
    "tbl": TABLE,
    "tr": ROW,
    "tc": CELL,
    "gridSpan": SPAN,
    "gridBefore": BEFORE,
    "vMerge": DOWN,
    "hMerge": ACROSS,
    "tblHeader": HEADER_ROW,
    "hidden": HIDDEN_ROW,
    "tblStyle": TABLE_STYLE,
    "ins": INSERTED,
    "moveTo": INSERTED,
    "del": DELETED,
    "moveFrom": DELETED,
    "cellDel": CELL_DELETED,
    "cellIns": CELL_INSERTED,
    "cellMerge": FORMAT,
    "rPrChange": LOOK,
    "pPrChange": OLD,
    "tblPrChange": FORMAT,
    "tblGridChange": FORMAT,
    "trPrChange": FORMAT,
    "tcPrChange": FORMAT,
    "sectPrChange": FORMAT,
    "numberingChange": FORMAT,
    "commentRangeStart": ANCHOR,
    "commentReference": ANCHOR,
    "headerReference": PAGE_PART,
    "footerReference": PAGE_PART,
    "altChunk": FOREIGN,
    "subDoc": FOREIGN,
    "footnoteReference": SPECIAL,
    "endnoteReference": SPECIAL,
    "b": BOLD,
    "strike": LOOK,
    "dstrike": LOOK,
    "highlight": LOOK,
    "vanish": LOOK,
    "delText": SPECIAL,
    "fldChar": FIELD,
    "fldSimple": SPECIAL,
    "hyperlink": SPECIAL,
    "ruby": SPECIAL,
    "sym": SPECIAL,
    "sdt": SPECIAL,
    "drawing": SPECIAL,
    "pict": SPECIAL,
    "object": SPECIAL,
    "txbxContent": BOX,
}


class Names:
    """The names of one family of namespaces, as lxml writes them: ``{namespace}local``."""

    def __init__(self, word: str, relationships: str, math: str) -> None:
        """Take the three namespaces."""
        w = "{" + word + "}"
        self.w = w
        self.val = w + "val"
        self.id = w + "id"
        self.type = w + "type"
        self.author = w + "author"
        self.date = w + "date"
        self.relationship = "{" + relationships + "}id"
        self.p_pr = w + "pPr"
        self.r_pr = w + "rPr"
        self.r = w + "r"
        self.body = w + "body"
        self.of_styles = (w + "name", w + "basedOn", self.r_pr, self.p_pr)
        self.t = w + "t"
        self.math_text = "{" + math + "}t"
        self.codes = {w + local: code for local, code in _WALK.items()}
        self.codes[self.math_text] = TEXT
        self.codes[MC + "AlternateContent"] = SPECIAL
        self.tags = tuple(self.codes)
        self.local = _Local(w)
        self.local[self.math_text] = "t"


class _Local(dict[str, str]):
    """From a full name to the local one for names in the Word namespace; other names stay whole. Fills itself."""

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self.prefix = prefix

    def __missing__(self, name: object) -> str:
        # Comments and processing instructions have a function as their tag, but the parser drops them.
        whole = str(name)
        local = whole.removeprefix(self.prefix)
        if len(self) < 2000:  # a hostile file could hold any number of names
            self[whole] = local
        return local


WORD: Final = Names(
    TRANSITIONAL,
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
)
WORD_STRICT: Final = Names(
    STRICT,
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)


def names_of(tag: str) -> Names:
    """Return the names for a part whose root element is ``tag``."""
    return WORD_STRICT if tag.startswith(WORD_STRICT.w) else WORD


def is_on(value: str | None) -> bool:
    """Tell whether an on/off property is on: present without a value counts (ISO/IEC 29500-1, 17.17.4)."""
    return value not in {"0", "false", "off"}


def whole_number(value: str | None, default: int, low: int, high: int) -> int:
    """Return ``value`` as a number held between ``low`` and ``high``, ``default`` when it is none."""
    try:
        return min(max(int(value or ""), low), high)
    except ValueError:
        return default
