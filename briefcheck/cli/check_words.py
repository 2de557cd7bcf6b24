"""What ``briefcheck check`` says to people about its reports."""

from __future__ import annotations

from briefcheck.text import Text

OUTPUTS = Text(
    en="write the report to this file instead of the screen; sarif=report.sarif writes one more in that format, and may"
    " be given several times",
    zh="把报告写进这个文件，不显示在屏幕上；sarif=report.sarif 则另写一份该格式的报告，可以重复给出",
)
NO_FILE_GIVEN = Text(en="no file is named in -o '{given}'", zh="-o “{given}”里没有文件名")
ONE_SCREEN = Text(
    en="two reports cannot go to the screen: name a file for one of them, as in -o json=report.json",
    zh="屏幕上只能显示一份报告，请给另一份指定文件，例如 -o json=report.json",
)
GIT = Text(
    en="check what git has, not what lies on the disk: a revision, or FROM..TO for what TO changed; briefcheck.yaml of"
    " that revision holds",
    zh="检查 git 里的内容而不是磁盘上的文件：给一个版本，或用 FROM..TO 只看 TO 改动的；按该版本里的 briefcheck.yaml",
)
GIT_PUSH = Text(
    en="as a pre-push hook: check the documents that are being pushed, also of a branch that is not checked out",
    zh="作为 pre-push 钩子：检查正要推送的文档，没有检出的分支也一样",
)
REMOTE = Text(
    en="with --git-push: the remote that is pushed to ($1 of a git hook)",
    zh="与 --git-push 一起用：推送到哪个远程（git 钩子的 $1）",
)
