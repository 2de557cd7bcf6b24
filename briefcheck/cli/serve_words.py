"""What ``briefcheck serve`` says to people, in both languages."""

from __future__ import annotations

from briefcheck.text import Text

EPILOG = Text(
    en="""Examples
  briefcheck serve                              open the page; Ctrl-C ends it
  briefcheck serve --audience client            documents are for the client, unless you choose otherwise
  briefcheck serve --no-browser --port 8765     only print the address

Drop a Word or Markdown file: you see the verdict and the findings beside the text, and can download a copy with the
findings as comments, or one without what its pages do not show. The page is there for this computer only. Documents are
held in memory while they are worked on; nothing is stored and nothing is sent anywhere.""",
    zh="""例子
  briefcheck serve                              打开页面；按 Ctrl-C 结束
  briefcheck serve --audience client            默认按发给客户的标准检查，页面上可以改
  briefcheck serve --no-browser --port 8765     只显示网址

拖入 Word 或 Markdown 文件，就能看到结论和问题，旁边是正文；还可以下载带批注的副本，或清理掉页面上看不到的内容的副本。
只有这台电脑能打开这个页面。文档只在处理时放在内存里，不保存，也不发到任何地方。""",
)
EXIT_CODES = Text(
    en="""Exit codes
  0  ended by Ctrl-C
  2  the call, the configuration or a plugin is wrong, or the port is taken; nothing was served""",
    zh="""退出码
  0  按 Ctrl-C 结束
  2  命令、配置或插件有误，或端口被占用；页面没有打开""",
)
PORT = Text(en="the port to answer on (default: any free one)", zh="使用的端口（默认：任选一个空闲端口）")
CLIENT = Text(en="the client that is chosen at first", zh="默认选中的客户")
NO_BROWSER = Text(en="do not open the browser, only print the address", zh="不打开浏览器，只显示网址")
ADDRESS = Text(en="briefcheck is at {address} (Ctrl-C ends it)", zh="briefcheck 的网址：{address} （按 Ctrl-C 结束）")
"""The blank is for terminals, which take what follows an address for a part of it."""
ENDED = Text(en="Ended. Nothing was kept.", zh="已结束，没有留下任何内容。")
PORT_TAKEN = Text(
    en="port {port} cannot be used ({reason}); leave --port out to take any free one",
    zh="端口 {port} 不能用（{reason}）；去掉 --port 会自动选一个空闲端口",
)
NO_PORT = Text(
    en="--port must be a number from 0 to 65535 (got '{given}')", zh="--port 必须是 0 到 65535 的数字（收到“{given}”）"
)
MISSING = Text(
    en="'briefcheck serve' needs the module {module}, which is not installed\n  pip install 'briefcheck[web]'",
    zh="briefcheck serve 需要模块 {module}，但没有安装\n  pip install 'briefcheck[web]'",
)
