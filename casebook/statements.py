"""What is stated of each case: its figures and its claims, each with its indicator and its source beside it.

A figure about a territory serves every case of that territory; a figure printed again elsewhere is marked, so that
nothing is counted twice.
"""

from functools import lru_cache
from typing import Any, Final

import pandas as pd

from casebook.stated import with_first_print
from casebook.store import Store
from casebook.text import is_absent

ARTICLE, ELSEWHERE, DERIVED = "case", "context", "derived"
# The unit of what is only judged and never counted.
_JUDGED: Final = "direction_only"
LEVELS: Final = ("context", "input", "activity", "output", "outcome", "impact")
CASE_COLUMNS: Final = [
    "case_id",
    "position",
    "name_zh",
    "name_en",
    "marker",
    "colour",
    "edge_light",
    "edge_dark",
]
_CARRIED: Final = ["claim_id", "direction", "baseline", "attribution", "paraphrase_zh", "paraphrase_en"]
_INDICATOR_COLUMNS: Final = {
    "name_zh": "indicator_zh",
    "name_en": "indicator_en",
    "family": "family",
    "kind": "indicator_kind",
    "position": "indicator_position",
    "desirable": "desirable",
}
_SOURCE_COLUMNS: Final = {
    "kind": "source_kind",
    "title": "source_title",
    "language": "source_language",
    "date": "source_date",
    "confidence": "confidence",
}


@lru_cache(maxsize=2)
def figures_of_cases(store: Store) -> pd.DataFrame:
    """Return one row for each case and figure about it, in the order of the cases.

    Columns are those of ``observations`` (``case_id`` always filled), the case's names and mark, the indicator's names,
    ``family``, ``indicator_kind`` and ``chain_level``, ``source_kind`` (case, context, derived), ``source_title``,
    ``source_language``, ``source_date``, ``confidence``, ``of_place`` (a figure of the place that the programme does not claim), ``seen_in``,
    ``seen_on`` (see ``casebook.stated``), ``root`` (what a repeated figure repeats), ``status`` (figure), and the ``claim_id``,
    ``direction``, ``baseline``, ``attribution`` and paraphrase of the claim the figure carries.
    """
    observed = store.rows("observations")
    stated = observed[observed["case_id"].notna()]
    rows = pd.concat([stated.assign(of_place=False), _of_territories(store, observed)], ignore_index=True)
    rows = with_first_print(_with_sources(store, _with_indicators(store, rows)), store)
    indicators = store.rows("indicators").set_index("indicator_id")
    carried = store.rows("claims").dropna(subset=["observation_id"]).drop_duplicates("observation_id")
    carried = carried[["observation_id", *_CARRIED]]
    rows = rows.merge(carried, on="observation_id", how="left").assign(
        chain_level=rows["indicator_id"].map(indicators["chain_level"]).to_list(),
        root=rows["same_as"].fillna(rows["observation_id"]).to_list(),
        status="figure",
    )
    return _in_order(store, rows)


@lru_cache(maxsize=2)
def claims_of_cases(store: Store) -> pd.DataFrame:
    """Return one row for each claim without a figure, in the order of the cases; ``status`` is direction.

    ``shown_direction`` is what an arrow may say where the indicator is not named beside it: of something that is counted,
    the direction; of a mere judgement, whether it is one of improvement.
    """
    claims = store.rows("claims")
    claims = claims[claims["observation_id"].isna()]
    rows = _with_sources(store, _with_indicators(store, claims))
    rows = rows.assign(shown_direction=[_shown_direction(row) for row in rows.to_dict("records")])
    return _in_order(store, rows.assign(status="direction", period_kind="span", obs_status="O"))


def _shown_direction(claim: dict[Any, Any]) -> str:
    moves = claim["direction"] in ("up", "down")
    if not moves or claim["unit"] != _JUDGED:
        return str(claim["direction"])
    if claim["desirable"] == "none":
        return "present"
    return "better" if claim["direction"] == claim["desirable"] else "worse"


def printed_once(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep the printed figures of ``rows``, one record of each: the article's where it prints it, else the first."""
    printed = rows[rows["figure"].notna()]
    ranked = printed.assign(elsewhere=printed["source_kind"] != ARTICLE)
    kept = ranked.sort_values("elsewhere", kind="stable").drop_duplicates(["case_id", "root"]).index
    return printed.loc[sorted(kept)]


def latest_first(rows: pd.DataFrame) -> pd.DataFrame:
    """Sort figures: dated before undated, the latest first, totals before parts, then by the codebook's order."""
    dated = rows["period_end"].fillna(rows["period_start"])
    keys: dict[str, Any] = {
        "undated": dated.isna(),
        "age": -pd.to_datetime(dated).astype("int64").where(dated.notna(), 0),
        "part": rows["scope"] != "total",
    }
    order = rows.assign(**keys).sort_values(["undated", "age", "part", "indicator_position"], kind="stable")
    return order.drop(columns=list(keys))


def _of_territories(store: Store, observed: pd.DataFrame) -> pd.DataFrame:
    """Figures about a territory that no case states, once for each case of that territory."""
    free = observed[observed["case_id"].isna()].drop(columns="case_id").assign(of_place=True)
    return free.merge(store.rows("cases")[["case_id", "place_id"]], on="place_id")


def _with_indicators(store: Store, rows: pd.DataFrame) -> pd.DataFrame:
    indicators = store.rows("indicators")[["indicator_id", *_INDICATOR_COLUMNS]]
    units = store.rows("indicators").set_index("indicator_id")["unit"]
    named = rows.merge(indicators.rename(columns=_INDICATOR_COLUMNS), on="indicator_id", how="left")
    return named if "unit" in named else named.assign(unit=named["indicator_id"].map(units))


def _with_sources(store: Store, rows: pd.DataFrame) -> pd.DataFrame:
    sources = store.rows("sources")[["source_id", *_SOURCE_COLUMNS]].rename(columns=_SOURCE_COLUMNS)
    joined = rows.merge(sources, on="source_id", how="left")
    return joined.assign(source_kind=[_kind(row) for row in joined.to_dict("records")])


def _kind(row: dict[Any, Any]) -> str:
    return DERIVED if is_absent(row["source_id"]) else str(row["source_kind"])


def _in_order(store: Store, rows: pd.DataFrame) -> pd.DataFrame:
    cases = store.rows("cases")[CASE_COLUMNS]
    joined = rows.merge(cases, on="case_id", how="inner")
    where = joined["char_start"].astype("Float64").fillna(float("inf"))
    order = joined.assign(where=where).sort_values(["position", "where", "indicator_position"], kind="stable")
    return order.drop(columns="where").reset_index(drop=True)
