"""The cases beside the one whose series are shown: the latest figure each has in the family, or the kind of absence."""

from typing import Final

import pandas as pd

from casebook.statements import CASE_COLUMNS, claims_of_cases, figures_of_cases, latest_first, printed_once
from casebook.store import Store

OTHER: Final = "other"
_SAID: Final = ("claim_id", "printed", "paraphrase_zh", "paraphrase_en")
_ABSENT: Final = "not_reported"


def with_other_cases(store: Store, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of a case's bundle followed by one for each other case; other bundles as they are.

    Added rows have the ``group`` other, no ``series``, and the ``status`` figure (with the case's latest figure of the
    family), direction (with the words ``printed`` and their claim), not_reported or not_applicable (with the reason).
    """
    if rows.empty or rows.iloc[0]["group"] != "case":
        return rows
    first = rows.iloc[0]
    cases = store.rows("cases")[CASE_COLUMNS].sort_values("position")
    others = cases[cases["case_id"] != first["case_id"]].merge(
        _coverage(store, first["family"]), on="case_id", how="left"
    )
    figures = _latest(store, first["family"])
    told = others.merge(
        figures.drop(columns=[*CASE_COLUMNS[1:], "status", "claim_id"]), on="case_id", how="left"
    )
    told = told.merge(_said(store, first["family"]), on="case_id", how="left")
    absent = told["any_status"].where(told["any_status"] != "figure").fillna(_ABSENT)
    told = told.assign(
        group=OTHER,
        family=first["family"],
        status=absent.mask(told["observation_id"].notna(), "figure"),
        depth=first["depth"],
    )
    told = told.assign(lone=False, joined=False, dated=told["period_end"].notna())
    added = told.reindex(columns=[*rows.columns, *_SAID]).astype(object)
    both: pd.DataFrame = pd.concat([rows.astype(object), added], ignore_index=True)
    return both


def _coverage(store: Store, family: str) -> pd.DataFrame:
    cells = store.rows("coverage")
    own = (cells["level"] == "family") & (cells["family"] == family)
    return cells.loc[own, ["case_id", "any_status", "reason_zh", "reason_en"]]


def _said(store: Store, family: str) -> pd.DataFrame:
    """The words of the first claim of each case in a family."""
    claims = claims_of_cases(store)
    return claims[claims["family"] == family].drop_duplicates("case_id")[["case_id", *_SAID]]


def _latest(store: Store, family: str) -> pd.DataFrame:
    """The latest figure that each case states of a family; facts of its territory from elsewhere are not its own."""
    figures = printed_once(figures_of_cases(store))
    return latest_first(figures[figures["family"] == family]).drop_duplicates("case_id")
