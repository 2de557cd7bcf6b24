"""Where the names of the register's clients stand in a document, whoever the document is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from briefcheck.document.normal import fold
from briefcheck.document.place import Quote
from briefcheck.document.plain import Plain, plain
from briefcheck.facts.clientforms import forms_of, is_long_enough, joined, loose, tight
from briefcheck.facts.house import HashedName, House, RegisteredClient
from briefcheck.facts.model import Passage
from briefcheck.facts.termindex import TermIndex
from briefcheck.frozen import frozen, replace
from briefcheck.lazy import pattern

_HAN = pattern("[\u3400-\u9fff]")
_LATIN = pattern("[0-9a-z]")
# What makes two Chinese characters a name and not two characters of a sentence: 小米 is a grain, 小米公司 is none.
_SPEAKS_OF = pattern(r"[“\"「《【‘'(]\Z|(?:客户|品牌|为|与|和|及|、|服务)\Z|(?:\A|[^\u3400-\u9fff])\Z")
_FOLLOWS = pattern(
    r"[”\"」》】’')]|(?:公司|集团|品牌|项目|客户|案|总|经理|女士|先生|老师|团队|官方|旗舰店|手机|汽车|食品)|(?:\Z|[^\u3400-\u9fff])"
)
_REFERS = pattern(r"(?:参[考照]|參[考照]|照搬|沿用|借[鉴鑑]|套用|[给給])\Z")
_THEIRS = pattern(r"的(?:版|做法|案|方案|風格|风格|片|稿|格式|模板|報價|报价|畫面|画面)|那[版支个個条條次份]|做的")
"""Around a short name, whose work is a model: 参考晨露的版本, 给晨露做的那支."""
# What must not be cut is masked as a whole only: the half of a number would be shown.
_WORD = pattern(r"[!-~]+(?: [0-9][!-~]*)*")
_NAMED_BEFORE = pattern(r"(?:[@/.#_-]|[\u3400-\u9fff] ?[“「《]?|\b(?i:client|brand|account)s?:? )\Z")
_NAMED_AFTER = pattern(
    r"['’]s\b|[@/_-]|\.[a-z]| ?[”」》]?[\u3400-\u9fff]|,? (?:Ltd|Limited|Inc|plc|PLC|LLC|Co|Corp|Group|GmbH|Company)\b"
)
_ONE_OF = pattern(r"(?<![A-Za-z])(?:[Aa]n?|[Ee]very|[Ee]ach|[Nn]o|[Ss]ome|[Aa]ny|[Tt]his|[Tt]hat) \Z")
_SENTENCE = pattern(r"(?:\A|[.!?:;。！？：；\n]|[-*•–—])[\s\"'“‘(（]*\Z")
_SAYS_MORE = pattern(r"[ .!?\n]*[^ .!?\n]")
_BESIDE = 40
"""So many characters before a word tell whether it is a name: the longest that do, and some blanks."""
_EXACT_UP_TO = 6
"""Letters of a single Latin word that must be written in its own letter case: a brief has a target audience, and Target
may be a client."""


@frozen
class ClientName:
    """Some words of the document that tell of a client of the register.

    ``quote`` says where; ``words`` as written; ``around`` the words with some of those beside them; ``heading`` is the
    nearest heading above. ``is_sure`` is False where an English word may be meant: Apex predators, at a sentence's start.
    """

    client: RegisteredClient
    quote: Quote
    words: str
    around: str
    heading: str = ""
    is_sure: bool = True


def terms_of(client: RegisteredClient) -> tuple[str, ...]:
    """Return everything that tells of a client, in clear."""
    words = (client.name, *client.also_called, *client.brands, *client.people, *client.domains, *client.project_codes)
    return tuple(dict.fromkeys(words)) if not client.hashed else ()


def written_forms(client: RegisteredClient) -> tuple[str, ...]:
    """Return every way of writing everything that tells of a client, in clear."""
    forms = (form for term in terms_of(client) for form in forms_of(term, person=term in client.people))
    return tuple(dict.fromkeys(forms))


def counts_exactly(term: str) -> bool:
    """Tell whether a term counts only in its own letter case, or in capitals: one short Latin word."""
    return term.isascii() and term.isalpha() and len(term) <= _EXACT_UP_TO


def folded(term: str) -> str:
    """Return a term as it is compared: width, script and letter case alike."""
    return fold(plain(term).text)


def named_client(name: str, house: House) -> RegisteredClient | None:
    """Return the client of the register that ``name`` is or holds ("Sample Tea Ltd, Shanghai"); None if it is none of them."""
    wanted = folded(name).strip()
    if not wanted:
        return None
    for client in house.clients:
        if wanted == folded(client.name):
            return client
    held = next(_finder_of(house.clients, house.clients_key).find(_Said(plain(name).text.strip())), None)
    if held is not None:
        return held[0]
    return next((client for client in house.clients if any(wanted in folded(term) for term in terms_of(client))), None)


def is_registered(name: str, house: House) -> bool:
    """Tell whether ``name`` is a name of a client of the register, as a whole."""
    wanted = folded(name).strip()
    if any(wanted == folded(term) for client in house.clients for term in (client.name, *terms_of(client))):
        return True
    found = _finder_of(house.clients, house.clients_key).find(_Said(plain(name).text.strip()))
    return any(end - start == len(wanted) for _, start, end in found)


def find_client_names(passages: Iterable[Passage], house: House) -> tuple[ClientName, ...]:
    """Return every place that tells of a client of the register, in reading order; the addresses of links too."""
    if not house.clients:
        return ()
    finder = _finder_of(house.clients, house.clients_key)
    found = [name for passage in passages for name in _in_passage(passage, finder)]
    sure = {(name.client, fold(name.words)) for name in found if name.is_sure}
    return tuple(
        replace(name, is_sure=True)
        if (name.client, fold(name.words)) in sure and not name.words[:1].islower()
        else name
        for name in found
    )


_AROUND = 20


def _in_passage(passage: Passage, finder: _Finder) -> Iterator[ClientName]:
    for text, offset in _texts(passage):
        said = _Said(text)
        if finder.may_find(said):
            for client, start, end in finder.find(said):
                first, last = said.plain.written(start, end)
                if offset is None and _is_common(text, first, last):
                    continue
                quote = passage.quote(first, last) if offset is None else passage.quote(offset)
                sure = offset is not None or not may_be_a_word(text, first, last)
                yield ClientName(client, quote, text[first:last], _around(text, first, last), passage.heading, sure)


def _is_common(text: str, start: int, end: int) -> bool:
    """Tell whether one of a kind is spoken of in small letters: a gripper, every target."""
    return text[start:end].islower() and _ONE_OF.search(text, max(0, start - _BESIDE), start) is not None


def may_be_a_word(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` may be an English word: one, in small letters or at the start of a sentence; or words.

    An address, a form of company, an 's or Chinese words beside it say that it is a name.
    """
    word, before = text[start:end], text[max(0, start - _BESIDE) : start]  # all of a long text takes time in the square
    if " " in word and word[0].islower() and not word.islower():
        return True  # The bank of Rye harbour, where the client is the Bank of Rye
    if not word.isalpha() or _HAN.search(word) or _NAMED_BEFORE.search(before) or _NAMED_AFTER.match(text, end):
        return False
    return word.islower() or (word.istitle() and bool(_SENTENCE.search(before)) and bool(_SAYS_MORE.match(text, end)))


def _around(text: str, first: int, last: int) -> str:
    """Return ``text[first:last]`` with some characters either side; a word or a number in groups is not cut in two."""
    start, end = max(0, first - _AROUND), min(len(text), last + _AROUND)
    for word in _WORD.finditer(text, max(0, start - _AROUND), first):
        if word.start() < start < word.end():
            start = word.end()
    for word in _WORD.finditer(text, last, end + _AROUND):
        if word.start() < end < word.end():
            end = word.start()
    said = text[start:end].replace("\n", " ").strip()
    return ("…" if start else "") + said + ("…" if end < len(text) else "")


def _texts(passage: Passage) -> Iterator[tuple[str, int | None]]:
    yield passage.text, None
    for span in passage.paragraph.spans if passage.paragraph is not None else ():
        if span.target and span.target not in passage.text:
            yield span.target, span.start


@lru_cache(maxsize=2)
def _finder_of(clients: tuple[RegisteredClient, ...], key: bytes) -> _Finder:
    """Return the finder of a register: to make that of five hundred clients takes longer than to read a document."""
    return _Finder(clients, key)


class _Said:
    """A text, made plain, folded and in one way of writing as far as it is asked for: each costs as much as a search."""

    def __init__(self, text: str) -> None:
        """Take the words as written."""
        self.low = fold(text)
        self.nameless = ""
        """The folded words once they are known to hold no name."""
        self._text = text

    @cached_property
    def plain(self) -> Plain:
        """The text made plain."""
        return plain(self._text)

    @cached_property
    def plain_low(self) -> str:
        """The plain text, folded: the same words where none of it changed."""
        return self.low if self.plain.text == self._text else fold(self.plain.text)

    @cached_property
    def loose(self) -> tuple[str, tuple[int, ...]] | None:
        """The plain text in one way of writing, and where each character stood; None where it is written so already."""
        changed = loose(self.plain.text)
        return changed if changed is not None and changed[0] != self.plain.text else None


class _Finder:
    """Finds the terms of all clients in one text after the other."""

    def __init__(self, clients: tuple[RegisteredClient, ...], key: bytes) -> None:
        self._clients: dict[str, tuple[RegisteredClient, str]] = {}
        for client in clients:
            for term in written_forms(client):
                self._clients.setdefault(folded(term), (client, plain(term).text))
        bare = {joined(word) for word in self._clients if is_long_enough(word)}
        self._names = TermIndex(self._clients, apart=True)
        self._bare = TermIndex(bare, apart=False)
        self._tight = TermIndex(set(map(tight, bare)), apart=False)
        self._hashed = _Hashed(clients, key)

    def may_find(self, said: _Said) -> bool:
        """Tell whether a text is worth making plain; what is split by unseen characters always is."""
        low = said.low
        if not low.replace("\n", " ").isprintable() or self._names.is_in(low):
            return True
        said.nameless = low
        return self._hashed.may_find(low) or self._may_find_loosely(said)

    def _may_find_loosely(self, said: _Said) -> bool:
        if not self._hashed.any and not self._tight.is_in(tight(said.plain_low)):
            return False
        if said.loose is None:  # digits of another script, for instance
            low = said.plain_low
            return low != said.low and (self._names.is_in(low) or self._hashed.may_find(low))
        low = fold(said.loose[0])
        return self._bare.is_in(joined(low)) or self._hashed.may_find(low)

    def find(self, said: _Said) -> Iterator[tuple[RegisteredClient, int, int]]:
        """Yield the terms of a text made plain, in order; the longer of two that overlap."""
        done = 0
        text, low = said.plain.text, said.plain_low
        in_clear = self._in_clear(text, low) if low is not said.nameless else ()
        found = [*in_clear, *self._hashed.find(text, low), *self._loosely(said)]
        for client, start, end in sorted(found, key=lambda entry: (entry[1], -entry[2])):
            if start >= done:
                done = end
                yield client, start, end

    def _loosely(self, said: _Said) -> Iterator[tuple[RegisteredClient, int, int]]:
        """Yield the terms that a text holds in another way of writing."""
        if said.loose is None:
            return
        text, at = said.loose
        low = fold(text)
        for client, start, end in [*self._in_clear(text, low), *self._hashed.find(text, low)]:
            if is_long_enough(text[start:end]):
                yield client, at[start], at[end - 1] + 1

    def _in_clear(self, text: str, low: str) -> Iterator[tuple[RegisteredClient, int, int]]:
        def counts(start: int, end: int) -> bool:
            _, term = self._clients[low[start:end]]
            exact = not counts_exactly(term) or text[start:end] in {term, term.upper()}
            return exact and is_a_name(low, start, end)

        for start, end in self._names.find(low, counts):
            yield self._clients[low[start:end]][0], start, end


def is_a_name(text: str, start: int, end: int) -> bool:
    """Tell whether a term at ``text[start:end]``, folded, stands there as a name, and is no piece of a longer word."""
    before, word, after = text[max(0, start - 3) : start], text[start:end], text[end : end + 3]
    if _LATIN.match(word[0]) and _LATIN.search(before[-1:]):
        return False
    if _LATIN.match(word[-1]) and _LATIN.match(after[:1]):
        return False
    if len(word) > 2 or not _HAN.search(word):
        return len(word) > 1
    if len(word) != 2:
        return False
    apart = _SPEAKS_OF.search(before) and _FOLLOWS.match(after)
    return bool(apart or (_REFERS.search(before) and _THEIRS.match(after)))


class _Hashed:
    """Finds the names that the register keeps as hashes. Without the key nothing tells what they are."""

    def __init__(self, clients: tuple[RegisteredClient, ...], key: bytes) -> None:
        self._key = key
        self._by_head: dict[str, list[tuple[HashedName, RegisteredClient]]] = {}
        for client in clients:
            for name in client.hashed:
                self._by_head.setdefault(name.head, []).append((name, client))
        self._heads: dict[str, Sequence[tuple[HashedName, RegisteredClient]]] = {}
        self.any = bool(self._by_head)
        """Whether there is any such name."""

    def may_find(self, text: str) -> bool:
        """Tell whether a name may begin somewhere in a folded text."""
        return bool(self._by_head) and any(self._at(text[at : at + 2]) for at in range(len(text) - 1))

    def find(self, text: str, low: str) -> Iterator[tuple[RegisteredClient, int, int]]:
        """Yield the names of a plain text, given also folded."""
        for start in range(len(low) - 1) if self._by_head else ():
            for name, client in self._at(low[start : start + 2]):
                end = start + name.length
                words = (text if name.exact else low)[start:end]
                if len(words) == name.length and is_a_name(low, start, end) and self._is(words, name):
                    yield client, start, end

    def _at(self, begin: str) -> Sequence[tuple[HashedName, RegisteredClient]]:
        if begin not in self._heads:
            self._heads[begin] = self._by_head.get(hash_of(begin, self._key)[:8], ())
        return self._heads[begin]

    def _is(self, words: str, name: HashedName) -> bool:
        forms = {words, words.capitalize()} if name.exact and words.isupper() else {words}
        return any(hash_of(form, self._key) == name.digest for form in forms)


def hash_of(words: str, key: bytes) -> str:
    """Return the keyed hash of words, in hexadecimal."""
    import hmac

    return hmac.digest(key, words.encode(), "sha256").hex()


def hashed_names(client: RegisteredClient, key: bytes) -> tuple[HashedName, ...]:
    """Return everything that tells of a client, in every way of writing it, as the register keeps it."""
    return (*client.hashed, *(hashed_name(form, key) for form in written_forms(client)))


def hashed_name(term: str, key: bytes) -> HashedName:
    """Return a term as the register keeps it."""
    exact = counts_exactly(plain(term).text)
    words = plain(term).text if exact else folded(term)
    return HashedName(len(words), hash_of(folded(term)[:2], key)[:8], hash_of(words, key), exact)
