"""Where a confidentiality marking stands in a passage: only where it marks the document, never in prose.

"保密协议" or "confidential information" in a sentence says nothing about the document. Measured on 898 real Word files:
保密 stood 33 times in prose and 12 times alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from briefcheck import Confidence, Finding, Passage, Quote, pattern, plain
from briefcheck_sensitive._hits import how_often
from briefcheck_sensitive._kept_inside import kept_inside
from briefcheck_sensitive._stream import Stream
from briefcheck_sensitive._text import Reading
from briefcheck_sensitive._words import MARKING

Message: TypeAlias = Literal["marked", "state-secret"]

_ZH = (
    r"(?:(?:商业|公司|高度|内部)?(?:绝密|机密|秘密)|(?:公司)?内部(?:资料|文件|文档|材料|专用|使用|参考|传阅)"
    r"|(?:仅供|仅限|限)(?:公司|团队)?内部(?:人员)?(?:可见|使用|参考|传阅|讨论|阅读)?"
    r"|(?:严禁|不得|请勿|切勿|禁止|禁)(?:对外)?(?:外传|外泄|泄露|转发|传播|扩散)"
    r"|请?注意保密|请?严格保密|绝对保密|保密(?:文件|资料))(?:文件|资料|文档|级)?"
)
_EN = (
    r"(?:(?:strictly |highly |most |private (?:and|&) |proprietary (?:and|&) |company |agency |client )*confidential"
    r"(?: (?:and|&) proprietary| document| draft)?|commercial(?:ly)? in confidence|top secret"
    r"|(?:for |company )?internal (?:use )?only|for internal use"
    r"|not for (?:external |public |onward )?(?:distribution|circulation|release)"
    r"|do not (?:forward|distribute|circulate|share|copy))"
)
_MARKING = f"(?:{_ZH}|{_EN})"
_AND = r"(?:\s*(?:[,;.、!·|/:*&+。-]|—|–|\band\b|和|或)\s*|\s+|, ?please )"
_SEVERAL = f"{_MARKING}(?:{_AND}?{_MARKING}){{0,3}}"
_LABEL = r"(?:文件)?(?:密级|保密级别|保密等级|保密程度)|(?:document |security )?(?:classification|confidentiality)(?: level)?"

# A paragraph or a cell: the marking alone, or behind its label.
_WHOLE = pattern(rf"(?i)[\W_]*(?:(?:{_LABEL})\s*:?\s*)?(?P<marking>{_SEVERAL})[\W_]*")
_BRACKETED = pattern(
    r"(?i)[【\[〔]\s*+(?=[商公高内绝机秘仅限严不请切禁注保shmpcatfind])(?=[^【\[〔】\]〕]*+[】\]〕])"
    rf"(?P<marking>{_SEVERAL})\s*[】\]〕]"
)
# In a header or footer it stands beside the firm and the page number. An agreement named there is no marking.
_MARGIN = pattern(
    rf"(?i)(?<![A-Za-z])(?P<marking>{_SEVERAL})"
    r"(?![A-Za-z]|协议|条款|义务|责任| ?(?:information|agreement|policy|clause))"
)
# Law on Guarding State Secrets: the level, a star, the term; on examination papers 启用前.
_STATE = pattern(
    r"(?<!★)(?<!★ )(?P<marking>(?:绝密|机密|秘密)\s*★(?:\s*(?:[0-9一二三四五六七八九十]{1,3}\s*年|长期|启用前))?|(?:TOP )?SECRET ?★(?: ?[0-9]{1,2} years?)?)"
)

_WHOLE_LABEL = pattern(f"(?i)(?:{_LABEL})")
_BRACKETS = "【[〔"
_STAR = "★"
_LONGEST = 60
"""Characters of a paragraph that can be nothing but a marking; in real Word files 20 in Chinese and 40 in English."""
_LONGEST_MARGIN = 80


def marked(stream: Stream, wanted: Message) -> Iterator[Finding]:
    """Yield each marking of one kind once, with its places."""
    found: dict[str, list[tuple[Quote, Confidence]]] = {}
    if wanted == "state-secret" and _STAR not in stream.whole:
        return
    for reading in stream.holding(MARKING):
        own = list(markings(reading))
        spans: list[tuple[int, int, Confidence]]
        spans = [(start, end, "certain") for message, start, end in own if message == wanted]
        if not own and wanted == "marked" and reading.passage.kind == "shown":
            spans = list(kept_inside(reading))  # these mark what follows them, not the document
        for start, end, sure in spans:
            quote = reading.passage.quote(start, end)
            found.setdefault(" ".join(quote.text.split()).casefold(), []).append((quote, sure))
    for marks in found.values():
        quotes = [quote for quote, _ in marks]
        words = " ".join(quotes[0].text.split())
        data = {"marking": words, "places": how_often(len(quotes))}
        sure = "certain" if any(sure == "certain" for _, sure in marks) else "likely"
        yield Finding(wanted, at=quotes[0], data=data, evidence=words, confidence=sure, also_at=tuple(quotes[1:]))


def markings(reading: Reading) -> Iterator[tuple[Message, int, int]]:
    """Yield message and span, in the words as written, of the marking of a passage, if it has one."""
    passage, seen = reading.passage, reading.plain
    if passage.kind not in {"shown", "file-name"} or not _may_hold_one(passage.text):
        return
    text = seen.text.strip()
    shift = seen.text.index(text)
    short = len(text) <= _LONGEST
    found = None
    message: Message = "marked"
    if _STAR in text and short and (found := _STATE.search(text)):
        message = "state-secret"
    elif passage.place.part in {"header", "footer"} and len(text) <= _LONGEST_MARGIN:
        found = _MARGIN.search(text)
    elif any(bracket in text for bracket in _BRACKETS):
        found = _BRACKETED.search(text)
    if not found and short and passage.kind == "shown" and _speaks_of_the_document(passage):
        found = _WHOLE.fullmatch(text)
    if found:
        start, end = found.span("marking")
        yield message, *seen.written(start + shift, end + shift)


def _may_hold_one(text: str) -> bool:
    return len(text) <= _LONGEST_MARGIN or any(bracket in text for bracket in _BRACKETS)


def _speaks_of_the_document(passage: Passage) -> bool:
    """Tell whether a cell marks the document: alone, or beside 密级; a table of all levels does not."""
    if passage.place.table is None:
        return True
    around = [words for words in (plain(words).text.strip(" :") for words in (passage.row, passage.header)) if words]
    return not around or any(_WHOLE_LABEL.fullmatch(words) for words in around)
