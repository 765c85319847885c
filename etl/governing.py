"""The period that governs a figure: the nearest one printed in its clause, its sentence or its paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from casebook.reading import UnreadablePeriod, read_period
from casebook.reading.dating import is_own_date
from casebook.reading.script import fold
from etl.surroundings import reach

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casebook.reading import Figure
    from etl.surroundings import Reach

DATED: Final = frozenset({"date", "period"})
# A date that is a clause of its own governs the sentence (2015年底，…); one with a verb behind it governs its clause.
_OPENS: Final = re.compile(r"[，,、]")


@dataclass(frozen=True, slots=True)
class Governing:
    """A printed period, the place of its figure in the list, and what holds both it and the figure it governs."""

    text: str
    position: int
    reach: Reach


def governing_periods(text: str, figures: Sequence[Figure]) -> list[Governing | None]:
    """Return for each figure the period that governs it; None for dates and where its paragraph prints none before it.

    Of two periods the one in the nearer whole is taken, and before the figure rather than behind it: a period
    behind governs only if it is the figure's own (9800件（截至2015年底）, 300 disputes in 2015).
    """
    found: list[Governing | None] = []
    folded = fold(text)
    last: int | None = None
    for position, figure in enumerate(figures):
        if figure.kind in DATED:
            last = position if _is_period(figure) else last
            found.append(None)
            continue
        found.append(_behind(folded, figures, position) or _before(text, figures, last, figure))
    return found


def _before(text: str, figures: Sequence[Figure], last: int | None, figure: Figure) -> Governing | None:
    if last is None:
        return None
    end = figures[last].end
    held = reach(text, end, figure.start)
    if held == "sentence" and not _OPENS.match(text, end):
        held = "paragraph"
    return None if held == "none" else Governing(figures[last].text, last, held)


def _behind(folded: str, figures: Sequence[Figure], position: int) -> Governing | None:
    following = figures[position + 1] if position + 1 < len(figures) else None
    if following is None or following.kind not in DATED or not _is_period(following):
        return None
    if not is_own_date(folded, figures[position], following):
        return None
    return Governing(following.text, position + 1, "clause")


def _is_period(figure: Figure) -> bool:
    """Whether a date can stand in the column `period`: no month without its year, and none that is only compared with."""
    if figure.baseline:
        return False
    try:
        return read_period(figure.text).kind != "not_stated"
    except UnreadablePeriod:
        return False
