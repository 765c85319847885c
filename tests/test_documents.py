"""README, CONTRIBUTING and docs tell the truth: their code runs, their commands work, both languages show the same."""

from __future__ import annotations

import importlib
import importlib.util
import os
import re
import runpy
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import batch
from casebook.selection import Selection
from casebook.store import open_store
from casebook.text import Text
from components.text import labels_for
from etl.__main__ import main as etl_main
from etl.locate import locate
from release.__main__ import main as release_main
from tests import imports
from tests.components.test_strings import strings
from tests.etl.casebook import write_casebook
from tests.etl.report_files import pdf

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(
    str(path.relative_to(ROOT))
    for path in (*ROOT.glob("README*.md"), ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md"))
)
TUTORIALS = sorted((ROOT / "docs" / "tutorials").glob("*.md"))
BLOCK = re.compile(r"^( *)```(\w+)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`((?:\.venv/bin/)?(?:python|make) [^`]+)`")
MAINS = {"etl": etl_main, "casebook": batch.main, "release": release_main}
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def words(name: str) -> str:
    """The text of a document."""
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(name: str, language: str | None = None) -> list[str]:
    """The code blocks of a document, of one language if one is named."""
    return [code for _, written_in, code in BLOCK.findall(words(name)) if language in {None, written_in}]


def commands() -> list[str]:
    """Every command in a block of any document, once."""
    found = [
        line.partition(" #")[0].strip()
        for name in DOCUMENTS
        for code in blocks(name, "sh")
        for line in code.splitlines()
    ]
    return list(dict.fromkeys(filter(None, found)))


# README: code that loads the tables


@pytest.mark.parametrize("code", blocks("README.md", "python"), ids=lambda code: code.split()[1])
def test_example_runs_and_prints_rows(code, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    exec(compile(code, "README.md", "exec"), {})
    assert len(capsys.readouterr().out.splitlines()) > 3


def test_what_the_example_counts_as_stated_is_printed_and_counted_once(monkeypatch):
    monkeypatch.chdir(ROOT)
    (code,) = (code for code in blocks("README.md", "python") if "as stated" in code)
    names = {}
    exec(compile(code, "README.md", "exec"), names)
    rows = open_store().rows("observations")
    stated = rows[(rows["reading"] != "derived") & rows["same_as"].isna()]
    assert len(names["rows"]) == len(stated) < len(rows)


@pytest.mark.parametrize("code", blocks("README.md", "r"), ids=lambda code: code.split()[0])
def test_example_in_r_runs(code):
    package = re.search(r"library\((\w+)\)", code)[1]
    if not has_r_package(package):
        pytest.skip(f"R with the package {package} is not installed, so its example is not run")
    done = subprocess.run(["Rscript", "-e", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert len(done.stdout.splitlines()) > 3


def has_r_package(name):
    """Whether R is here with a package."""
    asked = ["Rscript", "-e", f'quit(status = !requireNamespace("{name}", quietly = TRUE))']
    return (
        bool(shutil.which("Rscript"))
        and not subprocess.run(asked, capture_output=True, check=False).returncode
    )


def test_both_readmes_show_the_same_code():
    assert blocks("README.md") == blocks("README.zh.md")


# docs: the chart of the architecture page, the tutorials


# Where the names come from that the small chart of the architecture page uses.
NAMES = {
    "casebook.labels": "Labels",
    "casebook.selection": "Selection",
    "casebook.store": "Store",
    "components.chart": "Chart Words",
    "components.figures.canvas": "canvas_for value_axis",
    "components.figures.compose": "compose",
    "components.figures.figure": "Figure",
    "components.figures.marks": "NOTHING figure_mark",
    "components.figures.theme": "Theme",
    "components.table": "BOUNDS CASE PERIOD PRINTED SOURCE",
}


def test_the_small_chart_of_the_architecture_page_can_be_drawn():
    (code,) = blocks("docs/architecture.md", "python")
    texts = {"title": Text("{n}", "{n}"), "subtitle": Text("–", "–"), "summary": Text("{n}", "{n}")}
    names = {"pd": pd, "TEXTS": texts}
    names |= {
        name: getattr(importlib.import_module(module), name)
        for module, found in NAMES.items()
        for name in found.split()
    }
    exec(compile(code, "docs/architecture.md", "exec"), names)
    chart, store = names["MINE"], open_store()
    counted = store.rows("observations").query("unit == 'dispute' and case_id.notna()").iloc[0]
    rows = chart.rows(Selection(indicator=counted["indicator_id"]), store)
    labels = labels_for("en", store, texts)
    figures = int((rows["status"] == "figure").sum())
    assert figures > 0
    assert set(rows["case_id"]) == set(store.rows("cases")["case_id"])
    assert chart.words(rows, labels).title == str(figures)
    drawn = chart.draw(rows, labels, theme=names["Theme"]())
    assert len(drawn["data"]) >= figures
    assert len(drawn["layout"]["annotations"]) >= len(rows)


@pytest.mark.parametrize("name", ["analyst.py", "analyst.zh.py"])
def test_the_notebook_runs_and_shows_bounds_absence_and_refusal(name, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    runpy.run_path(str(ROOT / "docs" / "tutorials" / name))
    said = capsys.readouterr().out
    for shown in ("(?; ?)", "[90; ?)", "not_reported", "not_applicable", "juxtaposed", "refused"):
        assert shown in said
    assert "不可比" in said or "not quantities" in said or "不是可以相比" in said


def test_both_notebooks_hold_the_same_code():
    def code(name):
        cells = words(f"docs/tutorials/{name}").split("# %%")
        return [
            re.sub(r'""".*"""|# .*|LANGUAGE = .*', "", c) for c in cells if not c.startswith(" [markdown]")
        ]

    assert code("analyst.py") == code("analyst.zh.py")


@pytest.mark.parametrize("path", TUTORIALS, ids=lambda path: path.name)
def test_a_tutorial_names_what_the_site_shows_as_the_site_names_it(path):
    from pages import PAGES

    language = 0 if path.name.endswith(".zh.md") else 1
    known = {text[language] for _, _, text in strings()} | {page.title[language] for page in PAGES}
    named = set(re.findall(r"\*\*(.+?)\*\*", path.read_text(encoding="utf-8"))) - {"粗体", "bold"}
    assert named
    assert named <= known


def test_the_picture_of_imports_is_that_of_the_contracts():
    assert imports.shown() == imports.picture(), "draw it anew: make imports"


# commands and links


@pytest.fixture
def desk(tmp_path):
    """Where the commands of the documents are run: a small casebook, a folder of documents, and a report."""
    locate(tmp_path / "documents", write_casebook(tmp_path))
    (tmp_path / "documents").rename(tmp_path / "FOLDER")
    (tmp_path / "report.pdf").write_bytes(pdf(["2015: 700 disputes were mediated."]))
    return tmp_path


@pytest.mark.parametrize("command", commands())
def test_a_command_of_the_documents_works(command, desk):
    program, *rest = shlex.split(command)
    if program == "make":
        # Make runs these very tests, and even a rehearsal of `make run` serves; so its targets are only looked up.
        assert set(rest) <= TARGETS
        return
    assert program == ".venv/bin/python"
    subprocess.run(
        [sys.executable, *on_the_desk(rest)],
        cwd=desk,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
    )


def on_the_desk(words):
    """A command with what it needs here: the small casebook, the report, and formats that need no browser."""
    if words[1] == "etl":
        return [*words, "--casebook", "casebook"]
    at = words.index("--formats") + 1 if "--formats" in words else len(words)
    return [*words[:at], "csv", *words[at + 1 :]] if at < len(words) else words


def test_commands_within_sentences_exist():
    unknown = []
    for command in {found for name in DOCUMENTS for found in INLINE.findall(words(name))}:
        program, *rest = command.split()
        if program == "make":
            unknown += [command for word in rest if re.fullmatch(r"[a-z-]+", word) and word not in TARGETS]
        elif rest[0] == "-m":
            unknown += [] if importlib.util.find_spec(rest[1]) else [command]
        else:
            unknown += [] if (ROOT / rest[0]).exists() else [command]
    assert not unknown


@pytest.mark.parametrize(("module", "main"), MAINS.items())
def test_options_within_documents_exist(module, main, capsys):
    asked = re.findall(rf"-m {module} ([^`\n#]+)", "\n".join(words(name) for name in DOCUMENTS))
    verbs = {line.split()[0] for line in asked} - {"…"}
    for verb in {verb if verb.isalpha() else "" for verb in verbs}:
        with pytest.raises(SystemExit, match="0"):
            main([*filter(None, [verb]), "--help"])
    known = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    assert {option for line in asked for option in re.findall(r"--[a-z-]+", line)} <= known


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_and_paths_exist(name):
    text, folder = words(name), (ROOT / name).parent
    absent = {link for link in re.findall(r"\]\((?!http)([^)#]+)\)", text) if not (folder / link).exists()}
    absent |= {
        path
        for path in re.findall(r"`((?:casebook|components|data|docs|etl|pages|release|tests)/[\w./]+)`", text)
        if "/." not in path and not (ROOT / path).exists()
    }
    assert not absent
