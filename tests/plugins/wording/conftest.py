from __future__ import annotations

import pytest
from support.styles import found, load, markdown, write_style


@pytest.fixture
def run(tmp_path):
    """Return a function that runs one rule over Markdown, or over a document that is given."""

    def run_(rule, document, **more):
        context = markdown(document) if isinstance(document, str) else document
        rules = load(write_style(tmp_path / "styles", {"Rule": rule} | more))
        return found(rules["Acme.Rule"].rule, context)

    return run_


@pytest.fixture
def words(run):
    """Return a function that returns only the words that a rule finds."""
    return lambda *args: [entry[2] for entry in run(*args)]


@pytest.fixture
def says(run):
    """Return a function that returns only the messages of what a rule finds."""
    return lambda *args: [entry[3] for entry in run(*args)]
