"""The client that a document of any type says it is for, in a line or a cell: ``Client: Sample Tea``."""

from __future__ import annotations

from collections.abc import Iterable

from briefcheck.document.document import Document
from briefcheck.document.place import Place
from briefcheck.facts.fields import find_fields
from briefcheck.facts.model import Field
from briefcheck.facts.names import lists_names
from briefcheck.facts.signatures import Signature
from briefcheck.facts.written import find_dates
from briefcheck.frozen import frozen
from briefcheck.text import Text


@frozen
class _Label:
    id: str
    name: Text
    also_called: tuple[str, ...]
    kind: str = "text"


_CLIENT = _Label(
    "client",
    Text(en="Client", zh="客户"),
    ("client name", "advertiser", "prepared for", "客户名称", "客户单位", "广告主", "委托方"),
)
_BESIDE = _Label(
    "beside",
    Text(en="Date", zh="日期"),
    ("meeting date", "project", "subject", "会议日期", "项目", "项目名称", "主题"),
)
"""What often stands beside it in a form, which so is known to be one."""


def labelled_clients(document: Document) -> tuple[Field, ...]:
    """Return each label for the client with what stands behind it, in reading order; empty values are left out."""
    fields = find_fields(document, (_CLIENT, _BESIDE))
    return tuple(field for field in fields if field.id == _CLIENT.id and field.value.strip())


def is_signature(field: Field, signatures: Iterable[Signature]) -> bool:
    """Tell whether a value is who signed and when (``Client | Orla Daly, 9 November 2026``), and names no company.

    One that stands where the document is signed needs no date beside the name.
    """
    name = field.value
    dates = find_dates(name)
    for written in reversed(dates):
        name = f"{name[: written.start]} {name[written.end :]}"
    name = name.strip(" \t\n,，;；:：.。()（）-–—|/")
    if not name:
        return bool(dates)
    return lists_names(name) and (
        bool(dates) or _spot(field.label_place) in {_spot(entry.place) for entry in signatures}
    )


def _spot(place: Place) -> tuple[object, ...]:
    return place.part, place.number, place.line, place.table, place.row
