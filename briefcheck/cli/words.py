"""What the command line says to people, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.doctypes.schema import FieldKind, SectionKind

OPTIONS = Text(en="Options", zh="选项")
ARGUMENTS = Text(en="Arguments", zh="参数")
COMMANDS = Text(en="Commands", zh="命令")

PROGRAM = Text(
    en="Say what is wrong with a business document before somebody else does: Word and Markdown, Chinese and English.",
    zh="在别人发现之前，先看出商务文档的问题：Word 和 Markdown，中文和英文。",
)
PROGRAM_EPILOG = Text(
    en="""Examples
  briefcheck check report.docx           check one document
  briefcheck check --audience client .   check a folder before it goes to the client
  briefcheck actions reports/            list who does what by when
  briefcheck clean report.docx -o copy.docx
  briefcheck explain actions/missing-owner

`briefcheck COMMAND --help` says more about a command.""",
    zh="""例子
  briefcheck check 会议报告.docx          检查一份文档
  briefcheck check --audience client .   发给客户之前，检查整个文件夹
  briefcheck actions 会议报告/            列出谁、在什么时候之前、做什么
  briefcheck clean 会议报告.docx -o 副本.docx
  briefcheck explain actions/missing-owner

`briefcheck 命令 --help` 有每个命令的说明。""",
)
EXIT_CODES = Text(
    en="""Exit codes
  0  nothing found at or above --fail-on
  1  something was found
  2  the call, the configuration or a plugin is wrong; nothing was judged
  3  something could not be checked (wins over 1: the answer is incomplete)""",
    zh="""退出码
  0  没有达到 --fail-on 的问题
  1  发现了问题
  2  命令、配置或插件有误，什么都没有检查
  3  有内容无法检查（优先于 1：结果不完整）""",
)
SHOW_EXIT_CODES = Text(
    en="""Exit codes
  0  the document was read
  2  the call, the configuration or a plugin is wrong; nothing was read
  3  the document, or a piece of it, could not be read""",
    zh="""退出码
  0  文档读出来了
  2  命令、配置或插件有误，什么都没有读
  3  文档读不出来，或有一部分读不出来""",
)
DONE_EXIT_CODES = Text(
    en="""Exit codes
  0  it was done
  2  the call, a file that it names, the configuration or a plugin is wrong; nothing was done""",
    zh="""退出码
  0  已完成
  2  命令、命令里写的文件、配置或插件有误，什么都没有做""",
)

CHECK = Text(en="check documents and folders", zh="检查文档和文件夹")
CHECK_EPILOG = Text(
    en="""Examples
  briefcheck check report.docx
  briefcheck check --audience client --fail-on warning briefs/
  briefcheck check --format json -o report.json .
  briefcheck check --git origin/main..HEAD
  briefcheck check s3://bucket/briefs""",
    zh="""例子
  briefcheck check 会议报告.docx
  briefcheck check --audience client --fail-on warning 简报/
  briefcheck check --format json -o 结果.json .
  briefcheck check --git origin/main..HEAD
  briefcheck check s3://存储桶/简报""",
)
SHOW = Text(
    en="show how a file was read: type, fields, sections, actions", zh="看文件是怎样读出来的：类型、字段、章节、行动"
)
SHOW_EPILOG = Text(
    en="""Examples
  briefcheck show report.docx
  briefcheck show --format json report.docx""",
    zh="""例子
  briefcheck show 会议报告.docx
  briefcheck show --format json 会议报告.docx""",
)
ACTIONS = Text(
    en="list all actions: who does what by when, over many documents",
    zh="列出所有行动：谁、在什么时候之前、做什么，可以跨很多份文档",
)
ACTIONS_EPILOG = Text(
    en="""Examples
  briefcheck actions reports/                        what is still to be done, by day
  briefcheck actions reports/ --overdue              what should be done by now
  briefcheck actions reports/ --owner "Li An" --due-before 2026-03-14
  briefcheck actions reports/ --no-owner             what somebody must still take on
  briefcheck actions reports/ -o actions.csv         for Excel
  briefcheck actions reports/ -o actions.ics         tasks for a calendar

An action is listed if it fits all the filters given.""",
    zh="""例子
  briefcheck actions 会议报告/                        还没做完的事，按日期排
  briefcheck actions 会议报告/ --overdue              早该做完、还没做完的
  briefcheck actions 会议报告/ --owner 李安 --due-before 2026-03-14
  briefcheck actions 会议报告/ --no-owner             还没人负责的
  briefcheck actions 会议报告/ -o 行动.csv            用 Excel 打开
  briefcheck actions 会议报告/ -o 行动.ics            导入日历，作为任务

写了几个筛选条件，就要同时符合。""",
)
ACTIONS_EXIT_CODES = Text(
    en="""Exit codes
  0  every document was read, whether or not there are actions
  2  the call, the configuration or a plugin is wrong; nothing was read
  3  a document, or a part of one, could not be read: stderr says which and why; the rest is listed""",
    zh="""退出码
  0  所有文档都读了，有没有行动都一样
  2  命令、配置或插件有误，什么都没有读
  3  有文档（或其中一部分）读不出来：stderr 会说明是哪份、为什么；其余的照常列出""",
)
CLEAN = Text(
    en="make a copy of a Word file without what its pages do not show: comments, tracked changes, authors and more",
    zh="给 Word 文件做一份干净的副本：去掉批注、修订、作者等页面上看不到的内容",
)
CLEAN_EPILOG = Text(
    en="""Examples
  briefcheck clean report.docx -o report-client.docx
  briefcheck clean report.docx --dry-run               say what would be taken out, write nothing
  briefcheck clean reports/*.docx --into to-client/
  briefcheck clean report.docx -o copy.docx --changes refuse --keep properties
  briefcheck clean report.docx -o copy.docx --only comments""",
    zh="""例子
  briefcheck clean 会议报告.docx -o 会议报告-发客户.docx
  briefcheck clean 会议报告.docx --dry-run             只说会清除什么，不写文件
  briefcheck clean 会议报告/*.docx --into 发客户/
  briefcheck clean 会议报告.docx -o 副本.docx --changes 拒绝 --keep properties
  briefcheck clean 会议报告.docx -o 副本.docx --only comments""",
)
CLEAN_EXIT_CODES = Text(
    en="""Exit codes
  0  every file was cleaned, or there was nothing to take out
  2  the call or the configuration is wrong; nothing was written
  3  a file could not be cleaned: the report says which and why; the others were""",
    zh="""退出码
  0  所有文件都已清理，或没有要清除的内容
  2  命令或配置有误，什么都没有写
  3  有文件无法清理：报告会说明是哪份、为什么；其余的照常清理""",
)
NEW = Text(
    en="make a blank document of a type, from the rules that will check it",
    zh="按检查用的规则，生成某一类文件的空白表单",
)
EXPLAIN = Text(en="explain a rule, or a document type", zh="解释一条规则或一种文档类型")
EXPLAIN_EPILOG = Text(
    en="""Examples
  briefcheck explain actions/missing-owner
  briefcheck explain contact-report""",
    zh="""例子
  briefcheck explain actions/missing-owner
  briefcheck explain contact-report""",
)
LIST = Text(en="list the rules, document types or plugins", zh="列出规则、文档类型或插件")
LIST_EPILOG = Text(
    en="""Examples
  briefcheck list rules
  briefcheck list plugins""",
    zh="""例子
  briefcheck list rules
  briefcheck list plugins""",
)
HASH_CLIENTS = Text(
    en="write the register of clients with hashes for names", zh="把客户名单里的名称换成哈希，名单本身不再泄密"
)
HASH_CLIENTS_EPILOG = Text(
    en="""Examples
  briefcheck hash-clients clients.csv --key-file clients.key -o clients.yaml
  BRIEFCHECK_CLIENTS_KEY=... briefcheck hash-clients clients.csv --key-env BRIEFCHECK_CLIENTS_KEY""",
    zh="""例子
  briefcheck hash-clients clients.csv --key-file clients.key -o clients.yaml
  BRIEFCHECK_CLIENTS_KEY=... briefcheck hash-clients clients.csv --key-env BRIEFCHECK_CLIENTS_KEY""",
)
REGISTER_OF_CLIENTS = Text(en="the register of clients in clear, .yaml or .csv", zh="明文的客户名单，.yaml 或 .csv")
KEY_ENV = Text(en="the environment variable that holds the key", zh="存放密钥的环境变量")
KEY_FILE = Text(en="the file that holds the key; keep it out of the repository", zh="存放密钥的文件，不要放进仓库")
SCHEMA = Text(en="print the JSON Schema of an output or of a YAML file", zh="输出某种结果或 YAML 文件的 JSON Schema")
SCHEMA_EPILOG = Text(
    en="""Examples
  briefcheck schema check
  briefcheck schema config > briefcheck.schema.json""",
    zh="""例子
  briefcheck schema check
  briefcheck schema config > briefcheck.schema.json""",
)
COMPLETION = Text(en="print a script that completes commands in your shell", zh="输出命令行自动补全脚本")
# Arguments and options.
HELP = Text(en="show this help", zh="显示本帮助")
VERSION = Text(en="show the version", zh="显示版本")
LANG = Text(en="the language of the report (default: as your system)", zh="报告的语言（默认：跟随系统）")
DEBUG = Text(en="show the traceback of an unexpected error", zh="出现意外错误时显示完整的调用栈")
PATHS = Text(
    en="files and folders; a folder is searched for documents, leaving out what .gitignore leaves out (default: .)",
    zh="文件和文件夹；文件夹会逐层查找文档，跳过 .gitignore 排除的（默认：当前文件夹）",
)
AUDIENCE = Text(
    en="for whom the documents are; some things may stay in a draft that must not reach a client",
    zh="文档给谁看：有些内容内部草稿可以有，发给客户就不行",
)
TYPE = Text(
    en="the type of the documents, e.g. contact-report (default: as each says, or as it is recognised)",
    zh="文档类型，例如 contact-report（默认：按文档自己的声明，或自动识别）",
)
CLIENT = Text(
    en="the client the documents are for; names of other clients are reported (default: as each document says)",
    zh="文档是给哪个客户的；出现其他客户的名称会报告（默认：按文档自己写的）",
)
FORMAT = Text(
    en="how to write it: text for people (default); html, markdown; json, sarif, junit, github, gitlab, rdjson, checkstyle,"
    " concise for programs",
    zh="输出格式：text 给人看（默认）；html、markdown；json、sarif、junit、github、gitlab、rdjson、checkstyle、concise 给程序",
)
TEXT_OR_JSON = Text(
    en="how to say it: text for people (default), json for programs", zh="输出格式：text 给人看（默认），json 给程序"
)
OUTPUT = Text(en="write the report to this file instead of the screen", zh="把报告写进这个文件，不显示在屏幕上")
FAIL_ON = Text(
    en="from which severity on a finding fails a document (default: error); with off or never, none does",
    zh="达到哪个级别算未通过（默认：error）；off 或 never：发现问题也算通过",
)
RULESET = Text(
    en="use this ruleset, a name or a YAML file, on top of the configuration; may be repeated",
    zh="在配置之外再用这个规则集（名称或 YAML 文件），可以写多次",
)
CONFIG = Text(
    en="use this configuration (default: the nearest briefcheck.yaml above each file)",
    zh="使用这个配置文件（默认：每个文件往上最近的 briefcheck.yaml）",
)
QUIET = Text(en="leave out the documents that passed", zh="不列出通过的文档")
HOOK = Text(
    en="run as a pre-commit hook: like --quiet, and name the plugins when something fails",
    zh="作为 pre-commit 钩子运行：同 --quiet，未通过时列出所用插件",
)
NO_PROGRESS = Text(en="do not show a progress bar", zh="不显示进度条")
FILE = Text(en="the document", zh="文档")
RULE = Text(
    en="a rule such as actions/missing-owner, or a document type such as contact-report",
    zh="规则名，例如 actions/missing-owner；或文档类型，例如 contact-report",
)
WHAT = Text(en="what to list", zh="列出什么")
WHICH_SCHEMA = Text(
    en="check, show and actions: the JSON that those commands write; the others: files (briefcheck.yaml: config)",
    zh="check、show、actions：这几个命令输出的 JSON；其余是文件（briefcheck.yaml：config）",
)
SHELL = Text(en="your shell", zh="你用的 shell")

# Errors and notes on the way.
ERROR = Text(en="briefcheck: {error}", zh="briefcheck：{error}")
UNKNOWN_COMMAND = Text(en="there is no command '{name}'{nearest}", zh="没有“{name}”这个命令{nearest}")
CHECK_THAT = Text(
    en="; to check that file: briefcheck check {name}", zh="；要检查这个文件，请用：briefcheck check {name}"
)
NO_FILE_GIVEN = Text(en="no file is named in -o '{given}'", zh="-o “{given}”里没有文件名")
DID_YOU_MEAN = Text(en=", did you mean '{name}'?", zh="，是不是想写“{name}”？")
SEE_HELP = Text(en="{message} (see: {prog} --help)", zh="{message}（用法见：{prog} --help）")
UNKNOWN_FORMAT = Text(
    en="there is no format '{name}'{nearest} (installed: {known})",
    zh="没有“{name}”这种格式{nearest}（已安装：{known}）",
)
UNKNOWN_TOPIC = Text(
    en="there is no rule and no document type '{name}'{nearest} (see: briefcheck list rules, briefcheck list types)",
    zh="没有叫“{name}”的规则或文档类型{nearest}（可用 briefcheck list rules 和 briefcheck list types 查看）",
)
SEVERAL_RULES = Text(
    en="'{name}' is the name of several rules: {rules}; write one of them in full",
    zh="叫“{name}”的规则不止一条：{rules}；请写全名",
)
OUTPUT_IS_INPUT = Text(
    en="the report would overwrite '{path}', which is one of the documents to check",
    zh="报告会覆盖要检查的文档“{path}”，请换一个文件名",
)
SHOW_FOLDER = Text(
    en="'{path}' is a folder; show takes one file at a time", zh="“{path}”是文件夹；show 一次只看一份文件"
)
AUDIENCES = {
    "内部": "internal",
    "内部使用": "internal",
    "客户": "client",
    "发给客户": "client",
    "公开": "public",
    "对外公开": "public",
}
"""What the audiences are called in Chinese."""
WRONG_CALLS = (
    (r"unrecognized arguments: (.+)", r"不认识的参数：\1"),
    (r"the following arguments are required: (.+)", r"缺少参数：\1"),
    (r"argument (.+?): invalid choice: '(.*?)' \(choose from (.+)\)", r"参数 \1 没有“\2”这个取值（可选：\3）"),
    (r"argument (.+?): expected one argument", r"参数 \1 后面要写一个值"),
    (r"argument (.+?): expected at least one argument", r"参数 \1 后面至少要写一个值"),
    (r"argument (.+?): ignored explicit argument '(.*)'", r"参数 \1 后面不能写值（“\2”）"),
)
"""What argparse says, as patterns, and the same in Chinese."""
OUTPUT_IS_CONFIGURATION = Text(
    en="the report would overwrite '{path}', which the configuration was read from",
    zh="报告会覆盖配置所用的文件“{path}”，请换一个文件名",
)
LEFT_OUT = Text(
    en="briefcheck: documents not checked because .gitignore leaves them out: {number} (name a file to have it checked)",
    zh="briefcheck：因 .gitignore 排除而没有检查的文档：{number} 份（要检查，请直接写出文件名）",
)
REPORTER_FAILED = Text(en="its reporter '{name}' failed: {error}", zh="它的报告格式“{name}”出错：{error}")
REPORTER_NO_TEXT = Text(
    en="its reporter '{name}' must return a str (got {got})", zh="它的报告格式“{name}”应返回 str（现为 {got}）"
)
CANNOT_WRITE = Text(en="cannot write '{path}': {reason}", zh="无法写入“{path}”：{reason}")
IS_CONFIGURATION = Text(
    en="'{path}' is a configuration of briefcheck and would be lost; give the output another name",
    zh="“{path}”是 briefcheck 的配置文件，写进去会把它盖掉；请换一个文件名",
)
OUR_FAULT = Text(
    en="briefcheck: this is a fault of briefcheck, not yours: {error}\n"
    "  Nothing counts as checked. Please report it with the output of the same command and --debug.",
    zh="briefcheck：这是 briefcheck 的错误，不是你的：{error}\n"
    "  本次不算检查过。请用同一条命令加上 --debug 再运行一次，并把输出反馈给我们。",
)
INTERRUPTED = Text(en="briefcheck: stopped; nothing was checked", zh="briefcheck：已中断，什么都没有检查")
PLUGINS_USED = Text(en="Plugins: {plugins}", zh="所用插件：{plugins}")
PROGRESS = Text(en="Checking documents", zh="正在检查文档")
CANNOT_SHOW = Text(en="briefcheck: {path}: {why}", zh="briefcheck：{path}：{why}")
PIECE = Text(en="{what}: {why}", zh="{what}：{why}")

# explain and list
EXPLAIN_WHY = Text(en="Why it matters", zh="为什么要紧")
EXPLAIN_HOW = Text(en="How to mend it", zh="怎么改")
EXPLAIN_MESSAGES = Text(en="What it says", zh="会报告什么")
EXPLAIN_SEVERITY = Text(en="How it weighs here", zh="在这里的级别")
EXPLAIN_OPTIONS = Text(en="Options", zh="选项")
EXPLAIN_DEFAULT = Text(en="default: {value}", zh="默认：{value}")
EXPLAIN_BAD = Text(en="An example it reports", zh="会报告的例子")
EXPLAIN_GOOD = Text(en="An example it is silent on", zh="不会报告的例子")
EXPLAIN_SOURCE = Text(
    en="since {since}; source: {source}; plugin: {plugin}", zh="{since} 版起；依据：{source}；插件：{plugin}"
)
EXPLAIN_ALIASES = Text(en="earlier names: {aliases}", zh="曾用名：{aliases}")
TYPE_ALSO = Text(en="Also called", zh="又叫")
TYPE_FIELDS = Text(en="Fields", zh="字段")
TYPE_SECTIONS = Text(en="Sections", zh="章节")
REQUIRED = Text(en="required", zh="必填")
NONE_IS_FINE = Text(en="“none” is fine", zh="可以写“无”")
AT_LEAST = Text(en="at least {number}", zh="至少 {number} 项")
AT_MOST = Text(en="at most {number}", zh="最多 {number} 项")
ALSO = Text(en="also: {names}", zh="也写作：{names}")
KINDS: dict[FieldKind | SectionKind, Text] = {
    "text": Text(en="text", zh="文字"),
    "date": Text(en="a date", zh="日期"),
    "people": Text(en="people", zh="若干人"),
    "person": Text(en="one person", zh="一个人"),
    "money": Text(en="an amount of money", zh="金额"),
    "number": Text(en="a number", zh="数字"),
    "prose": Text(en="text", zh="文字"),
    "actions": Text(en="actions", zh="行动"),
    "decisions": Text(en="decisions", zh="决议"),
    "table": Text(en="a table", zh="表格"),
    "one-sentence": Text(en="one sentence", zh="一句话"),
    "points": Text(en="points", zh="要点"),
    "checklist": Text(en="a checklist", zh="核对清单"),
    "groups": Text(en="the same fields for each", zh="逐个填写的一组字段"),
    "signatures": Text(en="signatures", zh="签字栏"),
}
OPTION_WORDS = Text(en="a list of words", zh="一组词语")
OPTION_LIST = Text(en="a list", zh="一个列表")
OPTION_KINDS = {
    "bool": Text(en="yes or no (true, false)", zh="是或否（true、false）"),
    "int": Text(en="a whole number", zh="整数"),
    "float": Text(en="a number", zh="数字"),
    "str": Text(en="text", zh="文字"),
}
RULE_COLUMNS = (
    Text(en="rule", zh="规则"),
    Text(en="internal", zh="内部"),
    Text(en="client", zh="客户"),
    Text(en="public", zh="公开"),
    Text(en="what it finds", zh="发现什么"),
)
CONFIGURATION = Text(
    en="Severities by audience, as configured by: {config}", zh="以上是各受众的级别，配置来自：{config}"
)
DEFAULT_CONFIG = Text(
    en="the ruleset agency (there is no briefcheck.yaml here)", zh="规则集 agency（这里没有 briefcheck.yaml）"
)
NO_COMPLETION = Text(
    en="the installed shtab {version} knows no {shell}; install a newer one",
    zh="已安装的 shtab {version} 不支持 {shell}，请安装新版本",
)
