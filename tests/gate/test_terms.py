"""A stage is filled from one source and by one set of rules: a call that names others has to say that it means it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.gates import RULES, Trial

from briefcheck.engine.check import MAX_BYTES
from briefcheck.errors import UsageError
from briefcheck.gate.terms import source_name
from briefcheck.sources.local import LocalSource


def other(trial: Trial) -> dict[str, Any]:
    folder = trial.folder / "elsewhere"
    folder.mkdir()
    (folder / "b.md").write_text("# B\n")
    return {"source": LocalSource(str(folder), MAX_BYTES), "source_folder": folder}


def test_another_source_is_refused_until_it_is_meant(trial: Trial) -> None:
    trial.write("a.md", "# A\n")
    trial.go()
    elsewhere = other(trial)

    with pytest.raises(UsageError) as caught:
        trial.go(**elsewhere)

    assert f"filled from {trial.source}, and this call names {trial.folder / 'elsewhere'}" in caught.value.text.en
    assert "--new-source" in caught.value.text.zh
    assert trial.staged() == {"a.md": "# A\n"}
    with pytest.raises(UsageError):
        trial.go(dry_run=True, **elsewhere)

    trial.go(new_source=True, **elsewhere)
    assert trial.staged() == {"b.md": "# B\n"}
    trial.go(**elsewhere)  # meant once, known from then on


def test_the_source_under_another_name_is_the_same(trial: Trial) -> None:
    trial.write("a.md")
    trial.go()
    link = trial.folder / "link"
    link.symlink_to(trial.source)
    assert dict(trial.go(source_folder=link).counts) == {"unchanged": 1}


def test_another_login_is_no_other_source(trial: Trial) -> None:
    class Store:
        def __init__(self, name: str) -> None:
            self.name = name

    settings = trial.settings(source_folder="")
    names = {source_name(settings, Store(name)) for name in ("sftp://***@host/team", "sftp://host/team/")}  # type: ignore[arg-type]
    assert names == {"sftp://host/team"}


@pytest.mark.parametrize(
    ("before", "now", "says"),
    [
        ({"audience": "client"}, {"audience": "internal"}, "--audience client, and this call has --audience internal"),
        (
            {"audience": "client"},
            {"audience": None},
            "--audience client, and this call has no --audience (so: internal)",
        ),
        ({"fail_on": "warning"}, {"fail_on": "off"}, "--fail-on warning, and this call has --fail-on never"),
        ({"fail_on": "note"}, {}, "--fail-on note, and this call has no --fail-on (so: error)"),
        ({"client": "Acme"}, {}, "--client Acme, and this call has no --client"),
        ({"config": "rules.yaml"}, {"config": None}, "rules.yaml, and this call has no --config"),
        ({"rulesets": ("agency",)}, {}, "--ruleset agency, and this call has no --ruleset"),
    ],
)
def test_weaker_rules_are_refused_until_they_are_meant(
    trial: Trial, before: dict[str, Any], now: dict[str, Any], says: str
) -> None:
    if "config" in before:
        before = {"config": str(trial.folder / "rules.yaml")}
        Path(before["config"]).write_text(RULES)
    trial.write("a.md")
    trial.go(spec=before)

    with pytest.raises(UsageError) as caught:
        trial.go(spec={"fail_on": None, **now})

    assert says in caught.value.text.en
    trial.go(spec={"fail_on": None, **now}, new_rules=True)
    trial.go(spec={"fail_on": None, **now})


def test_what_held_documents_for_want_of_a_type_is_not_dropped_unnoticed(trial: Trial) -> None:
    trial.write("a.md")
    trial.go(require_type=True)
    with pytest.raises(UsageError, match="--require-type, and this call has no --require-type"):
        trial.go()
    assert trial.staged() == {}


def test_stricter_rules_need_no_word(trial: Trial) -> None:
    trial.write("a.md")
    trial.go(spec={"audience": None})
    trial.go(spec={"audience": "client", "fail_on": "warning"}, require_type=True)
    with pytest.raises(UsageError):
        trial.go(spec={"audience": "client"}, require_type=True)
    trial.go(spec={"audience": "public", "fail_on": "note"}, require_type=True)


def test_what_the_configuration_asked_for_is_not_weakened_by_an_option(trial: Trial) -> None:
    trial.write("a.md")
    config = trial.folder / "rules.yaml"
    config.write_text("extends: []\naudience: public\n")
    trial.go(spec={"config": str(config), "audience": None})
    with pytest.raises(UsageError, match=r"no --audience \(so: public\), and this call has --audience client"):
        trial.go(spec={"config": str(config), "audience": "client"})
    config.write_text("extends: []\naudience: client\n")  # the configuration's own matter
    trial.go(spec={"config": str(config), "audience": None})


def test_a_round_without_documents_does_not_make_weaker_rules_known(trial: Trial) -> None:
    file = trial.write("a.md")
    trial.go(spec={"audience": "client"})
    file.unlink()
    trial.go(spec={"audience": None}, allow_empty=True)
    trial.write("a.md")
    with pytest.raises(UsageError):
        trial.go(spec={"audience": None})


@pytest.mark.parametrize("why", ["kinds", "stage"])
def test_a_refused_call_leaves_no_folder_behind(trial: Trial, why: str) -> None:
    trial.write("a.md")
    if why == "kinds":
        trial.write("b.xlsx")
    else:
        trial.stage.mkdir()
        (trial.stage / "mine.md").write_text("mine")
    with pytest.raises(UsageError):
        trial.go()
    assert not trial.work.exists()
