"""Whole parts that no page shows: the picture of the first page, people, printers, task panes, and what nothing leads to."""

from __future__ import annotations

from lxml import etree

from briefcheck.cleaning.parcel import Parcel
from briefcheck.cleaning.xmlpart import remove
from briefcheck.readers.docx.concealed.kept import comment, remarks
from briefcheck.readers.docx.concealed.ziprest import rest


def take_out_thumbnail(parcel: Parcel) -> int:
    """Take out the picture of the first page as it was at some earlier save."""
    return _drop(parcel, "thumbnail")


def take_out_people(parcel: Parcel) -> int:
    """Take out the list of those who edited the file together, with their accounts (MS-DOCX 2.5.3.6)."""
    return _drop(parcel, "people")


def take_out_printer(parcel: Parcel) -> int:
    """Take out the settings of the printer, which tell its name and its server (17.6.14)."""
    for name in parcel.stories():
        root = parcel.edit(name, b"printerSettings")
        for element in [] if root is None else list(root.iter("{*}printerSettings")):
            remove(element)
    return _drop(parcel, "printerSettings")


def take_out_add_ins(parcel: Parcel) -> int:
    """Take out the task panes that open with the document; what they drew on a page stays."""
    panes = list(parcel.targets("webextensiontaskpanes"))
    for owner, link in panes:
        parcel.cut(owner, link.id)
    return len(panes)


def take_out_leftovers(parcel: Parcel) -> int:
    """Take out the parts to which nothing leads, and remarks in the XML and in the zip file: no program shows them."""
    gone = [name for name in parcel.names if name in parcel.lost]
    parcel.dropped.update(gone)
    if comment(parcel.package.data) or next(rest(parcel.package), None) is not None:
        parcel.anew = True  # a file that is written anew has nothing but its parts
    return len(gone) + parcel.anew + sum(_take_out_remarks(parcel, name) for name in parcel.stories())


def _take_out_remarks(parcel: Parcel, name: str) -> int:
    """Take out what stands in the XML of a part as a comment or an instruction; whoever reads the file as text sees it."""
    if not parcel.has(name) or next(remarks(parcel.content(name)), None) is None:
        return 0
    found = list(parcel.root(name).iter(etree.Comment, etree.ProcessingInstruction))
    for remark in found:
        remove(remark)
    return len(found)


def _drop(parcel: Parcel, kind: str) -> int:
    gone = {link.target.lower() for _, link in parcel.targets(kind)}
    for name in gone:
        parcel.drop(name)
    return len(gone)
