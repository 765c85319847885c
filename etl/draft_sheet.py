"""Writes the draft of a report beside nothing that exists, so that no sheet of a coder is ever overwritten."""

from __future__ import annotations

import codecs
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from casebook.reading import UnreadablePeriod, read_period
from etl.codebook import index_codebook
from etl.draft import NOTHING_GIVEN, Draft, Given, draft
from etl.problems import InputError, Place, Problems, refuse, suggest
from etl.reports import read_report
from etl.sheets import read_sheets

if TYPE_CHECKING:
    from pathlib import Path

    from etl.codebook import Codebook
    from etl.reports import Report
    from etl.sheets import Row


@dataclass(frozen=True, slots=True)
class Drafted:
    """A written draft, the source it is of (empty: not in the codebook), and the SHA-256 of the text it counts in."""

    draft: Draft
    source_id: str
    text_sha256: str


def write_draft(
    file: str,
    sheet: Path,
    casebook: Path,
    source_id: str | None = None,
    text: Path | None = None,
    given: Given = NOTHING_GIVEN,
) -> Drafted:
    """Draft the report `file` by the codebook of `casebook` and write `sheet`, and its text if `text` is named.

    The sheet begins with a byte order mark, by which Excel knows UTF-8. Without `source_id` the source is the one
    whose document has the same SHA-256. `given` holds for the whole report.

    Raises:
        InputError: report or codebook cannot be read, what is given is unknown, or a file to write exists.
    """
    for path in filter(None, (sheet, text)):
        if path.exists():
            refuse("sheet_exists", Place(str(path)))
    codebook, scopes = _read_codebook(casebook, source_id, given)
    report = read_report(file)
    source = source_id or _known(report, codebook)
    # Places of the codebook hold for the very document that it lists, not for another version of it.
    placed = bool(source) and codebook.sources[source]["sha256"] == report.sha256
    drafted = draft(report.text, codebook, scopes, source, placed=placed, given=given)
    written = report.text.encode("utf-8")
    _write(sheet, codecs.BOM_UTF8 + drafted.sheet().encode("utf-8"))
    if text is not None:
        _write(text, written)
    return Drafted(drafted, source, hashlib.sha256(written).hexdigest())


def _read_codebook(casebook: Path, source_id: str | None, given: Given) -> tuple[Codebook, tuple[Row, ...]]:
    """The codebook and its scopes. Coding sheets may be missing: a draft is often the first of its case."""
    problems = Problems()
    sheets = read_sheets(casebook, problems)
    codebook = index_codebook(sheets)
    for option, name, sheet, known in (
        ("--source", source_id or "", "sources.csv", codebook.sources),
        ("--place", given.place_id, "places.csv", codebook.places),
        ("--reporter", given.reporter, "reporters.csv", codebook.reporters),
    ):
        if name and name not in known:
            problems.add("unknown_reference", Place(option), name, target=sheet, **suggest(name, known))
    _check_period(given.period, problems)
    found = [problem for problem in problems.sorted() if not problem.file.startswith("coding/")]
    if found:
        raise InputError(found)
    return codebook, sheets.rows("scopes")


def _check_period(text: str, problems: Problems) -> None:
    try:
        read_period(text)
    except UnreadablePeriod:
        problems.add("unreadable_period", Place("--period"), text)


def _known(report: Report, codebook: Codebook) -> str:
    same = (name for name, row in codebook.sources.items() if row["sha256"] == report.sha256)
    return next(same, "")


def _write(path: Path, content: bytes) -> None:
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        refuse("sheet_exists", Place(str(path)))
    except OSError as error:
        refuse("sheet_not_written", Place(str(path)), detail=error.strerror or str(error))
