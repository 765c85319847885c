"""The results chain of a case: its figures and claims from context to impact, the article's apart from the rest."""

from functools import lru_cache
from typing import Any, Final

import pandas as pd

from casebook.statements import (
    ARTICLE,
    CASE_COLUMNS,
    LEVELS,
    claims_of_cases,
    figures_of_cases,
    printed_once,
)
from casebook.store import Store

GROUPS: Final = ("article", "elsewhere", "derived")
_GROUP_OF: Final = {ARTICLE: "article", "context": "elsewhere", "derived": "derived"}
_COUNTED: Final = ("figures", "claims", "elsewhere")


@lru_cache(maxsize=32)
def chain_rows(store: Store, case_id: str) -> pd.DataFrame:
    """Return the figures and claims of a case along the chain: by level, then the article, other sources, our own sums.

    ``group`` is article, elsewhere or derived; ``also`` lists the titles of other sources that print the same figure.
    """
    figures = figures_of_cases(store)
    figures = figures[figures["case_id"] == case_id]
    once = printed_once(figures)
    shown = pd.concat([once, figures[figures["figure"].isna()]])
    claims = claims_of_cases(store)
    claims = claims[claims["case_id"] == case_id]
    also = pd.Series(_repeats(figures, shown), index=shown.index, dtype=object)
    parts = [part for part in (shown.assign(also=also), claims) if len(part)]
    rows = pd.concat(parts, ignore_index=True) if parts else shown.assign(also=also)
    rows = rows.assign(
        group=rows["source_kind"].map(_GROUP_OF),
        also=rows["also"].map(lambda titles: titles if isinstance(titles, list) else []),
    )
    rank = {
        "_level": rows["chain_level"].map(LEVELS.index),
        "_group": rows["group"].map(GROUPS.index),
        "_claim": rows["status"] == "direction",
    }
    return (
        rows.assign(**rank)
        .sort_values(list(rank), kind="stable")
        .drop(columns=list(rank))
        .reset_index(drop=True)
    )


def _repeats(figures: pd.DataFrame, shown: pd.DataFrame) -> list[list[str]]:
    """For each figure shown, the other sources that print the same figure."""
    titles = figures.set_index("observation_id")["source_title"]
    roots = figures.groupby("root")["observation_id"].agg(list).to_dict()
    return [
        [str(titles[name]) for name in roots[row["root"]] if name != row["observation_id"]]
        for row in shown.to_dict("records")
    ]


@lru_cache(maxsize=2)
def chain_counts(store: Store) -> pd.DataFrame:
    """Return one row for each case and level: ``figures`` and ``claims`` of the article, figures ``elsewhere``."""
    once = printed_once(figures_of_cases(store))
    own = once["source_kind"] == ARTICLE
    claims = claims_of_cases(store)
    claims = claims[claims["source_kind"] == ARTICLE]
    keys = ["case_id", "chain_level"]
    sizes = [frame.groupby(keys).size() for frame in (once[own], claims, once[~own])]
    counts = pd.concat(sizes, axis=1, keys=list(_COUNTED))
    cases = store.rows("cases").sort_values("position")[CASE_COLUMNS]
    levels = pd.DataFrame({"chain_level": list(LEVELS)})
    rows = cases.merge(levels, how="cross").merge(counts.reset_index(), on=keys, how="left")
    rows = rows.assign(**{name: rows[name].fillna(0).astype(int) for name in _COUNTED})
    return rows.assign(status=[_status(row) for row in rows.to_dict("records")])


def _status(row: dict[Any, Any]) -> str:
    """What the article gives at a level: figures, else claims, else nothing."""
    return "figure" if row["figures"] else "direction" if row["claims"] else "not_reported"
