# antechamber: `make demo` and `make test` do all their own set-up; nothing asks a question.
.DEFAULT_GOAL := help
.PHONY: help demo test check bench accuracy lock clean
PYTHON ?= python3
BIN := .venv/bin

help: ## what can be made here
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile

.venv/run.done: requirements/run.lock requirements/ocr.lock pyproject.toml scripts/setup.sh
	@sh scripts/setup.sh run

.venv/dev.done: requirements/dev.lock pyproject.toml scripts/setup.sh .venv/run.done
	@sh scripts/setup.sh dev

demo: .venv/run.done ## review the founding example, print the matrix, write the draft order
	@sh scripts/demo.sh

test: .venv/dev.done ## everything that must hold: types, style, rooms, tests
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/pytest -n 2

check: .venv/dev.done ## the quick part: types, style, rooms
	@$(BIN)/ruff check . && $(BIN)/ruff format --check --quiet . && $(BIN)/mypy && $(BIN)/lint-imports --no-logo

bench: .venv/dev.done ## measured figures, with ratios
	@missed=""; for each in benchmarks/*.py; do echo; echo "== $$each"; $(BIN)/python -P "$$each" || missed="$$missed $$each"; done; \
	echo; if [ -n "$$missed" ]; then echo "Above a limit that was set:$$missed"; else echo "All within the limits that were set."; fi

accuracy: .venv/dev.done ## measure the letter reader and write docs/accuracy.md
	@$(BIN)/python scripts/accuracy.py

lock: ## write requirements/*.lock anew from requirements/*.in
	@sh scripts/lock.sh

clean: ## remove what the set-up made
	rm -rf .venv out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
