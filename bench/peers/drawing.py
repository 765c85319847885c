"""What every app answers: the rows of an indicator in a year, a case over the years, and both as figures.

Runs in the apps' own environments, which hold pandas and plotly; the folder of the observations is OBSERVATIONS.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Final

import pandas as pd
import plotly.graph_objects as go

TITLE: Final = "City indicators"
SHOWN: Final = ["case_id", "value", "lower", "upper", "unit", "status"]


@cache
def observations() -> pd.DataFrame:
    """All observations, read once."""
    return pd.read_csv(Path(os.environ["OBSERVATIONS"]) / "observations.csv")


def codes(column: str) -> list[str]:
    """The values of a column, sorted."""
    return sorted(observations()[column].unique())


def years() -> list[int]:
    """The years, the last first."""
    return sorted((int(year) for year in observations()["year"].unique()), reverse=True)


def top(indicator: str, year: int) -> pd.DataFrame:
    """The twenty highest values of an indicator in a year, with bounds."""
    rows = observations()
    return rows[(rows["indicator_id"] == indicator) & (rows["year"] == year)].nlargest(20, "value")[SHOWN]


def trend(indicator: str, case: str) -> pd.DataFrame:
    """A case's values of an indicator, year by year."""
    rows = observations()
    return rows[(rows["indicator_id"] == indicator) & (rows["case_id"] == case)].sort_values("year")


def draw_bars(rows: pd.DataFrame, title: str) -> go.Figure:
    """Bars of `value` by `case_id` with their bounds."""
    bounds = {
        "type": "data",
        "symmetric": False,
        "array": rows["upper"] - rows["value"],
        "arrayminus": rows["value"] - rows["lower"],
    }
    return go.Figure(go.Bar(x=rows["case_id"], y=rows["value"], error_y=bounds), {"title": {"text": title}})


def draw_line(rows: pd.DataFrame, title: str) -> go.Figure:
    """`value` by `year`."""
    line = go.Scatter(x=rows["year"], y=rows["value"], mode="lines+markers")
    return go.Figure(line, {"title": {"text": title}})
