"""What may be said of order: which case lies above which for certain, from the bounds of their figures alone.

An interval order (P. C. Fishburn, Interval Orders and Interval Graphs, 1985): one case is above another where nothing
that its figures allow lies at or below anything that the other's allow. It is a partial order; whatever it leaves open
stays undetermined, and no ranking is made of it.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any, Final

import pandas as pd

from casebook.labels import Row
from casebook.quantity import Quantity
from casebook.quotient import columns_of, hull, quantity_of
from casebook.text import is_absent
from casebook.verdict import Verdict

# The rule that finds totals not divided by the size of the place: which is greater says how large the place is.
UNLIKE_SIZE: Final = "size"
# The two cases of a pair, and what is said of one that stands in an order at some depths only.
ENDS: Final = ("one", "other")
DEPENDS: Final = "depends"
# What is told of the figure that puts a case where it stands.
STATED: Final = (
    *("observation_id", "case_id", "status", "figure", "value", "lower", "upper", "closed", "lower_soft"),
    *("upper_soft", "reading", "unit", "period_start", "period_end", "period_kind", "period_text", "scope"),
    *(
        "obs_status",
        "reporter",
        "source_id",
        "source_title",
        "section",
        "paragraph",
        "char_start",
        "char_end",
    ),
)


@dataclass(frozen=True)
class Order:
    """The cases compared, in the order of the casebook, and the pairs (higher, lower) that are certain."""

    cases: tuple[str, ...] = ()
    above: frozenset[tuple[str, str]] = frozenset()

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every pair of cases once; the higher one first where that is certain."""
        found = []
        for place, one in enumerate(self.cases):
            found += [
                (two, one) if (two, one) in self.above else (one, two) for two in self.cases[place + 1 :]
            ]
        return tuple(found)

    @property
    def steps(self) -> tuple[tuple[str, str], ...]:
        """The certain pairs from which all others follow (the transitive reduction)."""
        return tuple(
            (high, low)
            for high, low in self.pairs
            if (high, low) in self.above
            and not any((high, mid) in self.above and (mid, low) in self.above for mid in self.cases)
        )

    @property
    def chain(self) -> tuple[str, ...]:
        """All cases from the highest down where every pair is certain; empty otherwise."""
        if len(self.above) * 2 != len(self.cases) * (len(self.cases) - 1):
            return ()
        return tuple(sorted(self.cases, key=lambda case: sum(low == case for _, low in self.above)))

    @property
    def undetermined(self) -> tuple[tuple[str, str], ...]:
        """The pairs whose order the bounds leave open."""
        return tuple(pair for pair in self.pairs if pair not in self.above)


def order_of(rows: pd.DataFrame, verdict: Verdict) -> Order:
    """Return the order of the cases of a comparison.

    There is none where it is refused, has not two cases, or sets totals of places of unlike size side by side.
    """
    if verdict.grade == "refused" or verdict.is_lonely or verdict.cases < 2 or verdict.has(UNLIKE_SIZE):
        return Order()
    figures = figures_compared(rows, verdict)
    scopes = {case: frozenset(str(row["scope"]) for row in own) for case, own in figures.items()}
    reaches = {case: reduce(hull, (_allowed(row) for row in own)) for case, own in figures.items()}
    return order(reaches, scopes)


def order(quantities: Mapping[str, Quantity], scopes: Mapping[str, frozenset[str]] | None = None) -> Order:
    """Return the order of named quantities; those of unlike ``scopes`` have none, since a part is no whole."""
    above = {
        (one, two)
        for one, high in quantities.items()
        for two, low in quantities.items()
        if one != two and is_above(high, low) and (scopes is None or scopes[one] == scopes[two])
    }
    return Order(tuple(quantities), frozenset(above))


def figures_compared(rows: pd.DataFrame, verdict: Verdict) -> dict[str, list[Row]]:
    """Return the figures that are compared, by case in the order of the casebook."""
    found: dict[str, list[Row]] = {}
    compared = [
        row
        for row in rows.to_dict("records")
        if row["status"] == "figure"
        and row.get("chosen", True) is not False
        and row["observation_id"] not in verdict.set_aside
    ]
    for row in sorted(compared, key=lambda row: row["position"]):
        found.setdefault(str(row["case_id"]), []).append(row)
    return found


def stated_of(figures: Sequence[Row]) -> dict[str, Any]:
    """Return the figure by which a case stands in an order, in the columns ``STATED``; of several, their hull.

    What several figures do not share (a place, a reading) is then absent; their prints stand with semicolons between.
    """
    if len(figures) == 1:
        return {name: figures[0][name] for name in STATED}
    shared = {name: _shared([row[name] for row in figures]) for name in STATED}
    prints = [str(row["figure"]) for row in figures if not is_absent(row["figure"])]
    told = columns_of(replace(reduce(hull, map(quantity_of, figures)), value=None, reading="derived"))
    return shared | told | {"figure": "; ".join(dict.fromkeys(prints)) or None}


def _shared(cells: Sequence[Any]) -> Any:
    return cells[0] if all(not is_absent(cell) and cell == cells[0] for cell in cells) else None


def is_above(one: Quantity, other: Quantity) -> bool:
    """Say whether all that ``one`` allows is greater than all that ``other`` allows.

    Where both ends lie at one point, that holds unless both include it. Bounds of no width are a point, whatever their
    ends are called.
    """
    low = -math.inf if one.lower is None else one.lower
    high = math.inf if other.upper is None else other.upper
    meet = _holds(one, "lower") and _holds(other, "upper")
    return low > high or (low == high and math.isfinite(low) and not meet)


def _holds(quantity: Quantity, end: str) -> bool:
    point = quantity.lower == quantity.upper
    return point or (quantity.left_closed if end == "lower" else quantity.right_closed)


def _allowed(row: Row) -> Quantity:
    """What a row allows at its depth: as printed, the number itself."""
    if row.get("depth") == "printed" and not is_absent(row["value"]):
        return Quantity.exact(float(row["value"]))
    return quantity_of(row)


def robustness(orders: Mapping[str, Order]) -> list[dict[str, Any]]:
    """Return for each pair of cases, ``one`` and ``other``, how the one stands to the other: by depth, and as ``relation``.

    At a depth it is ``above``, ``below`` or ``undetermined``; the relation is what every depth says, ``undetermined`` where
    none says anything, and otherwise ``depends``. Where a depth decides, the pair is turned so that it reads from the
    higher case, bounds before the others; where none does, the two stand in the order of the casebook.
    A deeper reading allows more, so it never settles what a shallower one leaves open: where a convention of *widest*
    gives an end that the words leave open, what it would add is not taken.
    """
    if {"bounds", "widest"} <= orders.keys():
        deepest = orders["widest"]
        firm = replace(deepest, above=deepest.above & orders["bounds"].above)
        orders = {**orders, "widest": firm}
    cases = next((order.cases for order in orders.values() if order.cases), ())
    ranked = [orders[name] for name in ("bounds", "printed", "widest") if name in orders]
    rows = []
    for place, one in enumerate(cases):
        for two in cases[place + 1 :]:
            turned = next(
                (pair for o in ranked for pair in ((one, two), (two, one)) if pair in o.above), (one, two)
            )
            said = {name: _relation(order, turned) for name, order in orders.items()}
            told = set(said.values())
            relation = told.pop() if len(told) == 1 else DEPENDS
            rows.append(dict(zip(ENDS, turned, strict=True)) | said | {"relation": relation})
    return rows


def _relation(found: Order, pair: Sequence[str]) -> str:
    high, low = pair
    if (high, low) in found.above:
        return "above"
    return "below" if (low, high) in found.above else "undetermined"
