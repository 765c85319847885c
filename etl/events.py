"""The table `events`: dates of programmes and territories."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etl.records import Record
    from etl.statements import Statement


def build_events(statements: Iterable[Statement]) -> list[Record]:
    """Return one event for each row that codes a date; its label is our paraphrase."""
    return [_event(statement) for statement in statements if statement.record == "event"]


def _event(statement: Statement) -> Record:
    row = statement.row
    return {
        "event_id": statement.id,
        "case_id": statement.case_id,
        "kind": row["event_kind"],
        "label_zh": row["paraphrase_zh"],
        "label_en": row["paraphrase_en"],
        **statement.days(),
        "printed": row["figure"],
        **statement.locator(),
        "note_zh": row.text("note_zh"),
        "note_en": row.text("note_en"),
        "coder": row["coder"],
    }
