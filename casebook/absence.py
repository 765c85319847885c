"""Why a cell is empty: what was searched for a case and an indicator or family, and what the coding says of it."""

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from casebook.records import all_records
from casebook.store import Store
from casebook.text import Text, is_absent


@dataclass(frozen=True)
class Absence:
    """What is known of a cell: its coded status in the article and in any source, and where was searched.

    ``reason`` is coded with ``not_applicable``, and otherwise None; ``article`` is the title of the case's document,
    ``sections`` the codes of its sections about the case; ``others`` counts the further sources of the case's records.
    """

    article_status: str
    any_status: str
    reason: Text | None
    article: str
    sections: tuple[str, ...]
    others: int


def absence_of(store: Store, case_id: str, *, family: str = "", indicator: str = "") -> Absence | None:
    """Return why a case has no figure of an indicator (or of a family); None where one is printed or nothing is coded."""
    cells = store.rows("coverage")
    name, level = (indicator, "indicator") if indicator else (family, "family")
    named = cells["indicator_id" if indicator else "family"] == name
    found = cells[(cells["case_id"] == case_id) & (cells["level"] == level) & named]
    if found.empty or found.iloc[0]["article_status"] == "figure":
        return None
    cell = found.iloc[0]
    reason = None if is_absent(cell["reason_zh"]) else Text(str(cell["reason_zh"]), str(cell["reason_en"]))
    article, sections = _searched(store, case_id)
    others = _others(store, case_id)
    return Absence(str(cell["article_status"]), str(cell["any_status"]), reason, article, sections, others)


@lru_cache(maxsize=64)
def _others(store: Store, case_id: str) -> int:
    """How many further sources the records about a case come from."""
    records = all_records(store)
    about = (records["about_case_id"] == case_id) & (records["source_kind"] == "context")
    return int(records.loc[about, "source_id"].nunique())


@lru_cache(maxsize=64)
def _searched(store: Store, case_id: str) -> tuple[str, tuple[str, ...]]:
    """The document of a case and the codes of its sections about it, in the order of the text."""
    own = all_records(store)
    own = own[(own["case_id"] == case_id) & (own["source_kind"] == "case") & own["section"].notna()]
    if own.empty:
        return "", ()
    titles = store.rows("sources").set_index("source_id")["title"]
    codes = store.rows("codes")
    listed = codes[codes["codelist"] == "section"].sort_values("position")["code"]
    stems = _stems(own["section"])
    sections = tuple(code for code in listed if str(code).split(".")[0] in stems)
    return str(titles[own.iloc[0]["source_id"]]), sections


def _stems(sections: "pd.Series[str]") -> set[str]:
    """The stems of the sections in which records of a case stand; ``stem.part`` names a part of the case's own text."""
    return {str(code).split(".")[0] for code in sections if "." in str(code)}
