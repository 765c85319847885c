"""The ground on which marks are drawn: theme, scale and the size of a row in pixels."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor, isfinite, log10
from typing import Any, Final

from casebook.labels import Labels
from components.figures.theme import Theme

LOG_FROM_RATIO: Final = 50.0
_FADE: Final = 0.16


@dataclass(frozen=True)
class Canvas:
    """A horizontal value axis from ``low`` to ``high`` (data units), rows one y unit apart, ``row_px`` pixels each."""

    theme: Theme
    low: float
    high: float
    log: bool = False
    row_px: float = 40.0

    def units(self, pixels: float) -> float:
        """Return a height in pixels as a part of a row."""
        return pixels / self.row_px

    def faded(self, value: float, side: int) -> float:
        """Return where a bar without a bound ends: a fixed part of the axis beyond ``value``, inside the axis."""
        if self.log:
            reach = _FADE * (log10(self.high) - log10(self.low))
            end = 10 ** (log10(value) + side * reach)
        else:
            end = value + side * _FADE * (self.high - self.low)
        return float(min(max(end, self.low), self.high))

    def share(self, value: float) -> float:
        """Return where a value lies between the two ends of the axis, from 0 to 1."""
        if self.log:
            return (
                (log10(value) - log10(self.low)) / (log10(self.high) - log10(self.low)) if value > 0 else 0.0
            )
        return (value - self.low) / (self.high - self.low)

    def range(self) -> list[float]:
        """Return the axis range as plotly wants it."""
        return [log10(self.low), log10(self.high)] if self.log else [self.low, self.high]

    def ticks(self) -> list[float]:
        """Return tick values: round ones, few on a narrow figure."""
        most = 4 if self.theme.narrow else 7
        return _log_ticks(self.low, self.high, most) if self.log else _linear_ticks(self.low, self.high, most)


def canvas_for(values: Iterable[Any], theme: Theme, *, row_px: float = 40.0) -> Canvas:
    """Return a canvas that holds ``values`` (absent ones are skipped).

    The scale is logarithmic where all are positive and the largest is more than 50 times the smallest; a linear scale
    always holds zero.
    """
    numbers = [float(v) for v in values if v is not None and v == v and isfinite(float(v))]
    if not numbers:
        return Canvas(theme, 0, 1, row_px=row_px)
    least, most = min(numbers), max(numbers)
    if least > 0 and most / least > LOG_FROM_RATIO:
        return Canvas(theme, least / 2.2, most * 1.9, log=True, row_px=row_px)
    least, most = min(0, least), max(0, most)
    room = (most - least or 1) * 0.08
    return Canvas(theme, least - (room if least < 0 else 0), most + (room if most > 0 else 0), row_px=row_px)


def value_axis(canvas: Canvas, labels: Labels, unit: str) -> dict[str, Any]:
    """Return the value axis of a canvas, its ticks labelled in the reader's numbers."""
    ticks = canvas.ticks()
    return {
        "type": "log" if canvas.log else "linear",
        "range": canvas.range(),
        "tickvals": ticks,
        "ticktext": [labels.amount(t, unit) if unit == "percent" else labels.compact(t) for t in ticks],
        "side": "top",
        "showline": False,
        "showgrid": False,
        "ticks": "",
    }


def _linear_ticks(low: float, high: float, most: int) -> list[float]:
    rough = (high - low) / most
    power = 10 ** floor(log10(rough))
    step = next(s * power for s in (1, 2, 2.5, 5, 10) if s * power >= rough)
    first = int(-(-low // step))
    return [round(n * step, 10) for n in range(first, int(high // step) + 1)]


def _log_ticks(low: float, high: float, most: int) -> list[float]:
    decades = range(floor(log10(low)), floor(log10(high)) + 1)
    for steps in ((1, 3), (1,)):
        ticks = [float(s * 10**d) for d in decades for s in steps if low <= s * 10**d <= high]
        if len(ticks) <= most:
            return ticks
    every = -(-len(ticks) // most)
    return ticks[::every]
