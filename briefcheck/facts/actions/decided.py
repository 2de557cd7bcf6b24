"""Decisions told as done, in a section of decisions: 脚本第三稿通过（王敏）, Script 3 goes into production – Ann Lee."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck.document.blocks import Paragraph
from briefcheck.facts.actions.candidate import Candidate
from briefcheck.facts.actions.lines import lines_of
from briefcheck.facts.actions.times import TIME, without_times
from briefcheck.facts.narrow import narrow
from briefcheck.lazy import HAN, pattern

_SECTION = pattern(
    r"决议|决定|决策|结论|共识|\b(?:decisions?|decided|agreed|agreements?|resolutions?|resolved|conclusions?|outcomes?)\b",
    re.IGNORECASE,
)
_ALSO_TASKS = pattern(
    r"行动|待办|任务|下一步|落实|跟进|\b(?:actions?|tasks?|to-?dos?|next steps?|follow)\b", re.IGNORECASE
)
_DONE = pattern(
    r"(?:通过|获批|定稿|敲定|选定|由[^\W\d_]{2,4}(?:确认|批准|同意|通过))\s*(?:[（(][^（()）]{1,20}[)）]|[-–—：:]\s*[^\W\d_]{2,4})?[。.]?$"
    r"|\b(?:approved|confirmed|accepted|agreed(?!\s*[:：])|adopted|chosen|signed off|(?:goes|go|went) (?:into|to|ahead|live))\b",
    re.IGNORECASE,
    needs=(
        "通过",
        "获批",
        "定",
        "确认",
        "批准",
        "同意",
        "approved",
        "confirmed",
        "accepted",
        "agreed",
        "adopted",
        "chosen",
        "signed",
        "go",
        "went",
    ),
)
_AHEAD = pattern(
    r"[请需须待要将]|(?:之?前|以前)[^\W\d_]|['’](?:ll|d)\b|\b(?:to be|will|shall|must|needs?|please|(?:agreed|has|have|is|are) to(?! (?:the|an?|this|that|our|it)\b)|would|once|to [a-z]+ (?:the|a|an|by))\b"
    r"|\b[A-Z][\w.'’-]* to (?!production\b|print\b|press\b|air\b|client\b)[a-z]",
)


_MEETING = pattern(
    r"^\W*(?:[一二三四五六七八九十\d]+[、.])?\s*下(?:次|一次|期)(?:会议|例会|周会|会面|组会|讨论)", needs="下"
)
_SOMEBODY_WILL = pattern(
    r"(?!.{0,40}(?:召开|举行|主持|开会|时间待定|地点))(?:[^\W\d_A-Za-z]{2,4}?|[A-Z][a-z]+)\s*(?:将(?!在.{1,12}举)|会(?!议|后)|负责|需要?|提前|要)(?=[^\W_])",
    needs=HAN,
)
"""What somebody does before the next meeting, told under its heading."""


_WORK = pattern(
    r"(?!.*(?:了|讨论|汇报|评审)[^,，。]{0,12}$)(?:[^,，。]{2,24}[,，]\s*)?(?:需要?|要|争取|初步|基本|继续)*(?:完成|实现|编写|撰写|开发|搭建|修改|完善|整理|制作|绘制|提交|部署|训练|测试(?!结果|情况)|对[^,，。]{2,16}?(?:进行|做)[^,，。]{0,6}(?:测试|开发|修改|完善|改进|整理|迭代|优化))(?!情况|度)[^了]*$",
    needs=HAN,
)
"""What is to be ready by the next meeting, first in a line under its heading."""


def work_before(heading: str, block: Paragraph) -> Iterator[Candidate]:
    """Yield the lines under a Chinese heading of the next meeting that say what is to be done for it: 完成测试文档的编写."""
    if "下" not in heading or _MEETING.search(heading) is None:
        return
    for line in lines_of(block):
        if _WORK.match(narrow(line.text).strip()) is not None:
            yield Candidate(block, line.start, line.end, "prose")


def tells_before(heading: str, words: str) -> bool:
    """Whether words under a Chinese heading of the next meeting tell what somebody does before it: 李娜将把结果发到群里."""
    if "下" not in heading or _MEETING.search(heading) is None:
        return False
    return _SOMEBODY_WILL.match(narrow(words).strip()) is not None


def is_decided(heading: str, words: str) -> bool:
    """Whether a line under a heading of decisions tells what was decided, with who decided it, and leaves nothing to do."""
    if _DONE.search(words) is None or _SECTION.search(heading) is None or _ALSO_TASKS.search(heading):
        return False
    return not _AHEAD.search(words) and TIME not in without_times(narrow(words))
