"""A figure in the making, and the quantity that it becomes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from casebook.quantity import Quantity
from casebook.reading.bounds import bounded, within
from casebook.reading.figure import Figure
from casebook.reading.numeral import Numeral
from casebook.reading.units import MEASURED


@dataclass(slots=True)
class Expression:
    """Span, numeral, kind, unit, qualifiers before and behind, and sign of change of a figure.

    `floor` is where the expression before it ends; `changed` says that the figure is how much something changed, `doubt` why its reading is uncertain (zh / en).
    """

    start: int
    end: int
    numeral: Numeral
    kind: str = "quantity"
    unit: str | None = None
    dimension: str | None = None
    before: str | None = None
    after: str | None = None
    sign: int = 1
    floor: int = 0
    changed: bool = False
    doubt: str | None = None

    def add_part(self, part: str, end: int) -> None:
        """Add a fraction of the unit that is printed beside the number (三年半)."""
        if self.numeral.value is not None:
            self.numeral.value += Decimal(part)
            self.numeral.place, self.numeral.scaled, self.end = Decimal(part), True, end

    def scale(self, factor: Decimal, end: int) -> None:
        """Scale the number by a word or letter behind it (两个亿, 40k), which becomes part of the numeral."""
        self.numeral.multiply(factor)
        self.numeral.scaled, self.numeral.end, self.end = True, end, end

    def quantity(self) -> Quantity:
        """Value and bounds; a fall is negative, its bounds mirrored."""
        measured = self.dimension in MEASURED or self.dimension == "relative"
        qualifier = _weaker(self.before, self.after)
        quantity = bounded(self.numeral, qualifier, measured=measured and self.kind != "fraction")
        if self.unit == "percent" and not self.changed and quantity.reading == "rounded":
            quantity = within(quantity, 0.0, 100.0)
        return replace(-quantity, reading=quantity.reading) if self.sign < 0 else quantity

    def figure(self, text: str) -> Figure:
        """The finished figure."""
        quantity, numeral = self.quantity(), self.numeral
        return Figure(
            self.start, self.end, text[self.start : self.end], self.kind,
            quantity.value, quantity.lower, quantity.upper, quantity.closed, quantity.upper_soft, quantity.reading,
            self.unit, numeral_start=numeral.start if numeral.core is None else numeral.core,
            numeral_end=numeral.end, lower_soft=quantity.lower_soft, reason=self.doubt,
        )  # fmt: skip


def _weaker(before: str | None, after: str | None) -> str | None:
    """Of two qualifiers the one that asserts less: 约 before all; 近 and 超 before 多 and 以上."""
    return "about" if "about" in (before, after) else before or after
