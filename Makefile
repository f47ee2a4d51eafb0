VENV := .venv
PYTHON := $(VENV)/bin/python
READY := $(VENV)/.ready
SITE := CURBSIDE_MODE=test CURBSIDE_DATA=$(VENV)/site

.DEFAULT_GOAL := help
.PHONY: help setup demo test check bench train docs

help: ## list these verbs
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-6s  %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## make .venv with everything in it, pinned by hash; leaves .venv/bin/curbside

$(READY): pyproject.toml constraints.txt
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Curbside needs Python 3.11 or later; python3 is " + sys.version.split()[0])'
	python3 -m venv $(VENV)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement constraints.txt
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(PYTHON) -m compileall -q curbside  # a start need not compile, wherever Python is told to write no bytecode
	@touch $(READY)

demo: setup ## serve a site with the sample threads at http://127.0.0.1:8000
	@$(VENV)/bin/curbside demo

test: setup ## run every test, those of the site on SQLite and on PostgreSQL
	@$(PYTHON) -m tests.browser.chromium
	$(PYTHON) -m pytest -n auto
	$(PYTHON) -m pytest -n auto --database postgres tests/site

check: setup ## lint, formatting, types, import contracts, migrations
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(SITE) $(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(SITE) $(VENV)/bin/curbside manage makemigrations --check --dry-run

bench: setup ## measure accuracy and speed, and run the property tests twenty times as long
	$(PYTHON) -m bench.accuracy
	$(PYTHON) -m bench.speed
	CURBSIDE_TIMES=20 $(PYTHON) -m pytest -n auto -k "properties"

train: setup ## train the shipped models again from the labelled answers, then make docs
	$(PYTHON) -m bench.accuracy.train
	$(PYTHON) -m bench.accuracy.train_coverage
	@$(MAKE) --no-print-directory docs

docs: setup ## make the pages and pictures that come from the code again, and the lexicons' copies
	$(PYTHON) -m curbside.core.text.copies
	$(PYTHON) -m curbside.core.safety.reference > docs/reference/red-flags.md
	$(PYTHON) -m docs.pictures.draw
