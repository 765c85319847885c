"""The table `indicators`: the entries of the codebook in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casebook.schema import INDICATORS
from etl.records import copy_row

if TYPE_CHECKING:
    from etl.codebook import Codebook
    from etl.records import Record


def build_indicators(codebook: Codebook) -> list[Record]:
    """Return the indicators; `position` counts them from 1 as the sheet has them."""
    rows = codebook.indicators.values()
    return [copy_row(row, INDICATORS) | {"position": number} for number, row in enumerate(rows, start=1)]
