"""Pictures: what was cropped away, where they were taken, those that are hidden, and the picture of the first page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefcheck.document.document import OF_THE_FILE, Concealed, HeldText
from briefcheck.document.place import Place
from briefcheck.lazy import pattern
from briefcheck.readers.docx.concealed.opened import Opened
from briefcheck.readers.docx.concealed.scan import has, holds
from briefcheck.readers.docx.names import VML, whole_number

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from briefcheck.readers.docx.concealed.story import Story

SMALLEST_CROP: Final = 0.1
"""The share of a picture that must be cropped away to be worth a word: less is a border trimmed."""

_CROP: Final = holds(
    b"srcRect", b"crop", then=pattern(rb"srcRect\s+[^>]{0,200}?[ltrb]=|crop(?:left|top|right|bottom)=")
)
_HIDDEN: Final = holds(b" hidden=", then=pattern(rb" hidden=[\"'](?:1|true|on)"))
_SAYS: Final = pattern(rb"[ :\w]+=[\"'][^\"']")
_ATTRIBUTES: Final = (b"descr=", b" alt=", b" title=", b":title=")
_TABLES: Final = holds(b"tblCaption", b"tblDescription")
# DrawingML has a family of namespaces for Transitional and one for Strict files, too.
_CROPPED: Final = "{*}srcRect"
_PROPERTIES: Final = "{*}docPr"
_FRAMES: Final = frozenset({"inline", "anchor"})
_OFFICE_TITLE: Final = "{urn:schemas-microsoft-com:office:office}title"
_SIDES: Final = (("l", "r"), ("t", "b"))
_VML_SIDES: Final = (("cropleft", "cropright"), ("croptop", "cropbottom"))
# The thumbnail that python-docx gives to every file it makes: an empty page.
_EMPTY_PAGES: Final = frozenset({0x67D6C8A2})


def find_crops(opened: Opened) -> Iterator[Concealed]:
    """Yield pictures of which more than :data:`SMALLEST_CROP` was cropped away; ``text`` is the share in per cent."""
    for story in opened.stories(_CROP):
        for element in story.each(_CROPPED, VML + "imagedata"):
            share = _cropped(element)
            if share > SMALLEST_CROP:
                yield Concealed("cropped-picture", f"{share:.0%}", story.place(element), name=_named(element))


def _cropped(element: Element) -> float:
    """Return the share of the picture that is not shown, 0 to 1."""
    vector = element.tag == VML + "imagedata"
    shown = 1.0
    for sides in _VML_SIDES if vector else _SIDES:
        cut = sum((_vml_share if vector else _share)(element.get(side)) for side in sides)
        shown *= 1 - min(cut, 1.0)
    return 1 - shown


def _share(value: str | None) -> float:
    """Return a percentage of DrawingML, in thousandths of a per cent or in Strict files with a sign, as a share."""
    if value and value.endswith("%"):
        try:
            return max(0.0, min(float(value[:-1]) / 100, 1.0))
        except ValueError:
            return 0.0
    return whole_number(value, 0, 0, 100_000) / 100_000


def _vml_share(value: str | None) -> float:
    """Return a fraction of VML: "13107f" in 65536ths, or a plain number."""
    if value and value.endswith("f"):
        return whole_number(value[:-1], 0, 0, 65536) / 65536
    try:
        return max(0.0, min(float(value or "0"), 1.0))
    except ValueError:
        return 0.0


def find_hidden_pictures(opened: Opened) -> Iterator[Concealed]:
    """Yield the drawings that are set not to be shown (20.4.2.5)."""
    for story in opened.stories(_HIDDEN):
        for element in story.each(_PROPERTIES):
            if element.get("hidden") in {"1", "true", "on"}:
                yield Concealed("hidden-picture", _described(element), story.place(element), name=_named(element))


def find_locations(opened: Opened) -> Iterator[Concealed]:
    """Yield the photographs that say where they were taken; ``text`` are the degrees."""
    seen: set[str] = set()
    for owner, link in opened.targets("image"):
        if link.target.lower() in seen:
            continue
        seen.add(link.target.lower())
        from briefcheck.readers.docx.concealed.exif import LONGEST, location
        from briefcheck.readers.docx.concealed.links import place_of_use

        found = location(opened.head(link.target, LONGEST))
        if found is not None:
            place = place_of_use(opened, owner, link.id)
            name = link.target.rpartition("/")[2]
            yield Concealed("picture-location", f"{found[0]:.6f}, {found[1]:.6f}", place, name=name)


def find_thumbnail(opened: Opened) -> Iterator[Concealed]:
    """Yield the picture of the first page, as it was at some earlier save; ``text`` are its words, where it has any."""
    for _, link in opened.targets("thumbnail"):
        entry = opened.package.find(link.target)
        if entry is None or entry.crc in _EMPTY_PAGES or not entry.size:
            continue
        from briefcheck.readers.docx.concealed.metafile import words_of

        words = words_of(opened.content(link.target)) if link.target.lower().endswith((".emf", ".wmf")) else ""
        yield Concealed("thumbnail", words, OF_THE_FILE, name=link.target.rpartition("/")[2], sure=bool(words))


def alt_texts(opened: Opened) -> Iterator[HeldText]:
    """Yield the descriptions and titles of pictures, shapes and tables."""
    for story in opened.word_stories(_describes):
        seen: set[tuple[str, Place]] = set()
        for element in story.each("tblCaption", "tblDescription", _PROPERTIES, "{*}cNvPr", VML + "*"):
            for text in _descriptions(element, story):
                key = (text, story.place(element))
                if key not in seen:
                    seen.add(key)
                    yield HeldText("alt-text", text, key[1], name=_named(element))


def _describes(content: bytes) -> bool:
    return any(has(content, name, _SAYS) for name in _ATTRIBUTES) or _TABLES(content)


def _descriptions(element: Element, story: Story) -> Iterator[str]:
    for name in ("descr", "title", "alt", _OFFICE_TITLE, story.names.val):
        text = (element.get(name) or "").strip()
        if text:
            yield text


def _described(element: Element) -> str:
    return (element.get("descr") or element.get("title") or "").strip()


def _named(element: Element) -> str:
    """Return the name that Word shows in the list of objects: "Picture 3"."""
    for above in [element, *element.iterancestors()]:
        word = str(above.tag).rpartition("}")[2]
        if word == "docPr":
            return above.get("name") or ""
        if word in _FRAMES:
            return next((shape.get("name") or "" for shape in above.iterchildren(_PROPERTIES)), "")
    return ""
