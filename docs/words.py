"""What the generated pages say around what they quote, in both languages."""

from __future__ import annotations

from briefcheck.text import Text

GUIDES = {
    "index.md": Text("Start", "开始"),
    "account-people.md": Text("For account people", "给客户服务人员"),
    "it.md": Text("For IT", "给 IT"),
    "gate.md": Text("The gate", "关卡"),
    "waivers.md": Text("Waivers, old papers, editors", "豁免、旧文件、编辑器"),
    "elsewhere.md": Text("Git, stores, many machines", "Git、存储、多台机器"),
    "plugin-authors.md": Text("For plugin authors", "给插件作者"),
}
RULES = Text("Rules", "规则")
TYPES = Text("Document types", "文件类型")
HANDBOOK = Text("The handbook", "手册对照")

RULES_INTRO = Text(
    "Every rule that is installed, with how much it weighs for each audience in the ruleset *agency*.",
    "所有已安装的规则，以及在规则集 agency 里对不同读者的级别。",
)
TYPES_INTRO = Text(
    "What briefcheck knows of each kind of document. `briefcheck new TYPE` makes a blank one.",
    "briefcheck 认识的各类文件。用 `briefcheck new 类型` 可以生成空白表单。",
)
HANDBOOK_INTRO = Text(
    "Every rule of the handbook: which rules keep it and which document types cite it, or why none does. "
    "Class: D one document is enough, X several documents, M dates or the time sent, N no paper shows it; ? a guess.",
    "手册里的每条规则：由哪些规则检查、哪些文件类型用到；没有检查的，说明原因。"
    "类别：D 看一份文件就够，X 要对照几份，M 要知道日期或发送时间，N 文件里看不出来；? 只能推测。",
)
RULE = Text("Rule", "规则")
FINDS = Text("What it finds", "发现什么")
CLASS = Text("Class", "类别")
KEPT_BY = Text("Kept by", "由谁检查")
CITED_BY = Text("Cited by", "见于")

SOURCE = Text("Keeps", "依据")
SINCE = Text("Since", "起始版本")
EARLIER = Text("Earlier names", "曾用名")
SEVERITY = Text("How it weighs", "级别")
SEVERITY_INTRO = Text(
    "In the ruleset *agency*; `rules:` in briefcheck.yaml changes it.",
    "规则集 agency 的设定；可以在 briefcheck.yaml 的 `rules:` 里改。",
)
WHY = Text("Why it matters", "为什么要紧")
HOW = Text("How to mend it", "怎么改")
SAYS = Text("What it says", "会报告什么")
OPTIONS = Text("Options", "选项")
OPTION = Text("Option", "选项")
TAKES = Text("Takes", "取值")
DEFAULT = Text("Default", "默认")
MEANING = Text("Meaning", "含义")
EXAMPLES = Text("Examples", "例子")
REPORTED = Text("It reports on this", "会报告")
SILENT = Text("It is silent on this", "不会报告")
ANSWER = Text("What briefcheck says:", "briefcheck 的输出：")
NOTHING = Text("Nothing.", "没有问题。")
WORD_FILE = Text(
    "A Word file, described as `briefcheck.testing.word` takes it.",
    "一份 Word 文件，写法同 `briefcheck.testing.word`。",
)
ASKED_WITH = Text("Given: {what}.", "条件：{what}。")
OF_TYPE = Text("type {type}", "类型{type}")
WITH_OPTIONS = Text("options {options}", "选项 {options}")
WITH_HOUSE = Text("`{house}` in briefcheck.yaml", "briefcheck.yaml 里写 `{house}`")
NAMED = Text("file name `{path}`", "文件名 `{path}`")
AND = Text(", ", "，")

ALSO_CALLED = Text("Also called", "又叫")
BLANK = Text("A blank one", "空白表单")
FIELDS = Text("Header fields", "表头字段")
SECTIONS = Text("Sections", "章节")
NAME = Text("Name", "名称")
KIND = Text("Kind", "内容")
QUESTION = Text("Guiding question", "填写提示")
PARTS = Text("What “{section}” is made of", "“{section}”的组成")
