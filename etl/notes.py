"""The notes of derived observations: what was divided by what, and where their periods do not meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from etl.codebook import Codebook
    from etl.records import Record
    from etl.sheets import Row

_TEXTS: Final = {
    "ratio": (
        "由{numerator}除以{denominator}{factor}得出。",
        "{numerator} divided by {denominator}{factor}.",
    ),
    "year_on_year": (
        "由{numerator}与{denominator}之比减一{factor}得出。",
        "{numerator} over {denominator}, less one{factor}.",
    ),
    "factor": ("，乘以 {factor}，", ", times {factor}"),
    "input": ("{name}（{figure}，{period}）", "{name} ({figure}, {period})"),
    "undated": ("未印时间", "no period printed"),
    "unlike": ("二者时间不同。", "Their periods differ."),
    "unknown": (
        "至少一项未印时间，不知是否同期。",
        "At least one prints no period, so whether they are of one time is not known.",
    ),
}


def describe(numerator: Record, denominator: Record, derivation: Row, codebook: Codebook) -> tuple[str, str]:
    """Return the note of a derived observation in Chinese and in English."""
    note = _note(numerator, denominator, derivation, codebook, 0)
    return note, _note(numerator, denominator, derivation, codebook, 1)


def _note(numerator: Record, denominator: Record, derivation: Row, codebook: Codebook, language: int) -> str:
    shape = "year_on_year" if derivation["match"] == "year_on_year" else "ratio"
    sentence = _TEXTS[shape][language].format(
        numerator=_input(numerator, codebook, language),
        denominator=_input(denominator, codebook, language),
        factor=_factor(derivation, language),
    )
    own = derivation[("note_zh", "note_en")[language]]
    parts = [sentence, "" if shape == "year_on_year" else _mismatch(numerator, denominator, language), own]
    return ("", " ")[language].join(part for part in parts if part)


def _input(observation: Record, codebook: Codebook, language: int) -> str:
    name = codebook.indicators[str(observation["indicator_id"])][("name_zh", "name_en")[language]]
    period = observation["period_text"] or _TEXTS["undated"][language]
    return _TEXTS["input"][language].format(name=name, figure=observation["figure"], period=period)


def _factor(derivation: Row, language: int) -> str:
    factor = float(derivation["factor"])
    return "" if factor == 1 else _TEXTS["factor"][language].format(factor=f"{factor:,g}")


def _mismatch(numerator: Record, denominator: Record, language: int) -> str:
    periods = [(row["period_start"], row["period_end"]) for row in (numerator, denominator)]
    if (None, None) in periods:
        return _TEXTS["unknown"][language]
    return "" if periods[0] == periods[1] else _TEXTS["unlike"][language]
