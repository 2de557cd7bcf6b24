"""What is said of a cleaned file, in both languages: what was taken out, what is left, and what to do about that."""

from __future__ import annotations

from typing import Final

from briefcheck.cleaning.plan import Changes, Kind
from briefcheck.report.words import CONCEALED
from briefcheck.text import Text

KINDS: Final[dict[Kind, Text]] = {
    "changes": Text(en="tracked changes", zh="修订"),
    "briefcheck-comments": Text(en="the comments of briefcheck annotate", zh="briefcheck annotate 写的批注"),
    "comments": Text(en="comments", zh="批注"),
    "hidden-text": Text(en="hidden text and pictures", zh="隐藏的文字和图片"),
    "properties": Text(en="properties of the file: author, company and the like", zh="文件属性：作者、公司等"),
    "people": Text(en="the list of people who edited it", zh="编辑者名单"),
    "variables": Text(en="document variables", zh="文档变量"),
    "rsids": Text(en="numbers of editing sessions (rsid)", zh="编辑会话编号（rsid）"),
    "thumbnail": Text(en="the preview picture of the first page", zh="首页缩略图"),
    "picture-data": Text(
        en="what cameras wrote into pictures: place, time, device", zh="图片里的拍摄信息：地点、时间、设备"
    ),
    "picture-names": Text(en="file names of inserted pictures", zh="插入图片的文件名"),
    "bookmarks": Text(en="names of bookmarks that nothing leads to", zh="没有用到的书签名"),
    "smart-tags": Text(en="notes that a program made about words (smart tags)", zh="程序给文字做的标记（智能标记）"),
    "template": Text(en="the path of the template", zh="模板路径"),
    "mail-merge": Text(en="the source of a mail merge", zh="邮件合并的数据源"),
    "paths": Text(en="paths on somebody's disk or server", zh="本机或服务器路径"),
    "printer": Text(en="the settings of a printer", zh="打印机设置"),
    "add-ins": Text(en="add-ins that open with the document", zh="随文档打开的加载项"),
    "leftovers": Text(en="parts of the file that nothing leads to", zh="文件里没有用到的部件"),
}
"""What each kind is."""

_CHANGES: Final[dict[Changes, tuple[Text, Text]]] = {
    "accept": (
        Text(en="{number} tracked change, accepted", zh="{number} 处修订（已接受）"),
        Text(en="{number} tracked changes, accepted", zh="{number} 处修订（已接受）"),
    ),
    "refuse": (
        Text(en="{number} tracked change, rejected", zh="{number} 处修订（已拒绝）"),
        Text(en="{number} tracked changes, rejected", zh="{number} 处修订（已拒绝）"),
    ),
}
_DONE: Final[dict[Kind, tuple[Text, Text]]] = {
    "briefcheck-comments": (
        Text(en="{number} comment of briefcheck", zh="{number} 条 briefcheck 的批注"),
        Text(en="{number} comments of briefcheck", zh="{number} 条 briefcheck 的批注"),
    ),
    "comments": (
        Text(en="{number} comment", zh="{number} 条批注"),
        Text(en="{number} comments", zh="{number} 条批注"),
    ),
    "hidden-text": (
        Text(en="{number} piece of hidden text", zh="{number} 处隐藏内容"),
        Text(en="{number} pieces of hidden text", zh="{number} 处隐藏内容"),
    ),
    "properties": (
        Text(
            en="{number} property of the file (author, company and the like)", zh="{number} 项文件属性（作者、公司等）"
        ),
        Text(
            en="{number} properties of the file (author, company and the like)",
            zh="{number} 项文件属性（作者、公司等）",
        ),
    ),
    "variables": (
        Text(en="{number} document variable", zh="{number} 个文档变量"),
        Text(en="{number} document variables", zh="{number} 个文档变量"),
    ),
    "rsids": (
        Text(en="{number} number of an editing session (rsid)", zh="{number} 个编辑会话编号（rsid）"),
        Text(en="{number} numbers of editing sessions (rsid)", zh="{number} 个编辑会话编号（rsid）"),
    ),
    "picture-data": (
        Text(en="what a camera or program wrote into {number} picture", zh="{number} 张图片里的拍摄或软件信息"),
        Text(en="what cameras or programs wrote into {number} pictures", zh="{number} 张图片里的拍摄或软件信息"),
    ),
    "picture-names": (
        Text(en="the file name of {number} picture", zh="{number} 处图片文件名"),
        Text(en="the file names of {number} pictures", zh="{number} 处图片文件名"),
    ),
    "bookmarks": (
        Text(en="the name of {number} bookmark that nothing leads to", zh="{number} 个没有用到的书签名"),
        Text(en="the names of {number} bookmarks that nothing leads to", zh="{number} 个没有用到的书签名"),
    ),
    "smart-tags": (
        Text(en="{number} smart tag; its words stay", zh="{number} 处智能标记（文字保留）"),
        Text(en="{number} smart tags; their words stay", zh="{number} 处智能标记（文字保留）"),
    ),
    "paths": (
        Text(en="{number} path on somebody's disk or server", zh="{number} 处本机或服务器路径"),
        Text(en="{number} paths on somebody's disk or server", zh="{number} 处本机或服务器路径"),
    ),
    "add-ins": (
        Text(en="{number} add-in", zh="{number} 个加载项"),
        Text(en="{number} add-ins", zh="{number} 个加载项"),
    ),
    "leftovers": (
        Text(en="{number} part of the file that nothing leads to", zh="{number} 个没有用到的部件"),
        Text(en="{number} parts of the file that nothing leads to", zh="{number} 个没有用到的部件"),
    ),
}


def done_text(kind: Kind, count: int, changes: Changes) -> Text:
    """Return what was taken out, with its number where that means something."""
    forms = _CHANGES[changes] if kind == "changes" else _DONE.get(kind)
    if forms is None:
        return KINDS[kind]
    return forms[count != 1].fill({"number": count})


_LEFT: Final = {
    "accepted-words": Text(en="inserted words are now part of the text", zh="修订插入的文字现在成了正文"),
    "restored-words": Text(en="deleted words are back in the text", zh="修订删掉的文字又回到了正文"),
    "property": Text(en="properties of the file", zh="文件属性"),
    "highlight": Text(en="highlighted text", zh="突出显示的文字"),
    "broken-reference": Text(en="cross-reference that leads nowhere", zh="失效的交叉引用"),
    "custom-xml": Text(en="data of other programs (custom XML)", zh="其他程序的数据（自定义 XML）"),
    "building-block": Text(en="building blocks (AutoText) carried along", zh="随文件带着的构建基块（自动图文集）"),
    "label": Text(en="sensitivity label", zh="敏感度标签"),
    "alt-text": Text(en="description of a picture or table (alt text)", zh="图片、表格的替换文字（说明）"),
    "object-name": Text(en="name that somebody gave to a shape", zh="有人给图形起的名称"),
    "control-name": Text(en="title or tag of a content control", zh="内容控件的标题或标记"),
    "list-entry": Text(en="entry of a list to choose from", zh="下拉列表里的选项"),
    "form-field": Text(en="name, help or default of a form field", zh="窗体域的名称、帮助文字或默认文字"),
    "link-tip": Text(en="tip of a link", zh="链接的屏幕提示"),
    "bookmark": Text(en="bookmark with a name that something leads to", zh="用到的书签名"),
    "smart-tag": Text(en="note that a program made about words (smart tag)", zh="程序给文字做的标记（智能标记）"),
}
_LOOK: Final = Text(
    en="Look at it in Word and decide; it can be seen on the page, or is part of it.",
    zh="请在 Word 中查看后决定：它在页面上看得见，或是页面的一部分。",
)
_HOW: Final = {
    "accepted-words": Text(
        en="They no longer look like a change. Read whether each may go out; “--changes refuse” makes a copy without them.",
        zh="它们看上去不再是修订。请看清每一处能不能发出去；加上“--changes refuse”，副本里就没有它们。",
    ),
    "restored-words": Text(
        en="They no longer look like a change. Read whether each may go out; “--changes accept” makes a copy without them.",
        zh="它们看上去不再是修订。请看清每一处能不能发出去；加上“--changes accept”，副本里就没有它们。",
    ),
    "property": Text(
        en="Read them in Word: File › Info › Properties. What the page shows of them, and titles, stays.",
        zh="请在 Word 中查看：文件 › 信息 › 属性。页面上用到的属性和标题会保留。",
    ),
    "highlight": Text(
        en="Settle what was marked, then take the colour off: Home › Text Highlight Color › No Color.",
        zh="先处理标出的内容，再去掉颜色：开始 › 突出显示 › 无颜色。",
    ),
    "broken-reference": Text(
        en="Insert the reference anew (References › Cross-reference), or write the words.",
        zh="重新插入引用（引用 › 交叉引用），或直接写出文字。",
    ),
    "custom-xml": Text(
        en="File › Info › Check for Issues › Inspect Document › Custom XML Data, if no content control needs it.",
        zh="如果没有内容控件要用到：文件 › 信息 › 检查问题 › 检查文档 › 自定义 XML 数据。",
    ),
    "building-block": Text(
        en="Prompts of content controls mostly. If there are words of another client: Insert › Quick Parts › Building Blocks "
        "Organizer.",
        zh="多半是内容控件的提示语。如果有别家客户的文字：插入 › 文档部件 › 构建基块管理器。",
    ),
    "alt-text": Text(
        en="Read aloud to people who cannot see it. Right-click the picture › View Alt Text; of a table: Table Properties › Alt Text.",
        zh="会读给看不见画面的人听。请右键单击图片 › 查看可选文字；表格在“表格属性 › 可选文字”里。",
    ),
    "object-name": Text(
        en="Home › Select › Selection Pane shows the names; click on one to write another.",
        zh="开始 › 选择 › 选择窗格里可以看到这些名称，单击即可改写。",
    ),
    "control-name": Text(
        en="Click on the box, then Developer › Properties: Title and Tag.",
        zh="单击这个控件，在“开发工具 › 属性”里查看标题和标记。",
    ),
    "list-entry": Text(
        en="Whoever opens the list sees every entry. Developer › Properties › Drop-Down List Properties.",
        zh="点开列表就能看到全部选项。在“开发工具 › 属性 › 下拉列表属性”里修改。",
    ),
    "form-field": Text(
        en="Double-click the grey field: Bookmark, Add Help Text, Default text.",
        zh="双击灰色的域查看：书签、添加帮助文字、默认文字。",
    ),
    "link-tip": Text(
        en="It appears when somebody points at the link. Right-click the link › Edit Hyperlink › ScreenTip.",
        zh="鼠标指到链接上就会显示。右键单击链接 › 编辑超链接 › 屏幕提示。",
    ),
    "bookmark": Text(
        en="A field or link needs it. Insert › Bookmark lists the names.",
        zh="有域或链接要用到。插入 › 书签里可以看到名称。",
    ),
    "smart-tag": Text(en="Kept as asked.", zh="按要求保留。"),
    "ink": Text(
        en="Programs cannot read it. Read it yourself, then click on it and press Delete, or leave it.",
        zh="程序认不出手写内容。请自己看过，再单击选中、按 Delete 删掉，或者保留。",
    ),
    "label": Text(
        en="Check that the label may leave the house: Home › Sensitivity.",
        zh="确认带这个标签的文件可以外发：开始 › 敏感度。",
    ),
    "hidden-text": Text(
        en="Words that somebody wrote. Show them with Ctrl+Shift+8 and decide, or run clean again with --hidden-text.",
        zh="这是有人写下的文字。按 Ctrl+Shift+8 显示后决定，或加上 --hidden-text 再运行一次。",
    ),
    "hidden-picture": Text(
        en="Show it (Home › Select › Selection Pane) and decide, or run clean again with --hidden-text.",
        zh="在选择窗格中显示后决定（开始 › 选择 › 选择窗格），或加上 --hidden-text 再运行一次。",
    ),
    "cropped-picture": Text(
        en="If what was cut off must not be seen: Picture Format › Compress Pictures › Delete cropped areas.",
        zh="如果裁掉的部分不能给人看：图片格式 › 压缩图片 › 删除图片的剪裁区域。",
    ),
    "picture-location": Text(
        en="The picture is of a format that is left alone. Save it as JPEG or PNG and put it in again.",
        zh="这种图片格式不作处理。请另存为 JPEG 或 PNG 后重新插入。",
    ),
    "watermark": Text(
        en="It is on every page. Take it off where it is no longer true: Design › Watermark.",
        zh="它在每一页上。如果已经不对，请去掉：设计 › 水印。",
    ),
    "external-link": Text(
        en="Word fetches it when the file is opened. Break the link (File › Info › Edit Links to Files › Break Link).",
        zh="打开文件时 Word 会去取。请断开链接（文件 › 信息 › 编辑指向文件的链接 › 断开链接）。",
    ),
    "link-field": Text(
        en="Turn it into plain text or a picture: select it and press Ctrl+Shift+F9.",
        zh="选中后按 Ctrl+Shift+F9，变成普通文字或图片。",
    ),
    "embedded-file": Text(
        en="Open it and see what is in it, hidden sheets too. If only the picture is needed: cut it and paste it as a picture.",
        zh="双击打开，看看里面有什么，包括隐藏的工作表。只需要画面的话，剪切后选择性粘贴为图片。",
    ),
    "macro": Text(
        en="Save the file as “Word Document (.docx)”, which holds no macros.", zh="另存为不含宏的“Word 文档 (.docx)”。"
    ),
    "white-text": Text(
        en="Select the place, and delete the words or give them a colour that can be read.",
        zh="选中这一处，删掉这些字，或改成看得见的颜色。",
    ),
    "tiny-text": Text(
        en="Select the place, and delete the words or give them a size that can be read.",
        zh="选中这一处，删掉这些字，或改成看得清的字号。",
    ),
    "tracked-insertion": Text(en="Kept as asked.", zh="按要求保留。"),
    "tracked-deletion": Text(en="Kept as asked.", zh="按要求保留。"),
    "tracked-format": Text(en="Kept as asked.", zh="按要求保留。"),
    "comment": Text(en="Kept as asked.", zh="按要求保留。"),
}


_PROPERTIES: Final = {
    "title": Text(en="title", zh="标题"),
    "subject": Text(en="subject", zh="主题"),
    "keywords": Text(en="tags", zh="标记"),
    "category": Text(en="category", zh="类别"),
    "description": Text(en="comments", zh="备注"),
    "contentstatus": Text(en="status", zh="状态"),
    "creator": Text(en="author", zh="作者"),
    "lastmodifiedby": Text(en="last modified by", zh="上次修改者"),
    "revision": Text(en="revision number", zh="修订号"),
    "lastprinted": Text(en="last printed", zh="上次打印时间"),
    "company": Text(en="company", zh="公司"),
    "manager": Text(en="manager", zh="经理"),
    "hyperlinkbase": Text(en="hyperlink base", zh="超链接基础"),
    "template": Text(en="template", zh="模板"),
    "totaltime": Text(en="total editing time", zh="编辑时间总计"),
}
"""The properties as File › Info calls them."""


def property_name(name: str) -> Text:
    """Return what Word calls a property of the file; of anything else its name."""
    return _PROPERTIES.get(name.casefold()) or Text(name, name)


def left_text(kind: str) -> Text:
    """Return what a kind of thing that is left is."""
    return _LEFT.get(kind) or CONCEALED.get(kind) or Text(kind, kind)


def left_how(kind: str) -> Text:
    """Return what to do about it."""
    return _HOW.get(kind, _LOOK)


CLEANED: Final = Text(en="cleaned", zh="已清理")
UNCHANGED: Final = Text(en="nothing to take out", zh="没有要清除的内容")
FAILED: Final = Text(en="not cleaned", zh="没有清理")
WOULD: Final = Text(en="would be cleaned; nothing was written", zh="可以清理；没有写入任何文件")
TAKEN_OUT: Final = Text(en="Taken out", zh="已清除")
LEFT: Final = Text(en="Left for you to decide", zh="留下的，请你决定")
NOTHING_LEFT: Final = Text(en="Nothing is left that a person has to look at.", zh="没有留下需要人看的内容。")
WORDS: Final = Text(en=": {names}", zh="：{names}")
NAMES: Final = Text(en=" ({names})", zh="（{names}）")
PLACES: Final = Text(en="{count} places", zh="{count} 处")
AT: Final = Text(en="at: ", zh="位置：")
BETWEEN: Final = Text(en=", ", zh="、")
STEP: Final = Text(en="; ", zh="；")
MORE: Final = Text(en=" …", zh=" ……")
