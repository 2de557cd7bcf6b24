"""What ``briefcheck check --git`` and ``check URL`` say to people."""

from __future__ import annotations

from briefcheck.text import Text

NO_PUSH = Text(
    en="nothing is being pushed: --git-push is for a pre-push hook\n  To check a revision by hand: briefcheck check --git"
    " HEAD, or --git origin/main..HEAD",
    zh="现在没有推送：--git-push 是给 pre-push 钩子用的\n  手动检查某个版本：briefcheck check --git HEAD，"
    "或 --git origin/main..HEAD",
)
NO_REFS = Text(
    en="git told of no refs: it writes on standard input what is pushed, and nothing came\n  If all was pushed before, there"
    " was nothing to do. Otherwise what starts the hook must pass its input on.\n  To check by hand: briefcheck check --git"
    " origin/main..HEAD",
    zh="git 没有告知推送什么：它把要推送的分支写在标准输入里，但什么也没有收到\n  如果之前都已推送，就没有要做的；否则，启动这个钩子的程序"
    "要把它的输入传下来。\n  手动检查：briefcheck check --git origin/main..HEAD",
)
EARLIER = Text(
    en="What is named COMMIT:FILE stands in an earlier commit, which stays in the history: mending the file in a further"
    " commit does not take it out.\n  Mend that commit itself ('git rebase -i COMMIT^'), or make one commit of them all.",
    zh="名称写作“提交号:文件”的，在较早的提交里，会一直留在历史中：再提交一次改好的文件，并不能把它去掉。\n"
    "  请改那个提交本身（git rebase -i 提交号^），或把这些提交合成一个。",
)
_ONE_NOT_FOLLOWED = Text(
    en="1 symbolic link or submodule was not followed.", zh="有 1 个符号链接或子模块，没有跟进去检查。"
)
_NOT_FOLLOWED = Text(
    en="{number} symbolic links or submodules were not followed.", zh="有 {number} 个符号链接或子模块，没有跟进去检查。"
)
NO_DOCUMENTS = Text(en="There are no documents to check.", zh="没有需要检查的文档。")
MIXED = Text(
    en="'{path}' is no URL: check files here and stores elsewhere in two calls",
    zh="“{path}”不是地址：本机的文件和别处的存储请分两次检查",
)


def not_followed(number: int) -> Text:
    """Return how many links and submodules were not followed."""
    return (_ONE_NOT_FOLLOWED if number == 1 else _NOT_FOLLOWED).fill({"number": number})
