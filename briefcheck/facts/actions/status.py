"""Whether an action is open, done or carried over, and whether a line is an action at all."""

from __future__ import annotations

import re

from briefcheck.document.normal import fold
from briefcheck.facts.actions.closing import is_closing
from briefcheck.facts.actions.donewords import ends_done, says_done
from briefcheck.facts.actions.fieldlabels import any_label
from briefcheck.facts.actions.gather_words import PLAN_VERBS_ENGLISH
from briefcheck.facts.actions.sentence import small_words, words
from briefcheck.facts.actions.steps import BLANKS
from briefcheck.facts.actions.words import CARRIED_WORDS, DONE_WORDS, WORDS, Words
from briefcheck.facts.model import ActionStatus
from briefcheck.facts.narrow import holds
from briefcheck.lazy import pattern

_DAY = r"(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2}(?:st|nd|rd|th)?\s[A-Za-z]{3,9}\.?|[A-Za-z]{3,9}\.?\s\d{1,2})(?:,?\s\d{4})?"
_DONE_SIGNS = (
    *("done", "close", "complete", "finished", "resolved", "cancel", "dropped", "withdrawn", "superseded", "needed"),
    *("required", "sent", "gone", "paid", "booked", "ordered", "signed", "submitted", "delivered", "sorted", *"✓✔✅☑"),
)
"""Signs, one of which stands in every English form of the end, or the head, of what is done."""

_DONE_TAIL = pattern(
    rf"(?:[-–—:：\s（(\[【~]|\d{{6,8}}[:：])\s*(?:done|closed?|completed?|finished|resolved)\s*[)）\]】.!。]*\s*$"
    rf"|[-–—（(\[【|]\s*(?:done|closed|completed|finished|resolved)[\s,]+(?:on\s+)?{_DAY}\s*[)）\]】.]*\s*$"
    rf"|\s[-–—]\s*(?:done|sent|closed|completed)(?:\s+{_DAY})?\s+[-–—]\s"
    rf"|[（(\[【]\s*(?:sent|gone|paid|booked|ordered|signed|submitted|delivered|sorted)(?:[\s,]+(?:on\s+)?(?:{_DAY}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*))?\s*[)）\]】]\W*$|\s[-–—]+\s*(?:sent|gone|sorted|paid|booked)\W*$|\s[✓✔✅☑]\s*$"
    r"|[-–—（(\[【|,，;；~]\s*(?:cancelled|canceled|dropped|withdrawn|superseded|no longer (?:needed|required)|not (?:needed|required)(?: any more)?)\s*[)）\]】.]*\s*$"
    r"|(?:[（(，,]|[日号]|\d/\d{1,2})\s*(?:已完成|已?关闭|已?闭环|已?办结)\s*[)）]\s*$|[，,;；]\s*(?:已完成|已关闭|已闭环|已办结)\s*[。.]?$"
    r"|[-–—（(\[【|,，;；]\s*(?:已?取消|已?作废|已?撤销|不再需要|已?终止)\s*[)）\]】。.]*$",
    re.IGNORECASE,
    needs=("完成", "关闭", "闭环", "办结", "取消", "作废", "撤销", "需要", "终止", *_DONE_SIGNS),
)
_DONE_ON = pattern(
    r"(?:done|closed|completed|finished|cancelled|canceled|resolved)\b[\s,:(]*(?:on\s+)?\d|(?:完成|关闭|已完成|已关闭|取消)[于:：\s（(]*\d",
    needs=("done", "close", "complete", "finish", "cancel", "resolved", "完成", "关闭", "取消"),
)
"""A cell that says when it was done: done 3 June."""

_DONE_HEAD = pattern(
    r"^\W*(?:done|closed|completed)\s*[-–—:：\])]",
    re.IGNORECASE,
    needs=("done", "closed", "completed"),
)
_DONE_MARK = pattern(r"[（(\[【\s-]\s*(?:已完成|已关闭|已闭环|已解决|已取消|✅|✔)", needs="已✅✔")
_DONE_LAST = frozenset("成闭环结消废销要止✓✔✅☑")
"""The last letters of the Chinese ones, before marks."""

_DONE_LETTERS = frozenset("已了搞无废消✓✔√☑✅")
"""Letters of which one stands in all that a Chinese line ends in, done or dropped, and in the mark."""

_STATE_LETTERS = _DONE_LAST | _DONE_LETTERS | frozenset("延推遗未")
"""Letters of which one stands in all of this, and in what a Chinese line says of a task that is carried over."""

_BEHIND_STATE = BLANKS + ")）]】.!。"
_STATE_WORDS = words("""
    done close closed complete completed finished resolved cancelled canceled dropped withdrawn superseded needed required longer
    sent gone paid booked ordered signed submitted delivered sorted outstanding carried over forward deferred postponed
""")
"""Words, one of which stands in every line in English that says how it stands."""

_CARRIED_SIGNS = (
    *("outstanding", "carried", "over", "forward", "deferred", "postponed"),
    *("延", "推迟", "结转", "遗留", "未完成"),
)
_CARRIED = pattern(
    r"[（(](?:延期|顺延|推迟)|^\W*(?:延续|结转|(?:上次|上期|上周|前次)(?:会议)?(?:遗留|结转))(?=[\s:：，,）)】\]]|$)"
    r"|[，,；;（(]\s*(?:现|已|时间|日期)?(?:延(?:期|后)?|顺延|推迟)[至到]|[，,；;（(]\s*(?:仍|尚|还)未完成"
    r"|^\W*(?:still\s+)?(?:outstanding|carried|held over|rolled over|brought forward|left over)\b[^.;:]{0,30}?(?:from|since|over|forward|[-–—:])",
    re.IGNORECASE,
    needs=("延", "推迟", "结转", "遗留", "未完成", "outstanding", "carried", "over", "forward"),
)
"""The task of an earlier meeting: （延期）…, 上次遗留：…, …，延至3月7日, Outstanding from last time."""

_POINTS = pattern(
    r"^\W*(?:please )?(?:see|refer to)\b.*\b(?:tracker|list|sheet|log|minutes|appendix|attached|attachment|page|document)\b(?!.*\bto [a-z]+)"
    r"|^\W*(?:(?:具体|完整|全部|其他|其余)?(?:待办|行动|任务|跟进|后续)?(?:事项|清单|内容|项|列表)?)\s*(?:请)?(?:详见|参见|请见|另见|见附)"
    r"|^\W*(?:reminder|remember|提醒|提示|温馨提示)\s*[:：-].*(?:\b(?:actions?|owners?)\b|行动项|负责人)",
    re.IGNORECASE,
    needs=("see", "refer", "见", "remind", "remember", "提醒", "提示"),
)
"""Where the actions are, or how they are to be written."""

_SLOTS = pattern(
    r"(?:\[[^\]\s][^\]]*\]|<[^>]+>|_{2,}|[（(【](?:请|待)?(?:填写|填|补充|输入)[^）)】]*[）)】]|x{2,}|(?:x{1,4}年)?x{1,2}月x{1,2}日"
    r"|\b(?:to|by|will|on|before|and)\b|[请由于前需在]|[\s,，、:：;；.。/|-])+"
)
"""What is left of a template: [Name] to [task] by [date]; 负责人：____ without its label."""

_YES = frozenset({"是", "yes", "y", "x"})
"""Words of a status cell that are something else where they stand alone on a line."""

_BLANK = pattern(r"[-—–_.…/x\s]+|\[[^\]]*\]|【[^】]*】|\{\{.*\}\}|<[^>]*>", needs="-—–_.…/x[【{<")
_QUESTION = pattern(r"(?:[?？]|[能会行可以要是][^,，。]{0,12}吗[。.]?)\s*[)）]?\s*$", needs="?？吗")
_DOUBTED = pattern(
    r"(?:\s[-–—]+\s|——|→|[(（])\s*(?!(?:shall|should|can|could|do|does|did|is|are|was|who|what|when|where|why|how|which|will|would|any)\b)"
    r"(?![^?？]*(?:吗|呢|是否|要不要|能不能|谁|哪|怎|什么|几))[^?？,，]{1,16}[?？]\s*[)）]?\s*$",
    re.IGNORECASE,
    needs="?？",
)
"""A mark behind the last field of a line, which doubts no more than that: Deck – Tom – 13 Nov?"""

_NOBODY_YET = pattern(
    r"(?:\s[-–—]+|[:：(（|→])\s*[?？]{1,4}\s*[)）]?\s*$|[\w，,：:]谁(?:来|去)?(?:确认|负责|跟进?|做|弄|出|定|写|发|管|订|找|问|办|盯|拍板|对接|提供)[?？]$",
    needs="?？",
)
"""Where a name should stand: Medic for the night - ???; who does it: 发票抬头谁确认？"""

_CONTACT = pattern(
    r"^[A-Z][\w'’.-]+(?: [\w'’.-]+){0,4}(?: ?\([^()]*\)\s*[:：,]?|\s*[:：,])\s*<?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?\s*$",
    needs="@",
)
"""Somebody and an address: a list of people to turn to."""

_NEXT_MEETING = (
    r"(?:(?:date of )?next (?:\w+ )?(?:meeting|call|status|review|catch-?up|session|wip|catch up|check-?in|touchpoint|huddle|stand-?up|sync|workshop)(?: (?:meeting|call))?"
    r"|下[次一](?:次|期)?(?=\s*[:：]\s*\d)|下[次一]次?的?(?:会议|例会|周会|开会|碰头|见面|沟通会?|会面|评审会?|复盘会?)(?:时间|日期|地点|主持人?)?)"
)
_MEETING_LINE = pattern(
    rf"^\W*{_NEXT_MEETING}(?:[\s/|、·(（-]*{_NEXT_MEETING}\s*[)）]?)?\s*(?:[:：]|$|is\b|will\b|[定于]|暂定|(?<=[a-z]\s)(?:on |at )?(?:mon|tue|wed|thu|fri|sat|sun|\d)(?!.*\bto [a-z]))",
    re.IGNORECASE,
    needs=("next", "下次"),
)
"""The next meeting, in one language or in both: Next meeting 下次会议：…"""

_RECORD_LINE = pattern(
    r"^\W*(?:(?:written|prepared|compiled|taken|recorded|noted|submitted|typed|circulated|minuted|distributed|issued) by(?=\s*[:：]|\s[a-z][\w.'’-]+(?: [a-z][\w.'’-]+){0,2}(?:[,;\s]|$)(?!.*\b(?:to|and|for) [a-z]))|(?:meeting|call) (?:ended|closed|adjourned|finished)|minute taker|minutes (?:taken|recorded) by|adjourn\w*|vetted by|"
    r"(?:会议)?(?:记录人|主持人|地点|时间|结束时间)|(?:汇报|报告|主讲|发言|分享|申报|提案|介绍|议题)人|散会)(?:\s*[:：]|\b)"
    r"|^\W*(?:参会|与会|出席|缺席|参加|到会)(?:人员?|者|角色|情况)?\s*[:：]|^\W*(?:attendees|present|apologies|participants|attended by|(?:call|meeting) with)(?:\s(?:for|from)\s[^:：,]{2,30})?\s*[:：]",
    re.IGNORECASE,
    needs=(
        *(
            "by:",
            "by：",
            "by ",
            "meeting",
            "call",
            "minute",
            "adjourn",
            "vetted",
            "attend",
            "present",
            "apologies",
            "participants",
        ),
        *("记录人", "主持人", "地点", "时间", "散会", "参", "会", "席", "人:", "人："),
    ),
)
_STATES = frozenset(
    {
        *("ongoing", "in progress", "open", "pending", "carried over", "carried forward", "deferred", "on hold", "wip"),
        *(
            "postponed",
            "not started",
            "started",
            "dropped",
            "未完成",
            "进行中",
            "待完成",
            "未开始",
            "延期",
            "顺延",
            "推迟",
        ),
        *("挂起", "已延期", "持续", "持续跟进"),
    }
)
"""Words that say how an action stands, beside those for done."""
_LINK_LINE = pattern(r"^[^:：@]{0,30}[:：]?\s*(?:https?://|www\.)\S+\s*$", needs=("http", "www."))
_REPORT = pattern(
    r"(?:^|[\s，,])(?:[A-Z][\w.]*\s+){1,3}(?:presented|approved|confirmed|reported|noted|discussed|introduced|explained|gave|was|were|has|had)\b|"
    r"已(?:经)?(?!有|[^\W\d_A-Za-z]{1,4}的)(?:于|在|由)?[^\W\d_A-Za-zÀ-ÿ]|(?:明确|介绍|讨论|提出|确认|汇报|完成|决定|总结|通过|提交|说明|指出|强调)了|经过?[^。]{2,60}?(?:最终|一致|最后)(?:确定|决定|选定|同意)|(?<!的)(?<!改进)(?<!修改)(?<!整改)(?<!优化)(?:建议|希望|认为|表示|反映)[^，。]{2,}"
)
_AGREED = pattern(
    r"^\W*[Ii]t (?:was|is|has been) (?:also )?agreed (?:that|for)\b|\b(?:has|have) (?:agreed|offered|promised|undertaken|volunteered|committed) to\b",
    needs=("t was", "t is", "has", "have"),
)
_NOTE_TAIL = pattern(r"[（(【\[][^（()）【】\[\]]*[)）】\]]\s*$", needs="（(【[")
_UNNEEDED = pattern(
    r"[^.;,，。；]*\b(?:no longer (?:needs?|has|have|required|needed|necessary)|(?:does not|doesn['’]t|do not|don['’]t) (?:need|have) to)\b[^.;,，。；]*[.。]?\s*$"
    r"|\W*(?:not to do|won['’]t do|不做|不要做)\s*[:：]",
    re.IGNORECASE,
    needs=("no longer", "need to", "have to", "not to do", "t do", "不做", "不要做"),
)
"""One clause that says what need not be done: Ann no longer needs to send it."""
_CONDITION_TAIL = pattern(
    r"(?<=\w)\s+(?:once|after|as soon as|until)\s[^.;]*$", needs=("once", "after", "as soon as", "until")
)
"""When a task may begin: send the trailer once Greta has signed."""

_STATE = pattern(
    r"^(?:the |our )?[A-Z]?[\w'’/-]+(?: [\w'’/-]+){0,6}? (?:is|are) (?:now|already|still|a|an|the|not|no longer|ready|available|nearly|almost|acknowledged|approved|"
    r"agreed|fine|ok|okay|good|booked|done|finished|complete|completed|signed|live|closed|confirmed|settled|sorted|in place|in progress|on track)\b(?! to\b)",
    needs=(" is ", " are "),
)
_ASKED = pattern(r"^[^.?!？。:：]{3,60}[?？]\s+(?![-–—])\S", needs="?？")
_BOILERPLATE = pattern(
    r"^\W*(?:例|示例|填写说明|说明(?!\s*[:：].*[请由](?:总干事|干事|秘书|会计|出纳|[主财监设环安]委|[^\W\d_]{0,2}经理|管委会)(?!报告|说明|主持|记录|汇报|转达|已|介绍))|备注|注|背景|原因|理由|好处|成品|产出|结果|图例|note|notes|e\.g\.|example|benefits?|context|background|reasons?|rationale|why|key|legend)"
    r"\s*[:：]",
    re.IGNORECASE,
    needs=(
        *(
            "例",
            "说明",
            "备注",
            "注",
            "背景",
            "原因",
            "理由",
            "好处",
            "成品",
            "产出",
            "结果",
            "note",
            "e.g.",
            "example",
        ),
        *("benefit", "context", "background", "reason", "rationale", "why", "key", "legend"),
    ),
)


def status_of(line: str, cell: str | None, *, checked: bool | None, struck: bool, words: Words) -> ActionStatus:
    """Return how an action stands by its status cell, its box, its strike-through and the end of its line."""
    if cell is not None and cell.strip():
        state = fold(cell).strip().casefold()
        if state in words.done or state.startswith(DONE_WORDS) or _DONE_ON.match(state) or says_done(state):
            return "done"
        if holds(state, CARRIED_WORDS):
            return "carried"
    if checked or struck:
        return "done"
    return _told(line)


def _told(line: str) -> ActionStatus:
    """Return how an action stands by the words of its line."""
    plain = line.isascii()
    english = not _STATE_WORDS.isdisjoint(small_words(line if plain else fold(line)))
    if not english and plain:
        return "open"  # most lines
    folded = fold(line)
    if not english and _STATE_LETTERS.isdisjoint(folded):
        return "open"
    if _says_done(line, folded, english=english):
        return "done"
    if holds(folded, _CARRIED_SIGNS) and (holds(folded.casefold(), CARRIED_WORDS[3:]) or _CARRIED.search(folded)):
        return "carried"
    return "open"


def _says_done(line: str, folded: str, *, english: bool) -> bool:
    """Whether a line says at one of its ends that it is done; ``english``: with one of the words for it."""
    if (english or folded.rstrip(_BEHIND_STATE)[-1:] in _DONE_LAST) and (
        _DONE_TAIL.search(folded) or _DONE_HEAD.match(folded)
    ):
        return True
    if not folded.isascii() and not _DONE_LETTERS.isdisjoint(folded):
        return _DONE_MARK.search(folded[-16:]) is not None or ends_done(folded)
    return line[:5] == "DONE " and line[5:6].isupper()


def tells_state(cell: str, words: Words) -> bool:
    """Whether a cell under a date's head says how the task stands: closed, done 3 June, on hold."""
    state = fold(cell).casefold().strip()
    return is_status(cell, words) or _DONE_ON.match(state) is not None or says_done(state)


def is_status(line: str, words: Words = WORDS) -> bool:
    """Whether a line says nothing but how the action above it stands: DONE, ONGOING, （已完成）."""
    state = fold(line).casefold().strip(" \t*.:。：()（）[]【】-–—")
    return state in _STATES or (state in words.done and state not in _YES) or state in DONE_WORDS


def is_unfilled(task: str, others: tuple[str, ...], words: Words) -> bool:
    """Whether a row or line is what a template leaves: ``item | who | due_date``, TBA | TBA | TBA, blank cells."""
    task, others = (any_label(words).sub(" ", task), others) if "_" in task else (task, others)
    folded = fold(task)
    if not folded.strip(" \t\n-—–.…_/\\|"):
        return True
    return _is_slot(folded, words) and all(_is_slot(fold(entry), words) for entry in others)


def _is_slot(folded: str, words: Words) -> bool:
    """Whether words only hold the place of others, or there are none."""
    entry = folded.strip().casefold()
    if not entry or entry in words.placeholders or entry in {"action text", "text"}:
        return True
    return _BLANK.fullmatch(entry) is not None or _SLOTS.fullmatch(entry) is not None


def is_other(line: str) -> bool:
    """Whether a line among the actions is something else: the next meeting, a record, a link, a question, a closing."""
    folded = fold(line)
    if ("http" in folded or "www." in folded) and _LINK_LINE.match(folded):
        return folded.lstrip(" -*•").split(maxsplit=1)[0] not in PLAN_VERBS_ENGLISH - {
            "record",
            "document",
            "view",
            "watch",
            "visit",
        }
    if "@" in folded and _CONTACT.match(line) and line.split(maxsplit=1)[0].casefold() not in PLAN_VERBS_ENGLISH:
        return True
    if "链接" in folded and _LINKED.match(folded) is not None:
        return True
    start = 0 if folded[:1].isalnum() else _MARKS.match(folded).end()  # type: ignore[union-attr]  # it matches anything
    begins = folded[start : start + 1] in _OTHER_FIRST and folded.startswith(_OTHER_BEGINS, start)
    if ("见" in folded or begins) and any(form.match(folded) for form in _OTHER):
        return True
    mark = "?" in line or "？" in line or "吗" in line
    asks = mark and _QUESTION.search(line) is not None and not (_NOBODY_YET.search(line) or _DOUBTED.search(line))
    return asks or is_closing(line)


_LINKED = pattern(
    r"\W*[^\W\d_]{0,10}(?:记录|纪要|文档|日志|录屏|录像|录音|回放|资料|附件|报告|课件|PPT|ppt|代码|仓库|视频|原型|会议|表格|表)\s*(?:[(（\[【]\s*)+(?:原文|文档|共享)?链接[^\W\d_]{0,2}\s*(?:[)）\]】]\W*)*$",
    needs="链接",
)
"""A paper with its link: 具体工作记录 (链接)."""

_OTHER = (_MEETING_LINE, _BOILERPLATE, _RECORD_LINE, _POINTS)
_MARKS = pattern(r"\W*")
_OTHER_BEGINS = (
    *("next ", "date of next", "下次", "see", "refer", "please ", "reminder", "remember", "提醒", "提示", "温馨提示"),
    *(
        "written by",
        "prepared by",
        "compiled by",
        "taken by",
        "recorded by",
        "noted by",
        "submitted by",
        "typed by",
        "circulated by",
        "distributed by",
        "issued by",
    ),
    *("meeting ", "call ", "minute", "adjourn", "vetted", "attend", "present", "apologies", "participants"),
    *("汇报人", "报告人", "主讲人", "发言人", "分享人", "申报人", "提案人", "介绍人", "议题人"),
    *("会议", "记录人", "主持人", "地点", "时间", "结束时间", "散会", "参会", "与会", "出席", "缺席", "参加", "到会"),
    *("例", "示例", "填写", "说明", "备注", "注", "背景", "原因", "理由", "好处", "成品", "产出", "结果", "图例"),
    *("note", "e.g.", "example", "benefit", "context", "background", "reason", "rationale", "why", "key", "legend"),
)
"""How such lines begin, behind any marks; nearly no line does."""

_OTHER_FIRST = frozenset(word[0] for word in _OTHER_BEGINS)


def is_state(line: str) -> bool:
    """Whether an English sentence says how things are, or a line begins with a question: Recurrent reviews are acknowledged."""
    return _STATE.match(line) is not None or _ASKED.match(line) is not None


def is_report(line: str) -> bool:
    """Whether a sentence tells what happened, or what somebody thinks: 李娜介绍了计划, Client approved layout B."""
    if _UNNEEDED.match(line) is not None:
        return True
    bare = _CONDITION_TAIL.sub("", _NOTE_TAIL.sub("", line))
    return _REPORT.search(_AGREED.sub("", bare)) is not None
