"""Quantities: what they refuse to be, and that their arithmetic loses and invents nothing."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from casebook.quantity import CLOSED, Quantity

NUMBERS = st.integers(-(10**6), 10**6).map(lambda number: number / 100)


@st.composite
def quantities_and_insiders(draw) -> tuple[Quantity, float]:
    """A quantity with any ends, and a number that its bounds allow."""
    inside = draw(NUMBERS)
    below, above = draw(st.none() | NUMBERS.map(abs)), draw(st.none() | NUMBERS.map(abs))
    lower = None if below is None else inside - below
    upper = None if above is None else inside + above
    left = lower is not None and (below == 0 or draw(st.booleans()))
    right = upper is not None and (above == 0 or draw(st.booleans()))
    quantity = Quantity(
        inside, lower, upper, CLOSED[left, right], upper is not None and draw(st.booleans()), "rounded"
    )
    assume(quantity.contains(inside))
    return quantity, inside


PAIRS = quantities_and_insiders()


def exactly(number: float) -> Fraction:
    return Fraction(repr(number))


def assert_allows(result: Quantity, number: Fraction) -> None:
    """The bounds of the result allow a number computed exactly; its float may fall on the end."""
    printed = float(number)
    assert result.contains(printed) or printed in (result.lower, result.upper)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((1, 2, 1, "both", False, "exact"), "above the upper bound"),
        ((1, None, 2, "both", False, "exact"), "not asserted cannot be closed"),
        ((float("nan"), None, None, "neither", False, "about"), "finite"),
        ((1, 1, 1, "open", False, "exact"), "both, left, right or neither"),
    ],
)
def test_malformed_quantity_is_refused(arguments, message):
    with pytest.raises(ValueError, match=message):
        Quantity(*arguments)


@given(PAIRS, PAIRS)
def test_sum_difference_and_product_contain_every_result_from_inside(first, second):
    (left, one), (right, other) = first, second
    assert_allows(left + right, exactly(one) + exactly(other))
    assert_allows(left - right, exactly(one) - exactly(other))
    assert_allows(left * right, exactly(one) * exactly(other))


@given(PAIRS, PAIRS)
def test_quotient_contains_every_result_from_inside(first, second):
    (left, one), (right, other) = first, second
    assume(other != 0)
    assert_allows(left / right, exactly(one) / exactly(other))


@given(PAIRS, PAIRS)
def test_arithmetic_is_derived_and_never_raises(first, second):
    for result in (first[0] / second[0], first[0] * second[0], first[0].scaled(second[1])):
        assert result.reading == "derived"


@given(PAIRS)
def test_widest_contains_the_bounds(pair):
    quantity = pair[0]
    for reading in ("more_than_digit", "about", "nearly", "rounded"):
        named = Quantity(
            quantity.value, quantity.lower, quantity.upper, quantity.closed, quantity.upper_soft, reading
        )
        assert named.widest().reading == reading


def test_ends_inherit_open_closed_soft_and_absent():
    many = Quantity(700, 700, 800, "neither", True, "more_than_digit")
    residents = Quantity(285000, 284500, 285500, "left", False, "rounded")
    rate = (many / residents).scaled(10_000)
    assert rate.value == pytest.approx(24.56140350877193)
    assert (rate.lower, rate.upper) == (pytest.approx(700 / 28.55), pytest.approx(800 / 28.45))
    assert (rate.closed, rate.upper_soft, rate.lower_soft) == ("neither", True, False)
    nearly = Quantity(10_000_000, None, 10_000_000, "neither", False, "nearly")
    assert (many + nearly).lower is None
    assert (residents - many).lower_soft


def test_decimals_are_added_as_printed():
    assert (Quantity.exact(0.1) + Quantity.exact(0.2)).value == 0.3


def test_division_by_what_touches_zero_leaves_an_end_absent():
    one = Quantity.exact(1)
    assert (one / Quantity.exact(0)).value is None
    assert (one / Quantity.exact(0)).lower is None
    touching = one / Quantity(2, 0, 4, "both", False, "rounded")
    assert (touching.lower, touching.upper) == (0.25, None)
    around = one / Quantity(1, -1, 4, "both", False, "rounded")
    assert (around.value, around.lower, around.upper) == (1.0, None, None)


def test_widest_follows_its_three_conventions():
    many = Quantity(9800, 9800, 9900, "neither", True, "more_than_digit").widest()
    assert (many.lower, many.upper) == (9800, 10000)
    about = Quantity(3000, None, None, "neither", False, "about").widest()
    assert (about.lower, about.upper, about.upper_soft) == (2700, 3300, True)
    nearly = Quantity(200, None, 200, "neither", False, "nearly").widest()
    assert (nearly.lower, nearly.upper, nearly.closed) == (180, 200, "left")
    exact = Quantity.exact(405)
    assert exact.widest() is exact
