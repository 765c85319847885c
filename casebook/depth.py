"""How deep a figure is read: as printed, with the bounds its words assert, or as wide as it may be taken.

*printed* takes the number and nothing else; *bounds* what ``casebook.reading`` reads; *widest* adds three conventions
(``Quantity.widest``) and joins what other sources print for the same quantity.
"""

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Any, Final

from casebook.pairing import Row, last_day
from casebook.quantity import Quantity
from casebook.quotient import hull, quantity_of
from casebook.text import is_absent

DEPTHS: Final = ("printed", "bounds", "widest")


def read_at(depth: str, row: Row, others: Iterable[Row] = ()) -> Quantity:
    """Return the quantity that a row states at a depth; ``others`` are the records that ``same_quantity`` found."""
    stated = quantity_of(row)
    if depth == "printed":
        number = stated.value
        closed: Any = "neither" if number is None else "both"
        return Quantity(number, number, number, closed, False, stated.reading)
    if depth == "bounds":
        return stated
    return reduce(hull, (quantity_of(other).widest() for other in others), stated.widest())


def same_quantity(row: Row, rows: Sequence[Row], *, running: bool = False) -> list[Row]:
    """Return the other records of ``rows`` for the quantity that ``row`` states: same indicator, territory and scope.

    They must be of the same year; an undated one is joined only where all that are dated are of one year, since
    otherwise it is not known which of them it repeats, and never with an undated one first printed in another year. Of
    ``running`` totals each day has its own: those of one end are joined, or first printed on one date.
    """
    alike = [other for other in rows if _is_alike(row, other)]
    if running:
        return [other for other in alike if _is_of_one_day(row, other)]
    years = {_year(other) for other in [row, *alike]} - {None}
    return [
        other
        for other in alike
        if (_year(other) == _year(row) or len(years) <= 1) and not _are_printed_apart(row, other)
    ]


def _is_of_one_day(row: Row, other: Row) -> bool:
    one, two = last_day(row), last_day(other)
    if one or two:
        return one == two
    return not is_absent(row["in_print_by"]) and bool(row["in_print_by"] == other["in_print_by"])


def _are_printed_apart(row: Row, other: Row) -> bool:
    """Say whether two figures without dates are known to have been printed in unlike years."""
    if last_day(row) or last_day(other):
        return False
    years = {str(one["in_print_by"])[:4] for one in (row, other) if not is_absent(one["in_print_by"])}
    return len(years) > 1


def _is_alike(row: Row, other: Row) -> bool:
    same = all(other[name] == row[name] for name in ("indicator_id", "place_id", "scope"))
    return same and other["observation_id"] != row["observation_id"] and not is_absent(other["value"])


def _year(row: Row) -> int | None:
    day = last_day(row)
    return day.year if day else None
