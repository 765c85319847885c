"""A quantity as a source states it: a value, the bounds it asserts, and how it was read.

The ends follow the usual interval arithmetic (R. E. Moore, Interval Analysis, 1966), extended by
three things that printed figures need: an end may be open, absent (nothing is asserted) or soft
(only a convention of reading). Ends are computed as exact decimals, so that 0.1 + 0.2 is 0.3.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from typing import Literal

Closed = Literal["both", "left", "right", "neither"]

CLOSED: dict[tuple[bool, bool], Closed] = {
    (True, True): "both",
    (True, False): "left",
    (False, True): "right",
    (False, False): "neither",
}

# The labelled widening of the depth "widest": a tenth of the printed number.
WIDEST_SHARE = Fraction(1, 10)


@dataclass(frozen=True, slots=True)
class _End:
    """One end of an interval; an absent end lies at minus or plus infinity and is open."""

    at: Fraction | float
    closed: bool = False
    soft: bool = False

    @property
    def absent(self) -> bool:
        return isinstance(self.at, float)


_LOWEST, _HIGHEST = _End(-math.inf), _End(math.inf)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with the bounds that its wording asserts.

    `value` is the number as a table would print it, None where the wording gives none. `lower` and
    `upper` are the bounds, None where none is asserted; an absent end counts as open in `closed`.
    `upper_soft` and `lower_soft` mark ends that rest on a convention of reading: a printed figure has
    only soft upper ends (多, 余), and subtraction, division or a change of sign may turn one into a
    soft lower end. `reading` names the rule (`casebook.reading.READINGS`). The unit is kept beside.

    Raises ValueError if an end or the value is not finite, the ends are reversed, or an absent end
    is called closed.
    """

    value: float | None
    lower: float | None
    upper: float | None
    closed: Closed
    upper_soft: bool
    reading: str
    lower_soft: bool = False

    def __post_init__(self) -> None:
        """Refuse to exist if malformed, so that no later step needs to ask."""
        if any(number is not None and not math.isfinite(number) for number in self._numbers()):
            raise ValueError(f"a quantity holds finite numbers or None, not {self._numbers()}")
        if self.closed not in CLOSED.values():
            raise ValueError(f"closed is both, left, right or neither, not {self.closed!r}")
        if (self.lower is None and self.left_closed) or (self.upper is None and self.right_closed):
            raise ValueError("an end that is not asserted cannot be closed")
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise ValueError(f"the lower bound {self.lower} is above the upper bound {self.upper}")

    @classmethod
    def exact(cls, number: float) -> Quantity:
        """The quantity that is this number and no other."""
        return cls(number, number, number, "both", False, "exact")

    @property
    def left_closed(self) -> bool:
        """Whether the lower bound itself is possible."""
        return self.closed in ("both", "left")

    @property
    def right_closed(self) -> bool:
        """Whether the upper bound itself is possible."""
        return self.closed in ("both", "right")

    def contains(self, number: float) -> bool:
        """Whether the bounds allow this number; soft ends count as printed."""
        above = self.lower is None or self.lower < number or (self.left_closed and self.lower == number)
        below = self.upper is None or number < self.upper or (self.right_closed and self.upper == number)
        return above and below

    def __add__(self, other: Quantity) -> Quantity:
        """Sum; an end is absent where either is."""
        low = _added(self._low(), other._low())
        return _derived(_sum(self.value, other.value), low, _added(self._high(), other._high()))

    def __neg__(self) -> Quantity:
        """The quantity mirrored at zero."""
        value = None if self.value is None else -_exact(self.value)
        return _derived(value, _mirrored(self._high()), _mirrored(self._low()))

    def __sub__(self, other: Quantity) -> Quantity:
        """Difference; its lowest is the lowest minus the highest."""
        return self + -other

    def __mul__(self, other: Quantity) -> Quantity:
        """Product; an end is absent where the product could lie anywhere on that side."""
        both = self.value is not None and other.value is not None
        value = _exact(self.value or 0) * _exact(other.value or 0) if both else None
        corners = [_multiplied(a, b) for a, b in product(self._ends(), other._ends())]
        return _derived(value, _lowest(corners), _highest(corners))

    def __truediv__(self, other: Quantity) -> Quantity:
        """Quotient; never raises, since a divisor may be as uncertain as any other figure.

        Where the divisor touches zero with one end, the end of the quotient that would lie at
        infinity is absent; where zero lies inside the divisor or is all of it, both ends are. The
        value is None if either value is, or if the divisor's value is zero.
        """
        value = None
        if self.value is not None and other.value:
            value = _exact(self.value) / _exact(other.value)
        low, high = other._ends()
        if low.at < 0 < high.at or low.at == high.at == 0:
            return _derived(value, _LOWEST, _HIGHEST)
        inverse = (_inverted(high, -math.inf), _inverted(low, math.inf))
        corners = [_multiplied(a, b) for a, b in product(self._ends(), inverse)]
        return _derived(value, _lowest(corners), _highest(corners))

    def scaled(self, factor: float) -> Quantity:
        """The quantity times an exact factor (per 10,000 residents, hectares to square kilometres)."""
        return self * Quantity.exact(factor)

    def widest(self) -> Quantity:
        """The quantity at the depth "widest": bounds widened by three labelled conventions.

        多 and 余 may reach one more step, 约 means within a tenth, 近 means above nine tenths; every
        other reading keeps its bounds. The added ends are soft, and `reading` stays.
        """
        widen = {"more_than_digit": _one_more_step, "about": _within_a_tenth, "nearly": _down_a_tenth}
        rule = widen.get(self.reading)
        return self if rule is None or self.value is None else rule(self, _exact(self.value))

    def _numbers(self) -> tuple[float | None, float | None, float | None]:
        return self.value, self.lower, self.upper

    def _low(self) -> _End:
        return _LOWEST if self.lower is None else _End(_exact(self.lower), self.left_closed, self.lower_soft)

    def _high(self) -> _End:
        return (
            _HIGHEST if self.upper is None else _End(_exact(self.upper), self.right_closed, self.upper_soft)
        )

    def _ends(self) -> tuple[_End, _End]:
        return self._low(), self._high()


def _exact(number: float) -> Fraction:
    """The decimal that is printed for a float, so that 12.3 is 123/10 and not its binary neighbour."""
    return Fraction(repr(float(number)))


def _sum(left: float | None, right: float | None) -> Fraction | None:
    return None if left is None or right is None else _exact(left) + _exact(right)


def _added(left: _End, right: _End) -> _End:
    if left.absent or right.absent:
        return left if left.absent else right
    return _End(left.at + right.at, left.closed and right.closed, left.soft or right.soft)


def _mirrored(end: _End) -> _End:
    return _End(-end.at, end.closed, end.soft)


def _multiplied(left: _End, right: _End) -> _End:
    """The corner of a product. Zero times anything is zero, reached if the zero itself is."""
    for zero in (left, right):
        if zero.at == 0:
            return _End(Fraction(0), zero.closed, zero.soft)
    if left.absent or right.absent:
        return _HIGHEST if (left.at > 0) == (right.at > 0) else _LOWEST
    return _End(left.at * right.at, left.closed and right.closed, left.soft or right.soft)


def _inverted(end: _End, at_zero: float) -> _End:
    if end.at == 0:
        return _End(at_zero)
    return _End(Fraction(0)) if end.absent else _End(1 / Fraction(end.at), end.closed, end.soft)


def _lowest(ends: Iterable[_End]) -> _End:
    # Of ends at the same place the closed one tells most: the place can be reached.
    return min(ends, key=lambda end: (end.at, not end.closed, not end.soft))


def _highest(ends: Iterable[_End]) -> _End:
    return max(ends, key=lambda end: (end.at, end.closed, end.soft))


def _derived(value: Fraction | None, low: _End, high: _End) -> Quantity:
    printed = None if value is None else _float(value)
    lower, upper = _float(low.at), _float(high.at)
    left, right = low.closed and lower is not None, high.closed and upper is not None
    upper_soft, lower_soft = high.soft and upper is not None, low.soft and lower is not None
    return Quantity(printed, lower, upper, CLOSED[left, right], upper_soft, "derived", lower_soft)


def _float(number: Fraction | float) -> float | None:
    """The nearest float; None for an absent end and for what no float can hold."""
    try:
        nearest = float(number)
    except OverflowError:
        return None
    return nearest if math.isfinite(nearest) else None


def _one_more_step(quantity: Quantity, _: Fraction) -> Quantity:
    if quantity.upper is None or quantity.lower is None:
        return quantity
    if quantity.lower_soft:  # a fall by 300多: the step lies below
        lower = _float(2 * _exact(quantity.lower) - _exact(quantity.upper))
        return replace(quantity, lower=lower)
    return replace(quantity, upper=_float(2 * _exact(quantity.upper) - _exact(quantity.lower)))


def _within_a_tenth(quantity: Quantity, value: Fraction) -> Quantity:
    tenth = abs(value) * WIDEST_SHARE
    lower, upper = _float(value - tenth), _float(value + tenth)
    return replace(quantity, lower=lower, upper=upper, closed="both", upper_soft=True, lower_soft=True)


def _down_a_tenth(quantity: Quantity, value: Fraction) -> Quantity:
    if value < 0:  # a fall by nearly 20 %: the bound is the lower end, the widening above it
        upper = _float(value * (1 - WIDEST_SHARE))
        return replace(quantity, upper=upper, closed="right", upper_soft=True)
    lower = _float(value * (1 - WIDEST_SHARE))
    return replace(quantity, lower=lower, closed="left", lower_soft=True)
