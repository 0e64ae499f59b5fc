# brief: `make brief` builds out/brief.pdf, `make test` runs every test; both set up all they need.
# `make picture` builds the brief and draws its first page anew for the README.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable
# Tests of what may differ from one Python to another: patterns, Unicode, dates, parsers.
QUICK := sentences standing dates decoding text_reader markdown_reader yamltree bibliography

.PHONY: brief picture test test-quick lint format bench clean

brief: $(READY)
	@sh .ci/system pango $(BIN)/python
	@$(BIN)/brief build

picture: brief
	@$(BIN)/python docs/picture.py out/brief.pdf docs/first-page.png

test: $(READY) $(VENV)/semantic
	@sh .ci/system pango $(BIN)/python
	@sh .ci/system tools $(BIN)/python
	@$(BIN)/python -m pytest --numprocesses 2 $(PYTEST)

# Shows in a minute whether brief works on another Python: make test-quick VENV=.venv-3.13 PYTHON=python3.13
test-quick: $(VENV)/quick
	@sh .ci/system pango $(BIN)/python
	@$(BIN)/python -m pytest --quiet --numprocesses 2 $(QUICK:%=tests/test_%.py)

lint: $(READY)
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

format: $(READY)
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

bench: $(READY)
	@sh .ci/system pango $(BIN)/python
	@$(INSTALL) '.[bench]'
	@$(BIN)/python bench/speed.py
	@$(BIN)/python bench/sections.py
	@$(BIN)/python bench/proof.py
	@$(BIN)/python bench/sentences.py

$(READY): $(VENV)/python
	@$(INSTALL) '.[dev]'
	@touch $@

$(VENV)/semantic: $(READY)
	@$(INSTALL) '.[semantic]'
	@touch $@

$(VENV)/quick: $(VENV)/python
	@$(INSTALL) '.[test]'
	@touch $@

$(VENV)/python: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("brief needs Python 3.11 or later; name one with make PYTHON=python3.12") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv $(VENV)
	@touch $@

clean:
	rm -rf $(VENV) .venv-* out dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
