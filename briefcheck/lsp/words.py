"""What the language server says to people, in both languages."""

from __future__ import annotations

from briefcheck.text import Text

PIECE = Text(en="{what}: {why}", zh="{what}：{why}")
REASON = Text(en="reason: …", zh="原因：…")
"""Stands in a waiver until somebody writes why; until then the waiver does not hold."""
ALLOW = Text(
    en="Allow {rule} here: adds a comment, write the reason into it", zh="在这里允许 {rule}：加一条注释，请写上原因"
)
DELETE = Text(en="Delete this waiver", zh="删掉这条豁免")
TAKE_OUT = Text(en="Take {rule} out of this waiver", zh="从这条豁免里去掉 {rule}")
MOVE = Text(
    en="Move the waiver of {rule} above the first line: it is about the whole document",
    zh="把对 {rule} 的豁免移到第一行之前：它针对的是整份文档",
)
HOVER = Text(
    en="**{severity}** {message}\n\nWhy it matters: {why}\n\nHow to mend it: {how}\n\n`{rule}`",
    zh="**{severity}** {message}\n\n为什么要紧：{why}\n\n怎么改：{how}\n\n`{rule}`",
)
CONFIGURATION = Text(en="Nothing is checked: {error}", zh="没有检查：{error}")
