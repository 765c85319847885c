"""GB/T 7714-2015, numeric form of a list: electronic resources with the day on which they were read.

The note of a reference stands in brackets before its address. Names: three, then 等 or et al; a Western family name in capitals before initials
without points; Chinese names and institutions whole (GB/T 7714-2015, 8.1).
"""

from typing import Final

from casebook.citing.reference import Name, Reference, stopped

MARKS: Final = {
    "article-journal": "J",
    "article-newspaper": "N",
    "webpage": "EB",
    "dataset": "DS",
    "figure": "DS",
    "report": "R",
    "book": "M",
    "document": "Z",
}
_MOST: Final = 3


def format_gbt(reference: Reference, cited_on: str = "") -> str:
    """Return a reference in one line.

    ``cited_on`` is the day on which it is cited (ISO 8601), which stands for the day of access where none is recorded: an
    electronic resource has a date of citation (引用日期), and that is the reader's.
    """
    is_online = reference.url or reference.kind == "webpage"
    carrier = f"[{MARKS[reference.kind]}{'/OL' if is_online else ''}]"
    title = f"{reference.title}{carrier}{f'//{reference.container}' if reference.is_part else ''}"
    names, issue = stopped(_names(reference)), stopped(_issue(reference, cited_on))
    parts = [names, stopped(title), issue, reference.bracketed, reference.url]
    return stopped(" ".join(part for part in parts if part))


def _issue(reference: Reference, cited_on: str) -> str:
    """Where it came out, which version, when, and when it was read."""
    where = "" if reference.is_part else reference.container or _publisher(reference)
    version = (
        f"{'版本' if reference.is_chinese else 'Version'} {reference.version}" if reference.version else ""
    )
    dated = reference.issued
    if dated and reference.kind != "article-newspaper" and (reference.url or len(dated) > len("2016")):
        dated = f"({dated})"
    day = reference.accessed or cited_on
    read = f"[{day}]" if day and reference.url else ""
    pages = f"({reference.pages})" if reference.kind == "article-newspaper" and reference.pages else ""
    return ", ".join(part for part in (where, version, f"{dated}{pages}") if part) + read


def _publisher(reference: Reference) -> str:
    return "" if reference.publisher in {name.literal for name in reference.authors} else reference.publisher


def _names(reference: Reference) -> str:
    told = [_name(name) for name in reference.authors[:_MOST]]
    if len(reference.authors) > _MOST:
        told.append("等" if reference.is_chinese else "et al")
    return ", ".join(told)


def _name(name: Name) -> str:
    return name.literal or f"{name.surname.upper()} {name.initials('').replace('-', ' ')}"
