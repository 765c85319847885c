"""One figure over another, with the bounds of both kept: what the ETL publishes and what the site computes.

Interval arithmetic (``casebook.quantity``) makes a result never more exact than what it is derived from. Where several
denominators may stand under a figure, the value is that of the nearest, and the bounds hold for every one.
"""

import math
from collections.abc import Callable
from dataclasses import replace
from functools import reduce
from typing import Any, Final

from casebook.pairing import Pair, Row, rests_on_one_census
from casebook.quantity import CLOSED, Quantity
from casebook.text import is_absent

# From the harmless to the gravest: what a reader of a result must know of its inputs.
GRAVITY: Final = ("A", "P", "E", "U", "D", "B", "O", "M")


def quantity_of(observation: Row) -> Quantity:
    """Return the quantity that an observation states."""
    value, lower, upper = (_number(observation[name]) for name in ("value", "lower", "upper"))
    return Quantity(
        value,
        lower,
        upper,
        observation["closed"],
        bool(observation["upper_soft"]),
        str(observation["reading"]),
        bool(observation["lower_soft"]),
    )


def columns_of(quantity: Quantity) -> dict[str, Any]:
    """Return the columns of a row that a quantity fills; `quantity_of` reads them back."""
    return {
        "value": quantity.value,
        "lower": quantity.lower,
        "upper": quantity.upper,
        "closed": quantity.closed,
        "upper_soft": quantity.upper_soft,
        "lower_soft": quantity.lower_soft,
        "reading": quantity.reading,
    }


def divide(
    pair: Pair, factor: float, *, less_one: bool = False, read: Callable[[Row], Quantity] = quantity_of
) -> Quantity:
    """Return numerator over denominator times ``factor`` (the ratio less one for a change).

    ``read`` says how deep each input is read; the bounds take in the result with every alternative. Where one census stands
    for another time, both ends are soft and open.
    """
    numerator = read(pair.numerator)
    results = [_ratio(numerator, read(one), factor, less_one=less_one) for one in pair.inputs[1:]]
    whole = reduce(hull, results)
    return _held_by_convention(whole) if rests_on_one_census(pair) else whole


def _held_by_convention(quantity: Quantity) -> Quantity:
    """Bounds that take the residents of one census for those of another time: neither end is the text's."""
    low, high = quantity.lower is not None, quantity.upper is not None
    return replace(quantity, closed="neither", lower_soft=low, upper_soft=high)


def gravest(pair: Pair) -> str | None:
    """Return the gravest observation status among the inputs; none where one is not known."""
    if any(is_absent(row["obs_status"]) for row in pair.inputs):
        return None
    return max((str(row["obs_status"]) for row in pair.inputs), key=GRAVITY.index)


def formula(pair: Pair, factor: str, *, less_one: bool = False) -> str:
    """Return the computation in ids; further denominators that widen the bounds follow behind a semicolon."""
    numerator, *denominators = (str(row["observation_id"]) for row in pair.inputs)
    first, *others = (_written(numerator, one, factor, less_one=less_one) for one in denominators)
    return "; bounds also ".join([first, *others])


def hull(one: Quantity, other: Quantity) -> Quantity:
    """Return ``one`` with the bounds of both; an end that either leaves open to any number is left open."""
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


def _ratio(numerator: Quantity, denominator: Quantity, factor: float, *, less_one: bool) -> Quantity:
    ratio = numerator / denominator
    return (ratio - Quantity.exact(1) if less_one else ratio).scaled(factor)


def _wider(one: Quantity, other: Quantity, end: str) -> Quantity:
    """Of two quantities the one that reaches farther at this end; of equals the one that includes it."""
    sign = 1 if end == "lower" else -1

    def reach(quantity: Quantity) -> tuple[float, bool]:
        bound = getattr(quantity, end)
        closed = quantity.left_closed if end == "lower" else quantity.right_closed
        return (-math.inf if bound is None else sign * bound, not closed)

    return min(one, other, key=reach)


def _written(numerator: str, denominator: str, factor: str, *, less_one: bool) -> str:
    ratio = f"{numerator} / {denominator}"
    ratio = f"({ratio} - 1)" if less_one else ratio
    return ratio if float(factor) == 1 else f"{ratio} * {factor}"


def _number(value: Any) -> float | None:
    return None if is_absent(value) else float(value)
