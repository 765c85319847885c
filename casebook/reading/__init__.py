"""The figure grammar: value, bounds, qualifier, unit and period of every figure in Chinese and English prose."""

from casebook.reading.figure import KINDS, READINGS, Figure, UnreadableFigure
from casebook.reading.figures import read_figure, read_figures
from casebook.reading.periods import Period, UnreadablePeriod, read_period
from casebook.reading.script import NUMERAL_CHARACTERS

__all__ = [
    "KINDS",
    "NUMERAL_CHARACTERS",
    "READINGS",
    "Figure",
    "Period",
    "UnreadableFigure",
    "UnreadablePeriod",
    "read_figure",
    "read_figures",
    "read_period",
]
