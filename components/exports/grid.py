"""The rows of a chart as plain words: what its table shows, for slides and Word files."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import pandas as pd
from dash.development.base_component import Component

from casebook.labels import Labels, Row
from casebook.text import Text, is_absent, phrase
from components.chart import Column
from components.chart_card import Card
from components.exports.measure import height_pt, widest_word_pt, width_of, width_pt
from components.figures.marks import SIGNS

TEXTS: Final[dict[str, Text]] = {
    "subject": Text("对象", "Subject"),
    "coded_by": Text("编码者", "Coder"),
    "because": Text("说明", "Explanation"),
    "told_value": Text("数值", "In words"),
    "told_direction": Text("方向", "Direction"),
    "told_baseline": Text("与何相比", "Against what"),
    "told_scope": Text("哪一部分", "Part"),
    "no_baseline_told": Text("未写明", "Not stated"),
}

_WIDEST: Final = 34
_SHORT: Final = 14
# What a cell has around its words: to the left and right, above and below.
CELL_PT: Final = (8.0, 4.0)


@dataclass(frozen=True)
class Grid:
    """Headings and rows of words, as wide as each other."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def only(self, columns: tuple[int, ...]) -> "Grid":
        """Return some of the columns."""
        return Grid(_picked(self.headings, columns), tuple(_picked(row, columns) for row in self.rows))

    def filled(self) -> tuple[int, ...]:
        """Return the columns in which some row says something, the first always."""
        dashes = ("", "–")
        return tuple(
            at
            for at in range(len(self.headings))
            if not at or any(row[at] not in dashes for row in self.rows)
        )

    def narrowest_pt(self, size_pt: float) -> tuple[float, ...]:
        """Return how wide each column must be so that no word or number breaks."""
        return tuple(
            CELL_PT[0] + max(widest_word_pt(text, size_pt) for text in column) for column in self._columns()
        )

    def widths_pt(self, room_pt: float, size_pt: float) -> tuple[float, ...]:
        """Return how wide each column stands, ``room_pt`` in all: first its longest word, then what its texts want.

        Where there is room, a short text stays in one line; Chinese would break after any character.
        """
        words, whole = self.narrowest_pt(size_pt), self._whole_pt(size_pt)
        least = whole if sum(whole) < room_pt else words
        if sum(least) >= room_pt:
            return tuple(width * room_pt / sum(least) for width in least)
        letter = width_pt("x", size_pt)
        wanted = [
            max(floor, CELL_PT[0] + letter * min(_WIDEST, max(width_of(text) for text in column)))
            for floor, column in zip(least, self._columns(), strict=True)
        ]
        more = [want - floor + 1 for want, floor in zip(wanted, least, strict=True)]
        spare = (room_pt - sum(least)) / sum(more)
        return tuple(floor + part * spare for floor, part in zip(least, more, strict=True))

    def _whole_pt(self, size_pt: float) -> tuple[float, ...]:
        """How wide each column must be so that no word breaks and no short text does."""
        short = (
            max((width_of(text) for text in column if width_of(text) <= _SHORT), default=0)
            for column in self._columns()
        )
        letter = width_pt("x", size_pt)
        return tuple(
            max(floor, CELL_PT[0] + letter * width)
            for floor, width in zip(self.narrowest_pt(size_pt), short, strict=True)
        )

    def heights_pt(self, room_pt: float, size_pt: float) -> tuple[float, ...]:
        """Return how tall each line of the table stands, its head first."""
        widths = self.widths_pt(room_pt, size_pt)
        return tuple(
            CELL_PT[1]
            + max(
                height_pt(text or " ", width - CELL_PT[0], size_pt)
                for text, width in zip(row, widths, strict=True)
            )
            for row in (self.headings, *self.rows)
        )

    def _columns(self) -> tuple[tuple[str, ...], ...]:
        return tuple(zip(self.headings, *self.rows, strict=True))


def grid_of(card: Card) -> Grid:
    """Return the table of a card; where its face is the table, who, what, how sure, when and from where."""
    labels = card.labels.with_texts(TEXTS)
    columns = card.chart.columns or card.chart.told or TOLD
    rows = [row for row in card.rows.to_dict("records") if row.get("chosen") is not False]
    if card.chart.columns and any(_scope(row, labels) for row in rows):
        columns = (columns[0], SCOPE, *columns[1:])
    cells = tuple(tuple(words_of(column.cell(row, labels)) for column in columns) for row in rows)
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


def _picked(cells: tuple[str, ...], columns: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(cells[column] for column in columns)


def _first(*stems: str) -> Callable[[Row, Labels], str]:
    """The first of some columns that says something, in the language of the labels where there are two."""

    def cell(row: Row, labels: Labels) -> str:
        names = [f"{stem}{ending}" for stem in stems for ending in ("", f"_{labels.language}")]
        return next((str(row[name]) for name in names if name in row and not _is_blank(row[name])), "")

    return cell


def _value(row: Row, labels: Labels) -> str:
    """A figure with its qualifier and unit where that says more than its print; a number that nobody printed as it is."""
    value = row.get("value")
    if isinstance(value, str) or (_is_blank(value) and "reading" not in row):
        return ""
    if "reading" not in row:
        return labels.number(float(value))  # type: ignore[arg-type]
    if _is_blank(row["reading"]):
        return ""
    said = labels.gloss(row)
    return "" if said in (row.get("printed"), row.get("figure")) else said


def _bounds(row: Row, labels: Labels) -> str:
    """What a figure is read as: its bounds, a soft end marked."""
    if _is_blank(row.get("reading")) or _is_blank(row.get("closed")):
        return ""
    soft = any(row.get(end) is True for end in ("lower_soft", "upper_soft"))
    return f"{labels.bounds(row)} {labels('soft') if soft else ''}".strip()


def _reading(row: Row, labels: Labels) -> str:
    return "" if _is_blank(row.get("reading")) else labels.code("reading", row["reading"])


def _direction(row: Row, labels: Labels) -> str:
    code = row.get("direction")
    return "" if _is_blank(code) else f"{SIGNS.get(str(code), '→')} {labels.code('direction', code)}"


def _baseline(row: Row, labels: Labels) -> str:
    if _is_blank(row.get("baseline")):
        return labels("no_baseline_told") if row.get("status") == "direction" and "baseline" in row else ""
    return phrase(str(row["baseline"]), labels.language)


def _scope(row: Row, labels: Labels) -> str:
    """Of which part a figure is, where it is not of the whole."""
    scope = row.get("scope")
    is_part = row.get("status") == "figure" and not _is_blank(scope) and scope != _WHOLE
    return labels.code("scope", scope) if is_part else ""


def _status(row: Row, labels: Labels) -> str:
    """The words of a status: of a row drawn, of a coding, of a check, of a passage; said once."""
    code = str(row.get("status", ""))
    lists = _MENTIONED if row.get("kind") == "mention" else _STATUS
    named = next((name for name in lists if (name, code) in labels.codes), "")
    said = labels.code(named, code) if named else labels(code) if code in labels.texts else code
    return "" if said in (_first("topic")(row, labels), row.get("kind")) else said


def _coder(row: Row, _labels: Labels) -> str:
    """Whose a coding is; a figure or a statement is told by its source."""
    is_coding = not _is_blank(row.get("mechanism_id")) and not _is_blank(row.get("coder"))
    return str(row["coder"]).upper() if is_coding else ""


def _period(row: Row, labels: Labels) -> str:
    is_told = row.get("status") in ("figure", "direction") and "period_start" in row
    return labels.period(row) if is_told or isinstance(row.get("period_start"), date) else ""


def _is_blank(cell: Any) -> bool:
    return cell is pd.NA or (hasattr(cell, "__len__") and len(cell) == 0) or is_absent(cell)


_WHOLE: Final = "total"
_STATUS: Final = ("mechanism_value", "check_verdict", "direction")
_MENTIONED: Final = ("mention_kind", "mention_reason")
_SAID: Final[dict[str, Callable[[Row, Labels], str]]] = {
    "case": _first("name"),
    "subject": _first("mechanism", "indicator", "topic", "family"),
    "told_scope": _scope,
    "printed": _first("printed", "figure"),
    "told_value": _value,
    "bounds": _bounds,
    "reading": _reading,
    "told_direction": _direction,
    "told_baseline": _baseline,
    "status": _status,
    "coded_by": _coder,
    "because": _first("reason", "detail", "paraphrase"),
    "period": _period,
    "source": _first("source_title"),
}
TOLD: Final = tuple(Column(heading, heading, cell) for heading, cell in _SAID.items())
SCOPE: Final = Column("scope", "told_scope", _scope)
