from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.gates import RULES, Trial

from briefcheck.engine.tasks import Spec
from briefcheck.gate.judging import load


@pytest.fixture(scope="session")
def rules(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    config = tmp_path_factory.mktemp("rules") / "briefcheck.yaml"
    config.write_text(RULES)
    return config, load(Spec(config=str(config)))


@pytest.fixture
def trial(tmp_path: Path, rules: tuple[Path, Any]) -> Trial:
    return Trial(tmp_path, *rules)
