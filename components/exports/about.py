"""What every file says of itself, in its own metadata: title, sources, caveats, licence, version, selection, address."""

from dataclasses import dataclass
from typing import Final

import pandas as pd

from casebook.citing.apa import format_apa
from casebook.citing.gbt import format_gbt
from casebook.citing.reference import Reference
from casebook.citing.works import AUTHOR
from casebook.text import LANGUAGES, Text
from components.address import public_address
from components.chart_card import Card
from components.cited import chart_reference, source_references
from components.exports.table import exported
from components.permalink import permalink

LICENCE: Final = Text(
    "许可尚未指定；数字作为事实引用，各来源文件的权利归其权利人。",
    "None named yet; figures are cited as facts, and each source document belongs to its rights holder.",
)


@dataclass(frozen=True)
class About:
    """What a file says of itself. ``caveats`` are its verdict and limits; ``sources`` whole citations.

    ``citation`` is how the chart itself is cited; ``version`` is that of the data, as the site prints it, ``digest`` the whole SHA-256; ``selection`` the query of the state.
    """

    chart: str
    title: str
    subtitle: str
    caveats: tuple[str, ...]
    sources: tuple[str, ...]
    citation: str
    language: str
    version: str
    digest: str
    selection: str
    address: str
    creator: str = AUTHOR.literal

    @property
    def licence(self) -> str:
        """The licence: none is named yet."""
        return LICENCE.pick(self.language[:2])

    @property
    def description(self) -> str:
        """Definition and caveats in one line."""
        return " ".join((self.subtitle, *self.caveats))

    def pairs(self) -> dict[str, str]:
        """Return everything by name, as custom properties and key-value metadata hold it."""
        return {
            "title": self.title,
            "description": self.subtitle,
            "caveats": " ".join(self.caveats),
            "creator": self.creator,
            "sources": "\n".join(self.sources),
            "citation": self.citation,
            "licence": self.licence,
            "language": self.language,
            "data_version": self.version,
            "data_sha256": self.digest,
            "chart": self.chart,
            "selection": self.selection,
            "address": self.address,
        }


def about(card: Card) -> About:
    """Return what a file made of ``card`` says of itself."""
    store = card.view.store
    return About(
        chart=card.chart.slug,
        title=card.words.title,
        subtitle=card.words.subtitle,
        caveats=caveats(card),
        sources=citations(card),
        citation=cited(card),
        language=card.labels.html_lang,
        version=store.version,
        digest=store.digest,
        selection=card.query,
        address=address_of(card),
    )


def caveats(card: Card) -> tuple[str, ...]:
    """Return the verdict of a comparison with its decisive reasons, then the limits."""
    space = "" if card.labels.language == "zh" else " "
    judged = verdict_words(card)
    return (*((space.join(judged),) if judged else ()), *card.words.limits)


def verdict_words(card: Card) -> tuple[str, ...]:
    """Return the verdict of a comparison, then each of its decisive reasons; nothing where none is made."""
    if not card.chart.judge:
        return ()
    labels, verdict = card.labels, card.chart.judge(card.rows)
    reasons = [f.reason.pick(labels.language) for f in verdict.findings if f.grade == verdict.grade]
    return (labels("graded", grade=labels(verdict.grade)), *reasons)


def rows_with_verdict(card: Card) -> pd.DataFrame:
    """Return the rows of a card as they leave in a table, each with the verdict on them where the chart compares."""
    rows = exported(card.rows)
    if not card.chart.judge:
        return rows
    verdict = card.chart.judge(card.rows)
    said = {f"verdict_reasons_{lang}": verdict.deciding.pick(lang) or None for lang in LANGUAGES}
    limits = {"limits": " ".join(card.words.limits) or None}
    kept = rows.drop(columns=["reasons"], errors="ignore")
    return kept.assign(verdict=verdict.grade, rule=verdict.rule or None, **said, **limits)


def citations(card: Card) -> tuple[str, ...]:
    """Return the citations of the sources of the rows, in order of first use."""
    return tuple(_written(reference, card) for reference in source_references(card))


def cited(card: Card) -> str:
    """Return how the chart is cited; its verdict goes with it."""
    return _written(chart_reference(card, address_of(card)), card)


def _written(reference: Reference, card: Card) -> str:
    """A reference in the style of the reader's language: GB/T 7714 in Chinese, APA in English."""
    return format_gbt(reference) if card.labels.language == "zh" else format_apa(reference)


def address_of(card: Card) -> str:
    """Return the link to this state of the chart at its version of the data; empty where no host is known: a path leads nowhere."""
    host = public_address()
    return host + permalink(card.view, card.chart.slug) if host else ""
