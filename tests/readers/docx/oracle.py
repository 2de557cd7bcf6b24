"""A second reader of Word files: slow, obvious, and written apart from the first. It knows text and style names only.

It climbs down the tree of the standard library's parser, looks everything up where it is needed and keeps nothing. The
two readers have to agree on every real file; each disagreement so far was a fault in one of them.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from urllib.parse import unquote
from xml.etree import ElementTree as ET

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
OFF = {"0", "false", "off"}
KNOWN = {
    "rt",
    "pPr",
    "rPr",
    "instrText",
    "delInstrText",
    "sdtPr",
    "sdtEndPr",
    "txbxContent",
    "p",
    "tbl",
    "tblPr",
    "tcPr",
}
SPACES = " \t\r\n"


def read(data: bytes) -> list[tuple[str, str]]:
    """Return text and style name of every paragraph that the body shows, or raise."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    names = {unquote(name.replace("\\", "/")).strip("/").lower(): name for name in archive.namelist()}

    def parse(name: str) -> ET.Element:
        return ET.fromstring(archive.read(names[name.lower()]))  # noqa: S314  # only what the reader took

    def targets(rels: str, folder: str) -> dict[str, str]:
        found: dict[str, str] = {}
        if rels.lower() not in names:
            return found
        for link in parse(rels):
            target = unquote(link.get("Target", "").split("#")[0]).replace("\\", "/")
            path = posixpath.normpath(posixpath.join("/", folder, target)).strip("/")
            if link.get("TargetMode") != "External" and path.lower() in names:
                found.setdefault(link.get("Type", "").rpartition("/")[2], path)
        return found

    main = targets("_rels/.rels", "").get("officeDocument", "word/document.xml")
    folder, _, base = main.rpartition("/")
    styles = targets(f"{folder}/_rels/{base}.rels", folder).get("styles")
    return Oracle(parse(main), parse(styles) if styles else None).paragraphs()


class Oracle:
    """One document."""

    def __init__(self, root: ET.Element, styles: ET.Element | None) -> None:
        self.root = root
        self.w = root.tag.partition("}")[0] + "}"
        self.math = "{http://purl.oclc.org/ooxml/officeDocument/math}t" if "purl" in self.w else None
        self.math = self.math or "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
        self.keep = root.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        self.styles: dict[str, ET.Element] = {}
        self.defaults: list[ET.Element] = []
        self.default = None
        if styles is not None:
            self.sw = styles.tag.partition("}")[0] + "}"
            for style in styles.findall(self.sw + "style"):
                self.styles.setdefault(style.get(self.sw + "styleId", ""), style)
                if (
                    style.get(self.sw + "type", "paragraph") == "paragraph"
                    and style.get(self.sw + "default", "0") not in OFF
                ):
                    self.default = self.default or style.get(self.sw + "styleId", "")
            self.defaults = list(styles.iter(self.sw + "docDefaults"))
        self.stack: list[str] = []
        self.loose = self.loose_fields()

    # -- styles

    def style_name(self, identifier: str | None) -> str:
        if identifier is None:
            identifier = self.default
            if identifier is None:
                return "Normal"
        style = self.styles.get(identifier)
        name = style.find(self.sw + "name") if style is not None else None
        return (name.get(self.sw + "val") if name is not None else "") or identifier

    def style_hides(self, identifier: str | None, seen: int = 0) -> bool:
        style = self.styles.get(identifier or "")
        if style is None or seen > 20:
            return False
        own = style.find(f"{self.sw}rPr/{self.sw}vanish")
        if own is not None:
            return own.get(self.sw + "val") not in OFF
        base = style.find(self.sw + "basedOn")
        return self.style_hides(base.get(self.sw + "val"), seen + 1) if base is not None else False

    def hides(self, properties: ET.Element | None, paragraph_style: str | None, table_style: str | None) -> bool:
        run_style = None
        if properties is not None:
            own = [child for child in properties if child.tag == self.w + "vanish"]
            if own:
                return any(child.get(self.w + "val") not in OFF for child in own)
            for child in properties:
                if child.tag == self.w + "rStyle":
                    run_style = child.get(self.w + "val")
        for default in self.defaults:
            for vanish in default.iter(self.sw + "vanish"):
                if vanish.get(self.sw + "val") not in OFF:
                    return True
        levels = [self.style_hides(identifier) for identifier in (paragraph_style, run_style, table_style)]
        return sum(levels) % 2 == 1

    # -- fields

    def loose_fields(self) -> set[ET.Element]:
        loose: set[ET.Element] = set()
        begun: list[list[ET.Element]] = []
        for mark in self.root.iter(self.w + "fldChar"):
            kind = mark.get(self.w + "fldCharType")
            if kind == "begin":
                begun.append([mark])
            elif not begun:
                loose.add(mark)
            elif kind == "end":
                begun.pop()
            else:
                begun[-1].append(mark)
        for marks in begun:
            loose.update(marks)
        return loose

    # -- blocks

    def paragraphs(self) -> list[tuple[str, str]]:
        return self.blocks(self.root, deleted=False, table_style=None)

    def blocks(self, element: ET.Element, *, deleted: bool, table_style: str | None) -> list[tuple[str, str]]:
        """Read a container: join what a deleted mark joins, inside this container only."""
        self.pending: str | None
        found: list[tuple[str, str]] = []
        waiting: tuple[str, str] | None = None
        for child, gone in self.flat(element, deleted=deleted):
            if child.tag == self.w + "tbl":
                if waiting and waiting[0]:
                    found.append(waiting)
                waiting = None
                found += self.table(child, deleted=gone)
                continue
            text, style, mark = self.paragraph(child, deleted=gone, table_style=table_style)
            if waiting:
                text = waiting[0] + text
                waiting = None
            if mark == "deleted":
                waiting = (text, style)
            elif text or mark != "hidden":
                found.append((text, style))
        if waiting and waiting[0]:
            found.append(waiting)
        return found

    def flat(self, element: ET.Element, *, deleted: bool) -> list[tuple[ET.Element, bool]]:
        """Return the paragraphs and tables of a container, wrappers opened."""
        found: list[tuple[ET.Element, bool]] = []
        for child in element:
            if child.tag in {self.w + "p", self.w + "tbl"}:
                found.append((child, deleted))
                if child.tag == self.w + "p":
                    found += self.flat_inside(child, deleted=deleted)
            elif child.tag == MC + "AlternateContent":
                branch = self.branch(child)
                if branch is not None:
                    found += self.flat(branch, deleted=deleted)
            elif child.tag != self.w + "txbxContent":
                found += self.flat(child, deleted=deleted or child.tag in {self.w + "del", self.w + "moveFrom"})
        return found

    def flat_inside(self, paragraph: ET.Element, *, deleted: bool) -> list[tuple[ET.Element, bool]]:
        """Return paragraphs that stand in a paragraph without a text box around them, against the standard."""
        return self.flat(paragraph, deleted=deleted)

    def table(self, table: ET.Element, *, deleted: bool) -> list[tuple[str, str]]:
        style = table.find(f"{self.w}tblPr/{self.w}tblStyle")
        name = style.get(self.w + "val") if style is not None else None
        found: list[tuple[str, str]] = []
        above: set[int] = set()
        for row in self.inside(table, "tr"):
            properties = row.find(self.w + "trPr")
            words = {} if properties is None else {child.tag.removeprefix(self.w): child for child in properties}
            column = 1 + number(words["gridBefore"].get(self.w + "val") if "gridBefore" in words else "0")
            texts: list[tuple[str, str]] = []
            merged: set[int] = set()
            for cell in self.inside(row, "tc"):
                settings = cell.find(self.w + "tcPr")
                own = {} if settings is None else {child.tag.removeprefix(self.w): child for child in settings}
                content = self.blocks(cell, deleted=deleted, table_style=name)
                if "cellDel" in own:
                    continue
                down = own["vMerge"].get(self.w + "val", "continue") if "vMerge" in own else ""
                if down == "continue" and column in above:
                    merged.add(column)
                    content = []
                elif down == "restart":
                    merged.add(column)
                if (
                    "hMerge" in own
                    and own["hMerge"].get(self.w + "val") != "restart"
                    and not any(text for text, _ in content)
                ):
                    content = []
                texts += content
                column += number(own["gridSpan"].get(self.w + "val") if "gridSpan" in own else "1") or 1
            hidden = "hidden" in words and words["hidden"].get(self.w + "val") not in OFF
            if "del" in words or hidden:
                continue
            above = merged
            found += texts
        return found

    def inside(self, element: ET.Element, local: str) -> list[ET.Element]:
        found = []
        for child in element:
            if child.tag == self.w + local:
                found.append(child)
            elif child.tag == MC + "AlternateContent":
                branch = self.branch(child)
                found += self.inside(branch, local) if branch is not None else []
            elif child.tag not in {self.w + "p", self.w + "tbl", self.w + "tr", self.w + "tc"}:
                found += self.inside(child, local)
        return found

    # -- paragraphs

    def paragraph(self, element: ET.Element, *, deleted: bool, table_style: str | None) -> tuple[str, str, str]:
        style_element = element.find(f"{self.w}pPr/{self.w}pStyle")
        style = style_element.get(self.w + "val") if style_element is not None else None
        properties = element.find(f"{self.w}pPr/{self.w}rPr")
        mark = ""
        if properties is not None:
            words = {child.tag for child in properties}
            vanish = properties.find(self.w + "vanish")
            if vanish is not None and vanish.get(self.w + "val") not in OFF:
                mark = "hidden"
            if words & {self.w + "del", self.w + "moveFrom"}:
                mark = "deleted"
        self.hidden = False
        self.effective = style if style is not None else self.default
        self.in_table = table_style
        text = self.content(element, deleted=deleted, hidden=self.hides(None, self.effective, table_style))
        if self.style_hides(self.effective) and not mark:
            mark = "hidden"
        if mark == "hidden" and not self.hidden:
            mark = ""
        if deleted and not text:
            mark = "deleted"
        return text, self.style_name(style), mark

    def content(self, element: ET.Element, *, deleted: bool, hidden: bool) -> str:  # noqa: C901, PLR0912  # obvious, not short
        out = ""
        if element.tag == self.w + "r":
            hidden = self.hides(element.find(self.w + "rPr"), self.effective, self.in_table)
        for child in element:
            local = child.tag.removeprefix(self.w)
            piece = ""
            if child.tag == MC + "AlternateContent":
                branch = self.branch(child)
                piece = self.content(branch, deleted=deleted, hidden=hidden) if branch is not None else ""
                out += piece
                continue
            if local == "fldChar":
                self.field(child)
            elif local == "t" or child.tag == self.math:
                piece = self.shown(child)
            elif local in {"br", "cr"}:
                piece = "\n"
            elif local in {"tab", "ptab"}:
                piece = "\t"
            elif local == "noBreakHyphen":
                piece = "-"
            elif local == "sym":
                piece = symbol(child.get(self.w + "char", ""), child.get(self.w + "font", ""))
            elif local == "sdt":
                for inner in child.findall(self.w + "sdtContent"):
                    out += self.content(inner, deleted=deleted, hidden=hidden)
            elif local in {"del", "moveFrom"}:
                self.content(child, deleted=True, hidden=hidden)
            elif local not in KNOWN:
                out += self.content(child, deleted=deleted, hidden=hidden)
            if piece and "code" not in self.stack and not deleted:
                if hidden:
                    self.hidden = True
                else:
                    out += piece
            elif local == "delText" and deleted:
                self.hidden = self.hidden or bool(child.text)
            elif piece and deleted and "code" not in self.stack:
                self.hidden = True
        return out

    def field(self, mark: ET.Element) -> None:
        if mark in self.loose:
            return
        kind = mark.get(self.w + "fldCharType")
        if kind == "begin":
            self.stack.append("code")
        elif kind == "separate" and self.stack:
            self.stack[-1] = "result"
        elif kind == "end" and self.stack:
            self.stack.pop()

    def shown(self, element: ET.Element) -> str:
        text = element.text or ""
        space = element.get("{http://www.w3.org/XML/1998/namespace}space")
        if space != "preserve" and not (space is None and self.keep):
            text = text.strip(SPACES)
        return re.sub(r"[\r\n]+", " ", text)

    def branch(self, alternatives: ET.Element) -> ET.Element | None:
        for branch in alternatives:
            words = {self.w + "t", self.w + "txbxContent", self.w + "sym", self.math}
            if any(element.tag in words for element in branch.iter()):
                return branch
        return next(iter(alternatives), None)


def number(value: str | None) -> int:
    try:
        return min(max(int(value or ""), 0), 1000)
    except ValueError:
        return 0


def symbol(code: str, font: str) -> str:
    from briefcheck.readers.docx.symbols import (
        symbol as known,  # a table of characters: there is no second way to read it
    )

    return known(code, font)
