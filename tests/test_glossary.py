"""The glossary says the words that the site says, and leaves out no code of the lists that it explains."""

from __future__ import annotations

import re
from pathlib import Path

from casebook.codelists import CODELISTS
from components.text import SITE

GLOSSARY = Path(__file__).parents[1] / "docs" / "glossary.md"
LINE = re.compile(r"^\| `([^`]+)` \| (.+?) \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)


def lines() -> dict[str, tuple[str, ...]]:
    """The lines of the glossary by key: name and definition in both languages, standard."""
    return {key: tuple(cells) for key, *cells in LINE.findall(GLOSSARY.read_text(encoding="utf-8"))}


def name_of(key: str) -> tuple[str, str]:
    """The words of the site for a key of the glossary."""
    if key.startswith("text:"):
        text = SITE[key.removeprefix("text:")]
        return text.zh, text.en
    codelist, code = key.split(".", 1)
    return CODELISTS[codelist][code]


def test_each_term_is_named_as_on_the_site():
    assert len(lines()) > 40
    assert {key: cells[:2] for key, cells in lines().items()} == {key: name_of(key) for key in lines()}


def test_every_code_of_a_list_that_is_explained_has_its_line():
    explained = {key.split(".")[0] for key in lines() if ":" not in key}
    every = {f"{name}.{code}" for name in explained for code in CODELISTS[name]}
    assert every == {key for key in lines() if ":" not in key}
