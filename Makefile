# make run    set up and open the app on http://127.0.0.1:7860
# make test   set up and pass all tests
# make demo   play the exercise without a browser and leave a gallery in outputs/
# make screenshots  take the pictures in docs/steps.md again, with the bundled model
# make model  train a small sibling of the bundled model, evaluate it, paint sheets; the bundled one:
#             make model MINUTES=480 RUN=veduta OUT=models/veduta PROMPTS=200 SHEETS=docs/veduta

PYTHON ?= python3
BIN := .venv/bin
MINUTES ?= 10
RUN ?= small
OUT ?= models/veduta-small
PROMPTS ?= 20
SHEETS ?= training/runs/$(RUN)/sheets
# Processor-only builds of torch are a tenth of the size; without this index PyPI's build is taken.
TORCH_INDEX ?= https://download.pytorch.org/whl/cpu
TORCH := $(shell sed -n 's/^\(torch==[^ ]*\).*/\1/p' requirements.txt)

.PHONY: run test demo setup setup-test lint bench screenshots model evaluate

run: setup
	$(BIN)/python app.py

demo: setup
	$(BIN)/python -m visioning demo

test: setup-test lint
	$(BIN)/python -m pytest -n logical --maxprocesses 4 --dist loadfile

lint: setup-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

bench: setup
	$(BIN)/python -m benchmarks.painting

screenshots: setup-test
	PYTHONPATH=. $(BIN)/python tests/screenshots.py

model: .venv/ready-for-training
	$(BIN)/python -m training.train --minutes $(MINUTES) --run $(RUN) --out $(OUT)
	$(BIN)/python -m training.evaluate --folder $(OUT) --prompts $(PROMPTS)
	$(BIN)/python -m training.sheets all --out $(SHEETS)
	$(BIN)/python -m training.evaluation.sheet --folder $(OUT) --out $(SHEETS)/prompts.webp

evaluate: .venv/ready-for-training
	$(BIN)/python -m training.evaluate

setup: .venv/ready

setup-test: .venv/ready-for-tests
	sh tests/system_packages.sh

.venv/ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/pip install -q --retries 1 --no-deps --index-url $(TORCH_INDEX) $(TORCH) 2>/dev/null || echo "Taking torch from PyPI."
	$(BIN)/pip install -q -r requirements.txt
	touch $@

.venv/ready-for-tests: .venv/ready requirements-test.txt
	$(BIN)/pip install -q -r requirements-test.txt
	touch $@

.venv/ready-for-training: .venv/ready requirements-training.txt
	$(BIN)/pip install -q -r requirements-training.txt
	touch $@
