"""The day of a date that a source prints only as a year or a month."""

from calendar import monthrange
from datetime import date
from typing import Any

from casebook.text import is_absent


def last_day(printed: Any) -> date | None:
    """Return the last day of a date given as a year, a month or a day; None without one."""
    if is_absent(printed):
        return None
    parts = [int(part) for part in str(printed).split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])
