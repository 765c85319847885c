"""Derived observations: one stated figure over another, with the bounds of both kept.

`numerator / denominator x factor` goes through interval arithmetic (`casebook.quantity`), so a result is never
more exact than what it is derived from. SDMX has no status for derived figures: a result has the gravest status
of its inputs and the reading `derived`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, cast

from casebook.quantity import Closed, Quantity
from etl.notes import describe
from etl.observations import TOTAL, quantity_columns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from etl.codebook import Codebook
    from etl.records import Record
    from etl.sheets import Row

CODER: Final = "computed"
# From the harmless to the gravest: what a reader of the result must know of its inputs.
GRAVITY: Final = ("A", "P", "E", "U", "D", "B", "O", "M")
# More days than any two periods lie apart: a pair without two dates is chosen last.
FAR: Final = 10**6
# A break or another definition between two points: no change is computed across it.
BREAKS: Final = frozenset({"B", "D"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two observations, one to be divided by the other."""

    numerator: Record
    denominator: Record


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


def build_derived(observations: list[Record], derivations: Iterable[Row], codebook: Codebook) -> list[Record]:
    """Return the observations that `derived.csv` computes from `observations`; repeated figures count once."""
    material = Material([row for row in observations if not row["same_as"]], codebook)
    derived = [
        _derive(pair, derivation, codebook)
        for derivation in derivations
        for pair in _MATCHES[derivation["match"]](material, derivation)
    ]
    return _named_apart(derived)


def quantity_of(observation: Record) -> Quantity:
    """Return the quantity that an observation states."""
    return Quantity(
        cast("float | None", observation["value"]),
        cast("float | None", observation["lower"]),
        cast("float | None", observation["upper"]),
        cast("Closed", observation["closed"]),
        bool(observation["upper_soft"]),
        str(observation["reading"]),
        bool(observation["lower_soft"]),
    )


def _same_scope_period(material: Material, derivation: Row) -> list[Pair]:
    """Every pair of one place, scope and printed period."""
    return [
        pair
        for pair in _same_scope(material, derivation)
        if _period(pair.numerator) == _period(pair.denominator) != (None, None)
    ]


def _same_scope(material: Material, derivation: Row) -> list[Pair]:
    """For each numerator the nearest denominator of its place and scope."""
    denominators = material.of(derivation["denominator"])
    pairs = []
    for numerator in material.of(derivation["numerator"]):
        fitting = [row for row in denominators if _same(numerator, row, "place_id", "scope")]
        if fitting:
            pairs.append(Pair(numerator, min(fitting, key=lambda row: _closeness(numerator, row))))
    return pairs


def _nearest_census(material: Material, derivation: Row) -> list[Pair]:
    """For each numerator the count of the same territory nearest to it; undated, it is as old as its source."""
    counts = material.of(derivation["denominator"])
    pairs = []
    for numerator in material.of(derivation["numerator"]):
        day = _last_day(numerator) or material.source_day(numerator)
        fitting = [row for row in counts if row["place_id"] == numerator["place_id"] and _last_day(row)]
        if fitting and day:
            pairs.append(Pair(numerator, min(fitting, key=lambda row: _distance(row, day))))
    return pairs


def _year_on_year(material: Material, derivation: Row) -> list[Pair]:
    """Each dated point over the one a year before, of one definition; none across a break."""
    points = [row for row in material.of(derivation["numerator"]) if _last_day(row)]
    return [
        Pair(later, earlier)
        for later in points
        for earlier in points
        if _same(later, earlier, "place_id", "scope", "period_kind")
        and _period(earlier) == tuple(_year_before(day) for day in _period(later))
        and later["obs_status"] not in BREAKS
    ]


_MATCHES: Final[dict[str, Callable[[Material, Row], list[Pair]]]] = {
    "same_scope_period": _same_scope_period,
    "same_scope": _same_scope,
    "nearest_census": _nearest_census,
    "year_on_year": _year_on_year,
}


def _same(left: Record, right: Record, *columns: str) -> bool:
    return all(left[column] == right[column] for column in columns)


def _closeness(numerator: Record, denominator: Record) -> tuple[bool, bool, int, str]:
    """Order by same period, same source, days between, and id so that the choice never wavers."""
    one, other = _last_day(numerator), _last_day(denominator)
    return (
        _period(numerator) != _period(denominator),
        numerator["source_id"] != denominator["source_id"],
        abs((one - other).days) if one and other else FAR,
        str(denominator["observation_id"]),
    )


def _distance(census: Record, day: date) -> tuple[int, str]:
    counted = _last_day(census)
    return abs((counted - day).days) if counted else FAR, str(census["observation_id"])


def _period(observation: Record) -> tuple[date | None, date | None]:
    return cast("tuple[date | None, date | None]", (observation["period_start"], observation["period_end"]))


def _last_day(observation: Record) -> date | None:
    start, end = _period(observation)
    return end or start


def _year_before(day: date | None) -> date | None:
    if day is None:
        return None
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)


def _derive(pair: Pair, derivation: Row, codebook: Codebook) -> Record:
    inputs = (pair.numerator, pair.denominator)
    indicator = codebook.indicators[derivation["indicator_id"]]
    notes = describe(pair.numerator, pair.denominator, derivation, codebook)
    copied = ("place_id", "case_id", "scope", "period_start", "period_end", "period_kind", "period_text")
    return {
        "observation_id": _name(pair, derivation),
        **{column: pair.numerator[column] for column in copied},
        "indicator_id": derivation["indicator_id"],
        **quantity_columns(_compute(pair, derivation)),
        "unit": indicator["unit"],
        "obs_status": max((str(row["obs_status"]) for row in inputs), key=GRAVITY.index),
        **dict.fromkeys(("figure", "source_id", "section", "paragraph", "char_start", "char_end", "same_as")),
        "reporter": pair.numerator["reporter"],
        "self_reported": any(row["self_reported"] for row in inputs),
        "derived_from": [row["observation_id"] for row in inputs],
        "formula": _formula(pair, derivation),
        "note_zh": notes[0],
        "note_en": notes[1],
        "coder": CODER,
    }


def _compute(pair: Pair, derivation: Row) -> Quantity:
    ratio = quantity_of(pair.numerator) / quantity_of(pair.denominator)
    change = ratio - Quantity.exact(1) if derivation["match"] == "year_on_year" else ratio
    return change.scaled(float(derivation["factor"]))


def _formula(pair: Pair, derivation: Row) -> str:
    ratio = f"{pair.numerator['observation_id']} / {pair.denominator['observation_id']}"
    ratio = f"({ratio} - 1)" if derivation["match"] == "year_on_year" else ratio
    return ratio if float(derivation["factor"]) == 1 else f"{ratio} * {derivation['factor']}"


def _name(pair: Pair, derivation: Row) -> str:
    """`<case or place>-d-<indicator>-<year>`, with the scope where it is a part."""
    dated = pair.denominator if derivation["match"] == "nearest_census" else pair.numerator
    day = _last_day(dated)
    scope = [] if pair.numerator["scope"] == TOTAL else [str(pair.numerator["scope"])]
    owner = str(pair.numerator["case_id"] or pair.numerator["place_id"])
    return "-".join([owner, "d", derivation["indicator_id"], *scope, str(day.year) if day else "undated"])


def _named_apart(derived: list[Record]) -> list[Record]:
    """Results of the same name are told apart by the figure that they divide."""
    count = Counter(row["observation_id"] for row in derived)
    for row in derived:
        if count[row["observation_id"]] > 1:
            numerator = cast("list[str]", row["derived_from"])[0]
            row["observation_id"] = f"{row['observation_id']}-of-{numerator}"
    return derived
