# Everything a developer or a CI system runs. On a fresh machine it needs Python 3.11+, make and git only.

VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# The tests share the machine's cores; PYTEST_ARGS="-n 0" runs them in one process.
PYTEST_ARGS ?= -n auto

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint format types imports check bench bench-short bench-carddata bench-carddata-short bench-calls bench-calls-short bench-gold bench-planted evidence fuzz build lock clean

help: ## what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 30

setup: $(READY) ## make the environment from the locked requirements

$(READY): requirements/dev.txt pyproject.toml
	@python=$$(sh scripts/find-python) && echo "Setting up $(VENV) with $$python" && \
	  { [ -x $(BIN)/python ] || "$$python" -m venv $(VENV); }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(READY) ## check and redact the example calls
	@BIN=$(BIN) sh scripts/demo

test: $(READY) ## run the tests
	$(BIN)/python -m pytest $(PYTEST_ARGS)

lint: $(READY) ## ruff: mistakes, style, layout
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(READY) ## let ruff put the layout right
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(READY) ## mypy --strict
	$(BIN)/mypy

imports: $(READY) ## the import contracts
	$(BIN)/lint-imports

check: test lint types imports ## all of the above

bench: $(READY) ## speed and memory beside the floor (some minutes)
	$(BIN)/python -m bench.run

bench-short: $(READY) ## the same on a small corpus (seconds)
	$(BIN)/python -m bench.run --short

bench-carddata: $(READY) ## how well card data is hidden, beside other tools (minutes)
	PYTHON=$(BIN)/python sh bench/carddata/peers.sh
	$(BIN)/python -m bench.carddata.run --peers

bench-carddata-short: $(READY) ## the same on few calls, without the other tools (seconds)
	$(BIN)/python -m bench.carddata.run --short

bench-calls: $(READY) ## whole generated telesales calls against what their plans say (minutes)
	$(BIN)/python -m bench.calls.run

bench-calls-short: $(READY) ## the same on few calls (seconds)
	$(BIN)/python -m bench.calls.run --short

bench-gold: $(READY) ## card numbers that others marked in the transcripts FILES=...
	$(BIN)/python -m bench.gold $(FILES)

evidence: $(READY) ## learn anew what weighs for and against each cue: rules/evidence/ (minutes)
	PYTHON=$(BIN)/python sh bench/evidence/environment.sh
	$(BIN)/python -m bench.evidence

bench-planted: $(READY) ## card numbers planted into the transcripts of FOLDER=... (minutes)
	$(BIN)/python -m bench.planted.run $(FOLDER)

fuzz: $(READY) ## broken and odd files, FUZZ_EXAMPLES=20000 each (hours; the tests do it shortly)
	$(BIN)/python -m pytest tests/formats/test_fuzz.py --hypothesis-profile=fuzz -q $(PYTEST_ARGS)

mutation: $(READY) ## do the examples notice damage to the shipped rules (minutes)
	$(BIN)/python -m bench.mutation --survivors

mutation-short: $(READY) ## the same on each fortieth damage (seconds); fails where less than nine in ten are noticed
	$(BIN)/python -m bench.mutation --every 40 --least 0.9

build: $(READY) ## the wheel and the source distribution, in dist/
	$(BIN)/python -m build --no-isolation

lock: $(READY) ## resolve the requirements again, with hashes
	BIN=$(BIN) sh scripts/lock

clean: ## remove what was made
	rm -rf $(VENV) .peers build dist redacted bench/corpus .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
