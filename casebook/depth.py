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


def same_quantity(row: Row, rows: Sequence[Row]) -> list[Row]:
    """Return the other records of ``rows`` for the quantity that ``row`` states: same indicator, territory and scope.

    They must be of the same year; an undated one is joined only where all that are dated are of one year, since
    otherwise it is not known which of them it repeats.
    """
    alike = [other for other in rows if _is_alike(row, other)]
    years = {_year(other) for other in [row, *alike]} - {None}
    return [other for other in alike if _year(other) == _year(row) or len(years) <= 1]


def _is_alike(row: Row, other: Row) -> bool:
    same = all(other[name] == row[name] for name in ("indicator_id", "place_id", "scope"))
    return same and other["observation_id"] != row["observation_id"] and not is_absent(other["value"])


def _year(row: Row) -> int | None:
    day = last_day(row)
    return day.year if day else None
