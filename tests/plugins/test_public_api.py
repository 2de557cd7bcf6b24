"""The strangers' door: what is public, what our own plugins use of it, and that every hook is told and tried."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import briefcheck
from briefcheck import hookspecs
from briefcheck.plugins import load_extensions
from briefcheck.testing import private_imports

ROOT = Path(__file__).parents[2]
PLUGINS = sorted(
    path for path in (ROOT / "plugins").iterdir() if path.is_dir() and not path.name.startswith((".", "_"))
)
HOOKS = {name: hook for name, hook in vars(hookspecs).items() if name.startswith("briefcheck_")}


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda path: path.name)
def test_built_in_plugin_imports_nothing_but_the_public_api(plugin):
    public = set(briefcheck.__all__)
    for file in plugin.rglob("*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module == "briefcheck":
                assert {alias.name for alias in node.names} <= public, file
        assert private_imports(file) == [], file


def test_every_public_name_is_there_and_comes_from_the_list_of_homes():
    homes = {name for names in briefcheck._HOMES.values() for name in names}
    assert homes | {"__version__"} == set(briefcheck.__all__)
    assert [name for name in briefcheck.__all__ if getattr(briefcheck, name, None) is None] == []


def test_name_that_is_not_public():
    with pytest.raises(AttributeError) as caught:
        briefcheck.nothing  # noqa: B018  # looking it up is the test
    assert str(caught.value) == "module 'briefcheck' has no attribute 'nothing'"


@pytest.mark.parametrize("name", HOOKS)
def test_every_hook_is_typed_documented_and_tested(name):
    hook = HOOKS[name]
    signature = inspect.signature(hook, eval_str=True)
    assert signature.return_annotation is not inspect.Signature.empty
    assert all(parameter.annotation is not inspect.Parameter.empty for parameter in signature.parameters.values())
    documentation = inspect.getdoc(hook) or ""
    assert re.match(r"Return .+\.", documentation), documentation
    assert "Called " in documentation, "say when it is called"
    tests = (Path(__file__).parent / "loading" / "test_loading.py").read_text("utf-8")
    assert name in tests


def test_hooks_in_the_design_are_the_hooks():
    assert list(HOOKS) == [
        "briefcheck_rules",
        "briefcheck_readers",
        "briefcheck_reporters",
        "briefcheck_rulesets",
        "briefcheck_styles",
    ]


def test_entry_points_of_the_project_are_those_installed():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    installed = {
        entry.name: entry.value for entry in entry_points(group="briefcheck") if entry.dist.name == "briefcheck"
    }
    assert installed == project["entry-points"]["briefcheck"], "run: pip install -e ."


def test_every_plugin_folder_is_registered():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert sorted(project["entry-points"]["briefcheck"].values()) == [path.name for path in PLUGINS]


def test_built_in_plugins_are_found_with_their_package():
    found = {
        info.name: (info.package, info.version) for info in load_extensions().plugins if info.package == "briefcheck"
    }
    assert found == {path.name.removeprefix("briefcheck_"): ("briefcheck", briefcheck.__version__) for path in PLUGINS}


def test_importing_the_api_imports_nothing_of_it():
    code = "import sys, briefcheck; print(*sorted(name for name in sys.modules if name.startswith('briefcheck.')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"
