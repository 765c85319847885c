"""When a programme or an event began, no finer than the source dates it."""

from typing import Any

from dash import html

from casebook.labels import Labels, Row
from casebook.text import is_absent
from components.printed import printed


def dated(words: Any, start: Any, end: Any, labels: Labels, language: Any = None) -> list[Any]:
    """Return a date as printed, on English pages with its gloss; where nothing is printed, only what it was read as.

    ``language`` is that of the source.
    """
    shown: list[Any] = [] if is_absent(words) else [printed(str(words), language)]
    if shown and labels.language == "zh":
        return shown
    return [*shown, " ", html.Span(_gloss(start, end, labels), className="gloss")]


def start_line(case: Row, labels: Labels) -> list[Any]:
    """Return when the programme began, as printed, or that no start is printed."""
    if is_absent(case["programme_start"]):
        return [labels("start_unprinted")]
    words, start, end = (case[f"programme_start{part}"] for part in ("_text", "", "_end"))
    before, after = labels("started", when="|").split("|")
    return [before, *dated(words, start, end, labels), after]


def _gloss(start: Any, end: Any, labels: Labels) -> str:
    """An open start on the first of January stands for the year: no source prints that day."""
    if is_absent(end) and not is_absent(start) and (start.month, start.day) == (1, 1):
        return labels("since_year", year=start.year)
    kind = "since" if is_absent(end) else "span"
    return labels.period({"period_start": start, "period_end": end, "period_kind": kind})
