"""Options of every kind that a rule may have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from briefcheck import Text, option

DOC = Text("A word.", "一个词。")


@dataclass(frozen=True, slots=True)
class Term:
    word: str
    reason: Text | None = None
    except_: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Options:
    max_words: int = option(40, DOC)
    strict: bool = option(False, DOC)
    share: float = option(0.5, DOC)
    mark: str = option("TBD", DOC)
    form: Literal["long", "short"] = option("long", DOC)
    limit: int | None = option(None, DOC)
    terms: tuple[Term, ...] = option((Term("default"),), DOC)
    names: Mapping[str, str] | None = option(None, DOC)

    def __post_init__(self) -> None:
        if self.max_words < 0:
            raise ValueError("max-words is below nothing")
