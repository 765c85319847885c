"""Why a row of a suite is not met: where our convention differs on purpose, and what is simply not read.

Rows stay in the denominator whatever the reason.
"""

from __future__ import annotations

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


# Reason, then whether it explains the row; the first that does is named.
_REASONS: Final[list[tuple[str, Test]]] = [
    (
        "part of a date, which we read as one figure",
        lambda case, near: case["kind"] in ("number", "fraction") and bool(_kinds(near) & {"date", "period"}),
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
            and any(mark in case["span"] for mark in ("底", "末", "end of", "截止", "mid"))
        ),
    ),
    (
        "after a day begins on the next one",
        lambda case, near: case["kind"] == "date" and case.get("mod") == "after",
    ),
    (
        "the years of a range are both in it, and two ends of one span are one period",
        lambda case, near: case["kind"] == "date" and bool(_kinds(near) & {"period"}),
    ),
    (
        "a year alone in figures is a number; feasts and days counted from others are not read",
        lambda case, near: case["kind"] == "date",
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
        lambda case, near: case["kind"] == "unit" and any(figure.unit for figure in near),
    ),
    (
        "a word of change gives its sign (tumbled $2.75 is −2.75); the suites give the amount",
        lambda case, near: any(
            figure.value is not None and case.get("value") is not None and figure.value == -case["value"]
            for figure in near
        ),
    ),
    ("no unit is printed", lambda case, near: case["kind"] == "unit" and bool(near)),
]
NOT_READ: Final = "not read, or read otherwise"


def reason_of(case: Case) -> str:
    """Why this row is not met."""
    near = overlapping(read_figures(case["input"]), case)
    return next((reason for reason, explains in _REASONS if explains(case, near)), NOT_READ)
