"""Who is to do it: reading words as owners, and finding the owners in a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefcheck.document.normal import fold
from briefcheck.facts.actions.words import (
    ENGLISH_STOP,
    GROUP_END_WORDS,
    GROUP_ENDS,
    PLAIN_WORDS,
    PRONOUNS,
    VERBS,
)
from briefcheck.facts.house import HOUSE, House
from briefcheck.facts.model import Owner, Person
from briefcheck.facts.names import is_chinese_name, is_latin_name, joined_spaces, split_names, without_role
from briefcheck.facts.narrow import narrow
from briefcheck.frozen import frozen
from briefcheck.lazy import HAN, pattern

_BRACKETS = pattern(r"\s*[（(【\[](?P<inside>[^（()）【】\[\]]*)[)）】\]]?\s*", needs="（(【[")
_HANDLE = pattern(r"@(?P<name>[\w.-]+(?:\([^)]*\))?)", needs="@")
_LEAD = pattern(
    r"\s*(?:牵头|主导|主责|为主|\(lead\)|（牵头）|\blead)$",
    re.IGNORECASE,
    needs=("lead", "牵头", "主导", "主责", "为主"),
)
_SUFFIX = pattern(r"(?:负责|跟进|来做|解决|处理|等)$", needs=HAN)
_TEMPLATE = pattern(
    r"\{\{.*\}\}|<[^>]*>|_{2,}|[xX×Ｘ]{2,}|某某?|\[[^\]]*\]|【[^】]*】|[?？]+|[-—–/\\.…]+",
    needs="{<_xX×Ｘ某[【?？-—–/\\.…",
)
_CHINESE_AND = pattern(r"(?<=\w)(?:和|与|及)(?=[^\W\d_a-z])", needs="和与及")
_LONGEST = 40
"""Characters of the longest owner; what is longer is a sentence."""

_LONG_VERBS = tuple(verb for verb in VERBS if len(verb) > 1)
_FUNCTION = "于於在将会把请需要须先应与和向给对从被由前后已再提交发出约"
"""Letters that begin what follows a name, and seldom end a given name."""

_HAN = pattern(r"[^\W\d_A-Za-zÀ-ÿ]", needs=HAN)


@frozen
class Found:
    """Owners, and the stretch ``start:end`` of the line that names them."""

    owners: tuple[Owner, ...]
    start: int
    end: int


class Register:
    """Reads words as owners, knowing who was at the meeting."""

    def __init__(self, attendees: Sequence[Person], house: House = HOUSE) -> None:
        """Take those present, and the vocabulary of the house."""
        self.house = house
        self.words = words = house.words
        self.known: set[str] = set()
        for person in attendees:
            self.known.update(fold(form).casefold() for form in _short_forms(person))
        self.listed = bool(attendees)
        self._prefixes = sorted(((words.sides | words.groups) - PLAIN_WORDS), key=len, reverse=True)
        self._names = sorted(self.known, key=len, reverse=True)

    def read(self, text: str, *, sure: bool) -> tuple[Owner, ...]:
        """Return the owners that ``text`` names; none if it is something else.

        Args:
            text: the words of an owner cell, a bracket, a subject.
            sure: the words stand where an owner stands (a cell, ``责任人：``), so that any short words are one.
        """
        text = joined_spaces(text).strip(" \t\u3000,，、;；.。:：*\n")
        if not text or len(text) > (3 * _LONGEST if sure else _LONGEST * 2):
            return ()
        handles = [match["name"] for match in _HANDLE.finditer(text)]
        if handles and _HANDLE.match(text):
            return tuple(self._handle(handle) for handle in handles)
        entries = [part for _, entry in split_names(text) for part in self._and(entry)]
        owners = [self._entry(entry, sure=sure) for entry in entries]
        named = [owner for owner in owners if owner is not None]
        if not sure and len(named) < len(owners):
            # one sure name of a list vouches for short forms beside it: 刘辉&彭育&敏熙
            short = [entry for entry, owner in zip(entries, owners, strict=True) if owner is None]
            if not named or not all(re.fullmatch(r"[^\W\d_A-Za-zÀ-ÿ]{2,3}", fold(entry)) for entry in short):
                return ()
            owners = [owner or Owner(entry, entry, "person") for entry, owner in zip(entries, owners, strict=True)]
            return tuple(owner for owner in owners if owner is not None)
        return tuple(named)

    def _and(self, entry: str) -> list[str]:
        """Return the names on both sides of 和, unless the whole is one name."""
        parts = _CHINESE_AND.split(entry)
        return parts if len(parts) > 1 else [entry]

    def _handle(self, handle: str) -> Owner:
        found = self._entry(_BRACKETS.sub("", handle), sure=True)
        return found or Owner("@" + handle, handle, "person")

    def _entry(self, entry: str, *, sure: bool) -> Owner | None:
        inside = [match["inside"].strip() for match in _BRACKETS.finditer(entry)]
        bare = _SUFFIX.sub("", _BRACKETS.sub(" ", entry).strip())
        lead = _LEAD.search(entry) is not None
        bare = _LEAD.sub("", bare).strip(" \t.。@*:：-–—")
        folded = fold(bare).casefold()
        if not folded and not inside:
            return Owner(entry, "", "placeholder") if sure else None
        if folded in self.words.placeholders and folded not in self.known:
            return Owner(entry, bare, "placeholder")
        if _TEMPLATE.fullmatch(entry.strip()) and not self._names_somebody(inside):
            return Owner(entry, bare, "placeholder")
        if folded in self.words.sides:
            return self._side(entry, bare, inside, lead=lead)
        if self._is_group(folded, sure=sure):
            return Owner(entry, bare, "group", lead)
        bare, folded = self._without_side(bare, folded)
        return self._person(entry, bare, folded, lead=lead, sure=sure)

    def _without_side(self, bare: str, folded: str) -> tuple[str, str]:
        """Return the name without the side before it: 客户王强, 客户方-赵敏."""
        for side in self._prefixes if folded not in self.known and not folded.isascii() else ():
            if side in self.words.sides and not side.isascii() and folded.startswith(side):
                name = bare[len(side) :].lstrip(" -–—:：")
                if is_chinese_name(narrow(name)) or self.is_person(name):
                    return name, fold(name).casefold()
        return bare, folded

    def _side(self, entry: str, bare: str, inside: list[str], *, lead: bool) -> Owner:
        """Return the person in the bracket of ``Client (Rita)``, else the side."""
        people = [found for within in inside if (found := self._entry(within, sure=False)) is not None]
        person = next((found for found in people if found.kind == "person"), None)
        return Owner(entry, person.name if person else bare, "person" if person else "side", lead)

    def _names_somebody(self, inside: list[str]) -> bool:
        found = self._entry(inside[0], sure=False) if inside and inside[0] else None
        return found is not None and found.kind != "placeholder"

    def _person(self, entry: str, bare: str, folded: str, *, lead: bool, sure: bool) -> Owner | None:
        if folded in self.known or is_chinese_name(narrow(bare)):
            return Owner(entry, bare, "person", lead)
        stripped = without_role(bare)
        if stripped != bare:
            return Owner(entry, stripped, "person", lead)
        if is_latin_name(bare) and folded.split(maxsplit=1)[0] not in ENGLISH_STOP:
            return Owner(entry, bare, "person", lead)
        if sure and bare and len(bare) <= _LONGEST:
            return Owner(entry, bare, "person", lead)
        return None

    def _is_group(self, folded: str, *, sure: bool) -> bool:
        if folded in self.known:
            return False
        if folded in self.words.groups:
            return True
        if _HAN.search(folded):
            return folded.endswith(GROUP_ENDS) and len(folded) <= 12
        last = folded.rsplit(maxsplit=1)[-1] if folded.split() else ""
        return last in GROUP_END_WORDS or (sure and folded.startswith(("every", "all ", "each ")))

    def is_person(self, text: str) -> bool:
        """Whether ``text`` is somebody who was present, by any form of the name."""
        return fold(text.strip()).casefold() in self.known

    def is_surely(self, owner: Owner) -> bool:
        """Whether an owner is one without any other sign: Media Plan and KV修改稿 could be names too."""
        if owner.kind != "person":
            return owner.kind in ("side", "group")
        return self.is_person(owner.name) or is_chinese_name(narrow(owner.name))

    def name_at(self, line: str, at: int) -> int:
        """Return the end of the name, side or group that begins at ``at`` of a folded Chinese line; ``at`` if none does.

        A name that nobody knows must be followed by what can follow a subject: a verb, a date, a bracket.
        """
        rest = line[at:]
        lower = rest.casefold()
        for name in self._names:
            if lower.startswith(name) and not (name[-1].isascii() and lower[len(name) : len(name) + 1].isalpha()):
                return at + len(name)
        for word in self._prefixes:
            if _HAN.search(word) and lower.startswith(word):
                inner = self._inner_at(line, at + len(word), side=word in self.words.sides)
                return max(inner, at + len(word)) if self._follows(line, max(inner, at + len(word))) else at
        return self._unknown_name_at(line, at)

    def _inner_at(self, line: str, at: int, *, side: bool) -> int:
        """Return the end of the name behind a side or group: 客户王强, 客户-王强, 创意部老高; ``at`` if none follows."""
        if not side:
            return self.name_at(line, at) if line[at - 1] in "部组" else at
        begin = at + len(line[at:]) - len(line[at:].lstrip(" -–—"))
        for name in self._names:
            if line[begin:].casefold().startswith(name) and not name.isascii():
                return begin + len(name)
        if line[begin : begin + 1] in _FUNCTION:
            return at
        end = self._unknown_name_at(line, begin)
        return end if end > begin else at

    def _unknown_name_at(self, line: str, at: int) -> int:
        latin = pattern(r"[A-Z][A-Za-z'-]*(?: [A-Z][A-Za-z'-]+)?(?![A-Za-z])").match(line, at)
        if latin is not None and not _HAN.match(line, latin.end()) and latin[0].casefold() not in ENGLISH_STOP:
            return latin.end() if self._follows(line, latin.end()) else at
        for length in (6, 5, 4, 3, 2):
            word = line[at : at + length]
            if len(word) == length and self._is_name(word) and self._follows(line, at + length):
                if length == 3 and self._is_name(word[:2]) and self._verb_at(line, at + 2):
                    return at + 2  # 王强于3月5日: the third letter begins what is said of him
                return at + length
        department = pattern(r"[^\W\d_A-Za-zÀ-ÿ]{2,5}?(?:部门?|组)\s?").match(line, at)
        if department is not None:
            inner = self._unknown_name_at(line, department.end())
            return inner if inner > department.end() else at
        return at

    def _verb_at(self, line: str, at: int) -> bool:
        """Whether what begins at ``at`` is surely no part of a name: 于, 汇报."""
        return line[at] in _FUNCTION or line.startswith(_LONG_VERBS, at)

    def _is_name(self, word: str) -> bool:
        mixed = re.fullmatch(r"[^\W\d_A-Za-zÀ-ÿ][A-Z]?[A-Za-z]{2,8}", word)
        return is_chinese_name(word) or (mixed is not None and word[0] in "小老阿")

    def _follows(self, line: str, at: int) -> bool:
        rest = line[at:].lstrip(" \t")
        if not rest or rest[0] in "，,、：:；;/&(（和与及" or rest[0].isdigit():
            return True
        return (
            rest.startswith(tuple(VERBS))
            or re.match(r"[一二三四五六七八九十]{1,2}月|[下本]?周|明[天日]|[今后]天|各自", rest) is not None
        )


def _short_forms(person: Person) -> list[str]:
    """Return the ways a person is called: the full name, the given name, the initials."""
    forms = [person.name]
    if person.initials:
        forms.append(person.initials)
    words = person.name.split()
    if re.fullmatch(r"[^\W\d_A-Za-zÀ-ÿ]{3}", person.name):
        forms.append(person.name[1:])
    elif len(words) > 1 and words[0].isascii():
        forms.append(words[0])
    return [form for form in forms if len(form) > 1 and form.casefold() not in PRONOUNS]
