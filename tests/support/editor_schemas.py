"""Write the JSON Schemas for editors: ``python tests/support/editor_schemas.py``. A test holds that they are current."""

from __future__ import annotations

import json
from pathlib import Path

from briefcheck.plugins import load_extensions
from briefcheck.policy.schema import baseline_schema, config_schema, doctype_schema, waivers_schema

FOLDER = Path(__file__).parents[2] / "briefcheck" / "schemas"


def texts() -> dict[Path, str]:
    """Return what each schema file must hold, for the rules that come with briefcheck."""
    own = [rule for rule in load_extensions().rules if rule.module.partition(".")[0] in built_in()]
    schemas = {
        "config.schema.json": config_schema(own),
        "doctype.schema.json": doctype_schema(),
        "waivers.schema.json": waivers_schema(),
        "baseline.schema.json": baseline_schema(),
    }
    return {FOLDER / name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in schemas.items()}


def built_in() -> set[str]:
    """Return the import packages of the plugins that come with briefcheck."""
    return {path.name for path in (FOLDER.parents[1] / "plugins").iterdir() if path.is_dir()}


if __name__ == "__main__":
    for path, text in texts().items():
        path.write_text(text, encoding="utf-8")
        print(f"wrote {path}")
