"""Statements: the rows of the coding sheets, with the figure, period and passage that they name read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from casebook.reading import Figure, Period, UnreadableFigure, UnreadablePeriod, read_figure, read_period
from etl.cells import published_id
from etl.spans import check_span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etl.codebook import Codebook
    from etl.problems import Problems
    from etl.sheets import Row, Sheets

# What stands between the two points of a printed or typed period.
_TO: Final = re.compile(r"/|[—–~～-]{1,2}(?=\D|\d{4})|至|到")


@dataclass(frozen=True, slots=True)
class Statement:
    """One coded row under its published id.

    `figure` is read for observations only; `period` is None if none is printed.
    """

    id: str
    case_id: str | None
    row: Row
    figure: Figure | None
    period: Period | None

    @property
    def record(self) -> str:
        """What the row is: observation, claim, event or mention."""
        return self.row["record"]

    @property
    def span(self) -> tuple[str, int, int] | None:
        """Source, first and one past the last character; None if not located."""
        start, end = self.row.integer("char_start"), self.row.integer("char_end")
        return None if start is None or end is None else (self.row["source_id"], start, end)

    def locator(self) -> dict[str, object]:
        """Return the columns that say where the statement stands."""
        return locate_row(self.row)

    def days(self) -> dict[str, object]:
        """Return the columns that say which days the statement is about."""
        start, end = (self.period.start, self.period.end) if self.period else (None, None)
        return {"period_start": start, "period_end": end}


def locate_row(row: Row) -> dict[str, object]:
    """Return the columns that say where a row's passage stands."""
    return {
        "source_id": row.text("source_id"),
        "section": row.text("section"),
        "paragraph": row.integer("paragraph"),
        "char_start": row.integer("char_start"),
        "char_end": row.integer("char_end"),
    }


def read_statements(sheets: Sheets, codebook: Codebook, problems: Problems) -> list[Statement]:
    """Read every row of the coding sheets; what cannot be read goes to `problems` and is left out.

    Cells whose form is wrong have been told before (`etl.cells`); the other cells of their rows are read here.
    """
    read = (_read_statement(name, row, codebook, problems) for name, row in _rows(sheets))
    return [statement for statement in read if statement]


def _read_statement(name: str, row: Row, codebook: Codebook, problems: Problems) -> Statement | None:
    figure, period = _read_figure(row, codebook, problems), _read_period(row, problems)
    legible = figure is not None or row["record"] != "observation"
    if not check_span(row, codebook, problems, legible=legible):
        return None
    return Statement(published_id(name, row["id"]), codebook.sheet_case(name), row, figure, period)


def _rows(sheets: Sheets) -> Iterator[tuple[str, Row]]:
    for name, sheet in sheets.coding.items():
        for row in sheet.rows:
            yield name, row


def _read_figure(row: Row, codebook: Codebook, problems: Problems) -> Figure | None:
    if row["record"] != "observation" or not row["figure"]:
        return None
    try:
        figure = read_figure(row["figure"])
    except UnreadableFigure:
        problems.add("unreadable_figure", row.at("figure"), row["figure"])
        return None
    _check_unit(row, figure, codebook, problems)
    return figure


def _check_unit(row: Row, figure: Figure, codebook: Codebook, problems: Problems) -> None:
    """A printed unit is the indicator's, or one that may stand for it; a figure printed bare contradicts none."""
    indicator = codebook.indicators.get(row["indicator_id"])
    unit = codebook.units.get(indicator["unit"]) if indicator else None
    if indicator is None or unit is None or not figure.unit:
        return
    if figure.unit not in {unit["code"], *unit.words("classifiers")}:
        problems.add(
            "unit_mismatch",
            row.at("figure"),
            row["figure"],
            printed=figure.unit,
            indicator=indicator["indicator_id"],
            unit=unit["code"],
        )


def _read_period(row: Row, problems: Problems) -> Period | None:
    """The period as typed; an event without one is dated by its own words."""
    column = "figure" if row["record"] == "event" and not row["period"] else "period"
    text = row[column]
    if not text:
        return None
    try:
        return read_period(text)
    except UnreadablePeriod:
        _tell_unreadable(row, column, text, problems)
        return None


def _tell_unreadable(row: Row, column: str, text: str, problems: Problems) -> None:
    """A period that runs backwards is unreadable to the grammar; a person is told what is wrong with it."""
    try:
        first, last = (read_period(point) for point in _TO.split(text))
    except ValueError:  # more or fewer than two points, or one that is none itself
        problems.add("unreadable_period", row.at(column), text)
        return
    if first.start and last.end and last.end < first.start:
        problems.add("period_reversed", row.at(column), text, start=first.start, end=last.end)
    else:
        problems.add("unreadable_period", row.at(column), text)
