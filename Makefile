# The commands of this project. Each sets up .venv first, if it has to.
.DEFAULT_GOAL := help
.PHONY: help report samples test lint bench

help:
	@echo 'make report   render reports/<brief>/comparison.ru.pdf and .en.pdf and the briefs to vendors, and print the rankings'
	@echo 'make samples  render the committed samples in reports/samples/ anew'
	@echo 'make test     run the linters, the type checker and the tests'
	@echo 'make lint     run the linters and the type checker only'
	@echo 'make bench    measure how long the commands take (docs/benchmarks.md)'

report:
	@scripts/set-up run
	@scripts/render-reports

samples:
	@scripts/set-up run
	@for language in ru en; do .venv/bin/reqkit report sales-crm --lang $$language -o reports/samples/sales-crm.$$language.pdf; done

test: lint
	@.venv/bin/python -m pytest

lint:
	@scripts/set-up test
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy

bench:
	@scripts/set-up run
	@.venv/bin/python benchmarks/run.py
