"""The bounds of one figure, drawn in HTML so that they follow the page's theme: dot, bar, ends; fading where none is known."""

from typing import Any, Final

from dash import html

from casebook.labels import Labels, Row
from casebook.text import Text, is_absent
from components.attributes import aria
from components.figures.marks import ends_of

TEXTS: Final[dict[str, Text]] = {
    "interval_said": Text("原文“{printed}”，数值范围{bounds}", "printed {printed}, read as {bounds}"),
    "interval_derived": Text("推算，数值范围{bounds}", "derived, read as {bounds}"),
}
_LOW, _HIGH, _MIDDLE = 18.0, 82.0, 50.0


def interval(row: Row, labels: Labels) -> Any:
    """Return the drawing of an observation's bounds, or None where nothing but a point is known.

    Ends are drawn by kind: closed a tick, open a bracket, soft (a convention of reading) a dashed tick, none a fade.
    """
    lower, upper = (None if is_absent(row[name]) else float(row[name]) for name in ("lower", "upper"))
    if (lower is None and upper is None) or lower == upper:
        return None
    low = 0.0 if lower is None else _LOW if upper is not None else _MIDDLE - 12
    high = 100.0 if upper is None else _HIGH if lower is not None else _MIDDLE + 12
    ends = ends_of(row)
    bar = html.I(
        className=f"iv-bar from-{_firm(ends[0])} to-{_firm(ends[1])}",
        style={"left": f"{low}%", "width": f"{high - low}%"},
    )
    parts: list[Any] = [bar]
    for at, value, kind in ((low, lower, ends[0]), (high, upper, ends[1])):
        if value is not None:
            # A dot on an end stands for it, as in the charts.
            parts += [] if value == row["value"] else [_end(at, kind)]
            parts += [_number(at, value, row, labels)]
    return html.Div(
        [*parts, *_dot(row, lower, upper, labels)],
        className="iv",
        role="img",
        **aria(label=_said(row, labels)),
    )


def _firm(kind: str) -> str:
    return "firm" if kind in ("closed", "open") else "faint"


def _end(at: float, kind: str) -> html.I:
    return html.I(className=f"iv-end {kind}{' high' if at > _MIDDLE else ''}", style={"left": f"{at}%"})


def _number(at: float, value: float, row: Row, labels: Labels) -> html.Span:
    return html.Span(labels.amount(value, str(row["unit"])), className="iv-number", style={"left": f"{at}%"})


def _dot(row: Row, lower: float | None, upper: float | None, labels: Labels) -> list[Any]:
    """The point of a value that lies strictly inside its bounds, or on one of them."""
    if is_absent(row["value"]) or lower is None or upper is None:
        return []
    at = _LOW + (_HIGH - _LOW) * (float(row["value"]) - lower) / (upper - lower)
    if not _LOW <= at <= _HIGH:
        return []
    known = not is_absent(row.get("about_case_id"))
    style: dict[str, Any] = {"left": f"{at:.2f}%"}
    style |= {"backgroundImage": f"var(--mark-{row['about_case_id']})"} if known else {}
    dot = [html.I(className="iv-dot" if known else "iv-dot plain", style=style)]
    inside = _LOW + 4 < at < _HIGH - 4
    return [*dot, _number(at, float(row["value"]), row, labels)] if inside else dot


def _said(row: Row, labels: Labels) -> str:
    labels = labels.with_texts(TEXTS)
    bounds = labels.bounds(row)
    if is_absent(row["figure"]):
        return labels("interval_derived", bounds=bounds)
    return labels("interval_said", printed=row["figure"], bounds=bounds)
