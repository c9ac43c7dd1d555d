# Everything that is done with this project, by name. Needs Python 3.11 or newer, make and git.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Made when the environment holds exactly what the lock file says.
READY := $(VENV)/.ready

export PYTHONHASHSEED := 0
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help site data test lint types check format lock serve clean

help:  ## Say what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | while IFS="$$(printf '\t')" read -r name what; do printf '  make %-8s %s\n' "$$name" "$$what"; done

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name it: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

site: $(READY)  ## Read seeds/ into data/, and build site/
	$(BIN)/python -m generator parse
	$(BIN)/python -m generator build
	@echo "Open $(CURDIR)/site/index.html, or run: make serve"

data: $(READY)  ## Read seeds/ into data/
	$(BIN)/python -m generator parse

test: $(READY)  ## Run the tests
	$(BIN)/python -m pytest

lint: $(READY)  ## Check style and formatting
	$(BIN)/ruff check generator tests
	$(BIN)/ruff format --check generator tests

types: $(READY)  ## Check types, strictly
	$(BIN)/mypy

check: $(READY)  ## Does data/ hold together
	$(BIN)/python -m generator check

format: $(READY)  ## Format the code
	$(BIN)/ruff check --fix generator tests
	$(BIN)/ruff format generator tests

lock:  ## Bring requirements.lock up to date with pyproject.toml
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet uv
	build/lock/bin/uv pip compile --quiet --universal --generate-hashes --no-header \
	  --group test --group browser --group lint --group package pyproject.toml -o requirements.lock

serve:  ## Show site/ on http://127.0.0.1:8000/
	$(PYTHON) -m http.server --bind 127.0.0.1 --directory site 8000

clean:  ## Remove what can be made again: environment, site, pages, caches
	rm -rf $(VENV) site build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find docs -mindepth 1 ! -name .gitkeep -delete
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +
