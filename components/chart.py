"""A chart as a value: its rows, its words, the drawing of exactly those rows, the columns of the table under it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol

import pandas as pd

from casebook.comparability import Verdict
from casebook.labels import Labels, Row
from casebook.selection import Selection
from casebook.store import Store
from casebook.text import Text
from components.figures.figure import Figure
from components.figures.theme import Theme

if TYPE_CHECKING:
    from components.page import View


@dataclass(frozen=True)
class Words:
    """What a chart says, made from its rows: finding, definition with unit and mark key, limits, and a summary.

    ``summary`` is the chart in words for those who do not see it; ``scope`` the line of what it counts.
    """

    title: str
    subtitle: str
    limits: tuple[str, ...] = ()
    summary: str = ""
    note: str = ""


@dataclass(frozen=True)
class Column:
    """One column of a table: its heading (a key of the strings) and its cell, text or a component.

    ``kind`` is a class of the cells: text, number (set right, tabular), wide or dated (never narrower than words need).
    """

    name: str
    heading: str
    cell: Callable[[Row, Labels], Any]
    kind: str = "text"


class Draw(Protocol):
    """A drawing: rows first, then labels, the theme by keyword."""

    def __call__(self, rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
        """Return the figure of ``rows``; its ``layout.height`` is set."""


@dataclass(frozen=True, eq=False)
class Chart:
    """One chart. The slug is DOM id, anchor, address and file name.

    ``rows`` gives what is drawn, tabled and exported, the same rows to all three. ``judge`` gives a verdict where the
    chart compares. ``face``, where given, is shown on screen instead of the figure (a matrix is better as a table);
    pictures are made from the figure all the same. ``panel`` is a face that links to other selections of its page or
    reads what may be shown but not exported, and so is given the view. Without ``columns`` the face is the table; ``told``
    are then the columns of its table on slides and in Word files, where those of any rows do not say what it draws.
    ``by_case`` says that the chart can be narrowed to the cases of the selection (``c``), whether or not its page offers it.
    ``folded`` keeps the table under it shut, however short it is. ``cited_at`` gives the address of its citation, without
    the ending of a style, where that is not ``/cite/figures/<slug>`` (empty: there). ``example`` is a query that shows the
    chart well, found in the tables where it must name something of theirs.
    """

    slug: str
    rows: Callable[[Selection, Store], pd.DataFrame]
    words: Callable[[pd.DataFrame, Labels], Words]
    draw: Draw
    columns: tuple[Column, ...]
    judge: Callable[[pd.DataFrame], Verdict] | None = None
    face: Callable[[pd.DataFrame, Labels], Any] | None = None
    panel: "Callable[[pd.DataFrame, View], Any] | None" = None
    texts: Mapping[str, Text] = field(default_factory=dict)
    example: str | Callable[[Store], str] = ""
    heading_level: int = 2
    folded: bool = False
    by_case: bool = False
    told: tuple[Column, ...] = ()
    cited_at: Callable[[Selection], str] | None = None

    def example_in(self, store: Store) -> str:
        """Return the query of its example for these tables."""
        return self.example(store) if callable(self.example) else self.example

    def narrows(self, selection: Selection, rows: pd.DataFrame) -> bool:
        """Say whether its rows are narrowed to the cases chosen: where it can be, and some row is about them."""
        return self.by_case and bool(selection.cases) and bool(rows["case_id"].isin(selection.cases).any())

    @property
    def is_html(self) -> bool:
        """Whether the screen shows a face or a panel instead of the figure."""
        return self.face is not None or self.panel is not None


def rows_of(chart: Chart, selection: Selection, store: Store) -> pd.DataFrame:
    """Return the rows of a chart for a selection, in whatever language; read once and kept, the caller may change them."""
    return _kept(chart, selection.changed(lang=None), store).copy(deep=False)


@lru_cache(maxsize=256)
def _kept(chart: Chart, selection: Selection, store: Store) -> pd.DataFrame:
    rows = chart.rows(selection, store)
    return rows[_about(rows, selection)].reset_index(drop=True) if chart.narrows(selection, rows) else rows


def _about(rows: pd.DataFrame, selection: Selection) -> pd.Series:
    """Which rows are about the cases chosen, or about every case; a place that is no case has a name of its own."""
    shared = rows["case_id"].isna() & rows["name_zh"].isna()
    return rows["case_id"].isin(selection.cases) | shared
