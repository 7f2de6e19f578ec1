# Every command a developer needs. Each target first builds .venv where it is missing or stale.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

BIN := .venv/bin
READY := .venv/.ready
COMPILE := $(BIN)/pip-compile --quiet --strip-extras --allow-unsafe --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header

.PHONY: help setup demo test check bench fuzz docs lock browser

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## build .venv; afterwards .venv/bin/tongket works

$(READY): requirements/dev.txt
	@command -v python3.11 >/dev/null || { \
	  echo "Tổng kết needs Python 3.11 and found no python3.11. Install it (Debian: apt-get install python3.11-venv), then run make again." >&2; exit 1; }
	@test -x $(BIN)/python || { echo "Building .venv"; python3.11 -m venv .venv; }
	@echo "Installing $$(grep -c '==' requirements/dev.txt) locked packages, a dot each"
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar off \
	  --require-hashes -r requirements/dev.txt \
	  | awk '/^(Collecting|Processing|Requirement already)/ { printf "."; fflush() } \
	         /^Installing/ { printf " unpacking"; fflush() } END { print "" }'
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet \
	  --no-deps --no-build-isolation --editable .
	@touch $@
	@echo "Ready: $(BIN)/tongket --help"

demo: setup ## a clean demo in var/demo, served at http://127.0.0.1:8000 (or PORT=…)
	@$(BIN)/tongket demo $(if $(PORT),--port $(PORT))

test: setup browser ## every test, those on PostgreSQL and in a browser included
	@$(BIN)/python -c 'import pyspark' 2>/dev/null && command -v java >/dev/null \
	|| echo "!! Spark (requirements/spark.txt) or Java 17 is missing: THE TESTS ON SPARK ARE SKIPPED." >&2
	@$(BIN)/pytest -n 2 --dist loadfile
	@echo "The same stories of the database on PostgreSQL"
	@$(BIN)/pytest -n 2 --dist loadfile --postgres

check: export TONGKET_HOME := var/check
check: setup ## format, lint, types, import contracts, missing migrations, lock, order of words
	@mkdir -p $(TONGKET_HOME)
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/ruff check --quiet
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo 2>&1 | tail -n 30
	@$(BIN)/django-admin makemigrations --check --dry-run --settings tongket.config.settings
	@$(BIN)/pytest tests/architecture tests/vocabulary/test_wording.py
	@echo "All checks passed."

bench: setup ## measure what is in bench/, each beside its peer
	@for bench in bench/[a-z]*.py; do echo "== $$bench"; $(BIN)/python "$$bench"; done

fuzz: setup ## look for texts and files that break the reading (FUZZ_SECONDS=…; finds in var/fuzz)
	@cd tests && ../$(BIN)/python -m reading.fuzzing

docs: setup ## check the links inside the papers
	@$(BIN)/pytest tests/architecture/test_papers.py

lock: setup ## solve the dependencies anew, with hashes and without addresses
	$(COMPILE) -o requirements/run.txt pyproject.toml
	$(COMPILE) -o requirements/dev.txt --extra dev -c requirements/run.txt pyproject.toml
	$(COMPILE) -o requirements/spark.txt --extra spark -c requirements/run.txt pyproject.toml

browser: # Debian's Chromium for the journeys; without it they are skipped, and this says so
	@command -v chromium >/dev/null && exit 0; \
	sudo=""; [ "$$(id -u)" = 0 ] || sudo="sudo -n"; \
	echo "Installing Debian's Chromium for the browser journeys"; \
	{ $$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-install-recommends chromium; } >/dev/null \
	|| echo "!! Chromium is missing and could not be installed (it takes apt-get and root): THE BROWSER JOURNEYS ARE SKIPPED." >&2
