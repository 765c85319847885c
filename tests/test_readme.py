"""The README tells the truth: its examples run, its commands exist, both languages show the same code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from casebook.store import open_store

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(name: str, language: str | None = None) -> list[str]:
    """The code blocks of a document, of one language if one is named."""
    found = BLOCK.findall((ROOT / name).read_text(encoding="utf-8"))
    return [code for written_in, code in found if language in {None, written_in}]


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


def test_both_readmes_show_the_same_code():
    assert blocks("README.md") == blocks("README.zh.md")


@pytest.mark.parametrize("name", ["README.md", "README.zh.md", "CONTRIBUTING.md"])
def test_commands_and_links_exist(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    absent = {f"make {target}" for target in re.findall(r"(?:^\s*|`)make ([a-z-]+)", text, re.MULTILINE)} - {
        f"make {t}" for t in targets
    }
    absent |= {link for link in re.findall(r"\]\((?!http)([^)#]+)\)", text) if not (ROOT / link).exists()}
    absent |= {
        path
        for path in re.findall(r"`((?:casebook|components|data|docs|etl|pages|tests)/[\w./]+)`", text)
        if not (ROOT / path).exists()
    }
    assert not absent
