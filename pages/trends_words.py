"""What the series of the Trends page say: findings, limits and summary, made from their rows."""

from typing import Any

import pandas as pd

from casebook.labels import Labels, Row
from casebook.text import is_absent
from components.chart import Words
from pages.trends_columns import change, when

_MISLEADING = ("measure", "boundary", "break", "definition", "scope", "length", "undated")


def series_words(rows: pd.DataFrame, labels: Labels) -> Words:
    """Return the words of a bundle of series."""
    if rows.empty:
        return Words(title=labels("title_empty"), subtitle="")
    first = rows.iloc[0].to_dict()
    what = labels.join(list(dict.fromkeys(labels.of(row, "series") for row in rows.to_dict("records"))))
    return Words(
        title=_title(rows, labels),
        subtitle=labels("series_subtitle", what=what),
        limits=_limits(rows, first, labels),
        summary=_summary(rows, labels),
        note=labels("series_note", series=rows[~rows["lone"].astype(bool)]["series"].nunique(), n=len(rows)),
    )


def _title(rows: pd.DataFrame, labels: Labels) -> str:
    """The finding: a change of definition or of boundary first, then what can be followed and what cannot."""
    own = rows[(rows["group"] == rows.iloc[0]["group"]) & ~rows["lone"].astype(bool)]
    for gap, say in (("measure", _measure), ("boundary", _boundary)):
        if (own["gap"] == gap).any():
            return say(own, labels)
    if not own["joined"].any():
        return labels("title_unjoined", name=labels.of(own.iloc[0].to_dict(), "short"), points=len(own))
    return _lead(own, labels)


def _measure(rows: pd.DataFrame, labels: Labels) -> str:
    later = rows[rows["gap"] == "measure"].iloc[0].to_dict()
    earlier = rows[rows["observation_id"] == later["gap_from"]].iloc[0].to_dict()
    more = 1 if later["value"] > earlier["value"] else 0
    ends = {"first": labels.number(earlier["value"]), "then": labels.number(later["value"])}
    return labels("title_measure", name=labels.of(later), then_more=more, **ends)


def _boundary(rows: pd.DataFrame, labels: Labels) -> str:
    moved = rows[rows["gap"] == "boundary"]
    broken = rows[~rows["gap"].isin(("", "rival"))]["series"].unique()
    names = list(dict.fromkeys(labels.of(row, "short") for row in moved.to_dict("records")))
    count = rows["series"].nunique()
    return labels("title_boundary", n=count, whole=count - len(broken), names=labels.join(names))


def _lead(rows: pd.DataFrame, labels: Labels) -> str:
    """The longest series without a change of what is counted, from its first point to its last."""
    sound = [
        part for _, part in rows.groupby("series", sort=False) if not part["gap"].isin(_MISLEADING).any()
    ]
    if not sound:
        steps = int((~rows["gap"].isin(("", "rival")) | rows["joined"]).sum())
        name = labels.of(rows.iloc[0].to_dict(), "short")
        return labels("title_steps", name=name, steps=steps, joined=int(rows["joined"].sum()))
    lead = max(sound, key=len)
    first, last = lead.iloc[0].to_dict(), lead.iloc[-1].to_dict()
    gaps = int((~lead["gap"].isin(("", "rival"))).sum())
    ends = {"first": labels.gloss(first, with_unit=False), "last": labels.gloss(last, with_unit=False)}
    ends |= {"from": when(first, labels), "to": when(last, labels)}
    return labels(
        "title_partly" if gaps else "title_whole", series=labels.of(first, "series"), gaps=gaps, **ends
    )


def _limits(rows: pd.DataFrame, first: Row, labels: Labels) -> tuple[str, ...]:
    said = [] if first["group"] == "case" else [labels("limit_context")]
    if (rows["indicator_kind"] == "cumulative").any():
        said.append(labels("limit_cumulative"))
    if (rows["gap"] == "break").any():
        said.append(labels("limit_unexplained"))
    other = rows[(rows["group"] == "territory") & rows["marker"].isna()].to_dict("records")
    names = list(dict.fromkeys(labels.of(row) for row in other))
    return (*said, labels("limit_other_place", names=labels.join(names))) if names else tuple(said)


def _summary(rows: pd.DataFrame, labels: Labels) -> str:
    """Every series in words: its points in time, and between them why they are not joined."""
    stop = "。" if labels.language == "zh" else ". "
    return stop.join([*(_told(part, labels) for _, part in rows.groupby("series", sort=False)), ""]).strip()


def _told(points: pd.DataFrame, labels: Labels) -> str:
    comma = "，" if labels.language == "zh" else ", "
    first = points.iloc[0].to_dict()
    title = f"{labels.of(first)} {labels.of(first, 'series')}"
    return labels(
        "summary_series", title=title, points=comma.join(_point(r, labels) for r in points.to_dict("records"))
    )


def _point(row: dict[Any, Any], labels: Labels) -> str:
    comma = "，" if labels.language == "zh" else ", "
    said = [labels("summary_point", figure=labels.gloss(row), period=when(row, labels))]
    if row["gap"]:
        said.insert(0, labels("summary_gap", reason=labels.of(row, "reason")))
    if not is_absent(row["change_value"]):
        said.append(labels("summary_change", change=change(row, labels)))
    return comma.join(said)
