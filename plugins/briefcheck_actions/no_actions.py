"""An action section that neither holds an action nor says that there is none.

行动部分既没有行动，也没有写明“无”。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Section, Table, Text, rule, says_none

_REPORT = """# Contact report

Date: 4 June 2024
Present: Ann Lee, Tom Fox

## Next steps

{words}
"""
_REPORT_ZH = """# 客户会议报告

会议日期：2024年6月4日
与会人员：李安、方涛

## 下一步行动

{words}
"""

_MATRIX = "| 13 June | 20 June |\n|---|---|\n| deck | plan |\n| hall | cast |"


@rule(
    name="no-actions",
    since="0.1.0",
    source="C05, G16",
    messages={
        "none-found": Text(
            en="The section “{heading}” names no action, and does not say that there is none.",
            zh="“{heading}”里没有行动，也没有写明“无”。",
        ),
        "unread": Text(
            en="No action could be read in the table of “{heading}”: give it the columns Action, Owner and Due.",
            zh="“{heading}”的表格里读不出行动：请写成“事项、负责人、期限”三栏。",
        ),
    },
    why=Text(
        en="Every meeting ends with a clear next step. If it is not written down, the reader cannot tell whether nothing is "
        "to be done or somebody forgot to write it.",
        zh="每次会议都要有明确的下一步。什么都不写，看的人分不清是没有事，还是忘了写。",
    ),
    how=Text(
        en="Write each task with its owner and its date, or write “None” if nothing is to be done.",
        zh="逐条写上要做的事、负责人和日期；确实没有的，写“无”。",
    ),
    examples=[
        Bad(
            _REPORT.format(words="| Action | Owner | Due |\n|---|---|---|\n| item | who | due_date |"),
            type="contact-report",
            expect=["6 none-found"],
        ),
        Bad(_REPORT.format(words=_MATRIX), type="contact-report", expect=["6 unread"]),
        Bad(_REPORT.format(words="Next meeting: 12 June, 10am"), type="contact-report", expect=["6 none-found"]),
        Bad(_REPORT_ZH.format(words="下次会议：6月12日 10:00"), type="contact-report", expect=["6 none-found"]),
        Good(_REPORT.format(words="- Ann Lee to send the pack design by 12 June"), type="contact-report"),
        Good(_REPORT.format(words="None at this time."), type="contact-report"),
        Good(_REPORT.format(words="There are no further actions."), type="contact-report"),
        Good(_REPORT_ZH.format(words="本次无行动项。"), type="contact-report"),
        Good(_REPORT_ZH.format(words="/"), type="contact-report"),
        Good(_REPORT_ZH.format(words="李安：6月12日前发出最终包装稿"), type="contact-report"),
    ],
)
def check(context: Context, _: object) -> Iterator[Finding]:
    """Report the first action section if none of them holds an action or says none; an empty one is another rule's."""
    sections = context.action_sections
    # a commitment in the discussion is no answer to what happens next
    named = any(action.marked for action in context.actions)
    if not sections or named or not any(section.text.strip() for section in sections):
        return
    if not any(_says_none(section) for section in sections):
        full = next((section for section in sections if _holds_full_table(section)), None)
        at = full or sections[0]
        yield Finding("none-found" if full is None else "unread", at=at, data={"heading": at.heading})


def _holds_full_table(section: Section) -> bool:
    """Tell whether there is a table with two rows or more below its head that say something, in two cells or more."""
    return any(
        sum(sum(bool(cell.text.strip()) for cell in row.cells) > 1 for row in block.rows[1:]) > 1
        for block in section.blocks
        if isinstance(block, Table)
    )


def _says_none(section: Section) -> bool:
    return any(says_none(line.text) for line in section.content())
