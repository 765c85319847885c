"""Where a row's passage stands, as far as the sheets alone can tell; `etl.check` compares with the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from etl.codebook import Codebook
    from etl.problems import Problems
    from etl.sheets import Row


def check_span(row: Row, codebook: Codebook, problems: Problems, *, legible: bool = True) -> bool:
    """Check that a passage is whole, as long as its text and within its section; false if its form is wrong.

    The length is not asked of a figure that is not `legible`: it has been told already, and is one mistake.
    """
    _check_source(row, codebook, problems)
    start, end = row.integer("char_start"), row.integer("char_end")
    if any(row[column] and row.integer(column) is None for column in ("char_start", "char_end")):
        return False
    if (start is None) != (end is None):
        problems.add("half_span", row.at("char_end" if end is None else "char_start"))
    elif start is not None and end is not None:
        if legible:
            _check_length(row, start, end, problems)
        _check_section(row, start, end, codebook, problems)
    elif row["figure"] and codebook.has_document(row["source_id"]):
        problems.add("span_missing", row.at("char_start"), row["figure"])
    return True


def _check_source(row: Row, codebook: Codebook, problems: Problems) -> None:
    section = codebook.sections.get(row["section"])
    known = row["source_id"] in codebook.sources
    if known and section is not None and section["source_id"] != row["source_id"]:
        source = section["source_id"]
        problems.add("section_of_other_source", row.at("section"), row["section"], source=source)


def _check_length(row: Row, start: int, end: int, problems: Problems) -> None:
    if end - start != len(row["figure"]):
        problems.add(
            "span_length",
            row.at("char_start"),
            row["figure"],
            start=start,
            end=end,
            length=end - start,
            expected=len(row["figure"]),
        )


def in_section(row: Row, codebook: Codebook) -> bool:
    """Whether the span of a row lies within its section; where either is not known, nothing speaks against it."""
    start, end = row.integer("char_start"), row.integer("char_end")
    first, last = _bounds(row, codebook)
    if start is None or end is None or first is None or last is None:
        return True
    return first <= start < end <= last


def _bounds(row: Row, codebook: Codebook) -> tuple[int | None, int | None]:
    section = codebook.sections.get(row["section"])
    return (section.integer("char_start"), section.integer("char_end")) if section else (None, None)


def _check_section(row: Row, start: int, end: int, codebook: Codebook, problems: Problems) -> None:
    if not in_section(row, codebook):
        first, last = _bounds(row, codebook)
        words = {"start": start, "end": end, "section": row["section"], "first": first, "last": last}
        problems.add("span_outside_section", row.at("char_start"), row["figure"], **words)
