"""Comments: where they hang, what they say, and the parts that say who answered and when (17.13.4; MS-DOCX 2.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefcheck.cleaning.parcel import Parcel
from briefcheck.cleaning.xmlpart import remove
from briefcheck.readers.docx.names import Names, names_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PARTS: Final = ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "documenttasks")
_ANCHORS: Final = ("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef")


def take_out_comments(parcel: Parcel) -> int:
    """Take out every comment; return how many there were, at least 1 where there was anything to take out."""
    count = anchors = 0
    for _, link in list(parcel.targets(*_PARTS)):
        if link.kind == "comments":
            root = parcel.root(link.target)
            count += sum(1 for _ in root.iterchildren("{*}comment"))
        parcel.drop(link.target)
        anchors += 1
    for name in parcel.stories():
        root_of_story = parcel.edit(name, b"comment", b"annotationRef")
        if root_of_story is not None:
            anchors += _take_out_anchors(root_of_story, names_of(str(root_of_story.tag)))
    return count or min(anchors, 1)


def _take_out_anchors(root: Element, names: Names) -> int:
    anchors = list(root.iter(*(names.w + word for word in _ANCHORS)))
    for anchor in anchors:
        run = anchor.getparent()
        remove(anchor)
        if run is not None and run.tag == names.r and all(child.tag == names.r_pr for child in run):
            remove(run)
    return len(anchors)
