"""What ``briefcheck annotate`` and ``check --annotate`` say to people, in both languages."""

from __future__ import annotations

from briefcheck.text import Text

EPILOG = Text(
    en="""Examples
  briefcheck annotate report.docx -o report-comments.docx
  briefcheck annotate report.docx -o report-comments.docx --audience client
  briefcheck annotate reports/*.docx --into with-comments/
  briefcheck annotate notes.md -o notes-comments.md --lang en""",
    zh="""例子
  briefcheck annotate 会议报告.docx -o 会议报告-批注.docx
  briefcheck annotate 会议报告.docx -o 会议报告-批注.docx --audience client
  briefcheck annotate 会议报告/*.docx --into 带批注/
  briefcheck annotate 会议报告.md -o 会议报告-批注.md --lang zh""",
)
MORE = Text(
    en="""In Word each finding is a comment at its words: what is wrong, why it matters, how to mend it, in the language
of the document. What stands in a header, a property or a text box, which takes no comment, is told at the
first paragraph or where it hangs, with the name of the place. In Markdown the comments are <!-- --> lines
behind the block, which no page shows.

The file itself is never changed. Comments, tracked changes and all else in it stay as they are; the copy is
read back before it is written. Annotating a copy again puts new comments in the place of ours and leaves
people's. To take ours out: briefcheck annotate COPY --remove -o CLEAN. Do it before the file goes to the client
(briefcheck clean does it, too): what the comments say is meant for the house.

Signed and protected files take no comments.""",
    zh="""在 Word 里，每个问题都是一条批注，就批在有问题的文字上：哪里不对、为什么要紧、怎么改，用文档自己的语言写。
页眉、文件属性、文本框里不能加批注，这些问题批在第一段或所挂的位置，并写明在哪里。在 Markdown 里，批注是写在
那一段后面的 <!-- --> 注释，页面上不显示。

原文件不会改动。里面的批注、修订等一切照旧；副本写出之前会先读回来核对。对副本再批注一次，会换掉 briefcheck 的
批注，别人的批注保留。要去掉 briefcheck 的批注：briefcheck annotate 副本 --remove -o 新文件。
发给客户之前请先去掉（briefcheck clean 也会去掉）：批注是写给自己人看的。

有签名或受保护的文件不能加批注。""",
)
EXIT_CODES = Text(
    en="""Exit codes
  0  every copy was written, whatever was found
  2  the call or the configuration is wrong; nothing was written
  3  a file could not be annotated, or not be checked completely: the report says which and why""",
    zh="""退出码
  0  所有副本都已写出，不论查出什么问题
  2  命令或配置有误，什么都没有写
  3  有文件无法批注，或没有检查完整：报告会说明是哪份、为什么""",
)

FILES = Text(en="Word or Markdown files", zh="Word 或 Markdown 文件")
OUTPUT = Text(en="write the copy to this file", zh="副本的文件名")
INTO = Text(
    en="write the copies of several files into this folder, under their own names",
    zh="把多份文件的副本以原来的文件名写进这个文件夹",
)
FORCE = Text(en="replace a copy that is already there", zh="副本已经存在时覆盖它")
REMOVE = Text(
    en="take the comments of briefcheck out of a copy instead, and leave people's",
    zh="改为去掉副本里 briefcheck 的批注，别人的保留",
)
LANG = Text(
    en="the language of the comments and of what is said here (default: for the comments that of each document)",
    zh="批注和提示用什么语言（批注默认用文档自己的语言）",
)

NO_FILE = Text(en="name the file to annotate", zh="请写出要批注的文件")
NO_TARGET = Text(
    en="say where the copy goes: -o COPY, or --into FOLDER for several files; such as: briefcheck annotate {path} -o {copy}",
    zh="请说明副本写到哪里：-o 副本；多份文件用 --into 文件夹；例如：briefcheck annotate {path} -o {copy}",
)
TWO_TARGETS = Text(en="-o and --into exclude each other", zh="-o 和 --into 不能一起用")
ONE_COPY = Text(
    en="-o takes the copy of one file; for several use --into FOLDER",
    zh="-o 只能写一份文件的副本；多份文件请用 --into 文件夹",
)
ITSELF = Text(
    en="'{path}' is the file itself; annotate writes a copy, give it another name",
    zh="“{path}”就是原文件；批注只写在副本里，请换个名字",
)
EXISTS = Text(
    en="'{path}' is already there; choose another name, or --force to replace it",
    zh="“{path}”已经存在；请换个名字，或用 --force 覆盖",
)
TWICE = Text(
    en="two of the files are called '{name}' and would have one copy; write them into two folders",
    zh="有两份文件都叫“{name}”，副本会重名；请分别写进两个文件夹",
)
NO_FOLDER = Text(en="there is no folder '{path}'; make it first", zh="没有“{path}”这个文件夹；请先新建")
FOLDER = Text(
    en="'{path}' is a folder; annotate takes files. For all of a folder: briefcheck check {typed} --annotate FOLDER",
    zh="“{path}”是文件夹；请写出文件。整个文件夹请用：briefcheck check {typed} --annotate 文件夹",
)
OTHER_KIND = Text(
    en="'{path}' is no Word or Markdown file by its name; annotate takes {suffixes}",
    zh="从文件名看，“{path}”不是 Word 或 Markdown 文件；只能批注 {suffixes}",
)
OTHER_SUFFIX = Text(
    en="the copy must end in {suffix} like the file itself, or it will not open (got '{path}')",
    zh="副本的后缀要和原文件一样是 {suffix}，否则打不开（写的是“{path}”）",
)
NOT_WRITTEN = Text(en="The copy cannot be written: {reason}.", zh="副本无法写入：{reason}。")
NOT_EMPTY = Text(
    en="--annotate: '{path}' is not empty; name a new or an empty folder, so that no file in it is replaced",
    zh="--annotate：“{path}”不是空文件夹；请写一个新的或空的文件夹，以免覆盖里面的文件",
)
NO_FOLDER_BUT_FILE = Text(
    en="--annotate: '{path}' is a file, not a folder", zh="--annotate：“{path}”是文件，不是文件夹"
)

COMMENTS = (
    Text(en="1 comment ({found})", zh="1 条批注（{found}）"),
    Text(en="{number} comments ({found})", zh="{number} 条批注（{found}）"),
)
NOTHING = Text(en="nothing found, so no comments", zh="没有发现问题，没有批注")
LEFT_OUT = Text(
    en="Only the {number} gravest of {all} findings are comments; mend these and annotate again.",
    zh="共 {all} 个问题，只批注了最要紧的 {number} 个；先改好这些，再批注一次。",
)
IN_UTF8 = Text(
    en="The copy is written in UTF-8: the encoding of the file ({encoding}) lacks letters of the comments.",
    zh="副本以 UTF-8 写出：原文件的编码（{encoding}）写不出批注里的有些字。",
)
NOT_ANNOTATED = Text(en="not annotated", zh="未批注")
BEFORE_IT_LEAVES = Text(
    en="Before a copy goes to the client, take them out: briefcheck annotate COPY --remove -o CLEAN",
    zh="副本发给客户之前，请先去掉这些批注：briefcheck annotate 副本 --remove -o 干净的副本",
)
BEFORE_MARKDOWN_LEAVES = Text(
    en="To take the comments out again: briefcheck annotate COPY --remove -o CLEAN",
    zh="要去掉批注：briefcheck annotate 副本 --remove -o 新文件",
)
REMOVED = Text(en="without the comments of briefcheck", zh="已去掉 briefcheck 的批注")
WRITTEN = (
    Text(en="1 annotated copy in {folder}:", zh="{folder} 里有 1 份带批注的副本："),
    Text(en="{number} annotated copies in {folder}:", zh="{folder} 里有 {number} 份带批注的副本："),
)
NONE_WRITTEN = Text(
    en="No annotated copies: no document has a finding to comment on.",
    zh="没有带批注的副本：没有文档有需要批注的问题。",
)
