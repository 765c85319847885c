"""Every chart of the site in its key states, both languages: what the reference holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import parse_qsl

from casebook.store import DEFAULT_TABLES, Store
from casebook.text import LANGUAGES
from components.chart import Chart
from components.chart_card import card_of
from components.figures.theme import Theme
from components.page import Page
from pages import PAGES
from tests.reference.digest import digest

FOLDER = Path(__file__).parent / "pictures"

# Addresses that show a chart otherwise than its page's default and the chart's own example do. `{case}` is the first
# case of the codebook; a chart that is not named here has its default and its example.
STATES: dict[str, tuple[str, ...]] = {
    "claims": ("level=every",),
    "increments": ("r=printed", "r=widest"),
    "series": (
        "k=territory.territory_population",
        "k=territory.territory_population&as=index",
        "k=nation.organisations&as=index&r=widest",
        "k=qufu.mediated_disputes",
        "k=qufu.mediated_disputes&r=printed",
        "k=qufu.mediated_disputes&r=widest",
    ),
    "comparison": (
        "i=disputes_mediated&per=residents_permanent",
        "i=residents_unspecified&r=widest",
        "i=residents_permanent&t=2020&c=qufu.zhenan",
        "i=design_elements",
        "i=design_elements&show=1",
        "i=petitions_total",
    ),
    "order": ("i=residents_unspecified", "i=area", "i=petitions_total"),
    "panels": ("f=petitions", "f=territory_population"),
    "scatter": ("i=residents_unspecified&y=residents_permanent", "i=colour_grades"),
}


def pictures(slugs: Sequence[str] = ()) -> dict[Path, str]:
    """Return the text of each picture by its path; of the charts named, or of all."""
    store = Store(DEFAULT_TABLES)
    case = str(store.rows("cases").sort_values("position")["case_id"].iloc[0])
    return {
        FOLDER / chart.slug / f"{name}.{theme.language}.json": digest(
            card_of(
                chart, page.view(page.select(query.format(case=case), store), store, theme.language, theme)
            )
        )
        for page, chart in _charts()
        if not slugs or chart.slug in slugs
        for name, query, theme in _states(page, chart)
    }


def _charts() -> Iterator[tuple[Page, Chart]]:
    for page in PAGES:
        for chart in page.charts:
            yield page, chart


def _states(page: Page, chart: Chart) -> Iterator[tuple[str, str, Theme]]:
    """The states of a chart: name, address, look. The default is also kept narrow and dark."""
    held = "&".join(f"{name}={{case}}" for name in page.variables)
    example = chart.example if isinstance(chart.example, str) else ""
    queries = dict.fromkeys(("", example, *STATES.get(chart.slug, ())))
    for query in queries:
        address = "&".join(part for part in (held, query) if part)
        for language in LANGUAGES:
            yield _name(query), address, Theme(language=language)
    yield "narrow-dark", held, Theme("dark", True, "zh")


def _name(query: str) -> str:
    """The state as a file name."""
    return "_".join(f"{key}-{value}" for key, value in parse_qsl(query)) or "default"
