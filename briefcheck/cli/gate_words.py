"""What ``briefcheck gate`` says of its options and of how a round ended, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcheck.text import Text

if TYPE_CHECKING:
    from briefcheck.gate.result import Sign

MORE_HELP = Text(
    en="""How it works
  Every file is read once; the very bytes that were checked are the bytes that are published. STAGE holds
  nothing else, so that any program may mirror it: rclone sync, Syncthing (send only), robocopy /MIR, the
  Nextcloud client. Point it at STAGE, never at SOURCE.
  A file that fails, cannot be read, or crashes its checker is held; its last approved version
  stays, as long as it passes by the rules of today.
  What is deleted or renamed in SOURCE is deleted or renamed in STAGE. People find a page about each held
  file in STAGE-held/ (open index.html); the gate keeps its own state, lock and log in STAGE-gate/.
  An empty or unmounted SOURCE, or too many deletions at once, stop the run and change nothing.""",
    zh="""怎样工作
  每个文件只读一次，发布的就是检查过的那些字节。STAGE（暂存文件夹）里没有别的东西，所以任何同步程序都可以
  直接镜像它：rclone sync、Syncthing（仅发送）、robocopy /MIR、Nextcloud 客户端。请让同步程序指向 STAGE，
  不要指向 SOURCE（源文件夹）。
  没通过、读不了、或让检查程序崩溃的文件会被拦下，上次通过的版本保留，只要它按今天的规则也能通过。
  SOURCE 里删除、改名的，STAGE 里跟着删除、改名。被拦下的文件，每份在 STAGE-held/ 里有一页说明（打开
  index.html）；关卡自己的状态、锁和日志放在 STAGE-gate/。SOURCE 是空的或没有挂载、一次删除太多，
  都会停下来，什么都不改。""",
)
SOURCE = Text(
    en="the folder that the team works in, or a URL such as s3://bucket/briefs",
    zh="团队工作的文件夹，或 s3://bucket/briefs 这样的地址",
)
STAGE = Text(
    en="the folder that holds what passed; it belongs to the gate alone", zh="放通过检查的文件的文件夹，只归关卡使用"
)
STATE = Text(
    en="what the gate remembers, on a disk of this machine (default: STAGE-gate/state.sqlite)",
    zh="状态文件，要放在本机磁盘上（默认：STAGE-gate/state.sqlite）",
)
HELD = Text(
    en="the folder of pages about held files, which belongs to this gate alone (default: STAGE-held)",
    zh="放说明页的文件夹，只归这个关卡使用（默认：STAGE-held）",
)
OTHER = Text(
    en="what becomes of files that are neither Word nor Markdown: hold, skip, or pass without a check; must be chosen when"
    " there are any",
    zh="既不是 Word 也不是 Markdown 的文件怎样处理：hold 拦下，skip 跳过，pass 不检查就放行；有这类文件时必须选一个",
)
HOLD_POLICY = Text(
    en="keep or remove the last approved version of a file that is held (default: keep)",
    zh="文件被拦下时，上次通过的版本是保留（keep）还是撤下（remove）（默认：keep）",
)
SETTLE = Text(
    en="how long a file must have been at rest, so that none is read half saved (default: 2s; 0s where nobody writes)",
    zh="文件多久没有变化才读取，以免读到存了一半的文件（默认：2s；没有人在写的地方可以用 0s）",
)
MAX_DELETE = Text(
    en="how many files may leave the stage in one run, as a number or %% (default: 10 files or 10%%, whichever is more)",
    zh="一次最多从暂存文件夹撤下多少文件，写个数或百分比（默认：10 个或 10%%，取多的）",
)
ALLOW_EMPTY = Text(en="an empty source is meant: take everything out", zh="源文件夹确实是空的：全部撤下")
ADOPT = Text(
    en="the stage holds files already: keep those that pass, move the others aside",
    zh="暂存文件夹里已有文件：通过的留下，其余的移到一边",
)
NEW_SOURCE = Text(
    en="another source than in the last run is meant: its files take the place of what the stage holds",
    zh="这次确实换了源文件夹：用它的文件替换暂存文件夹里的内容",
)
NEW_RULES = Text(
    en="other rules than in the last run are meant, such as a weaker --audience or another --config: files that were held may"
    " be published",
    zh="这次确实换了检查标准，例如 --audience 放宽了，或换了 --config：以前拦下的文件可能放行",
)
REQUIRE_TYPE = Text(
    en="hold documents whose type is not recognised (default: they are checked by the rules that need no type)",
    zh="没认出类型的文档也拦下（默认：用不需要类型的规则检查）",
)
TRUST_TIMES = Text(
    en="do not read a file again whose size, times and inode (or ETag) are as before",
    zh="大小、时间和 inode（或 ETag）都没变的文件不再读取",
)
MAX_PATH = Text(
    en="hold files whose path has more characters (default: 400)", zh="路径超过这么多字符的文件拦下（默认：400）"
)
AUDIT = Text(
    en="add what is done to this log: JSON lines, chained by hash", zh="把所做的事追加到这个日志：JSON 行，用哈希相连"
)
MANIFEST = Text(
    en="write what the stage holds to this file, as JSON lines, and SHA256SUMS beside it; files of others that are there are"
    " not replaced",
    zh="把暂存文件夹的内容写成清单（JSON 行），旁边附 SHA256SUMS；已有的别人的文件不会被替换",
)
SIGN = Text(
    en="sign the manifest with this SSH key (ssh-keygen -Y sign), into MANIFEST.sig",
    zh="用这个 SSH 密钥给清单签名，写到 清单.sig",
)
TIME_LIMIT = Text(en="how long checking one document may take (default: 2m)", zh="检查一份文档最长用时（默认：2m）")
DRY_RUN = Text(en="say what would be done and write nothing", zh="只说会做什么，不写任何东西")
ONCE = Text(en="go over the source once (the default)", zh="只运行一遍（默认）")
EVERY = Text(
    en="go over it again and again, e.g. every 5m, until Ctrl-C or SIGTERM",
    zh="反复运行，例如 5m 一次，直到 Ctrl-C 或 SIGTERM",
)
FILES_FROM = Text(
    en="without --stage: list the files that pass, for rclone --files-from-raw. Racy: a file may change between this list and"
    " the copy",
    zh="不用 --stage 时：列出通过的文件，供 rclone --files-from-raw 使用。有时间差：列出之后、复制之前文件可能被改",
)
SUMS = Text(
    en="without --stage: their hashes, to compare after the copy (rclone checksum sha256)",
    zh="不用 --stage 时：它们的哈希，复制后核对用（rclone checksum sha256）",
)
VERBOSE = Text(en="name the files that are published, too", zh="也列出发布的文件")
VERIFY = Text(
    en="check the chain of an audit log and do nothing else; with --stage or --state: whether its end is missing, too",
    zh="只核对一个审计日志的哈希链，不做别的；加 --stage 或 --state 还能看出末尾是否缺行",
)

NO_SOURCE = Text(en="name the folder to go over, and --stage", zh="请写出源文件夹，并用 --stage 指定暂存文件夹")
NO_STAGE = Text(
    en="name the folder for what passes: --stage STAGE (or, only to list what passes, --files-from-out LIST)",
    zh="请指定放通过文件的文件夹：--stage STAGE（只想列出通过的文件，用 --files-from-out LIST）",
)
LISTS_AND_STAGE = Text(
    en="{option} is for a run without --stage. With a stage, mirror the stage itself; --manifest lists what it holds",
    zh="{option} 用于没有 --stage 的运行。有暂存文件夹时请直接镜像它；--manifest 会列出它的内容",
)
ONLY_WITH_STAGE = Text(en="{option} needs --stage", zh="{option} 要和 --stage 一起用")
SIGN_WHAT = Text(
    en="--sign signs the manifest: name it with --manifest FILE",
    zh="--sign 是给清单签名的，请用 --manifest FILE 指定清单",
)
ONE_OF = Text(en="{first} and {second} exclude each other", zh="{first} 和 {second} 不能一起用")
TOO_OFTEN = Text(en="--every {given} is too often; at least 1s", zh="--every {given} 太频繁，至少 1s")
NO_NUMBER = Text(
    en="--max-path takes a number of characters from 1 (got '{given}')",
    zh="--max-path 要写 1 以上的字符数（现为“{given}”）",
)
NESTED = Text(
    en="{what} {path} lies in {where} {folder}; give it a place outside: what lies there would be taken for one of the files",
    zh="{what} {path} 在{where} {folder} 里面；请放到外面，否则会被当成其中的文件",
)
THE_STAGE = Text(en="the stage", zh="暂存文件夹")
THE_SOURCE = Text(en="the source", zh="源文件夹")
THE_STATE = Text(en="the state", zh="状态文件")
THE_HELD = Text(en="the folder of pages", zh="说明页文件夹")
THE_AUDIT = Text(en="the audit log", zh="审计日志")
THE_MANIFEST = Text(en="the manifest", zh="清单")
THE_LIST = Text(en="the list", zh="列表")
THE_WORK = Text(en="the gate's own folder", zh="关卡自己的文件夹")

SIGNS: dict[Sign, tuple[str, Text, Text]] = {
    "published": ("✓", Text(en="published", zh="已发布"), Text(en="would be published", zh="会发布")),
    "unchanged": ("✓", Text(en="unchanged", zh="没有变化"), Text(en="unchanged", zh="没有变化")),
    "held": ("✗", Text(en="held", zh="拦下"), Text(en="would be held", zh="会拦下")),
    "unjudged": ("?", Text(en="could not be judged", zh="无法判断"), Text(en="cannot be judged", zh="无法判断")),
    "busy": ("…", Text(en="in use", zh="使用中"), Text(en="in use", zh="使用中")),
    "removed": (
        "−",
        Text(en="taken out of the stage", zh="已撤下"),
        Text(en="would be taken out of the stage", zh="会撤下"),
    ),
    "foreign": ("!", Text(en="not the gate's", zh="不是关卡发布的"), Text(en="not the gate's", zh="不是关卡发布的")),
}
"""How a line begins: its sign, what was done, and what would be."""

COUNTS: dict[Sign, Text] = {
    "published": Text(en="{number} published", zh="新发布或更新 {number} 份"),
    "unchanged": Text(en="{number} unchanged", zh="没有变化 {number} 份"),
    "held": Text(en="{number} held", zh="拦下 {number} 份"),
    "unjudged": Text(en="{number} could not be judged", zh="无法判断 {number} 份"),
    "busy": Text(en="{number} in use", zh="使用中 {number} 份"),
    "removed": Text(en="{number} taken out of the stage", zh="撤下 {number} 份"),
    "foreign": Text(en="{number} put into the stage past the gate", zh="绕过关卡放进来的 {number} 份"),
}
NOTHING = Text(en="nothing to do", zh="没有要做的")
MORE_COUNTS = {
    "untyped": Text(
        en="published without a type that was recognised: {number} (-v names them)",
        zh="没认出类型就发布的：{number} 份（加上 -v 会列出来）",
    ),
    "warned": Text(en="published with warnings: {number}", zh="带着警告发布的：{number} 份"),
    "kept": Text(
        en="last approved version kept in the stage: {number} of those held or in use",
        zh="被拦下或使用中的文件里，{number} 份在暂存文件夹里保留上次通过的版本",
    ),
    "failing": Text(
        en="still in the stage, although it does not pass by what holds today: {number}",
        zh="按现在的规则不能通过、但还在暂存文件夹里：{number} 份",
    ),
    "unchecked": Text(
        en="in the stage without a check: {number} (--other pass)", zh="未经检查直接发布：{number} 个（--other pass）"
    ),
    "skipped": Text(en="skipped: {number} of other kinds", zh="跳过其他类型：{number} 个"),
    "passed_over": Text(
        en="left out: {number} (temporary, hidden, configuration)", zh="不处理：{number} 个（临时、隐藏、配置文件）"
    ),
}
DRY = Text(en="Dry run: nothing was written.", zh="试运行：什么都没有写。")
NOTE = Text(en="Note: {note}", zh="注意：{note}")
SEE_PAGES = Text(en="About what is held: {path}", zh="被拦下的文件见：{path}")
ROUND = Text(en="{time}", zh="{time}")
NEXT = Text(
    en="briefcheck: {error}\n  The next run is in {seconds} s.", zh="briefcheck：{error}\n  {seconds} 秒后再次运行。"
)
LISTED = Text(
    en="Listed, because they pass: {number}. They may have changed since: after copying, compare with {sums}",
    zh="列出通过的文件 {number} 个。此后它们可能又被改过：复制之后请用 {sums} 核对",
)
CHAIN_HOLDS = Text(
    en="The chain is unbroken up to line {number}. Whether lines are missing after it only the gate's state can tell: add"
    " --stage STAGE.",
    zh="到第 {number} 行为止，哈希链完整。后面有没有缺行，只有关卡的状态文件知道：请加 --stage 暂存文件夹。",
)
CHAIN_WHOLE = Text(
    en="The chain is unbroken up to line {number}, and nothing that the gate's state remembers is missing.",
    zh="到第 {number} 行为止，哈希链完整；关卡的状态文件记得的行都在。",
)
CHAIN_BROKEN = Text(en="The log does not hold. Lines read: {number}.", zh="日志有问题。读了 {number} 行。")
