"""What stands inside every picture: title, definition, verdict and limits, unit, period, sources, version, address."""

from typing import Final

import pandas as pd

from casebook.labels import Labels
from casebook.text import Text, is_absent
from components.chart_card import Card, source_line
from components.exports.about import About, about
from components.exports.period import period_line
from components.exports.table import exported
from components.figures.frame import Caption

TEXTS: Final[dict[str, Text]] = {
    "unit_line": Text("单位：{units}。", "Unit: {units}."),
    "units_more": Text("等", " and others"),
    "site_line": Text("治理案例集 · {address}", "Governance Casebook · {address}"),
}
_MOST_UNITS: Final = 5


def caption_of(card: Card) -> Caption:
    """Return what a picture of the card carries."""
    said: About = about(card)
    labels = card.labels.with_texts(TEXTS)
    space = "" if labels.language == "zh" else " "
    figures = exported(card.rows)
    # Counts and codings have no time of their own, which is not the same as a time that is not stated.
    is_dated = any(str(name).endswith("period_end") for name in card.rows)
    lines = (_units(figures, labels), period_line(figures, labels) if is_dated else "")
    measure = space.join(line for line in lines if line)
    return Caption(
        title=said.title,
        subtitle=said.subtitle,
        limits=said.caveats,
        measure=measure,
        source=source_line(card),
        site=labels("site_line", address=said.address) if said.address else labels("site"),
    )


def _units(rows: pd.DataFrame, labels: Labels) -> str:
    units = rows.loc[rows["status"] == "figure", "unit"]
    named = list(dict.fromkeys(labels.code("unit", unit) for unit in units if not is_absent(unit)))
    if not named:
        return ""
    comma = "、" if labels.language == "zh" else ", "
    more = labels("units_more") if len(named) > _MOST_UNITS else ""
    return labels("unit_line", units=comma.join(named[:_MOST_UNITS]) + more)
