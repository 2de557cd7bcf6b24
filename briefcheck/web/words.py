"""What the local page says to people, in both languages."""

from __future__ import annotations

from briefcheck.text import Text

TITLE = Text(en="Check a document", zh="检查文档")
INTRO = Text(
    en="The document stays on this computer: nothing is stored and nothing is sent anywhere.",
    zh="文档不离开这台电脑：不保存，也不上传。",
)
DROP = Text(en="Drop a Word or Markdown file here", zh="把 Word 或 Markdown 文件拖到这里")
CHOOSE = Text(en="Choose a file", zh="选择文件")
AUDIENCE = Text(en="For whom", zh="给谁看")
BY_CONFIGURATION = Text(en="as the configuration says", zh="按配置")
AUDIENCES = {
    "internal": Text(en="internal use", zh="内部使用"),
    "client": Text(en="the client", zh="发给客户"),
    "public": Text(en="the public", zh="对外公开"),
}
CLIENT = Text(en="Which client", zh="哪位客户")
NO_CLIENT = Text(en="as the document says", zh="按文档所写")
OTHER_LANGUAGE = Text(en="中文", zh="English")
UPLOADING = Text(en="Reading the file: {percent} %", zh="正在读取文件：{percent}%")
CHECKING = Text(en="Checking … {seconds} s", zh="正在检查…… {seconds} 秒")
MAKING = Text(en="Making the copy … {seconds} s", zh="正在生成副本…… {seconds} 秒")
CANCEL = Text(en="Stop", zh="停止")
STOPPED = Text(en="Stopped. Nothing was kept.", zh="已停止，没有留下任何内容。")
ANNOTATED = Text(en="Download with comments", zh="下载带批注的副本")
CLEANED = Text(en="Download the cleaned copy", zh="下载清理后的副本")
COPIES = Text(
    en="With comments: each finding as a comment in the file. Cleaned: tracked changes accepted, comments and the names of"
    " authors taken out; the words on the pages stay as they are.",
    zh="带批注的副本：每个问题写成一条批注。清理后的副本：接受全部修订，去掉批注和作者姓名等；页面上的文字不改。",
)
DOWNLOADED = Text(en="The copy “{name}” is in your downloads.", zh="副本“{name}”已下载。")
RESULT = Text(en="Result", zh="检查结果")
NO_SCRIPT = Text(en="This page needs JavaScript.", zh="这个页面需要 JavaScript。")
ONE = Text(
    en="One file at a time: this is “{name}”. Drop the next one afterwards.",
    zh="一次检查一个文件，现在检查的是“{name}”。其余的请随后再拖。",
)
FOLDER = Text(
    en="This is a folder. Drop one of its files, or check all of them with: briefcheck check FOLDER",
    zh="这是文件夹。请拖一个文件，或用 briefcheck check 文件夹 检查里面的全部文件",
)
GONE = Text(
    en="briefcheck no longer answers. Start it again: briefcheck serve",
    zh="briefcheck 没有响应。请重新运行 briefcheck serve",
)

TOO_LARGE = Text(
    en="The file is too large: at most {limit} MB are taken here. Check it with: briefcheck check FILE",
    zh="文件太大：这里最多接收 {limit} MB。请改用 briefcheck check 文件",
)
EMPTY = Text(en="The file is empty.", zh="文件是空的。")
NO_NAME = Text(en="The file has no name.", zh="文件没有名字。")
OTHER_FILE = Text(
    en="briefcheck reads Word (.docx) and Markdown (.md) files; this is “{suffix}”.",
    zh="briefcheck 能读 Word（.docx）和 Markdown（.md）文件；这是“{suffix}”。",
)
NO_COPY = Text(en="No such copy can be made of this file.", zh="这个文件不能生成这种副本。")
NO_SUCH_AUDIENCE = Text(en="There is no such audience.", zh="没有这种受众。")
NO_SUCH_CLIENT = Text(en="There is no such client in the register.", zh="客户名单里没有这位客户。")
WRONG_HOST = Text(
    en="This page answers to its own address only. Open the one that briefcheck printed.",
    zh="这个页面只响应自己的地址。请打开 briefcheck 显示的网址。",
)
WRONG_ORIGIN = Text(
    en="The request does not come from this page, so nothing was done.",
    zh="请求不是从这个页面发出的，没有执行任何操作。",
)
NOT_THERE = Text(en="There is nothing here.", zh="这里什么也没有。")
BUSY = Text(en="Too many documents at once. Try again in a moment.", zh="同时检查的文档太多，请稍后再试。")
TOO_SLOW = Text(en="The file did not arrive in time.", zh="文件没有及时传完。")
FAILED = Text(en="briefcheck failed: {error}. Nothing was kept.", zh="briefcheck 出错：{error}。没有留下任何内容。")
