"""Judging: what a verdict rests on, and workers of which a poison document costs one verdict."""

from __future__ import annotations

import os
import time
from contextlib import closing
from pathlib import Path

import pytest

from briefcheck.engine import relied, worker, workers
from briefcheck.engine.ground import Digest
from briefcheck.engine.tasks import Spec, Task
from briefcheck.gate import judging, words
from briefcheck.gate.errors import GateStopped
from briefcheck.gate.judging import Judges


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "briefcheck.yaml"
    path.write_text(
        "extends: []\naudience:\n  'team/client/**': client\nclients: clients.csv\nrules:\n  sensitive/other-client: error\n"
    )
    (tmp_path / "clients.csv").write_text("name\nAcme\n")
    return path


@pytest.fixture(autouse=True)
def _code_that_nobody_edits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the code, on which somebody may be working."""
    monkeypatch.setattr(judging, "ground", lambda secret, _: Digest(secret))
    monkeypatch.setattr(relied, "_modules", lambda *_: set())


def judges(config: Path, *, later: float = 10, earlier: tuple[str, ...] = ()) -> Judges:
    """Return judges who look at files that have not been changed for some seconds."""
    spec = Spec(config=str(config))
    made = Judges(spec, lambda path: str(config.parent / "team" / path), "2026-03-02", require_type=False)
    made._began = time.time() + later
    made.prepare(["a.md", "client/b.md"], ["clients.csv"], earlier)
    return made


def test_a_verdict_is_named_by_rules_audience_and_registers(config: Path) -> None:
    judges(config)  # what the rules load on first use is loaded now: the folders it is found in are relied on, too
    first, again = judges(config), judges(config)
    assert first.judged("a.md") == again.judged("a.md")
    assert first.judged("a.md") != first.judged("client/b.md")  # for another audience
    assert str(config.parent / "clients.csv") in first.relied

    time.sleep(0.01)
    (config.parent / "clients.csv").write_text("name\nBolt\n")
    assert judges(config).judged("a.md") != first.judged("a.md")


def test_what_plugins_read_while_they_judge_counts_from_then_on(config: Path, tmp_path: Path) -> None:
    words = tmp_path / "words of a plugin.txt"
    words.write_text("one")
    first = judges(config, earlier=(str(words),))
    words.write_text("another")
    assert judges(config, earlier=(str(words),)).judged("a.md") != first.judged("a.md")


def test_by_files_that_have_just_been_changed_nothing_is_taken_as_known(config: Path) -> None:
    os.utime(config)
    assert judges(config, later=0).judged("a.md") != judges(config, later=0).judged("a.md")


def test_rules_that_changed_since_they_were_loaded_are_loaded_anew(config: Path) -> None:
    """As while the source was walked over: the verdict and the hash of the rules are of the same rules."""
    spec = Spec(config=str(config))
    loaded = judging.load(spec)
    config.write_text(config.read_text() + "fail-on: note\n")
    (config.parent / "clients.csv").write_text("name\nBolt\n")
    made = Judges(spec, lambda path: str(config.parent / path), "2026-03-02", require_type=False, loaded=loaded)
    made.prepare(["a.md"])
    afresh = Judges(spec, lambda path: str(config.parent / path), "2026-03-02", require_type=False)
    afresh.prepare(["a.md"])

    assert made.rules == afresh.rules
    assert made.policy("a.md").fail_on == "note"
    assert str(config.parent / "clients.csv") in made.relied


def test_rules_that_change_all_the_time_are_not_judged_by(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load, texts = judging.load, iter(range(10))

    def restless(spec: Spec) -> judging.Loaded:
        loaded = load(spec)
        config.write_text(f"extends: []\n# {next(texts)}\n")
        return loaded

    monkeypatch.setattr(judging, "load", restless)
    made = Judges(Spec(config=str(config)), lambda path: path, "2026-03-02", require_type=False)
    with pytest.raises(GateStopped) as caught:
        made.prepare(["a.md"])
    assert caught.value.text == words.RULES_CHANGING


def test_workers_that_load_the_rules_themselves_do_not_judge_by_others(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "safe_start", lambda: "spawn")
    made = judges(config)
    with closing(made):
        assert [report.status for report in made.check([("a.md", b"# A\n")])] == ["passed"]
        config.write_text("extends: []\n")
        with pytest.raises(GateStopped):
            list(made.check([("a.md", b"# A\n")]))


def test_a_document_that_kills_its_worker_costs_one_verdict(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = judges(config)
    usual = worker.judge_with(made.policies, made.extensions)

    def judge(task: Task) -> object:
        if b"poison" in (task.data or b""):
            os._exit(9)
        if b"hangs" in (task.data or b""):
            time.sleep(60)
        return usual(task)

    class Forked(workers.Workers):
        def __init__(self, *arguments: object, **named: object) -> None:
            super().__init__(*arguments, **{**named, "judge": judge, "start": "fork", "seconds": 0.5})  # type: ignore[arg-type]

    monkeypatch.setattr(judging, "Workers", Forked)
    documents = [("a.md", b"# A\n"), ("client/b.md", b"poison"), ("a.md", b"hangs"), ("client/b.md", b"# B\n")]
    reports = list(made.check(documents))
    made.close()

    assert [report.status for report in reports] == ["passed", "unchecked", "unchecked", "passed"]
    assert "0.5" in reports[2].not_checked[0].why.en


def test_waivers_for_documents_that_the_source_does_not_hold_are_told(config: Path) -> None:
    with closing(judges(config)) as made:
        made.prepare(["a.md"])
        assert made.not_met(["a.md"]) == ()
    waiver = "{{rule: actions/missing-owner, document: team/{}.md, reason: agreed}}"
    lines = "".join(f"  - {waiver.format(name)}\n" for name in ("a", "gone"))
    config.with_name("briefcheck-waivers.yaml").write_text(f"waivers:\n{lines}")
    with closing(judges(config)) as made:
        made.prepare(["a.md"])
        (said,) = made.not_met(["a.md"])
        assert "1 document that it names was not met here" in said.en
        assert made.not_met(["a.md", "gone.md"]) == ()
