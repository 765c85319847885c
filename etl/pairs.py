"""Which observations a derived figure is computed from: a numerator and what it is divided by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from etl.codebook import Codebook
    from etl.records import Record
    from etl.sheets import Row

# More days than any two periods lie apart: a pair without two dates is chosen last.
FAR: Final = 10**6
# A break or another definition between two points: no change is computed across it.
BREAKS: Final = frozenset({"B", "D"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two observations, one to be divided by the other, and what else may stand in the place of the second."""

    numerator: Record
    denominator: Record
    alternatives: tuple[Record, ...] = ()

    @property
    def inputs(self) -> tuple[Record, ...]:
        """All observations that the result rests on."""
        return (self.numerator, self.denominator, *self.alternatives)


@dataclass(frozen=True, slots=True)
class Material:
    """What can be paired: the observations that are first of their figure, and their sources."""

    observations: list[Record]
    codebook: Codebook

    def of(self, indicator: str) -> list[Record]:
        """Return the observations of an indicator."""
        return [row for row in self.observations if row["indicator_id"] == indicator]

    def source_day(self, observation: Record) -> date | None:
        """Return the day of the source; of one dated to a month or year, the first day that it may be."""
        printed = self.codebook.sources[str(observation["source_id"])]["date"]
        return date.fromisoformat((printed + "-01-01")[:10]) if printed else None


def _same_scope_period(material: Material, derivation: Row) -> list[Pair]:
    """Every pair of one place, scope and period; undated, the two must stand in one paragraph.

    One paragraph that counts both without a date speaks of one time; two paragraphs may not.
    """
    return [pair for pair in _same_scope(material, derivation) if _is_of_one_time(pair)]


def _is_of_one_time(pair: Pair) -> bool:
    period = _period(pair.numerator)
    dated = period != (None, None)
    return period == _period(pair.denominator) and (
        dated or _same(pair.numerator, pair.denominator, "source_id", "section", "paragraph")
    )


def _same_scope(material: Material, derivation: Row) -> list[Pair]:
    """For each numerator the nearest denominator of its place and scope.

    An undated figure says when it holds only by the source it stands in, so it is paired within that source.
    """
    denominators = material.of(derivation["denominator"])
    pairs = []
    for numerator in material.of(derivation["numerator"]):
        alike = ("place_id", "scope") if last_day(numerator) else ("place_id", "scope", "source_id")
        fitting = [row for row in denominators if _same(numerator, row, *alike)]
        if fitting:
            pairs.append(Pair(numerator, min(fitting, key=lambda row: _closeness(numerator, row))))
    return pairs


def _nearest_census(material: Material, derivation: Row) -> list[Pair]:
    """For each numerator the nearest census of its territory; undated, it is as old as its source.

    Between two censuses the number of residents is not known, so the one on the other side is an alternative.
    """
    counts = [row for row in material.of(derivation["denominator"]) if _is_census(row)]
    pairs = []
    for numerator in material.of(derivation["numerator"]):
        day = last_day(numerator) or material.source_day(numerator)
        fitting = [row for row in counts if row["place_id"] == numerator["place_id"]]
        if fitting and day:
            pairs.append(_census_pair(numerator, fitting, day))
    return pairs


def _is_census(observation: Record) -> bool:
    """A census is printed in full and as at a day; a yearbook's estimate is rounded or for a year."""
    return observation["reading"] == "exact" and observation["period_kind"] == "instant"


def _census_pair(numerator: Record, counts: list[Record], day: date) -> Pair:
    before = [row for row in counts if _counted_on(row) <= day]
    after = [row for row in counts if _counted_on(row) >= day]
    around = [min(side, key=lambda row: _distance(row, day)) for side in (before, after) if side]
    nearest = min(around, key=lambda row: _distance(row, day))
    others = tuple(row for row in around if row["observation_id"] != nearest["observation_id"])
    return Pair(numerator, nearest, others)


def _year_on_year(material: Material, derivation: Row) -> list[Pair]:
    """Each dated point over the one a year before, of one definition; none across a break."""
    points = [row for row in material.of(derivation["numerator"]) if last_day(row)]
    return [
        Pair(later, earlier)
        for later in points
        for earlier in points
        if _same(later, earlier, "place_id", "scope", "period_kind")
        and _period(earlier) == tuple(_year_before(day) for day in _period(later))
        and later["obs_status"] not in BREAKS
    ]


MATCHES: Final[dict[str, Callable[[Material, Row], list[Pair]]]] = {
    "same_scope_period": _same_scope_period,
    "same_scope": _same_scope,
    "nearest_census": _nearest_census,
    "year_on_year": _year_on_year,
}


def _same(left: Record, right: Record, *columns: str) -> bool:
    return all(left[column] == right[column] for column in columns)


def _closeness(numerator: Record, denominator: Record) -> tuple[bool, bool, int, str]:
    """Order by same period, same source, days between, and id so that the choice never wavers."""
    one, other = last_day(numerator), last_day(denominator)
    return (
        _period(numerator) != _period(denominator),
        numerator["source_id"] != denominator["source_id"],
        abs((one - other).days) if one and other else FAR,
        str(denominator["observation_id"]),
    )


def _distance(census: Record, day: date) -> tuple[int, str]:
    return abs((_counted_on(census) - day).days), str(census["observation_id"])


def _counted_on(census: Record) -> date:
    return cast("date", census["period_end"])


def _period(observation: Record) -> tuple[date | None, date | None]:
    return cast("tuple[date | None, date | None]", (observation["period_start"], observation["period_end"]))


def last_day(observation: Record) -> date | None:
    """Return the last day of an observation's period, the first if the end is open, None if undated."""
    start, end = _period(observation)
    return end or start


def _year_before(day: date | None) -> date | None:
    if day is None:
        return None
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)
