"""Dividing at read time: an indicator over each denominator that the codebook lists, or why it cannot be divided.

A denominator must be of the same territory in the same boundary, of a fitting date, and of the base that the codebook
names first (people are counted by the census of permanent residents). Sources: UNECE, Conference of European
Statisticians Recommendations for the 2020 Censuses (2015), on population bases; OECD Handbook on Constructing Composite
Indicators (2008), step 5, on measures of size.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from casebook.depth import read_at, same_quantity
from casebook.indicators import normalised
from casebook.labels import fill
from casebook.pairing import MATCHES, Pair, Row, first_day, matching_of, rests_on_one_census
from casebook.quantity import Quantity
from casebook.quotient import columns_of, divide, formula, gravest
from casebook.stated import quotient_print, stated
from casebook.store import Store
from casebook.text import Text, is_absent

TIME: Final[dict[str, Text]] = {"year": Text("年", "year"), "month": Text("月", "month")}
# Why a figure is not divided, the most telling first: where several cases lack something, this one is named.
LACKS: Final[dict[str, Text]] = {
    "per_base": Text(
        "{denominator}与所数的不是同一批人，不作分母。",
        "{denominator} are not the people counted here; no denominator.",
    ),
    "per_start": Text(
        "起算时间未注明，累计数不折成每{denominator}。",
        "No start is printed, so a running total is no rate per {denominator}.",
    ),
    "per_rate": Text(
        "所数的不是自某日起的累计，不按{denominator}折算。",
        "This is no running count, so it is not divided by the {denominator}.",
    ),
    "per_boundary": Text(
        "{denominator}只有另一边界的数字。", "{denominator}: figures of another boundary only."
    ),
    "per_level": Text(
        "{denominator}只有上级地域的数字。", "{denominator}: figures of a containing territory only."
    ),
    "per_scope": Text("{denominator}只载有一部分。", "{denominator}: a part only is printed."),
    "per_date": Text(
        "{denominator}没有同期数字。", "{denominator}: no figure of a fitting date or the same source."
    ),
    "per_missing": Text("{denominator}没有数字。", "{denominator}: no figure."),
    "per_nothing": Text("没有可以除的数字。", "There is no figure to divide."),
}
# Of these, what divides nothing whatever is printed.
UNFIT: Final = ("per_base", "per_start", "per_rate")
_PER: Final[dict[str, int]] = {"person": 10_000, "km2": 100, "village": 100, "community": 100}
_TIMES_ZH: Final = {1: "", 100: "百", 10_000: "万"}
_COUNTED: Final = ("flow", "cumulative")


@dataclass(frozen=True)
class Normaliser:
    """A denominator of an indicator: in how many cases it divides, or why in none (a code of ``LACKS``)."""

    denominator: str
    name: Text
    cases: int
    lacks: str = ""

    @property
    def reason(self) -> Text | None:
        """Why it cannot be used; none where it can."""
        return said(self.lacks, self.name) if self.lacks else None


@dataclass(frozen=True)
class Quotient:
    """What a quotient is called: its indicator (published or not), names, unit and factor."""

    indicator_id: str
    name: Text
    definition: Text
    unit: str
    factor: str


def said(lack: str, denominator: Text) -> Text:
    """Return in words why a figure is not divided by a denominator of this name."""
    zh, en = (
        fill(LACKS[lack].pick(lang), lang, {"denominator": denominator.pick(lang)}) for lang in ("zh", "en")
    )
    return Text(zh, en[:1].upper() + en[1:])


def listed(store: Store, indicator_id: str) -> tuple[str, ...]:
    """Return the denominators of an indicator: those of the codebook, and units of time for what accrues over time."""
    indicator = indicators_of(store)[indicator_id]
    names = str(indicator["denominators"]).split() if not is_absent(indicator["denominators"]) else []
    return (*names, *(TIME if names and indicator["kind"] in _COUNTED else ()))


def name_of(store: Store, denominator: str) -> Text:
    """Return the name of a denominator, or of a unit of time."""
    if denominator in TIME:
        return TIME[denominator]
    row = indicators_of(store)[denominator]
    return Text(row["name_zh"], row["name_en"])


@lru_cache(maxsize=512)
def quotient_of(store: Store, indicator_id: str, denominator: str) -> Quotient:
    """Return what the quotient is called: the published indicator's words where there is one, otherwise made here."""
    indicators = indicators_of(store)
    published = normalised(store, indicator_id, denominator)
    if published:
        row = indicators[published]
        name, meaning = (Text(row[f"{stem}_zh"], row[f"{stem}_en"]) for stem in ("name", "definition"))
        _, _, factor = str(row["formula"]).partition(" × ")
        return Quotient(published, name, meaning, row["unit"], factor or "1")
    over = indicators[denominator]
    times = _PER.get(over["unit"], 1)
    each = _each(store, over, times)
    row = indicators[indicator_id]
    name = Text(f"{row['name_zh']}（{each.zh}）", f"{row['name_en']} {each.en}")
    definition = Text(
        f"{row['name_zh']}除以同一边界的{over['name_zh']}",
        f"{row['name_en']} over {over['name_en'].lower()} of the same boundary",
    )
    return Quotient(f"{indicator_id}-per-{denominator}", name, definition, unit_of(row, over), str(times))


def unit_of(indicator: Row, denominator: Row) -> str:
    """Return the code of the unit of a quotient that the codebook does not publish."""
    return f"{indicator['unit']}/{denominator['indicator_id']}"


@lru_cache(maxsize=2)
def quotient_units(store: Store) -> Mapping[str, Text]:
    """Return the names of the units of quotients by code: ``起／百平方公里``, ``disputes per 100 km²``."""
    indicators, units = indicators_of(store), _units(store)
    named: dict[str, Text] = {}
    for row in indicators.values():
        for name in [] if is_absent(row["denominators"]) else str(row["denominators"]).split():
            over = indicators[name]
            each = _each(store, over, _PER.get(over["unit"], 1))
            unit = units.get(row["unit"], Text(row["unit"], row["unit"]))
            named[unit_of(row, over)] = Text(f"{unit.zh}，{each.zh}", f"{unit.en} {each.en}")
    return named


def _each(store: Store, over: Row, times: int) -> Text:
    """``每百平方公里``, ``per 100 km²``: of land by its unit, of others by what they are."""
    unit = _units(store).get(over["unit"])
    noun = unit if unit and over["unit"].endswith("2") else Text(over["name_zh"], over["name_en"].lower())
    zh_times = _TIMES_ZH.get(times, str(times))
    return Text(f"每{zh_times}{noun.zh}", f"per {times:,} {noun.en}" if times > 1 else f"over {noun.en}")


@lru_cache(maxsize=2)
def indicators_of(store: Store) -> dict[str, dict[Any, Any]]:
    """Return the indicators of the codebook by id, in order; nobody may change them."""
    rows = store.rows("indicators").sort_values("position").to_dict("records")
    return {str(row["indicator_id"]): row for row in rows}


@lru_cache(maxsize=2)
def _units(store: Store) -> dict[str, Text]:
    codes = store.rows("codes")
    rows = codes[codes["codelist"] == "unit"].to_dict("records")
    return {row["code"]: Text(row["name_zh"], row["name_en"]) for row in rows}


def never(store: Store, indicator_id: str, denominator: str) -> str:
    """Return why a denominator divides nothing of this indicator, whatever is printed; empty where it may."""
    indicators = indicators_of(store)
    counted = indicators[indicator_id]
    if denominator in TIME:
        return "per_start" if counted["kind"] == "cumulative" else "per_rate"
    if indicators[denominator]["unit"] != "person":
        return ""
    people = [
        name for name in listed(store, indicator_id) if indicators.get(name, {}).get("unit") == "person"
    ]
    return "per_base" if counted["unit"] == "person" or denominator != people[0] else ""


def divided(
    store: Store,
    indicator_id: str,
    denominator: str,
    figures: Sequence[Row],
    depth: str = "bounds",
    *,
    first: bool = True,
) -> list[dict[Any, Any]]:
    """Return each figure divided, or with ``lacks``, ``reason_zh`` and ``reason_en`` saying why it is not.

    ``figures`` are rows of ``casebook.comparison``; bounds of the results hold at ``depth``.
    """
    why = never(store, indicator_id, denominator)
    if why:
        return [_undivided(row, why, name_of(store, denominator)) for row in figures]
    over = _once(store).get(denominator, [])
    days = _source_days(store)
    match = MATCHES[matching_of(indicators_of(store)[denominator])]
    named = name_of(store, denominator)
    # The first record of a repeated figure is what is published divided; where it meets no denominator, this one may.
    tried = [_first(store, row) for row in figures] if first else figures
    pairs = match([*tried, *figures], over, lambda row: first_day(days.get(row["source_id"])))
    by_id = {pair.numerator["observation_id"]: pair for pair in pairs}
    quotient = quotient_of(store, indicator_id, denominator)
    met = [
        by_id.get(one["observation_id"]) or by_id.get(row["observation_id"])
        for one, row in zip(tried, figures, strict=True)
    ]
    return [
        dict(row) | _with_own(_result(store, pair, quotient, depth), row, pair)
        if pair
        else _undivided(row, _why(store, row, over), named)
        for row, pair in zip(figures, met, strict=True)
    ]


def _with_own(result: dict[str, Any], row: Row, pair: Pair) -> dict[str, Any]:
    """A result that also answers for the print that is shown, where an earlier one of the same figure was divided."""
    if row["observation_id"] == pair.numerator["observation_id"]:
        return result
    sources = list(dict.fromkeys([str(row["source_id"]), *result["sources"]]))
    doubtful = "medium" in (row["confidence"], result["confidence"])
    return result | {
        "self_reported": bool(result["self_reported"] or row["self_reported"]),
        "confidence": "medium" if doubtful else result["confidence"],
        "sources": sources,
    }


def _first(store: Store, row: Row) -> Row:
    """The first record of a repeated figure, which is what is divided."""
    firsts = _once(store).get(row["indicator_id"], [])
    return next((one for one in firsts if one["observation_id"] == row["same_as"]), row)


def _undivided(row: Row, lack: str, denominator: Text) -> dict[Any, Any]:
    reason = said(lack, denominator)
    return dict(row) | {"lacks": lack, "reason_zh": reason.zh, "reason_en": reason.en}


def _why(store: Store, figure: Row, over: Sequence[Row]) -> str:
    """What is printed instead of the denominator that was wanted."""
    places = _places(store)
    here = [row for row in over if row["place_id"] == figure["place_id"]]
    if here:
        return "per_date" if any(row["scope"] == figure["scope"] for row in here) else "per_scope"
    printed = {row["place_id"] for row in over if row["place_id"] in places}
    home = places.get(figure["place_id"])
    if home is None:
        return "per_missing"
    code = home["gb_code"]
    if not is_absent(code) and any(places[name]["gb_code"] == code for name in printed):
        return "per_boundary"
    parent = home["parent_id"]
    contains = parent in printed and places[parent]["admin_level"] in ("county", "township")
    return "per_level" if contains else "per_missing"


def _result(store: Store, pair: Pair, quotient: Quotient, depth: str) -> dict[Any, Any]:
    def read(row: Row) -> Quantity:
        running = indicators_of(store).get(row["indicator_id"], {}).get("kind") == "cumulative"
        records = _once(store).get(row["indicator_id"], []) if depth == "widest" else []
        return read_at(depth, row, same_quantity(row, records, running=running))

    inputs = pair if depth != "printed" else Pair(pair.numerator, pair.denominator)
    quantity = divide(inputs, float(quotient.factor), read=read)
    told = _told(pair, quotient)
    known = (quotient.indicator_id, frozenset(told["derived_from"]))
    # What is published has a record of its own; anything else is traced to what it divides.
    own = _published(store).get(known, str(pair.numerator["observation_id"]))
    return columns_of(quantity) | told | {"observation_id": own}


def _told(pair: Pair, quotient: Quotient) -> dict[str, Any]:
    """What a result says of itself and its inputs, as published ones do."""
    inputs = pair.inputs
    return of_inputs(pair) | {
        "source_title": "；".join(dict.fromkeys(str(row["source_title"]) for row in inputs)),
        "unit": quotient.unit,
        "inputs": quotient_print([str(row["figure"]) for row in inputs]),
        "derived_from": [str(row["observation_id"]) for row in inputs],
        "formula": formula(pair, quotient.factor),
        **dict.fromkeys(("figure", "source_id", "section", "paragraph", "char_start", "char_end", "same_as")),
    }


def of_inputs(pair: Pair) -> dict[str, Any]:
    """Return what the rules of comparability must know of the two figures of a quotient, and of their alternatives."""
    inputs, numerator = pair.inputs, pair.numerator
    return {
        **{name: numerator[name] for name in ("period_start", "period_end", "period_kind", "period_text")},
        "unbounded": any(is_absent(row[end]) for row in inputs for end in ("lower", "upper")),
        "convention": any(bool(row["upper_soft"]) or bool(row["lower_soft"]) for row in inputs),
        "obs_status": gravest(pair),
        "self_reported": any(bool(row["self_reported"]) for row in inputs),
        "confidence": "medium" if any(row["confidence"] == "medium" for row in inputs) else "high",
        "source_kind": "case" if all(row["source_kind"] == "case" for row in inputs) else "context",
        "sources": list(dict.fromkeys(str(row["source_id"]) for row in inputs)),
        "per_period_end": pair.denominator["period_end"],
        "is_one_census": rests_on_one_census(pair),
    }


@lru_cache(maxsize=2)
def _once(store: Store) -> dict[str, list[dict[Any, Any]]]:
    """The printed figures by indicator, a repeated one under its first record only, as the ETL divides them."""
    rows = stated(store)
    rows = rows[rows["same_as"].isna() & (rows["reading"] != "derived")]
    return {str(name): part.to_dict("records") for name, part in rows.groupby("indicator_id")}


@lru_cache(maxsize=2)
def _published(store: Store) -> dict[tuple[str, frozenset[str]], str]:
    """The records of published quotients by indicator and inputs."""
    rows = store.rows("observations")
    rows = rows[rows["reading"] == "derived"]
    columns = (rows[name] for name in ("indicator_id", "derived_from", "observation_id"))
    return {(name, frozenset(made)): record for name, made, record in zip(*columns, strict=True)}


@lru_cache(maxsize=2)
def _source_days(store: Store) -> dict[str, Any]:
    rows = store.rows("sources")
    return dict(zip(rows["source_id"], rows["date"], strict=True))


@lru_cache(maxsize=2)
def _places(store: Store) -> dict[str, dict[Any, Any]]:
    return {row["place_id"]: row for row in store.rows("places").to_dict("records")}
