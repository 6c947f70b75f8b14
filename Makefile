# The whole workflow, readable from top to bottom. `make run` and `make test` are complete on a
# Debian 12 with python3, python3-venv, make and git. Each step leaves a stamp in .venv and is not done twice.

PYTHON ?= python3
JOBS   ?= 2

BIN    := .venv/bin
DJANGO := $(BIN)/python -m django
PYTEST := $(BIN)/pytest -n $(JOBS)
# A run that hangs is ended; 6,500 tests with the browser take 13 to 16 minutes on two cores.
LIMIT  := timeout --foreground --kill-after=30s 30m
PIP    := $(BIN)/python -m pip --disable-pip-version-check install --quiet
# The locks are complete: pip takes exactly what they say and resolves nothing. Left to resolve, it wants a package that
# is asked for with an extra (coverage[toml]) in its newest release and stops because that has no hash.
LOCKED := $(PIP) --require-hashes --no-deps --only-binary :all:
LOCK   := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

RULES  := $(shell find src tests -name 'test_rules_*.py' -o -path 'src/nhiemky/vietnamese/tests/test_*.py')
PURE   := src/nhiemky/vietnamese $(wildcard src/nhiemky/*/rules)
# Ring 1 needs no Django, and no watch over tests that hang: a thread for each of a thousand tests is dear.
RING1  := $(BIN)/pytest -p no:django -W ignore::pytest.PytestConfigWarning -o faulthandler_timeout=0 $(RULES)
WORDS  := $(shell find src -name '*.po')

# Where nothing compiled is kept, every process of a test run compiles (and pytest rewrites) everything again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: install run test test-fast test-rules test-sqlite test-postgres lint bench shots lock clean
.DELETE_ON_ERROR:

install: .venv/product .venv/words .venv/fonts

run: install
	$(BIN)/nhiemky demo
	$(BIN)/nhiemky serve

# Rings 1-4 on SQLite, then rings 1-3 again on a PostgreSQL of our own that is gone afterwards. Simulated decks of papers
# know no database and are read once. Ring 4 is not played again:
# the browser visits a server of its own on SQLite (tools/served.py), whatever the address of our PostgreSQL says.
test: test-rules test-sqlite test-postgres

# Every line and branch of the rules is run by ring 1 alone.
test-rules: .venv/checks
	$(RING1) $(PURE:%=--cov=%) --cov-report=term

test-sqlite: install .venv/checks
	$(BIN)/python tools/system_packages.py
	$(LIMIT) $(PYTEST)

test-postgres: test-sqlite
	$(BIN)/python tools/postgres.py $(PYTEST) -m "not browser and not deck"

# Ring 1 alone: the rules, without Django and without a database.
test-fast: .venv/checks
	$(RING1)

lint: export DJANGO_SETTINGS_MODULE = nhiemky.site.settings
lint: export NHIEMKY_HOME = $(CURDIR)/build/lint
lint: install .venv/checks
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint src --lint --quiet --allow-empty-input
	mkdir -p $(NHIEMKY_HOME)
	$(DJANGO) makemigrations --check --dry-run
	$(DJANGO) check --fail-level WARNING
	$(BIN)/python tools/check_lock.py
	$(BIN)/python -m pip --disable-pip-version-check check

# Other programs that read papers are put beside ours where this machine has them (docs/decisions/0012).
bench: install
	$(BIN)/nhiemky demo
	$(BIN)/nhiemky bench all
	$(BIN)/nhiemky bench figures --figures 1000000
	$(BIN)/python -m tools.bench_peers

shots: install .venv/checks
	$(BIN)/python tools/system_packages.py
	$(BIN)/python -m tools.shots

# Newest versions that fit requirements*.in, for every platform, with hashes and without any address.
lock: .venv/checks
	$(LOCK) --upgrade requirements.in --output-file requirements.txt
	$(LOCK) --upgrade --constraints requirements.txt requirements-ballots.in --output-file requirements-ballots.txt
	$(LOCK) --upgrade --constraints requirements.txt --constraints requirements-ballots.txt requirements-dev.in --output-file requirements-dev.txt
	$(BIN)/python tools/check_lock.py

# What the tools made. The environment and the data of an office stay.
clean:
	rm -rf build shots .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage

.venv/made:
	$(PYTHON) -m venv .venv
	touch $@

.venv/product: .venv/made requirements.txt requirements-ballots.txt pyproject.toml
	$(LOCKED) -r requirements.txt
	$(LOCKED) -r requirements-ballots.txt
	$(PIP) --no-deps --no-build-isolation --no-index -e .
	touch $@

.venv/checks: .venv/product requirements-dev.txt
	$(LOCKED) -r requirements-dev.txt
	touch $@

.venv/words: .venv/product tools/compile_messages.py $(WORDS)
	$(BIN)/python tools/compile_messages.py src
	touch $@

.venv/fonts: .venv/product $(wildcard src/nhiemky/site/fonts.py)
	$(BIN)/python -m nhiemky.site.fonts
	touch $@
