"""What a figure is divided by: pairs of a numerator and the denominators that may stand under it.

Used by the ETL for what is published and by the site for what a reader asks for, so that both divide alike. Rows are
observations as mappings; empty cells may be None or NaN.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, cast

from casebook.text import is_absent

Row = Mapping[Any, Any]
SourceDay = Callable[[Row], date | None]
Matching = Callable[[Sequence[Row], Sequence[Row], SourceDay], "list[Pair]"]
# More days than any two periods lie apart: a pair without two dates is chosen last.
FAR: Final = 10**6
# A break or another definition between two points: no change is computed across it.
BREAKS: Final = frozenset({"B", "D"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two observations, one to be divided by the other, and what else may stand in the place of the second."""

    numerator: Row
    denominator: Row
    alternatives: tuple[Row, ...] = ()

    @property
    def inputs(self) -> tuple[Row, ...]:
        """All observations that the result rests on."""
        return (self.numerator, self.denominator, *self.alternatives)


def first_day(printed: Any) -> date | None:
    """Return the day of a source as its record prints it; of a month or a year, the first day that it may be."""
    return None if is_absent(printed) else date.fromisoformat((str(printed) + "-01-01")[:10])


def same_scope_period(numerators: Sequence[Row], denominators: Sequence[Row], day: SourceDay) -> list[Pair]:
    """Return every pair of one place, scope and period; undated, the two must stand in one paragraph.

    One paragraph that counts both without a date speaks of one time; two paragraphs may not.
    """
    return [pair for pair in same_scope(numerators, denominators, day) if _is_of_one_time(pair)]


def _is_of_one_time(pair: Pair) -> bool:
    period = _period(pair.numerator)
    dated = period != (None, None)
    return period == _period(pair.denominator) and (
        dated or _same(pair.numerator, pair.denominator, "source_id", "section", "paragraph")
    )


def same_scope(numerators: Sequence[Row], denominators: Sequence[Row], _day: SourceDay) -> list[Pair]:
    """Return for each numerator the nearest denominator of its place and scope.

    An undated figure says when it holds only by the source it stands in, so it is paired within that source.
    """
    pairs = []
    for numerator in numerators:
        alike = ("place_id", "scope") if last_day(numerator) else ("place_id", "scope", "source_id")
        fitting = [row for row in denominators if _same(numerator, row, *alike)]
        if fitting:
            pairs.append(Pair(numerator, min(fitting, key=lambda row: _closeness(numerator, row))))
    return pairs


def nearest_census(numerators: Sequence[Row], denominators: Sequence[Row], day: SourceDay) -> list[Pair]:
    """Return for each numerator the nearest census of its territory; undated, it is as old as its source.

    Between two censuses the number of residents is not known, so the one on the other side is an alternative.
    """
    counts = [row for row in denominators if is_census(row)]
    pairs = []
    for numerator in numerators:
        when = last_day(numerator) or day(numerator)
        fitting = [row for row in counts if row["place_id"] == numerator["place_id"]]
        if fitting and when:
            pairs.append(_census_pair(numerator, fitting, when))
    return pairs


def is_census(observation: Row) -> bool:
    """Say whether a number of residents is a census: printed in full and as at a day, not an estimate for a year."""
    return bool(observation["reading"] == "exact" and observation["period_kind"] == "instant")


def rests_on_one_census(pair: Pair) -> bool:
    """Say whether a single census stands under a figure of another year, or of a year that is not known."""
    when = last_day(pair.numerator)
    census = pair.denominator
    if not is_census(census) or pair.alternatives or is_absent(census["period_end"]):
        return False
    return when is None or when.year != _counted_on(census).year


def _census_pair(numerator: Row, counts: list[Row], when: date) -> Pair:
    before = [row for row in counts if _counted_on(row) <= when]
    after = [row for row in counts if _counted_on(row) >= when]
    around = [min(side, key=lambda row: _distance(row, when)) for side in (before, after) if side]
    nearest = min(around, key=lambda row: _distance(row, when))
    others = tuple(row for row in around if row["observation_id"] != nearest["observation_id"])
    return Pair(numerator, nearest, others)


def year_on_year(numerators: Sequence[Row], _denominators: Sequence[Row], _day: SourceDay) -> list[Pair]:
    """Return each dated point over the one a year before, of one definition; none across a break."""
    points = [row for row in numerators if last_day(row)]
    return [
        Pair(later, earlier)
        for later in points
        for earlier in points
        if _same(later, earlier, "place_id", "scope", "period_kind")
        and _period(earlier) == tuple(_year_before(day) for day in _period(later))
        and later["obs_status"] not in BREAKS
    ]


MATCHES: Final[dict[str, Matching]] = {
    "same_scope_period": same_scope_period,
    "same_scope": same_scope,
    "nearest_census": nearest_census,
    "year_on_year": year_on_year,
}


def matching_of(denominator: Row) -> str:
    """Return how figures are paired with a denominator, an indicator: people by census, other stocks by territory."""
    if denominator["unit"] == "person":
        return "nearest_census"
    return "same_scope" if denominator["kind"] == "stock" else "same_scope_period"


def last_day(observation: Row) -> date | None:
    """Return the last day of an observation's period, the first if the end is open, None if undated."""
    start, end = _period(observation)
    return end or start


def _same(left: Row, right: Row, *columns: str) -> bool:
    return all(_cell(left[column]) == _cell(right[column]) for column in columns)


def _closeness(numerator: Row, denominator: Row) -> tuple[bool, bool, int, str]:
    """Order by same period, same source, days between, and id so that the choice never wavers."""
    one, other = last_day(numerator), last_day(denominator)
    return (
        _period(numerator) != _period(denominator),
        numerator["source_id"] != denominator["source_id"],
        abs((one - other).days) if one and other else FAR,
        str(denominator["observation_id"]),
    )


def _distance(census: Row, day: date) -> tuple[int, str]:
    return abs((_counted_on(census) - day).days), str(census["observation_id"])


def _counted_on(census: Row) -> date:
    return cast("date", census["period_end"])


def _period(observation: Row) -> tuple[date | None, date | None]:
    return _cell(observation["period_start"]), _cell(observation["period_end"])


def _cell(value: Any) -> Any:
    return None if is_absent(value) else value


def _year_before(day: date | None) -> date | None:
    if day is None:
        return None
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)
