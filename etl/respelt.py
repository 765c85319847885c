"""Numbers and dates that a spreadsheet program took for its own and wrote otherwise, against the tables published before.

Excel, WPS and LibreOffice read `811,000` in a CSV as a number and save `811000`, `6%` as `6.00%` or `2010-11-01` as
`2010/11/1`. The new print reads well, so nothing else would notice that it is no longer the source's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from etl.changes import published

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from etl.problems import Problems
    from etl.statements import Statement

# Where the last tables keep what a row of a sheet prints, and when: table, id, printed words, period.
_KEPT: Final = (
    ("mentions", "mention_id", "text", None),
    ("events", "event_id", "printed", None),
    ("claims", "claim_id", "printed", "period_text"),
    ("observations", "observation_id", "figure", "period_text"),
)
_NUMERAL: Final = re.compile(r"[\d.,:/%\s'’-]*\d[\d.,:/%\s'’-]*(?:[AaPp]\.?[Mm]\.?)?")
_DATE: Final = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")
_PARTED: Final = re.compile(r"[.,:]\d*0(?!\d)")
_SHOWN: Final = 5


def check_spelling(
    statements: Iterable[Statement], folder: Path, problems: Problems, accepted: Collection[str] = ()
) -> None:
    """Note each sheet whose numbers or dates differ from the last tables in `folder` only in how they are written.

    `accepted` are published ids whose new print is the source's.
    """
    before = _before(folder)
    changed: dict[str, list[tuple[Statement, str, str]]] = {}
    for statement in statements:
        for column in ("figure", "period"):
            old = before.get((statement.id, column), "")
            if statement.id not in accepted and is_respelt(old, statement.row[column]):
                changed.setdefault(statement.row.file, []).append((statement, column, old))
    for found in changed.values():
        statement, column, old = found[0]
        rows = ", ".join(str(one.row.number) for one, _, _ in found[:_SHOWN])
        words = {"old": old, "id": statement.id, "count": len(found), "rows": rows}
        problems.add("respelt", statement.row.at(column), statement.row[column], **words)


def is_respelt(old: str, new: str) -> bool:
    """Whether two prints of digits and signs alone are one number or one date, written otherwise."""
    if old == new or not (_NUMERAL.fullmatch(old) and _NUMERAL.fullmatch(new)):
        return False
    if _DATE.fullmatch(old) and _DATE.fullmatch(new):
        return _parts(old) == _parts(new)
    digits, others = (re.sub(r"\D", "", text) for text in (old, new))
    if digits == others:
        return True
    # Zeros come or go only behind a sign: 336,000 as 336, 6% as 6.00%.
    return bool(_PARTED.search(old) or _PARTED.search(new)) and digits.rstrip("0") == others.rstrip("0")


def _parts(text: str) -> list[int]:
    return sorted(int(part) for part in re.findall(r"\d+", text))


def _before(folder: Path) -> dict[tuple[str, str], str]:
    """What the last tables hold of each id; the later table counts, as a figure is nearer to its row than a mention."""
    kept: dict[tuple[str, str], str] = {}
    for table, key, printed, period in _KEPT:
        for row in published(table, folder).to_pylist():
            kept[row[key], "figure"] = row[printed] or ""
            if period:
                kept[row[key], "period"] = row[period] or ""
    return kept
