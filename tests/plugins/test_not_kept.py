"""What plugins keep for a document goes with it: a run over thousands of files must not hold them all."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from briefcheck import Context
from briefcheck.engine.check import check_file
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/*.md"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_document_is_kept_when_it_is_judged(path: Path) -> None:
    extensions = load_extensions()
    policy = Policies(extensions, audience="client").for_file(str(path))
    gc.collect()
    gc.disable()  # not even until cycles are looked for
    try:
        before = _contexts()
        assert check_file(str(path), policy, extensions).type is not None
        assert _contexts() == before
    finally:
        gc.enable()


def _contexts() -> int:
    return sum(type(thing) is Context for thing in gc.get_objects())
