"""The table `claims`: stated directions and effects, with or without a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from etl.observations import case_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etl.codebook import Codebook
    from etl.records import Record
    from etl.statements import Statement


def build_claims(statements: Iterable[Statement], codebook: Codebook) -> list[Record]:
    """Return one claim for each claim row and for each observation that states a direction.

    A claim with a figure has the id of its observation.
    """
    return [_claim(statement, codebook) for statement in statements if is_claim(statement)]


def is_claim(statement: Statement) -> bool:
    """Whether the row states a direction or effect."""
    directed = statement.record == "observation" and bool(statement.row["direction"])
    return directed or statement.record == "claim"


def _claim(statement: Statement, codebook: Codebook) -> Record:
    row = statement.row
    level = row["chain_level"] or codebook.indicators[row["indicator_id"]]["chain_level"]
    return {
        "claim_id": statement.id,
        "case_id": case_of(statement, codebook),
        "indicator_id": row["indicator_id"],
        "direction": row["direction"],
        "printed": row["figure"],
        "observation_id": statement.id if statement.record == "observation" else None,
        "baseline": row.text("baseline"),
        **statement.days(),
        "period_text": row.text("period"),
        "reporter": row["reporter"],
        "attribution": row["attribution"],
        "chain_level": level,
        **statement.locator(),
        "paraphrase_zh": row["paraphrase_zh"],
        "paraphrase_en": row["paraphrase_en"],
        "note_zh": row.text("note_zh"),
        "note_en": row.text("note_en"),
        "coder": row["coder"],
    }
