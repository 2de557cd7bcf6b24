"""``list rules --sources``: the rules of the handbook, and who keeps them."""

from __future__ import annotations

import re
from collections.abc import Callable

from support.ran import Ran

Run = Callable[..., Ran]


def test_every_rule_of_the_handbook_is_listed_with_who_keeps_it(run: Run) -> None:
    ran = run("list", "rules", "--sources", "--lang", "en")

    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    rows = {line[:3]: index for index, line in enumerate(lines) if re.match(r"[A-Z]\d\d  ", line)}
    assert len(rows) == 164
    assert lines[rows["C05"]] == "C05  D     Next action, owner and agreed date, all three"
    kept = lines[rows["C05"] + 1].strip()
    assert kept.startswith("kept by ")
    assert {"actions/missing-owner", "actions/missing-due-date", "structure/missing-section"} <= set(
        kept.removeprefix("kept by ").split(", ")
    )
    assert "contact-report" in lines[rows["C05"] + 2]
    assert lines[rows["G19"] + 1].strip() == "not kept: a matter of conduct that no paper shows"
    total = re.fullmatch(
        r"(\d+) of 164 rules are kept; of those that one document shows for certain, (\d+) of 87", lines[-1]
    )
    assert total is not None
    assert int(total[1]) == sum(line.strip().startswith("kept by") for line in lines)


def test_the_list_speaks_chinese(run: Run) -> None:
    lines = run("list", "rules", "--sources", "--lang", "zh").out.splitlines()
    assert "C05  D     “下一步行动”、负责人、已约定日期三者都要写明" in lines
    assert "           没有检查：为人处事，文件里看不出来" in lines
    assert "164 条规则中有" in lines[-1]


def test_help_of_list_tells_of_sources(run: Run) -> None:
    assert "--sources" in run("list", "--help", "--lang", "en").out
