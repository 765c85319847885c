"""Compares the sheets with the documents: every span holds its text, and no numeral is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from casebook.reading import NUMERAL_CHARACTERS
from etl.documents import find_documents
from etl.lists import check_lists
from etl.mentions import group_mentions
from etl.problems import Place, Problems
from etl.spans import in_section

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from etl.codebook import Codebook
    from etl.documents import Document
    from etl.sheets import Row, Sheets
    from etl.statements import Statement

CONTEXT = 12


@dataclass(frozen=True, slots=True)
class Comparison:
    """How much was compared: documents, spans that hold their text, numeral characters accounted for.

    `absent` names the sources whose document was not at hand: what is coded from them is not compared.
    """

    documents: int
    absent: tuple[str, ...]
    spans: int
    numerals: int


def compare_with_documents(
    folder: Path, sheets: Sheets, codebook: Codebook, statements: list[Statement]
) -> Comparison:
    """Compare all coded passages with the documents in `folder`.

    Raises:
        InputError: with every span that does not hold its text and every numeral outside all mentions.
    """
    problems = Problems()
    documents = find_documents(folder, codebook, problems)
    spans = sum(_check_text(row, documents, problems) for row in _located(sheets))
    spans += check_lists(sheets.rows("checks"), documents, problems)
    mentions = group_mentions(statements, codebook)
    numerals = sum(
        _check_numerals(
            document, codebook, [(first, last) for name, first, last in mentions if name == source], problems
        )
        for source, document in documents.items()
    )
    problems.stop()
    absent = tuple(name for name in codebook.sources if codebook.has_document(name) and name not in documents)
    return Comparison(len(documents), absent, spans, numerals)


def check_passages(folder: Path, sheets: Sheets, codebook: Codebook, problems: Problems) -> None:
    """Note every figure that does not stand at its span, and every list counted otherwise, as far as its document is in `folder`."""
    documents = find_documents(folder, codebook, problems, required=False)
    for row in _located(sheets):
        if in_section(row, codebook):  # otherwise told already
            _check_text(row, documents, problems)
    check_lists(sheets.rows("checks"), documents, problems)


def _located(sheets: Sheets) -> list[Row]:
    coded = [*sheets.coding.values(), *sheets.mechanisms.values()]
    return [row for sheet in coded for row in sheet.rows if row["char_start"]]


def _check_text(row: Row, documents: dict[str, Document], problems: Problems) -> bool:
    document = documents.get(row["source_id"])
    start, end = row.integer("char_start"), row.integer("char_end")
    if document is None or start is None or end is None:
        return False
    words = {"start": start, "end": end}
    if end > len(document.text):
        problems.add(
            "beyond_document", row.at("char_start"), row["figure"], length=len(document.text), **words
        )
    elif document.text[start:end] != row["figure"]:
        found = document.text[start:end]
        problems.add("wrong_text", row.at("char_start"), row["figure"], found=found, **words)
    return True


def _check_numerals(
    document: Document, codebook: Codebook, mentions: Iterable[tuple[int, int]], problems: Problems
) -> int:
    """Find the numeral characters of the body that no mention covers; return how many there are in all."""
    first, last = codebook.body(document.source_id) or (0, len(document.text))
    covered = {position for start, end in mentions for position in range(start, end)}
    positions = [match.start() for match in NUMERAL_CHARACTERS.finditer(document.text, first, last)]
    for start, end in _runs([position for position in positions if position not in covered]):
        around = document.text[max(first, start - CONTEXT) : end + CONTEXT].replace("\n", " ").strip()
        place = Place(document.source_id, document.text.count("\n", 0, start) + 1)
        problems.add(
            "numeral_left_out", place, document.text[start:end], start=start, end=end, context=around
        )
    return len(positions)


def _runs(positions: list[int]) -> list[tuple[int, int]]:
    """Neighbouring positions as half-open runs."""
    runs: list[tuple[int, int]] = []
    for position in positions:
        if runs and runs[-1][1] == position:
            runs[-1] = (runs[-1][0], position + 1)
        else:
            runs.append((position, position + 1))
    return runs
