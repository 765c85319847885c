"""The coders: who coded, whether people did, whether they saw each other's coding, and whether anybody reviewed it."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from typing import Any, Final

import pandas as pd

from casebook.store import Store
from casebook.text import is_absent

# What coders code; derived rows are computed and have none.
_CODED: Final = ("observations", "claims", "events", "mechanisms")


@dataclass(frozen=True, slots=True)
class Coded:
    """What may be said of some coders together.

    ``kind`` is automated, human or mixed, empty where there is no coder; ``review`` none, some or all: how many of them
    people reviewed. ``apart`` says that none had seen the coding of another.
    """

    coders: int
    kind: str
    review: str
    apart: bool

    def columns(self) -> dict[str, Any]:
        """Return what is said as columns for the rows of a chart."""
        return {f"coded_{name}": value for name, value in asdict(self).items()}


def coders(store: Store, tables: Collection[str] = _CODED) -> pd.DataFrame:
    """Return the rows of ``coders`` who coded something in ``tables``, in the order of their ids."""
    used = {str(name) for table in tables for name in store.rows(table)["coder"].unique()}
    rows = store.rows("coders")
    return rows[rows["coder"].isin(used)].reset_index(drop=True)


def coded(store: Store, tables: Collection[str] = _CODED) -> Coded:
    """Return what may be said of those who coded ``tables``."""
    every, rows = store.rows("coders"), coders(store, tables)
    people = set(every.loc[every["kind"] == "human", "coder"])
    kinds = set(rows["kind"])
    kind = "mixed" if len(kinds) > 1 else "".join(kinds)
    reviewed = sum(bool(_words(cell) & people) for cell in rows["reviewed_by"])
    review = "none" if not reviewed else "all" if reviewed == len(rows) else "some"
    return Coded(len(rows), kind, review, _apart(rows))


def _words(cell: object) -> frozenset[str]:
    return frozenset() if is_absent(cell) else frozenset(str(cell).split())


def _apart(rows: pd.DataFrame) -> bool:
    unseen = {str(row["coder"]): _words(row["unseen"]) for row in rows.to_dict("records")}
    return all(other in mine for one, mine in unseen.items() for other in unseen if other != one)
