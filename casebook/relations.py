"""What a record is tied to: the figure it repeats, what it was computed from and into, what stands at the same place."""

from functools import lru_cache
from typing import Any, Final

import pandas as pd

from casebook.records import all_records, spans_of
from casebook.store import Store
from casebook.text import is_absent

RELATIONS: Final = ("this", "same_figure", "derived_from", "derived_into", "linked", "same_place")


def related_records(store: Store, record_id: str) -> pd.DataFrame:
    """Return a record and all that is tied to it, columns those of the records and ``relation`` (one of ``RELATIONS``).

    The record itself comes first; each other record appears once, under the closest tie. An unknown id gives no rows.
    """
    rows = all_records(store)
    chosen = rows[rows["record_id"] == record_id]
    if chosen.empty:
        return rows.head(0).assign(relation="")
    row = chosen.iloc[0].to_dict()
    ties: dict[str, str] = {record_id: "this"}
    for relation, find in _TIES.items():
        for name in find(store, row):
            ties.setdefault(name, relation)
    tied = rows[rows["record_id"].isin(ties)]
    tied = tied.assign(relation=tied["record_id"].map(ties))
    order = tied["relation"].map(RELATIONS.index).sort_values(kind="stable").index
    return tied.loc[order].reset_index(drop=True)


def _observed(store: Store) -> pd.DataFrame:
    rows = all_records(store)
    return rows[rows["kind"] == "observation"]


def _same_figure(store: Store, row: dict[Any, Any]) -> list[str]:
    if row["kind"] != "observation":
        return []
    rows = _observed(store)
    root = row["published_id"] if is_absent(row["same_as"]) else row["same_as"]
    return list(rows.loc[(rows["published_id"] == root) | (rows["same_as"] == root), "record_id"])


def _derived_from(store: Store, row: dict[Any, Any]) -> list[str]:
    if row["kind"] != "observation":
        return []
    rows = _observed(store)
    return list(rows.loc[rows["published_id"].isin(list(row["derived_from"])), "record_id"])


def _derived_into(store: Store, row: dict[Any, Any]) -> list[str]:
    if row["kind"] != "observation":
        return []
    rows = _observed(store)
    uses = [row["published_id"] in inputs for inputs in rows["derived_from"]]
    return list(rows.loc[uses, "record_id"])


def _linked(store: Store, row: dict[Any, Any]) -> list[str]:
    """A claim's figure and the other way round; what a mention became and the other way round."""
    rows, name = all_records(store), row["published_id"]
    links = store.rows("mention_links")
    pairs: set[tuple[str, str]] = set()
    if row["kind"] == "mention":
        became = links[links["mention_id"] == name]
        pairs |= set(zip(became["target_kind"], became["target_id"], strict=True))
    else:
        made = links[(links["target_kind"] == row["kind"]) & (links["target_id"] == name)]
        pairs |= {("mention", mention) for mention in made["mention_id"]}
    if not is_absent(row["observation_id"]):
        pairs.add(("observation", str(row["observation_id"])))
    if row["kind"] == "observation":
        pairs |= {("claim", n) for n in rows.loc[rows["observation_id"] == name, "published_id"]}
    known = zip(rows["kind"], rows["published_id"], rows["record_id"], strict=True)
    return [record for kind, published, record in known if (kind, published) in pairs]


def _same_place(store: Store, row: dict[Any, Any]) -> list[str]:
    spans = _spans(store)
    hit = pd.Series(data=False, index=spans.index)
    for source, start, end in spans_of(row):
        hit |= (spans["source_id"] == source) & (spans["start"] < end) & (spans["end"] > start)
    return list(dict.fromkeys(spans.loc[hit, "record_id"]))


@lru_cache(maxsize=2)
def _spans(store: Store) -> pd.DataFrame:
    places = [
        (row["record_id"], *span) for row in all_records(store).to_dict("records") for span in spans_of(row)
    ]
    return pd.DataFrame(places, columns=["record_id", "source_id", "start", "end"])


_TIES: Final = {
    "same_figure": _same_figure,
    "derived_from": _derived_from,
    "derived_into": _derived_into,
    "linked": _linked,
    "same_place": _same_place,
}
