"""Derived observations: one stated figure over another, with the bounds of both kept.

Pairs and arithmetic are those of `casebook.pairing` and `casebook.quotient`, which the site uses too. SDMX has no status for derived figures: a result has the gravest status
of its inputs and the reading `derived`.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, cast

from casebook.pairing import MATCHES, Pair, first_day, last_day
from casebook.quotient import columns_of, divide, formula, gravest
from etl.notes import describe
from etl.observations import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etl.codebook import Codebook
    from etl.problems import Problems
    from etl.records import Record
    from etl.sheets import Row

CODER: Final = "computed"


def check_derivations(derivations: Iterable[Row], problems: Problems) -> None:
    """Check that each derivation names what it divides by; a change on the year divides by the year before."""
    for row in derivations:
        if not row["denominator"] and row["match"] != "year_on_year":
            problems.add("derived_needs", row.at("denominator"), match=row["match"])


def build_derived(observations: list[Record], derivations: Iterable[Row], codebook: Codebook) -> list[Record]:
    """Return the observations that `derived.csv` computes from `observations`; repeated figures count once."""
    stated: dict[str, list[Record]] = {}
    for row in observations:
        if not row["same_as"]:
            stated.setdefault(str(row["indicator_id"]), []).append(row)
    derived = [
        _derive(pair, derivation, codebook)
        for derivation in derivations
        for pair in _pairs(derivation, stated, codebook)
    ]
    return _named_apart(derived)


def _pairs(derivation: Row, stated: dict[str, list[Record]], codebook: Codebook) -> list[Pair]:
    numerators, denominators = (stated.get(derivation[name], []) for name in ("numerator", "denominator"))
    return MATCHES[derivation["match"]](
        numerators, denominators, lambda row: first_day(codebook.sources[str(row["source_id"])]["date"])
    )


def _derive(pair: Pair, derivation: Row, codebook: Codebook) -> Record:
    indicator = codebook.indicators[derivation["indicator_id"]]
    notes = describe(pair, derivation, codebook)
    less_one = derivation["match"] == "year_on_year"
    copied = ("place_id", "case_id", "scope", "period_start", "period_end", "period_kind", "period_text")
    return {
        "observation_id": _name(pair, derivation),
        **{column: pair.numerator[column] for column in copied},
        "indicator_id": derivation["indicator_id"],
        **columns_of(divide(pair, float(derivation["factor"]), less_one=less_one)),
        "unit": indicator["unit"],
        "obs_status": gravest(pair),
        **dict.fromkeys(("figure", "source_id", "section", "paragraph", "char_start", "char_end", "same_as")),
        "reporter": pair.numerator["reporter"],
        "self_reported": any(row["self_reported"] for row in pair.inputs),
        "derived_from": [row["observation_id"] for row in pair.inputs],
        "formula": formula(pair, derivation["factor"], less_one=less_one),
        "note_zh": notes[0],
        "note_en": notes[1],
        "coder": CODER,
    }


def _name(pair: Pair, derivation: Row) -> str:
    """`<case or place>-d-<indicator>-<year>`, with the scope where it is a part."""
    dated = pair.denominator if derivation["match"] == "nearest_census" else pair.numerator
    day = last_day(dated)
    scope = [] if pair.numerator["scope"] == TOTAL else [str(pair.numerator["scope"])]
    owner = str(pair.numerator["case_id"] or pair.numerator["place_id"])
    return "-".join([owner, "d", derivation["indicator_id"], *scope, str(day.year) if day else "undated"])


def _named_apart(derived: list[Record]) -> list[Record]:
    """Results of the same name are told apart by the figure that they divide."""
    count = Counter(row["observation_id"] for row in derived)
    for row in derived:
        if count[row["observation_id"]] > 1:
            numerator = cast("list[str]", row["derived_from"])[0]
            row["observation_id"] = f"{row['observation_id']}-of-{numerator}"
    return derived
