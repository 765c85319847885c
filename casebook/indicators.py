"""Indicators and their denominators, as the codebook lists them."""

from functools import lru_cache
from typing import Final

from casebook.store import Store

_DIVIDED: Final = " / "


def family_of(store: Store, indicator_id: str) -> str:
    """Return the family of an indicator.

    Raises:
        KeyError: the codebook has no such indicator.
    """
    return str(store.rows("indicators").set_index("indicator_id")["family"].to_dict()[indicator_id])


def first_shown(store: Store, family: str = "") -> str:
    """Return the indicator to show when none is asked for: of a family, or else of the headline families.

    That is the one with figures for most cases, the first in the codebook where several have as many.
    """
    indicators, codes = store.rows("indicators").sort_values("position"), store.rows("codes")
    headline = codes[(codes["codelist"] == "family") & (codes["parent"] == "headline")]["code"]
    wanted = indicators[indicators["family"].isin([family] if family else headline)]
    wanted = indicators if wanted.empty else wanted
    stated = store.rows("observations").groupby("indicator_id")["case_id"].nunique().to_dict()
    claimed = store.rows("claims").groupby("indicator_id")["case_id"].nunique().to_dict()
    names = [name for name in wanted["indicator_id"] if plain(store, name)[0] == name]
    best: str = max(
        names or list(wanted["indicator_id"]), key=lambda n: (stated.get(n, 0), claimed.get(n, 0))
    )
    return best


def plain(store: Store, indicator_id: str) -> tuple[str, str]:
    """Return an indicator without its division and the denominator it was divided by; itself and nothing otherwise."""
    return {name: pair for pair, name in _quotients(store).items()}.get(indicator_id, (indicator_id, ""))


def normalised(store: Store, indicator_id: str, denominator: str) -> str:
    """Return the derived indicator that divides one by another; the empty string where there is none."""
    return _quotients(store).get((indicator_id, denominator), "")


@lru_cache(maxsize=2)
def _quotients(store: Store) -> dict[tuple[str, str], str]:
    """The derived indicators by numerator and denominator, where the codebook lists the denominator."""
    quotients: dict[tuple[str, str], str] = {}
    indicators = store.rows("indicators")
    listed = dict(zip(indicators["indicator_id"], indicators["denominators"], strict=True))
    for name, formula in zip(indicators["indicator_id"], indicators["formula"], strict=True):
        if isinstance(formula, str) and _DIVIDED in formula and "(" not in formula:
            numerator, rest = formula.split(_DIVIDED, 1)
            denominator = rest.split(" ", 1)[0]
            if denominator in str(listed.get(numerator, "")).split():
                quotients[numerator, denominator] = str(name)
    return quotients
