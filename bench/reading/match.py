"""Whether a figure is what a row of the material expects, after the documented mapping of conventions."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from bench.reading.cases import Case
from bench.reading.unit_names import FACTORS, UNITS
from casebook.reading import Figure

# Their kinds of range whose end day is the first day outside; ours is the last day inside.
_EXCLUSIVE_END: Final = {"before"}


def overlapping(figures: Iterable[Figure], case: Case) -> list[Figure]:
    """The figures that share a character with the expected span; all, where nothing is expected."""
    if case.get("start") is None:
        return list(figures)
    return [figure for figure in figures if figure.start < case["end"] and figure.end > case["start"]]


def close(ours: float | None, theirs: float | None, tolerance: float = 1e-6) -> bool:
    """Whether two numbers, or two absences, are the same."""
    if ours is None or theirs is None:
        return ours is theirs
    return math.isclose(ours, theirs, rel_tol=tolerance, abs_tol=1e-12)


def finds(case: Case, figures: list[Figure]) -> bool:
    """Whether the expected value (bounds, days) is among the figures of its text."""
    near = overlapping(figures, case)
    if case.get("negative"):
        return not any(_is_of(case, figure) for figure in near)
    if case["kind"] == "date":
        return any(_same_days(case, figure) for figure in near)
    if case["kind"] == "unit":
        return any(_same_measure(case, figure) for figure in near)
    if case.get("subkind") == "range":
        return any(_same_ends(case, figure, 1.0) for figure in near)
    return any(_same_number(case, figure) and _same_kind(case, figure) for figure in near)


def _is_of(case: Case, figure: Figure) -> bool:
    """Whether a figure is of the kind that a negative row says is not there."""
    if case["kind"] == "unit":
        return figure.unit is not None
    return figure.is_figure and figure.kind == {"number": figure.kind}.get(case["kind"], case["kind"])


def _same_kind(case: Case, figure: Figure) -> bool:
    """A percentage must be read as one, and an ordinal as a place in an order."""
    if case["kind"] == "percent":
        return figure.unit in ("percent", "percentage_point", "permille")
    return case["kind"] != "ordinal" or figure.kind in ("ordinal", "rank")


def _same_number(case: Case, figure: Figure) -> bool:
    factors = [1.0]
    if figure.unit == "permille":
        factors = [0.1, 0.001]
    elif figure.unit == "percent":
        factors = [1.0, 0.01]  # their fraction models read 百分之 as a fraction
    elif figure.kind in ("fraction", "ratio"):
        factors = [1.0, 100.0]
    return figure.value is not None and any(close(figure.value * factor, case["value"]) for factor in factors)


def _same_ends(case: Case, figure: Figure, factor: float) -> bool:
    """Whether the bounds that they give are ours; an end they leave out is not compared."""
    ends = [(figure.lower, case.get("lower")), (figure.upper, case.get("upper"))]
    given = [(ours, theirs) for ours, theirs in ends if theirs is not None]
    return bool(given) and all(ours is not None and close(ours * factor, theirs) for ours, theirs in given)


def _same_measure(case: Case, figure: Figure) -> bool:
    if case.get("subkind") == "currency_span_only":
        return figure.unit in UNITS["money"]
    for code in UNITS.get(case["unit"], {case["unit"]}):
        factor = FACTORS.get((figure.unit, code), 1.0 if figure.unit == code else None)
        if factor is None:
            continue
        if case["value"] is None and _same_ends(case, figure, factor):
            return True
        if figure.value is not None and close(figure.value * factor, case["value"], 1e-4):
            return True
    return False


def _same_days(case: Case, figure: Figure) -> bool:
    start, end = _day(case.get("date_start")), _day(case.get("date_end"))
    if end is not None and case.get("mod") in _EXCLUSIVE_END:
        end -= timedelta(days=1)
    if figure.kind not in ("date", "period"):
        return False
    if case.get("mod") in ("before", "until"):
        return figure.period_end == end
    return figure.period_start == start and (end is None or figure.period_end == end)


# Recognizers-Text writes 0001-01-01 for a day that does not exist.
def _day(text: str | None) -> date | None:
    return None if text is None or text.startswith("0001") else date.fromisoformat(text)
