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
from casebook.text import is_absent

GROUPS: Final = ("article", "elsewhere", "derived", "place")
OF_PLACE: Final = "place"
_GROUP_OF: Final = {ARTICLE: "article", "context": "elsewhere", "derived": "derived"}
_COUNTED: Final = ("figures", "claims", "elsewhere", "place")


@lru_cache(maxsize=32)
def chain_rows(store: Store, case_id: str) -> pd.DataFrame:
    """Return the figures and claims of a case along the chain: by level, then the article, other sources, our own sums.

    ``group`` is article, elsewhere, derived, or place (figures of the case's place that the programme does not claim);
    ``also`` lists the other sources that print the same figure: title, where known the date, and language. ``elsewhere_zh`` and
    ``elsewhere_en`` name the place of a figure that is about another than the case's own.
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
        group=rows["source_kind"].map(_GROUP_OF).mask(rows["of_place"].eq(True), OF_PLACE),
        also=rows["also"].map(lambda titles: titles if isinstance(titles, list) else []),
    )
    rows = rows.assign(**_places(store, case_id, rows))
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


def _places(store: Store, case_id: str, rows: pd.DataFrame) -> dict[str, list[Any]]:
    """The names of the places that figures are about, where it is not the case's own."""
    own = store.rows("cases").set_index("case_id").loc[case_id, "place_id"]
    places = store.rows("places").set_index("place_id")
    ids = [None if is_absent(name) or name == own else name for name in rows["place_id"]]
    return {
        f"elsewhere_{lang}": [None if name is None else places.loc[name, f"name_{lang}"] for name in ids]
        for lang in ("zh", "en")
    }


def _repeats(figures: pd.DataFrame, shown: pd.DataFrame) -> list[list[tuple[Any, ...]]]:
    """For each figure shown, title, date and language of the other sources that print the same figure."""
    named = figures.set_index("observation_id")
    columns = (named[name] for name in ("source_title", "source_date", "source_language"))
    titles = dict(zip(named.index, zip(*columns, strict=True), strict=True))
    roots = figures.groupby("root")["observation_id"].agg(list).to_dict()
    return [
        [titles[name] for name in roots[row["root"]] if name != row["observation_id"]]
        for row in shown.to_dict("records")
    ]


@lru_cache(maxsize=2)
def chain_counts(store: Store) -> pd.DataFrame:
    """Return one row for each case and level: ``figures`` and ``claims`` of the article, figures ``elsewhere``, of its ``place``.

    ``sources`` are those of all that is counted, the article first.
    """
    once = printed_once(figures_of_cases(store))
    own, of_place = once["source_kind"] == ARTICLE, once["of_place"].astype(bool)
    claims = claims_of_cases(store)
    claims = claims[claims["source_kind"] == ARTICLE]
    keys = ["case_id", "chain_level"]
    frames = (once[own], claims, once[~own & ~of_place], once[of_place])
    counts = pd.concat([frame.groupby(keys).size() for frame in frames], axis=1, keys=list(_COUNTED))
    named = pd.concat(frames).groupby(keys)["source_id"].agg(lambda names: list(dict.fromkeys(names)))
    counts = counts.assign(sources=named)
    cases = store.rows("cases").sort_values("position")[CASE_COLUMNS]
    levels = pd.DataFrame({"chain_level": list(LEVELS)})
    rows = cases.merge(levels, how="cross").merge(counts.reset_index(), on=keys, how="left")
    rows = rows.assign(**{name: rows[name].fillna(0).astype(int) for name in _COUNTED})
    rows["sources"] = [names if isinstance(names, list) else [] for names in rows["sources"]]
    return rows.assign(status=[_status(row) for row in rows.to_dict("records")])


def _status(row: dict[Any, Any]) -> str:
    """What the article gives at a level: figures, else claims, else nothing."""
    return "figure" if row["figures"] else "direction" if row["claims"] else "not_reported"
