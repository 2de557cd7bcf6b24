"""The attack on the gate, scaled down; ``make gate-attack`` runs the full one."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.gate_attack import Attack, document, fault

pytestmark = pytest.mark.slow


def test_the_attack_knows_bad_and_torn_files_when_it_sees_them() -> None:
    whole, bad = document(1, bad=False, size=500), document(2, bad=True, size=500)
    mixed = bad[: len(bad) // 2] + whole[len(bad) // 2 :]
    assert [fault(data) for data in (whole, bad, whole[:-80], mixed, b"")] == ["", "bad", "torn", "torn", "torn"]


def test_nothing_unchecked_or_torn_gets_into_the_stage(tmp_path: Path) -> None:
    attack = Attack(tmp_path, files=60, pause=0.006, seed=1)
    attack.change_while_running(rounds=1)
    assert attack.editor.changes > 60
    assert attack.most_seen > 20


def test_killed_at_random_the_stage_stays_whole_and_the_record_holds(tmp_path: Path) -> None:
    attack = Attack(tmp_path, files=60, pause=0.006, seed=2)
    assert attack.kill_while_running(kills=4) == 4
    assert attack.most_seen > 20
