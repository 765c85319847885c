"""The table `places`: territories as bounded in a span of years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casebook.schema import PLACES
from etl.records import copy_row

if TYPE_CHECKING:
    from etl.codebook import Codebook
    from etl.records import Record


def build_places(codebook: Codebook) -> list[Record]:
    """Return the places as the codebook lists them."""
    return [copy_row(row, PLACES) for row in codebook.places.values()]
