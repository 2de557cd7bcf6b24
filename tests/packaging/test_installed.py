"""The wheel and the editable install work from another folder and find a foreign plugin."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from .conftest import FOREIGN, Environment, new_environment, run

pytestmark = pytest.mark.slow

BAD = """# 客户会议报告

客户：远山饮料
会议日期：2026年3月2日
与会人员：李娜、王强

## 下一步行动

| 事项 | 负责人 | 完成时间 |
|---|---|---|
| 提交第二版画面 |  | 2026年3月9日 |
"""


@pytest.fixture(scope="module", params=["wheel", "editable"])
def installed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    environment = new_environment(tmp_path_factory.mktemp(request.param) / "venv")
    if request.param == "wheel":
        environment.install(request.getfixturevalue("wheel"))
    else:
        environment.install("--editable", request.getfixturevalue("checkout"))
    return environment


def test_wheel_holds_the_packages_and_the_rulesets_and_nothing_else(wheel: Path):
    names = zipfile.ZipFile(wheel).namelist()

    top = {name.split("/")[0] for name in names if ".dist-info/" not in name}
    assert top == {
        "briefcheck",
        "briefcheck_structure",
        "briefcheck_actions",
        "briefcheck_sensitive",
        "briefcheck_hidden",
        "briefcheck_timing",
        "briefcheck_circulation",
        "briefcheck_figures",
        "briefcheck_waivers",
        "briefcheck_wording",
    }
    assert {
        "briefcheck/py.typed",
        "briefcheck/report/html/page.css",
        "briefcheck/rulesets/agency.yaml",
        "briefcheck/rulesets/types/contact-report.yaml",
        "briefcheck/schemas/actions.schema.json",
        "briefcheck/schemas/check.schema.json",
        "briefcheck/web/serve.js",
    } <= set(names)


def test_installed_command_checks_a_document_from_another_folder(installed: Environment, tmp_path: Path):
    (tmp_path / "会议报告.md").write_text(BAD, encoding="utf-8")

    done = run([installed.briefcheck, "check", "--format", "json", "会议报告.md"], tmp_path)

    assert done.returncode == 1, done.stderr
    rules = {finding["rule"] for finding in json.loads(done.stdout)["documents"][0]["findings"]}
    assert "actions/missing-owner" in rules


def test_foreign_plugin_is_found_beside_the_installed_host(installed: Environment, tmp_path: Path):
    installed.install(FOREIGN)

    done = run([installed.briefcheck, "list", "plugins"], tmp_path)
    tested = run([installed.python, "-c", "import briefcheck_acme, briefcheck.testing"], tmp_path)

    assert (done.returncode, tested.returncode) == (0, 0), done.stderr + tested.stderr
    assert "acme" in done.stdout
