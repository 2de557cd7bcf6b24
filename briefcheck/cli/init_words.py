"""What ``briefcheck init`` says and writes, in both languages."""

from __future__ import annotations

from briefcheck.text import Text

EPILOG = Text(
    en="""Examples
  briefcheck init                  look at this folder, show what would be written, ask
  briefcheck init briefs --yes     write without asking

What stands there already is left alone, whatever it says.""",
    zh="""例子
  briefcheck init                  看这个文件夹，列出打算写的内容，问过再写
  briefcheck init 文档 --yes       不问，直接写

已经有的文件一律不动。""",
)
EXIT_CODES = Text(
    en="""Exit codes
  0  the files were written, or shown and not wanted
  2  the call is wrong, or a file cannot be written""",
    zh="""退出码
  0  写好了，或者看过之后没有要写
  2  命令有误，或文件写不了""",
)
FOLDER = Text(en="the folder to set up (default: .)", zh="要设置的文件夹（默认：当前文件夹）")
YES = Text(en="write without asking", zh="不问，直接写")
NO_FOLDER = Text(en="'{path}' is no folder", zh="“{path}”不是文件夹")
PROGRESS = Text(en="Looking at documents", zh="正在查看文档")

SAW = Text(
    en="{documents}, {recognised} of a type that briefcheck knows. Errors and warnings: {findings}.",
    zh="{documents}，认出类型的 {recognised} 份。错误和警告共 {findings} 个。",
)
UNCHECKED = Text(
    en="{number} of them could not be checked in full ('briefcheck check' says why):",
    zh="其中 {number} 份没能完整检查（原因见 briefcheck check）：",
)
AND_MORE = Text(en="and {number} more", zh="另有 {number} 份")
EXISTS = Text(en="{path} stands there already and is left alone.", zh="{path} 已经有了，不动它。")
WOULD = Text(en="── {path}", zh="── {path}")
WOULD_BASELINE = Text(
    en="── {path}\nWhat stands today: there is much, and only new findings should fail. (briefcheck baseline)",
    zh="── {path}\n记下现有的问题：目前问题较多，以后只有新问题才算未通过。（briefcheck baseline）",
)
ADD = Text(
    en="{path} stands there already. To check documents before each commit, add under 'repos':",
    zh="{path} 已经有了。要在每次提交前检查文档，请在“repos”下面加上：",
)
ASK = Text(en="Write these files? [y/N] ", zh="写入这些文件吗？[y/N] ")
YESES = frozenset({"y", "yes", "是", "好"})
NOT_WRITTEN = Text(
    en="Nothing was written. To write these files: briefcheck init {folder} --yes",
    zh="什么都没有写。要写入这些文件：briefcheck init {folder} --yes",
)
NOTHING = Text(en="There is nothing to write.", zh="没有需要写的。")
WRITTEN = Text(en="Wrote {path}", zh="已写入 {path}")
NEXT = Text(
    en="Next: look through briefcheck.yaml, then check with: briefcheck check {folder}",
    zh="下一步：看一遍 briefcheck.yaml，然后检查：briefcheck check {folder}",
)
NEXT_WITH_BASELINE = Text(
    en="Next: look through briefcheck.yaml, then check with: briefcheck check {folder}\n"
    "Only what is new fails. To see what is old, too: briefcheck check {folder} --waivers",
    zh="下一步：看一遍 briefcheck.yaml，然后检查：briefcheck check {folder}\n"
    "只有新问题才算未通过；旧问题也想看，加上 --waivers：briefcheck check {folder} --waivers",
)

HEAD = Text(
    en="""# How briefcheck checks the documents of this folder and of those below it.
# All keys: briefcheck schema config. What holds where nothing is said here: the ruleset agency.
extends: [agency]
""",
    zh="""# briefcheck 怎样检查这个文件夹及其下级文件夹里的文档。
# 全部可用的键：briefcheck schema config。这里没有写的，按规则集 agency。
extends: [agency]
""",
)
AUDIENCE = Text(
    en="""
# For whom the documents are: internal (a draft in the house), client or public; the last match wins.
""",
    zh="""
# 文档给谁看：internal（内部草稿）、client（发给客户）、public（对外公开）；后面的优先。
""",
)
NO_AUDIENCE = Text(
    en="""# audience:
#   "/to-client/": client
""",
    zh="""# audience:
#   "/发客户/": client
""",
)
TYPE = Text(
    en="""
# Their document type, where the folder says it. The others say it themselves or are recognised (briefcheck list types).
""",
    zh="""
# 文档类型，按文件夹写明。没有写到的，按文档自己的声明，或自动识别（briefcheck list types）。
""",
)
NO_TYPE = Text(
    en="""# type:
#   "/reports/": contact-report
""",
    zh="""# type:
#   "/会议报告/": contact-report
""",
)
PEOPLE = Text(
    en="""
# The people of the house and of its clients: then an owner whom nobody knows is more than a note.
""",
    zh="""
# 公司和客户的人员名单：有了它，负责人写了个没人认识的名字，才会重点提醒。
""",
)
CLIENTS = Text(
    en="""
# The clients of the house: then another client's name in a document is found. To keep the list from being read, see
# briefcheck hash-clients.
""",
    zh="""
# 公司的客户名单：有了它，才能发现文档里出现了别的客户。不想让名单被看到，可用 briefcheck hash-clients。
""",
)
RULES = Text(
    en="""
# Other severities than those of the ruleset: error, warning, note or off, for all or by audience.
# rules:
#   actions/side-as-owner: {{internal: off, client: warning}}

# Rules that nobody may waive in place of those of the ruleset, and the key that makes fingerprints of findings, the same
# for all of a team (waivers and the baseline work without one).
# unwaivable: [sensitive/secret]
# fingerprint-key: {{env: BRIEFCHECK_KEY}}

# The language of the reports.
lang: {lang}
""",
    zh="""
# 与规则集不同的级别：error、warning、note 或 off，可以按受众分别写。
# rules:
#   actions/side-as-owner: {{internal: off, client: warning}}

# 不许豁免的规则（写了就代替规则集里的）；问题指纹的密钥，团队里用同一把（没有密钥，豁免和基线也能用）。
# unwaivable: [sensitive/secret]
# fingerprint-key: {{env: BRIEFCHECK_KEY}}

# 报告的语言。
lang: {lang}
""",
)
HOOK = Text(
    en="""# Check documents before each commit. Set it up once with: pre-commit install
repos:
{entry}""",
    zh="""# 每次提交前检查文档。先运行一次：pre-commit install
repos:
{entry}""",
)
ENTRY = r"""  - repo: local
    hooks:
      - id: briefcheck
        name: briefcheck
        entry: briefcheck check --hook
        language: system  # the briefcheck that is installed
        files: (?i)\.(docx|docm|dotx|dotm|md|markdown|doc|dot|odt|ott|pages|rtf|wps|wpt)$
        exclude: (^|/)(~\$|\._|\.~lock\.)
        types: [file]
        require_serial: true
"""
