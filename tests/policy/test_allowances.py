from __future__ import annotations

import hmac
import json
from datetime import date
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from briefcheck.errors import ConfigError
from briefcheck.policy.allowances import FileWaiver, path_in
from briefcheck.policy.digest import key_id, keyed
from briefcheck.policy.policies import Policies
from briefcheck.policy.schema import waivers_schema

GOOD = """\
waivers:
  - rule: actions/nobody
    document: reports/四月.docx
    fingerprint: 00112233445566ff
    reason: The client
      names one
    by: Li An
    until: 2026-12-31
  - {rule: actions/missing-due-date, document: .\\a.md, reason: 客户定}
"""


def allowed(extensions, path="x.md"):
    return Policies(extensions).for_file(path).allowances


def test_waivers_are_read_from_beside_the_configuration(world, config):
    (world / "briefcheck-waivers.yaml").write_text(GOOD, encoding="utf-8")
    first, second = config("lang: en\n", "deep/down/x.md").allowances.waivers
    assert first == FileWaiver(
        "actions/missing-owner",
        "reports/四月.docx",
        "The client names one",
        "00112233445566ff",
        "Li An",
        date(2026, 12, 31),
        "briefcheck-waivers.yaml:2",
        2,
    )
    assert (second.document, second.fingerprint, second.until) == ("a.md", "", None)


def test_without_a_configuration_the_nearest_above_counts(world, extensions):
    (world / "briefcheck-waivers.yaml").write_text("waivers:\n", encoding="utf-8")
    (world / "near").mkdir()
    (world / "near" / "briefcheck-waivers.yaml").write_text(GOOD, encoding="utf-8")
    assert allowed(extensions).folder == str(world)
    near = allowed(extensions, "near/by/x.md")
    assert (near.folder, len(near.waivers)) == (str(world / "near"), 2)


def test_a_configuration_that_is_given_brings_its_own(world, extensions, tmp_path):
    (world / "briefcheck-waivers.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "it").mkdir()
    (tmp_path / "it" / "briefcheck.yaml").write_text("lang: en\n", encoding="utf-8")
    policies = Policies(extensions, config=str(tmp_path / "it" / "briefcheck.yaml"))
    assert policies.for_file("x.md").allowances.waivers == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("waivers: yes\n", "1:10: 'waivers' must be a list (got 'yes')"),
        ("waiver: []\n", "1:1: unknown key 'waiver' in the file"),
        ("waivers:\n  - {rule: actions/missing-owner, document: a.md}\n", "2:5: waiver 1 has no 'reason'"),
        (
            "waivers:\n  - {rule: actions/missing-owner, document: a.md, reason: …}\n",
            "2:59: 'reason' of waiver 1 is an empty text",
        ),
        (
            "waivers:\n  - {rule: actions/missing-ownr, document: a.md, reason: x}\n",
            "2:12: unknown rule 'actions/missing-ownr'",
        ),
        ("waivers:\n  - {rule: actions/*, document: a.md, reason: x}\n", "2:12: unknown rule 'actions/*'"),
        (
            "waivers:\n  - {rule: actions/nobody, document: a.md, reason: x, until: June}\n",
            "2:62: 'until' of waiver 1 is no date ('June')",
        ),
        (
            "waivers:\n  - {rule: actions/nobody, document: a.md, reason: x, fingerprint: 12}\n",
            "2:68: 'fingerprint' of waiver 1 is no fingerprint ('12')",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(world, extensions, text, said):
    (world / "briefcheck-waivers.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        allowed(extensions)
    assert str(caught.value).partition("\n")[0].startswith("briefcheck-waivers.yaml:" + said)
    chinese = caught.value.text.zh
    assert any("\u4e00" <= char <= "\u9fff" for char in chinese.partition("\n")[0])


@pytest.mark.parametrize("text", [GOOD, "waivers: []\n", "waivers:\n"])
def test_schema_takes_what_is_read(text):
    assert [
        *Draft202012Validator(waivers_schema()).iter_errors(json.loads(json.dumps(yaml.safe_load(text), default=str)))
    ] == []


def test_schema_refuses_what_is_refused():
    wrong = {"waivers": [{"rule": "a/b", "document": "a.md"}]}
    assert [*Draft202012Validator(waivers_schema()).iter_errors(wrong)] != []


def test_unwaivable_rules_are_those_of_the_last_file(config):
    assert config("unwaivable: [actions/nobody, sections/*]\n").allowances.unwaivable == {
        "actions/missing-owner",
        "sections/overlong-section",
    }
    ruleset = {"strict.yaml": "unwaivable: [actions/*]\n"}
    files = config("extends: [agency, ./strict.yaml]\n", files=ruleset).allowances.unwaivable
    assert files == {"actions/missing-owner", "actions/missing-due-date"}
    assert config("extends: [./strict.yaml]\nunwaivable: []\n", files=ruleset).allowances.unwaivable == frozenset()
    with pytest.raises(ConfigError, match="unknown rule 'actions/none'"):
        config("unwaivable: [actions/none]\n")


def test_key_of_fingerprints(config, monkeypatch):
    monkeypatch.setenv("TEAM_KEY", "a long key of the team")
    assert config("fingerprint-key: {env: TEAM_KEY}\n").allowances.key == b"a long key of the team"
    policy = config("fingerprint-key: {file: team.key}\n", files={"team.key": "k" * 20 + "\n"})
    assert policy.allowances.key == b"k" * 20
    with pytest.raises(ConfigError, match="the key is too short"):
        config("fingerprint-key: {file: team.key}\n", files={"team.key": "k"})
    monkeypatch.delenv("TEAM_KEY")
    with pytest.raises(ConfigError, match="Set it to the key of fingerprints"):
        config("fingerprint-key: {env: TEAM_KEY}\n")


@pytest.mark.parametrize("key", [b"", b"k" * 16, b"k" * 64, b"k" * 100])
def test_digest_is_hmac(key):
    assert keyed(key, "词 \udc80") == hmac.digest(key, "词 \udc80".encode("utf-8", "surrogatepass"), "sha256").hex()
    assert key_id(key) == (keyed(key, "briefcheck key")[:8] if key else "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "1:2: is no JSON any more"),
        ('{"version": 2, "key": "", "documents": []}', "1:1: is of version 2"),
        ('{"version": 1, "key": "00", "documents": []}', "1:1: was made with another key"),
        ('{"version": 1, "key": ""}', "1:1: cannot be read as a baseline"),
        (
            '{"version": 1, "key": "", "documents": [{"path": "a", "content": [], "findings": []}]}',
            "1:1: cannot be read",
        ),
        ("[]", "1:1: cannot be read"),
    ],
)
def test_a_broken_baseline_stops_the_run(world, extensions, text, said):
    (world / "briefcheck-baseline.json").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        allowed(extensions)
    assert str(caught.value).startswith("briefcheck-baseline.json:" + said)
    chinese = caught.value.text.zh
    assert any("\u4e00" <= char <= "\u9fff" for char in chinese.partition("\n")[0])


def test_paths_are_of_one_form(tmp_path: Path):
    assert path_in(str(tmp_path / "a" / "b.md"), str(tmp_path)) == "a/b.md"
    decomposed, composed = "e\u0301.md", "é.md"
    assert path_in(str(tmp_path / decomposed), str(tmp_path)) == composed
