"""The pages of the site, each a value; ``app.py`` registers them."""

from typing import Final

from components.page import Page
from pages.compare import COMPARE
from pages.not_found import NOT_FOUND
from pages.overview import OVERVIEW
from pages.trends import TRENDS

PAGES: Final[tuple[Page, ...]] = (OVERVIEW, COMPARE, TRENDS)

__all__ = ["NOT_FOUND", "PAGES"]
