"""What ``briefcheck clean`` says to people, in both languages."""

from __future__ import annotations

from briefcheck.text import Text

MORE_HELP = Text(
    en="""The pages of the copy say the same as those of the original, with its tracked changes accepted. Before
the copy is written it is read back and compared; parts that hold nothing of the kind stay byte for byte.

Taken out (the KIND of --only and --keep):
{kinds}

What is seen on a page, or may be wanted, is left and listed for you to decide: embedded files, macros,
linked pictures and fields, watermarks, highlights, white text, hidden text (unless --hidden-text).

Signed and protected files are not touched. A property that a page shows, and the property that tells
briefcheck the type of the document (briefcheck-type, type), stay.""",
    zh="""副本页面上的文字和原件（接受修订后）一样。写出之前会先把副本读回来核对；没有这类内容的部件逐字节不变。

会清除的内容（即 --only 和 --keep 的 KIND）：
{kinds}

页面上看得见的、可能还有用的会留下并列出，请你决定：嵌入的文件、宏、链接的图片和域、水印、突出显示、
与底色同色的文字、隐藏文字（除非加上 --hidden-text）。

有签名或受保护的文件不会改动。页面上用到的属性，以及告诉 briefcheck 文档类型的属性（briefcheck-type、type）会保留。""",
)
FILES = Text(en="Word files (.docx, .docm, .dotx, .dotm)", zh="Word 文件（.docx、.docm、.dotx、.dotm）")
OUTPUT = Text(en="write the copy to this file", zh="副本的文件名")
INTO = Text(
    en="write the copies of several files into this folder, under their own names",
    zh="把多份文件的副本以原来的文件名写进这个文件夹",
)
IN_PLACE = Text(en="replace the files themselves; there is no way back", zh="直接替换原文件，无法恢复")
FORCE = Text(en="replace a copy that is already there", zh="副本已经存在时覆盖它")
CHANGES = Text(
    en="what becomes of tracked changes: accept, refuse or keep (default: accept)",
    zh="怎样处理修订：accept（接受）、refuse（拒绝）、keep（保留）（默认：接受）",
)
HIDDEN = Text(en="take out hidden text and hidden pictures too", zh="隐藏文字和隐藏图片也清除")
ONLY = Text(en="take out nothing but this kind; may be repeated", zh="只清除这一种；可以写多次")
KEEP = Text(en="leave this kind in; may be repeated", zh="保留这一种；可以写多次")
DRY_RUN = Text(en="say what would be done and write nothing", zh="只说会做什么，不写文件")

CHANGES_NAMED = {"接受": "accept", "拒绝": "refuse", "保留": "keep"}
"""What the ways with tracked changes are called in Chinese."""

NO_FILE = Text(en="name the Word file to clean", zh="请写出要清理的 Word 文件")
NO_TARGET = Text(
    en="say where the copy goes: -o COPY, --into FOLDER for several files, or --in-place; --dry-run writes nothing",
    zh="请说明副本写到哪里：-o 副本；多份文件用 --into 文件夹；直接替换用 --in-place；--dry-run 不写文件",
)
TWO_TARGETS = Text(en="{first} and {second} exclude each other", zh="{first} 和 {second} 不能一起用")
ONE_COPY = Text(
    en="-o takes the copy of one file; for several use --into FOLDER",
    zh="-o 只能写一份文件的副本；多份文件请用 --into 文件夹",
)
ITSELF = Text(
    en="'{path}' is the file itself; to replace it use --in-place", zh="“{path}”就是原文件；要直接替换请用 --in-place"
)
EXISTS = Text(
    en="'{path}' is already there; choose another name, or --force to replace it",
    zh="“{path}”已经存在；请换个名字，或用 --force 覆盖",
)
TWICE = Text(
    en="two of the files are called '{name}' and would have one copy; clean them into two folders",
    zh="有两份文件都叫“{name}”，副本会重名；请分别写进两个文件夹",
)
NO_FOLDER = Text(en="there is no folder '{path}'; make it first", zh="没有“{path}”这个文件夹；请先新建")
FOLDER = Text(
    en="'{path}' is a folder; clean takes files, e.g. {path}/*.docx",
    zh="“{path}”是文件夹；请写出文件，例如 {path}/*.docx",
)
NO_WORD = Text(
    en="'{path}' is no Word file by its name; clean takes {suffixes}",
    zh="从文件名看，“{path}”不是 Word 文件；只能清理 {suffixes}",
)
OTHER_SUFFIX = Text(
    en="the copy must end in {suffix} like the file itself, or Word will not open it (got '{path}')",
    zh="副本的后缀要和原文件一样是 {suffix}，否则 Word 打不开（写的是“{path}”）",
)
NOTHING_TO_DO = Text(
    en="nothing is left to take out: --only, --keep and --changes leave no kind",
    zh="按 --only、--keep、--changes 的写法，没有要清除的内容",
)
KEPT_AND_ONLY = Text(en="'{kind}' stands after both --only and --keep", zh="“{kind}”同时写在 --only 和 --keep 后面")
CHANGED_MEANWHILE = Text(
    en="The file was changed while it was being cleaned, so it was left as it is. Close it in Word and try again.",
    zh="清理的同时文件被改动过，因此没有替换。请在 Word 中关闭它，再试一次。",
)
NOT_WRITTEN = Text(en="The copy cannot be written: {reason}.", zh="副本无法写入：{reason}。")
