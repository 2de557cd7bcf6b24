"""Which section of a document is which of its type's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefcheck.doctypes.asked import asked_as
from briefcheck.doctypes.names import Names, names_of
from briefcheck.doctypes.schema import DocumentType
from briefcheck.doctypes.tagged import NO_TAGS
from briefcheck.facts.model import OutlineSection, Section
from briefcheck.facts.outline.words import clean_heading, split_heading
from briefcheck.lazy import HAN, pattern

# Words that say more exactly which, and change nothing about what: 项目背景, 目标说明, "key objectives", "budget details".
_ZH_BEFORE = pattern(
    r"(?:本次|项目|品牌|产品|活动|主要|核心|整体|总体|具体|基本|相关|近期|本周|下周|关于|我们的|广告|创意|传播|推广|客户)+",
    needs=HAN,
)
_ZH_AFTER = pattern(
    r"(?:介绍|说明|概述|简述|描述|情况|内容|要求|安排|部分|事项|问题|任务|清单|列表|一览|表|要点|信息|总结|分析|建议|规划|设定)+$",
    needs=HAN,
)
_EN_BEFORE = frozenset(
    [
        "project",
        "brand",
        "campaign",
        "product",
        "client",
        "key",
        "main",
        "primary",
        "overall",
        "creative",
        "core",
        "agreed",
        "proposed",
        "current",
        "general",
        "brief",
        "communication",
        "advertising",
        "marketing",
        "specific",
        "initial",
        "important",
        "other",
        "additional",
        "final",
    ]
)
_EN_AFTER = frozenset(
    [
        "summary",
        "overview",
        "statement",
        "description",
        "detail",
        "section",
        "information",
        "list",
        "note",
        "consideration",
        "guideline",
        "item",
        "point",
    ]
)
_QUESTION = pattern(r"^(?:what|who)(?: is| are)? (?:the |our |your |an? )", needs=("what", "who"))
_OF_WHAT = pattern(r" (?:of|for|in|to) (?:the|this|our|your|an?)\b.*$")
_TAIL = pattern(r"\s+[-–—|:：]\s+|\s*[:：|(（]\s*", needs="-–—|:：(（")
_LAST_BRACKET = pattern(r"[(（]([^()（）]{2,30})[)）]$", needs="(（")
_SEVERAL = pattern(
    r"\b(?:messages|propositions|takeaways|thoughts|ideas|benefits|promises|points|usps|smps)\b", re.IGNORECASE
)
_OWNED_OR_DATED = pattern(
    r"@\w|负责|责任人|owner|[（(][^（()）]{2,12}[)）]\s*$|\d{1,2}\s*[月/.-]\s*\d{1,2}|周[一二三四五六日天前]|月底|本周|下周"
    r"|\b(?:mon|tues|wednes|thurs|fri)day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\s+\d",
    re.IGNORECASE | re.MULTILINE,
)
_SHORTEST_MISSPELT = {"latin": 8, "han": 5}
"""Characters a name needs before one wrong character may stand in it: 会议主题 and 会议议题 are two things."""


def find_sections(
    outline: Sequence[OutlineSection], type_: DocumentType, tags: Mapping[int, str] = NO_TAGS
) -> tuple[Section, ...]:
    """Return the sections of the outline that the type knows, in reading order.

    One heading may stand for two sections (行动项与决策), one section may be found more than once; a section inside of
    one of the same id is part of that one. A heading that is the document's own title is no section. A tag of ``tags``
    (see :func:`tags_of`) that is the id of a section goes before what the heading says.
    """
    names = names_of(type_)
    single = frozenset(section.id for section in type_.sections if section.kind == "one-sentence")
    tagged = {index: (tag,) for index, tag in tags.items() if type_.section(tag)}
    ids_of = [tagged.get(index, ids) for index, ids in enumerate(_ids_of(outline, names, single))]
    found: list[tuple[int, Section]] = []
    above: list[tuple[int, tuple[str, ...]]] = []
    for index, entry in enumerate(outline):
        if entry.heading.form == "column":
            continue
        level = entry.heading.level
        while above and above[-1][0] >= level:
            above.pop()
        held = {id_ for _, outer in above for id_ in outer}
        found += [(index, Section(id_, entry)) for id_ in ids_of[index] if id_ not in held]
        above.append((level, ids_of[index]))
    # The head of a column is no heading; but minutes may be one table of tasks (Action, Owner, Due), and then that
    # table is their next steps, which the actions are read from. It counts only where no heading names the section.
    present = {section.id for _, section in found}
    for index, entry in enumerate(outline):
        if entry.heading.form == "column":
            found += [(index, Section(id_, entry)) for id_ in ids_of[index][:1] if id_ not in present]
    return tuple(section for _, section in sorted(found, key=lambda pair: pair[0]))


def _ids_of(outline: Sequence[OutlineSection], names: Names, single: frozenset[str]) -> list[tuple[str, ...]]:
    """Return the ids that each heading names.

    会议决议与分工 holds tasks only where no heading of tasks alone stands in the document: under that one they are.
    """
    found = [
        () if _is_title(outline, index, names) else _ids(entry, names, single) for index, entry in enumerate(outline)
    ]
    headed = (ids for ids, entry in zip(found, outline, strict=True) if entry.heading.form != "column")
    if not any(len(ids) == 1 and ids[0] in names.actions for ids in headed):
        return found
    return [tuple(id_ for id_ in ids if len(ids) == 1 or id_ not in names.actions) for ids in found]


def _is_title(outline: Sequence[OutlineSection], index: int, names: Names) -> bool:
    """Whether a heading names the document, not a section: it bears a name of the type and holds other headings.

    Words that are a section's name too (会议结论, "Meeting notes") name the document only where nothing stands beside them.
    """
    entry = outline[index]
    candidates = clean_heading(entry.heading.text)
    if not _bears_title(candidates, names):
        return False
    if index == 0:
        return len(outline) > 1
    following = outline[index + 1] if index + 1 < len(outline) else None
    if following is None or following.heading.level <= entry.heading.level:
        return False
    return names.sections.keys().isdisjoint(candidates) or _stands_alone(outline, index, names)


def _bears_title(candidates: Sequence[str], names: Names) -> bool:
    return any(candidate in names.titles or candidate.endswith(names.endings) for candidate in candidates)


def _stands_alone(outline: Sequence[OutlineSection], index: int, names: Names) -> bool:
    """Whether no other title stands before a heading, nor a section beside it, but under the same words."""
    words = clean_heading(outline[index].heading.text)[0]
    for at, entry in enumerate(outline):
        candidates = clean_heading(entry.heading.text)
        if at == index or not candidates or candidates[0].endswith(words):
            continue
        if at < index and _bears_title(candidates, names):
            return False
        if entry.heading.level <= outline[index].heading.level and section_ids(entry.heading.text, names):
            return False
    return True


def _ids(entry: OutlineSection, names: Names, single: frozenset[str]) -> tuple[str, ...]:
    """Return the ids of the sections that a heading names, best first; "Key messages" is not the ``single`` one."""
    ids = section_ids(entry.heading.text, names)
    if ids and entry.heading.form == "column" and any(map(asked_as, clean_heading(entry.heading.text))):
        ids = _exact(clean_heading(entry.heading.text), names.sections)  # Who and When over columns ask nothing
    if single.intersection(ids) and _SEVERAL.search(entry.heading.text):
        ids = tuple(id_ for id_ in ids if id_ not in single)
    if len(ids) == 1 and ids[0] in names.actions:
        other = _instead_of_actions(entry, names)
        return (other,) if other else ids
    return ids


def _instead_of_actions(entry: OutlineSection, names: Names) -> str | None:
    """Return what a section of left-over matters is when nothing in it has an owner or a date (domain.md 2.3)."""
    for candidate in clean_heading(entry.heading.text):
        other = names.sections.get(_ZH_AFTER.sub("", candidate))
        if other is not None and other not in names.actions:
            text = "\n".join(line.text for line in entry.content())
            return None if _OWNED_OR_DATED.search(text) else other
    return None


_MOST_KNOWN = 4096
"""Headings of which it is kept what they name."""


def section_ids(heading: str, names: Names) -> tuple[str, ...]:
    """Return the ids of the sections that the words of a heading name: exactly, joined, qualified or misspelt."""
    ids = names.known.get(heading)
    if ids is None:
        if len(names.known) >= _MOST_KNOWN:
            names.known.clear()
        ids = names.known[heading] = _named_by(heading, names)
    return ids


def _named_by(heading: str, names: Names) -> tuple[str, ...]:
    for candidates_of in (clean_heading, _without_tail):
        candidates = candidates_of(heading)
        ids = _exact(candidates, names.sections) or _joined(candidates, names) or _qualified(candidates, names.sections)
        if ids:
            return ids
    asked = [name for candidate in clean_heading(heading) for name in asked_as(candidate)]
    return (
        _exact(asked, names.sections)
        or _misspelt(clean_heading(heading)[:1], names)
        or _exact(_in_brackets(heading), names.sections)
    )


def _in_brackets(heading: str) -> tuple[str, ...]:
    """Return the candidates of what stands in brackets at the end: 为什么要做这个广告（背景）."""
    inside = _LAST_BRACKET.search(heading.rstrip(" :："))
    return clean_heading(inside[1]) if inside is not None else ()


def _exact(candidates: Sequence[str], sections: Mapping[str, str]) -> tuple[str, ...]:
    return next(((sections[candidate],) for candidate in candidates if candidate in sections), ())


def _joined(candidates: Sequence[str], names: Names) -> tuple[str, ...]:
    """Return the ids of both parts of ``background & objective``; a part that only qualifies may be unknown.

    In Chinese two names may stand side by side: 服装道具. Not beside actions: 甘特图与任务分配 is what was talked about,
    and none of its lines is a task.
    """
    for candidate in candidates:
        parts = split_heading(candidate)
        ids = [_exact((part,), names.sections) or _qualified((part,), names.sections) for part in parts]
        found = tuple(dict.fromkeys(id_ for some in ids for id_ in some))
        if parts and all(ids):
            return found
        if len(parts) == 2 and found and all(map(_is_short, parts)) and not names.actions.intersection(found):
            return found
    return next((both for candidate in candidates if (both := _side_by_side(candidate, names))), ())


def _side_by_side(candidate: str, names: Names) -> tuple[str, ...]:
    """Return the ids of the two names that a Chinese heading is made of: 服装道具, 背景目的."""
    if not 2 * _SHORTEST_HALF <= len(candidate) <= _LONGEST_PAIR or min(candidate) <= "\xff":
        return ()
    for at in range(_SHORTEST_HALF, len(candidate) - _SHORTEST_HALF + 1):
        one, other = names.sections.get(candidate[:at]), names.sections.get(candidate[at:])
        if one and other and one != other and not names.actions.intersection((one, other)):
            return (one, other)
    return ()


_SHORTEST_HALF = 2
_LONGEST_PAIR = 8


def _is_short(part: str) -> bool:
    """Whether a part of a heading names a thing; a longer one says something, and its end is no name."""
    return len(part.split()) <= 3 if part.isascii() else len(part) <= 6


def _qualified(candidates: Sequence[str], sections: Mapping[str, str]) -> tuple[str, ...]:
    for candidate in candidates:
        for shorter in _shorter(candidate):
            if shorter in sections:
                return (sections[shorter],)
    return ()


def _shorter(candidate: str) -> Iterator[str]:
    """Yield the heading with the words taken off that only qualify it, as little as possible first."""
    if candidate.isascii():
        asked = _QUESTION.sub("", candidate)
        if asked != candidate:
            asked = _OF_WHAT.sub("", asked)
            yield asked
        words = asked.split()
        if len(words) > 6:
            return
        start = next((i for i, word in enumerate(words) if word not in _EN_BEFORE), len(words))
        end = next((i for i in range(len(words), 0, -1) if words[i - 1] not in _EN_AFTER), 0)
        yield from (" ".join(words[:i]) for i in range(len(words) - 1, max(end, 1) - 1, -1))
        yield from (" ".join(words[i:]) for i in range(1, start + 1))
        if start < end:
            yield " ".join(words[start:end])
    elif len(candidate) <= 12:
        before = _ZH_BEFORE.match(candidate)
        tail = _ZH_AFTER.search(candidate)
        starts = (0, before.end()) if before else (0,)
        ends = (len(candidate), tail.start()) if tail else (len(candidate),)
        yield from (candidate[i:j].strip() for j in ends for i in starts if j - i > 1)


def _without_tail(heading: str) -> tuple[str, ...]:
    """Return the candidates of what stands before a dash, bar, colon or bracket: ``Discussion items - part 2``."""
    head = _TAIL.split(heading.strip(), maxsplit=1)[0]
    return clean_heading(head) if head != heading.strip() and not head[-1:].isdigit() else ()


def _misspelt(candidates: Sequence[str], names: Names) -> tuple[str, ...]:
    """Return the id of a long name that one wrong, missing, added or swapped character makes of the heading."""
    for candidate in candidates:
        least = _SHORTEST_MISSPELT["latin" if candidate.isascii() else "han"]
        if not least <= len(candidate) <= 40:
            continue
        for length in range(max(least, len(candidate) - 1), len(candidate) + 2):
            for word in names.alike.get((candidate[0], length), ()):
                if _one_edit(candidate, word):
                    return (names.sections[word],)
    return ()


def _one_edit(one: str, other: str) -> bool:
    """Whether two words that begin alike differ by one character added, left out or changed, or by two neighbours swapped."""
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[same:], other[same:]
    if not a or not b:
        return False  # a scheduler is no schedule
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and len(a) > 1 and a[2:] == b[2:])
