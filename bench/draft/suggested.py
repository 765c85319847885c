"""How many of the indicators that a draft suggests are right, on reports of places that the casebook does not know."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from etl.codebook import index_codebook
from etl.draft import draft
from etl.problems import Problems
from etl.sheets import read_sheets

if TYPE_CHECKING:
    from etl.draft_records import Cells

REPORTS: Final = Path(__file__).with_name("reports.txt")
NONE: Final = "-"


@dataclass(frozen=True, slots=True)
class Suggested:
    """A figure of the reports, the indicators that are right for it (none: empty) and the one suggested (empty: none)."""

    figure: str
    right: frozenset[str]
    indicator: str

    @property
    def is_right(self) -> bool:
        """Whether what is suggested is one of the right ones."""
        return self.indicator in self.right


def suggested(casebook: Path) -> list[Suggested]:
    """Draft the reports as one text by the codebook of a casebook; offsets keep figures and expectations together.

    Raises:
        InputError: the codebook cannot be read.
    """
    problems = Problems()
    sheets = read_sheets(casebook, problems)
    text, expected = _read(REPORTS.read_text(encoding="utf-8"))
    rows = draft(text, index_codebook(sheets), sheets.rows("scopes")).rows
    return [
        Suggested(text[start:end], right, _at(rows, start, end).get("indicator_id", ""))
        for start, end, right in expected
    ]


def _read(marked: str) -> tuple[str, list[tuple[int, int, frozenset[str]]]]:
    """The text, and where its figures stand with their right indicators."""
    text, at = "", 0
    expected: list[tuple[int, int, frozenset[str]]] = []
    for line in marked.splitlines():
        if line.startswith("  "):
            figure, _, names = line.strip().partition(" = ")
            start = text.index(figure, at)
            at = start + len(figure)
            expected.append((start, at, frozenset(names.split()) - {NONE}))
        elif line and not line.startswith("#"):
            at = len(text)
            text += line + "\n"
    return text, expected


def _at(rows: list[Cells], start: int, end: int) -> Cells:
    near = (row for row in rows if int(row["char_start"]) < end and start < int(row["char_end"]))
    return next((row for row in near if row.get("indicator_id")), {})


def precision(found: list[Suggested]) -> float:
    """Share of the suggestions that are right."""
    told = [one for one in found if one.indicator]
    return sum(one.is_right for one in told) / max(len(told), 1)


def recall(found: list[Suggested]) -> float:
    """Share of the figures with a right indicator that get it."""
    asked = [one for one in found if one.right]
    return sum(one.is_right for one in asked) / max(len(asked), 1)
