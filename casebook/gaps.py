"""What a case does not say, found in the tables: undated figures, claims without a baseline, families left out."""

from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from casebook.chain import chain_rows
from casebook.coverage import coverage_rows
from casebook.statements import LEVELS
from casebook.store import Store
from casebook.text import Text, is_absent

EFFECTS: Final = ("outcome", "impact")
CHANGES: Final = ("up", "down", "better", "worse")


@dataclass(frozen=True)
class Gap:
    """One thing left unsaid: its kind, how many of how many it concerns, and the names of what it concerns."""

    kind: str
    n: int = 0
    of: int = 0
    names: tuple[Text, ...] = ()


def gaps_of(store: Store, case_id: str) -> list[Gap]:
    """Return what the article does not say of a case, in the order of a reader's questions; none is invented."""
    rows = chain_rows(store, case_id)
    rows = rows[rows["group"] == "article"]
    figures, claims = rows[rows["status"] == "figure"], rows[rows["status"] == "direction"]
    carried = figures[figures["claim_id"].notna()]
    effects = claims[claims["chain_level"].isin(EFFECTS)]
    changes = pd.concat([claims, carried])
    changes = changes[changes["direction"].isin(CHANGES) & (changes["chain_level"] != LEVELS[0])]
    counted = figures[figures["indicator_kind"] != "parameter"]
    found = [
        _start(store, case_id),
        _of("undated", counted, counted["period_kind"] == "not_stated"),
        _of("unstarted", figures, figures["period_kind"] == "since_unstated"),
        _of("baseline", changes, changes["baseline"].isna()),
        _of("no_number", effects, effects["figure"].isna()),
        _of("unattributed", effects, effects["attribution"] != "attributed"),
        _of("unnamed", rows, rows["reporter"] == "relayed", named=False),
        _levels(rows),
        *_families(store, case_id),
    ]
    return [gap for gap in found if gap is not None]


def _start(store: Store, case_id: str) -> Gap | None:
    case = store.rows("cases").set_index("case_id").to_dict("index")[case_id]
    if is_absent(case["programme_start"]):
        return Gap("start")
    return Gap("end") if is_absent(case["programme_start_end"]) else None


def _of(kind: str, rows: pd.DataFrame, lacking: "pd.Series[Any]", *, named: bool = True) -> Gap | None:
    if not lacking.any():
        return None
    names = _names(rows[lacking], "indicator") if named else ()
    return Gap(kind, int(lacking.sum()), len(rows), names)


def _levels(rows: pd.DataFrame) -> Gap | None:
    counted = set(rows.loc[rows["status"] == "figure", "chain_level"])
    silent = [level for level in LEVELS if level not in counted]
    return (
        Gap("levels", len(silent), len(LEVELS), tuple(Text(level, level) for level in silent))
        if silent
        else None
    )


def _families(store: Store, case_id: str) -> list[Gap]:
    """The families of which the article says nothing, the headline ones apart."""
    cells = coverage_rows(store)
    cells = cells[cells["case_id"] == case_id]
    silent = cells["article_status"] == "not_reported"
    kinds = {"headline_families": cells["headline"], "families": ~cells["headline"]}
    return [
        Gap(kind, int((silent & chosen).sum()), int(chosen.sum()), _names(cells[silent & chosen], "family"))
        for kind, chosen in kinds.items()
        if (silent & chosen).any()
    ]


def _names(rows: pd.DataFrame, stem: str) -> tuple[Text, ...]:
    pairs = zip(rows[f"{stem}_zh"], rows[f"{stem}_en"], strict=True)
    return tuple(dict.fromkeys(Text(str(zh), str(en)) for zh, en in pairs))
