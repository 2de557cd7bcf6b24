"""What sources say to people: why a file could not be read, why a store does not answer."""

from __future__ import annotations

from briefcheck.text import Text

LINK = Text(en="it is a link, and links are not followed", zh="这是链接，链接不会被跟随")
SPECIAL = Text(en="it is not an ordinary file", zh="这不是普通文件")
NOT_LISTED = Text(en="the folder cannot be listed: {reason}", zh="无法列出这个文件夹的内容：{reason}")
NO_ROOT = Text(en="the folder '{name}' cannot be listed: {reason}", zh="无法列出文件夹“{name}”：{reason}")
GONE = Text(en="it is no longer there", zh="文件已经不在了")
CHANGED = Text(
    en="it kept changing while it was read; check it again when nobody is saving it",
    zh="读取时文件一直在变；请等没有人保存时再检查",
)
CANNOT_OPEN = Text(en="it cannot be opened: {reason}", zh="打不开：{reason}")
TOO_LARGE = Text(
    en="it is too large: {size} MB, and at most {limit} MB are read",
    zh="文件太大：{size} MB，最多读 {limit} MB",
)

# Git.
NO_REVISION = Text(en="'{revision}' is no revision of this repository", zh="这个仓库里没有“{revision}”这个版本")
NO_GIT = Text(en="git cannot be run: {reason}", zh="无法运行 git：{reason}")
NO_REPOSITORY = Text(
    en="'{folder}' is not in a git repository\n  Run it in the repository, without '--git' to check the files as they are.",
    zh="“{folder}”不在 git 仓库里\n  请在仓库里运行；不加“--git”则检查磁盘上的文件。",
)
NOT_IN_REVISION = Text(
    en="'{path}' is not in {revision}: only what is committed holds for what is committed\n  Commit it, or name a file"
    " outside the repository.",
    zh="{revision} 里没有“{path}”：检查已提交的内容，只按已提交的配置\n  请先提交它，或给出仓库以外的文件。",
)
GIT_FAILED = Text(en="'git {command}' failed; see above", zh="“git {command}”失败，原因见上")
NOTHING_IN_COMMON = Text(
    en="the histories of '{old}' and '{new}' have nothing in common\n  Write '{old}..{new}', or fetch the whole history.",
    zh="“{old}”和“{new}”没有共同的历史\n  请写“{old}..{new}”，或取回完整的历史。",
)
NOT_A_PUSH = Text(
    en="'{line}' is not what git tells a pre-push hook\n  Run 'briefcheck check --git-push' in .git/hooks/pre-push, or by"
    " pre-commit.",
    zh="“{line}”不是 git 给 pre-push 钩子的内容\n  请在 .git/hooks/pre-push 里或由 pre-commit 运行“briefcheck check"
    " --git-push”。",
)
LFS_POINTER = Text(
    en="this is only a pointer of Git LFS, the file itself is not here; fetch it with 'git lfs pull' (in CI: check out"
    " with 'lfs: true')",
    zh="这里只有 Git LFS 的指针，没有文件本身；请先运行“git lfs pull”取回（CI 里检出时设“lfs: true”）",
)
NOT_IN_REPOSITORY = Text(
    en="the repository does not have its content here (a partial clone?)",
    zh="仓库里没有它的内容（可能是部分克隆）",
)

# Stores.
BAD_URL = Text(
    en="'{url}' is no URL of a store\n  Write it as in s3://bucket/briefs or sftp://user@host:22/srv/briefs.",
    zh="“{url}”不是可用的地址\n  请写成 s3://存储桶/briefs 或 sftp://用户@主机:22/srv/briefs 这样。",
)
FILE_URL = Text(
    en="'{url}' is a file on this computer: name it without file://, as in {typed}",
    zh="“{url}”就是这台电脑上的文件：请去掉 file://，写成 {typed}",
)
UNKNOWN_URL = Text(
    en="nothing here reads '{scheme}://'\n  Known: {known}. Anything else: mount it, or fetch it with rclone, and name the"
    " folder.",
    zh="读不了“{scheme}://”\n  能读的有：{known}。其他的请先挂载，或用 rclone 取到本地，再给出文件夹。",
)
NEEDS_EXTRA = Text(
    en="'{scheme}://' cannot be read: the module {module} is not installed\n  pip install 'briefcheck[remote]'",
    zh="读不了“{scheme}://”：没有安装模块 {module}\n  pip install 'briefcheck[remote]'",
)
NO_STORE = Text(en="'{name}' does not answer: {reason}", zh="“{name}”没有回应：{reason}")
BAD_NAME = Text(
    en="its name has an empty part, '.' or '..' between slashes, which no folder can have",
    zh="它的名称里斜杠之间有空段、“.”或“..”，文件夹里不可能有这样的名称",
)
