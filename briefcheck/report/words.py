"""Everything the reporters and the command line say to people, in both languages."""

from __future__ import annotations

from briefcheck.engine.words import WHOLE_FILE
from briefcheck.text import Text

__all__ = ["WHOLE_FILE"]

STOPPED = Text(en="the run was stopped before it came to this file", zh="运行被中断，还没轮到这份文件")
