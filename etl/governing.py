"""The period that governs a figure: the nearest one printed in its clause, its sentence or its paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from casebook.reading import UnreadablePeriod, read_period
from etl.surroundings import reach

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casebook.reading import Figure
    from etl.surroundings import Reach

DATED: Final = frozenset({"date", "period"})
# A date that is a clause of its own governs the sentence (2015年底，…); one with a verb behind it governs its clause.
_OPENS: Final = re.compile(r"[，,、]")
_FOLLOWS: Final = re.compile(r"\s?[(（]?$")


@dataclass(frozen=True, slots=True)
class Governing:
    """A printed period, the place of its figure in the list, and what holds both it and the figure it governs."""

    text: str
    position: int
    reach: Reach


def governing_periods(text: str, figures: Sequence[Figure]) -> list[Governing | None]:
    """Return for each figure the period that governs it; None for dates and where its paragraph prints none before it.

    Of two periods the one in the nearer whole is taken, and before the figure rather than behind it: a period
    behind governs only if it follows at once (9800件（截至2015年底）).
    """
    found: list[Governing | None] = []
    last: int | None = None
    for position, figure in enumerate(figures):
        if figure.kind in DATED:
            last = position if _is_period(figure) else last
            found.append(None)
            continue
        found.append(_behind(text, figures, position) or _before(text, figures, last, figure))
    return found


def _before(text: str, figures: Sequence[Figure], last: int | None, figure: Figure) -> Governing | None:
    if last is None:
        return None
    end = figures[last].end
    held = reach(text, end, figure.start)
    if held == "sentence" and not _OPENS.match(text, end):
        held = "paragraph"
    return None if held == "none" else Governing(figures[last].text, last, held)


def _behind(text: str, figures: Sequence[Figure], position: int) -> Governing | None:
    following = figures[position + 1] if position + 1 < len(figures) else None
    if following is None or following.kind not in DATED or not _is_period(following):
        return None
    between = text[figures[position].end : following.start]
    if not between.strip() or not _FOLLOWS.match(between):
        return None
    return Governing(following.text, position + 1, "clause")


def _is_period(figure: Figure) -> bool:
    """Whether a date can stand in the column `period`; a month without its year cannot."""
    try:
        return read_period(figure.text).kind != "not_stated"
    except UnreadablePeriod:
        return False
