"""What the series of the Trends page say: findings, limits and summary, made from their rows."""

from typing import Any

import pandas as pd

from casebook.labels import Labels
from casebook.others import OTHER
from casebook.pairing import is_census
from casebook.text import is_absent
from components.chart import Words
from components.figures.growth import index_said, name_of
from components.figures.lines import counts_over_span, leaves_years_out
from components.figures.others import other_said
from pages.trends_columns import change, depth_said, key_said, when, yearly_mean

_TWO = 2
_MISLEADING = ("measure", "boundary", "break", "definition", "scope", "length", "undated")


def series_words(rows: pd.DataFrame, labels: Labels) -> Words:
    """Return the words of a bundle of series."""
    if rows.empty:
        return Words(title=labels("title_empty"), subtitle="")
    others, rows = rows[rows["group"] == OTHER], rows[rows["group"] != OTHER]
    return Words(
        title=_title(rows, labels),
        subtitle=_subtitle(rows, labels) + depth_said(rows, labels),
        limits=_limits(rows, labels),
        summary=_summary(rows, others, labels),
        note=labels("series_note", series=rows[~rows["lone"].astype(bool)]["series"].nunique(), n=len(rows)),
    )


def _subtitle(rows: pd.DataFrame, labels: Labels) -> str:
    if "base_year" not in rows:
        return labels("series_subtitle", what=_counted(rows, labels), marks=_key(rows, labels)) + _published(
            rows, labels
        )
    shown = rows[rows["base_id"].notna()]
    counts = {"n": shown["series"].nunique(), "all": rows["series"].nunique()}
    marks = key_said(["key_dashed"], labels) if _is_dashed(shown) else ""
    marks += " " if marks and labels.language == "en" else ""
    return labels(
        "index_subtitle", marks=marks, what=_counted(shown, labels), year=rows.iloc[0]["base_year"], **counts
    )


def _key(rows: pd.DataFrame, labels: Labels) -> str:
    """The key of the marks that are drawn, and of no other."""
    kinds, shown = set(rows["source_kind"]), rows.to_dict("records")
    drawn = {
        "key_filled": "case" in kinds,
        "key_hollow": "context" in kinds,
        "key_span": any(counts_over_span(row) and is_absent(row["yearly_mean"]) for row in shown),
        "key_mean": rows["yearly_mean"].notna().any(),
        "key_dashed": _is_dashed(rows),
        "key_undated": not rows["dated"].astype(bool).all(),
        "key_scales": True,
    }
    return key_said([name for name, holds in drawn.items() if holds], labels)


def _is_dashed(rows: pd.DataFrame) -> bool:
    """Say whether a line leads over years without a figure."""
    at = rows.set_index("observation_id")["at"]
    joined = rows[rows["joined"].astype(bool) & rows["gap_from"].isin(at.index)]
    return any(leaves_years_out(at[row["gap_from"]], row["at"]) for row in joined.to_dict("records"))


def _counted(rows: pd.DataFrame, labels: Labels) -> str:
    """What the series count, each name once."""
    return labels.join(list(dict.fromkeys(labels.of(row, "series") for row in rows.to_dict("records"))))


def _published(rows: pd.DataFrame, labels: Labels) -> str:
    day = rows.iloc[0]["published"]
    if is_absent(day):
        return ""
    said = labels.period({"period_start": day, "period_end": day, "period_kind": "instant"})
    return ("" if labels.language == "zh" else " ") + labels("published_key", day=said)


def _index_title(rows: pd.DataFrame, labels: Labels) -> str:
    """The series whose last index is highest, and the one whose is lowest."""
    last = rows[rows["base_id"].notna()].groupby("series", sort=False).tail(1)
    ends = last.sort_values("index_value", key=pd.to_numeric, kind="stable")
    least, most = ends.iloc[0].to_dict(), ends.iloc[-1].to_dict()
    said = {
        "low": labels.number(round(least["index_value"])),
        "high": labels.number(round(most["index_value"])),
    }
    names = {"least": name_of(least, labels), "most": name_of(most, labels)}
    said |= {"low_year": str(least["at"].year), "high_year": str(most["at"].year)}
    return labels("title_index", year=most["base_year"], **said, **names)


def _title(rows: pd.DataFrame, labels: Labels) -> str:
    """The finding: a change of definition or of boundary first, then what can be followed and what cannot."""
    if "base_year" in rows:
        return _index_title(rows, labels)
    shown = rows[rows["group"] == rows.iloc[0]["group"]]
    own = shown[~shown["lone"].astype(bool)]
    for gap, say in (("measure", _measure), ("boundary", _boundary)):
        if (own["gap"] == gap).any():
            return say(own, labels)
    if not own["joined"].any():
        return labels("title_unjoined", name=labels.of(own.iloc[0].to_dict(), "short"), points=len(shown))
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
    dates = rows[~rows["series"].isin(broken)].groupby("series")["at"].nunique()
    two = int((dates == _TWO).sum())
    return labels("title_boundary", n=count, whole=count - len(broken), two=two, names=labels.join(names))


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


def _limits(rows: pd.DataFrame, labels: Labels) -> tuple[str, ...]:
    said = [labels("limit_context")] if (rows["group"] != "case").any() else []
    if (rows["indicator_kind"] == "cumulative").any():
        counted = rows[rows["indicator_kind"] == "cumulative"]
        said.append(labels("limit_no_start" if counted["period_start"].isna().any() else "limit_cumulative"))
    said += _whose(rows, labels)
    if (rows["gap"] == "break").any():
        said.append(labels("limit_unexplained"))
    other = rows[(rows["group"] == "territory") & rows["marker"].isna()].to_dict("records")
    names = list(dict.fromkeys(labels.of(row) for row in other))
    return (*said, labels("limit_other_place", names=labels.join(names))) if names else tuple(said)


def _whose(rows: pd.DataFrame, labels: Labels) -> list[str]:
    """Of which lines the two ends have different reporters, and which places report of themselves; a census is counted by one office."""
    records = {row["observation_id"]: row for row in rows.to_dict("records")}
    joined = [row for row in records.values() if row["joined"] and row["gap_from"] in records]
    unlike = [
        row
        for row in joined
        if row["reporter"] != records[row["gap_from"]]["reporter"] and not is_census(row)
    ]
    own = [row for row in records.values() if row["self_reported"] is True]
    told = {"limit_reporters": unlike, "limit_own": own}
    return [
        labels(key, names=labels.join(list(dict.fromkeys(labels.of(row, "short") for row in found))))
        for key, found in told.items()
        if found
    ]


def _summary(rows: pd.DataFrame, others: pd.DataFrame, labels: Labels) -> str:
    """Every series in words: its points in time, and between them why they are not joined; then the other cases."""
    stop, semicolon = ("。", "；") if labels.language == "zh" else (". ", "; ")
    told = [_told(part, labels) for _, part in rows.groupby("series", sort=False)]
    beside = [
        labels("summary_other", name=labels.of(row), said=other_said(row, labels))
        for row in others.to_dict("records")
    ]
    told += [labels("summary_others", told=semicolon.join(beside))] if beside else []
    return stop.join([*told, ""]).strip()


def _told(points: pd.DataFrame, labels: Labels) -> str:
    comma = "，" if labels.language == "zh" else ", "
    first = points.iloc[0].to_dict()
    title = f"{labels.of(first)} {labels.of(first, 'series')}"
    return labels(
        "summary_series", title=title, points=comma.join(_point(r, labels) for r in points.to_dict("records"))
    )


def _point(row: dict[Any, Any], labels: Labels) -> str:
    comma = "，" if labels.language == "zh" else ", "
    said = [labels("summary_point", figure=_read(row, labels), period=when(row, labels))]
    if row["gap"]:
        said.insert(0, labels("summary_gap", reason=labels.of(row, "reason")))
    if not is_absent(row["change_value"]):
        said.append(labels("summary_change", change=change(row, labels)))
    said += [mean] if (mean := yearly_mean(row, labels)) else []
    return comma.join(said) + _index(row, labels)


def _read(row: dict[Any, Any], labels: Labels) -> str:
    """A figure in words, with its bounds where they say more than the figure does."""
    bounds = "–" if row["lower"] == row["upper"] else labels.bounds(row)
    return labels.gloss(row) if bounds == "–" else labels.gloss(row) + labels("summary_bounds", bounds=bounds)


def _index(row: dict[Any, Any], labels: Labels) -> str:
    if "base_year" not in row:
        return ""
    reason = labels.of(row, "unindexed")
    if reason:
        return labels("summary_unindexed", reason=reason)
    return labels("summary_index", index=index_said(row, labels))
