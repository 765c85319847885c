"""Time on an axis: days as years with a fraction, and stretches of empty years left out behind a visible cut."""

from calendar import isleap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

CUT_WIDTH: Final = 0.9
_EMPTY_YEARS: Final = 4


@dataclass(frozen=True)
class TimeScale:
    """Years that are drawn, as pieces ``(first, last)`` in order; axis units are years, a cut is ``CUT_WIDTH`` of them."""

    pieces: tuple[tuple[int, int], ...]

    @property
    def width(self) -> float:
        """The length of the axis in its units."""
        years = sum(last + 1 - first for first, last in self.pieces)
        return years + CUT_WIDTH * (len(self.pieces) - 1)

    def at(self, day: date, *, after: int = 0) -> float:
        """Return where a day (or the day ``after`` days later) stands; what falls into a cut stands inside it."""
        year, offset = decimal_year(day, after), 0.0
        for n, (first, last) in enumerate(self.pieces):
            if year <= last + 1 or n == len(self.pieces) - 1:
                return offset + max(year - first, -CUT_WIDTH / 2 if n else 0.0)
            offset += last + 1 - first + CUT_WIDTH
        return offset

    def years(self) -> list[tuple[int, float]]:
        """Return each year that is drawn with the place where it begins."""
        return [
            (year, self.at(date(year, 1, 1)))
            for first, last in self.pieces
            for year in range(first, last + 1)
        ]

    def cuts(self) -> list[tuple[float, int, int]]:
        """Return each cut: its middle, the first and the last year left out."""
        found, offset = [], 0.0
        for (first, last), (after, _) in zip(self.pieces, self.pieces[1:], strict=False):
            offset += last + 1 - first
            found.append((offset + CUT_WIDTH / 2, last + 1, after - 1))
            offset += CUT_WIDTH
        return found

    def axis(self, room_px: float, *, labels_px: float = 44) -> dict[str, Any]:
        """Return the axis as plotly wants it, with as many years named as there is room for, in their middles."""
        needed = self.width * labels_px / room_px
        every = next((step for step in (1, 2, 5) if step >= needed), 10)
        named = [(year, at) for year, at in self.years() if year % every == 0]
        alone = {first for first, last in self.pieces if last - first < every}
        named = sorted({*named, *((year, at) for year, at in self.years() if year in alone)})
        return {
            "range": [0, self.width],
            "tickvals": [at + 0.5 for _, at in named],
            "ticktext": [str(year) for year, _ in named],
            "showgrid": False,
            "ticks": "",
        }


def time_scale(days: Iterable[date], kept: Iterable[tuple[date, date]] = ()) -> TimeScale:
    """Return a scale that holds ``days``; four or more empty years are cut out unless a pair of ``kept`` spans them."""
    years = {day.year for day in days}
    for first, last in kept:
        years |= set(range(first.year, last.year + 1))
    pieces: list[tuple[int, int]] = []
    for year in sorted(years):
        if pieces and year - pieces[-1][1] <= _EMPTY_YEARS:
            pieces[-1] = (pieces[-1][0], year)
        else:
            pieces.append((year, year))
    return TimeScale(tuple(pieces))


def decimal_year(day: date, after: int = 0) -> float:
    """Return a day as a year with a fraction; ``after`` days later."""
    length = 366 if isleap(day.year) else 365
    return day.year + (day.timetuple().tm_yday - 1 + after) / length
