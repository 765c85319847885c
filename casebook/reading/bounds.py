"""From a numeral and its qualifier to a quantity: the bounds of each reading."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from casebook.quantity import CLOSED, Closed, Quantity
from casebook.reading.numeral import ONE, Numeral

# qualifier -> which bound the number is, and whether it is included. 以上, 以下 and 以内 include the
# number, 超过 and 不满 do not (Civil Code of the PRC, art. 1259); the other words of each row follow usage.
_SIDES: Final[dict[str, tuple[bool, bool, bool]]] = {
    "nearly": (False, True, False),
    "about": (False, False, False),
    "more_than": (True, False, False),
    "at_least": (True, False, True),
    "less_than": (False, True, False),
    "at_most": (False, True, True),
}


def bounded(numeral: Numeral, qualifier: str | None, *, measured: bool) -> Quantity:
    """The quantity of a numeral under a qualifier; `measured` says that its unit is a measure.

    A qualifier that gives a side leaves the other side open to anything; 多 and 余 give one step of
    the last printed place, softly; a plain number is exact if counted in full, else rounded.
    """
    if numeral.value is None:
        return _vague(numeral, qualifier)
    if qualifier in _SIDES:
        return _one_sided(float(numeral.value), qualifier)
    if qualifier == "more_than_digit":
        return _more_than(numeral.value, numeral.step)
    if (numeral.scaled and numeral.place != ONE) or measured:
        return _rounded(numeral.value, numeral.place / 2)
    return Quantity.exact(float(numeral.value))


def _one_sided(value: float, qualifier: str) -> Quantity:
    below, above, included = _SIDES[qualifier]
    closed = CLOSED[below and included, above and included]
    return Quantity(value, value if below else None, value if above else None, closed, False, qualifier)


def _more_than(value: Decimal, step: Decimal) -> Quantity:
    number = float(value)
    return Quantity(number, number, float(value + step), "neither", True, "more_than_digit")


def _rounded(value: Decimal, half: Decimal) -> Quantity:
    # Below zero the interval is mirrored: the end nearer to zero is in it, as for a fall.
    closed: Closed = "left" if value >= 0 else "right"
    return Quantity(float(value), float(value - half), float(value + half), closed, False, "rounded")


def within(quantity: Quantity, least: float, most: float) -> Quantity:
    """A rounded share cut at nothing and all: 100 % is [99.5, 100]. A number beyond them is no share and stays."""
    value, low, high = quantity.value, quantity.lower, quantity.upper
    if (
        value is None
        or low is None
        or high is None
        or not least <= value <= most
        or (low >= least and high <= most)
    ):
        return quantity
    ends = CLOSED[low < least or quantity.closed == "left", high > most or quantity.closed == "right"]
    return replace(quantity, lower=max(low, least), upper=min(high, most), closed=ends)


def _vague(numeral: Numeral, qualifier: str | None) -> Quantity:
    """A number of which only bounds are printed; a qualifier keeps the bound it speaks of."""
    # 约 before an interval (约300—500件) says of its ends what they say already.
    below, above, included = (
        _SIDES.get(qualifier or "", (True, True, True)) if qualifier != "about" else (True, True, True)
    )
    low = None if numeral.low is None or not below else float(numeral.low)
    high = None if numeral.high is None or not above else float(numeral.high)
    left = low is not None and included and not numeral.low_open
    right = high is not None and included and not numeral.high_open
    return Quantity(None, low, high, CLOSED[left, right], False, "vague")
