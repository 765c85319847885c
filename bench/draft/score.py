"""Compares a draft with the hand-coded observations of a source: span, case, indicator, family, period, scope."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from etl.codebook import index_codebook
from etl.documents import find_documents
from etl.draft import draft
from etl.problems import Problems
from etl.sheets import read_sheets

if TYPE_CHECKING:
    from pathlib import Path

    from etl.codebook import Codebook
    from etl.draft_records import Cells
    from etl.sheets import Row, Sheets

FACETS: Final = ("found", "exact span", "observation", "case", "family", "indicator", "scope", "period")


@dataclass(frozen=True, slots=True)
class Compared:
    """A hand-coded observation and the drafted row at its passage, None if there is none."""

    case_id: str
    row: Row
    drafted: Cells | None
    facets: dict[str, bool]


def score(casebook: Path, sources: Path) -> list[Compared]:
    """Draft each document that the casebook has at hand, and compare every hand-coded observation of it.

    The draft is made from the text and the codebook's names alone: sections and their places are withheld.

    Raises:
        InputError: sheets or documents cannot be read.
    """
    problems = Problems()
    sheets = read_sheets(casebook, problems)
    known = index_codebook(sheets)
    documents = find_documents(sources, known, problems)
    problems.stop()
    withheld = replace(known, sections={})
    compared: list[Compared] = []
    for source_id, document in documents.items():
        rows = draft(document.text, withheld, sheets.rows("scopes")).rows
        compared += [_compare(name, row, rows, known) for name, row in _coded(sheets, source_id)]
    return compared


def _coded(sheets: Sheets, source_id: str) -> list[tuple[str, Row]]:
    return [
        (name, row)
        for name, sheet in sheets.coding.items()
        for row in sheet.rows
        if row["record"] == "observation" and row["source_id"] == source_id
    ]


def _compare(case_id: str, row: Row, drafted: list[Cells], codebook: Codebook) -> Compared:
    start, end = int(row["char_start"]), int(row["char_end"])
    found = next(
        (one for one in drafted if int(one["char_start"]) < end and start < int(one["char_end"])), None
    )
    if found is None:
        return Compared(case_id, row, None, dict.fromkeys(FACETS, False))
    suggested = codebook.indicators.get(found.get("indicator_id", ""))
    coded = codebook.indicators[row["indicator_id"]]
    facets = {
        "found": True,
        "exact span": (found["char_start"], found["char_end"]) == (row["char_start"], row["char_end"]),
        "observation": found["record"] == "observation",
        "case": found["place_id"] == codebook.cases[case_id]["place_id"],
        "family": suggested is not None and suggested["family"] == coded["family"],
        "indicator": suggested is not None and suggested["indicator_id"] == coded["indicator_id"],
        "scope": (found.get("scope") or "total") == (row["scope"] or "total"),
        "period": found.get("period", "") == row["period"],
    }
    return Compared(case_id, row, found, facets)
