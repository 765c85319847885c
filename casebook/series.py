"""The series that can be drawn: every indicator of one place with figures at two or more times, found by rule.

A series belongs to a case (what its programme states), to a territory (what statistics say of it), or to the nation.
Series of one case and family are shown together, and so are those of all territories of a family; such a set is a
bundle. Where the casebook's checks say that one indicator is followed by another of unlike definition, both stand in
one series, so that the break can be seen.
"""

from datetime import date
from functools import lru_cache
from typing import Any, Final

import pandas as pd

from casebook.changes import COLUMNS as CHANGES
from casebook.changes import with_changes
from casebook.day import last_day
from casebook.happened import COLUMNS as HAPPENED
from casebook.happened import with_happenings
from casebook.joining import BY_CODE, is_total_of_years, join, length_years
from casebook.series_depth import rows_at
from casebook.stated import once, stated
from casebook.store import Store
from casebook.text import is_absent

GROUPS: Final = ("case", "territory", "nation")
_NO_QUANTITIES: Final = ("rank", "parameter")
_TOTAL: Final = "total"
_SPANNED: Final = ("flow", "change")
_MARK: Final = ["name_zh", "name_en", "marker", "colour", "edge_light", "edge_dark"]
_ADDED: Final = [
    *("group", "subject", "bundle", "series", "series_zh", "series_en", "indicator_zh", "indicator_en"),
    *("family", "indicator_kind", "at", "dated", "joined", "gap", "gap_from", "reason_zh", "reason_en"),
    *(
        "lone",
        "short_zh",
        "short_en",
        *CHANGES,
        *HAPPENED,
        "status",
        *_MARK,
    ),
]


@lru_cache(maxsize=2)
def series_points(store: Store) -> pd.DataFrame:
    """Return every point of every series, series by series and in time.

    Columns are those of ``casebook.stated`` plus ``group`` (case, territory, nation), ``subject`` (case id or code of
    the territory), ``bundle``, ``series`` (ids), the names of series and indicator, ``family``, ``indicator_kind``,
    ``lone`` (its indicator has a single date), ``at`` (the day at which the point is placed), ``dated`` (False: no date printed, placed at its source's date),
    ``joined``, ``gap``, ``gap_from``, ``reason_zh`` and ``reason_en`` (see ``casebook.joining``), ``change_*`` (the derived
    change on the year, where one exists), names and mark of the case (no mark: not a case's own place).
    """
    rows = _placed(store, _quantities(store))
    rows = _named(store, rows).sort_values(
        ["position", "indicator_position", "series", "at", "period_end"], kind="stable"
    )
    found = _beside_series(_joined(rows)) if len(rows) else rows
    found = with_happenings(store, with_changes(store, found)).assign(status="figure")
    return found.reindex(columns=list(dict.fromkeys([*rows.columns, *_ADDED])))


def bundles(store: Store) -> pd.DataFrame:
    """Return one row a bundle: ``bundle, group, subject, family``, the subject's names, and counts.

    Counts are ``points``, ``article`` (points that the article prints), ``joined`` (lines) and ``series``.
    """
    points = series_points(store)
    points = points[~points["lone"].astype(bool)]
    if points.empty:
        return pd.DataFrame(
            columns=["bundle", "group", "subject", "family", "points", "article", "joined", "series"]
        )
    grouped = points.groupby("bundle", sort=False)
    first = grouped[["group", "subject", "family", "name_zh", "name_en"]].first()
    counts = grouped.agg(
        points=("observation_id", "size"),
        article=("source_kind", lambda kinds: int((kinds == "case").sum())),
        joined=("joined", "sum"),
        series=("series", "nunique"),
    )
    return first.join(counts).reset_index()


def bundle_rows(store: Store, bundle: str, depth: str = "bounds") -> pd.DataFrame:
    """Return the points of a bundle read at ``depth``, and after a case's own the nation's series of the same indicators.

    Columns are those of ``series_points``, ``depth``, and ``yearly_mean``: for a total of several years the mean a year at
    which it is drawn, else absent.
    """
    points = series_points(store)
    own = points[points["bundle"] == bundle]
    beside = points[
        (points["group"] == "nation")
        & ~points["lone"].astype(bool)
        & points["indicator_id"].isin(own["indicator_id"])
    ]
    parts = [own] if own.empty or own.iloc[0]["group"] != "case" else [own, beside]
    rows = rows_at(pd.concat(parts, ignore_index=True), depth)
    rows = rows if depth == "bounds" else with_changes(store, rows, depth)
    means = [_yearly_mean(row) for row in rows.to_dict("records")]
    return rows.assign(depth=depth, yearly_mean=pd.Series(means, rows.index, object))


def _yearly_mean(row: dict[Any, Any]) -> float | None:
    whole = next((row[name] for name in ("value", "lower", "upper") if not is_absent(row[name])), None)
    return float(whole) / round(length_years(row)) if whole is not None and is_total_of_years(row) else None


def _quantities(store: Store) -> pd.DataFrame:
    """The printed figures that can make a series: one record of each, no ranks, no parameters, nothing derived."""
    names = {"name_zh": "indicator_zh", "name_en": "indicator_en", "kind": "indicator_kind"}
    indicators = store.rows("indicators").rename(columns={**names, "position": "indicator_position"})
    columns = ["indicator_id", "family", "indicator_position", *names.values()]
    rows = once(stated(store)).merge(indicators[columns], on="indicator_id")
    return rows[rows["figure"].notna() & ~rows["indicator_kind"].isin(_NO_QUANTITIES)]


def _placed(store: Store, rows: pd.DataFrame) -> pd.DataFrame:
    """Give each point its place in time, its subject and its series; leave out what has no place in time."""
    placed = [_place(row) for row in rows.to_dict("records")]
    days: list[Any] = [at for at, _ in placed]
    rows = rows.assign(at=days, dated=[dated for _, dated in placed])
    rows = rows[rows["at"].notna() & (rows["dated"] | _by_source(rows))]
    places = store.rows("places").set_index("place_id")
    nation = rows["place_id"].map(places["admin_level"]) == "nation"
    own = rows["case_id"].notna()
    group = pd.Series("territory", index=rows.index).mask(nation, "nation").mask(own, "case")
    codes = rows["place_id"].map(places["gb_code"]).fillna(rows["place_id"])
    subject = codes.mask(nation, "nation").mask(own, rows["case_id"])
    head = _heads(store, rows, subject)
    lead = subject.mask(group == "territory", "territory")
    return rows.assign(
        group=group, subject=subject, series=subject + "." + head, bundle=lead + "." + rows["family"]
    )


def _by_source(rows: pd.DataFrame) -> "pd.Series[bool]":
    """Undated figures that stand at the date of their source: the article's, and a programme's totals and stocks."""
    held = rows["case_id"].notna() & ~rows["indicator_kind"].isin(_SPANNED)
    return (rows["source_kind"] == "case") | held


def _place(row: dict[Any, Any]) -> tuple[date | None, bool]:
    """The day of a point: a span's middle, a total's end, else the date by which its source had printed it."""
    start, end = row["period_start"], row["period_end"]
    last = start if is_absent(end) else end
    if is_absent(last):
        return last_day(row["in_print_by"]), False
    if is_absent(start) or row["indicator_kind"] == "cumulative":
        return last, True
    return start + (last - start) / 2, True


def _heads(store: Store, rows: pd.DataFrame, subject: "pd.Series[str]") -> "pd.Series[str]":
    """The indicator that names a series: of two that a check calls a change of definition, the first."""
    spans = ["source_id", "char_start", "char_end"]
    printed = rows.assign(subject=subject)[["subject", "indicator_id", *spans]].dropna(subset=spans)
    at = {tuple(row[3:]): (row[1], row[2]) for row in printed.itertuples()}
    checks = store.rows("checks")
    heads: dict[tuple[str, str], str] = {}
    for check in checks[checks["kind"] == "definition_change"].to_dict("records"):
        pair = [at.get((s["source_id"], s["char_start"], s["char_end"])) for s in check["spans"]]
        if len(pair) == 2 and pair[0] and pair[1] and pair[0][0] == pair[1][0]:
            heads[pair[1]] = pair[0][1]
    keys = zip(subject, rows["indicator_id"], strict=True)
    return pd.Series([heads.get(key, key[1]) for key in keys], index=rows.index, dtype=object)


def _named(store: Store, rows: pd.DataFrame) -> pd.DataFrame:
    """Join the names of the subject, and the mark of the case whose own place it is."""
    cases, places = store.rows("cases"), store.rows("places").set_index("place_id")
    indicators = store.rows("indicators").set_index("indicator_id")
    owners = {row["case_id"]: row for row in cases.to_dict("records")}
    codes = places["gb_code"].fillna(pd.Series(places.index, places.index))
    by_code = {codes[row["place_id"]]: row for row in owners.values()}
    names = []
    for row in rows.to_dict("records"):
        owner = owners.get(row["case_id"]) or by_code.get(row["subject"]) or {}
        place, nation = places.loc[row["place_id"]], row["group"] == "nation"
        said = owner if row["group"] == "case" else place
        mark = {column: None if nation else owner.get(column) for column in _MARK[2:]}
        title = indicators.loc[row["series"].removeprefix(f"{row['subject']}.")]
        names.append(
            mark
            | {"position": owner.get("position", len(owners) + 1 + nation)}
            | {f"name_{language}": said[f"name_{language}"] for language in ("zh", "en")}
            | {f"short_{language}": (owner or place)[f"name_{language}"] for language in ("zh", "en")}
            | {f"series_{language}": title[f"name_{language}"] for language in ("zh", "en")}
        )
    columns = [*_MARK, "position", "series_zh", "series_en", "short_zh", "short_en"]
    added = pd.DataFrame(names, index=rows.index, columns=columns, dtype=object)
    return rows.assign(**{name: added[name] for name in columns})


def _is_series(points: pd.DataFrame) -> bool:
    return points["at"].nunique() > 1


def _beside_series(points: pd.DataFrame) -> pd.DataFrame:
    """Keep the series; and, marked as lone, what a bundle with a series says at a single date.

    Of territories only the cases’ own places and the indicators of their series are kept: each case has its panel.
    """
    lone = ~points["series"].map(points.groupby("series").apply(_is_series)).astype(bool)
    series = points[~lone]
    head = points["series"].str.partition(".")[2]
    territory = points["group"] == "territory"
    same = (head.isin(set(head[~lone & territory])) & points["marker"].notna()) | ~territory
    beside = lone & points["dated"] & points["bundle"].isin(series["bundle"]) & same
    return points.assign(lone=lone)[~lone | beside].reset_index(drop=True)


def _joined(rows: pd.DataFrame) -> pd.DataFrame:
    """Put the points of each series together in time, and add what the rules of joining say of each."""
    points = rows.to_dict("records")
    series: dict[str, list[int]] = {}
    for place, point in enumerate(points):
        series.setdefault(str(point["series"]), []).append(place)
    kept = [_in_scope([(place, points[place]) for place in places]) for places in series.values()]
    found = [item for one in kept for item in _ties([point for _, point in one])]
    added = pd.DataFrame(found, dtype=object)
    taken = rows.iloc[[place for one in kept for place, _ in one]].reset_index(drop=True)
    return taken.assign(**{name: added[name] for name in added.columns}).astype({"joined": bool})


def _in_scope(places: list[tuple[int, dict[Any, Any]]]) -> list[tuple[int, dict[Any, Any]]]:
    """Of the undated points of a series, those that count the same scope as a dated one, or the total where none is dated."""
    scopes = {point["scope"] for _, point in places if point["dated"]} or {_TOTAL}
    return [(place, point) for place, point in places if point["dated"] or point["scope"] in scopes]


def _ties(points: list[dict[Any, Any]]) -> list[dict[str, Any]]:
    found = join(points)
    for item in found:
        rule, before = BY_CODE.get(item["gap"]), item.pop("before")
        item["gap_from"] = None if before is None else points[before]["observation_id"]
        item |= {f"reason_{n}": rule.finds.pick(n) if rule else None for n in ("zh", "en")}
    return found
