"""The codebook of a casebook: its sheets, each by its key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from etl.layout import COMMON

if TYPE_CHECKING:
    from etl.sheets import Row, Sheets

SELF: Final = "self"


@dataclass(frozen=True, slots=True)
class Codebook:
    """The rows of the codebook by key, in the order of their sheets."""

    cases: dict[str, Row]
    places: dict[str, Row]
    indicators: dict[str, Row]
    sources: dict[str, Row]
    sections: dict[str, Row]
    units: dict[str, Row]
    reporters: dict[str, Row]
    families: dict[str, Row]
    coders: dict[str, Row]

    def has_document(self, source_id: str) -> bool:
        """Whether every numeral of the source's text has to be accounted for."""
        source = self.sources.get(source_id)
        return bool(source and source["body_start"])

    def body(self, source_id: str) -> tuple[int, int] | None:
        """Return where the text of the source begins and ends, None without a document."""
        source = self.sources[source_id]
        first, last = source.integer("body_start"), source.integer("body_end")
        return None if first is None or last is None else (first, last)

    def is_case_source(self, source_id: str | None) -> bool:
        """Whether the source is one that tells the cases, rather than the context of them."""
        return source_id is not None and self.sources[source_id]["kind"] == "case"

    def is_self_reported(self, reporter: str) -> bool:
        """Whether the reporter belongs to the programme's own side."""
        return self.reporters[reporter]["parent"] == SELF

    def case_place(self, case_id: str | None) -> str | None:
        """Return the place of a case's programme."""
        return self.cases[case_id]["place_id"] if case_id in self.cases else None

    def sheet_case(self, sheet: str) -> str | None:
        """Return the case that a coding sheet belongs to, None for the common one."""
        return None if sheet == COMMON else sheet


def index_codebook(sheets: Sheets) -> Codebook:
    """Return the codebook of `sheets`; of rows with the same key the first counts."""

    def by_key(sheet: str, key: str) -> dict[str, Row]:
        rows: dict[str, Row] = {}
        for row in sheets.rows(sheet):
            rows.setdefault(row[key], row)
        return rows

    return Codebook(
        cases=by_key("cases", "case_id"),
        places=by_key("places", "place_id"),
        indicators=by_key("indicators", "indicator_id"),
        sources=by_key("sources", "source_id"),
        sections=by_key("sections", "code"),
        units=by_key("units", "code"),
        reporters=by_key("reporters", "code"),
        families=by_key("families", "code"),
        coders=by_key("coders", "coder"),
    )
