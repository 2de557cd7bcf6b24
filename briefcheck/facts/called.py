"""How people are called, and who is meant: Tom, TK, Mr Fox, @tfox, 王总, 小周, 强哥."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from briefcheck.document.normal import fold, simplify
from briefcheck.facts.givennames import SHORT_NAMES
from briefcheck.facts.house import RegisteredPerson
from briefcheck.facts.model import Person
from briefcheck.facts.names import COMPOUND_SURNAMES, SURNAMES, TITLES
from briefcheck.lazy import HAN, pattern

_HONORIFICS = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "professor",
        "sir",
        "cllr",
        "cllrs",
        "councillors",
        "councillor",
        "rev",
        "revd",
        "fr",
        "principal",
        "sister",
    }
)
_HAN_ONLY = pattern(r"[^\W\d_A-Za-zÀ-ÿ]{2,4}", needs=HAN)
_ROLE_BEFORE = pattern(
    r"[^\W\d_A-Za-zÀ-ÿ]{1,4}(?:办|处|室|科|部|组|中心|公司|单位|代表|主任|员|经理|总监|主管|秘书|教练)\s*(?P<who>[^\W\d_A-Za-zÀ-ÿ]{2,3})",
    needs=HAN,
)
_TITLE_INSIDE = pattern(
    r"(?P<surname>[^\W\d_A-Za-zÀ-ÿ])[^\W\d_A-Za-zÀ-ÿ]{0,4}?(?:[部会组处科课院系社班]长|秘书长?|部员|组员|干事|顾问|主任|经理|主席|委员|议员|理事|监事|教授|老师|主委|总监)(?P<given>[^\W\d_A-Za-zÀ-ÿ]{2})",
    needs=HAN,
)
"""What somebody is between the names, as it is written in Taiwan: 郭新聞部長俊甫."""

_LONGEST_NAME = 3
_NICKNAME_BEGINS = "小老阿"
_NICKNAME = pattern(r"[小老阿](?P<part>[^\W\d_])", needs="小老阿")
_FAMILIAR = pattern(r"(?P<part>[^\W\d_A-Za-zÀ-ÿ])(?:哥|姐|总|导|工|老师|叔|姨|妹|弟)", needs=HAN)
_CALLED_ENDS = (*TITLES, *"师妹弟")
"""How a word ends that calls somebody by the family name or by one letter of the name."""

_LONGEST_CALLED = 3
"""Letters of the longest word that calls somebody by one letter of the name: 强老师."""

_INITIALS = pattern(r"[A-Z]{2,3}")
_TWICE = pattern(r"(\w)\1+")
_SHORTEST_SLIP = 3
_PRONOUNS = frozenset({"i", "we", "我", "我们", "咱们"})
"""None has more than two letters."""


@lru_cache(maxsize=1024)
def without_honorific(name: str) -> str:
    """Return a name without Mr, Ms or Dr before it."""
    if " " not in name:
        return name
    first, _, rest = name.partition(" ")
    return rest.lstrip() or name if first.rstrip(".").lower() in _HONORIFICS else name


def short_forms(name: str) -> list[str]:
    """Return the ways in which a person of this name may be named with no other sign: in full, by the given name."""
    name = without_honorific(name) if " " in name else name
    words = name.split()
    forms = [name, *words[:1]] if len(words) > 1 else [name]
    forms = forms if name.isascii() else _short_forms_han(name, words)
    return [form for form in forms if len(form) > 2 or (len(form) > 1 and form.casefold() not in _PRONOUNS)]


def _short_forms_han(name: str, words: list[str]) -> list[str]:
    """Return the same of a name that is not all in letters of ASCII, pronouns and single letters included."""
    forms = [name]
    titled = _ROLE_BEFORE.fullmatch(fold(name)) if len(name) > _LONGEST_NAME else None
    inside = _TITLE_INSIDE.fullmatch(simplify(fold(name))) if len(name) > _LONGEST_NAME + 1 else None
    if inside is not None and inside["surname"] in SURNAMES:
        forms += (name[0] + name[-2:], name[-2:])
    elif titled is not None:
        forms.append(titled["who"])  # 班主任姚老师, 系办佩珊
    if len(name) == _LONGEST_NAME and _HAN_ONLY.fullmatch(name) and name[1:] not in TITLES:
        forms.append(name[1:])
    elif len(words) > 1 and words[0].isascii():
        forms.append(words[0])
    elif len(words) > 1:
        forms.extend(word for word in words if len(word) > 1)  # 王强 Tom
    return forms


class People:
    """Those who were present and those the house knows, by every form in which they are called."""

    def __init__(self, attendees: Sequence[Person], registered: Sequence[RegisteredPerson]) -> None:
        """Take those present and the register; one of both counts as one person, by the name in the register."""
        self._registered = _Names([(person.name, _registered_forms(person)) for person in registered])
        self._present = _Names([(person.name, _present_forms(person)) for person in attendees])
        called = [word for person in attendees for word in (person.name, person.initials) if 1 < len(word) < 4]
        self.initials = frozenset([word for word in called if _INITIALS.fullmatch(word)])
        """Those by which people who were present are called, in capitals."""
        self.forms = self._present.sure | self._registered.sure
        self._meant: dict[str, str] = {}
        """The forms, folded, that need no other sign to be read as a person."""

    @cached_property
    def letters(self) -> frozenset[str]:
        """Letters, one of which stands first in whatever calls one of them, unless that begins with a letter of ASCII."""
        return self._present.letters | self._registered.letters

    def meant(self, words: str) -> str:
        """Return the full name of the one person who is called so, "" when nobody is, or several are."""
        if not self.forms:
            return ""
        found = self._meant.get(words)
        if found is None:
            found = self._meant[words] = self._who(words)
        return found

    def _who(self, words: str) -> str:
        for names in (self._present, self._registered):
            found = names.meant(words) if names.sure else set()
            if len(found) == 1:
                name = found.pop()
                if not self._registered.sure:
                    return name
                known = self._registered.meant(name, loose=name.isascii())
                return known.pop() if len(known) == 1 else name  # 艾经理 who was there need not be 艾莎 of the register
            if found:
                return ""
        return ""


class _Names:
    """The forms of the names of some people."""

    def __init__(self, people: Sequence[tuple[str, Iterable[str]]]) -> None:
        self._by_form: dict[str, set[str]] = defaultdict(set)
        self._names: list[tuple[str, str, list[str]]] = []
        """In full, folded, and the words of a name that is not Chinese."""
        for name, forms in people:
            folded = fold(name).strip()
            words = [] if not folded.isascii() and _HAN_ONLY.fullmatch(folded) else folded.casefold().split()
            self._names.append((name, folded, words))
            for form in forms:
                self._by_form[_key(form)].add(name)
        self.sure = frozenset(self._by_form)

    @cached_property
    def letters(self) -> frozenset[str]:
        """The letters of the names and of their forms."""
        letters = "".join((*self._by_form, *(folded for _, folded, _ in self._names)))
        return frozenset(letters + letters.upper() + _NICKNAME_BEGINS)

    def meant(self, words: str, *, loose: bool = True) -> set[str]:
        """Return the full names of those who may be called so, by the surest sign there is.

        ``loose``: by a family name and a title, or a nickname, too.
        """
        key = _key(words)
        if not key or not self._names:
            return set()
        exact = self._by_form.get(key)
        if exact:
            return set(exact)
        if not loose:
            return set()
        han = not key.isascii()
        if not (self._may_call(key) or (han and _may_call_chinese(key))):
            return set()  # most of what is asked for
        return {
            name
            for name, folded, words in self._names
            if (_may_be_latin(key, words) if words else han and _may_be_chinese(key, folded))
        }

    def _may_call(self, key: str) -> bool:
        """Whether a name in Latin letters can be of one of them: several words by the last, one by its first letter."""
        if " " in key:
            last = key.rpartition(" ")[2]
            return last in self._last or len(last.rstrip(".")) == 1
        return key in SHORT_NAMES or key[0] in self._firsts

    @cached_property
    def _last(self) -> frozenset[str]:
        """The last words of the names in Latin letters."""
        return frozenset([words[-1] for _, _, words in self._names if words])

    @cached_property
    def _firsts(self) -> frozenset[str]:
        """The letters with which one word begins that calls one of those with a name in Latin letters."""
        words = [word for _, _, words in self._names if words for word in (words[0], words[-1])]
        formal = [name for word in words for name in SHORT_NAMES.get(word, ())]
        return frozenset([word[0] for word in (*words, *formal)])


def _may_call_chinese(key: str) -> bool:
    """Whether a word can call anybody with a Chinese name: by a title, by a nickname."""
    return key[0] in _NICKNAME_BEGINS or key.endswith(_CALLED_ENDS)


def is_slip(word: str, firsts: Collection[str]) -> bool:
    """Whether a word is one of some first names, folded, but for a letter written twice: Benn, where Ben was there."""
    if not firsts or not word.isascii() or len(word) < _SHORTEST_SLIP:
        return False
    bare = _TWICE.sub(r"\1", word.casefold())
    return any(first[:1] == bare[:1] and _TWICE.sub(r"\1", first) == bare for first in firsts)


def may_be(words: str, people: Sequence[Person]) -> frozenset[str]:
    """Return the full names of those of ``people`` who may be called so, by the surest sign there is."""
    return frozenset(_Names([(person.name, _present_forms(person)) for person in people]).meant(words))


@lru_cache(maxsize=1024)
def _key(words: str) -> str:
    return " ".join(fold(words).strip(" @*").casefold().split())


def _registered_forms(person: RegisteredPerson) -> Iterator[str]:
    yield from (person.name, *short_forms(person.name), *person.also_called, *person.handles)
    if person.initials:
        yield person.initials


def _present_forms(person: Person) -> set[str]:
    forms = {person.name, *short_forms(person.name)}
    if "." in person.name and person.name.islower() and " " not in person.name:  # der.hans is hans
        forms.update(part for part in person.name.split(".") if len(part) >= _SHORTEST_SLIP)
    if len(person.initials) > 1:
        forms.add(person.initials)
    return forms


def _may_be_chinese(key: str, name: str) -> bool:
    """Whether somebody of this name may be called so: by surname and title, by a nickname."""
    surname = name[:2] if name.startswith(COMPOUND_SURNAMES) else name[:1]
    if key.startswith(surname) and key[len(surname) :] in TITLES:
        return True
    if len(key) > _LONGEST_CALLED:
        return False
    nickname, familiar = _NICKNAME.fullmatch(key), _FAMILIAR.fullmatch(key)
    if nickname is not None:
        return nickname["part"] == surname or nickname["part"] in name[len(surname) :]
    return familiar is not None and familiar["part"] in name[len(surname) :]


def _may_be_latin(key: str, words: list[str]) -> bool:
    """Whether somebody of a name of these words may be called so: by a title, by a nickname, by a handle."""
    several = " " in key
    if several and len(words) > 1 and _is_shortened(key, words):
        return True
    if len(words) > 1 and (without_honorific(key) if several else key) in (words[-1], " ".join(words)):
        return True
    if key == words[0] or any(formal == words[0] for formal in SHORT_NAMES.get(key, ())):
        return True
    if key in SHORT_NAMES.get(words[0], ()):
        return True
    if len(words) < 2 or several:
        first, _, last = key.partition(" ")
        return len(words) > 1 and last == words[-1] and words[0] in SHORT_NAMES.get(first, ())
    return key[0] in (words[0][0], words[-1][0]) and key in _handles(words)


def _is_shortened(key: str, words: list[str]) -> bool:
    """Whether a name has one of its two words shortened to a letter: Tom B., T. Baxter."""
    first, _, last = key.partition(" ")
    first, last = first.rstrip("."), last.rstrip(".")
    begins = words[0] in (first, *SHORT_NAMES.get(first, ()))
    return (begins and len(last) == 1 and words[-1][0] == last) or (
        len(first) == 1 and words[0][0] == first and words[-1] == last
    )


def _handles(words: list[str]) -> set[str]:
    """Return the handles that are made of a name: tfox, tomfox, tom.fox, tomf, fox."""
    first, last = words[0], words[-1]
    joined = {first + last, first[0] + last, first + last[0], last + first[0], last + first}
    return joined | {f"{first}{mark}{last}" for mark in "._-"} | {f"{first[0]}{mark}{last}" for mark in "._-"}
