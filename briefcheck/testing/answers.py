"""What a form is filled in with in tests: people, days and sentences that belong to nobody."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count

from briefcheck.blank.form import Slot
from briefcheck.text import Language

_PEOPLE: dict[Language, tuple[str, ...]] = {
    "en": ("Ann Lee", "Tom Fox", "Mia Ward", "Ben Hill"),
    "zh": ("李安", "方涛", "王宁", "陈晨"),
}
_BY_KIND: dict[Language, dict[str, str]] = {
    "en": {"date": "4 June 2024", "people": "Ann Lee, Tom Fox", "money": "RMB 120,000", "number": "1"},
    "zh": {"date": "2024年6月4日", "people": "李安、方涛", "money": "人民币120,000元", "number": "1"},
}
_DUE: dict[Language, str] = {"en": "12 June 2024", "zh": "2024年6月12日"}
_BY_ENTRY: dict[Language, dict[str, str]] = {
    "en": {"client": "Northwind Tea", "brand": "Northwind", "project": "Afternoon tea", "job-number": "NT-017"},
    "zh": {"client": "北风茶业", "brand": "北风", "project": "下午茶推广", "job-number": "NT-017"},
}
_SENTENCES: dict[Language, tuple[str, ...]] = {
    "en": (
        "People who work from home miss the tea break, according to the study of March 2024.",
        "The pack design of version B was approved.",
        "Sales in the tea bag range are to grow by 10% by 31 December 2024.",
        "A quiet minute in every cup.",
        "Every bag holds 2 g of leaves from a single garden.",
        "The logo stands at the lower right of every format.",
        "The shop opens on 1 September 2024.",
        "The film runs for 30 seconds.",
        "The leaves are picked by hand in April.",
    ),
    "zh": (
        "根据2024年3月的调研，在家上班的人下午想歇一会儿。",
        "包装设计采用B版，已经通过。",
        "袋泡茶系列的销售额到2024年12月31日增长10%。",
        "每一杯都有片刻安静。",
        "每袋2克，茶叶来自同一座茶园。",
        "标志放在所有画面的右下角。",
        "新店2024年9月1日开业。",
        "影片长30秒。",
        "茶叶在四月手工采摘。",
    ),
}


class Answers:
    """Answers what a form asks, one place after the other; ``given`` goes before what stands here.

    A key of ``given`` is the tag of the place (``next-steps``, ``field:client``), or the tag and the id of its part
    (``next-steps/owner``). Several lines make several paragraphs or points.
    """

    def __init__(self, language: Language, given: Mapping[str, str]) -> None:
        """Take the language to answer in."""
        self.language = language
        self.given = given
        self.unused = set(given)
        self._number = count()

    def signature(self) -> str:
        """Return what stands where somebody has signed."""
        people = _PEOPLE[self.language]
        return people[next(self._number) % len(people)]

    def to(self, slot: Slot) -> str:
        """Return the answer to a place of the form."""
        for key in (f"{slot.tag}/{slot.entry}", slot.tag):
            if key in self.given:
                self.unused.discard(key)
                return self.given[key]
        usual = _BY_ENTRY[self.language].get(slot.entry)
        if usual is not None:
            return usual
        number = next(self._number)
        if slot.kind == "person":
            people = _PEOPLE[self.language]
            return people[number % len(people)]
        if slot.entry.startswith("due"):
            return _DUE[self.language]
        sentences = _SENTENCES[self.language]
        return _BY_KIND[self.language].get(slot.kind, sentences[number % len(sentences)])
