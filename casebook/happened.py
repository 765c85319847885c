"""What happened between two points that no line joins, as the tables tell it; and when the article was published.

A changed boundary is told by the event of that day, or by the end of the old place; a changed definition by the check
that found it; another break by the note of the figure after it. Nothing is told that no table says.
"""

from datetime import date
from typing import Any, Final

import pandas as pd

from casebook.day import last_day
from casebook.joining import BY_CODE
from casebook.store import Store
from casebook.text import is_absent

COLUMNS: Final = ("happened_zh", "happened_en", "happened_on", "published")
_DIFFERING: Final = ("B", "D", None)
_LANGUAGES: Final = ("zh", "en")
Told = dict[Any, Any]


def with_happenings(store: Store, rows: pd.DataFrame) -> pd.DataFrame:
    """Return points of series with ``COLUMNS``.

    ``happened_zh`` and ``happened_en`` tell what lies between a point and the one before where a break does (else absent),
    ``happened_on`` is its day where a table has one, ``published`` the day of the article that tells the case.
    """
    points = rows.to_dict("records")
    by_id = {row["observation_id"]: row for row in points}
    days = _publications(store)
    told = [
        _happened(store, by_id.get(row["gap_from"]), row)
        | {"published": days.get(row["case_id"], days[None])}
        for row in points
    ]
    return rows.assign(**{name: pd.Series([t[name] for t in told], rows.index, object) for name in COLUMNS})


def _happened(store: Store, before: Told | None, row: Told) -> Told:
    rule = BY_CODE.get(row["gap"])
    if before is None or rule is None or not rule.breaks:
        return {"happened_zh": None, "happened_en": None, "happened_on": None}
    finds = {"boundary": _boundary, "measure": _measure}.get(rule.code, _noted)
    return finds(store, before, row)


def _boundary(store: Store, before: Told, row: Told) -> Told:
    """The event of the day on which the old place ends; without one, the old place and its last day."""
    place: Told = store.rows("places").set_index("place_id").loc[before["place_id"]].to_dict()
    end = place["valid_to"]
    if is_absent(end):
        return _noted(store, before, row)
    events: list[Told] = store.rows("events").to_dict("records")
    events = [event for event in events if event["kind"] == "boundary"]
    found = [event for event in events if _covers(event, end) and _concerns(store, event, row["place_id"])]
    told = found[0] if found else place
    stem = "label" if found else "name"
    return {f"happened_{lang}": told[f"{stem}_{lang}"] for lang in _LANGUAGES} | {"happened_on": end}


def _covers(event: Told, day: date) -> bool:
    start, end = event["period_start"], event["period_end"]
    return bool(not is_absent(start) and not is_absent(end) and start <= day <= end)


def _concerns(store: Store, event: Told, place_id: Any) -> bool:
    """Say whether an event is of a case of this place, by the place's code."""
    places, cases = store.rows("places").set_index("place_id"), store.rows("cases").set_index("case_id")
    if event["case_id"] not in cases.index:
        return False
    own = places.loc[cases.loc[event["case_id"], "place_id"], "gb_code"]
    return bool(own == places.loc[place_id, "gb_code"])


def _measure(store: Store, before: Told, row: Told) -> Told:
    """The detail of the check that calls the two figures a change of definition."""
    checks = store.rows("checks")
    for check in checks[checks["kind"] == "definition_change"].to_dict("records"):
        spans = {(span["source_id"], span["char_start"], span["char_end"]) for span in check["spans"]}
        if {_span(before), _span(row)} <= spans:
            told = {f"happened_{lang}": check[f"detail_{lang}"] for lang in _LANGUAGES}
            return told | {"happened_on": None}
    return _noted(store, before, row)


def _span(row: Told) -> tuple[Any, Any, Any]:
    return row["source_id"], row["char_start"], row["char_end"]


def _noted(_store: Store, before: Told, row: Told) -> Told:
    """The note of the figure that is marked as differing: of the later, else of the earlier."""
    noted = row if row["obs_status"] in _DIFFERING or is_absent(before["note_zh"]) else before
    told = {f"happened_{lang}": noted[f"note_{lang}"] for lang in _LANGUAGES}
    return {name: None if is_absent(words) else words for name, words in told.items()} | {"happened_on": None}


def _publications(store: Store) -> dict[Any, date | None]:
    """The day of the article of each case; under None that of all, where it is one day."""
    sources = store.rows("sources")
    days = {
        row["source_id"]: last_day(row["date"])
        for row in sources[sources["kind"] == "case"].to_dict("records")
    }
    observed = store.rows("observations")[["case_id", "source_id"]].dropna().drop_duplicates()
    found: dict[Any, set[date | None]] = {None: set(days.values())}
    for case_id, source_id in observed.itertuples(index=False):
        if source_id in days:
            found.setdefault(case_id, set()).add(days[source_id])
    return {name: next(iter(held)) if len(held) == 1 else None for name, held in found.items()}
