"""The properties of the file: core, app and custom (ISO/IEC 29500-2, 11; -1, 22.2 and 22.3)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from briefcheck.document.document import Property, PropertyGroup
from briefcheck.document.place import Place
from briefcheck.readers.docx.package import BrokenPartError, Package, Relationship

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_GROUPS: Final[dict[str, PropertyGroup]] = {
    "core-properties": "core",
    "extended-properties": "app",
    "extendedProperties": "app",
    "custom-properties": "custom",
    "customProperties": "custom",
}


def read_properties(package: Package, relationships: dict[str, Relationship]) -> tuple[Property, ...]:
    """Return every property that has a value. A properties part that is damaged or missing has none."""
    found: list[tuple[PropertyGroup, str, str]] = []
    for relationship in relationships.values():
        group = _GROUPS.get(relationship.kind)
        if group is None or relationship.external or package.find(relationship.target) is None:
            continue
        try:
            root = package.parse(relationship.target)
        except BrokenPartError:
            continue
        found.extend((group, name, value) for name, value in _values(root, group) if value)
    return tuple(Property(name, value, _place(line), group) for line, (group, name, value) in enumerate(found, 1))


@cache
def _place(line: int) -> Place:
    return Place("properties", line, 1)


def _values(root: Element, group: PropertyGroup) -> Iterator[tuple[str, str]]:
    for element in root:
        name = element.get("name") if group == "custom" else str(element.tag).rpartition("}")[2]
        text = "".join(str(part) for part in element.itertext("*")) if len(element) else element.text or ""
        yield name or "", text.strip()
