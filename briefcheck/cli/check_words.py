"""What ``briefcheck check`` says to people about its reports."""

from __future__ import annotations

from briefcheck.text import Text

OUTPUTS = Text(
    en="write the report to this file instead of the screen; sarif=report.sarif writes one more in that format, and may"
    " be given several times",
    zh="把报告写进这个文件，不显示在屏幕上；sarif=report.sarif 则另写一份该格式的报告，可以重复给出",
)
ONE_SCREEN = Text(
    en="two reports cannot go to the screen: name a file for one of them, as in -o json=report.json",
    zh="屏幕上只能显示一份报告，请给另一份指定文件，例如 -o json=report.json",
)
GIT = Text(
    en="check what git has, not what lies on the disk: a revision, or FROM..TO for what TO changed and"
    " every commit on the way brought; briefcheck.yaml of that revision holds, which whoever commits can change: --config"
    " with a file outside the repository holds against that",
    zh="检查 git 里的内容而不是磁盘上的文件：给一个版本，或用 FROM..TO 只看 TO 改动的和其间各次提交带来的；"
    "按该版本里的 briefcheck.yaml，提交的人可以改它；要防这一点，请用 --config 指定仓库以外的文件",
)
GIT_PUSH = Text(
    en="as a pre-push hook: check the documents that are being pushed, those of every commit, also of a branch that is"
    " not checked out",
    zh="作为 pre-push 钩子：检查正要推送的各次提交里的文档，没有检出的分支也一样",
)
REMOTE = Text(
    en="with --git-push: the remote that is pushed to ($1 of a git hook)",
    zh="与 --git-push 一起用：推送到哪个远程（git 钩子的 $1）",
)
JOBS = Text(
    en="check with N processes at a time; 0: all in this one (default: as many as there are cores, for many documents)",
    zh="同时用 N 个进程检查；0 表示只用当前进程（默认：文件多时按处理器核数）",
)
TIMEOUT = Text(
    en="the seconds that one document may take; one that takes longer is reported as not checked (default: 120; 0: no limit)",
    zh="每份文档最多检查多少秒，超时的报告为“未检查”（默认 120，0 表示不限）",
)
MEMORY = Text(
    en="the megabytes of memory that one document may take, on Linux (default: by the machine's memory; 0: no limit)",
    zh="每份文档最多占用多少 MB 内存，仅限 Linux（默认按本机内存而定，0 表示不限）",
)
NO_CACHE = Text(
    en="judge every document anew, and keep no results for the next time",
    zh="每份文档都重新检查，也不保存结果供下次使用",
)
NO_TRUST_MTIME = Text(
    en="read every file of a folder again, even if its size and times are as they were",
    zh="文件夹里的文件即使大小和时间都没变，也重新读取",
)
NO_WHOLE = Text(en="{option} takes a whole number, not '{given}'", zh="{option} 应为整数，不是“{given}”")
NO_NUMBER = Text(en="{option} takes a number of seconds, not '{given}'", zh="{option} 应为秒数，不是“{given}”")

WAIVERS = Text(
    en="list what is waived or old, too, and the fingerprint of every finding (for briefcheck-waivers.yaml)",
    zh="同时列出已豁免的问题和旧问题，以及每个问题的指纹（供 briefcheck-waivers.yaml 使用）",
)
ANNOTATE = Text(
    en="write a copy of every document with findings into this new or empty folder, with each finding as a comment at its "
    "words",
    zh="把有问题的文档各写一份副本，放进这个新的或空的文件夹，问题都批注在相应的文字上",
)
ANNOTATE_ELSEWHERE = Text(
    en="--annotate takes documents on this computer, not those of git or of a server",
    zh="--annotate 只能用于本机上的文档，不能用于 git 或服务器上的文档",
)
TWO_WAYS = Text(en="give either --git or --git-push", zh="--git 和 --git-push 只能给一个")
