"""Claims of effect: what each case is said to have achieved, on what grounds, and what cases so chosen can show.

Cases that are chosen for their outcome do not vary in it; whatever they share may be as common where the outcome failed.
So no comparison among them tells what works (B. Geddes, “How the Cases You Choose Affect the Answers You Get”, Political
Analysis 2, 1990, 131–150; G. King, R. O. Keohane and S. Verba, Designing Social Inquiry, 1994, section 4.3).
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import pandas as pd

from casebook.statements import CASE_COLUMNS
from casebook.store import Store
from casebook.text import is_absent

LEVELS: Final[dict[str, tuple[str, ...]]] = {
    "effects": ("outcome", "impact"),
    "every": ("context", "input", "activity", "output", "outcome", "impact"),
}
GROUNDS: Final = ("has_number", "has_baseline", "has_period", "has_credit", "has_other_source")
_MAGNITUDE: Final = [
    "figure",
    "value",
    "lower",
    "upper",
    "closed",
    "upper_soft",
    "lower_soft",
    "reading",
    "unit",
]
# What a direction says by itself, whatever the codebook holds desirable.
_SAID: Final = {"better": True, "worse": False}
_SAME: Final = ["case_id", "indicator_id", "direction", "printed"]


@dataclass(frozen=True)
class Telling:
    """How the cases of a casebook are told, counted over its claims of outcome and impact.

    ``successes`` are cases told with favourable outcomes and no other, ``mixed`` those with an unfavourable one too,
    ``publishers`` those of the documents that tell the cases, ``self_reported`` claims the programmes' own account.
    """

    cases: int
    successes: int
    mixed: int
    publishers: int
    claims: int
    self_reported: int
    with_baseline: int

    @property
    def kind(self) -> str:
        """One (all are successes of one publisher), many (of several), some (not all are), none (no claim at all)."""
        if not self.claims:
            return "none"
        if self.successes < self.cases:
            return "some"
        return "one" if self.publishers == 1 else "many"


def claim_rows(store: Store, levels: str = "effects") -> pd.DataFrame:
    """Return one row for each claim at the ``levels`` (effects, every), case by case and in the text's order.

    The same words of the same indicator in two sources are one row, the article's first; ``elsewhere`` counts the other
    sources. Columns are those of ``claims``, the names and mark of the case, the indicator's names, ``family`` and
    ``desirable``, the source's kind and title, the printed figure with its bounds where a claim has one, ``favourable``
    (the direction is the desirable one; absent where the indicator has none), ``status`` (figure, direction) and one
    truth value for each of ``GROUNDS``: it prints a number, a baseline, a period; the text credits the programme; a
    document other than the article tells it too. ``is_own`` says that the programme itself reports it. A case without a
    claim has a row of status not_reported.
    """
    claims = _claims(store)
    claims = claims[claims["chain_level"].isin(LEVELS[levels])]
    cases = store.rows("cases")[CASE_COLUMNS]
    silent = cases[~cases["case_id"].isin(claims["case_id"])].assign(status="not_reported")
    parts = [part for part in (claims, silent) if len(part)]
    rows = pd.concat(parts, ignore_index=True) if parts else claims
    return rows.reindex(columns=claims.columns).sort_values("position", kind="stable").reset_index(drop=True)


@lru_cache(maxsize=2)
def telling(store: Store) -> Telling:
    """Return how the cases of a casebook are told."""
    rows = _claims(store)
    rows = rows[rows["chain_level"].isin(LEVELS["effects"])]
    good = set(rows[rows["favourable"].eq(True)]["case_id"])
    bad = set(rows[rows["favourable"].eq(False)]["case_id"])
    sources = store.rows("sources")
    publishers = sources[sources["kind"] == "case"]["publisher"].dropna().nunique()
    return Telling(
        cases=len(store.rows("cases")),
        successes=len(good - bad),
        mixed=len(bad),
        publishers=int(publishers),
        claims=len(rows),
        self_reported=int(rows["is_own"].sum()),
        with_baseline=int(rows["has_baseline"].sum()),
    )


@lru_cache(maxsize=2)
def _claims(store: Store) -> pd.DataFrame:
    names = {"name_zh": "indicator_zh", "name_en": "indicator_en"}
    indicators = store.rows("indicators")[["indicator_id", *names, "family", "desirable"]].rename(
        columns=names
    )
    told = {"kind": "source_kind", "title": "source_title", "language": "source_language"}
    sources = store.rows("sources")[["source_id", *told]].rename(columns=told)
    figures = store.rows("observations")[["observation_id", *_MAGNITUDE]]
    rows = store.rows("claims").merge(indicators, on="indicator_id").merge(sources, on="source_id")
    rows = rows.merge(figures, on="observation_id", how="left").merge(
        store.rows("cases")[CASE_COLUMNS], on="case_id"
    )
    rows = rows.sort_values(["position", "char_start"], kind="stable", na_position="last", ignore_index=True)
    rows = _once(rows)
    grounds = [_grounds(row, own_reporters(store)) for row in rows.to_dict("records")]
    columns = (*GROUNDS, "is_own", "favourable", "status")
    return rows.assign(
        **{name: pd.Series([g[name] for g in grounds], rows.index, object) for name in columns}
    )


def _once(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep one row of the same words about the same indicator, the article's first; count the other sources."""
    ranked = rows.assign(later=rows["source_kind"] != "case").sort_values("later", kind="stable")
    elsewhere = ranked.groupby(_SAME)["source_id"].transform("nunique") - 1
    kept = ranked.assign(elsewhere=elsewhere).drop_duplicates(_SAME)
    return kept.drop(columns="later").sort_index().reset_index(drop=True)


def _grounds(row: dict[Any, Any], own: tuple[str, ...]) -> dict[str, Any]:
    numbered = not is_absent(row["observation_id"])
    return {
        "has_number": numbered,
        "has_baseline": not is_absent(row["baseline"]),
        "has_period": not (is_absent(row["period_start"]) and is_absent(row["period_end"])),
        "has_credit": row["attribution"] == "attributed",
        "has_other_source": row["source_kind"] != "case" or row["elsewhere"] > 0,
        "is_own": row["reporter"] in own,
        "favourable": _favourable(row["direction"], row["desirable"]),
        "status": "figure" if numbered else "direction",
    }


def _favourable(direction: Any, desirable: Any) -> bool | None:
    """Say whether a claim is of what is wanted; None where the codebook does not say what is.

    A worsening never is; what is in place or achieved is, where anything is; what persists is not, where less is wanted.
    """
    if direction in _SAID:
        return _SAID[direction]
    if is_absent(desirable) or desirable == "none":
        return None
    if direction == "persists":
        return False if desirable == "down" else None
    return bool(direction in ("present", desirable))


@lru_cache(maxsize=2)
def own_reporters(store: Store) -> tuple[str, ...]:
    """Return the reporters whose account is the programme's own."""
    codes = store.rows("codes")
    return tuple(codes[(codes["codelist"] == "reporter") & (codes["parent"] == "self")]["code"])
