"""The partial order: it never contradicts the bounds, is transitive, and says no more than they do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.comparability import judge
from casebook.comparison import compare_rows
from casebook.depth import DEPTHS
from casebook.ordering import Order, is_above, order, order_of, robustness
from casebook.quantity import CLOSED, Quantity
from casebook.store import DEFAULT_TABLES, Store

NUMBERS = st.integers(-20, 20).map(float)


@st.composite
def quantities(draw) -> Quantity:
    """Bounds of every sort, few enough numbers that ends often meet."""
    first, second = sorted((draw(NUMBERS), draw(NUMBERS)))
    lower = draw(st.sampled_from([first, None]))
    upper = draw(st.sampled_from([second, None]))
    left, right = (end is not None and draw(st.booleans()) for end in (lower, upper))
    return Quantity(None, lower, upper, CLOSED[left, right], False, "rounded")


FOUR = st.lists(quantities(), min_size=4, max_size=4).map(lambda found: dict(zip("abcd", found, strict=True)))


def insiders(quantity: Quantity) -> list[float]:
    """Numbers that a quantity allows, near its ends and far beyond those it lacks."""
    low = -1e6 if quantity.lower is None else quantity.lower
    high = 1e6 if quantity.upper is None else quantity.upper
    tried = [low, low + 1e-6, (low + high) / 2, high - 1e-6, high]
    return [number for number in tried if quantity.contains(number)] or [low]


@given(FOUR)
def test_the_order_never_contradicts_the_bounds(named):
    for high, low in order(named).above:
        assert min(insiders(named[high])) > max(insiders(named[low])) or named[high].lower == named[low].upper
        assert all(
            a > b or named[high].lower == named[high].upper
            for a in insiders(named[high])
            for b in insiders(named[low])
        )


@given(FOUR)
def test_the_order_is_transitive_and_never_both_ways(named):
    found = order(named)
    for high, low in found.above:
        assert (low, high) not in found.above
        assert {(high, other) for mid, other in found.above if mid == low} <= found.above


@given(FOUR)
def test_the_steps_say_all_that_is_certain(named):
    found = order(named)
    reached = set(found.steps)
    while True:
        further = {(a, d) for a, b in reached for c, d in reached if b == c} - reached
        if not further:
            break
        reached |= further
    assert reached == found.above


@pytest.mark.parametrize(
    ("one", "other", "above"),
    [
        ((4, 5, "both"), (3, 4, "left"), True),
        ((4, 5, "neither"), (3, 4, "both"), True),
        ((4, 5, "both"), (3, 4, "both"), False),
        ((4, None, "left"), (None, 4, "neither"), True),
        ((None, 5, "neither"), (1, 2, "both"), False),
        ((4, 4, "both"), (4, 4, "both"), False),
    ],
)
def test_ends_that_meet_decide_only_where_one_is_open(one, other, above):
    quantity = [Quantity(None, low, high, closed, False, "rounded") for low, high, closed in (one, other)]
    assert is_above(*quantity) is above


@pytest.fixture(scope="module")
def orders():
    store = Store(DEFAULT_TABLES)

    def found(indicator: str, **more) -> dict[str, Order]:
        rows = {d: compare_rows(store, indicator, depth=d, **more) for d in DEPTHS}
        return {depth: order_of(one, judge(one)) for depth, one in rows.items()}

    return found


def test_disputes_per_resident_have_one_order_at_every_depth(orders):
    found = robustness(orders("disputes_mediated", per="residents_permanent"))
    said = dict.fromkeys((*DEPTHS, "relation"), "above")
    assert found == [{"one": "qufu", "other": "zhenan"} | said]


def test_without_a_lower_bound_nothing_is_below_for_certain(orders):
    found = {(row["one"], row["other"]): row for row in robustness(orders("residents_unspecified"))}
    pair = found["dongguan", "luan"]
    assert [pair[name] for name in (*DEPTHS, "relation")] == [
        "above",
        "undetermined",
        "undetermined",
        "depends",
    ]


def test_a_refused_comparison_has_no_order(orders):
    assert all(not one.above for one in orders("design_elements").values())


def test_exact_counts_form_a_chain(orders):
    chain = orders("residents_permanent", period="2020")["bounds"].chain
    assert chain[:2] == ("dongguan", "wenzhou")
    assert chain[-1] == "zhenan"


@st.composite
def read(draw) -> Quantity:
    """A figure as it may be printed, with what its words assert."""
    value = draw(st.integers(1, 40))
    near = {
        "exact": Quantity.exact(value),
        "rounded": Quantity(value, value - 0.5, value + 0.5, "left", False, "rounded"),
        "more_than_digit": Quantity(value, value, value + 5, "neither", True, "more_than_digit"),
        "nearly": Quantity(value, None, value, "neither", False, "nearly"),
        "about": Quantity(value, None, None, "neither", False, "about"),
        "more_than": Quantity(value, value, None, "neither", False, "more_than"),
    }
    return near[draw(st.sampled_from(sorted(near)))]


@given(st.lists(read(), min_size=2, max_size=5))
def test_a_statement_holds_at_a_depth_only_if_no_pair_of_values_contradicts_it(figures):
    cases = [f"c{n}" for n in range(len(figures))]
    depths = {
        "printed": {c: Quantity.exact(f.value) for c, f in zip(cases, figures, strict=True)},
        "bounds": dict(zip(cases, figures, strict=True)),
        "widest": {c: f.widest() for c, f in zip(cases, figures, strict=True)},
    }
    steps = [n / 4 for n in range(-8, 260)]
    reach = {d: {c: [n for n in steps if q.contains(n)] for c, q in qs.items()} for d, qs in depths.items()}
    for row in robustness({depth: order(named) for depth, named in depths.items()}):
        for depth in DEPTHS:
            high, low = (reach[depth][row[end]] for end in ("one", "other"))
            if row[depth] == "above" and high and low:
                assert min(high) > max(low)
        above = [row[depth] == "above" for depth in ("bounds", "widest")]
        assert above[0] or not above[1], "a deeper reading settles nothing"
        assert (row["relation"] == "above") == all(row[depth] == "above" for depth in DEPTHS)
        assert (row["relation"] == "undetermined") == all(row[d] == "undetermined" for d in DEPTHS)
