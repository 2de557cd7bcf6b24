"""What the page says to people, in both languages."""

from __future__ import annotations

from briefcheck.document.document import ConcealedKind
from briefcheck.document.place import PartKind
from briefcheck.report.standing import Standing
from briefcheck.rules.finding import Audience, Severity
from briefcheck.text import Text

LANG = {"en": "en", "zh": "zh-Hans"}
"""The languages by their names on the web."""

TITLE = Text(en="briefcheck report", zh="briefcheck 检查报告")
SKIP = Text(en="Skip to the findings", zh="跳到检查结果")
SKIP_DOCUMENTS = Text(en="Skip to the documents", zh="跳到各份文档")

VERDICT: dict[Standing, Text] = {
    "passed": Text(en="Passed", zh="通过"),
    "unjudged": Text(en="Not judged (fail-on: never)", zh="不作判定（fail-on: never）"),
    "failed": Text(en="Not passed", zh="未通过"),
    "unchecked": Text(en="Could not be checked", zh="无法检查"),
}
PARTLY = Text(en="Not checked completely", zh="没有检查完整")
FIT_INSIDE = Text(en="Fit for internal use", zh="可以内部使用")
MEND_FIRST = (
    Text(en="at least {number} thing to mend before it goes to the client", zh="发给客户前至少还有 {number} 处要改"),
    Text(en="at least {number} things to mend before it goes to the client", zh="发给客户前至少还有 {number} 处要改"),
)
NO_FINDINGS = Text(en="Nothing found.", zh="没有发现问题。")
NO_FINDINGS_THERE = Text(en="Nothing found in what could be checked.", zh="能检查的部分没有发现问题。")
NOTHING_TO_MEND = Text(en="Nothing to mend", zh="没有要改的地方")

NO_TYPE = Text(
    en="document type not recognised (checked without the rules that need one)",
    zh="没认出文档类型（需要类型的规则没有检查）",
)
NO_PROSE = Text(en="running text was not read for actions", zh="没有在正文里找行动")
AUDIENCE: dict[Audience, Text] = {
    "internal": Text(en="for internal use", zh="内部使用"),
    "client": Text(en="for the client", zh="发给客户"),
    "public": Text(en="for the public", zh="对外公开"),
}

SEVERITY: dict[Severity, Text] = {
    "error": Text(en="Error", zh="错误"),
    "warning": Text(en="Warning", zh="警告"),
    "note": Text(en="Note", zh="提示"),
    "off": Text(en="Off", zh="关闭"),
}
MEANING: dict[Severity, Text] = {
    "error": Text(en="to mend before it leaves", zh="发出前必须改"),
    "warning": Text(en="better mended", zh="最好改掉"),
    "note": Text(en="worth a look", zh="可以看一看"),
    "off": Text(en="", zh=""),
}
COUNTED: dict[Severity, tuple[Text, Text]] = {
    "error": (Text(en="error", zh="个错误"), Text(en="errors", zh="个错误")),
    "warning": (Text(en="warning", zh="个警告"), Text(en="warnings", zh="个警告")),
    "note": (Text(en="note", zh="个提示"), Text(en="notes", zh="个提示")),
}
FINDINGS = Text(en="Findings", zh="检查结果")
WHY = Text(en="Why it matters", zh="为什么要紧")
HOW = Text(en="How to mend it", zh="怎么改")
WHY_AND_HOW = Text(en="Why it matters, how to mend it", zh="为什么要紧，怎么改")
AS_AT = Text(en="Why and how: as at {number}", zh="原因和改法同第 {number} 条")
MORE_PLACES = Text(en="Also here:", zh="还有：")
WAIVED = Text(en="Waived ({number})", zh="已豁免（{number}）")
OLD = Text(en="Old: in the baseline ({number})", zh="旧问题：在基线里（{number}）")
REASON = Text(en="Reason: ", zh="原因：")
BY = Text(en=" (by {value})", zh="（{value}）")
UNTIL = Text(en=" (until {value})", zh="（到 {value} 为止）")
NOT_CHECKED = Text(en="Not checked", zh="未检查")
HOLDS = Text(en="The file also holds {counted}.", zh="文件里还有 {counted}。")

TEXT = Text(en="The text, as briefcheck reads it", zh="briefcheck 读到的正文")
TEXT_SHORT = Text(en="The text", zh="正文")
NO_TEXT = Text(
    en="The text is not shown, because not everything that would have to be masked in it is known.",
    zh="这里不显示正文：还不能确定其中哪些内容必须遮盖。",
)
TEXT_LEFT_OUT = Text(
    en="The text of this document is left out: this page would be too large. Check the document alone to see it.",
    zh="这份文档的正文没有放进来，否则页面会太大。单独检查这份文档就能看到。",
)
EMPTY = Text(en="There is no text in it.", zh="文件里没有文字。")
MASKED = Text(
    en="Sensitive words are masked with asterisks. Comments, deleted and hidden words are not shown; a label says where"
    " they are.",
    zh="敏感内容用星号遮盖。批注、已删除和隐藏的文字不显示，只标出位置。",
)
PARTS: dict[PartKind, Text] = {
    "body": Text(en="Body", zh="正文"),
    "header": Text(en="Header", zh="页眉"),
    "footer": Text(en="Footer", zh="页脚"),
    "footnote": Text(en="Footnote {number}", zh="脚注 {number}"),
    "endnote": Text(en="Endnote {number}", zh="尾注 {number}"),
    "text-box": Text(en="Text box", zh="文本框"),
}
UNSEEN: dict[ConcealedKind, Text] = {
    "comment": Text(en="comment", zh="批注"),
    "html-comment": Text(en="comment", zh="注释"),
    "tracked-deletion": Text(en="deleted in review", zh="修订：已删除"),
    "hidden-text": Text(en="hidden text", zh="隐藏文字"),
}
PICTURE = Text(en="Picture", zh="图片")
TABLE = Text(en="Table {number}", zh="表 {number}")
DONE = Text(en="done", zh="已完成")
OPEN = Text(en="open", zh="未完成")

DOCUMENTS = Text(en="Documents", zh="文档")
DOCUMENT = Text(en="Document", zh="文档")
VERDICT_HEAD = Text(en="Verdict", zh="结论")
SUMMARY = (
    Text(en="{number} document checked", zh="检查了 {number} 份文档"),
    Text(en="{number} documents checked", zh="检查了 {number} 份文档"),
)
OF_THEM: dict[Standing, Text] = {
    "passed": Text(en="passed", zh="通过"),
    "unjudged": Text(en="not judged (fail-on: never)", zh="不作判定（fail-on: never）"),
    "failed": Text(en="not passed", zh="未通过"),
    "unchecked": Text(en="not checked", zh="无法检查"),
}
NOT_REACHED = Text(
    en="The run was stopped before it came to these documents; nothing is known about them.",
    zh="检查被中断，还没轮到这些文档；它们的情况不明。",
)
MADE_BY = Text(en="briefcheck {version}", zh="briefcheck {version}")
