# Two commands do all the set-up: `make demo` and `make test`. Nothing but Python 3.11, git and make is assumed.
PYTHON ?= python3
BIN := .venv/bin
SUITE ?= tests

.PHONY: demo test lint coverage bench bench-instructions system-deps clean help

help:  ## say what each target does
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

.venv/tested: .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	touch $@

.venv/linted: .venv/tested
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,lint]'
	touch $@

.venv/benched: .venv/tested
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,bench]'
	touch $@
