"""What ``briefcheck new`` says to people, in both languages."""

from __future__ import annotations

from briefcheck.text import Text

EPILOG = Text(
    en="""Examples
  briefcheck new contact-report                      contact-report.docx, a form for Word
  briefcheck new contact-report --lang both          the same in Chinese and English
  briefcheck new creative-brief -o "Brief spring.docx"
  briefcheck new communication-strategy -o strategy.md
  briefcheck list types                              every type there is

Fill in what stands in grey; click it and type, and the grey words go. Take out rows and sections that this
job has no use for, if they are not required (briefcheck explain contact-report says which are). Then see
whether anything is missing:
  briefcheck check contact-report.docx

A section is known by the box that its text stands in, so its heading may be changed. The file remembers its
type and the version of the form: a document of an older form is noted when it is checked.""",
    zh="""例子
  briefcheck new contact-report                      生成 Word 表单“客户会议报告.docx”
  briefcheck new 会议纪要                             用中文名也可以，别名也认
  briefcheck new contact-report --lang both          中英文对照
  briefcheck new creative-brief -o 春季创意简报.docx
  briefcheck new communication-strategy -o 策略.md
  briefcheck list types                              列出所有类型

灰色的字是提示：点一下直接写，提示就消失。用不到的行和章节，只要不是必填的都可以删
（哪些必填，用 briefcheck explain contact-report 查看）。写完检查有没有遗漏：
  briefcheck check 客户会议报告.docx

章节是靠正文所在的控件认的，标题改了也认得。文件里记着类型和表单版本，用旧版表单写的文件检查时会有提示。""",
)
EXIT_CODES = Text(
    en="""Exit codes
  0  the document was written
  2  the call or the configuration is wrong, or the file cannot be written; nothing was written""",
    zh="""退出码
  0  已生成文件
  2  命令或配置有误，或者无法写入；什么都没有写""",
)
TYPE = Text(
    en="the type of document: its id or its name, in English or Chinese (see: briefcheck list types)",
    zh="文件类型：编号或名称，中英文都可以（用 briefcheck list types 查看）",
)
OUTPUT = Text(
    en="the file to write, .docx or .md, or a folder to write it to (default: the name of the type, .docx)",
    zh="要写的文件，.docx 或 .md；也可以是文件夹（默认：以类型命名的 .docx）",
)
FORCE = Text(en="replace a file that is already there", zh="同名文件已经存在时覆盖它")
LANG = Text(
    en="the language of the document: zh, en or both (default: as configured, as the name of TYPE is Chinese, as your system)",
    zh="文件的语言：zh、en，或 both（中英对照）（默认：看配置、看类型写的是中文名还是英文名、跟随系统）",
)

UNKNOWN_TYPE = Text(
    en="there is no document type '{name}'{nearest} (see: briefcheck list types)",
    zh="没有“{name}”这种文件类型{nearest}（可用 briefcheck list types 查看）",
)
SEVERAL_TYPES = Text(
    en="'{name}' is what several types are called: {types}; write one of these",
    zh="叫“{name}”的类型不止一种：{types}；请写其中一个",
)
OTHER_SUFFIX = Text(
    en="'{path}' must end in .docx (Word) or .md (Markdown)", zh="“{path}”应以 .docx（Word）或 .md（Markdown）结尾"
)
NO_FOLDER = Text(en="there is no folder '{path}'", zh="没有文件夹“{path}”")
EXISTS = Text(
    en="'{path}' is already there; --force replaces it, -o gives the new document another name",
    zh="“{path}”已经存在；要覆盖请加 --force，或用 -o 换个文件名",
)
WRITTEN = Text(
    en="Written: {path} ({type}, version {version} of the form)\nFill it in, then: briefcheck check {shown}",
    zh="已生成：{path}（{type}，表单第 {version} 版）\n填好后检查：briefcheck check {shown}",
)
