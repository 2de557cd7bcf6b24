"""A long document makes a page that a browser and a mailbox still take."""

from __future__ import annotations

import random

from support.pages import checked, source_of

WORDS = [
    "campaign",
    "launch",
    "poster",
    "client",
    "agency",
    "budget",
    "layout",
    "media",
    "draft",
    "review",
    "copy",
    "crew",
]
CHINESE = "本次会议讨论了新品上市的整体传播策略客户希望在第三季度完成所有物料并确认预算与排期"


def test_three_hundred_pages_stay_under_five_megabytes():
    rng = random.Random(7)  # noqa: S311  # the same pages every time
    pages = []
    for number in range(60):  # a fifth of them; some 850 words of Latin and Chinese a page, more than fits on one
        english = (" ".join(rng.choice(WORDS) for _ in range(90)) for _ in range(5))
        chinese = "".join(rng.choice(CHINESE) for _ in range(400))
        rows = "\n".join(f"| {rng.choice(WORDS)} | TBD | {rng.choice(CHINESE)} |" for _ in range(4))
        pages.append(
            "\n\n".join([f"## {number + 1}. Part", *english, chinese, f"| a | b | c |\n|---|---|---|\n{rows}"])
        )
    report = checked("# Contact report\n\n" + "\n\n".join(pages))
    source = source_of(report)
    assert len(report.findings) > 200
    assert 300_000 < len(source.encode()) < 1_000_000
