"""The table `checks`: what the text allows to be checked, as `checks.csv` lists it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, Final

from casebook.quotient import quantity_of
from casebook.reading import NUMERAL_CHARACTERS, read_figures
from etl.problems import suggest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from casebook.quantity import Quantity
    from etl.problems import Problems
    from etl.records import Record
    from etl.sheets import Row
    from etl.statements import Statement

Result = tuple[str, float | None]

AGREES, CONFLICTS, AMBIGUOUS = "agrees", "conflicts", "ambiguous"
# Which kinds name observations on the left and on the right; the other names may be of any record.
OBSERVED: Final = {"sum": ("left", "right"), "undated": ("left",), "definition_change": ("left", "right")}
COUNTED: Final = "list_length"
# A list whose place is known, so that its items are counted where it stands.
LISTED: Final = "list_items"
_NUMERAL_RUN: Final = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What checks are made of: the coded statements and the observations, by published id."""

    statements: dict[str, Statement]
    observations: dict[str, Record]

    def stated(self, ids: Iterable[str]) -> list[Record]:
        """Return the observations among `ids`."""
        return [self.observations[one] for one in ids if one in self.observations]


def check_references(checks: Iterable[Row], statements: Iterable[Statement], problems: Problems) -> None:
    """Check that each check names records that exist and are of the sort that its kind needs."""
    records = {statement.id: statement.record for statement in statements}
    for row in checks:
        for column in ("left", "right"):
            if column == "left" and row["kind"] in (COUNTED, LISTED):
                if not row["left"].isdecimal():
                    problems.add("check_needs_number", row.at("left"), row["left"])
            else:
                _check_ids(row, column, records, problems)
        if row["kind"] == LISTED:
            _check_place(row, problems)


def _check_place(row: Row, problems: Problems) -> None:
    """A list that is counted where it stands needs its first and last item, its source and its place."""
    for column in ("items", "source_id"):
        if not row[column]:
            problems.add("record_needs", row.at(column), record=row["kind"])
    if row["items"] and row.integer("char_start") is None:
        problems.add("span_missing", row.at("char_start"), row["items"])


def _check_ids(row: Row, column: str, records: dict[str, str], problems: Problems) -> None:
    if not row[column] and row["kind"] != "undated":
        problems.add("record_needs", row.at(column), record=row["kind"])
    for word in row.words(column):
        if word not in records:
            problems.add("unknown_record", row.at(column), word, **suggest(word, records))
        elif column in OBSERVED.get(row["kind"], ()) and records[word] != "observation":
            problems.add("check_needs_observations", row.at(column), word, kind=row["kind"])


def build_checks(
    checks: Iterable[Row], statements: Iterable[Statement], observations: Iterable[Record]
) -> list[Record]:
    """Return each listed check with its verdict; the agreement of coders is added by `etl.agreement`."""
    evidence = Evidence(
        {statement.id: statement for statement in statements},
        {str(row["observation_id"]): row for row in observations},
    )
    return [_check(row, evidence) for row in checks]


def _check(row: Row, evidence: Evidence) -> Record:
    verdict, value = _KINDS[row["kind"]](row, evidence)
    return {
        "check_id": row["check_id"],
        "case_id": row.text("case_id"),
        "kind": row["kind"],
        "verdict": verdict,
        "value": value,
        "detail_zh": row["detail_zh"],
        "detail_en": row["detail_en"],
        "spans": _spans(row, evidence),
    }


def _spans(row: Row, evidence: Evidence) -> list[Record]:
    named = [evidence.statements.get(word) for word in row.words("left") + row.words("right")]
    located = [statement.span for statement in named if statement and statement.span]
    start, end = row.integer("char_start"), row.integer("char_end")
    if start is not None and end is not None:
        located.append((row["source_id"], start, end))
    return [dict(zip(("source_id", "char_start", "char_end"), span, strict=True)) for span in located]


def _sum(row: Row, evidence: Evidence) -> Result:
    """Left added up against right; the value is what right exceeds it by."""
    parts, (whole,) = evidence.stated(row.words("left")), evidence.stated(row.words("right"))
    total = reduce(add, map(quantity_of, parts))
    difference = quantity_of(whole) - total
    return _at_zero(difference), difference.value


def _at_zero(difference: Quantity) -> str:
    """Whether two quantities can be equal: their difference can be nothing."""
    if difference.lower is None and difference.upper is None:
        return AMBIGUOUS
    return AGREES if difference.contains(0) else CONFLICTS


def _list_length(row: Row, evidence: Evidence) -> Result:
    """The number of listed items against the number that the text states."""
    listed = int(row["left"])
    stated = next((figure_of(evidence, word) for word in row.words("right")), None)
    if stated is None:
        return AMBIGUOUS, None
    difference = None if stated.value is None else stated.value - listed
    return (AGREES if stated.contains(listed) else CONFLICTS), difference


def figure_of(evidence: Evidence, record: str) -> Quantity | None:
    """Return the quantity that a record states, None if its words state none."""
    if record in evidence.observations:
        return quantity_of(evidence.observations[record])
    text = evidence.statements[record].row["figure"]
    return _first_quantity(text) or _first_quantity(_bare_numeral(text))


def _first_quantity(text: str) -> Quantity | None:
    return next((figure.quantity for figure in read_figures(text) if figure.value is not None), None)


def _bare_numeral(text: str) -> str:
    """The first numeral with a classifier: in a name (五下降) it counts nothing to the grammar, to the coder it does."""
    numerals = _NUMERAL_RUN.search("".join(one if NUMERAL_CHARACTERS.match(one) else " " for one in text))
    return f"{numerals.group()}个" if numerals else ""


def _same_text(row: Row, evidence: Evidence) -> Result:
    texts = {evidence.statements[word].row["figure"] for word in row.words("left") + row.words("right")}
    return (AGREES if len(texts) == 1 else CONFLICTS), None


def _undated(row: Row, evidence: Evidence) -> Result:
    """Ambiguous when one of the figures prints no period."""
    undated = [one for one in evidence.stated(row.words("left")) if one["period_kind"] == "not_stated"]
    return (AMBIGUOUS if undated else AGREES), float(len(undated))


def _definition_change(row: Row, evidence: Evidence) -> Result:
    """In conflict when indicator or scope differ, so that the figures are no series."""
    named = evidence.stated(row.words("left") + row.words("right"))
    definitions = {(one["indicator_id"], one["scope"]) for one in named}
    return (AGREES if len(definitions) == 1 else CONFLICTS), None


def _part_of(row: Row, evidence: Evidence) -> Result:
    """Parts against their whole: figures must fit into it, directions must be the same."""
    parts, whole = evidence.stated(row.words("left")), evidence.stated(row.words("right"))
    if parts and whole:
        difference = quantity_of(whole[0]) - reduce(add, map(quantity_of, parts))
        fits = difference.upper is None or difference.upper >= 0
        return (AGREES if fits else CONFLICTS), difference.value
    words = row.words("left") + row.words("right")
    directions = {evidence.statements[word].row["direction"] for word in words} - {""}
    return (AGREES if len(directions) == 1 else AMBIGUOUS), None


_KINDS: Final[dict[str, Callable[[Row, Evidence], Result]]] = {
    "sum": _sum,
    COUNTED: _list_length,
    LISTED: _list_length,
    "same_text": _same_text,
    "undated": _undated,
    "definition_change": _definition_change,
    "part_of": _part_of,
}
