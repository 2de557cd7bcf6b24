"""What the register of actions says to people, in both languages."""

from __future__ import annotations

from briefcheck.facts.model import ActionStatus
from briefcheck.report.register.sides import Side
from briefcheck.text import Text

DUE = Text(en="Due", zh="期限")
OWNER = Text(en="Owner", zh="负责人")
ACTION = Text(en="Action, and where it stands", zh="事项和出处")

WEEKDAYS = (
    Text(en="Mon", zh="周一"),
    Text(en="Tue", zh="周二"),
    Text(en="Wed", zh="周三"),
    Text(en="Thu", zh="周四"),
    Text(en="Fri", zh="周五"),
    Text(en="Sat", zh="周六"),
    Text(en="Sun", zh="周日"),
)
"""As date.weekday() counts them."""

OVERDUE = Text(en="Overdue", zh="已逾期")
TODAY = Text(en="Due today", zh="今天到期")
THIS_WEEK = Text(en="Due later this week", zh="本周到期")
NEXT_WEEK = Text(en="Due next week", zh="下周到期")
LATER = Text(en="Due later", zh="更晚到期")
NO_DAY = Text(en="Without a day", zh="没有写明哪一天")
DONE = Text(en="Done", zh="已完成")
GROUP = Text(en="{name} ({number})", zh="{name}（{number}）")

NOBODY = Text(en="nobody", zh="没人负责")
NO_DATE = Text(en="no date", zh="没写期限")
UNCLEAR = Text(en="“{text}”", zh="“{text}”")
BETWEEN = Text(en=", ", zh="、")
STATUS: dict[ActionStatus, Text] = {
    "open": Text(en="open", zh="待办"),
    "done": Text(en="done", zh="已完成"),
    "carried": Text(en="carried over", zh="上次遗留"),
}
SIDES: dict[Side, Text] = {
    "": Text(en="", zh=""),
    "client": Text(en="client", zh="客户方"),
    "agency": Text(en="agency", zh="我方"),
}
STEP = " › "
SENTENCE_END = Text(en=".", zh="。")
COMMA = Text(en=", ", zh="，")

_DOCUMENTS = (Text(en="{number} document", zh="{number} 份文档"), Text(en="{number} documents", zh="{number} 份文档"))
_ACTIONS = (Text(en="{number} action", zh="{number} 条行动"), Text(en="{number} actions", zh="{number} 条行动"))
TOTAL = Text(en="{actions} in {documents}, as of {today}", zh="{documents}，{actions}，截至 {today}")
CHOSEN = Text(
    en="{number} of {actions} in {documents}, as of {today}",
    zh="{documents}，{actions}，这里列出 {number} 条，截至 {today}",
)
COUNTED_OVERDUE = (
    Text(en="{number} overdue", zh="逾期 {number} 条"),
    Text(en="{number} overdue", zh="逾期 {number} 条"),
)
COUNTED_UNOWNED = (
    Text(en="{number} owned by nobody", zh="没人负责 {number} 条"),
    Text(en="{number} owned by nobody", zh="没人负责 {number} 条"),
)
COUNTED_UNDATED = (
    Text(en="{number} without a day", zh="没有写明哪一天 {number} 条"),
    Text(en="{number} without a day", zh="没有写明哪一天 {number} 条"),
)
NOTHING_FOUND = Text(
    en="No actions were found: {documents} read, none of which says who is to do what.",
    zh="没有找到行动：读了{documents}，都没有写谁要做什么。",
)
NOTHING_IN_TABLES = Text(
    en="No actions were found: {documents} read. It is not known as a record of a meeting, so only its tables, lists and "
    "marked lines were read for actions, not its running text; “--type contact-report” has that read, too.",
    zh="没有找到行动：读了{documents}。没认出它是会议记录，所以只在表格、列表和有标记的行里找，没有在正文里找；"
    "加上“--type contact-report”，正文也会读。",
)
NOTHING_IN_ALL = Text(
    en="No actions were found: {documents} read ({number} of them, not known as records of a meeting, only in their tables, lists "
    "and marked lines, not in running text; “--type contact-report” has that read, too).",
    zh="没有找到行动：读了{documents}（其中 {number} 份没认出是会议记录，只在表格、列表和有标记的行里找，没有在正文里找；"
    "加上“--type contact-report”，正文也会读）。",
)
NOTHING_CHOSEN = Text(
    en="None of the {actions} found in {documents} is what was asked for.",
    zh="{documents}里的 {actions}，没有一条符合你的筛选条件。",
)
NO_DOCUMENT = Text(en="No document could be read.", zh="没有一份文档能读出来。")


def counted(number: int, forms: tuple[Text, Text]) -> Text:
    """Return a number with its word: ``forms`` for one, and for more than one."""
    return forms[number != 1].fill({"number": number})


def documents(number: int) -> Text:
    """Return "3 documents"."""
    return counted(number, _DOCUMENTS)


def actions(number: int) -> Text:
    """Return "3 actions"."""
    return counted(number, _ACTIONS)


# Columns of the CSV, in their order.
COLUMNS = {
    "due": Text(en="Due", zh="期限"),
    "owner": Text(en="Owner", zh="负责人"),
    "side": Text(en="Side", zh="属于哪方"),
    "action": Text(en="Action", zh="事项"),
    "status": Text(en="Status", zh="状态"),
    "overdue": Text(en="Overdue", zh="是否逾期"),
    "due_text": Text(en="Due as written", zh="期限原文"),
    "client": Text(en="Client", zh="客户"),
    "type": Text(en="Document type", zh="文档类型"),
    "meeting_date": Text(en="Meeting date", zh="会议日期"),
    "file": Text(en="File", zh="文件"),
    "where": Text(en="Where", zh="出处"),
}
YES = Text(en="yes", zh="是")
NO = Text(en="no", zh="否")

# The description of a calendar's task.
CALENDAR = Text(en="Actions", zh="行动")
ICS_OWNER = Text(en="Owner: {value}", zh="负责人：{value}")
ICS_DUE = Text(en="Due as written: {value}", zh="期限原文：{value}")
ICS_STATUS = Text(en="Status: {value}", zh="状态：{value}")
ICS_CLIENT = Text(en="Client: {value}", zh="客户：{value}")
ICS_MEETING = Text(en="Meeting date: {value}", zh="会议日期：{value}")
ICS_WHERE = Text(en="Where: {value}", zh="出处：{value}")
