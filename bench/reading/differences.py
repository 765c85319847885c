"""Why a row of a suite is not met: where our convention differs on purpose, and what is simply not read.

Rows stay in the denominator whatever the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bench.reading.cases import Case
from bench.reading.match import overlapping
from casebook.reading import Figure, read_figures

Test = Callable[[Case, list[Figure]], bool]


def _kinds(figures: list[Figure]) -> set[str]:
    return {figure.kind for figure in figures}


def _is_interval(figure: Figure) -> bool:
    return figure.value is None and figure.lower is not None and figure.upper is not None


def _has_no_numeral(case: Case) -> bool:
    words = str(case["span"]).lower().replace("-", " ").split()
    return bool({"all", "full", "few", "some", "several", "分半鐘"} & set(words))


def _covers(case: Case, near: list[Figure]) -> bool:
    """Whether one figure reads the whole span, or more than it."""
    return len(near) == 1 and near[0].start <= case["start"] and near[0].end >= case["end"]


def _differs_in_end(case: Case, figure: Figure) -> bool:
    """Whether a date begins on the day that is expected and ends on another one."""
    started = str(figure.period_start) == case.get("date_start")
    return started and str(figure.period_end) != case.get("date_end")


def _is_opposite(case: Case, figure: Figure) -> bool:
    return figure.value is not None and case.get("value") is not None and figure.value == -case["value"]


def _is_same_number(case: Case, figure: Figure) -> bool:
    return figure.value is not None and figure.value == case.get("value")


_BARE_YEAR: Final = re.compile(r"[<>=≥≤ ]*(?:1[5-9]|20)\d\d")

# Reason, then whether it explains the row by what was read of it; the first that does is named.
_REASONS: Final[list[tuple[str, Test]]] = [
    (
        "a word of change gives its sign (tumbled $2.75 is −2.75); the suites give the amount",
        lambda case, near: any(_is_opposite(case, figure) for figure in near),
    ),
    (
        "part of a date, which we read as one figure",
        lambda case, near: case["kind"] in ("number", "fraction") and bool(_kinds(near) & {"date", "period"}),
    ),
    (
        "a time of day, which is a date",
        lambda case, near: case["kind"] == "unit" and _kinds(near) == {"date"},
    ),
    (
        "part of a word, name or code, in which a numeral counts nothing",
        lambda case, near: case["kind"] != "date" and bool(_kinds(near) & {"idiom", "name", "code"}),
    ),
    ("no numeral is printed (all day, few hours)", lambda case, near: _has_no_numeral(case)),
    (
        "the end of a year, quarter or month is its last day, and 截至 holds as at it",
        lambda case, near: (
            case["kind"] == "date"
            and bool(near)
            and any(mark in case["span"] for mark in ("底", "末", "end of", "截止", "mid"))
        ),
    ),
    (
        "after a day begins on the next one",
        lambda case, near: case["kind"] == "date" and case.get("mod") == "after" and _covers(case, near),
    ),
    (
        "the years of a range are both in it, and before a day ends on the day before",
        lambda case, near: (
            case["kind"] == "date"
            and _kinds(near) == {"period"}
            and (
                any(_differs_in_end(case, figure) for figure in near)
                or (_covers(case, near) and "前" in case["span"])
            )
        ),
    ),
    (
        "a year alone in figures is a number",
        lambda case, near: case["kind"] == "date" and _BARE_YEAR.fullmatch(case["span"]) is not None,
    ),
    ("both ends of a range are one figure", lambda case, near: any(map(_is_interval, near))),
    (
        "约, 大概 and about assert no bound, whatever follows",
        lambda case, near: any(figure.reading == "about" for figure in near),
    ),
    (
        "N in M is a fraction, not two numbers",
        lambda case, near: any(figure.kind == "fraction" for figure in near) and " in " in case["input"],
    ),
    (
        "parts of one measure are one figure (12 m 2 dm)",
        lambda case, near: case["kind"] == "unit" and _covers(case, near) and near[0].unit is not None,
    ),
    (
        "a unit that may be either is left open (1m: metres or millions)",
        lambda case, near: (
            case["kind"] == "unit" and any(figure.reason and figure.is_figure for figure in near)
        ),
    ),
    (
        "no unit is printed",
        lambda case, near: (
            case["kind"] == "unit"
            and any(figure.unit is None and _is_same_number(case, figure) for figure in near)
        ),
    ),
]
NOT_READ: Final = "not read, or read otherwise"


def reason_of(case: Case) -> str:
    """Why this row is not met."""
    near = overlapping(read_figures(case["input"]), case)
    return next((reason for reason, explains in _REASONS if explains(case, near)), NOT_READ)
