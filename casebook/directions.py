"""Directions: what a case is said to have risen, fallen or got better, without a number; every case keeps its lane."""

from functools import lru_cache
from typing import Any, Final

import pandas as pd

from casebook.statements import CASE_COLUMNS, claims_of_cases
from casebook.store import Store
from casebook.text import is_absent

MOVES: Final = ("down", "up", "better", "worse")
LEVELS: Final[dict[str, tuple[str, ...]]] = {
    "effect": ("output", "outcome", "impact"),
    "context": ("context", "input", "activity"),
    "all": ("context", "input", "activity", "output", "outcome", "impact"),
}


def direction_rows(store: Store, levels: str) -> pd.DataFrame:
    """Return one row for each direction claimed at the ``levels`` (effect, context, all), by case and in the text's order.

    The same words of the same indicator in two sources are one row, the article's first; ``elsewhere`` counts the other
    sources. Columns are those of ``casebook.statements.claims_of_cases``. A case without one has a row of status
    not_reported.
    """
    claims = _moves(store)
    claims = claims[claims["chain_level"].isin(LEVELS[levels])]
    cases = store.rows("cases")[CASE_COLUMNS]
    silent = cases[~cases["case_id"].isin(claims["case_id"])].assign(status="not_reported")
    rows = pd.concat([claims, silent], ignore_index=True) if len(silent) else claims
    rows = rows.reindex(columns=claims.columns)
    return rows.sort_values("position", kind="stable").reset_index(drop=True)


def states(store: Store) -> int:
    """Return how many claims say that something is so, or has been achieved, and hence name no direction."""
    claims = claims_of_cases(store)
    return int((~claims["direction"].isin(MOVES)).sum())


@lru_cache(maxsize=2)
def _moves(store: Store) -> pd.DataFrame:
    claims = claims_of_cases(store)
    claims = claims[claims["direction"].isin(MOVES)]
    same = ["case_id", "indicator_id", "direction", "printed"]
    ranked = claims.assign(later=claims["source_kind"] != "case").sort_values("later", kind="stable")
    elsewhere = ranked.groupby(same)["source_id"].transform("nunique") - 1
    told = ranked.groupby(same)["claim_id"].agg(list).to_dict()
    cells = zip(*(ranked[name] for name in same), strict=True)
    also = [
        " ".join(other for other in told[cell] if other != own)
        for cell, own in zip(cells, ranked["claim_id"], strict=True)
    ]
    kept = ranked.assign(elsewhere=elsewhere, elsewhere_ids=also).drop_duplicates(same)
    kept = kept.drop(columns="later").sort_index()
    return kept.assign(period=[_is_dated(row) for row in kept.to_dict("records")])


def _is_dated(row: dict[Any, Any]) -> bool:
    return not (is_absent(row["period_start"]) and is_absent(row["period_end"]))
