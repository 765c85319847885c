# Governance Casebook · 治理案例集
#   make run     set up what is missing, build the tables if needed, serve the site (HOST, PORT)
#   make test    lint, types, import contracts and all tests but the full matrices
# A set-up is remembered by the content of the files that pin it, so a second run starts in seconds.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help setup data run dev browser check test test-all bench reference tree picture imports release pins clean

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8050
export HOST PORT

BIN := .venv/bin
NPM := $(or $(shell command -v npm),$(BIN)/npm)
PIP := $(BIN)/python -m pip --disable-pip-version-check
VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>&1 | tail -n 1)
digest = $(shell cat $(1) | sha256sum | cut -c 1-12)

# A virtual environment belongs to one Python and one place: a moved or upgraded one is made again.
HOME_OF_VENV := $(VERSION)-$(shell pwd -P | sha256sum | cut -c 1-6)
VENV := .venv/.python-$(HOME_OF_VENV)
RUN := .venv/.run-$(HOME_OF_VENV)-$(call digest,requirements.txt constraints.txt)
DEV := .venv/.dev-$(HOME_OF_VENV)-$(call digest,requirements.txt requirements-dev.txt constraints.txt)
PARTS := node_modules/.parts-$(call digest,package-lock.json)
VENDOR := assets/vendor/plotly-basic.min.js assets/vendor/plotly-locale-zh-cn.js

# say(english, chinese); apt(packages) succeeds only as root on Debian or Ubuntu
say = printf '%s\n%s\n' "$(1)" "$(2)" >&2
apt = { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq \
	&& DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) >/dev/null; }

help:
	@sed -n '1,4s/^# \{0,1\}//p' Makefile
	echo '  make setup · data · check · test-all · bench · reference · tree · picture · imports · release · pins · clean'

$(VENV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
		$(call say,Python 3.11 or newer is needed. If you have one under another name: make PYTHON=python3.12 ...,需要 Python 3.11 或更新版本。若以其他名称安装，请用：make PYTHON=python3.12 ……)
		exit 1
	}
	$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || $(call apt,python3-venv python$(VERSION)-venv) || {
		$(call say,Python lacks its venv module. Install it: sudo apt install python3-venv,Python 缺少 venv 模块，请安装：sudo apt install python3-venv)
		exit 1
	}
	ls .venv/.python-* >/dev/null 2>&1 && rm -rf .venv || true
	$(PYTHON) -m venv .venv
	touch $@

$(RUN): | $(VENV)
	@$(call say,Installing Python packages (about a minute) …,正在安装 Python 软件包（约一分钟）……)
	$(PIP) install --quiet -r requirements.txt
	rm -f .venv/.run-* && touch $@

$(DEV): | $(RUN)
	@$(call say,Installing what the tests need …,正在安装测试所需的软件包……)
	$(PIP) install --quiet --use-pep517 -r requirements-dev.txt
	rm -f .venv/.dev-* && touch $@

$(PARTS): | $(RUN)
	@$(call say,Installing front-end parts …,正在安装前端组件……)
	[ -x "$(NPM)" ] || $(PIP) install --quiet -r requirements-node.txt
	$(NPM) ci --silent
	touch $@

assets/vendor/plotly-basic.min.js: $(PARTS)
	@mkdir -p $(@D)
	cp node_modules/plotly.js-basic-dist-min/plotly-basic.min.js $@

# The package holds a CommonJS module; a page needs it handed to window.Plotly.
assets/vendor/plotly-locale-zh-cn.js: $(PARTS)
	@mkdir -p $(@D)
	{ echo '(function () { var module = {};'; cat node_modules/plotly.js-locales/zh-cn.js
	  echo ';window.Plotly.register(module.exports); })();'; } > $@

setup: $(RUN) $(VENDOR)

dev: setup $(DEV)

# The tables are built again when a sheet, the code that reads it or a pinned version is not what it was then,
# when the tables are of another build, or when a table is not what SHA256SUMS says.
data: setup
	@built=.venv/.data-$$(find data/codebook data/coding casebook etl constraints.txt -type f \
		\( -name '*.csv' -o -name '*.py' -o -name '*.txt' \) -print0 | LC_ALL=C sort -z | xargs -0 sha256sum \
		| sha256sum | cut -c 1-12)
	version() { sha256sum < data/tables/SHA256SUMS; }
	if [ -e "$$built" ] && [ "$$(version)" = "$$(cat "$$built")" ] \
		&& (cd data/tables && sha256sum --check --status SHA256SUMS); then exit; fi
	$(BIN)/python -m etl build
	rm -f .venv/.data-* && version > "$$built"

# Sheets that do not build stop nobody from reading: the last tables are served while they are whole, and it is said twice.
run: setup
	@if ! $(MAKE) --no-print-directory data; then
		(cd data/tables && sha256sum --check --status SHA256SUMS) || exit 1
		export CASEBOOK_NOTICE=$$'The sheets were not built (why is said above); the last good tables are served.\n表格未能生成数据表（原因见上）；网站使用的是上一次的数据表。'
		printf '%s\n' "$$CASEBOOK_NOTICE" >&2
	fi
	exec $(BIN)/gunicorn app:server

browser: dev
	@$(BIN)/python -m components.exports.chrome >/dev/null || $(call apt,chromium) \
		&& $(BIN)/python -m components.exports.chrome >/dev/null || {
		$(call say,The tests need Chrome or Chromium. Install one: sudo apt install chromium. Or point CASEBOOK_CHROME at it.,测试需要 Chrome 或 Chromium，请安装：sudo apt install chromium，或用 CASEBOOK_CHROME 指明其路径。)
		exit 1
	}
	fc-list :lang=zh family 2>/dev/null | grep -q . || $(call apt,fontconfig fonts-noto-cjk fonts-liberation) || {
		$(call say,The tests look at Chinese text. Install a font: sudo apt install fontconfig fonts-noto-cjk fonts-liberation,测试要查看中文页面，请安装字体：sudo apt install fontconfig fonts-noto-cjk fonts-liberation)
		exit 1
	}

# All four speak before any of them stops the rest.
check: dev
	@failed=
	$(BIN)/ruff check --quiet --output-format concise || failed=1
	$(BIN)/ruff format --check --quiet --output-format concise || failed=1
	$(BIN)/mypy || failed=1
	$(BIN)/lint-imports --no-logo || failed=1
	[ -z "$$failed" ]

# Tests of one file share what they open, so a file is run by one process.
SHARED := -n auto --maxprocesses 4 --dist loadfile
test: browser check
	@$(BIN)/pytest $(SHARED) $(PYTEST_ARGS)
	$(BIN)/python -m tests.reference

# Spreadsheets are opened by LibreOffice as well and tables by R, where they can be had.
test-all: browser check
	@command -v soffice >/dev/null || $(call apt,libreoffice-calc) || {
		$(call say,Without LibreOffice one test is skipped. Install it: sudo apt install libreoffice-calc,没有 LibreOffice，将跳过一项测试。可安装：sudo apt install libreoffice-calc)
	}
	@command -v Rscript >/dev/null || $(call apt,r-base-core) || {
		$(call say,Without R some tests are skipped. Install it: sudo apt install r-base-core,没有 R，将跳过几项测试。可安装：sudo apt install r-base-core)
	}
	@$(BIN)/pytest $(SHARED) -m "" $(PYTEST_ARGS)

# Takes the charts as they are drawn now as the reference that they are compared with; look at them first.
reference: dev data
	@$(BIN)/python -m tests.reference --write

# A part is a folder of bench/ that can be run: make bench PART=reading BENCH_ARGS=--quick
PART ?= $(notdir $(patsubst %/,%,$(dir $(wildcard bench/*/__main__.py))))
bench: dev
	@failed=
	for part in $(PART); do
		printf '\n== %s\n' "$$part"
		$(BIN)/python -m "bench.$$part" $(BENCH_ARGS) || failed=1
	done
	[ -z "$$failed" ]

# Takes what assistive technology is told of the comparison now as the reference.
tree: browser data
	@$(BIN)/python -m tests.browser.tree

# The pictures in the README and the tutorials.
picture: browser data
	@$(BIN)/python -m tests.browser.picture

# The picture of imports in docs/architecture.md, from the contracts in pyproject.toml.
imports: dev
	@$(BIN)/python -m tests.imports --write

# The archive of the version that casebook/schema.py names, in build/release; the same bytes each time.
release: setup
	@$(BIN)/python -m release

# Resolves the direct requirements afresh, without the old pins of what they bring along.
pins: $(VENV)
	@work=$$(mktemp -d)
	trap 'rm -rf "$$work"' EXIT
	$(PYTHON) -m venv "$$work/venv"
	grep -h '^[A-Za-z]' requirements.txt requirements-dev.txt requirements-node.txt > "$$work/direct.txt"
	"$$work/venv/bin/python" -m pip install --quiet -r "$$work/direct.txt"
	sed -n '1,/^#/p' constraints.txt > "$$work/constraints.txt"
	"$$work/venv/bin/python" -m pip freeze >> "$$work/constraints.txt"
	cp "$$work/constraints.txt" constraints.txt

clean:
	@rm -rf .venv node_modules assets/vendor build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
