"""The table `sources`: the documents that figures come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casebook.citing.gbt import format_gbt
from casebook.citing.works import source
from casebook.schema import SOURCES
from etl.records import copy_row

if TYPE_CHECKING:
    from etl.codebook import Codebook
    from etl.records import Record


def build_sources(codebook: Codebook) -> list[Record]:
    """Return the sources as the codebook lists them, each with its citation, written from its columns."""
    rows = [copy_row(row, SOURCES) for row in codebook.sources.values()]
    return [row | {"citation": format_gbt(source(row))} for row in rows]
