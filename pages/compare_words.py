"""What a comparison says: its findings, limits and summary, made from its rows."""

from typing import Any, Final

import pandas as pd

from casebook.comparability import Verdict, judge
from casebook.labels import Labels, Row
from casebook.text import is_absent, rounded_outward
from components.chart import Words

_FEW: Final = 3


def words(rows: pd.DataFrame, labels: Labels) -> Words:
    """Return the words of the chart: who gives which figure, the definition, what silence means."""
    first, verdict = rows.iloc[0].to_dict(), judge(rows)
    figures = rows[rows["status"] == "figure"]
    told = figures["case_id"].nunique()
    silent = rows[rows["status"] == "not_reported"]
    unit = labels.code("unit", first["unit"])
    subtitle = labels("subtitle", definition=labels.of(first, "definition"), unit=unit)
    order = labels("order_value" if _is_ordered(rows, verdict) else "order_cases")
    return Words(
        title=title(rows, verdict, labels),
        subtitle=("" if labels.language == "zh" else " ").join([subtitle, order]),
        limits=(labels("limit_silence"),) if len(silent) else (),
        summary=summary(rows, labels),
        note=labels("chart_n", cases=told, n=len(figures)),
    )


def heading_title(rows: pd.DataFrame, labels: Labels) -> str:
    """Return the finding of the page: of how many cases this indicator says something, and what."""
    own = rows[(rows["status"] != "figure") | rows["is_own_place"].eq(other=True)]
    status = own.drop_duplicates("case_id")["status"].value_counts()
    figures, directions = int(status.get("figure", 0)), int(status.get("direction", 0))
    key = "found_figures" if figures else "found_directions" if directions else "found_nothing"
    values = {"n": figures, "d": directions, "cases": int(rows["case_id"].nunique())}
    return labels(key, indicator=labels.of(rows.iloc[0].to_dict(), "indicator"), **values)


def title(rows: pd.DataFrame, verdict: Verdict, labels: Labels) -> str:
    """Return the finding of the chart: the figures of few cases, the range of many where they compare."""
    figures = rows[(rows["status"] == "figure") & ~rows["observation_id"].isin(verdict.set_aside)]
    cases = [part.to_dict("records") for _, part in figures.groupby("case_id", sort=False)]
    if not cases:
        return _silent_title(rows, labels)
    if len(cases) == 1:
        return labels("title_one", name=labels.of(cases[0][0]), said=_said(cases[0], labels))
    if len(cases) <= _FEW:
        said = [labels("title_pair", name=labels.of(own[0]), said=_said(own, labels)) for own in cases]
        return ("；" if labels.language == "zh" else "; ").join(said)
    if verdict.grade == "refused":
        return labels("title_refused", n=len(cases))
    if verdict.grade == "caution":
        low, high = (labels.amount(end, str(cases[0][0]["unit"])) for end in _span(cases))
        return labels("title_span", n=len(cases), low=low, high=high)
    least, most = (pick(cases, key=_middle) for pick in (min, max))
    ends = {"low": _said(least, labels), "high": _said(most, labels)}
    return labels("title_range", n=len(cases), least=labels.of(least[0]), most=labels.of(most[0]), **ends)


def summary(rows: pd.DataFrame, labels: Labels) -> str:
    """Return the chart in words: each figure with its case and period, who states a direction, who nothing."""
    figures = rows[rows["status"] == "figure"].to_dict("records")
    said = [
        labels("summary_figure", name=labels.of(row), said=labels.gloss(row), period=labels.period(row))
        for row in figures
    ]
    for status in ("direction", "not_reported", "not_applicable"):
        cases = rows[rows["status"] == status].drop_duplicates("case_id").to_dict("records")
        names = labels.join([labels.of(row) for row in cases])
        said += [labels("summary_status", status=labels(status), names=names)] if cases else []
    return ("" if labels.language == "zh" else " ").join(said)


def _silent_title(rows: pd.DataFrame, labels: Labels) -> str:
    directions = rows[rows["status"] == "direction"].drop_duplicates("case_id").to_dict("records")
    if not directions:
        return labels("title_nothing")
    names = labels.join([labels.of(row) for row in directions])
    return labels("title_directions", d=len(directions), names=names)


def _said(own: list[dict[Any, Any]], labels: Labels) -> str:
    """The figures of one case: one or two as they are read, more as the range they span."""
    if len(own) <= 2:
        return labels.join([labels.gloss(row, with_unit=False) for row in own])
    ends = [_bound(row, name) for row in own for name in ("lower", "upper")]
    if any(is_absent(end) for end in ends) or min(ends) == max(ends):
        return labels.join([labels.gloss(row, with_unit=False) for row in own])
    spanned = {**own[0], "reading": "derived", "lower": min(ends), "upper": max(ends)}
    return labels.gloss(spanned, with_unit=False)


def _bound(row: Row, name: str) -> Any:
    return row["value"] if is_absent(row[name]) and row["reading"] == "about" else row[name]


def _span(cases: list[list[dict[Any, Any]]]) -> tuple[float, float]:
    """The least and the greatest number asserted by any figure, rounded outward."""
    rows = [rounded_outward(row) for own in cases for row in own]
    known = [float(row[n]) for row in rows for n in ("value", "lower", "upper") if not is_absent(row[n])]
    return min(known), max(known)


def _middle(own: list[dict[Any, Any]]) -> float:
    known = [float(row[n]) for row in own for n in ("value", "lower", "upper") if not is_absent(row[n])]
    return sum(known) / len(known) if known else 0.0


def _is_ordered(rows: pd.DataFrame, verdict: Verdict) -> bool:
    values = rows[rows["status"] == "figure"]["value"]
    return verdict.grade == "comparable" and bool(values.is_monotonic_decreasing)
