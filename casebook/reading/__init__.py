"""The figure grammar: value, bounds, qualifier, unit and period of every figure in Chinese and English prose."""

from casebook.reading.conventions import Convention, conventions
from casebook.reading.figure import KINDS, READINGS, Figure, UnreadableFigure
from casebook.reading.figures import read_figure, read_figures
from casebook.reading.periods import NOT_STATED, Period, UnreadablePeriod, read_period
from casebook.reading.script import NUMERAL_CHARACTERS
from casebook.reading.units import unit_name

__all__ = [
    "KINDS",
    "NOT_STATED",
    "NUMERAL_CHARACTERS",
    "READINGS",
    "Convention",
    "Figure",
    "Period",
    "UnreadableFigure",
    "UnreadablePeriod",
    "conventions",
    "read_figure",
    "read_figures",
    "read_period",
    "unit_name",
]
