"""What stands inside every picture: title, definition, verdict and limits, unit, period, sources, version, address."""

from datetime import date
from typing import Any, Final

import pandas as pd

from casebook.labels import Labels
from casebook.text import Text, format_period, is_absent
from components.chart_card import Card, source_line
from components.exports.about import About, about
from components.figures.frame import Caption

TEXTS: Final[dict[str, Text]] = {
    "unit_line": Text("单位：{units}。", "Unit: {units}."),
    "period_line": Text("时间：{period}。", "Period: {period}."),
    "period_partly": Text(
        "时间：{period}；另有{n}行未注明时间。",
        "Period: {period}; {n} {n|row|rows} more without a printed one.",
    ),
    "period_none": Text("时间：未注明。", "Period: none stated."),
    "site_line": Text("治理案例集 · {address}", "Governance Casebook · {address}"),
}
_MOST_UNITS: Final = 5


def caption_of(card: Card) -> Caption:
    """Return what a picture of the card carries."""
    said: About = about(card)
    labels = card.labels.with_texts(TEXTS)
    space = "" if labels.language == "zh" else " "
    measure = space.join(line for line in (_units(card.rows, labels), _period(card.rows, labels)) if line)
    return Caption(
        title=said.title,
        subtitle=said.subtitle,
        limits=said.caveats,
        measure=measure,
        source=source_line(card),
        site=labels("site_line", address=said.address),
    )


def _units(rows: pd.DataFrame, labels: Labels) -> str:
    if "unit" not in rows:
        return ""
    units = [str(unit) for unit in dict.fromkeys(rows["unit"]) if not is_absent(unit)]
    named = [labels.code("unit", unit) for unit in units]
    if not named:
        return ""
    comma = "、" if labels.language == "zh" else ", "
    more = " …" if len(named) > _MOST_UNITS else ""
    return labels("unit_line", units=comma.join(named[:_MOST_UNITS]) + more)


def _period(rows: pd.DataFrame, labels: Labels) -> str:
    """From the first to the last date that the rows print, and how many rows that say something print none."""
    if "period_end" not in rows or rows.empty:
        return ""
    stated = rows[rows["status"].isin(["figure", "direction"])]
    dates = [day for name in ("period_start", "period_end") for day in stated[name] if isinstance(day, date)]
    if not dates:
        return labels("period_none") if len(stated) else ""
    undated = sum(_undated(row) for row in stated.to_dict("records"))
    said = format_period(min(dates), max(dates), "span", labels.language)
    return labels("period_partly", period=said, n=undated) if undated else labels("period_line", period=said)


def _undated(row: Any) -> bool:
    return is_absent(row["period_start"]) and is_absent(row["period_end"])
