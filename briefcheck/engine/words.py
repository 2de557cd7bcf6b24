"""What the engine itself says to people: reasons why something was not checked, and names of places."""

from __future__ import annotations

from briefcheck.document.place import PartKind, Unseen
from briefcheck.text import Text

WHOLE_FILE = Text(en="the file", zh="整个文件")

# Reasons why a file was not checked.
SAVE_AS_DOCX = Text(
    en="briefcheck cannot read {suffix} files: open it and save it as .docx, then check that",
    zh="briefcheck 读不了 {suffix} 文件：请打开后另存为 .docx，再检查那份",
)
NO_READER = Text(
    en="there is no reader for {suffix} files; briefcheck reads {readable}{hint}",
    zh="没有能读 {suffix} 文件的读取器；briefcheck 能读的是 {readable}{hint}",
)
_FROM_PDF = Text(
    en=". Check the document that the PDF was made from, or open it in Word and save it as .docx",
    zh="。请检查生成这份 PDF 的原文档，或用 Word 打开它，另存为 .docx",
)
_FROM_TEXT = Text(
    en=". Give a plain text the ending .md, or open it in Word and save it as .docx",
    zh="。纯文本可以把后缀改成 .md，或用 Word 打开后另存为 .docx",
)
_FROM_OFFICE = Text(
    en=". To have its words checked, copy them into a Word document and save that as .docx",
    zh="。要检查其中的文字，请复制到 Word 文档里，存成 .docx",
)
_NEXT_STEPS = {
    ".pdf": _FROM_PDF,
    **dict.fromkeys((".txt", ".text"), _FROM_TEXT),
    **dict.fromkeys(
        (".pptx", ".ppt", ".pps", ".ppsx", ".odp", ".key", ".dps", ".xlsx", ".xls", ".ods", ".csv"), _FROM_OFFICE
    ),
}


def no_reader(suffix: str, readable: str) -> Text:
    """Return that nothing reads files of an ending, and what else may be done with them; ``readable``: what is read."""
    return NO_READER.fill({"suffix": suffix, "readable": readable, "hint": _NEXT_STEPS.get(suffix, Text("", ""))})


NO_SUFFIX = Text(
    en="the file name has no ending that says what it is; briefcheck reads {readable}",
    zh="文件名没有后缀，看不出是什么文件；briefcheck 能读的是 {readable}",
)
LINK_OUT = Text(
    en="it is a link to a file outside the folder; name that file itself to have it checked",
    zh="这是指向文件夹之外的链接；要检查，请直接写出那个文件",
)
LINK_OUT_FOLDER = Text(
    en="it is a link to a folder outside the folder; name that folder itself to have it checked",
    zh="这是指向别处文件夹的链接；要检查，请直接写出那个文件夹",
)
NOT_LISTED = Text(en="the folder cannot be listed: {reason}", zh="无法列出这个文件夹的内容：{reason}")
EMPTY_STORE = Text(en="there are no documents in '{name}'", zh="“{name}”里没有文档")
NOT_A_FILE = Text(en="it is not an ordinary file", zh="这不是普通文件")
NOT_THERE = Text(en="there is no such file", zh="没有这个文件")
CANNOT_OPEN = Text(en="it cannot be opened: {reason}", zh="打不开：{reason}")
TOO_LARGE = Text(
    en="it is too large: {size} MB, and at most {limit} MB are read",
    zh="文件太大：{size} MB，最多读 {limit} MB",
)
READER_FAILED = Text(
    en="the reader “{reader}” of plugin “{plugin}” ({package} {version}) failed: {error}. "
    "This is not the document's fault; please report it",
    zh="插件“{plugin}”（{package} {version}）的读取器“{reader}”出错：{error}。这不是文档的问题，请反馈给我们",
)
FACTS_FAILED = Text(
    en="briefcheck failed while making out what the document says: {error}. Please report it",
    zh="briefcheck 在理解这份文档时出错：{error}。请反馈给我们",
)
WORKER_KILLED = Text(
    en="the process that was checking it was killed ({end}): by somebody, or by a system that was short of memory",
    zh="检查它的进程被强行终止（{end}）：可能是人为终止，也可能是系统内存不足",
)
WORKER_CRASHED = Text(
    en="the process that was checking it crashed ({end}). This is not the document's fault; please report it",
    zh="检查它的进程意外退出（{end}）。这不是文档的问题，请反馈给我们",
)
EXIT_CODE = Text(en="exit code {code}", zh="退出码 {code}")
TOOK_TOO_LONG = Text(
    en="checking it took longer than {seconds} seconds; --timeout allows more",
    zh="检查用时超过 {seconds} 秒；可用 --timeout 放宽",
)
OUT_OF_MEMORY = Text(
    en="checking it ran out of memory: it needed more than {megabytes} MB; --memory allows more",
    zh="检查它所需的内存超过了 {megabytes} MB；可用 --memory 放宽",
)
NO_MEMORY_LEFT = Text(en="checking it ran out of memory", zh="检查它时内存不足")
ABORTED = Text(en="The work was stopped.", zh="已停止。")
NO_WORKER = Text(
    en="the processes that check documents end as soon as they are started ({end}); --jobs 0 checks without them",
    zh="用来检查文档的进程一启动就退出（{end}）；可用 --jobs 0 不启用这些进程",
)
NO_PROCESS = Text(
    en="no process can be started to check documents ({error}); --jobs 0 checks without one",
    zh="无法启动检查文档的进程（{error}）；可用 --jobs 0 不启用进程",
)
RULE = Text(en="the rule {rule}", zh="规则 {rule}")
RULES = Text(en="the rules {rules}", zh="规则 {rules}")
RULE_FAILED = Text(
    en="the rule failed; it is of plugin “{plugin}” ({package} {version}): {error}",
    zh="规则出错，它属于插件“{plugin}”（{package} {version}）：{error}",
)
NO_FINDING = Text(
    en="it yielded something that is no Finding ({value})",
    zh="它给出的不是 Finding（{value}）",
)
BAD_FINDING = Text(
    en="it yielded a finding whose '{field}' is wrong ({value})",
    zh="它给出的结果中“{field}”有误（{value}）",
)
MISSING_DATA = Text(
    en="it yielded a finding without '{name}', which its message '{message}' needs",
    zh="它给出的结果缺少“{name}”，消息“{message}”需要它",
)
FAILED_ALIKE = Text(
    en="they failed for the same reason: {error}. This is not the document's fault; please report it",
    zh="出错的原因相同：{error}。这不是文档的问题，请反馈给我们",
)
WITHHELD_BECAUSE = Text(
    en="{why}. What other findings quote is withheld because the rule {rule} failed",
    zh="{why}。因规则 {rule} 出错，其他结果中的引文不予显示",
)
NO_RULES = Text(en="no rule is switched on for this file", zh="没有为这个文件启用任何规则")
TYPED_RULES = Text(en="the rules that need a document type", zh="需要文档类型的规则")
MISDECLARED = Text(
    en="the document says that its type is “{name}”, and there is no such type{nearest}",
    zh="文档写明类型是“{name}”，但没有这种类型{nearest}",
)
NO_SUCH_TYPE = Text(
    en="there is no document type '{name}'{nearest} (see: briefcheck list types)",
    zh="没有“{name}”这种文档类型{nearest}（可用 briefcheck list types 查看）",
)
DID_YOU_MEAN = Text(en=", did you mean '{name}'?", zh="，是不是想写“{name}”？")

# Paths that match nothing.
EMPTY_FOLDER = Text(
    en="'{path}' holds no document to check (briefcheck reads {readable})",
    zh="“{path}”里没有可以检查的文档（briefcheck 能读的是 {readable}）",
)
NO_MATCH = Text(
    en="'{path}' matches no document to check (briefcheck reads {readable})",
    zh="没有与“{path}”相符的文档（briefcheck 能读的是 {readable}）",
)
NO_SUCH_PATH = Text(en="'{path}' does not exist{hint}", zh="“{path}”不存在{hint}")
NO_STDIN = Text(
    en="briefcheck does not read what is piped to it ('-'): save it as a .md or .docx file and name that",
    zh="briefcheck 不读管道传来的内容（“-”）：请先存成 .md 或 .docx 文件，再写出文件名",
)
NEEDS_QUOTES = Text(
    en="; a name with blanks has to be typed in quotation marks: {typed}",
    zh="；文件名里有空格时，要用英文引号括起来：{typed}",
)
WITHOUT_QUOTES = Text(
    en="; type it with the straight quotation marks of the keyboard, or none: {typed}",
    zh="；请用键盘上的英文引号，或不加引号：{typed}",
)

# Places.
WHOLE_DOCUMENT = Text(en="the document as a whole", zh="整篇文档")
LINE = Text(en="line {line}", zh="第 {line} 行")
QUOTED_LINE = Text(en="“{line}”", zh="“{line}”")
AFTER_LINE = Text(en="after “{line}”", zh="“{line}”之后")
PARAGRAPH = Text(en="paragraph {number}", zh="第 {number} 段")
TABLE = Text(en="table {table}", zh="表 {table}")
TABLE_ROW = Text(en="table {table}, row {row}", zh="表 {table}，第 {row} 行")
TABLE_ROW_COLUMN = Text(en="table {table}, row {row}, column “{column}”", zh="表 {table}，第 {row} 行，“{column}”列")
TABLE_ROW_LABEL = Text(en="table {table}, row {row}, “{label}”", zh="表 {table}，第 {row} 行，“{label}”")
IN_TABLE = Text(en="{cell} (line {line})", zh="{cell}（文件第 {line} 行）")
"""In Markdown: the cell, and the line of the file. Rows and lines are both 行 in Chinese, so it says of what."""
UNSEEN: dict[Unseen, Text] = {
    "deleted": Text(
        en=" (text deleted in a tracked change: it goes when the changes are accepted under Review)",
        zh="（修订中已删除的文字：在“审阅”里接受修订后消失）",
    ),
    "hidden": Text(
        en=" (hidden text: to see it, show the formatting marks ¶ under Home)",
        zh="（隐藏文字：在“开始”里打开显示编辑标记可见）",
    ),
    "comment": Text(en=" (a comment that the page does not show)", zh="（页面上不显示的注释）"),
    "alt-text": Text(
        en=" (description of a picture: right-click it › Edit Alt Text)", zh="（图片的说明文字：右键 › 编辑替换文字）"
    ),
    "field-code": Text(en=" (in the code of a field: Alt+F9 shows it)", zh="（域代码：按 Alt+F9 可见）"),
    "document-variable": Text(en=" (a variable kept in the file)", zh="（文件里保存的变量）"),
    "building-block": Text(
        en=" (building blocks kept in the file: Insert › Quick Parts)", zh="（文件里保存的构建基块：插入 › 文档部件）"
    ),
    "address": Text(
        en=" (an address from which the file fetches something, or the name of an embedded file)",
        zh="（文件从中调取内容的地址，或嵌入文件的名称）",
    ),
    "diagram": Text(en=" (in a SmartArt diagram)", zh="（SmartArt 图形里）"),
    "chart": Text(en=" (in a chart)", zh="（图表里）"),
    "embedded": Text(en=" (in an embedded file: double-click to open it)", zh="（嵌入的文件里：双击打开）"),
    "custom-xml": Text(
        en=" (data kept in the file: File › Info › Inspect Document)", zh="（文件里保存的数据：文件 › 信息 › 检查文档）"
    ),
    "object-name": Text(
        en=" (name of a picture or shape: Layout › Selection Pane, or insert the picture anew)",
        zh="（图片或形状的名称：布局 › 选择窗格，或重新插入图片）",
    ),
    "form": Text(
        en=" (in a list to choose from, a form field, the tip of a link, the name of a bookmark or a phonetic guide)",
        zh="（下拉列表、窗体域、链接提示、书签名称或拼音指南里）",
    ),
    "setting": Text(
        en=" (in a setting of the file: the numbers of lists, the name of a style or property, a mail merge)",
        zh="（文件的设置里：编号文字、样式或属性的名称、邮件合并）",
    ),
    "author": Text(en=" (who wrote a comment or a tracked change there)", zh="（该处批注或修订的作者）"),
}
"""What is said behind the place of words that the page does not show."""
PROPERTY = Text(en="document property “{name}” (File › Info)", zh="文档属性“{name}”（文件 › 信息）")
PROPERTY_NAMES = {
    "title": Text(en="Title", zh="标题"),
    "subject": Text(en="Subject", zh="主题"),
    "creator": Text(en="Author", zh="作者"),
    "author": Text(en="Author", zh="作者"),
    "keywords": Text(en="Tags", zh="标记"),
    "description": Text(en="Comments", zh="备注"),
    "comments": Text(en="Comments", zh="备注"),
    "lastmodifiedby": Text(en="Last Modified By", zh="上次修改者"),
    "company": Text(en="Company", zh="公司"),
    "manager": Text(en="Manager", zh="经理"),
    "category": Text(en="Categories", zh="类别"),
    "contentstatus": Text(en="Status", zh="状态"),
}
"""The properties as Word calls them, by their names in the file, in small letters."""
PROPERTIES = Text(en="document properties", zh="文档属性")
FRONT_MATTER = Text(en="front matter, line {line}", zh="文件开头的属性，第 {line} 行")
PARTS: dict[PartKind, Text] = {
    "header": Text(en="header", zh="页眉"),
    "footer": Text(en="footer", zh="页脚"),
    "footnote": Text(en="footnote {number}", zh="脚注 {number}"),
    "endnote": Text(en="endnote {number}", zh="尾注 {number}"),
    "text-box": Text(en="text box {number}", zh="文本框 {number}"),
    "comment": Text(en="comment {number}", zh="批注 {number}"),
    "file-name": Text(en="file name", zh="文件名"),
}
"""The parts of a file other than its body and its properties."""

ALSO_AT = Text(en="{message}; also at: {places}", zh="{message}；另见：{places}")
BETWEEN_PLACES = Text(en="; ", zh="；")
AND_MORE_PLACES = Text(en=" and {number} more", zh=" 等 {number} 处")
"""Behind three places: in English how many are left, in Chinese how many there are besides the first."""
