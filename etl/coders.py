"""The table `coders`, and whether every coder of the mechanisms is still there, against the tables published before."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from casebook.schema import CODERS
from etl.changes import published
from etl.problems import Place, Problems
from etl.records import copy_row

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    import pyarrow as pa

    from etl.codebook import Codebook
    from etl.records import Record


def build_coders(codebook: Codebook) -> list[Record]:
    """Return the coders as the codebook lists them."""
    return [copy_row(row, CODERS) for row in codebook.coders.values()]


def check_coders(mechanisms: pa.Table, folder: Path, dropped: Collection[str] = ()) -> int:
    """Return how many coders there are; one who coded for the tables in `folder` may be gone only if `dropped`.

    Raises:
        InputError: a coding of the last tables is gone, and with it what its agreement with the others said.
    """
    coders = set(mechanisms["coder"].to_pylist())
    last = published("mechanisms", folder)
    before = Counter(last["coder"].to_pylist() if "coder" in last.column_names else [])
    problems = Problems()
    for coder in sorted(before.keys() - coders - set(dropped)):
        place = Place(f"coding/mechanisms/{coder}.csv")
        problems.add("coder_gone", place, coder=coder, codings=before[coder])
    problems.stop()
    return len(coders)
