"""What plans and shards say to people."""

from __future__ import annotations

from briefcheck.text import Text

NO_PLAN = Text(en="'{path}' cannot be read: {reason}", zh="读不了“{path}”：{reason}")
OTHER_PLAN = Text(
    en="'{path}' was made by another version of briefcheck\n  Make the plan again.",
    zh="“{path}”是另一个版本的 briefcheck 生成的\n  请重新生成计划。",
)
BAD_FILE = Text(en="'{path}' is damaged\n  Remove it and make it again.", zh="“{path}”已损坏\n  请删除后重新生成。")
CHANGED_SHARD = Text(
    en="'{path}' is not the file that was planned\n  Make the plan again; plans are not edited.",
    zh="“{path}”不是当初计划的文件\n  请重新生成计划，不要改动计划里的文件。",
)
NEEDS_SCALE = Text(
    en="Parquet cannot be read or written: pyarrow is not installed\n  pip install 'briefcheck[scale]'",
    zh="无法读写 Parquet：没有安装 pyarrow\n  pip install 'briefcheck[scale]'",
)
NEEDS_DASK = Text(
    en="a Dask cluster cannot be used: distributed is not installed\n  pip install 'briefcheck[dask]'",
    zh="无法使用 Dask 集群：没有安装 distributed\n  pip install 'briefcheck[dask]'",
)
OTHER_RULES = Text(
    en="this machine judges by other rules than the plan was made for: another version, other plugins, or another"
    " configuration\n  Install the same, or make the plan again.",
    zh="这台机器上的规则与计划不同：版本、插件或配置不一样\n  请装成一样的，或重新生成计划。",
)
MASKED_ROOT = Text(
    en="the plan holds no password\n  Give the whole URL with --source, or put the login where the store's tools look for it.",
    zh="计划里不保存密码\n  请用 --source 给出完整地址，或按该存储的习惯另行配置登录信息。",
)
NOT_A_SHARD = Text(
    en="'{path}' is no shard of a plan\n  Give PLAN/shard-00001.jsonl, or the folder PLAN for all of them.",
    zh="“{path}”不是计划里的分片\n  请给 计划/shard-00001.jsonl，或给计划文件夹表示全部分片。",
)
PLAN_EXISTS = Text(
    en="'{path}' is there already and is not empty\n  Name a new folder, or remove it.",
    zh="“{path}”已经存在，而且不是空的\n  请换一个文件夹，或先删除它。",
)
OTHER_OUT = Text(
    en="'{path}' holds results of another plan\n  Name a folder of its own for each plan.",
    zh="“{path}”里是另一个计划的结果\n  请给每个计划单独的结果文件夹。",
)
STALE = Text(
    en="the result of {shard} in '{path}' is of other rules or another plan\n  Remove it and run the shard again.",
    zh="“{path}”里 {shard} 的结果出自别的规则或计划\n  请删除后重新运行这个分片。",
)
MISSING_SHARD = Text(en="{shard} ({number} documents)", zh="{shard}（{number} 份文档）")
NOT_WRITTEN = Text(en="nothing can be written to '{path}': {reason}", zh="写不进“{path}”：{reason}")
NO_SCHEDULER = Text(
    en="no Dask scheduler answers at '{address}' ({reason})", zh="“{address}”上没有回应的 Dask 调度器（{reason}）"
)
LOST = Text(en="its workers died {tries} times", zh="执行它的工作进程中断了 {tries} 次")
