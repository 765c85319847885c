"""The site as a value: its pages and their charts."""

from dataclasses import dataclass

from components.chart import Chart
from components.page import Page


@dataclass(frozen=True)
class Site:
    """The pages of the site, by slug, and their charts."""

    pages: tuple[Page, ...]

    def page(self, slug: str) -> Page:
        """Return the page with this slug.

        Raises:
            KeyError: there is none.
        """
        return {page.slug: page for page in self.pages}[slug]

    def find(self, path: str) -> Page | None:
        """Return the page at a path, None where there is none."""
        return next((page for page in self.pages if page.at(path)), None)

    def chart(self, slug: str) -> tuple[Page, Chart]:
        """Return the chart with this slug and the first page that holds it.

        Raises:
            KeyError: there is none.
        """
        return self.charts()[slug]

    def charts(self) -> dict[str, tuple[Page, Chart]]:
        """Return every chart by slug, with the first page that holds it."""
        found: dict[str, tuple[Page, Chart]] = {}
        for page in self.pages:
            for chart in page.charts:
                found.setdefault(chart.slug, (page, chart))
        return found
