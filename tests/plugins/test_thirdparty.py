"""A foreign plugin, complete as a stranger would write it, and what happens when one is broken: the whole command."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from support.dists import install

ACME = Path(__file__).parents[1] / "thirdparty" / "briefcheck_acme"
PROJECT = tomllib.loads((ACME / "pyproject.toml").read_text("utf-8"))["project"]
TICKET = "# Job ticket\n\nJob number: X-17\n\n## THE TASK AT HAND\n\nA poster.\n"


@pytest.fixture
def site(tmp_path):
    """A folder with the metadata that installing the foreign plugin would leave."""
    folder = tmp_path / "site"
    info = install(folder, "unused", "", package=PROJECT["name"], version=PROJECT["version"])
    (folder / "unused.py").unlink()
    lines = [f"{name} = {value}" for name, value in PROJECT["entry-points"]["briefcheck"].items()]
    (info / "entry_points.txt").write_text("\n".join(["[briefcheck]", *lines, ""]), encoding="utf-8")
    return folder


def run(folder, *arguments, path):
    """Run briefcheck in a folder, as a process of its own."""
    code = "import sys; from briefcheck.cli.main import main; sys.exit(main())"
    command = [sys.executable, "-c", code, *arguments]
    return in_process(command, folder, path)


def in_process(command, folder, path):
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, path)), "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}
    return subprocess.run(
        command, cwd=folder, env=variables, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.fixture
def documents(tmp_path):
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "ticket.md").write_text(TICKET, encoding="utf-8")
    (folder / "briefcheck.yaml").write_text(
        "extends: [agency, acme]\nrequire-plugins: [acme]\naudience: client\ntype: job-ticket\n", encoding="utf-8"
    )
    return folder


def test_foreign_rules_types_and_rulesets_work(site, documents):
    done = run(documents, "check", "--lang", "en", "ticket.md", path=[site, ACME])
    assert done.stderr == ""
    assert "This is not a job number of ours: X-17" in done.stdout
    assert "The heading shouts: THE TASK AT HAND" in done.stdout
    assert done.returncode == 1


def test_foreign_plugin_is_listed_with_package_and_version(site, documents):
    done = run(documents, "list", "plugins", path=[site, ACME])
    assert (done.returncode, done.stderr) == (0, "")
    assert "briefcheck-acme" in done.stdout
    assert "1.2.0" in done.stdout


def test_without_the_plugin_nothing_is_judged(documents):
    done = run(documents, "check", "--lang", "en", "ticket.md", path=[])
    assert (done.returncode, done.stdout) == (2, "")
    assert "unknown ruleset 'acme'" in done.stderr


@pytest.mark.slow
def test_its_own_tests_pass(site):
    done = in_process([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"], ACME, [site, ACME])
    assert done.returncode == 0, done.stdout


def test_wrong_configuration_below_is_told_before_anything_is_judged(documents, site):
    (documents / "sub").mkdir()
    (documents / "sub" / "x.md").write_text("# X\n", encoding="utf-8")
    (documents / "sub" / "briefcheck.yaml").write_text("audiance: client\n", encoding="utf-8")
    done = run(documents, "check", "--lang", "en", ".", path=[site, ACME])
    assert (done.returncode, done.stdout) == (2, "")
    place = os.path.join("sub", "briefcheck.yaml")
    assert f"{place}:1:1: unknown key 'audiance' in the configuration" in done.stderr
    assert "Did you mean 'audience'?" in done.stderr


BROKEN = {
    "cannot be imported": (
        "import nothing_of_this_name\n",
        "cannot be imported: ModuleNotFoundError: No module named 'nothing_of_this_name'",
    ),
    "misspelt hook": (
        "from briefcheck import hookimpl\n@hookimpl\ndef briefcheck_ruls():\n    return []\n",
        "unknown hook 'briefcheck_ruls', did you mean 'briefcheck_rules'?",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_plugin_stops_the_run(name, documents, tmp_path):
    source, message = BROKEN[name]
    install(tmp_path / "broken", "briefcheck_broken", source, version="0.3")
    done = run(documents, "check", "--lang", "en", "ticket.md", path=[tmp_path / "broken"])
    assert (done.returncode, done.stdout) == (2, "")
    assert f"plugin 'broken' (briefcheck-broken 0.3): {message}" in done.stderr
    assert "Traceback" not in done.stderr


def test_two_plugins_of_one_name_stop_the_run(site, documents, tmp_path):
    install(tmp_path / "other", "acme_too", "", plugin="acme", version="7.0")
    done = run(documents, "check", "--lang", "en", "ticket.md", path=[site, ACME, tmp_path / "other"])
    assert (done.returncode, done.stdout) == (2, "")
    assert "two plugins have this name: acme-too 7.0 and briefcheck-acme 1.2.0" in done.stderr


CRASHING = '''"""A rule that raises."""
from briefcheck import Bad, Good, Text, hookimpl, rule
TEXT = Text("a", "a")

@rule(name="broken-rule", since="1", source="H01", messages={"a": TEXT}, why=TEXT, how=TEXT,
      examples=[Bad("x", expect=["1 a"]), Good("y")])
def check(context, options):
    raise RuntimeError("out of luck")
    yield

@hookimpl
def briefcheck_rules():
    return [check]
'''


def test_rule_that_raises_leaves_the_others_findings(site, documents, tmp_path):
    install(tmp_path / "crashing", "briefcheck_crashing", CRASHING, version="0.4")
    with (documents / "briefcheck.yaml").open("a", encoding="utf-8") as config:
        config.write("rules: {crashing/broken-rule: error}\n")
    done = run(documents, "check", "--lang", "en", "ticket.md", path=[site, ACME, tmp_path / "crashing"])
    assert done.returncode == 3
    assert "This is not a job number of ours: X-17" in done.stdout
    told = done.stdout + done.stderr
    assert "crashing/broken-rule" in told
    assert "briefcheck-crashing 0.4" in told
    assert "out of luck" in told
    assert "Traceback" not in told
