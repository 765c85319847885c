"""The rows of a comparison: one indicator, every case, each with what can be said of it.

A case with figures has one row a figure; a case with only a claim has a row with its direction; every other case has
a row that says whether the indicator is not reported or cannot apply.
"""

from typing import Any, Final

import pandas as pd

from casebook.schema import CLAIMS, OBSERVATIONS
from casebook.stated import SOURCE_COLUMNS, once, stated, with_sources
from casebook.store import Store
from casebook.text import Text, is_absent

STATUSES: Final[tuple[str, ...]] = ("figure", "direction", "not_reported", "not_applicable")
EVERY_DATE: Final = "all"
_DATED: Final = ("instant", "span")
_MARK: Final = ["marker", "colour", "edge_light", "edge_dark"]
_CASE: Final = ["case_id", "position", "name_zh", "name_en", *_MARK]
_OTHER_DATES: Final = Text("只有其他时间的数字：{}", "figures of other dates only: {}")
_OBSERVED: Final = [column.name for column in OBSERVATIONS.columns if column.name != "case_id"]
_CLAIMED: Final = [
    column.name
    for column in CLAIMS.columns
    if column.name not in ("observation_id", "note_zh", "note_en", "coder", "indicator_id", "chain_level")
]
_COLUMNS: Final = list(
    dict.fromkeys(
        [
            "case_id",
            "name_zh",
            "name_en",
            "status",
            *_OBSERVED,
            "inputs",
            "sources",
            "period_from",
            *(name for name in _CLAIMED if name != "case_id"),
            "reason_zh",
            "reason_en",
            *SOURCE_COLUMNS,
            "admin_level",
            "place_name_zh",
            "place_name_en",
            "own_place_name_zh",
            "own_place_name_en",
            "is_own_place",
        ]
    )
)


def compare_rows(
    store: Store, indicator_id: str, *, article_only: bool = False, period: str = EVERY_DATE
) -> pd.DataFrame:
    """Return the rows of an indicator for every case: figures first, then directions, then the kinds of absence.

    Within a kind, cases stand in their own order. ``period`` is a year; a case with figures of other dates only then
    says so. Columns are those of ``stated``, the claim's, the case's names and mark, ``status``, ``reason_zh`` and
    ``reason_en`` of an absence, and what the rules of comparability look at.

    Raises:
        KeyError: the codebook has no such indicator.
    """
    indicator = store.rows("indicators").set_index("indicator_id").to_dict("index")[indicator_id]
    cases = store.rows("cases").sort_values("position")
    figures = _figures(store, indicator_id, cases, article_only=article_only)
    kept = figures if period == EVERY_DATE else figures[_years(figures) == period]
    claims = _claims(store, indicator_id, cases, article_only=article_only)
    claims = claims[~claims["case_id"].isin(figures["case_id"])]
    silent = cases[~cases["case_id"].isin({*kept["case_id"], *claims["case_id"]})]
    absent = _absent(store, str(indicator["family"]), indicator_id, silent, figures)
    rows = pd.concat([part for part in (kept, claims, absent) if not part.empty], ignore_index=True)
    return _ordered(_described(rows, indicator_id, indicator))


def years_of(store: Store, indicator_id: str) -> dict[str, int]:
    """Return the years in which an indicator has dated figures, earliest first, with the number of cases in each."""
    cases = store.rows("cases")
    figures = _figures(store, indicator_id, cases, article_only=False)
    own = figures[figures["is_own_place"].astype(bool)]
    counts = own.assign(year=_years(own)).groupby("year")["case_id"].nunique()
    return {str(year): int(count) for year, count in counts.items() if year != ""}


def usual_period(store: Store, indicator_id: str) -> str:
    """Return the period shown when none is asked for.

    That is the year with most cases (the latest of these), where some case has several dates, three cases share a year
    and no figure of the article would be left out; otherwise every date.
    """
    years = years_of(store, indicator_id)
    most = max(years.values(), default=0)
    usual = max((year for year, count in years.items() if count == most), default=EVERY_DATE)
    figures = _figures(store, indicator_id, store.rows("cases"), article_only=True)
    hides_the_article = (_years(figures) != usual).any()
    return EVERY_DATE if most < 3 or sum(years.values()) <= most or hides_the_article else usual


def places_of(store: Store) -> dict[str, list[str]]:
    """Return, for each case, the places whose figures are its own: its place, in every span of its boundary."""
    places = store.rows("places").set_index("place_id")
    found: dict[str, list[str]] = {}
    for case in store.rows("cases").to_dict("records"):
        own, code = case["place_id"], places.loc[case["place_id"], "gb_code"]
        same = list(places.index[(places["gb_code"] == code) & places["gb_code"].notna()])
        found[case["case_id"]] = list(dict.fromkeys([own, *same]))
    return found


def _described(rows: pd.DataFrame, indicator_id: str, indicator: dict[Any, Any]) -> pd.DataFrame:
    columns = list(dict.fromkeys([*_COLUMNS, *rows.columns]))
    rows = rows.reindex(columns=columns)
    named = {f"indicator_{lang}": indicator[f"name_{lang}"] for lang in ("zh", "en")}
    named |= {name: indicator[name] for name in ("definition_zh", "definition_en", "kind", "family")}
    unit = rows["unit"].astype(object).where(rows["unit"].notna(), indicator["unit"])
    return rows.assign(indicator_id=indicator_id, chain_level=indicator["chain_level"], unit=unit, **named)


def _ordered(rows: pd.DataFrame) -> pd.DataFrame:
    rank = rows["status"].map({status: n for n, status in enumerate(STATUSES)})
    order = rows.assign(rank=rank).sort_values(
        ["rank", "position", "period_end"], kind="stable", key=_sortable
    )
    return rows.loc[order.index].reset_index(drop=True)


def _sortable(column: "pd.Series[Any]") -> "pd.Series[Any]":
    return (
        column.map(lambda value: "9999" if is_absent(value) else str(value))
        if column.name == "period_end"
        else column
    )


def _years(rows: pd.DataFrame) -> "pd.Series[Any]":
    """The year of each dated row, as text; the empty string where a figure is undated or cumulative."""
    years = [
        str(end.year) if kind in _DATED and not is_absent(end) else ""
        for end, kind in zip(rows["period_end"], rows["period_kind"], strict=True)
    ]
    return pd.Series(years, index=rows.index, dtype=object)


def _figures(store: Store, indicator_id: str, cases: pd.DataFrame, *, article_only: bool) -> pd.DataFrame:
    observed = stated(store)
    observed = observed[observed["indicator_id"] == indicator_id]
    if article_only:
        observed = observed[observed["source_kind"] == "case"]
    places, single = places_of(store), once(observed)
    parts = [_of_case(store, single, case, places[case["case_id"]]) for case in cases.to_dict("records")]
    return pd.concat(parts, ignore_index=True)


def _of_case(store: Store, observed: pd.DataFrame, case: dict[Any, Any], own: list[str]) -> pd.DataFrame:
    """The figures of a case; where it has none, those of the county or township that contains its place.

    The latter are about another place, and the rules of comparability set them aside.
    """
    places = store.rows("places").set_index("place_id").to_dict("index")
    elsewhere = observed["case_id"].isna()
    mine = observed[(observed["case_id"] == case["case_id"]) | (elsewhere & observed["place_id"].isin(own))]
    parent = places[case["place_id"]]["parent_id"]
    while mine.empty and parent in places and places[parent]["admin_level"] in ("county", "township"):
        mine = observed[elsewhere & (observed["place_id"] == parent)]
        parent = places[parent]["parent_id"]
    named = [places[place] for place in mine["place_id"]]
    shown: pd.DataFrame = mine.drop(columns="case_id").assign(
        **{name: case[name] for name in _CASE},
        status="figure",
        admin_level=[place["admin_level"] for place in named],
        place_name_zh=[place["name_zh"] for place in named],
        place_name_en=[place["name_en"] for place in named],
        own_place_name_zh=places[case["place_id"]]["name_zh"],
        own_place_name_en=places[case["place_id"]]["name_en"],
        is_own_place=mine["place_id"].isin(own).to_list(),
    )
    return shown


def _claims(store: Store, indicator_id: str, cases: pd.DataFrame, *, article_only: bool) -> pd.DataFrame:
    claims = store.rows("claims")
    claims = with_sources(claims[claims["indicator_id"] == indicator_id], store)
    if article_only:
        claims = claims[claims["source_kind"] == "case"]
    joined = claims[[*_CLAIMED, *SOURCE_COLUMNS]].merge(cases[_CASE], on="case_id", how="left")
    sources = joined["source_id"].map(lambda source: [source])
    return joined.assign(status="direction", period_kind="span", obs_status="O", sources=sources)


def _absent(
    store: Store, family: str, indicator_id: str, cases: pd.DataFrame, figures: pd.DataFrame
) -> pd.DataFrame:
    coverage = store.rows("coverage")
    columns = ["case_id", "any_status", "reason_zh", "reason_en"]
    of_indicator = coverage[coverage["indicator_id"] == indicator_id][columns]
    of_family = coverage[(coverage["level"] == "family") & (coverage["family"] == family)][columns]
    known = pd.concat([of_indicator, of_family]).drop_duplicates("case_id")
    rows = cases[_CASE].merge(known, on="case_id", how="left")
    cannot = rows["any_status"] == "not_applicable"
    reasons = {lang: _other_dates(rows, figures, lang) for lang in ("zh", "en")}
    return rows.drop(columns="any_status").assign(
        status=cannot.map({True: "not_applicable", False: "not_reported"}),
        obs_status=cannot.map({True: "M", False: "O"}),
        reason_zh=reasons["zh"],
        reason_en=reasons["en"],
    )


def _other_dates(rows: pd.DataFrame, figures: pd.DataFrame, language: str) -> "pd.Series[Any]":
    """The reason of each absence; a case with figures of other dates says which."""
    years = figures.assign(year=_years(figures)).groupby("case_id")["year"].unique().to_dict()

    def reason(case_id: Any, coded: Any) -> str | None:
        dates = sorted(year for year in years.get(case_id, ()) if year)
        if dates:
            return _OTHER_DATES.pick(language).format(
                ", ".join(dates) if language == "en" else "、".join(dates)
            )
        return None if is_absent(coded) else str(coded)

    said = [
        reason(case, coded) for case, coded in zip(rows["case_id"], rows[f"reason_{language}"], strict=True)
    ]
    return pd.Series(said, index=rows.index, dtype=object)
