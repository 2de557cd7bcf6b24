"""Words that say there is nothing: one notion for every section and field (``无``, ``None at this stage.``, ``/``)."""

from __future__ import annotations

from briefcheck.document.normal import fold
from briefcheck.facts.narrow import begins
from briefcheck.lazy import pattern

_TRIM = " \t\n\u3000.。,，;；:：!！*•·()[]【】“”\"'"
_STROKES = "-–—/\\|"
_LONGEST = 80
"""Characters of the longest sentence that says so."""

_CHINESE = pattern(
    r"(?:(?:本|此|该)(?:次|期|场)?(?:会议|会面|例会)?|会议|会上|目前|当前|现阶段|暂时|暂|尚|均|双方|以上|,|，)*"
    r"(?:无|没有|没|无需|无须|不需要?|不涉及|未产生|未形成)"
    r"(?:其他|其它|其余|更多|任何|新增|新的?|[后後]续|下一步|进一步|遗留|需要?|要|待|可|跟进|跟踪|行动|处理|解决|落实|决议|决定|决策|安排|计划|"
    r"事项|事宜|问题|任务|工作|待办|项|内容|事情|特别|具体|措施|补充|异议|意见|办|的|了)*"
    r"|不适用|暂缺|略",
    needs=("无", "没", "不", "未", "暂", "略"),
)
_ENGLISH = pattern(
    r"(?:(?:there|we) (?:is|are|was|were|have|has been|have been)(?: currently)? |currently |at this (?:time|stage|point),? )?"
    r"(?:none|nil|nothing|no|n/a|na|not applicable)"
    r"(?:,? (?:further|new|other|additional|more|specific|outstanding|open|immediate|follow[- ]?ups?|actions?|items?|points?|next|steps?|"
    r"to[- ]?dos?|tasks?|decisions?|issues?|matters?|business|needed|required|necessary|arising|identified|noted|recorded|reported|"
    r"agreed|taken|assigned|raised|made|pending|planned|due|to (?:report|follow up|note|do|be taken)|"
    r"at (?:this|the|present)(?: (?:time|stage|point|moment|meeting))?|for now|for the moment|currently|yet|today|this (?:week|month|time|meeting)|so far|as yet|"
    r"(?:from|in|on|of|after) (?:this|the) (?:meeting|call)|is|are|was|were|have been|has been|and|or))*",
    needs=("no", "nil", "na", "n/a"),
)


_FIRST = begins("无無没沒不未暂暫略本此该該会會目当當现現尚均双雙以ntwca" + _STROKES + _TRIM) | frozenset(
    "\u2010\u2011"
)
"""What such words begin with; and marks that are none in half width."""


def says_none(text: str) -> bool:
    """Tell whether ``text`` says nothing but that there is nothing: 无, 本次会议无后续行动, "None at this stage.", a dash."""
    if text.lstrip(_TRIM)[:1] not in _FIRST:
        return False  # most lines
    words = " ".join(fold(text).casefold().strip(_TRIM).split())
    if not words or len(words) > _LONGEST:
        return False
    if not words.strip(_STROKES):
        return True
    return (_ENGLISH if words.isascii() else _CHINESE).fullmatch(words) is not None
