"""Every string of the site is there in both languages, fills the same places, and holds no words of the other."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import components
import pages
import release
from casebook.text import Text

# Names of files and columns, in backticks as Markdown has them.
CODE = re.compile(r"`[^`]*`")
PLACE = re.compile(r"\{(\w+)[^{}]*\}")
HAN = re.compile(r"[\u4e00-\u9fff]")
LATIN = re.compile(r"[A-Za-z]{2,}")
# Names that are the same in Chinese, and the language switch, which speaks the other language on purpose.
NAMES_IN_CHINESE = {
    "English", "CSV", "XLSX", "JSON", "PNG", "SVG", "PDF", "Parquet", "DuckDB", "polars", "pandas", "Python", "SDMX", "SHA", "UTF", "BOM",
    "Jaccard", "Excel", "WPS", "LibreOffice", "Croissant", "Data", "Package", "make", "data", "CASEBOOK", "SOURCES", "TABLES", "URL", "ID", "GB",
    "APA", "BibTeX", "Esc", "Krippendorff", "Unicode", "ISO", "Cohen", "alpha", "PROJECT", "README",
}  # fmt: skip
QUOTED_IN_ENGLISH = re.compile(r"[“(]?[\u4e00-\u9fff、]+[”)]?")
SWITCH = {"other_language", "other_language_hint"}


def strings() -> Iterator[tuple[str, str, Text]]:
    """Each string of the site: module, key, string."""
    for package in (components, pages, release):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(found.name)
            for name in ("TEXTS", "SITE"):
                for key, text in getattr(module, name, {}).items():
                    yield found.name, key, text


def breaches(rule) -> list[str]:
    """The strings that break a rule."""
    return [f"{module} {key}: {text!r}" for module, key, text in strings() if not rule(key, text)]


def test_there_are_strings():
    assert sum(1 for _ in strings()) > 60


def test_no_string_is_missing_in_a_language():
    assert breaches(lambda _key, text: text.zh.strip() and text.en.strip()) == []


def test_both_languages_fill_the_same_places():
    def rule(_key, text):
        zh, en = (set(PLACE.findall(said)) for said in (text.zh, text.en))
        return zh <= en or en <= zh

    assert breaches(rule) == []


def test_chinese_holds_no_english_words():
    def rule(key, text):
        words = set(LATIN.findall(PLACE.sub("", CODE.sub("", text.zh))))
        return key in SWITCH or words <= NAMES_IN_CHINESE

    assert breaches(rule) == []


def test_english_quotes_chinese_only_as_a_single_word():
    def rule(key, text):
        quoted = list(HAN.findall(PLACE.sub("", text.en)))
        return key in SWITCH or len(quoted) <= 4

    assert breaches(rule) == []


def test_chinese_uses_chinese_punctuation():
    assert breaches(lambda _key, text: not re.search(r"[\u4e00-\u9fff][,;:?!]", PLACE.sub("", text.zh))) == []
