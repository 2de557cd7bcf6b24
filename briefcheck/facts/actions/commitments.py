"""Commitments in prose: what nobody marked as an action, but somebody said to do. English; Chinese in ``promises``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property

from briefcheck.document.document import Document
from briefcheck.facts.actions.doingwords import DOING, GIVEN_TO, HAPPENS
from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.minutes import speakers
from briefcheck.facts.actions.nopledges import HAVE_DONE, NO_TASK, NOTHING_DONE, RECURS, STATES, TO_COME, WISH
from briefcheck.facts.actions.owners import Register
from briefcheck.facts.actions.pledges import SETS, THEN, pledges
from briefcheck.facts.actions.pronouns import SAME, spoken_of
from briefcheck.facts.actions.sentence import Kinds, cased, from_names, own_words, sentences, small_words, words
from briefcheck.facts.actions.signs import is_tied
from briefcheck.facts.actions.smallnames import spelt_out
from briefcheck.facts.actions.somebody import (
    GROUPS_OF_TALK,
    INITIALS,
    NO_INITIALS,
    NOBODY,
    NOT_PEOPLE,
    THINGS,
    TITLES,
    has_another,
)
from briefcheck.facts.actions.spoken import AHEAD_WORDS, PRESENT_WORDS, is_asked, says_otherwise
from briefcheck.facts.actions.takenback import GOES, NOT, is_doubted, is_taken_back
from briefcheck.facts.actions.terse import right_hand, terse
from briefcheck.facts.actions.undertakes import LOOSE, is_left, undertakes
from briefcheck.facts.actions.words import ENGLISH_STOP
from briefcheck.facts.givennames import GIVEN_NAMES
from briefcheck.facts.names import is_latin_name
from briefcheck.facts.narrow import holds, narrow
from briefcheck.lazy import pattern

_LEAST_VOUCHED = 2
_LONGEST = 400
"""Characters of the longest sentence that is looked at."""

_LEAST = 8
_LEAST_HAN = 7
_LEAST_NAMED = 4
"""Characters of the shortest one, English and Chinese."""
_WHO = r"(?P<who>(?:@?[A-Z][\w.'’-]*|@[a-z][\w-]+|[a-z][A-Z]{1,2}\b)(?:(?:\s*(?:,|/|&)\s*(?:and\s+)?|\s+and\s+|\s+)(?:@?[A-Z][\w.'’-]*|(?:the|team|group|de|van|von|members?)\b)){0,5})"
_ADVERB = r"(?:(?:also|then|now|please|still|first|therefore|just|all|jointly|both|each) )*"
_VERB = r"(?P<verb>[a-z][a-z-]+)\b"
_START = r"(?:^(?:(?:Tentatively|Meanwhile|Then|Also|Next|So|And|Afterwards|Finally|Separately|In the meantime|Going forward),?\s)?|(?<=[-–—:>*/]\s)|(?<=[.;,]\s)|(?<=\band\s)|(?<=\bthat\s)|(?<=\]\s)|(?<=\bso\s)|(?<=\bbut\s)|(?<=\bthen\s)|(?<=\bwhich\s))"
_WILL = pattern(
    rf"{_START}{_WHO}(?:\s*\([^()]{{1,100}}\))?\s*:?(?:\s+(?:will|shall|is going to|are going to|going to)|[’']s going to|\s?[’']ll)\s+{_ADVERB}{_VERB}"
)
_TO = pattern(
    rf"{_START}{_WHO}(?:\s*\([^()]{{1,40}}\))?(?:\s*[:–—-])?\s+(?:is |are |has |have )?(?:still |also |now |yet )?to\s+{_ADVERB}{_VERB}",
    needs=" to ",
)
_AGREED = pattern(
    rf"{_WHO}\s+(?:has |have |was |were |is |are )?(?:\w+ly )?(?:agreed|offered|volunteered|volunteers?|promise[sd]|undertook|committed|asked|tasked|assigned|nominated|(?:takes?|took|taken)(?: on)?(?: the)? responsibility)\s+"
    rf"(?:to|with|for)\s+(?:be\s+)?{_ADVERB}{_VERB}",
    needs=(
        "agreed",
        "offered",
        "volunteer",
        "promise",
        "undertook",
        "committed",
        "asked",
        "tasked",
        "assigned",
        "nominated",
        "responsibility",
    ),
)
_WOULD = pattern(
    rf"\b(?:agreed|decided|resolved|confirmed)(?: that)? {_WHO}\s+(?:would|should|will|to)\s+{_ADVERB}{_VERB}",
    needs=("agreed", "decided", "resolved", "confirmed"),
)
_PASSIVE = pattern(
    r"^[A-Z\[(\"“].{2,80}?\s+(?:is |are |still )?(?:to|needs? to|must|will) be (?:\w+ly )?"
    r"(?P<verb>\w{2,}ed|sent|done|made|built|held|paid|put|set|sold|shown|taken|written|given|drawn|chosen|brought|bought|kept|found|cut)\b",
    needs=" be ",
)
_STATED = pattern(
    r"\breceived\b|\([^()]*\bto be |^(?:try|want|like|need|have|how|due)\b|[^.;:]*(?<!was )(?<!were )(?<!is )(?<!are )(?<!been )\b(?:asked|hoped|hopes|wished|wishes|wanted|wants|happy|keen|ready|able|expects?(?: [\w'’-]+){1,5})\s+to be |\b(?:advised|explained|reported|warned|mentioned|pointed out|said)\b|\b(?:is|are|was|were|needs?|what|has|have|going|meant|supposed|seems?|appears?|said|likely|about|proved|out|which|whom?)\b.*to be ",
    re.IGNORECASE,
)
_SOON = words("will shall is are going")
_AGREEING = words(
    "agreed offered volunteer volunteers volunteered promised promises undertook committed asked tasked assigned nominated decided resolved confirmed responsibility"
)
_SELF = words("I We")
_OF_SUBJECTS = words("will shall going ll to") | _AGREEING | _SELF
"""Words one of which stands in every sentence that says of somebody that they will do something."""

_ANY_WORDS = (
    _OF_SUBJECTS
    | words(
        "re To be m by By before until you need needs Need Needs let Let should must can plan plans Could Can Would Will she he they from owes owe left would told reminded"
        " please taken one gonna Gonna covering getting handling tasked responsible responsibility charge due aims intends pledged undertakes commits owns takes took waiting Waiting awaiting Awaiting Over Chase Agreed Leave"
    )
    | DOING
)
_PLAN_WORDS = cased(PLAN_VERBS_ENGLISH)
"""The verbs of a plan as they are written."""

_SUBJECT, _SOON_SAID, _AGREES, _SPEAKS, _AHEAD, _PRESENT, _PLANNED, _BE, _TO_FIRST, _PLEASE, _LOOSE, _OWNS = (
    1 << len(SETS) + at for at in range(12)
)
"""The bits of the sets of words in this module, behind those of the further forms."""

_BY_FORM = _AHEAD | _PLANNED | _BE | _TO_FIRST | _PLEASE


@cache
def _kinds() -> Kinds:
    of_forms = (
        AHEAD_WORDS,
        PRESENT_WORDS,
        _PLAN_WORDS,
        words("be"),
        words("To"),
        cased(words("please pls plz")),
        LOOSE,
        words("responsibility charge"),
    )
    return Kinds(*SETS, _OF_SUBJECTS, _SOON, _AGREEING, _SELF, *of_forms)


_ANY_MARKS = pattern(
    r"[^\x00-\xff]{3}|[@)\]]|: [A-Z]|/[A-Z]\S+ [A-Z]|[-–—] ?\S+(?: \S+)?$|^[A-Z]\S+(?: [A-Z]\S+)? [-–—] [a-z]"
)
"""What every line that commits somebody holds."""

_MARKS = ("@", ")", "]", ": ", "/", "-")

_FIELD = pattern(r"(?:Location|Date|Time|When|Where|Venue|Next meeting|Place|Topic)\s*:", re.IGNORECASE, needs=":")
_ASKS = pattern(r"[?？]\s*[)\]]?\s*$", needs="?？")
_ENGLISH_WORDS = pattern(r"[ ,’'](?:(?<=[A-Za-z]{2}[ ,])[A-Za-z@(]|(?<=[a-z] )[-–—] |(?<=I[’'])ll)")
"""What an English sentence holds. It begins with plain letters, which are looked for much faster than what stands before."""


class Commitments:
    """Knows who may commit to something in a document: those present, those who speak."""

    def __init__(self, register: Register, document: Document) -> None:
        """Take who is known, and where it is said."""
        self.register = register
        self.document = document
        self._found: dict[str, Sequence[tuple[int, int]]] = {}
        """The lines of the document that were looked at: many stand in it more than once."""
        self._small_names = frozenset(part for first in register.firsts for part in small_words(first))
        """The parts of the first names of those known, in small letters."""

    @cached_property
    def _names(self) -> frozenset[str]:
        """The first words of the names of those known, as they may be written."""
        first = self.register.firsts
        return frozenset([*map(str.title, first), *map(str.upper, first)])

    @cached_property
    def _promises(self) -> Callable[[str, Register], bool]:
        """Whether a Chinese sentence commits somebody; English papers do without."""
        from briefcheck.facts.actions.promises import promises

        return promises

    @cached_property
    def _orders(self) -> Callable[[str, Callable[[str], bool]], bool]:
        """Whether an English sentence says what to do; Chinese papers do without."""
        from briefcheck.facts.actions.orders import orders

        return orders

    @cached_property
    def _sharing(self) -> tuple[str, ...]:
        """The words of the document one of which stands in a sentence that gives out several tasks; the same."""
        from briefcheck.facts.actions.duties import SHARING

        return self.register.whole.among(SHARING)

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Those who speak in the document."""
        return speakers(self.document)

    def find(self, line: str) -> Sequence[tuple[int, int]]:
        """Return the stretches of a line that are commitments: the line, or one of its sentences."""
        found = self._found.get(line)
        if found is None:
            found = self._found[line] = self._stretches(line)
        return found

    def _stretches(self, line: str) -> Sequence[tuple[int, int]]:
        plain = line.isascii()
        folded = line if plain else self.register.whole.lines.get(line) or narrow(line)
        plain = plain or folded.isascii()
        own = None
        if plain or not _ANY_MARKS.search(line):
            own = own_words(folded)
            if (
                own.isdisjoint(_ANY_WORDS)
                and own.isdisjoint(self._names)
                and not (plain and holds(line, _MARKS) and _ANY_MARKS.search(line))
            ):
                return ()
        if ("\t" in folded or "    " in folded) and right_hand(folded, self.register):
            return ((0, len(folded)),)
        found: list[tuple[int, int]] = []
        for start, end in sentences(folded):
            sentence = folded if end - start == len(folded) else folded[start:end]
            who = spoken_of(folded, start, self.register) if start else ""
            if who:  # She'll ring Agnes: said of the one before
                sentence = f"{who}{SAME.sub('', sentence, count=1)}"
            if "onna " in sentence or sentence[:5] == "will " or self._may_be_small(sentence, own):
                sentence = spelt_out(sentence, self.register)
            latin = plain or sentence.isascii()
            if not latin and self._sharing and (given := self._shared(sentence)):
                found += ((start + begin, start + stop) for begin, stop in given)
                continue
            size = len(sentence)
            if size > _LONGEST or (size < _LEAST and (latin or self._is_short(sentence))):
                continue
            if (not latin and self._promises(sentence, self.register)) or (
                _ENGLISH_WORDS.search(sentence) is not None
                and self._english(sentence, own if own is not None and sentence is folded else own_words(sentence))
            ):
                found.append((start, end))
        return found

    def _may_be_small(self, sentence: str, own: frozenset[str] | None) -> bool:
        """Whether a sentence may name somebody known in small letters: mara will write them."""
        if not (" will " in sentence or " to " in sentence or "'ll " in sentence):
            return False
        return own is None or not own.isdisjoint(self._small_names)

    def _shared(self, sentence: str) -> tuple[tuple[int, int], ...]:
        """Return the stretches of a Chinese sentence that gives out several tasks."""
        from briefcheck.facts.actions.duties import shares

        return tuple(shares(sentence, self.register)) if holds(sentence, self._sharing) else ()

    def _is_short(self, sentence: str) -> bool:
        """Whether a Chinese sentence is too short; less will do where it names somebody who is known, 老郑去盯."""
        if len(sentence) < _LEAST_NAMED or (sentence[-1] == ":" and sentence[0] != "把"):
            return len(sentence) < _LEAST_HAN
        if len(sentence) >= _LEAST_HAN or sentence[0] == "把":
            return False  # 把环境搭起来
        for name in self.register.endings:  # noqa: SIM110  # a plain loop takes half the time of ``any``
            if name in sentence:
                return False
        return True

    def _english(self, sentence: str, own: frozenset[str]) -> bool:
        kinds = _kinds().of(own)
        if kinds & _SUBJECT and self._by_subject(sentence, own, kinds):
            return True
        if (kinds & _BY_FORM or ":" in sentence) and self._by_form(sentence, kinds) and not NOT.search(sentence):
            return True
        asks = kinds & _PLANNED and ("ou " in sentence or sentence[-1] == "?" or ", please" in sentence)
        if asks and is_asked(sentence, self._are_people):
            return True
        end = pledges(sentence, own, kinds, self._are_people)
        if end > 0 and not is_doubted(sentence, end):
            return True
        # somebody known, or with a first name, commits to something in looser words, or in terse ones
        small = [*map(str.lower, own)]
        if self.register.firsts.isdisjoint(small) and GIVEN_NAMES.isdisjoint(small):
            return kinds & _OWNS > 0 and undertakes(sentence, self.register, own)  # of an office
        loose = kinds & _LOOSE > 0 and undertakes(sentence, self.register, own)
        return loose or terse(sentence, self.register, own) is not None

    def _by_subject(self, sentence: str, own: frozenset[str], kinds: int) -> bool:
        """Whether somebody will do something: only what stands before it can take it back."""
        if ("?" in sentence and _ASKS.search(sentence)) or (":" in sentence and _FIELD.match(sentence)):
            return False
        # most sentences hold none of the words, and the patterns are long
        if (kinds & _SOON_SAID or "ll" in own) and self._says(from_names(_WILL, sentence)):
            return True
        if " to " in sentence and self._says(from_names(_TO, sentence)):
            return True
        if kinds & _AGREES and (
            self._says(_AGREED.finditer(sentence), loose=True) or self._says(_WOULD.finditer(sentence))
        ):
            return True
        alone, another = kinds & _SPEAKS > 0, "he" in own or "she" in own
        if not alone and not another:
            return False
        from briefcheck.facts.actions.firstperson import says_of_another, says_of_self

        return (alone and says_of_self(sentence)) or (another and says_of_another(sentence))

    def _says(self, forms: Iterable[re.Match[str]], *, loose: bool = False) -> bool:
        for match in forms:
            # "shall" is how a rule is written, unless it says by when
            rule = " shall " in match[0] and not is_tied(match.string)
            rule = rule or (" asked to " in match[0] and WISH.search(match.string, match.start()) is not None)
            if not rule and self._acts(match, loose=loose) and not is_taken_back(match.string, match):
                return True
        return False

    def _by_form(self, sentence: str, kinds: int) -> bool:
        """Whether something is to be done: by when, or by whom at the end."""
        if kinds & _BE and " be " in sentence and self._passive(sentence):
            return True
        if kinds & _TO_FIRST and sentence[:3] == "To ":
            from briefcheck.facts.actions.firstperson import is_infinitive

            if is_infinitive(sentence):
                return True
        ahead = kinds & _AHEAD and kinds & _PRESENT
        if (ahead or kinds & _PLEASE or ":" in sentence) and says_otherwise(sentence, self.register, ahead=ahead > 0):
            return True
        return kinds & _PLANNED > 0 and self._orders(sentence, self._are_people)

    def _passive(self, sentence: str) -> bool:
        """``DISC report to be sent through the Newsletter``; with ``will be`` and ``must be`` only by a day."""
        match = _PASSIVE.match(sentence)
        if match is None:
            return is_left(sentence)
        if sentence[-1] == ":":
            return False  # Details to be worked out:
        if match["verb"] in NOTHING_DONE or (match["verb"] in TO_COME and not is_tied(sentence)):
            return False
        if _STATED.search(match[0].replace(" are to be ", " to be ").replace(" is to be ", " to be ")):
            return is_left(sentence)
        return is_tied(sentence) or " to be " in match[0]

    def _acts(self, match: re.Match[str], *, loose: bool = False) -> bool:
        verb = match["verb"].removeprefix("re-")
        if verb == "meet" and RECURS.match(match.string, match.end()):
            return False
        if verb in STATES:
            # to have the packs delivered by Friday, will have a plan with you by noon
            had = verb in HAVE_DONE and HAVE_DONE[verb].match(match.string, match.end()) is not None
            had = had or (verb == "have" and has_another(match.string, match.end()))
            return had and (self._are_people(match["who"], surely=True) or self.register.is_company(match["who"]))
        if not (verb in PLAN_VERBS_ENGLISH or (loose and verb not in NO_TASK)):
            # of somebody who is surely a person nearly all that is done will do
            ahead = " will " in match[0] or " to " in match[0] or "ll " in match[0]
            if verb == "come" and match.string.startswith(" back", match.end()):
                return self._are_people(match["who"])
            never = HAPPENS if " to " not in match[0] or " go" in match[0] else HAPPENS - GIVEN_TO
            if verb in GIVEN_TO and THEN.match(match.string, match.end()):  # will attend, and report back
                never = frozenset()
            if verb == "go" and GOES.match(match.string, match.end()):
                never = frozenset()
            return verb not in never and ahead and self._are_people(match["who"], surely=True)
        if (
            verb in HAPPENS
            and " will " in match[0]
            and match["who"][-1] == "s"
            and not self._are_people(match["who"], surely=True)
        ):
            return False  # Clients will get a timeout
        return self._are_people(match["who"])

    def _are_people(self, words: str, *, surely: bool = False) -> bool:
        """Whether the subject is somebody: present, speaking here, or a name of two words; ``surely``: by a first name."""
        if surely and words.startswith("Will "):
            return False  # Will ARM have to …?
        names = [part.strip(" ,@.") for part in re.split(r"\s*(?:,|/|&|\band\b)\s*", words) if part.strip(" ,@.")]
        if surely or len(names) < _LEAST_VOUCHED:
            return bool(names) and all(self._is_surely(name) if surely else self._is_person(name) for name in names)
        # Molly and Celeste: one with a first name that is known vouches for the one beside her
        vouched = any(map(self._is_surely, names))
        return all(self._is_person(name) or (vouched and name.isalpha() and name.istitle()) for name in names)

    def _is_surely(self, name: str) -> bool:
        first = name.casefold().split(maxsplit=1)[0]
        return self.register.is_person(name) or first.removesuffix("'s") in GIVEN_NAMES or first in TITLES

    def _is_person(self, name: str) -> bool:
        folded = name.casefold().removesuffix("'s")
        first = folded.split(maxsplit=1)[0]
        if (
            self.register.is_person(name)
            or first in GIVEN_NAMES
            or folded.removeprefix("the ") in GROUPS_OF_TALK
            or folded.endswith((" group", " team", " committee", " board"))
            or (INITIALS.fullmatch(name) and name not in NO_INITIALS)
            or self.register.is_company(folded)
            or folded in self.speakers
        ):
            return True
        if first in ENGLISH_STOP or first in NOBODY or NOT_PEOPLE.fullmatch(first) or not is_latin_name(name):
            return False
        if len(name.split()) > 1:
            return folded.rpartition(" ")[2] not in THINGS and not any(
                NOT_PEOPLE.fullmatch(word) for word in folded.split()
            )
        # among people who are all known a stranger's first name may be any word with a capital
        return not self.register.listed and name.isalpha() and not name.isupper() and not self.speakers
