"""The headline families at a glance: every case with the most that can be said of the family.

A family that the article counts nowhere is shown by its claims; a yearly count by its years; a running total by its
bounds. Which of the three follows from the rows, never from the family's name.
"""

from functools import lru_cache
from typing import Any, Final

import pandas as pd

from casebook.coverage import families
from casebook.statements import (
    ARTICLE,
    CASE_COLUMNS,
    claims_of_cases,
    figures_of_cases,
    latest_first,
    printed_once,
)
from casebook.store import Store

GROUPS: Final = ("lead", "claim", "apart", "absent")
FORMS: Final = ("directions", "years", "totals")


@lru_cache(maxsize=8)
def headline_rows(store: Store, rank: int) -> pd.DataFrame:
    """Return the rows of the headline family of a rank (from 1); no row where the casebook has none of that rank.

    ``form`` is directions, years or totals; ``group`` says how a row is shown: lead (a figure of the family's leading
    indicator), claim, apart (a figure of another indicator) or absent; ``lead_zh``, ``lead_en`` name that indicator and
    ``changed`` says whether a check records a change of definition in the family.
    """
    headline = families(store)[lambda rows: rows["headline"]]
    if rank > len(headline):
        return pd.DataFrame({"case_id": [], "form": [], "group": [], "status": []})
    family = headline.iloc[rank - 1].to_dict()
    figures = figures_of_cases(store)
    figures = printed_once(figures[figures["family"] == family["family"]])
    lead = _lead(figures)
    form = _form(figures, lead)
    rows = _rows(store, figures, str(family["family"]), "" if form == FORMS[0] else lead)
    named = store.rows("indicators").set_index("indicator_id").to_dict("index").get(lead, {})
    told = {f"lead_{lang}": named.get(f"name_{lang}") for lang in ("zh", "en")}
    return _ordered(rows.assign(**family, form=form, **told, **_change(store, figures)))


def _rows(store: Store, figures: pd.DataFrame, family: str, lead: str) -> pd.DataFrame:
    """Each case's rows: figures of the leading indicator, else the article's claims, else another figure, else none."""
    mine = ~figures["of_place"].astype(bool)
    leads = figures[(figures["indicator_id"] == lead) & (figures["scope"] == "total") & mine]
    claims = claims_of_cases(store)
    claims = claims[(claims["family"] == family) & (claims["source_kind"] == ARTICLE)]
    claims = claims[~claims["case_id"].isin(leads["case_id"])]
    taken = {*leads["case_id"], *claims["case_id"]}
    apart = latest_first(figures[~figures["case_id"].isin(taken)])
    apart = apart.sort_values("of_place", kind="stable").drop_duplicates("case_id")
    parts = [leads.assign(group="lead"), claims.assign(group="claim"), apart.assign(group="apart")]
    absent = _absent(store, family, taken | {*apart["case_id"]})
    rows = pd.concat([part for part in [*parts, absent] if len(part)], ignore_index=True)
    return rows.reindex(columns=list(dict.fromkeys([*rows.columns, *figures.columns, *claims.columns])))


def _lead(figures: pd.DataFrame) -> str:
    """The indicator that most cases give a total of; then the one with most figures, then the codebook's first."""
    totals = figures[figures["scope"] == "total"]
    if totals.empty:
        return ""
    grouped = totals.groupby("indicator_id")
    ranked = pd.DataFrame(
        {
            "cases": -grouped["case_id"].nunique(),
            "figures": -grouped.size(),
            "position": grouped["indicator_position"].first(),
        }
    )
    return str(ranked.sort_values(["cases", "figures", "position"]).index[0])


def _form(figures: pd.DataFrame, lead: str) -> str:
    own = figures[(figures["indicator_id"] == lead) & (figures["scope"] == "total")]
    if (figures["source_kind"] != ARTICLE).all():
        return "directions"
    dated = own[own["period_start"].notna() & own["period_end"].notna()]
    series = dated.groupby("case_id")["period_end"].nunique()
    is_series = (own["indicator_kind"] != "cumulative").all() and (series > 1).any()
    return "years" if is_series else "totals"


def _change(store: Store, figures: pd.DataFrame) -> dict[str, Any]:
    """The change of definition that a check records of the family's figures, and the day from which the new one holds."""
    checks = store.rows("checks")
    for check in checks[checks["kind"] == "definition_change"].to_dict("records"):
        spans = {_span(span) for span in check["spans"]}
        looked_at = figures[[_span(row) in spans for row in figures.to_dict("records")]]
        if len(looked_at):
            starts = looked_at["period_start"].dropna()
            words = {f"change_{lang}": check[f"detail_{lang}"] for lang in ("zh", "en")}
            return {"changed_on": max(starts, default=None), **words}
    return {"changed_on": None, "change_zh": None, "change_en": None}


def _span(place: Any) -> tuple[Any, Any, Any]:
    return place["source_id"], place["char_start"], place["char_end"]


def _absent(store: Store, family: str, told: set[str]) -> pd.DataFrame:
    coverage = store.rows("coverage")
    cells = coverage[(coverage["level"] == "family") & (coverage["family"] == family)]
    cells = cells[["case_id", "any_status", "reason_zh", "reason_en"]]
    rows = store.rows("cases")[CASE_COLUMNS].merge(cells, on="case_id", how="left")
    rows = rows[~rows["case_id"].isin(told)]
    cannot = rows["any_status"] == "not_applicable"
    status = cannot.map({True: "not_applicable", False: "not_reported"})
    return rows.drop(columns="any_status").assign(status=status, group="absent")


def _ordered(rows: pd.DataFrame) -> pd.DataFrame:
    size = rows.groupby("case_id")["case_id"].transform("size")
    rank = rows["group"].map({name: n for n, name in enumerate(GROUPS)})
    claims = (-size).where(rows["group"] == "claim", 0)
    other = ~rows["case_id"].isin(rows.loc[rows["source_kind"] == ARTICLE, "case_id"])
    start = pd.to_datetime(rows["period_end"])
    keyed = rows.assign(_rank=rank, _other=other, _claims=claims, _start=start)
    ordered = keyed.sort_values(["_rank", "_other", "_claims", "position", "_start"], kind="stable")
    return ordered.drop(columns=["_rank", "_other", "_claims", "_start"]).reset_index(drop=True)
