"""The rows that a selection of the Compare page asks for, at any depth."""

from dataclasses import replace
from functools import lru_cache

import pandas as pd

from casebook.comparability import Verdict, judge
from casebook.comparison import compare_rows, usual_period
from casebook.selection import Selection
from casebook.store import Store
from casebook.text import Text


def compared(selection: Selection, store: Store, depth: str) -> pd.DataFrame:
    """Return the rows of a selection at a depth; ``caveat_*`` holds what a refused comparison shown anyway must say.

    They are read once for whatever shows them; the caller may change the frame.
    """
    asked = replace(selection, depth=depth, lang=None, more=())
    return _compared(asked, store).copy(deep=False)


@lru_cache(maxsize=128)
def _compared(selection: Selection, store: Store) -> pd.DataFrame:
    period = selection.period or usual_period(store, selection.indicator)
    rows = compare_rows(
        store,
        selection.indicator,
        per=selection.per,
        article_only=selection.source == "article",
        period=period,
        depth=selection.depth,
        cases=selection.cases,
    )
    verdict = judge(rows)
    caveat = verdict.caveat if selection.forced and is_refused(verdict) else Text("", "")
    told = {f"caveat_{lang}": caveat.pick(lang) or None for lang in ("zh", "en")}
    rows = rows.assign(**told)
    return _by_value(rows) if _may_be_ordered(rows, verdict) else rows


def is_refused(verdict: Verdict) -> bool:
    """Say whether figures are there and refused, so that a reader may ask for them on one scale all the same."""
    return verdict.grade == "refused" and not verdict.is_lonely


def _may_be_ordered(rows: pd.DataFrame, verdict: Verdict) -> bool:
    """Say whether cases may stand in the order of their values: comparable, and one figure a case."""
    figures = rows[rows["status"] == "figure"]
    return verdict.grade == "comparable" and not figures["case_id"].duplicated().any()


def _by_value(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.sort_values("value", ascending=False, kind="stable", na_position="last").reset_index(
        drop=True
    )
