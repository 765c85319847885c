"""The rows of a comparison: one indicator, every case, each with what can be said of it.

A case with figures has one row a figure; a case with only a claim has a row with its direction; every other case has
a row that says whether the indicator is not reported or cannot apply.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

import pandas as pd

from casebook.depth import read_at, same_quantity
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
from casebook.stated import SOURCE_COLUMNS, once, stated, with_sources
from casebook.store import Store
from casebook.text import Text, is_absent

Row = dict[Any, Any]

STATUSES: Final[tuple[str, ...]] = ("figure", "direction", "not_reported", "not_applicable")
EVERY_DATE: Final = "all"
_DATED: Final = ("instant", "span")
_MARK: Final = ["marker", "colour", "edge_light", "edge_dark"]
_CASE: Final = ["case_id", "position", "name_zh", "name_en", *_MARK]
_CONTAINING: Final = ("county", "township")
_OTHER_DATES: Final = Text("只有其他时间的数字：{}", "figures of other dates only: {}")
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

    Within a kind, cases stand in their own order. ``per`` divides by a denominator (``casebook.normalising``); a figure
    that cannot be divided says why in ``lacks`` and ``reason_*``, and where none can they stay as they are. ``period`` is a year; of a case without a
    figure of that year those without a date stay, a case with figures of other dates only says so. ``depth`` is how deep figures are read (``casebook.depth``). Cases outside ``cases`` (none:
    all are in) keep their rows, with ``chosen`` false. Columns are those of ``stated``, the claim's, the case's names
    and mark, ``status``, and what the rules of comparability look at.

    Raises:
        KeyError: the codebook has no such indicator.
    """
    indicator = indicators_of(store)[indicator_id]
    figures = [row for row in _figures(store, indicator_id) if _of_source(row, article_only=article_only)]
    read = divided(store, indicator_id, per, figures, depth) if per else _read(figures, depth)
    whole = bool(read) and all(not is_absent(row.get("lacks")) for row in read)
    kept = _of_period(_whole(read, figures, depth) if whole else read, period)
    told = {row["case_id"] for row in figures}
    claims = [
        row
        for row in _claims(store, indicator_id)
        if row["case_id"] not in told and _of_source(row, article_only=article_only)
    ]
    shown = [*(row for row in kept if whole or is_absent(row.get("lacks"))), *claims]
    spoken = {row["case_id"] for row in shown}
    silent = [case for case in _cases(store) if case["case_id"] not in spoken]
    absent = [_undivided(case, kept) or _absent(store, indicator, case, figures) for case in silent]
    described = _described(store, indicator, "" if whole else per) | {"per": per or None}
    more = {"depth": depth}
    rows = [row | more | {"chosen": not cases or row["case_id"] in cases} for row in (*shown, *absent)]
    return _framed([_at_depth(row) for row in rows], described)


def figures_of(store: Store, observations: Sequence[str], *, case: str = "") -> pd.DataFrame:
    """Return the rows of named observations, of whatever indicators: the matter of any comparison.

    Each is taken for what it is about: its own territory, or that of ``case``.

    Raises:
        KeyError: no such observation.
    """
    known = stated(store).set_index("observation_id", drop=False).to_dict("index")
    own = {place: name for name, places in places_of(store).items() for place in places}
    cases, indicators = {row["case_id"]: row for row in _cases(store)}, indicators_of(store)
    places = _keyed(store, "places", "place_id")
    rows = []
    for row in (known[name] for name in observations):
        subject = case or own.get(row["place_id"], row["place_id"])
        home = cases.get(subject, {"place_id": row["place_id"], **places[row["place_id"]]})
        mine = places_of(store).get(subject, [row["place_id"]])
        shown = row | {
            "case_id": subject,
            "status": "figure",
            **_situated(places, row, home["place_id"], mine),
        }
        shown |= {f"name_{lang}": home[f"name_{lang}"] for lang in ("zh", "en")}
        rows.append(shown | _hedges([row]) | _described(store, indicators[row["indicator_id"]], ""))
    return pd.DataFrame.from_records(rows)


@lru_cache(maxsize=512)
def normaliser(store: Store, indicator_id: str, denominator: str) -> Normaliser:
    """Return whether a denominator divides any figure of an indicator, in how many cases, and if none why."""
    rows = divided(store, indicator_id, denominator, _figures(store, indicator_id))
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
    for row in _figures(store, indicator_id):
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
    article = [row for row in _figures(store, indicator_id) if row["source_kind"] == "case"]
    hides_the_article = any(_year(row) != usual for row in article)
    return EVERY_DATE if most < 3 or sum(years.values()) <= most or hides_the_article else usual


@lru_cache(maxsize=512)
def cases_with_figures(store: Store, indicator_id: str) -> frozenset[str]:
    """Return the cases that have a figure of their own place for an indicator."""
    return frozenset(str(row["case_id"]) for row in _figures(store, indicator_id) if row["is_own_place"])


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
def _figures(store: Store, indicator_id: str) -> tuple[Row, ...]:
    """The figures of every case, in the order of the cases and by date; nobody may change a row."""
    observed, places = _stated_once(store).get(indicator_id, []), places_of(store)
    found = [
        row for case in _cases(store) for row in _of_case(store, observed, case, places[case["case_id"]])
    ]
    return tuple(sorted(found, key=lambda row: (row["position"], _sortable(row["period_end"]))))


def _of_case(store: Store, observed: Sequence[Row], case: Row, own: list[str]) -> list[Row]:
    """The figures of a case; where it has none, those of the county or township that contains its place.

    The latter are about another place, and the rules of comparability set them aside.
    """
    places = _keyed(store, "places", "place_id")
    elsewhere = [row for row in observed if is_absent(row["case_id"])]
    mine = [row for row in observed if row["case_id"] == case["case_id"]]
    mine += [row for row in elsewhere if row["place_id"] in own]
    parent = places[case["place_id"]]["parent_id"]
    while not mine and parent in places and places[parent]["admin_level"] in _CONTAINING:
        mine = [row for row in elsewhere if row["place_id"] == parent]
        parent = places[parent]["parent_id"]
    shown = {name: case[name] for name in _CASE} | {"status": "figure"}
    return [
        row
        | shown
        | _situated(places, row, case["place_id"], own)
        | _hedges([row])
        | {"of_programme": not is_absent(row["case_id"])}
        for row in mine
    ]


def _situated(places: dict[Any, Row], row: Row, home: str, own: Sequence[str]) -> Row:
    """Where a figure is from and where its case is."""
    place, of_case = places[row["place_id"]], places[home]
    named = {f"place_name_{lang}": place[f"name_{lang}"] for lang in ("zh", "en")}
    named |= {f"own_place_name_{lang}": of_case[f"name_{lang}"] for lang in ("zh", "en")}
    levels = {"admin_level": place["admin_level"], "own_admin_level": of_case["admin_level"]}
    return named | levels | {"is_own_place": row["place_id"] in own}


def _hedges(rows: Sequence[Row]) -> Row:
    """What is loose in the bounds as printed, at whatever depth they are shown."""
    ends = [row[name] for row in rows for name in ("lower", "upper")]
    soft = any(bool(row["upper_soft"]) or bool(row["lower_soft"]) for row in rows)
    return {"unbounded": any(is_absent(end) for end in ends), "convention": soft}


def _read(figures: Sequence[Row], depth: str) -> list[Row]:
    if depth == "bounds":
        return list(figures)
    return [row | columns_of(read_at(depth, row, same_quantity(row, figures))) for row in figures]


def _whole(read: Sequence[Row], figures: Sequence[Row], depth: str) -> list[Row]:
    """The figures as they are, where a denominator divides none of them: each says why in ``lacks``."""
    return [
        row | {name: lacking[name] for name in ("lacks", "reason_zh", "reason_en")}
        for row, lacking in zip(_read(figures, depth), read, strict=True)
    ]


def _at_depth(row: Row) -> Row:
    """A figure as printed asserts a number and no bounds."""
    if row["depth"] != "printed" or row["status"] != "figure":
        return row
    return row | {"lower": None, "upper": None, "closed": "neither", "upper_soft": False, "lower_soft": False}


def _undivided(case: Row, rows: Sequence[Row]) -> Row | None:
    """The row of a case whose figures cannot be divided: what is printed, and why it is not."""
    row = next((row for row in rows if row["case_id"] == case["case_id"]), None)
    if row is None:
        return None
    told = {
        "lacks": row["lacks"],
        "is_own_place": row["is_own_place"],
        "obs_status": "O",
        "status": "not_reported",
    }
    figure = "" if is_absent(row["figure"]) else str(row["figure"])
    told |= {
        f"reason_{lang}": f"{figure}{'，' if lang == 'zh' else ': '}{row[f'reason_{lang}']}"
        for lang in ("zh", "en")
    }
    return {name: case[name] for name in _CASE} | told


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


def _claims(store: Store, indicator_id: str) -> list[Row]:
    """The claims on an indicator, in the order of the cases."""
    cases = {case["case_id"]: {name: case[name] for name in _CASE} for case in _cases(store)}
    mine = [
        claim
        for claim in _all_claims(store)
        if claim["indicator_id"] == indicator_id and claim["case_id"] in cases
    ]
    rows = [
        {name: claim[name] for name in (*_CLAIMED, *SOURCE_COLUMNS)}
        | cases[claim["case_id"]]
        | {"status": "direction", "period_kind": "span", "obs_status": "O", "sources": [claim["source_id"]]}
        for claim in mine
    ]
    return sorted(rows, key=lambda row: (row["position"], _sortable(row["period_end"])))


@lru_cache(maxsize=2)
def _coverage(store: Store) -> dict[tuple[Any, Any], Row]:
    """What is coded for a case and an indicator, or for a case and a whole family."""
    rows = store.rows("coverage").to_dict("records")
    return {
        (row["case_id"], row["family" if row["level"] == "family" else "indicator_id"]): row for row in rows
    }


def _absent(store: Store, indicator: Row, case: Row, figures: Sequence[Row]) -> Row:
    known = _coverage(store)
    coded = known.get((case["case_id"], indicator["indicator_id"])) or known.get(
        (case["case_id"], indicator["family"])
    )
    cannot = coded is not None and coded["any_status"] == "not_applicable"
    years = sorted({_year(row) for row in figures if row["case_id"] == case["case_id"] and _year(row)})
    return {name: case[name] for name in _CASE} | {
        "status": "not_applicable" if cannot else "not_reported",
        "obs_status": "M" if cannot else "O",
        "reason_zh": _reason(coded, years, "zh"),
        "reason_en": _reason(coded, years, "en"),
    }


def _reason(coded: Row | None, years: list[str], language: str) -> str | None:
    """Why a case shows no figure: it has figures of other dates, or what the coder says."""
    if years:
        return _OTHER_DATES.pick(language).format(("、" if language == "zh" else ", ").join(years))
    said = coded[f"reason_{language}"] if coded else None
    return None if is_absent(said) else str(said)


def _framed(rows: Sequence[Row], described: Row) -> pd.DataFrame:
    ranked = sorted(rows, key=lambda row: (STATUSES.index(row["status"]), row["position"]))
    records = [row | described for row in ranked]
    columns = list(dict.fromkeys([*_COLUMNS, *_CASE, *described]))
    return pd.DataFrame.from_records(records, columns=columns)


def _of_source(row: Row, *, article_only: bool) -> bool:
    return row["source_kind"] == "case" or not article_only


def _sortable(day: Any) -> str:
    """Dates in order, the undated last."""
    return "9999" if is_absent(day) else str(day)


def _year(row: Row) -> str:
    """The year of a dated figure, as text; the empty string where it is undated or cumulative."""
    dated = row["period_kind"] in _DATED and not is_absent(row["period_end"])
    return str(row["period_end"].year) if dated else ""


def _of_period(rows: Sequence[Row], period: str) -> list[Row]:
    """The figures of a year; of a case without any, those without a date, which may be of that year."""
    if period == EVERY_DATE:
        return list(rows)
    dated = {row["case_id"] for row in rows if _year(row) == period}
    return [row for row in rows if _year(row) == period or (_is_undated(row) and row["case_id"] not in dated)]


def _is_undated(row: Row) -> bool:
    """Say whether it is not known when a figure holds: it may be of any year."""
    return is_absent(row["period_end"]) or is_absent(row["period_kind"])
