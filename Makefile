# Two commands do everything on a machine with Python 3.11+ and make: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
READY_DOCS := $(VENV)/.ready-docs
STORE := out/demo-store

.PHONY: demo docs test lint types imports unit test-long test-servers test-spark bench bench-long evaluation gate wheel audit fuzz lock clean

demo: $(READY)
	$(BIN)/unionkg build samples --store $(STORE)
	$(BIN)/unionkg stats --store $(STORE)
	$(BIN)/unionkg query hierarchy-above --param body=海门市常乐镇总工会 --store $(STORE)
	$(BIN)/unionkg network --store $(STORE) -o out/network.html

docs: $(READY_DOCS)
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@echo "site/index.html; with search: $(BIN)/python -m http.server --bind 127.0.0.1 --directory site"

test: lint types imports unit

lint: $(READY_DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY_DEV)
	$(BIN)/mypy

imports: $(READY_DEV)
	$(BIN)/lint-imports

unit: $(READY_DEV)
	$(BIN)/pytest -n 2 --dist loadgroup -m "not long and not servers"

test-long: $(READY_DEV)
	$(BIN)/pytest -n 2 --dist loadgroup -m "long and not servers"

test-spark: $(READY_DEV)
	.ci/spark

test-servers: $(READY_DEV)
	.ci/servers

bench: $(READY_DEV)
	$(BIN)/python -m benchmarks

bench-long: $(READY_DEV)
	$(BIN)/python -m benchmarks --long

gate: $(READY_DEV)
	$(BIN)/python -m tests.evaluation.gate

evaluation: $(READY_DEV)
	$(BIN)/python -m tests.evaluation tune check

wheel: $(READY_DEV)
	.ci/wheel

audit: $(READY_DEV)
	.ci/audit

# All targets by default: make fuzz TARGETS="extracting pdf" SECONDS_EACH=600
SECONDS_EACH ?= 60
fuzz: $(READY_DEV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[fuzz]'
	$(BIN)/python -m tests.fuzz $(TARGETS) --seconds $(SECONDS_EACH)

lock:
	.ci/lock

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(READY): pyproject.toml | $(VENV)/bin/python
	@echo "Installing into $(VENV); the first time this takes a minute or two."
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(READY_DEV): pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@ $(READY)

$(READY_DOCS): pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable '.[docs]'
	touch $@

clean:
	rm -rf $(VENV) out site build dist *.egg-info
