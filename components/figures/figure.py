"""A figure as plotly.js takes it.

Plotly's own classes look up every value of every mark in a schema at each drawing: a third of the time a chart took, and
twenty megabytes. The tests hand every figure to them instead.
"""

from collections.abc import Sequence
from typing import Any

from plotly.io.json import to_json_plotly

Figure = dict[str, Any]
"""``data``, a list of traces, and ``layout``, whose ``height`` is in px; what is None is left to the template."""


def figure_of(traces: Sequence[Any], layout: dict[str, Any]) -> Figure:
    """Return the figure of traces and a layout, without what is None."""
    return {"data": [_given(trace) for trace in traces], "layout": _given(layout)}


def with_layout(drawn: Figure, **changes: Any) -> Figure:
    """Return a figure with some keys of its layout replaced."""
    return {**drawn, "layout": {**drawn["layout"], **changes}}


def spelt(drawn: Figure) -> str:
    """Return a figure as JSON; numbers and days of NumPy and pandas are spelt out, NaN as null."""
    return str(to_json_plotly(drawn))


def _given(value: Any) -> Any:
    """Dicts and their lists of dicts without keys whose value is None; data are left as they are."""
    if isinstance(value, dict):
        return {name: _given(part) for name, part in value.items() if part is not None}
    if isinstance(value, list | tuple) and value and isinstance(value[0], dict):
        return [_given(part) for part in value]
    return value
