"""The table `coverage`: what each case says of each family and indicator, and what kind of missing the rest is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from etl.codebook import Codebook
    from etl.records import Record
    from etl.sheets import Row

Reason = tuple[str, str]
# A family, and an indicator of it or None for the family as a whole.
Entry = tuple[str, str | None]
# What (figure, claim, and whether any of it is more than background) is told of a case and entry, and where.
Told = dict[tuple[object, Entry, str], set[str]]

ARTICLE: Final = "article"
ANYWHERE: Final = "anywhere"
BACKGROUND: Final = "context"
BEYOND: Final = "beyond background"
OWN: Final = "a figure of the programme"


def build_coverage(
    observations: list[Record], claims: list[Record], decisions: Iterable[Row], codebook: Codebook
) -> list[Record]:
    """Return one row for each case and family and for each case and indicator.

    A figure outranks a direction, a direction the coded decision that the indicator cannot apply, and that
    decision silence, which is never taken for anything but `not_reported`.
    """
    reasons = {
        (row["case_id"], row["family"], row["indicator_id"]): (row["reason_zh"], row["reason_en"])
        for row in decisions
    }
    told = _told(observations, claims, codebook)
    return [
        _row(case, family, indicator, told, _reason(reasons, case, family, indicator))
        for case in codebook.cases
        for family, indicator in _entries(codebook)
    ]


def _told(observations: list[Record], claims: list[Record], codebook: Codebook) -> Told:
    """What is told of each case and indicator, or family: in the article, and anywhere."""
    is_from_article = _article_test(observations, codebook)
    told: Told = {}
    for row in observations:
        level = codebook.indicators[cast("str", row["indicator_id"])]["chain_level"]
        for case in _cases_of(row, codebook):
            for entry in _entries_of(row, codebook):
                for place in (ARTICLE, ANYWHERE) if is_from_article(row) else (ANYWHERE,):
                    words = ("figure", *((OWN,) if row["case_id"] else ()), *_reach(level))
                    told.setdefault((case, entry, place), set()).update(words)
    for row in claims:
        level = cast("str", row["chain_level"])
        from_article = codebook.is_case_source(cast("str", row["source_id"]))
        for entry in _entries_of(row, codebook):
            for place in (ARTICLE, ANYWHERE) if from_article else (ANYWHERE,):
                if row["case_id"]:
                    told.setdefault((row["case_id"], entry, place), set()).update(("claim", *_reach(level)))
    return told


def _reach(level: str) -> tuple[str, ...]:
    return () if level == BACKGROUND else (BEYOND,)


def _entries_of(row: Record, codebook: Codebook) -> tuple[Entry, Entry]:
    indicator = cast("str", row["indicator_id"])
    family = codebook.indicators[indicator]["family"]
    return (family, None), (family, indicator)


def _article_test(observations: list[Record], codebook: Codebook) -> Callable[[Record], bool]:
    """A derived figure is the article's if all that it is derived from stands there, be it as a repetition."""
    in_article: set[object] = set()
    for row in observations:
        if codebook.is_case_source(cast("str | None", row["source_id"])):
            in_article |= {row["observation_id"], row["same_as"]}

    def is_from_article(row: Record) -> bool:
        if not row["derived_from"]:
            return codebook.is_case_source(cast("str | None", row["source_id"]))
        return in_article.issuperset(cast("list[str]", row["derived_from"]))

    return is_from_article


def _cases_of(observation: Record, codebook: Codebook) -> list[object]:
    """The case that states a figure; a fact about a territory serves every case of that territory."""
    if observation["case_id"]:
        return [observation["case_id"]]
    return [case for case, row in codebook.cases.items() if row["place_id"] == observation["place_id"]]


def _entries(codebook: Codebook) -> list[Entry]:
    families: list[Entry] = [(family, None) for family in codebook.families]
    return families + [(row["family"], name) for name, row in codebook.indicators.items()]


def _reason(
    reasons: dict[tuple[str, str, str], Reason], case: str, family: str, indicator: str | None
) -> Reason | None:
    """The coded decision for the indicator, or else for its whole family."""
    return reasons.get((case, family, indicator or "")) or reasons.get((case, family, ""))


def _row(case: str, family: str, indicator: str | None, told: Told, reason: Reason | None) -> Record:
    article = told.get((case, (family, indicator), ARTICLE), set())
    anywhere = told.get((case, (family, indicator), ANYWHERE), set())
    statuses = _status(article, reason), _status(anywhere, reason)
    shown = reason if reason and "not_applicable" in statuses else (None, None)
    return {
        "level": "indicator" if indicator else "family",
        "case_id": case,
        "family": family,
        "indicator_id": indicator,
        "article_status": statuses[0],
        "any_status": statuses[1],
        "has_claim": "claim" in anywhere,
        "place_only": "figure" in anywhere and OWN not in anywhere,
        "background_only": bool(anywhere) and BEYOND not in anywhere,
        "reason_zh": shown[0],
        "reason_en": shown[1],
    }


def _status(told: set[str], reason: Reason | None) -> str:
    if "figure" in told:
        return "figure"
    if "claim" in told:
        return "direction"
    return "not_applicable" if reason else "not_reported"
