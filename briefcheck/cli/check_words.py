"""What ``briefcheck check`` says to people about its reports."""

from __future__ import annotations

from briefcheck.text import Text

OUTPUTS = Text(
    en="write the report to this file instead of the screen; sarif=report.sarif writes one more in that format, and may"
    " be given several times",
    zh="把报告写进这个文件，不显示在屏幕上；sarif=report.sarif 则另写一份该格式的报告，可以重复给出",
)
NO_FILE_GIVEN = Text(en="no file is named in -o '{given}'", zh="-o “{given}”里没有文件名")
ONE_SCREEN = Text(
    en="two reports cannot go to the screen: name a file for one of them, as in -o json=report.json",
    zh="屏幕上只能显示一份报告，请给另一份指定文件，例如 -o json=report.json",
)
