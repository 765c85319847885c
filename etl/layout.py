"""The columns that each sheet has, and what a cell of each may hold.

Sheets that are written as their table take their cells from `casebook.schema`; the others are listed here. The
contract in words is `docs/sheets.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import pyarrow as pa

from casebook.schema import COLOUR, TABLES, Column

Kind = Literal[
    "text", "id", "code", "integer", "number", "degree", "date", "partial_date", "colour", "address"
]

COMMON: Final = "common"


@dataclass(frozen=True, slots=True)
class Cell:
    """What the cells of one column hold.

    `codes` names a code list, `refers_to` a `sheet.column`, `choice` lists the only words that may stand; `many` means
    several with spaces between. A `required` column stands in the header and has no empty cell.
    """

    name: str
    kind: Kind = "text"
    required: bool = False
    codes: str | None = None
    refers_to: str | None = None
    many: bool = False
    choice: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """The cells of one sheet; the `key` columns are unique together."""

    cells: tuple[Cell, ...]
    key: tuple[str, ...]

    @property
    def required(self) -> tuple[str, ...]:
        """The columns that the header must name."""
        return tuple(cell.name for cell in self.cells if cell.required)

    @property
    def names(self) -> tuple[str, ...]:
        """Every column that the header may name."""
        return tuple(cell.name for cell in self.cells)


# What the columns of several words refer to; a table cannot call them foreign keys.
_MANY: Final = {
    "denominators": "indicators.indicator_id",
    "unseen": "coders.coder",
    "reviewed_by": "coders.coder",
}


def _kind(column: Column) -> Kind:
    if column.name == "coder" or column.name.endswith("_id"):
        return "id"
    if column.name == "date":
        return "partial_date"
    if column.unit == "degree":
        return "degree"
    if column.name == "url" or column.pattern == COLOUR:
        return "address" if column.name == "url" else "colour"
    kinds: dict[pa.DataType, Kind] = {pa.int64(): "integer", pa.float64(): "number", pa.date32(): "date"}
    return kinds.get(column.type, "text")


def _cell(column: Column) -> Cell:
    many = _MANY.get(column.name)
    refers_to = many or column.refers_to
    return Cell(column.name, _kind(column), column.required, column.codes, refers_to, many is not None)


def _cells(table: str, *names: str, without: tuple[str, ...] = ()) -> tuple[Cell, ...]:
    columns = TABLES[table].columns
    chosen = [
        column for column in columns if (not names or column.name in names) and column.name not in without
    ]
    return tuple(_cell(column) for column in chosen)


def _texts(*names: str, required: bool = False) -> tuple[Cell, ...]:
    return tuple(Cell(name, required=required) for name in names)


_CODE: Final = Cell("code", "code", required=True)


def _codes(*parents: str, more: tuple[Cell, ...] = ()) -> Layout:
    """A code list; `parents` are the groups that its codes may belong to, as the site asks for them by name."""
    return Layout(
        (
            _CODE,
            *_texts("name_zh", "name_en", required=True),
            *_texts("definition_zh", "definition_en"),
            *((Cell("parent", choice=parents),) if parents else ()),
            *more,
        ),
        ("code",),
    )


_INDICATOR: Final = "indicators.indicator_id"
_CASE: Final = "cases.case_id"
_SPAN: Final = (
    Cell("section", codes="section"),
    Cell("occurrence", "integer"),
    Cell("char_start", "integer"),
    Cell("char_end", "integer"),
    Cell("paragraph", "integer"),
)

CODEBOOK: Final[dict[str, Layout]] = {
    "families": _codes("headline"),
    "units": _codes(
        *("count", "area", "share", "rank", "rating", "number", "time"), more=_texts("classifiers")
    ),
    "scopes": _codes(),
    "reporters": _codes("self"),
    "mechanisms": _codes(more=_texts("includes_zh", "includes_en", "excludes_zh", "excludes_en")),
    "coders": Layout(_cells("coders"), ("coder",)),
    "places": Layout(_cells("places"), ("place_id",)),
    "cases": Layout(
        _cells(
            "cases",
            without=("position", "programme_start", "programme_start_end", "programme_start_text"),
        ),
        ("case_id",),
    ),
    "indicators": Layout(_cells("indicators", without=("position",)), ("indicator_id",)),
    "sources": Layout(
        (
            *_cells("sources", without=("citation",)),
            Cell("body_start", "integer"),
            Cell("body_end", "integer"),
        ),
        ("source_id",),
    ),
    "sections": Layout(
        (
            _CODE,
            Cell("source_id", "id", required=True, refers_to="sources.source_id"),
            Cell("case_id", "id", refers_to=_CASE),
            *_texts("name_zh", "name_en", required=True),
            Cell("char_start", "integer"),
            Cell("char_end", "integer"),
        ),
        ("code",),
    ),
    "not_applicable": Layout(
        (
            Cell("case_id", "id", required=True, refers_to=_CASE),
            Cell("family", required=True, codes="family"),
            Cell("indicator_id", "id", refers_to=_INDICATOR),
            *_texts("reason_zh", "reason_en", required=True),
        ),
        ("case_id", "family", "indicator_id"),
    ),
    "derived": Layout(
        (
            Cell("indicator_id", "id", required=True, refers_to=_INDICATOR),
            Cell("numerator", "id", required=True, refers_to=_INDICATOR),
            Cell("denominator", "id", refers_to=_INDICATOR),
            Cell("factor", "number", required=True),
            Cell("match", required=True, codes="match"),
            *_texts("note_zh", "note_en"),
        ),
        ("indicator_id", "numerator", "denominator"),
    ),
    "checks": Layout(
        (
            Cell("check_id", "id", required=True),
            Cell("case_id", "id", refers_to=_CASE),
            Cell("kind", required=True, codes="check_kind"),
            *_texts("left", required=True),
            *_texts("right"),
            Cell("items"),
            Cell("source_id", "id", refers_to="sources.source_id"),
            Cell("section", codes="section"),
            Cell("char_start", "integer"),
            Cell("char_end", "integer"),
            *_texts("detail_zh", "detail_en", required=True),
        ),
        ("check_id",),
    ),
}

CODING: Final = Layout(
    (
        Cell("id", "id", required=True),
        Cell("record", required=True, codes="record"),
        Cell("place_id", "id", refers_to="places.place_id"),
        Cell("indicator_id", "id", refers_to=_INDICATOR),
        Cell("scope", codes="scope"),
        Cell("figure", required=True),
        Cell("direction", codes="direction"),
        Cell("source_id", "id", required=True, refers_to="sources.source_id"),
        *_SPAN,
        Cell("period"),
        Cell("reporter", codes="reporter"),
        Cell("attribution", codes="attribution"),
        Cell("baseline"),
        Cell("chain_level", codes="chain_level"),
        Cell("obs_status", codes="obs_status"),
        Cell("same_as"),
        Cell("event_kind", codes="event_kind"),
        Cell("mention_kind", codes="mention_kind"),
        Cell("reason", codes="mention_reason"),
        Cell("also", many=True),
        *_texts("paraphrase_zh", "paraphrase_en", "note_zh", "note_en"),
        Cell("coder", "id", required=True, refers_to="coders.coder"),
    ),
    ("id",),
)

MECHANISMS: Final = Layout(
    (
        Cell("case_id", "id", required=True, refers_to=_CASE),
        Cell("mechanism_id", required=True, codes="mechanism"),
        Cell("value", required=True, codes="mechanism_value"),
        Cell("figure"),
        Cell("source_id", "id", refers_to="sources.source_id"),
        *_SPAN,
        *_texts("reason_zh", "reason_en"),
    ),
    ("case_id", "mechanism_id"),
)

# What a row of each record must say besides the required cells.
RECORDS: Final[dict[str, tuple[str, ...]]] = {
    "observation": ("indicator_id", "reporter"),
    "claim": ("indicator_id", "direction", "reporter", "attribution", "paraphrase_zh", "paraphrase_en"),
    "event": ("event_kind", "paraphrase_zh", "paraphrase_en"),
    "mention": ("mention_kind",),
}
# An observation with a direction is a claim with a figure too.
DIRECTED_OBSERVATION: Final = ("attribution", "paraphrase_zh", "paraphrase_en")

# The code lists that sheets of the codebook are.
CODELIST_SHEETS: Final = {
    "family": "families",
    "unit": "units",
    "scope": "scopes",
    "reporter": "reporters",
    "mechanism": "mechanisms",
    "section": "sections",
}

# How the observations of a derived indicator are paired (see `etl.derived`).
MATCHES: Final = ("same_scope_period", "same_scope", "nearest_census", "year_on_year")
