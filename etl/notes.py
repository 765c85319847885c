"""The notes of derived observations: what was divided by what, and where their periods do not meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from casebook.pairing import Pair
    from casebook.pairing import Row as Record
    from etl.codebook import Codebook
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
    "alternative": (
        "上下界同时计入以{denominator}作分母的结果。",
        "The bounds take in the result with {denominator} as well.",
    ),
    "undated": ("未注明时间", "no date given"),
    "unlike": ("二者时间不同。", "Their periods differ."),
    "unknown": (
        "至少一项未注明时间，不知是否同期。",
        "At least one prints no period, so whether they are of one time is not known.",
    ),
}


def describe(pair: Pair, derivation: Row, codebook: Codebook) -> tuple[str, str]:
    """Return the note of a derived observation in Chinese and in English."""
    return _note(pair, derivation, codebook, 0), _note(pair, derivation, codebook, 1)


def _note(pair: Pair, derivation: Row, codebook: Codebook, language: int) -> str:
    shape = "year_on_year" if derivation["match"] == "year_on_year" else "ratio"
    sentence = _TEXTS[shape][language].format(
        numerator=_input(pair.numerator, codebook, language),
        denominator=_input(pair.denominator, codebook, language),
        factor=_factor(derivation, language),
    )
    others = [
        _TEXTS["alternative"][language].format(denominator=_input(one, codebook, language))
        for one in pair.alternatives
    ]
    mismatch = [] if shape == "year_on_year" else [_mismatch(pair.numerator, pair.denominator, language)]
    parts = [sentence, *others, *mismatch, derivation[("note_zh", "note_en")[language]]]
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
