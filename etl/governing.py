"""The period that governs a figure, as the grammar dates it, and how far off it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from casebook.reading import UnreadablePeriod, read_period
from etl.surroundings import reach

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casebook.reading import Figure
    from etl.surroundings import Reach

DATED: Final = frozenset({"date", "period"})


@dataclass(frozen=True, slots=True)
class Governing:
    """A printed period, the place of its figure in the list, and what holds both it and the figure it governs."""

    text: str
    position: int
    reach: Reach


def governing_periods(text: str, figures: Sequence[Figure]) -> list[Governing | None]:
    """Return for each figure the period that governs it (`casebook.reading.dating` tells which); None for dates.

    Where none does, the last period that the paragraph prints before the figure is named with the reach `paragraph`.
    """
    found: list[Governing | None] = []
    at = {figure.start: position for position, figure in enumerate(figures) if figure.kind in DATED}
    last: int | None = None
    for position, figure in enumerate(figures):
        if figure.kind in DATED:
            last = position if not figure.baseline and _is_period(figure) else last
            found.append(None)
            continue
        date = None if figure.period_at is None else at.get(figure.period_at)
        if date is not None and _is_period(figures[date]):
            found.append(Governing(figures[date].text, date, _reach(text, figures[date], figure)))
        else:
            found.append(_in_paragraph(text, figures, last, figure))
    return found


def _reach(text: str, date: Figure, figure: Figure) -> Reach:
    """A date behind its figure, or before it in its clause, is of the clause; else of the sentence."""
    behind = date.start > figure.start
    return "clause" if behind or reach(text, date.end, figure.start) == "clause" else "sentence"


def _in_paragraph(text: str, figures: Sequence[Figure], last: int | None, figure: Figure) -> Governing | None:
    if last is None or reach(text, figures[last].end, figure.start) == "none":
        return None
    return Governing(figures[last].text, last, "paragraph")


def _is_period(figure: Figure) -> bool:
    """Whether a date can stand in the column `period`: no month without its year."""
    try:
        return read_period(figure.text).kind != "not_stated"
    except UnreadablePeriod:
        return False
