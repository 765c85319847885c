"""The rows of a comparison: one indicator, every case, each with what can be said of it.

A case with figures has one row a figure; a case with only a claim has a row with its direction; every other case has
a row that says whether the indicator is not reported or cannot apply.
"""

from typing import Any, Final

import pandas as pd

from casebook.schema import OBSERVATIONS
from casebook.store import Store

STATUSES: Final[tuple[str, ...]] = ("figure", "direction", "not_reported", "not_applicable")
_CASE_COLUMNS: Final = [
    "case_id",
    "position",
    "name_zh",
    "name_en",
    "marker",
    "colour",
    "edge_light",
    "edge_dark",
]
_CLAIM_COLUMNS: Final = [
    "direction",
    "printed",
    "baseline",
    "attribution",
    "paraphrase_zh",
    "paraphrase_en",
    "period_start",
    "period_end",
    "period_text",
    "reporter",
    "source_id",
    "section",
    "paragraph",
    "char_start",
    "char_end",
    "claim_id",
]
_SOURCE_COLUMNS: Final = ["source_kind", "source_title", "confidence", "citation"]
_PLACE_COLUMNS: Final = [
    "admin_level",
    "place_name_zh",
    "place_name_en",
    "own_place_name_zh",
    "own_place_name_en",
    "is_own_place",
]
_OBSERVATION_COLUMNS: Final = [column.name for column in OBSERVATIONS.columns if column.name != "case_id"]


def compare_rows(store: Store, indicator_id: str, *, article_only: bool = False) -> pd.DataFrame:
    """Return the rows of an indicator for every case, in the order of the cases, figures first.

    Columns are those of ``observations`` plus ``status``, the case's names and mark, the claim's ``direction`` and
    ``printed``, ``reason_zh`` and ``reason_en`` of what cannot apply, and what the rules of comparability look at.

    Raises:
        KeyError: the codebook has no such indicator.
    """
    indicator = store.rows("indicators").set_index("indicator_id").to_dict("index")[indicator_id]
    cases = store.rows("cases").sort_values("position")
    found = _figures(store, indicator_id, cases, article_only=article_only)
    claimed = _claims(store, indicator_id, cases, set(found["case_id"]), article_only=article_only)
    silent = cases[~cases["case_id"].isin({*found["case_id"], *claimed["case_id"]})]
    parts = [found, claimed, _absent(store, str(indicator["family"]), indicator_id, silent)]
    rows = pd.concat([part for part in parts if not part.empty], ignore_index=True)
    rows = rows.reindex(columns=list(dict.fromkeys([*_ALL_COLUMNS, *rows.columns])))
    rows = rows.assign(
        indicator_id=indicator_id,
        indicator_zh=indicator["name_zh"],
        indicator_en=indicator["name_en"],
        definition_zh=indicator["definition_zh"],
        definition_en=indicator["definition_en"],
        kind=indicator["kind"],
        chain_level=indicator["chain_level"],
        family=indicator["family"],
        unit=rows["unit"].astype(object).where(rows["unit"].notna(), indicator["unit"]),
    )
    rank = rows["status"].map({status: n for n, status in enumerate(STATUSES)})
    order = rows.assign(rank=rank).sort_values(["rank", "position"], kind="stable").index
    return rows.loc[order].reset_index(drop=True)


_ALL_COLUMNS: Final = [
    "case_id",
    "name_zh",
    "name_en",
    "status",
    *_OBSERVATION_COLUMNS,
    "direction",
    "printed",
    "baseline",
    "attribution",
    "paraphrase_zh",
    "paraphrase_en",
    "claim_id",
    "reason_zh",
    "reason_en",
    *_SOURCE_COLUMNS,
    *_PLACE_COLUMNS,
]


def places_of(store: Store) -> dict[str, list[str]]:
    """Return, for each case, the places whose figures may stand for it: its own, in every span of its boundary.

    Where these have no figure, the places that contain them follow, nearest first; their figures are about another
    place and the rules of comparability set them aside.
    """
    places = store.rows("places").set_index("place_id")
    chains: dict[str, list[str]] = {}
    for case in store.rows("cases").to_dict("records"):
        own, code = case["place_id"], places.loc[case["place_id"], "gb_code"]
        same = list(places.index[(places["gb_code"] == code) & places["gb_code"].notna()])
        chains[case["case_id"]] = list(dict.fromkeys([own, *same]))
    return chains


def _figures(store: Store, indicator_id: str, cases: pd.DataFrame, *, article_only: bool) -> pd.DataFrame:
    observed = store.rows("observations")
    observed = observed[observed["indicator_id"] == indicator_id]
    observed = _with_sources(store, observed)
    if article_only:
        observed = observed[observed["source_kind"] == "case"]
    places, once = places_of(store), _once(observed)
    parts = [_of_case(store, once, case, places[case["case_id"]]) for case in cases.to_dict("records")]
    return pd.concat(parts, ignore_index=True)


def _of_case(store: Store, observed: pd.DataFrame, case: dict[Any, Any], own: list[str]) -> pd.DataFrame:
    places = store.rows("places").set_index("place_id")
    mine = observed[
        (observed["case_id"] == case["case_id"])
        | (observed["case_id"].isna() & observed["place_id"].isin(own))
    ]
    parent = places.loc[case["place_id"], "parent_id"]
    while (
        mine.empty and isinstance(parent, str) and places.loc[parent, "admin_level"] in ("county", "township")
    ):
        mine = observed[observed["case_id"].isna() & (observed["place_id"] == parent)]
        parent = places.loc[parent, "parent_id"]
    named = places.loc[mine["place_id"]]
    shown: pd.DataFrame = mine.drop(columns="case_id").assign(
        **{name: case[name] for name in _CASE_COLUMNS},
        status="figure",
        admin_level=named["admin_level"].to_list(),
        place_name_zh=named["name_zh"].to_list(),
        place_name_en=named["name_en"].to_list(),
        own_place_name_zh=places.loc[case["place_id"], "name_zh"],
        own_place_name_en=places.loc[case["place_id"], "name_en"],
        is_own_place=mine["place_id"].isin(own).to_list(),
    )
    return shown


def _with_sources(store: Store, observed: pd.DataFrame) -> pd.DataFrame:
    sources = _sources(store)
    joined = observed.merge(sources, on="source_id", how="left")
    every = store.rows("observations").set_index("observation_id")["source_id"].to_dict()
    kinds = dict(zip(sources["source_id"], sources["source_kind"], strict=True))

    def kind(own: Any, inputs: Any) -> Any:
        """The kind of a derived figure's sources: the article's only where all its inputs are."""
        found = {kinds.get(every.get(name)) for name in inputs}
        return own if not found else "case" if found == {"case"} else "context"

    pairs = zip(joined["source_kind"], joined["derived_from"], strict=True)
    return joined.assign(source_kind=[kind(own, inputs) for own, inputs in pairs])


def _sources(store: Store) -> pd.DataFrame:
    names = {"kind": "source_kind", "title": "source_title"}
    return store.rows("sources")[["source_id", "kind", "title", "confidence", "citation"]].rename(
        columns=names
    )


def _once(observed: pd.DataFrame) -> pd.DataFrame:
    """Keep one record of a repeated figure: the article's where it has one, otherwise the first."""
    root = observed["same_as"].fillna(observed["observation_id"])
    ranked = observed.assign(root=root, later=observed["source_kind"] != "case")
    kept = ranked.sort_values("later", kind="stable").drop_duplicates("root").index
    return observed.loc[sorted(kept)]


def _claims(
    store: Store, indicator_id: str, cases: pd.DataFrame, with_figure: set[str], *, article_only: bool
) -> pd.DataFrame:
    claims = store.rows("claims")
    claims = claims[(claims["indicator_id"] == indicator_id) & ~claims["case_id"].isin(with_figure)]
    claims = claims.merge(_sources(store), on="source_id", how="left")
    if article_only:
        claims = claims[claims["source_kind"] == "case"]
    columns = ["case_id", *_CLAIM_COLUMNS, *_SOURCE_COLUMNS]
    joined = claims[columns].merge(cases[_CASE_COLUMNS], on="case_id", how="left")
    return joined.assign(status="direction", period_kind="span", obs_status="O")


def _absent(store: Store, family: str, indicator_id: str, cases: pd.DataFrame) -> pd.DataFrame:
    coverage = store.rows("coverage")
    columns = ["case_id", "any_status", "reason_zh", "reason_en"]
    stated = coverage[coverage["indicator_id"] == indicator_id][columns]
    of_family = coverage[(coverage["level"] == "family") & (coverage["family"] == family)][columns]
    known = pd.concat([stated, of_family]).drop_duplicates("case_id")
    rows = cases[_CASE_COLUMNS].merge(known, on="case_id", how="left")
    cannot = rows["any_status"] == "not_applicable"
    status = cannot.map({True: "not_applicable", False: "not_reported"})
    obs_status = cannot.map({True: "M", False: "O"})
    return rows.drop(columns="any_status").assign(status=status, obs_status=obs_status)
