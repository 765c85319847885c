"""What the charts of the Overview say, made from their rows."""

from collections import Counter
from typing import Any

import pandas as pd

from casebook.coverage import KINDS, counts_of
from casebook.labels import Labels, Row
from casebook.text import is_absent
from components.chart import Words
from components.figures.canvas import canvas_for
from components.figures.theme import Theme


def coverage_words(rows: pd.DataFrame, labels: Labels) -> Words:
    """Return the words of the coverage matrix: how little of the headline families is told in figures."""
    headline = rows[rows["headline"]]
    told = headline if len(headline) else rows
    counts = counts_of(told)
    values = {"m": len(told), "n": counts["article"], "d": counts["direction"] + counts["direction_place"]}
    key = ("coverage_title" if len(headline) else "coverage_title_plain") + (
        "" if values["d"] else "_figures"
    )
    return Words(
        title=labels(key, families=int(told["family"].nunique()), **values),
        subtitle=labels("coverage_subtitle"),
        limits=(labels("coverage_limit_silence"), labels("coverage_limit_column")),
        summary=_coverage_summary(rows, labels),
        note=labels("coverage_note", n=int(rows["figures"].sum())),
    )


def _coverage_summary(rows: pd.DataFrame, labels: Labels) -> str:
    counts, comma = counts_of(rows), "，" if labels.language == "zh" else ", "
    parts = [labels("summary_part", kind=labels(f"kind_{kind}"), n=counts[kind]) for kind in KINDS]
    said = [labels("summary_coverage", m=len(rows), parts=comma.join(parts))]
    for _, cells in rows.groupby("case_id", sort=False):
        named = cells[cells["kind"] == "article"].to_dict("records")
        families = labels.join([labels.of(row, "family") for row in named])
        told = labels("figures_in", families=families) if named else labels("figures_in_none")
        said.append(labels("summary_case", name=labels.of(cells.iloc[0].to_dict()), families=told))
    return ("" if labels.language == "zh" else " ").join(said)


def headline_words(rows: pd.DataFrame, labels: Labels) -> Words:
    """Return the words of a headline family, by the form its rows take."""
    if rows.empty:
        return Words("", "")
    form = str(rows.iloc[0]["form"])
    return Words(
        title=_title(rows, form, labels),
        subtitle=_subtitle(rows, form, labels),
        limits=tuple(_limits(rows, form, labels)),
        summary=_summary(rows, labels),
        note="",
    )


def _title(rows: pd.DataFrame, form: str, labels: Labels) -> str:
    family, cases = labels.of(rows.iloc[0].to_dict(), "family"), int(rows["case_id"].nunique())
    leads, claims = rows[rows["group"] == "lead"], rows[rows["group"] == "claim"]
    values: dict[str, Any] = {"family": family, "cases": cases, "n": int(leads["case_id"].nunique())}
    if leads.empty:
        d = int(claims["case_id"].nunique())
        return labels("headline_directions" if d else "headline_nothing", d=d, **values)
    single = "_single" if cases == 1 else ""
    if form == "years":
        last = leads.sort_values("period_end", kind="stable").iloc[-1].to_dict()
        values |= {"name": labels.of(last), "period": labels.period(last), "figure": labels.gloss(last)}
        return labels(f"headline_years{single}", **values)
    unstarted = int(leads["period_start"].isna().sum())
    if not unstarted:
        return labels(f"headline_totals_plain{single}", **values)
    key = "started_none" if unstarted == len(leads) else "started_some"
    return labels(f"headline_totals{single}", started=labels(key, k=unstarted), **values)


def _subtitle(rows: pd.DataFrame, form: str, labels: Labels) -> str:
    leads = rows[rows["group"] == "lead"]
    if leads.empty:
        return labels("headline_sub_directions")
    first = leads.iloc[0].to_dict()
    values = {"indicator": labels.of(first, "lead"), "unit": labels.code("unit", first["unit"])}
    canvas = canvas_for(leads[["value", "lower", "upper"]].to_numpy().ravel(), Theme())
    return labels(
        f"headline_sub_{form}", scale=labels("scale_log" if canvas.log else "scale_linear"), **values
    )


def _limits(rows: pd.DataFrame, form: str, labels: Labels) -> list[str]:
    claims, first = rows[rows["group"] == "claim"], rows.iloc[0].to_dict()
    said = []
    if not is_absent(first["change_zh"]):
        said.append(labels.of(first, "change"))
    if form == "totals" and rows.loc[rows["group"] == "lead", "period_start"].isna().any():
        said.append(labels("limit_cumulative"))
    if form == "directions" and len(claims):
        silent = int(claims["baseline"].isna().sum())
        key = "limit_no_baseline" if silent == len(claims) else "limit_some_baseline"
        said += [labels(key, n=len(claims), k=silent)] if silent else []
    return said


def _summary(rows: pd.DataFrame, labels: Labels) -> str:
    colon, stop = ("：", "。") if labels.language == "zh" else (": ", ". ")
    said = []
    for _, told in rows.groupby("case_id", sort=False):
        records: list[Row] = list(told.to_dict("records"))
        said.append(f"{labels.of(records[0])}{colon}{_told(records, labels)}{stop}")
    return "".join(said).strip()


def _told(records: list[Row], labels: Labels) -> str:
    first = records[0]
    if first["group"] == "absent":
        return labels(str(first["status"]))
    comma = "，" if labels.language == "zh" else ", "
    if first["group"] == "claim":
        counted = Counter(labels.code("direction", row["shown_direction"]) for row in records)
        return labels(
            "summary_claims",
            n=len(records),
            directions=comma.join(f"{name} {n}" for name, n in counted.items()),
        )
    left, right = ("（", "）") if labels.language == "zh" else (" (", ")")
    return comma.join(f"{labels.gloss(row)}{left}{labels.period(row)}{right}" for row in records)
