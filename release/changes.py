"""What the list of changes says of a version: that it is released, and on which day."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from release.refusal import Refused

CHANGES: Final = "CHANGELOG.md"
_HEADING: Final = re.compile(r"^## (\S+) \((\d{4}-\d{2}-\d{2})\)\s*$")


@dataclass(frozen=True)
class Entry:
    """A released version and its day, which is the time of every file in its archive."""

    version: str
    day: date


def entry_of(version: str, changes: str) -> Entry:
    """Return the entry of a version in the list of changes, `## 0.1.0 (2026-01-31)` with what changed under it.

    Raises:
        Refused: there is none, its day is no date, or nothing stands under it.
    """
    lines = changes.splitlines()
    for at, line in enumerate(lines):
        found = _HEADING.match(line)
        if found and found[1] == version and _has_words(lines[at + 1 :]):
            return Entry(version, _day(found[2], version))
    raise _without_entry(version)


def _has_words(lines: list[str]) -> bool:
    """Whether anything stands before the next heading of a version."""
    first = next((line for line in lines if line.strip()), "## ")
    return not first.startswith("## ")


def _day(text: str, version: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _without_entry(version) from None


def _without_entry(version: str) -> Refused:
    return Refused(
        f"{CHANGES} 中没有 {version} 版的条目。请加上“## {version} (年-月-日)”一节并写明变化；版本号只写在 casebook/schema.py。",
        f"{CHANGES} has no entry for version {version}. Add a part “## {version} (YYYY-MM-DD)” that says what changed; the "
        "number itself is written in casebook/schema.py alone.",
    )
