"""The pieces of WordprocessingML that python-docx has no words for: content controls, fields, custom properties."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from briefcheck.blank.form import Slot
from briefcheck.blank.styles import PROMPT
from briefcheck.doctypes.prompts import FormLanguage

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

_DATES: Final[dict[FormLanguage, tuple[str, str]]] = {
    "en": ("d MMMM yyyy", "en-GB"),
    "zh": ("yyyy年M月d日", "zh-CN"),
    "both": ("yyyy-MM-dd", "zh-CN"),
}
"""How the calendar of a date control writes a day, and in which language."""

_BOX: Final = "Segoe UI Symbol"
_W14: Final = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_TICKED, _EMPTY = "☑", "☐"
_CUSTOM: Final = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_FORMAT_ID: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""Of all custom properties (ISO/IEC 29500-1, 22.3)."""


class Controls:
    """Makes content controls, each with a number of its own."""

    def __init__(self, language: FormLanguage) -> None:
        """Take the language of the form."""
        self.language = language
        self.made = 0

    def in_line(self, slot: Slot) -> BaseOxmlElement:
        """Return a control that stands in a paragraph, with its prompt."""
        return element(self._in_line(slot))

    def of_lines(self, slot: Slot, style: str = "") -> BaseOxmlElement:
        """Return a control that stands between paragraphs and may hold any number of them.

        The prompt in it is a control of its own, which Word takes away as soon as somebody writes over it.
        """
        dressed = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        prompt = self._in_line(slot, "<w:temporary/>")
        return element(self._made(slot.tag, slot.name, "", f"<w:p>{dressed}{prompt}</w:p>"))

    def box(self, tag: str, name: str) -> BaseOxmlElement:
        """Return a box to be ticked."""
        states = (
            f'<w14:checked w14:val="0"/><w14:checkedState w14:val="{ord(_TICKED):04X}" w14:font="{_BOX}"/>'
            f'<w14:uncheckedState w14:val="{ord(_EMPTY):04X}" w14:font="{_BOX}"/>'
        )
        fonts = f'<w:rFonts w:ascii="{_BOX}" w:hAnsi="{_BOX}" w:eastAsia="{_BOX}" w:hint="eastAsia"/>'
        kind = f"<w14:checkbox {_W14}>{states}</w14:checkbox>"
        return element(self._made(tag, name, kind, f"<w:r><w:rPr>{fonts}</w:rPr><w:t>{_EMPTY}</w:t></w:r>"))

    def _in_line(self, slot: Slot, more: str = "") -> str:
        kind = self._date() if slot.kind == "date" else ""
        return self._made(slot.tag, slot.name, f"{more}<w:showingPlcHdr/>{kind}", _prompt(slot.prompt))

    def _made(self, tag: str, name: str, more: str, content: str) -> str:
        self.made += 1
        return (
            f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(name)}/><w:tag w:val={quoteattr(tag)}/>"
            f'<w:id w:val="{self.made}"/>{more}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
        )

    def _date(self) -> str:
        form, language = _DATES[self.language]
        return (
            f'<w:date><w:dateFormat w:val="{form}"/><w:lid w:val="{language}"/>'
            '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
        )


def element(source: str) -> BaseOxmlElement:
    """Return an element of WordprocessingML."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    start = source.index(">") if source[source.index(">") - 1] != "/" else source.index(">") - 1
    made: BaseOxmlElement = parse_xml(f"{source[:start]} {nsdecls('w')}{source[start:]}")
    return made


def field(code: str, shown: str) -> list[BaseOxmlElement]:
    """Return the runs of a field that Word works out anew, with what is shown until then."""
    runs = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        f'<w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        f"<w:r><w:t>{escape(shown)}</w:t></w:r>",
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
    return [element(run) for run in runs]


def set_custom_properties(document: Document, properties: Mapping[str, str]) -> None:
    """Give the file custom properties."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    entries = "".join(
        f'<property fmtid="{_FORMAT_ID}" pid="{number}" name={quoteattr(name)}><vt:lpwstr>{escape(value)}</vt:lpwstr></property>'
        for number, (name, value) in enumerate(properties.items(), start=2)
    )
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="{_CUSTOM}" xmlns:vt="{_TYPES}">{entries}</Properties>'
    package = document.part.package
    part = Part(PackURI("/docProps/custom.xml"), _CONTENT_TYPE, xml.encode(), package)
    package.relate_to(part, _RELATION)


def _prompt(text: str) -> str:
    return f'<w:r><w:rPr><w:rStyle w:val="{PROMPT}"/></w:rPr><w:t>{escape(text)}</w:t></w:r>'
