"""The prompts of a blank document: the question that stands where something is to be filled in.

What ``briefcheck new`` writes and what ``placeholder-left`` finds again is said here, once.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, TypeAlias

from briefcheck.doctypes.schema import DocumentType, FieldType, SectionType
from briefcheck.text import Text

FormLanguage: TypeAlias = Literal["zh", "en", "both"]

FORM_LANGUAGES: tuple[FormLanguage, ...] = ("zh", "en", "both")

BRACKETS: dict[FormLanguage, tuple[str, str]] = {"zh": ("【", "】"), "en": ("[", "]"), "both": ("【", "】")}
"""What stands around a prompt in Markdown, which has no grey."""

_BY_KIND: dict[str, Text] = {
    "date": Text(en="Day, month and year", zh="年、月、日"),
    "people": Text(en="Full names, with commas between them", zh="姓名，用顿号隔开"),
    "person": Text(en="Full name", zh="姓名"),
    "money": Text(en="Amount and currency", zh="金额和币种"),
    "number": Text(en="A number", zh="数字"),
    "text": Text(en="Fill in {name}", zh="请填写{name}"),
}
_OF_SECTION = Text(en="What belongs under “{name}”?", zh="“{name}”写什么？")

ACTION = FieldType("action", Text(en="Action", zh="行动"), prompt=Text(en="What is to be done?", zh="要做什么？"))
OWNER = FieldType("owner", Text(en="Owner", zh="负责人"), kind="person", prompt=Text(en="Who does it?", zh="谁来做？"))
DUE = FieldType(
    "due", Text(en="Due date", zh="完成日期"), kind="date", prompt=Text(en="By which day?", zh="哪一天前完成？")
)
ACTION_COLUMNS = (ACTION, OWNER, DUE)
"""The columns of the actions of a type that names none of its own."""

NAME = FieldType("name", Text(en="Name", zh="姓名"), kind="person", prompt=Text(en="Full name", zh="姓名"))
SIGNATURE = FieldType("signature", Text(en="Signature", zh="签字"))
DAY = FieldType("date", Text(en="Date", zh="日期"), kind="date", prompt=Text(en="Day signed", zh="签字日期"))
SIGNATURE_COLUMNS = (NAME, SIGNATURE, DAY)
"""What each signer adds: the signature itself is for the pen and has no prompt."""


def in_form(text: Text, language: FormLanguage, joined: str = " ") -> str:
    """Return a text in the language of a form; in both, Chinese first, once where the two are alike."""
    if language != "both":
        return text.in_(language)
    return text.zh if text.zh.casefold() == text.en.casefold() else f"{text.zh}{joined}{text.en}"


def prompt_of(entry: FieldType | SectionType, language: FormLanguage) -> str:
    """Return what stands where a field, a part or a section is to be filled in."""
    text = entry.prompt or _usual(entry)
    return in_form(text, language, " / ")


def _usual(entry: FieldType | SectionType) -> Text:
    text = _OF_SECTION if isinstance(entry, SectionType) else _BY_KIND[entry.kind]
    return Text(en=text.en.replace("{name}", entry.name.en), zh=text.zh.replace("{name}", entry.name.zh))


@lru_cache(maxsize=64)
def all_prompts(type_: DocumentType) -> frozenset[str]:
    """Return every prompt that a blank document of the type can hold, in any language."""
    return frozenset(prompt_of(entry, language) for entry in _asked(type_) for language in FORM_LANGUAGES)


def _asked(type_: DocumentType) -> Iterator[FieldType | SectionType]:
    yield from type_.fields
    for section in type_.sections:
        yield section
        yield from section.parts
    yield from (*ACTION_COLUMNS, NAME, DAY)
