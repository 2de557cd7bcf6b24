"""What the gate says to people, in both languages: to an IT lead, and, on the pages, to whoever wrote a document."""

from __future__ import annotations

from briefcheck.text import Text

# Why a file is passed over without a word.
TEMPORARY = Text(en="temporary and lock files", zh="临时文件和锁文件")
HIDDEN = Text(en="hidden files", zh="隐藏文件")
SYSTEM_FOLDER = Text(en="files in hidden and system folders", zh="隐藏文件夹和系统文件夹里的文件")
CONFIGURATION = Text(en="configurations of briefcheck", zh="briefcheck 的配置文件")

# Why a file is held: its name.
NOT_UTF8 = Text(
    en="its name is not valid UTF-8, so no two systems would agree on it; rename it",
    zh="文件名不是有效的 UTF-8，换一个系统就认不出来；请改名",
)
LONG_PATH = Text(
    en="its path has {length} characters, and at most {limit} go everywhere (SharePoint, OneDrive); shorten a folder's name",
    zh="路径有 {length} 个字符，超过 {limit} 个就有地方放不下（SharePoint、OneDrive）；请缩短文件夹名",
)
LONG_NAME = Text(
    en="a name in its path takes {length} bytes, and at most {limit} go everywhere; shorten it (a Chinese character takes 3)",
    zh="路径里有一段名称占 {length} 字节，最多 {limit} 字节（一个汉字占 3 字节）；请缩短",
)
ILLEGAL_MARK = Text(
    en="its path holds “{mark}”, which Windows does not allow in names; rename it",
    zh="路径里有“{mark}”，Windows 不允许文件名里有这个字符；请改名",
)
INVISIBLE_MARK = Text(
    en="its path holds a character that nobody sees ({mark}); with it a name can look like another, or end in what it does not"
    " end in. Type the name anew",
    zh="路径里有看不见的字符（{mark}），会让文件名看上去像另一个名字，或显得是另一种文件。请把文件名重新输入一遍",
)
ENDS_BADLY = Text(
    en="a name in its path begins with a space or ends with a space or a full stop, which Windows drops; rename it",
    zh="路径里有名称以空格开头，或以空格、句点结尾，Windows 会去掉它；请改名",
)
DEVICE = Text(
    en="“{name}” is the name of a device on Windows and cannot be the name of a file; rename it",
    zh="“{name}”在 Windows 上是设备名，不能用作文件名；请改名",
)
CONFLICT_COPY = Text(
    en="it is a conflict copy: two people changed the file at once, and the sync program kept both. Compare the two, keep"
    " one, delete this one",
    zh="这是冲突副本：两个人同时改了同一份文件，同步软件把两份都留下了。请对照后只留一份，删掉这份",
)
TWIN = Text(
    en="“{other}” differs from it only in capital letters, in how accents are stored, in kinds of blanks or in what nobody sees: on Windows, macOS"
    " and most drives, or to the eye, the two are one file, and one would overwrite the other. Rename one of them",
    zh="它和“{other}”只差字母大小写、字符的编码方式、空格的种类或看不见的字符，在 Windows、macOS 和大多数网盘上，或在人眼里，就是同一个文件，"
    "会互相覆盖。请把其中一个改名",
)
COMPOSED_TWIN = Text(
    en="there is another file “{other}” whose name looks the same: in this one each accented letter is one character (NFC, as"
    " Windows and phones write it), in the other a letter and an accent (NFD, as from an older Mac). On most drives the two"
    " are one file, and one would overwrite the other. Look which is the newer one and delete the other",
    zh="还有一个文件“{other}”，名字看上去一样：这一个里带音符的字母是一个字符（NFC，Windows 和手机的写法），那一个里是字母加音符"
    "两个字符（NFD，多半来自旧的 Mac）。大多数网盘会把它们当成同一个文件，互相覆盖。请看哪一份是新的，删掉另一份",
)
DECOMPOSED_TWIN = Text(
    en="there is another file “{other}” whose name looks the same: in this one each accented letter is a letter and an accent"
    " (NFD, as from an older Mac), in the other one character (NFC, as Windows and phones write it). On most drives the two"
    " are one file, and one would overwrite the other. Look which is the newer one and delete the other",
    zh="还有一个文件“{other}”，名字看上去一样：这一个里带音符的字母是字母加音符两个字符（NFD，多半来自旧的 Mac），那一个里是一个字符"
    "（NFC，Windows 和手机的写法）。大多数网盘会把它们当成同一个文件，互相覆盖。请看哪一份是新的，删掉另一份",
)

# Why a file is held: what it is.
EMPTY = Text(en="the file is empty: it has 0 bytes", zh="文件是空的：0 字节")
UNTYPED = Text(
    en="its document type was not recognised, and --require-type is on: see `briefcheck list types`; a document may say its"
    " type itself (type: in the front matter, a property “type” in Word)",
    zh="没认出文档类型，而这里要求必须认出（--require-type）。可用 briefcheck list types 查看类型；文档也可以自己写明类型"
    "（front matter 里的 type，或 Word 自定义属性 type）",
)
OTHER_KIND = Text(
    en="it is neither Word nor Markdown, so nobody has checked it (--other hold)",
    zh="它不是 Word 也不是 Markdown，没有人检查过（--other hold）",
)
PIECE_UNCHECKED = Text(en="not checked completely: {what}: {why}", zh="没有检查完整：{what}：{why}")
NOT_JUDGED_BUT_PASSED = Text(en="published without a check (--other pass)", zh="未经检查直接发布（--other pass）")
PASSED_UNTYPED = Text(
    en="type not recognised: checked without the rules that need a type", zh="没认出文档类型：需要类型的规则没有检查"
)
PASSED_NO_PROSE = Text(
    en="type not recognised: checked without the rules that need a type, and running text not read for actions",
    zh="没认出文档类型：需要类型的规则没有检查，也没有在正文里找行动",
)

# Why a file is left for the next round.
BEING_SAVED = Text(
    en="it is still being saved or copied; it is looked at again in the next run", zh="正在保存或复制，下次运行再看"
)
OPEN = Text(
    en="somebody has it open: there is the lock file “{lock}” beside it. It is looked at again in the next run; if nobody"
    " has it open, delete the lock file",
    zh="有人正打开着它：旁边有锁文件“{lock}”。下次运行再看；如果其实没有人打开，请删掉这个锁文件",
)

# Why a file left the stage.
GONE = Text(en="it is no longer in the source", zh="源文件夹里已经没有它")
NO_LONGER_PASSES = Text(
    en="this very version was published earlier and does not pass by the rules of today",
    zh="这个版本以前发布过，按现在的规则不能通过",
)
STILL_STAGED = Text(
    en="this version does not pass by what holds today, and is still in the stage; in the manifest its verdict is not “passed”",
    zh="这个版本按现在的规则不能通过，但还在暂存文件夹里；清单里它的结论（verdict）不是 passed",
)
NAME_NO_LONGER_FIT = Text(
    en="it was published earlier, and its name is held by the rules of today",
    zh="以前发布过，按现在的规则这样的文件名要拦下",
)
STANDS_UNJUDGED = Text(
    en="the version in the stage, of which the source has another, could not be judged anew: {why}. It passed by these very"
    " rules, so it stays",
    zh="暂存文件夹里的旧版本（源文件夹里已是另一版）没能重新检查：{why}。它当初就是按现在这套规则通过的，所以留着",
)
LEAVES_UNJUDGED = Text(
    en="it passed by other rules and could not be judged by those of today; it was moved aside, not deleted: {aside}",
    zh="它是按以前的规则通过的，按现在的规则没法判断；已移到一边，没有删除：{aside}",
)
STANDS_UNREAD = Text(
    en="the version in the stage could not be read to be judged anew: {reason}",
    zh="暂存文件夹里的旧版本读不出来，没法重新检查：{reason}",
)
HELD_REMOVED = Text(
    en="its present version is held, and the earlier one is not kept", zh="现在的版本被拦下，以前的版本也不保留"
)
SKIPPED = Text(en="it is of a kind that is skipped now", zh="现在设置为跳过这类文件")
ADOPTED_NOT_PASSED = Text(
    en="it was in the stage before and nothing in the source vouches for it; it was moved aside, not deleted",
    zh="它原来就在暂存文件夹里，源文件夹里没有通过检查的同一份；已移到一边，没有删除",
)
FOREIGN = Text(
    en="somebody put it into the stage past the gate. It was moved to {aside}",
    zh="有人绕过关卡把它放进了暂存文件夹。已移到 {aside}",
)
CHANGED_IN_STAGE = Text(
    en="somebody changed it in the stage. The changed file was moved to {aside}; the version of the source is judged as usual",
    zh="有人在暂存文件夹里改了它。改过的文件已移到 {aside}；源文件夹里的版本照常检查",
)

# What could not be done with one file.
NOT_PUBLISHED = Text(
    en="it passed, but could not be put into the stage: {reason}", zh="通过了，但没能写进暂存文件夹：{reason}"
)
NOT_REMOVED = Text(en="it could not be taken out of the stage: {reason}", zh="没能从暂存文件夹里移走：{reason}")
NO_PAGE = Text(en="the page about {path} could not be written: {reason}", zh="没能写出关于 {path} 的说明页：{reason}")

# What stops a round before it changes anything.
LOCKED = Text(
    en="another gate is at work on the stage '{name}': {holder}. One stage has one gate; nothing was done",
    zh="另一个关卡正在处理暂存文件夹“{name}”：{holder}。一个暂存文件夹只能有一个关卡；什么都没有做",
)
HOLDER = Text(en="process {pid} on {host}, since {since}", zh="{host} 上的进程 {pid}，从 {since} 开始")
SOMEBODY = Text(en="a process that left no name", zh="没有留下信息的进程")
NO_LOCK = Text(en="the lock file {path} cannot be written: {reason}", zh="无法写入锁文件 {path}：{reason}")
NO_FOLDER = Text(
    en="the folder {path} cannot be made: {reason}. The gate keeps what it needs beside the stage; --state and --held name"
    " other places",
    zh="无法建立文件夹 {path}：{reason}。关卡会把自己要用的东西放在暂存文件夹旁边；可以用 --state 和 --held 指定别处",
)
NO_STATE = Text(
    en="the state {path} cannot be used: {reason}. Nothing was published",
    zh="无法使用状态文件 {path}：{reason}。什么都没有发布",
)
STATE_REASONS = {
    "database is locked": "被别的程序锁住了",
    "not a database": "不是状态文件，或已经损坏（可以先移走它，再加 --adopt 运行一次）",
    "disk is full": "磁盘满了",
    "unable to open": "打不开",
    "readonly": "磁盘或文件是只读的",
    "malformed": "已经损坏（可以先移走它，再加 --adopt 运行一次）",
}
"""What SQLite says, and the same in Chinese."""
STATE_NOT_OURS = Text(
    en="{path} is a database, but not one of the gate; nothing was written to it. Name another file with --state",
    zh="{path} 是数据库，但不是关卡的状态文件；没有往里写任何内容。请用 --state 另指定一个文件",
)
STATE_VERSION = Text(
    en="the state {path} was written by another version of briefcheck (format {version}); use that version, or move the"
    " state away and run once with --adopt",
    zh="状态文件 {path} 是另一个版本的 briefcheck 写的（格式 {version}）；请用那个版本，或移走状态文件后加 --adopt 运行一次",
)
STATE_ON_NETWORK = Text(
    en="the state {path} would lie on a network share ({kind}), where SQLite cannot lock it reliably; name a file on a disk"
    " of this machine: --state /var/lib/briefcheck/stage.sqlite",
    zh="状态文件 {path} 会落在网络共享（{kind}）上，SQLite 在那里无法可靠加锁；请指定本机磁盘上的文件，例如"
    " --state /var/lib/briefcheck/stage.sqlite",
)
STATE_OF_OTHER = Text(
    en="the state {path} belongs to the stage {known}, not to {stage}; give each stage its own --state. If the stage"
    " was moved, move the state away and run once with --adopt",
    zh="状态文件 {path} 属于暂存文件夹 {known}，不属于 {stage}；请给每个暂存文件夹各用一个 --state。如果是暂存文件夹换了地方，"
    "请移走状态文件后加 --adopt 运行一次",
)
STAGE_NOT_EMPTY = Text(
    en="files in the stage {stage} that this gate did not put there: {number}.\n"
    "  A stage belongs to the gate alone: what it did not publish is moved out. Name an empty folder; or, if this is the"
    " stage and its state was lost, run once with --adopt: files that pass stay, the others are moved to a folder beside it",
    zh="暂存文件夹 {stage} 里有 {number} 个文件不是这个关卡放进去的。\n"
    "  暂存文件夹只归关卡使用，不是它发布的都会被移走。请换一个空文件夹；如果这就是原来的暂存文件夹，只是状态文件丢了，"
    "请加 --adopt 运行一次：通过检查的留下，其余的移到旁边的文件夹",
)
OTHER_SOURCE = Text(
    en="the stage {stage} was filled from {known}, and this call names {given}. What the stage holds would leave it, and what is"
    " there now would take its place; nothing was changed. Give the other source a stage of its own, or, if it is meant:"
    " --new-source",
    zh="暂存文件夹 {stage} 的内容来自 {known}，这次写的却是 {given}。照做的话，原有的文件会全部撤下，换成新的；现在什么都没有改。"
    "请给新的源文件夹另用一个暂存文件夹；确实要换，请加 --new-source",
)
OTHER_RULES = Text(
    en="the stage {stage} was filled with {known}, and this call has {given}. That may let through what was held; nothing was"
    " changed. Call it as before, or, if it is meant: --new-rules",
    zh="暂存文件夹 {stage} 以前用的是 {known}，这次是 {given}。以前拦下的文件可能因此放行；现在什么都没有改。"
    "请照以前的选项运行；确实要换，请加 --new-rules",
)
WITHOUT = Text(en="no {option}", zh="没有 {option}")
WITHOUT_AND_SO = Text(en="no {option} (so: {holding})", zh="没有 {option}（即 {holding}）")
ONE_PLACE = Text(
    en="{first} and {second} would both write {path}, and one would take the place of the other; nothing was done. Give each a"
    " place of its own",
    zh="{first} 和 {second} 都要写 {path}，会互相覆盖；什么都没有做。请分别指定不同的文件",
)
SUMS_TWICE = Text(
    en="the manifest cannot be {path}: it has a list of that name, SHA256SUMS, written beside it; nothing was done. Give it"
    " another name with --manifest",
    zh="清单不能用 {path} 这个名字：它旁边还要写一个同名的 SHA256SUMS；什么都没有做。请用 --manifest 换一个名字",
)
FILE_IN_FOLDER = Text(
    en="{first} would write {path}, and {folder} is a folder of the gate's own ({second}), which it fills and empties; nothing was"
    " done. Name another place",
    zh="{first} 要写 {path}，而 {folder} 是关卡自己的文件夹（{second}），里面的内容由关卡增删；什么都没有做。请换一个地方",
)
HELD_NOT_OURS = Text(
    en="{path} is where the pages about held files go, and this gate did not make what is there: its pages would take the place"
    " of other files. Name a folder of its own with --held; if these are pages of a gate whose state was lost, move the"
    " folder away: they are written anew",
    zh="{path} 要用来放说明页，但里面的东西不是这个关卡写的，写进去会盖掉别的文件。请用 --held 另指定一个专用的文件夹；"
    "如果这是状态文件丢失的关卡留下的说明页，请把文件夹移走，说明页会重新生成",
)
MANIFEST_NOT_OURS = Text(
    en="{path} is there, and this gate did not write it: the manifest would take its place. Name another file in a folder of"
    " its own with --manifest (SHA256SUMS goes beside it); if it is of a gate whose state was lost, move it away",
    zh="{path} 已经存在，但不是这个关卡写的，写清单会盖掉它。请用 --manifest 另指定一个文件，放在单独的文件夹里（旁边会写 SHA256SUMS）；"
    "如果它是状态文件丢失的关卡留下的，请移走",
)
AUDIT_NOT_OURS = Text(
    en="{path} is no audit log: it does not begin as one. Nothing was added to it; name another file with --audit",
    zh="{path} 不是审计日志：开头就不是。没有往里写任何内容；请用 --audit 另指定一个文件",
)
RULES_CHANGING = Text(
    en="somebody is changing the rules at this moment; the next run judges by what they are then",
    zh="有人正在改检查规则；下次运行按改好之后的规则检查",
)
SOURCE_EMPTY = Text(
    en="the source holds no file. A drive that is not mounted looks like that, so nothing was changed (files that stay"
    " in the stage: {number}); if everything really is to go: --allow-empty",
    zh="源文件夹里没有文件。盘没有挂载时也是这样，所以什么都没有改（暂存文件夹里的 {number} 个文件不动）；如果真的要全部撤下，请加 --allow-empty",
)
TOO_MANY_GONE = Text(
    en="{number} of the {whole} files in the stage are no longer in the source, and at most {most} may go in one run. Nothing"
    " was changed; if they really are to go: --max-delete {number}",
    zh="暂存文件夹的 {whole} 个文件里有 {number} 个在源文件夹里已经没有了，一次最多允许撤下 {most} 个。什么都没有改；如果真的要撤下，请用"
    " --max-delete {number}",
)
TOO_MANY_WITHDRAWN = Text(
    en="{number} of the {whole} files in the stage would be taken out, because they are gone, held or no longer pass; at"
    " most {most} may go in one run. Those that are held or fail stay for now, and the manifest says which fail; to take them out:"
    " --max-delete {number}",
    zh="暂存文件夹的 {whole} 个文件里有 {number} 个要撤下（源文件没有了、被拦下或不再通过），一次最多允许 {most} 个。被拦下的和不通过的暂时留着，"
    "清单里会注明哪些不通过；要撤下，请用 --max-delete {number}",
)
CHOOSE_OTHER = Text(
    en="files that are neither Word nor Markdown: {number} ({kinds}). Say what becomes of them:\n"
    "  --other hold   keep them out of the stage and list them as held\n"
    "  --other skip   keep them out and say no more of it\n"
    "  --other pass   publish them although nobody has checked them",
    zh="有 {number} 个文件既不是 Word 也不是 Markdown（{kinds}）。请说明怎样处理：\n"
    "  --other hold   不发布，并列为被拦下\n"
    "  --other skip   不发布，也不再提起\n"
    "  --other pass   不检查，直接发布",
)
NO_SUFFIX = "(-)"
STAGE_NOT_WRITTEN = Text(en="the stage {path} cannot be written: {reason}", zh="无法写入暂存文件夹 {path}：{reason}")
STAGE_NOT_LISTED = Text(en="the stage {path} cannot be listed: {reason}", zh="无法列出暂存文件夹 {path}：{reason}")
NOT_SET_ASIDE = Text(
    en="“{path}” in the stage was not published by the gate, and cannot be moved out of it: {reason}",
    zh="暂存文件夹里的“{path}”不是关卡发布的，又无法移走：{reason}",
)

# The audit log.
NO_AUDIT = Text(en="the audit log {path} cannot be used: {reason}", zh="无法使用审计日志 {path}：{reason}")
AUDIT_LOCKED = Text(
    en="another gate writes to the audit log '{name}': {holder}. Give each gate its own log; nothing was done",
    zh="另一个关卡正在写审计日志“{name}”：{holder}。请给每个关卡各用一个日志；什么都没有做",
)
AUDIT_TORN = Text(
    en="line {line} of the audit log {path} was cut off, by a kill or a full disk; it was left as it is and the log goes on",
    zh="审计日志 {path} 的第 {line} 行没有写完（程序被强行结束，或磁盘满了）；原样保留，日志继续",
)
AUDIT_REPLACED = Text(
    en="the audit log {path} is not the one that the last run wrote, or its end is missing; the log says so and goes on",
    zh="审计日志 {path} 不是上次写的那份，或末尾缺了一段；已记入日志，继续",
)
CHAIN_BROKEN = Text(
    en="line {line} does not follow from the line before it: something was changed, added or taken out there",
    zh="第 {line} 行和前一行接不上：这里被改过、加过或删过",
)
CHAIN_NUMBER = Text(en="line {line} says that it is line {told}", zh="第 {line} 行自称是第 {told} 行")
CHAIN_GARBLED = Text(
    en="line {line} is no JSON, and the next does not say why", zh="第 {line} 行不是 JSON，下一行也没有说明"
)
CHAIN_REPLACED = Text(
    en="line {line} says that the log was replaced or cut short before it",
    zh="第 {line} 行说明：在它之前日志被换过或截短过",
)
CHAIN_EMPTY = Text(en="the log is empty: there is nothing to vouch for", zh="日志是空的，什么都证明不了")
CHAIN_CUT = Text(
    en="the state remembers a line {line} that is not in it: the end was cut off, or this is another log",
    zh="状态文件记得第 {line} 行，日志里却没有这一行：末尾被截掉了，或者这不是同一份日志",
)
NO_HEAD = Text(
    en="the state {path} remembers no audit log; name the stage or the state of the gate that wrote it",
    zh="状态文件 {path} 里没有记录审计日志；请指定写这个日志的那个关卡的暂存文件夹或状态文件",
)
CHAIN_TORN_END = Text(
    en="the last line, {line}, was cut off; the next run of the gate goes on from there",
    zh="最后一行（第 {line} 行）没有写完；关卡下次运行会从那里继续",
)

# The manifest.
NO_MANIFEST = Text(en="the manifest {path} cannot be written: {reason}", zh="无法写入清单 {path}：{reason}")
NO_SIGNATURE = Text(en="the key {key} cannot sign: {reason}", zh="密钥 {key} 无法签名：{reason}")

RULES_NOT_READ = Text(
    en="a configuration in a store elsewhere is not read; name one on this machine with --config",
    zh="存储里的配置文件不会被读取；请用 --config 指定本机上的配置",
)
JUDGED_AS_INTERNAL = Text(
    en="every document was judged as a paper for internal use; for what clients see: --audience client, or `audience:` in the"
    " configuration",
    zh="所有文档都按内部文件检查；给客户看的，请加 --audience client，或在配置里写 audience",
)
RULES_IN_SOURCE = Text(
    en="the rules come from {path}, in the source itself: whoever may write there can change what is let through. Keep the"
    " configuration elsewhere and name it with --config",
    zh="规则来自源文件夹里的 {path}：能往那里写文件的人，就能改变放行的标准。建议把配置放到别处，用 --config 指定",
)

# How a round ended.
STOPPED = Text(
    en="stopped on request; the files not yet looked at wait for the next run, and nothing was taken out of the stage",
    zh="已按要求停止；还没看的文件留到下次，暂存文件夹里没有撤下任何文件",
)
BROKEN_OFF = Text(en="broken off: {why}", zh="中途停止：{why}")

# Numbers and times.
NO_DURATION = Text(
    en="'{given}' is no length of time; write 30s, 5m or 1h", zh="“{given}”不是时间长度；请写成 30s、5m 或 1h"
)
NO_LIMIT = Text(
    en="'{given}' is no number of files; write 25, or 10% of those in the stage",
    zh="“{given}”不是文件数；请写成 25，或 10%（占暂存文件夹的比例）",
)

# The pages about what is held.
PAGE_HELD = Text(en="Not passed on:", zh="没有放行：")
PAGE_AFTER = Text(
    en="Mend the document where you always work on it and save it. The gate looks at it again by itself; this page goes when"
    " the document passes. What is sensitive is masked here.",
    zh="请在你平时编辑的位置改好文档并保存。关卡会自动重新检查，通过后本页会自行消失。敏感内容在这里已打码。",
)
INDEX_TITLE = Text(en="Held by the gate", zh="被关卡拦下的文件")
INDEX_INTRO = Text(
    en="These files have not been passed on. Open one to see why and how to mend it.",
    zh="下列文件没有放行。点开可以看到原因和改法。",
)
