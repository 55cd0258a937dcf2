# Everything a newcomer and CI need. Only Python 3.11+, git and make have to be there.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# A folder with development sets (gold/, corpus/, tools/score.py); without it the tests that need it skip and say so.
CORPUS ?= $(NEWSLINT_CORPUS)

REVIEWDOG := v0.21.0

.PHONY: demo test programs lint types data bench score clean install

install: $(VENV)/installed

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/developing: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@

# Installs newslint, lints the sample drafts and shows what an editor would see. The samples hold faults on purpose.
demo: install
	$(BIN)/newslint check --exit-zero docs/samples/kanalbau.md docs/samples/harbour.md

lint: $(VENV)/developing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/developing
	$(BIN)/mypy

data: $(VENV)/developing
	$(BIN)/python tools/build_data.py --check

test: lint types data
	$(BIN)/python -m pytest -n 2

# Programs that some tests run beside newslint: a browser (with apt-get) and reviewdog (with go). Without them those tests skip and say so.
programs:
	@command -v chromedriver >/dev/null || { command -v apt-get >/dev/null && apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y chromium chromium-driver >/dev/null; } \
		|| echo "no Chromium to be had: the tests in a browser will skip"
	@{ command -v go >/dev/null && go install github.com/reviewdog/reviewdog/cmd/reviewdog@$(REVIEWDOG); } \
		|| echo "no reviewdog to be had: the tests with it will skip"

bench: $(VENV)/developing
	$(BIN)/python benchmarks/startup.py
	NEWSLINT_CORPUS="$(CORPUS)" $(BIN)/python benchmarks/throughput.py
	NEWSLINT_CORPUS="$(CORPUS)" $(BIN)/python benchmarks/speech.py
	$(BIN)/python benchmarks/cache.py

score: $(VENV)/developing
	@test -n "$(CORPUS)" || { echo "set NEWSLINT_CORPUS to the folder of the development sets"; exit 2; }
	@for set in news replies; do $(BIN)/python -B $(CORPUS)/tools/score.py $$set $(CORPUS)/gold/news/dev.jsonl $(CORPUS)/corpus/news --command $(BIN)/newslint; done
	@$(BIN)/python -B $(CORPUS)/tools/score.py commerce $(CORPUS)/gold/commerce/dev.jsonl $(CORPUS)/corpus/commerce --command $(BIN)/newslint
	@for set in wikinews polnear; do $(BIN)/python -B $(CORPUS)/tools/score.py attribution $(CORPUS)/corpus/attribution/$$set.dev.jsonl --command $(BIN)/newslint; done
	@$(BIN)/python -B $(CORPUS)/tools/score.py sentences $(CORPUS)/corpus/sentences/disclosure.dev.jsonl --facts Disclosure --command $(BIN)/newslint
	@for set in babe checkthat.de checkthat.en; do $(BIN)/python -B $(CORPUS)/tools/score.py sentences $(CORPUS)/corpus/sentences/$$set.dev.jsonl --rules loaded-language,loaded-reporting-verb,attitude-adverb,euphemism,group-generalisation,agentless-harm --command $(BIN)/newslint; done

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .hypothesis
