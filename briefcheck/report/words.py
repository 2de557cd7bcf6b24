"""What the reports say to people, in both languages."""

from __future__ import annotations

from briefcheck.document.document import ConcealedKind
from briefcheck.engine.words import WHOLE_FILE
from briefcheck.report.standing import Standing
from briefcheck.rules.finding import Audience, Severity
from briefcheck.rules.waiver import WaivedBy
from briefcheck.text import Text

__all__ = ["WHOLE_FILE"]

COLON = Text(en=": ", zh="：")
COMMA = Text(en=", ", zh="，")
FULL_STOP = Text(en=".", zh="。")

PASSED = Text(en="passed", zh="通过")
PASSED_IN_PART = Text(en="passed what could be checked", zh="能查的都通过了")
"""Of a document whose type is unknown: nothing was looked for that it should have."""
FAILED = Text(en="failed", zh="未通过")
UNJUDGED = Text(en="not judged (fail-on: never)", zh="不作判定（fail-on: never）")
UNCHECKED = Text(en="could not be checked", zh="无法检查")
PARTLY_CHECKED = Text(en="not checked completely", zh="没有检查完整")
NOT_CHECKED = Text(en="Not checked: ", zh="未检查：")
STOPPED = Text(en="the run was stopped before it came to this file", zh="运行被中断，还没轮到这份文件")

WHY_NOT_CHECKED = Text(
    en="What could not be checked may hold anything: it counts as not passed.",
    zh="没有检查过的内容里可能有任何问题，不能算通过。",
)
HOW_NOT_CHECKED = Text(en="Mend what the message names, then check again.", zh="按提示处理后，重新检查一次。")
TABLE_HEAD: dict[str, tuple[str, ...]] = {
    "en": ("Severity", "Where", "What", "How to mend it", "Rule"),
    "zh": ("级别", "位置", "问题", "怎么改", "规则"),
}
CUT = Text(
    en="Only the {kept} worst of {all} findings are listed here: {reader} takes no more. Mend these and check again, or"
    " see them all with --format json.",
    zh="这里只列出 {all} 个问题中最严重的 {kept} 个：{reader} 最多只收这么多。改好后重新检查，或用 --format json 查看全部。",
)
ANNOTATIONS_CUT = Text(
    en="GitHub shows {most} annotations of a kind for a step, the worst of them. All {all} findings stand above in this log.",
    zh="GitHub 每一步每种注解最多显示 {most} 条，已把最严重的排在前面。全部 {all} 个问题都在上面的日志里。",
)

FIT_INSIDE = (
    Text(
        en="fit for internal use, at least {number} thing to mend before it goes to the client (check again with --audience client)",
        zh="可以内部使用，发给客户前至少还有 {number} 处要改（加 --audience client 再查一次）",
    ),
    Text(
        en="fit for internal use, at least {number} things to mend before it goes to the client (check again with --audience client)",
        zh="可以内部使用，发给客户前至少还有 {number} 处要改（加 --audience client 再查一次）",
    ),
)
HOLDS = Text(
    en="Note: the file holds {counted} (see: briefcheck show)", zh="注意：文件里有 {counted}（briefcheck show 可查看）"
)
KINDS = Text(en="Of each kind: {kinds}", zh="各类问题：{kinds}")
ENUMERATED = Text(en=", ", zh="、")
_CHANGES = (
    Text(en="{number} tracked change", zh="{number} 处修订"),
    Text(en="{number} tracked changes", zh="{number} 处修订"),
)
_COMMENTS = (Text(en="{number} comment", zh="{number} 条批注"), Text(en="{number} comments", zh="{number} 条批注"))
COUNTED_CONCEALED: dict[ConcealedKind, tuple[Text, Text]] = {
    "comment": _COMMENTS,
    "html-comment": _COMMENTS,
    "tracked-insertion": _CHANGES,
    "tracked-deletion": _CHANGES,
    "tracked-format": _CHANGES,
    "hidden-text": (
        Text(en="{number} piece of hidden text", zh="{number} 处隐藏文字"),
        Text(en="{number} pieces of hidden text", zh="{number} 处隐藏文字"),
    ),
}
"""One, and more than one."""

TYPE = Text(en=" ({type}, {audience})", zh="（{type}，{audience}）")
NO_TYPE = Text(
    en=" (type not recognised, so what is missing was not looked for: “--type contact-report”, for instance, says what it is; {audience})",
    zh="（没认出文档类型，所以没有查缺了什么：用“--type”说明它是什么，例如“--type contact-report”；{audience}）",
)
NO_TYPE_NO_PROSE = Text(
    en=" (type not recognised, so what is missing was not looked for, and running text was not read for actions: “--type contact-report”, for instance, says what it is; {audience})",
    zh="（没认出文档类型，所以没有查缺了什么，也没有在正文里找行动：用“--type”说明它是什么，例如“--type contact-report”；{audience}）",
)
AUDIENCE: dict[Audience, Text] = {
    "internal": Text(en="for internal use", zh="内部使用"),
    "client": Text(en="for the client", zh="发给客户"),
    "public": Text(en="for the public", zh="对外公开"),
}

SEVERITY: dict[Severity, Text] = {
    "error": Text(en="error", zh="错误"),
    "warning": Text(en="warning", zh="警告"),
    "note": Text(en="note", zh="提示"),
    "off": Text(en="off", zh="关闭"),
}
SEVERITY_SIGN: dict[Severity, str] = {"error": "✗", "warning": "!", "note": "·", "off": " "}
QUOTED = Text(en="“{evidence}”", zh="“{evidence}”")
WHY = Text(en="Why it matters: ", zh="为什么要紧：")
HOW = Text(en="How to mend it: ", zh="怎么改：")

COUNTED: dict[str, tuple[Text, Text]] = {
    "error": (Text(en="{number} error", zh="{number} 个错误"), Text(en="{number} errors", zh="{number} 个错误")),
    "warning": (Text(en="{number} warning", zh="{number} 个警告"), Text(en="{number} warnings", zh="{number} 个警告")),
    "note": (Text(en="{number} note", zh="{number} 个提示"), Text(en="{number} notes", zh="{number} 个提示")),
}
"""One, and more than one."""
_WAIVED = Text(en="{number} waived", zh="{number} 个已豁免")
_OLD = Text(en="{number} old", zh="{number} 个旧问题")
COUNTED_WAIVED: dict[str, tuple[Text, Text]] = {"waived": (_WAIVED, _WAIVED), "old": (_OLD, _OLD)}
WAIVED = Text(en="waived", zh="已豁免")
OLD = Text(en="old", zh="旧问题")
REASON = Text(en="Reason: ", zh="原因：")
_BY = Text(en=" (by {value})", zh="（{value}）")
_UNTIL = Text(en=" (until {value})", zh="（到 {value} 为止）")
GONE = (
    Text(
        en="{number} old finding of the baseline is gone (briefcheck baseline --prune takes it out).",
        zh="基线里有 {number} 个旧问题已经改好（用 briefcheck baseline --prune 从基线里去掉）。",
    ),
    Text(
        en="{number} old findings of the baseline are gone (briefcheck baseline --prune takes them out).",
        zh="基线里有 {number} 个旧问题已经改好（用 briefcheck baseline --prune 从基线里去掉）。",
    ),
)


def waiver_ends(waiver: WaivedBy) -> tuple[tuple[Text, str], ...]:
    """Return what is said behind the reason of a waiver, and the value of each, "" where the waiver does not say."""
    return ((_BY, waiver.by), (_UNTIL, waiver.until))


_PASSED = Text(en="{number} passed", zh="{number} 份通过")
_UNJUDGED = Text(en="{number} not judged (fail-on: never)", zh="{number} 份不作判定（fail-on: never）")
_FAILED = Text(en="{number} failed", zh="{number} 份未通过")
_UNCHECKED = Text(en="{number} could not be checked", zh="{number} 份无法检查")


def _documents(english: str, chinese: str) -> tuple[Text, Text]:
    zh = f"{{number}} 份文档{chinese}"
    return Text(en=f"{{number}} document {english}", zh=zh), Text(en=f"{{number}} documents {english}", zh=zh)


TOTAL: dict[Standing, tuple[tuple[Text, Text], tuple[Text, Text]]] = {
    "passed": (_documents("passed", "通过"), (_PASSED, _PASSED)),
    "unjudged": (_documents("not judged (fail-on: never)", "不作判定（fail-on: never）"), (_UNJUDGED, _UNJUDGED)),
    "failed": (_documents("failed", "未通过"), (_FAILED, _FAILED)),
    "unchecked": (_documents("could not be checked", "无法检查"), (_UNCHECKED, _UNCHECKED)),
}
"""Of each standing: how it is counted when it comes first ("2 documents passed"), and after another ("1 failed")."""
FOUND = Text(en=" Found: {counted}.", zh="共发现 {counted}。")

ALIKE = Text(
    en="Names that look alike because something private in them is covered are numbered (#1, #2 …) in the order of the full names.",
    zh="有些文件名遮住隐私内容后看起来一样，已按完整文件名的顺序编号（#1、#2……）。",
)
STOPPED_RUN = (
    Text(en="Stopped. {number} document was not checked:", zh="已中断。还有 {number} 份文档没有检查："),
    Text(en="Stopped. {number} documents were not checked:", zh="已中断。还有 {number} 份文档没有检查："),
)
AND_MORE = Text(en="… and {number} more", zh="……以及另外 {number} 份")

# show
SHOW_TYPE = Text(en="Type: ", zh="类型：")
SHOW_TITLE = Text(en="Title: ", zh="标题：")
SHOW_LANGUAGE = Text(en="Language: ", zh="语言：")
SHOW_MEETING_DATE = Text(en="Meeting date: ", zh="会议日期：")
SHOW_ATTENDEES = Text(en="Attendees: ", zh="与会人：")
SHOW_PERSON = Text(en="{name} ({side})", zh="{name}（{side}）")
SIDES = {"client": Text(en="client", zh="客户方"), "agency": Text(en="agency", zh="我方")}
SHOW_FIELDS = Text(en="Fields", zh="字段")
SHOW_SECTIONS = Text(en="Sections", zh="章节")
SHOW_ACTIONS = Text(en="Actions", zh="行动")
SHOW_CONCEALED = Text(en="Not on the page, but in the file", zh="页面上看不到、文件里有的内容")
NOT_RECOGNISED = Text(en="not recognised", zh="没认出来")
NOT_FOUND = Text(en="none found", zh="没找到")
EMPTY = Text(en="(empty)", zh="（空）")
NOBODY = Text(en="nobody", zh="没写")
NO_DATE = Text(en="no date", zh="没写")
ACTION = Text(
    en="owner: {owners}; due: {due}; {status}; {where}", zh="负责人：{owners}；期限：{due}；{status}；{where}"
)
STATUS = {
    "open": Text(en="open", zh="待办"),
    "done": Text(en="done", zh="已完成"),
    "carried": Text(en="carried over", zh="上次遗留"),
}
LANGUAGES = {"en": Text(en="English", zh="英文"), "zh": Text(en="Chinese", zh="中文")}
CONCEALED = {
    "tracked-insertion": Text(en="tracked insertion", zh="修订：插入"),
    "tracked-deletion": Text(en="tracked deletion", zh="修订：删除"),
    "tracked-format": Text(en="tracked change of format", zh="修订：格式"),
    "comment": Text(en="comment", zh="批注"),
    "hidden-text": Text(en="hidden text", zh="隐藏文字"),
    "html-comment": Text(en="HTML comment", zh="HTML 注释"),
    "white-text": Text(en="text in the colour of its background", zh="与底色同色的文字"),
    "tiny-text": Text(en="text too small to read", zh="小到看不见的文字"),
    "hidden-picture": Text(en="hidden picture", zh="隐藏的图片"),
    "cropped-picture": Text(en="cropped picture, kept whole", zh="裁剪过的图片（原图仍在）"),
    "picture-location": Text(en="photograph with the place where it was taken", zh="带拍摄地点的照片"),
    "thumbnail": Text(en="preview picture of an earlier version", zh="旧版本的缩略图"),
    "watermark": Text(en="watermark", zh="水印"),
    "link-field": Text(en="field that fetches another file", zh="调用其他文件的域"),
    "merge-field": Text(en="mail-merge field", zh="邮件合并域"),
    "broken-reference": Text(en="cross-reference that leads nowhere", zh="失效的交叉引用"),
    "mail-merge": Text(en="source of a mail merge", zh="邮件合并的数据源"),
    "external-link": Text(en="content fetched from outside", zh="从文件之外调取的内容"),
    "file-link": Text(en="link to a file on a disk", zh="指向本地文件的链接"),
    "attached-template": Text(en="attached template", zh="附加的模板"),
    "embedded-file": Text(en="embedded file", zh="嵌入的文件"),
    "macro": Text(en="macro or control", zh="宏或控件"),
    "add-in": Text(en="add-in", zh="加载项"),
    "document-variable": Text(en="document variable", zh="文档变量"),
    "person": Text(en="account of a person who edited it", zh="编辑者的账号"),
    "printer": Text(en="name of a printer", zh="打印机名称"),
    "sensitivity-label": Text(en="sensitivity label", zh="敏感度标签"),
    "ink": Text(en="ink drawn with a pen", zh="手写墨迹"),
}
AND_MORE_PIECES = Text(en="… and {number} more", zh="……以及另外 {number} 处")
