"""What one reader of entry points has read, the next takes, once."""

from __future__ import annotations

import pytest

from briefcheck import distributions
from briefcheck.engine.ground import ground
from briefcheck.installed import find_entry_points


@pytest.fixture
def acme(tmp_path, monkeypatch):
    folder = tmp_path / "acme-1.0.dist-info"
    folder.mkdir()
    (folder / "entry_points.txt").write_text("[briefcheck]\nacme = acme_rules\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    return folder


def test_what_was_read_ahead_is_taken_once(acme):
    file = acme / "entry_points.txt"
    before = file.read_bytes()
    assert distributions.read_ahead(str(acme)) == before
    file.write_bytes(b"[other]\n")
    assert distributions.entry_points_of(str(acme)) == before
    assert distributions.entry_points_of(str(acme)) == b"[other]\n"


def test_reading_ahead_again_reads_again(acme):
    distributions.read_ahead(str(acme))
    (acme / "entry_points.txt").write_bytes(b"[other]\n")
    assert distributions.read_ahead(str(acme)) == b"[other]\n"
    assert distributions.entry_points_of(str(acme)) == b"[other]\n"


def test_a_distribution_without_entry_points_has_none(tmp_path):
    assert distributions.entry_points_of(str(tmp_path / "acme-1.0.dist-info")) == b""


def test_a_file_that_cannot_be_read_is_said_to_whoever_asks(acme):
    (acme / "entry_points.txt").unlink()
    (acme / "entry_points.txt").mkdir()
    for _ in range(2):
        with pytest.raises(OSError, match="directory"):
            distributions.read_ahead(str(acme))
    with pytest.raises(OSError, match="directory"):
        distributions.entry_points_of(str(acme))


def test_the_search_for_plugins_takes_what_the_ground_has_read(acme):
    ground(b"s" * 32)
    (acme / "entry_points.txt").unlink()
    assert "acme" in [entry.name for entry in find_entry_points("briefcheck")]
    assert "acme" not in [entry.name for entry in find_entry_points("briefcheck")]
