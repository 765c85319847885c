"""GB/T 7714-2015, numeric form of a list: electronic resources with the day on which they were read, where it is recorded.

An article of a serial has its year (8.8.2), brackets hold the day of an electronic resource, the version stands before the imprint (8.3).

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


def format_gbt(reference: Reference) -> str:
    """Return a reference in one line; a day of access that nobody recorded is not made up."""
    is_online = reference.url or reference.kind == "webpage"
    carrier = f"[{MARKS[reference.kind]}{'/OL' if is_online else ''}]"
    title = f"{reference.title}{carrier}{f'//{reference.container}' if reference.is_part else ''}"
    names, issue = stopped(_names(reference)), stopped(_issue(reference))
    parts = [names, stopped(title), issue, reference.bracketed, reference.url]
    return stopped(" ".join(part for part in parts if part))


def _issue(reference: Reference) -> str:
    """Which version, where and when it came out, and when it was read."""
    where = "" if reference.is_part else reference.container or _publisher(reference)
    named = "版本" if reference.is_chinese else "Version"
    version = f"{named} {reference.version}" if reference.version else ""
    imprint = ", ".join(part for part in (where, _dated(reference)) if part)
    read = f"[{reference.accessed}]" if reference.accessed and reference.url else ""
    return f"{stopped(version)} {imprint}{read}".strip() if imprint else version + read


def _dated(reference: Reference) -> str:
    """When it came out: a newspaper's day with its page, a serial's year, the day of an electronic resource in brackets."""
    dated, year = reference.issued, reference.issued[: len("2016")]
    if not dated or reference.kind == "article-newspaper":
        return f"{dated}({reference.pages})" if reference.pages else dated
    if reference.kind == "article-journal" and reference.container:
        pages = f": {reference.pages}" if reference.pages else ""
        return f"{year}{pages}" + (f"({dated})" if reference.url and dated != year else "")
    return f"({dated})" if reference.url or dated != year else dated


def _publisher(reference: Reference) -> str:
    return "" if reference.publisher in {name.literal for name in reference.authors} else reference.publisher


def _names(reference: Reference) -> str:
    told = [_name(name) for name in reference.authors[:_MOST]]
    if len(reference.authors) > _MOST:
        told.append("等" if reference.is_chinese else "et al")
    return ", ".join(told)


def _name(name: Name) -> str:
    return name.literal or f"{name.surname.upper()} {name.initials('').replace('-', ' ')}"
