"""A confidentiality marking (机密, internal use only) on a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from briefcheck import Bad, Context, Finding, Good, Passage, Text, plain, rule

_ZH = (
    r"(?:绝密|机密|秘密|商业秘密|商业机密|公司机密|高度机密|内部(?:资料|文件|文档|材料|机密|专用|使用|参考|传阅)|(?:公司)?内部(?:资料|文件)"
    r"|(?:仅供|仅限|限)(?:公司)?(?:内部|团队内部)(?:使用|参考|传阅|讨论)?|(?:严禁|不得|请勿|切勿|禁止|禁)(?:对外)?(?:外传|外泄|转发|传播|扩散)"
    r"|(?:请)?注意保密|(?:请)?严格保密|绝对保密|保密(?:文件|资料))(?:文件|资料|文档|级)?"
)
_EN = (
    r"(?:(?:strictly |highly |most |private (?:and|&) |proprietary (?:and|&) |company |agency |client )*confidential"
    r"(?: (?:and|&) proprietary| document| draft)?|commercial(?:ly)? in confidence"
    r"|(?:for |company )?internal (?:use )?only|for internal use|not for (?:external |public |onward )?(?:distribution|circulation|release)"
    r"|do not (?:forward|distribute|circulate|share|copy)|top secret)"
)
_LINK = r"(?:\s*(?:[,;.、!·|/:*&+-]|—|–|，|。|；|！|\band\b|和|或|,? ?please)\s*|\s+)"
_MARKING = rf"(?:{_ZH}|{_EN})"
_WHOLE = re.compile(rf"[\W_]*{_MARKING}(?:{_LINK}?{_MARKING}){{0,3}}[\W_]*", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:文件)?(?:密级|保密级别|保密等级|保密程度)|(?:document |security )?(?:classification|confidentiality)(?: level)?",
    re.IGNORECASE,
)
_LABELLED = re.compile(rf"(?:{_LABEL.pattern})\s*:?\s*(?P<marking>{_MARKING})[\W_]*", re.IGNORECASE)
_BRACKETED = re.compile(rf"[【\[〔]\s*({_MARKING}(?:{_LINK}?{_MARKING}){{0,2}})\s*[】\]〕]", re.IGNORECASE)
# In a header or footer the marking stands beside the firm and the page number. Clauses and agreements are no marking.
_MARGIN = re.compile(
    rf"(?<![A-Za-z]){_MARKING}(?![A-Za-z]|协议|条款|义务|责任| ?(?:information|agreement|policy|clause))", re.IGNORECASE
)
# The Law on Guarding State Secrets: the level, a star, the term.
_STATE = re.compile(r"(?:绝密|机密|秘密)\s*★(?:\s*(?:[0-9一二三四五六七八九十]{1,3}\s*年|长期))?")
_GATE = re.compile(r"[密部传发散]|confiden|intern|do not|not for|secret", re.IGNORECASE)
_LONGEST_ZH, _LONGEST_EN = 20, 40
"""Characters of a paragraph that is nothing but a marking, as measured on real Word files."""
_LONGEST_MARGIN = 80

Message = Literal["marked", "state-secret"]


@rule(
    name="confidential-marking",
    since="0.1.0",
    source="C07",
    messages={
        "marked": Text(
            en="The document is marked '{marking}' (places: {count})",
            zh="文件带有保密标记“{marking}”（共 {count} 处）",
        ),
        "state-secret": Text(
            en="The document bears the marking of a state secret: '{marking}' (places: {count})",
            zh="文件带有国家秘密标志“{marking}”（共 {count} 处）",
        ),
    },
    why=Text(
        en="A document marked as internal or confidential that goes to the client or to the public either should not go "
        "at all or shows that nobody looked at it before sending.",
        zh="标着“内部”“机密”的文件发给客户或公众，要么本不该发，要么说明发之前没人看过。",
    ),
    how=Text(
        en="Ask who set the marking. If the document may leave the house, remove the marking from the page, the header "
        "and the footer; if not, do not send it.",
        zh="先问清是谁加的标记。可以外发，就把正文、页眉、页脚里的标记去掉；不可以，就不要发。",
    ),
    examples=[
        Bad("机密 严禁外传\n\n夏季推广策略，供客户讨论。", expect=["1 marked"]),
        Bad("# 【内部资料】夏季推广策略", expect=["1 marked"]),
        Bad("Strictly confidential\n\nThe plan for the summer.", expect=["1 marked"]),
        Bad("机密★10年\n\n正文。", expect=["1 state-secret"]),
        Good("双方应签署保密协议，并对商业秘密承担保密义务。"),
        Good("All confidential information stays with the agency; this plan is for internal use only until May."),
    ],
)
def check(context: Context, _options: object) -> Iterator[Finding]:
    """Report each marking once: a whole paragraph or cell, in brackets, after 密级, or in a header or footer."""
    found: dict[tuple[Message, str], list[tuple[Passage, int, int]]] = {}
    for passage in context.passages:
        if passage.kind in {"shown", "file-name"} and _GATE.search(passage.text):
            for message, start, end in _markings(passage):
                words = " ".join(passage.text[start:end].split()).casefold()
                found.setdefault((message, words), []).append((passage, start, end))
    for (message, _), places in found.items():
        passage, start, end = places[0]
        quote = passage.quote(start, end)
        data = {"marking": " ".join(quote.text.split()), "count": len(places)}
        yield Finding(message, at=quote, data=data, evidence=passage.text[:_LONGEST_MARGIN])


def _markings(passage: Passage) -> Iterator[tuple[Message, int, int]]:
    """Yield message and span of every marking in the words as written."""
    seen = plain(passage.text)
    text = seen.text
    if state := _STATE.search(text):
        yield "state-secret", *seen.written(*state.span())
        return
    margin = passage.place.part in {"header", "footer"} and len(text) <= _LONGEST_MARGIN
    short = len(text.strip()) <= (_LONGEST_EN if text.isascii() else _LONGEST_ZH)
    patterns = [_BRACKETED]
    if margin:
        patterns.insert(0, _MARGIN)
    for pattern in patterns:
        if inside := pattern.search(text):
            yield "marked", *seen.written(*inside.span(1 if pattern is _BRACKETED else 0))
            return
    if passage.kind == "file-name" or not short:
        return
    for pattern in (_WHOLE, _LABELLED):
        if (whole := pattern.fullmatch(text.strip())) and _counts(passage):
            start = text.index(text.strip())
            first, last = whole.span("marking") if pattern is _LABELLED else whole.span()
            yield "marked", *seen.written(start + first, start + last)
            return


def _counts(passage: Passage) -> bool:
    """Tell whether a cell speaks of this document: beside 密级, or alone; not one of many in a table of levels."""
    if passage.place.table is None:
        return True
    around = [plain(words).text.strip(" :") for words in (passage.row, passage.header)]
    return not any(around) or any(_LABEL.fullmatch(words) for words in around if words)
