# brief: `make brief` builds out/brief.pdf, `make test` runs every test; both set up all they need.
# `make picture` builds the brief and draws its first page anew for the README.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable

.PHONY: brief picture test lint format bench clean

brief: $(READY)
	@sh .ci/system pango $(BIN)/python
	@$(BIN)/brief build

picture: brief
	@$(BIN)/python docs/picture.py out/brief.pdf docs/first-page.png

test: $(READY) $(VENV)/semantic
	@sh .ci/system pango $(BIN)/python
	@sh .ci/system tools $(BIN)/python
	@$(BIN)/python -m pytest

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

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("brief needs Python 3.11 or later; name one with make PYTHON=python3.12") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv $(VENV)
	@$(INSTALL) '.[dev]'
	@touch $@

$(VENV)/semantic: $(READY)
	@$(INSTALL) '.[semantic]'
	@touch $@

clean:
	rm -rf $(VENV) out dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
