"""What `briefcheck --help` and `briefcheck gate --help` say of the gate."""

from __future__ import annotations

from briefcheck.text import Text

HELP = Text(
    en="publish a folder of checked files for a shared drive to mirror: nothing unchecked gets into it",
    zh="把检查通过的文件发布到一个文件夹，供共享盘镜像：没有检查过的进不去",
)
EPILOG = Text(
    en="""Examples
  briefcheck gate team/ --stage out/ --dry-run         say what would be done, write nothing
  briefcheck gate team/ --stage out/ --other skip      once, for cron or CI
  briefcheck gate team/ --stage out/ --every 5m --audience client --config rules/briefcheck.yaml \\
      --audit gate.jsonl --manifest manifest.jsonl     as a service
  rclone sync out/ remote:shared --checksum            what mirrors the stage
  briefcheck gate --verify-audit gate.jsonl""",
    zh="""例子
  briefcheck gate 团队/ --stage 放行/ --dry-run        只说会做什么，不写任何东西
  briefcheck gate 团队/ --stage 放行/ --other skip     运行一遍，用于 cron 或 CI
  briefcheck gate 团队/ --stage 放行/ --every 5m --audience client --config 规则/briefcheck.yaml \\
      --audit gate.jsonl --manifest manifest.jsonl     作为服务
  rclone sync 放行/ 远程:共享 --checksum               由它镜像暂存文件夹
  briefcheck gate --verify-audit gate.jsonl""",
)
EXIT_CODES = Text(
    en="""Exit codes
  0  every file is published
  1  some are held or in use; the rest is published
  2  the call, the configuration or a plugin is wrong; nothing was done
  3  something could not be judged, or the run could not be done (wins over 1)""",
    zh="""退出码
  0  所有文件都已发布
  1  有文件被拦下或正在使用；其余已发布
  2  命令、配置或插件有误，什么都没有做
  3  有文件无法判断，或这一遍没能做完（优先于 1）""",
)
