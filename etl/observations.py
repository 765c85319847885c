"""The table `observations`: stated figures; derived ones are added by `etl.derived`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from casebook.quotient import columns_of
from casebook.reading import NOT_STATED
from etl.problems import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from casebook.reading import Figure
    from etl.codebook import Codebook
    from etl.problems import Problems
    from etl.records import Record
    from etl.statements import Statement

TOTAL: Final = "total"
NORMAL: Final = "A"
# What makes two observations the same; a figure without a passage has no character to tell it apart.
IDENTITY: Final = (
    "place_id",
    "indicator_id",
    "scope",
    "period_start",
    "period_end",
    "period_text",
    "source_id",
    "char_start",
)


def build_observations(statements: Iterable[Statement], codebook: Codebook) -> list[Record]:
    """Return one observation for each row that codes a figure."""
    return [
        _observation(statement, codebook)
        for statement in statements
        if statement.record == "observation" and statement.figure
    ]


def check_duplicates(statements: Iterable[Statement], codebook: Codebook, problems: Problems) -> None:
    """Check that no two rows are the same observation, and that `same_as` names the same kind of figure."""
    first: dict[tuple[object, ...], Place] = {}
    known: dict[str, Statement] = {}
    for statement in statements:
        if statement.record == "observation":
            place = statement.row.at("figure")
            key = _identity(statement, codebook)
            if first.setdefault(key, place) != place:
                words = {"file": first[key].file, "first": first[key].row}
                problems.add("duplicate_observation", place, statement.row["figure"], **words)
        known[statement.id] = statement
    for statement in known.values():
        repeated = known.get(statement.row["same_as"])
        if repeated is not None and repeated is not statement:
            _check_same(statement, repeated, codebook, problems)


def _check_same(statement: Statement, first: Statement, codebook: Codebook, problems: Problems) -> None:
    """A repetition names the first record, of the same indicator, scope and place, which can be of the same size."""
    row = statement.row
    where = row.at("same_as"), row["same_as"]
    if first.row["same_as"]:
        problems.add("same_as_repeated", *where, first=first.id, origin=first.row["same_as"])
    if row["record"] != "observation":
        return
    if _where(first, codebook) != _where(statement, codebook):
        problems.add("same_figure_differs", *where, first=first.id)
    elif statement.figure and first.figure and not _can_equal(statement.figure, first.figure):
        problems.add("same_figure_unequal", *where, first=first.id, printed=first.row["figure"])


def _can_equal(one: Figure, other: Figure) -> bool:
    """Whether the bounds of both have a number in common."""
    return (one.quantity - other.quantity).contains(0)


def _identity(statement: Statement, codebook: Codebook) -> tuple[object, ...]:
    columns = _where(statement, codebook) | statement.days() | statement.locator()
    columns["period_text"] = statement.row.text("period")
    return tuple(columns[name] for name in IDENTITY)


def _where(statement: Statement, codebook: Codebook) -> Record:
    row = statement.row
    return {
        "place_id": row.text("place_id") or codebook.case_place(statement.case_id),
        "indicator_id": row["indicator_id"],
        "scope": row["scope"] or TOTAL,
    }


def _observation(statement: Statement, codebook: Codebook) -> Record:
    row, figure = statement.row, statement.figure
    assert figure is not None
    indicator = codebook.indicators[row["indicator_id"]]
    return {
        "observation_id": statement.id,
        "case_id": case_of(statement, codebook),
        **_where(statement, codebook),
        **columns_of(figure.quantity),
        "unit": indicator["unit"],
        **_period(statement, indicator["kind"]),
        "period_text": row.text("period"),
        "obs_status": row["obs_status"] or NORMAL,
        "figure": row["figure"],
        **statement.locator(),
        "reporter": row["reporter"],
        "self_reported": codebook.is_self_reported(row["reporter"]),
        "same_as": row.text("same_as"),
        "derived_from": [],
        "formula": None,
        "note_zh": row.text("note_zh"),
        "note_en": row.text("note_en"),
        "coder": row["coder"],
    }


def case_of(statement: Statement, codebook: Codebook) -> str | None:
    """Return the case that a statement belongs to.

    What another source says of a place, which the row names, or of the background of a programme belongs to no case.
    """
    row = statement.row
    background = codebook.indicators[row["indicator_id"]]["chain_level"] == "context"
    is_of_place = bool(row["place_id"]) or background
    return None if is_of_place and not codebook.is_case_source(row["source_id"]) else statement.case_id


def _period(statement: Statement, indicator_kind: str) -> Record:
    """When the figure holds; a cumulative figure as at a day has a start that is not printed."""
    period = statement.period or NOT_STATED
    if indicator_kind == "cumulative" and period.kind == "instant":
        return {"period_start": None, "period_end": period.end, "period_kind": "since_unstated"}
    return {**statement.days(), "period_kind": period.kind}
