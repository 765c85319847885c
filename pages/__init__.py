"""The pages of the site, each a value; ``app.py`` registers them."""

from typing import Final

from components.page import Page
from pages.case import CASE
from pages.cases import CASES
from pages.claims import CLAIMS
from pages.codebook import CODEBOOK
from pages.compare import COMPARE
from pages.data_page import DATA
from pages.evidence import EVIDENCE
from pages.mechanisms import MECHANISMS
from pages.methods import METHODS
from pages.not_found import NOT_FOUND
from pages.overview import OVERVIEW
from pages.search import SEARCH
from pages.trends import TRENDS

PAGES: Final[tuple[Page, ...]] = (
    OVERVIEW,
    COMPARE,
    TRENDS,
    MECHANISMS,
    EVIDENCE,
    CASES,
    CASE,
    CLAIMS,
    DATA,
    CODEBOOK,
    METHODS,
    SEARCH,
)

__all__ = ["NOT_FOUND", "PAGES"]
