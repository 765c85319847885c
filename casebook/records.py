"""Every record of a casebook in one list: observations, claims, events, codings of mechanisms, checks, mentions.

A record is known by its published id. Where several tables use one id (a figure that is observation, claim and mention at
once), the first table in the order of ``KINDS`` has it plain and the others carry their kind before it (``mention.<id>``).
"""

from functools import lru_cache
from typing import Any, Final

import numpy as np
import pandas as pd

from casebook.comparison import places_of
from casebook.store import Store
from casebook.text import is_absent

KINDS: Final = ("observation", "claim", "event", "check", "mechanism", "mention")
DERIVED: Final = "derived"
SORTS: Final = ("text", "period", "indicator", "id")
_CASES: Final = ["case_id", "position", "name_zh", "name_en", "marker", "colour", "edge_light", "edge_dark"]
_LATE: Final = np.inf

COLUMNS: Final = (
    "record_id",
    "kind",
    "published_id",
    "status",
    "case_id",
    "about_case_id",
    "name_zh",
    "name_en",
    "topic_zh",
    "topic_en",
    "printed",
    "words_zh",
    "words_en",
    "place_id",
    "family",
    "indicator_id",
    "mechanism_id",
    "scope",
    "value",
    "lower",
    "upper",
    "closed",
    "lower_soft",
    "upper_soft",
    "reading",
    "unit",
    "direction",
    "baseline",
    "attribution",
    "chain_level",
    "period_start",
    "period_end",
    "period_kind",
    "period_text",
    "obs_status",
    "figure",
    "source_id",
    "source_kind",
    "source_title",
    "source_language",
    "section",
    "paragraph",
    "char_start",
    "char_end",
    "spans",
    "reporter",
    "self_reported",
    "same_as",
    "observation_id",
    "derived_from",
    "formula",
    "note_zh",
    "note_en",
    "coder",
    "position",
    "marker",
    "colour",
    "edge_light",
    "edge_dark",
)


@lru_cache(maxsize=2)
def all_records(store: Store) -> pd.DataFrame:
    """Return every record, columns ``COLUMNS``, in the order of the text; one row each, ``record_id`` unique.

    ``kind`` is one of ``KINDS``; ``printed`` what the source prints, ``topic`` what it is about and ``words`` our own words;
    ``status`` is figure, direction, event, a mention's kind, a mechanism's value or a check's verdict; ``source_kind`` is
    case, context or, without a source of its own, derived. ``about_case_id`` is the case or, for a figure about a territory
    that no case states, the case of that territory; names and mark are its own. ``spans`` holds the places of a check.
    """
    tables = [_READERS[kind](store).assign(kind=kind) for kind in KINDS]
    rows = pd.concat([table for table in tables if not table.empty], ignore_index=True)
    rows = rows.assign(record_id=_record_ids(rows))
    sources = store.rows("sources").set_index("source_id")
    rows = rows.assign(
        source_kind=rows["source_id"].map(sources["kind"]).fillna(DERIVED).where(rows["kind"] != "check"),
        source_title=rows["source_id"].map(sources["title"]),
        source_language=rows["source_id"].map(sources["language"]),
    )
    cases = store.rows("cases")
    territories = {place: case for case, places in places_of(store).items() for place in places}
    rows = rows.assign(about_case_id=rows["case_id"].fillna(rows["place_id"].map(territories)))
    named = cases[_CASES].rename(columns={"case_id": "about_case_id"})
    rows = rows.merge(named, on="about_case_id", how="left").reindex(columns=list(COLUMNS))
    return sort_records(store, rows, "text")


def find_record(store: Store, name: str) -> str:
    """Return the ``record_id`` that a published id or a record's own id stands for; the empty string for none."""
    rows = all_records(store)
    if name in set(rows["record_id"]):
        return name
    found = rows[rows["published_id"] == name]
    order = found["kind"].map(KINDS.index).sort_values(kind="stable").index
    return "" if found.empty else str(found.loc[order[0], "record_id"])


def sort_records(store: Store, rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """Return ``rows`` in one of the orders ``SORTS``, ties in the order of the text, and with a fresh index.

    ``text``: by case, the article before other sources, then by place; ``period``: the latest first, undated last;
    ``indicator``: in the codebook's order; ``id``: alphabetically.
    """
    indicators = store.rows("indicators").set_index("indicator_id")["position"]
    dated = pd.to_datetime(rows["period_end"].fillna(rows["period_start"]), errors="coerce")
    keys = pd.DataFrame(
        {
            "case": rows["position"].astype("Float64").fillna(_LATE),
            "elsewhere": (rows["source_kind"] != "case") & (rows["kind"] != "check"),
            "source": rows["source_id"].fillna("\uffff"),
            "where": rows["char_start"].astype("Float64").fillna(_LATE),
            "rank": rows["kind"].map(KINDS.index),
            "period": (pd.Timestamp.max - dated).dt.days.astype("Float64").fillna(_LATE),
            "indicator": rows["indicator_id"].map(indicators).astype("Float64").fillna(_LATE),
            "id": rows["record_id"],
        },
        index=rows.index,
    )
    text = ["case", "elsewhere", "source", "where", "rank", "id"]
    first = [] if by == "text" else [by]
    order = keys.sort_values([*first, *(key for key in text if key not in first)], kind="stable").index
    return rows.loc[order].reset_index(drop=True)


def _record_ids(rows: pd.DataFrame) -> list[str]:
    taken: set[str] = set()
    names = []
    for kind, name in zip(rows["kind"], rows["published_id"], strict=True):
        plain = kind != "mechanism" and name not in taken
        names.append(name if plain else f"{kind}.{name}")
        taken.add(name)
    return names


def _observations(store: Store) -> pd.DataFrame:
    rows = _with_indicators(store, store.rows("observations"))
    return rows.assign(
        published_id=rows["observation_id"],
        printed=rows["figure"],
        status="figure",
        observation_id=None,
        words_zh=None,
        words_en=None,
    )


def _claims(store: Store) -> pd.DataFrame:
    rows = _with_indicators(store, store.rows("claims"))
    return rows.assign(
        published_id=rows["claim_id"],
        status=np.where(rows["observation_id"].isna(), "direction", "figure"),
        period_kind=np.where(rows["period_start"].isna() & rows["period_end"].isna(), "not_stated", "span"),
        words_zh=rows["paraphrase_zh"],
        words_en=rows["paraphrase_en"],
    )


def _events(store: Store) -> pd.DataFrame:
    rows = store.rows("events")
    return rows.assign(
        published_id=rows["event_id"],
        status="event",
        period_kind="span",
        topic_zh=rows["kind"].map(_names(store, "event_kind", "zh")),
        topic_en=rows["kind"].map(_names(store, "event_kind", "en")),
        words_zh=rows["label_zh"],
        words_en=rows["label_en"],
    )


def _mechanisms(store: Store) -> pd.DataFrame:
    rows = store.rows("mechanisms")
    return rows.assign(
        published_id=rows["case_id"] + "." + rows["mechanism_id"] + "." + rows["coder"],
        status=rows["value"],
        value=None,
        topic_zh=rows["mechanism_id"].map(_names(store, "mechanism", "zh")),
        topic_en=rows["mechanism_id"].map(_names(store, "mechanism", "en")),
        words_zh=rows["reason_zh"],
        words_en=rows["reason_en"],
    )


def _checks(store: Store) -> pd.DataFrame:
    rows = store.rows("checks")
    first = [spans[0] if len(spans) else {} for spans in rows["spans"]]
    return rows.assign(
        published_id=rows["check_id"],
        status=rows["verdict"],
        topic_zh=rows["kind"].map(_names(store, "check_kind", "zh")),
        topic_en=rows["kind"].map(_names(store, "check_kind", "en")),
        words_zh=rows["detail_zh"],
        words_en=rows["detail_en"],
        source_id=[span.get("source_id") for span in first],
        char_start=pd.array([span.get("char_start") for span in first], dtype="Int64"),
        char_end=pd.array([span.get("char_end") for span in first], dtype="Int64"),
    )


def _mentions(store: Store) -> pd.DataFrame:
    rows = store.rows("mentions")
    return rows.assign(
        published_id=rows["mention_id"],
        status=rows["kind"],
        printed=rows["text"],
        topic_zh=rows["kind"].map(_names(store, "mention_kind", "zh")),
        topic_en=rows["kind"].map(_names(store, "mention_kind", "en")),
        words_zh=rows["reason"].map(_names(store, "mention_reason", "zh")),
        words_en=rows["reason"].map(_names(store, "mention_reason", "en")),
    )


_READERS: Final = {
    "observation": _observations,
    "claim": _claims,
    "event": _events,
    "check": _checks,
    "mechanism": _mechanisms,
    "mention": _mentions,
}


def _with_indicators(store: Store, rows: pd.DataFrame) -> pd.DataFrame:
    indicators = store.rows("indicators")[["indicator_id", "name_zh", "name_en", "family", "chain_level"]]
    named = indicators.rename(columns={"name_zh": "topic_zh", "name_en": "topic_en"})
    kept = named.drop(columns="chain_level") if "chain_level" in rows else named
    return rows.merge(kept, on="indicator_id", how="left")


def _names(store: Store, codelist: str, language: str) -> dict[str, Any]:
    codes = store.rows("codes")
    mine = codes[codes["codelist"] == codelist]
    return dict(zip(mine["code"], mine[f"name_{language}"], strict=True))


def spans_of(row: Any) -> list[tuple[str, int, int]]:
    """Return the places of a record as (source, first character, one past the last); none for a derived figure."""
    spans = row["spans"]
    if spans is not None and hasattr(spans, "__len__") and len(spans):
        return [(str(s["source_id"]), int(s["char_start"]), int(s["char_end"])) for s in spans]
    if any(is_absent(row[name]) or row[name] is pd.NA for name in ("source_id", "char_start", "char_end")):
        return []
    return [(str(row["source_id"]), int(row["char_start"]), int(row["char_end"]))]
