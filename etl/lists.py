"""Lists that a source prints: where one stands, how many items it names, and whether a check counts them so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from etl.documents import Document
    from etl.problems import Problems
    from etl.sheets import Row

Span = tuple[int, int]
# Between the first and the last item of a list, as `checks.csv` names it.
BETWEEN: Final = "…"
# What parts items; the first that a list has parts it, so a comma within an item is none where 、 stands between items.
_SEPARATORS: Final = ("、", "；", ";", "，", ",")
# What stands before the last item instead; the longer word first, since 和 may stand within an item.
_CONJUNCTIONS: Final = ("以及", "和", "及", "与", " and ", " or ")
_QUOTED: Final = re.compile(r"‘[^’]*’|\([^()]*\)|（[^（）]*）")


def find_lists(text: str, items: str, first: int, last: int) -> list[Span]:
    """Return where between `first` and `last` a list stands that begins and ends with the items named in `items`.

    A list of one item is named by that item alone. Of several ends the nearest counts.
    """
    begin, _, end = items.partition(BETWEEN)
    found: list[Span] = []
    start = text.find(begin, first, last)
    while start >= 0:
        stop = text.find(end, start + len(begin), last) if end else start
        if stop >= 0:
            found.append((start, stop + len(end or begin)))
        start = text.find(begin, start + 1, last)
    return found


def count_items(text: str) -> int:
    """Return how many items a printed list names: parted by its separator, the last two by a conjunction too."""
    plain = _QUOTED.sub("", text)
    separator = next((one for one in _SEPARATORS if one in plain), None)
    parts = plain.split(separator) if separator else [plain]
    joined = next((one for one in _CONJUNCTIONS if one in parts[-1]), None)
    return len([part for part in parts if part.strip()]) + (1 if joined else 0)


def check_lists(checks: tuple[Row, ...], documents: Mapping[str, Document], problems: Problems) -> int:
    """Count the items of every located list whose document is at hand; return how many lists were counted."""
    counted = 0
    for row in checks:
        document = documents.get(row["source_id"])
        start, end = row.integer("char_start"), row.integer("char_end")
        if not row["items"] or document is None or start is None or end is None:
            continue
        counted += 1
        text = document.text[start:end]
        begin, _, last = row["items"].partition(BETWEEN)
        if not (text.startswith(begin) and text.endswith(last or begin)):
            problems.add("wrong_text", row.at("char_start"), row["items"], found=text, start=start, end=end)
        elif row["left"] != str(count_items(text)):
            problems.add("list_counted_otherwise", row.at("left"), row["left"], count=count_items(text))
    return counted
