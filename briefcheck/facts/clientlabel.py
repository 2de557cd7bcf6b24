"""The client that a document of any type says it is for, in a line or a cell: ``Client: Sample Tea``."""

from __future__ import annotations

from briefcheck.document.document import Document
from briefcheck.facts.fields import find_fields
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


def labelled_clients(document: Document) -> tuple[str, ...]:
    """Return what stands behind each label for the client, in reading order; empty values are left out."""
    fields = find_fields(document, (_CLIENT, _BESIDE))
    return tuple(field.value.strip() for field in fields if field.id == _CLIENT.id and field.value.strip())
