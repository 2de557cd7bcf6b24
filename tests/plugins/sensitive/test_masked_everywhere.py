"""No output, in any form, holds a planted value: a law over values, forms and places."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.planted import FORMS, KINDS, TIGHT

from briefcheck.cli.main import main
from briefcheck.document.plain import plain
from briefcheck.plugins import load_extensions

OUTPUTS = sorted(reporter.name for reporter in load_extensions().reporters)
TEXTS = (
    "# {label}：{value}\n\n正文。\n",
    "| 行动 | 负责人 | 截止 |\n|---|---|---|\n| 联系 {label}：{value} |  | 待定 |\n",
    "# 会议报告\n\n## 下一步行动\n\n- {label}：{value}（张三，尽快）\n\n{value}\n",
    "---\ntitle: '{label}：{value}'\n---\n\n<!-- {label}：{value} -->\n\n正文 {label}：{value}。\n",
)


def bare(text: str) -> str:
    return re.sub(r"[\W_]", "", plain(text).text).upper()


@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize("audience", ["internal", "public"])
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kind=st.sampled_from(KINDS),
    form=st.sampled_from(sorted(FORMS)),
    seed=st.integers(0, 10**6),
    text=st.sampled_from(TEXTS),
    in_name=st.booleans(),
)
def test_no_output_holds_a_planted_value(  # noqa: PLR0917  # what hypothesis draws
    output, audience, tmp_path: Path, capsys, kind, form, seed, text, in_name
):
    groups = kind.draw(random.Random(seed))  # noqa: S311  # hypothesis draws the seed
    written = FORMS[form if form in TIGHT or not kind.loose else "plain"](groups)
    file = tmp_path / (f"{kind.label} {written}.md" if in_name else "report.md")
    file.write_text(text.format(label=kind.label, value=written), encoding="utf-8")
    code = main(["check", str(file), "--format", output, "--audience", audience, "--type", "contact-report"])
    shown = capsys.readouterr()
    file.unlink()
    assert code in {0, 1}
    assert bare("".join(groups)) not in bare(shown.out.replace(str(tmp_path), "") + shown.err)
