"""The rows of a chart as plain words: what its table shows, for slides and Word files."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Any, Final
from unicodedata import east_asian_width

import pandas as pd
from dash.development.base_component import Component

from casebook.labels import Labels, Row
from casebook.text import Text, is_absent
from components.chart import Column
from components.chart_card import Card

TEXTS: Final[dict[str, Text]] = {
    "subject": Text("对象", "Subject"),
    "coded_by": Text("编码者", "Coder"),
    "because": Text("说明", "Explanation"),
}


_NARROWEST, _WIDEST = 6, 34


@dataclass(frozen=True)
class Grid:
    """Headings and rows of words, as wide as each other."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def only(self, columns: tuple[int, ...]) -> "Grid":
        """Return some of the columns."""
        return Grid(_picked(self.headings, columns), tuple(_picked(row, columns) for row in self.rows))

    def widths(self) -> tuple[float, ...]:
        """Return the share of the width that each column wants, 1 in all: long texts wrap, short ones do not."""
        wanted = [
            min(_WIDEST, max(_NARROWEST, *(width_of(text) for text in column)))
            for column in zip(self.headings, *self.rows, strict=True)
        ]
        return tuple(width / sum(wanted) for width in wanted)

    def lines(self, row: tuple[str, ...], columns: float) -> int:
        """Return how many lines a row takes where the whole table is ``columns`` half-width letters wide."""
        return max(
            ceil(width_of(text) / max(1.0, share * columns - 2) or 1)
            for text, share in zip(row, self.widths(), strict=True)
        )


def grid_of(card: Card) -> Grid:
    """Return the table of a card; where its face is the table, who, what, when and from where."""
    columns = card.chart.columns or TOLD
    rows = card.rows.to_dict("records")
    cells = tuple(tuple(words_of(column.cell(row, card.labels)) for column in columns) for row in rows)
    labels = card.labels.with_texts(TEXTS)
    whole = Grid(tuple(labels(column.heading) for column in columns), cells)
    kept = tuple(at for at in range(len(columns)) if any(row[at] for row in cells))
    return whole if card.chart.columns else whole.only(kept)


def words_of(content: Any) -> str:
    """Return the words of components, texts and lists of them; nested blocks stand apart."""
    if content is None or isinstance(content, bool):
        return ""
    if isinstance(content, list | tuple):
        return "".join(words_of(part) for part in content).strip()
    if not isinstance(content, Component):
        return str(content)
    words = words_of(getattr(content, "children", None))
    return f" {words} " if type(content).__name__ in {"Small", "P", "Div", "Li"} else words


def width_of(text: str) -> int:
    """Return how many half-width letters a line of text is wide."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _picked(cells: tuple[str, ...], columns: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(cells[column] for column in columns)


def _first(*stems: str) -> Callable[[Row, Labels], str]:
    """The first of some columns that says something, in the language of the labels where there are two."""

    def cell(row: Row, labels: Labels) -> str:
        names = [f"{stem}{ending}" for stem in stems for ending in ("", f"_{labels.language}")]
        return next((str(row[name]) for name in names if name in row and not _is_blank(row[name])), "")

    return cell


def _value(row: Row, labels: Labels) -> str:
    value = row.get("value")
    return labels.value(row) if isinstance(value, float) and "unit" in row else _first("value")(row, labels)


def _status(row: Row, labels: Labels) -> str:
    status = str(row.get("status", ""))
    return labels(status) if status in labels.texts else status


def _period(row: Row, labels: Labels) -> str:
    dated = isinstance(row.get("period_start"), date) or isinstance(row.get("period_end"), date)
    return labels.period(row) if dated else ""


def _is_blank(cell: Any) -> bool:
    return cell is pd.NA or (hasattr(cell, "__len__") and len(cell) == 0) or is_absent(cell)


_SAID: Final[dict[str, Callable[[Row, Labels], str]]] = {
    "case": _first("name"),
    "subject": _first("mechanism", "indicator", "topic", "family"),
    "printed": _first("printed", "figure"),
    "value": _value,
    "status": _status,
    "coded_by": _first("coder"),
    "because": _first("reason", "detail", "paraphrase"),
    "period": _period,
    "source": _first("source_title"),
}
TOLD: Final = tuple(Column(heading, heading, cell) for heading, cell in _SAID.items())
