"""The package: a zip file of parts that are joined by relationships (ISO/IEC 29500-2), opened with mistrust."""

from __future__ import annotations

import posixpath
import re
import zlib
from functools import cache
from typing import TYPE_CHECKING, Final

from lxml import etree

from briefcheck.lazy import pattern
from briefcheck.readers.docx import unreadable as reasons
from briefcheck.readers.docx.directory import Entry, read_directory
from briefcheck.readers.docx.unreadable import unreadable
from briefcheck.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_PARTS: Final = 10_000
MAX_PART_BYTES: Final = 64 * 2**20  # a part of text; 300 pages are about 10 MiB
MAX_TOTAL_BYTES: Final = 128 * 2**20
MAX_ELEMENTS: Final = 2_000_000  # in one part; some 200 bytes of memory each
SMALLEST_ELEMENT: Final = 4
MAX_RATIO: Final = 300  # deflate reaches 1032; real parts stay below 100
SAFE_PACKED: Final = MAX_PART_BYTES // 1032  # deflate packs no tighter: this cannot grow to more than a part may hold
RATIO_COUNTS_FROM: Final = 8 * 2**20

# A DOCTYPE can only stand before the root element, after comments and processing instructions. Word writes none.
_DOCTYPE: Final = pattern(rb"(?>(?>[^<]|<\?.*?\?>|<!--.*?-->)*+)<!DOCTYPE", re.DOTALL)
_PLAIN_TARGET: Final = pattern(r"\w[\w-]*(?:/\w[\w-]*)*\.\w+")  # nothing to decode, no way up
_ENCRYPTED: Final = 0x1
_STORED: Final = 0
_DEFLATED: Final = 8


class BrokenPartError(Exception):
    """A part that is missing, damaged or refused. ``why`` is a full sentence."""

    def __init__(self, why: Text) -> None:
        """Take the sentence."""
        super().__init__(why.en)
        self.why = why


class Relationship:
    """One relationship of a part: its ``kind`` (the last word of its type), and a target part or an address outside."""

    __slots__ = ("external", "id", "kind", "target")

    def __init__(self, identifier: str, kind: str, target: str, *, external: bool) -> None:
        """Take id, kind, target and whether the target lies outside the package."""
        self.id = identifier
        self.kind = kind
        self.target = target
        self.external = external


class Package:
    """A zip file of parts. Names are compared as the standard says: letter case ignored, percent signs decoded."""

    def __init__(self, data: bytes) -> None:
        """Open the directory. Raises UnreadableDocument when it is no zip or one that Word never writes."""
        self.data = data
        self.left = MAX_TOTAL_BYTES
        try:
            entries = read_directory(data)
        except ValueError as error:
            raise unreadable(reasons.TRUNCATED) from error
        if len(entries) > MAX_PARTS:
            raise unreadable(reasons.SUSPICIOUS, what=Text(f"more than {MAX_PARTS} parts", f"超过 {MAX_PARTS} 个部件"))
        self.entries = _by_part_name(entries)

    def find(self, name: str) -> Entry | None:
        """Return the directory entry of the part ``name``, or None."""
        return self.entries.get(name.strip("/").lower())

    def read(self, name: str) -> bytes:
        """Return the bytes of a part. Raises BrokenPartError when it is missing or damaged, UnreadableDocument for a bomb."""
        entry = self.find(name)
        if entry is None:
            raise missing(name)
        if entry.flags & _ENCRYPTED:
            raise unreadable(reasons.ENCRYPTED)
        content = self._inflate(entry)
        if len(content) != entry.size or zlib.crc32(content) != entry.crc:
            raise BrokenPartError(_damaged(f"{name} has a wrong checksum", f"{name} 校验和不符"))
        return content

    def _inflate(self, entry: Entry) -> bytes:
        size = entry.size
        if size > MAX_PART_BYTES or size > self.left:
            raise unreadable(reasons.TOO_BIG, what=Text(f"{size >> 20} MB of text", f"文字部分 {size >> 20} MB"))
        if size > RATIO_COUNTS_FROM and size > MAX_RATIO * max(1, entry.packed_size):
            raise unreadable(reasons.SUSPICIOUS, what=Text("packed too tightly", "压缩比过高"))
        self.left -= size
        packed = self.packed(entry)
        if entry.method == _STORED:
            return packed
        if entry.method != _DEFLATED:
            raise BrokenPartError(_damaged(f"{entry.name} is packed in an unknown way", f"{entry.name} 的压缩方式未知"))
        try:
            if len(packed) <= SAFE_PACKED:
                return zlib.decompress(packed, -15, size or 1)
            return zlib.decompressobj(-15).decompress(packed, size + 1)
        except zlib.error as error:
            raise BrokenPartError(_damaged(f"{entry.name} cannot be unpacked", f"{entry.name} 无法解压")) from error

    def packed(self, entry: Entry) -> bytes:
        """Return the bytes of a part as they lie in the zip. Raises UnreadableDocument when it begins nowhere."""
        start = entry.offset + 30
        header = self.data[entry.offset : start]
        if header[:4] != reasons.ZIP_START:
            raise unreadable(reasons.TRUNCATED)
        start += int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
        return self.data[start : start + entry.packed_size]

    def parse(self, name: str) -> Element:
        """Return the root element of a part. Raises BrokenPartError when it is missing or no XML, UnreadableDocument for a DTD."""
        return parse(self.read(name), name)

    def relationships(self, name: str) -> dict[str, Relationship]:
        """Return the relationships of the part ``name`` ("" for the package) by id; none when it has none."""
        folder = name.rpartition("/")[0]
        file = relationships_of(name)
        if self.find(file) is None:
            return {}
        found: dict[str, Relationship] = {}
        root = self.parse(file)
        if not str(root.tag).endswith("}Relationships"):
            raise not_what_it_should_be(file)
        for element in root:
            identifier, kind, target = element.get("Id") or "", element.get("Type") or "", element.get("Target") or ""
            external = element.get("TargetMode") == "External"
            # The last word of the type is the same in the Transitional, the Strict and Microsoft's own families.
            found[identifier] = Relationship(
                identifier, kind.rpartition("/")[2], target if external else _resolve(folder, target), external=external
            )
        return found


def parse(content: bytes, name: str) -> Element:
    """Return the root element of ``content``: no DTD, no entity, no network, limits of libxml2 kept.

    Raises BrokenPartError when it is no XML, UnreadableDocument when it has a DTD.
    """
    if len(content) > SMALLEST_ELEMENT * MAX_ELEMENTS and content.count(b"<") > 2 * MAX_ELEMENTS:
        what = Text(f"more than {MAX_ELEMENTS:,} elements", f"超过 {MAX_ELEMENTS // 10_000} 万个元素")
        raise unreadable(reasons.TOO_BIG, what=what)
    head = content
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\x00" in content[:4]:
        head = content.replace(b"\x00", b"")  # UTF-16: enough to see a DOCTYPE
    if b"!" in head and b"<!DOCTYPE" in head and _DOCTYPE.match(head):
        raise unreadable(reasons.SUSPICIOUS, what=Text("it declares a document type", "含有文档类型声明"))
    try:
        root = etree.fromstring(content, _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BrokenPartError(_damaged(f"{name} is not well-formed", f"{name} 的 XML 有误")) from error
    if root is None:
        raise is_empty(name)
    return root


@cache
def _parser() -> etree.XMLParser:
    """Return the one parser: making one costs more than parsing a small part."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        dtd_validation=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )


def _by_part_name(entries: list[Entry]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in entries:
        name = entry.name.replace("\\", "/")  # some old zip programs write backslashes
        if name.endswith("/"):
            continue
        name = name.removeprefix("/")
        if "%" in name:
            name = _unquoted(name)
        if (".." in name and ".." in name.split("/")) or name[1:2] == ":":
            raise unreadable(reasons.SUSPICIOUS, what=Text("a part lies outside the file", "有部件的路径指向文件之外"))
        key = name.lower()
        if key in found:
            raise unreadable(reasons.SUSPICIOUS, what=Text("two parts have the same name", "有两个同名的部件"))
        found[key] = entry
    return found


def _resolve(folder: str, target: str) -> str:
    """Return the name of the part that ``target``, a reference from a part in ``folder``, means."""
    if _PLAIN_TARGET.fullmatch(target):
        return f"{folder}/{target}" if folder else target
    path = _unquoted(target.partition("#")[0]).replace("\\", "/")
    return posixpath.normpath(posixpath.join("/", folder, path)).strip("/")


def relationships_of(name: str) -> str:
    """Return the name of the part that holds the relationships of the part ``name``."""
    folder, _, base = name.rpartition("/")
    return f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"


def missing(name: str) -> BrokenPartError:
    """Return the error for a part that is not there."""
    return BrokenPartError(_damaged(f"{name} is missing", f"缺少 {name}"))


def is_empty(name: str) -> BrokenPartError:
    """Return the error for a part that is there and holds nothing."""
    return BrokenPartError(_damaged(f"{name} is empty", f"{name} 是空的"))


def not_what_it_should_be(name: str) -> BrokenPartError:
    """Return the error for a part that is well-formed and yet holds something else."""
    return BrokenPartError(_damaged(f"{name} is not what it should be", f"{name} 的内容不对"))


def _damaged(en: str, zh: str) -> Text:
    return Text(reasons.DAMAGED.en.format(what=en), reasons.DAMAGED.zh.format(what=zh))


def _unquoted(name: str) -> str:
    """Return a name without %20 and the like, which hardly any has; urllib costs 4 ms at the start."""
    if "%" not in name:
        return name
    from urllib.parse import unquote

    return unquote(name)
