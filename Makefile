# Two commands for everyone: `make chat` talks with the bot, `make test` proves that it works.
# Nothing but python3 and make is needed; everything else lands in .venv, at the locked versions.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help setup chat serve ask test lint check schema bench throughput faults scale checks articles fit compare edits picture figures coverage lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' Makefile

$(READY): requirements.lock pyproject.toml
	@echo "preparing .venv (once, about a minute) ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock --editable '.[dev]'
	@touch $(READY)

setup: $(READY) ## make .venv with the project installed in it

chat: setup ## talk with the bot in this terminal
	@$(BIN)/citebot chat

serve: setup ## run the Telegram bot (TELEGRAM_TOKEN in the environment)
	@$(BIN)/citebot serve

test: setup ## run all tests
	@$(BIN)/python -m pytest --quiet --numprocesses auto --maxprocesses 4 --dist loadfile

lint: setup
	@$(BIN)/ruff format --check bot tests
	@$(BIN)/ruff check bot tests
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/vulture

check: setup lint ## check code and knowledge as CI does
	@$(BIN)/citebot check knowledge

schema: setup ## write config/schemas anew, by which editors complete and check the YAML files
	@$(BIN)/citebot schema

bench: setup ## measure speed, memory and answers on the project's own questions
	@$(BIN)/python -m tests.benchmarks.speed
	@$(BIN)/python -m tests.benchmarks.facts
	@$(BIN)/python -m tests.benchmarks.adding
	@$(BIN)/python -m tests.benchmarks.answers
	@$(BIN)/python -m tests.benchmarks.blind
	@$(BIN)/python -m tests.benchmarks.dialogues
	@$(BIN)/python -m tests.benchmarks.proofs
	@$(BIN)/python -m tests.benchmarks.second

throughput: setup ## measure updates a second beside an echo bot, and memory over 10,000 updates
	@$(BIN)/python -m tests.benchmarks.throughput
	@$(BIN)/python -m tests.benchmarks.throughput --memory
	@$(BIN)/python -m tests.benchmarks.delay

faults: setup ## show what the bot does when Telegram or the network fails, as a table
	@$(BIN)/python -m tests.benchmarks.faults

scale: setup ## measure what 100 to 10,000 made-up entries cost, with a picture
	@$(BIN)/python -m tests.benchmarks.scale

articles: setup ## measure what 10 to 1,000 made-up articles cost, with a picture
	@$(BIN)/python -m tests.benchmarks.articles

checks: setup ## measure how long `citebot check` takes, and how well phrasings are told apart
	@$(BIN)/python -m tests.benchmarks.checks

fit: setup ## fit the ranker's weights anew on the working questions, with a table and a picture
	@$(BIN)/python -m tests.benchmarks.fit

compare: setup ## compare with usual ways to match, on the same entries and questions
	@$(BIN)/python -m tests.benchmarks.compare

edits: setup ## show a bad and a good edit while the bot runs and readers ask
	@$(BIN)/python -m tests.benchmarks.edits

picture: setup ## draw the conversation of the README anew
	@$(BIN)/python -m tests.benchmarks.picture

figures: setup ## draw the key figures of the README anew
	@$(BIN)/python -m tests.benchmarks.figures_picture

coverage: setup ## draw the picture of the coverage page anew
	@$(BIN)/python -m tests.benchmarks.coverage_picture

lock: setup ## write requirements.lock anew from pyproject.toml
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --universal --extra dev --no-header --no-annotate --no-emit-index-url pyproject.toml -o requirements.lock

clean: ## remove what the other commands made
	@rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage build *.egg-info
