"""The table `mechanisms`: what each coder found of each mechanism in each case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from etl.problems import Place, suggest
from etl.spans import check_span
from etl.statements import locate_row

if TYPE_CHECKING:
    from etl.codebook import Codebook
    from etl.problems import Problems
    from etl.records import Record
    from etl.sheets import Row, Sheets

# Silence has no passage; what a text says has.
NEED_PASSAGE: Final = frozenset({"stated", "denied"})


def check_mechanisms(sheets: Sheets, codebook: Codebook, problems: Problems) -> None:
    """Check the passages of every coding, that its coder is known, and that no case is coded by halves or by nobody.

    A coder may leave out a whole case that another codes: who adds a case need not speak for those who coded the others.
    """
    every = {(case, row["code"]) for case in codebook.cases for row in sheets.rows("mechanisms")}
    by_any = {row["case_id"] for sheet in sheets.mechanisms.values() for row in sheet.rows}
    for coder, sheet in sheets.mechanisms.items():
        if coder not in codebook.coders:
            problems.add("unknown_coder", Place(sheet.file), coder=coder, **suggest(coder, codebook.coders))
        for row in sheet.rows:
            check_span(row, codebook, problems)
            if row["value"] in NEED_PASSAGE and not row["figure"]:
                problems.add("coding_needs_passage", row.at("figure"), value=row["value"])
        coded = {(row["case_id"], row["mechanism_id"]) for row in sheet.rows}
        begun = {case for case, _ in coded}
        for case in sorted({case for case, _ in every - coded if case in begun or case not in by_any}):
            missing = sorted(mechanism for one, mechanism in every - coded if one == case)
            problems.add(
                "not_coded", Place(sheet.file), case=case, count=len(missing), mechanisms=", ".join(missing)
            )


def build_mechanisms(sheets: Sheets) -> list[Record]:
    """Return the codings of all coders; the coder is the name of the sheet."""
    return [_coding(coder, row) for coder, sheet in sheets.mechanisms.items() for row in sheet.rows]


def _coding(coder: str, row: Row) -> Record:
    return {
        "case_id": row["case_id"],
        "mechanism_id": row["mechanism_id"],
        "coder": coder,
        "value": row["value"],
        **locate_row(row),
        "reason_zh": row.text("reason_zh"),
        "reason_en": row.text("reason_en"),
    }
