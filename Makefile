# Two commands do all the set-up: `make demo` and `make test`. Nothing but Python 3.11, git and make is assumed.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
TESTFLAGS ?= -n auto

.PHONY: help demo gate-attack test lint docs docs-en docs-zh accuracy bench bench-instructions samples schemas system-deps clean

help:  ## say what each target does
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

demo: .venv/installed  ## set up and check the samples; the findings are real, and so is exit code 1
	@mkdir -p build/demo
	@$(BIN)/briefcheck check samples -o html=build/demo/report.html || test $$? -eq 1
	@echo
	@echo "And one of them once more: on the page this report to a client looks fine. This is what the file would take along:"
	@echo
	@$(BIN)/briefcheck check samples/en/contact-report-looks-fine.docx || test $$? -eq 1
	@echo
	@echo "The whole report as a page, with the text beside the findings: build/demo/report.html"
	@echo "And copies for Word, with each finding as a comment at its words:"
	@$(BIN)/briefcheck annotate samples/en/contact-report-looks-fine.docx samples/zh/contact-report-bad.docx --into build/demo --force

test: .venv/tested  ## set up and run the whole suite
	$(BIN)/python -m pytest $(TESTFLAGS)

lint: .venv/linted  ## ruff, mypy --strict, import-linter, spelling, house limits, hook manifest
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell README.md CHANGELOG.md briefcheck plugins rulesets samples
	$(BIN)/python tests/house.py
	$(BIN)/pre-commit validate-manifest .pre-commit-hooks.yaml
	$(BIN)/pre-commit validate-config .pre-commit-config.yaml

accuracy: .venv/tested  ## measure sections, actions and false alarms on labelled documents (needs BRIEFCHECK_CORPUS)
	$(BIN)/python tests/accuracy/sections.py
	$(BIN)/python tests/accuracy/actions.py --list
	$(BIN)/python tests/accuracy/actions.py --own
	$(BIN)/python tests/accuracy/lines.py
	$(BIN)/python tests/accuracy/structure.py
	$(BIN)/python tests/accuracy/sensitive.py
	$(BIN)/python tests/accuracy/planted.py
	$(BIN)/python tests/accuracy/cleaning.py --office 60
	$(BIN)/python tests/accuracy/cleaning.py --refuse --hidden-text
	$(BIN)/python tests/accuracy/annotate.py --office 60
	$(BIN)/python tests/accuracy/annotate.py --planted --office 60

bench: .venv/benched  ## reading and start-up against their peers, as ratios of one run
	$(BIN)/python tests/bench/reading.py
	$(BIN)/python tests/bench/actions.py
	$(BIN)/python tests/bench/startup.py
	$(BIN)/python tests/bench/sensitive.py
	$(BIN)/python tests/bench/hostile.py
	$(BIN)/python tests/bench/memory.py
	$(BIN)/python tests/bench/scaling.py
	$(BIN)/python tests/bench/noop.py
	test -d tests/bench/generated/peers || $(BIN)/python tests/bench/peers.py --install tests/bench/generated/peers
	$(BIN)/python tests/bench/peers.py

bench-instructions: .venv/benched  ## instruction counts by valgrind, which repeat on a noisy machine
	$(BIN)/python tests/bench/instructions.py

gate-attack: .venv/tested  ## attack the gate in full: 300 files, 3 rounds, 50 kills; some five minutes
	$(BIN)/python tests/support/gate_attack.py --files 300 --rounds 3 --kills 50

docs: docs-en docs-zh  ## build the documentation into build/site, from the rules as installed, and check its links
	cp docs/index.html build/site/index.html
	$(BIN)/python docs/links.py build/site

docs-en docs-zh: docs-%: .venv/documented
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet --config-file docs/$*.yml

samples: .venv/installed  ## build the Word samples from their sources
	$(BIN)/python samples/build.py

system-deps:  ## what the full suite needs from the system (Debian, Ubuntu)
	apt-get update -qq
	apt-get install -qq -y --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui valgrind chromium fonts-noto-cjk

clean:  ## remove what the other targets made
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache tests/bench/generated
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(PIP) --editable .
	# Without it a shell that sets PYTHONDONTWRITEBYTECODE compiles everything anew at every start.
	$(BIN)/python -m compileall -q briefcheck plugins || true
	touch $@

.venv/tested: .venv/installed
	# Of the hundred packages for tests most modules are never imported; those that are get compiled then.
	$(PIP) --no-compile --editable '.[test]'
	touch $@

.venv/linted: .venv/tested
	$(PIP) --no-compile --editable '.[test,lint]'
	touch $@

.venv/documented: .venv/installed
	$(PIP) --no-compile --editable '.[docs]'
	touch $@

.venv/benched: .venv/tested
	$(PIP) --no-compile --editable '.[test,bench]'
	touch $@
