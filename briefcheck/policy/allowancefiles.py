"""Reading briefcheck-waivers.yaml and briefcheck-baseline.json, and writing the latter."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from briefcheck.errors import ConfigError, shown
from briefcheck.lazy import pattern
from briefcheck.policy.allowances import Baseline, FileWaiver, OldDocument
from briefcheck.policy.digest import key_id
from briefcheck.policy.rulenames import RuleNames
from briefcheck.text import Text
from briefcheck.yamlfile import EVERYTHING, Node, as_list, as_string, check_keys, key_of, load_yaml, quoted

WAIVER_KEYS = ("rule", "document", "fingerprint", "reason", "by", "until")
REQUIRED_KEYS = ("rule", "document", "reason")
FINGERPRINT = pattern("[0-9a-f]{16}")

_FILE = Text(en="the file", zh="文件")
_WAIVER = Text(en="waiver {number}", zh="第 {number} 条豁免")
_NO_DATE = Text(en="{label} is no date ('{got}')", zh="{label}不是日期（“{got}”）")
_ISO = Text(en="Write year-month-day, as in 2026-12-31.", zh="请写“年-月-日”，例如 2026-12-31。")
_NO_PRINT = Text(en="{label} is no fingerprint ('{got}')", zh="{label}不是指纹（“{got}”）")
_WHERE_PRINT = Text(
    en="'briefcheck check --waivers' shows the fingerprint of every finding: 16 digits and letters a to f.",
    zh="用 briefcheck check --waivers 可以看到每个问题的指纹：16 位数字和 a 到 f 的字母。",
)
_OTHER_KEY = Text(en="was made with another key of fingerprints", zh="是用另一把指纹密钥生成的")
_SAME_KEY = Text(
    en="Set 'fingerprint-key' in briefcheck.yaml to the key it was made with, or make it again with 'briefcheck baseline'.",
    zh="请把 briefcheck.yaml 里的“fingerprint-key”设为当时用的密钥，或删掉它、用 briefcheck baseline 重新生成。",
)
_EMPTY = Text(en="{label} is an empty text", zh="{label}是空的")
_WHY = Text(
    en="Say why it is allowed: whoever reads it in a year will ask.", zh="请写明为什么允许：一年后看到的人会问。"
)
_BASELINE_AGAIN = Text(
    en="Restore it from version control, or make it again with 'briefcheck baseline'.",
    zh="请从版本库恢复，或用 briefcheck baseline 重新生成。",
)


def read_waivers(path: str, names: RuleNames) -> tuple[FileWaiver, ...]:
    """Return the entries of a briefcheck-waivers.yaml. Raises ConfigError with the place of what is wrong."""
    root = load_yaml(path, shown(path), private=EVERYTHING)
    node = check_keys(root, _FILE, ("waivers",), required=("waivers",))["waivers"]
    if node.is_nothing:
        return ()
    items = as_list(node, quoted("waivers"))
    return tuple(_waiver(item, _WAIVER.fill({"number": number}), names) for number, item in enumerate(items, 1))


def _waiver(node: Node, label: Text, names: RuleNames) -> FileWaiver:
    keys = check_keys(node, label, WAIVER_KEYS, required=REQUIRED_KEYS)
    words = {key: _words(keys[key], key_of(key, label)) for key in keys if key != "until"}
    fingerprint = words.get("fingerprint", "")
    if fingerprint and not FINGERPRINT.fullmatch(fingerprint):
        told = {"label": key_of("fingerprint", label), "got": fingerprint}
        raise keys["fingerprint"].error(_NO_PRINT.fill(told), _WHERE_PRINT)
    if not any(map(str.isalnum, words["reason"])):
        raise keys["reason"].error(_EMPTY.fill({"label": key_of("reason", label)}), _WHY)
    return FileWaiver(
        rule=names.one(keys["rule"]).full_name,
        document=words["document"].replace("\\", "/").removeprefix("./"),
        reason=words["reason"],
        fingerprint=fingerprint,
        by=words.get("by", ""),
        until=_day(keys["until"], key_of("until", label)) if "until" in keys else None,
        source=f"{os.path.basename(node.file)}:{node.line}",
        line=node.line,
    )


def _words(node: Node, label: Text) -> str:
    return " ".join(as_string(node, label).split())


def _day(node: Node, label: Text) -> date:
    try:
        return date.fromisoformat(as_string(node, label))
    except ValueError:
        raise node.error(_NO_DATE.fill({"label": label, "got": node.text}), _ISO) from None


def read_baseline(path: str, key: bytes) -> Baseline:
    """Return what a briefcheck-baseline.json holds.

    Raises:
        ConfigError: it cannot be read, or was made with another key: every finding would count as new.
    """
    import json

    name = shown(path)
    try:
        with open(path, encoding="utf-8") as file:
            made = json.load(file)
        if made["version"] != 1:
            what = Text(
                en=f"is of version {made['version']!s:.9}, and this briefcheck reads version 1",
                zh=f"的版本是 {made['version']!s:.9}，这个 briefcheck 只读版本 1",
            )
            raise ConfigError(name, 1, 1, what, _BASELINE_AGAIN)
        documents = {entry["path"]: _old(entry) for entry in made["documents"]}
        if made["key"] != key_id(key):
            raise ConfigError(name, 1, 1, _OTHER_KEY, _SAME_KEY)
        return Baseline(path, MappingProxyType(documents))
    except json.JSONDecodeError as error:
        what = Text(en="is no JSON any more", zh="不是正确的 JSON")
        raise ConfigError(name, error.lineno, error.colno, what, _BASELINE_AGAIN) from None
    except (OSError, ValueError, TypeError, LookupError, AttributeError):
        what = Text(en="cannot be read as a baseline", zh="无法作为基线读取")
        raise ConfigError(name, 1, 1, what, _BASELINE_AGAIN) from None


def _old(entry: Mapping[str, object]) -> OldDocument:
    findings, sketch = entry["findings"], entry["content"]
    if not isinstance(findings, dict) or not isinstance(sketch, list):
        raise TypeError
    by_rule = {str(rule): tuple(map(str, prints)) for rule, prints in findings.items()}
    return OldDocument(MappingProxyType(by_rule), tuple(map(str, sketch)))


def baseline_text(key: bytes, documents: Mapping[str, OldDocument]) -> str:
    """Return a baseline as it is written: sorted, so that the same findings give the same bytes."""
    import json

    content = {
        "version": 1,
        "key": key_id(key),
        "documents": [
            {
                "path": path,
                "content": sorted(documents[path].sketch),
                "findings": {rule: sorted(prints) for rule, prints in sorted(documents[path].findings.items())},
            }
            for path in sorted(documents)
            if documents[path].findings
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
