"""What ``briefcheck baseline`` says to people, in both languages."""

from __future__ import annotations

from briefcheck.text import Text

EPILOG = Text(
    en="""Examples
  briefcheck baseline                    write down all findings of this folder in briefcheck-baseline.json
  briefcheck baseline reports/           only those of a folder; the others stay as they are
  briefcheck baseline --prune            take out what has been mended since; nothing is added

The file stands beside briefcheck.yaml. It holds fingerprints of findings and of paragraphs, and the documents' paths (what
is sensitive in a file's name is masked), but none of their text: put it under version control. The fingerprints are digests; only with a key of your own ('fingerprint-key'
in briefcheck.yaml) can nobody who guesses a sentence make sure that it stands in a document.
A finding is known again after edits elsewhere in the document, and after the document was renamed. Rules that nobody may
waive (unwaivable in the ruleset) are never old.""",
    zh="""例子
  briefcheck baseline                    把这个文件夹的所有问题记入 briefcheck-baseline.json
  briefcheck baseline 会议报告/           只记这个文件夹的，其余不变
  briefcheck baseline --prune            去掉已经改好的；不会增加

文件放在 briefcheck.yaml 旁边，里面是问题和段落的指纹，以及文档的路径（文件名里的敏感内容会打码），没有文档的正文，可以放进版本库。
指纹是单向算出的摘要；在 briefcheck.yaml 里设了“fingerprint-key”，就是用密钥算出的指纹，别人猜到一句话也无从验证文档里有没有。
改了文档的其他地方，或者文档改了名，旧问题照样认得出来。不许豁免的规则（规则集里的 unwaivable）永远不算旧问题。""",
)
EXIT_CODES = Text(
    en="""Exit codes
  0  the baseline was written
  2  the call, the configuration or a plugin is wrong; nothing was written
  3  a document could not be checked: stderr says which and why; of the others the baseline was written""",
    zh="""退出码
  0  已写好基线
  2  命令、配置或插件有误，什么都没有写
  3  有文档无法检查：stderr 会说明是哪份、为什么；其余的已写入基线""",
)
PRUNE = Text(en="take out what is gone, add nothing", zh="去掉已经改好的，不增加")
PROGRESS = Text(en="Checking documents", zh="正在检查文档")
NOT_THERE = Text(
    en="there is no baseline to prune ({path}); 'briefcheck baseline' writes one",
    zh="没有可以精简的基线（{path}）；用 briefcheck baseline 生成",
)
WRITTEN = Text(
    en="{path}: {findings} in {documents} ({new} new, {gone} gone)",
    zh="{path}：{documents}中的 {findings}（新增 {new} 个，去掉 {gone} 个）",
)
FINDINGS = (Text(en="{number} finding", zh="{number} 个问题"), Text(en="{number} findings", zh="{number} 个问题"))
CLOSED = Text(
    en="  Not in it, because nobody may waive them: {number} ({rules})",
    zh="  不许豁免、因此不在其中的：{number} 个（{rules}）",
)
UNCHECKED = Text(
    en="briefcheck: {path}: not checked, what was known of it stays: {why}",
    zh="briefcheck：{path}：没有检查，基线里原有的内容不变：{why}",
)
