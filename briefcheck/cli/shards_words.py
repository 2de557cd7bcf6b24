"""What the commands for many machines say to people: plan, run-shard, run and merge."""

from __future__ import annotations

from briefcheck.text import Text

SOURCE = Text(
    en="the folder or URL (s3://bucket/briefs) whose documents are to be checked",
    zh="要检查的文件夹或地址（s3://存储桶/briefs）",
)
PLAN_OUT = Text(
    en="the folder for the plan; it must not exist yet. It names the documents by their paths in full, since a machine has to"
    " find them: keep it as you keep them",
    zh="放计划的文件夹，须尚不存在。里面写有文档的完整路径（机器要凭它找到文档），请像文档一样保管",
)
SHARD_DOCUMENTS = Text(en="documents of a shard (default: {number})", zh="每个分片的文档数（默认：{number}）")
SHARDS = Text(
    en="shards, PLAN/shard-00001.jsonl …; or PLAN for all that nobody else is at",
    zh="分片，如 计划/shard-00001.jsonl……；给计划文件夹则处理所有没有别人在处理的分片",
)
PLAN = Text(en="the folder with the plan", zh="计划所在的文件夹")
OUT = Text(en="the folder for the results, one for all machines", zh="放结果的文件夹，所有机器共用一个")
OUT_READ = Text(en="the folder with the results", zh="结果所在的文件夹")
FORM = Text(
    en="jsonl, or parquet for data tools (pip install 'briefcheck[scale]')",
    zh="jsonl；或 parquet，供数据工具使用（pip install 'briefcheck[scale]'）",
)
FROM = Text(
    en="where the documents are from here, if elsewhere than for who planned; a URL with its login",
    zh="文档从这里看在哪里（若与做计划的机器不同）；带登录信息的地址也写在这里",
)
CONFIG = Text(
    en="where the configuration is from here; it must say the same as the plan's",
    zh="配置文件从这里看在哪里；内容必须与计划时相同",
)
ENGINE = Text(
    en="local: on this machine; dask://HOST:8786: on that cluster (pip install 'briefcheck[dask]')",
    zh="local：就在本机；dask://主机:8786：在该集群上（pip install 'briefcheck[dask]'）",
)
PLANNED = Text(
    en="{documents} in {shards}: {path}\nNext: briefcheck run-shard {path} -o RESULTS   (on as many machines"
    " as you like)",
    zh="{documents}，分成 {shards}：{path}\n下一步：briefcheck run-shard {path} -o 结果文件夹   （可以同时在多台机器上运行）",
)
IN_SHARDS = (Text(en="{number} shard", zh="{number} 个分片"), Text(en="{number} shards", zh="{number} 个分片"))
DONE = Text(en="{shard}: {counts}", zh="{shard}：{counts}")
DONE_BEFORE = Text(en="{shard}: done before, {counts}", zh="{shard}：之前已完成，{counts}")
COUNT = {
    "passed": Text(en="{number} passed", zh="{number} 份通过"),
    "failed": Text(en="{number} failed", zh="{number} 份未通过"),
    "unchecked": Text(en="{number} could not be checked", zh="{number} 份无法检查"),
}
NOT_DONE = Text(en="{shard}: not done: {reason}", zh="{shard}：没有完成：{reason}")
NOTHING_LEFT = Text(
    en="Nothing left to do here: {done} of {all} shards are done, the others are being done elsewhere or stopped.",
    zh="这里没有要做的了：{all} 个分片已完成 {done} 个，其余的正在别处处理，或已中断。",
)
ALL_DONE = Text(
    en="All {all} shards are done. Next: briefcheck merge {out}",
    zh="{all} 个分片都已完成。下一步：briefcheck merge {out}",
)
SOME_LEFT = Text(en="{left} of {all} shards are not done.", zh="{all} 个分片里还有 {left} 个没有完成。")
UNKNOWN_ENGINE = Text(
    en="there is no engine '{name}'\n  Known: local, dask://HOST:8786.",
    zh="没有“{name}”这种执行方式\n  可用：local、dask://主机:8786。",
)
NOT_POSITIVE = Text(
    en="{option} takes a whole number of 1 or more, not '{given}'", zh="{option} 应为 1 或更大的整数，不是“{given}”"
)
SHARDS_PROGRESS = Text(en="Shards", zh="分片")

PLAN_EPILOG = Text(
    en="""Examples
  briefcheck plan /mnt/drive/briefs -o plan
  briefcheck plan s3://bucket/briefs -o plan --shard-docs 500""",
    zh="""例子
  briefcheck plan /mnt/共享盘/简报 -o 计划
  briefcheck plan s3://存储桶/briefs -o 计划 --shard-docs 500""",
)
RUN_SHARD_EPILOG = Text(
    en="""Examples
  briefcheck run-shard plan -o results                       the next shard nobody is at, until all are done
  briefcheck run-shard plan/shard-00007.jsonl -o results     this one
  ls plan/shard-*.jsonl | xargs -P 4 -n 1 briefcheck run-shard -o results

A shard whose result is there is done and is not run again. Whether documents pass is for merge to say: it answers as check
does.""",
    zh="""例子
  briefcheck run-shard 计划 -o 结果                          依次处理没有别人在处理的分片，直到全部完成
  briefcheck run-shard 计划/shard-00007.jsonl -o 结果        只处理这一个
  ls 计划/shard-*.jsonl | xargs -P 4 -n 1 briefcheck run-shard -o 结果

结果已经存在的分片视为完成，不会再运行。文档是否通过由 merge 判定：它的退出码和 check 一样。""",
)
RUN_EPILOG = Text(
    en="""Examples
  briefcheck run plan -o results
  briefcheck run plan -o results --engine dask://scheduler:8786""",
    zh="""例子
  briefcheck run 计划 -o 结果
  briefcheck run 计划 -o 结果 --engine dask://scheduler:8786""",
)
MERGE_EPILOG = Text(
    en="""Examples
  briefcheck merge results
  briefcheck merge results -q -o json=report.json -o sarif=report.sarif

The report is about each document as it was when its shard was run; what was changed since takes a new plan. A result that
was damaged is told (exit code 2); whoever may write into RESULTS can write others, so let only the machines do that.""",
    zh="""例子
  briefcheck merge 结果
  briefcheck merge 结果 -q -o json=报告.json -o sarif=报告.sarif

报告说的是各个分片运行那一刻的文档；之后改过的不会重新检查，请另做计划。结果文件损坏会报错（退出码 2）；
能往结果文件夹里写的人可以另写一份，所以请只让处理分片的机器有写权限。""",
)
RUN_SHARD_EXIT = Text(
    en="""Exit codes
  0  the shards are done, whatever was found: merge tells
  2  the call, the plan, the configuration or a plugin is wrong
  3  a store does not answer""",
    zh="""退出码
  0  分片已完成，不论查出什么：结果见 merge
  2  命令、计划、配置或插件有误
  3  存储没有回应""",
)
RUN_EXIT = Text(
    en="""Exit codes
  0  all shards are done, whatever was found: merge tells
  2  the call, the plan, the configuration or a plugin is wrong
  3  some shard could not be done: run it again""",
    zh="""退出码
  0  全部分片已完成，不论查出什么：结果见 merge
  2  命令、计划、配置或插件有误
  3  有分片没有完成：请再运行一次""",
)
PLAN_EXIT = Text(
    en="""Exit codes
  0  the plan is made
  2  the call, the configuration or a plugin is wrong; there is no plan
  3  a store does not answer""",
    zh="""退出码
  0  计划已生成
  2  命令、配置或插件有误，没有生成计划
  3  存储没有回应""",
)
