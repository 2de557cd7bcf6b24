"""What ``briefcheck actions`` says to people, in both languages."""

from __future__ import annotations

from briefcheck.text import Text

OWNER = Text(
    en="only the actions of this person, by any form of the name that the documents or your register of people know; "
    "may be repeated",
    zh="只看这个人的行动：文档或人员名册里的任何叫法都可以；可以写多次",
)
SIDE = Text(en="only the actions of the client's or of our own side", zh="只看客户方（client）或我方（agency）的行动")
DUE_BEFORE = Text(en="only what is due before this day", zh="只看期限早于这一天的（不含当天）")
DUE_AFTER = Text(en="only what is due after this day", zh="只看期限晚于这一天的（不含当天）")
OVERDUE = Text(en="only what should be done by now and is not", zh="只看已经过期还没完成的")
NO_OWNER = Text(en="only what nobody owns", zh="只看没人负责的")
NO_DATE = Text(
    en="only what has no day: no date at all, or one like ASAP", zh="只看没有写明哪一天的（没写，或只写“尽快”）"
)
STATUS = Text(
    en="only what has this status (default: open and carried over)", zh="只看这种状态的（默认：待办和上次遗留的）"
)
TODAY = Text(
    en="count overdue from this day, e.g. 2026-03-09 (default: today)",
    zh="以这一天来算逾期，例如 2026-03-09（默认：今天）",
)
FORMAT = Text(
    en="table to read, csv for Excel, ics for a calendar, json for programs "
    "(default: as the ending of -o FILE says, else table)",
    zh="table 给人看，csv 用 Excel 打开，ics 导入日历，json 给程序（默认：看 -o 文件名的后缀，否则是 table）",
)
OUTPUT = Text(
    en="write the register to this file instead of the screen, in the format of its ending (.csv, .json, .ics) or the one "
    "named before it (csv=FILE); may be given several times",
    zh="把清单写进这个文件，不显示在屏幕上；格式看扩展名（.csv、.json、.ics），也可以写在前面（csv=文件）；可以多次给出",
)

PROGRESS = Text(en="Reading documents", zh="正在读文档")
STOPPED = (
    Text(en="Stopped. {number} document was not read:", zh="已中断。还有 {number} 份文档没有读："),
    Text(en="Stopped. {number} documents were not read:", zh="已中断。还有 {number} 份文档没有读："),
)
AND_MORE = Text(en="… and {number} more", zh="……以及另外 {number} 份")
LEFT_OUT = Text(
    en="briefcheck: documents not read because .gitignore leaves them out: {number} (name a file to have it read)",
    zh="briefcheck：因 .gitignore 排除而没有读的文档：{number} 份（要读，请直接写出文件名）",
)
BETWEEN = Text(en=", ", zh="、")
UNKNOWN_OWNER = Text(
    en="briefcheck: no action found is owned by anybody called '{name}'; the owners are {names}",
    zh="briefcheck：找到的行动里没有“{name}”负责的；负责人有：{names}",
)
NO_DAY = Text(
    en="{option} takes a day such as 2026-03-09 or '9 March' (got '{text}')",
    zh="{option} 后面要写日期，例如 2026-03-09 或 3月9日（写的是“{text}”）",
)
CONTRARY = Text(
    en="{first} and {second} exclude each other: no action could fit both",
    zh="{first} 和 {second} 不能一起用：没有行动能同时符合",
)
NOT_WRITTEN = Text(
    en="the register cannot be written as a {suffix} file; name it .csv, which Excel opens, .ics for a calendar, "
    ".json, or .txt",
    zh="清单不能写成 {suffix} 文件；请改用 .csv（Excel 能打开）、.ics（日历）、.json 或 .txt",
)
STATUSES = {
    "待办": "open",
    "已完成": "done",
    "完成": "done",
    "上次遗留": "carried",
    "遗留": "carried",
    "全部": "all",
}
"""What the statuses are called in Chinese."""
