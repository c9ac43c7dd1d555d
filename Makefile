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
.PHONY: help site offline data test lint lint-workflows types check format lock serve reference screenshots audit bench clean

help:  ## Say what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | while IFS="$$(printf '\t')" read -r name what; do printf '  make %-14s %s\n' "$$name" "$$what"; done

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

offline: $(READY)  ## Build build/offline/, a site to read from a folder, without a server
	$(BIN)/python -m generator parse
	$(BIN)/python -m generator build --offline --docs build/offline-docs --site build/offline
	@echo "Open $(CURDIR)/build/offline/index.html"

data: $(READY)  ## Read seeds/ into data/
	$(BIN)/python -m generator parse

test: $(READY)  ## Run the tests
	$(BIN)/python -m pytest

lint: $(READY)  ## Check style and formatting
	$(BIN)/ruff check generator tests
	$(BIN)/ruff format --check generator tests

lint-workflows: $(READY)  ## Check .github/: workflows, what they let a stranger do, forms (needs Node and npm)
	npm ci --prefix .ci --ignore-scripts --no-audit --no-fund --silent
	node .ci/lint-workflows.mjs .github/workflows/*.yml
	$(BIN)/zizmor --offline --pedantic --no-progress --quiet .github
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema custom.github-workflows-require-timeout .github/workflows/*.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))
	for script in .github/scripts/* .ci/run; do bash -n "$$script" || exit 1; done

types: $(READY)  ## Check types, strictly
	$(BIN)/mypy

check: $(READY)  ## Does data/ hold together
	$(BIN)/python -m generator check

format: $(READY)  ## Format the code
	$(BIN)/ruff check --fix generator tests
	$(BIN)/ruff format generator tests

reference: $(READY)  ## Write the tables of REFERENCE.md anew
	$(BIN)/python -m tests.docs.reference

audit: site  ## Lighthouse, the Nu HTML checker, readers of feeds and downloads (needs Node, Java and a Chromium)
	npm ci --prefix .ci/audit --ignore-scripts --no-audit --no-fund --silent
	$(BIN)/python -m tests.audit

screenshots: site  ## Take a picture of each kind of page, and those of the README anew (needs a Chromium)
	$(BIN)/python -m tests.browser.screenshots

bench: $(READY)  ## Measure speed, as ratios within one run
	$(BIN)/python -m tests.bench

lock:  ## Bring requirements.lock up to date with pyproject.toml
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet uv
	build/lock/bin/uv pip compile --quiet --universal --generate-hashes --no-header \
	  --group test --group exports --group browser --group lint --group package pyproject.toml -o requirements.lock

serve: $(READY)  ## Show the site on http://127.0.0.1:8000/ and follow every change
	$(BIN)/python -m generator serve

clean:  ## Remove what can be made again: environment, site, pages, caches
	rm -rf $(VENV) site build dist .ci/node_modules .ci/audit/node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find docs -mindepth 1 ! -name .gitkeep -delete
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +
