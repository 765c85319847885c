"""Drafts a coding sheet: every figure of a report with its place and what the codebook suggests for it.

A draft only suggests. It fills what the text or the codebook shows, leaves open what a person has to judge
(reporter, direction, attribution, paraphrases), and says in the notes what each suggestion rests on.
"""

from __future__ import annotations

import csv
import io
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from casebook.reading import read_figures
from etl.csvcells import as_text
from etl.draft_notes import Notes
from etl.draft_records import Recorder, prepare
from etl.headings import CaseNames, find_cases, find_headings
from etl.layout import CODING
from etl.occurrences import Occurrences
from etl.surroundings import Lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casebook.reading import Figure
    from etl.codebook import Codebook
    from etl.draft_records import Cells
    from etl.headings import Belonging
    from etl.sheets import Row

CODER: Final = "draft"
COLUMNS: Final = CODING.names


@dataclass(frozen=True, slots=True)
class Given:
    """What the coder knows of the whole report: its place, the period of figures that print none, who reports (empty: not said)."""

    place_id: str = ""
    period: str = ""
    reporter: str = ""


NOTHING_GIVEN: Final = Given()


@dataclass(frozen=True, slots=True)
class Draft:
    """The rows of a drafted coding sheet, by column; empty cells are left out."""

    rows: list[Cells]

    @property
    def observations(self) -> int:
        """How many rows are suggested as observations."""
        return sum(row["record"] == "observation" for row in self.rows)

    @property
    def unsuggested(self) -> int:
        """How many observations got no indicator."""
        return sum(row["record"] == "observation" and not row.get("indicator_id") for row in self.rows)

    def sheet(self) -> str:
        """Return the sheet as CSV with the columns of `docs/sheets.md`."""
        text = io.StringIO()
        writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows({name: as_text(cell) for name, cell in row.items()} for row in self.rows)
        return text.getvalue()


def draft(
    text: str,
    codebook: Codebook,
    scopes: Sequence[Row],
    source_id: str = "",
    *,
    placed: bool = False,
    given: Given = NOTHING_GIVEN,
) -> Draft:
    """Draft the coding sheet of a text; offsets count its Unicode code points from 0.

    `placed` says that the text is the very document of the source: then only its body is read and its sections tell
    the cases; otherwise headings and names of places do, and the headings are the sections. The time grows with the length of the text.
    """
    body = (codebook.body(source_id) if placed else None) or (0, len(text))
    figures = [figure for figure in read_figures(text) if body[0] <= figure.start and figure.end <= body[1]]
    sections = [row for row in codebook.sections.values() if placed and row["source_id"] == source_id]
    drafter = _Drafter(text, figures, codebook, source_id, body, sections, given.place_id)
    recorder = Recorder(prepare(text, figures), codebook, list(scopes))
    return Draft([_row(position, drafter, recorder, given) for position in range(len(figures))])


def _row(position: int, drafter: _Drafter, recorder: Recorder, given: Given) -> Cells:
    notes = Notes()
    cells = drafter.place(position, notes) | recorder.record(position, notes)
    if cells["record"] == "observation":
        cells |= _given(cells, given, notes)
    return {"id": f"f{position + 1:04d}", "coder": CODER} | cells | notes.cells()


def _given(cells: Cells, given: Given, notes: Notes) -> Cells:
    """Reporter and period of the report for an observation that has none of its own."""
    found = {"reporter": given.reporter} if given.reporter else {}
    if given.period and not cells.get("period"):
        notes.add("period_given", text=given.period)
        found["period"] = given.period
    return found


class _Drafter:
    """Says where each figure stands and which case it is about."""

    def __init__(
        self,
        text: str,
        figures: list[Figure],
        codebook: Codebook,
        source_id: str,
        body: tuple[int, int],
        sections: list[Row],
        place_id: str,
    ) -> None:
        self._text, self._figures, self._codebook = text, figures, codebook
        self._source_id, self._body = source_id, body
        self._lines = Lines(text)
        self._belongings = find_cases(self._lines, CaseNames(codebook))
        self._occurrences = Occurrences(text, (figure.text for figure in figures))
        self._sections, self._place_id = sections, place_id
        self._headings = find_headings(self._lines)
        self._parts = [start for start, _ in self._headings]

    def place(self, position: int, notes: Notes) -> Cells:
        """The cells that say where the figure stands and what territory it is about."""
        figure = self._figures[position]
        section = next((row for row in self._sections if _holds(row, figure)), None)
        return {
            "place_id": self._place_id or self._place_of(self._case(figure, section, notes)),
            "figure": figure.text,
            "source_id": self._source_id,
            **self._passage(figure, section),
        }

    def _place_of(self, case_id: str | None) -> str:
        return self._codebook.cases[case_id]["place_id"] if case_id else ""

    def _heading(self, figure: Figure) -> tuple[str, int, int]:
        """The heading above a figure, and where its part begins and ends."""
        at = bisect_right(self._parts, figure.start) - 1
        last = self._parts[at + 1] if at + 1 < len(self._parts) else self._body[1]
        return self._headings[at][1], self._parts[at], last

    def _passage(self, figure: Figure, section: Row | None) -> Cells:
        name, first, last = "", *self._body
        if section is None and not self._sections:
            name, first, last = self._heading(figure)
        elif section is not None:
            name = section["code"]
            first, last = section.integer("char_start") or 0, section.integer("char_end") or last
        occurrence = self._occurrences.number(figure.text, figure.start, first, last)
        return {
            "section": name,
            "occurrence": str(occurrence or ""),
            "char_start": str(figure.start),
            "char_end": str(figure.end),
            "paragraph": str(self._lines.paragraph(first, figure.start)),
        }

    def _case(self, figure: Figure, section: Row | None, notes: Notes) -> str | None:
        if section is not None:
            notes.add("case_section" if section["case_id"] else "case_none", case_id=section["case_id"])
            return section["case_id"] or None
        belonging: Belonging | None = self._belongings[self._lines.at(figure.start)]
        if belonging is None:
            notes.add("case_none")
            return None
        told = "case_heading" if belonging.is_heading else "case_place"
        notes.add(told, case_id=belonging.case_id, words=belonging.words)
        return belonging.case_id


def _holds(section: Row, figure: Figure) -> bool:
    first, last = section.integer("char_start"), section.integer("char_end")
    return first is not None and last is not None and first <= figure.start and figure.end <= last
