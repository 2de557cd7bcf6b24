"""The properties of the file: core, app and custom (ISO/IEC 29500-2, 11; -1, 22.2 and 22.3)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from briefcheck.document.document import NotRead, Property, PropertyGroup
from briefcheck.document.place import Place
from briefcheck.readers.docx.package import BrokenPartError, Package, Relationship, not_what_it_should_be
from briefcheck.readers.docx.quick import make_property
from briefcheck.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_GROUPS: Final[dict[str, PropertyGroup]] = {
    "core-properties": "core",
    "extended-properties": "app",
    "extendedProperties": "app",
    "custom-properties": "custom",
    "customProperties": "custom",
}


_ROOTS: Final = {"core": "}coreProperties", "app": "}Properties", "custom": "}Properties"}
_WHAT: Final = {
    "core": Text(en="the properties of the file (title, author and so on)", zh="文件属性（标题、作者等）"),
    "app": Text(en="the properties of the file (company, manager and so on)", zh="文件属性（公司、经理等）"),
    "custom": Text(en="the custom properties of the file", zh="文件的自定义属性"),
}


def read_properties(
    package: Package, relationships: dict[str, Relationship], not_read: list[NotRead]
) -> tuple[Property, ...]:
    """Return every property that has a value. A part that is missing has none; what is damaged goes to ``not_read``.

    Programs that clean a file take the parts out and leave the relationships: nothing is lost by that.
    """
    found: list[tuple[PropertyGroup, str, str]] = []
    for relationship in relationships.values():
        group = _GROUPS.get(relationship.kind)
        if group is None or relationship.external or package.find(relationship.target) is None:
            continue
        try:
            root = package.parse(relationship.target)
            if not str(root.tag).endswith(_ROOTS[group]):
                raise not_what_it_should_be(relationship.target)
        except BrokenPartError as error:
            not_read.append(NotRead(_WHAT[group], error.why))
            continue
        found.extend((group, name, value) for name, value in _values(root, group))
    return tuple(make_property(name, value, _place(line), group) for line, (group, name, value) in enumerate(found, 1))


@cache
def _place(line: int) -> Place:
    return Place("properties", line, 1)


def _values(root: Element, group: PropertyGroup) -> Iterator[tuple[str, str]]:
    for element in root:
        text = "".join(str(part) for part in element.itertext("*")) if len(element) else element.text
        value = text.strip() if text else ""
        if value:
            name = element.get("name") if group == "custom" else str(element.tag).rpartition("}")[2]
            yield name or "", value
