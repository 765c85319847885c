"""Builds every table from the sheets of a casebook folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casebook.schema import TABLES
from etl.agreement import build_agreement
from etl.cases import build_cases
from etl.cells import check_sheets
from etl.check import check_passages
from etl.checks import build_checks, check_references
from etl.claims import build_claims
from etl.codebook import Codebook, index_codebook
from etl.coders import build_coders
from etl.codes import build_codes
from etl.coverage import build_coverage
from etl.derived import build_derived, check_derivations
from etl.events import build_events
from etl.indicators import build_indicators
from etl.mechanisms import build_mechanisms, check_mechanisms
from etl.mentions import build_mention_links, build_mentions, check_mentions
from etl.observations import build_observations, check_duplicates
from etl.places import build_places
from etl.problems import Problems
from etl.records import to_arrow
from etl.respelt import check_spelling
from etl.sheets import read_sheets
from etl.sources import build_sources
from etl.statements import Statement, read_statements
from etl.validation import validate_tables

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    import pyarrow as pa

    from etl.records import Record
    from etl.sheets import Sheets


def build_tables(
    casebook: Path, sources: Path | None = None, last: Path | None = None, reprinted: Collection[str] = ()
) -> dict[str, pa.Table]:
    """Return every published table, in the order of `casebook.schema`.

    Documents in the folder `sources` are looked at to check that every figure stands at its span; what is built does
    not depend on them. Where the tables published before stand in `last`, a number that was merely written otherwise
    since is refused, except that of an id in `reprinted`.

    Raises:
        InputError: with everything that is wrong with the sheets, all at once.
    """
    sheets, codebook, statements = read_casebook(casebook, sources, last, reprinted)
    records = _build(sheets, codebook, statements)
    tables = {name: to_arrow(records[name], table) for name, table in TABLES.items()}
    problems = Problems()
    validate_tables(tables, problems)
    problems.stop()
    return tables


def read_casebook(
    casebook: Path, sources: Path | None = None, last: Path | None = None, reprinted: Collection[str] = ()
) -> tuple[Sheets, Codebook, list[Statement]]:
    """Read and check the sheets, with the documents in `sources` and the last tables in `last` where there are any.

    What refers to a sheet that cannot be read is not judged, so that one cause is told once.

    Raises:
        InputError: with everything that is wrong with the sheets, all at once.
    """
    problems = Problems()
    sheets = read_sheets(casebook, problems)
    check_sheets(sheets, problems)
    if not sheets.defined:
        problems.stop()
    codebook = index_codebook(sheets)
    statements = read_statements(sheets, codebook, problems)
    check_duplicates(statements, codebook, problems)
    check_mentions(statements, codebook, problems)
    check_mechanisms(sheets, codebook, problems)
    check_derivations(sheets.rows("derived"), problems)
    if sheets.coded:
        check_references(sheets.rows("checks"), statements, problems)
    if last is not None:
        check_spelling(statements, last, problems, reprinted)
    if sources is not None:
        check_passages(sources, sheets, codebook, problems)
    problems.stop()
    return sheets, codebook, statements


def _build(sheets: Sheets, codebook: Codebook, statements: list[Statement]) -> dict[str, list[Record]]:
    stated = build_observations(statements, codebook)
    observations = stated + build_derived(stated, sheets.rows("derived"), codebook)
    claims = build_claims(statements, codebook)
    events = build_events(statements)
    mechanisms = build_mechanisms(sheets)
    names = {row["code"]: (row["name_zh"], row["name_en"]) for row in sheets.rows("mechanisms")}
    checks = build_checks(sheets.rows("checks"), statements, observations)
    return {
        "places": build_places(codebook),
        "cases": build_cases(codebook, events),
        "indicators": build_indicators(codebook),
        "observations": observations,
        "claims": claims,
        "events": events,
        "mechanisms": mechanisms,
        "coders": build_coders(codebook),
        "mentions": build_mentions(statements, codebook),
        "mention_links": build_mention_links(statements, codebook),
        "coverage": build_coverage(observations, claims, sheets.rows("not_applicable"), codebook),
        "sources": build_sources(codebook),
        "checks": checks + build_agreement(mechanisms, names),
        "codes": build_codes(sheets),
    }
