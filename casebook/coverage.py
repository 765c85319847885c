"""The coverage of a casebook: what each case tells of each family of indicators, and what stands for it."""

from functools import lru_cache
from typing import Any, Final

import pandas as pd

from casebook.schema import OBSERVATIONS
from casebook.statements import (
    ARTICLE,
    CASE_COLUMNS,
    claims_of_cases,
    figures_of_cases,
    latest_first,
    printed_once,
)
from casebook.store import Store

KINDS: Final = (
    *("article", "elsewhere", "direction", "direction_place", "place", "not_reported", "not_applicable"),
)
_OBSERVED: Final = [column.name for column in OBSERVATIONS.columns if column.name != "case_id"]
_SHOWN: Final = [*_OBSERVED, "indicator_zh", "indicator_en", "source_kind", "source_title", "source_language"]
_COUNTED: Final = ("figures", "figures_elsewhere", "figures_place", "claims", "claims_elsewhere")


def families(store: Store) -> pd.DataFrame:
    """Return the families in their order: ``family``, ``family_zh``, ``family_en``, ``headline``."""
    codes = store.rows("codes")
    found = codes[codes["codelist"] == "family"].sort_values("position")
    return pd.DataFrame(
        {
            "family": found["code"],
            "family_zh": found["name_zh"],
            "family_en": found["name_en"],
            "headline": found["parent"] == "headline",
        }
    ).reset_index(drop=True)


@lru_cache(maxsize=2)
def coverage_rows(store: Store) -> pd.DataFrame:
    """Return one row for each case and family: cases with most families told by figures first.

    ``kind`` is article (a figure in the article), elsewhere (a figure only in another source), direction, place (only
    figures of the place that the programme does not claim), direction_place (a statement, such
    figures behind it: its ``status`` is direction), not_reported or not_applicable; ``figures`` and ``claims`` count what the article tells, ``figures_elsewhere``, ``figures_place`` and ``claims_elsewhere`` what other sources
    add, ``directions`` lists what the claims say (the article's, if there are any; see ``casebook.statements``); the other columns are those of the figure that stands for the cell, the article's latest if it prints one.
    ``sources`` are those of the figure, or of the statements where they stand for the cell.
    """
    coverage = store.rows("coverage")
    cells = coverage[coverage["level"] == "family"].drop(columns=["level", "indicator_id"])
    cells = cells.merge(families(store), on="family")
    cells = cells.merge(store.rows("cases")[[*CASE_COLUMNS, "programme_zh", "programme_en"]], on="case_id")
    cells = cells.assign(kind=_kinds(cells))
    known = ["case_id", "family"]
    cells = cells.merge(_figures(store), on=known, how="left").merge(_claims(store), on=known, how="left")
    # A figure of the place that stands behind a statement is not drawn: it is counted, and does not leave as drawn.
    yields = cells["kind"] == "direction_place"
    cells = cells.assign(status=cells["any_status"].mask(yields, "direction"))
    cells[_SHOWN] = cells[_SHOWN].astype(object).mask(yields, None)
    cells = cells.assign(**{name: cells[name].fillna(0).astype(int) for name in _COUNTED})
    cells["sources"] = _sources(cells)
    cells = cells.drop(columns="claim_sources")
    cells["directions"] = [codes if isinstance(codes, list) else [] for codes in cells["directions"]]
    told = cells.groupby("case_id")["kind"].agg(lambda kinds: -(kinds == "article").sum())
    order = families(store)["family"].to_list()
    ranked = cells.assign(told=cells["case_id"].map(told), column=cells["family"].map(order.index))
    ranked = ranked.sort_values(["told", "position", "column"], kind="stable")
    return ranked.drop(columns=["told", "column"]).reset_index(drop=True)


def counts_of(rows: pd.DataFrame) -> dict[str, int]:
    """Return how many cells there are of each kind, all kinds named."""
    found = rows["kind"].value_counts()
    return {kind: int(found.get(kind, 0)) for kind in KINDS}


def _kinds(cells: pd.DataFrame) -> list[str]:
    return [_kind(row) for row in cells.to_dict("records")]


def _kind(cell: dict[Any, Any]) -> str:
    """What stands in a cell; a figure of the place yields to a statement on the programme."""
    if cell["article_status"] == "figure" or cell["any_status"] != "figure":
        return "article" if cell["article_status"] == "figure" else str(cell["any_status"])
    if not cell["place_only"]:
        return "elsewhere"
    return "direction_place" if cell["has_claim"] else "place"


def _sources(cells: pd.DataFrame) -> list[list[str]]:
    """The sources of each cell: of the figure that stands for it, else of the statements."""
    told = zip(cells["status"], cells["source_id"], cells["claim_sources"], strict=True)
    return [
        [
            str(name)
            for name in ([source] if status == "figure" else claims if status == "direction" else [])
            if name
        ]
        for status, source, claims in told
    ]


def _figures(store: Store) -> pd.DataFrame:
    """Count the printed figures of each cell and pick the one that stands for it."""
    rows = figures_of_cases(store)
    once = printed_once(rows)
    from_article, of_place = once["source_kind"] == ARTICLE, once["of_place"].astype(bool)
    keys = ["case_id", "family"]
    counts = pd.DataFrame(
        {
            "figures": once[from_article].groupby(keys).size(),
            "figures_elsewhere": once[~from_article & ~of_place].groupby(keys).size(),
            "figures_place": once[of_place].groupby(keys).size(),
        }
    ).reset_index()
    homes = store.rows("cases").set_index("case_id")["place_id"]
    away = rows["place_id"] != rows["case_id"].map(homes)
    # The programme's before the place's, its own place's before another's, a printed figure before one we derive, the article's before another's, the latest.
    ranked = latest_first(rows.assign(away=away)).assign(
        derived=lambda frame: frame["figure"].isna(), other=lambda frame: frame["source_kind"] != ARTICLE
    )
    shown = ranked.sort_values(["of_place", "away", "derived", "other"], kind="stable").drop_duplicates(keys)
    return shown[[*keys, *_SHOWN]].merge(counts, on=keys, how="left")


def _claims(store: Store) -> pd.DataFrame:
    """Count the claims of each cell; what they say is the article's, another source's only where it says nothing."""
    rows, keys = claims_of_cases(store), ["case_id", "family"]
    own = rows["source_kind"] == ARTICLE
    has_own = own.groupby([rows[key] for key in keys]).transform("any")
    shown = rows[own | ~has_own].groupby(keys)
    found: dict[str, Any] = {
        "claims": rows[own].groupby(keys).size(),
        "claims_elsewhere": rows[~own].groupby(keys).size(),
        "claim_id": shown["claim_id"].first(),
        "claim_indicator_id": shown["indicator_id"].first(),
        "directions": shown["shown_direction"].agg(list),
        "claim_sources": shown["source_id"].agg(lambda names: list(dict.fromkeys(names))),
    }
    return pd.DataFrame(found).reset_index()
