"""Derived observations: one stated figure over another, with the bounds of both kept.

`numerator / denominator x factor` goes through interval arithmetic (`casebook.quantity`), so a result is never
more exact than what it is derived from. SDMX has no status for derived figures: a result has the gravest status
of its inputs and the reading `derived`.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING, Final, cast

from casebook.quantity import CLOSED, Closed, Quantity
from etl.notes import describe
from etl.observations import TOTAL, quantity_columns
from etl.pairs import MATCHES, Material, Pair, last_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etl.codebook import Codebook
    from etl.problems import Problems
    from etl.records import Record
    from etl.sheets import Row

CODER: Final = "computed"
# From the harmless to the gravest: what a reader of the result must know of its inputs.
GRAVITY: Final = ("A", "P", "E", "U", "D", "B", "O", "M")


def check_derivations(derivations: Iterable[Row], problems: Problems) -> None:
    """Check that each derivation names what it divides by; a change on the year divides by the year before."""
    for row in derivations:
        if not row["denominator"] and row["match"] != "year_on_year":
            problems.add("derived_needs", row.at("denominator"), match=row["match"])


def build_derived(observations: list[Record], derivations: Iterable[Row], codebook: Codebook) -> list[Record]:
    """Return the observations that `derived.csv` computes from `observations`; repeated figures count once."""
    material = Material([row for row in observations if not row["same_as"]], codebook)
    derived = [
        _derive(pair, derivation, codebook)
        for derivation in derivations
        for pair in MATCHES[derivation["match"]](material, derivation)
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


def _derive(pair: Pair, derivation: Row, codebook: Codebook) -> Record:
    indicator = codebook.indicators[derivation["indicator_id"]]
    notes = describe(pair, derivation, codebook)
    copied = ("place_id", "case_id", "scope", "period_start", "period_end", "period_kind", "period_text")
    return {
        "observation_id": _name(pair, derivation),
        **{column: pair.numerator[column] for column in copied},
        "indicator_id": derivation["indicator_id"],
        **quantity_columns(_compute(pair, derivation)),
        "unit": indicator["unit"],
        "obs_status": max((str(row["obs_status"]) for row in pair.inputs), key=GRAVITY.index),
        **dict.fromkeys(("figure", "source_id", "section", "paragraph", "char_start", "char_end", "same_as")),
        "reporter": pair.numerator["reporter"],
        "self_reported": any(row["self_reported"] for row in pair.inputs),
        "derived_from": [row["observation_id"] for row in pair.inputs],
        "formula": _formula(pair, derivation),
        "note_zh": notes[0],
        "note_en": notes[1],
        "coder": CODER,
    }


def _compute(pair: Pair, derivation: Row) -> Quantity:
    """The result by the nearest denominator, with bounds that hold for every one that may be."""
    results = [_divide(pair.numerator, one, derivation) for one in pair.inputs[1:]]
    return reduce(_hull, results)


def _divide(numerator: Record, denominator: Record, derivation: Row) -> Quantity:
    ratio = quantity_of(numerator) / quantity_of(denominator)
    change = ratio - Quantity.exact(1) if derivation["match"] == "year_on_year" else ratio
    return change.scaled(float(derivation["factor"]))


def _hull(one: Quantity, other: Quantity) -> Quantity:
    """The quantity `one` with the bounds of both; an end that either leaves open to any number is left open."""
    low = _wider(one, other, "lower")
    high = _wider(one, other, "upper")
    return replace(
        one,
        lower=low.lower,
        upper=high.upper,
        closed=CLOSED[low.left_closed, high.right_closed],
        lower_soft=low.lower_soft,
        upper_soft=high.upper_soft,
    )


def _wider(one: Quantity, other: Quantity, end: str) -> Quantity:
    """Of two quantities the one that reaches farther at this end; of equals the one that includes it."""
    sign = 1 if end == "lower" else -1

    def reach(quantity: Quantity) -> tuple[float, bool]:
        bound = getattr(quantity, end)
        closed = quantity.left_closed if end == "lower" else quantity.right_closed
        return (-math.inf if bound is None else sign * bound, not closed)

    return min(one, other, key=reach)


def _formula(pair: Pair, derivation: Row) -> str:
    """The computation in ids; further denominators that widen the bounds follow behind a semicolon."""
    numerator, *denominators = (str(row["observation_id"]) for row in pair.inputs)
    first, *others = (_written(numerator, one, derivation) for one in denominators)
    return "; bounds also ".join([first, *others])


def _written(numerator: str, denominator: str, derivation: Row) -> str:
    ratio = f"{numerator} / {denominator}"
    ratio = f"({ratio} - 1)" if derivation["match"] == "year_on_year" else ratio
    return ratio if float(derivation["factor"]) == 1 else f"{ratio} * {derivation['factor']}"


def _name(pair: Pair, derivation: Row) -> str:
    """`<case or place>-d-<indicator>-<year>`, with the scope where it is a part."""
    dated = pair.denominator if derivation["match"] == "nearest_census" else pair.numerator
    day = last_day(dated)
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
