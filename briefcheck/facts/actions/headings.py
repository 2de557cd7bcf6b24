"""What a heading stands over: tasks, the agenda, those present, what was done before. Judged by its words, not by a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, TypeAlias

from briefcheck.document.normal import fold
from briefcheck.facts.actions import gather_words as words
from briefcheck.facts.actions.due.heads import only_time
from briefcheck.facts.actions.words import WORDS
from briefcheck.facts.model import OutlineSection
from briefcheck.facts.narrow import ends_in_colon, narrow
from briefcheck.facts.outline.words import clean_heading, split_heading
from briefcheck.lazy import HAN, pattern

Topic: TypeAlias = Literal[
    "tasks", "some-tasks", "past", "agenda", "point", "people", "next-meeting", "reference", "discussion"
]
"""``tasks``: every line below is one. ``some-tasks``: those lines are that name an owner or a deadline. ``point``: one point
of the agenda; a list below it is what was said. ``discussion``: anything else."""

_LONGEST = 36
"""Characters of the longest heading that is judged by its words; what is longer is a sentence."""

_MOST_WORDS = 12
_MOST_OF_AGENDA = 6
_LONGEST_REST = 3
"""Words of an English, letters of a Chinese heading that says no more than agenda."""

_SENTENCE = pattern(r"[。；;！!？?]|，.*，", needs="。；;！!？?，")
_STANDING = ("团队分工", "项目分工", "角色分工", "职责分工", "岗位分工", "组织分工", "部门分工", "模块分工")
"""Who does what in general: a role, no task."""

_SAID_BELOW = pattern(
    r"讨论(?:内容|事项|情况|要点)?\s*$|纪要|会议(?:内容|记录)|\bdiscussions?(?: items?| points?)?\s*$|\bminutes\b|\bnotes\b",
    re.IGNORECASE,
    needs=("讨论", "纪要", "会议", "discussion", "minutes", "notes"),
)
_ENDS_IN_TASKS = pattern(
    r"\b(?:actions?(?: items?| points?)?|to-?dos|tasks|next steps|follow-?ups|assignments)\W*$|\b(?:assign(?:ed|ments?)|given|due|by|for (?:the )?(?:next|this|coming)) [^:]{0,40}\b(?:tasks|actions|assignments|jobs) are(?: as follows)?:$|(?:任务|行动项?|待办|分工|分配|到人)(?:事项|清单|列表)?\W*$",
    re.IGNORECASE,
)
_GIVES_OUT = pattern(r"\W*(?:分配|布置|分派|分工)[^\W\d_]{1,10}[:：]\s*$", needs="分布")
"""A line that begins with giving out: 分配代码部分：."""

_WHO_WILL = pattern(
    r"(?:the )?[A-Z][\w.&'’-]*(?: (?:and )?[A-Z]?[\w.&'’-]+)? (?:will|shall|to do|to)\s*:|[A-Z]\w+['’]s (?:list|part|jobs)\s*:?",
    needs=(":", "'", "’"),
)
"""Who is to do what stands below: Acme will:, Agency to:"""

_WHO_WILL_SIGNS = (" to", " will", " shall", "'s ", "’s ")

_DEADLINE = pattern(
    r"前|内|尽快|马上|立即|\b(?:by|before|until|within|due|asap|immediate\w*|urgent\w*|tomorrow|end of)\b",
    re.IGNORECASE,
)
_BETWEEN_COLUMNS = pattern(r"\s*[/／|｜、\t]\s*|\s[-–—]+\s|——", needs="/／|｜、\t-–—")
_COLUMN_SIGNS = frozenset("/／|｜、\t–—")
_LEAST_PARTS = 2
_COLUMNS = WORDS.task_columns | WORDS.status_columns | {"项目", "序号", "编号", "no", "#", "备注", "comments"}
_COLUMNS_ALONE = frozenset(
    {"Item Action", "Item Actions", "Item Action by", "ITEM ACTION", "Item Discussion Action", "Minute Action"}
)
"""The heads of two columns, whose rows are set with blanks."""

_TOKEN = pattern(r"[a-z']+(?:-[a-z]+)*|\d+")
_DATED = pattern(r"\d+月份?|\d+日|[一二三四五六七八九十]+月份?|[\W\d_]+")
_POINT = pattern(r"\W*(?:议题|议程|议案|議題|議程)\s*[一二三四五六七八九十\d]{1,2}\s*[:：]\W*", needs="议議")
"""One point, and below it what was said of it."""

_OF_AGENDA = frozenset({"discussion", "past", "some-tasks"})
_DRAWN = frozenset({"tasks", "some-tasks"})


def gives_tasks(heading: str) -> bool:
    """Whether tasks stand under a heading, all of what stands there or some: 初步分工, Tasks for next week."""
    return topic_of(heading) in _DRAWN


@lru_cache(maxsize=4096)
def topic_of(heading: str) -> Topic:
    """Return what stands under ``heading`` (as written, numbering and marks included)."""
    candidates = clean_heading(heading) if heading not in _COLUMNS_ALONE else ()
    asks = heading.rstrip(" *:：").endswith(("?", "？")) and "next" not in heading.casefold()
    if asks or _POINT.fullmatch(heading) or not candidates or len(candidates[0]) > 2 * _LONGEST:
        return "discussion"
    found = [topic for candidate in candidates if (topic := _whole(candidate)) != "discussion"]
    if not found:
        return _of_time(heading) or _of_parts(candidates)
    # 待办 Action Items: the whole holds words of two languages, each half says nothing else
    return "tasks" if found[0] == "some-tasks" and "tasks" in found else found[0]


def _of_time(heading: str) -> Topic | None:
    """Return the topic of a heading that says no more than by when: By 12 June, 4月20日前. This week tells of tasks or of talk."""
    if not only_time(heading, WORDS):
        return None
    return "tasks" if _DEADLINE.search(heading) else "some-tasks"


def heads_open(heading: str) -> bool:
    """Whether a heading says that what stands below it is open still: Open items, Outstanding points."""
    tokens = set(_TOKEN.findall(fold(heading)))
    return not tokens.isdisjoint(words.STILL_OPEN) and tokens <= words.STILL_OPEN | _OPEN_PLURALS | _ARTICLES


def heads_list(text: str) -> bool:
    """Whether a short line over a list gives out tasks: one whose heading would, or that ends in them: CoC actions:."""
    if not _COLUMN_SIGNS.isdisjoint(text) and _names_columns(text):
        return True
    if "，" in text and ends_in_colon(text) and "了" not in text:
        text = text.rpartition("，")[2]  # 下次会议3月8日，待办事项：
    topic = topic_of(text)
    if topic == "tasks" or (topic == "some-tasks" and "，" not in text and _ends_in_tasks(text)):
        return True
    for sign in _WHO_WILL_SIGNS:
        if sign in text:
            return _WHO_WILL.fullmatch(text.strip(" *")) is not None
    return False


def _ends_in_tasks(text: str) -> bool:
    """Whether a heading over some tasks ends in them, or begins with giving them out."""
    return (ends_in_colon(text) and _ENDS_IN_TASKS.search(narrow(text)) is not None) or _GIVES_OUT.match(
        text
    ) is not None


def _names_columns(text: str) -> bool:
    """Whether a line names the columns of what stands below it: 项目／负责／期限, Action | Owner | Due."""
    if _BETWEEN_COLUMNS.search(text) is None:
        return False
    parts = [part.strip(" *|:：") for part in _BETWEEN_COLUMNS.split(fold(text).casefold()) if part.strip(" *|:：")]
    known = WORDS.owner_columns | WORDS.due_columns
    named = sum(part in known for part in parts)
    return len(parts) >= _LEAST_PARTS and named > 0 and all(part in _COLUMNS or part in known for part in parts)


def topics_of(outline: Sequence[OutlineSection]) -> list[Topic]:
    """Return the topic of every heading: one under the agenda is a point of it, unless it says else."""
    found: list[Topic] = []
    above: dict[tuple[str, ...], Topic] = {}
    for section in outline:
        heading = section.heading.text
        own = topic_of(heading)
        if own in _OF_AGENDA and above.get(section.path[:-1]) in ("agenda", "point") and not _speaks(heading):
            own = "point"
        found.append(own)
        above[section.path] = own
    return found


def _speaks(heading: str) -> bool:
    """Whether what was said stands under a heading: 4.问题反馈：, Discussion Items."""
    return ends_in_colon(heading) or _SAID_BELOW.search(fold(heading)) is not None


def _whole(cleaned: str) -> Topic:
    return _english(cleaned) if cleaned.isascii() or not _HAS_HAN.search(cleaned) else _chinese(cleaned)


def _of_parts(candidates: tuple[str, ...]) -> Topic:
    """Return the topic of a heading that names two things, one of them tasks: 总结与下一步计划, decisions & actions."""
    parts = [part for candidate in candidates for part in split_heading(candidate)]
    return "some-tasks" if any(_whole(part) in _DRAWN for part in parts) else "discussion"


def _chinese(text: str) -> Topic:
    if len(text) > _LONGEST or _SENTENCE.search(text):
        return "discussion"
    phrase: Topic | None = (
        "tasks" if _DUE_FROM.fullmatch(text) else "some-tasks" if _STILL_OPEN.fullmatch(text) else None
    )
    if phrase is not None:
        return phrase
    core = _any(text, words.TASK_CORE) or text in ("计划", "工作安排")
    given = text.endswith(words.GIVEN_OUT) and not _any(text, _STANDING)
    other = None if given else _other_chinese(text, core=core)
    if other is not None:
        return other
    if text in words.AHEAD_ALONE:
        return "tasks"
    if not core and not (_any(text, words.AHEAD) and _any(text, words.PLANNING)):
        return "discussion"
    # what weighs most in a month is as often no task
    doubtful = text == "计划" or (not core and "月份" in text)
    return "tasks" if not doubtful and not _FILLED.sub("", _DATED.sub("", text)) else "some-tasks"


def _other_chinese(text: str, *, core: bool) -> Topic | None:
    """Return what stands under a heading by the words that say it is no tasks; None if none does."""
    if text.endswith(_WHO_CAME) and _ATTENDANCE.fullmatch(text):
        return "people"
    if not core and not _NUMBERED.match(text):
        for topic, signs in _TOPICS:
            if _any(text, signs):
                # 议题二：内核选型 is what was talked of
                return "discussion" if topic == "agenda" and len(_AGENDA.sub("", text)) > _LONGEST_REST else topic
    if _any(text, words.LOOKING_BACK) and not text.endswith(_AHEAD_OF_PLANS):
        return "past"
    return "discussion" if _any(text, _STANDING) or _any(text, words.NO_TASKS) else None


def _english(text: str) -> Topic:
    tokens = _TOKEN.findall(text)
    if not tokens or len(tokens) > _MOST_WORDS:
        return "discussion"
    other = None if _has(tokens, _SAYS_IT) else _other_english(text, set(tokens))
    if other is not None:
        return other
    pure = all(
        token in words.TASK_FILLERS_ENGLISH or token in words.CALENDAR_ENGLISH or token.isdigit() for token in tokens
    )
    if " ".join(tokens) in words.AHEAD_ALONE_ENGLISH:
        return "tasks"
    own = set(tokens)
    if own <= words.STILL_OPEN | words.OPEN_THINGS | _ARTICLES and own & words.STILL_OPEN and own & words.OPEN_THINGS:
        return "some-tasks"
    core = _has(tokens, words.TASK_CORE_ENGLISH) or (pure and _has(tokens, words.FOLLOW_UPS))
    core = core or (pure and len(tokens) > 1 and tokens[0] in _UNTIL)
    if not core and not (own & words.AHEAD_ENGLISH and own & words.PLANNING_ENGLISH):
        return "discussion"
    return "tasks" if pure or (own.isdisjoint(_JOINS) and _OF_SOMEBODY.fullmatch(" ".join(tokens))) else "some-tasks"


def _other_english(text: str, own: set[str]) -> Topic | None:
    """Return what stands under a heading by a phrase, or by the words that say it is no tasks; None if none does."""
    if _OWED.fullmatch(" ".join(_TOKEN.findall(text))):
        return "tasks"
    if not own.isdisjoint(_DUE_THINGS) and own <= _DUE_THINGS | _WHOSE:
        return "some-tasks"
    known = next((topic for topic, names in _TOPICS_ENGLISH if text in names), None)
    if known is not None:
        return known
    if own & words.NO_TASKS_ENGLISH:
        return "agenda" if "agenda" in own and len(own) <= _MOST_OF_AGENDA else "discussion"
    if own & words.LOOKING_BACK_ENGLISH and "be" not in own:
        return "some-tasks" if any(_english(part) in _DRAWN for part in split_heading(text)) else "past"
    return None


def _has(tokens: list[str], phrases: frozenset[str]) -> bool:
    joined = " ".join(tokens)
    return any(joined == phrase if len(phrase) < 3 else f" {phrase} " in f" {joined} " for phrase in phrases)


def _any(text: str, signs: tuple[str, ...]) -> bool:
    return any(sign in text for sign in signs)


_NUMBERED = pattern(r"(?:议题|议程|主题)\s*[一二三四五六七八九十\d]{1,2}", needs="议主")
"""One point of several: 议题一：栏目 is what was said of it."""

_HAS_HAN = pattern(r"[\u4e00-\u9fff]", needs=HAN)
_SIDES_HAN = "(?:客户方?|品牌方|甲方|乙方|丙方|我[方司们]|贵[方司]|对方|双方|各方|代理[商方]|广告公司|供应商|制作公司)"
_DUE_FROM = pattern(
    rf"(?:待|需要?|请|由){_SIDES_HAN}的?(?:确认|提供|反馈|处理|解决|补充|回复|跟进|完成|配合|落实)(?:的?(?:事项?|内容|资料|工作|问题|部分))?|{_SIDES_HAN}(?:的|需|负责的?)?(?:事项|要做的?|工作)"
    r"|(?:后续)?(?:追踪|跟踪|跟催)(?:事项|清单|项目?)?|待(?:补充?|交)(?:的)?(?:资料|材料|内容|事项)"
    r"|(?:课后)?作业|(?:需要?|待|[还仍]?要|应)完成的?(?:工作|任务|内容|事项|项)?|下[周次](?:会议?|例会|组会|周会)?之?前(?:需要?|要|应)?(?:完成|做)的?(?:内容|工作|任务|事情?|事项)?"
    r"|(?:下周|后面|接下来|之后|今天|明天|本周|这周|会后)(?:还|我们|大家|各自)?(?:需要?|要)(?:做|完成)的?(?:事情?|工作|内容|任务)?"
    r"|(?:会议|老师|导师|组长|领导)?(?:任务|工作|作业)的?(?:布置|划分|拆分|明细)|(?:会议|老师|导师|组长|领导)?所?布置的?(?:任务|工作|作业)"
    r"|(?:学习|阅读|寒假|暑假|假期|课后|编码|测试|文档|今日|本轮|本迭代|论文|实验|调研|本期|当前|各人|每人)任务|之后的?(?:安排|计划|工作)|分工明细|事项(?:跟踪|跟进)|今日计划",
    needs=HAN,
)
"""What somebody is to supply, over the list of it: 待甲方确认, 需客户配合."""

_WHO_CAME = ("勤", "假", "到", "席", "情况", "人员", "名单", "记录", "统计")
_ATTENDANCE = pattern(
    r"(?:本次|会议|例会|人员|成员|组员|小组|已)*(?:出勤|考勤|缺勤|请假|未到|缺席|到会|未出勤|到勤)(?:与|及|和)?(?:考勤|缺勤|请假|缺席)?(?:情况|人员|名单|记录|统计)*",
    needs=HAN,
)
"""Over a list of who came and who did not: 出勤, 本次请假人员. 考勤制度 is what is talked of."""

_STILL_OPEN = pattern(
    r"(?:待|未)(?:确认|解决|处理|回复|决|补充)(?:的)?(?:事项|问题|内容|点)?|需补充的?(?:资料|内容)?|(?:执行|学习|研究|实验|迭代|开发|测试|冲刺|Sprint|sprint)(?:计划|安排)|交付物?(?:与?时间)?",
    needs=HAN,
)
_WHOM = "(?:the )?(?:client|agency|you|us|both|both side|brand|team)"
_OWED = pattern(
    rf"who (?:is )?(?:doing|doe|does|do|on|owns|own) what(?: (?:by )?when)?|who what(?: by)?(?: when)?|what who(?: by)?(?: when)?|"
    rf"(?:what we |what you )?(?:still )?(?:need|needed|owed|required|wanted|awaited|outstanding|due) (?:from|by) {_WHOM}|thing (?:we|you) owe (?:you|us)|"
    rf"(?:from|on|with|for) (?:our|your|client|agency|the client|the agency|their) (?:side|end|plate|court)|(?:on|over to) {_WHOM}|"
    rf"(?:{_WHOM}|we|you) to (?:provide|supply|do|action)|"
    rf"(?:recap|summary|list|round-up) of (?:the |all |agreed |open )?(?:action|action item|action point|to-?dos?|next step|task)|"
    rf"(?:agreed |our |all )?(?:to-dos|to dos|actionables?|punch list|job list)|job|still to (?:do|come)|(?:the )?(?:coming week|week ahead)"
)
"""Headings that give out tasks by a phrase: Who's doing what, Needed from client, On our side."""

_OF_SOMEBODY = pattern(
    r"(?!\w+ing )(?:[\w'-]+ ){1,3}(?:to do|to-do|todo|to-dos|todos|action item|action point|next step|task|assignment|homework)"
    r"|(?:(?:new|our|agreed|open|key|all) )?(?:action item|action point|action|next step|to do|to-do|todo|task|homework) (?:for|from) (?:[\w'-]+ ?){1,5}"
)
"""Whose tasks, or what for, stand below: Board to do, Action items for Ann."""

_OPEN_PLURALS = words.OPEN_THINGS | frozenset(f"{thing}s" for thing in words.OPEN_THINGS) | {"matters", "actions"}
_JOINS = frozenset({"and", "or", "of", "in", "with", "about", "vs", "versus", "on"})
_DUE_THINGS = frozenset({"outstanding", "pending", "ask", "responsibility"})
_WHOSE = frozenset({"our", "the", "client", "agency", "of", "from", "all", "your", "still", "to"})
_TOPICS: tuple[tuple[Topic, tuple[str, ...]], ...] = (
    ("agenda", words.AGENDA),
    ("next-meeting", words.NEXT_MEETING),
    ("people", words.PEOPLE),
    ("reference", words.REFERENCE),
)
_TOPICS_ENGLISH: tuple[tuple[Topic, frozenset[str]], ...] = (
    ("agenda", words.AGENDA_ENGLISH),
    ("next-meeting", words.NEXT_MEETING_ENGLISH),
    ("people", words.PEOPLE_ENGLISH),
    ("reference", words.REFERENCE_ENGLISH),
    ("some-tasks", frozenset({"plan", "planning"})),
)
_ARTICLES = frozenset({"the", "and", "still", "list"})
_UNTIL = frozenset({"before", "until", "by"})
"""How a heading begins that says no more than by when: Before the next call."""

_SAYS_IT = frozenset(phrase for phrase in words.TASK_CORE_ENGLISH if phrase.count(" ") > 1)
"""Phrases that leave no doubt, whatever else the heading says: What will we do about it."""

_AHEAD_OF_PLANS = tuple(
    f"{ahead}{plan}" for ahead in ("下一步", "下步", "下周", "后续", "下阶段") for plan in words.PLANNING
)
_AGENDA = pattern(
    "|".join((*words.AGENDA, "会议", "本次", "本周", "收集", "列表", "安排", "时间", r"[\W\d_a-z]")), needs=HAN
)
_FILLED = pattern(
    "|".join(
        sorted(
            {*words.TASK_CORE, *words.AHEAD, *words.PLANNING, *words.TASK_FILLERS},
            key=lambda word: (-len(word), word),
        )
    ),
    needs=HAN,
)
