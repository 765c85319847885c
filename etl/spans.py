"""Where a row's passage stands, as far as the sheets alone can tell; `etl.check` compares with the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from etl.codebook import Codebook
    from etl.problems import Problems
    from etl.sheets import Row


def check_span(row: Row, codebook: Codebook, problems: Problems) -> bool:
    """Check that a passage is whole, as long as its text and within its section; false if its form is wrong."""
    _check_source(row, codebook, problems)
    start, end = row.integer("char_start"), row.integer("char_end")
    if any(row[column] and row.integer(column) is None for column in ("char_start", "char_end")):
        return False
    if (start is None) != (end is None):
        problems.add("half_span", row.at("char_end" if end is None else "char_start"))
    elif start is not None and end is not None:
        _check_length(row, start, end, problems)
        _check_section(row, start, end, codebook, problems)
    elif row["figure"] and codebook.has_document(row["source_id"]):
        problems.add("span_missing", row.at("char_start"), row["figure"])
    return True


def _check_source(row: Row, codebook: Codebook, problems: Problems) -> None:
    section = codebook.sections.get(row["section"])
    if section is not None and section["source_id"] != row["source_id"]:
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


def _check_section(row: Row, start: int, end: int, codebook: Codebook, problems: Problems) -> None:
    section = codebook.sections.get(row["section"])
    if section is None:
        return
    first, last = section.integer("char_start"), section.integer("char_end")
    if first is not None and last is not None and not first <= start < end <= last:
        problems.add(
            "span_outside_section",
            row.at("char_start"),
            row["figure"],
            start=start,
            end=end,
            section=section["code"],
            first=first,
            last=last,
        )
