"""What ``briefcheck check --git`` and ``check URL`` say to people."""

from __future__ import annotations

from briefcheck.text import Text

TWO_WAYS = Text(en="give either --git or --git-push", zh="--git 和 --git-push 只能给一个")
NO_PUSH = Text(
    en="nothing is being pushed: --git-push is for a pre-push hook\n  To check a revision by hand: briefcheck check --git"
    " HEAD, or --git origin/main..HEAD",
    zh="现在没有推送：--git-push 是给 pre-push 钩子用的\n  手动检查某个版本：briefcheck check --git HEAD，"
    "或 --git origin/main..HEAD",
)
NOT_FOLLOWED = Text(
    en="{number} symbolic links or submodules were not followed.", zh="有 {number} 个符号链接或子模块，没有跟进去检查。"
)
NO_DOCUMENTS = Text(en="There are no documents to check.", zh="没有需要检查的文档。")
MIXED = Text(
    en="'{path}' is no URL: check files here and stores elsewhere in two calls",
    zh="“{path}”不是地址：本机的文件和别处的存储请分两次检查",
)
