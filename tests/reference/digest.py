"""A chart as text that a person can compare: its words, its rows by kind, its figure, one line a mark."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from typing import Any

import plotly.graph_objects as go

from components.chart_card import Card

SIGNIFICANT_DIGITS = 4
LONGEST_PATH = 60
LISTS = ("data", "shapes", "annotations")
# What nearly every mark says and no reader sees.
COMMON = {
    "showarrow": False,
    "hoverinfo": "skip",
    "cliponaxis": False,
    "xsizemode": "pixel",
    "ysizemode": "pixel",
    "layer": "above",
    "type": "scatter",
    "yanchor": "middle",
}
_PATH = re.compile(r"M[MLQZ0-9.,\- ]+")
_FAMILIES = re.compile(r"font-family:([^;<>\\]*)")
_NUMBER = re.compile(r"-?\d+\.\d+")


def digest(card: Card) -> str:
    """Return the chart as JSON: keys sorted, numbers rounded, each trace, shape and annotation on a line of its own.

    The template is left out: it is the theme's, and the same for every chart.
    """
    figure = go.Figure(card.figure).to_plotly_json()
    layout = dict(figure["layout"])
    layout.pop("template", None)
    marks = {"data": figure["data"], **{name: layout.pop(name, ()) for name in LISTS[1:]}}
    words = card.words
    said = {"title": words.title, "subtitle": words.subtitle, "limits": list(words.limits)}
    said |= {"summary": words.summary, "note": words.note}
    counts = card.rows["status"].value_counts().to_dict() if len(card.rows) else {}
    parts = {"words": [*said.items()], "rows": [*sorted(counts.items())], "layout": [*sorted(layout.items())]}
    return "\n".join(_lines({**parts, **marks})) + "\n"


def _lines(parts: dict[str, Any]) -> list[str]:
    """One JSON object, its members' items each on a line."""
    blocks = []
    for name, items in parts.items():
        inner = ",\n".join(f"  {_compact(item)}" for item in items)
        blocks.append(f' "{name}": [\n{inner}\n ]' if inner else f' "{name}": []')
    return ["{", ",\n".join(blocks), "}"]


def _compact(item: Any) -> str:
    text = json.dumps(_plain(item), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return _FAMILIES.sub(lambda found: f"font-family:{_family(found[1])}", text)


def _family(names: str) -> str:
    """The voice that a list of fonts speaks in."""
    return "serif" if names.rstrip().endswith(", serif") else "sans"


def _plain(value: Any) -> Any:
    """Plain lists, dicts and rounded numbers; what is absent or common is left out."""
    if hasattr(value, "to_plotly_json"):
        value = value.to_plotly_json()
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, dict):
        if "family" in value:
            value = {**value, "family": _family(str(value["family"]))}
        return {str(key): _plain(part) for key, part in value.items() if part not in (None, COMMON.get(key))}
    if isinstance(value, (list, tuple)):
        return [_plain(part) for part in value]
    if isinstance(value, float):
        return _rounded(value)
    if isinstance(value, str) and _PATH.fullmatch(value):
        return _short(_NUMBER.sub(lambda found: str(_rounded(float(found[0]))), value))
    return value if value is None or isinstance(value, (str, int)) else str(value)


def _short(path: str) -> str:
    """A path as it is; of a long one (hatches, squares) the beginning, the number of strokes and a checksum."""
    if len(path) <= LONGEST_PATH:
        return path
    return f"{path[:LONGEST_PATH]}… {path.count('M')} strokes {sha256(path.encode()).hexdigest()[:8]}"


def _rounded(number: float) -> float | int:
    """Four significant digits: a change that nobody can see is none."""
    short = float(f"{number:.{SIGNIFICANT_DIGITS}g}")
    return int(short) if short.is_integer() else short
