"""A program in the document: macros, controls, buttons of its own.

文档里的程序：宏、控件、自带的按钮。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Text, rule
from briefcheck_hidden._held import held, once

_VBA = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"


@rule(
    name="macro",
    since="0.1.0",
    source="T06",
    messages={
        "project": Text(en="The document holds macros", zh="文档里有宏"),
        "control": Text(en="The document holds an ActiveX control{places}", zh="文档里有 ActiveX 控件{places}"),
        "ribbon": Text(
            en="The document brings buttons of its own to Word's ribbon", zh="文档会在 Word 功能区添加自带的按钮"
        ),
    },
    why=Text(
        en="The client's mail system holds such files back, or Word greets the client with a warning of dangerous content.",
        zh="客户的邮件系统会拦下这样的文件；就算收到，Word 一打开也会警告有危险内容。",
    ),
    how=Text(
        en="In Word: File › Save As › Word Document (.docx), which leaves macros out; delete controls under Developer › "
        "Design Mode.",
        zh="在 Word 中：文件 › 另存为 › Word 文档（.docx），宏就不会保存进去；控件在“开发工具 › 设计模式”里删除。",
    ),
    examples=[
        Bad(
            "The plan.",
            word={"parts": {"word/vbaProject.bin": b"x"}, "links": [("vba", _VBA, "vbaProject.bin")]},
            expect=["0 project"],
        ),
        Bad(
            '方案。\n{<w:r><w:object><w:control r:id="box" w:name="选项"/></w:object></w:r>}',
            word={
                "parts": {
                    "word/activeX/activeX1.xml": "<ax:ocx xmlns:ax='http://schemas.microsoft.com/office/2006/activeX'/>"
                },
                "links": [("box", "control", "activeX/activeX1.xml")],
            },
            expect=["2 control"],
        ),
        Bad(
            "The plan.",
            word={
                "parts": {"customUI/customUI.xml": "<customUI/>"},
                "rels": {
                    "": [
                        (
                            "ribbon",
                            "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility",
                            "customUI/customUI.xml",
                        )
                    ]
                },
            },
            expect=["0 ribbon"],
        ),
        Good("The plan.", word={}),
        Good("方案。", word={}),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report each kind once."""
    entries = held(context, "macro")
    kinds = {"VBA": "project", "toolbar": "project", "ActiveX": "control", "ribbon": "ribbon"}
    for message in dict.fromkeys(kinds.values()):
        of_kind = [entry for entry in entries if kinds.get(entry.name) == message]
        if of_kind:
            yield once(message, of_kind, evidence="")
