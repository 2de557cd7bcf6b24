"""Finding where a name ends that begins somewhere in a Chinese line, which has no spaces between its words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cached_property, lru_cache

from briefcheck.facts.actions.gather_words import PLAN_VERBS
from briefcheck.facts.actions.times import TIME
from briefcheck.facts.actions.words import ENGLISH_STOP, PLAIN_WORDS, VERBS, Words
from briefcheck.facts.names import COMPOUND_SURNAMES, ROLES, TITLES, is_chinese_name, may_begin_name
from briefcheck.lazy import HAN, longest_first, pattern

_LONG_VERBS = tuple(dict.fromkeys(verb for verb in (*VERBS, *PLAN_VERBS) if len(verb) > 1))
_VERBS = (*VERBS, *_LONG_VERBS)
_FUNCTION = "于於在将会把请需要须先应与和向给对从被由前后已再提交发出约跟下本每最收去也都还没不尝"
"""Letters that begin what follows a name, and seldom end a given name."""

_HAN = pattern(r"[^\W\d_A-Za-zÀ-ÿ]", needs=HAN)
_LATIN = pattern(r"(?:[A-Z]\.\s?){0,2}[A-Z][a-z][A-Za-z'-]*(?: [A-Z][A-Za-z'-]+)?(?![A-Za-z])")
_SOME = pattern(
    r"(?:所有|全体|各个?|每个?|每位|相关|有关|[两三四五几]位)[^\W\d_]{0,6}?(?:参与者|家长|业主|学生|商户|住户|嘉宾|单位|店|组长|部长|经理|供应商|代理商|门店|实习生|者|人员?|成员|同事|同学|师兄|师姐|导师|部门?|组(?!成?员)|方|PTL|负责人|老师)(?:负责人|组长|PTL|代表|经理|主管|同事)?|各[A-Za-z]{2,14}",
    needs="所全各每相有位",
)
"""所有参与者, 各个PTL, 相关同事, 各部门负责人."""

_MIXED = pattern(r"[^\W\d_A-Za-zÀ-ÿ][A-Z]?[A-Za-z]{2,8}")
_DEPARTMENT = pattern(
    r"[^\W\d_A-Za-zÀ-ÿ]{2,4}?(?:处|科|股|办)(?=负责|牵头|会同|组织|落实|制定)|[^\W\d_A-Za-zÀ-ÿ]{1,4}?(?:部长|会长|组长|主委|主任|经理|秘书|干事|店长|社长)(?!们|会|室)"
    r"|[^\W\d_A-Za-zÀ-ÿ]{2,5}?(?:部门?|组|中心|单位|公司|办公室|委员会|工会|协会|支部)\s?"
)
_ROLE = pattern(
    rf"(?:{'|'.join(sorted((role for role in ROLES if not role.isascii()), key=longest_first))})(?:总监|经理|主管|同事)?\s?"
)
_ROLE_BEGINS = frozenset(role[0] for role in ROLES)
_SOME_BEGINS = frozenset("所全各每相有两三四五几")
_CLAUSE = frozenset(",，。;；:： ")
_PLAIN_ACTS = pattern(
    rf"(?:那边|这边)?(?:{TIME}|尽快|尽早|[下本这]?周[一二三四五六日内]|下周|明[天日]|今[天晚]|把[^,，。]|会(?!议|计)|负责(?!人)|\d{{1,2}}[月/]\d|\d{{1,2}}[日号])",
    needs=HAN,
)
"""What tells a department from an ordinary word: 财务尽快寄发票."""

_ENDS_ACT = pattern(
    r"(?<=[前后]端)(?:需要?|要|再|同步)?(?:继续|完成|接入|记录|整理|处理|联调|封装|改造|返回|输出|开发(?=\s*[A-Za-z]|[^\W\d_]{2,}(?:页|模块|接口|功能|组件))|建立|实现|提供|修改|调整|优化|补充|新增|增加|配合|协助|修复|对接|更新|改)",
    needs="前后",
)
"""What the two ends of a program do: 前端继续完成登录页."""

_LENGTHS = (6, 5, 4, 3, 2)
_PLAIN_LENGTH = 3
_JOINS = frozenset(("同时", "另外", "此外", "然后", "接着", "并且"))
_OF_COUNCILS = frozenset(("委员", "董事", "理事", "监事", "业主"))
"""Those whose council begins like them: 委员会要求 is nobody's."""

_NO_GROUP = pattern(r"[全内外局大细]部|[分重改]组|由|把|将|在|对|向|给|找")
"""全部 and 分组 are no groups of people."""

_TIME_BEGINS = pattern(
    r"[一二三四五六七八九十两]{1,3}个?(?:月|周|天|日|工作日|小时)|[下本这每]?个?周|明[天日早晚]|[今后]天|月[底初中末]|年[底初]|会[后上]|[Tt]\s?[-+]|[Qq][1-4]|[^\W\d_]{2,5}(?<![目当提此先之以今])(?:前(?!期|面|后|台|端)|后(?!续|期|面|台|端))"
)
_GOES_ON = pattern(
    r"同学|同志|尝试|试着|试[做写跑用装]|着手|开始|主笔|执笔|统筹|把关|出面|接手|动手|去|再|先|把|表态|当场|拍板|保证|务必|轮到|[那这]边(?![由请让])|承诺|答应|表示|反映|反馈|提到|提出|提议|建议|认为|说(?!明)|称|主动|回去|回头|提前|自行|加强|做好|同意|务必|预计|计划|各自|分别|共同|一起|一同|[两三四五六七]人|[两三]位(?!数)|呢|牵头|主导|主责|为主|配合|协助|支持|继续|持续|同步|收到|接到|拿到|统一|尽|另|还|也|都|不|须|得(?!到)|直接|争取|可|能|来|去|重新|进一步|已经?|按"
    r"|[看写做改读学画跑测交填背][完好齐]|[过看走捋理查对核读跑盯顺改试听练讲][^\W\d_]?一[遍下轮次]"
)

_KIN_ENDS = frozenset("爸妈爷奶婆公姥")


class Vocabulary:
    """The words for sides and groups, by their first letters."""

    def __init__(self, groups: Collection[str], sides: frozenset[str], parts: Collection[str] = ()) -> None:
        """Take the folded words; ``groups`` are those for sides and groups that are no ordinary words.

        ``parts`` are those that are, and name a department behind a side: 客户法务.
        """
        self.parts = _by_first_letter(parts)
        self.groups = _by_first_letter(word for word in groups if not word.isascii() and _HAN.search(word))
        self.sides = sides


@lru_cache(maxsize=8)
def vocabulary(words: Words) -> Vocabulary:
    """Return the words for sides and groups as they are looked for in a line; the same for all documents of a house."""
    return Vocabulary(
        (words.sides | words.groups | words.offices) - PLAIN_WORDS, words.sides, words.groups & PLAIN_WORDS
    )


class Spotter:
    """Knows the names of those present, and the words for sides and groups, and finds them in a line."""

    def __init__(self, names: Collection[str], vocabulary: Vocabulary) -> None:
        """Take the folded names."""
        self._all = names
        self._parts, self._groups, self._sides = vocabulary.parts, vocabulary.groups, vocabulary.sides

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        return _by_first_letter(self._all)

    def end_of_name(self, line: str, at: int) -> int:
        """Return the end of the name, side or group that begins at ``at`` of a folded line; ``at`` if none does.

        A name that nobody knows must be followed by what can follow a subject: a verb, a date, a bracket.
        """
        known = self._known(line, at)
        if known > at:
            return known
        first = line[at : at + 1]
        some = _SOME.match(line, at) if first in _SOME_BEGINS else None
        if some is not None and _follows(line, some.end()):
            return some.end()
        groups = self._groups.get(first.casefold())
        word = _beginning(line[at : at + 20].casefold(), groups) if groups else ""
        if not word:
            parts = self._parts.get(first)
            plain = _beginning(line[at : at + 4], parts) if parts else ""
            behind = (
                (_PLAIN_ACTS.match(line, at + len(plain)) or _ENDS_ACT.match(line, at + len(plain)))
                if plain and (at == 0 or line[at - 1] in _CLAUSE or line[at - 2 : at] in _JOINS)
                else None
            )
            return at + len(plain) if behind is not None else self._unknown(line, at)
        end = at + len(word)
        end = max(self._inside_side(line, end, side=word in self._sides), end)
        return end if _follows(line, end) else at

    def _known(self, line: str, at: int) -> int:
        names = self._names.get(line[at : at + 1].casefold())
        lower = line[at : at + 40].casefold() if names else ""
        for name in names or ():
            behind = lower[len(name) : len(name) + 1]
            if lower.startswith(name) and not (
                (name[-1].isascii() and behind.isascii() and behind.isalpha())
                or (behind == "会" and name[-2:] in _OF_COUNCILS)
            ):
                return at + len(name)
        return at

    def _inside_side(self, line: str, at: int, *, side: bool) -> int:
        """Return the end of the name behind a side or group: 客户王强, 客户-王强, 客户市场部王强; ``at`` if none follows."""
        if not side:
            return self.end_of_name(line, at) if line[at - 1] in "部组" else at
        begin = at + len(line[at:]) - len(line[at:].removeprefix("代表").lstrip(" -–—"))
        known = self._known(line, begin)
        if known > begin and not line[begin:known].isascii():
            return known
        if line[begin : begin + 1] in _FUNCTION:
            return at
        part = next((word for word in self._parts.get(line[begin : begin + 1], ()) if line.startswith(word, begin)), "")
        if part and _follows(line, begin + len(part)):
            return begin + len(part)
        end = self._unknown(line, begin)
        return end if end > begin else at

    def _unknown(self, line: str, at: int) -> int:
        first = line[at : at + 1]
        latin = _LATIN.match(line, at) if first.isascii() else None
        alone = latin is not None and ("." in latin[0] or not _HAN.match(line, latin.end()))
        if latin is not None and alone and latin[0].casefold() not in ENGLISH_STOP:
            return latin.end() if _follows(line, latin.end()) else at
        kin = not _KIN_ENDS.isdisjoint(line[at + 2 : at + 5])  # 朵朵妈妈
        for length in _LENGTHS if kin or (first and may_begin_name(first)) else ():
            word = line[at : at + length]
            if length > _PLAIN_LENGTH and not _may_be_long(word):
                continue
            if len(word) == length and _is_name(word) and _follows(line, at + length):
                if length > 2 and _is_name(word[:-1]) and _begins_verb(line, at + length - 1):
                    return at + length - 1  # 王强于3月5日: the third letter begins what is said of him
                return at + length
        department = _DEPARTMENT.match(line, at) if first > "\x7f" else None
        if department is None:
            role = _ROLE.match(line, at) if first in _ROLE_BEGINS else None
            return self._behind_role(line, role.end(), at) if role is not None else at
        inner = self._known(line, department.end())
        inner = inner if inner > department.end() else self._unknown(line, department.end())
        if inner > department.end():
            return inner
        return department.end() if not _NO_GROUP.search(department[0]) and _follows(line, department.end()) else at

    def _behind_role(self, line: str, begin: int, at: int) -> int:
        """Return the end of the name behind a role: 财务刘姐; ``at`` if none follows."""
        inner = self._known(line, begin)
        inner = inner if inner > begin else self._unknown(line, begin)
        return inner if inner > begin else at


def _by_first_letter(words: Iterable[str]) -> dict[str, list[str]]:
    """Return the words by their first letter, longest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=longest_first):
        found[word[:1]].append(word)
    return found


def _beginning(line: str, words: Iterable[str]) -> str:
    """Return the first of the words that a line begins with; "" if it begins with none."""
    return next((word for word in words if line.startswith(word)), "")


def _may_be_long(word: str) -> bool:
    """Whether a word of more than three letters can be a name: by a title, two letters of a family name, Latin ones."""
    if word[0].isascii() or word[-1].isascii() or word[0] in "小老阿" or word[-1] in _KIN_ENDS:
        return True
    return word.endswith(TITLES) or word.startswith(COMPOUND_SURNAMES)


def _is_name(word: str) -> bool:
    return is_chinese_name(word) or (word[0] in "小老阿" and _MIXED.fullmatch(word) is not None)


def _begins_verb(line: str, at: int) -> bool:
    """Whether what begins at ``at`` is surely no part of a name: 于, 汇报, 下周."""
    return line[at] in _FUNCTION or line.startswith(_LONG_VERBS, at) or _TIME_BEGINS.match(line, at) is not None


def _follows(line: str, at: int) -> bool:
    """Whether what stands at ``at`` can follow a subject."""
    if line[at : at + 1] == TIME:
        return True
    rest = line[at:].lstrip(" \t")
    if not rest or rest[0] in "，,、：:；;/&(（和与及跟向给对找问让替以" + TIME or rest[0].isdigit():
        return True
    if rest.startswith(_VERBS) or _GOES_ON.match(rest) is not None or _TIME_BEGINS.match(rest) is not None:
        return True
    return re.match(r"[一二三四五六七八九十]{1,2}月", rest) is not None
