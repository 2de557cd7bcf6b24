"""A job ticket whose number is not one of ours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefcheck import Bad, Context, Finding, Good, Text, option, rule


@dataclass(frozen=True, slots=True)
class Options:
    """The options of ``acme/foreign-job-number``."""

    prefixes: tuple[str, ...] = option(
        ("AC-",), Text(en="What a job number of ours begins with.", zh="本公司工作单号的开头。")
    )


@rule(
    name="foreign-job-number",
    since="1.0.0",
    source="H01",
    messages={"foreign": Text(en="This is not a job number of ours: {number}", zh="这不是本公司的工作单号：{number}")},
    why=Text(
        en="A ticket with a foreign number is not found again, and its hours are booked on nobody.",
        zh="单号不对，工作单就找不到，工时也无处可记。",
    ),
    how=Text(en="Ask traffic for the number and write it in.", zh="向流程部要来单号，填上。"),
    options=Options,
    examples=[
        Bad("# Job ticket\n\nJob number: X-17\n\n## Task\n\nA poster.\n", type="job-ticket", expect=["3 foreign"]),
        Bad("# 工作单\n\n工作单号：九七\n\n## 任务\n\n一张海报。\n", type="job-ticket", expect=["3 foreign"]),
        Good("# Job ticket\n\nJob number: AC-0017\n\n## Task\n\nA poster.\n", type="job-ticket"),
        Good(
            "# Job ticket\n\nJob number: X-17\n\n## Task\n\nA poster.\n",
            type="job-ticket",
            options={"prefixes": ["AC-", "X-"]},
        ),
    ],
)
def check(context: Context, options: Options) -> Iterator[Finding]:
    """Report a job number that begins otherwise. An empty one is the business of structure/empty-field."""
    field = context.field("job-number")
    if field is not None and field.value and not field.value.startswith(options.prefixes):
        yield Finding("foreign", at=field, data={"number": field.value}, evidence=field.value)
