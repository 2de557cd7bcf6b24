from __future__ import annotations

import importlib
import os
import subprocess
import sys
import zipfile
from importlib.metadata import entry_points

import pytest
from support.chinese import told
from support.dists import install

from briefcheck.errors import PluginError
from briefcheck.installed import EntryPoint, find_entry_points


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder that is alone on the path."""
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    return tmp_path


def test_entry_points_are_found_with_their_package(site):
    install(site, "briefcheck_acme", "", version="1.2")
    install(site, "other_thing", "", plugin=None)
    assert find_entry_points("briefcheck") == [EntryPoint("acme", "briefcheck_acme", "briefcheck-acme", "1.2")]


def test_what_is_installed_here_is_what_importlib_finds():
    ours = {(entry.name, entry.value, entry.package, entry.version) for entry in find_entry_points("briefcheck")}
    theirs = {
        (entry.name, entry.value, entry.dist.name, entry.dist.version) for entry in entry_points(group="briefcheck")
    }
    assert ours == theirs
    ours = {(entry.name, entry.value) for entry in find_entry_points("console_scripts")}
    # Extras behind the value ("watchmedo = … [watchmedo]") are for pip.
    scripts = {(entry.name, entry.value.partition(" ")[0]) for entry in entry_points(group="console_scripts")}
    assert ours == scripts


def test_distribution_found_twice_counts_once_and_the_first_wins(site, monkeypatch):
    install(site / "a", "briefcheck_acme", "", package="Briefcheck.Acme", version="2.0")
    install(site / "b", "briefcheck_acme", "", package="briefcheck-acme", version="1.0", suffix="egg-info")
    monkeypatch.setattr(sys, "path", [str(site / "a"), str(site / "b"), str(site / "nowhere")])
    assert [entry.version for entry in find_entry_points("briefcheck")] == ["2.0"]


def test_checkout_left_by_setuptools_is_found(site):
    install(site, "briefcheck_acme", "", suffix="egg-info")
    assert [(entry.package, entry.version) for entry in find_entry_points("briefcheck")] == [("briefcheck-acme", "1.0")]


def test_extras_and_comments_are_left_out(site):
    info = install(site, "briefcheck_acme", "")
    (info / "entry_points.txt").write_text("[briefcheck]\n# a = b\nacme = mod.ule:name [extra]\n[x]\nb = c\n", "utf-8")
    assert [(entry.name, entry.value) for entry in find_entry_points("briefcheck")] == [("acme", "mod.ule:name")]


def test_damaged_metadata_is_told_as_unknown(site):
    install(site, "briefcheck_acme", "", metadata="")
    (entry,) = find_entry_points("briefcheck")
    assert (entry.package, entry.version) == ("briefcheck-acme", "unknown")


def test_unreadable_entry_points_stop_the_run(site):
    info = install(site, "briefcheck_acme", "")
    (info / "entry_points.txt").write_bytes(b"[briefcheck]\n\xff")
    with pytest.raises(PluginError) as caught:
        find_entry_points("briefcheck")
    assert told(caught.value) == (
        f"plugin '?' (briefcheck-acme 1.0): cannot read {info}/entry_points.txt: it is not UTF-8; "
        "install the package again"
    )
    (info / "entry_points.txt").unlink()
    (info / "entry_points.txt").mkdir()
    with pytest.raises(PluginError, match=r"entry_points\.txt: Is a directory; install the package again$"):
        find_entry_points("briefcheck")


def test_unreadable_entry_points_of_others_are_no_concern(site):
    info = install(site, "other_thing", "")
    (info / "entry_points.txt").write_bytes(b"[console_scripts]\n\xff")
    assert find_entry_points("briefcheck") == []


def test_of_two_versions_in_one_folder_the_same_one_wins(site, monkeypatch):
    for version in ("2.0", "1.0"):
        info = install(site, "briefcheck_acme", "", version=version)
        info.rename(site / f"briefcheck_acme-{version}.dist-info")
    names = sorted(os.listdir(site))
    for order in (names, names[::-1]):
        monkeypatch.setattr(os, "listdir", lambda _, order=order: order)
        assert [entry.version for entry in find_entry_points("briefcheck")] == ["1.0"]


def test_current_folder_on_the_path_is_looked_at(site, monkeypatch):
    install(site, "briefcheck_acme", "")
    monkeypatch.chdir(site)
    monkeypatch.setattr(sys, "path", [""])
    assert [entry.name for entry in find_entry_points("briefcheck")] == ["acme"]


def test_zip_on_the_path_is_left_to_importlib(site, monkeypatch):
    install(site / "x", "briefcheck_acme", "")
    archive = site / "all.zip"
    with zipfile.ZipFile(archive, "w") as writer:
        for path in (site / "x").rglob("*"):
            writer.write(path, path.relative_to(site / "x"))
    monkeypatch.setattr(sys, "path", [str(archive)])
    importlib.invalidate_caches()
    assert find_entry_points("briefcheck") == [EntryPoint("acme", "briefcheck_acme", "briefcheck-acme", "1.0")]


def test_own_finder_of_distributions_is_left_to_importlib(site, monkeypatch):
    class Finder:
        @staticmethod
        def find_spec(*_arguments):
            return None

        @staticmethod
        def find_distributions(_context):
            return []

    install(site, "briefcheck_acme", "")
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder])
    importlib.invalidate_caches()
    assert [entry.name for entry in find_entry_points("briefcheck")] == ["acme"]


def test_importlib_metadata_is_not_imported():
    code = (
        "import sys; from briefcheck.installed import find_entry_points; find_entry_points('briefcheck');"
        "print('importlib.metadata' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
