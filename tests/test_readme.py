"""What the two READMEs say is true: their YAML loads, their rule keeps the law, their commands exist."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from briefcheck.cli.main import main
from briefcheck.doctypes.load import load_type
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies
from briefcheck.testing import check_examples

ROOT = Path(__file__).parents[1]
READMES = ["README.md", "README.zh-CN.md"]


def blocks(name: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / name).read_text(encoding="utf-8"), re.DOTALL)


def loaded(name: str, file: Path) -> Any:
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    finally:
        del sys.modules[name]
    return module


@pytest.mark.parametrize("name", READMES)
def test_configuration_of_the_readme_is_valid(name: str, tmp_path: Path):
    config = next(block for block in blocks(name, "yaml") if "extends: [agency]" in block)
    (tmp_path / "briefcheck.yaml").write_text(config, encoding="utf-8")
    inside = tmp_path / ("to-client" if name == "README.md" else "发客户") / "x.md"

    policy = Policies(load_extensions()).for_file(str(inside))

    assert policy.audience == "client"
    assert policy.settings["sensitive/mobile-number"].severity == "error"


@pytest.mark.parametrize("name", READMES)
def test_register_of_the_readme_is_valid(name: str, tmp_path: Path):
    config = next(block for block in blocks(name, "yaml") if "people: people.csv" in block)
    (tmp_path / "briefcheck.yaml").write_text(config, encoding="utf-8")
    (tmp_path / "people.csv").write_text(blocks(name, "csv")[0], encoding="gb18030")

    house = Policies(load_extensions()).for_file(str(tmp_path / "x.md")).house

    assert [person.handles for person in house.people][1] == ("zhiyuan",)
    assert len(house.people[0].also_called) == 2
    assert house.date_order == "day-first"
    assert {"squad", "战队"} <= house.words.groups


@pytest.mark.parametrize("name", READMES)
def test_document_type_of_the_readme_is_valid(name: str, tmp_path: Path):
    file = tmp_path / "debrief.yaml"
    file.write_text(next(block for block in blocks(name, "yaml") if "type: debrief" in block), encoding="utf-8")

    type_ = load_type(str(file))

    assert [section.at_most for section in type_.sections] == [5, None]


@pytest.mark.parametrize("name", READMES)
def test_rule_of_the_readme_passes_its_own_examples(name: str, tmp_path: Path):
    source = next(block for block in blocks(name, "python") if "@rule(" in block)
    file = tmp_path / "shouting_section.py"
    file.write_text(source, encoding="utf-8")
    check_examples(loaded("shouting_section", file).check)


@pytest.mark.parametrize("name", READMES)
def test_commands_of_the_readme_exist(name: str, capsys: pytest.CaptureFixture[str]):
    named = set(re.findall(r"`briefcheck ([\w-]+)", (ROOT / name).read_text(encoding="utf-8")))

    assert {"check", "show", "explain", "list", "completion"} <= named
    for command in named:
        assert main([command, "--help"]) == 0
        assert command in capsys.readouterr().out


@pytest.mark.parametrize("name", READMES)
def test_register_of_actions_in_the_readme_is_what_the_command_prints(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "88")
    monkeypatch.setenv("BRIEFCHECK_LANG", "en")
    (command, _, printed), *others = (
        block.removeprefix("$ briefcheck ").partition("\n")
        for block in blocks(name, "console")
        if block.startswith("$ briefcheck actions ")
    )

    assert not others
    assert main(command.split()) == 0
    assert capsys.readouterr().out == printed


@pytest.mark.parametrize("name", READMES)
def test_clean_copy_in_the_readme_is_what_the_command_says(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(ROOT)
    (command, _, printed), *others = (
        block.removeprefix("$ briefcheck ").partition("\n")
        for block in blocks(name, "console")
        if block.startswith("$ briefcheck clean ")
    )

    assert not others
    assert main(command.split()) == 0
    assert capsys.readouterr().out == printed


def test_pictures_of_the_readme_are_current():
    picture = loaded("picture", ROOT / "samples" / "picture.py")

    for name, (language, document) in picture.PICTURES.items():
        drawn = picture.draw(language, document)
        assert (ROOT / "samples" / name).read_text(encoding="utf-8") == drawn, "run: python samples/picture.py"


def test_both_readmes_have_the_same_parts():
    english, chinese = ((ROOT / name).read_text(encoding="utf-8") for name in READMES)

    assert english.count("\n## ") == chinese.count("\n## ")
    assert english.count("```") == chinese.count("```")
    assert english.count("\n|") == chinese.count("\n|")


@pytest.mark.parametrize("name", READMES)
def test_blank_form_in_the_readme_is_what_the_command_makes(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFCHECK_LANG", "en")
    (command, _, printed), *others = (
        block.removeprefix("$ briefcheck ").partition("\n")
        for block in blocks(name, "console")
        if block.startswith("$ briefcheck new ")
    )

    assert not others
    assert main(command.split()) == 0
    assert capsys.readouterr().out == printed
