"""APA, 7th edition, as plain text (italics are left to the reader's document).

A work without author begins with its title, one without date is n.d.; a data set that changes says when it was retrieved.
Chinese names stand whole, as they are printed, and titles are not translated.
"""

from datetime import date
from typing import Final

from babel.dates import format_date

from casebook.citing.reference import Name, Reference, parts_of, stopped

_MOST: Final = 20
_PATTERNS: Final = {1: "y", 2: "y, MMMM", 3: "y, MMMM d"}
_FORMS: Final = {"dataset": "Data set", "figure": "Chart"}


def format_apa(reference: Reference) -> str:
    """Return a reference in one line."""
    title = _title(reference)
    names, dated = _names(reference), f"({_date(reference.issued)})"
    first = [stopped(names), stopped(dated), title] if names else [title, stopped(dated)]
    parts = [*first, _container(reference), reference.bracketed, _address(reference)]
    return " ".join(part for part in parts if part)


def _title(reference: Reference) -> str:
    version = "" if reference.is_part else _version(reference)
    form = f" [{_FORMS[reference.kind]}]" if reference.kind in _FORMS else ""
    return stopped(f"{reference.title}{version}{form}")


def _version(reference: Reference) -> str:
    return f" (Version {reference.version})" if reference.version else ""


def _container(reference: Reference) -> str:
    if reference.is_part:
        return f"In {reference.container}{_version(reference)}."
    where = reference.container or reference.publisher
    if reference.pages:
        where = f"{where}, {reference.pages}"
    return "" if where in {name.literal for name in reference.authors} else stopped(where)


def _address(reference: Reference) -> str:
    if not reference.url or not reference.accessed:
        return reference.url
    read = format_date(date.fromisoformat(reference.accessed), "MMMM d, y", locale="en")
    return f"Retrieved {read}, from {reference.url}"


def _date(issued: str) -> str:
    parts = parts_of(issued)
    if not parts:
        return "n.d."
    year, month, day = (*parts, 1, 1)[:3]
    return format_date(date(year, month, day), _PATTERNS[len(parts)], locale="en")


def _names(reference: Reference) -> str:
    told = [_name(name) for name in reference.authors]
    if len(told) > _MOST:
        return f"{', '.join(told[: _MOST - 1])}, … {told[-1]}"
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])}, & {told[-1]}" if told else ""


def _name(name: Name) -> str:
    return name.literal or f"{name.surname}, {name.initials('.')}"
