"""The rows of a comparison: one indicator, every case, each with what can be said of it.

A case with figures has one row a figure; a case with only a claim has a row with its direction; every other case has
a row that says whether the indicator is not reported or cannot apply.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, Final

import pandas as pd

from casebook.day import last_day
from casebook.depth import read_at, same_quantity
from casebook.indicators import plain
from casebook.normalising import (
    LACKS,
    Normaliser,
    divided,
    indicators_of,
    listed,
    name_of,
    never,
    quotient_of,
)
from casebook.quotient import columns_of
from casebook.schema import CLAIMS, OBSERVATIONS
from casebook.silence import STATUSES, silent, undivided
from casebook.stated import SOURCE_COLUMNS, once, stated, with_sources
from casebook.store import Store
from casebook.text import is_absent

Row = dict[Any, Any]

EVERY_DATE: Final = "all"
_DATED: Final = ("instant", "span")
_MARK: Final = ["marker", "colour", "edge_light", "edge_dark"]
_CASE: Final = ["case_id", "position", "name_zh", "name_en", *_MARK]
_CONTAINING: Final = ("county", "township")
_OBSERVED: Final = [column.name for column in OBSERVATIONS.columns if column.name != "case_id"]
_CLAIMED: Final = [
    column.name
    for column in CLAIMS.columns
    if column.name not in ("observation_id", "note_zh", "note_en", "coder", "indicator_id", "chain_level")
]
_COLUMNS: Final = list(
    dict.fromkeys(
        [
            "case_id",
            "name_zh",
            "name_en",
            "status",
            *_OBSERVED,
            "inputs",
            "sources",
            "seen_in",
            "seen_on",
            *(name for name in _CLAIMED if name != "case_id"),
            "reason_zh",
            "reason_en",
            *SOURCE_COLUMNS,
            "admin_level",
            "place_name_zh",
            "place_name_en",
            "own_place_name_zh",
            "own_place_name_en",
            "own_admin_level",
            "is_own_place",
            "of_programme",
            "counted",
            "per",
            "unbounded",
            "convention",
            "per_period_end",
            "is_one_census",
            "lacks",
            "chosen",
            "depth",
        ]
    )
)


def compare_rows(
    store: Store,
    indicator_id: str,
    *,
    per: str = "",
    article_only: bool = False,
    period: str = EVERY_DATE,
    depth: str = "bounds",
    cases: Sequence[str] = (),
) -> pd.DataFrame:
    """Return the rows of an indicator for every case: figures first, then directions, then the kinds of absence.

    Within a kind (``casebook.silence``), cases stand in their own order. ``per`` divides by a denominator
    (``casebook.normalising``); a figure that cannot be divided says why in ``lacks`` and ``reason_*``, and where none can
    they stay as they are. ``period`` is a year; of a case without a figure of that year those stay that may be. Of years
    without a figure of its own place, a case has those of the county or township around it, for the rules to set aside.
    ``depth`` is how deep figures are read (``casebook.depth``). Cases outside ``cases`` (none: all are in) keep their
    rows, with ``chosen`` false. Columns are those of ``stated``, the claim's, the case's names and mark, ``status``, and
    what the rules of comparability look at.

    Raises:
        KeyError: the codebook has no such indicator.
    """
    indicator_id, per = _asked(store, indicator_id, per)
    indicator = indicators_of(store)[indicator_id]
    own = _of_source(_own(store, indicator_id), article_only=article_only)
    around = _of_source(_containing(store, indicator_id), article_only=article_only)
    read = _reader(store, indicator_id, per, depth, first=not article_only)
    kept, beside = read(own), read(around)
    whole = bool(kept or beside) and not any(map(_is_read, kept or beside))
    if whole:
        kept, beside = (_whole(indicator, *one, depth) for one in ((kept, own), (beside, around)))
    kept, beside = _of_period(kept, period), _of_period(beside, period)
    shown = [row for row in kept if whole or _is_read(row)]
    shown += _claims(store, indicator_id, {row["case_id"] for row in own}, article_only=article_only)
    shown += _of_other_years([row for row in beside if whole or _is_read(row)], shown)
    absent = _absent(store, indicator, {row["case_id"] for row in shown}, kept, own)
    described = _described(store, indicator, "" if whole else per) | {"per": per or None, "depth": depth}
    rows = [row | {"chosen": not cases or row["case_id"] in cases} for row in (*shown, *absent)]
    return _framed(rows, described)


def _asked(store: Store, indicator_id: str, per: str) -> tuple[str, str]:
    """The indicator and its denominator; a published quotient is read as what it divides."""
    counted, over = plain(store, indicator_id)
    return (counted, over) if over else (indicator_id, per)


def _reader(
    store: Store, indicator_id: str, per: str, depth: str, *, first: bool
) -> Callable[[Sequence[Row]], list[Row]]:
    """How figures are read: divided, where that is asked for, and at a depth."""
    if not per:
        running = indicators_of(store)[indicator_id]["kind"] == "cumulative"
        return lambda figures: _read(figures, depth, running=running)
    return lambda figures: divided(store, indicator_id, per, figures, depth, first=first)


def _of_source(rows: Sequence[Row], *, article_only: bool) -> list[Row]:
    return [row for row in rows if row["source_kind"] == "case" or not article_only]


def _is_read(row: Row) -> bool:
    """Say whether nothing stands against dividing a figure as was asked."""
    return is_absent(row.get("lacks"))


def _absent(
    store: Store, indicator: Row, spoken: set[Any], kept: Sequence[Row], own: Sequence[Row]
) -> list[Row]:
    """The rows of cases of which nothing is shown: why a figure is not divided, or which kind of absence it is."""
    every = _own(store, str(indicator["indicator_id"]))
    rows = []
    for case in _cases(store):
        name = case["case_id"]
        lacking = next((row for row in kept if row["case_id"] == name), None)
        if name not in spoken:
            why = undivided(lacking) if lacking else silent(store, indicator, name, asked=own, every=every)
            rows.append({column: case[column] for column in _CASE} | why)
    return rows


def _of_other_years(around: Sequence[Row], shown: Sequence[Row]) -> list[Row]:
    """The figures of containing territories, of the years of which their case shows nothing of its own."""
    told = {(row["case_id"], _year(row)) for row in shown}
    undated = {case for case, year in told if not year}
    return [
        row for row in around if row["case_id"] not in undated and (row["case_id"], _year(row)) not in told
    ]


@lru_cache(maxsize=512)
def normaliser(store: Store, indicator_id: str, denominator: str) -> Normaliser:
    """Return whether a denominator divides any figure of an indicator, in how many cases, and if none why."""
    figures = _own(store, indicator_id) or _containing(store, indicator_id)
    rows = divided(store, indicator_id, denominator, figures)
    usable = {row["case_id"] for row in rows if is_absent(row.get("lacks")) and row["is_own_place"]}
    lacking = [row["lacks"] for row in rows if not is_absent(row.get("lacks"))]
    why = never(store, indicator_id, denominator)
    why = why or min(lacking, key=list(LACKS).index, default="per_nothing")
    return Normaliser(denominator, name_of(store, denominator), len(usable), "" if usable else why)


def normalisers(store: Store, indicator_id: str) -> tuple[Normaliser, ...]:
    """Return every denominator of an indicator, usable or not, in the order of the codebook, time last."""
    return tuple(normaliser(store, indicator_id, name) for name in listed(store, indicator_id))


def years_of(store: Store, indicator_id: str) -> dict[str, int]:
    """Return the years in which an indicator has dated figures, earliest first, with the number of cases in each."""
    found: dict[str, set[Any]] = {}
    for row in _own(store, indicator_id):
        if row["is_own_place"] and _year(row):
            found.setdefault(_year(row), set()).add(row["case_id"])
    return {year: len(found[year]) for year in sorted(found)}


def usual_period(store: Store, indicator_id: str) -> str:
    """Return the period shown when none is asked for.

    That is the year with most cases (the latest of these), where some case has several dates, three cases share a year
    and no figure of the article would be left out; otherwise every date.
    """
    years = years_of(store, indicator_id)
    most = max(years.values(), default=0)
    usual = max((year for year, count in years.items() if count == most), default=EVERY_DATE)
    article = [row for row in _own(store, indicator_id) if row["source_kind"] == "case"]
    hides_the_article = any(_year(row) != usual for row in article)
    return EVERY_DATE if most < 3 or sum(years.values()) <= most or hides_the_article else usual


@lru_cache(maxsize=512)
def cases_with_figures(store: Store, indicator_id: str) -> frozenset[str]:
    """Return the cases that have a figure of their own place for an indicator."""
    return frozenset(str(row["case_id"]) for row in _own(store, indicator_id) if row["is_own_place"])


def places_of(store: Store) -> dict[str, list[str]]:
    """Return, for each case, the places whose figures are its own: its place, in every span of its boundary."""
    places = _keyed(store, "places", "place_id")
    found: dict[str, list[str]] = {}
    for case in _cases(store):
        own = case["place_id"]
        code = places[own]["gb_code"]
        same = [name for name, place in places.items() if not is_absent(code) and place["gb_code"] == code]
        found[case["case_id"]] = list(dict.fromkeys([own, *same]))
    return found


@lru_cache(maxsize=8)
def _keyed(store: Store, table: str, key: str) -> dict[Any, Row]:
    return {row[key]: row for row in store.rows(table).to_dict("records")}


@lru_cache(maxsize=2)
def _cases(store: Store) -> tuple[Row, ...]:
    return tuple(store.rows("cases").sort_values("position").to_dict("records"))


@lru_cache(maxsize=2)
def _stated_once(store: Store) -> dict[str, list[Row]]:
    """The figures of each indicator, a repeated one once."""
    rows = stated(store)
    return {str(name): once(part).to_dict("records") for name, part in rows.groupby("indicator_id")}


@lru_cache(maxsize=1024)
def _own(store: Store, indicator_id: str) -> tuple[Row, ...]:
    """The figures of every case, in the order of the cases and by date; nobody may change a row."""
    observed, places = _stated_once(store).get(indicator_id, []), places_of(store)
    found = []
    for case in _cases(store):
        own = places[case["case_id"]]
        mine = [row for row in observed if row["case_id"] == case["case_id"]]
        mine += [row for row in observed if is_absent(row["case_id"]) and row["place_id"] in own]
        found += [_of_case(store, row, case, own) for row in mine]
    return _in_order(found)


@lru_cache(maxsize=1024)
def _containing(store: Store, indicator_id: str) -> tuple[Row, ...]:
    """The figures of the county or township that contains the place of a case, the nearest that has any.

    They are about another place, and the rules of comparability set them aside.
    """
    observed, places = _stated_once(store).get(indicator_id, []), _keyed(store, "places", "place_id")
    found = []
    for case in _cases(store):
        theirs: list[Row] = []
        parent = places[case["place_id"]]["parent_id"]
        while not theirs and parent in places and places[parent]["admin_level"] in _CONTAINING:
            theirs = [row for row in observed if is_absent(row["case_id"]) and row["place_id"] == parent]
            parent = places[parent]["parent_id"]
        found += [_of_case(store, row, case, places_of(store)[case["case_id"]]) for row in theirs]
    return _in_order(found)


def _in_order(rows: Sequence[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: (row["position"], _sortable(row["period_end"]))))


def _of_case(store: Store, row: Row, case: Row, own: Sequence[str]) -> Row:
    """A figure as one of a case, whose own places are given."""
    places = _keyed(store, "places", "place_id")
    shown = {name: case[name] for name in _CASE} | {"status": "figure"}
    shown |= {"of_programme": not is_absent(row["case_id"])}
    return row | shown | _situated(places, row, case["place_id"], own) | _hedges([row])


def _situated(places: dict[Any, Row], row: Row, home: str, own: Sequence[str]) -> Row:
    """Where a figure is from and where its case is."""
    place, of_case = places[row["place_id"]], places[home]
    named = {f"place_name_{lang}": place[f"name_{lang}"] for lang in ("zh", "en")}
    named |= {f"own_place_name_{lang}": of_case[f"name_{lang}"] for lang in ("zh", "en")}
    valid = {f"place_{name}": place[name] for name in ("valid_from", "valid_to")}
    levels = {"admin_level": place["admin_level"], "own_admin_level": of_case["admin_level"]}
    return named | levels | valid | {"is_own_place": row["place_id"] in own}


def _hedges(rows: Sequence[Row]) -> Row:
    """What is loose in the bounds as printed, at whatever depth they are shown."""
    ends = [row[name] for row in rows for name in ("lower", "upper")]
    soft = any(bool(row["upper_soft"]) or bool(row["lower_soft"]) for row in rows)
    return {"unbounded": any(is_absent(end) for end in ends), "convention": soft}


def _read(figures: Sequence[Row], depth: str, *, running: bool) -> list[Row]:
    if depth == "bounds":
        return list(figures)
    return [
        row | columns_of(read_at(depth, row, same_quantity(row, figures, running=running))) for row in figures
    ]


def _whole(indicator: Row, read: Sequence[Row], figures: Sequence[Row], depth: str) -> list[Row]:
    """The figures as they are, where a denominator divides none of them: each says why in ``lacks``."""
    return [
        row | {name: lacking.get(name) for name in ("lacks", "reason_zh", "reason_en")}
        for row, lacking in zip(
            _read(figures, depth, running=indicator["kind"] == "cumulative"), read, strict=True
        )
    ]


def _at_depth(row: Row) -> Row:
    """A figure as printed asserts a number and no bounds."""
    if row["depth"] != "printed" or row["status"] != "figure":
        return row
    return row | {"lower": None, "upper": None, "closed": "neither", "upper_soft": False, "lower_soft": False}


def _described(store: Store, indicator: Row, per: str) -> Row:
    """What the rows are of: the indicator, or its quotient."""
    own = {name: indicator[name] for name in ("indicator_id", "kind", "chain_level", "family", "unit")}
    own |= {"counted": indicator["kind"], "per": per or None}
    if not per or per not in indicators_of(store):
        named = {f"indicator_{lang}": indicator[f"name_{lang}"] for lang in ("zh", "en")}
        return own | named | {f"definition_{lang}": indicator[f"definition_{lang}"] for lang in ("zh", "en")}
    quotient = quotient_of(store, str(indicator["indicator_id"]), per)
    named = {f"indicator_{lang}": quotient.name.pick(lang) for lang in ("zh", "en")}
    named |= {f"definition_{lang}": quotient.definition.pick(lang) for lang in ("zh", "en")}
    return own | named | {"indicator_id": quotient.indicator_id, "kind": "ratio", "unit": quotient.unit}


@lru_cache(maxsize=2)
def _all_claims(store: Store) -> tuple[Row, ...]:
    return tuple(with_sources(store.rows("claims"), store).to_dict("records"))


def _claims(store: Store, indicator_id: str, told: set[Any], *, article_only: bool) -> list[Row]:
    """The claims on an indicator of cases that are not ``told`` in figures, in the order of the cases."""
    cases = {case["case_id"]: {name: case[name] for name in _CASE} for case in _cases(store)}
    mine = [
        claim
        for claim in _all_claims(store)
        if claim["indicator_id"] == indicator_id and claim["case_id"] in cases.keys() - told
        if claim["source_kind"] == "case" or not article_only
    ]
    rows = [
        {name: claim[name] for name in (*_CLAIMED, *SOURCE_COLUMNS)}
        | cases[claim["case_id"]]
        | {"status": "direction", "period_kind": "span", "obs_status": "O", "sources": [claim["source_id"]]}
        for claim in mine
    ]
    return sorted(rows, key=lambda row: (row["position"], _sortable(row["period_end"])))


def _framed(rows: Sequence[Row], described: Row) -> pd.DataFrame:
    ranked = sorted(rows, key=lambda row: (STATUSES.index(row["status"]), row["position"]))
    records = [_at_depth(row | described) for row in ranked]
    columns = list(dict.fromkeys([*_COLUMNS, *_CASE, *described]))
    return pd.DataFrame.from_records(records, columns=columns)


def _sortable(day: Any) -> str:
    """Dates in order, the undated last."""
    return "9999" if is_absent(day) else str(day)


def _year(row: Row) -> str:
    """The year of a dated figure, as text; the empty string where it is undated or cumulative."""
    dated = row["period_kind"] in _DATED and not is_absent(row["period_end"])
    return str(row["period_end"].year) if dated else ""


def _of_period(rows: Sequence[Row], period: str) -> list[Row]:
    """The figures of a year; of a case without any, those without a date that may be of that year."""
    if period == EVERY_DATE:
        return list(rows)
    dated = {row["case_id"] for row in rows if _year(row) == period}
    return [
        row
        for row in rows
        if _year(row) == period or (row["case_id"] not in dated and _may_be_of(row, int(period)))
    ]


def _may_be_of(row: Row, year: int) -> bool:
    """Say whether a figure without a date may be of a year: once its territory was there, and before it was in print."""
    if not (is_absent(row["period_end"]) or is_absent(row["period_kind"])):
        return False
    first, last, printed = row["place_valid_from"], row["place_valid_to"], last_day(row.get("in_print_by"))
    since = is_absent(first) or first.year <= year
    until = is_absent(last) or year <= last.year
    return bool(since and until and (printed is None or year <= printed.year))
