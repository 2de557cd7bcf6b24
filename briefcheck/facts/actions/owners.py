"""Who is to do it: reading words as owners."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefcheck.document.normal import fold
from briefcheck.facts.actions.barename import ACTS, BRACKETS, OPENING, bare_name, without_stop
from briefcheck.facts.actions.firms import first_of_company
from briefcheck.facts.actions.namings import aide_end, is_aide, plain, without_side
from briefcheck.facts.actions.spotting import Spotter, vocabulary
from briefcheck.facts.actions.times import TIME
from briefcheck.facts.actions.whole import Anything, Whole
from briefcheck.facts.actions.words import (
    DEPARTMENTS,
    ENGLISH_STOP,
    GROUP_END_WORDS,
    GROUP_ENDS,
    Words,
)
from briefcheck.facts.called import People, without_honorific
from briefcheck.facts.house import HOUSE, House
from briefcheck.facts.model import Owner, Person
from briefcheck.facts.names import (
    MAY_SEPARATE,
    is_chinese_name,
    is_latin_name,
    joined_spaces,
    split_names,
    without_role,
)
from briefcheck.facts.narrow import narrow
from briefcheck.frozen import frozen, replace
from briefcheck.lazy import HAN, pattern

_CLOSING = frozenset(")）")
_HANDLE = pattern(r"@(?P<name>[\w.-]+(?:\([^)]*\))?)", needs="@")
_HELPS = pattern(
    r"(?:配合|协助|支持|辅助|为辅)$|[(（]\s*(?:辅|配合|协助|支持|support(?:ing)?|helps?)\s*[)）]$|\b(?:to support|supporting|supports)$",
    re.IGNORECASE,
    needs=("辅", "配合", "协助", "支持", "support", "help"),
)
"""Behind somebody who only helps: 李娜牵头、王强配合."""

_TEMPLATE = pattern(
    r"\{\{.*\}\}|<[^>]*>|_{2,}|[xX×Ｘ]{2,}|某某?|\[[^\]]*\]|【[^】]*】|[?？]+|[-—–/\\.…]+",
    needs="{<_xX×Ｘ某[【?？-—–/\\.…",
)
_TEMPLATE_BEGINS = frozenset("{<_xX×Ｘ某[【?？-—–/\\.…")
_CHINESE_AND = pattern(r"(?<=\w)(?:和|(?<!参)与(?!会)|及(?!时))(?=[^\W\d_a-z])", needs="和与及")
_AND = frozenset("和与及")
_SPACED_LIST = pattern(r"[a-z]+(?: [a-z]+)+(?=等$)", needs="等")
_DASHED = pattern(r"^(?P<side>[^-–—:：/]{2,20}?)\s*(?:\s[-–—]{1,2}\s|[-–—])\s*(?P<who>[^-–—].*)$", needs="-–—")
_EACH_ONE = pattern(
    r"(?:各|[两三四五几]位)[^\W\d_]{0,6}(?:组长|部长|经理|代表|主管|供应商|代理商|负责人|门店|实习生|PTL|ptl|师兄|师姐|老师|同学|同事)",
    needs="各位",
)
_EACH = ("各个", "各位", "每个", "每位", "所有", "全体", "相关", "有关")
_THE_OTHERS = frozenset({"Them", "They"})
"""How a list heads what the other side is to do, beside Us."""

_NO_GROUP_FIRST = ENGLISH_STOP - {"the", "all", "all in"}
_FAMILIAR = frozenset("哥姐总导工师叔姨妹弟")
"""Ends of what somebody known is called: 强哥."""

_ARTICLE = pattern(r"^(?:the|an?|our|their)\s+(?=\S)", needs=("the", "a", "our", "their"))
_ARTICLE_BEGINS = ("the", "a", "our", "their")
_CLASSMATE = ("同学", "同學")
_SHORTEST_TASKED = 3
"""Characters of the longest tag that is always a name, whatever its last letter could begin: 李明发."""

_LONGEST = 40
"""Characters of the longest owner; what is longer is a sentence."""

_HAN = pattern(r"[^\W\d_A-Za-zÀ-ÿ]", needs=HAN)
_SHORT_HAN = pattern(r"[^\W\d_A-Za-zÀ-ÿ]{2,3}")


def is_helper(entry: str) -> bool:
    """Whether an entry of a list names somebody who only helps: 王强配合, Ann (support)."""
    return _HELPS.search(entry) is not None


def _begins_with_stop(folded: str) -> bool:
    first = folded.partition(" ")[0]
    return folded.isascii() and first in _NO_GROUP_FIRST


@frozen
class Found:
    """Owners, and the stretch ``start:end`` of the line that names them."""

    owners: tuple[Owner, ...]
    start: int
    end: int


@lru_cache(maxsize=8)
def _longest_sides(words: Words) -> tuple[str, ...]:
    """Return the words for sides, the longest first."""
    return _longest(side for side in words.sides if len(side) > 1)


def _longest(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=len, reverse=True))


class Register:
    """Reads words as owners, knowing who was at the meeting and whom the house knows."""

    def __init__(
        self,
        attendees: Sequence[Person],
        house: House = HOUSE,
        names: frozenset[str] = frozenset(),
        firms: Sequence[str] = (),
        whole: Whole | None = None,
    ) -> None:
        """Take those present, vocabulary and people of the house, other names here, folded, companies, and the document."""
        self.house = house
        self.whole = whole or Anything()
        self.words = words = house.words
        self._people = People(attendees, house.people)
        self.known = self._people.forms | names
        self.listed = bool(attendees)
        employed = [(person.name, fold(person.company).strip()) for person in attendees if person.company]
        companies = [fold(name).strip() for name in (*firms, *[person.side for person in house.people])]
        named = {name for name in (*companies, *[company for _, company in employed]) if len(name) > 1}
        called = {first for name in named if " " in name and (first := first_of_company(name))}
        self._companies = _longest(named | called)
        self._company_of = {name: company.casefold() for name, company in employed}
        self._sides = (*[side for side in self._companies if len(side) > 1], *_longest_sides(words))
        self._read: dict[tuple[str, bool], tuple[Owner, ...]] = {}
        self._ends: dict[tuple[str, int], int] = {}
        plain = [name for name in self.known if name.isascii()]
        self.endings = _longest([name for name in self.known.difference(plain) if len(name) > 1])
        self.firsts = frozenset([name.partition(" ")[0] if " " in name else name for name in plain])
        """The first words of the names of those known, in Latin letters."""
        self.last_letters = frozenset([name[-1] for name in self.endings])
        self.initials = self._people.initials
        self.found: dict[tuple[str, str], Found | None] = {}
        """What was found in the lines of the document: gathering asks for the owners of a line, and so do its tasks."""
        self.steps: dict[tuple[str, str, int], Found | None] = {}
        """What a step found at a place in a line of the document."""
        self.judged: dict[str, bool] = {}
        """The clauses of the document that were judged, and whether they commit somebody."""
        self._letters = frozenset([name[0] for name in names])
        self._spotter = Spotter(self.known, vocabulary(words))
        self._holders = {company.strip(" ()").casefold(): name for name, company in employed}
        """Who holds an office: R. Flint (Clerk)."""

    def read(self, text: str, *, sure: bool) -> tuple[Owner, ...]:
        """Return the owners that ``text`` names; none if it is something else.

        Args:
            text: the words of an owner cell, a bracket, a subject.
            sure: the words stand where an owner stands (a cell, ``责任人：``), so that any short words are one.
        """
        known = self._read.get((text, sure))
        if known is None:
            owners = without_side(self._words(plain(text, self.is_person), sure=sure), self._company_of)
            # who leads owns it; those named beside take part: 胡峰牵头、彭成寒、曹志, Anna (lead), Marcus
            known = self._read[text, sure] = tuple(owner for owner in owners if owner.lead) or owners
        return known

    def _words(self, text: str, *, sure: bool) -> tuple[Owner, ...]:
        text = joined_spaces(text.replace(TIME, " ")).strip(" \t\u3000,，、;；。:：*\n").lstrip(".")
        text = without_stop(text, ".") if text[-1:] == "." else text
        text = text.rstrip(")）") if text[-1:] in _CLOSING and "(" not in text and "（" not in text else text
        if not text or len(text) > (3 * _LONGEST if sure else _LONGEST * 2):
            return ()
        handles = [match["name"] for match in _HANDLE.finditer(text)] if "@" in text else []
        if handles and _HANDLE.match(text):
            return tuple(self._handle(handle) for handle in handles)
        spaced = _SPACED_LIST.match(text) if text.endswith("等") else None
        text = spaced[0].replace(" ", ",") if spaced is not None else text
        if MAY_SEPARATE.search(text) is None:  # most of what is read is one name
            text = text.strip()
            return tuple([owner for owner in (self._entries(text, sure=sure) if text else ()) if owner is not None])
        return self._listed(text, sure=sure)

    def _listed(self, text: str, *, sure: bool) -> tuple[Owner, ...]:
        """Return the owners that a list names; none where something else stands in it."""
        entries = [entry for _, entry in split_names(text)]
        if not _AND.isdisjoint(text):
            entries = [part for entry in entries for part in _CHINESE_AND.split(entry)]
        leading = [entry for entry in entries if not is_helper(entry)]
        entries = leading or entries
        owners: list[Owner | None] = []
        for entry in entries:
            found = self._entries(entry, sure=sure)
            if not sure and None in found and not _SHORT_HAN.fullmatch(fold(entry)):
                return ()  # the others are not even looked at
            owners += found
        named = [owner for owner in owners if owner is not None]
        if not sure and len(named) < len(owners):
            if not named or len(owners) != len(entries):
                return ()
            # one sure name of a list vouches for short forms beside it: 刘辉&彭育&敏熙
            return tuple(owner or self._somebody(entry, entry) for entry, owner in zip(entries, owners, strict=True))
        return tuple(named)

    def _entries(self, entry: str, *, sure: bool) -> list[Owner | None]:
        """Return who an entry names: one, or those in the bracket behind a group: 后端小组（赵敏、周明）."""
        if OPENING.isdisjoint(entry):
            return [self._entry(entry, sure=sure)]  # most entries
        bracket = BRACKETS.search(entry)
        outside = "" if bracket is None else _ARTICLE.sub("", fold(BRACKETS.sub(" ", entry)).strip().casefold())
        if bracket is not None and outside and (outside in self.words.sides or self._is_group(outside, sure=sure)):
            inside = self.read(bracket["inside"], sure="、" in bracket["inside"])
            people = [owner for owner in inside if owner.kind == "person"]
            if people and len(people) == len(inside):
                return [replace(owner, text=entry) if len(people) == 1 else owner for owner in people]
        return [self._entry(entry, sure=sure)]

    def end_of_tags(self, line: str, start: int, end: int) -> int:
        """Return where the tags of ``line[start:end]`` end: inside of one whose task follows without a space."""
        for tag in _HANDLE.finditer(line, start, end):
            length = self._length_in_tag(tag["name"])
            if length < len(tag["name"]):
                return tag.start("name") + length
        return end

    def _length_in_tag(self, tag: str) -> int:
        """Return the length of the name that a tag begins with: of 吴桐 in 吴桐更新物料清单, else of the whole tag."""
        whole = len(tag)
        if tag.isascii() or whole <= _SHORTEST_TASKED or self.is_person(tag) or is_chinese_name(narrow(tag)):
            return whole
        length = self.name_at(narrow(tag), 0)
        day = 0 < length < whole and tag[length].isdigit() and not tag[length:].isdigit()  # @李娜3月8日前发方案
        return length if 0 < length < whole and (day or _HAN.match(tag, length) is not None) else whole

    def _handle(self, handle: str) -> Owner:
        handle = handle[: self._length_in_tag(handle)]
        found = self._entry(BRACKETS.sub("", handle), sure=True)
        return found or self._somebody("@" + handle, handle)

    def _entry(self, entry: str, *, sure: bool) -> Owner | None:
        bare, lead, inside = bare_name(entry)
        folded = fold(bare).casefold()
        if not folded and not inside:
            return Owner(entry, "", "placeholder") if sure else None
        if folded in self.words.placeholders and folded not in self.known:
            return Owner(entry, bare, "placeholder")
        if (
            entry.strip()[:1] in _TEMPLATE_BEGINS
            and _TEMPLATE.fullmatch(entry.strip())
            and not self._names_somebody(inside)
        ):
            return Owner(entry, bare, "placeholder")
        if bare[-1:] in ACTS and folded not in self.known and folded[:-1] in self.known:
            bare, folded = bare[:-1], folded[:-1]  # （苏苏跟）
        if folded in self.known and folded not in self.words.sides and bare not in _THE_OTHERS:
            return self._person(entry, bare, folded, lead=lead, sure=sure)  # most names of a document with attendees
        owner = self._of_words(entry, bare, folded, lead=lead, sure=sure)
        if owner is not None:
            return owner
        inner = self._behind_side(bare, folded)
        return self._person(entry, inner or bare, fold(inner).casefold() if inner else folded, lead=lead, sure=sure)

    def _of_words(self, entry: str, bare: str, whole: str, *, lead: bool, sure: bool) -> Owner | None:
        """Return the owner that a word of the vocabulary names: an office, a side, a group; None where none does."""
        folded = whole
        known = folded in self.known
        folded = _ARTICLE.sub("", folded) if not known and folded.startswith(_ARTICLE_BEGINS) else folded
        if is_aide(bare, self.is_person):
            return Owner(entry, bare, "person", lead)
        if folded in self.words.offices and not known:
            return Owner(entry, bare, "person", lead, self._holders.get(folded, ""))
        if folded in self.words.sides or (folded in self._companies and not known) or bare in _THE_OTHERS:
            return Owner(entry, bare, "side", lead)
        if self._is_group(folded, sure=sure) and not self._behind_side(bare, whole):
            return Owner(entry, bare, "group", lead)
        return None

    def _behind_side(self, bare: str, folded: str) -> str:
        """Return the name behind a side, a company or a role: 客户王强, 客户方-赵敏, 奥美 李娜, Client – Rita; "" if none."""
        if folded in self.known:
            return ""
        dashed = _DASHED.match(bare) if "-" in bare or "–" in bare or "—" in bare else None
        if dashed is not None and self._is_side(dashed["side"]) and self._is_name(dashed["who"]):
            return dashed["who"].strip()
        for side in self._sides if folded.startswith(self._sides) else ():
            if folded.startswith(side) and (not side.isascii() or not folded[len(side) : len(side) + 1].isalpha()):
                name = bare[len(side) :].removeprefix("代表").lstrip(" -–—:：")
                inner = without_role(name)
                if name != bare and (self._is_name(inner) or self.is_person(inner)):
                    return inner
        first, _, rest = bare.partition(" ")
        if rest and "@" not in rest and _HAN.search(rest) and self._is_name(rest.strip()) and not self._is_name(first):
            return rest.strip()  # 奥美 李娜
        return self._at_end(bare, folded) if folded.endswith(self.endings) else ""

    def _at_end(self, bare: str, folded: str) -> str:
        """Return somebody known whose name ends a word: 奥美李娜; "" if none does."""
        ending = next((name for name in self.endings if folded.endswith(name) and name != folded), "")
        return bare[-len(ending) :] if ending and folded[: -len(ending)].isalpha() else ""

    def _is_side(self, words: str) -> bool:
        folded = fold(words).strip().casefold()
        return folded in self.words.sides or folded in self._companies or self._is_group(folded, sure=False)

    def _is_name(self, words: str) -> bool:
        return (
            self.is_person(words)
            or is_chinese_name(narrow(words))
            or (is_latin_name(words) and words.casefold() not in ENGLISH_STOP)
        )

    def _names_somebody(self, inside: list[str]) -> bool:
        found = self._entry(inside[0], sure=False) if inside and inside[0] else None
        return found is not None and found.kind != "placeholder"

    def _somebody(self, text: str, name: str, *, lead: bool = False) -> Owner:
        return Owner(text, name, "person", lead, self._people.meant(name))

    def _person(self, entry: str, bare: str, folded: str, *, lead: bool, sure: bool) -> Owner | None:
        if " " in bare or bare.endswith(_CLASSMATE):
            bare = without_honorific(bare)
            bare = bare[:-2] if bare.endswith(_CLASSMATE) and is_chinese_name(narrow(bare[:-2])) else bare
            folded = fold(bare).casefold()
        if folded in self.known or is_chinese_name(narrow(bare)):
            return self._somebody(entry, bare, lead=lead)
        stripped = without_role(bare)
        if stripped != bare:
            return self._somebody(entry, stripped, lead=lead)
        if is_latin_name(bare) and folded.split(maxsplit=1)[0] not in ENGLISH_STOP:
            return self._somebody(entry, bare, lead=lead)
        if self._people.meant(bare) or (sure and bare and len(bare) <= _LONGEST):
            return self._somebody(entry, bare, lead=lead)
        return None

    def _is_group(self, folded: str, *, sure: bool) -> bool:
        if folded in self.known:
            return False
        if folded in self.words.groups:
            return True
        if " to " in folded or " will " in folded or _begins_with_stop(folded):
            return False  # Wendy to roster two people; Add new members
        if not folded.isascii() and _HAN.search(folded):
            of_side = folded.startswith(self._sides)
            part = next((folded[len(side) :] for side in self._sides if folded.startswith(side)), "") if of_side else ""
            return (
                part.strip(" 的方") in self.words.groups
                or folded.startswith(_EACH)
                or _EACH_ONE.fullmatch(folded) is not None
                or (folded.endswith(GROUP_ENDS) and len(folded) <= 12 and not is_chinese_name(folded))
            )
        first, _, last = folded.rpartition(" ")
        behind = first in self.words.sides or first in self._companies or (first != "" and " " not in first)
        own = last in GROUP_END_WORDS or (sure and folded.startswith(("every", "all ", "each ")))
        return own or (last in DEPARTMENTS and behind)

    def is_person(self, text: str) -> bool:
        """Whether ``text`` is somebody who was present or whom the house knows, by any form of the name."""
        return fold(text.strip()).casefold() in self.known or bool(self._people.meant(text))

    def may_call(self, letter: str) -> bool:
        """Whether the name of somebody for whom :meth:`is_person` is true can begin with a letter of a folded text."""
        return letter.isascii() or letter in self._people.letters or letter in self._letters

    def is_surely(self, owner: Owner) -> bool:
        """Whether an owner is one without any other sign: Media Plan and KV修改稿 could be names too."""
        if owner.kind != "person":
            return owner.kind in ("side", "group")
        return self.is_person(owner.name) or is_chinese_name(narrow(owner.name)) or self.is_office(owner.name)

    def is_company(self, words: str) -> bool:
        """Whether ``words`` are the company of somebody who was present or whom the house knows."""
        return bool(self._companies) and _ARTICLE.sub("", fold(words).strip().casefold()) in self._companies

    def is_office(self, words: str) -> bool:
        """Whether ``words`` are an office that one person holds: the Clerk, 秘书长."""
        return _ARTICLE.sub("", fold(words).strip().casefold()) in self.words.offices

    def name_at(self, line: str, at: int) -> int:
        """Return the end of the name, side or group that begins at ``at`` of a folded Chinese line; ``at`` if none does.

        A name that nobody knows must be followed by what can follow a subject: a verb, a date, a bracket.
        """
        end = self._ends.get((line, at))
        if end is None:
            end = self._spotter.end_of_name(line, at)
            if end == at and not _FAMILIAR.isdisjoint(line[at + 1 : at + 4]):
                end = next((at + length for length in (4, 3, 2) if self._is_called(line[at : at + length])), at)
            end = aide_end(line, end, self._spotter.end_of_name) if end > at else end
            self._ends[line, at] = end
        return end

    def _is_called(self, words: str) -> bool:
        """Whether a name of several forms is somebody's who is known: 强哥."""
        return (
            len(words) > 1
            and words[-1] in _FAMILIAR
            and not words.isascii()
            and not is_chinese_name(words)
            and bool(self._people.meant(words))
        )
