"""What the label of a line means, whatever language it is asked in first."""

from __future__ import annotations

import pytest

from briefcheck import Text
from briefcheck.doctypes.schema import FieldType
from briefcheck.facts import labels
from briefcheck.facts.labels import Labels

ALL = {
    "client": "client",
    "客户": "client",
    "客戶": "client",
    "日期（date）": "date",
    "kpi": "aim",
    "目标": "aim",
    "due": "date",
}
"""Labels as a document has them, and the ids of the fields they name."""


def fields() -> tuple[FieldType, ...]:
    named = {
        "client": (Text(en="Client", zh="客户"), ()),
        "date": (Text(en="Date", zh="日期"), ("日期 (Date)", "Due")),
        "aim": (Text(en="Due", zh="目标"), ("ＫＰＩ", "一、客户")),
    }
    return tuple(FieldType(id_, name, also, "text") for id_, (name, also) in named.items())


@pytest.mark.parametrize("first", ["client", "目标", "kpi", "客戶"])
def test_every_label_means_the_same_whichever_is_asked_for_first(first):
    known = Labels(fields())

    assert known.id_of(first) == ALL[first]
    assert {label: known.id_of(label) for label in ALL} == ALL
    assert known.id_of("Nothing") is None
    assert known.id_of("没有") is None


def test_an_english_document_folds_no_label_that_ends_in_chinese(monkeypatch):
    asked = []
    key = labels.key
    monkeypatch.setattr(labels, "key", lambda label: asked.append(label) or key(label))
    known = Labels(fields())

    assert known.id_of("Client") == "client"
    assert "客户" not in asked
    assert known.id_of("客户") == "client"
    assert "目标" in asked
