"""What the engine itself says to people: reasons why something was not checked, and names of places."""

from __future__ import annotations

from briefcheck.text import Text

WHOLE_FILE = Text(en="the file", zh="整个文件")

# Reasons why a file was not checked.
SAVE_AS_DOCX = Text(
    en="briefcheck cannot read {suffix} files: open it and save it as .docx, then check that",
    zh="briefcheck 读不了 {suffix} 文件：请打开后另存为 .docx，再检查那份",
)
NO_READER = Text(
    en="there is no reader for {suffix} files; briefcheck reads {readable}",
    zh="没有能读 {suffix} 文件的读取器；briefcheck 能读的是 {readable}",
)
NO_SUFFIX = Text(
    en="the file name has no ending that says what it is; briefcheck reads {readable}",
    zh="文件名没有后缀，看不出是什么文件；briefcheck 能读的是 {readable}",
)
LINK_OUT = Text(
    en="it is a link to a file outside the folder; name that file itself to have it checked",
    zh="这是指向文件夹之外的链接；要检查，请直接写出那个文件",
)
NOT_A_FILE = Text(en="it is not an ordinary file", zh="这不是普通文件")
NOT_THERE = Text(en="there is no such file", zh="没有这个文件")
CANNOT_OPEN = Text(en="it cannot be opened: {reason}", zh="打不开：{reason}")
TOO_LARGE = Text(
    en="it is too large: {size} MB, and at most {limit} MB are read",
    zh="文件太大：{size} MB，最多读 {limit} MB",
)
READER_FAILED = Text(
    en="the reader “{reader}” failed: {error}. This is not the document's fault; please report it",
    zh="读取器“{reader}”出错：{error}。这不是文档的问题，请反馈给我们",
)
FACTS_FAILED = Text(
    en="briefcheck failed while making out what the document says: {error}. Please report it",
    zh="briefcheck 在理解这份文档时出错：{error}。请反馈给我们",
)
RULE = Text(en="the rule {rule}", zh="规则 {rule}")
RULE_FAILED = Text(
    en="the rule failed; it is of plugin “{plugin}” ({package} {version}): {error}",
    zh="规则出错，它属于插件“{plugin}”（{package} {version}）：{error}",
)

# Places.
WHOLE_DOCUMENT = Text(en="the document as a whole", zh="整篇文档")
