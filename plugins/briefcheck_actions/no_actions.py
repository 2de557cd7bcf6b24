"""An action section that neither holds an action nor says that there is none.

行动部分既没有行动，也没有写明“无”。
"""

from __future__ import annotations

from collections.abc import Iterator

from briefcheck import Bad, Context, Finding, Good, Section, Text, rule, says_none

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


@rule(
    name="no-actions",
    since="0.1.0",
    source="C05, G16",
    messages={
        "none-found": Text(
            en="The section “{heading}” names no action, and does not say that there is none.",
            zh="“{heading}”里没有行动，也没有写明“无”。",
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
        yield Finding("none-found", at=sections[0], data={"heading": sections[0].heading})


def _says_none(section: Section) -> bool:
    return any(says_none(line.text) for line in section.content())
