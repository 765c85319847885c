"""A card as references: the chart itself and the sources of its rows, the same at ``/cite`` and inside files."""

from datetime import UTC, datetime

from casebook.citing.reference import Reference
from casebook.citing.works import casebook, part, source
from casebook.store import Store
from casebook.text import Language
from components.chart_card import Card, source_ids


def whole_reference(store: Store, language: Language, root: str) -> Reference:
    """Return the reference of the casebook as read today (UTC) at ``root``; no day where there is no address."""
    url = _whole_address(root)
    return casebook(store.version, language, url=url, accessed=today() if url else "")


def today() -> str:
    """Return the day on which something is cited now (UTC, ISO 8601)."""
    return datetime.now(UTC).date().isoformat()


def chart_reference(card: Card, url: str, *, name: str = "", kind: str = "figure") -> Reference:
    """Return the reference of a chart, its verdict with it; ``name`` is its slug unless it stands for a record."""
    whole = whole_reference(card.view.store, card.view.language, url)
    return part(name or card.chart.slug, card.words.title, whole, url=whole.url, kind=kind).noting(
        _graded(card)
    )


def _whole_address(url: str) -> str:
    """An address that is whole; a path alone leads nowhere outside the site."""
    return url if url.startswith("http") else ""


def _graded(card: Card) -> str:
    """The verdict of a comparison, which goes where the chart goes."""
    grade = card.chart.judge(card.rows).grade if card.chart.judge else ""
    return card.labels("graded", grade=card.labels(grade)) if grade else ""


def source_references(card: Card) -> list[Reference]:
    """Return the sources of the rows, in order of first use."""
    known = card.view.store.rows("sources").set_index("source_id", drop=False)
    wanted = [name for name in dict.fromkeys(source_ids(card.rows)) if name in known.index]
    return [source(known.loc[name].to_dict()) for name in wanted]
