"""The tables `mentions` and `mention_links`: every numeral of a document, and what it became."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casebook.reading import NUMERAL_CHARACTERS, read_figures
from etl.claims import is_claim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etl.codebook import Codebook
    from etl.problems import Problems
    from etl.records import Record
    from etl.statements import Statement

Span = tuple[str, int, int]


def check_mentions(statements: Iterable[Statement], codebook: Codebook, problems: Problems) -> None:
    """Check that each mention became something or says why not, and that its kind can be told."""
    for group in group_mentions(statements, codebook).values():
        first = group[0]
        if not _targets(group) and not any(one.row["reason"] or one.row["also"] for one in group):
            problems.add("mention_without_reason", first.row.at("reason"), first.row["figure"])
        if not _kind(group):
            problems.add("mention_kind_needed", first.row.at("mention_kind"), first.row["figure"])


def build_mentions(statements: Iterable[Statement], codebook: Codebook) -> list[Record]:
    """Return one mention for each span with a numeral; its id is that of the first row there."""
    return [_mention(group) for group in group_mentions(statements, codebook).values()]


def build_mention_links(statements: list[Statement], codebook: Codebook) -> list[Record]:
    """Return what each mention became: observations, claims, events; none where a reason says why."""
    by_id = {statement.id: statement for statement in statements}
    links: dict[tuple[str, str, str], Record] = {}
    for group in group_mentions(statements, codebook).values():
        for target in _targets(group) + _targets(_named_in_also(group, by_id)):
            link = (group[0].id, *target)
            links[link] = dict(zip(("mention_id", "target_kind", "target_id"), link, strict=True))
    return list(links.values())


def group_mentions(statements: Iterable[Statement], codebook: Codebook) -> dict[Span, list[Statement]]:
    """Return the rows at each numeral expression, for sources whose every numeral is accounted for.

    A coder's word makes an expression of one without a numeral (`全国首个`, the `N` of a pattern).
    """
    groups: dict[Span, list[Statement]] = {}
    for statement in statements:
        located = statement.span if codebook.has_document(statement.row["source_id"]) else None
        if located and _is_expression(statement):
            groups.setdefault(located, []).append(statement)
    return groups


def _is_expression(statement: Statement) -> bool:
    row = statement.row
    return statement.record == "mention" or bool(
        row["mention_kind"] or NUMERAL_CHARACTERS.search(row["figure"])
    )


def _targets(group: Iterable[Statement]) -> list[tuple[str, str]]:
    targets: list[tuple[str, str]] = []
    for statement in group:
        if statement.record in ("observation", "event"):
            targets.append((statement.record, statement.id))
        if is_claim(statement):
            targets.append(("claim", statement.id))
    return targets


def _named_in_also(group: Iterable[Statement], by_id: dict[str, Statement]) -> list[Statement]:
    named = []
    for statement in group:
        sheet = statement.id.removesuffix(f"-{statement.row['id']}")
        named += [by_id[f"{sheet}-{row_id}"] for row_id in statement.row.words("also")]
    return named


def _mention(group: list[Statement]) -> Record:
    first = group[0]
    coded = next((one for one in group if one.record == "mention"), None)
    became = _targets(group) or any(one.row["also"] for one in group)
    return {
        "mention_id": first.id,
        **first.locator(),
        "case_id": first.case_id,
        "text": first.row["figure"],
        "kind": _kind(group),
        "reason": None if became or coded is None else coded.row.text("reason"),
        "note_zh": coded.row.text("note_zh") if coded else None,
        "note_en": coded.row.text("note_en") if coded else None,
    }


def _kind(group: list[Statement]) -> str | None:
    """The kind as typed, or as the grammar reads the words."""
    typed = next((one.row["mention_kind"] for one in group if one.row["mention_kind"]), None)
    if typed:
        return typed
    read = next((one.figure for one in group if one.figure), None) or next(
        iter(read_figures(group[0].row["figure"])), None
    )
    return read.kind if read else None
